"""What the pages of the year's round are built of: short ways to write paragraphs, lists, tables and points."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from generator.export.blocks import Heading, Listing, Paragraph, Run, Runs, Table
from generator.report.model import Point

BOX: Final = "☐"
"""An empty box to tick, as text: it prints everywhere and a screen reader says it."""
STAYS: Final = "\N{NO-BREAK SPACE}"
"""Between a sign and its word, so that they stay on one line."""
TO_TICK: Final = STAYS.join((BOX, "ja", BOX, "nee"))
BY_DAY: Final = "Klaar op: ……………"


def run(text: str) -> Run:
    """Give a text on one line: line breaks of a profile would not survive a table."""
    return Run(re.sub(r"\s*[\t\r\n ]+\s*", " ", text).strip())


def heading(level: int, text: str) -> Heading:
    """Give a heading."""
    return Heading(level, (run(text),))


def paragraph(text: str) -> Paragraph:
    """Give a paragraph of plain text."""
    return Paragraph((run(text),))


def labelled(name: str, text: str) -> Paragraph:
    """Give a paragraph that begins with what it is about."""
    return Paragraph((Run(f"{name}: ", strong=True), run(text)))


def listing(items: Iterable[Paragraph], *, ordered: bool = False) -> Listing:
    """Give a list of paragraphs."""
    return Listing(tuple((item,) for item in items), ordered=ordered)


def table(caption: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> Table:
    """Give a table; the first cell of each row names that row."""
    return Table((run(caption),), _cells(head), tuple(map(_cells, rows)))


def points_listing(points: Iterable[Point]) -> Listing:
    """Give points as a list: what, what it concerns, why, and what to do."""
    return Listing(tuple((Paragraph(tuple(_point_runs(point))),) for point in points))


def brief(text: str, words: int) -> str:
    """Give the beginning of a text."""
    found = text.split()
    return " ".join(found[:words]) + (" …" if len(found) > words else "")


def _point_runs(point: Point) -> Iterable[Run]:
    ends = "" if point.what.endswith("?") else "."
    yield Run(f"{point.what}{ends} ", strong=True)
    if point.about:
        yield run(f"{'; '.join(point.about)}.")
        yield Run(" ")
    yield run(point.why)
    yield Run(" ")
    yield Run(point.todo, emphasis=True)


def _cells(texts: Sequence[str]) -> tuple[Runs, ...]:
    return tuple((run(text),) for text in texts)
