"""What region and schools say of waiting lists stands side by side, and silence is no answer."""

from __future__ import annotations

from typing import Any

import pytest
from gids_testing.regions import facts_named, region_of, view_of

from generator.overview.waiting import Waiting, waiting_lists


def _told(provision: str, status: str = "ja") -> dict[str, Any]:
    return {"voorziening": provision, "status": status, "datum": "2026-11-02"}


def _own(status: str) -> dict[str, Any]:
    return {"wachtlijst": {"status": status, "datum": "2026-10-01"}}


def _of(*told: dict[str, Any], schools: tuple[Any, ...]) -> Waiting:
    return waiting_lists(view_of(region_of(wachtlijsten=list(told)), *schools))


def test_what_the_region_says_of_a_school_stands_with_that_school() -> None:
    """Its words may say more than the name; what names no school is a provision of the region."""
    school = facts_named("De Zeilmaker")
    found = _of(_told("Speciaal basisonderwijs, De Zeilmaker (Veerdam)"), _told("De Startplek"), schools=(school,))
    assert ["De Startplek"] == [entry.voorziening for entry in found.provisions]
    assert [("De Zeilmaker", 1)] == [(row.facts.school.naam, len(row.told)) for row in found.schools]


@pytest.mark.parametrize(
    ("told", "own", "expected"),
    [("ja", "nee", True), ("nee", "ja", True), ("ja", "ja", False), ("onbekend", "ja", False), ("nee", None, False)],
)
def test_only_a_yes_and_a_no_contradict_each_other(told: str, own: str | None, expected: bool) -> None:  # noqa: FBT001
    """Unknown is not no, and silence is neither."""
    school = facts_named("De Zeilmaker", **(_own(own) if own else {}))
    assert [expected] == [row.contradicts for row in _of(_told("De Zeilmaker", told), schools=(school,)).schools]


def test_a_school_that_says_nothing_is_named_as_silent() -> None:
    """In order of place and name, whatever others say."""
    schools = (facts_named("De Wilg", "Zandkant"), facts_named("De Eik"), facts_named("De Beuk", **_own("ja")))
    found = _of(schools=schools)
    assert ["De Eik", "De Wilg"] == [facts.school.naam for facts in found.silent]
    assert ["De Beuk"] == [row.facts.school.naam for row in found.schools]


def test_schools_stand_by_place_and_name_not_by_their_answer() -> None:
    """Nobody reads a ranking in it."""
    schools = (facts_named("De Wilg", **_own("ja")), facts_named("De Beuk", **_own("nee")))
    assert ["De Beuk", "De Wilg"] == [row.facts.school.naam for row in _of(schools=schools).schools]


@pytest.mark.parametrize(
    ("provision", "expected"),
    [
        ("De Regenboog Noord", "De Regenboog Noord"),
        ("De Regenboog, Veerdam", "De Regenboog in Veerdam"),
        ("De Regenboog", None),
        ("De Regenboogklas", None),
        ("Sbo dé règenboog noord!", "De Regenboog Noord"),
    ],
    ids=["longest name", "place decides", "two fit", "part of a word", "accents and signs"],
)
def test_a_name_that_more_schools_have_is_not_guessed(provision: str, expected: str | None) -> None:
    """It then stands with the provisions of the region, as it was written."""
    schools = (
        facts_named("De Regenboog"),
        facts_named("De Regenboog", "Zandkant"),
        facts_named("De Regenboog Noord", "Zandkant"),
    )
    names = {"De Regenboog in Veerdam": schools[0], "De Regenboog Noord": schools[2]}
    found = _of(_told(provision), schools=schools)
    assert ([names[expected]] if expected else []) == [row.facts for row in found.schools]
    assert (expected is None) == bool(found.provisions)


def test_a_school_whose_name_holds_no_letter_is_never_found() -> None:
    """An empty name would stand in every text."""
    found = _of(_told("De Startplek"), schools=(facts_named("¿?"),))
    assert (1, 0) == (len(found.provisions), len(found.schools))
