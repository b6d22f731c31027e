"""Two schools compared in three steps, by mouse and by keyboard; the address shows the same anywhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from gids_testing.axe import LOOKS, faults
from gids_testing.sites import ROOT, Visit
from playwright.sync_api import Browser, Page, Route, expect

from generator.resources import find_resources
from generator.site.build import BuildRequest, build

pytestmark = pytest.mark.browser

PAGE = "waterrand-po/vergelijk/"
TWO = f"{PAGE}?school=de-lantaarn&school=de-schelp"
FOUR = f"{PAGE}?school=de-lantaarn&school=de-oude-haven&school=de-zeilmaker&school=oeverdam"
SITUATIONS = ("enkelvoudig", "met_leerachterstand", "meervoudig")
BUILDING = ("drempelvrij", "lift", "toilet", "verzorgingsruimte", "prikkelarme_plek", "ringleiding", "parkeren")
COUNT_SHIFTS = """
window.schuift = 0;
new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
  if (!entry.hadRecentInput) window.schuift += entry.value;
})).observe({type: "layout-shift", buffered: true});
"""
Profile = dict[str, Any]


def _profile(school: str) -> Profile:
    found: Profile = yaml.safe_load((ROOT / f"schools/waterrand-po/{school}.yml").read_text(encoding="utf-8"))
    return found


def _answers(profile: Profile) -> dict[str, list[str]]:
    """Give what a profile answers from closed lists, by row; an unknown part is empty."""
    found = {
        f"gebied.{area}": [said.get(situation, "onbekend") for situation in SITUATIONS]
        for area, said in profile.get("gebieden", {}).items()
    }
    found |= {
        f"basis.{said['item']}": [said.get("status", "onbekend")] for said in profile.get("basisondersteuning", ())
    }
    building = profile.get("gebouw", {})
    found |= {f"gebouw.{key}": ["ja" if building.get(key) is True else "nee" if building.get(key) is False
                                else building.get(key, "onbekend")] for key in BUILDING if building}  # fmt: skip
    return {key: ["" if part == "onbekend" else part for part in parts] for key, parts in found.items()}


def _kind(answers: list[dict[str, list[str]]], key: str) -> str:
    """Say what a row is, in the words of the page's own script but worked out here from the profiles."""
    length = max(len(said.get(key, [])) for said in answers)
    kinds = set()
    for number in range(length):
        part = [said[key][number] if key in said else "" for said in answers]
        known = {value for value in part if value}
        kinds.add("open" if not known else "anders" if len(known) > 1 else "gelijk" if all(part) else "deels")
    return next((kind for kind in ("anders", "deels", "gelijk") if kind in kinds), "open")


def _names() -> dict[str, str]:
    """Give the names of rows by key, from register and region."""
    areas = yaml.safe_load((ROOT / "content/registers/gebieden.yml").read_text(encoding="utf-8"))
    region = yaml.safe_load((ROOT / "schools/waterrand-po/swv.yml").read_text(encoding="utf-8"))
    return {f"gebied.{key}": area["naam"] for key, area in areas.items()} | {
        f"basis.{item['id']}": item["naam"] for item in region["basislijn"]
    }


def _shown(page: Page, section: str) -> list[str]:
    page.locator(".vergelijktabel").first.wait_for()
    return page.locator(f"#{section} .rij-naam").all_text_contents()


def _ready(page: Page) -> Page:
    page.locator(".vergelijktabel").first.wait_for()
    return page


@pytest.mark.parametrize("other", ["de-schelp", "de-oude-haven", "oeverdam"])
def test_differences_come_first_and_equal_answers_are_folded(visit: Visit, other: str) -> None:
    """Which rows are which is worked out from the profiles themselves."""
    page = _ready(visit(f"{PAGE}?school=de-lantaarn&school={other}"))
    answers = [_answers(_profile("de-lantaarn")), _answers(_profile(other))]
    names = _names()
    keys = [key for key in names if any(key in said for said in answers)]
    for kind, section in (("anders", "verschillen"), ("deels", "niet-overal"), ("gelijk", "gelijk")):
        expected = {names[key] for key in keys if _kind(answers, key) == kind}
        assert expected == set(_shown(page, section)) & set(names.values()), section
    order = page.locator(".uitkomst-tabellen > section").evaluate_all("parts => parts.map(part => part.id)")
    assert "verschillen" == order[0]
    assert order == [
        one for one in ("verschillen", "niet-overal", "eigen-woorden", "gelijk", "niemand") if one in order
    ]
    if "gelijk" in order:
        expect(page.locator("#gelijk table")).to_be_hidden()
        page.locator("#gelijk summary").first.click()
        expect(page.locator("#gelijk table")).to_be_visible()


