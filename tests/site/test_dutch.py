"""Dates, lists, capitals and telephone links are written as in Dutch."""

from __future__ import annotations

from datetime import date

import pytest

from generator.site.dutch import capital, joined, phone_link, written_date


def test_a_date_is_written_out() -> None:
    """Day, month as a word, year."""
    assert "1 september 2026" == written_date(date(2026, 9, 1))


@pytest.mark.parametrize(
    ("words", "expected"),
    [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")],
)
def test_words_are_joined_as_in_a_sentence(words: list[str], expected: str) -> None:
    """The last two have 'en' between them."""
    assert expected == joined(words)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("de leraar", "De leraar"), ("ijverig", "IJverig"), ("'s ochtends", "'s ochtends"), ("", "")],
)
def test_a_sentence_begins_with_a_capital(text: str, expected: str) -> None:
    """Ij is one letter; a word that begins with an apostrophe keeps its small letter."""
    assert expected == capital(text)


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("099 123 45 67", "tel:+31991234567"),
        ("+31 (0)99 123 45 67", "tel:+31991234567"),
        ("0031 99 1234567", "tel:+31991234567"),
        ("0800 1234", "tel:08001234"),
        ("0900-1234567", "tel:09001234567"),
        ("112", "tel:112"),
    ],
)
def test_a_number_can_be_dialled_from_anywhere(number: str, expected: str) -> None:
    """A Dutch number gets its country code; service numbers stay short."""
    assert expected == phone_link(number)
