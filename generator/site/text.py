"""Texts of a profile become safe HTML: a little Markdown, and every other sign is shown as it was typed.

A profile may hold paragraphs, lists, emphasis and links. Nothing else of Markdown is read, and HTML in a
profile is text. Three barriers stand one behind the other: the parser knows only those four things, the
writer knows only the tags for them and escapes the rest, and nh3 cleans the result with the same list.
Texts of a simple form take a quicker way to the same result, see `text_quick`.
"""

from __future__ import annotations

import functools
import re
import textwrap
import unicodedata
from typing import TYPE_CHECKING, ClassVar, TypeVar
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.blockprocessors import OListProcessor
from markdown.inlinepatterns import (
    ESCAPE_RE,
    LINE_BREAK_RE,
    EscapeInlineProcessor,
    InlineProcessor,
    Pattern,
    SimpleTagInlineProcessor,
    SubstituteTagInlineProcessor,
)
from markdown.util import Registry
from markupsafe import Markup, escape

from generator.site.targets import safe_href
from generator.site.text_quick import quick_html, quick_inline

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markdown.blockparser import BlockParser

Item = TypeVar("Item")

_SPAN_TAGS = frozenset({"strong", "em", "a"})
_BLOCK_TAGS = _SPAN_TAGS | {"p", "br", "ul", "ol", "li"}
_SCHEMES = frozenset({"http", "https", "mailto", "tel"})

_BLOCKS = ("empty", "indent", "olist", "ulist", "paragraph")
"""What is kept of the block parser, by the names of Python-Markdown; the order is the order of reading."""

_ESCAPABLE = "*_[]+-."
"""After a backslash these stand for themselves. A backslash before anything else is just a backslash."""
_MARKS = (("em", "*"), ("em", "_"), ("strong", "**"), ("strong", "__"), ("em", "*"), ("em", "_"))
"""The marks of emphasis, in the order of reading."""
_DEPTH = 8
"""How many levels the list parser may be in; a list that is nested deeper is text."""

_PLAIN = re.compile(r"(?![-+] |\d+\. )[^\\*_\[\n]+")
"""One line in which Markdown has nothing to say: no mark, and no list at its beginning."""
_LINK = r"(?<!!)\[([^\[\]]*[^\[\]\s][^\[\]]*)\]\(((?:[^()]++|\((?:[^()]++|\([^()]*+\))*+\))*+)\)"
"""`[text](target)`; the target may hold brackets within brackets, as an address of a script does."""
_ADDRESS = r"(?:https?://|www\.)[^\s*\[\]<>\x02\x03]+"
"""An address that is written out; its underscores are no emphasis."""
_TITLE = re.compile(r"""(?<!\s)\s++(?:"[^"]*"|'[^']*')$""")
_TAG_OR_QUOTE = re.compile(r"""<[^<>]*>|["']""")
_UNSEEN = frozenset({"Cc", "Co", "Cs"})
"""Unicode categories: control, private use, half of a surrogate pair."""
_SPACES = re.compile(r"[ \t\n]+")
_KEPT = 4096
"""How many texts of each kind are kept: a region and the schools being made, not all schools of the country.

Types are told apart: `Markup` equals the string with the same signs, but only one of them is escaped.
"""


@functools.lru_cache(_KEPT, typed=True)
def to_html(text: str) -> Markup:
    """Give a text as paragraphs and lists."""
    tidy = _tidy(text)
    if _PLAIN.fullmatch(tidy):
        return Markup(f"<p>{escape(tidy)}</p>")  # noqa: S704 - escaped here
    quick = quick_html(tidy)
    return _parsed(tidy, blocks=True) if quick is None else Markup(quick)  # noqa: S704 - escaped there


@functools.lru_cache(_KEPT, typed=True)
def to_inline(text: str) -> Markup:
    """Give a text as one line without a block around it: emphasis and links only."""
    tidy = _SPACES.sub(" ", _tidy(text))
    if _PLAIN.fullmatch(tidy):
        return escape(tidy)
    quick = quick_inline(tidy)
    return _parsed(tidy, blocks=False) if quick is None else Markup(quick)  # noqa: S704 - escaped there


