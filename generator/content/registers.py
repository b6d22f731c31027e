"""The registers: the closed lists that profiles choose from, kept as YAML so that adding an entry needs no code.

One file in `content/registers/` is one register; its name is the register's name, its keys are the ids.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from generator.content.entries import Entry
from generator.content.kinds import KINDS, REFERENCES
from generator.errors import ContentError, InputError, Problem
from generator.reading.validation import validate
from generator.reading.wording import choose, field_path, shorten
from generator.reading.yaml_reader import Document, read_yaml

_ID = r"[a-z0-9]+([_-][a-z0-9]+)*"


@dataclasses.dataclass(frozen=True, slots=True)
class Registers:
    """All registers, each a mapping from id to entry in the order of its file."""

    entries: Mapping[str, Mapping[str, Any]]

    def __getitem__(self, name: str) -> Mapping[str, Any]:
        """Give one register by name."""
        return self.entries[name]

    def ids(self, name: str) -> tuple[str, ...]:
        """Give the ids of one register, in order."""
        return tuple(self.entries[name])


def register_names() -> tuple[str, ...]:
    """Give the names of all registers that the generator knows."""
    return tuple(kind.register_name for kind in KINDS)


def load_registers(folder: Path) -> Registers:
    """Read all registers from `folder` (content/registers).

    Raises:
        ContentError: With every mistake in every register.
    """
    problems = list(_strangers(folder))
    entries: dict[str, dict[str, Any]] = {}
    documents: dict[str, Document] = {}
    for kind in KINDS:
        name = kind.register_name
        try:
            documents[name] = read_yaml(folder / f"{name}.yml", label=_label(f"{name}.yml"))
        except InputError as error:
            problems += error.problems
        else:
            entries[name], wrong = _entries(documents[name], kind)
            problems += wrong
    if not problems:
        problems += _dangling(documents, entries)
    if problems:
        raise ContentError(problems)
    return Registers(entries)


def _label(file_name: str) -> str:
    return f"content/registers/{file_name}"


def _strangers(folder: Path) -> Iterator[Problem]:
    """Yield the files that look like a register but that nothing reads."""
    for path in sorted(folder.glob("*.y*ml")):
        if path.suffix != ".yml" or path.stem not in register_names():
            yield Problem(_label(path.name), 0, choose(path.stem, sorted(register_names())))


def _entries(document: Document, kind: type[Entry]) -> tuple[dict[str, Any], list[Problem]]:
    """Give the entries of one register, with their mistakes; ids are the keys of the file."""
    problems: list[Problem] = []
    found: dict[str, Any] = {}
    for key, value in document.data.items():
        if not re.fullmatch(_ID, key):
            message = f"'{shorten(key)}' kan geen id zijn. Gebruik kleine letters, cijfers, - en _."
            problems.append(Problem(document.label, document.line((key,)), message, field_path((key,))))
        if isinstance(value, dict) and "id" in value:
            message = "haal deze regel weg: de sleutel van het onderdeel is de id."
            problems.append(Problem(document.label, document.line((key, "id")), message, field_path((key, "id"))))
        raw = {**value, "id": key} if isinstance(value, dict) else value
        result = validate(kind, raw, document=document, base=(key,))
        if isinstance(result, list):
            problems += result
        else:
            found[key] = result
    return found, problems


def _dangling(documents: Mapping[str, Document], entries: Mapping[str, Mapping[str, Any]]) -> Iterator[Problem]:
    """Yield the references to entries that do not exist."""
    for name, register in entries.items():
        document = documents[name]
        for entry in register.values():
            for field, target in (("bronnen", "bronnen"), *REFERENCES.get(name, ())):
                for ref in _values(entry, field.split(".")):
                    if ref and ref not in entries[target]:
                        loc = (entry.id, field.partition(".")[0])
                        message = f"in {target}.yml: {choose(ref, sorted(entries[target]))}"
                        yield Problem(document.label, document.line(loc), message, field_path(loc))


def _values(item: Any, path: list[str]) -> list[str]:
    """Follow attribute names through tuples and give the strings at the end."""
    if isinstance(item, tuple):
        return [found for part in item for found in _values(part, path)]
    return _values(getattr(item, path[0]), path[1:]) if path else [item]