def test_the_kinds_of_rows_are_told_apart() -> None:
    """What the test above expects is not always the same."""
    first = {"a": ["basis", "extra"], "b": ["ja"], "c": ["ja"], "d": ["", "basis"], "e": [""]}
    second = {"a": ["basis", "niet"], "b": ["ja"], "d": ["extra", "basis"], "e": [""]}
    assert ["anders", "gelijk", "deels", "deels", "open"] == [_kind([first, second], key) for key in "abcde"]


def test_two_schools_are_compared_in_three_steps(visit: Visit) -> None:
    """Tick one, tick another, compare; the outcome is announced and has the focus."""
    page = visit(PAGE)
    page.get_by_role("checkbox", name="De Lantaarn").check()
    page.get_by_role("checkbox", name="De Schelp").check()
    page.get_by_role("button", name="Vergelijk", exact=True).click()
    heading = page.get_by_role("heading", name="De Lantaarn en De Schelp naast elkaar")
    expect(heading).to_be_focused()
    expect(page.locator(".vergelijk-stand")).to_contain_text("De Lantaarn en De Schelp staan naast elkaar.")
    expect(page.locator(".vergelijk-stand")).to_have_attribute("role", "status")
    expect(page).to_have_url(re.compile(r"/vergelijk/\?school=de-lantaarn&school=de-schelp$"))
    expect(page).to_have_title(re.compile("^De Lantaarn en De Schelp naast elkaar – "))


def test_all_of_it_works_by_keyboard(visit: Visit) -> None:
    """Search, go to what was found, tick, and compare: without a mouse, and each step is told."""
    page = visit(PAGE)
    state = page.locator(".kies-stand")
    _tab_to(page, "kies-zoek")
    page.keyboard.type("schelp")
    expect(state).to_contain_text("1 school in de lijst.")
    page.keyboard.press("Enter")
    page.keyboard.press("Space")
    expect(state).to_contain_text("Gekozen: De Schelp. Kies er nog een bij.")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Control+a")
    page.keyboard.type("kompas hoogbroek")
    page.keyboard.press("Enter")
    page.keyboard.press("Space")
    expect(state).to_contain_text("Gekozen: De Schelp en Het Kompas.")
    page.keyboard.press("Enter")
    expect(page.locator(".uitkomst-kop")).to_have_text("De Schelp en Het Kompas naast elkaar")
    expect(page.locator(".uitkomst-kop")).to_be_focused()
    _ready(page)
    for wanted in ("De Schelp", "Haal weg: De Schelp"):
        page.keyboard.press("Tab")
        assert wanted == page.evaluate("document.activeElement.textContent")
    page.keyboard.press("Enter")
    expect(page.locator("#kies-zoek")).to_be_focused()
    expect(page.locator(".vergelijk-meldingen")).to_contain_text(
        "Kies nog een school om Het Kompas mee te vergelijken."
    )


def _tab_to(page: Page, name: str) -> None:
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == name:
            return
    pytest.fail(f"{name} is not reached by Tab")


def test_the_address_shows_the_same_in_another_browser(visit: Visit) -> None:
    """Every word of it."""
    first = visit(PAGE)
    first.get_by_role("checkbox", name="Het Kompas").check()
    first.get_by_role("checkbox", name="De Zeilmaker").check()
    first.get_by_role("button", name="Vergelijk", exact=True).click()
    _ready(first)
    second = _ready(visit(first.url.split("/", 3)[3]))
    said = [page.locator(".uitkomst").text_content() for page in (first, second)]
    assert said[0] == said[1]
    assert len(said[0] or "") > 5000


