from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from generator.cli import main
from generator.command.reporting import ReportRequest, make_reports, require_private
from generator.errors import BuildError
from generator.report.page import MARK
from generator.resources import find_resources
from generator.site.output import HIDDEN
from generator.site.publish import SIGNATURE

Capture = pytest.CaptureFixture[str]
TOLD = """\
proef-po: 1 school, rapport in uit/proef-po.html
  - 1 school vulde nog geen contactpersoon voor ouders in.
  - Bij het samenwerkingsverband zelf ontbreekt volgens de wettelijke lijst nog: Samenwerkingsverband met naam en \
contact; Ondersteuningsplan; Basisondersteuning van de regio; Ouder- en jeugdsteunpunt.
  - Bij 1 school ontbreekt een punt van de wettelijke lijst: Schooljaar waarvoor de tekst geldt.
Alleen voor het samenwerkingsverband. Zet een rapport niet op een website.
"""


@pytest.fixture(autouse=True)
def here(schools: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in the folder that holds the profiles."""
    monkeypatch.chdir(schools.parent)
    return schools.parent


def test_a_report_is_written_and_told_in_a_few_lines(here: Path, capsys: Capture) -> None:
    """Where it is, what comes first, and that it is private."""
    assert 0 == main(["report", "--out", "uit", "--date", "2026-11-23"])
    assert (TOLD, "") == capsys.readouterr()
    assert ["proef-po.html"] == [path.name for path in (here / "uit").iterdir()]
    assert MARK in (here / "uit" / "proef-po.html").read_text(encoding="utf-8")


def test_without_options_the_folder_is_rapport_and_the_day_today(here: Path, capsys: Capture) -> None:
    """The day is that of the computer."""
    assert 0 == main(["report", "--json"])
    document = json.loads(capsys.readouterr().out)
    days = abs((date.fromisoformat(document["regions"][0]["day"]) - date.today()).days)  # noqa: DTZ011 - as a user reads it
    assert days <= 1
    assert (here / "rapport" / "proef-po.html").is_file()


def test_json_holds_everything(capsys: Capture) -> None:
    """One document; each region with its file."""
    assert 0 == main(["report", "--out", "uit", "--date", "2026-11-23", "--json"])
    out, err = capsys.readouterr()
    document = json.loads(out)
    (region,) = document["regions"]
    assert ("", True, [], []) == (err, document["ok"], document["problems"], document["failed"])
    assert ("uit/proef-po.html", "proef-po", "2026-11-23") == (region["file"], region["id"], region["day"])
    assert {"first", "completeness", "law", "agreement", "freshness", "alike", "broken"} <= set(region)


def test_a_profile_with_a_mistake_does_not_stop_the_report(here: Path, schools: Path, capsys: Capture) -> None:
    """Code 1, the mistake on stderr, and the school on the page."""
    path = schools / "proef-po" / "de-brug.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("1234 AB", "12"), encoding="utf-8", newline="\n")
    assert 1 == main(["report", "--out", "uit", "--date", "2026-11-23"])
    out, err = capsys.readouterr()
    message = "'12' is geen postcode. Schrijf bijvoorbeeld 1234 AB."
    assert f"schools/proef-po/de-brug.yml, regel 4: adres.postcode: {message}" in err
    assert "  - 1 profiel heeft een fout en telt nergens mee." in out
    page = (here / "uit" / "proef-po.html").read_text(encoding="utf-8")
    assert "<strong>de-brug</strong>: &#39;12&#39; is geen postcode." in page
    assert 1 == main(["report", "--out", "uit", "--json"])
    assert ["proef-po/de-brug"] == json.loads(capsys.readouterr().out)["failed"]


def test_a_region_that_cannot_be_read_keeps_its_report(here: Path, schools: Path, capsys: Capture) -> None:
    """The other regions get theirs."""
    assert 0 == main(["report", "--out", "uit", "--date", "2026-11-23"])
    before = (here / "uit" / "proef-po.html").read_bytes()
    other = schools / "andere-po"
    other.mkdir()
    (other / "swv.yml").write_text("naam: Andere\ncode: PO9902\nsector: po\n", encoding="utf-8")
    (schools / "proef-po" / "swv.yml").write_text("naam: Proef\n", encoding="utf-8")
    assert 1 == main(["report", "--out", "uit", "--date", "2026-12-01"])
    assert "swv.yml, regel 1: code: dit ontbreekt" in capsys.readouterr().err
    assert before == (here / "uit" / "proef-po.html").read_bytes()
    assert (here / "uit" / "andere-po.html").is_file()


def test_one_region_can_be_chosen(schools: Path) -> None:
    """As everywhere."""
    other = schools / "andere-po"
    other.mkdir()
    (other / "swv.yml").write_text("naam: Andere\ncode: PO9902\nsector: po\n", encoding="utf-8")
    made = make_reports(ReportRequest(schools, Path("uit"), "andere-po", date(2026, 11, 23)), find_resources())
    assert [("andere-po", Path("uit/andere-po.html"))] == [(report.id, path) for report, path in made.written]
    assert made.ok


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("23-11-2026", "'23-11-2026' is geen datum. Schrijf een datum als jaar-maand-dag, zoals 2026-09-01."),
        ("2026-02-30", "'2026-02-30' is geen datum."),
    ],
)
def test_a_day_that_is_none_is_refused(given: str, message: str, capsys: Capture) -> None:
    """Code 2, with the form that is allowed."""
    assert 2 == main(["report", "--date", given])
    assert f"Fout: --date: {message}" in capsys.readouterr().err
    assert not Path("rapport").exists()


def _site(folder: Path) -> Path:
    folder.mkdir(parents=True)
    (folder / "index.html").write_text(f'<meta name="generator" {SIGNATURE}>', encoding="utf-8")
    return folder


@pytest.mark.parametrize("place", ["", "rapport", "diep/er/in"])
def test_a_report_is_never_written_within_a_site(here: Path, place: str, capsys: Capture) -> None:
    """Neither in the folder itself nor anywhere below it; nothing is made."""
    _site(here / "site")
    assert 1 == main(["report", "--out", f"site/{place}"])
    found = capsys.readouterr().err
    assert found.startswith(f"Fout: site{'/' if place else ''}{place} ligt in een map met sites (")
    assert "Een rapport hoort niet op een website. Kies met --out een andere map." in found
    assert ["index.html"] == [path.name for path in (here / "site").iterdir()]


def test_a_folder_of_sites_without_a_home_page_is_refused_too(here: Path) -> None:
    """What the builder remembers there gives it away; a link to it does not help."""
    (here / "web" / HIDDEN).mkdir(parents=True)
    (here / "snel").symlink_to(here / "web")
    for place in ("web", "web/x", "snel", "snel/x"):
        with pytest.raises(BuildError, match="ligt in een map met sites"):
            require_private(here / place)


def test_a_folder_beside_a_site_or_with_a_site_of_somebody_else_may_be_used(here: Path) -> None:
    """It is only ours that are known to be published."""
    _site(here / "site")
    other = here / "andere"
    other.mkdir()
    (other / "index.html").write_text("<h1>Anders</h1>", encoding="utf-8")
    require_private(here / "rapport")
    require_private(other)
