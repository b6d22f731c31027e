from __future__ import annotations

from datetime import date

import pytest

from generator.profile.school_years import end_of_year, months_after, start_of_year


def test_a_school_year_runs_from_august_to_july() -> None:
    """By law it begins on 1 August."""
    assert (date(2026, 8, 1), date(2027, 7, 31)) == (start_of_year("2026-2027"), end_of_year("2026-2027"))


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2026, 12, 5), 1, date(2027, 1, 5)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2024, 8, 1), 48, date(2028, 8, 1)),
    ],
    ids=str,
)
def test_months_are_those_of_the_calendar(day: date, months: int, expected: date) -> None:
    """Where the month is too short, its last day."""
    assert expected == months_after(day, months)
