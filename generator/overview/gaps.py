"""What a region lacks: areas and places without offer, and kinds of school, levels, profiles and exams."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from generator.overview.coverage import SituationCounts
from generator.overview.facts import Facts
from generator.overview.view import RegionView, answer


@dataclasses.dataclass(frozen=True, slots=True)
class Gap:
    """Where no school says that it can help with an area of need in a situation.

    Attributes:
        area: Entry of the register.
        asked: Schools of the region that were asked.
        unknown: Those that did not answer: unknown is not no.
        offered: Schools of the region that say they can help.
        municipalities: Names of gemeenten without such a school, also those without any school.
        places: Names of places with schools, but without such a school.
    """

    area: Any
    asked: int
    unknown: int
    offered: int
    municipalities: tuple[str, ...]
    places: tuple[str, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Provision:
    """How many schools have something, in the region and per gemeente.

    Attributes:
        name: Of what they have.
        schools: In the region.
        per_municipality: In each gemeente of the region, in order. A school that did not say its gemeente counts for
            the region only.
    """

    name: str
    schools: int
    per_municipality: tuple[int, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Subject:
    """One subject of which a region may lack something.

    Attributes:
        id: For anchors.
        title: In words.
        asked: Schools that the question is for; when there are none, `rows` say nothing yet.
    """

    id: str
    title: str
    asked: int
    rows: tuple[Provision, ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """Give the names of what no school has."""
        return tuple(row.name for row in self.rows if not row.schools)


def gaps(view: RegionView, found: SituationCounts) -> tuple[Gap, ...]:
    """Give the gaps in one situation, in the order of the areas; an area that is offered everywhere is left out."""
    return tuple(gap for area in found.areas if (gap := _gap(view, found.situation.id, area.area, area.whole.offered)))


def _gap(view: RegionView, situation: str, area: Any, offered: int) -> Gap | None:
    asked = [facts for facts in view.schools if view.is_asked(facts, area)]
    helping = [facts for facts in asked if answer(facts, area.id, situation) in {"basis", "extra"}]
    with_help = {facts.school.adres.gemeente for facts in helping}
    places_with_help = {facts.school.adres.plaats for facts in helping}
    places_asked = {facts.school.adres.plaats for facts in asked}
    gap = Gap(
        area,
        len(asked),
        sum(answer(facts, area.id, situation) == "onbekend" for facts in asked),
        offered,
        tuple(name for name in view.municipalities if name not in with_help),
        tuple(name for name in view.places if name in places_asked - places_with_help),
    )
    return gap if gap.municipalities or gap.places or not helping else None


def provision(view: RegionView) -> tuple[Subject, ...]:
    """Count kinds, levels, profiles, exams, entree and clusters: what does not belong to the sector is left out."""
    registers = view.registers
    kinds = [k for k in registers["schoolsoorten"].values() if k.sector == view.region.sector or _any(view, k.id)]
    special = [facts for facts in view.schools if set(facts.school.schoolsoort) & {"so", "vso"}]
    vso = [facts for facts in view.schools if "vso" in facts.school.schoolsoort]
    pro_vso = [facts for facts in view.schools if set(facts.school.schoolsoort) & {"vso", "pro"}]
    regular = [facts for facts in view.schools if set(facts.school.schoolsoort) & {"vo", "pro"}]
    found = [
        Subject("soorten", "Soorten scholen", len(view.schools), _rows(view, kinds, view.schools, _kinds)),
        Subject("clusters", "Clusters in het speciaal onderwijs", len(special), _own_clusters(view, special)),
    ]
    levels = registers["schoolniveaus"].values()
    if view.region.sector == "vo" or regular:
        found.append(Subject("niveaus", "Niveaus in vo en pro", len(regular), _rows(view, levels, regular, _levels)))
    if view.region.sector == "vo" or vso:
        found += [
            Subject("vso-niveaus", "Niveaus in het vso", len(vso), _rows(view, levels, vso, _levels)),
            Subject(
                "profielen",
                "Uitstroomprofielen in het vso",
                len(vso),
                _rows(view, registers["uitstroomprofielen"].values(), vso, _profiles),
            ),
            Subject("examens", "Examens in het vso", len(vso), _rows(view, levels, vso, _exams)),
            Subject(
                "examenroutes",
                "Manieren om in het vso examen te doen",
                len(vso),
                _rows(view, registers["examenroutes"].values(), vso, _routes),
            ),
            Subject("entree", "Entree (mbo niveau 1)", len(pro_vso), (_row(view, "Entree", pro_vso, _has_entree),)),
        ]
    return tuple(found)


def _any(view: RegionView, kind: str) -> bool:
    return any(kind in facts.school.schoolsoort for facts in view.schools)


def _own_clusters(view: RegionView, schools: Sequence[Facts]) -> tuple[Provision, ...]:
    """Count clusters 3 and 4: those for 1 and 2 work for the whole country, outside the samenwerkingsverband."""
    entries = [entry for entry in view.registers["clusters"].values() if entry.id not in {"1", "2"}]
    return _rows(view, entries, schools, lambda facts: set(facts.school.clusters))


def _rows(
    view: RegionView, entries: Iterable[Any], schools: Sequence[Facts], has: Callable[[Facts], set[str]]
) -> tuple[Provision, ...]:
    return tuple(
        _row(view, entry.naam, schools, lambda facts, name=entry.id: name in has(facts))  # type: ignore[misc]  # default
        for entry in entries
    )


def _row(view: RegionView, name: str, schools: Sequence[Facts], has: Callable[[Facts], bool]) -> Provision:
    with_it = [facts for facts in schools if has(facts)]
    per = tuple(sum(facts.school.adres.gemeente == place for facts in with_it) for place in view.municipalities)
    return Provision(name, len(with_it), per)


def _kinds(facts: Facts) -> set[str]:
    return set(facts.school.schoolsoort)


def _levels(facts: Facts) -> set[str]:
    return set(facts.school.niveaus) | {level for part in facts.school.uitstroomprofielen for level in part.niveaus}


def _profiles(facts: Facts) -> set[str]:
    return {part.profiel for part in facts.school.uitstroomprofielen}


def _exams(facts: Facts) -> set[str]:
    return {exam.niveau for exam in facts.school.examens}


def _routes(facts: Facts) -> set[str]:
    return {route for exam in facts.school.examens for route in exam.routes}


def _has_entree(facts: Facts) -> bool:
    entree = facts.school.entree
    return entree is not None and bool(set(entree.vormen) - {"nee"})
