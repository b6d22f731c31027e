"""The profiles of the year before, as they were fixed: what rules about "last year" compare with."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from generator.archive.places import PROFILE
from generator.archive.stored import StoredYear, read_years
from generator.content.registers import Registers
from generator.errors import InputError
from generator.profile.load import LoadedRegion, SchoolFile
from generator.profile.school import School
from generator.reading.validation import validate
from generator.reading.yaml_reader import parse_yaml

_ALWAYS_LATER: Final = "9999-0000"
"""In the place of a school year that nobody filled in."""


def profiles_before(
    loaded: LoadedRegion, registers: Registers, schools: Iterable[str] | None = None
) -> dict[str, School]:
    """Give the profile of the latest year that was fixed before the one a profile is for, by id of the school.

    A profile that the registers of today no longer allow is left out, and so is one that is no longer what was fixed.

    Args:
        loaded: The region.
        registers: The closed lists.
        schools: Only these; all when nothing is given.
    """
    found: dict[str, School] = {}
    for name in loaded.schools if schools is None else schools:
        stored = _year_before(loaded, loaded.schools[name])
        school = _profile(stored, registers) if stored else None
        if school is not None:
            found[name] = school
    return found


def _year_before(loaded: LoadedRegion, file: SchoolFile) -> StoredYear | None:
    """Give the latest year before that of the profile. A year that was fixed already is not compared with itself."""
    about = file.school.profiel
    current = (about.schooljaar if about else None) or _ALWAYS_LATER
    years, _broken = read_years(loaded.folder, file.id)
    return next((stored for stored in years if stored.year < current), None)


def _profile(stored: StoredYear, registers: Registers) -> School | None:
    try:
        document = parse_yaml(stored.files[PROFILE], label=PROFILE)
    except InputError:
        return None
    read = validate(School, document.data, document=document, context={"registers": registers})
    return read if isinstance(read, School) else None
