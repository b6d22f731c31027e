"""What is already in the folders of the samenwerkingsverbanden. It is read here, and changed nowhere."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator.errors import InputError, Problem
from generator.reading.yaml_reader import read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

_NO_SCHOOL = frozenset({"swv", "besturen"})
_SUFFIXES = frozenset({".yml", ".yaml"})
_CODE = re.compile(rb"""^[ \t"']*vestigingscode["']?\s*:\s*["']?(\d{2}[A-Za-z]{2}\d{2})""", flags=re.MULTILINE)
_REGION_CODE = re.compile(rb"""^code\s*:\s*["']?((?:PO|VO)\d{4})""", flags=re.MULTILINE)


@dataclass(frozen=True, slots=True)
class PresentProfile:
    """A profile that somebody keeps: `values` holds what a list may also know, by YAML key."""

    file: str
    code: str
    name: str
    kinds: tuple[str, ...]
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Home:
    """Where a school already is: the region, the file (`po3105/de-brug.yml`), and what could be read."""

    region: str
    file: str
    profile: PresentProfile | None = None


@dataclass(frozen=True, slots=True)
class Folder:
    """The folder of one samenwerkingsverband.

    Attributes:
        path: Where it is, or will be.
        names: Everything in it, without extension, in small letters: no new file may have such a name.
        profiles: The profiles that could be read, by vestigingscode.
        closed: Files that could not be read but do say which school they are about, by vestigingscode.
        riddles: Names of files of which it is not known which school they are about.
        problems: The files that could not be read, and why.
    """

    path: Path
    names: frozenset[str]
    profiles: Mapping[str, PresentProfile]
    closed: Mapping[str, str]
    riddles: frozenset[str]
    problems: tuple[Problem, ...]


def find_folders(out: Path, codes: Iterable[str]) -> dict[str, Path]:
    """Give the folder of each region: the one whose `swv.yml` has the code, else the code in small letters.

    Raises:
        InputError: A folder has the name of one region and the code of another, or is no folder.
    """
    present: dict[str, Path] = {}
    said: dict[Path, str] = {}
    for folder in _folders(out):
        code = _first(_REGION_CODE, folder / "swv.yml")
        if code:
            said[folder] = code
        code = code or folder.name.upper()
        if code not in present or folder.name == code.lower():
            present[code] = folder
    chosen = {code: present.get(code, out / code.lower()) for code in codes}
    problems = [
        Problem(path.as_posix(), 0, message)
        for code, path in chosen.items()
        if (message := _unfit(path, code, said.get(path, code)))
    ]
    if problems:
        raise InputError(problems)
    return chosen


def read_folder(path: Path) -> Folder:
    """Read what a samenwerkingsverband already has; nothing at all is fine."""
    profiles: dict[str, PresentProfile] = {}
    closed: dict[str, str] = {}
    riddles: set[str] = set()
    problems: list[Problem] = []
    for file in _school_files(path):
        try:
            profile = _profile(file)
        except InputError as error:
            problems.append(_unread(error))
            code = _first(_CODE, file)
            if code:
                closed.setdefault(code, file.name)
            else:
                riddles.add(file.stem.lower())
        else:
            profiles.setdefault(profile.code, profile)
    names = frozenset(entry.stem.lower() for entry in path.iterdir()) if path.is_dir() else frozenset()
    return Folder(path, names, profiles, closed, frozenset(riddles), tuple(problems))


def find_homes(out: Path, folders: Mapping[str, Folder]) -> dict[str, Home]:
    """Give the home of every school that has a file anywhere, by vestigingscode.

    Args:
        out: The folder that holds the folders of all regions.
        folders: The folders that were read, by the code of the region; the others get a quick look.
    """
    homes: dict[str, Home] = {}
    read = {folder.path for folder in folders.values()}
    for path in _folders(out):
        if path not in read:
            region = _first(_REGION_CODE, path / "swv.yml") or path.name
            for file in _school_files(path):
                if code := _first(_CODE, file):
                    homes.setdefault(code, Home(region, f"{path.name}/{file.name}"))
    for region, folder in folders.items():
        name = folder.path.name
        homes |= {code: Home(region, f"{name}/{file}") for code, file in folder.closed.items()}
        homes |= {code: Home(region, f"{name}/{p.file}", p) for code, p in folder.profiles.items()}
    return homes


def _profile(file: Path) -> PresentProfile:
    """Read the few facts of a profile that a list may know too.

    Raises:
        InputError: The file is no YAML, or has no vestigingscode.
    """
    document = read_yaml(file)
    data = document.data
    code = _text(data, "vestigingscode").upper()
    if not code:
        raise InputError([Problem(document.label, 0, "de vestigingscode ontbreekt")])
    kinds = data.get("schoolsoort")
    address = data.get("adres")
    values = {key: _text(data, key) for key in ("telefoon", "website")}
    if isinstance(address, dict):
        values |= {key: _text(address, key) for key in address}
    named = tuple(kind for kind in kinds if isinstance(kind, str)) if isinstance(kinds, list) else ()
    return PresentProfile(file.name, code, _text(data, "naam"), named, values)


def _text(data: Mapping[str, Any], key: str) -> str:
    value = data.get(key)
    return " ".join(value.split()) if isinstance(value, str) else ""


def _unread(error: InputError) -> Problem:
    first, *others = error.problems
    more = f" (en nog {len(others)} andere)" if others else ""
    message = f"dit profiel is niet te lezen en blijft zoals het is: {first.message}{more}"
    return Problem(first.path, first.line, message)


def _unfit(path: Path, code: str, said: str) -> str:
    if path.exists() and not path.is_dir():
        return f"hier moet de map van {code} komen, maar er staat een bestand"
    if said != code:
        advice = "Verander de code of de naam van de map"
        return f"deze map heet naar {code}, maar in swv.yml staat de code {said}. {advice}"
    return ""


def _folders(out: Path) -> list[Path]:
    if not out.is_dir():
        return []
    return sorted(entry for entry in out.iterdir() if entry.is_dir() and not entry.name.startswith("."))


def _school_files(folder: Path) -> Iterator[Path]:
    """Give the files that are profiles of schools by their names, sorted."""
    if folder.is_dir():
        for file in sorted(folder.iterdir()):
            if file.suffix.lower() in _SUFFIXES and file.stem.lower() not in _NO_SCHOOL and file.name[0] != ".":
                yield file


def _first(pattern: re.Pattern[bytes], file: Path) -> str:
    """Give the first find in a file, in capitals; nothing when there is none or the file cannot be read."""
    try:
        found = pattern.search(file.read_bytes())
    except OSError:
        return ""
    return found[1].decode("ascii").upper() if found else ""
