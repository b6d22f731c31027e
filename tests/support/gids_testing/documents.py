"""The section of the school guide of every demo school, and of a hostile one, as documents."""

from __future__ import annotations

import functools
import tempfile
from html.parser import HTMLParser
from pathlib import Path

from generator.content.pages import load_family
from generator.export.blocks import Document, Facts, Heading, Listing, Paragraph, Run, Table
from generator.profile.load import load_profiles
from generator.profile.resolve import resolve
from generator.resources import find_resources
from generator.site.assets import load_assets
from generator.site.complete import standalone
from generator.site.plan import plan
from generator.site.render import slot_environment
from generator.site.section import section_document
from generator.site.subjects import makers, school_subject
from gids_testing.hostile import write_hostile_region
from gids_testing.profiles import real_registers
from gids_testing.sites import ROOT

_ITEM = (Paragraph((Run("Een "), Run("punt", strong=True))),)
RICH = Document(
    "Ondersteuning op De Regenboog",
    "Het deel van de schoolgids",
    "De Regenboog",
    (
        Heading(1, (Run("Basis"),), "deel-basis"),
        Paragraph((Run("Bel "), Run("ons", href="tel:+31201234567"), Run("vandaag", new_line=True))),
        Listing((_ITEM, (Paragraph((Run("Twee"),)), Listing((_ITEM,), ordered=True)))),
        Facts((((Run("Wie"),), _ITEM), ((Run("Wat"),), (Listing((_ITEM, _ITEM)),)))),
        Table((Run("Hulp"),), ((Run("Gebied"),), (Run("Stand"),)), (((Run("Lezen"),), (Run("Basis"),)),)),
    ),
)
"""Every kind of block, also within each other."""


@functools.lru_cache(maxsize=1)
def demo_documents() -> tuple[Document, ...]:
    """Give the section of every demo school."""
    return documents_of(ROOT / "schools")


@functools.lru_cache(maxsize=1)
def hostile_document() -> Document:
    """Give the section of a school with markup and script in every text."""
    with tempfile.TemporaryDirectory() as folder:
        for region in ("waterrand-po", "waterrand-vo"):
            write_hostile_region(ROOT / "schools" / region, Path(folder) / region, real_registers())
        return documents_of(Path(folder), "de-lantaarn")[0]


def documents_of(schools: Path, school: str | None = None) -> tuple[Document, ...]:
    """Give the section of every school in a folder of profiles, or of one."""
    resources, registers = find_resources(), real_registers()
    made = makers(slot_environment(resources.slots), registers, resources.content, "")
    family, shape = load_family(resources.pages / "school", registers), standalone(load_assets(resources.theme))
    found = []
    for region in load_profiles(schools, registers).regions:
        for name in sorted(region.schools):
            if school in {None, name}:
                resolved = resolve(region, name, registers)
                kind = plan(family, resolved.kinds)
                subject = school_subject(resolved, region.folder, made, family=family, kind=kind, shape=shape)
                found.append(section_document(resolved, subject))
    return tuple(found)


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []

    def handle_data(self, data: str) -> None:
        """Keep text."""
        self.pieces.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - of the base class
        """Part words at elements that stand below each other."""
        self.pieces += [" "] * (tag not in {"a", "em", "strong"})


def visible_words(html: str) -> list[str]:
    """Give the words that a reader of HTML sees, in order."""
    parser = _Words()
    parser.feed(html)
    return "".join(parser.pieces).split()
