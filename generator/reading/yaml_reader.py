"""Reads YAML strictly: every scalar stays text, every key knows its line, and nothing is expanded or guessed.

YAML itself would read `0201234567` as an octal number, `8:30` as 510 and a second `contact:` as the only one.
Here the schema gives types, duplicates are mistakes, and anchors, aliases, merge keys and tags do not exist;
so nothing can explode or run. One pass over the events of libyaml, without recursion, builds data and lines.
"""

from __future__ import annotations

import dataclasses
import difflib
import stat
from typing import TYPE_CHECKING, Any, cast

import yaml

from generator.errors import InputError, Problem
from generator.reading.yaml_builder import Builder, KeyPath, ReadingStoppedError
from generator.reading.yaml_explain import explain
from generator.reading.yaml_mistake import Mistake
from generator.reading.yaml_text import MAX_BYTES, decode, tab_problem, tabbed_lines, too_large

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
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
    """

    data: dict[str, Any]
    lines: Mapping[KeyPath, int]
    label: str

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
        return parse_yaml(data, label=name)
    raise InputError([Problem(name, 0, message)])


def parse_yaml(text_bytes: bytes, *, label: str) -> Document:
    """Read the bytes of one YAML file.

    Raises:
        InputError: the text holds mistakes; all that were found.
    """
    text = decode(text_bytes, label=label)
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
        return file.read(MAX_BYTES + 1)


def _near_names(path: Path) -> str:
    """Suggest the file that was probably meant, from the same folder."""
    try:
        names = sorted(entry.name for entry in path.parent.iterdir())
    except OSError:
        return ""
    near = difflib.get_close_matches(path.name, names, n=1)
    return f" Wel in deze map staat '{near[0]}'." if near else ""