def test_back_and_forward_show_what_was_there(visit: Visit) -> None:
    """Two schools, then three, then back to the choice."""
    page = visit(PAGE)
    _compare(page, "De Lantaarn", "De Schelp")
    page.locator(".kiezer > summary").click()
    _compare(page, "Het Kompas")
    expect(page.locator(".uitkomst-kop")).to_have_text("De Lantaarn, De Schelp en Het Kompas naast elkaar")
    page.go_back()
    expect(page.locator(".uitkomst-kop")).to_have_text("De Lantaarn en De Schelp naast elkaar")
    expect(page.locator("#verschillen thead th")).to_have_count(3)
    page.go_back()
    expect(page.locator(".uitkomst")).to_be_hidden()
    page.go_forward()
    expect(page.locator(".uitkomst-kop")).to_have_text("De Lantaarn en De Schelp naast elkaar")


def _compare(page: Page, *names: str) -> None:
    for name in names:
        page.get_by_role("checkbox", name=name).check()
    page.get_by_role("button", name="Vergelijk", exact=True).click()
    _ready(page)


def test_a_fifth_school_is_refused_with_the_way_on(visit: Visit) -> None:
    """Four fit beside each other."""
    page = visit(PAGE)
    boxes = page.locator('input[name="school"]')
    for number in range(4):
        boxes.nth(number).check()
    boxes.nth(4).click()
    expect(boxes.nth(4)).not_to_be_checked()
    expect(page.locator(".kies-stand")).to_contain_text("Haal eerst een school weg.")


def test_one_school_is_not_enough(visit: Visit) -> None:
    """The form says so, and the focus goes to where one chooses."""
    page = visit(PAGE)
    page.get_by_role("checkbox", name="De Schelp").check()
    page.get_by_role("button", name="Vergelijk", exact=True).click()
    expect(page.locator(".kies-stand")).to_contain_text("Kies ten minste twee scholen.")
    expect(page.locator(".uitkomst")).to_be_hidden()


def test_unknown_no_and_in_consultation_look_and_read_differently(visit: Visit) -> None:
    """Each has its own sign and its own words."""
    page = _ready(visit(TWO))
    seen = set()
    for code in ("onbekend", "niet", "in_overleg"):
        label = page.locator(f".vergelijktabel .niveau-{code}").first
        look = label.evaluate("e => [getComputedStyle(e).borderStyle, getComputedStyle(e).backgroundColor].join()")
        seen.add((label.inner_text(), look))
    assert {"○ Niet ingevuld", "✕ Nu niet op deze school", "? In overleg"} == {text for text, _look in seen}
    assert 3 == len({look for _text, look in seen})


def test_an_older_profile_is_marked_in_words(visit: Visit) -> None:
    """De Oude Haven wrote three years ago, De Schelp is a draft, Oeverdam says nothing."""
    page = _ready(visit(f"{PAGE}?school=de-lantaarn&school=de-oude-haven&school=de-schelp&school=oeverdam"))
    cards = page.locator(".uitkomst-scholen li")
    expect(cards.nth(0)).to_contain_text("Schooljaar 2026–2027. Bijgewerkt op 12 oktober 2026.")
    expect(cards.nth(0)).not_to_contain_text("eerder schooljaar")
    expect(cards.nth(1)).to_contain_text("dit is van een eerder schooljaar. De nieuwste tekst hier is van 2026–2027.")
    expect(cards.nth(2)).to_contain_text("Dit is een concept.")
    expect(cards.nth(3)).to_contain_text("Voor welk schooljaar dit geldt, staat er niet.")


