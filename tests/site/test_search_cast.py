"""Reading a cast page once and its slots per school finds what reading every finished page finds."""

from __future__ import annotations

import pickle
import random
import re
from collections.abc import Iterator, Mapping, Sequence

import pytest
from gids_testing.sites import ROOT

from generator.content.pages import Family, load_family
from generator.content.registers import load_registers
from generator.profile.load import load_profiles
from generator.profile.resolve import resolve
from generator.resources import find_resources
from generator.site import search_cast
from generator.site.cast import cast
from generator.site.complete import SEARCH_FILE, complete, shared_index, vocabulary_in
from generator.site.fill import fill_page
from generator.site.mould import Mould
from generator.site.plan import Kind, plan
from generator.site.render import Shape, slot_environment
from generator.site.search import SearchPage, build_own
from generator.site.search_cast import prepare, sections, static_texts
from generator.site.search_parts import own_pages, shared_pages
from generator.site.search_text import Section, page_sections
from generator.site.subjects import Subject, makers, school_subject

_REGISTERS = load_registers(find_resources().registers)


@pytest.fixture(scope="module")
def family() -> Family:
    """Give the pages of schools."""
    return load_family(find_resources().pages / "school", _REGISTERS)


@pytest.fixture(scope="module")
def sites(family: Family) -> dict[str, tuple[Mould, Subject]]:
    """Give the mould and the renderer of every demo school."""
    resources = find_resources()
    made = makers(slot_environment(resources.slots), _REGISTERS, resources.content, "bron")
    shape = Shape(index="", assets="../../assets", region="../../")
    moulds: dict[Kind, Mould] = {}
    found = {}
    for region in load_profiles(ROOT / "schools", _REGISTERS).regions:
        for school in region.schools:
            resolved = resolve(region, school, _REGISTERS)
            kind = plan(family, resolved.kinds)
            if kind not in moulds:
                moulds[kind] = cast(family, kind, resources.theme, _REGISTERS)
            subject = school_subject(resolved, region.folder, made, family=family, kind=kind, shape=shape)
            found[f"{region.id}/{school}"] = (moulds[kind], subject)
    return found


def test_every_demo_school_gets_the_index_of_its_finished_pages(
    sites: Mapping[str, tuple[Mould, Subject]], family: Family
) -> None:
    """The bytes are the same as those from cutting up each filled page."""
    assert sites
    for school, (mould, subject) in sites.items():
        pages = {page.id: page_sections(fill_page(page, subject.renderer)) for page in mould.pages}
        read = [
            SearchPage(
                url=family.pages[page.id].address + "index.html",
                title=subject.renderer.text(family.pages[page.id].front.title),
                sections=pages[page.id],
                audience=family.pages[page.id].front.voor,
                keywords=family.pages[page.id].front.zoekwoorden,
            )
            for page in mould.own or ()
        ]
        vocabulary = vocabulary_in(shared_index(mould.pages, mould.own, subject, family, _REGISTERS))
        assert vocabulary is not None
        files = complete(mould, subject, family, vocabulary)
        assert build_own(read, vocabulary).encode() == files[SEARCH_FILE], school


def test_the_shared_index_is_the_same_whichever_school_came_first(
    sites: Mapping[str, tuple[Mould, Subject]], family: Family
) -> None:
    """All schools of a kind lean on it: name and bytes hold nothing of one of them."""
    found: dict[Kind, set[tuple[str, bytes]]] = {}
    for mould, subject in sites.values():
        made = shared_index(mould.pages, mould.own, subject, family, _REGISTERS)
        found.setdefault(mould.kind, set()).update(made.items())
    assert len(sites) > len(found)
    assert [1] * len(found) == [len(scripts) for scripts in found.values()]
    assert len(found) == len({name for scripts in found.values() for name, _script in scripts})


