"""The tables hold what the schools of a region show, and nothing that must not be published."""

from __future__ import annotations

import dataclasses
from typing import Any

from gids_testing.views import demo_views, small_view

from generator.export.addresses import Addresses
from generator.export.layouts import LAYOUTS
from generator.export.table import Table
from generator.export.tables import region_tables
from generator.overview.view import RegionView


def _tables(view: RegionView) -> dict[str, Table]:
    return {table.layout.name: table for table in region_tables(view, Addresses(view.id))}


def _dicts(table: Table) -> list[dict[str, Any]]:
    names = [column.name for column in table.layout.columns]
    return [dict(zip(names, row, strict=True)) for row in table.rows]


def test_every_row_has_a_value_for_every_column() -> None:
    """A value in the wrong column is worse than none."""
    for view in demo_views():
        for table in _tables(view).values():
            assert table.rows
            assert {len(table.layout.columns)} == {len(row) for row in table.rows}


def test_keys_tell_rows_apart() -> None:
    """The key of a table is what others remember a row by."""
    for view in demo_views():
        for table in _tables(view).values():
            keys = [tuple(row[name] for name in table.layout.key) for row in _dicts(table)]
            assert len(keys) == len(set(keys))


def test_a_school_that_was_asked_and_did_not_answer_is_unknown() -> None:
    """Unknown is written down: it is not no."""
    view = small_view(gebieden={"dyslexie": {"enkelvoudig": "niet"}})
    rows = {row["gebied"]: row for row in _dicts(_tables(view)["gebieden"])}
    assert ("niet", "onbekend") == (rows["dyslexie"]["enkelvoudig"], rows["dyslexie"]["meervoudig"])
    assert "onbekend" == rows["dyscalculie"]["enkelvoudig"]


def test_a_school_is_not_asked_about_what_is_not_for_its_sector() -> None:
    """It would look as if it forgot to answer."""
    view = small_view()
    asked = {row["gebied"] for row in _dicts(_tables(view)["gebieden"])}
    assert {area.id for area in view.areas if view.is_asked(view.schools[0], area)} == asked


def test_areas_agree_with_the_overview() -> None:
    """The quick way in which areas are chosen gives what `is_asked` says."""
    for view in demo_views():
        asked = {
            (facts.school.vestigingscode, area.id)
            for facts in view.schools
            for area in view.areas
            if view.is_asked(facts, area)
        }
        assert asked == {(row["vestigingscode"], row["gebied"]) for row in _dicts(_tables(view)["gebieden"])}


def test_the_baseline_has_a_row_for_every_school_it_holds_for() -> None:
    """Also when the school said nothing about it."""
    items = [{"id": "lezen", "naam": "Lezen"}, {"id": "stage", "naam": "Stage", "geldt_voor": ["vso"]}]
    view = small_view(region={"basislijn": [*items, {"id": "rekenen", "naam": "Rekenen"}]})
    rows = [(row["onderdeel"], row["status"]) for row in _dicts(_tables(view)["basislijn"])]
    assert [("lezen", "onbekend"), ("rekenen", "onbekend")] == rows


def test_a_visitor_answers_to_the_baseline_of_its_own_region() -> None:
    """The same id may mean something else there."""
    view = small_view(region={"basislijn": [{"id": "lezen", "naam": "Lezen"}]})
    visitor = view.schools[0].model_copy(update={"samenwerkingsverband": "elders-po"})
    tables = _tables(dataclasses.replace(view, schools=(visitor,)))
    assert not tables["basislijn"].rows
    assert "../elders-po/scholen/regenboog/" == _dicts(tables["scholen"])[0]["pagina"]


def test_no_name_of_a_person_is_published() -> None:
    """A role is enough to find somebody; a school may still name people on its own pages."""
    view = small_view(contact={"rol": "intern-begeleider", "naam": "Jo van Veer", "telefoon": "020 1234567"})
    assert "Jo van Veer" not in repr(region_tables(view, Addresses(view.id)))
    assert "intern-begeleider" in repr(region_tables(view, Addresses(view.id)))


def test_columns_are_described() -> None:
    """Every column says what it means, and every key is a column."""
    for layout in LAYOUTS:
        names = [column.name for column in layout.columns]
        assert len(names) == len(set(names))
        assert set(layout.key) <= set(names)
        assert all(column.meaning.endswith(".") for column in layout.columns)
