"""A finished page as rules see it: its tags in order, by name and by attribute, and what is wrong with its form."""

from __future__ import annotations

import dataclasses
import functools
import re
from collections import defaultdict
from collections.abc import Iterator
from html import unescape
from typing import Final, NamedTuple

_TOKEN: Final = re.compile(
    r"<!--.*?-->|<!doctype[^>]*>"
    r"|<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\s+[^\s\"'>/=]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'>]+))?)*)\s*/?>",
    re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE: Final = re.compile(r"([^\s\"'>/=]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
_BROKEN: Final = re.compile(r"<[a-zA-Z/]")
_RAW: Final = {name: re.compile(rf"</{name}\s*>", re.IGNORECASE) for name in ("script", "style", "textarea", "title")}
"""Elements whose content is no HTML, with their end."""
VOID: Final = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
})  # fmt: skip
_ELEMENTS: Final = frozenset(
    (  # noqa: SIM905  # a list of names reads best
        "a abbr address article aside audio b base bdi bdo blockquote body br button caption cite code col colgroup"
        " data datalist dd del details dfn dialog div dl dt em fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6"
        " head header hgroup hr html i iframe img input ins kbd label legend li link main mark menu meta meter nav"
        " noscript ol optgroup option output p picture pre progress q s samp script search section select small source"
        " span strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track u"
        " ul var video wbr"
    ).split()
)
_BLOCKS: Final = frozenset(
    (  # noqa: SIM905  # likewise
        "address article aside blockquote details div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main"
        " nav ol p section table ul"
    ).split()
)
_CHILDREN: Final = {
    "ul": frozenset({"li", "script", "template"}),
    "ol": frozenset({"li", "script", "template"}),
    "tr": frozenset({"td", "th"}),
    "thead": frozenset({"tr"}),
    "tbody": frozenset({"tr"}),
    "table": frozenset({"caption", "colgroup", "thead", "tbody", "tfoot", "tr"}),
    "dl": frozenset({"dt", "dd", "div"}),
}
"""What may stand directly in an element."""
_NOT_IN_ITSELF: Final = frozenset({"a", "button", "form", "label"})
_INTERACTIVE: Final = frozenset({"a", "button", "select", "textarea"})


class Tag(NamedTuple):
    """A start tag: its name, its attributes as a browser reads them, and where it begins."""

    name: str
    attributes: dict[str, str]
    at: int


class Fault(NamedTuple):
    """Something that is wrong with the form of a page, in Dutch, and where."""

    message: str
    at: int


@dataclasses.dataclass(frozen=True)
class PageSeen:
    """A page of a site.

    Attributes:
        path: Below the root of the site, with forward slashes.
        text: The file.
        tags: Start tags, in order.
        named: The same by name of the element.
        having: The same by name of an attribute.
        texts: What stands between tags, outside scripts and styles, with where it begins.
        faults: What is wrong with its form.
    """

    path: str
    text: str
    tags: tuple[Tag, ...]
    named: dict[str, list[Tag]]
    having: dict[str, list[Tag]]
    texts: tuple[tuple[str, int], ...]
    faults: tuple[Fault, ...]

    def line(self, at: int) -> int:
        """Give the line, from 1, of a place in the file."""
        return self.text.count("\n", 0, at) + 1

    def inner(self, tag: Tag) -> str:
        """Give what stands between a start tag and the next tag that ends such an element, without tags."""
        end = self.text.find(f"</{tag.name}", tag.at)
        return " ".join(re.sub(r"<[^>]*>", "", self.text[self.text.index(">", tag.at) + 1 : end]).split())


def see(path: str, text: str) -> PageSeen:
    """Read a page. A tag that cannot be read is a fault, and so is one that is closed out of order."""
    reader = _Reader(text)
    reader.run()
    named: dict[str, list[Tag]] = defaultdict(list)
    having: dict[str, list[Tag]] = defaultdict(list)
    for tag in reader.tags:
        named[tag.name].append(tag)
        for name in tag.attributes:
            having[name].append(tag)
    return PageSeen(path, text, tuple(reader.tags), named, having, tuple(reader.texts), tuple(reader.faults))


