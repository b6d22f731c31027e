"""How many schools answer what, per area of need and per gemeente: counts of schools, never of pupils.

Every school publishes its own answers, so no count is secret. But a count must not judge one school: where fewer than
three schools were asked, what they do not offer is one number.
"""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from generator.overview.facts import Facts
from generator.overview.view import RegionView, answer

OFFERED: Final = ("basis", "extra")
"""Levels that say the school can help."""
JOINT: Final = ("in_overleg", "niet", "onbekend")
"""Levels that are one number where few schools were asked."""
FEW: Final = 3
"""Below this many schools a number would point at one of them."""


@dataclasses.dataclass(frozen=True, slots=True)
class Counts:
    """How many schools of a group answered what.

    Attributes:
        name: Of the gemeente; empty for the whole region, or for schools that did not say theirs.
        asked: Schools that the question is for.
        levels: Number by id of the level; all levels are there.
        joined: The levels of `JOINT` are shown as one number.
    """

    name: str
    asked: int
    levels: Mapping[str, int]
    joined: bool = False

    @property
    def offered(self) -> int:
        """Count the schools that say they can help."""
        return sum(self.levels[level] for level in OFFERED)

    @property
    def joint(self) -> int:
        """Count the schools behind the one number."""
        return sum(self.levels[level] for level in JOINT)

    @property
    def known(self) -> int:
        """Count the schools that answered."""
        return self.asked - self.levels["onbekend"]


@dataclasses.dataclass(frozen=True, slots=True)
class AreaCounts:
    """An area of need in one situation.

    Attributes:
        area: Entry of the register.
        whole: The whole region.
        groups: Per gemeente with a school that was asked, in order of name; those without a gemeente come last.
    """

    area: Any
    whole: Counts
    groups: tuple[Counts, ...]

    @property
    def spread(self) -> int:
        """Count the different answers that schools gave."""
        return sum(1 for level, number in self.whole.levels.items() if number and level != "onbekend")


@dataclasses.dataclass(frozen=True, slots=True)
class SituationCounts:
    """All areas in one situation; `situation` is the entry of the register."""

    situation: Any
    areas: tuple[AreaCounts, ...]


def coverage(view: RegionView) -> tuple[SituationCounts, ...]:
    """Count the answers of all schools per situation, area and gemeente."""
    return tuple(
        SituationCounts(situation, tuple(_area(view, area, situation.id) for area in view.areas))
        for situation in view.registers["situaties"].values()
    )


def of_group(found: SituationCounts, name: str) -> tuple[tuple[Any, Counts], ...]:
    """Give the areas with the counts of one gemeente; areas that no school there was asked about are left out."""
    return tuple((area.area, counts) for area in found.areas for counts in area.groups if counts.name == name)


def group_names(view: RegionView) -> tuple[str, ...]:
    """Give the gemeenten with a school in order of name; an empty name stands for schools that did not say theirs."""
    named = {facts.school.adres.gemeente for facts in view.schools if facts.school.adres.gemeente}
    unnamed = any(not facts.school.adres.gemeente for facts in view.schools)
    return (*(name for name in view.municipalities if name in named), *([""] if unnamed else []))


def _area(view: RegionView, area: Any, situation: str) -> AreaCounts:
    asked = [facts for facts in view.schools if view.is_asked(facts, area)]
    levels = tuple(view.registers["niveaus"])
    whole = _count("", asked, area.id, situation, levels)
    parts = [
        _count(name, [f for f in asked if (f.school.adres.gemeente or "") == name], area.id, situation, levels)
        for name in group_names(view)
    ]
    whole = dataclasses.replace(whole, joined=whole.asked < FEW)
    return AreaCounts(area, whole, tuple(_joined([part for part in parts if part.asked])))


def _count(name: str, schools: Iterable[Facts], area: str, situation: str, levels: Sequence[str]) -> Counts:
    found = Counter(answer(facts, area, situation) for facts in schools)
    return Counts(name, found.total(), {level: found[level] for level in levels})


def _joined(groups: Sequence[Counts]) -> Iterator[Counts]:
    """Join levels where few were asked; never in one group alone, or the total of the region would give it away."""
    small = [group.name for group in groups if group.asked < FEW]
    if len(small) == 1 and len(groups) > 1:
        others = sorted((group for group in groups if group.name not in small), key=lambda g: (g.asked, g.name))
        small.append(others[0].name)
    for group in groups:
        yield dataclasses.replace(group, joined=group.name in small)
