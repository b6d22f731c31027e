"""What a piece of HTML adds to the sections of the page it stands in: read once, whatever page it is put into."""

from __future__ import annotations

import dataclasses
import functools
import itertools
import re
from collections.abc import Iterable, Mapping
from html import unescape
from typing import Final

from generator.site.search_tags import Tag, read_tag
from generator.site.search_text import Draft, Section, collapse

# Like `search_tags.TOKEN`, but made to split. What differs (comments, scripts, loose brackets) is refused.
_TAG: Final = re.compile(r"""(<[^<>"']*+(?:"[^"<]*+"[^<>"']*+|'[^'<]*+'[^<>"']*+)*+>)""")
_NO_TAG: Final = re.compile(r"<(?!/?[a-z])|<(?:script|style)\b", re.IGNORECASE)
_OPEN_REFERENCE: Final = re.compile(r"&[^;\s<&]*$")
_KNOWN_PIECES: Final = 1024  # those of some ten schools, and all that schools share
_KNOWN_LINES: Final = 16_384  # nine lines out of ten in a school's own pieces are known from other schools


@dataclasses.dataclass(frozen=True, slots=True)
class Piece:
    """A balanced piece of HTML as the search reads it.

    Attributes:
        lead: Its text before its first section, as it stands: white space is not collapsed yet.
        sections: Its sections, but for the last one.
        last: That one, when there is any: text of the page may follow.
        frees_owner: The section or article around it gives no address to a heading that comes later.
        asks_owner: It holds a heading that has an address only if the section or article around it has one.
        is_text: It may stand inside a heading: it neither opens nor ends any.
    """

    lead: str
    sections: tuple[Section, ...] = ()
    last: tuple[str, str, str] | None = None
    frees_owner: bool = False
    asks_owner: bool = False
    is_text: bool = True


@functools.lru_cache(maxsize=_KNOWN_PIECES)
def read_piece(html: str) -> Piece | None:
    """Read a piece of a page that stands between two tags.

    Returns:
        None when the piece is not balanced, or when what it means depends on the page around it: then only
        reading the whole page is right.
    """
    if _OPEN_REFERENCE.search(html):
        return None
    lines = [_read_line(line) for line in html.splitlines(keepends=True)]
    if None in lines:  # a tag of more than one line?
        lines = [_read_line(html)]
    return _Reader().read(lines)


@functools.lru_cache(maxsize=_KNOWN_PIECES)
def leaves_open(html: str, name: str) -> bool:
    """Say whether a piece inside an element that is left out leaves that open, and nothing of that name besides."""
    line = _read_line(html)
    return line is not None and line.steps.get(name, (0, 0)) == (0, 0)


@dataclasses.dataclass(frozen=True, slots=True)
class _Line:
    """A line of a piece, or all of it: any text that begins and ends between tags.

    Attributes:
        texts: What stands before each tag and after the last.
        tags: The tags.
        steps: Per name of an element how many are open behind the line, and at least within it; 0 is before it.
        plain: All text, when no tag has a role.
    """

    texts: tuple[str, ...]
    tags: tuple[Tag, ...]
    steps: Mapping[str, tuple[int, int]]
    plain: str | None


@functools.lru_cache(maxsize=_KNOWN_LINES)
def _read_line(html: str) -> _Line | None:
    """Split a line at its tags; None when it cannot be read by itself."""
    parts = _TAG.split(html) if "<" in html else [html]
    if 2 * html.count("<") != len(parts) - 1 or _NO_TAG.search(html):
        return None
    texts = tuple(unescape(text) if "&" in text else text for text in parts[::2])
    tags = tuple(map(read_tag, parts[1::2]))
    plain = (
        None
        if any(tag.role for tag in tags)
        else texts[0] + "".join(tag.gap + text for tag, text in zip(tags, texts[1:], strict=True))
    )
    return _Line(texts, tags, {name: _steps(name, tags) for name in {tag.name for tag in tags}}, plain)


def _steps(name: str, tags: Iterable[Tag]) -> tuple[int, int]:
    depths = list(itertools.accumulate((tag.step for tag in tags if tag.name == name), initial=0))
    return depths[-1], min(depths)


class _Reader:
    """Reads the parts of one piece."""

    def __init__(self) -> None:
        self._drafts = [Draft("")]
        self._target = self._drafts[0].text
        self._heading = ""
        self._skipped, self._depth = "", 0
        self._owner: str | None = None  # None as long as it is the page's
        self._asks_owner = False
        self._is_text = True
        self._is_fit = True

    def read(self, lines: Iterable[_Line | None]) -> Piece | None:
        """Read all lines; None when one could not be read or the piece is not balanced."""
        for line in lines:
            if line is None:
                return None
            if self._skipped:
                step, lowest = line.steps.get(self._skipped, (0, 0))
                if self._depth + lowest > 0:
                    self._depth += step
                else:
                    self._read_tags(line)
            elif line.plain is None:
                self._read_tags(line)
            else:
                self._target.append(line.plain)
        return self._piece() if self._is_fit and not (self._skipped or self._heading or self._owner) else None

    def _read_tags(self, line: _Line) -> None:
        for text, tag in zip(line.texts, line.tags, strict=False):
            if self._skipped:
                self._skip(tag)
                continue
            self._target.append(text)
            if not tag.role:
                self._target.append(tag.gap)
            elif tag.role == "left out":
                self._skipped, self._depth = tag.name, 1
            else:
                self._use(tag)
        if not self._skipped:
            self._target.append(line.texts[-1])

    def _skip(self, tag: Tag) -> None:
        if tag.name == self._skipped:
            self._depth += tag.step
            if not self._depth:
                self._skipped = ""

    def _use(self, tag: Tag) -> None:
        """Read a tag with a role, as `search_text.Cutter` does."""
        self._is_text = False
        if tag.role == "heading" and tag.step > 0:
            self._open_heading(tag)
            return
        if tag.name == self._heading:
            self._heading, self._target = "", self._drafts[-1].text
        if tag.role == "owner":
            self._owner = tag.anchor
        self._target.append(tag.gap)

    def _open_heading(self, tag: Tag) -> None:
        self._is_fit = self._is_fit and tag.name != "h1"  # it may name the top of the page
        anchor = tag.anchor or self._owner
        self._asks_owner = self._asks_owner or anchor is None
        self._owner = ""
        if anchor:
            self._drafts.append(Draft(anchor))
            self._heading, self._target = tag.name, self._drafts[-1].heading
        else:
            self._target.append(tag.gap)

    def _piece(self) -> Piece:
        lead, *drafts = self._drafts
        found = [(draft.anchor, "".join(draft.heading), "".join(draft.text)) for draft in drafts]
        return Piece(
            lead="".join(lead.text),
            sections=tuple(Section(anchor, collapse(heading), collapse(text)) for anchor, heading, text in found[:-1]),
            last=found[-1] if found else None,
            frees_owner=self._owner is not None,
            asks_owner=self._asks_owner,
            is_text=self._is_text,
        )