def to_plain(text: str) -> str:
    """Give what a visitor reads, on one line, as plain text (not HTML): for search, titles and attributes."""
    return to_html(text).striptags()


def _tidy(text: str) -> str:
    """Take out what no visitor can see and no text needs: control characters, half characters, slot marks.

    Private-use characters go because the slots of a page are marked with them.
    """
    if text.isprintable():
        return text.strip()
    if "\n " not in text and text.replace("\n", "").isprintable():
        return str(text).strip()  # as `str`, which the lines below make of it too
    lines = "\n".join(text.expandtabs(4).splitlines())
    seen = "".join(sign for sign in lines if sign == "\n" or unicodedata.category(sign) not in _UNSEEN)
    return textwrap.dedent(seen).strip()


def _parsed(tidy: str, *, blocks: bool) -> Markup:
    """Go through the parser and the sanitiser."""
    parser = _parser(blocks=blocks)
    parser.reset()
    cleaned = nh3.clean(
        parser.convert(tidy),
        tags=_BLOCK_TAGS if blocks else _SPAN_TAGS,
        attributes={"a": {"href"}},
        attribute_filter=lambda _tag, _name, value: safe_href(value),
        url_schemes=_SCHEMES,
        link_rel=None,
    )
    return Markup(_quoted(cleaned))  # noqa: S704 - cleaned one line above


def _quoted(cleaned: str) -> str:
    """Write quotes and hard spaces as `escape` does, so that both ways through this module agree."""
    spaced = cleaned.replace("&nbsp;", "\xa0")
    return _TAG_OR_QUOTE.sub(lambda found: found[0] if len(found[0]) > 1 else str(escape(found[0])), spaced)


@functools.cache
def _parser(*, blocks: bool) -> Markdown:
    """Make the parser once per process: what is not named here is not read, whatever Python-Markdown adds."""
    parser = Markdown()
    parser.ESCAPED_CHARS = list(_ESCAPABLE)
    parser.stripTopLevelTags = False
    parser.serializer = _write_children if blocks else _write_spans
    parser.parser.blockprocessors.register(_Numbers(parser.parser), "olist", 0)
    parser.parser.blockprocessors.register(_Bullets(parser.parser), "ulist", 0)
    parser.preprocessors = _only(parser.preprocessors, ("normalize_whitespace",))
    parser.parser.blockprocessors = _only(parser.parser.blockprocessors, _BLOCKS if blocks else ("paragraph",))
    parser.inlinePatterns = _spans(parser)
    parser.treeprocessors = _only(parser.treeprocessors, ("inline", "unescape"))
    parser.treeprocessors["inline"].inlinePatterns = parser.inlinePatterns  # type: ignore[attr-defined] # the stubs lack it
    parser.postprocessors = Registry()
    return parser


def _spans(parser: Markdown) -> Registry[Pattern]:
    """Give what is read within a line, in the order of reading.

    Python-Markdown's own reader of emphasis is not used: of `*42**:*x` it loses the last letter, and it
    recurses as deep as marks are nested. Single marks are looked for before and after double ones, as
    either may stand within the other.
    """
    readers: tuple[Pattern, ...] = (
        EscapeInlineProcessor(ESCAPE_RE, parser),
        _Link(_LINK),
        _Literal(_ADDRESS),
        SubstituteTagInlineProcessor(LINE_BREAK_RE, "br"),
        *(_Emphasis(_between(mark), tag) for tag, mark in _MARKS),
    )
    spans: Registry[Pattern] = Registry()
    for rank, reader in enumerate(readers):
        spans.register(reader, f"{rank}", -rank)
    return spans


