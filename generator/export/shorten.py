"""Cuts a document short, so that it fits where there is little room. What is cut says so."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator

from generator.export.blocks import Block, Facts, Heading, Listing, Paragraph, Run, Runs, plain, texts

MORE = " …"
"""Stands where words were left out."""
_LINE = 40
"""What a block takes besides its words: the rest of its last line, in signs."""
_LEAST = 20
"""Fewer signs of a text than this say nothing."""


def shortened(blocks: Iterable[Block], most: int) -> tuple[Block, ...]:
    """Give blocks of which each heading has about `most` signs of text below it; a text is cut between words."""
    room = _Room(most)
    found: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading):
            room = _Room(most)
            found.append(dataclasses.replace(block, runs=_cut(block.runs, most)))
        else:
            found += _fitted(block, room)
    return tuple(found)


@dataclasses.dataclass(slots=True)
class _Room:
    """How many signs there is still room for."""

    left: int

    def take(self, signs: int) -> None:
        """Take room for a block of so many signs."""
        self.left -= signs + _LINE


def _fitted(block: Block, room: _Room) -> Iterator[Block]:
    """Give as much of a block as there is room for."""
    if room.left < _LEAST:
        return
    match block:
        case Paragraph():
            runs = _cut(block.runs, room.left)
            room.take(len(plain(runs)))
            yield dataclasses.replace(block, runs=runs)
        case Listing():
            items = tuple(tuple(part for inner in item for part in _fitted(inner, room)) for item in block.items)
            if kept := tuple(item for item in items if item):
                yield dataclasses.replace(block, items=(*kept, *_rest(len(items) - len(kept))))
        case Facts():
            pairs = tuple(
                (name, tuple(p for inner in content for p in _fitted(inner, room))) for name, content in block.pairs
            )
            if kept_pairs := tuple((_cut(name, _LINE), content) for name, content in pairs if content):
                yield Facts(kept_pairs)
        case _:
            size = sum(map(len, texts([block])))
            if size <= room.left:
                room.take(size)
                yield block


def _rest(count: int) -> Iterator[tuple[Block, ...]]:
    """Give an item that says how many were left out."""
    if count:
        yield (Paragraph((Run(f"… en nog {count}"),)),)


def _cut(runs: Runs, most: int) -> Runs:
    """Give the first words of a line of text."""
    found: list[Run] = []
    for run in runs:
        if len(run.text) <= most:
            found.append(run)
            most -= len(run.text)
            continue
        words = run.text[: max(most - len(MORE), 0)].rpartition(" ")[0].rstrip() or run.text[: max(most - 2, 1)]
        return (*found, dataclasses.replace(run, text=words + MORE))
    return tuple(found)
