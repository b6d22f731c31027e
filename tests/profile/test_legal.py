from __future__ import annotations

from pathlib import Path

import pytest
from gids_testing.profiles import SCHOOL, SOUND, SWV, real_registers
from gids_testing.reports import region_of, schools_of

from generator.profile.legal import Verdict, answers_of


def answers(folder: Path, school: str = "", region: str = "") -> dict[str, Verdict]:
    """Answer the points for the small school with some keys more; by id."""
    loaded = region_of(folder, {SCHOOL: SOUND[SCHOOL] + school, SWV: SOUND[SWV] + region})
    return {point.id: verdict for point, verdict in answers_of(schools_of(loaded)["regenboog"], real_registers())}


def test_only_points_with_a_part_are_answered(tmp_path: Path) -> None:
    """What the law asks of the region alone, or of another kind of school, is no part of a primary school's guide."""
    found = answers(tmp_path)
    assert "swv-plan" not in found
    assert "vso-stage" not in found
    assert "gegevens" not in found
    assert "swv-vindbaar" in found


@pytest.mark.parametrize(
    ("profile", "point", "expected"),
    [
        ("profiel: {schooljaar: 2026-2027}\n", "gids-jaar", "in-orde"),
        ("profiel: {schooljaar: 1999-2000}\n", "gids-jaar", "in-orde"),
        ("profiel: {bijgewerkt_op: 2026-10-01}\n", "gids-jaar", "ontbreekt"),
        ("", "gids-jaar", "ontbreekt"),
        ("profiel: {schooljaar: 2026-2027, vastgesteld_op: 2026-09-01}\n", "gids-vastgesteld", "ontbreekt"),
        ("profiel: {schooljaar: 2026-2027, vastgesteld_op: 2026-07-01}\n", "gids-vastgesteld", "in-orde"),
    ],
)
def test_the_calendar_changes_no_answer(tmp_path: Path, profile: str, point: str, expected: Verdict) -> None:
    """An old year was right in its time: whether it is over, `gids report` says and a page cannot."""
    assert expected == answers(tmp_path, profile)[point]


def test_what_the_region_must_have_is_answered_by_the_region(tmp_path: Path) -> None:
    """A school cannot name a support point that is not there."""
    assert "ontbreekt" == answers(tmp_path / "a")["steunpunt"]
    point = "steunpunt: {naam: Steunpunt Veer, status: ingericht, contact: {telefoon: 020 123 45 67}}\n"
    assert "in-orde" == answers(tmp_path / "b", region=point)["steunpunt"]
