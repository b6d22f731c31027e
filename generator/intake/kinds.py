"""The kind of a school, from the column in which a list tells it."""

from __future__ import annotations

import re

from generator.intake.tables import column_key

ORDER = ("bo", "sbo", "so", "vso", "vo", "pro")
"""Every `schoolsoort`, in the order in which a profile names them."""

_KINDS: dict[str, tuple[str, ...]] = {
    "bo": ("bo", "bao", "basisonderwijs"),
    "sbo": ("sbo", "sbao", "speciaalbasisonderwijs"),
    "so": ("so", "speciaalonderwijs", "sovso", "svso"),
    "vso": ("vso", "voortgezetspeciaalonderwijs", "sovso", "svso"),
    "vo": ("vo", "voortgezetonderwijs", "brugjaar", "vbo", "mavo", "vmbo",
           "vmbobl", "vmbobb", "vmbokl", "vmbokb", "vmbogl", "vmbotl", "vmbot", "havo", "vwo"),
    "pro": ("pro", "praktijkonderwijs"),
}  # fmt: skip
_BY_WORD = {word: tuple(kind for kind in ORDER if word in _KINDS[kind]) for words in _KINDS.values() for word in words}


def read_kinds(text: str) -> tuple[str, ...]:
    """Give the kinds that a cell such as `SO/VSO` or `PRO/VBO` names; nothing when any part is unclear."""
    parts = [column_key(part) for part in re.split(r"[/,;+&]|\ben\b", text, flags=re.IGNORECASE)]
    named = [_BY_WORD.get(part, ()) for part in parts if part]
    if not named or not all(named):
        return ()
    found = {kind for kinds in named for kind in kinds}
    return tuple(kind for kind in ORDER if kind in found)


def sectors(kinds: tuple[str, ...]) -> tuple[str, ...]:
    """Give the sectors (`po`, `vo`) whose samenwerkingsverbanden a school with these kinds belongs to."""
    found = {"po" if kind in {"bo", "sbo", "so"} else "vo" for kind in kinds}
    return tuple(sector for sector in ("po", "vo") if sector in found)
