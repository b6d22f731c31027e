from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from generator.site.search import SearchPage, build_index, build_own, build_shared
from generator.site.search_text import split_sections
from generator.site.search_vocabulary import read_vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

_CLIENT: Final = Path(__file__).parents[2] / "theme" / "assets" / "zoek.js"

_SEARCH_PAGE: Final = """<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>Zoeken</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' file:">
<script src="../zoekindex.js" defer></script><script src="../gedeeld.js" defer></script>
<script src="../zoek.js" defer></script></head>
<body><form id="zoekformulier" role="search" action="" method="get"><label for="zoekveld">Zoekwoord</label>
<input id="zoekveld" name="q" type="search"> <button type="submit">Zoek</button></form>
<p id="zoekstatus" role="status"></p><ol id="zoekresultaten" data-root="../"></ol>
<div id="zoek-zonder-script"><a href="../opp/index.html">Een plan</a></div></body></html>
"""

_REFUSED: Final = "Zoeken werkt nu niet. Kies hieronder een pagina."

_SYNONYMS: Final = [
    ["OPP", "ontwikkelingsperspectief", "ontwikkelingsperspectiefplan"],
    ["swv", "samenwerkingsverband"],
    ["mentor", "coördinator", "ib", "ib'er"],
    ["dyslexie", "leesproblemen", "moeite met lezen"],
]


def _page(name: str, title: str, html: str, audience: str = "ouders") -> SearchPage:
    return SearchPage(f"{name}/index.html", title, split_sections(f"<h1>{title}</h1>{html}"), audience)


_PAGES: Final = [
    _page(
        "ondersteuning",
        "Onze ondersteuning",
        "<p>Uw kind krijgt les in een gewone groep.</p>"
        '<h2 id="lezen">Lezen</h2><p>Leest uw kind langzaam? De leraar oefent met kleine groepen.</p>'
        '<h3 id="dyslexie">Dyslexie</h3><p>Met dyslexie krijgt een leerling meer tijd bij toetsen.</p>'
        '<h2 id="gedrag">Gedrag</h2><p>Begeleiding bij problemen in de groep.</p>',
    ),
    _page(
        "opp",
        "Een plan voor uw kind",
        "<p>In het ontwikkelingsperspectief staat wat uw kind nodig heeft.</p>"
        '<h2 id="handelingsdeel">Het handelingsdeel</h2><p>Met dit deel stemt u in.</p>',
    ),
    _page("beleid", "Beleid van de school", "<p>Zo werkt de school aan goed beleid voor elke groep.</p>"),
    _page(
        "hulp",
        "Wie kan u helpen?",
        "<p>De coördinator van de school denkt met u mee.</p>"
        '<h2 id="verband">Het samenwerkingsverband</h2><p>Scholen in de buurt werken samen.</p>',
    ),
    _page("klacht", "Als u het niet eens bent", "<p>Zo dient u een klacht in. Vertel wat er speelt.</p>"),
    _page("thuis", "Als naar school gaan niet lukt", "<p>Bel de school. Samen zoeken we wat wel kan.</p>"),
    _page("leerlingen", "Jouw stem", "<p>Wil je niet naar school? Praat met je mentor.</p>", "leerlingen"),
    _page("vreemd", '<b>Tekens</b> & "haken"', "<p>Een &lt;img src=x onerror=alert(1)&gt; blijft tekst.</p>"),
]


def _write_site(site: Path, **scripts: str) -> str:
    """Write a search page with these scripts and give its address; a script that is not given is missing."""
    texts = {f"{name}.js": text for name, text in scripts.items()}
    texts |= {"zoek.js": _CLIENT.read_text(encoding="utf-8"), "zoeken/index.html": _SEARCH_PAGE}
    (site / "zoeken").mkdir(parents=True)
    for name, text in texts.items():
        (site / name).write_text(text, encoding="utf-8", newline="\n")
    return (site / "zoeken" / "index.html").as_uri()


def _pair(count: int, *common: str) -> dict[str, str]:
    """Give the scripts of a site of which the first so many pages are its own."""
    shared = build_shared(_PAGES[count:], _SYNONYMS, common)
    return {"zoekindex": build_own(_PAGES[:count], read_vocabulary(shared)), "gedeeld": shared}


