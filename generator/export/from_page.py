"""Turns a part of a finished page into blocks. Strict: what it does not know is an error, so that nothing gets lost."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator
from html.parser import HTMLParser
from typing import Final
from urllib.parse import urljoin

from generator.errors import BuildError
from generator.export.blocks import Block, Facts, Heading, Listing, Paragraph, Run, Runs, Table

_VOID: Final = frozenset({"br", "wbr"})
_AROUND: Final = frozenset({"div", "section", "article", "details"})
"""Tags that only hold blocks together."""
_WITHIN: Final = frozenset({"a", "strong", "b", "em", "i", "span", "br", "wbr", "small", "code"})
"""Tags within a line of text."""
_HEADINGS: Final = {"h2": 1, "h3": 2, "h4": 3, "h5": 4, "h6": 5}
_SOFT: Final = frozenset({"zacht", "herkomst", "leeg", "wetplek", "let-op"})
_UNSEEN: Final = "alleen-horen"
"""Stands on the page for those who hear it, to tell links apart; on paper the words around it do that."""


@dataclasses.dataclass(slots=True)
class _Node:
    """An element of the page."""

    tag: str
    attributes: dict[str, str]
    children: list[_Node | str] = dataclasses.field(default_factory=list)

    @property
    def classes(self) -> frozenset[str]:
        """Give the names that style sheets use."""
        return frozenset(self.attributes.get("class", "").split())

    @property
    def is_seen(self) -> bool:
        """Say whether it is for the eyes, and says something."""
        return _UNSEEN not in self.classes and self.attributes.get("aria-hidden") != "true"


class _Tree(HTMLParser):
    """Builds the elements; the page is ours, so every tag is closed in order."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = _Node("div", {})
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        node = _Node(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(node)
        if tag not in _VOID:
            self._open.append(node)

    def handle_endtag(self, tag: str) -> None:
        """Close the element that is open."""
        if tag in _VOID:
            return
        if self._open[-1].tag != tag:
            raise _odd(f"</{tag}> na <{self._open[-1].tag}>")
        self._open.pop()

    def handle_data(self, data: str) -> None:
        """Add text."""
        self._open[-1].children.append(data)


def blocks_of(html: str, address: Callable[[str], str] = lambda href: href) -> tuple[Block, ...]:
    """Give the blocks of a part of a page.

    Args:
        html: Whole elements of a page that this program made.
        address: Gives where a link of the page leads in the document; empty when it leads nowhere.

    Raises:
        BuildError: The page holds something that no document can show.
    """
    tree = _Tree()
    tree.feed(html)
    tree.close()
    if len(tree._open) != 1:  # noqa: SLF001 - our own class
        raise _odd(f"<{tree._open[-1].tag}> die niet sluit")  # noqa: SLF001
    return tuple(_Reader(address).blocks(tree.root.children))


def linked(page: str) -> Callable[[str], str]:
    """Give the addresses of links on a page that is on the web; without its address only those to elsewhere stay.

    Args:
        page: Full address of the page, or empty.
    """

    def address(href: str) -> str:
        if href.startswith(("#", "mailto:", "tel:", "https://", "http://")):
            return href
        return urljoin(page, href) if page else ""

    return address


class _Reader:
    """Reads elements as blocks."""

    def __init__(self, address: Callable[[str], str]) -> None:
        self._address = address

    def blocks(self, nodes: Iterable[_Node | str]) -> Iterator[Block]:
        """Give the blocks of elements that stand after each other; loose text becomes a paragraph."""
        loose: list[_Node | str] = []
        for node in nodes:
            if isinstance(node, str) or node.tag in _WITHIN:
                loose.append(node)
                continue
            yield from self._paragraph(loose)
            loose = []
            if node.is_seen:
                yield from self._element(node)
        yield from self._paragraph(loose)

    def _element(self, node: _Node) -> Iterator[Block]:
        if node.tag in _AROUND:
            yield from self.blocks(node.children)
        elif node.tag in _HEADINGS:
            yield Heading(_HEADINGS[node.tag], self._runs(node.children), node.attributes.get("id", ""))
        elif node.tag == "p":
            yield from self._paragraph(node.children, soft=bool(node.classes & _SOFT))
        elif node.tag == "summary":
            yield from self._paragraph([_Node("strong", {}, node.children)])
        elif node.tag in {"ul", "ol"}:
            yield self._listing(node)
        elif node.tag == "dl":
            yield self._facts(node)
        elif node.tag == "table":
            yield self._table(node)
        elif node.tag == "blockquote":
            yield from self.blocks(node.children)
        else:
            raise _odd(f"<{node.tag}>")

    def _paragraph(self, nodes: list[_Node | str], *, soft: bool = False) -> Iterator[Paragraph]:
        runs = self._runs(nodes)
        if runs:
            yield Paragraph(runs, soft)

    def _listing(self, node: _Node) -> Listing:
        items = tuple(tuple(self.blocks(item.children)) for item in _elements(node, "li"))
        return Listing(tuple(item for item in items if item), ordered=node.tag == "ol")

    def _facts(self, node: _Node) -> Facts:
        pairs: list[tuple[Runs, tuple[Block, ...]]] = []
        for part in _elements(node, "div", "dt", "dd"):
            for piece in _elements(part, "dt", "dd") if part.tag == "div" else [part]:
                if piece.tag == "dt":
                    pairs.append((self._runs(piece.children), ()))
                elif pairs:
                    name, content = pairs[-1]
                    pairs[-1] = (name, (*content, *self.blocks(piece.children)))
                else:
                    raise _odd("<dd> zonder <dt>")
        return Facts(tuple(pairs))

    def _table(self, node: _Node) -> Table:
        caption: Runs = ()
        rows: list[tuple[Runs, ...]] = []
        for part in _elements(node, "caption", "thead", "tbody"):
            if part.tag == "caption":
                caption = self._runs(part.children)
                continue
            rows += [
                tuple(piece for cell in _elements(row, "th", "td") for piece in self._spread(cell))
                for row in _elements(part, "tr")
            ]
        if not rows or any(len(row) != len(rows[0]) for row in rows):
            raise _odd("een tabel met rijen van ongelijke lengte")
        return Table(caption, rows[0], tuple(rows[1:]))

    def _spread(self, cell: _Node) -> Iterator[Runs]:
        """Give a cell, and an empty one for every further column that it covers."""
        yield self._cell(cell)
        yield from [()] * (int(cell.attributes.get("colspan", "1")) - 1)

    def _cell(self, node: _Node) -> Runs:
        """Give a cell as one run of text: paragraphs within it begin on a new line."""
        runs: list[Run] = []
        for block in self.blocks(node.children):
            if not isinstance(block, Paragraph):
                raise _odd("een lijst of tabel in een cel")
            first = dataclasses.replace(block.runs[0], new_line=bool(runs))
            runs += [first, *block.runs[1:]]
        return tuple(runs)

    def _runs(self, nodes: Iterable[_Node | str]) -> Runs:
        return _tidied(self._pieces(nodes, Run("")))

    def _pieces(self, nodes: Iterable[_Node | str], look: Run) -> Iterator[Run]:
        for node in nodes:
            if isinstance(node, str):
                yield dataclasses.replace(look, text=node)
            elif node.tag == "br":
                yield dataclasses.replace(look, text="", new_line=True)
            elif node.tag == "wbr" or not node.is_seen:
                continue
            elif node.tag in _WITHIN:
                yield from self._pieces(node.children, self._look(node, look))
            else:
                raise _odd(f"<{node.tag}> in een regel tekst")

    def _look(self, node: _Node, look: Run) -> Run:
        if node.tag in {"strong", "b"}:
            return dataclasses.replace(look, strong=True)
        if node.tag in {"em", "i"}:
            return dataclasses.replace(look, emphasis=True)
        if node.tag == "a":
            return dataclasses.replace(look, href=self._address(node.attributes.get("href", "")))
        return look


def _elements(node: _Node, *tags: str) -> Iterator[_Node]:
    """Give the elements within one that may hold nothing else."""
    for child in node.children:
        if isinstance(child, str):
            if child.strip():
                raise _odd(f"losse tekst in <{node.tag}>")
        elif child.tag in tags:
            yield child
        else:
            raise _odd(f"<{child.tag}> in <{node.tag}>")


def _tidied(pieces: Iterable[Run]) -> Runs:
    """Join pieces of one look and leave of white space what a browser shows of it."""
    runs: list[Run] = []
    new_line, ends_in_space = False, True
    for piece in pieces:
        new_line |= piece.new_line
        text = " ".join(f"|{piece.text}|".split())[1:-1] if piece.text.strip() else " " * bool(piece.text)
        if ends_in_space or new_line:
            text = text.lstrip(" ")
        if not text:
            continue
        last = runs[-1] if runs else None
        if last and not new_line and _same_look(last, piece):
            runs[-1] = dataclasses.replace(last, text=last.text + text)
        else:
            runs.append(dataclasses.replace(piece, text=text, new_line=new_line and bool(runs)))
        new_line, ends_in_space = False, text.endswith(" ")
    if runs and not (trimmed := runs[-1].text.rstrip(" ")):
        runs.pop()
    elif runs:
        runs[-1] = dataclasses.replace(runs[-1], text=trimmed)
    return tuple(runs)


def _same_look(one: Run, other: Run) -> bool:
    return (one.strong, one.emphasis, one.href) == (other.strong, other.emphasis, other.href)


def _odd(what: str) -> BuildError:
    return BuildError(f"De tekst van de schoolgids bevat {what}; daar is op papier geen vorm voor.")
