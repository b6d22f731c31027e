"""What a region's own pages say of a school: a few facts, so that a region of hundreds fits in memory at once."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

from generator.profile.resolve import ResolvedSchool


@dataclasses.dataclass(frozen=True, slots=True)
class ListedSchool:
    """A school in the list of its region; the names are those of the profile."""

    id: str
    naam: str
    schoolsoort: tuple[str, ...]
    plaats: str
    straat: str
    huisnummer: str

    def to_json(self) -> dict[str, Any]:
        """Give plain data."""
        return dataclasses.asdict(self)


def listed(resolved: ResolvedSchool) -> ListedSchool:
    """Take from a school what its region shows of it."""
    school = resolved.school
    return ListedSchool(
        id=resolved.id,
        naam=school.naam,
        schoolsoort=tuple(school.schoolsoort),
        plaats=school.adres.plaats,
        straat=school.adres.straat,
        huisnummer=school.adres.huisnummer,
    )


def is_listed(data: Mapping[str, Any]) -> bool:
    """Say whether these are the facts that this version shows: an earlier one may have written others."""
    return data.keys() == {field.name for field in dataclasses.fields(ListedSchool)}


def listed_from_json(data: Mapping[str, Any]) -> ListedSchool:
    """Read what `ListedSchool.to_json` gave, after a way through JSON; it must be listed (`is_listed`)."""
    return ListedSchool(**{**data, "schoolsoort": tuple(data["schoolsoort"])})
