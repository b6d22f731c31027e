"""Years stand in folders that say what they hold, and a look at them tells that one changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from gids_testing.years import fix_small

from generator.archive.places import RECORD, archived_schools, is_year, outlook, year_folder, year_folders


@pytest.mark.parametrize("name", ["2025-2026", "1999-2000"])
def test_a_school_year_is_two_years_in_a_row(name: str) -> None:
    """As everybody writes it."""
    assert is_year(name)


@pytest.mark.parametrize("name", ["2025-2027", "2026-2025", "2025", "2025-2026.nieuw", "..", "2025–2026", " 2025-2026"])
def test_another_name_is_no_school_year(name: str) -> None:
    """Such a folder is not looked at."""
    assert not is_year(name)


def test_years_are_found_the_latest_first(tmp_path: Path) -> None:
    """A folder that is half written, or somebody's own, is none."""
    region = fix_small(tmp_path, "2024-2025", "2025-2026")
    year_folder(region, "regenboog", "2026-2027.nieuw").mkdir()
    assert ["2025-2026", "2024-2025"] == [folder.name for folder in year_folders(region, "regenboog")]
    assert ["regenboog"] == archived_schools(region)


def test_a_school_or_region_without_an_archive_has_no_years(tmp_path: Path) -> None:
    """Nothing is not a mistake."""
    assert ([], [], "") == (year_folders(tmp_path, "x"), archived_schools(tmp_path), outlook(tmp_path, "x"))


def test_what_changes_in_a_year_changes_how_it_looks(tmp_path: Path) -> None:
    """So a run sees it without reading a file."""
    region = fix_small(tmp_path, "2025-2026")
    before = outlook(region, "regenboog")
    assert before == outlook(region, "regenboog")
    record = year_folder(region, "regenboog", "2025-2026") / RECORD
    record.write_bytes(record.read_bytes() + b"\n")
    assert before != outlook(region, "regenboog")
