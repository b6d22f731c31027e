"""A region with the facts of all its schools: what every overview is counted from."""

from __future__ import annotations

import dataclasses
import functools
import itertools
from collections.abc import Iterable
from typing import Any

from generator.content.registers import Registers
from generator.overview.facts import Facts
from generator.profile.outlines import Outlines
from generator.profile.region import Region
from generator.profile.types import tidy_id


@dataclasses.dataclass(frozen=True)
class RegionView:
    """A region as its own pages show it.

    Attributes:
        id: Of the region.
        region: What the samenwerkingsverband wrote.
        schools: Its schools, and those of other regions that belong to this one too.
        registers: The closed lists.
        outlines: Of its gemeenten, when the samenwerkingsverband gave them.
    """

    id: str
    region: Region
    schools: tuple[Facts, ...]
    registers: Registers
    outlines: Outlines = dataclasses.field(default_factory=Outlines)

    @functools.cached_property
    def in_order(self) -> tuple[Facts, ...]:
        """Give the schools by place and name: never by what they offer."""
        return tuple(sorted(self.schools, key=lambda facts: (*_by(facts.school.adres.plaats), *_by(facts.school.naam))))

    @functools.cached_property
    def by_place(self) -> tuple[tuple[str, tuple[Facts, ...]], ...]:
        """Give the schools of each place, in order of place and name."""
        groups = itertools.groupby(self.in_order, key=lambda facts: facts.school.adres.plaats)
        return tuple((place, tuple(group)) for place, group in groups)

    @functools.cached_property
    def areas(self) -> tuple[Any, ...]:
        """Give the areas of need that matter here, in the order of their register: entries of `gebieden`."""
        sectors = {self.region.sector, *(sector for facts in self.schools for sector in self.sectors(facts))}
        answered = {area for facts in self.schools for area in facts.school.gebieden}
        return tuple(
            area
            for area in self.registers["gebieden"].values()
            if not area.paraplu and (sectors & set(area.sectoren) or area.id in answered)
        )

    @functools.cached_property
    def municipalities(self) -> tuple[str, ...]:
        """Give the gemeenten of the region and of its schools, in order of the alphabet."""
        named = {*self.region.gemeenten, *(f.school.adres.gemeente for f in self.schools if f.school.adres.gemeente)}
        return tuple(sorted(named, key=_by))

    @functools.cached_property
    def places(self) -> tuple[str, ...]:
        """Give the places of the schools, in order of the alphabet."""
        return tuple(sorted({facts.school.adres.plaats for facts in self.schools}, key=_by))

    def sectors(self, facts: Facts) -> frozenset[str]:
        """Give the sectors of a school: po, vo or both."""
        kinds = facts.school.schoolsoort
        if kinds not in self._sectors:
            self._sectors[kinds] = frozenset(self.registers["schoolsoorten"][kind].sector for kind in kinds)
        return self._sectors[kinds]

    def is_asked(self, facts: Facts, area: Any) -> bool:
        """Say whether an area of need is one that this school is asked about, or answered."""
        return not self.sectors(facts).isdisjoint(area.sectoren) or area.id in facts.school.gebieden

    @functools.cached_property
    def _sectors(self) -> dict[tuple[str, ...], frozenset[str]]:
        return {}

    def is_visitor(self, facts: Facts) -> bool:
        """Say whether a school's site stands with another region."""
        return facts.samenwerkingsverband != self.id


def answer(facts: Facts, area: str, situation: str) -> str:
    """Give the id of the level that a school answered for an area in a situation; an absent answer is unknown."""
    found = facts.school.gebieden.get(area)
    return "onbekend" if found is None else str(getattr(found, situation))


def anchors(names: Iterable[str]) -> dict[str, str]:
    """Give an id for each name, unique among them: for anchors and addresses."""
    found: dict[str, str] = {}
    for name in names:
        wanted = tidy_id(name) or "naam"
        taken = set(found.values())
        tried = (_numbered(wanted, number) for number in range(1, len(found) + 3))
        found.setdefault(name, next(anchor for anchor in tried if anchor not in taken))
    return found


def _numbered(name: str, number: int) -> str:
    return name if number == 1 else f"{name}-{number}"


@functools.lru_cache(4096)
def _by(name: str) -> tuple[str, str]:
    """Give what a name is sorted by: accents and capitals do not matter, but make the order certain."""
    return tidy_id(name) or name.casefold(), name