@pytest.fixture(
    scope="module", params=[0, 1, 4, len(_PAGES)], ids=["one index", "one own page", "half own", "all own pages"]
)
def address(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> str:
    """Write a small site to disk and give the address of its search page: the index is one script, or two."""
    whole = {"zoekindex": build_index(_PAGES, _SYNONYMS), "gedeeld": ""}
    scripts = _pair(request.param, "wat hulp en moeilijke toetsen") if request.param else whole
    return _write_site(tmp_path_factory.mktemp("site"), **scripts)


@pytest.fixture(scope="module")
def asked(browser: Browser, address: str) -> Iterator[Page]:
    """Give one loaded search page for the questions that go to the script directly."""
    page = browser.new_page()
    page.goto(address)
    yield page
    page.close()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """Give a fresh search page that must not report a single error."""
    fresh = browser.new_page()
    fresh.set_default_timeout(10_000)
    errors: list[str] = []
    fresh.on("pageerror", lambda error: errors.append(str(error)))
    fresh.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    fresh.goto(address)
    yield fresh
    fresh.close()
    assert errors == []


def _ask(page: Page, question: str) -> list[str]:
    found: list[str] = page.evaluate("(q) => window.GIDS_ZOEK_VRAAG(q)", question)
    return [url.replace("/index.html", "/") for url in found]


def _submit(page: Page, question: str) -> str:
    """Type a question, press Enter and give what is announced."""
    page.get_by_label("Zoekwoord").fill(question)
    page.keyboard.press("Enter")
    status = page.get_by_role("status")
    status.filter(has_text=re.compile(re.escape(f"‘{question}’"))).wait_for()
    return status.inner_text()


@pytest.mark.parametrize(
    ("question", "first"),
    [
        pytest.param("dyslexie", "ondersteuning/#dyslexie", id="word in a heading"),
        pytest.param("DYSLEXIE", "ondersteuning/#dyslexie", id="capitals"),
        pytest.param("dyslectische", "ondersteuning/#dyslexie", id="irregular form"),
        pytest.param("kla", "klacht/", id="beginning of a word"),
        pytest.param("klachten", "klacht/", id="plural of a word of the site"),
        pytest.param("toets", "ondersteuning/#dyslexie", id="singular"),
        pytest.param("delen", "opp/#handelingsdeel", id="plural with another vowel"),
        pytest.param("groepje leest", "ondersteuning/#lezen", id="unknown form beside a known one"),
        pytest.param("coordinator", "hulp/", id="without accent"),
        pytest.param("coördinatoren", "hulp/", id="plural that the stemmer gets wrong"),
        pytest.param("perspectief", "opp/", id="end of a compound"),
        pytest.param("perspectieven", "opp/", id="plural of the end of a compound"),
        pytest.param("ontwikkeling", "opp/", id="beginning of a compound"),
        pytest.param("gedragsprobleem", "ondersteuning/#gedrag", id="compound that is not on the site"),
        pytest.param("leesgroep", "ondersteuning/#lezen", id="parts known by stem"),
        pytest.param("dislexie", "ondersteuning/#dyslexie", id="wrong letter"),
        pytest.param("dylsexie", "ondersteuning/#dyslexie", id="letters swapped"),
        pytest.param("ontwikelingsperspectief", "opp/", id="letter missing"),
        pytest.param("begelleiding", "ondersteuning/#gedrag", id="letter too many"),
        pytest.param("OPP", "opp/", id="synonym: abbreviation that is not on the site"),
        pytest.param("swv", "hulp/#verband", id="synonym in lower case"),
        pytest.param("ib", "hulp/", id="synonym of two letters"),
        pytest.param("IB'er", "hulp/", id="synonym with an apostrophe"),
        pytest.param("moeite met lezen", "ondersteuning/#dyslexie", id="synonym of several words"),
        pytest.param("leesprobleem", "ondersteuning/#dyslexie", id="other form of a synonym"),
        pytest.param("wie kan mij helpen", "hulp/", id="small words choose the title"),
        pytest.param("mijn kind leest slecht wat nu", "ondersteuning/#lezen", id="ordinary question"),
        pytest.param("mijn kind wil niet naar school", "thuis/", id="small words choose between titles"),
        pytest.param("ik ben het niet eens", "klacht/", id="title in ordinary words"),
        pytest.param("wie", "hulp/", id="nothing but a small word"),
        pytest.param("  plan,  kind? ", "opp/", id="punctuation"),
        pytest.param("plan handelingsdeel", "opp/#handelingsdeel", id="title and section together"),
    ],
)
def test_a_question_finds_its_page_first(asked: Page, question: str, first: str) -> None:
    """Forms, parts, typing errors, synonyms and ordinary questions lead to the right place."""
    assert first == next(iter(_ask(asked, question)), None)


@pytest.mark.parametrize(
    ("question", "absent"),
    [
        pytest.param("begeleiding", "beleid/", id="begeleiding is not beleid"),
        pytest.param("beleid", "ondersteuning/#gedrag", id="beleid is not begeleiding"),
        pytest.param("kind leraar", "opp/", id="all words must be there"),
        pytest.param("klacht", "hulp/", id="other page"),
        pytest.param("les", "ondersteuning/#lezen", id="les is not lezen"),
    ],
)
def test_a_question_does_not_find_what_only_looks_alike(asked: Page, question: str, absent: str) -> None:
    """There are results, but not that one."""
    found = _ask(asked, question)
    assert found
    assert absent not in found


@pytest.mark.parametrize(
    "question",
    [
        "xyzzy",
        "fietsproblemen",
        "",
        "   ",
        "?!",
        "constructor",
        "__proto__",
        "<b>",
        "e",
        "opa",
        "\\",
        "a" * 5000,
    ],
)
def test_strange_questions_are_answered_without_error(asked: Page, question: str) -> None:
    """Nothing that can be typed breaks the search, and no stray letters find something."""
    assert _ask(asked, question) == []


def test_the_word_itself_comes_before_its_synonyms(asked: Page) -> None:
    """A synonym helps, but the literal word ranks higher."""
    assert _ask(asked, "mentor") == ["leerlingen/", "hulp/"]
    assert _ask(asked, "coördinator") == ["hulp/", "leerlingen/"]


def test_the_number_of_results_is_announced(page: Page) -> None:
    """A screen reader hears how many results there are for which word."""
    assert _submit(page, "klacht") == "1 resultaat voor ‘klacht’"
    count = len(_ask(page, "kind"))
    assert count > 1
    assert _submit(page, "kind") == f"{count} resultaten voor ‘kind’"


def test_no_result_says_what_to_do(page: Page) -> None:
    """Without results the visitor is sent to the list of pages, which is still there."""
    expected = "Geen resultaten voor ‘xyzzy’. Probeer een ander woord, of kies hieronder een pagina."
    assert expected == _submit(page, "xyzzy")
    assert page.get_by_role("listitem").count() == 0
    assert page.get_by_role("link", name="Een plan", exact=True).is_visible()


def test_a_partial_answer_says_so(page: Page) -> None:
    """When no page has all words, the visitor knows that these results have some of them."""
    assert "Geen pagina met al deze woorden; wel met een deel ervan." in _submit(page, "klacht dyslexie")


def test_a_typing_error_is_named(page: Page) -> None:
    """Who mistypes sees which word was searched instead."""
    assert _submit(page, "dislexie").endswith("Ook gezocht op: dyslexie.")


def test_a_result_links_to_its_section_and_marks_the_words(page: Page) -> None:
    """A result names page and section, leads there from the root of the site, and marks what was asked."""
    _submit(page, "toets")
    link = page.get_by_role("link", name="Onze ondersteuning – Dyslexie")
    assert link.get_attribute("href") == "../ondersteuning/index.html#dyslexie"
    assert page.locator("#zoekresultaten mark").all_inner_texts() == ["toetsen"]


def test_a_result_for_another_audience_says_so(page: Page) -> None:
    """Most pages are for parents; a page for pupils is labelled."""
    _submit(page, "praat")
    assert page.locator("#zoekresultaten li").inner_text().startswith("Jouw stem Voor leerlingen")


def test_text_of_pages_stays_text(page: Page) -> None:
    """Markup in titles and texts is shown, never run."""
    _submit(page, "tekens")
    assert page.get_by_role("link", name='<b>Tekens</b> & "haken"').is_visible()
    assert page.locator("#zoekresultaten b, #zoekresultaten img").count() == 0
    assert "<img src=x onerror=alert(1)>" in page.locator("#zoekresultaten p").inner_text()


def test_typing_alone_searches_and_announces_once(page: Page) -> None:
    """Results come while typing; the announcement waits until the typing has stopped."""
    page.evaluate(
        """() => {
            window.heard = [];
            const status = document.getElementById("zoekstatus");
            const watch = new MutationObserver(() => window.heard.push(status.textContent));
            watch.observe(status, {childList: true});
        }"""
    )
    page.get_by_label("Zoekwoord").press_sequentially("klacht", delay=20)
    page.get_by_role("status").filter(has_text="‘klacht’").wait_for()
    assert page.evaluate("window.heard") == ["1 resultaat voor ‘klacht’"]


def test_the_keyboard_is_enough(page: Page) -> None:
    """Type, Enter, and the first result is two tabs away: past the button."""
    page.keyboard.press("Tab")
    page.keyboard.type("klacht")
    page.keyboard.press("Enter")
    page.get_by_role("status").filter(has_text="‘klacht’").wait_for()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Als u het niet eens bent"


def test_the_address_holds_the_question(page: Page, address: str) -> None:
    """A search can be kept and shared, and an emptied field leaves a clean address."""
    _submit(page, "klacht & co")
    assert page.url == f"{address}?q=klacht+%26+co"
    page.get_by_label("Zoekwoord").fill("")
    page.keyboard.press("Enter")
    page.wait_for_function("document.getElementById('zoekstatus').textContent === ''")
    assert page.url == address
    assert page.locator("#zoekresultaten li").count() == 0


def test_a_question_in_the_address_is_answered_at_once(page: Page, address: str) -> None:
    """A search form on another page leads here with the question in the address."""
    page.goto(f"{address}?q=klachten")
    page.get_by_role("status").filter(has_text="1 resultaat voor ‘klachten’").wait_for()
    assert page.get_by_label("Zoekwoord").input_value() == "klachten"


def test_a_missing_index_leaves_the_list_of_pages(browser: Browser, tmp_path: Path) -> None:
    """Without its data the search says so and points to the list."""
    page = browser.new_page()
    page.goto(_write_site(tmp_path))
    assert _REFUSED == page.get_by_role("status").inner_text()
    page.close()


@pytest.mark.parametrize(
    ("own", "shared", "expected"),
    [
        pytest.param(["fiets"], None, None, id="own one alone: its numbers mean nothing"),
        pytest.param(None, ["fiets"], ["leerlingen/", "thuis/"], id="shared one alone: what is there"),
        pytest.param(
            ["fiets"], ["fiets"], ["beleid/", "hulp/", "hulp/#verband", "leerlingen/", "thuis/"], id="made together"
        ),
        pytest.param(["fiets"], ["aap"], None, id="of other words"),
        pytest.param([], ["fiets"], None, id="own one of before"),
    ],
)
def test_only_indexes_that_fit_are_searched(
    browser: Browser, tmp_path: Path, own: list[str] | None, shared: list[str] | None, expected: list[str] | None
) -> None:
    """Rather no answer than a wrong one: numbers of one vocabulary are other words in another."""
    scripts = {}
    if own is not None:
        scripts["zoekindex"] = _pair(4, *own)["zoekindex"]
    if shared is not None:
        scripts["gedeeld"] = _pair(4, *shared)["gedeeld"]
    page = browser.new_page()
    page.goto(_write_site(tmp_path, **scripts))
    found = page.evaluate("window.GIDS_ZOEK_VRAAG ? true : null") and _ask(page, "school")
    assert (expected is None) == (page.get_by_role("status").inner_text() == _REFUSED)
    assert expected == (found and sorted(found))
    page.close()


def test_between_equal_results_those_of_the_school_come_first(browser: Browser, tmp_path: Path) -> None:
    """What a school says itself is nearer."""
    pages = [_page(name, "Titel", "<p>Fluisterhoek.</p>") for name in ("eigen", "gedeeld")]
    shared = build_shared(pages[1:], [], [])
    own = build_own(pages[:1], read_vocabulary(shared))
    page = browser.new_page()
    page.goto(_write_site(tmp_path, zoekindex=own, gedeeld=shared))
    assert ["eigen/", "gedeeld/"] == _ask(page, "fluisterhoek")
    page.close()


def test_a_word_in_two_forms_is_there_more_than_once(browser: Browser, tmp_path: Path) -> None:
    """It weighs more than a word in one form, which is there once."""
    pages = [_page("een", "Titel", "<p>Een plan.</p>"), _page("twee", "Titel", "<p>Een plan en plannen.</p>")]
    page = browser.new_page()
    page.goto(_write_site(tmp_path, zoekindex=build_index(pages, [])))
    assert ["twee/", "een/"] == _ask(page, "plan")
    page.close()


def test_words_that_a_site_lacks_are_not_suggested(browser: Browser, tmp_path: Path) -> None:
    """Schools have more words in common than each of them uses."""
    page = browser.new_page()
    page.goto(_write_site(tmp_path, **_pair(4, "fluisterhoek")))
    assert [] == _ask(page, "fluisterhoek")
    assert _submit(page, "fluisterhoeken").startswith("Geen resultaten")
    page.close()


def test_without_script_the_list_of_pages_is_there(browser: Browser, address: str) -> None:
    """A visitor without scripts keeps the form and the list of pages."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}?q=klacht")
    assert page.get_by_role("link", name="Een plan").is_visible()
    context.close()
