"""The worth of the measures is worked out right, on a few made-up pairs."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from benchmarks.plain import BLOCK, MARKS, agreement, auc, blocks_of, read_pairs, report

PAIRS = """\
Document ID,Complex,Simple
1,Het plan wordt gemaakt. Het huis is rood.,Wij maken het plan.
2,"De trap wordt, zoals u weet, gedweild.",Wij dweilen.
"""


@pytest.fixture
def pairs(tmp_path: Path) -> Path:
    """Write the pairs."""
    path = tmp_path / "pairs.csv"
    path.write_text(PAIRS, encoding="utf-8")
    return path


def _marks(folder: Path, lines: list[tuple[int, str, int, str, str]]) -> Path:
    path = folder / "marks.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("row", "side", "number", "check", "passive"), *lines])
    return path


def test_sentences_are_read_with_their_place(pairs: Path) -> None:
    """A cell with two sentences gives two, of one side."""
    assert [
        (1, "Complex", 0, "Het plan wordt gemaakt."),
        (1, "Complex", 1, "Het huis is rood."),
        (1, "Simple", 0, "Wij maken het plan."),
        (2, "Complex", 0, "De trap wordt, zoals u weet, gedweild."),
        (2, "Simple", 0, "Wij dweilen."),
    ] == [(one.row, one.side, one.number, one.text) for one in read_pairs(pairs)]


@pytest.mark.parametrize(
    ("high", "low", "expected"),
    [([2, 3], [0, 1], 1.0), ([0, 1], [2, 3], 0.0), ([1, 1], [1, 1], 0.5), ([1, 3], [0, 2], 0.75)],
)
def test_what_tells_sides_apart_is_a_chance(high: list[float], low: list[float], expected: float) -> None:
    """One is a perfect measure, a half is none."""
    assert expected == auc(high, low)


def test_only_whole_blocks_count(tmp_path: Path) -> None:
    """A rest of a few sentences would be noise."""
    path = tmp_path / "pairs.csv"
    path.write_text("Complex,Simple\n" + "Een zin.,Een zin.\n" * (BLOCK + 3), encoding="utf-8")
    assert [BLOCK] == [len(block) for block in blocks_of(read_pairs(path), "Simple")]


def test_marks_are_compared_with_the_rule(pairs: Path, tmp_path: Path) -> None:
    """Found and marked, found and not marked, marked and not found; a sentence that changed is not compared."""
    found = read_pairs(pairs)
    check = {(one.row, one.side, one.number): one.check for one in found}
    marks = _marks(
        tmp_path,
        [
            (1, "Complex", 0, check[1, "Complex", 0], "yes"),
            (1, "Complex", 1, check[1, "Complex", 1], "yes"),
            (1, "Simple", 0, check[1, "Simple", 0], "no"),
            (2, "Complex", 0, check[2, "Complex", 0], "no"),
            (2, "Simple", 0, "00000000", "yes"),
            (9, "Simple", 0, "00000000", "yes"),
        ],
    )
    agreed = agreement(found, marks)
    assert (4, 2, 1, 1, 2) == (agreed.marked, agreed.found, agreed.right, agreed.missed, agreed.lost)
    assert (0.5, 0.5) == (agreed.precision, agreed.recall)


def test_the_report_tells_all(tmp_path: Path) -> None:
    """Each measure, all together, and the passives."""
    path = tmp_path / "pairs.csv"
    path.write_text("Complex,Simple\n" + "Het plan wordt gemaakt.,Wij maken het.\n" * BLOCK, encoding="utf-8")
    found = read_pairs(path)
    lines = list(report(found, agreement(found, _marks(tmp_path, []))))
    assert "1 blocks of official and 1 of plain Dutch, 20 sentences each" == lines[0]
    assert "| passive with worden | 100.0% | 0.0% | 1.000 |" in lines
    assert "| formal words | 0.0% | 0.0% | 0.500 |" in lines
    assert lines[-1].startswith("Passives: 0 sentences marked by hand (0 lost), 0 found")


def test_the_marks_hold_no_sentences() -> None:
    """They belong to somebody else; places and signs do not."""
    with MARKS.open(encoding="utf-8", newline="") as file:
        marks = list(csv.DictReader(file))
    assert len(marks) >= 240
    assert {"row", "side", "number", "check", "passive"} == set(marks[0])
    assert {8} == {len(mark["check"]) for mark in marks}
    assert {"yes", "no"} == {mark["passive"] for mark in marks}
