"""How fresh the profiles of a region are and what is filled in: counts by date and year, without names."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections import Counter
from collections.abc import Callable

from generator.overview.facts import Facts
from generator.overview.view import RegionView


@dataclasses.dataclass(frozen=True, slots=True)
class Freshness:
    """The profiles of a region by age.

    Attributes:
        schools: All schools.
        by_school_year: Number of schools by school year, the latest first; an empty year stands for none given.
        by_year: Number of schools by calendar year of the last change, the latest first.
        undated: Schools that did not say when they changed their profile.
        newest: Day of the latest change of any profile.
        oldest: Day of the earliest.
        concept: Schools whose profile is a draft.
        settled: Schools whose profile is settled.
        filled: Number of schools by what they filled in, in words.
    """

    schools: int
    by_school_year: tuple[tuple[str, int], ...]
    by_year: tuple[tuple[int, int], ...]
    undated: int
    newest: dt.date | None
    oldest: dt.date | None
    concept: int
    settled: int
    filled: tuple[tuple[str, int], ...]


def freshness(view: RegionView) -> Freshness:
    """Count the profiles of a region by age. No day of today: the same profiles give the same page."""
    profiles = [facts.school.profiel for facts in view.schools]
    years = Counter(profile.schooljaar or "" if profile else "" for profile in profiles)
    days = [profile.bijgewerkt_op for profile in profiles if profile and profile.bijgewerkt_op]
    statuses = Counter(profile.status for profile in profiles if profile)
    return Freshness(
        schools=len(view.schools),
        by_school_year=tuple(sorted(years.items(), reverse=True)),
        by_year=tuple(sorted(Counter(day.year for day in days).items(), reverse=True)),
        undated=len(view.schools) - len(days),
        newest=max(days, default=None),
        oldest=min(days, default=None),
        concept=statuses["concept"],
        settled=statuses["vastgesteld"],
        filled=tuple((name, sum(map(has, view.schools))) for name, has in _PARTS),
    )


def _says_how(facts: Facts) -> bool:
    return any(answer.hoe for answer in facts.school.basisondersteuning)


_PARTS: tuple[tuple[str, Callable[[Facts], bool]], ...] = (
    ("De school in het kort", lambda facts: facts.school.in_het_kort is not None),
    ("Een contactpersoon voor ouders", lambda facts: facts.contact is not None),
    ("Een antwoord per gebied", lambda facts: bool(facts.school.gebieden)),
    ("Concreet aanbod", lambda facts: bool(facts.school.aanbod)),
    ("Hoe de school de basis doet, in eigen woorden", _says_how),
    ("Wat hier moeilijk is, en wat dan wel", lambda facts: bool(facts.school.grenzen)),
)
