"""The rows of a comparison are stable, in order, and say of which schools they are asked."""

from __future__ import annotations

from gids_testing.profiles import real_registers
from gids_testing.sites import ROOT

from generator.overview.comparing import BUILDING, GROUPS, Group, Row, comparison
from generator.overview.facts import facts_of
from generator.overview.view import RegionView
from generator.profile.load import load_profiles
from generator.profile.parts import Building
from generator.profile.region import BaselineItem, Region
from generator.profile.resolve import resolve

REGISTERS = real_registers()


def _empty(baseline: tuple[BaselineItem, ...] = ()) -> RegionView:
    region = Region(naam="Veer", code="PO9801", sector="po", basislijn=baseline)
    return RegionView("veer-po", region, (), REGISTERS)


def _demo(region: str) -> RegionView:
    loaded = load_profiles(ROOT / "schools", REGISTERS, region=region).regions[0]
    schools = tuple(facts_of(resolve(loaded, school, REGISTERS)) for school in loaded.schools)
    return RegionView(region, loaded.region, schools, REGISTERS)


def _rows(groups: tuple[Group, ...]) -> dict[str, Row]:
    return {row.key: row for group in groups for row in group.rows}


def test_groups_come_in_their_order_and_an_empty_one_is_left_out() -> None:
    """A region that wrote no baseline yet has no rows about it."""
    order = [group for group, _name in GROUPS]
    assert [group for group in order if group != "basis"] == [group.id for group in comparison(_empty())]
    assert order == [group.id for group in comparison(_demo("waterrand-po"))]


def test_every_key_is_there_once() -> None:
    """A key names one row: answers of schools are found by it."""
    keys = [row.key for group in comparison(_demo("waterrand-po")) for row in group.rows]
    assert len(set(keys)) == len(keys)


def test_the_baseline_gives_a_row_per_item_in_the_order_of_the_region() -> None:
    """Asked of the region's own schools only, and of the kinds that the item is for."""
    items = (BaselineItem(id="rekenen", naam="Rekenen"), BaselineItem(id="lezen", naam="Lezen", geldt_voor=("sbo",)))
    found = [row for row in _rows(comparison(_empty(items))).values() if row.shape == "stand"]
    assert [
        ("basis.rekenen", "Rekenen", (), True, items[0]),
        ("basis.lezen", "Lezen", ("sbo",), True, items[1]),
    ] == [(row.key, row.name, row.kinds, row.own, row.about) for row in found]


def test_every_area_of_the_region_is_a_row() -> None:
    """Umbrella terms are not: no school fills them in."""
    view = _demo("waterrand-po")
    found = [row.key for row in _rows(comparison(view)).values() if row.shape == "niveaus"]
    assert [f"gebied.{area.id}" for area in view.areas] == found
    assert "gebied.externaliserend" not in found


def test_an_area_of_one_sector_is_asked_of_the_kinds_of_that_sector() -> None:
    """A primary school does not leave open what it was never asked."""
    view = _empty()
    area = view.areas[0].model_copy(update={"id": "alleen-po", "sectoren": ("po",)})
    entries = {**REGISTERS.entries, "gebieden": {"alleen-po": area}}
    row = _rows(comparison(RegionView(view.id, view.region, (), type(REGISTERS)(entries))))["gebied.alleen-po"]
    assert {"bo", "sbo", "so"} == set(row.kinds)


def test_every_question_about_the_building_is_a_row() -> None:
    """A question that is added to the profile is compared too."""
    assert set(Building.model_fields) - {"toelichting"} == set(BUILDING)


def test_what_only_some_kinds_have_is_asked_of_those() -> None:
    """Exams are for practical and special secondary education; an area of need is for all."""
    rows = _rows(comparison(_demo("waterrand-po")))
    assert {"pro", "vso"} == set(rows["examens"].kinds)
    assert rows["examens"].rare
    assert () == rows["gebied.dyslexie"].kinds
    assert not rows["gebied.dyslexie"].rare


def test_no_row_counts_or_ranks() -> None:
    """Only shapes that show answers exist: no totals, no scores."""
    shapes = {row.shape for row in _rows(comparison(_demo("waterrand-vo"))).values()}
    assert {"niveaus", "stand", "antwoord", "lijst", "aanbod", "tekst"} == shapes