def test_no_page_of_the_project_has_to_be_read_whole(
    sites: Mapping[str, tuple[Mould, Subject]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every slot of every demo school fits, in its own pages and in the shared ones: reading whole is slow."""
    whole: list[str] = []
    monkeypatch.setattr(search_cast, "page_sections", whole.append)
    for mould, subject in sites.values():
        for page in (*(mould.own or ()), *(shared_pages(mould.pages) or ())):
            sections(page.text, lambda slot, page=page, subject=subject: subject.renderer.render(slot, page.depth))  # type: ignore[misc]  # bound per turn
    assert [] == whole


def test_own_and_shared_pages_are_together_all_but_the_search_page(
    sites: Mapping[str, tuple[Mould, Subject]],
) -> None:
    """Nothing is found twice and nothing is missed."""
    mould, _subject = next(iter(sites.values()))
    found = [page.id for page in (*(mould.own or ()), *(shared_pages(mould.pages) or ()))]
    assert sorted(page.id for page in mould.pages if page.id != "zoeken") == sorted(found)
    assert {"index", "ondersteuning"} <= {page.id for page in mould.own or ()}


def test_a_site_without_a_search_page_has_nothing_to_search(sites: Mapping[str, tuple[Mould, Subject]]) -> None:
    """The start page of a region gets no index."""
    mould, _subject = next(iter(sites.values()))
    pages = [page for page in mould.pages if page.id != "zoeken"]
    assert (None, None) == (own_pages(pages), shared_pages(pages))


def _parts(html: str) -> Sequence[str]:
    """Split at slots, written as `{a}`."""
    return re.split(r"\{(\w+)\}", html)


def _both(parts: Sequence[str], values: Mapping[str, str]) -> tuple[tuple[Section, ...], tuple[Section, ...]]:
    """Give what the finished page says, and what its cast says when filled."""
    filled = "".join(values[part] if number % 2 else part for number, part in enumerate(parts))
    return page_sections(filled), sections(prepare(parts), values.__getitem__)


@pytest.mark.parametrize(
    ("html", "slot"),
    [
        pytest.param("<h1>Bij {a}</h1><p>{a}</p>", "Zn &amp; Brug", id="value in heading and text"),
        pytest.param("<p>een</p>{a}<p>na</p>", '<p>in</p><h2 id="x">Kop</h2>tekst', id="slot with a heading"),
        pytest.param('<h2 id="k">Kop</h2>{a}na', '<h3 id="x">X</h3>x<h3 id="y">Y</h3>y', id="slot with two headings"),
        pytest.param('<h2 id="k">Kop {a}</h2>na', '<h3 id="x">X</h3>x', id="slot with a heading in a heading"),
        pytest.param('<h2 id="k">Kop {a} b</h2>na', "los</h2>", id="slot that ends the heading it stands in"),
        pytest.param('<section id="s">{a}<h2>Los</h2></section>', "<p>tekst</p>", id="address kept for later"),
        pytest.param('<section id="s">{a}<h2>Los</h2></section>', "<h3>Los</h3>", id="address taken by the slot"),
        pytest.param(
            '<section id="s">{a}<h2>Los</h2></section>', "<article>x</article>", id="address lost in the slot"
        ),
        pytest.param('<section id="s">in</section>{a}', "<h3>Los</h3>", id="address of a closed section"),
        pytest.param("{a}<h1 id=t>Titel</h1>", "", id="nothing before the title"),
        pytest.param("{a}<h1 id=t>Titel</h1>", "tekst", id="text before the title"),
        pytest.param("<h1>{a}</h1><h1>Titel</h1>na", "", id="empty title"),
        pytest.param("<p>{a}</p>", "<h1>Titel</h1>", id="title in the slot"),
        pytest.param('<div data-zoek="nee">{a}weg</div>na', "<div>weg</div>", id="left out"),
        pytest.param('<div data-zoek="nee">{a}weg</div>na', "</div>in<div>", id="slot ends what is left out"),
        pytest.param("<p>{a}</p><p>na</p></div>", '<div data-zoek="nee">weg', id="slot opens what is left out"),
        pytest.param('<a href="{a}">x</a>', "index.html", id="in an attribute"),
        pytest.param('<a href="{a}">x</a>', '"><h2 id="x">X</h2><a href="', id="slot ends an attribute"),
        pytest.param('<h2 id="{a}">x</h2>', "anker", id="in an id"),
        pytest.param('<p data-zoek="{a}">x</p>y', "nee", id="in data-zoek"),
        pytest.param('<span class="{a}">x</span>y', "headerlink", id="in a class"),
        pytest.param("<p {a}>x</p>y", 'data-zoek="nee"', id="between attributes"),
        pytest.param("<p>&am{a}x</p>", "p;", id="reference across the border"),
        pytest.param("<p>{a}amp;</p>", "&", id="reference that the slot begins"),
        pytest.param("<p>x<{a}>y", 'h2 id="k"', id="tag across the border"),
        pytest.param("<!-- {a} --><p>na</p>", "--> in <!--", id="slot ends a comment"),
        pytest.param("<p>1 {a} 2</p>", "<", id="loose bracket"),
        pytest.param("onder{a}", "<b>wijs</b>", id="word across the border"),
        pytest.param("een{a}", "<p>twee</p>", id="words apart at the border"),
    ],
)
def test_slots_mean_what_they_mean_on_the_finished_page(html: str, slot: str) -> None:
    """Wherever a slot stands and whatever it holds, nothing is found, missed or named otherwise."""
    finished, found = _both(_parts(f"<body>{{a}}<main>{html}</main></body>"), {"a": slot})
    assert finished == found


@pytest.mark.parametrize("slot", ["</main>", "<main>", "</main><main>"])
@pytest.mark.parametrize("html", ["{a}<main>in</main>uit", "<main>in</main>uit{a}", "<main>in{a}</main>", "in{a}"])
def test_a_slot_cannot_move_the_part_that_is_searched(html: str, slot: str) -> None:
    """What is searched is what the finished page calls its main part."""
    finished, found = _both(_parts(html), {"a": slot})
    assert finished == found


_BALANCED = [
    "<p>een</p>", "twee", '<h2 id="x">kop</h2>', "<h2>los</h2>", '<section id="s"><h3>k</h3>t</section>', "<br>",
    '<div data-zoek="nee"><div>weg</div></div>', '<span aria-hidden="true">w</span>', '<dt id="d">dt</dt>', "b&amp;w",
    "\n", '<a href="#">l</a>', "<h1>titel</h1>", "<section>a</section>", "<dt>los</dt>",
]  # fmt: skip
_LOOSE = [
    '<section id="t">', "</section>", '<h2 id="h">', "</h2>", '<div data-zoek="nee">', "<div>", "</div>", "&am", "p;",
    "<", "<!-- ", " -->", "<nav>", "</nav>", "</dt>", "<script>", "</script>", '"', ">", "</main>",
]  # fmt: skip


def _random_pages(dice: random.Random) -> Iterator[tuple[Sequence[str], Mapping[str, str]]]:
    """Give pages with four slots, made of pieces that are balanced and a few that are not."""

    def pieces(most: int, loose: float) -> str:
        chosen = (dice.choice(_LOOSE if dice.random() < loose else _BALANCED) for _ in range(dice.randint(0, most)))
        return "".join(chosen)

    for _ in range(4000):
        loose = dice.choice([0, 0.05, 0.3])
        page = "".join(f"{pieces(3, loose)}{{{name}}}" for name in dice.sample("abcd", 4))
        yield _parts(f"<main>{page}{pieces(2, loose)}</main>"), {name: pieces(4, loose) for name in "abcd"}


def test_any_page_is_read_as_if_it_were_finished() -> None:
    """Balanced or not, four thousand random pages with slots give the sections of the finished page."""
    for parts, values in _random_pages(random.Random(7)):  # noqa: S311 - no secret, only the same pages in every run
        finished, found = _both(parts, values)
        assert finished == found, (parts, values)


def test_a_cast_text_can_be_sent_to_another_process() -> None:
    """It is plain data."""
    text = prepare(_parts("<main><h2 id='k'>Kop {a}</h2><p>{b}</p></main>"))
    assert text == pickle.loads(pickle.dumps(text))  # noqa: S301 - our own bytes


def test_what_stands_between_slots_is_the_same_for_all() -> None:
    """Headings and texts, without what is left out."""
    text = prepare(_parts('<main><h1>Bij {a}</h1><p>een {b} twee</p><nav>weg {a}</nav><h2 id="k">Kop</h2>na</main>'))
    assert ["Bij", "een", "twee", "Kop", "na"] == [word for part in static_texts(text) for word in part.split()]


def test_a_page_that_is_read_whole_has_no_text_in_common() -> None:
    """What its text means depends on its slots."""
    assert [] == list(static_texts(prepare(_parts("<main>een {a}<h1>Titel</h1></main>"))))
