"""Where archived years stand: a folder per school and per year within the region's folder, with plain files."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Final

FOLDER: Final = "archief"
"""Within the folder of a region."""
RECORD: Final = "vastgelegd.json"
"""Says when and by whom a year was fixed, with the hash of each file."""
PROFILE: Final = "profiel.yml"
SAID: Final = "gegevens.json"
PAGE: Final = "ondersteuning.html"
STYLE: Final = "ondersteuning.css"
TEXT: Final = "ondersteuning.md"
FILES: Final = (PROFILE, SAID, PAGE, STYLE, TEXT)
"""The files of a year besides `RECORD`."""
_YEAR: Final = re.compile(r"([0-9]{4})-([0-9]{4})")


def year_folder(region: Path, school: str, year: str) -> Path:
    """Give the folder of a school's year."""
    return region / FOLDER / school / year


def is_year(name: str) -> bool:
    """Say whether a folder may hold a school year: 2025-2026."""
    found = _YEAR.fullmatch(name)
    return found is not None and int(found[2]) == int(found[1]) + 1


def year_folders(region: Path, school: str) -> list[Path]:
    """Give the folders of a school's years, the latest first."""
    try:
        names = os.listdir(region / FOLDER / school)  # noqa: PTH208 - one of hundreds in a run that must take no time
    except OSError:
        return []
    return [year_folder(region, school, name) for name in sorted(filter(is_year, names), reverse=True)]


def archived_schools(region: Path) -> list[str]:
    """Give the ids of the schools that have a folder in the archive of a region, in order."""
    try:
        names = sorted(os.listdir(region / FOLDER))  # noqa: PTH208 - see above
    except OSError:
        return []
    return [name for name in names if year_folders(region, name)]


def outlook(region: Path, school: str) -> str:
    """Give size and time of all files of a school's years, to see that something changed without reading any."""
    found: list[str] = []
    for folder in year_folders(region, school):
        for name in (RECORD, *FILES):
            try:
                about = os.stat(folder / name)  # noqa: PTH116 - one of thousands in a run that must take no time
            except OSError:
                continue
            found.append(f"{folder.name}/{name} {about.st_size} {about.st_mtime_ns}")
    return "\n".join(found)
