from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from gids_testing.profiles import SCHOOL, SOUND, SWV
from gids_testing.reports import DAY, region_of, schools_of

from generator.report.freshness import freshness_of
from generator.report.model import Freshness, Remark

FRESH = "profiel: {schooljaar: 2026-2027, bijgewerkt_op: 2026-10-01, status: vastgesteld}\n"


def found(folder: Path, school: str = FRESH, region: str = "", day: date = DAY) -> Freshness:
    """Look at the dates of the small region, with more keys for a school and the region."""
    loaded = region_of(folder, {SCHOOL: SOUND[SCHOOL] + school, SWV: SOUND[SWV] + region})
    return freshness_of(loaded.region, schools_of(loaded), day)


def test_a_fresh_profile_gives_no_remark(tmp_path: Path) -> None:
    """And its dates are told."""
    dates = found(tmp_path).schools["regenboog"]
    assert (date(2026, 10, 1), "2026-2027", "vastgesteld", None, (), ()) == (
        dates.updated, dates.year, dates.status, dates.review_before, dates.written_by, dates.remarks,
    )  # fmt: skip


def test_a_profile_without_dates_is_told(tmp_path: Path) -> None:
    """The other school wrote none."""
    assert (Remark("geen-datum"), Remark("geen-schooljaar")) == found(tmp_path).schools["zonnewijzer"].remarks


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        (("bijgewerkt_op: 2026-10-01", "bijgewerkt_op: 2025-11-23"), ()),
        (("bijgewerkt_op: 2026-10-01", "bijgewerkt_op: 2025-11-22"), (Remark("verouderd", date(2025, 11, 22)),)),
        (("bijgewerkt_op: 2026-10-01", "bijgewerkt_op: 2026-11-24"), (Remark("datum-later", date(2026, 11, 24)),)),
        (("2026-2027", "2025-2026"), (Remark("schooljaar-voorbij", about="2025-2026"),)),
        (("vastgesteld", "concept"), (Remark("concept"),)),
        (("vastgesteld", "vastgesteld, controleren_voor: 2026-11-23"), ()),
        (
            ("vastgesteld", "vastgesteld, controleren_voor: 2026-11-22"),
            (Remark("controle-voorbij", date(2026, 11, 22)),),
        ),
    ],
)
def test_a_date_that_has_passed_is_told(tmp_path: Path, changed: tuple[str, str], expected: tuple[Remark, ...]) -> None:
    """The day itself is still in time."""
    assert expected == found(tmp_path, FRESH.replace(*changed)).schools["regenboog"].remarks


def test_the_region_may_agree_on_another_number_of_months(tmp_path: Path) -> None:
    """Without an agreement it is twelve."""
    agreed = found(tmp_path / "a", region="afspraak_profiel: {bijwerken_na_maanden: 1}\n")
    assert (1, True) == (agreed.months, agreed.agreed)
    assert (Remark("verouderd", date(2026, 10, 1)),) == agreed.schools["regenboog"].remarks
    own = found(tmp_path / "b")
    assert (12, False) == (own.months, own.agreed)


def test_a_baseline_that_changed_later_is_told(tmp_path: Path) -> None:
    """But not a change that is still to come, nor one before the profile was touched."""
    items = [
        f"  - {{id: i{year}, naam: Item {year}, gewijzigd_in: {year}-{year + 1}}}\n" for year in (2025, 2026, 2027)
    ]
    old = FRESH.replace("2026-10-01", "2026-07-31")
    remarks = found(tmp_path, old, "".join(items)).schools["regenboog"].remarks
    assert (Remark("basislijn-nieuwer", date(2026, 8, 1), "Item 2026"),) == remarks


def test_waiting_lists_go_stale_after_three_months(tmp_path: Path) -> None:
    """Of a school and of the region."""
    school = FRESH + "wachtlijst: {status: nee, datum: 2026-08-22}\n"
    listed = ("{voorziening: Sbo, status: ja, datum: 2026-08-22}", "{voorziening: So, status: ja, datum: 2026-08-23}")
    region = f"wachtlijsten: [{', '.join(listed)}]\n"
    seen = found(tmp_path, school, region)
    assert (Remark("wachtlijst-oud", date(2026, 8, 22)),) == seen.schools["regenboog"].remarks
    assert Remark("wachtlijst-oud", date(2026, 8, 22), "Sbo") in seen.region
    assert [] == [remark for remark in seen.region if remark.about == "So"]


def test_an_offer_that_should_be_open_again_is_told(tmp_path: Path) -> None:
    """Until the last day it is closed rightly; without a last day nobody knows."""
    closed = "    gesloten: {van: 2026-09-01, tot: 2026-11-22, reden: Ziekte.}\n"
    school = SOUND[SCHOOL].replace("    niveau: extra\n", "    niveau: extra\n" + closed)
    for folder, text, expected in (
        ("a", school, (Remark("weer-open", date(2026, 11, 22), "Leesclub"),)),
        ("b", school.replace("2026-11-22", "2026-11-23"), ()),
        ("c", school.replace(", tot: 2026-11-22", ""), ()),
    ):
        loaded = region_of(tmp_path / folder, {SCHOOL: text + FRESH})
        seen = freshness_of(loaded.region, schools_of(loaded), DAY)
        assert expected == seen.schools["regenboog"].remarks


def test_what_should_be_ready_by_now_is_told(tmp_path: Path) -> None:
    """An item of the baseline that is still on its way."""
    school = SOUND[SCHOOL].replace("status: voldoet, hoe", "status: in_opbouw, gereed_op: 2026-11-01, hoe")
    loaded = region_of(tmp_path, {SCHOOL: school + FRESH})
    seen = freshness_of(loaded.region, schools_of(loaded), DAY).schools["regenboog"].remarks
    assert (Remark("opbouw-voorbij", date(2026, 11, 1), "Hulp bij lezen"),) == seen


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", {Remark("geen-datum"), Remark("geen-plan")}),
        ("bijgewerkt_op: 2026-11-01\nplan: {titel: Samen, tot: 2026-11-23}\n", set()),
        (
            "bijgewerkt_op: 2025-11-01\nplan: {titel: Samen, tot: 2026-11-22}\n",
            {Remark("verouderd", date(2025, 11, 1)), Remark("plan-voorbij", date(2026, 11, 22), "Samen")},
        ),
        ("bijgewerkt_op: 2026-11-01\nplan: {titel: Samen}\n", {Remark("plan-geen-einde", about="Samen")}),
    ],
    ids=["nothing", "in time", "too late", "no end"],
)
def test_the_dates_of_the_region_are_looked_at(tmp_path: Path, text: str, expected: set[Remark]) -> None:
    """Its own date and the period of its plan."""
    assert expected == set(found(tmp_path, region=text).region)
