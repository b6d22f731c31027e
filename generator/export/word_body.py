"""The body of a Word document in Word's own XML, written straight: asking python-docx for every line takes seconds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from generator.export.blocks import Block, Document, Facts, Heading, Listing, Paragraph, Run, Runs, Table, label, plain

_DEEPEST_LIST: Final = 3
"""Word has styles for lists in lists in lists, and no deeper."""
_LOOK: Final = (
    '<w:tblLook w:val="06A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0"'
    ' w:noHBand="1" w:noVBand="1"/>'
)
"""Says that the first row and the first column of a table are headers."""
_TEXT_WIDTH: Final = 9070
"""Between the margins of A4, in twentieths of a point."""
_LONGEST_CELL: Final = 36
_SIGN: Final = 140
"""About what a sign takes in the fonts of most schools."""
_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class BodyWriter:
    """Writes the paragraphs and tables of one document.

    Attributes:
        numberings: How many numbered lists there are: each begins at one, under a number of its own from `first` on.
    """

    def __init__(self, relate: Callable[[str], str], first: int) -> None:
        """Begin.

        Args:
            relate: Gives the id of the relation to an address outside the document.
            first: Number of the first numbered list.
        """
        self._relate = relate
        self._first = first
        self.numberings = 0

    def body(self, document: Document) -> str:
        """Give the paragraphs and tables of a document: title and subject first."""
        title = self._paragraph((Run(document.title),), "Heading1")
        subject = self._paragraph((Run(document.subject),), "")
        return "".join([title, subject, *self._blocks(document.blocks, 0)])

    def _blocks(self, blocks: Iterable[Block], depth: int) -> Iterator[str]:
        """Give blocks; `depth` counts the lists around them."""
        for block in blocks:
            match block:
                case Heading():
                    yield self._paragraph(block.runs, f"Heading{min(block.level + 1, 9)}")
                case Paragraph():
                    yield self._paragraph(block.runs, _continued(depth))
                case Listing():
                    yield from self._listing(block, depth + 1)
                case Facts():
                    yield from self._facts(block, depth)
                case Table():
                    yield from self._table(block)

    def _listing(self, listing: Listing, depth: int) -> Iterator[str]:
        style = _style("ListNumber" if listing.ordered else "ListBullet", depth)
        number = ""
        if listing.ordered:
            number = _numbered(self._first + self.numberings)
            self.numberings += 1
        for item in listing.items:
            first = item[0]
            leads = isinstance(first, Paragraph)
            yield self._paragraph(first.runs if isinstance(first, Paragraph) else (), style, number)
            yield from self._blocks(item[1:] if leads else item, depth)

    def _facts(self, facts: Facts, depth: int) -> Iterator[str]:
        """Give names with what belongs to each: on one line when that begins with a paragraph."""
        for name, content in facts.pairs:
            begin = Run(f"{label(name)} ", strong=True)
            first = content[0] if content else None
            if isinstance(first, Paragraph):
                yield self._paragraph((begin, *first.runs), _continued(depth))
                yield from self._blocks(content[1:], depth)
            else:
                yield self._paragraph((begin,), _continued(depth), "<w:keepNext/>")
                yield from self._blocks(content, depth)

    def _table(self, table: Table) -> Iterator[str]:
        if table.caption:
            yield self._paragraph(table.caption, "Caption", "<w:keepNext/>")
        caption = f"<w:tblCaption w:val={_attribute(plain(table.caption))}/>" if table.caption else ""
        columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in _widths(table))
        yield (
            '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/>'
            f"{_LOOK}{caption}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>"
        )
        yield self._row(table.head, header=True)
        for row in table.rows:
            yield self._row(row)
        yield "</w:tbl><w:p/>"  # an empty line, else the next table would join this one

    def _row(self, cells: tuple[Runs, ...], *, header: bool = False) -> str:
        head = "<w:tblHeader/>" if header else ""
        shown = [self._paragraph(_bold(cell) if header else cell, "") for cell in cells]
        inside = "".join(f'<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr>{cell}</w:tc>' for cell in shown)
        return f"<w:tr><w:trPr><w:cantSplit/>{head}</w:trPr>{inside}</w:tr>"

    def _paragraph(self, runs: Runs, style: str, more: str = "") -> str:
        named = f'<w:pStyle w:val="{style}"/>' if style else ""
        properties = f"<w:pPr>{named}{more}</w:pPr>" if named or more else ""
        return f"<w:p>{properties}{''.join(map(self._run, runs))}</w:p>"

    def _run(self, run: Run) -> str:
        leads = bool(run.href) and not run.href.startswith("#")
        look = '<w:rStyle w:val="Hyperlink"/>' * leads + "<w:b/>" * run.strong + "<w:i/>" * run.emphasis
        properties = f"<w:rPr>{look}</w:rPr>" if look else ""
        text = f'<w:t xml:space="preserve">{escape(legal(run.text))}</w:t>'
        made = f"<w:r>{properties}{'<w:br/>' * run.new_line}{text}</w:r>"
        return f'<w:hyperlink r:id="{self._relate(run.href)}">{made}</w:hyperlink>' if leads else made


def _widths(table: Table) -> Iterator[int]:
    """Give the width of each column: room for its longest word, and more for what holds more.

    Without this some programs make all columns equal. A long text wraps anyway, so it asks for no more than a line.
    """
    cells = zip(table.head, *table.rows, strict=True)
    columns = [["".join(run.text for run in cell) for cell in column] for column in cells]
    least = [_SIGN * (1 + max(len(word) for cell in column for word in cell.split(" "))) for column in columns]
    wanted = [min(max(map(len, column)), _LONGEST_CELL) + 1 for column in columns]
    left = max(_TEXT_WIDTH - sum(least), 0)
    for width, share in zip(least, wanted, strict=True):
        yield width + left * share // sum(wanted)


def legal(text: str) -> str:
    """Leave out signs that XML cannot hold."""
    return _NOT_XML.sub("", text)


def _attribute(text: str) -> str:
    return quoteattr(legal(text))


def _bold(runs: Runs) -> Runs:
    return tuple(Run(run.text, strong=True, href=run.href, new_line=run.new_line) for run in runs)


def _continued(depth: int) -> str:
    """Name the style of a paragraph within `depth` lists."""
    return _style("ListContinue", depth) if depth else ""


def _style(name: str, depth: int) -> str:
    """Name the style of a list within `depth` - 1 others."""
    level = min(depth, _DEEPEST_LIST)
    return name if level == 1 else f"{name}{level}"


def _numbered(number: int) -> str:
    return f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
