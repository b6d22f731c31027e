from __future__ import annotations

from pathlib import Path

import pytest
from gids_testing.rules import findings

from generator.check.rule import Example


def said(folder: Path, rule: str, keys: str) -> list[tuple[str, str]]:
    """Give key and message of what one rule finds in the dates of a profile."""
    found = findings(folder, Example(school=f"profiel: {{{keys}}}\n"))
    return [(one.field, one.message) for one in found if one.rule == rule]


def test_who_is_heard_after_the_decision_is_told_with_both_days(tmp_path: Path) -> None:
    """For the council and for pupils alike."""
    keys = "vastgesteld_op: 2026-06-22, mr_instemming_op: 2026-06-23, leerlingen_gehoord_op: 2026-09-01"
    assert [
        (
            "profiel.mr_instemming_op",
            "De instemming van de medezeggenschapsraad (2026-06-23) ligt na het vaststellen (2026-06-22).",
        ),
        (
            "profiel.leerlingen_gehoord_op",
            "Het horen van leerlingen (2026-09-01) ligt na het vaststellen (2026-06-22).",
        ),
    ] == said(tmp_path, "gehoord-na-vaststellen", keys)


@pytest.mark.parametrize(
    "keys",
    [
        "vastgesteld_op: 2026-06-22, mr_instemming_op: 2026-06-22",
        "mr_instemming_op: 2026-06-22",
        "vastgesteld_op: 2026-06-22",
    ],
)
def test_the_same_day_is_in_time_and_one_date_alone_says_nothing(tmp_path: Path, keys: str) -> None:
    """An evening may hold both."""
    assert [] == said(tmp_path, "gehoord-na-vaststellen", keys)


def test_a_decision_from_before_the_year_before_is_of_an_earlier_year(tmp_path: Path) -> None:
    """From the first day of the year before on, it may be about this year."""
    rule = "besluit-van-eerder-jaar"
    assert [
        (
            "profiel.vastgesteld_op",
            (
                "Bij vastgesteld_op staat 2025-07-31. Dat is te vroeg voor schooljaar 2026-2027: het vaststellen hoort"
                " bij een eerder jaar."
            ),
        )
    ] == said(tmp_path / "a", rule, "schooljaar: 2026-2027, vastgesteld_op: 2025-07-31")
    assert [] == said(tmp_path / "b", rule, "schooljaar: 2026-2027, vastgesteld_op: 2025-08-01")
    assert [] == said(tmp_path / "c", rule, "vastgesteld_op: 2019-07-31")
