from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from gids_testing.made_rules import use_rules
from gids_testing.profiles import SOUND, SWV
from gids_testing.reports import region_of

from generator.check.rule import Finding
from generator.check.summary import (
    First,
    Group,
    Off,
    at_least,
    counts,
    first_things,
    grouped,
    rules_by_id,
    switched_off,
    told,
)

ONE = Finding("straat-genoemd", "waarschuwing", "veer-po", "regenboog", "a.yml", 3, "naam", "Mis.", "Herstel.")
TIP = dataclasses.replace(ONE, rule="letter-anders", severity="tip")
FOUT = dataclasses.replace(ONE, rule="website-fout", severity="fout", school="zonnewijzer", path="b.yml")
OFF = dataclasses.replace(ONE, severity="uit", reason="Mag hier.")
REGION = dataclasses.replace(ONE, rule="regio-kaal", school="", path="swv.yml")


@pytest.fixture(autouse=True)
def rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """Know four rules."""
    use_rules(monkeypatch)


def test_what_is_switched_off_is_not_told() -> None:
    """Everything else is."""
    assert (ONE, FOUT) == told([ONE, OFF, FOUT])


def test_findings_are_kept_from_a_severity_up() -> None:
    """What is switched off never counts as grave."""
    found = [ONE, TIP, FOUT, OFF]
    assert (FOUT,) == at_least(found, "fout")
    assert (ONE, FOUT) == at_least(found, "waarschuwing")
    assert (ONE, TIP, FOUT) == at_least(found, "tip")


def test_every_severity_is_counted() -> None:
    """Also when there is nothing."""
    assert {"fout": 0, "waarschuwing": 2, "tip": 1} == counts([ONE, REGION, TIP, OFF])
    assert {"fout": 0, "waarschuwing": 0, "tip": 0} == counts([])


def test_findings_are_grouped_by_file() -> None:
    """In the order in which they come; schools of the same id in two regions are two."""
    other = dataclasses.replace(ONE, region="veer-vo", path="c.yml")
    assert [
        Group("veer-po", "", "swv.yml", (REGION,)),
        Group("veer-po", "regenboog", "a.yml", (ONE, TIP)),
        Group("veer-vo", "regenboog", "c.yml", (other,)),
    ] == list(grouped([REGION, ONE, TIP, other]))


def test_a_fout_comes_first_then_what_most_schools_have() -> None:
    """A rule is named once, with the number of schools; of as many schools the gravest comes first."""
    many = [dataclasses.replace(TIP, school=name) for name in ("regenboog", "zonnewijzer", "regenboog")]
    things = first_things([*many, ONE, REGION, OFF, FOUT])
    assert ["website-fout", "letter-anders", "straat-genoemd"] == [thing.rule for thing in things]
    assert First("letter-anders", "tip", "Regel letter-anders", "Herstel letter-anders.", 2) == things[1]
    assert ["straat-genoemd", "letter-anders"] == [thing.rule for thing in first_things([TIP, ONE])]
    assert 0 == first_things([REGION])[0].schools
    assert () == first_things([])


def test_a_rule_that_one_region_made_graver_counts_by_the_gravest() -> None:
    """It stops publication there."""
    graver = dataclasses.replace(TIP, severity="fout", region="veer-vo")
    (thing,) = first_things([TIP, graver])
    assert ("fout", 2) == (thing.severity, thing.schools)


def test_what_a_region_switched_off_is_counted(tmp_path: Path) -> None:
    """In its own order; another severity is no switch."""
    settings = """\
controle:
  - {regel: website-fout, ernst: uit, reden: Alles is nagekeken.}
  - {regel: letter-anders, ernst: fout, reden: Dat willen we.}
  - {regel: straat-genoemd, ernst: uit, reden: Mag hier.}
"""
    loaded = region_of(tmp_path, {SWV: SOUND[SWV] + settings})
    assert (
        Off("veer-po", "website-fout", "Regel website-fout", "Alles is nagekeken.", 0),
        Off("veer-po", "straat-genoemd", "Regel straat-genoemd", "Mag hier.", 2),
    ) == switched_off(loaded, [OFF, OFF, TIP])


def test_rules_are_known_by_id_in_the_order_of_telling() -> None:
    """Of groups, then severities."""
    assert ["website-fout", "straat-genoemd", "regio-kaal", "letter-anders"] == list(rules_by_id())
