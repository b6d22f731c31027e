"""What was published in a year stays at its address, byte for byte, whatever changes since; and changes are told."""

from __future__ import annotations

import html
import re
import shutil
from pathlib import Path

import pytest
from gids_testing.sites import ROOT

from generator.resources import Resources, find_resources
from generator.site.build import BuildRequest, build

SITE = "waterrand-po/scholen/de-lantaarn"
YEAR = "2025-2026"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give the school with an archive, its region and its neighbour, and shared content that may change."""
    real = find_resources()
    shutil.copytree(real.content, tmp_path / "content")
    shutil.copytree(real.theme, tmp_path / "theme")
    for region, schools in (("waterrand-po", ["de-lantaarn"]), ("waterrand-vo", [])):
        target = tmp_path / "schools" / region
        target.mkdir(parents=True)
        source = ROOT / "schools" / region
        for path in [*(source / f"{name}.yml" for name in ("swv", "besturen", *schools)), *source.glob("*.geojson")]:
            shutil.copy(path, target / path.name)
    shutil.copytree(ROOT / "schools/waterrand-po/logos", tmp_path / "schools/waterrand-po/logos")
    shutil.copytree(ROOT / "schools/waterrand-po/archief", tmp_path / "schools/waterrand-po/archief")
    return tmp_path


def _build(folder: Path) -> None:
    resources = Resources(folder / "content", folder / "theme", find_resources().schema)
    assert () == build(BuildRequest(folder / "schools", folder / "site"), resources).problems


def _year(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (folder / "site" / SITE / "schoolgids" / YEAR).iterdir()}


def _change(path: Path, before: str, after: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")


def test_nothing_of_a_year_changes_when_profile_content_and_theme_change(folder: Path) -> None:
    """The page of today does change."""
    _build(folder)
    before = _year(folder)
    archived = ROOT / "schools" / "waterrand-po" / "archief" / "de-lantaarn" / YEAR
    assert (archived / "ondersteuning.html").read_bytes() == before["index.html"]
    today = (folder / "site" / SITE / "schoolgids" / "index.html").read_bytes()
    _change(folder / "schools/waterrand-po/de-lantaarn.yml", "naam: Leesclub", "naam: Boekenclub")
    _change(folder / "content/paginas/school/schoolgids.md", "Alles staat op", "Het staat op")
    _change(folder / "theme/slots/schoolgids.html", "Voor wanneer dit geldt", "Wanneer dit geldt")
    _change(folder / "theme/assets/gids.css", ".breed{", ".breed{opacity:1;")
    _build(folder)
    assert before == _year(folder)
    assert today != (folder / "site" / SITE / "schoolgids" / "index.html").read_bytes()


def test_an_archived_page_loads_nothing_that_could_change(folder: Path) -> None:
    """Its only style sheet stands beside it; it says what it is and leads to the text of today."""
    _build(folder)
    page = _year(folder)["index.html"].decode()
    assert ["ondersteuning.css"] == re.findall(r'<link rel="stylesheet" href="([^"]+)"', page)
    assert "<script" not in page
    assert "Dit is een bewaarde tekst." in page
    assert 'href="../"' in page or 'href="../index.html"' in page


def test_an_archive_that_was_tampered_with_keeps_the_last_good_site(folder: Path) -> None:
    """And is told, as a mistake in a profile is."""
    _build(folder)
    before = _year(folder)
    path = folder / "schools/waterrand-po/archief/de-lantaarn" / YEAR / "ondersteuning.html"
    path.write_text("<p>anders</p>", encoding="utf-8")
    resources = Resources(folder / "content", folder / "theme", find_resources().schema)
    report = build(BuildRequest(folder / "schools", folder / "site"), resources)
    assert ("waterrand-po/de-lantaarn",) == report.failed
    assert before == _year(folder)


def test_the_page_about_changes_is_right_to_the_word(folder: Path) -> None:
    """What moved to the basis, what is new, and the words that differ."""
    _build(folder)
    page = (folder / "site" / SITE / "veranderd" / "index.html").read_text(encoding="utf-8")
    text = " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())
    assert "Wij vergelijken schooljaar 2025–2026 met schooljaar 2026–2027." in text
    moved = page.partition("Van extra naar basis")[2].partition("<h2")[0]
    assert "Leesclub" in moved
    assert "vervallen: 3" in text.partition("Leesclub: hoe vaak")[2][:60]
    assert re.search(r"Nu [^.]{0,20}4\b.{0,40}keer per week 25 minuten, in blokken", text)


def test_the_region_tells_what_changed_and_the_school_leads_to_its_years(folder: Path) -> None:
    """Each year at its own address."""
    _build(folder)
    region = (folder / "site" / "waterrand-po" / "veranderd" / "index.html").read_text(encoding="utf-8")
    assert "Leesclub" in region
    guide = (folder / "site" / SITE / "schoolgids" / "index.html").read_text(encoding="utf-8")
    assert f"{YEAR}/" in guide
