"""A document as Markdown: for a wiki, a website that takes it, or to see in version control what changed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.export.blocks import Block, Document, Facts, Heading, Listing, Paragraph, Run, Runs, Table, label, plain

_MARKS = re.compile(r"([\\`*_{}\[\]<>|~])")
"""Signs that would otherwise mean something, wherever they stand."""
_BEGIN = re.compile(r"^(\s*)([#>+-]|\d{1,9}[.)])(?=\s|$)|^(\s*)([=-]{2,})\s*$")
"""What means something at the beginning of a line only."""


def to_markdown(document: Document) -> bytes:
    """Write a document as CommonMark with tables; a text of a profile stays text."""
    parts = [f"# {_escaped(document.title)}", _escaped(document.subject), *_blocks(document.blocks)]
    return ("\n\n".join(parts) + "\n").encode()


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        yield _block(block)


def _block(block: Block) -> str:
    match block:
        case Heading():
            return f"{'#' * (block.level + 1)} {_runs(block.runs)}"
        case Paragraph():
            return _line(block.runs)
        case Listing():
            return "\n".join(
                _item(f"{number}." if block.ordered else "-", content)
                for number, content in enumerate(block.items, start=1)
            )
        case Facts():
            return "\n".join(_item("-", (Paragraph(_named(name)), *content)) for name, content in block.pairs)
        case Table():
            return _table(block)


def _named(name: Runs) -> Runs:
    """Give the name of a fact so that it stands out; Markdown has no list of names."""
    return (Run(label(name), strong=True),)


def _item(mark: str, blocks: Iterable[Block]) -> str:
    """Give an item. What follows its first line is indented by four: all readers of Markdown agree on that."""
    first, *rest = "\n\n".join(_blocks(blocks)).split("\n")
    return "\n".join([f"{mark:<4}{first}", *(f"    {line}" if line else "" for line in rest)])


def _table(table: Table) -> str:
    rows = [table.head, *table.rows]
    lines = ["| " + " | ".join(_runs(cell).replace("  \n", "<br>") for cell in row) + " |" for row in rows]
    lines.insert(1, "|" + " --- |" * len(table.head))
    caption = f"**{_escaped(plain(table.caption))}**\n\n" if table.caption else ""
    return caption + "\n".join(lines)


def _line(runs: Runs) -> str:
    return _BEGIN.sub(_shielded, _runs(runs))


def _shielded(found: re.Match[str]) -> str:
    text = found[0]
    digits = re.match(r"(\s*\d+)([.)])", text)
    return f"{digits[1]}\\{digits[2]}" if digits else f"\\{text.lstrip()}"


def _runs(runs: Runs) -> str:
    return "".join(map(_run, runs))


def _run(run: Run) -> str:
    text = _escaped(run.text)
    stripped = text.strip()
    if stripped:
        before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
        marks = "**" * run.strong + "*" * run.emphasis
        stripped = f"{marks}{stripped}{marks[::-1]}"
        if run.href and not run.href.startswith("#"):
            stripped = f"[{stripped}](<{run.href.replace('<', '%3C').replace('>', '%3E')}>)"
        text = f"{before}{stripped}{after}"
    return f"  \n{text}" if run.new_line else text


def _escaped(text: str) -> str:
    return _MARKS.sub(r"\\\1", text).replace("&", "&amp;")
