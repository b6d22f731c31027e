from __future__ import annotations

from datetime import date

import pytest

from generator.reading.dates import read_day

FORM = "Schrijf een datum als jaar-maand-dag, zoals 2026-09-01."


@pytest.mark.parametrize("text", ["2026-09-01", " 2026-09-01 "])
def test_a_date_in_the_form_that_is_allowed_is_read(text: str) -> None:
    """Year, month and day, in that order, with dashes."""
    assert date(2026, 9, 1) == read_day(text)


@pytest.mark.parametrize("value", [None, ["2026"], {"dag": "1"}])
def test_what_is_no_text_is_left_for_pydantic(value: object) -> None:
    """A list or a group of keys gets the message that all fields have."""
    assert value == read_day(value)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("30-06-2026", " Bedoelde u '2026-06-30'?"),
        ("1/9/2026", " Bedoelde u '2026-09-01'?"),
        ("2026-9-1", " Bedoelde u '2026-09-01'?"),
        ("2026/09/01", " Bedoelde u '2026-09-01'?"),
        ("2026-13-01", " Bedoelde u '2026-01-13'?"),
        ("1 september 2026", " Bedoelde u '2026-09-01'?"),
        ("12 mrt. 2026", " Bedoelde u '2026-03-12'?"),
        ("3 Maart 2026", " Bedoelde u '2026-03-03'?"),
        ("31 februari 2026", ""),
        ("1 herfst 2026", ""),
        ("1 september", " Het jaar ontbreekt."),
        ("2026-02-30", ""),
        ("2026", ""),
        ("0", ""),
        ("1788220800", ""),
        ("2026-09-01T00:00:00", ""),
        ("٢٠٢٦-٠٩-٠١", ""),
        ("", ""),
    ],
)
def test_another_way_of_writing_is_refused_with_the_likely_date(text: str, hint: str) -> None:
    """A number is never taken for seconds since 1970, and what can be read gets a suggestion."""
    with pytest.raises(ValueError, match="geen datum") as caught:
        read_day(text)
    assert f"'{text}' is geen datum. {FORM}{hint}" == str(caught.value)


@pytest.mark.parametrize("text", ["1899-12-31", "2101-01-01"])
def test_a_year_far_away_is_a_slip(text: str) -> None:
    """No school has a date from before 1900 or after 2100."""
    with pytest.raises(ValueError, match="past hier niet") as caught:
        read_day(text)
    assert f"'{text}' past hier niet: het jaar ligt niet tussen 1900 en 2100. {FORM}" == str(caught.value)
