from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest
from gids_testing.hostile import write_hostile_region
from gids_testing.made_rules import use_rules
from gids_testing.profiles import SOUND, SWV, real_registers
from gids_testing.reports import DAY, region_of
from gids_testing.sites import ROOT

from generator.check.page import RegionPages
from generator.check.rule import Finding
from generator.check.run import check_region
from generator.check.trend import Past, as_past
from generator.profile.load import LoadedRegion, load_profiles
from generator.report.model import Broken
from generator.report.page import MARK, report_environment
from generator.resources import find_resources
from generator.site.dutch import written_date
from generator.site.publish import SIGNATURE

ENVIRONMENT = report_environment(find_resources().report, written_date)
SETTINGS = """\
controle:
  - {regel: straat-genoemd, ernst: uit, reden: Dat mag hier.}
  - {regel: letter-anders, ernst: waarschuwing, reden: Dat willen we.}
"""


@pytest.fixture(autouse=True)
def rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look with four rules."""
    use_rules(monkeypatch)


def _found(loaded: LoadedRegion) -> tuple[Finding, ...]:
    return check_region(loaded, real_registers(), DAY)


def _pages(folder: Path, settings: str = "", before: Past | None = None, *broken: Broken) -> RegionPages:
    loaded = region_of(folder, {SWV: SOUND[SWV] + settings})
    return RegionPages(loaded, _found(loaded), real_registers(), DAY, before=before, broken=broken)


def _both(pages: RegionPages, school: str = "regenboog") -> tuple[str, str]:
    return pages.region_page(ENVIRONMENT), pages.school_page(school, ENVIRONMENT)


def _text(page: str) -> str:
    return " ".join(re.sub(r"<style>.*?</style>|<[^>]+>", " ", page, flags=re.DOTALL).split())


def test_the_pages_say_that_they_are_private(tmp_path: Path) -> None:
    """At top, end and on paper; they are no pages of a site."""
    region, school = _both(_pages(tmp_path))
    assert 2 == region.count("Alleen voor het samenwerkingsverband; niet publiceren.</p>")
    assert 2 == school.count("Alleen voor de school en het samenwerkingsverband; niet publiceren.</p>")
    assert 'content:"Alleen voor de school en het samenwerkingsverband; niet publiceren"' in school
    for page in (region, school):
        assert '<meta name="robots" content="noindex, nofollow">' in page
        assert MARK in page
        assert SIGNATURE not in page


def test_the_pages_need_nothing_but_each_other(tmp_path: Path) -> None:
    """No script, no address elsewhere; the region leads to its schools and every link within a page to a heading."""
    region, school = _both(_pages(tmp_path))
    for page in (region, school):
        assert [] == re.findall(r"<script|<link|<img|<iframe|\bsrc=|\bstyle=|url\(|https?://", page)
        ids = re.findall(r'id="([^"]+)"', page)
        assert sorted(set(ids)) == sorted(ids)
        assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)
    assert ["scholen/regenboog.html", "scholen/zonnewijzer.html"] == re.findall(r'href="([^#"]+)"', region)
    assert [] == re.findall(r'href="([^#"]+)"', school)


def test_a_school_reads_what_comes_first_and_why(tmp_path: Path) -> None:
    """Severity in words, the place, what to do, the reason and the source."""
    text = _text(_both(_pages(tmp_path))[1])
    assert "1 fout, 2 waarschuwingen en 2 tips." in text
    assert "Doe deze drie dingen eerst fout Regel website-fout . Herstel website-fout." in text
    for part in (
        "Fouten Zolang deze er staan, komt de pagina niet op de website; de vorige blijft staan.",
        "fout Regel website-fout De website is fout. regel 12, website Doe dit Herstel website-fout.",
        "Waarom Omdat website-fout.",
        "Bron Basisondersteuning in passend onderwijs, deel 2, Kohnstamm Instituut, Oberon en KBA Nijmegen (2019)",
        "Regel website-fout",
        "Letter 1 kan anders. regel 1, naam Letter 2 kan anders. regel 1, naam Doe dit Herstel letter-anders.",
        "Dit is de eerste keer.",
        "De regio heeft geen regels uitgezet.",
    ):
        assert part in text, part


def test_a_school_reads_the_legal_list_with_an_answer_for_each_point(tmp_path: Path) -> None:
    """What is missing first."""
    page = _both(_pages(tmp_path))[1]
    found = re.findall(r'<td class="stand (?:ja|nee|weet)">([^<]+)</td>', page)
    order = ["ontbreekt", "niet na te gaan", "in orde"]
    assert set(order) == set(found)
    assert sorted(found, key=order.index) == found
    assert "Wettelijk" not in _text(page)


def test_a_region_reads_its_own_findings_its_schools_its_rules_and_the_law(tmp_path: Path) -> None:
    """Schools in order of name, rules by severity and number of schools."""
    text = _text(_both(_pages(tmp_path))[0])
    for part in (
        "2 scholen, vergeleken met 23 november 2026: 1 fout, 4 waarschuwingen en 7 tips.",
        "waarschuwing Regel straat-genoemd (bij 2 scholen). Herstel straat-genoemd.",
        "Dit staat in swv.yml .",
        "De regio noemt geen gemeenten. het hele bestand. Vul gemeenten in.",
        "School Fouten Waarschuwingen Tips De Regenboog 1 2 2 De Zonnewijzer 0 1 5",
        "Regel website-fout website-fout fout 1 De Regenboog Herstel website-fout.",
        "Regel straat-genoemd straat-genoemd waarschuwing 2 De Regenboog, De Zonnewijzer Herstel straat-genoemd.",
        "Punten over scholen",
        "Punten over de regio",
    ):
        assert part in text, part
    assert "Profielen die niet te lezen zijn" not in text


def test_what_a_region_changed_is_told_with_its_reason(tmp_path: Path) -> None:
    """On both pages; what is switched off is counted."""
    pages = _pages(tmp_path, SETTINGS)
    for page in _both(pages):
        text = _text(page)
        assert "Regel straat-genoemd ( straat-genoemd ): Dat mag hier. In de hele regio 2 keer gevonden." in text
        assert "De straat heet" not in text
    text = _text(_both(pages)[1])
    assert "Omdat letter-anders. De regio maakte hier een waarschuwing van: Dat willen we." in text


def test_what_is_new_and_gone_is_told(tmp_path: Path) -> None:
    """Beside the run before: in words, and at each finding that is new."""
    loaded = region_of(tmp_path, {})
    kept = [one for one in _found(loaded) if one.rule != "straat-genoemd"]
    solved = dataclasses.replace(kept[-1], rule="regel-van-toen", school="regenboog")
    before = as_past([*kept, solved], DAY.replace(month=10))
    pages = RegionPages(loaded, _found(loaded), real_registers(), DAY, before=before)
    region, school = _both(pages)
    text = _text(region)
    assert "De vorige keer is gekeken met 23 oktober 2026. Toen waren er 1 fout, 2 waarschuwingen en 8 tips." in text
    assert "Nu: 2 nieuw, 1 weg, 10 nog hetzelfde. Wat weg is (1) regel-van-toen bij De Regenboog" in text
    assert "Tips Nieuw Weg De Regenboog 1 2 2 1 1 De Zonnewijzer 0 1 5 1 0" in text
    text = _text(school)
    assert "Nu: 1 nieuw, 1 weg, 4 nog hetzelfde. Wat weg is (1) regel-van-toen" in text
    assert 1 == school.count('<span class="nakijken">nieuw</span>')
    assert "De straat heet &#39;Dorpsstraat&#39;. nieuw regel" in text


def test_profiles_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    """With the first mistake."""
    text = _text(_pages(tmp_path, "", None, Broken("kapot", "schools/a.yml, regel 1", "mis.")).region_page(ENVIRONMENT))
    assert "Profielen die niet te lezen zijn" in text
    assert "kapot : mis. schools/a.yml, regel 1" in text


def test_pages_without_a_finding_say_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In place of empty lists; also in a region without schools."""
    use_rules(monkeypatch, (), ())
    loaded = region_of(tmp_path, {})
    region, school = _both(RegionPages(loaded, (), real_registers(), DAY))
    for page in (region, school):
        assert "Doe dit eerst Er is niets gevonden. U hoeft nu niets te doen." in _text(page)
    assert "In dit profiel is niets gevonden." in _text(school)
    assert "Bij de scholen is niets gevonden." in _text(region)
    assert "In swv.yml is niets gevonden." in _text(region)
    empty = RegionPages(dataclasses.replace(loaded, schools={}), (), real_registers(), DAY)
    assert "Er is nog geen school met een profiel dat te lezen is." in _text(empty.region_page(ENVIRONMENT))


def test_a_hostile_profile_comes_out_as_text(tmp_path: Path) -> None:
    """Nothing that a school, board or region wrote becomes an element."""
    for region in ("waterrand-po", "waterrand-vo"):
        write_hostile_region(ROOT / "schools" / region, tmp_path / "schools" / region, real_registers())
    loaded, _other = load_profiles(tmp_path / "schools", real_registers()).regions
    pages = RegionPages(loaded, _found(loaded), real_registers(), DAY)
    for page in (pages.region_page(ENVIRONMENT), *(pages.school_page(name, ENVIRONMENT) for name in loaded.schools)):
        assert "&lt;script&gt;" in page
        assert [] == re.findall(r"<script|<img", page)


def test_the_same_findings_give_the_same_pages(tmp_path: Path) -> None:
    """Byte for byte."""
    pages = _pages(tmp_path)
    assert _both(pages) == _both(_pages(tmp_path))
