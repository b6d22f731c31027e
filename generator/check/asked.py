"""What rules look at: a school, a region, a page of shared content. Worked out once, shared by all rules."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final, Literal, get_args

from pydantic.fields import FieldInfo

from generator.check.rule import KeyPath
from generator.content.registers import Registers
from generator.profile.load import LoadedRegion
from generator.profile.resolve import ResolvedSchool
from generator.profile.school import School
from generator.profile.types import Line, Part, Text
from generator.report.likeness import alike_texts
from generator.report.model import Alike
from generator.report.texts import OwnText, own_texts

WordKind = Literal["regel", "tekst"]
_KINDS: Final[tuple[tuple[Any, WordKind], ...]] = ((Line, "regel"), (Text, "tekst"))
_LENGTHS: Final[Mapping[int, WordKind]] = {get_args(kind)[1].metadata[-1].max_length: name for kind, name in _KINDS}
"""The two kinds of free text, told apart by the length that the profile allows them."""


@dataclasses.dataclass(frozen=True, slots=True)
class Words:
    """A text that somebody wrote in a profile or in swv.yml.

    Attributes:
        place: Where it stands.
        kind: `tekst` for prose, `regel` for a short line such as a name or opening hours.
    """

    place: KeyPath
    kind: WordKind
    text: str

    @property
    def field(self) -> str:
        """Give the keys without numbers: `aanbod.wat`."""
        return ".".join(key for key in self.place if isinstance(key, str))


@dataclasses.dataclass(frozen=True)
class SchoolAsked:
    """A school with all that a rule about one profile may want to know.

    Attributes:
        school: What school, board and region say together; `school.school` is what the profile itself says.
        before: The profile as it was fixed for the year before; None when no year was fixed.
        day: The day that dates are compared with.
    """

    school: ResolvedSchool
    registers: Registers
    day: date
    before: School | None = None

    @property
    def profile(self) -> School:
        """Give what the school's own file says."""
        return self.school.school

    @functools.cached_property
    def words(self) -> tuple[Words, ...]:
        """Give every free text of the school's own file, in the order of its keys."""
        return tuple(words_of(self.profile))


@dataclasses.dataclass(frozen=True)
class RegionAsked:
    """A region with all its sound schools, by id in order of name of their files."""

    loaded: LoadedRegion
    schools: Mapping[str, SchoolAsked]
    registers: Registers
    day: date

    @functools.cached_property
    def words(self) -> tuple[Words, ...]:
        """Give every free text of swv.yml, in the order of its keys."""
        return tuple(words_of(self.loaded.region))

    @functools.cached_property
    def own_texts(self) -> tuple[OwnText, ...]:
        """Give the texts of all schools that are long enough to be compared."""
        return tuple(text for name, school in self.schools.items() for text in own_texts(name, school.profile))

    @functools.cached_property
    def alike(self) -> tuple[Alike, ...]:
        """Give the texts that stand, nearly word for word, at several schools."""
        return alike_texts(self.own_texts)


def words_of(part: Part) -> Iterator[Words]:
    """Give the free texts of a part of a profile: what is a text of somebody's own, not a choice, date or address."""
    for name, kind in _kinds(type(part)):
        value = getattr(part, name)
        if value is not None:
            yield from _walk(value, (name,), kind)


@functools.cache
def _kinds(model: type[Part]) -> tuple[tuple[str, WordKind | None], ...]:
    """Give the keys of a part, each with the kind of text it holds; every school of a region has the same parts."""
    return tuple((name, _kind(field)) for name, field in model.model_fields.items())


def _walk(value: Any, place: KeyPath, kind: WordKind | None) -> Iterator[Words]:
    if isinstance(value, str):
        if kind:
            yield Words(place, kind, value)
    elif isinstance(value, Part):
        for found in words_of(value):
            yield Words((*place, *found.place), found.kind, found.text)
    elif isinstance(value, Mapping):
        for key in value:
            yield from _walk(value[key], (*place, key), kind)
    elif isinstance(value, tuple):
        for index, one in enumerate(value):
            yield from _walk(one, (*place, index), kind)


def _kind(field: FieldInfo) -> WordKind | None:
    """Tell a text of somebody's own by the length it is allowed, however its type is wrapped."""
    return next((_LENGTHS[length] for length in _lengths(field) if length in _LENGTHS), None)


def _lengths(kind: Any) -> Iterator[int]:
    if isinstance(kind, FieldInfo):
        yield from (found.max_length for found in kind.metadata if hasattr(found, "max_length"))
        yield from _lengths(kind.annotation)
    for inner in get_args(kind):
        yield from _lengths(inner)
