from __future__ import annotations

import io
import json
import sys

import pytest

from generator.command.output import (
    Progress,
    counted,
    decimal,
    error_lines,
    json_text,
    prepare_streams,
    problem_lines,
    problems_of,
    written_size,
)
from generator.errors import BuildError, ContentError, GidsError, InputError, Problem

NAME = Problem("schools/x/a.yml", 0, "dit bestand ontbreekt.")
KEY = Problem("schools/x/b.yml", 14, "'bsis' is niet toegestaan.", "aanbod[2].niveau")
ROOT = Problem("schools/x/b.yml", 3, "dit is geen YAML.")


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def test_mistakes_are_grouped_by_file_and_counted() -> None:
    """Each line says where it is, files stand apart, lines in order, and the number comes last."""
    expected = """\
schools/x/a.yml: dit bestand ontbreekt.

schools/x/b.yml, regel 3: dit is geen YAML.
schools/x/b.yml, regel 14: aanbod[2].niveau: 'bsis' is niet toegestaan.

3 fouten in 2 bestanden"""
    assert expected.splitlines() == list(problem_lines([KEY, NAME, ROOT]))


def test_one_mistake_is_counted_in_the_singular() -> None:
    """The noun agrees with the number."""
    assert "1 fout in 1 bestand" == list(problem_lines([NAME]))[-1]


def test_without_mistakes_nothing_is_said() -> None:
    """No heading and no number appear when there is nothing to mend."""
    assert [] == list(problem_lines([]))


@pytest.mark.parametrize(
    ("error", "lines"),
    [
        (BuildError("de map is vol."), ["Fout: de map is vol."]),
        (InputError([NAME]), ["schools/x/a.yml: dit bestand ontbreekt.", "", "1 fout in 1 bestand"]),
        (
            ContentError([ROOT]),
            [
                "Fout in de gedeelde inhoud of het thema, dus niet in een profiel:",
                "",
                "schools/x/b.yml, regel 3: dit is geen YAML.",
                "",
                "1 fout in 1 bestand",
            ],
        ),
    ],
    ids=["build", "input", "content"],
)
def test_an_error_is_told_by_its_kind(error: GidsError, lines: list[str]) -> None:
    """A mistake in shared content is not blamed on a school."""
    assert lines == list(error_lines(error))


def test_an_error_without_a_place_is_a_mistake_without_a_path() -> None:
    """Programs find every error in the same list."""
    assert (Problem("", 0, "de map is vol."),) == problems_of(BuildError("de map is vol."))
    assert (NAME,) == problems_of(InputError([NAME]))


def test_json_is_one_document_with_the_report_beside_the_mistakes() -> None:
    """Dutch letters stay readable, mistakes stand in order."""
    text = json_text(ok=False, problems=[KEY, Problem("a", 1, "é")], report={"schools": 3})
    expected = {
        "ok": False,
        "problems": [
            {"path": "a", "line": 1, "field": "", "message": "é"},
            {"path": KEY.path, "line": 14, "field": KEY.field, "message": KEY.message},
        ],
        "schools": 3,
    }
    assert expected == json.loads(text)
    assert "é" in text


@pytest.mark.parametrize(
    ("number", "text"),
    [(0, "0 sites"), (1, "1 site"), (2, "2 sites"), (12345, "12.345 sites")],
    ids=["none", "one", "two", "thousands"],
)
def test_numbers_have_a_point_between_thousands_and_their_noun(number: int, text: str) -> None:
    """The noun agrees with the number."""
    assert text == counted(number, "site", "sites")


@pytest.mark.parametrize(
    ("number", "text"), [(0.04, "0,0"), (3.25, "3,2"), (1234.5, "1.234,5")], ids=["zero", "small", "thousands"]
)
def test_decimals_have_a_comma(number: float, text: str) -> None:
    """As in Dutch: a comma before the decimal, a point between thousands."""
    assert text == decimal(number)


@pytest.mark.parametrize(
    ("size", "text"),
    [(0, "0,0 kB"), (99_999, "100,0 kB"), (7_020_000, "7,0 MB"), (2_500_000_000, "2,5 GB")],
    ids=["nothing", "kilo", "mega", "giga"],
)
def test_sizes_have_the_unit_that_people_use(size: int, text: str) -> None:
    """Small and large sites both get a number that can be read."""
    assert text == written_size(size)


def test_a_terminal_gets_one_line_that_is_rewritten_and_wiped() -> None:
    """Each step covers the one before; nothing is left on the line in the end."""
    stream = Terminal()
    progress = Progress("scholen", stream)
    progress(9, 10, "proef-po/de-lange-naam")
    progress(10, 10)
    progress.clear()
    first = "█" * 18 + "░" * 2 + " 9 van 10 scholen  proef-po/de-lange-naam"
    second = "█" * 20 + " 10 van 10 scholen"
    assert f"\r{first}\r{second.ljust(len(first))}\r{' ' * len(second)}\r" == stream.getvalue()


def test_elsewhere_progress_is_a_few_plain_lines() -> None:
    """A log gets about ten lines, however many sites there are."""
    stream = io.StringIO()
    progress = Progress("scholen", stream)
    for done in range(1001):
        progress(done, 1000)
    progress.clear()
    assert [f"{hundred}00 van 1000 scholen" for hundred in range(1, 11)] == stream.getvalue().splitlines()


def test_few_sites_need_no_lines_of_progress() -> None:
    """A handful of sites is built before anybody reads a line."""
    stream = io.StringIO()
    progress = Progress("scholen", stream)
    for done in range(15):
        progress(done, 14)
    assert "" == stream.getvalue()


def test_output_is_utf8_whatever_the_locale_says(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal that claims to know ASCII only still gets every letter, and half characters do no harm."""
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="ascii")
    monkeypatch.setattr(sys, "stdout", stream)
    prepare_streams()
    stream.write("één \udcff")
    stream.flush()
    assert "één ?".encode() == raw.getvalue()
