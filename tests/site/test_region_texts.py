"""The reading pages of a region: honest where nothing is filled in, whole where it is, and never a dead end."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path

import pytest
from gids_testing.profiles import SCHOOL, SOUND, SWV, swap, write_files
from gids_testing.sites import ROOT

from generator.resources import find_resources
from generator.site.build import BuildRequest, build

READING = ("hulp-en-advies", "aanmelden", "thuis", "wachtlijsten", "afspraken", "cijfers")
BARE = "naam: Samenwerkingsverband Veer\ncode: PO9801\nsector: po\n"
PLAIN_SCHOOL = swap(
    SOUND[SCHOOL], "basisondersteuning:\n  - {item: lezen, status: voldoet, hoe: Elke dag een kwartier.}\n", ""
)


def _built(folder: Path, **changed: str) -> Path:
    """Build the sound region with some files changed; give the folder of its site."""
    names = {"swv": SWV, "school": SCHOOL}
    files = {**SOUND, **{names[name]: text for name, text in changed.items()}}
    report = build(BuildRequest(write_files(folder, files), folder / "site"), find_resources())
    assert () == report.problems
    return folder / "site" / "veer-po"


def _main(site: Path, page: str) -> str:
    found = re.search(r"<main.*?</main>", (site / page / "index.html").read_text(encoding="utf-8"), re.DOTALL)
    assert found is not None
    return found[0]


def _text(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a region of which nothing is known but its name, code and sector."""
    return _built(tmp_path_factory.mktemp("kaal"), swv=BARE, school=PLAIN_SCHOOL)


