from __future__ import annotations

import dataclasses
import re
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import get_args

import pytest
from gids_testing.hostile import write_hostile_region
from gids_testing.profiles import load_sound, real_registers
from gids_testing.reports import DAY
from gids_testing.sites import ROOT

from generator.profile.load import load_profiles
from generator.profile.region import Region
from generator.report.model import Alike, Freshness, RegionReport, Remark, RemarkKind
from generator.report.page import MARK, SHOWN, report_environment, report_page
from generator.report.report import region_report
from generator.resources import find_resources
from generator.site.dutch import written_date
from generator.site.publish import SIGNATURE

ENVIRONMENT = report_environment(find_resources().report, written_date)


def page_of(report: RegionReport, region: Region) -> str:
    """Make the page."""
    return report_page(report, region, real_registers(), ENVIRONMENT)


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> tuple[RegionReport, Region]:
    """Report on the small region."""
    loaded = load_sound(tmp_path_factory.mktemp("profielen"))
    return region_report(loaded.regions[0], real_registers(), DAY, ()), loaded.regions[0].region


@pytest.fixture(scope="module")
def demo() -> str:
    """Give the page of the rich demo region."""
    (loaded,) = load_profiles(ROOT / "schools", real_registers(), region="waterrand-po").regions
    return page_of(region_report(loaded, real_registers(), DAY, ()), loaded.region)


def _text(page: str) -> str:
    return " ".join(re.sub(r"<style>.*?</style>|<[^>]+>", " ", page, flags=re.DOTALL).split())


class _Open(HTMLParser):
    """Keeps the elements that are open, and those that were closed in the wrong order."""

    VOID = frozenset({"meta", "br", "link", "img"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the base's
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)


def test_a_page_says_that_it_is_private(demo: str) -> None:
    """To people at its top and end, to search engines in its head; it is no page of a site."""
    assert 2 == demo.count("Alleen voor het samenwerkingsverband; niet publiceren.</p>")
    assert '<meta name="robots" content="noindex, nofollow">' in demo
    assert MARK in demo
    assert SIGNATURE not in demo


def test_a_page_needs_nothing_beside_it(demo: str) -> None:
    """No script, no file, no address elsewhere; links lead within the page."""
    assert [] == re.findall(r"<script|<link|<img|<iframe|\bsrc=|\bstyle=|url\(|https?://", demo)
    targets = re.findall(r'href="#([^"]+)"', demo)
    assert 8 == len(targets)
    assert set(targets) <= set(re.findall(r'id="([^"]+)"', demo))
    assert set() == set(re.findall(r'href="([^#][^"]*)"', demo))


def test_elements_are_closed_in_order(demo: str) -> None:
    """So that every browser reads the same page."""
    parser = _Open()
    parser.feed(demo)
    assert ([], []) == (parser.open, parser.wrong)


def test_every_table_has_a_caption_and_heads(demo: str) -> None:
    """And can be scrolled by keyboard when it is wide."""
    tables = re.findall(r"<table.*?</table>", demo, re.DOTALL)
    assert 8 == len(tables) == demo.count('role="region"') == demo.count('tabindex="0"')
    assert [] == [table for table in tables if "<caption>" not in table or 'scope="col"' not in table]


def test_a_page_names_what_was_found(demo: str) -> None:
    """School, part, law with its status, agreement, date, text."""
    text = _text(demo)
    for part in (
        "De Lantaarn ingevuld ingevuld",
        "WPO, artikel 13",
        "nog te controleren",
        "Afgesproken onderdelen",
        "Langer dan 12 maanden niet bijgewerkt.",
        "Schooljaar 2023-2024 is voorbij.",
        "Dit rapport zegt niets over de kwaliteit van een school.",
        "vergeleken met 23 november 2026",
    ):
        assert part in text, part


def test_schools_get_no_score_and_no_total(demo: str) -> None:
    """Nothing that ranks; the only share is that of words that are the same."""
    assert "%" not in _text(demo)
    assert [] == re.findall(r"\b(?:score|punten van|totaal|cijfer)\b", _text(demo))


@pytest.mark.parametrize("kind", get_args(RemarkKind))
def test_every_remark_has_words(sound: tuple[RegionReport, Region], kind: RemarkKind) -> None:
    """A kind without a sentence would leave an empty line."""
    report, region = sound
    remark = Remark(kind, date(2026, 1, 2), "Zwaluw")
    fresh = Freshness(12, agreed=True, updated=None, region=(remark,), schools={})
    page = page_of(dataclasses.replace(report, freshness=fresh), region)
    (item,) = re.findall(r"niet ingevuld\.</p>\s*<ul>\s*<li>(.*?)</li>", page, re.DOTALL)
    assert re.fullmatch(r"[A-Z‘].*[.?]", item.strip())


def test_a_long_list_of_texts_is_cut_and_says_so(sound: tuple[RegionReport, Region]) -> None:
    """The whole list is in the JSON."""
    report, region = sound
    texts = tuple(Alike("aanbod.wat", f"Tekst {n}", 12, ("regenboog",), 0.919) for n in range(SHOWN + 1))
    page = page_of(dataclasses.replace(report, alike=texts), region)
    assert f"de eerste {SHOWN} van {SHOWN + 1}" in page
    assert ("Tekst 0" in page, f"Tekst {SHOWN}<" in page) == (True, False)
    assert "ten minste 91 van de 100 woorden" in page
    assert "de eerste" not in page_of(dataclasses.replace(report, alike=texts[:1]), region)


def test_a_region_without_schools_gets_a_page(tmp_path: Path) -> None:
    """It says so in place of an empty table."""
    loaded = dataclasses.replace(load_sound(tmp_path).regions[0], schools={})
    bare = dataclasses.replace(region_report(loaded, real_registers(), DAY, ()), first=())
    text = _text(page_of(bare, loaded.region))
    assert "Er is nog geen school met een profiel zonder fouten." in text
    assert "Er is nu niets dat eerst moet." in text


def test_a_hostile_profile_comes_out_as_text(tmp_path: Path) -> None:
    """Nothing that a school, board or region wrote becomes an element."""
    for region in ("waterrand-po", "waterrand-vo"):
        write_hostile_region(ROOT / "schools" / region, tmp_path / "schools" / region, real_registers())
    loaded, _other = load_profiles(tmp_path / "schools", real_registers()).regions
    page = page_of(region_report(loaded, real_registers(), DAY, ()), loaded.region)
    assert 10 < page.count("&lt;script&gt;")
    assert [] == re.findall(r"<script|<img|javascript:", page.replace("[klik](javascript:", ""))


def test_the_same_report_gives_the_same_page(sound: tuple[RegionReport, Region]) -> None:
    """Byte for byte."""
    assert page_of(*sound) == page_of(*sound)
