from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from gids_testing.made_rules import made, use_rules

from generator.check.asked import SchoolAsked
from generator.check.rule import Found
from generator.command.archiving import ArchiveRequest, archive
from generator.command.checking import CheckReport, CheckRequest, check
from generator.errors import InputError, Problem
from generator.resources import find_resources

DAY = date(2026, 11, 23)
SETTING = "controle:\n  - {regel: straat-genoemd, ernst: uit, reden: Dat mag hier.}\n"
OTHER = """\
naam: De Ark
vestigingscode: 99XA01
schoolsoort: [bo]
website: https://www.ark.example
adres: {straat: Kade, huisnummer: "2", postcode: 1234 AC, plaats: Voordorp}
"""


@pytest.fixture(autouse=True)
def rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look with four rules."""
    use_rules(monkeypatch)


def _check(schools: Path, region: str | None = None, school: str | None = None) -> CheckReport:
    return check(CheckRequest(schools, region, school, DAY), find_resources())


def _write(schools: Path, name: str, text: str) -> Path:
    path = schools / "proef-po" / name
    path.write_text(text, encoding="utf-8", newline="\n")
    return path


def _add(schools: Path, name: str, text: str) -> None:
    _write(schools, name, (schools / "proef-po" / name).read_text(encoding="utf-8") + text)


def test_sound_profiles_are_counted(schools: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a mistake or a finding the report holds numbers only."""
    use_rules(monkeypatch, (), ())
    report = _check(schools)
    assert (1, 1, (), ()) == (report.regions, report.schools, report.failed, report.problems)
    assert () == report.findings
    assert report.ok(strict=True)


def test_a_mistake_is_told_with_the_school_that_has_it(schools: Path) -> None:
    """A school with a mistake is named, and the mistake has its file and line."""
    path = schools / "proef-po" / "de-brug.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("1234 AB", "12 AB"), encoding="utf-8", newline="\n")
    report = _check(schools)
    assert ("proef-po/de-brug",) == report.failed
    assert [(path.as_posix(), 4)] == [(problem.path, problem.line) for problem in report.problems]
    assert not report.ok()


def test_a_region_with_a_mistake_is_named_too(schools: Path) -> None:
    """When swv.yml cannot be used, the whole region counts as failed."""
    _write(schools, "swv.yml", "naam: Proef\n")
    report = _check(schools)
    assert (0, 0, ("proef-po",)) == (report.regions, report.schools, report.failed)


def test_an_unknown_school_is_refused(schools: Path) -> None:
    """Asking for a school that does not exist is a mistake of its own."""
    with pytest.raises(InputError, match=r"de school 'de-burg' staat hier niet\. Bedoelde u 'de-brug'"):
        _check(schools, school="de-burg")


def test_a_warning_leaves_the_report_in_order_and_a_fout_does_not(schools: Path) -> None:
    """Unless warnings are refused too."""
    report = _check(schools)
    assert {"fout": 0, "waarschuwing": 3, "tip": 2} == report.counts
    assert (True, False) == (report.ok(), report.ok(strict=True))
    _write(schools, "de-ark.yml", OTHER)
    report = _check(schools)
    assert {"fout": 1, "waarschuwing": 4, "tip": 7} == report.counts
    assert not report.ok()


def test_a_rule_that_a_region_switched_off_is_counted_and_named(schools: Path) -> None:
    """It is not among the findings, and its reason is told."""
    _add(schools, "swv.yml", SETTING)
    report = _check(schools)
    assert {"fout": 0, "waarschuwing": 2, "tip": 2} == report.counts
    (off,) = report.off
    assert ("proef-po", "straat-genoemd", "Regel straat-genoemd", "Dat mag hier.", 1) == (
        off.region, off.rule, off.name, off.reason, off.found,
    )  # fmt: skip


def test_a_rule_that_does_not_exist_makes_the_region_fail(schools: Path) -> None:
    """As any mistake in swv.yml."""
    _add(schools, "swv.yml", SETTING.replace("genoemd", "genoemt"))
    report = _check(schools)
    assert (0, ("proef-po",), ()) == (report.regions, report.failed, report.findings)
    (problem,) = report.problems
    assert (5, "controle[1].regel") == (problem.line, problem.field)
    assert problem.message.startswith("'straat-genoemt' is niet toegestaan. Bedoelde u 'straat-genoemd'?")


