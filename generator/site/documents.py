"""The section of the school guide in every form, for one school after another."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from typing import Final

from generator.content.pages import Family, load_family
from generator.content.registers import Registers
from generator.export.blocks import Document
from generator.export.markdown_text import to_markdown
from generator.export.plain_html import to_html
from generator.export.word import to_word
from generator.profile.load import LoadedRegion
from generator.profile.resolve import ResolvedSchool, resolve
from generator.resources import Resources
from generator.site.options import SCHOOLS
from generator.site.plan import plan
from generator.site.render import Shape, slot_environment
from generator.site.section import SECTION, section_document
from generator.site.subjects import Makers, Subject, makers, school_subject
from generator.site.summary import summary_document


@dataclasses.dataclass(frozen=True, slots=True)
class Form:
    """A form in which the section can be had.

    Attributes:
        ending: What follows the school's id in the name of the file.
        make: Gives the file for a school, its site, and the address of that site on the web (empty when unknown).
    """

    ending: str
    make: Callable[[ResolvedSchool, Subject, str], bytes]


class DocumentMaker:
    """Makes documents of schools; opened once for many."""

    def __init__(self, resources: Resources, registers: Registers, url: str = "") -> None:
        """Open templates and registers.

        Args:
            resources: Content and theme.
            registers: From that content.
            url: Address where the folder with all regions is on the web, ending in a slash.

        Raises:
            ContentError: Shared content holds a mistake.
        """
        self._registers = registers
        self._url = url
        self._family: Family = load_family(resources.pages / "school", registers)
        self._made: Makers = makers(slot_environment(resources.slots), registers, resources.content, "")

    def make(self, form: str, region: LoadedRegion, school: str) -> bytes:
        """Give a school's section in one form.

        Raises:
            ContentError: A template holds a mistake.
            BuildError: The page holds something that no document can show.
        """
        resolved = resolve(region, school, self._registers)
        kind = plan(self._family, resolved.kinds)
        shape = Shape(index="", assets="", region="../../")
        subject = school_subject(resolved, region.folder, self._made, family=self._family, kind=kind, shape=shape)
        site = f"{self._url}{region.id}/{SCHOOLS}/{school}/" if self._url else ""
        return FORMS[form].make(resolved, subject, site)


def _written(write: Callable[[Document], bytes]) -> Callable[[ResolvedSchool, Subject, str], bytes]:
    return lambda resolved, subject, site: write(section_document(resolved, subject, site))


def _pdf(resolved: ResolvedSchool, subject: Subject, site: str) -> bytes:
    # Loading Typst takes a fifth of a second: who asks for another form must not wait for it.
    from generator.export.pdf import to_pdf  # noqa: PLC0415

    document = section_document(resolved, subject, site)
    address = f"{site}{SECTION}/" if site else ""
    return to_pdf(document, address=address, accent=_colour(resolved), date=document.dated)


def _sheet(resolved: ResolvedSchool, subject: Subject, site: str) -> bytes:
    from generator.export.pdf import to_summary_pdf  # noqa: PLC0415 - as above

    profile = resolved.school.profiel
    document = summary_document(resolved, subject, site)
    day = profile.bijgewerkt_op if profile else None
    return to_summary_pdf(document, address=site, accent=_colour(resolved), date=day)


def _colour(resolved: ResolvedSchool) -> str:
    return resolved.school.kleur or resolved.region.kleur or ""


FORMS: Final[Mapping[str, Form]] = {
    "pdf": Form(".pdf", _pdf),
    "docx": Form(".docx", _written(to_word)),
    "html": Form(".html", _written(to_html)),
    "md": Form(".md", _written(to_markdown)),
    "gesprek": Form("-gesprek.pdf", _sheet),
}
"""All forms by the name under which they are asked for."""

PUBLISHED: Final[Mapping[str, str]] = {
    "pdf": "ondersteuning.pdf",
    "docx": "ondersteuning.docx",
    "gesprek": "gesprek.pdf",
}
"""Forms that can stand beside the page, with the name of their file; the template `documenten` links to them."""


def published_documents(resolved: ResolvedSchool, subject: Subject, site: str) -> dict[str, bytes]:
    """Give the documents that stand beside the page, by their path within the site.

    Raises:
        ContentError: A template holds a mistake.
        BuildError: The page holds something that no document can show.
    """
    return {f"{SECTION}/{name}": FORMS[form].make(resolved, subject, site) for form, name in PUBLISHED.items()}
