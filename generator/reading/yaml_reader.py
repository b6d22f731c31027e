"""Reads YAML strictly: every scalar stays text, every key knows its line, and nothing is expanded or guessed.

YAML itself would read `0201234567` as an octal number, `8:30` as 510 and a second `contact:` as the only one.
Here the schema gives types, duplicates are mistakes, and anchors, aliases, merge keys and tags do not exist;
so nothing can explode or run. One pass over the events of libyaml, without recursion, builds data and lines.

A file that is written plainly throughout is read without libyaml, and its lines are looked up only for a message.
"""

from __future__ import annotations

import dataclasses
import difflib
import functools
import stat
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, cast

import yaml

from generator.errors import InputError, Problem
from generator.reading.yaml_builder import Builder, KeyPath, ReadingStoppedError
from generator.reading.yaml_explain import explain
from generator.reading.yaml_mistake import Mistake
from generator.reading.yaml_plain import read_plain
from generator.reading.yaml_text import MAX_BYTES, decode, tab_problem, tabbed_lines, too_large

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

# libyaml is many times as quick. Where it is missing, the Python parser gives the same data; only a tab
# between words, which libyaml reads as white space, is a mistake to it.
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# The last two are how the Python parser meets an impossible character number such as "\UFFFFFFFF".
_PARSER_ERRORS = (yaml.YAMLError, ValueError, OverflowError)


@dataclasses.dataclass(frozen=True, slots=True)
class Document:
    """One YAML file.

    Attributes:
        data: The root mapping; below it only dict, list, str and None (None: a key without a value).
        lines: Line number, from 1, of the key or list item at every key path.
        label: The file as the user knows it.
        gaps: Whether there may be a None in `data`.
    """

    data: dict[str, Any]
    lines: Mapping[KeyPath, int]
    label: str
    gaps: bool = dataclasses.field(default=True, compare=False)

    def line(self, loc: Sequence[str | int]) -> int:
        """Give the line of a key path, or of its nearest ancestor that is in the file; 1 for the root."""
        path = tuple(loc)
        while path:
            if path in self.lines:
                return self.lines[path]
            path = path[:-1]
        return 1


def read_yaml(path: Path, *, label: str | None = None) -> Document:
    """Read one YAML file from disk; `label` is how the user knows it, by default the path itself.

    Raises:
        InputError: the file cannot be read, or holds mistakes; all that were found.
    """
    name = label or path.as_posix()
    try:
        data = _read_bytes(path, name)
    except FileNotFoundError:
        message = f"dit bestand bestaat niet.{_near_names(path)} Controleer de naam en de map."
    except PermissionError:
        message = "geen toestemming om dit bestand te lezen. Controleer de rechten van het bestand en de map."
    except (OSError, ValueError):  # ValueError: a name that no file can have
        message = "dit bestand kan niet worden gelezen. Controleer de naam, en open het bestand in een teksteditor."
    else:
        return _parse(decode(data, label=name), name)
    raise InputError([Problem(name, 0, message)])


def parse_yaml(text_bytes: bytes, *, label: str) -> Document:
    """Read the bytes of one YAML file.

    Raises:
        InputError: the text holds mistakes; all that were found.
    """
    return _parse_carefully(decode(text_bytes, label=label), label)


class _LaterLines(Mapping[KeyPath, int]):
    """The lines of a sound text, found when one is asked for: without a mistake nobody does."""

    def __init__(self, text: str) -> None:
        self._text = text

    @functools.cached_property
    def _found(self) -> Mapping[KeyPath, int]:
        return _parse_carefully(self._text, "").lines

    def __getitem__(self, path: KeyPath) -> int:
        return self._found[path]

    def __iter__(self) -> Iterator[KeyPath]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)


def _parse(text: str, label: str) -> Document:
    """Read a text in the quickest way that is sure."""
    plain = read_plain(text)
    if plain is None:
        return _parse_carefully(text, label)
    data, gaps = plain
    return Document(data, _LaterLines(text), label, gaps)


def _parse_carefully(text: str, label: str) -> Document:
    """Read a text with everything that a message may need."""
    tabbed = tabbed_lines(text)
    builder = Builder(label, escapes="\\" in text, tabbed=tabbed)
    try:
        for event in yaml.parse(text, Loader=LOADER):
            builder.feed(event)
    except ReadingStoppedError:
        pass
    except _PARSER_ERRORS as error:
        mistake = Mistake.of(error, text, last=builder.last, bracket=builder.open_bracket())
        if mistake.line in tabbed:
            builder.tab_lines.update(line for line in tabbed if line >= mistake.line)
        else:
            builder.problems.append(explain(mistake, label=label))
    if builder.tab_lines:
        builder.problems.append(tab_problem(builder.tab_lines, label=label))
    if builder.problems:
        raise InputError(builder.problems)
    return Document(cast("dict[str, Any]", builder.root), builder.lines, label)


def _read_bytes(path: Path, label: str) -> bytes:
    """Read a regular file, never more of it than is allowed: a device has no size and no end."""
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        message = "dit is een map, geen bestand. Noem een YAML-bestand in deze map, bijvoorbeeld de-school.yml."
        raise InputError([Problem(label, 0, message)])
    if not stat.S_ISREG(status.st_mode):
        raise OSError
    if status.st_size > MAX_BYTES:
        raise too_large(label)
    with path.open("rb") as file:
        data = file.read(status.st_size + 1)
        if len(data) > status.st_size:  # it grew meanwhile
            data += file.read(MAX_BYTES + 1 - len(data))
        return data


def _near_names(path: Path) -> str:
    """Suggest the file that was probably meant, from the same folder."""
    try:
        names = sorted(entry.name for entry in path.parent.iterdir())
    except OSError:
        return ""
    near = difflib.get_close_matches(path.name, names, n=1)
    return f" Wel in deze map staat '{near[0]}'." if near else ""
