"""An archived year is read only when every file is what it was when the year was fixed."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from gids_testing.sites import ROOT

from generator.archive.places import FILES, PAGE, RECORD
from generator.archive.stored import archive_problems, read_years

YEAR = "2025-2026"


@pytest.fixture
def region(tmp_path: Path) -> Path:
    """Give a region's folder with the archive of the demo school."""
    shutil.copytree(ROOT / "schools" / "waterrand-po" / "archief", tmp_path / "waterrand-po" / "archief")
    return tmp_path / "waterrand-po"


def _folder(region: Path) -> Path:
    return region / "archief" / "de-lantaarn" / YEAR


def test_the_demo_year_is_sound(region: Path) -> None:
    """Its hashes are those of its files."""
    years, problems = read_years(region, "de-lantaarn")
    assert ((YEAR,), ()) == (tuple(year.year for year in years), problems)
    assert (_folder(region) / PAGE).read_bytes() == years[0].page
    assert {} == archive_problems(region)


@pytest.mark.parametrize("name", FILES)
def test_one_changed_byte_is_noticed_and_named(region: Path, name: str) -> None:
    """With the day on which it was fixed and the way back."""
    path = _folder(region) / name
    path.write_bytes(path.read_bytes() + b" ")
    years, problems = read_years(region, "de-lantaarn")
    assert () == years
    assert [(True, True)] == [(p.path.endswith(name), "is veranderd sinds" in p.message) for p in problems]
    assert "versiebeheer" in problems[0].message
    assert ["de-lantaarn"] == list(archive_problems(region))


@pytest.mark.parametrize("name", [*FILES, RECORD])
def test_a_file_that_is_gone_is_noticed(region: Path, name: str) -> None:
    """Also the record itself."""
    (_folder(region) / name).unlink()
    years, problems = read_years(region, "de-lantaarn")
    assert () == years
    assert 1 == len(problems)
    assert problems[0].path.endswith(name)


@pytest.mark.parametrize(("key", "value"), [("schooljaar", "2024-2025"), ("school", "een-andere"), ("formaat", 99)])
def test_a_record_of_something_else_is_refused(region: Path, key: str, value: object) -> None:
    """A folder that somebody copied does not vouch for another school or year."""
    path = _folder(region) / RECORD
    path.write_text(json.dumps({**json.loads(path.read_text(encoding="utf-8")), key: value}), encoding="utf-8")
    years, problems = read_years(region, "de-lantaarn")
    assert (0, 1) == (len(years), len(problems))


def test_a_way_out_of_the_folder_is_refused(region: Path, tmp_path: Path) -> None:
    """Neither a folder nor a file may be a link to elsewhere."""
    shutil.move(_folder(region), tmp_path / "elders")
    _folder(region).symlink_to(tmp_path / "elders")
    years, problems = read_years(region, "de-lantaarn")
    assert (0, 1) == (len(years), len(problems))


def test_a_school_without_archive_costs_nothing(region: Path) -> None:
    """There are hundreds of them."""
    assert ((), ()) == read_years(region, "oeverdam")
