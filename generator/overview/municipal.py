"""Per gemeente whom to ask there: youth care, school attendance and transport side by side."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

from generator.profile.region import Municipality, Region
from generator.profile.types import tidy_id


@dataclasses.dataclass(frozen=True, slots=True)
class Desks:
    """What one gemeente has; a region may name more than one team for a subject, or none yet.

    Attributes:
        gemeente: Its name.
        jeugdhulp: Youth care.
        leerplicht: School attendance.
        leerlingenvervoer: Transport to school.
    """

    gemeente: str
    jeugdhulp: tuple[Municipality, ...]
    leerplicht: tuple[Municipality, ...]
    leerlingenvervoer: tuple[Municipality, ...]


def desks(region: Region, municipalities: Iterable[str]) -> tuple[Desks, ...]:
    """Give the desks of each gemeente, in order of the alphabet; one that the region forgot to list is there too.

    Args:
        region: What the samenwerkingsverband wrote.
        municipalities: The gemeenten of the region and of its schools.
    """
    subjects = (region.jeugdhulp, region.leerplicht, region.leerlingenvervoer)
    written = (desk.gemeente for subject in subjects for desk in subject)
    # A capital or a hyphen more is no other gemeente; the region's own spelling comes first.
    names = {_key(name): name for name in reversed([*region.gemeenten, *written, *municipalities])}
    return tuple(
        Desks(names[key], *(tuple(desk for desk in subject if _key(desk.gemeente) == key) for subject in subjects))
        for key in sorted(names)
    )


def _key(name: str) -> str:
    return tidy_id(name) or name.casefold()
