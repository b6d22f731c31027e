"""A school is compared with the year before the one that its profile is for."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from gids_testing.profiles import SCHOOL, SOUND, SWV, real_registers, swap, write_files
from gids_testing.years import fix_small

from generator.archive.changes import Change
from generator.archive.places import SAID
from generator.archive.since import Since, earlier_year, since
from generator.archive.stored import read_years
from generator.profile.load import load_profiles
from generator.profile.resolve import resolve

_FOR = "profiel: {schooljaar: 2026-2027}\n"


@pytest.mark.parametrize(
    ("now", "expected"),
    [("2026-2027", "2025-2026"), ("2025-2026", "2024-2025"), ("2024-2025", None), (None, "2025-2026")],
)
def test_the_latest_year_before_the_profile_is_taken(tmp_path: Path, now: str | None, expected: str | None) -> None:
    """This year itself may be archived already; a profile without a year is compared with the latest."""
    years, _ = read_years(fix_small(tmp_path, "2024-2025", "2025-2026"), "regenboog")
    found = earlier_year(now, years)
    assert expected == (found and found.year)


def _since(folder: Path, **changed: str) -> Since | None:
    """Fix a year of the sound profile, and give what changed since in a region of which some files changed."""
    region = fix_small(folder, "2025-2026")
    profile = changed.get("school", SOUND[SCHOOL]) + _FOR
    schools = write_files(folder, {SCHOOL: profile, SWV: changed.get("swv", SOUND[SWV])})
    years, _ = read_years(region, "regenboog")
    found = load_profiles(schools, real_registers()).regions[0]
    return since(resolve(found, "regenboog", real_registers()), years, real_registers())


def test_what_changed_is_told_with_both_years(tmp_path: Path) -> None:
    """Of a school that wrote one line anew."""
    found = _since(tmp_path, school=swap(SOUND[SCHOOL], "Elke dag een kwartier.", "Elke dag een half uur."))
    assert found is not None
    assert ("2025-2026", "2026-2027") == (found.year.year, found.now)
    change = Change(
        "basis", "anders", "Hulp bij lezen: zo doen wij dit", "Elke dag een kwartier.", "Elke dag een half uur."
    )
    assert ((change,), (), (change,)) == (found.of("anders"), found.of("nieuw", "weg"), found.changes)


def test_an_item_that_is_new_in_the_region_is_no_change_of_the_school(tmp_path: Path) -> None:
    """Nobody asked the school about it then."""
    swv = SOUND[SWV] + "  - {id: taal, naam: Hulp bij taal}\n"
    answer = "  - {item: lezen, status: voldoet, hoe: Elke dag een kwartier.}\n"
    school = swap(SOUND[SCHOOL], answer, f"{answer}  - {{item: taal, status: meer}}\n")
    found = _since(tmp_path, swv=swv, school=school)
    assert found is not None
    assert () == found.changes


def test_without_an_earlier_year_there_is_nothing_to_compare(tmp_path: Path) -> None:
    """That is not the same as no changes."""
    found = load_profiles(write_files(tmp_path, SOUND), real_registers()).regions[0]
    assert since(resolve(found, "regenboog", real_registers()), (), real_registers()) is None


def test_a_year_of_another_form_is_named_but_not_compared(tmp_path: Path) -> None:
    """Its page still says what was published."""
    region = fix_small(tmp_path, "2025-2026")
    years, _ = read_years(region, "regenboog")
    later = dataclasses.replace(years[0], files={**years[0].files, SAID: b'{"formaat": 99}'})
    loaded = load_profiles(tmp_path / "schools", real_registers()).regions[0]
    found = since(resolve(loaded, "regenboog", real_registers()), [later], real_registers())
    assert found is not None
    assert (None, ()) == (found.before, found.changes)
