"""What rules about language share: who reads a text, its sentences, and rules that look at school and region alike."""

from __future__ import annotations

import dataclasses
import functools
import json
import re
from collections.abc import Callable, Iterator
from typing import Final, Literal, Protocol

from generator.check.asked import RegionAsked, SchoolAsked, Words
from generator.check.plain import sentences, words
from generator.check.rule import Example, Found, KeyPath, Rule, Severity
from generator.content.registers import Registers
from generator.reading.wording import shorten

Reader = Literal["ouders", "leerlingen", "scholen"]
_PUPILS: Final = ("leerling_stem.", "contact.leerlingen.", "steunpunt.kanaal_leerling.")
_STAFF: Final = ("contact.scholen.", "thuiszitters.scholen", "controle.", "profiel.")
_KEPT: Final = 2048
"""Texts whose sentences are kept: those of a few rich schools, at which all rules look in turn."""
_LATE: Final = 40
_BEFORE: Final = 20
"""Signs before a word that are shown with it, when it is that late in a sentence."""
_LETTERS = re.compile(r"[^\W_]+")
ADDRESS: Final = ("in_het_kort: {}", "definitie_basis: {}")
"""Where the text of an example stands: in a school's profile, in swv.yml."""


class Told(Protocol):
    """What has texts that somebody wrote: a school or a region."""

    @property
    def words(self) -> tuple[Words, ...]:
        """Give the texts."""

    @property
    def registers(self) -> Registers:
        """Give the closed lists."""


Look = Callable[[Told], Iterator[Found]]


@dataclasses.dataclass(frozen=True, slots=True)
class Pair:
    """A rule about texts, once for schools and once for regions."""

    school: Rule[SchoolAsked]
    region: Rule[RegionAsked]


def texts(asked: Told, *readers: Reader) -> Iterator[Words]:
    """Give the longer texts that these readers read; of everybody when none is named."""
    for text in asked.words:
        if text.kind == "tekst" and (not readers or reader_of(text) in readers):
            yield text


def reader_of(text: Words) -> Reader:
    """Say for whom a text is, by the key it stands under."""
    return _reader(text.place)


@functools.lru_cache(maxsize=_KEPT)
def _reader(place: KeyPath) -> Reader:
    field = ".".join(key for key in place if isinstance(key, str)).removeprefix("gedeeld.")
    if field.startswith(_PUPILS):
        return "leerlingen"
    return "scholen" if field.startswith(_STAFF) else "ouders"


@functools.lru_cache(maxsize=_KEPT)
def bare_words(text: str) -> frozenset[str]:
    """Give the letters between all other signs, as written and in small letters, to see quickly what cannot be.

    An abbreviation with full stops comes apart: "d.m.v." gives d, m and v.
    """
    written = _LETTERS.findall(text)
    return frozenset((*written, *(word.lower() for word in written)))


@functools.lru_cache(maxsize=_KEPT)
def sentences_of(text: str) -> tuple[str, ...]:
    """Give the sentences of a text; an item of a list is one."""
    return tuple(sentences(text))


@functools.lru_cache(maxsize=_KEPT)
def lengths_of(text: str) -> tuple[int, ...]:
    """Give the number of words of each sentence of a text."""
    return tuple(len(words(sentence)) for sentence in sentences_of(text))


def room_for(text: str, least: int) -> bool:
    """Say whether a text may hold that many words, without counting them."""
    return len(text) > least * 2 and len(text.split()) >= least


def around(sentence: str, word: str) -> str:
    """Show a sentence so that a word that is late in it can be seen."""
    place = sentence.lower().find(word)
    start = sentence.rfind(" ", 0, max(0, place - _BEFORE))
    return shorten(sentence) if place < _LATE or start < 0 else f"…{shorten(sentence[start:])}"


def others(number: int, one: str, more: str) -> str:
    """Say how many there are besides the one that is shown; nothing when there are none."""
    if not number:
        return ""
    return f" Er is nog 1 {one}." if number == 1 else f" Er zijn nog {number} {more}."


def pair(  # noqa: PLR0913  # a rule has that many words
    *,
    id: str,  # noqa: A002  # as a rule calls it
    severity: Severity,
    name: str,
    why: str,
    sources: tuple[str, ...],
    remedy: str,
    faulty: str,
    sound: str,
    look: Look,
    places: tuple[str, str] = ADDRESS,
) -> Pair:
    """Make a rule about texts for schools and for regions; `faulty` and `sound` are texts, put at `places`."""
    shown = [json.dumps(text, ensure_ascii=False) for text in (faulty, sound)]
    in_school, in_region = ([place.format(text) for text in shown] for place in places)
    return Pair(
        Rule(
            id, severity, "profiel", "taal", name, why, sources, remedy,
            Example(school=in_school[0]), Example(school=in_school[1]), look,
        ),
        Rule(
            f"regio-{id}", severity, "regio", "taal", f"{name} (samenwerkingsverband)", why, sources, remedy,
            Example(region=in_region[0]), Example(region=in_region[1]), look,
        ),
    )  # fmt: skip
