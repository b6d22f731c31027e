"""A region reads the facts of its schools where their sites stand, and says so when they are lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from gids_testing.profiles import real_registers
from gids_testing.sites import ROOT

from generator.errors import Problem
from generator.overview.facts import Facts, facts_of, facts_to_json
from generator.profile.load import load_profiles
from generator.profile.resolve import resolve
from generator.site.listed import is_listed, read_facts, remembered_facts


def _facts(school: str) -> Facts:
    region = load_profiles(ROOT / "schools", real_registers(), region="waterrand-po").regions[0]
    return facts_of(resolve(region, school, real_registers()))


def test_the_facts_come_back_as_they_were(tmp_path: Path) -> None:
    """Through the file beside the school's pages."""
    facts = _facts("de-vuurtoren")
    file = tmp_path / "gegevens.json"
    file.write_bytes(facts_to_json(facts))
    assert facts == read_facts(file, real_registers())


@pytest.mark.parametrize("text", ["", "{}", '{"formaat":0}', "?"])
def test_lost_facts_are_a_problem_with_the_way_on(tmp_path: Path, text: str) -> None:
    """Somebody emptied the file, or a program that is older wrote it."""
    file = tmp_path / "gegevens.json"
    file.write_text(text, encoding="utf-8")
    problem = read_facts(file, None)
    assert isinstance(problem, Problem)
    assert "--fresh" in problem.message


def test_facts_that_are_not_there_are_a_problem_too(tmp_path: Path) -> None:
    """Somebody removed the file."""
    assert isinstance(read_facts(tmp_path / "gegevens.json", None), Problem)


def test_facts_that_name_something_gone_from_the_registers_are_lost(tmp_path: Path) -> None:
    """Only when asked: they are those of a last good site."""
    file = tmp_path / "gegevens.json"
    file.write_bytes(facts_to_json(_facts("de-lantaarn")).replace(b'"dyslexie":{', b'"woordblind":{'))
    assert isinstance(read_facts(file, None), Facts)
    assert isinstance(read_facts(file, real_registers()), Problem)


@pytest.mark.parametrize(
    ("data", "right"),
    [
        ({}, False),
        ({"sleutel": "x", "elders": []}, False),
        (remembered_facts("x", ("waterrand-vo",)), True),
        ({**remembered_facts("x", ()), "formaat": 0}, False),
        ({**remembered_facts("x", ()), "meer": 1}, False),
    ],
    ids=["nothing", "too little", "right", "older", "too much"],
)
def test_what_another_version_wrote_is_told_apart(data: dict[str, object], *, right: bool) -> None:
    """The school is read again then."""
    assert right == is_listed(data)
