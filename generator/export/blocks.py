"""A document as blocks: what the section of the school guide says, apart from how a format shows it.

Every form of the section, on paper or in Word, is made of these blocks, and the blocks are made of the page itself
(`from_page.py`). So no form can say anything else than the page does.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias


@dataclasses.dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one look.

    Attributes:
        text: Without line breaks.
        strong: Stands out.
        emphasis: Is stressed.
        href: Where it leads: an address, `#anchor` within the document, or empty.
        new_line: Begins on a new line within its paragraph.
    """

    text: str
    strong: bool = False
    emphasis: bool = False
    href: str = ""
    new_line: bool = False


Runs: TypeAlias = tuple[Run, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Heading:
    """A heading; the highest level within a document is 1."""

    level: int
    runs: Runs
    anchor: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph.

    Attributes:
        soft: Is of less weight: where something comes from, or that it is not filled in.
    """

    runs: Runs
    soft: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class Listing:
    """A list; each item is a row of blocks."""

    items: tuple[tuple[Block, ...], ...]
    ordered: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class Facts:
    """A list of names with what belongs to each."""

    pairs: tuple[tuple[Runs, tuple[Block, ...]], ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Table:
    """A table with a caption and one row of headers; the first cell of a row is the header of that row.

    Attributes:
        rows: Each as long as `head`.
    """

    caption: Runs
    head: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]


Block: TypeAlias = Heading | Paragraph | Listing | Facts | Table


@dataclasses.dataclass(frozen=True, slots=True)
class Document:
    """A whole document.

    Attributes:
        title: Also its first heading, which `blocks` do not repeat.
        subject: What it is about, in one line.
        author: Who answers for it.
        blocks: In order.
        dated: Day of the last change, when somebody wrote it down.
    """

    title: str
    subject: str
    author: str
    blocks: tuple[Block, ...]
    dated: dt.date | None = None


def plain(runs: Runs) -> str:
    """Give the text of runs as one line."""
    return " ".join("".join(f" {run.text}" if run.new_line else run.text for run in runs).split())


def label(name: Runs) -> str:
    """Give the name of a fact as it stands before its content on one line: a question keeps its mark."""
    text = plain(name)
    return text if text.endswith((":", "?", "!")) else f"{text}:"


def texts(blocks: Iterable[Block]) -> Iterator[str]:
    """Give every text of a document in the order in which it is read: one per heading, paragraph, name or cell."""
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                yield plain(block.runs)
            case Listing():
                for item in block.items:
                    yield from texts(item)
            case Facts():
                for name, content in block.pairs:
                    yield plain(name)
                    yield from texts(content)
            case Table():
                yield plain(block.caption)
                yield from _cells([block.head, *block.rows])


def _cells(rows: Sequence[tuple[Runs, ...]]) -> Iterator[str]:
    for row in rows:
        for cell in row:
            yield plain(cell)