@pytest.fixture(scope="module")
def rich(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build both demo regions; give the folder of the first."""
    out = tmp_path_factory.mktemp("rijk") / "site"
    assert () == build(BuildRequest(ROOT / "schools", out), find_resources()).problems
    return out / "waterrand-po"


@pytest.mark.parametrize("page", READING[:-1])
def test_what_is_not_filled_in_is_said_with_the_way_on(bare: Path, page: str) -> None:
    """Every empty place says so, and the words with it name somebody to ask or hold a link."""
    empty = re.findall(r'<(p|span|li)[^>]*class="leeg"[^>]*>(.*?)</\1>(?=(.{0,400}))', _main(bare, page), re.DOTALL)
    assert len(empty) >= 2
    for _tag, inside, after in empty:
        assert re.search(r"Vraag|Bel|<a ", inside + after), inside


@pytest.mark.parametrize("page", READING)
def test_nothing_is_said_that_nobody_filled_in(bare: Path, page: str) -> None:
    """No empty list, no empty cell, no "None", and no number that a phone would call."""
    html = _main(bare, page)
    assert not re.search(r"<(ul|ol|dl|dd|td|tbody)[^>]*>\s*</\1>", html)
    assert "None" not in _text(html)
    assert 'href="tel:' not in html


def test_a_bare_region_still_leads_to_national_advice_and_to_its_schools(bare: Path) -> None:
    """The steunpunt is not known, so the page names who helps in the meantime."""
    html = _main(bare, "hulp-en-advies")
    assert "https://oudersenonderwijs.nl" in html
    assert 'href="../scholen/"' in html
    assert "Kies de school." in html


def test_the_steunpunt_comes_first_with_of_whom_it_is_independent(rich: Path) -> None:
    """Before any other body, with who pays and how pupils reach it themselves."""
    html = _main(rich, "hulp-en-advies")
    text = _text(html)
    assert (
        html.index('id="item-steunpunt"') < html.index('id="kop-vraag"') < html.index('id="item-samenwerkingsverband"')
    )
    assert (
        "Staat het steunpunt hier los van? De school ● Ja Het schoolbestuur ● Ja Het samenwerkingsverband ● Ja" in text
    )
    assert "betaalt mee" in text
    assert "jij@steunpuntwaterrand.example" in html


def test_independence_that_was_not_stated_is_unknown_and_not_no(tmp_path: Path) -> None:
    """Of the school only: then the page does not answer for the others."""
    point = "steunpunt: {naam: Steunpunt Veer, status: ingericht, onafhankelijk_van: [school]}\n"
    text = _text(_main(_built(tmp_path, swv=BARE + point, school=PLAIN_SCHOOL), "hulp-en-advies"))
    expected = "De school ● Ja Het schoolbestuur ○ Niet ingevuld Het samenwerkingsverband ○ Niet ingevuld"
    assert expected in text
    assert "Vraag het steunpunt wie het betaalt" in text


def test_both_ladders_lead_to_a_card_on_the_same_page(rich: Path) -> None:
    """Each step is a link to who it is about."""
    html = _main(rich, "hulp-en-advies")
    for part in ("kop-vraag", "kop-oneens"):
        steps = re.findall(r'#(item-[a-z-]+)"', html[html.index(f'id="{part}"') :].partition("</ol>")[0])
        assert 7 == len(steps)
        assert all(f'id="{step}"' in html for step in steps)


def test_a_yes_and_a_no_about_one_school_are_both_shown_with_their_dates(tmp_path: Path) -> None:
    """The page says that they differ, and to ask; it does not choose."""
    told = "wachtlijsten: [{voorziening: De Regenboog, status: ja, datum: 2026-11-02}]\n"
    school = PLAIN_SCHOOL + "wachtlijst: {status: nee, datum: 2026-10-05}\n"
    text = _text(_main(_built(tmp_path, swv=BARE + told, school=school), "wachtlijsten"))
    assert "zeggen hier niet hetzelfde" in text
    assert "Op 5 oktober 2026 was er geen wachtlijst" in text
    assert "Op 2 november 2026 was er een wachtlijst" in text
    assert "De Zonnewijzer" in text[text.index("nog niets over hebben ingevuld") :]


def test_schools_that_agree_are_not_said_to_differ(rich: Path) -> None:
    """The warning above is for a contradiction only."""
    assert "zeggen hier niet hetzelfde" not in _text(_main(rich, "wachtlijsten"))


def test_changes_stand_above_the_agreements_with_year_and_reason(rich: Path) -> None:
    """And each leads to the whole item below."""
    html = _main(rich, "afspraken")
    above = html[html.index('id="kop-veranderd"') : html.index('id="kop-basislijn"')]
    assert "Schooljaar 2025–2026" in above
    assert "De scholen doen hier nu meer" in above
    assert "Waarom:" in above
    linked = re.findall(r'href="#(deel-basislijn-[a-z-]+)"', above)
    assert 3 == len(linked)
    assert all(f'id="{name}"' in html for name in linked)


def test_a_neighbour_is_shown_here_beside_there(rich: Path) -> None:
    """As a table with the subject above both, and a way to its own guide where there is one."""
    html = _main(rich, "afspraken")
    table = html[html.index('<table class="rooster vergelijking">') :].partition("</table>")[0]
    assert ["Hier", "Daar"] == re.findall(r'<th scope="col">(.*?)</th>', table)
    assert "Voorleessoftware" in table
    assert 'href="../../waterrand-vo/index.html"' in html


def test_the_question_pages_lead_to_the_school_for_its_own_answer(rich: Path) -> None:
    """A region does not answer for a school, and the pupils' page says it in the pupil's words."""
    html = _main(rich, "faq/samen-met-ouders")
    assert "Elke school vertelt op haar eigen site hoe zij dit doet." in _text(html)
    assert 'href="../../scholen/"' in html
    assert "Kies je school." in _text(_main(rich, "faq/jouw-stem-in-je-plan"))


def test_terms_are_explained_on_the_pages_of_a_region(rich: Path) -> None:
    """A button with the meaning, and the whole list on its own page."""
    assert 'class="begrip"' in _main(rich, "aanmelden")
    assert 'id="item-begrip-' in _main(rich, "begrippen")


def test_the_foot_says_who_when_and_to_whom_a_mistake_is_told(rich: Path, bare: Path) -> None:
    """On every page; a region that filled in nothing has no address that nobody reads."""
    foot = _text((rich / "thuis" / "index.html").read_text(encoding="utf-8").partition('class="voettekst"')[2])
    assert "werkte haar deel bij op 2 november 2026" in foot
    assert "Klopt er iets niet? Mail het samenwerkingsverband" in foot
    empty = _text((bare / "thuis" / "index.html").read_text(encoding="utf-8").partition('class="voettekst"')[2])
    assert "Wanneer de regio dit bijwerkte, staat hier nog niet." in empty
    assert "Vertel het aan het samenwerkingsverband." in empty


def test_the_search_index_of_a_region_needs_no_other(rich: Path) -> None:
    """All its pages but the search page are in it, with an address that is there."""
    script = (rich / "zoekindex.js").read_text(encoding="utf-8")
    index = json.loads(script.removeprefix("window.GIDS_ZOEK = ").rstrip(";\n"))
    listed = {address for address, _title, _audience in index["pages"]}
    there = {path.relative_to(rich).as_posix() for path in rich.rglob("index.html")}
    own = {path for path in there if not path.startswith("scholen/") or path == "scholen/index.html"}
    assert own - {"zoeken/index.html"} == listed
    assert "vocabulary" not in index
    page = (rich / "zoeken" / "index.html").read_text(encoding="utf-8")
    assert 'src="../zoekindex.js"' in page
    assert 'src="../zoek/' not in page


def test_the_list_of_pages_leads_to_every_page_without_script(rich: Path) -> None:
    """Who cannot search finds them all."""
    html = _main(rich, "zoeken")
    assert all(f'href="../{page}/"' in html for page in (*READING, "faq", "begrippen", "wet", "bronnen"))
