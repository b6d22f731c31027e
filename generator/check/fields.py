"""Gives the fields of a profile that are no text: mail addresses, telephone numbers, web addresses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.check.asked import RegionAsked, SchoolAsked
from generator.check.rule import KeyPath
from generator.profile.types import Part


def fields_of(asked: SchoolAsked | RegionAsked, names: frozenset[str]) -> Iterator[tuple[KeyPath, str, Part]]:
    """Give the fields with one of these names, each with its place, what it holds and the part it stands in."""
    yield from _fields(asked.profile if isinstance(asked, SchoolAsked) else asked.loaded.region, (), names)


def _fields(part: Part, place: KeyPath, names: frozenset[str]) -> Iterator[tuple[KeyPath, str, Part]]:
    for name, value in part.__dict__.items():
        if isinstance(value, str):
            if name in names:
                yield (*place, name), value, part
        elif value:
            for below, inner in _inner(value, (*place, name)):
                yield from _fields(inner, below, names)


def _inner(value: Any, place: KeyPath) -> Iterator[tuple[KeyPath, Part]]:
    """Give the parts that a value is or holds."""
    if isinstance(value, Part):
        yield place, value
    elif isinstance(value, tuple):
        yield from (((*place, index), one) for index, one in enumerate(value) if isinstance(one, Part))
    elif isinstance(value, Mapping):
        yield from (((*place, key), one) for key, one in value.items() if isinstance(one, Part))
