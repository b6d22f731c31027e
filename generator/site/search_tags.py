"""What each tag of a page means to the search: it cuts, it is left out, it ends a word, or nothing."""

from __future__ import annotations

import dataclasses
import functools
import re
from html import unescape
from typing import Final, Literal

# Pages are our own, well-formed HTML: one pattern reads them several times faster than a parser for any HTML.
TOKEN: Final = re.compile(
    r"<!--.*?-->"
    r"|<(?P<raw>script|style)\b.*?</(?P=raw)\s*>"
    r"""|(?P<tag><(?P<end>/?)(?P<name>[a-zA-Z][\w:-]*)(?P<attrs>(?:[^<>"']|"[^"]*"|'[^']*')*)>)"""
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

Role = Literal["", "heading", "owner", "left out"]


@dataclasses.dataclass(frozen=True, slots=True)
class Tag:
    """A tag as the search sees it.

    Attributes:
        name: In lower case.
        step: 1 when it opens an element, -1 when it ends one.
        role: What it does besides separating words. A heading is one that cuts; any other is text like a paragraph.
        anchor: The id of a heading or an owner (a section or an article) that opens.
        gap: What stands in its place in the text: a space, or nothing within a word.
    """

    name: str
    step: int
    role: Role
    anchor: str
    gap: str


# A region has hundreds of sites with nearly the same tags; only links differ.
@functools.lru_cache(maxsize=16_384)
def read_tag(text: str) -> Tag:
    """Give the meaning of a whole tag, from bracket to bracket, as `TOKEN` finds it."""
    found = TOKEN.fullmatch(text)
    assert found is not None  # noqa: S101  # what the caller promises
    name = found["name"].lower()
    gap = "" if name in _INLINE else " "
    if found["end"]:
        return Tag(name, -1, _role(name, cuts=name in _CUTS or name == "dt"), "", gap)
    values = attributes(found["attrs"])
    if _is_left_out(name, values):
        return Tag(name, 1, "" if name in _VOID else "left out", "", "")
    anchor = values.get("id", "")
    return Tag(name, 1, _role(name, cuts=name in _CUTS or (name == "dt" and bool(anchor))), anchor, gap)


def attributes(text: str) -> dict[str, str]:
    """Give the attributes of a tag; one without a value is empty."""
    if not text.strip(" /"):
        return {}
    return {name.lower(): unescape(double or single or bare) for name, double, single, bare in _ATTRIBUTE.findall(text)}


def _role(name: str, *, cuts: bool) -> Role:
    if cuts:
        return "heading"
    return "owner" if name in _OWNERS else ""


def _is_left_out(tag: str, values: dict[str, str]) -> bool:
    permalink = tag == "a" and "headerlink" in values.get("class", "").split()
    hidden = values.get("data-zoek") == "nee" or values.get("aria-hidden") == "true"
    return tag in _SKIPPED or permalink or hidden