def _between(mark: str) -> str:
    """Give the pattern of words between two marks: not within a word, and not around spaces (2*3, 5 * 3)."""
    sign, marks = re.escape(mark[0]), re.escape(mark)
    alone = rf"(?<!{sign})" if len(mark) == 1 else ""
    ends = rf"(?!{sign})" if len(mark) == 1 else ""
    words = rf"([^\s{sign}](?:[^{sign}]*[^\s{sign}])?)"
    return rf"(?<![^\W_]){alone}{marks}{words}{marks}{ends}(?![^\W_])"


def _only(registry: Registry[Item], names: Iterable[str]) -> Registry[Item]:
    """Keep the named items, in this order."""
    kept: Registry[Item] = Registry()
    for rank, name in enumerate(names):
        if name in registry:
            kept.register(registry[name], name, -rank)
    return kept


class _Link(InlineProcessor):
    """Reads `[text](target)`; whether the target is allowed is decided when it is written."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override] # noqa: ARG002, N802 - given by the base class
        link = Element("a")
        link.text = m[1]
        link.set("href", _TITLE.sub("", m[2].strip()).removeprefix("<").removesuffix(">"))
        return link, m.start(), m.end()


class _Emphasis(SimpleTagInlineProcessor):
    """Reads words between two marks."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override] # noqa: ARG002, N802 - given by the base class
        words = Element(self.tag)
        words.text = m[1]
        return words, m.start(), m.end()


class _Literal(InlineProcessor):
    """Keeps what it finds out of the hands of the readers after it."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # type: ignore[override] # noqa: ARG002, N802 - given by the base class
        return m[0], m.start(), m.end()


class _Bullets(OListProcessor):
    """Reads a list with bullets, also straight below a line of text, as most people type it.

    A line of nothing but such marks is a divider that somebody typed: text.
    """

    TAG = "ul"
    SIBLING_TAGS: ClassVar[list[str]] = ["ul"]
    FIRST = r"[*+-]"
    MARK = r"[*+-]"

    def __init__(self, parser: BlockParser) -> None:
        super().__init__(parser)
        words = r"[ ]+(?=[^ \n])(?!(?:[*+-][ ]*)+(?:\n|$))"
        self.RE = re.compile(rf"^[ ]{{0,3}}{self.FIRST}{words}(.*)", re.MULTILINE)
        self.CHILD_RE = re.compile(rf"[ ]{{0,3}}(({self.MARK})){words}(.*)")

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002 - given
        return len(self.parser.state) < _DEPTH and bool(self.RE.search(block))

    def run(self, parent: Element, blocks: list[str]) -> None:
        first = self.RE.search(blocks[0])
        if first is not None and first.start():
            block = blocks.pop(0)
            self.parser.parseBlocks(parent, [block[: first.start()].rstrip("\n")])
            blocks.insert(0, block[first.start() :])
        super().run(parent, blocks)


class _Numbers(_Bullets):
    """Reads a numbered list, if it begins with 1: "2026. " at the start of a line is a year, not an item."""

    TAG = "ol"
    SIBLING_TAGS: ClassVar[list[str]] = ["ol"]
    FIRST = r"1\."
    MARK = r"\d{1,2}\."


def _write_spans(root: Element) -> str:
    """Write the words of all paragraphs, without the paragraphs."""
    return "".join(_write_children(paragraph) for paragraph in root)


def _write_children(element: Element) -> str:
    """Write what stands inside an element."""
    parts = [_escaped(element.text)]
    for child in element:
        parts += (_write(child), _escaped(child.tail))
    return "".join(parts)


def _write(element: Element) -> str:
    """Write an element whose tag is known; of any other only what is in it."""
    inner = _write_children(element)
    match element.tag:
        case "a":
            href = safe_href(element.get("href", ""))
            return f'<a href="{escape(href)}">{inner}</a>' if href else inner
        case "strong" | "em":
            return f"<{element.tag}>{inner}</{element.tag}>"
        case "br":
            return "<br>\n"
        case "p" | "li":
            return f"<{element.tag}>{inner}</{element.tag}>\n"
        case "ul" | "ol":
            return f"\n<{element.tag}>\n{inner}</{element.tag}>\n"
        case _:
            return inner


def _escaped(text: str | None) -> str:
    return str(escape(text or ""))
