"""What changed in a region's agreements comes first, the latest school year on top."""

from __future__ import annotations

from gids_testing.regions import region_of

from generator.overview.agreements import changed_items

ITEMS = [
    {"id": "oud", "naam": "Oud"},
    {"id": "lezen", "naam": "Lezen", "wijziging": "verhoogd", "gewijzigd_in": "2025-2026"},
    {"id": "rust", "naam": "Rust", "wijziging": "verduidelijkt", "gewijzigd_in": "2026-2027"},
    {"id": "ooit", "naam": "Ooit", "wijziging": "nieuw"},
    {"id": "taal", "naam": "Taal", "wijziging": "nieuw", "gewijzigd_in": "2025-2026"},
]


def test_changes_stand_by_school_year_and_a_change_without_year_is_kept() -> None:
    """What did not change is not there; a year that was not filled in comes last and is not guessed."""
    found = [(year.year, [item.id for item in year.items]) for year in changed_items(region_of(basislijn=ITEMS))]
    assert [("2026-2027", ["rust"]), ("2025-2026", ["lezen", "taal"]), (None, ["ooit"])] == found


def test_a_region_in_which_nothing_changed_has_no_changes() -> None:
    """Also when there is no baseline at all."""
    assert () == changed_items(region_of(basislijn=ITEMS[:1]))
    assert () == changed_items(region_of())
