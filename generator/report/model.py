"""What a report holds. Everything is plain data: findings by school id, names once, words in the template."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from datetime import date
from typing import Literal

from generator.profile.legal import Verdict
from generator.profile.region import ProfileKey

State = Literal["ingevuld", "overgenomen", "leeg", "niet-gevraagd"]
"""Of a part of a profile: written by the school, by board or region, by nobody, or not asked of this school."""


@dataclasses.dataclass(frozen=True, slots=True)
class Broken:
    """A school whose profile holds a mistake, with the first one; it is not counted anywhere."""

    id: str
    place: str
    message: str


@dataclasses.dataclass(frozen=True, slots=True)
class Cell:
    """A part of one profile.

    Attributes:
        done: Of a part that consists of answers: how many there are.
        asked: How many are asked; None when there is no fixed number, as for offers.
    """

    state: State
    done: int | None = None
    asked: int | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class Completeness:
    """Per school, in order of name, the state of every part."""

    schools: Mapping[str, Mapping[ProfileKey, Cell]]

    def lacking(self, part: ProfileKey) -> tuple[str, ...]:
        """Give the schools in which a part is empty."""
        return self._in_state(part, "leeg")

    def counts(self, part: ProfileKey) -> Mapping[State, int]:
        """Give how many schools have a part in each state."""
        states: tuple[State, ...] = ("ingevuld", "overgenomen", "leeg", "niet-gevraagd")
        return {state: len(self._in_state(part, state)) for state in states}

    def _in_state(self, part: ProfileKey, state: State) -> tuple[str, ...]:
        return tuple(school for school, cells in self.schools.items() if cells[part].state == state)


@dataclasses.dataclass(frozen=True, slots=True)
class Cited:
    """An entry of the law register, with the places that matter to these schools.

    Attributes:
        places: As `WVO 2020, artikel 2.92`.
        checked: Whether the register says that it was compared with the law as it is.
        looked_on: When somebody last looked.
        text_of: Date of the text of the law that was read.
    """

    id: str
    name: str
    places: tuple[str, ...]
    checked: bool
    looked_on: date
    text_of: date | None


@dataclasses.dataclass(frozen=True, slots=True)
class LawFinding:
    """One point of the legal list, with who answers it. For a point about the region the one answer is `region`."""

    id: str
    name: str
    explanation: str
    keys: tuple[str, ...]
    laws: tuple[Cited, ...]
    schools: Mapping[Verdict, tuple[str, ...]]
    region: Verdict | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class Point:
    """Something that needs attention at a school in a new school year.

    Attributes:
        id: Kind of point; the same at every school.
        what: What it is.
        why: What stands in the profile, or why it matters.
        todo: What to do.
        about: What exactly it concerns, such as the names of offers.
        legal: Stands on the legal list.
    """

    id: str
    what: str
    why: str
    todo: str
    about: tuple[str, ...] = ()
    legal: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class Gap:
    """Something that schools agreed on, with the schools that do not have it."""

    id: str
    name: str
    asked: int
    schools: tuple[str, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Agreement:
    """The agreement of the region, and the items of its baseline that are without an answer.

    Attributes:
        months: After how many months a profile is looked at again; None when nothing was agreed.
        parts: None when the region wrote down no agreement.
    """

    months: int | None
    parts: tuple[Gap, ...] | None
    baseline: tuple[Gap, ...]


RemarkKind = Literal[
    "geen-datum",
    "verouderd",
    "datum-later",
    "controle-voorbij",
    "geen-schooljaar",
    "schooljaar-voorbij",
    "concept",
    "basislijn-nieuwer",
    "wachtlijst-oud",
    "weer-open",
    "opbouw-voorbij",
    "plan-voorbij",
    "plan-geen-einde",
    "geen-plan",
]


@dataclasses.dataclass(frozen=True, slots=True)
class Remark:
    """Something about a date: what it is, of which day or year, and of what."""

    kind: RemarkKind
    day: date | None = None
    about: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class SchoolDates:
    """When a profile was last touched, and what is to be said of its dates."""

    updated: date | None
    year: str | None
    status: str | None
    review_before: date | None
    written_by: tuple[str, ...]
    remarks: tuple[Remark, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Freshness:
    """Dates of the region and of its schools, in order of name.

    Attributes:
        months: After how many months a profile counts as old.
        agreed: Whether the region agreed on that number; else it is ours.
    """

    months: int
    agreed: bool
    updated: date | None
    region: tuple[Remark, ...]
    schools: Mapping[str, SchoolDates]


@dataclasses.dataclass(frozen=True, slots=True)
class Alike:
    """A text that stands, nearly word for word, at several schools.

    Attributes:
        field: Key of the profile, without numbers: `aanbod.wat`.
        begin: How it begins.
        words: How many words it has.
        schools: Where it stands.
        share: At least this part of the words is the same.
        source: Id of the item of the region's baseline that it was taken from; empty when it is the schools' own.
    """

    field: str
    begin: str
    words: int
    schools: tuple[str, ...]
    share: float
    source: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class RegionReport:
    """Everything about one region on one day.

    Attributes:
        day: The day that dates are compared with.
        names: Of the schools with a sound profile, by id, in order of name.
        first: What helps most, in words.
    """

    id: str
    name: str
    code: str
    day: date
    names: Mapping[str, str]
    broken: tuple[Broken, ...]
    first: tuple[str, ...]
    completeness: Completeness
    law: tuple[LawFinding, ...]
    agreement: Agreement
    freshness: Freshness
    alike: tuple[Alike, ...]
