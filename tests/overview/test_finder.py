"""The list holds every school once, by place and name, and only choices that a school could answer."""

from __future__ import annotations

import dataclasses

import pytest
from gids_testing.demo_view import demo_view, raw_schools

from generator.overview.facts import Facts
from generator.overview.finder import finder
from generator.profile.region import Neighbour

PO, VO = "waterrand-po", "waterrand-vo"


def _changed(facts: Facts, **values: object) -> Facts:
    return facts.model_copy(update={"school": facts.school.model_copy(update=values)})


def test_every_school_stands_in_the_list_once_by_place_and_name() -> None:
    """Counted and ordered from the profiles themselves."""
    places: dict[str, list[str]] = {}
    for school in raw_schools(PO).values():
        places.setdefault(school["adres"]["plaats"], []).append(school["naam"])
    expected = [(place, sorted(names)) for place, names in sorted(places.items())]
    found = [(place.name, [row.facts.school.naam for row in place.rows]) for place in finder(demo_view(PO)).places]
    assert expected == found


@pytest.mark.parametrize(
    ("field", "register", "key"),
    [("kinds", "schoolsoorten", "schoolsoort"), ("levels", "schoolniveaus", "niveaus")],
)
def test_choices_are_those_that_occur(field: str, register: str, key: str) -> None:
    """A kind or level that no school has would only give an empty list."""
    view = demo_view(VO)
    used = {value for school in raw_schools(VO).values() for value in school.get(key, ())}
    used |= set(raw_schools(PO)["de-vuurtoren"][key])
    expected = [entry for entry in view.registers.ids(register) if entry in used]
    assert expected == [choice.id for choice in getattr(finder(view), field)]


def test_forms_are_those_of_schools_and_of_the_region() -> None:
    """Each form that an offer names, and no other."""
    view = demo_view(PO)
    used = {offer.get("vorm") for school in raw_schools(PO).values() for offer in school.get("aanbod", ())}
    used |= {offer.vorm for offer in view.region.bovenschools}
    assert {choice.id for choice in finder(view).forms} == used - {None}


def test_a_region_without_levels_or_buildings_does_not_ask_for_them() -> None:
    """A choice that no school could answer is left out."""
    view = demo_view(PO)
    bare = tuple(_changed(facts, niveaus=(), gebouw=None) for facts in view.schools)
    found = finder(dataclasses.replace(view, schools=bare))
    assert () == found.levels
    assert () == found.building
    assert finder(view).building


def test_an_umbrella_stands_for_the_areas_that_it_covers() -> None:
    """Visitors choose it; what schools answer are its parts."""
    found = finder(demo_view(PO))
    register = demo_view(PO).registers["gebieden"]
    assert {"externaliserend", "internaliserend"} == set(found.parts)
    for umbrella, parts in found.parts.items():
        assert register[umbrella].omvat == parts
        assert set(parts) <= set(found.area_ids)
        assert umbrella not in found.area_ids


def test_a_school_of_two_regions_says_so_in_both_lists() -> None:
    """In its own region and as a visitor, by the name that the region knows or else by the code."""
    own = next(row for row in finder(demo_view(PO)).rows if row.facts.id == "de-vuurtoren")
    view = demo_view(VO)
    visitor = next(row for row in finder(view).rows if row.facts.id == "de-vuurtoren")
    assert own.also
    assert visitor.also
    neighbour = Neighbour(naam="De buren", id=PO)
    named = dataclasses.replace(view, region=view.region.model_copy(update={"buren": (neighbour,)}))
    assert ("De buren",) == next(row for row in finder(named).rows if row.facts.id == "de-vuurtoren").elsewhere


def test_a_school_of_one_region_says_nothing_of_others() -> None:
    """Only the one that is written down belongs elsewhere."""
    assert {"de-vuurtoren"} == {row.facts.id for row in finder(demo_view(PO)).rows if row.also}


def test_the_key_changes_with_the_schools() -> None:
    """A page and an index of different lists do not fit together."""
    view = demo_view(PO)
    fewer = dataclasses.replace(view, schools=view.schools[1:])
    assert finder(view).key == finder(dataclasses.replace(view, schools=view.schools[::-1])).key
    assert finder(view).key != finder(fewer).key


def test_a_region_without_schools_has_an_empty_list() -> None:
    """It begins so."""
    empty = finder(dataclasses.replace(demo_view(PO), schools=()))
    assert () == empty.rows
    assert () == empty.kinds
