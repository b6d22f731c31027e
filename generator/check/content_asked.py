"""A page of shared content as rules look at it: its passages, each with its line, its reader and its section."""

from __future__ import annotations

import dataclasses
import functools
import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final

from generator.check.plain import sentences
from generator.content.registers import Registers
from generator.errors import InputError
from generator.reading.yaml_reader import parse_yaml

_FRONT: Final = re.compile(r"\A\ufeff?---[ \t]*\n(.*?)^---[ \t]*$\n?", re.DOTALL | re.MULTILINE)
_HEADING: Final = re.compile(r"^(#{1,6})\s+(.*?)(?:\s*\{#([a-z0-9-]+)[^}]*\})?\s*$")
_ITEM: Final = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+")
_NO_PROSE: Final = ("|", "<", "!!!", "???")
"""How a line begins that is no sentence: a table, HTML."""
_OWNERS: Final[Mapping[str, str]] = {
    "kop-ouders": "ouders",
    "kop-leerlingen": "leerlingen",
    "kop-school": "scholen",
    "kop-swv": "scholen",
}
"""Headings with which a part for one audience begins."""
_AUDIENCES: Final = frozenset(_OWNERS.values())


@dataclasses.dataclass(frozen=True)
class Passage:
    """A paragraph or an item of a list.

    Attributes:
        line: Of the file, from 1.
        audience: Who reads it: ouders, leerlingen or scholen.
        section: Number of the section on the page; what stands above the first heading is 0.
        text: As it stands in the file.
    """

    line: int
    audience: str
    section: int
    text: str

    @functools.cached_property
    def sentences(self) -> tuple[str, ...]:
        """Give its sentences, without marks of Markdown; a slot within one is a word."""
        return tuple(sentences(self.text))


@dataclasses.dataclass(frozen=True)
class PageAsked:
    """A page with all that a rule may want to know.

    Attributes:
        path: As the user knows it: `content/faq/index.md`.
        markdown: The whole file, with what stands above the page.
        day: The day that dates are compared with.
    """

    path: str
    markdown: str
    registers: Registers
    day: date

    @functools.cached_property
    def front(self) -> Mapping[str, Any]:
        """Give what stands above the page, as texts; empty when that cannot be read."""
        found = _FRONT.match(self.markdown)
        if not found:
            return {}
        try:
            return parse_yaml(b"\n" + found[1].encode(), label=self.path).data
        except InputError:
            return {}

    @property
    def audience(self) -> str:
        """Give for whom the page is as a whole."""
        said = str(self.front.get("voor", ""))
        return said if said in _AUDIENCES else "ouders"

    def front_line(self, key: str) -> int:
        """Give the line of a key above the page; 1 when it is not there."""
        lines = self.markdown.split("\n")
        return next((number for number, line in enumerate(lines, 1) if line.startswith(f"{key}:")), 1)

    @functools.cached_property
    def sections(self) -> tuple[str, ...]:
        """Give the text of each section, its heading included."""
        return tuple("\n".join(text for _, text in lines) for _, lines in self._cut())

    @functools.cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Give what is prose, in order; headings, tables and HTML are not."""
        return tuple(
            Passage(line, audience, number, text)
            for number, (audience, lines) in enumerate(self._cut())
            for line, text in _passages(lines)
        )

    def _cut(self) -> list[tuple[str, list[tuple[int, str]]]]:
        """Cut the page at its headings: the audience of each section, and its lines with their number."""
        found = _FRONT.match(self.markdown)
        skipped = self.markdown[: found.end()].count("\n") if found else 0
        audience = self.audience
        sections: list[tuple[str, list[tuple[int, str]]]] = [(audience, [])]
        for number, line in enumerate(self.markdown.split("\n"), 1):
            if number <= skipped:
                continue
            heading = _HEADING.match(line)
            if heading:
                if len(heading[1]) <= 2:  # a part for one audience has a heading of that level
                    audience = _OWNERS.get(heading[3] or "", self.audience)
                sections.append((audience, []))
            sections[-1][1].append((number, line))
        return sections


def _passages(lines: list[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Join lines to paragraphs and items."""
    current: list[str] = []
    start = 0
    for number, line in [*lines, (0, "")]:
        item = _ITEM.match(line)
        prose = bool(line.strip()) and not _HEADING.match(line) and not line.lstrip().startswith(_NO_PROSE)
        if current and (item or not prose):
            yield start, "\n".join(current)
            current = []
        if prose:
            start = start if current else number
            current.append(line)