def attributes_of(written: str) -> Iterator[tuple[str, str]]:
    """Give the attributes of a tag, also those that are there twice."""
    for found in _ATTRIBUTE.finditer(written):
        value = found[2] if found[2] is not None else found[3] if found[3] is not None else found[4] or ""
        yield found[1].lower(), unescape(value) if "&" in value else value


@functools.lru_cache(1 << 15)
def _attributes(written: str) -> tuple[dict[str, str], bool]:
    """Give the attributes, and whether one is there twice. Most tags of a site are written in a few ways."""
    pairs = list(attributes_of(written))
    attributes = dict(reversed(pairs))  # a browser keeps the first
    return attributes, len(attributes) < len(pairs)


class _Reader:
    """Reads a page once, from begin to end."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tags: list[Tag] = []
        self.texts: list[tuple[str, int]] = []
        self.faults: list[Fault] = []
        self._open: list[str] = []
        self._foreign = 0
        self._lost = False

    def run(self) -> None:
        """Read everything."""
        if not self.text.lstrip().lower().startswith("<!doctype html>"):
            self._fault("De pagina begint niet met <!doctype html>.", 0)
        at = 0
        while found := _TOKEN.search(self.text, at):
            if found.start() > at:
                self._between(at, found.start())
            at = found.end()
            if found[2]:
                name = found[2].lower()
                if found[1]:
                    self._close(name, found.start())
                else:
                    self._start(name, found[3], found.start(), self_closing=found[0].endswith("/>"))
                    if name in _RAW and not self._foreign:
                        at = self._raw(name, at)
        self._between(at, len(self.text))
        if self._open and not self._lost:
            self._fault(f"<{self._open[-1]}> wordt nergens gesloten.", len(self.text))

    def _between(self, begin: int, end: int) -> None:
        text = self.text[begin:end]
        if text.strip():
            self.texts.append((text, begin))
            if "<" in text and _BROKEN.search(text):
                self._fault("Hier staat een tag die niet te lezen is.", begin + text.index("<"))
            if self._open and self._open[-1] in _CHILDREN:
                self._fault(f"In <{self._open[-1]}> staat losse tekst.", begin)

    def _start(self, name: str, written: str, at: int, *, self_closing: bool) -> None:
        attributes, doubled = _attributes(written)
        if doubled:
            self._fault(f"Een eigenschap staat twee keer in <{name}>.", at)
        self.tags.append(Tag(name, attributes, at))
        if name == "svg" or self._foreign:
            self._foreign += not self_closing
            if not self_closing:
                self._open.append(name)
            return
        self._place(name, at)
        if name not in VOID:
            self._open.append(name)

    def _place(self, name: str, at: int) -> None:
        parent = self._open[-1] if self._open else ""
        if name not in _ELEMENTS:
            self._fault(f"<{name}> is geen element van HTML.", at)
        elif parent in _CHILDREN and name not in _CHILDREN[parent]:
            self._fault(f"<{name}> mag niet rechtstreeks in <{parent}>.", at)
        elif parent == "p" and name in _BLOCKS:
            self._fault(f"<{name}> mag niet in <p>.", at)
        elif name in _NOT_IN_ITSELF and name in self._open:
            self._fault(f"<{name}> staat in een andere <{name}>.", at)
        elif name in _INTERACTIVE and ("a" in self._open or "button" in self._open):
            self._fault(f"<{name}> staat in een link of knop.", at)

    def _close(self, name: str, at: int) -> None:
        if self._lost:
            return
        if self._open and self._open[-1] == name:
            self._open.pop()
            self._foreign -= self._foreign > 0
            return
        self._lost = True  # after one tag out of order, everything would be
        self._fault(f"</{name}> sluit niet wat open staat{f' (<{self._open[-1]}>)' if self._open else ''}.", at)

    def _raw(self, name: str, at: int) -> int:
        end = _RAW[name].search(self.text, at)
        if end is None:
            self._fault(f"<{name}> wordt nergens gesloten.", at)
            return len(self.text)
        return end.start()

    def _fault(self, message: str, at: int) -> None:
        self.faults.append(Fault(message, at))
