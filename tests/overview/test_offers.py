"""Per area of need every school that was asked stands on the page: with its answer, or as one that did not say yet."""

from __future__ import annotations

import pytest
from gids_testing.demo_view import demo_view
from gids_testing.profiles import real_registers

from generator.overview.offers import area_offers, umbrellas

REGIONS = ("waterrand-po", "waterrand-vo")


@pytest.mark.parametrize("region", REGIONS)
def test_every_school_that_was_asked_stands_there_once(region: str) -> None:
    """So that who reads without script compares as well as anybody."""
    view = demo_view(region)
    for area in view.areas:
        found = area_offers(view, area)
        answered = [school.facts.id for group in found.groups for school in group.schools]
        asked = [facts.id for facts in view.schools if view.is_asked(facts, area)]
        assert sorted(asked) == sorted([*answered, *(facts.id for facts in found.silent)])


def test_within_a_gemeente_schools_stand_by_place_and_name() -> None:
    """Never by what they answered."""
    view = demo_view("waterrand-po")
    order = [facts.id for facts in view.in_order]
    for group in area_offers(view, real_registers()["gebieden"]["dyslexie"]).groups:
        names = [school.facts.id for school in group.schools]
        assert sorted(names, key=order.index) == names


def test_a_school_that_only_said_unknown_said_nothing_yet() -> None:
    """Unknown is never shown as an answer."""
    view = demo_view("waterrand-po")
    for area in view.areas:
        for group in area_offers(view, area).groups:
            assert all(set(school.levels) != {"onbekend"} for school in group.schools)


def test_offers_are_those_that_name_the_area() -> None:
    """Of schools and of the region itself."""
    view = demo_view("waterrand-po")
    found = area_offers(view, real_registers()["gebieden"]["dyslexie"])
    expected = {(f.id, o.id) for f in view.schools for o in f.school.aanbod if "dyslexie" in o.gebieden}
    assert expected
    assert expected == {(x.facts.id, x.offer.id) for x in found.offers}
    regional = area_offers(view, real_registers()["gebieden"]["autisme"]).regional
    assert {o.id for o in view.region.bovenschools if "autisme" in o.gebieden} == {o.id for o in regional}
    assert regional


def test_words_that_cover_more_areas_lead_to_each() -> None:
    """Only to areas that have a page."""
    view = demo_view("waterrand-po")
    here = {area.id for area in view.areas}
    found = umbrellas(view)
    assert found
    for umbrella, parts in found:
        assert umbrella.id not in here
        assert {part.id for part in parts} <= here & set(umbrella.omvat)
