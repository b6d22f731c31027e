"""Reads a folder of profiles: one folder per samenwerkingsverband, one file per school location.

A mistake never stops the reading: everything sound is returned together with every mistake that was found.

`load_profiles` reads a whole folder. Who reads schools one by one, or in several processes, opens a region first and
then reads its schools in any way: `open_region`, `RegionHead.paths`, `read_school`, `RegionHead.with_schools`.
"""

from __future__ import annotations

import dataclasses
import os
import re
from collections.abc import Callable, Iterable, Mapping, MutableMapping
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
from generator.profile.outlines import check_outlines
from generator.profile.region import Board, Region
from generator.profile.rules import Mistake, region_mistakes, school_mistakes
from generator.profile.school import School
from generator.profile.types import is_id, wrong_id
from generator.reading.validation import field_path, validate
from generator.reading.yaml_reader import Document, read_yaml

__all__ = [
    "BOARDS_FILE",
    "REGION_FILE",
    "Loaded",
    "LoadedRegion",
    "RegionHead",
    "SchoolFile",
    "load_profiles",
    "open_region",
    "read_school",
]

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
class RegionHead:
    """What a samenwerkingsverband writes once for its schools, and all that reading one of them takes.

    It can be pickled, so that it can go to another process.

    Attributes:
        folder: The folder in which its files stand.
        region: What its own file says; None when that cannot be compared with schools.
        boards: The sound boards, by id.
        board_ids: Ids of all boards, also of those with a mistake; None when their file cannot be read.
        regions: Ids of all regions, since a profile may name another.
        registers: The closed lists.
        outside: Whether the folder is a link to another place; then its schools are not looked at.
        problems: The mistakes in the files of the region itself.
    """

    folder: Path
    region: Region | None
    boards: Mapping[str, Board]
    board_ids: tuple[str, ...] | None
    regions: frozenset[str]
    registers: Registers
    outside: bool
    problems: tuple[Problem, ...]

    @property
    def id(self) -> str:
        """Give the id of the region, which is the name of its folder."""
        return self.folder.name

    @property
    def usable(self) -> bool:
        """Say whether sites can be made of the region: not when there is a mistake in its own files."""
        return self.region is not None and not self.problems

    def paths(self) -> list[Path]:
        """Give the profiles of its schools, in order of name. They are looked at also when it is not usable."""
        return [] if self.outside else school_files(self.folder)

    def with_schools(self, schools: Mapping[str, SchoolFile], failed: Iterable[str]) -> LoadedRegion | None:
        """Put the region together with its sound schools and the ids of the others; None when it is not usable."""
        if self.region is None or not self.usable:
            return None
        return LoadedRegion(self.id, self.folder, self.region, self.boards, schools, frozenset(failed))


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
        head = open_region(path, registers, names)
        problems += head.problems
        one, wrong = _read_schools(head, school, codes)
        problems += wrong
        if one is None:
            failed.add(path.name)
        else:
            loaded.append(one)
    return Loaded(tuple(loaded), frozenset(failed), tuple(sorted(set(problems))))


def open_region(folder: Path, registers: Registers, regions: Iterable[str]) -> RegionHead:
    """Read the files of the region in `folder` itself, and none of its schools; a mistake is part of the answer.

    Args:
        folder: The region's folder, as `region_folders` gives it.
        registers: The closed lists.
        regions: Ids of all regions.
    """
    names = frozenset(regions)
    reader = _Reader(folder, registers)
    outside = outside_problem(folder, folder.parent)
    reader.note(outside or name_problem(folder, ending=""))
    if outside is not None:
        return RegionHead(folder, None, {}, None, names, registers, outside=True, problems=tuple(reader.problems))
    region = _read_region(reader, names)
    boards, ids = _read_boards(reader)
    return RegionHead(folder, region, boards, ids, names, registers, outside=False, problems=tuple(reader.problems))


def read_school(
    head: RegionHead, path: Path, codes: MutableMapping[str, str]
) -> tuple[SchoolFile | None, tuple[Problem, ...]]:
    """Read the profile of one school; give it when it is sound, and every mistake in it.

    Args:
        head: The region in whose folder the profile stands.
        path: The profile, as `RegionHead.paths` gives it.
        codes: Per vestigingscode the label of the first file that has it. The code of this profile is added, also
            when the profile holds mistakes; when another file has it already, that is one more mistake.
    """
    reader = _Reader(head.folder, head.registers)
    school = _read_school(reader, head, path, codes)
    return school, tuple(reader.problems)


def _read_schools(
    head: RegionHead, only: str | None, codes: MutableMapping[str, str]
) -> tuple[LoadedRegion | None, list[Problem]]:
    """Read the schools of a region, or only one of them; give the region as far as it is sound, and the mistakes."""
    problems: list[Problem] = []
    schools: dict[str, SchoolFile] = {}
    failed: set[str] = set()
    for path in head.paths():
        if only is not None and path.stem != only:
            continue
        found, wrong = read_school(head, path, codes)
        problems += wrong
        if found is None:
            failed.add(path.stem)
        else:
            schools[path.stem] = found
    return head.with_schools(schools, failed), problems


