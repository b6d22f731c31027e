"""The command `gids check`: everything that is told, through the command."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from gids_testing.made_rules import made, use_rules

from generator.check.asked import RegionAsked
from generator.check.rule import Found
from generator.cli import main

Capture = pytest.CaptureFixture[str]
ARK = """\
naam: De Ark
vestigingscode: 99XA01
schoolsoort: [bo]
website: https://www.ark.example
adres: {straat: Kade, huisnummer: "2", postcode: 1234 AC, plaats: Voordorp}
"""
TOLD = """\
Samenwerkingsverband Proef (schools/proef-po/swv.yml)
  waarschuwing: schools/proef-po/swv.yml: De regio noemt geen gemeenten.
    Doe dit: Vul gemeenten in. [regio-kaal]

De Ark (schools/proef-po/de-ark.yml)
  fout: schools/proef-po/de-ark.yml, regel 4: website: De website is fout.
    Doe dit: Herstel website-fout. [website-fout]
  waarschuwing: schools/proef-po/de-ark.yml, regel 2: vestigingscode: Deze school staat vooraan.
    Doe dit: Herstel regio-kaal. [regio-kaal]
  waarschuwing: schools/proef-po/de-ark.yml, regel 5: adres.straat: De straat heet 'Kade'.
    Doe dit: Herstel straat-genoemd. [straat-genoemd]
  tip: schools/proef-po/de-ark.yml, regel 1: naam: Letter 1 kan anders.
    Doe dit: Herstel letter-anders. [letter-anders]
  tip: schools/proef-po/de-ark.yml, regel 1: naam: Letter 2 kan anders.
    Doe dit: Herstel letter-anders. [letter-anders]
  tip: schools/proef-po/de-ark.yml, regel 1: naam: Letter 3 kan anders.
    Doe dit: Herstel letter-anders. [letter-anders]
  nog 2 tips: gids check --school de-ark --alles

De Brug (schools/proef-po/de-brug.yml)
  waarschuwing: schools/proef-po/de-brug.yml, regel 4: adres.straat: De straat heet 'Dorpsstraat'.
    Doe dit: Herstel straat-genoemd. [straat-genoemd]
  tip: schools/proef-po/de-brug.yml, regel 1: naam: Letter 1 kan anders.
    Doe dit: Herstel letter-anders. [letter-anders]
  tip: schools/proef-po/de-brug.yml, regel 1: naam: Letter 2 kan anders.
    Doe dit: Herstel letter-anders. [letter-anders]

"""
SUMMARY = """\
Bekeken: 2 schoolprofielen van 1 samenwerkingsverband.
Gevonden: 1 fout, 4 waarschuwingen en 7 tips, bij 2 scholen en bij het samenwerkingsverband.

Begin hiermee:
  1. Regel website-fout (fout, bij 1 school). Herstel website-fout.
  2. Regel straat-genoemd (waarschuwing, bij 2 scholen). Herstel straat-genoemd.
  3. Regel letter-anders (tip, bij 2 scholen). Herstel letter-anders.
"""


@pytest.fixture(autouse=True)
def here(schools: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in the folder that holds the profiles: two schools, looked at with four rules."""
    use_rules(monkeypatch)
    monkeypatch.chdir(schools.parent)
    (schools / "proef-po" / "de-ark.yml").write_text(ARK, encoding="utf-8", newline="\n")
    return schools.parent


def test_findings_are_told_per_school_with_what_to_do(capsys: Capture) -> None:
    """The gravest first, three tips of each school, and at the end what helps most."""
    assert 1 == main(["check"])
    assert (TOLD + SUMMARY, "") == capsys.readouterr()


def test_all_tips_are_told_on_request(capsys: Capture) -> None:
    """As the line in their place says."""
    assert 1 == main(["check", "--school", "de-ark", "--alles"])
    out = capsys.readouterr().out
    assert (5, False) == (out.count("  tip: "), "nog " in out)
    assert "Gevonden: 1 fout, 2 waarschuwingen en 5 tips, bij 1 school.\n" in out


