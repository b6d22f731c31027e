"""Reads a folder of profiles: one folder per samenwerkingsverband, one file per school location.

A mistake never stops the reading: everything sound is returned together with every mistake that was found.
"""

from __future__ import annotations

import dataclasses
import os
import re
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Final, TypeVar

from pydantic import BaseModel

from generator.content.registers import Registers
from generator.errors import InputError, Problem
from generator.profile.folders import (
    BOARDS_FILE,
    REGION_FILE,
    choose_region,
    choose_school,
    label_of,
    name_problem,
    outside_problem,
    region_folders,
    school_files,
    stray_files,
)
from generator.profile.logo import check_logo
from generator.profile.region import Board, Region
from generator.profile.rules import Mistake, region_mistakes, school_mistakes
from generator.profile.school import School
from generator.profile.types import is_id, wrong_id
from generator.reading.validation import field_path, validate
from generator.reading.yaml_reader import Document, read_yaml

__all__ = ["BOARDS_FILE", "REGION_FILE", "Loaded", "LoadedRegion", "SchoolFile", "load_profiles"]

Model = TypeVar("Model", bound=BaseModel)
_STAND_IN: Final = {
    "naam": "-",
    "vestigingscode": "00XX00",
    "adres": {"straat": "-", "huisnummer": "-", "postcode": "1000 AA", "plaats": "-"},
}
"""In the place of required keys with a mistake, while the rest of a profile is looked at."""
_LOST_COLOUR = (
    "hier staat geen kleur. Een kleur begint met #, en dat leest YAML als commentaar."
    " Zet er aanhalingstekens omheen: '#0b5c8a'."
)


@dataclasses.dataclass(frozen=True, slots=True)
class SchoolFile:
    """A sound profile and where it stands."""

    id: str
    label: str
    school: School


@dataclasses.dataclass(frozen=True, slots=True)
class LoadedRegion:
    """A samenwerkingsverband with its boards and its sound profiles, by id.

    Attributes:
        failed: Ids of the schools whose profile holds a mistake; they keep their last good site.
    """

    id: str
    folder: Path
    region: Region
    boards: Mapping[str, Board]
    schools: Mapping[str, SchoolFile]
    failed: frozenset[str]


@dataclasses.dataclass(frozen=True, slots=True)
class Loaded:
    """All sound regions, the regions that could not be read, and all mistakes."""

    regions: tuple[LoadedRegion, ...]
    failed: frozenset[str]
    problems: tuple[Problem, ...]


def load_profiles(
    folder: Path, registers: Registers, *, region: str | None = None, school: str | None = None
) -> Loaded:
    """Read the profiles in `folder`, or only one region or one school of them.

    Raises:
        InputError: When the folder, the region or the school that was asked for does not exist.
    """
    found = region_folders(folder)
    names = frozenset(path.name for path in found)
    chosen = choose_school(folder, choose_region(folder, found, region), school)
    problems = list(stray_files(folder, found)) if region is None and school is None else []
    codes: dict[str, str] = {}
    loaded: list[LoadedRegion] = []
    failed: set[str] = set()
    for path in chosen:
        reader = _RegionReader(path, registers, names, codes)
        one = reader.read(school)
        problems += reader.problems
        if one is None:
            failed.add(path.name)
        else:
            loaded.append(one)
    return Loaded(tuple(loaded), frozenset(failed), tuple(sorted(set(problems))))


