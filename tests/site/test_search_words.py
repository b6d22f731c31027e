from __future__ import annotations

import pytest

from generator.site.search_words import base_36, in_families, read_lines, word_lines


@pytest.mark.parametrize("number", [0, 1, 35, 36, 1295, 1296, 46_655, 46_656, 60_000])
def test_numbers_are_read_by_a_browser_as_they_are(number: int) -> None:
    """As `parseInt` reads them, and in as few signs as possible."""
    assert number == int(base_36(number), 36)
    assert "0" == base_36(number)[0] or not base_36(number).startswith("0")


def test_families_and_their_forms_are_in_order() -> None:
    """Whatever the order of the words was."""
    keys = {"plannen": "plan", "hulp": "hulp", "plan": "plan"}
    assert [("hulp", ["hulp"]), ("plan", ["plan", "plannen"])] == list(in_families(keys).items())


@pytest.mark.parametrize(
    ("families", "expected"),
    [
        pytest.param({"klacht": ["klacht"], "kleur": ["kleur", "kleuren"]}, ["0klacht", "2eur -en"], id="an ending"),
        pytest.param({"lees": ["lezen"]}, ["0lees lezen"], id="another vowel"),
        pytest.param({"a" * 40: [], "a" * 41: []}, ["0" + "a" * 40, "z" + "a" * 6], id="a very long beginning"),
        pytest.param({}, [], id="no words"),
    ],
)
def test_words_are_written_short_and_read_back(families: dict[str, list[str]], expected: list[str]) -> None:
    """A line shares its beginning with the line before."""
    lines = word_lines(families, {})
    assert expected == lines
    assert [(stem, [form for form in forms if form != stem]) for stem, forms in families.items()] == list(
        read_lines(lines)
    )


def test_irregular_forms_stand_with_their_word() -> None:
    """In order, among the others."""
    assert ["0dyslexie dyslecten"] == word_lines({"dyslexie": ["dyslexie"]}, {"dyslecten": "dyslexie"})
