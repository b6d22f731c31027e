"""The profiles of the year before, out of the archive of a region."""

from __future__ import annotations

from collections.abc import Mapping

from generator.archive.since import earlier_year
from generator.archive.stored import read_years
from generator.profile.load import LoadedRegion
from generator.profile.school import School


def before_of(loaded: LoadedRegion) -> Mapping[str, School]:
    """Give, by id, what each sound school said in the newest archived year before the one its profile is for.

    It holds what board and region said for the school too, since that was published with it. A school without such a
    year is left out, and so is one whose year was changed since it was fixed or was written by another version.
    """
    found: dict[str, School] = {}
    for name, file in loaded.schools.items():
        validity = file.school.profiel
        years, _problems = read_years(loaded.folder, name)
        year = earlier_year(validity.schooljaar if validity else None, years)
        said = year.said if year else None
        if said is not None:
            found[name] = said.school
    return found
