from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from generator.check.marks import marks, marks_of
from generator.check.rule import Finding

ONE = Finding(
    "straat-genoemd", "waarschuwing", "veer-po", "regenboog", "a.yml", 3, "aanbod[2].wat", "2 van 5 mis.", "Herstel."
)


@pytest.mark.parametrize(
    "other",
    [
        {"line": 9},
        {"field": "aanbod[13].wat"},
        {"message": "1 van 5 mis."},
        {"severity": "tip"},
        {"path": "/elders/a.yml"},
        {"remedy": "Anders."},
    ],
    ids=["line", "place in a list", "number", "severity", "path", "remedy"],
)
def test_a_finding_is_known_again(other: dict[str, Any]) -> None:
    """Although something was put before it, or its number is another today."""
    assert marks_of([ONE]) == marks_of([dataclasses.replace(ONE, **other)])


@pytest.mark.parametrize(
    "other",
    [
        {"rule": "letter-anders"},
        {"region": "veer-vo"},
        {"school": "zonnewijzer"},
        {"field": "aanbod[2].naam"},
        {"message": "Anders."},
    ],
    ids=["rule", "region", "school", "key", "message"],
)
def test_another_finding_has_another_mark(other: dict[str, Any]) -> None:
    """By rule, school, key and what was found."""
    first, second = marks_of([ONE, dataclasses.replace(ONE, **other)])
    assert first != second


def test_findings_that_are_the_same_otherwise_are_told_apart_by_their_order() -> None:
    """A forge would show one of them only."""
    first, second = marks_of([ONE, dataclasses.replace(ONE, line=5)])
    assert first != second
    assert [first] == marks_of([ONE])
    assert {64} == {len(first), len(second)}


def test_texts_are_kept_apart() -> None:
    """What stands at the end of one text is not the beginning of the next."""
    first, second = marks([("ab", "c"), ("a", "bc")])
    assert first != second
