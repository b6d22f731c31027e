from __future__ import annotations

import json
from pathlib import Path

import pytest
from gids_testing.made_rules import use_rules

from generator.cli import main
from generator.command.check_pages import MEMORY
from generator.report.page import MARK
from generator.site.publish import SIGNATURE

Capture = pytest.CaptureFixture[str]
TOLD = """\
Bekeken: 1 schoolprofiel van 1 samenwerkingsverband.
Gevonden: 3 waarschuwingen en 2 tips, bij 1 school en bij het samenwerkingsverband.

Begin hiermee:
  1. Regel straat-genoemd (waarschuwing, bij 1 school). Herstel straat-genoemd.
  2. Regel regio-kaal (waarschuwing, bij 1 school). Herstel regio-kaal.
  3. Regel letter-anders (tip, bij 1 school). Herstel letter-anders.
proef-po: rapport in uit/proef-po/index.html, met 1 pagina van een school
Alleen voor de scholen en het samenwerkingsverband. Zet een rapport niet op een website.
"""
CHECK = ["check", "--rapport", "uit", "--date", "2026-11-23"]


@pytest.fixture(autouse=True)
def here(schools: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in the folder that holds the profiles, with four rules."""
    use_rules(monkeypatch)
    monkeypatch.chdir(schools.parent)
    return schools.parent


def _files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_pages_are_written_and_told_in_a_few_lines(here: Path, capsys: Capture) -> None:
    """A page for the region, one for the school, and what the next run compares with."""
    assert 0 == main(CHECK)
    assert (TOLD, "") == capsys.readouterr()
    assert ["proef-po/index.html", "proef-po/scholen/de-brug.html", f"proef-po/{MEMORY}"] == _files(here / "uit")
    assert MARK in (here / "uit/proef-po/scholen/de-brug.html").read_text(encoding="utf-8")


def test_the_next_run_tells_what_changed(here: Path, schools: Path) -> None:
    """Once: the run after that compares with this one."""
    page = here / "uit/proef-po/index.html"
    main(CHECK)
    assert "Dit is de eerste keer." in page.read_text(encoding="utf-8")
    path = schools / "proef-po" / "de-brug.yml"
    path.write_text(path.read_text(encoding="utf-8") + "website: https://brug.example\n", encoding="utf-8")
    assert 1 == main(CHECK)
    assert "Nu: 1 nieuw, 0 weg, 5 nog hetzelfde." in page.read_text(encoding="utf-8")
    main(CHECK)
    assert "Nu: 0 nieuw, 0 weg, 6 nog hetzelfde." in page.read_text(encoding="utf-8")


def test_of_one_school_only_its_own_page_is_written(here: Path, capsys: Capture) -> None:
    """What the last whole run found stays to compare with."""
    assert 0 == main([*CHECK, "--school", "de-brug"])
    assert ["proef-po/scholen/de-brug.html"] == _files(here / "uit")
    assert "proef-po: rapport in uit/proef-po/scholen/de-brug.html\n" in capsys.readouterr().out
    main(CHECK)
    before = (here / "uit/proef-po" / MEMORY).read_bytes()
    main([*CHECK, "--school", "de-brug"])
    assert before == (here / "uit/proef-po" / MEMORY).read_bytes()
    assert "nog hetzelfde" in (here / "uit/proef-po/scholen/de-brug.html").read_text(encoding="utf-8")


def test_json_names_the_pages(capsys: Capture) -> None:
    """Beside everything else."""
    assert 0 == main([*CHECK, "--json"])
    document = json.loads(capsys.readouterr().out)
    page, school = "uit/proef-po/index.html", "uit/proef-po/scholen/de-brug.html"
    assert [{"region": "proef-po", "file": page, "schools": [school]}] == document["reports"]
    assert 5 == len(document["findings"])


def test_a_profile_with_a_mistake_does_not_stop_the_pages(here: Path, schools: Path, capsys: Capture) -> None:
    """The mistake is on stderr and on the page; code 1."""
    (schools / "proef-po" / "kapot.yml").write_text("naam: Kapot\n", encoding="utf-8")
    assert 1 == main(CHECK)
    assert "schools/proef-po/kapot.yml, regel 1: adres: dit ontbreekt" in capsys.readouterr().err
    assert "<strong>kapot</strong>" in (here / "uit/proef-po/index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("place", ["", "/rapport"])
def test_pages_are_never_written_within_a_site(here: Path, place: str, capsys: Capture) -> None:
    """Nothing is made, and nothing is looked at first."""
    (here / "site").mkdir()
    (here / "site" / "index.html").write_text(f'<meta name="generator" {SIGNATURE}>', encoding="utf-8")
    assert 1 == main(["check", "--rapport", f"site{place}"])
    out, err = capsys.readouterr()
    assert "" == out
    assert "Een rapport hoort niet op een website. Kies met --rapport een andere map." in err
    assert ["index.html"] == _files(here / "site")


@pytest.mark.parametrize("name", ["index.html", "scholen/de-brug.html", MEMORY])
def test_a_file_of_somebody_else_stays(here: Path, name: str, capsys: Capture) -> None:
    """And then nothing is written."""
    path = here / "uit/proef-po" / name
    path.parent.mkdir(parents=True)
    path.write_text("{}", encoding="utf-8")
    assert 1 == main(CHECK)
    what = "bestand" if name == MEMORY else "rapport"
    message = f"Fout: uit/proef-po/{name} is geen {what} van deze gids. Kies met --rapport een andere map.\n"
    assert ("", message) == capsys.readouterr()
    assert [f"proef-po/{name}"] == _files(here / "uit")


def test_what_another_version_kept_is_replaced(here: Path) -> None:
    """It is ours, but cannot be compared."""
    path = here / "uit/proef-po" / MEMORY
    path.parent.mkdir(parents=True)
    path.write_text('{"soort": "gids check", "formaat": 99}', encoding="utf-8")
    assert 0 == main(CHECK)
    assert "Dit is de eerste keer." in (here / "uit/proef-po/index.html").read_text(encoding="utf-8")
    assert 1 == json.loads(path.read_text(encoding="utf-8"))["formaat"]


def test_without_the_option_nothing_is_written(here: Path) -> None:
    """A check is only a look."""
    assert 0 == main(["check"])
    assert ["schools"] == [path.name for path in here.iterdir()]
