"""Expertise stands with the areas that it names, and none of it is lost."""

from __future__ import annotations

import dataclasses

import pytest
from gids_testing.demo_view import demo_view
from gids_testing.profiles import real_registers

from generator.overview.expertise import ELSE, knowledge, people_by_key
from generator.overview.view import RegionView
from generator.profile.parts import Person


def _with(*people: dict[str, object]) -> RegionView:
    """Give a region with one school where these people work."""
    view = demo_view("waterrand-po")
    named = tuple(Person.model_validate(one, context={"registers": real_registers()}) for one in people)
    facts = view.schools[0]
    changed = facts.model_copy(update={"school": facts.school.model_copy(update={"mensen": named})})
    return dataclasses.replace(view, schools=(changed,))


@pytest.mark.parametrize(
    ("line", "areas"),
    [
        ("dyscalculie", {"dyscalculie"}),
        ("lezen en dyslexie", {"dyslexie"}),
        ("Autisme", {"autisme"}),
        ("hoogbegaafd met een leerprobleem", {"begaafdheid"}),
        ("lezen", {"dyslexie"}),
        ("gesprekken met ouders", {ELSE}),
        ("ciao", {ELSE}),
        ("...", {ELSE}),
    ],
    ids=["other word", "word within", "capital", "word at the begin", "part of the name", "none", "no part", "no word"],
)
def test_a_line_stands_with_the_areas_that_it_names(line: str, areas: set[str]) -> None:
    """By whole words: `ci` is a word for hearing, but not within another word."""
    found = knowledge(_with({"rol": "orthopedagoog", "expertise": [line]}))
    assert areas == set(found)


def test_lines_of_one_person_about_one_area_stand_together() -> None:
    """Each once, in the order of the profile, with nobody else's."""
    view = _with(
        {"rol": "taalspecialist", "expertise": ["dyslexie", "rekenen met kinderen", "technisch lezen"]},
        {"rol": "orthopedagoog", "expertise": ["dyslexie"]},
    )
    people = knowledge(view)["dyslexie"][0].people
    named = [(people_by_key(view)[key].rol, lines) for key, lines in people]
    assert [("taalspecialist", ("dyslexie", "technisch lezen")), ("orthopedagoog", ("dyslexie",))] == named


def test_a_role_without_expertise_is_not_lost() -> None:
    """It stands with what belongs to no other area, and has no lines."""
    found = knowledge(_with({"rol": "orthopedagoog", "beschikbaar": "1 dag per week"}))
    assert [()] == [lines for _key, lines in found[ELSE][0].people]


@pytest.mark.parametrize("region", ["waterrand-po", "waterrand-vo"])
def test_everybody_stands_somewhere(region: str) -> None:
    """Each person with each line of expertise."""
    view = demo_view(region)
    told = {(key, line) for there in knowledge(view).values() for k in there for key, said in k.people for line in said}
    assert {(key, line) for key, person in people_by_key(view).items() for line in person.expertise} == told
    assert set(people_by_key(view)) == {
        key for there in knowledge(view).values() for k in there for key, _lines in k.people
    }
