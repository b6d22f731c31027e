"""Reads archived years, and refuses those whose files are no longer what was fixed."""

from __future__ import annotations

import dataclasses
import functools
import hashlib
import json
import os
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

from generator.archive.places import FILES, PAGE, RECORD, SAID, STYLE, archived_schools, year_folders
from generator.archive.said import Said, said_from_json
from generator.errors import Problem
from generator.profile.folders import label_of

FORMAT: Final = 1
"""Of the record; goes up when an earlier one can no longer be read."""
_OUTSIDE = "dit is een verwijzing naar een plek buiten de map van het samenwerkingsverband. Zet de map zelf hier neer."
_UNREADABLE = "dit bestand is niet te lezen zoals gids archive het schrijft."
_RESTORE = "Zet het bestand terug uit het versiebeheer."


@dataclasses.dataclass(frozen=True)
class StoredYear:
    """What was published of a school in one year.

    Attributes:
        year: The school year, such as 2025-2026.
        fixed_on: When it was fixed.
        fixed_by: Who did: id of the register `rollen`.
        key: Hash of the whole.
        files: By name.
    """

    year: str
    fixed_on: date
    fixed_by: str
    key: str
    files: Mapping[str, bytes]

    @property
    def page(self) -> bytes:
        """Give the page as it was."""
        return self.files[PAGE]

    @property
    def style(self) -> bytes:
        """Give its style sheet."""
        return self.files[STYLE]

    @functools.cached_property
    def said(self) -> Said | None:
        """Give what the school said, to compare with another year; None when another version wrote it."""
        return said_from_json(self.files[SAID])


def read_years(region: Path, school: str) -> tuple[tuple[StoredYear, ...], tuple[Problem, ...]]:
    """Read the archived years of a school, the latest first; give the sound ones and what is wrong with the others.

    Args:
        region: The region's folder.
        school: Id of the school.
    """
    years: list[StoredYear] = []
    problems: list[Problem] = []
    for folder in year_folders(region, school):
        found = _read_year(region, folder, school)
        if isinstance(found, StoredYear):
            years.append(found)
        else:
            problems += found
    return tuple(years), tuple(problems)


def archive_problems(region: Path, school: str | None = None) -> dict[str, tuple[Problem, ...]]:
    """Give what is wrong with the archive of a region, or of one school, by school; also of schools that are gone."""
    found = {name: read_years(region, name)[1] for name in archived_schools(region) if school in {None, name}}
    return {name: problems for name, problems in found.items() if problems}


def record_of(folder: Path) -> Any:
    """Give the record of a year as it stands there; None when it cannot be read."""
    try:
        return json.loads((folder / RECORD).read_bytes())
    except (OSError, ValueError):
        return None


def hash_of(data: bytes) -> str:
    """Give the SHA-256 of a file, as `sha256sum` writes it."""
    return hashlib.sha256(data).hexdigest()


def _read_year(region: Path, folder: Path, school: str) -> StoredYear | list[Problem]:
    if not Path(os.path.realpath(folder)).is_relative_to(os.path.realpath(region)):
        return [Problem(label_of(folder), 0, _OUTSIDE)]
    record = record_of(folder)
    found = _record(record, folder, school)
    if found is None:
        return [Problem(label_of(folder / RECORD), 0, f"{_UNREADABLE} {_RESTORE}")]
    fixed_on, fixed_by, hashes = found
    files: dict[str, bytes] = {}
    problems: list[Problem] = []
    for name in FILES:
        data = _content(folder, name)
        if data is None or hash_of(data) != hashes[name]:
            what = "ontbreekt" if data is None else "is veranderd"
            message = f"dit bestand {what} sinds het is vastgelegd op {fixed_on}. {_RESTORE}"
            problems.append(Problem(label_of(folder / name), 0, message))
        else:
            files[name] = data
    if problems:
        return problems
    key = hash_of("".join(f"{name} {hashes[name]}\n" for name in FILES).encode() + str(fixed_on).encode())
    return StoredYear(folder.name, fixed_on, fixed_by, key, files)


def _record(record: Any, folder: Path, school: str) -> tuple[date, str, dict[str, str]] | None:
    """Give when, by whom and the hashes; None when the record is not one of this year of this school."""
    try:
        if (record["formaat"], record["schooljaar"], record["school"]) != (FORMAT, folder.name, school):
            return None
        hashes = {name: str(record["bestanden"][name]) for name in FILES}
        return date.fromisoformat(record["vastgelegd_op"]), str(record["vastgelegd_door"]), hashes
    except (KeyError, TypeError, ValueError):
        return None


def _content(folder: Path, name: str) -> bytes | None:
    """Give a file of a year; None when it is not there, or is a link to another place."""
    path = folder / name
    try:
        return None if path.is_symlink() else path.read_bytes()
    except OSError:
        return None