def test_tips_about_the_region_lead_to_the_region(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """One that is left over is told in the singular."""

    def four(_asked: RegionAsked) -> Iterator[Found]:
        yield from (Found(f"Punt {number}.", ("naam",)) for number in range(4))

    use_rules(monkeypatch, (), (made("regio-tip", "tip", four, subject="regio"),))
    assert 0 == main(["check"])
    out = capsys.readouterr().out
    assert "Punt 2." in out
    assert "  nog 1 tip: gids check --region proef-po --alles\n" in out
    assert "Gevonden: 4 tips, bij het samenwerkingsverband.\n" in out
    assert "  1. Regel regio-tip (tip, bij het samenwerkingsverband). Herstel regio-tip.\n" in out


@pytest.mark.parametrize(("lowest", "shown"), [("fout", {"fout"}), ("waarschuwing", {"fout", "waarschuwing"})])
def test_what_is_less_grave_is_left_out_but_counted(lowest: str, shown: set[str], capsys: Capture) -> None:
    """Schools of which nothing is left are not named."""
    assert 1 == main(["check", "--ernst", lowest])
    out = capsys.readouterr().out
    assert shown == {word for word in ("fout", "waarschuwing", "tip") if f"\n  {word}: " in out}
    assert (lowest != "fout") == ("De Brug" in out)
    assert out.endswith(SUMMARY)


def test_only_a_fout_ends_with_code_1_unless_warnings_are_refused_too(schools: Path, capsys: Capture) -> None:
    """A tip never does."""
    (schools / "proef-po" / "de-ark.yml").unlink()
    assert 0 == main(["check"])
    assert 1 == main(["check", "--streng"])
    assert "Gevonden: 3 waarschuwingen en 2 tips, bij 1 school en bij het samenwerkingsverband." in (
        capsys.readouterr().out
    )


def test_mistakes_in_reading_go_before_and_the_others_are_looked_at(schools: Path, capsys: Capture) -> None:
    """On stderr, as they were; the findings of the rest on stdout."""
    path = schools / "proef-po" / "de-ark.yml"
    path.write_text(ARK.replace("1234 AC", "12"), encoding="utf-8", newline="\n")
    assert 1 == main(["check", "--ernst", "fout"])
    out, err = capsys.readouterr()
    message = "adres.postcode: '12' is geen postcode. Schrijf bijvoorbeeld 1234 AB."
    assert f"schools/proef-po/de-ark.yml, regel 5: {message}\n\n1 fout in 1 bestand\n" == err
    assert out.startswith("Bekeken: 1 schoolprofiel van 1 samenwerkingsverband.\nGevonden: 3 waarschuwingen en 2 tips")


def test_what_a_region_switched_off_is_counted_and_named_with_its_reason(schools: Path, capsys: Capture) -> None:
    """Also when the rule would have found nothing; a reason of several lines stays on one."""
    path = schools / "proef-po" / "swv.yml"
    setting = """\
controle:
  - regel: website-fout
    ernst: uit
    reden: |
      Afgesproken
      met scholen.
  - {regel: letter-anders, ernst: fout, reden: Dat willen we.}
"""
    path.write_text(path.read_text(encoding="utf-8") + setting, encoding="utf-8", newline="\n")
    assert 1 == main(["check", "--ernst", "fout"])
    out = capsys.readouterr().out
    expected = "Uitgezet door proef-po: website-fout (zou 1 keer genoemd zijn). Reden: Afgesproken met scholen.\n"
    assert expected in out
    assert "Gevonden: 7 fouten en 4 waarschuwingen" in out
    (schools / "proef-po" / "de-ark.yml").unlink()
    main(["check"])
    assert "website-fout (vond niets). Reden: Afgesproken met scholen.\n" in capsys.readouterr().out


class _Terminal(io.StringIO):
    """Says that it is a terminal."""

    def isatty(self) -> bool:
        """Say yes."""
        return True


@pytest.mark.parametrize(("settings", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)])
def test_severities_are_coloured_on_a_terminal_that_likes_it(
    settings: dict[str, str],
    coloured: bool,  # noqa: FBT001  # a table
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The words stand there in any case."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    terminal = _Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    assert 1 == main(["check"])
    told = terminal.getvalue()
    assert coloured == ("\x1b[31m\x1b[1mfout\x1b[0m: schools/proef-po/de-ark.yml" in told)
    assert coloured == ("\x1b[" in told)
    if not coloured:
        assert TOLD + SUMMARY == told


def test_json_is_one_document_with_every_finding(capsys: Capture) -> None:
    """What `ok` says is what the exit code says."""
    assert 1 == main(["check", "--json", "--date", "2026-11-23"])
    out, err = capsys.readouterr()
    document = json.loads(out)
    assert ("", False, [], 2, "2026-11-23") == (
        err, document["ok"], document["problems"], document["schools"], document["day"],
    )  # fmt: skip
    assert 12 == len(document["findings"])
    assert {"fout": 1, "waarschuwing": 4, "tip": 7} == document["counts"]
    assert 1 == main(["check", "--json", "--ernst", "fout"])
    document = json.loads(capsys.readouterr().out)
    assert ["website-fout"] == [finding["rule"] for finding in document["findings"]]
    assert {"fout": 1, "waarschuwing": 4, "tip": 7} == document["counts"]


def test_rules_are_told_by_group(capsys: Capture) -> None:
    """Nothing is read for it."""
    assert 0 == main(["check", "--rules", "--schools", "weg"])
    out = capsys.readouterr().out
    expected = """\
PRIVACY

website-fout (fout): Regel website-fout
  Waarom: Omdat website-fout.
  Doe dit: Herstel website-fout.

SAMENHANG
"""
    assert out.startswith(expected)
    assert out.endswith("\n4 regels. Een regio zet er een anders of uit in swv.yml, bij controle.\n")


def test_rules_are_given_as_json_too(capsys: Capture) -> None:
    """With their sources."""
    assert 0 == main(["check", "--rules", "--json"])
    document = json.loads(capsys.readouterr().out)
    rule = {
        "id": "website-fout",
        "severity": "fout",
        "subject": "profiel",
        "group": "privacy",
        "name": "Regel website-fout",
        "why": "Omdat website-fout.",
        "remedy": "Herstel website-fout.",
        "sources": ["basisondersteuning-2019"],
    }
    assert (True, [], rule) == (document["ok"], document["problems"], document["rules"][0])
    assert 4 == len(document["rules"])


def test_annotations_take_the_place_of_everything_else(capsys: Capture) -> None:
    """A forge reads stdout; the exit code stays."""
    assert 1 == main(["check", "--annotaties", "github", "--ernst", "fout"])
    line = (
        "::error file=schools/proef-po/de-ark.yml,line=4,title=Regel website-fout::website: De website is fout.%0A"
        "Doe dit: Herstel website-fout.\n"
    )
    assert (line, "") == capsys.readouterr()
    assert 1 == main(["check", "--annotaties", "gitlab", "--ernst", "fout"])
    out, err = capsys.readouterr()
    assert ("", ["website-fout"]) == (err, [issue["check_name"] for issue in json.loads(out)])


def test_without_a_finding_github_gets_nothing_and_gitlab_an_empty_list(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    """An empty line would be a mark of nothing; an empty file is no JSON."""
    use_rules(monkeypatch, (), ())
    assert 0 == main(["check", "--annotaties", "github"])
    assert ("", "") == capsys.readouterr()
    assert 0 == main(["check", "--annotaties", "gitlab"])
    assert ("[]\n", "") == capsys.readouterr()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--json", "--annotaties", "github"], "--json en --annotaties gaan niet samen."),
        (["--ernst", "erg"], "--ernst: 'erg' is niet toegestaan. Kies uit: fout, waarschuwing, tip."),
        (["--date", "gisteren"], "--date: 'gisteren' is geen datum."),
    ],
    ids=["two forms", "severity", "day"],
)
def test_a_wrong_command_line_ends_with_2(arguments: list[str], message: str, capsys: Capture) -> None:
    """In Dutch, with what is allowed."""
    assert 2 == main(["check", *arguments])
    assert f"Fout: {message}" in capsys.readouterr().err
