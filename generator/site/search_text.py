"""From a finished page to the sections that the search index is made of: pure, no index and no words here."""

from __future__ import annotations

import dataclasses
import functools
import re
from collections.abc import Iterable
from html import unescape
from typing import Final

from generator.site.search_tags import TOKEN, Tag, read_tag

EXCERPT_LENGTH: Final = 160
"""Characters of a section that are shown under a result."""
MAIN: Final = re.compile(r"<main\b[^>]*>(.*)</main>", re.DOTALL)
"""The part of a page that is searched; a page without it is searched whole."""


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


def page_sections(html: str) -> tuple[Section, ...]:
    """Cut the main part of a whole page as `split_sections` does."""
    found = MAIN.search(html)
    return split_sections(found[1] if found else html)


def split_sections(html: str) -> tuple[Section, ...]:
    """Cut the inner HTML of `<main>` at every h1, h2 and h3 that has an address.

    The address is the heading's own id, or else that of the section or article it opens. What is marked
    `data-zoek="nee"` is left out, and so are menus, scripts, styles and drawings. The first section is always
    the top of the page, with an empty anchor, even when the page is empty; an h1 that opens it names it.
    """
    cutter = Cutter()
    cutter.read(html)
    return tuple(Section(draft.anchor, collapse(draft.heading), collapse(draft.text)) for draft in cutter.drafts)


def excerpt(text: str, limit: int = EXCERPT_LENGTH) -> str:
    """Give the beginning of `text`, at most `limit` characters and an ellipsis, cut between two words."""
    if len(text) <= limit:
        return text
    beginning = text[: limit + 1].rpartition(" ")[0] or text[:limit]
    return beginning.rstrip(" ,;:.–-") + "…"


def collapse(pieces: Iterable[str]) -> str:
    """Join pieces of text as a page shows them: without soft hyphens, white space collapsed."""
    return _collapsed("".join(pieces))


# Most sections are the same for many schools; the others are those of some ten schools.
@functools.lru_cache(maxsize=2048)
def _collapsed(text: str) -> str:
    return " ".join(text.replace("\u00ad", "").split())


@dataclasses.dataclass(slots=True)
class Draft:
    """A section while it is being read."""

    anchor: str
    heading: list[str] = dataclasses.field(default_factory=list)
    text: list[str] = dataclasses.field(default_factory=list)

    def is_begun(self) -> bool:
        """Say whether there is anything to read in it."""
        return bool(collapse(self.heading) or collapse(self.text))


class Cutter:
    """Reads a page once, from top to bottom, and collects the drafts of its sections."""

    def __init__(self) -> None:
        self.drafts = [Draft("")]
        self.heading = ""  # the tag of the heading we are in
        self.owner = ""  # id of the section or article that has had no heading yet
        self.skipped = ""  # the tag of the outermost element that is left out
        self._depth = 0  # how many of that tag are open

    def read(self, html: str) -> None:
        """Read a whole page."""
        for token in TOKEN.finditer(html):
            if token["text"] is not None:
                self.read_text(token["text"])
            elif token["tag"] is not None:
                self._read_tag(read_tag(token["tag"]))

    def read_text(self, text: str) -> None:
        """Read what stands between two tags."""
        if not self.skipped:
            self.target.append(unescape(text) if "&" in text else text)

    def open_heading(self, tag: Tag) -> None:
        """Begin a section, name the top of the page, or read on when there is no address."""
        anchor = tag.anchor or self.owner
        self.owner = ""
        names_the_top = tag.name == "h1" and len(self.drafts) == 1 and not self.drafts[0].is_begun()
        if anchor and not names_the_top:
            self.drafts.append(Draft(anchor))
        elif not names_the_top:
            self.target.append(tag.gap)
            return
        self.heading = tag.name

    @property
    def target(self) -> list[str]:
        """Give the text that is being read: a heading's or a section's."""
        return self.drafts[-1].heading if self.heading else self.drafts[-1].text

    def _read_tag(self, tag: Tag) -> None:
        if self.skipped:
            self._skip(tag)
        elif tag.role == "left out":
            self.skipped, self._depth = tag.name, 1
        elif tag.role == "heading" and tag.step > 0:
            self.open_heading(tag)
        else:
            if tag.role == "heading" and tag.name == self.heading:
                self.heading = ""
            if tag.role == "owner":
                self.owner = tag.anchor
            self.target.append(tag.gap)

    def _skip(self, tag: Tag) -> None:
        if tag.name == self.skipped:
            self._depth += tag.step
            if not self._depth:
                self.skipped = ""
