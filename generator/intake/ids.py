"""Ids of schools: readable, never two alike, and for ever."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, Protocol

from generator.profile.types import RESERVED_IDS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

LONGEST = 60

_LETTERS = str.maketrans(
    {
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ı": "i",
        "&": " en ",
    }
)
_DEEPEST = 2


class Named(Protocol):
    """What an id is made of."""

    @property
    def code(self) -> str:
        """The vestigingscode."""

    @property
    def name(self) -> str:
        """The name of the school."""

    @property
    def place(self) -> str:
        """The place, perhaps empty."""


def slug(text: str) -> str:
    """Fold a text to small letters, digits and single hyphens: `St. Jozef Eén` is st-jozef-een."""
    folded = unicodedata.normalize("NFKD", text.lower().translate(_LETTERS))
    plain = re.sub(r"[.'’‘`]|[\u0300-\u036f]", "", folded)
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def forms(school: Named) -> tuple[str, str, str]:
    """Give the ids a school may have, shortest first: its name, name and place, name and place and code."""
    name = slug(school.name) or "school"
    place, code = slug(school.place), slug(school.code)
    with_place = name if not place or name == place or name.endswith(f"-{place}") else _join(name, place)
    return _join(name, ""), with_place, _join(with_place, code)


def assign(newcomers: Iterable[Named], *, taken: Collection[str], present: Iterable[Named] = ()) -> dict[str, str]:
    """Give an id to each newcomer, by vestigingscode.

    Schools that share a form all get the next one. The result does not depend on the order, nor on which of
    them were written in an earlier run: schools that are already there hold both short forms of their names.

    Args:
        newcomers: Schools without a file, of one region.
        taken: Names of what is already in the folder, without extension, in any case.
        present: Schools of the list that already have a file.
    """
    by_code = {school.code: forms(school) for school in newcomers}
    held = {name.lower() for name in taken} | {form for school in present for form in forms(school)[:_DEEPEST]}
    closed = held | RESERVED_IDS
    depth = dict.fromkeys(by_code, 0)
    while clashing := _clashing(by_code, depth, closed):
        for code in clashing:
            depth[code] += 1
    return _numbered({code: by_code[code][depth[code]] for code in sorted(by_code)}, closed)


def _clashing(
    by_code: Mapping[str, tuple[str, str, str]], depth: Mapping[str, int], closed: Collection[str]
) -> list[str]:
    counts = Counter(by_code[code][level] for code, level in depth.items())
    return [
        code
        for code, level in depth.items()
        if level < _DEEPEST and (counts[by_code[code][level]] > 1 or by_code[code][level] in closed)
    ]


def _numbered(ids: Mapping[str, str], closed: Collection[str]) -> dict[str, str]:
    """Settle the last, far-fetched clashes: a file by another school that has this very name."""
    used = set(closed)
    result: dict[str, str] = {}
    for code, wish in ids.items():
        number, chosen = 1, wish
        while chosen in used:
            number += 1
            chosen = f"{wish}-{number}"
        used.add(chosen)
        result[code] = chosen
    return result


def _join(name: str, addition: str) -> str:
    """Put an addition behind a name, cutting the name between words so that the whole stays short enough."""
    room = LONGEST - len(addition) - 1 if addition else LONGEST
    if len(name) > room:
        head = name[:room]
        name = head if name[room] == "-" else head.rpartition("-")[0] or head
    return f"{name.strip('-')}-{addition}" if addition else name.strip("-")
