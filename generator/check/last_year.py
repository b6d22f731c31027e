"""The profiles of the year before, out of the archive of a region."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.archive.since import earlier_year
from generator.archive.stored import StoredYear, read_years
from generator.profile.load import LoadedRegion
from generator.profile.school import School


def before_of(loaded: LoadedRegion) -> Mapping[str, School]:
    """Give, by id, what each sound school said in the newest archived year before the one its profile is for.

    It holds what board and region said for the school too, since that was published with it. A school without such a
    year is left out, and so is one whose year was changed since it was fixed or was written by another version.
    """
    found: dict[str, School] = {}
    for name, file in loaded.schools.items():
        years, _problems = read_years(loaded.folder, name)
        before = said_before(file.school, years)
        if before is not None:
            found[name] = before
    return found


def said_before(school: School, years: Sequence[StoredYear]) -> School | None:
    """Give what a school said in the newest of these years before the one its profile is for, if it can be read."""
    validity = school.profiel
    year = earlier_year(validity.schooljaar if validity else None, years)
    said = year.said if year else None
    return said.school if said else None