def _read_region(reader: _Reader, regions: frozenset[str]) -> Region | None:
    """Read the region's file; None when there is no region that schools can be compared with."""
    path = reader.folder / REGION_FILE
    if not os.path.lexists(path):
        message = f"dit bestand ontbreekt. Elke map met scholen heeft een {REGION_FILE} voor het samenwerkingsverband."
        reader.note(Problem(label_of(path), 0, message))
        return None
    document = reader.document(path)
    if document is None:
        return None
    region = reader.validated(Region, document)
    reader.check_logo(document)
    reader.check_file(document, "kaart", check_outlines)
    if region is not None:
        reader.add(document, region_mistakes(region, regions))
    return region


def _read_boards(reader: _Reader) -> tuple[dict[str, Board], tuple[str, ...] | None]:
    """Read the boards: the sound ones, and the names of all (None when the file cannot be read)."""
    path = reader.folder / BOARDS_FILE
    if not os.path.lexists(path):
        return {}, ()
    document = reader.document(path)
    if document is None:
        return {}, None
    boards: dict[str, Board] = {}
    for key, raw in document.data.items():
        if not is_id(key):
            reader.note(Problem(document.label, document.line((key,)), wrong_id(key), field_path((key,))))
        found = validate(Board, raw, document=document, base=(key,), context=reader.context)
        if isinstance(found, list):
            reader.note(*found)
        else:
            boards[key] = found
    return boards, tuple(document.data)


def _read_school(reader: _Reader, head: RegionHead, path: Path, codes: MutableMapping[str, str]) -> SchoolFile | None:
    wrong = name_problem(path, ending=".yml")
    reader.note(wrong)
    if path.suffix != ".yml":
        return None
    document = reader.document(path)
    if document is None:
        return None
    before = len(reader.problems)
    school = reader.validated(School, document)
    seen, hidden = (school, frozenset[str]()) if school else _salvaged(reader, document, reader.problems[before:])
    if seen is not None:
        found = [
            *school_mistakes(seen, head.region, head.board_ids, head.registers, head.regions),
            *_double_code(seen, document.label, codes),
        ]
        reader.add(document, [mistake for mistake in found if mistake[0][0] not in hidden])
    reader.check_logo(document)
    if school is None or wrong is not None or len(reader.problems) > before:
        return None
    return SchoolFile(path.stem, document.label, school)


def _salvaged(reader: _Reader, document: Document, problems: Iterable[Problem]) -> tuple[School | None, frozenset[str]]:
    """Give what is left of a profile without the keys that hold mistakes, and those keys.

    So the mistakes that show only when parts are seen together are found in the same run.
    """
    bad = frozenset(re.split(r"[.\[]", problem.field)[0] for problem in problems)
    if "schoolsoort" in bad or "" in bad:
        return None, bad
    data = {key: value for key, value in document.data.items() if key not in bad}
    rest = validate(School, {**_STAND_IN, **data}, document=document, context=reader.context)
    return (None if isinstance(rest, list) else rest), bad


def _double_code(school: School, label: str, codes: MutableMapping[str, str]) -> list[Mistake]:
    """Refuse the code of a location that another file has already."""
    first = codes.setdefault(school.vestigingscode, label)
    if first == label:
        return []
    message = f"'{school.vestigingscode}' staat ook in {first}. Elke vestiging heeft een eigen code."
    return [(("vestigingscode",), message)]


class _Reader:
    """Reads files of one region's folder and remembers the mistakes."""

    def __init__(self, folder: Path, registers: Registers) -> None:
        self.problems: list[Problem] = []
        self.folder = folder
        self.context = {"registers": registers.entries}

    def document(self, path: Path) -> Document | None:
        """Read a file of the folder as YAML; None when that cannot be done."""
        outside = outside_problem(path, self.folder)
        if outside is not None:
            self.note(outside)
            return None
        try:
            return read_yaml(path, label=label_of(path))
        except InputError as error:
            self.note(*error.problems)
            return None

    def validated(self, kind: type[Model], document: Document) -> Model | None:
        """Give the model, or None after adding what is wrong."""
        lost = document.data.get("kleur", "") is None
        if lost:
            self.note(Problem(document.label, document.line(("kleur",)), _LOST_COLOUR, "kleur"))
        found = validate(kind, document.data, document=document, context=self.context)
        if isinstance(found, list):
            self.note(*found)
            return None
        return None if lost else found

    def check_logo(self, document: Document) -> None:
        """Look at the file that is named as logo, whatever else is wrong."""
        self.check_file(document, "logo", check_logo)

    def check_file(self, document: Document, key: str, check: Callable[[Path, str], str | None]) -> None:
        """Look at the file of the region's folder that a key names, whatever else is wrong."""
        name = document.data.get(key)
        wrong = check(self.folder, name) if isinstance(name, str) else None
        if wrong is not None:
            self.note(Problem(document.label, document.line((key,)), wrong, key))

    def add(self, document: Document, mistakes: Iterable[Mistake]) -> None:
        """Add what the rules found."""
        for loc, message in mistakes:
            self.note(Problem(document.label, document.line(loc), message, field_path(loc)))

    def note(self, *problems: Problem | None) -> None:
        """Remember the mistakes among what was looked at."""
        self.problems += [problem for problem in problems if problem is not None]
