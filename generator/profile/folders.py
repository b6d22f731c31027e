"""The folder of profiles: which regions and files it holds, and which names cannot be used."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.errors import InputError, Problem
from generator.profile.types import MAX_ID, RESERVED_IDS, is_id, tidy_id
from generator.reading.wording import nearest, shorten

REGION_FILE = "swv.yml"
BOARDS_FILE = "besturen.yml"
_OUTSIDE = "dit is een verwijzing naar een plek buiten de map. Zet het bestand of de map zelf hier neer."


def label_of(path: Path) -> str:
    """Give the path as the user knows it; bytes of a name that are no text show as a question mark."""
    return os.fsencode(path.as_posix()).decode("utf-8", "replace")


def region_folders(folder: Path) -> list[Path]:
    """List the folders that hold a region, in order of name.

    Raises:
        InputError: The folder does not exist, cannot be read or holds no region.
    """
    if not os.path.isdir(folder):  # noqa: PTH112 - Path.is_dir raises on names that are too long
        message = "deze map bestaat niet. Geef een map met een map per samenwerkingsverband."
        raise InputError([Problem(shorten(label_of(folder)), 0, message)])
    try:
        found = sorted(path for path in folder.iterdir() if path.is_dir() and any(profiles_in(path)))
    except OSError:
        message = "geen toestemming om deze map te lezen. Controleer de rechten van de map en wat erin staat."
        raise InputError([Problem(label_of(folder), 0, message)]) from None
    if not found:
        message = f"in deze map staat geen samenwerkingsverband: geen map met een bestand {REGION_FILE}."
        raise InputError([Problem(label_of(folder), 0, message)])
    return found


def choose_region(folder: Path, found: list[Path], region: str | None) -> list[Path]:
    """Keep the region that was asked for, or all.

    Raises:
        InputError: There is no such region.
    """
    chosen = [path for path in found if region is None or path.name == region]
    if not chosen and region is not None:
        names = [path.name for path in found]
        message = f"het samenwerkingsverband '{shorten(region)}' staat hier niet. Wel: {', '.join(names)}."
        raise InputError([Problem(label_of(folder), 0, message + _meant(region, names))])
    return chosen


def choose_school(folder: Path, found: list[Path], school: str | None) -> list[Path]:
    """Keep the regions that have the school that was asked for, or all.

    Raises:
        InputError: No region has it.
    """
    if school is None:
        return found
    names = {region: {path.stem for path in school_files(region)} for region in found}
    chosen = [region for region in found if school in names[region]]
    if not chosen:
        hint = _meant(school, sorted(set().union(*names.values())))
        message = f"de school '{shorten(school)}' staat hier niet.{hint}"
        raise InputError([Problem(label_of(folder), 0, message)])
    return chosen


def profiles_in(folder: Path) -> Iterator[Path]:
    """Give the files of a region's folder that look like YAML."""
    return (path for path in folder.iterdir() if _looks_like_yaml(path))


def school_files(folder: Path) -> list[Path]:
    """Give the profiles of schools, in order of name."""
    return sorted(path for path in profiles_in(folder) if path.name not in {REGION_FILE, BOARDS_FILE})


def stray_files(folder: Path, regions: Iterable[Path]) -> Iterator[Problem]:
    """Yield the files that somebody will think are read, but that stand in the wrong place or have two endings."""
    for path in profiles_in(folder):
        if path.is_file():
            message = "dit bestand staat niet in de map van een samenwerkingsverband. Zet het in een van die mappen."
            yield Problem(label_of(path), 0, message)
    for region in regions:
        for path in region.iterdir():
            if re.search(r"\.ya?ml\.[^.]+\Z", path.name, re.IGNORECASE) and not path.name.startswith("."):
                message = f"dit bestand wordt niet gelezen. Hernoem het naar {path.stem}, of haal het weg."
                yield Problem(label_of(path), 0, message)
            elif path.is_dir() and not path.is_symlink():
                yield from (_too_deep(deep) for deep in profiles_in(path))


def name_problem(path: Path, *, ending: str) -> Problem | None:
    """Refuse a profile (`ending` is .yml) or a folder (none) whose name cannot be an address, or is taken."""
    name = path.stem if ending else path.name
    tidy = tidy_id(name)
    if ending and path.suffix != ending:
        right = f" Hernoem dit bestand naar '{tidy}{ending}'." if tidy else ""
        return Problem(label_of(path), 0, f"de naam van een profiel eindigt op {ending}.{right}")
    if not is_id(name):
        meant = f" Bedoelde u '{tidy}{ending}'?" if tidy and tidy not in RESERVED_IDS else ""
        message = (
            f"'{shorten(label_of(Path(name)))}' kan geen naam zijn, want het wordt een webadres."
            f" Gebruik kleine letters, cijfers en losse streepjes, ten hoogste {MAX_ID} tekens.{meant}"
        )
        return Problem(label_of(path), 0, message)
    if name in RESERVED_IDS:
        message = f"de naam '{name}' is al in gebruik voor iets anders. Kies een andere naam, zoals {name}-school."
        return Problem(label_of(path), 0, message)
    return None


def outside_problem(path: Path, folder: Path) -> Problem | None:
    """Refuse a link that leads out of `folder`."""
    if path.parent == folder and path.name != ".." and not os.path.islink(path):  # noqa: PTH114 - this one never raises
        return None
    real, home = Path(os.path.realpath(path)), Path(os.path.realpath(folder))
    return None if real.is_relative_to(home) else Problem(label_of(path), 0, _OUTSIDE)


def _looks_like_yaml(path: Path) -> bool:
    return path.suffix.lower() in {".yml", ".yaml"} and not path.name.startswith(".")


def _too_deep(path: Path) -> Problem:
    message = "dit bestand wordt niet gelezen: het staat een map te diep. Zet het naast swv.yml, of haal het weg."
    return Problem(label_of(path), 0, message)


def _meant(word: str, names: list[str]) -> str:
    guess = nearest(word, names)
    return f" Bedoelde u '{guess}'?" if guess else ""
