"""From a finished page to the sections that the search index is made of: pure, no index and no words here."""

from __future__ import annotations

import dataclasses
import re
from html import unescape
from typing import Final

EXCERPT_LENGTH: Final = 160
"""Characters of a section that are shown under a result."""

# Pages are our own, well-formed HTML: one pattern reads them several times faster than a parser for any HTML.
_TOKEN: Final = re.compile(
    r"<!--.*?-->"
    r"|<(?P<raw>script|style)\b.*?</(?P=raw)\s*>"
    r"""|<(?P<end>/?)(?P<tag>[a-zA-Z][\w:-]*)(?P<attrs>(?:[^<>"']|"[^"]*"|'[^']*')*)>"""
    r"|(?P<text>[^<]+|<)",
    re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE: Final = re.compile(r"""([a-zA-Z][\w:-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
_CUTS: Final = frozenset({"h1", "h2", "h3"})
_OWNERS: Final = frozenset({"article", "section"})
_SKIPPED: Final = frozenset({"nav", "script", "style", "svg", "template"})
_VOID: Final = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
# Text on both sides of these is one word; every other tag ends a word.
_INLINE: Final = frozenset(
    {"a", "abbr", "b", "bdi", "cite", "code", "dfn", "em", "i", "mark", "q", "s", "small", "span", "strong"}
    | {"sub", "sup", "time", "u", "wbr"}
)


@dataclasses.dataclass(frozen=True, slots=True)
class Section:
    """A piece of a page with an address of its own.

    Attributes:
        anchor: The id to jump to; empty for the top of the page.
        heading: The text of its heading; empty when text comes before any heading.
        text: All text below the heading, white space collapsed.
    """

    anchor: str
    heading: str
    text: str


def split_sections(html: str) -> tuple[Section, ...]:
    """Cut the inner HTML of `<main>` at every h1, h2 and h3 that has an address.

    The address is the heading's own id, or else that of the section or article it opens. What is marked
    `data-zoek="nee"` is left out, and so are menus, scripts, styles and drawings. The first section is always
    the top of the page, with an empty anchor, even when the page is empty; an h1 that opens it names it.
    """
    cutter = _Cutter()
    cutter.read(html)
    return tuple(draft.finish() for draft in cutter.drafts)


def excerpt(text: str, limit: int = EXCERPT_LENGTH) -> str:
    """Give the beginning of `text`, at most `limit` characters and an ellipsis, cut between two words."""
    if len(text) <= limit:
        return text
    beginning = text[: limit + 1].rpartition(" ")[0] or text[:limit]
    return beginning.rstrip(" ,;:.–-") + "…"


@dataclasses.dataclass(slots=True)
class _Draft:
    """A section while it is being read."""

    anchor: str
    heading: list[str] = dataclasses.field(default_factory=list)
    text: list[str] = dataclasses.field(default_factory=list)

    def is_begun(self) -> bool:
        return bool(_collapse(self.heading) or _collapse(self.text))

    def finish(self) -> Section:
        return Section(self.anchor, _collapse(self.heading), _collapse(self.text))


def _collapse(pieces: list[str]) -> str:
    return " ".join("".join(pieces).replace("\u00ad", "").split())


class _Cutter:
    """Reads a page once, from top to bottom, and collects the drafts of its sections."""

    def __init__(self) -> None:
        self.drafts = [_Draft("")]
        self._heading = ""  # the tag of the heading we are in
        self._owner = ""  # id of the section or article that has had no heading yet
        self._skipped = ""  # the tag of the outermost element that is left out
        self._depth = 0  # how many of that tag are open

    def read(self, html: str) -> None:
        """Read a whole page."""
        for token in _TOKEN.finditer(html):
            text = token["text"]
            if text is not None:
                self._text(text)
            elif token["tag"] is not None:
                tag = token["tag"].lower()
                if token["end"]:
                    self._end(tag)
                else:
                    self._start(tag, token["attrs"])

    def _start(self, tag: str, attrs: str) -> None:
        if self._skipped:
            self._depth += tag == self._skipped
            return
        values = _attributes(attrs)
        if _is_left_out(tag, values):
            if tag not in _VOID:
                self._skipped, self._depth = tag, 1
        elif tag in _CUTS or (tag == "dt" and values.get("id")):
            self._open_heading(tag, values.get("id") or self._owner)
        else:
            if tag in _OWNERS:
                self._owner = values.get("id", "")
            self._separate(tag)

    def _end(self, tag: str) -> None:
        if self._skipped:
            self._depth -= tag == self._skipped
            if not self._depth:
                self._skipped = ""
            return
        if tag == self._heading:
            self._heading = ""
        if tag in _OWNERS:
            self._owner = ""
        self._separate(tag)

    def _text(self, text: str) -> None:
        if not self._skipped:
            self._target().append(unescape(text) if "&" in text else text)

    def _open_heading(self, tag: str, anchor: str) -> None:
        self._owner = ""
        names_the_top = tag == "h1" and len(self.drafts) == 1 and not self.drafts[0].is_begun()
        if anchor and not names_the_top:
            self.drafts.append(_Draft(anchor))
        elif not names_the_top:
            self._separate(tag)
            return
        self._heading = tag

    def _separate(self, tag: str) -> None:
        if tag not in _INLINE:
            self._target().append(" ")

    def _target(self) -> list[str]:
        return self.drafts[-1].heading if self._heading else self.drafts[-1].text


def _attributes(text: str) -> dict[str, str]:
    """Give the attributes of a tag; one without a value is empty."""
    if not text.strip(" /"):
        return {}
    return {name.lower(): unescape(double or single or bare) for name, double, single, bare in _ATTRIBUTE.findall(text)}


def _is_left_out(tag: str, values: dict[str, str]) -> bool:
    permalink = tag == "a" and "headerlink" in values.get("class", "").split()
    hidden = values.get("data-zoek") == "nee" or values.get("aria-hidden") == "true"
    return tag in _SKIPPED or permalink or hidden
