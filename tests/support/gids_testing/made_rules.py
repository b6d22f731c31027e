"""A handful of made-up rules in the place of the real ones: tests of how findings are told lean on none of those."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from generator.check import registry, run
from generator.check.asked import RegionAsked, SchoolAsked
from generator.check.rule import Example, Found, Group, Rule, Severity, Subject


def made(
    name: str,
    severity: Severity,
    look: Callable[[Any], Iterator[Found]],
    *,
    group: Group = "samenhang",
    subject: Subject = "profiel",
) -> Rule[Any]:
    """Make a rule whose words follow from its id."""
    return Rule(
        id=name,
        severity=severity,
        subject=subject,
        group=group,
        name=f"Regel {name}",
        why=f"Omdat {name}.",
        sources=("basisondersteuning-2019",),
        remedy=f"Herstel {name}.",
        faulty=Example(),
        sound=Example(),
        look=look,
    )


def _code(asked: SchoolAsked) -> Iterator[Found]:
    if asked.profile.website:
        yield Found("De website is fout.", ("website",))


def _street(asked: SchoolAsked) -> Iterator[Found]:
    yield Found(f"De straat heet '{asked.profile.adres.straat}'.", ("adres", "straat"))


def _letters(asked: SchoolAsked) -> Iterator[Found]:
    for number in range(5 if asked.profile.adres.straat == "Kade" else 2):
        yield Found(f"Letter {number + 1} kan anders.", ("naam",))


def _region(asked: RegionAsked) -> Iterator[Found]:
    yield Found("De regio noemt geen gemeenten.", (), remedy="Vul gemeenten in.")
    for name in list(asked.schools)[:1]:
        yield Found("Deze school staat vooraan.", ("vestigingscode",), school=name)


MADE_SCHOOL = (
    made("website-fout", "fout", _code, group="privacy"),
    made("straat-genoemd", "waarschuwing", _street),
    made("letter-anders", "tip", _letters, group="taal"),
)
MADE_REGION = (made("regio-kaal", "waarschuwing", _region, group="volledig", subject="regio"),)


def use_rules(
    monkeypatch: pytest.MonkeyPatch,
    school: tuple[Rule[Any], ...] = MADE_SCHOOL,
    region: tuple[Rule[Any], ...] = MADE_REGION,
) -> None:
    """Put these rules in the place of all others, until the test ends."""
    for module in (registry, run):
        monkeypatch.setattr(module, "SCHOOL_RULES", school)
        monkeypatch.setattr(module, "REGION_RULES", region)
    monkeypatch.setattr(registry, "CONTENT_RULES", ())
    monkeypatch.setattr(registry, "SITE_RULES", ())