class _RegionReader:
    """Reads one region and remembers the mistakes."""

    def __init__(self, folder: Path, registers: Registers, regions: frozenset[str], codes: dict[str, str]) -> None:
        self.problems: list[Problem] = []
        self._folder = folder
        self._registers = registers
        self._regions = regions
        self._codes = codes
        self._context = {"registers": registers.entries}

    def read(self, only: str | None) -> LoadedRegion | None:
        """Read the region; None when its own files cannot be used. The schools are looked at all the same."""
        outside = outside_problem(self._folder, self._folder.parent)
        self._note(outside or name_problem(self._folder, ending=""))
        if outside is not None:
            return None
        region = self._read_region()
        boards, named = self._read_boards()
        usable = not self.problems
        schools: dict[str, SchoolFile] = {}
        failed: set[str] = set()
        for path in school_files(self._folder):
            if only is not None and path.stem != only:
                continue
            found = self._read_school(path, region, named)
            if found is None:
                failed.add(path.stem)
            else:
                schools[path.stem] = found
        if region is None or not usable:
            return None
        return LoadedRegion(self._folder.name, self._folder, region, boards, schools, frozenset(failed))

    def _read_region(self) -> Region | None:
        """Read the region's file; None when there is no region that schools can be compared with."""
        path = self._folder / REGION_FILE
        if not os.path.lexists(path):
            message = (
                f"dit bestand ontbreekt. Elke map met scholen heeft een {REGION_FILE} voor het samenwerkingsverband."
            )
            self._note(Problem(label_of(path), 0, message))
            return None
        document = self._document(path)
        region = None if document is None else self._validated(Region, document)
        if document is not None:
            self._check_logo(document)
        if document is not None and region is not None:
            self._add(document, region_mistakes(region, self._regions))
        return region

    def _read_boards(self) -> tuple[dict[str, Board], Collection[str] | None]:
        """Read the boards: the sound ones, and the names of all (None when the file cannot be read)."""
        path = self._folder / BOARDS_FILE
        if not os.path.lexists(path):
            return {}, ()
        document = self._document(path)
        if document is None:
            return {}, None
        boards: dict[str, Board] = {}
        for key, raw in document.data.items():
            if not is_id(key):
                self._note(Problem(document.label, document.line((key,)), wrong_id(key), field_path((key,))))
            found = validate(Board, raw, document=document, base=(key,), context=self._context)
            if isinstance(found, list):
                self.problems += found
            else:
                boards[key] = found
        return boards, tuple(document.data)

    def _read_school(self, path: Path, region: Region | None, boards: Collection[str] | None) -> SchoolFile | None:
        wrong = name_problem(path, ending=".yml")
        self._note(wrong)
        if path.suffix != ".yml":
            return None
        document = self._document(path)
        if document is None:
            return None
        before = len(self.problems)
        school = self._validated(School, document)
        seen, hidden = (school, frozenset[str]()) if school else self._salvaged(document, self.problems[before:])
        if seen is not None:
            found = [
                *school_mistakes(seen, region, boards, self._registers, self._regions),
                *self._double_code(seen, document.label),
            ]
            self._add(document, [mistake for mistake in found if mistake[0][0] not in hidden])
        self._check_logo(document)
        if school is None or wrong is not None or len(self.problems) > before:
            return None
        return SchoolFile(path.stem, document.label, school)

    def _salvaged(self, document: Document, problems: Iterable[Problem]) -> tuple[School | None, frozenset[str]]:
        """Give what is left of a profile without the keys that hold mistakes, and those keys.

        So the mistakes that show only when parts are seen together are found in the same run.
        """
        bad = frozenset(re.split(r"[.\[]", problem.field)[0] for problem in problems)
        if "schoolsoort" in bad or "" in bad:
            return None, bad
        data = {key: value for key, value in document.data.items() if key not in bad}
        rest = validate(School, {**_STAND_IN, **data}, document=document, context=self._context)
        return (None if isinstance(rest, list) else rest), bad

    def _double_code(self, school: School, label: str) -> list[Mistake]:
        """Refuse the code of a location that another file has already."""
        first = self._codes.setdefault(school.vestigingscode, label)
        if first == label:
            return []
        message = f"'{school.vestigingscode}' staat ook in {first}. Elke vestiging heeft een eigen code."
        return [(("vestigingscode",), message)]

    def _validated(self, kind: type[Model], document: Document) -> Model | None:
        """Give the model, or None after adding what is wrong."""
        lost = document.data.get("kleur", "") is None
        if lost:
            self._note(Problem(document.label, document.line(("kleur",)), _LOST_COLOUR, "kleur"))
        found = validate(kind, document.data, document=document, context=self._context)
        if isinstance(found, list):
            self.problems += found
            return None
        return None if lost else found

    def _add(self, document: Document, mistakes: Iterable[Mistake]) -> None:
        """Add what the rules found."""
        for loc, message in mistakes:
            self._note(Problem(document.label, document.line(loc), message, field_path(loc)))

    def _check_logo(self, document: Document) -> None:
        """Look at the file that is named as logo, whatever else is wrong."""
        logo = document.data.get("logo")
        wrong = check_logo(self._folder, logo) if isinstance(logo, str) else None
        if wrong is not None:
            self._note(Problem(document.label, document.line(("logo",)), wrong, "logo"))

    def _document(self, path: Path) -> Document | None:
        outside = outside_problem(path, self._folder)
        if outside is not None:
            self._note(outside)
            return None
        try:
            return read_yaml(path, label=label_of(path))
        except InputError as error:
            self._note(*error.problems)
            return None

    def _note(self, *problems: Problem | None) -> None:
        """Remember the mistakes among what was looked at."""
        self.problems += [problem for problem in problems if problem is not None]
