"""A document as the data that the layout of a PDF asks for: plain values, never code. See `theme/pdf`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Final

from generator.export.blocks import Block, Document, Facts, Heading, Listing, Paragraph, Runs, Table
from generator.export.glyphs import shown
from generator.export.scan_code import scan_code
from generator.profile.colour import palette

ACCENT: Final = "#0b5c8a"
"""The colour of a school that chose none."""
_SCHEMES: Final = ("mailto:", "tel:", "https://", "http://")
_BREAK: Final = "\u200b"
"""Lets a line break, and is not seen."""
_HARD_SPACE: Final = "\u00a0"
"""Keeps a number that somebody dials on one line."""
_LONG_WORD: Final = re.compile(r"\S{31,}")
_PIECE: Final = re.compile(r"[^/.?&=_@-]{1,20}[/.?&=_@-]*|[/.?&=_@-]{1,12}")
"""An address breaks after a sign between its parts; anything else after twenty letters."""
_DEEPEST: Final = 6


def pdf_data(
    document: Document, *, address: str = "", accent: str = "", readable: Callable[[str], str] = shown
) -> dict[str, Any]:
    """Give the data of a document.

    Args:
        document: What it says.
        address: Full address of the same on the web, or empty.
        accent: Colour of the school, as `#rrggbb`, or empty.
        readable: Gives a text as the fonts can show it.
    """
    colours = palette(accent or ACCENT)
    writer = _Writer(document.blocks, readable)
    return {
        "title": writer.text(document.title),
        "subject": writer.text(document.subject),
        "author": writer.text(document.author),
        "accent": colours.accent,
        "tint": colours.tint,
        "web": {"href": address, "short": writer.text(short(address)), "code": scan_code(address)} if address else None,
        "blocks": writer.document(),
    }


def short(address: str) -> str:
    """Give an address as people write it on paper."""
    return address.partition("://")[2].removesuffix("index.html").removesuffix("/")


class _Writer:
    """Writes blocks; knows where links within the document can lead."""

    def __init__(self, blocks: Sequence[Block], readable: Callable[[str], str]) -> None:
        self._blocks = blocks
        self._readable = readable
        self._anchors = {block.anchor for block in blocks if isinstance(block, Heading) and block.anchor}

    def text(self, text: str) -> str:
        """Give a text that the fonts can show and that fits on a line."""
        return _LONG_WORD.sub(lambda found: _BREAK.join(_PIECE.findall(found[0])), self._readable(text))

    def document(self) -> list[dict[str, Any]]:
        """Give all blocks. The title is a heading of level 1, and no level is skipped below it."""
        found: list[dict[str, Any]] = []
        level, free = 1, set(self._anchors)
        for block in self._blocks:
            if not isinstance(block, Heading):
                found += self._written([block])
                continue
            level = min(block.level + 1, level + 1, _DEEPEST)
            anchor = block.anchor if block.anchor in free else ""
            free.discard(anchor)
            found.append({"kind": "heading", "level": level, "runs": self._runs(block.runs), "anchor": anchor})
        return found

    def _written(self, blocks: Iterable[Block]) -> list[dict[str, Any]]:
        return [written for block in blocks for written in self._block(block)]

    def _block(self, block: Block) -> Iterator[dict[str, Any]]:
        match block:
            case Heading():  # within a list or a fact, where it would break the outline of the document
                yield {"kind": "paragraph", "runs": self._runs(block.runs, strong=True), "soft": False}
            case Paragraph():
                yield {"kind": "paragraph", "runs": self._runs(block.runs), "soft": block.soft}
            case Listing():
                yield {"kind": "list", "ordered": block.ordered, "items": [self._written(item) for item in block.items]}
            case Facts():
                pairs = [{"name": self._runs(name), "content": self._written(content)} for name, content in block.pairs]
                yield {"kind": "facts", "pairs": pairs}
            case Table():
                yield {
                    "kind": "table",
                    "caption": self._runs(block.caption),
                    "head": [self._runs(cell) for cell in block.head],
                    "rows": [[self._runs(cell) for cell in row] for row in block.rows],
                }

    def _runs(self, runs: Runs, *, strong: bool = False) -> list[dict[str, Any]]:
        return [
            {
                "text": self.text(run.text).replace(" ", _HARD_SPACE if run.href.startswith("tel:") else " "),
                "strong": run.strong or strong,
                "emphasis": run.emphasis,
                "href": self._href(run.href),
                "new_line": run.new_line,
            }
            for run in runs
        ]

    def _href(self, href: str) -> str:
        """Keep a link that leads somewhere: to the web, to a person, or to a heading that is there."""
        if href.startswith("#"):
            return href if href[1:] in self._anchors else ""
        return href if href.startswith(_SCHEMES) else ""
