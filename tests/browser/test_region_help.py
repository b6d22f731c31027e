"""A parent finds independent advice, an agreement and a waiting list on a region's site, also by searching."""

from __future__ import annotations

from typing import Any

import pytest
from gids_testing.sites import Visit
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

REGION = "waterrand-po"
NARROW: dict[str, Any] = {"viewport": {"width": 320, "height": 640}}
READING = ("hulp-en-advies", "aanmelden", "thuis", "wachtlijsten", "afspraken", "cijfers", "zoeken")


def test_independent_advice_can_be_called_from_the_first_screens(visit: Visit) -> None:
    """On a phone the steunpunt's number is the first on the page about help."""
    page = visit(f"{REGION}/hulp-en-advies/", viewport={"width": 360, "height": 740})
    call = page.locator("main a[href^='tel:']").first
    expect(call).to_have_attribute("href", "tel:+31993107700")


def test_a_step_of_the_ladder_leads_to_who_it_is_about(visit: Visit) -> None:
    """By keyboard too: the link is an ordinary one."""
    page = visit(f"{REGION}/hulp-en-advies/")
    page.locator("#kop-oneens ~ ol a", has_text="Een onderwijsconsulent").first.press("Enter")
    expect(page.locator("#item-onderwijsconsulenten")).to_be_in_viewport()


@pytest.mark.parametrize(
    ("asked", "address"),
    [
        ("wachtlijst", "wachtlijsten/"),
        ("mijn kind zit thuis", "thuis/"),
        ("onafhankelijk advies", "hulp-en-advies/"),
        ("verhuizen", "afspraken/"),
        ("tlv", "aanmelden/"),
    ],
)
def test_searching_the_region_finds_the_page_that_answers(visit: Visit, asked: str, address: str) -> None:
    """With the region's own index only; one of the first three results leads there."""
    page = visit(f"{REGION}/zoeken/")
    page.get_by_label("Wat zoekt u?").fill(asked)
    page.get_by_label("Wat zoekt u?").press("Enter")
    page.locator("#zoekresultaten li").first.wait_for()
    expect(page.locator("#zoekstatus")).not_to_be_empty()
    links = [link.get_attribute("href") or "" for link in page.locator("#zoekresultaten a").all()[:3]]
    assert any(address in link for link in links), links


@pytest.mark.parametrize("name", READING)
def test_nothing_is_wider_than_a_narrow_screen(visit: Visit, name: str) -> None:
    """At 320 pixels nobody has to scroll sideways, in both regions."""
    for region in ("waterrand-po", "waterrand-vo"):
        page = visit(f"{region}/{name}/", **NARROW)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_everything_can_be_read_without_script(visit: Visit) -> None:
    """Schools that say nothing unfold, and the search page lists all pages."""
    page = visit(f"{REGION}/wachtlijsten/", java_script_enabled=False)
    page.locator("main details:has(.scholen) > summary").click()
    expect(page.locator("main details .scholen a").first).to_be_visible()
    page.goto(page.url.replace("wachtlijsten/", "zoeken/"))
    expect(page.locator(".paginalijst a").first).to_be_visible()
