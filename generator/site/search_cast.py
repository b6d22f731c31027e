"""What the search reads on a cast page, worked out once: what is left per school is the text of its slots.

Reading the finished page (`search_text.page_sections`) is what is right, and what happens wherever a page or a
slot does not fit: then a border between static text and slot could change what either of them means.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from generator.site.search_piece import leaves_open, read_piece
from generator.site.search_tags import TOKEN, Tag, attributes
from generator.site.search_text import MAIN, Cutter, Section, collapse, page_sections
from generator.site.slots import MARK, OPEN, mark

_TELLING: Final = frozenset({"id", "class", "data-zoek", "aria-hidden"})
"""Attributes that the search reads."""
_BEGUN: Final = re.compile(r"<[^\s<>]*$|&[^;\s<&]*$")
"""Static text that something in a slot could complete: a tag's name or a character reference."""
_QUOTED: Final = re.compile("\"[^\"]*\"|'[^']*'")
_MAIN_TAGS: Final = ("<main", "</main")
"""Where the part that is searched begins and ends."""
_BRACKET: Final = re.compile("[<>\"']")


@dataclasses.dataclass(frozen=True, slots=True)
class _Slot:
    """A slot in the text.

    Attributes:
        name: Of the slot.
        is_owned: Around it is a section or article that has had no heading yet.
        lends: And that gives its address to a heading after the slot.
    """

    name: str
    is_owned: bool = False
    lends: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class _CastSection:
    """A section with its slots in their places."""

    anchor: str
    heading: tuple[str | _Slot, ...]
    text: tuple[str | _Slot, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class CastText:
    """The text of a cast page.

    Attributes:
        parts: The page: static text at even places, names of slots at odd ones.
        sections: Those without slots are finished; None when only reading the finished page is right.
        outside: Slots outside the part that is searched.
        quoted: Slots in attributes.
        left_out: Slots in an element that is left out, with its tag.
    """

    parts: tuple[str, ...]
    sections: tuple[Section | _CastSection, ...] | None = None
    outside: tuple[str, ...] = ()
    quoted: tuple[str, ...] = ()
    left_out: tuple[tuple[str, str], ...] = ()


def prepare(parts: Sequence[str]) -> CastText:
    """Read a cast page.

    Args:
        parts: Static text at even places, names of slots at odd ones.
    """
    whole = tuple(parts)
    html = "".join(mark(part) if number % 2 else part for number, part in enumerate(whole))
    found = MAIN.search(html)
    if found is None or any(map(_BEGUN.search, whole[::2])):
        return CastText(whole)
    start, end = found.span(1)
    quoted = _quoted_slots(html[start:end])
    if quoted is None or OPEN in html[found.start() : start]:
        return CastText(whole)
    cutter = _CastCutter()
    cutter.read(html[start:end])
    return CastText(
        whole,
        sections=tuple(cutter.sections()) if cutter.fits else None,
        outside=_unique(MARK.findall(html[:start] + html[end:])),
        quoted=_unique(quoted),
        left_out=tuple(dict.fromkeys(cutter.left_out)),
    )


def sections(cast: CastText, render: Callable[[str], str]) -> tuple[Section, ...]:
    """Give the sections of a page as `page_sections` finds them once it is filled.

    Args:
        cast: From `prepare`.
        render: Gives the HTML for the name of a slot on this page.
    """
    if _fits(cast, render):
        found = _filled(cast.sections or (), render)
        if found is not None:
            return found
    return page_sections("".join(render(part) if number % 2 else part for number, part in enumerate(cast.parts)))


def static_texts(cast: CastText) -> Iterator[str]:
    """Give what a page says between its slots; nothing of a page that must be read whole."""
    for section in cast.sections or ():
        for text in (section.heading, section.text):
            yield from [text] if isinstance(text, str) else (part for part in text if isinstance(part, str))


def _fits(cast: CastText, render: Callable[[str], str]) -> bool:
    """Say whether the slots that are not read leave the page around them as it is."""
    return (
        cast.sections is not None
        and not any(tag in render(name) for name in cast.outside for tag in _MAIN_TAGS)
        and not any(_BRACKET.search(render(name)) for name in cast.quoted)
        and all(leaves_open(render(name), tag) for name, tag in cast.left_out)
    )


def _filled(cast: Sequence[Section | _CastSection], render: Callable[[str], str]) -> tuple[Section, ...] | None:
    """Fill the slots; None when one of them does not fit."""
    found: list[Section] = []
    for section in cast:
        if isinstance(section, Section):
            found.append(section)
        elif not _fill(section, render, found):
            return None
    return tuple(found)


def _fill(cast: _CastSection, render: Callable[[str], str], found: list[Section]) -> bool:
    """Add the sections that a section becomes, for a slot may hold headings; not when a slot does not fit."""
    anchor, heading, text = cast.anchor, list[str](), list[str]()
    for part in cast.heading:
        piece = None if isinstance(part, str) else read_piece(render(part.name))
        if isinstance(part, str):
            heading.append(part)
        elif piece is None or not piece.is_text:
            return False
        else:
            heading.append(piece.lead)
    for part in cast.text:
        if isinstance(part, str):
            text.append(part)
            continue
        piece = read_piece(render(part.name))
        if piece is None or (part.is_owned and piece.asks_owner) or (part.lends and piece.frees_owner):
            return False
        text.append(piece.lead)
        if piece.last:
            found += [Section(anchor, collapse(heading), collapse(text)), *piece.sections]
            anchor, heading, text = piece.last[0], [piece.last[1]], [piece.last[2]]
    found.append(Section(anchor, collapse(heading), collapse(text)))
    return True


class _CastCutter(Cutter):
    """Reads a page with marked slots and remembers in what each of them stands."""

    def __init__(self) -> None:
        super().__init__()
        self.fits = True
        self.left_out: list[tuple[str, str]] = []
        self._slots: list[_Slot] = []  # in order of the text
        self._since: list[int] = []  # those since the owner opened

    def read_text(self, text: str) -> None:
        """Read what stands between two tags."""
        names = MARK.findall(text)
        if self.skipped:
            self.left_out += [(name, self.skipped) for name in names]
        elif self.owner:
            self._since += range(len(self._slots), len(self._slots) + len(names))
        if not self.skipped:
            self._slots += [_Slot(name, is_owned=bool(self.owner)) for name in names]
        super().read_text(text)

    def open_heading(self, tag: Tag) -> None:
        """Begin a section; a slot may not have taken the address it gets from its owner, nor the top's name."""
        if not tag.anchor and self.owner:
            for number in self._since:
                self._slots[number] = dataclasses.replace(self._slots[number], lends=True)
        first = self.drafts[0]
        if tag.name == "h1" and OPEN in "".join(first.heading + first.text):
            self.fits = False
        self._since.clear()
        super().open_heading(tag)

    def sections(self) -> Iterator[Section | _CastSection]:
        """Give the sections that were read, finished where they hold no slot."""
        slots = iter(self._slots)
        for draft in self.drafts:
            heading, text = MARK.split("".join(draft.heading)), MARK.split("".join(draft.text))
            if len(heading) == len(text) == 1:
                yield Section(draft.anchor, collapse(heading), collapse(text))
            else:
                yield _CastSection(draft.anchor, _with_slots(heading, slots), _with_slots(text, slots))


def _with_slots(parts: Sequence[str], slots: Iterator[_Slot]) -> tuple[str | _Slot, ...]:
    return tuple(next(slots) if number % 2 else part for number, part in enumerate(parts))


def _quoted_slots(html: str) -> list[str] | None:
    """Give the slots in attributes; None when one stands where it could change what a tag is or does."""
    names: list[str] = []
    for token in TOKEN.finditer(html):
        if token["text"] == "<":
            return None
        if token["text"] is None and OPEN in token[0]:
            if token["tag"] is None or OPEN in _QUOTED.sub("", token["attrs"]):
                return None
            if any(OPEN in value for name, value in attributes(token["attrs"]).items() if name in _TELLING):
                return None
            names += MARK.findall(token[0])
    return names


def _unique(names: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
