"""How messages show what stands in a file, and how they find what was probably meant."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping, Sequence

_SHOWN = 60
"""How much of a wrong value is repeated in a message, in characters."""
_LISTED = 60
"""How many allowed values a message names: all those of the longest register."""
_COMPARED = 100
"""How much of a wrong value is compared with what is allowed, in characters: no id is longer."""

_DENIALS = frozenset({"geen", "nee", "niet", "zonder"})


def nearest(word: str, allowed: Iterable[str]) -> str | None:
    """Give the allowed word that was probably meant, or None when nothing comes near or something is denied."""
    by_lower = {candidate.lower(): candidate for candidate in allowed}
    compared = word.strip().lower()[:_COMPARED]
    words = re.findall(r"[\w-]+", compared)
    if len(words) > 1 and _DENIALS & set(words):
        return None
    close = difflib.get_close_matches(compared, by_lower, n=1, cutoff=0.6)
    meant = close or [named for named in words if named in by_lower]
    return by_lower[meant[0]] if meant else None


def choose(found: str, allowed: Sequence[str], *, words: Mapping[str, str] | None = None) -> str:
    """Say that `found` is not one of `allowed`, with the likely meaning when there is one.

    Args:
        found: What stands there.
        allowed: What may stand there.
        words: Other words that people use, each with the allowed value that it means.
    """
    meanings = {**(words or {}), **{value: value for value in allowed}}
    near = nearest(found, meanings)
    hint = "" if near is None else f"Bedoelde u '{meanings[near]}'? "
    return f"'{shorten(found)}' is niet toegestaan. {hint}Kies uit: {listed(allowed, _LISTED)}."


def listed(words: Sequence[str], most: int) -> str:
    """Name the first `most` words."""
    return ", ".join(words[:most]) + (" …" if len(words) > most else "")


def shorten(value: object) -> str:
    """Give a value on one line, printable, cut where it gets long."""
    shown = str(value)[: _SHOWN * 10]
    text = " ".join("".join(char if char.isprintable() else " " for char in shown).split())
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def field_path(loc: Sequence[str | int]) -> str:
    """Write a key path as people read it: `aanbod[2].niveau`, counting from 1."""
    path = ""
    for part in loc:
        step = f"[{part + 1}]" if isinstance(part, int) else shorten(part)
        path += f".{step}" if path and not isinstance(part, int) else step
    return path
