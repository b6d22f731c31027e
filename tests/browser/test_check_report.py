"""The private pages of `gids check`, opened from disk as their readers do."""

from __future__ import annotations

import itertools
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from gids_testing.axe import LOOKS, faults
from gids_testing.sites import ROOT
from playwright.sync_api import Browser, Page, expect

from generator.command.check_pages import write_pages
from generator.command.checking import CheckRequest, check
from generator.resources import find_resources

pytestmark = pytest.mark.browser


REGION, SCHOOL = "waterrand-po/index.html", "waterrand-po/scholen/oeverdam.html"
PAGES = pytest.mark.parametrize("name", [REGION, SCHOOL], ids=["region", "school"])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the pages of a demo region twice, so that there is something to compare with."""
    out = tmp_path_factory.mktemp("rapport")
    for day in (date(2026, 6, 1), date(2026, 11, 23)):
        report = check(CheckRequest(ROOT / "schools", "waterrand-po", None, day), find_resources())
        write_pages(out, report, find_resources(), None)
    return out


def opened(browser: Browser, path: Path, **options: Any) -> Page:
    """Open a page in a context of its own."""
    page = browser.new_context(**options).new_page()
    page.goto(path.as_uri())
    return page


@PAGES
@pytest.mark.parametrize("look", LOOKS)
def test_axe_finds_nothing(browser: Browser, folder: Path, name: str, look: dict[str, Any]) -> None:
    """Neither when a page opens, nor with every list unfolded."""
    page = opened(browser, folder / name, **look)
    assert [] == faults(page)
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true })")
    assert [] == faults(page)
    page.context.close()


@PAGES
def test_a_page_fits_a_narrow_screen_and_only_tables_scroll(browser: Browser, folder: Path, name: str) -> None:
    """At 320 px the page itself does not move sideways."""
    page = opened(browser, folder / name, viewport={"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    moving = page.evaluate(
        "[...document.querySelectorAll('main *')].filter(part => part.scrollWidth > part.clientWidth + 1"
        " && getComputedStyle(part).overflowX !== 'visible').map(part => part.className)"
    )
    assert {"tabel"} >= set(moving)
    page.context.close()


def test_the_region_leads_to_a_school_by_keyboard_and_without_script(browser: Browser, folder: Path) -> None:
    """The skip link comes first."""
    page = opened(browser, folder / REGION, java_script_enabled=False)
    page.keyboard.press("Tab")
    expect(page.locator(".springlink")).to_be_focused()
    page.get_by_role("link", name="Openbare Basisschool Oeverdam").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Controle: Openbare Basisschool Oeverdam")
    page.context.close()


@PAGES
def test_headings_go_down_one_step_at_a_time(browser: Browser, folder: Path, name: str) -> None:
    """Who listens to a page goes from heading to heading."""
    page = opened(browser, folder / name)
    levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4,h5')].map(part => +part.tagName[1])")
    assert 1 == levels[0] == levels.count(1)
    assert [] == [(above, below) for above, below in itertools.pairwise(levels) if below > above + 1]
    page.context.close()


@PAGES
def test_a_page_asks_nothing_of_anybody(browser: Browser, folder: Path, name: str) -> None:
    """It says what nobody else may read, so no other file or host is asked for."""
    context = browser.new_context()
    page = context.new_page()
    asked: list[str] = []
    told: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: told.append(message.text))
    page.goto((folder / name).as_uri())
    assert ([(folder / name).as_uri()], []) == (asked, told)
    context.close()


def test_printed_a_page_shows_everything_that_is_folded_away(browser: Browser, folder: Path) -> None:
    """And no menu."""
    page = opened(browser, folder / REGION)
    page.emulate_media(media="print")
    expect(page.locator("nav")).to_be_hidden()
    folded = page.locator("details > :not(summary)").first
    assert folded.evaluate("part => part.getBoundingClientRect().height") > 0
    page.context.close()
