"""A worried parent and a pupil find their answer: within three steps from the home page, and by their own words."""

from __future__ import annotations

import pytest
from gids_testing.sites import SHOWCASE, Visit
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

PHONE = {"viewport": {"width": 360, "height": 740}}


@pytest.mark.parametrize(
    ("steps", "place", "answer"),
    [
        (["ondersteuning/", "#gebied-dyslexie"], "#gebied-dyslexie", "Lezen en spellen"),
        (["opp/", "#kop-tekenen"], "#kop-tekenen", "tekenen"),
        (["thuis/", "#kop-weken-thuis"], "#kop-weken-thuis", "thuis"),
        (["niet-eens/", "#kop-school-zegt-nee"], "#kop-school-zegt-nee", "nee"),
        (["leerlingen/"], "#kop-meepraten", "meepraten"),
        (["leerlingen/"], "#kop-privacy", ""),
        (["leerlingen/"], "#kop-niet-naar-school", ""),
    ],
    ids=[
        "reads badly",
        "must I sign",
        "weeks at home",
        "school says no",
        "must I talk",
        "who may know",
        "not to school",
    ],
)
def test_the_answer_is_at_most_three_steps_away(visit: Visit, steps: list[str], place: str, answer: str) -> None:
    """By links in the page only, on a phone."""
    page = visit(f"{SHOWCASE}/", **PHONE)
    assert len(steps) <= 3
    for step in steps:
        for summary in page.locator("main .wijzer summary").all():
            summary.click()
        page.locator(f"main a[href*='{step}']").first.click()
    expect(page.locator(place)).to_be_visible()
    expect(page.locator(place)).to_contain_text(answer)


@pytest.mark.parametrize(
    ("question", "pages"),
    [
        ("mijn kind van 7 leest slecht, wat nu?", ("ondersteuning/", "situaties/")),
        ("de school wil een OPP, moet ik tekenen?", ("opp/", "faq/samen-met-ouders/")),
        ("mijn kind zit vier weken thuis", ("thuis/",)),
        ("de school zegt nee", ("niet-eens/", "situaties/")),
        ("moet ik meepraten over mijn plan", ("leerlingen/", "faq/jouw-stem-in-je-plan/")),
        ("ik wil niet dat iedereen het weet", ("leerlingen/",)),
        ("ik ga niet meer naar school", ("leerlingen/", "thuis/")),
    ],
)
def test_the_answer_is_found_by_those_very_words(visit: Visit, question: str, pages: tuple[str, ...]) -> None:
    """One of the first two results is a page that answers."""
    page = visit(f"{SHOWCASE}/zoeken/")
    page.locator("#zoekveld").fill(question)
    page.keyboard.press("Enter")
    links = page.locator("#zoekresultaten a")
    links.first.wait_for()
    first = [link.get_attribute("href") or "" for link in links.all()[:2]]
    assert any(wanted in address for address in first for wanted in pages), first


def test_a_term_is_explained_without_script(visit: Visit) -> None:
    """The browser opens the meaning by itself, also when scripts are off."""
    page = visit(f"{SHOWCASE}/faq/waarom-een-opp/", java_script_enabled=False, **PHONE)
    button = page.locator("main .begrip").first
    button.click()
    expect(page.locator(f"#{button.get_attribute('popovertarget')}")).to_be_visible()
