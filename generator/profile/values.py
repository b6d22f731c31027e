"""Reads profiles by key: what stands under `klachten.regeling`, and whether that says something."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

from generator.profile.resolve import ResolvedSchool
from generator.profile.types import Part

UNKNOWN = "onbekend"


def school_value(resolved: ResolvedSchool, key: str) -> Any:
    """Give what stands under a key of a school, wherever it was written; None when nobody wrote it."""
    first, *rest = key.split(".")
    if first in resolved.blocks:
        return _follow(resolved.blocks[first].value, rest)
    return _follow(resolved.school, [first, *rest])


def part_value(part: Part, key: str) -> Any:
    """Give what stands under a key of a region or another part; None when nobody wrote it."""
    return _follow(part, key.split("."))


def filled(value: Any) -> bool:
    """Say whether a value is an answer. Unknown is none, and neither is a group of keys without one."""
    if isinstance(value, Part):
        return any(filled(getattr(value, key)) for key in value.model_fields_set)
    if isinstance(value, (tuple, Mapping)):
        return bool(value)
    return value is not None and value not in ("", UNKNOWN)


def names_in_order(schools: Iterable[tuple[str, str, str]]) -> dict[str, str]:
    """Give names by id, in order of the alphabet; schools of the same name are told apart by their place.

    Args:
        schools: Of each its id, name and place.
    """
    listed = sorted(schools, key=lambda school: (_plain(school[1]), school[0]))
    often: dict[str, int] = {}
    for _id, name, _place in listed:
        often[name] = often.get(name, 0) + 1
    return {school: f"{name} ({place}, {school})" if often[name] > 1 else name for school, name, place in listed}


def _follow(value: Any, path: list[str]) -> Any:
    for key in path:
        if value is None:
            return None
        value = getattr(value, key)
    return value


def _plain(name: str) -> str:
    """Give a name as it is ordered: without capitals, accents and signs in front."""
    folded = unicodedata.normalize("NFKD", name.casefold())
    return "".join(sign for sign in folded if not unicodedata.combining(sign)).lstrip("'’‘\" ")
