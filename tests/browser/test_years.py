"""An earlier year can be found, read and left again, by everybody."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from gids_testing.axe import LOOKS, faults
from gids_testing.sites import MINIMAL, SHOWCASE, Visit
from playwright.sync_api import Browser, expect

pytestmark = pytest.mark.browser
YEAR = f"{SHOWCASE}/schoolgids/2025-2026/"
PAGES = (YEAR, f"{SHOWCASE}/veranderd/", f"{MINIMAL}/veranderd/", "waterrand-po/veranderd/", "waterrand-vo/veranderd/")


@pytest.mark.parametrize("look", LOOKS)
def test_axe_finds_nothing(visit: Visit, look: dict[str, Any]) -> None:
    """On an earlier year, and on what changed, of a school and of a region."""
    page = visit("", **look)
    root = page.url
    found: list[str] = []
    for address in PAGES:
        page.goto(root + address)
        found += faults(page)
    assert [] == found


def test_a_parent_comes_to_an_earlier_year_and_back(visit: Visit) -> None:
    """Nobody who reads an old text takes it for the present one."""
    page = visit(f"{SHOWCASE}/schoolgids/")
    page.get_by_role("link", name="Schooljaar 2025–2026").click()
    banner = page.get_by_role("banner")
    expect(banner).to_contain_text("Dit is een bewaarde tekst. Hij geldt voor schooljaar 2025–2026")
    expect(banner).to_be_in_viewport()
    banner.get_by_role("link", name="Kijk voor nu op de schoolgids van deze school").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Schoolgids: ondersteuning")


@pytest.mark.parametrize("address", PAGES)
def test_nothing_scrolls_sideways_on_a_narrow_screen(visit: Visit, address: str) -> None:
    """Wide tables scroll by themselves."""
    page = visit(address, viewport={"width": 320, "height": 800})
    assert 320 >= page.evaluate("document.documentElement.scrollWidth")


def test_words_that_differ_stand_out_without_colour(visit: Visit) -> None:
    """By a line through them, or under them."""
    page = visit(f"{SHOWCASE}/veranderd/")
    lines = page.evaluate(
        "[...document.querySelectorAll('main del, main ins')].map(one => getComputedStyle(one).textDecorationLine)"
    )
    assert {"line-through", "underline"} == set(lines)


def test_an_earlier_year_opens_from_disk_with_its_own_style(browser: Browser, hosted: Path) -> None:
    """The policy lets its one style sheet in; nothing is asked of anybody else."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(f"{(hosted / YEAR).as_uri()}/index.html")
    assert page.evaluate("getComputedStyle(document.querySelector('main')).maxWidth") != "none"
    link = page.get_by_role("link", name="Kijk voor nu op de schoolgids van deze school")
    assert (link.bounding_box() or {"height": 0})["height"] >= 44
    link.click()
    assert page.url.endswith("/schoolgids/index.html")
    assert [] == [text for text in said if "ondersteuning.css" in text]
    context.close()
