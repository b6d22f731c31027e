"""The private report for a samenwerkingsverband, opened from disk as its reader does."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from gids_testing.axe import LOOKS, faults
from gids_testing.sites import ROOT
from playwright.sync_api import Browser, Page, expect

from generator.command.reporting import ReportRequest, make_reports
from generator.resources import find_resources

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Write the report of a demo region; give its address on this disk."""
    out = tmp_path_factory.mktemp("rapport")
    made = make_reports(ReportRequest(ROOT / "schools", out, "waterrand-po", date(2026, 11, 23)), find_resources())
    ((_report, path),) = made.written
    return path.as_uri()


def opened(browser: Browser, address: str, **options: Any) -> Page:
    """Open the report in a context of its own."""
    page = browser.new_context(**options).new_page()
    page.goto(address)
    return page


@pytest.mark.parametrize("look", LOOKS)
def test_axe_finds_nothing_in_a_report(browser: Browser, address: str, look: dict[str, Any]) -> None:
    """Neither when it opens, nor with every list of schools unfolded."""
    page = opened(browser, address, **look)
    assert [] == faults(page)
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true })")
    assert [] == faults(page)
    page.context.close()


def test_a_report_fits_a_narrow_screen_and_only_tables_scroll(browser: Browser, address: str) -> None:
    """At 320 px the page itself does not move sideways."""
    page = opened(browser, address, viewport={"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    moving = page.evaluate(
        "[...document.querySelectorAll('main *')].filter(part => part.scrollWidth > part.clientWidth + 1"
        " && getComputedStyle(part).overflowX !== 'visible').map(part => part.className)"
    )
    assert {"tabel"} == set(moving)
    page.context.close()


def test_a_report_is_read_by_keyboard_and_without_script(browser: Browser, address: str) -> None:
    """The skip link comes first, and a wide table can be scrolled with the arrows."""
    page = opened(browser, address, viewport={"width": 360, "height": 740}, java_script_enabled=False)
    page.keyboard.press("Tab")
    expect(page.locator(".springlink")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(".tabel").first).to_be_focused()
    page.context.close()


def test_a_report_asks_nothing_of_anybody(browser: Browser, address: str) -> None:
    """It says what nobody else may read, so no other file or host is asked for."""
    context = browser.new_context()
    page = context.new_page()
    asked: list[str] = []
    told: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: told.append(message.text))
    page.goto(address)
    assert ([address], []) == (asked, told)
    assert [] == context.cookies()
    context.close()


def test_printed_a_report_shows_every_school_that_is_folded_away(browser: Browser, address: str) -> None:
    """And no menu."""
    page = opened(browser, address)
    page.emulate_media(media="print")
    expect(page.locator("nav")).to_be_hidden()
    folded = page.locator("details p").first
    assert folded.evaluate("part => part.getBoundingClientRect().height") > 0
    page.context.close()
