"""What a region lacks: areas and places without offer, and kinds of school, levels, profiles and exams."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final

from generator.overview.coverage import SituationCounts
from generator.overview.facts import Facts
from generator.overview.view import RegionView, answer

Has = Callable[[Facts], set[str]]
"""Gives the ids of what a school names."""
OUTSIDE: Final = frozenset({"1", "2"})
"""Clusters whose schools work for the whole country, outside every samenwerkingsverband."""
PRACTICAL: Final = "praktijkonderwijs"
"""The level of every school for pro, written down or not. It has no national exam."""
WITH_EXAMS: Final = "vervolgonderwijs"
"""The profile of vso that leads to exams."""


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
        unknown: Those of them that did not answer: what no school names may be there all the same.
    """

    id: str
    title: str
    asked: int
    rows: tuple[Provision, ...]
    unknown: int = 0

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
    registers, schools = view.registers, view.schools
    kinds = [k for k in registers["schoolsoorten"].values() if k.sector == view.region.sector or _any(view, k.id)]
    clusters = [entry for entry in registers["clusters"].values() if entry.id not in OUTSIDE]
    levels = tuple(registers["schoolniveaus"].values())
    special, vso, pro_vso = _of(schools, "so", "vso"), _of(schools, "vso"), _of(schools, "vso", "pro")
    regular, exams = _of(schools, "vo", "pro"), [facts for facts in vso if _leads_to_exams(facts)]
    found = [
        _subject(view, "soorten", "Soorten scholen", schools, kinds, _kinds),
        _subject(view, "clusters", "Clusters in het speciaal onderwijs", special, clusters, _clusters),
    ]
    if view.region.sector == "vo" or regular:
        found.append(_subject(view, "niveaus", "Niveaus in vo en pro", regular, levels, _levels))
    if view.region.sector == "vo" or vso:
        profiles, routes = registers["uitstroomprofielen"].values(), registers["examenroutes"].values()
        with_exam = [level for level in levels if level.id != PRACTICAL]
        entree = (_row(view, "Entree", pro_vso, _has_entree),)
        found += [
            _subject(view, "vso-niveaus", "Niveaus in het vso", vso, levels, _levels),
            _subject(view, "profielen", "Uitstroomprofielen in het vso", vso, profiles, _profiles),
            _subject(view, "examens", "Examens in het vso", exams, with_exam, _exams),
            _subject(view, "examenroutes", "Manieren om in het vso examen te doen", exams, routes, _routes),
            Subject("entree", "Entree (mbo niveau 1)", len(pro_vso), entree, _silent(pro_vso, _entree)),
        ]
    return tuple(found)


def _subject(
    view: RegionView, name: str, title: str, schools: Sequence[Facts], entries: Iterable[Any], has: Has
) -> Subject:
    return Subject(name, title, len(schools), _rows(view, entries, schools, has), _silent(schools, has))


def _of(schools: Iterable[Facts], *kinds: str) -> list[Facts]:
    return [facts for facts in schools if not set(kinds).isdisjoint(facts.school.schoolsoort)]


def _silent(schools: Iterable[Facts], has: Has) -> int:
    """Count the schools that named nothing."""
    return sum(not has(facts) for facts in schools)


def _any(view: RegionView, kind: str) -> bool:
    return any(kind in facts.school.schoolsoort for facts in view.schools)


def _rows(view: RegionView, entries: Iterable[Any], schools: Sequence[Facts], has: Has) -> tuple[Provision, ...]:
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


def _clusters(facts: Facts) -> set[str]:
    return set(facts.school.clusters)


def _levels(facts: Facts) -> set[str]:
    """Give the levels of a school, also those that stand with its profiles only; of pro there is one for certain."""
    own = {PRACTICAL} if "pro" in facts.school.schoolsoort else set()
    return own | set(facts.school.niveaus) | {n for part in facts.school.uitstroomprofielen for n in part.niveaus}


def _profiles(facts: Facts) -> set[str]:
    return {part.profiel for part in facts.school.uitstroomprofielen}


def _exams(facts: Facts) -> set[str]:
    return {exam.niveau for exam in facts.school.examens}


def _routes(facts: Facts) -> set[str]:
    return {route for exam in facts.school.examens for route in exam.routes}


def _leads_to_exams(facts: Facts) -> bool:
    """Say whether a school for vso is asked about exams: not when all its profiles lead elsewhere."""
    profiles = _profiles(facts)
    return bool(facts.school.examens) or not profiles or WITH_EXAMS in profiles


def _entree(facts: Facts) -> set[str]:
    return set(facts.school.entree.vormen) if facts.school.entree else set()


def _has_entree(facts: Facts) -> bool:
    return bool(_entree(facts) - {"nee"})
