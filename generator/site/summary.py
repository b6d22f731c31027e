"""One sheet to take to a talk at school, as a document: short pieces of the same profile."""

from __future__ import annotations

from generator.export.blocks import Document
from generator.export.from_page import blocks_of, linked
from generator.profile.resolve import ResolvedSchool
from generator.site.subjects import Subject

SUMMARY = "gesprek"
"""The slot that says what stands on it."""


def summary_document(resolved: ResolvedSchool, subject: Subject, site: str = "") -> Document:
    """Give the sheet of a school; `to_summary_pdf` makes it fit.

    Args:
        resolved: The school.
        subject: Its site.
        site: Address where that site is on the web, ending in a slash; without it no link leads to its pages.

    Raises:
        ContentError: A template holds a mistake.
        BuildError: The template holds something that no document can show.
    """
    school = resolved.school
    year = school.profiel.schooljaar if school.profiel else None
    html = subject.renderer.render(SUMMARY, depth=0)
    return Document(
        title=f"Mee naar het gesprek: {school.naam}",
        subject="Uw blad over hulp op deze school" + (f", schooljaar {year.replace('-', '–')}" if year else ""),
        author=school.naam,
        blocks=blocks_of(html, linked(site)),
    )
