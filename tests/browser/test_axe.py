"""No page has a fault that axe can find, best practice included, in light and dark, on a phone and on a desk."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from gids_testing.axe import LOOKS, faults
from gids_testing.sites import MINIMAL, SHOWCASE, SPECIAL, Visit, addresses
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

MORE = (
    *(f"{SPECIAL}/{page}/" for page in ("ondersteuning", "uitstroom", "stage-en-diploma", "vso", "schoolgids")),
    *(f"{MINIMAL}/{page}" for page in ("", "ondersteuning/", "hulp-en-advies/", "leerlingen/", "schoolgids/")),
    "waterrand-vo/scholen/de-overkant/leerlingen/",
)
"""Pages on which a special or a minimal profile looks different from the rich one."""


def _chosen(folder: Path) -> list[str]:
    """Choose every page of the rich school, the pages in MORE, and the pages of regions and start."""
    everything = addresses(folder)
    assert set(MORE) <= set(everything)
    return [page for page in everything if "/scholen/" not in page or page.startswith(f"{SHOWCASE}/") or page in MORE]


SAMPLE = ("faq/", "faq/jouw-stem-in-je-plan/", "faq/tekeningen-die-helpen/", "handreiking/wat-moet/")
FORMS = ("handreiking/formulieren/drie-cirkels/", "handreiking/scan-kwaliteitszorg/")
"""Of the many questions, guides and forms these are looked at in every look; all of them in one."""


def _is_one_of_many(page: str) -> bool:
    """Say whether a page is one of those; of a second region they are the same, so none of it is in the sample."""
    name = re.sub(r"^[^/]+/(scholen/[^/]+/)?", "", page)
    if not name.startswith(("faq/", "handreiking/")):
        return False
    return name not in SAMPLE + FORMS or not page.startswith(("waterrand-po/faq/", f"{SHOWCASE}/"))


@pytest.mark.parametrize("look", LOOKS)
def test_axe_finds_nothing_on_any_kind_of_page(visit: Visit, hosted: Path, look: dict[str, Any]) -> None:
    """Every kind of page, of a rich, a minimal and a special school, of a region, and the start page."""
    page = visit("", **look)
    root = page.url
    found: list[str] = []
    for address in _chosen(hosted):
        if not _is_one_of_many(address):
            page.goto(root + address)
            found += faults(page)
    assert [] == found


def test_axe_finds_nothing_on_any_question_guide_or_form(visit: Visit, hosted: Path) -> None:
    """All of them once, on a phone."""
    page = visit("", viewport={"width": 360, "height": 800})
    root = page.url
    found: list[str] = []
    for address in filter(_is_one_of_many, _chosen(hosted)):
        page.goto(root + address)
        found += faults(page)
    assert [] == found


def test_axe_finds_nothing_in_the_explanation_of_a_term(visit: Visit) -> None:
    """The meaning opens by keyboard, closes with Escape, and has no fault."""
    page = visit(f"{SHOWCASE}/faq/samen-met-ouders/", viewport={"width": 360, "height": 800})
    button = page.locator("main .begrip").first
    button.focus()
    page.keyboard.press("Enter")
    meaning = page.locator(f"#{button.get_attribute('popovertarget')}")
    expect(meaning).to_be_visible()
    assert [] == faults(page)
    page.keyboard.press("Escape")
    expect(meaning).to_be_hidden()


def test_axe_finds_nothing_when_menu_and_details_are_open(visit: Visit) -> None:
    """What is folded away at first is checked too."""
    page = visit("waterrand-po/hulp-en-advies/", viewport={"width": 360, "height": 800})
    page.evaluate("document.querySelectorAll('main details').forEach(part => { part.open = true })")
    assert [] == faults(page)
    page.goto(page.url.replace("hulp-en-advies/", "wachtlijsten/"))
    page.evaluate("document.querySelectorAll('main details').forEach(part => { part.open = true })")
    assert [] == faults(page)
    page.goto(page.url.replace("waterrand-po/wachtlijsten/", f"{SHOWCASE}/ondersteuning/"))
    page.evaluate("document.querySelectorAll('main details').forEach(part => { part.open = true })")
    assert [] == faults(page)
    page.locator(".menu-alles > summary").click()
    assert [] == faults(page, "header")


def test_axe_finds_nothing_in_search_results(visit: Visit) -> None:
    """The list of results is part of the page."""
    page = visit(f"{SHOWCASE}/zoeken/?q=lezen")
    page.locator("#zoekresultaten li").first.wait_for()
    assert [] == faults(page)


def test_a_faulty_page_is_found(visit: Visit) -> None:
    """The check itself works: low contrast, a nameless button and a picture without text are reported."""
    page = visit(f"{SHOWCASE}/")
    page.evaluate(
        "document.querySelector('main').insertAdjacentHTML('beforeend',"
        ' \'<button></button><img src="logo.svg"><p class="bleek">bleek</p>\');'
        "const bleek = document.querySelector('.bleek').style; bleek.color = '#ddd'; bleek.background = '#fff'"
    )
    names = {fault.split(" ")[1] for fault in faults(page)}
    assert {"button-name:", "image-alt:", "color-contrast:"} <= names
