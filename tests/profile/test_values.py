from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from gids_testing.profiles import BOARDS, SOUND
from gids_testing.reports import region_of, schools_of

from generator.profile.parts import Building, Contact
from generator.profile.types import Part
from generator.profile.values import filled, names_in_order, part_value, school_value


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, False),
        ("", False),
        ("onbekend", False),
        ((), False),
        ({}, False),
        (Building(), False),
        (Building(lift="onbekend"), False),
        (Contact(talen=()), False),
        (Building(lift="nee"), True),
        (Contact(telefoon="020 123 45 67"), True),
        ("nee", True),
        (("x",), True),
        (0, True),
    ],
    ids=repr,
)
def test_unknown_is_no_answer_and_no_is_one(value: Any, expected: bool) -> None:  # noqa: FBT001 - a table of cases
    """An empty group of keys leaves the question open too."""
    assert expected is filled(value)


def test_a_value_is_found_wherever_it_was_written(tmp_path: Path) -> None:
    """By the school, by its board, or by nobody."""
    shared = SOUND[BOARDS] + "  gedeeld: {klachten: {commissie: Commissie Veer}}\n"
    school = schools_of(region_of(tmp_path, {BOARDS: shared}))["regenboog"]
    assert "Commissie Veer" == school_value(school, "klachten.commissie")
    assert "intern-begeleider" == school_value(school, "contact.ouders").rol
    assert school_value(school, "klachten.regeling") is None
    assert school_value(school, "profiel.schooljaar") is None
    assert school_value(school, "opp.instemming") is None


def test_a_value_of_a_region_is_found(tmp_path: Path) -> None:
    """A group that is not there has no keys."""
    region: Part = region_of(tmp_path).region
    assert "PO9801" == part_value(region, "code")
    assert part_value(region, "contact.ouders") is None


def test_a_key_that_does_not_exist_is_no_empty_answer(tmp_path: Path) -> None:
    """A slip in the legal list must show."""
    with pytest.raises(AttributeError):
        school_value(schools_of(region_of(tmp_path))["regenboog"], "klachen")


def test_names_are_in_order_and_told_apart() -> None:
    """Capitals, accents and an apostrophe in front make no difference; the same name gets its place."""
    listed = [("c", "’t Veer", "Aa"), ("a", "École", "Aa"), ("b", "De Brug", "Bee"), ("d", "De Brug", "Cee")]
    expected = {"b": "De Brug (Bee, b)", "d": "De Brug (Cee, d)", "a": "École", "c": "’t Veer"}
    found = names_in_order(listed)
    assert list(expected.items()) == list(found.items())
