"""The section of the school guide about support, as a document: made of the very slot that the page shows."""

from __future__ import annotations

from generator.export.blocks import Document
from generator.export.from_page import blocks_of, linked
from generator.profile.resolve import ResolvedSchool
from generator.site.subjects import Subject

SECTION = "schoolgids"
"""The slot, and the page that shows it."""


def section_document(resolved: ResolvedSchool, subject: Subject, site: str = "") -> Document:
    """Give the section of a school.

    Args:
        resolved: The school.
        subject: Its site.
        site: Address where that site is on the web, ending in a slash; without it no link leads to its pages.

    Raises:
        ContentError: A template holds a mistake.
        BuildError: The page holds something that no document can show.
    """
    school = resolved.school
    year = school.profiel.schooljaar if school.profiel else None
    when = f", schooljaar {year.replace('-', '–')}" if year else ""
    html = subject.renderer.render(SECTION, depth=1)
    return Document(
        title=f"Ondersteuning op {school.naam}",
        subject=f"Het deel van de schoolgids over ondersteuning{when}",
        author=school.naam,
        blocks=blocks_of(html, linked(f"{site}{SECTION}/" if site else "")),
        dated=school.profiel.bijgewerkt_op if school.profiel else None,
    )
