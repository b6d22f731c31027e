"""All schools of a region in one list, and what visitors can choose them by."""

from __future__ import annotations

import dataclasses
import hashlib
import itertools
from collections.abc import Iterable, Mapping
from typing import Any, Final

from generator.content.registers import Registers
from generator.overview.facts import Facts
from generator.overview.view import RegionView, anchors
from generator.profile.region import Region, RegionalOffer

BUILDING: Final = (
    ("drempelvrij", "Zonder drempels"),
    ("lift", "Lift"),
    ("toilet", "Aangepast toilet"),
    ("verzorgingsruimte", "Ruimte voor verzorging"),
    ("prikkelarme_plek", "Rustige plek"),
    ("ringleiding", "Ringleiding of soloapparatuur"),
    ("parkeren", "Vervoer kan voor de deur stoppen"),
)
"""Keys of `gebouw` with how visitors choose them, in order of the page of a school."""


@dataclasses.dataclass(frozen=True, slots=True)
class Choice:
    """Something to choose: its value in an address, and its name."""

    id: str
    name: str


@dataclasses.dataclass(frozen=True, slots=True)
class ChoiceGroup:
    """Choices under one name."""

    name: str
    choices: tuple[Choice, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Row:
    """A school in the list.

    Attributes:
        facts: What the region shows of it.
        elsewhere: Names or codes of the other samenwerkingsverbanden it belongs to, as far as this one knows them.
        also: Whether it belongs to others too, named or not.
    """

    facts: Facts
    elsewhere: tuple[str, ...]
    also: bool


@dataclasses.dataclass(frozen=True, slots=True)
class Place:
    """The schools of one place."""

    name: str
    anchor: str
    rows: tuple[Row, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Finder:
    """The list, and the choices that at least one school could answer.

    Attributes:
        places: The schools by place and name: never by what they offer.
        provisions: What the region itself offers.
        municipalities: Names of gemeenten.
        kinds: Kinds of school that are there.
        levels: Levels that schools have; empty where no school could have one.
        areas: Areas of need by group, the umbrellas with their groups.
        parts: Per umbrella the areas that it covers and that are here.
        forms: Forms of support that schools or the region name.
        key: Says of which schools in which order this is the list.
        registers: The closed lists.
    """

    places: tuple[Place, ...]
    provisions: tuple[RegionalOffer, ...]
    municipalities: tuple[str, ...]
    kinds: tuple[Choice, ...]
    levels: tuple[Choice, ...]
    areas: tuple[ChoiceGroup, ...]
    parts: Mapping[str, tuple[str, ...]]
    forms: tuple[Choice, ...]
    key: str
    registers: Registers

    @property
    def rows(self) -> tuple[Row, ...]:
        """Give all schools, in the order of the list."""
        return tuple(row for place in self.places for row in place.rows)

    @property
    def area_ids(self) -> tuple[str, ...]:
        """Give the areas that schools answer, without the umbrellas."""
        chosen = (choice.id for group in self.areas for choice in group.choices)
        return tuple(area for area in chosen if area not in self.parts)

    @property
    def building(self) -> tuple[Choice, ...]:
        """Give what visitors can ask of a building; empty while no school said anything about it."""
        told = any(row.facts.school.gebouw for row in self.rows)
        return tuple(Choice(key, name) for key, name in BUILDING) if told else ()


def finder(view: RegionView) -> Finder:
    """Make the list of a region."""
    by_place = itertools.groupby(view.in_order, key=lambda facts: facts.school.adres.plaats)
    groups = [(name, tuple(_row(facts, view) for facts in group)) for name, group in by_place]
    named = anchors(name for name, _rows in groups)
    schools = view.in_order
    parts = _parts(view)
    return Finder(
        places=tuple(Place(name, f"plaats-{named[name]}", rows) for name, rows in groups),
        provisions=view.region.bovenschools,
        municipalities=view.municipalities,
        kinds=_seen(view, "schoolsoorten", (kind for facts in schools for kind in facts.school.schoolsoort)),
        levels=_seen(view, "schoolniveaus", (level for facts in schools for level in facts.school.niveaus)),
        areas=_areas(view, parts),
        parts=parts,
        forms=_seen(view, "vormen", _forms(schools, view.region)),
        key=_key(schools),
        registers=view.registers,
    )


def _row(facts: Facts, view: RegionView) -> Row:
    """Tell where else a school belongs: a visitor to the region of its site, an own school where it says so."""
    others = set(facts.school.andere_samenwerkingsverbanden) - {view.id}
    neighbours = {key: one.naam for one in view.region.buren for key in (one.id, one.code) if key}
    names = {neighbours[other] for other in others if other in neighbours}
    if view.is_visitor(facts):
        code = facts.code_samenwerkingsverband
        names.add(neighbours.get(facts.samenwerkingsverband) or neighbours.get(code) or code)
    return Row(facts, tuple(sorted(names)), also=bool(others) or view.is_visitor(facts))


def _seen(view: RegionView, register: str, used: Iterable[str]) -> tuple[Choice, ...]:
    """Give the entries of a register that are used, in its order."""
    seen = set(used)
    return tuple(Choice(entry.id, entry.naam) for entry in view.registers[register].values() if entry.id in seen)


def _forms(schools: Iterable[Facts], region: Region) -> Iterable[str]:
    used = [offer.vorm for facts in schools for offer in facts.school.aanbod]
    used += [offer.vorm for offer in region.bovenschools]
    return filter(None, used)


def _parts(view: RegionView) -> dict[str, tuple[str, ...]]:
    here = {area.id for area in view.areas}
    umbrellas = (area for area in view.registers["gebieden"].values() if area.paraplu)
    found = {area.id: tuple(part for part in area.omvat if part in here) for area in umbrellas}
    return {area: parts for area, parts in found.items() if parts}


def _areas(view: RegionView, parts: Mapping[str, Any]) -> tuple[ChoiceGroup, ...]:
    here = {area.id for area in view.areas}.union(parts)
    entries = [area for area in view.registers["gebieden"].values() if area.id in here]
    groups = (
        ChoiceGroup(group.naam, tuple(Choice(area.id, area.naam) for area in entries if area.groep == group.id))
        for group in view.registers["gebiedsgroepen"].values()
    )
    return tuple(group for group in groups if group.choices)


def _key(schools: Iterable[Facts]) -> str:
    """Give a short key of the order of the list: page and index of two builds must not be mixed."""
    names = "\n".join(f"{facts.samenwerkingsverband}/{facts.id}" for facts in schools)
    return hashlib.sha256(names.encode()).hexdigest()[:10]
