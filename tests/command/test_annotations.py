from __future__ import annotations

import dataclasses
import json

import pytest
from gids_testing.made_rules import use_rules

from generator.check.rule import Finding
from generator.command.annotations import for_forge
from generator.errors import Problem

ONE = Finding(
    "straat-genoemd", "waarschuwing", "veer-po", "regenboog", "schools/a.yml", 3, "aanbod[2].wat", "Mis.", "Herstel."
)
MISTAKE = Problem("schools/b.yml", 7, "'x' mag niet.", "naam")


@pytest.fixture(autouse=True)
def rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """Know four rules."""
    use_rules(monkeypatch)


def test_github_gets_a_command_for_each_mistake_and_finding() -> None:
    """A mistake is an error, a warning a warning, a tip a notice; what is switched off is nothing."""
    tip = dataclasses.replace(ONE, severity="tip", line=0, field="", rule="onbekend")
    off = dataclasses.replace(ONE, severity="uit")
    fout = dataclasses.replace(ONE, severity="fout")
    told = for_forge("github", [MISTAKE], [fout, ONE, tip, off])
    place = "file=schools/a.yml,line=3,title=Regel straat-genoemd"
    assert [
        "::error file=schools/b.yml,line=7,title=Fout in het profiel::naam: 'x' mag niet.",
        f"::error {place}::aanbod[2].wat: Mis.%0ADoe dit: Herstel.",
        f"::warning {place}::aanbod[2].wat: Mis.%0ADoe dit: Herstel.",
        "::notice file=schools/a.yml,title=onbekend::Mis.%0ADoe dit: Herstel.",
    ] == told.split("\n")


def test_nothing_that_a_school_wrote_ends_or_begins_a_command() -> None:
    """Line breaks, percents, and in properties colons and commas."""
    odd = dataclasses.replace(ONE, path="a,b:c%.yml", message="100%\r\n::error::x", field="")
    (line,) = for_forge("github", [], [odd]).split("\n")
    assert line == (
        "::warning file=a%2Cb%3Ac%25.yml,line=3,title=Regel straat-genoemd::100%25%0D%0A::error::x%0ADoe dit: Herstel."
    )


def test_gitlab_gets_a_code_quality_report() -> None:
    """One document; a finding about a whole file stands at its first line."""
    whole = dataclasses.replace(ONE, severity="tip", line=0, field="")
    mistake, one, tip = json.loads(for_forge("gitlab", [MISTAKE], [ONE, whole]))
    assert ("profiel-fout", "blocker", "naam: 'x' mag niet.") == (
        mistake["check_name"], mistake["severity"], mistake["description"],
    )  # fmt: skip
    assert {"path": "schools/b.yml", "lines": {"begin": 7}} == mistake["location"]
    assert ("straat-genoemd", "major", "aanbod[2].wat: Mis. Doe dit: Herstel.") == (
        one["check_name"], one["severity"], one["description"],
    )  # fmt: skip
    assert ("info", 1, "Mis. Doe dit: Herstel.") == (
        tip["severity"], tip["location"]["lines"]["begin"], tip["description"],
    )  # fmt: skip
    assert "critical" == json.loads(for_forge("gitlab", [], [dataclasses.replace(ONE, severity="fout")]))[0]["severity"]
    assert [] == json.loads(for_forge("gitlab", [], [dataclasses.replace(ONE, severity="uit")]))


def test_fingerprints_stay_when_a_finding_moves_and_differ_otherwise() -> None:
    """Also those of mistakes in reading."""

    def prints(*findings: Finding, mistake: Problem = MISTAKE) -> list[str]:
        return [issue["fingerprint"] for issue in json.loads(for_forge("gitlab", [mistake], findings))]

    moved = dataclasses.replace(ONE, line=9, field="aanbod[3].wat", severity="tip")
    assert prints(ONE) == prints(moved, mistake=dataclasses.replace(MISTAKE, line=8))
    assert 3 == len(set(prints(ONE, ONE)))
