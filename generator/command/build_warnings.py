"""What a build says of warnings and tips: in one line, since a build is not where somebody reads them."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from generator.command.check_lines import written_counts
from generator.command.checking import CheckRequest, check
from generator.errors import InputError
from generator.profile.folders import choose_region, region_folders, school_files
from generator.resources import Resources

MOST: Final = 60
"""Up to so many schools, counting takes less than a second beside what the build takes."""


def warning_line(schools: Path, resources: Resources, *, region: str | None, school: str | None) -> str | None:
    """Give one line about warnings and tips; None when there are none, or when nothing can be read.

    With more schools than MOST they are not counted: a build has to stay fast.
    """
    try:
        folders = choose_region(schools, region_folders(schools), region)
        if sum(len(school_files(folder)) for folder in folders) > MOST:
            return "Waarschuwingen en tips bij de profielen vindt u met: gids check"
        request = CheckRequest(schools, region, school, datetime.now(tz=UTC).date())
        found = dict(check(request, resources).counts)
    except InputError:  # told already, by the build itself
        return None
    found["fout"] = 0  # told already as well, with file and line
    said = written_counts(found)
    return f"Bij de profielen: {said}. Lees ze met: gids check" if said else None
