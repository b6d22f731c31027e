from __future__ import annotations

import pytest

from generator.reading.wording import choose, field_path, listed, nearest, shorten


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("dyslexi", "dyslexie"),
        (" DYSLEXIE ", "dyslexie"),
        ("in overleg", "in_overleg"),
        ("extra ondersteuning", "extra"),
        ("niet extra", None),
        ("xyz", None),
        ("", None),
        ("x" * 1_000_000, None),
    ],
    ids=["slip", "capitals", "space", "longer", "denial", "nothing like it", "empty", "endless"],
)
def test_the_word_that_was_meant_is_found(word: str, expected: str | None) -> None:
    """A slip of the pen, capitals, and a longer text that names the word; never the opposite."""
    assert expected == nearest(word, ["dyslexie", "in_overleg", "extra"])


def test_nearest_gives_the_allowed_spelling() -> None:
    """The suggestion can be copied as it stands."""
    assert "Dyslexie" == nearest("dyslexie", ["Dyslexie"])


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ("bas", "'bas' is niet toegestaan. Bedoelde u 'basis'? Kies uit: basis, extra."),
        ("gewoon", "'gewoon' is niet toegestaan. Bedoelde u 'basis'? Kies uit: basis, extra."),
        ("xyz", "'xyz' is niet toegestaan. Kies uit: basis, extra."),
    ],
)
def test_a_choice_names_what_is_allowed_and_what_was_meant(found: str, expected: str) -> None:
    """Other words that people use lead to the id that they mean."""
    assert expected == choose(found, ["basis", "extra"], words={"gewoon": "basis"})


def test_a_long_list_is_cut() -> None:
    """A message stays readable when there are hundreds of choices."""
    assert "a, b …" == listed(["a", "b", "c"], 2)
    assert "a, b" == listed(["a", "b"], 2)
    assert choose("x", [f"school-{number}" for number in range(100)]).endswith("school-59 ….")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("kort", "kort"),
        ("twee\nregels  tekst", "twee regels tekst"),
        ("x" * 60, "x" * 60),
        ("x" * 61, "x" * 59 + "…"),
        ("a\u202eb\x1b[31mc\ud800", "a b [31mc"),
        (12, "12"),
    ],
)
def test_a_value_is_shown_on_one_printable_line(value: object, expected: str) -> None:
    """Whatever stands in a file, a message cannot be broken or coloured by it."""
    assert expected == shorten(value)


@pytest.mark.parametrize(
    ("loc", "expected"),
    [
        ((), ""),
        (("naam",), "naam"),
        (("aanbod", 1, "niveau"), "aanbod[2].niveau"),
        (("a", 0, 1), "a[1][2]"),
        (("x\ny", "z"), "x y.z"),
    ],
)
def test_a_path_is_written_as_people_count(loc: tuple[str | int, ...], expected: str) -> None:
    """The second offer is number 2."""
    assert expected == field_path(loc)
