"""Who offers what for one area of need: every school that was asked, in order of gemeente, place and name."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

from generator.overview.coverage import group_names
from generator.overview.facts import Facts
from generator.overview.view import RegionView, answer
from generator.profile.parts import Offer
from generator.profile.region import RegionalOffer


@dataclasses.dataclass(frozen=True, slots=True)
class Answered:
    """A school that said something about an area.

    Attributes:
        levels: Id of the level per situation, in the order of the register.
        depends: Ids of what it depends on.
    """

    facts: Facts
    levels: tuple[str, ...]
    depends: tuple[str, ...]

    @property
    def key(self) -> str:
        """Give what the school is known by among all schools."""
        return self.facts.key


@dataclasses.dataclass(frozen=True, slots=True)
class Group:
    """The schools of one gemeente that said something; an empty name stands for schools that did not say theirs."""

    name: str
    schools: tuple[Answered, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Offered:
    """One concrete offer at a school."""

    facts: Facts
    offer: Offer

    @property
    def key(self) -> str:
        """Give what it is known by among all offers."""
        return f"{self.facts.key}/{self.offer.id}"


@dataclasses.dataclass(frozen=True, slots=True)
class AreaOffers:
    """An area of need with everything that the region has for it.

    Attributes:
        groups: Schools that said something, per gemeente.
        silent: Schools that were asked and said nothing yet.
        offers: Concrete offers of schools.
        regional: Offers of the region itself.
    """

    area: Any
    groups: tuple[Group, ...]
    silent: tuple[Facts, ...]
    offers: tuple[Offered, ...]
    regional: tuple[RegionalOffer, ...]


def area_offers(view: RegionView, area: Any) -> AreaOffers:
    """Gather what the region has for an area: never in order of how much."""
    schools = view.in_order
    answered = [found for facts in schools if (found := _answered(view, facts, area.id))]
    said = {(found.facts.samenwerkingsverband, found.facts.id) for found in answered}
    groups = (
        Group(name, tuple(found for found in answered if (found.facts.school.adres.gemeente or "") == name))
        for name in group_names(view)
    )
    return AreaOffers(
        area,
        tuple(group for group in groups if group.schools),
        tuple(f for f in schools if view.is_asked(f, area) and (f.samenwerkingsverband, f.id) not in said),
        tuple(_offered(schools, area.id)),
        tuple(offer for offer in view.region.bovenschools if area.id in offer.gebieden),
    )


def umbrellas(view: RegionView) -> tuple[tuple[Any, tuple[Any, ...]], ...]:
    """Give the words that cover more areas, each with those of them that matter here."""
    known = {area.id: area for area in view.areas}
    found = (
        (area, tuple(known[part] for part in area.omvat if part in known))
        for area in view.registers["gebieden"].values()
        if area.paraplu
    )
    return tuple((area, parts) for area, parts in found if parts)


def _answered(view: RegionView, facts: Facts, area: str) -> Answered | None:
    levels = tuple(answer(facts, area, situation) for situation in view.registers["situaties"])
    if set(levels) <= {"onbekend"}:
        return None
    return Answered(facts, levels, facts.school.gebieden[area].hangt_af_van)


def _offered(schools: tuple[Facts, ...], area: str) -> Iterator[Offered]:
    for facts in schools:
        for offer in facts.school.aanbod:
            if area in offer.gebieden:
                yield Offered(facts, offer)
