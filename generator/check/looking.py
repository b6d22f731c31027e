"""Small questions that several rules ask of one profile."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, Final

from generator.check.asked import SchoolAsked
from generator.check.rule import KeyPath
from generator.profile.parts import Area, Contact, Offer
from generator.profile.school import School
from generator.profile.types import Part
from generator.profile.values import UNKNOWN, filled
from generator.reading.wording import listed, shorten

BASIS: Final = "basis"
EXTRA: Final = "extra"
TOGETHER: Final = "in_overleg"
REFUSED: Final = "niet"
"""Ids of the register `niveaus`."""
SITUATIONS: Final = ("enkelvoudig", "met_leerachterstand", "meervoudig")
_SHORT: Final = 3
_NAMED: Final = 6
"""So many things are named in one finding; the others are counted."""
_ABOUT_HELP: Final = ("in_het_kort", "basisondersteuning", "aanbod", "gebieden", "mensen", "werkwijze", "opp")
"""Keys of which one is filled as soon as a school begins to tell about its help."""
_EMPTY_WORDS: Final = re.compile(
    r"(?:n\.?\s?v\.?\s?t|niet van toepassing|geen|niets|nee|onbekend|volgt(?: nog)?|nog (?:in te )?vullen|todo|tbd|x+)?"
    r"[\s.,:;!?…*_-]*",
    re.IGNORECASE,
)


def levels_of(answer: Area) -> dict[str, str]:
    """Give the level per situation, without those that are unknown."""
    return {name: level for name in SITUATIONS if (level := getattr(answer, name)) != UNKNOWN}


def is_open(offer: Offer, day: date) -> bool:
    """Say whether an offer can be had on a day."""
    closed = offer.gesloten
    return closed is None or day < closed.van or (closed.tot is not None and closed.tot < day)


def is_begun(profile: School) -> bool:
    """Say whether a school told anything about its help yet; of an address alone nothing can be missing."""
    return any(filled(getattr(profile, key)) for key in _ABOUT_HELP)


def says_nothing(text: str) -> bool:
    """Say whether a text only holds the place: "n.v.t.", "volgt nog", a dash."""
    return _EMPTY_WORDS.fullmatch(text.strip()) is not None


def quoted(text: object) -> str:
    """Give words as they stand in a profile, on one line, not too long, and without the full stop of a sentence."""
    shown = shorten(text)
    return f"'{shown.removesuffix('.') if ' ' in shown else shown}'"


def named(names: Iterable[str]) -> str:
    """Name the first few things, each in quotes."""
    return listed([quoted(name) for name in names], _NAMED)


def area_name(asked: SchoolAsked, area: str) -> str:
    """Give the name of an area of need."""
    return str(asked.registers["gebieden"][area].naam)


def names_of(asked: SchoolAsked, register: str, ids: Sequence[str]) -> str:
    """Give the names of ids of a register, in quotes."""
    return named(asked.registers[register][one].naam for one in ids)


def parts_of(value: Any, place: KeyPath = ()) -> Iterator[tuple[KeyPath, Part]]:
    """Give a part and all parts in it, with their places, in the order of the keys."""
    if isinstance(value, Part):
        yield place, value
        for key in type(value).model_fields:
            yield from parts_of(getattr(value, key), (*place, key))
    elif isinstance(value, tuple):
        for index, one in enumerate(value):
            yield from parts_of(one, (*place, index))
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from parts_of(one, (*place, key))


def contacts_of(profile: School) -> Iterator[tuple[KeyPath, Contact]]:
    """Give every contact that the school wrote itself."""
    return ((place, part) for place, part in parts_of(profile) if isinstance(part, Contact) and filled(part))


def words_for(asked: SchoolAsked, area: str) -> tuple[str, ...]:
    """Give the words by which people know an area of need, without those so short that they stand in other words."""
    entry = asked.registers["gebieden"][area]
    return tuple(word.casefold() for word in (area, *entry.synoniemen) if len(word) > _SHORT)


def offers_of(asked: SchoolAsked) -> Iterator[tuple[KeyPath, Offer]]:
    """Give every offer with its place."""
    return ((("aanbod", index), offer) for index, offer in enumerate(asked.profile.aanbod))


def place_of(asked: SchoolAsked, key: str) -> KeyPath:
    """Give the place of a key when the school's own file has it; else the file as a whole."""
    return (key,) if filled(getattr(asked.profile, key)) else ()
