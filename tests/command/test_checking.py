from __future__ import annotations

from pathlib import Path

import pytest

from generator.command.checking import CheckReport, check
from generator.errors import InputError, Problem
from generator.resources import find_resources


def test_sound_profiles_are_counted(schools: Path) -> None:
    """Without a mistake the report holds numbers only."""
    report = check(schools, find_resources(), region=None, school=None)
    assert CheckReport(regions=1, schools=1, failed=(), problems=()) == report
    assert report.ok


def test_a_mistake_is_told_with_the_school_that_has_it(schools: Path) -> None:
    """A school with a mistake is named, and the mistake has its file and line."""
    path = schools / "proef-po" / "de-brug.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("1234 AB", "12 AB"), encoding="utf-8", newline="\n")
    report = check(schools, find_resources(), region=None, school=None)
    assert ("proef-po/de-brug",) == report.failed
    assert [(path.as_posix(), 4)] == [(problem.path, problem.line) for problem in report.problems]
    assert not report.ok


def test_a_region_with_a_mistake_is_named_too(schools: Path) -> None:
    """When swv.yml cannot be used, the whole region counts as failed."""
    (schools / "proef-po" / "swv.yml").write_text("naam: Proef\n", encoding="utf-8", newline="\n")
    report = check(schools, find_resources(), region=None, school=None)
    assert (0, 0, ("proef-po",)) == (report.regions, report.schools, report.failed)


def test_an_unknown_school_is_refused(schools: Path) -> None:
    """Asking for a school that does not exist is a mistake of its own."""
    with pytest.raises(InputError, match=r"de school 'de-burg' staat hier niet\. Bedoelde u 'de-brug'"):
        check(schools, find_resources(), region=None, school="de-burg")


@pytest.mark.parametrize(
    ("report", "line"),
    [
        (CheckReport(1, 1, (), ()), "In orde: 1 schoolprofiel van 1 samenwerkingsverband."),
        (CheckReport(2, 1400, (), ()), "In orde: 1.400 schoolprofielen van 2 samenwerkingsverbanden."),
    ],
    ids=["one", "many"],
)
def test_the_outcome_is_one_line(report: CheckReport, line: str) -> None:
    """Numbers and nouns agree."""
    assert line == report.line()


def test_json_holds_numbers_and_what_failed() -> None:
    """A program gets plain data; the mistakes come beside it."""
    report = CheckReport(1, 2, ("proef-po/de-brug",), (Problem("a.yml", 1, "mis"),))
    assert {"regions": 1, "schools": 2, "failed": ["proef-po/de-brug"]} == report.to_json()
