from __future__ import annotations

import dataclasses
import json
from datetime import date

import pytest

from generator.check.rule import Finding
from generator.check.trend import FORMAT, as_past, is_past, past_from_json, past_to_json, trend_of

DAY = date(2026, 11, 23)
ONE = Finding("straat-genoemd", "waarschuwing", "veer-po", "regenboog", "a.yml", 3, "naam", "Jan is 12.", "Herstel.")
TIP = dataclasses.replace(ONE, rule="letter-anders", severity="tip")
REGION = dataclasses.replace(ONE, rule="regio-kaal", school="")
OFF = dataclasses.replace(ONE, rule="website-fout", severity="uit")


def test_what_is_kept_holds_nothing_of_what_stands_in_a_profile() -> None:
    """A finding may quote what should never have been written down."""
    kept = past_to_json(as_past([ONE, OFF], DAY))
    assert "Jan" not in kept
    assert {"fout": 0, "waarschuwing": 1, "tip": 0} == json.loads(kept)["aantallen"]
    assert ["straat-genoemd"] == [one["rule"] for one in json.loads(kept)["bevindingen"]]


def test_what_was_kept_is_read_again() -> None:
    """As it was."""
    past = as_past([ONE, TIP, REGION], DAY)
    assert past == past_from_json(past_to_json(past))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"soort": "gids check"}',
        '{"soort": "iets anders", "formaat": 1}',
        past_to_json(as_past([ONE], DAY)).replace(f'"formaat": {FORMAT}', '"formaat": 99'),
        past_to_json(as_past([ONE], DAY)).replace("2026-11-23", "gisteren"),
    ],
)
def test_what_another_version_wrote_is_as_good_as_nothing(text: str) -> None:
    """The next run begins anew."""
    assert past_from_json(text) is None


def test_only_what_a_run_left_is_known_as_such() -> None:
    """Of whatever version; a file of somebody else is not replaced."""
    assert is_past(past_to_json(as_past([], DAY)))
    assert is_past('{"soort": "gids check", "formaat": 99}')
    assert [False] * 3 == [is_past("x"), is_past("[]"), is_past('{"a": 1}')]


def test_findings_are_new_gone_or_still_there() -> None:
    """Over the whole region."""
    trend = trend_of(as_past([ONE, REGION], DAY), as_past([TIP, REGION], DAY))
    assert (1, 1) == (len(trend.new), trend.same)
    assert [("straat-genoemd", "regenboog")] == [(one.rule, one.school) for one in trend.gone]
    assert {"fout": 0, "waarschuwing": 2, "tip": 0} == trend.before.counts


def test_one_school_is_compared_with_itself() -> None:
    """And the region itself, which has no school."""
    before, now = as_past([ONE, REGION], DAY), as_past([TIP], DAY)
    school, region = trend_of(before, now, "regenboog"), trend_of(before, now, "")
    assert (1, 0, 1) == (len(school.new), school.same, len(school.gone))
    assert (0, 0, 1) == (len(region.new), region.same, len(region.gone))