def test_a_school_of_another_region_is_compared_too(visit: Visit) -> None:
    """Its answers come from its own region; what was agreed here was never asked of it."""
    page = _ready(visit("waterrand-vo/vergelijk/?school=de-overkant&school=waterrand-po/de-vuurtoren"))
    expect(page.locator(".uitkomst-kop")).to_have_text("De Overkant en De Vuurtoren naast elkaar")
    basis = page.locator("tr", has=page.locator("summary", has_text="Wat is afgesproken?"))
    assert basis.count() > 3
    for row in basis.all():
        expect(row.locator("td").nth(1)).to_contain_text("Geldt niet voor deze school")
    page.locator("#eigen-woorden td:last-child .cel-aanbod a").first.click()
    expect(page).to_have_url(re.compile(r"/waterrand-po/scholen/de-vuurtoren/ondersteuning/#"))
    expect(page.locator(":target")).to_be_visible()


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("school=de-lantaarn&school=de-schelp&school=weg", "geen school met het adres ‘weg’"),
        ("school=de-lantaarn&school=de-schelp&school=<img src=x onerror=window.gehackt=1>", "‘<img src=x onerror="),
        ("school=de-lantaarn&school=de-schelp&school=../../../evil", "‘../../../evil’"),
        ("school=de-lantaarn&school=de-schelp&school=" + "a" * 900, "‘" + "a" * 60 + "…’"),
        ("school=__proto__&school=de-lantaarn&school=constructor&school=de-schelp&school=de-schelp", "‘__proto__’"),
        ("school=de-lantaarn&school=de-schelp&" + "&".join(f"school=x{n}" for n in range(500)), "‘x0’"),
        ("school=%E0%A4%A&school=de-lantaarn&school=waterrand-po/de-schelp", "geen school met het adres"),
    ],
)
def test_strange_addresses_are_text_and_the_rest_is_shown(visit: Visit, query: str, said: str) -> None:
    """Nothing of an address is executed or fetched."""
    page = visit("")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{page.url}{PAGE}?{query}")
    _ready(page)
    expect(page.locator(".vergelijk-meldingen")).to_contain_text(said)
    expect(page.locator(".uitkomst-kop")).to_have_text("De Lantaarn en De Schelp naast elkaar")
    assert page.evaluate("window.gehackt === undefined")
    assert 0 == page.locator(".vergelijk-meldingen img").count()
    schools = [one for one in asked if "/scholen/" in one]
    assert {"de-lantaarn", "de-schelp"} == {one.split("/scholen/")[1].split("/")[0] for one in schools}


def test_more_than_four_schools_in_an_address(visit: Visit) -> None:
    """The first four are shown, the rest is named."""
    page = _ready(visit(f"{FOUR}&school=het-kompas"))
    expect(page.locator("#verschillen thead th")).to_have_count(5)
    expect(page.locator(".vergelijk-meldingen")).to_contain_text("Niet getoond: Het Kompas.")


@pytest.mark.parametrize("lost", [["de-schelp"], ["de-schelp", "de-lantaarn"]], ids=["one of three", "two of three"])
def test_answers_that_do_not_load_are_told(visit: Visit, lost: list[str]) -> None:
    """With a way to the school; the others are compared when there are two."""
    page = visit("")
    for school in lost:
        page.route(f"**/scholen/{school}/vergelijk.js", lambda route: route.abort())
    page.goto(f"{page.url}{TWO}&school=het-kompas")
    card = page.locator(".uitkomst-scholen li").nth(1)
    expect(card).to_contain_text("De antwoorden van deze school konden wij niet laden.")
    expect(card.get_by_role("link", name="Lees ze op de site van De Schelp.")).to_be_visible()
    if len(lost) == 1:
        expect(page.locator("#verschillen thead th")).to_have_count(3)
    else:
        expect(page.locator(".vergelijk-stand")).to_contain_text("niet genoeg antwoorden om te vergelijken")
        expect(page.locator(".vergelijktabel")).to_have_count(0)


@pytest.mark.parametrize("address", [PAGE, TWO, FOUR], ids=["choice", "two", "four"])
@pytest.mark.parametrize("look", LOOKS)
def test_axe_finds_nothing(visit: Visit, address: str, look: dict[str, Any]) -> None:
    """The choice, and the outcome with everything open."""
    page = visit(address, **look)
    if "?" in address:
        _ready(page)
        page.evaluate("document.querySelectorAll('main details').forEach(part => { part.open = true })")
    assert [] == faults(page)


@pytest.mark.parametrize("width", [320, 360, 1280])
@pytest.mark.parametrize("address", [PAGE, TWO, FOUR], ids=["choice", "two", "four"])
def test_nothing_shifts_while_it_loads(browser: Browser, site: str, address: str, width: int) -> None:
    """Also when the answers are slow to come; and the page is never wider than the screen."""
    context = browser.new_context(viewport={"width": width, "height": 740})
    context.add_init_script(COUNT_SHIFTS)
    page = context.new_page()

    def slowly(route: Route) -> None:
        page.wait_for_timeout(300)
        route.continue_()

    page.route("**/scholen/*/vergelijk.js", slowly)
    page.goto(f"{site}/{address}")
    if "?" in address:
        _ready(page)
    page.wait_for_timeout(300)
    assert 0 == page.evaluate("window.schuift")
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    context.close()


