"""A region with its schools: in an order that says nothing of support, with the areas that matter there."""

from __future__ import annotations

from gids_testing.profiles import real_registers
from gids_testing.sites import ROOT

from generator.overview.facts import Facts, facts_of
from generator.overview.view import RegionView, anchors, answer
from generator.profile.load import load_profiles
from generator.profile.resolve import resolve


def _view(region_id: str, visitors: tuple[tuple[str, str], ...] = ()) -> RegionView:
    loaded = {region.id: region for region in load_profiles(ROOT / "schools", real_registers()).regions}
    names = [*((region_id, school) for school in loaded[region_id].schools), *visitors]
    facts = tuple(facts_of(resolve(loaded[region], school, real_registers())) for region, school in names)
    return RegionView(region_id, loaded[region_id].region, facts, real_registers())


def _school(view: RegionView, name: str) -> Facts:
    return next(facts for facts in view.schools if facts.id == name)


def test_schools_stand_by_place_and_name() -> None:
    """Never by what they offer."""
    view = _view("waterrand-po")
    found = [(facts.school.adres.plaats, facts.school.naam) for facts in view.in_order]
    assert sorted(found) == found
    assert len(view.schools) == len(found)


def test_areas_of_another_sector_are_left_out_unless_a_school_answered() -> None:
    """A school for so and vso brings what it answered, and the questions of both sectors."""
    areas = {area.id for area in _view("waterrand-po").areas}
    assert "dyslexie" in areas
    assert not any(real_registers()["gebieden"][area].paraplu for area in areas)


def test_an_absent_answer_is_unknown() -> None:
    """It is never taken for no."""
    view = _view("waterrand-po")
    assert "onbekend" == answer(_school(view, "oeverdam"), "dyslexie", "enkelvoudig")
    lantern = _school(view, "de-lantaarn")
    assert lantern.school.gebieden["dyslexie"].meervoudig == answer(lantern, "dyslexie", "meervoudig")


def test_a_visitor_is_told_apart() -> None:
    """Its site stands with another region."""
    view = _view("waterrand-vo", (("waterrand-po", "de-vuurtoren"),))
    assert ["de-vuurtoren"] == [facts.id for facts in view.schools if view.is_visitor(facts)]


def test_gemeenten_are_those_of_the_region_and_of_its_schools() -> None:
    """Each once, in order of the alphabet; one without a school shows a gap."""
    view = _view("waterrand-po")
    assert ("Hogeland", "Rietmeer") == view.municipalities


def test_each_name_gets_an_anchor_of_its_own() -> None:
    """Also names that look alike once they are tidied, and names of which nothing is left."""
    found = anchors(["Den Haag", "Den-Haag", "'s-Gravenhage", "???", "Den Haag"])
    assert {"Den Haag": "den-haag", "Den-Haag": "den-haag-2", "'s-Gravenhage": "s-gravenhage", "???": "naam"} == found
