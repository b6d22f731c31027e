"""The year before comes out of the archive, and only a sound one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from gids_testing.profiles import real_registers
from gids_testing.sites import ROOT

from generator.check.last_year import before_of
from generator.profile.load import LoadedRegion, load_profiles

REGION = "waterrand-po"
SCHOOL = "de-lantaarn"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a copy of the demo region, beside the one it names."""
    return shutil.copytree(ROOT / "schools", tmp_path / "schools") / REGION


def _loaded(folder: Path) -> LoadedRegion:
    (region,) = load_profiles(folder.parent, real_registers(), region=REGION).regions
    return region


def test_the_newest_year_before_that_of_the_profile_is_given(folder: Path) -> None:
    """Of the one school that has an archive; it says what it said then."""
    before = before_of(_loaded(folder))
    assert [SCHOOL] == list(before)
    then = before[SCHOOL]
    assert then.profiel is not None
    assert then.profiel.schooljaar == "2025-2026"
    assert "typen" in {offer.id for offer in then.aanbod}


def test_a_year_that_the_profile_is_still_for_is_not_before_it(folder: Path) -> None:
    """A profile that was just fixed has nothing to be laid beside."""
    path = folder / f"{SCHOOL}.yml"
    text = path.read_text(encoding="utf-8").replace(
        "schooljaar: 2026-2027\n  status", "schooljaar: 2025-2026\n  status"
    )
    path.write_text(text, encoding="utf-8")
    assert {} == before_of(_loaded(folder))


def test_a_year_that_was_changed_since_is_left_out(folder: Path) -> None:
    """It no longer says what was published."""
    path = folder / "archief" / SCHOOL / "2025-2026" / "gegevens.json"
    path.write_bytes(path.read_bytes() + b" ")
    assert {} == before_of(_loaded(folder))


def test_a_region_without_an_archive_has_no_years_before(folder: Path) -> None:
    """That is how every region begins."""
    shutil.rmtree(folder / "archief")
    assert {} == before_of(_loaded(folder))
