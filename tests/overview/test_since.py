"""A region tells which offers are new, gone or moved, by place and name of the school, never by how many."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

from gids_testing.views import small_view
from gids_testing.years import fix_small

from generator.archive.places import SAID
from generator.archive.stored import read_years
from generator.overview.facts import OfferChange, YearChanges, facts_from_json, facts_to_json
from generator.overview.since import offers_since, region_changes
from generator.overview.view import RegionView
from generator.profile.school import School

_CLUB = {"id": "leesclub", "naam": "Leesclub", "niveau": "extra"}


def _school(*offers: dict[str, Any]) -> School:
    view = small_view(aanbod=list(offers), profiel={"schooljaar": "2026-2027"})
    return view.schools[0].school


def test_offers_are_compared_by_their_id(tmp_path: Path) -> None:
    """Another name is no other offer."""
    years, _ = read_years(fix_small(tmp_path, "2025-2026"), "regenboog")
    renamed = offers_since(_school({**_CLUB, "naam": "Boekenclub"}), years)
    said = OfferChange(id="leesclub", naam="Boekenclub", sort="anders", van="extra", naar="extra")
    assert renamed == YearChanges(van="2025-2026", naar="2026-2027", aanbod=(said,))
    found = offers_since(_school({**_CLUB, "niveau": "basis"}, {**_CLUB, "id": "plus", "naam": "Plus"}), years)
    assert found is not None
    assert (
        OfferChange(id="leesclub", naam="Leesclub", sort="verplaatst", van="extra", naar="basis"),
        OfferChange(id="plus", naam="Plus", sort="nieuw", naar="extra"),
    ) == found.aanbod
    gone = offers_since(_school(), years)
    assert gone is not None
    assert (OfferChange(id="leesclub", naam="Leesclub", sort="weg", van="extra"),) == gone.aanbod


def test_other_line_breaks_are_no_other_words(tmp_path: Path) -> None:
    """Nor is a number of places or a date."""
    years, _ = read_years(fix_small(tmp_path, "2025-2026"), "regenboog")
    spaced = offers_since(_school({**_CLUB, "naam": "Leesclub ", "plaatsen": 4, "sinds": "2024-08-01"}), years)
    assert spaced == YearChanges(van="2025-2026", naar="2026-2027")


def test_without_a_year_to_compare_with_nothing_is_said(tmp_path: Path) -> None:
    """Nor when another version wrote that year."""
    years, _ = read_years(fix_small(tmp_path, "2025-2026"), "regenboog")
    assert offers_since(_school(_CLUB), ()) is None
    later = dataclasses.replace(years[0], files={**years[0].files, SAID: b"{}"})
    assert offers_since(_school(_CLUB), [later]) is None


def test_changes_survive_being_written_down_and_may_be_absent() -> None:
    """Facts of a school without an archive stay what they were."""
    (facts,) = small_view().schools
    assert b"wijzigingen" not in facts_to_json(facts)
    change = OfferChange(id="plus", naam="Plus", sort="nieuw", naar="extra")
    changed = facts.model_copy(update={"wijzigingen": YearChanges(van="2025-2026", aanbod=(change,))})
    assert changed == facts_from_json(facts_to_json(changed))


def _with(view: RegionView, *schools: tuple[str, YearChanges | None]) -> RegionView:
    """Give a region with schools of these names."""
    (facts,) = view.schools
    made = [
        facts.model_copy(
            update={"id": name, "wijzigingen": found, "school": facts.school.model_copy(update={"naam": name})}
        )
        for name, found in schools
    ]
    return dataclasses.replace(view, schools=tuple(made))


def test_schools_stand_in_order_of_their_name() -> None:
    """With most changes last as well as first."""
    moved = OfferChange(id="a", naam="A", sort="verplaatst", van="extra", naar="basis")
    back = OfferChange(id="b", naam="B", sort="verplaatst", van="basis", naar="extra")
    one, two = (YearChanges(van="2025-2026", aanbod=found) for found in ((moved,), (moved, back)))
    view = _with(small_view(), ("zee", two), ("duin", one), ("bos", YearChanges(van="2025-2026")), ("kust", None))
    found = region_changes(view)
    assert ["duin", "zee"] == [school.facts.id for school in found.schools]
    assert (["bos"], 1) == ([facts.id for facts in found.same], found.without)
    assert (3, 2, 0) == (found.count("verplaatst"), found.to_basis, found.count("weg"))
    assert (back,) == found.schools[1].of("verplaatst")[1:]
