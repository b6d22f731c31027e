from __future__ import annotations

from pathlib import Path

from gids_testing.profiles import OTHER, SCHOOL, SOUND, load_sound, real_registers, swap
from gids_testing.reports import DAY

from generator.profile.load import Loaded
from generator.report.model import Broken, RegionReport
from generator.report.report import region_report


def report_of(loaded: Loaded) -> RegionReport:
    """Report on the small region."""
    return region_report(loaded.regions[0], real_registers(), DAY, loaded.problems)


def test_a_report_holds_every_school_in_order_of_name(tmp_path: Path) -> None:
    """Never in order of what they filled in."""
    named = swap(SOUND[SCHOOL], "De Regenboog", "Zuid")
    report = report_of(load_sound(tmp_path, {SCHOOL: named}))
    assert {"zonnewijzer": "De Zonnewijzer", "regenboog": "Zuid"} == dict(report.names)
    assert ["zonnewijzer", "regenboog"] == list(report.names)
    for listed in (report.completeness.schools, report.freshness.schools):
        assert list(report.names) == list(listed)
    assert ("veer-po", "PO9801", DAY, ()) == (report.id, report.code, report.day, report.broken)


def test_a_school_with_a_mistake_is_named_with_the_first_and_counted_nowhere(tmp_path: Path) -> None:
    """The others are reported on all the same."""
    wrong = swap(swap(SOUND[OTHER], "1234 AC", "12"), "[bo]", "[basis]")
    report = report_of(load_sound(tmp_path, {OTHER: wrong}))
    (broken,) = report.broken
    assert "zonnewijzer" == broken.id
    assert broken.place.endswith("schools/veer-po/zonnewijzer.yml, regel 3: schoolsoort[1]")
    assert broken.message.startswith("'basis' is niet toegestaan.")
    assert ["regenboog"] == list(report.names)
    assert [] == [finding for finding in report.law if "zonnewijzer" in str(finding.schools)]


def test_a_mistake_that_cannot_be_found_is_still_told(tmp_path: Path) -> None:
    """The school is named without a message."""
    loaded = load_sound(tmp_path, {OTHER: swap(SOUND[OTHER], "1234 AC", "12")})
    report = region_report(loaded.regions[0], real_registers(), DAY, ())
    assert (Broken("zonnewijzer", "zonnewijzer", ""),) == report.broken


def test_the_same_profiles_give_the_same_report(tmp_path: Path) -> None:
    """For one day."""
    assert report_of(load_sound(tmp_path)) == report_of(load_sound(tmp_path))
