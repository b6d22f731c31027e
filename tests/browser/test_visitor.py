"""What a visitor can do: by keyboard, on a narrow screen, without script, without anything from elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from gids_testing.sites import MINIMAL, ROOT, SHOWCASE, SPECIAL, Visit, addresses, served
from playwright.sync_api import Browser, Page, expect

from generator.resources import find_resources
from generator.site.build import BuildRequest, build

pytestmark = pytest.mark.browser

PHONE: dict[str, Any] = {"viewport": {"width": 360, "height": 740}}
NARROW: dict[str, Any] = {"viewport": {"width": 320, "height": 640}}
SCHOOLS = (SHOWCASE, SPECIAL, MINIMAL)


def _of(hosted: Path, *folders: str) -> list[str]:
    """Give the addresses of all pages of these sites, and of the regions and the start page."""
    return [
        address
        for address in addresses(hosted)
        if "/scholen/" not in address or any(address.startswith(f"{folder}/") for folder in folders)
    ]


def test_a_parent_sees_at_once_whom_to_call(visit: Visit) -> None:
    """On a phone the contact person and the number are on the first screen, without scrolling."""
    page = visit(f"{SHOWCASE}/", **PHONE)
    call = page.locator(".contact a[href^='tel:']").first
    expect(call).to_be_in_viewport()
    expect(page.locator(".contact")).to_contain_text("intern begeleider")


@pytest.mark.parametrize("school", SCHOOLS)
def test_contact_complaint_and_advice_are_two_steps_away(visit: Visit, school: str) -> None:
    """From the home page each is reached by at most two links, at the same place for every school."""
    for words in ("Onafhankelijk advies",):
        page = visit(f"{school}/")
        expect(page.get_by_role("heading", name=words).first).to_be_visible()
    page = visit(f"{school}/")
    expect(page.locator(".contact")).to_be_visible()
    page.locator(".deuren a[href*='niet-eens/']").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("niet eens")
    expect(page.locator("main")).to_contain_text("klacht")
    page = visit(f"{school}/")
    page.locator("a[href*='hulp-en-advies/']").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Wie kan u helpen")


def _tab_to(page: Page, selector: str, *, most: int = 60) -> int:
    """Press Tab until an element that matches has the focus; give the number of presses."""
    for count in range(1, most + 1):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return count
    raise AssertionError(f"{selector} is not reached by keyboard")


def test_the_skip_link_comes_first_and_leads_to_the_content(visit: Visit) -> None:
    """The first press of Tab shows it; Enter moves to the main part."""
    page = visit(f"{SHOWCASE}/opp/")
    page.keyboard.press("Tab")
    expect(page.locator(".springlink")).to_be_in_viewport()
    page.keyboard.press("Enter")
    assert "inhoud" == page.evaluate("document.activeElement.id")


def test_the_menu_works_by_keyboard(visit: Visit) -> None:
    """Tab to Menu, Enter opens it, Tab and Enter follow a link."""
    page = visit(f"{SHOWCASE}/", **PHONE)
    _tab_to(page, ".menu-alles > summary")
    page.keyboard.press("Enter")
    expect(page.locator(".menu-vak")).to_be_visible()
    _tab_to(page, ".menu-vak a[href*='opp/']")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("OPP")


@pytest.mark.parametrize(
    ("target", "address"),
    [
        (".contact a[href^='tel:'], .contact a[href^='mailto:']", None),
        (".deuren a[href*='niet-eens/']", "niet-eens/"),
        ("a[href*='hulp-en-advies/']", "hulp-en-advies/"),
    ],
    ids=["contact", "complaint", "advice"],
)
def test_the_ways_to_help_are_reached_by_keyboard(visit: Visit, target: str, address: str | None) -> None:
    """With Tab and Enter only, from the home page."""
    page = visit(f"{SHOWCASE}/")
    _tab_to(page, target)
    if address is not None:
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/{address}*")


def test_search_works_by_keyboard_and_says_what_it_found(visit: Visit) -> None:
    """Type, Enter, and Tab to the first result."""
    page = visit(f"{SHOWCASE}/zoeken/")
    _tab_to(page, "#zoekveld")
    page.keyboard.type("dislexie")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("resulta")
    _tab_to(page, "#zoekresultaten a")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_contain_text("yslexie")


def test_nothing_scrolls_sideways_on_a_narrow_screen(visit: Visit, hosted: Path) -> None:
    """At 320 px every page fits; only a table may scroll within its own frame."""
    page = visit("", **NARROW)
    root = page.url
    wide = []
    for address in _of(hosted, *SCHOOLS):
        page.goto(root + address)
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > 320:
            wide.append(f"{address}: {width}")
    assert [] == wide


def _listen(page: Page, said: list[str]) -> None:
    """Note what the browser has to complain about."""
    page.on("console", lambda message: said.append(f"{page.url}: {message.text}"))
    page.on("pageerror", lambda error: said.append(f"{page.url}: {error}"))


def test_everything_can_be_read_without_script(browser: Browser, site: str, hosted: Path) -> None:
    """With scripts off each page shows the same words, and search gives a list of all pages."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for address in _of(hosted, SHOWCASE):
        page.goto(f"{site}/{address}")
        expect(page.locator("h1")).to_be_visible()
    page.goto(f"{site}/{SHOWCASE}/zoeken/")
    links = page.locator("#zoek-zonder-script a")
    assert links.count() >= 15
    links.filter(has_text="OPP").first.click()
    expect(page.locator("h1")).to_contain_text("OPP")
    context.close()


def test_no_request_leaves_for_another_host_and_nothing_breaks_the_policy(
    browser: Browser, site: str, hosted: Path
) -> None:
    """Every page loads from its own host only, sets no cookie, and the browser has nothing to complain about."""
    context = browser.new_context()
    page = context.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    _listen(page, said)
    for address in _of(hosted, *SCHOOLS):
        page.goto(f"{site}/{address}", wait_until="load")
    assert [] == [url for url in asked if not url.startswith(site)]
    assert [] == said
    assert [] == context.cookies()
    context.close()


def test_a_site_that_stands_alone_works_from_disk_and_from_any_path(browser: Browser, tmp_path: Path) -> None:
    """The same folder opens with file:// and below any path of a server, with styles, links and search."""
    out = tmp_path / "uit"
    build(BuildRequest(ROOT / "schools", out, school="de-lantaarn", alone=True), find_resources())
    folder = out / SHOWCASE
    target = tmp_path / "web" / "heel" / "diep" / "pad"
    target.parent.mkdir(parents=True)
    folder.rename(target)
    with served(tmp_path / "web") as address:
        for start in (f"file://{target}/index.html", f"{address}/heel/diep/pad/"):
            context = browser.new_context()
            page = context.new_page()
            said: list[str] = []
            _listen(page, said)
            page.goto(start)
            assert "rgb" in page.evaluate("getComputedStyle(document.querySelector('.contact')).backgroundColor")
            page.locator(".deuren a[href*='opp/']").first.click()
            expect(page.locator("h1")).to_contain_text("OPP")
            page.locator(".menu-zoek").click()
            page.locator("#zoekveld").fill("lezen")
            page.keyboard.press("Enter")
            page.locator("#zoekresultaten a").first.click()
            expect(page.locator("h1")).to_be_visible()
            assert [] == said
            context.close()


def test_print_shows_the_section_and_no_menu(visit: Visit) -> None:
    """On paper the menu is gone and everything folded is open."""
    page = visit(f"{SHOWCASE}/schoolgids/")
    page.emulate_media(media="print")
    expect(page.locator(".menu")).to_be_hidden()
    expect(page.locator("h1")).to_be_visible()
