from __future__ import annotations

from datetime import date

import pytest

from generator.check.dutch_dates import dates_in


@pytest.mark.parametrize(
    ("text", "words", "last"),
    [
        ("Tot 1 maart 2026.", "1 maart 2026", date(2026, 3, 1)),
        ("Eind Maart 2026 klaar", "Maart 2026", date(2026, 3, 31)),
        ("in februari van 2028", "februari van 2028", date(2028, 2, 29)),
        ("op 2026-03-01 dus", "2026-03-01", date(2026, 3, 1)),
        ("op 1-3-2026", "1-3-2026", date(2026, 3, 1)),
        ("op 01/03/2026", "01/03/2026", date(2026, 3, 1)),
        ("schooljaar 2025-2026", "2025-2026", date(2026, 7, 31)),
        ("schooljaar 2025/26", "2025/26", date(2026, 7, 31)),
        ("het plan 2024 – 2028", "2024 – 2028", date(2028, 7, 31)),
        ("in de zomer van 2027", "zomer van 2027", date(2027, 9, 30)),
        ("voor de herfstvakantie 2026", "herfstvakantie 2026", date(2026, 11, 1)),
        ("in 2024 starten", "2024", date(2024, 12, 31)),
    ],
)
def test_a_date_is_read_in_every_way_it_is_written(text: str, words: str, last: date) -> None:
    """With the last day it can mean, so that nothing is called out of date too early."""
    (found,) = dates_in(text)
    assert (words, last) == (found.words, found.last)
    assert words == text[found.start :][: len(words)]


@pytest.mark.parametrize(
    "text",
    ["", "31 februari", "op 31-02-2026", "2026-13-01", "099 310 2024", "€ 20.2024", "in 12024", "1 maart", "2028-2024"],
)
def test_what_is_no_date_is_passed_over(text: str) -> None:
    """Days without a year, days that do not exist, telephone numbers and amounts."""
    assert [] == list(dates_in(text))


def test_dates_come_in_order() -> None:
    """Each with its own place."""
    assert ["9 november 2026", "29 januari 2027"] == [
        found.words for found in dates_in("Met verlof van 9 november 2026 tot en met 29 januari 2027.")
    ]
