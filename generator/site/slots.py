"""Slots: the places in a cast page that each school fills with its own words.

In cast output a slot is a name between two private-use characters. Profiles and pages can never hold those: the
reader takes them out, and casting refuses them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.content.pages import SLOT_TAG

OPEN = "\ue000"
CLOSE = "\ue001"
NAME = r"[a-z0-9][a-z0-9.-]*"
MARK = re.compile(f"{OPEN}({NAME}){CLOSE}")
_ALONE = re.compile(f"<p>\\s*({OPEN}{NAME}{CLOSE})\\s*</p>")
_TABLE = re.compile(r'(<div class="tabel"[^>]*>\s*)?(<table>.*?</table>)', re.DOTALL)
_FRAME = '<div class="tabel" role="group" aria-label="Tabel" tabindex="0">'
_ENCODED = re.compile(r"\\ue00[01]|%EE%80%8[01]|&#(?:57344|57345|x[eE]00[01]);")
_RELATIVE_FOLDER = re.compile(r'(\b(?:href|action)=")((?:\.{1,2}/)*(?:\.{1,2}|(?:[^":#?/]+/)+))(?=["#?])')
"""An attribute with a way to a folder: it ends in a slash, or in one of the names `.` and `..`."""


def mark(name: str) -> str:
    """Give the marker of a slot."""
    if not re.fullmatch(NAME, name):
        raise ValueError(f"'{name}' is no name of a slot")
    return f"{OPEN}{name}{CLOSE}"


def from_tags(text: str) -> str:
    """Replace `{{ name }}`, as authors write it, by markers."""
    return SLOT_TAG.sub(lambda found: mark(found[1]), text)


def with_values(text: str, values: Mapping[str, str]) -> str:
    """Put values in the place of tags in a short text such as a title; the result is not HTML."""
    return SLOT_TAG.sub(lambda found: values[found[1]], text)


def unwrap(html: str) -> str:
    """Take away the paragraph around a slot that stands alone, since a block may come in its place."""
    return _ALONE.sub(r"\1", html)


def with_scroll(html: str) -> str:
    """Let a wide table of a page's text scroll within its own frame, reached by keyboard too."""
    return _TABLE.sub(lambda found: found[0] if found[1] else f"{_FRAME}{found[2]}</div>", html)


def with_index(html: str) -> str:
    """Put the slot `index` behind each relative link to a folder: a site on disk needs `index.html` there."""
    return _RELATIVE_FOLDER.sub(lambda found: f"{found[1]}{found[2].rstrip('/')}/{mark('index')}", html)


def split(html: str) -> tuple[str, ...]:
    """Split cast output at its slots: static text at even places, names of slots at odd ones.

    Raises:
        ValueError: Something is left that looks like a slot but is none.
    """
    parts = tuple(MARK.split(html))
    for text in parts[::2]:
        if OPEN in text or CLOSE in text or _ENCODED.search(text):
            raise ValueError("a damaged slot marker is left in the page")
        if "{{" in text:
            raise ValueError(f"a slot is left as text: {text[text.index('{{') :][:40]!r}")
    return parts
