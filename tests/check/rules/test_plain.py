"""The rules about sentences tell the place and what to change, once for each text."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from gids_testing.rules import findings

from generator.check.rule import Example, Finding


def _found(folder: Path, rule: str, keys: object, *, region: bool = False) -> list[Finding]:
    text = yaml.safe_dump(keys, allow_unicode=True)
    example = Example(region=text) if region else Example(school=text)
    return [one for one in findings(folder, example) if one.rule == rule]


def _words(count: int) -> str:
    return " ".join(["Woord", *["woord"] * (count - 1)]) + "."


def test_of_a_text_the_longest_sentence_is_told(tmp_path: Path) -> None:
    """The others are counted."""
    text = f"Kort. {_words(26)} Langste {_words(30).lower()} {_words(27)}"
    found = _found(tmp_path, "lange-zin", {"in_het_kort": text})
    assert [("in_het_kort", "tip")] == [(one.field, one.severity) for one in found]
    assert found[0].message.startswith("Deze zin heeft 31 woorden: 'Langste woord woord")
    assert found[0].message.endswith("…'. Er zijn nog 2 te lange zinnen.")


@pytest.mark.parametrize(
    "text",
    [
        _words(25),
        f"- {_words(20)}\n- {_words(20)}",
        f"{_words(14)}\n\n{_words(14)}",
        "Ja.",
        "Zie https://x.example/" + "a" * 300,
    ],
)
def test_a_sentence_that_is_short_enough_is_left_alone(tmp_path: Path, text: str) -> None:
    """Items of a list and paragraphs are sentences of their own."""
    assert [] == _found(tmp_path, "lange-zin", {"in_het_kort": text})


def test_pupils_have_a_lower_limit(tmp_path: Path) -> None:
    """Twenty words, where parents have twenty-five."""
    keys = {"leerling_stem": {"hoe": _words(21), "terugkoppeling": _words(20)}, "in_het_kort": _words(21)}
    assert ["leerling_stem.hoe"] == [one.field for one in _found(tmp_path, "lange-zin", keys)]


def test_a_region_is_looked_at_too(tmp_path: Path) -> None:
    """With a rule of the same name, and the place in swv.yml."""
    found = _found(tmp_path, "regio-lange-zin", {"basislijn": [{"id": "lezen", "naam": "Lezen", "uitleg": _words(26)},
                   {"id": "rekenen", "naam": "Rekenen"}]}, region=True)  # fmt: skip
    assert [("basislijn[1].uitleg", "")] == [(one.field, one.school) for one in found]


@pytest.mark.parametrize(("long", "short", "count"), [(2, 4, 1), (1, 4, 0), (2, 2, 0), (3, 8, 0)])
def test_the_share_of_long_sentences_counts_in_a_text_of_five(
    tmp_path: Path, long: int, short: int, count: int
) -> None:
    """A single long one, or a text of a few sentences, says nothing."""
    text = " ".join([_words(22)] * long + ["Wij doen dat."] * short)
    assert count == len(_found(tmp_path, "veel-lange-zinnen", {"in_het_kort": text}))


def test_a_single_passive_is_fine(tmp_path: Path) -> None:
    """Two in a short text are not; the remedy turns the first."""
    one, two = (
        "Er wordt een plan gemaakt. U leest het.",
        "Er wordt een plan opgesteld. Het plan wordt besproken. U leest het.",
    )
    keys = {"in_het_kort": one, "medezeggenschap": two}
    found = _found(tmp_path, "lijdende-zinnen", keys)
    assert ["medezeggenschap"] == [finding.field for finding in found]
    assert (
        "In 'Er wordt een plan opgesteld.' staat 'worden' met 'opgesteld': een lezer ziet niet wie het doet."
        " Er is nog 1 zin met 'worden' in deze tekst."
    ) == found[0].message
    assert "Begin met wie het doet, zoals 'Wij stellen … op …'." == found[0].remedy


def test_passives_here_and_there_are_told_together_when_they_are_many(tmp_path: Path) -> None:
    """One finding, at the first of them."""
    stappen = [{"naam": f"Stap {number}", "wat": "Er wordt gekeken. U leest het. Wij bellen."} for number in range(6)]
    keys = {"werkwijze": {"stappen": [{"wat": step["wat"], "wie": ["leraar"]} for step in stappen]}}
    found = _found(tmp_path, "lijdende-zinnen", keys)
    assert ["werkwijze.stappen[1].wat"] == [one.field for one in found]
    assert "Zo staan er nog 5 in andere teksten." in found[0].message
    few = {"werkwijze": {"stappen": keys["werkwijze"]["stappen"][:5]}}
    assert [] == _found(tmp_path, "lijdende-zinnen", few)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Wij helpen uw kind. " * 31, 1),
        ("Wij helpen uw kind. " * 30, 0),
        (("Wij helpen uw kind. " * 20 + "\n\n") * 3, 0),
        ("- Wij helpen uw kind.\n" * 40, 0),
        ("Kort.\n\n" + "Wij helpen uw kind. " * 31, 1),
    ],
    ids=["wall", "just not", "blank lines", "list", "wall below"],
)
def test_a_wall_of_text_has_no_blank_line_or_list(tmp_path: Path, text: str, count: int) -> None:
    """Of more than 120 words in a row."""
    assert count == len(_found(tmp_path, "lap-tekst", {"in_het_kort": text}))
