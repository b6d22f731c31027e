"""Builds dicts, lists and text from YAML events, notes the line of every key and what is not allowed."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, NoReturn

from yaml import events

from generator.errors import Problem
from generator.reading.yaml_text import control_characters, without_private

if TYPE_CHECKING:
    from collections.abc import Mapping

KeyPath = tuple[str | int, ...]

MAX_DEPTH = 20
"""A profile is about five levels deep."""
MAX_PROBLEMS = 100
"""Enough to mend in one go; the hundred thousand of a hostile file help nobody."""

_PLACEHOLDER = "\ue000"  # stands for a refused key; no text can hold it, and data with problems is never handed out


class ReadingStoppedError(Exception):
    """A problem was noted after which the rest of the file says nothing new."""


@dataclasses.dataclass(slots=True)
class _Open:
    """A list or mapping of which the end is not reached."""

    data: Any
    path: KeyPath
    line: int
    flow: bool
    key: str | None = None  # in a mapping: the key that waits for its value


class Builder:
    """Takes the events of one file in order.

    Attributes:
        root: The root mapping, once it was met.
        lines: Line number, from 1, of each key path.
        problems: What was found so far.
        last: The event before the present one: a parser that stops says little about what it had just read.
        tab_lines: Lines (from 1) where a key or value stands behind a tab.
    """

    def __init__(self, label: str, *, escapes: bool, tabbed: Mapping[int, int]) -> None:
        r"""Start a file.

        Args:
            label: The file as the user knows it.
            escapes: Whether the file holds a backslash, so that `"\0"` may bring in what text may not.
            tabbed: Width of the leading white space of each line (from 1) that has a tab in it.
        """
        self.root: Any = None
        self.lines: dict[KeyPath, int] = {}
        self.problems: list[Problem] = []
        self.last: Any = None
        self.tab_lines: set[int] = set()
        self._label = label
        self._escapes = escapes
        self._tabbed = tabbed
        self._open: list[_Open] = []
        self._loose: tuple[int, str] | None = None

    def feed(self, event: Any) -> None:
        """Take the next event.

        Raises:
            ReadingStoppedError: reading on has no use; the reason is in `problems`.
        """
        kind = type(event)
        if kind is events.ScalarEvent:
            self._scalar(event)
        elif kind is events.MappingStartEvent:
            self._collection({}, event)
        elif kind is events.SequenceStartEvent:
            self._collection([], event)
        elif kind is events.MappingEndEvent or kind is events.SequenceEndEvent:
            self._open.pop()
        elif kind is events.AliasEvent:
            self._alias(event)
        elif kind is events.DocumentStartEvent:
            self._document(event)
        elif kind is events.StreamEndEvent and self.root is None:
            self._no_root()
        self.last = event

    def open_bracket(self) -> int:
        """Give the line of the innermost `[` or `{` that is still open; 0 when there is none."""
        return self._open[-1].line if self._open and self._open[-1].flow else 0

    def _scalar(self, event: Any) -> None:
        value = event.value
        if not value and not event.style:  # style: the quote, | or >; a plain scalar has none
            value = None
        elif self._escapes:
            self._check_escapes(event)
            value = without_private(value)
        if self._open:
            self._node(value, event)
        elif value is not None:  # loose text: judged at the end, since a mistake that follows says more
            self._loose = (event.start_mark.line + 1, value)

    def _collection(self, data: Any, event: Any) -> None:
        """Open a list or mapping and hang it in the tree at once, so that closing it is one pop."""
        line = event.start_mark.line + 1
        if len(self._open) >= MAX_DEPTH:
            self._stop(
                line,
                f"hier zit meer dan {MAX_DEPTH} keer iets in iets anders. "
                "Een profiel gaat hooguit enkele niveaus diep. Staan er te veel haken of streepjes?",
            )
        path: KeyPath = ()
        if self._open:
            path = self._node(data, event)
        elif isinstance(data, dict):
            self.root = data
            self._refuse_properties(event)
        else:
            self._stop(
                line,
                "het bestand begint met een lijst. Het moet bestaan uit regels 'sleutel: waarde'. "
                "Haal de streepjes of rechte haken op het hoogste niveau weg.",
            )
        self._open.append(_Open(data, path, line, bool(event.flow_style)))

    def _node(self, value: Any, event: Any) -> KeyPath:
        """Put a value, or a list or mapping that is still empty, in its place and give its path."""
        mark = event.start_mark
        line = mark.line + 1
        if event.anchor or event.tag:
            self._refuse_properties(event)
        if self._tabbed and self._tabbed.get(line) == mark.column:
            self.tab_lines.add(line)
        top = self._open[-1]
        data, key = top.data, top.key
        if type(data) is list:
            path = (*top.path, len(data))
            self.lines[path] = line
            data.append(value)
        elif key is None:
            path = self._key(top, value, line)
        else:
            path = (*top.path, key)
            data[key] = value
            top.key = None
            if value is None and top.flow and ":" in key:
                self._no_space(key, line)
        return path

    def _key(self, top: _Open, key: Any, line: int) -> KeyPath:
        """Note the key that waits for a value."""
        if type(key) is not str or not key:
            self._bad_key(key, line)
            key = _PLACEHOLDER
        elif key == "<<":
            self._report(
                line,
                "'<<' neemt inhoud van elders over; dat is niet toegestaan. Schrijf de inhoud hier voluit.",
            )
        path = (*top.path, key)
        top.key = key
        if key in top.data and key != _PLACEHOLDER:
            self._report(
                line,
                f"de sleutel '{short(key)}' staat hier nog een keer; hij staat al op regel "
                f"{self.lines[path]}. Een sleutel mag één keer voorkomen. "
                "Voeg de twee samen of haal er één weg.",
            )
        else:
            self.lines[path] = line
        return path

    def _no_root(self) -> NoReturn:
        if self._loose is None:
            self._stop(0, "het bestand is leeg. Begin bijvoorbeeld met 'naam: De school'.")
        line, text = self._loose
        self._stop(
            line,
            f"het bestand bevat alleen losse tekst ('{short(text)}'). "
            "Het moet bestaan uit regels 'sleutel: waarde', met een spatie na de dubbele punt.",
        )

    def _document(self, event: Any) -> None:
        if event.version or event.tags:
            self._report(
                event.start_mark.line + 1,
                "een regel mag niet beginnen met '%'. Haal de regel weg, of zet aanhalingstekens om de tekst.",
            )
        if self.root is not None or self._loose is not None:
            self._stop(
                event.start_mark.line + 1,
                "met '---' begint hier een tweede document. Een bestand bevat één profiel. "
                "Haal deze regel weg, of zet wat volgt in een eigen bestand.",
            )

    def _alias(self, event: Any) -> None:
        name = short(event.anchor)
        line = event.start_mark.line + 1
        self._report(
            line,
            f"'*{name}' verwijst naar inhoud elders; dat is niet toegestaan. Schrijf de inhoud hier voluit. "
            f'Hoort het sterretje bij de tekst? Zet er dan aanhalingstekens om: "*{name}".',
        )
        if not self._open:
            raise ReadingStoppedError
        event.tag = event.anchor = None
        self._node(_PLACEHOLDER, event)

    def _refuse_properties(self, event: Any) -> None:
        """Refuse an anchor (`&x`), even when unused since YAML drops it from the text, and a tag (`!x`)."""
        line = event.start_mark.line + 1
        if event.anchor:
            name = short(event.anchor)
            self._report(
                line,
                f"'&{name}' is in YAML een anker; dat is niet toegestaan. Haal het weg. "
                "Hoort het bij de tekst? Zet dan aanhalingstekens om de hele waarde.",
            )
        if event.tag:
            tag = short(event.tag.replace("tag:yaml.org,2002:", "!!"))
            self._report(
                line,
                f"'{tag}' is in YAML een typeaanduiding; dat is niet toegestaan. Haal het weg. "
                "Hoort het bij de tekst? Zet dan aanhalingstekens om de hele waarde.",
            )

    def _bad_key(self, key: Any, line: int) -> None:
        found = "een lege tekst"
        if isinstance(key, list | dict):
            found = "een lijst" if isinstance(key, list) else "een blok tussen accolades"
        self._report(
            line,
            f"als sleutel staat hier {found}. Een sleutel is een woord, zoals 'naam:'. "
            "Begint een tekst met een haak? Zet er dan aanhalingstekens om.",
        )

    def _no_space(self, key: str, line: int) -> None:
        self._report(
            line,
            f"in '{short(key)}' staat geen spatie na de dubbele punt. Schrijf "
            f"'{short(key.replace(':', ': ', 1))}', "
            "of zet aanhalingstekens om een tekst met een dubbele punt.",
        )

    def _check_escapes(self, event: Any) -> None:
        r"""Refuse control characters that were written as `"\0"`."""
        line = event.start_mark.line + 1
        value = without_private(event.value).replace("\n", " ")  # its line ends are not those of the file
        for problem in control_characters(value, label=self._label, line=line):
            self._report(line, problem.message)

    def _report(self, line: int, message: str) -> None:
        self.problems.append(Problem(self._label, line, message))
        if len(self.problems) >= MAX_PROBLEMS:
            self._stop(
                0,
                f"dit bestand heeft {MAX_PROBLEMS} of meer fouten. Verbeter eerst deze; dan volgen de andere.",
            )

    def _stop(self, line: int, message: str) -> NoReturn:
        self.problems.append(Problem(self._label, line, message))
        raise ReadingStoppedError


def short(text: str) -> str:
    """Give text from the file for use in a message: on one line, printable, at most 40 characters."""
    line = " ".join("".join(char if char.isprintable() else " " for char in text[:400]).split())
    return line if len(line) <= 40 else line[:39] + "…"