def test_one_school_is_told_alone_but_looked_at_among_the_others(schools: Path) -> None:
    """What another school's profile says wrong is not told, and rules that compare schools see all."""
    _write(schools, "de-ark.yml", OTHER)
    _write(schools, "kapot.yml", "naam: Kapot\n")
    report = _check(schools, school="de-ark")
    assert (1, 1, (), ()) == (report.regions, report.schools, report.failed, report.problems)
    assert {"de-ark"} == {finding.school for finding in report.findings}
    assert "regio-kaal" in {finding.rule for finding in report.findings}
    assert ("proef-po/kapot",) == _check(schools, school="kapot").failed


def test_a_profile_is_compared_with_the_year_that_was_fixed(schools: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rules about last year are given what was said then."""

    def said_before(asked: SchoolAsked) -> Iterator[Found]:
        if asked.before:
            yield Found(f"Vorig jaar stond hier '{asked.before.naam}'.", ("naam",))

    use_rules(monkeypatch, (made("vorig-jaar", "tip", said_before),), ())
    _add(schools, "de-brug.yml", "profiel: {schooljaar: 2025-2026, status: vastgesteld}\n")
    assert () == _check(schools).findings
    archive(ArchiveRequest(schools, None, None, "directeur", date(2025, 10, 1)), find_resources())
    path = schools / "proef-po" / "de-brug.yml"
    later = path.read_text(encoding="utf-8").replace("2025-2026", "2026-2027").replace("De Brug", "De Nieuwe Brug")
    path.write_text(later, encoding="utf-8", newline="\n")
    assert ["Vorig jaar stond hier 'De Brug'."] == [finding.message for finding in _check(schools).findings]


def test_json_holds_numbers_what_failed_and_every_field_of_a_finding(schools: Path) -> None:
    """A program gets plain data; the mistakes come beside it."""
    _add(schools, "swv.yml", SETTING)
    data = _check(schools).to_json("waarschuwing")
    path = (schools / "proef-po" / "de-brug.yml").as_posix()
    finding = {
        "rule": "regio-kaal",
        "severity": "waarschuwing",
        "region": "proef-po",
        "school": "de-brug",
        "path": path,
        "line": 2,
        "field": "vestigingscode",
        "message": "Deze school staat vooraan.",
        "remedy": "Herstel regio-kaal.",
        "reason": "",
    }
    assert (1, 1, [], "2026-11-23") == (data["regions"], data["schools"], data["failed"], data["day"])
    assert {"fout": 0, "waarschuwing": 2, "tip": 2} == data["counts"]
    assert [("", 0), ("de-brug", 2)] == [(one["school"], one["line"]) for one in data["findings"]]
    assert finding == data["findings"][1]
    off = {"region": "proef-po", "rule": "straat-genoemd", "name": "Regel straat-genoemd", "reason": "Dat mag hier."}
    assert [{**off, "found": 1}] == data["off"]
    first = {"rule": "regio-kaal", "severity": "waarschuwing", "name": "Regel regio-kaal"}
    assert {**first, "remedy": "Herstel regio-kaal.", "schools": 1} == data["first"][0]


@pytest.mark.parametrize(
    ("numbers", "line"),
    [
        ((1, 1), "1 schoolprofiel van 1 samenwerkingsverband."),
        ((2, 1400), "1.400 schoolprofielen van 2 samenwerkingsverbanden."),
    ],
    ids=["one", "many"],
)
def test_what_was_read_is_one_line(numbers: tuple[int, int], line: str) -> None:
    """Numbers and nouns agree."""
    assert line == CheckReport(DAY, *numbers, (), ()).line()


def test_mistakes_alone_make_a_report_fail() -> None:
    """Also without a school that failed, such as a file that nobody reads."""
    assert not CheckReport(DAY, 1, 1, (), (Problem("a.yml", 1, "mis"),)).ok()
    assert not CheckReport(DAY, 1, 1, ("proef-po/a",), ()).ok()