def test_a_shift_would_be_seen(browser: Browser, site: str) -> None:
    """The measure above works."""
    context = browser.new_context(viewport={"width": 1280, "height": 740})
    context.add_init_script(COUNT_SHIFTS)
    page = context.new_page()
    page.goto(f"{site}/{PAGE}")
    page.wait_for_timeout(700)
    page.evaluate(
        "document.querySelector('main').prepend("
        "Object.assign(document.createElement('p'), {innerHTML: '<br>'.repeat(9)}))"
    )
    page.wait_for_function("window.schuift > 0")
    context.close()


def test_a_narrow_screen_keeps_the_table_a_table(visit: Visit) -> None:
    """A row is a card in which each answer has the name of its school, and still a row to a screen reader."""
    page = _ready(visit(TWO, viewport={"width": 320, "height": 640}))
    row = page.locator("#verschillen tbody tr:not(.groep-rij)").first
    expect(row.locator(".cel-school")).to_have_text(["De Lantaarn", "De Schelp"])
    expect(row.locator(".cel-school").first).to_be_visible()
    table = page.get_by_role("table", name=re.compile("^Hierin verschillen de scholen"))
    expect(table.get_by_role("columnheader")).to_have_text(["Onderwerp", "De Lantaarn", "De Schelp"])
    expect(table.get_by_role("row").nth(2).get_by_role("cell")).to_have_count(2)


def test_targets_are_large_enough_to_tap(visit: Visit) -> None:
    """Boxes with their labels, buttons and links in lists are 44 px high."""
    page = _ready(visit(TWO, viewport={"width": 360, "height": 740}))
    page.locator(".kiezer > summary").click()
    parts = ".kies-plaats label, .vergelijker button, .vergelijker summary, .springlijst a, .cel-aanbod a, .kaartkop a"
    small = page.locator(parts).evaluate_all(
        "parts => parts.filter(p => p.getClientRects().length && p.getBoundingClientRect().height < 43.5)"
        ".map(p => p.className + p.textContent + p.getBoundingClientRect().height)"
    )
    assert [] == small


def test_on_paper_everything_is_open_with_room_to_write(visit: Visit) -> None:
    """The form is gone, equal answers are there, and each question has a place per school."""
    page = _ready(visit(TWO))
    page.emulate_media(media="print")
    expect(page.locator(".kiezer")).to_be_hidden()
    expect(page.locator("#gelijk table")).to_be_visible()
    expect(page.locator(".vergelijk-uitleg dl")).to_be_visible()
    sheet = page.locator(".blad")
    expect(sheet).to_be_visible()
    questions = page.locator(".gesprek-vragen li").count()
    assert questions >= 6
    expect(sheet.locator("td")).to_have_count(2 * questions)
    assert sheet.locator("td").first.evaluate("cell => cell.getBoundingClientRect().height") > 50


def test_without_script_there_are_ways_on(visit: Visit) -> None:
    """To every school, by place, and no form that does nothing."""
    page = visit(PAGE, java_script_enabled=False)
    expect(page.locator("form.kies")).to_be_hidden()
    expect(page.locator(".alleen-zonder-script .scholen a:visible")).to_have_count(
        len(list((ROOT / "schools/waterrand-po").glob("*.yml"))) - 2
    )


@pytest.fixture(scope="module")
def on_disk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the demo regions to be opened from disk."""
    out = tmp_path_factory.mktemp("disk") / "site"
    assert () == build(BuildRequest(ROOT / "schools", out, disk=True), find_resources()).problems
    return out


@pytest.fixture
def open_file(browser: Browser, on_disk: Path) -> Iterator[Callable[[str], Page]]:
    """Give a function that opens a file of those sites."""
    context = browser.new_context()

    def opened(address: str) -> Page:
        page = context.new_page()
        page.goto(f"{on_disk.as_uri()}/{address}")
        return page

    yield opened
    context.close()


def test_it_works_from_disk(open_file: Callable[[str], Page]) -> None:
    """Choosing, the address, and the way to an offer."""
    page = open_file("waterrand-po/vergelijk/index.html")
    _compare(page, "De Lantaarn", "De Schelp")
    assert page.url.endswith("index.html?school=de-lantaarn&school=de-schelp")
    again = _ready(open_file("waterrand-po/vergelijk/index.html?school=de-lantaarn&school=de-schelp"))
    assert page.locator(".uitkomst").text_content() == again.locator(".uitkomst").text_content()
    again.locator(".cel-aanbod a").first.click()
    expect(again.locator(":target")).to_be_visible()
