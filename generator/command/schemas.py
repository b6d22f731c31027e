"""Keeps the JSON Schemas on disk the same as the models they are made from."""

from __future__ import annotations

from pathlib import Path

from generator.content.registers import Registers
from generator.errors import Problem
from generator.profile.schema import schemas


def write_schemas(folder: Path, registers: Registers) -> list[Path]:
    """Write every schema into `folder`; give the files."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, text in schemas(registers).items():
        path = folder / name
        path.write_text(text, encoding="utf-8", newline="\n")
        written.append(path)
    return written


def ensure_schemas(folder: Path, registers: Registers) -> None:
    """Write the schemas when `folder` has none: editors look for them there."""
    if not (folder / "school.json").is_file():
        write_schemas(folder, registers)


def stale_schemas(folder: Path, registers: Registers) -> list[Problem]:
    """Name every schema that is missing from `folder` or is otherwise than the models say."""
    problems = []
    for name, text in schemas(registers).items():
        path = folder / name
        if not path.is_file():
            problems.append(Problem(path.as_posix(), 0, "dit schema ontbreekt. Maak het met: gids schema"))
        elif path.read_bytes() != text.encode():
            problems.append(Problem(path.as_posix(), 0, "dit schema is verouderd. Maak het opnieuw met: gids schema"))
    return problems
