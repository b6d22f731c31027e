"""Put the schools of a list with their samenwerkingsverbanden."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.errors import Problem
from generator.intake import kinds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.intake.division import Division
    from generator.intake.findings import Findings
    from generator.intake.listing import ListedSchool, Listing


@dataclass(frozen=True, slots=True)
class Placed:
    """A school with the samenwerkingsverbanden it belongs to; its profile goes with the first."""

    school: ListedSchool
    regions: tuple[str, ...]


def place_schools(
    listing: Listing, division: Division, chosen: Sequence[str], findings: Findings
) -> dict[str, list[Placed]]:
    """Give the schools by region, of the chosen regions only when there are any.

    The sector of a school's kind decides which column of the division counts; a school with so and vso
    belongs to two regions. A school without a region is named in the findings, and so are the notes on those
    placed.
    """
    by_region: dict[str, list[Placed]] = {code: [] for code in chosen}
    notes: dict[int, list[Problem]] = {}
    for note in listing.notes:
        notes.setdefault(note.line, []).append(note)
    for school in listing.schools:
        sectors = kinds.sectors(school.kinds)
        found = [code for sector in sectors if (code := division.region_of(school.postcode, sector))]
        wanted = [code for code in found if not chosen or code in chosen]
        if not found:
            why = division.why_not(school.postcode, sectors[0])
            findings.skipped.append(Problem(listing.path, school.line, f"{why}. De rij is overgeslagen"))
        elif wanted:
            others = tuple(code for code in found if code != wanted[0])
            by_region.setdefault(wanted[0], []).append(Placed(school, (wanted[0], *others)))
            findings.notes.extend(notes.get(school.line, ()))
            findings.notes.extend(_also(school, wanted[0], code, listing.path) for code in others)
    return by_region


def _also(school: ListedSchool, home: str, other: str, path: str) -> Problem:
    message = (
        f"{school.name} hoort ook bij {other}, het profiel staat bij {home}; "
        f"vul daarin bij andere_samenwerkingsverbanden {other.lower()} in"
    )
    return Problem(path, school.line, message)
