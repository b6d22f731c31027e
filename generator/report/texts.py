"""The texts that a school wrote itself, by the key they stand under."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from typing import Any, Final

from generator.profile.school import School
from generator.profile.types import Part

LEAST_WORDS: Final = 12
"""Shorter texts are alike by chance: there are only so many ways to say that a club meets on Mondays."""
_NO_TEXTS: Final = frozenset({"adres", "naam", "website", "logo"})
"""Keys whose value cannot be a text of somebody's own."""


@dataclasses.dataclass(frozen=True, slots=True)
class OwnText:
    """A text of a school.

    Attributes:
        field: Key of the profile, without numbers and ids: `basisondersteuning.hoe`.
        item: Id of the item of the baseline that it answers; empty elsewhere.
    """

    school: str
    field: str
    item: str
    text: str


def own_texts(school: str, profile: School) -> Iterator[OwnText]:
    """Give every text of a profile that is long enough to be compared.

    What comes from board or region is not in a school's own profile, so it is not here either.
    """
    for field, item, text in _walk(profile, "", ""):
        if len(text.split()) >= LEAST_WORDS:
            yield OwnText(school, field, item, text)


def _walk(value: Any, field: str, item: str) -> Iterator[tuple[str, str, str]]:
    if isinstance(value, str):
        yield field, item, value
    elif isinstance(value, Part):
        named = str(getattr(value, "item", item))
        for key in type(value).model_fields:
            if key in _NO_TEXTS or key not in value.model_fields_set:
                continue
            yield from _walk(getattr(value, key), f"{field}.{key}" if field else key, named)
    elif isinstance(value, Mapping):
        for key in sorted(value):
            yield from _walk(value[key], field, item)
    elif isinstance(value, tuple):
        for part in value:
            yield from _walk(part, field, item)
