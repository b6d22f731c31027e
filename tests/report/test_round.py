"""The round of a year knows its first day, and since which year a profile may be behind."""

from __future__ import annotations

from datetime import date

from generator.profile.parts import Validity
from generator.report.model import Cited
from generator.report.round import Round, places_of

YEAR = "2027-2028"


def test_the_year_before_counts_when_nobody_knows_the_year_of_the_profile() -> None:
    """As for a profile that was prepared already."""
    assert "2026-2027" == Round(YEAR, Validity(schooljaar=YEAR), ready=True).since
    assert ("2023-2024", date(2027, 8, 1)) == (
        Round(YEAR, Validity(schooljaar="2023-2024"), ready=True).since,
        Round(YEAR, Validity(), ready=True).begin,
    )


def test_a_law_that_nobody_compared_is_marked() -> None:
    """And one without a place is named."""
    day = date(2026, 11, 23)
    laws = (
        Cited("a", "Gids", ("WPO, artikel 13",), checked=True, looked_on=day, text_of=day),
        Cited("b", "Raad", (), checked=False, looked_on=day, text_of=None),
    )
    assert "WPO, artikel 13; Raad (nog te controleren)" == places_of(laws)
    assert "WPO, artikel 13; Raad *" == places_of(laws, "*")
