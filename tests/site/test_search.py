from __future__ import annotations

import gzip
import json
import random
from typing import Any

import pytest

from generator.site.search import SHARED, SearchPage, build_index, build_own, build_shared
from generator.site.search_text import split_sections
from generator.site.search_vocabulary import read_vocabulary
from generator.site.search_words import read_lines


def _page(url: str, title: str, html: str, audience: str = "", keywords: tuple[str, ...] = ()) -> SearchPage:
    return SearchPage(url, title, split_sections(html), audience, keywords)


_OPP = _page(
    "opp/index.html",
    "Een plan (OPP)",
    '<h1>Een plan (OPP)</h1><p>Een plan voor uw kind.</p><h2 id="wie">Wie schrijft?</h2><p>Het team. Het team.</p>',
    "ouders",
)
_KLACHT = _page("klacht/index.html", "Een klacht", "<p>Zo lost u een klacht op.</p>")


def _data(script: str, name: str = "GIDS_ZOEK") -> dict[str, Any]:
    before, _, rest = script.partition(f"window.{name} = ")
    assert (before, rest[-2:]) == ("", ";\n")
    data: dict[str, Any] = json.loads(rest[:-2])
    return data


def _words(data: dict[str, Any]) -> list[list[str]]:
    """Give per word its stem and its other forms, unpacked as the browser does."""
    return [[stem, *forms] for stem, forms in read_lines(data["words"])]


def _joined(own: str, shared: str) -> dict[str, Any]:
    """Make one index of two, as the browser does."""
    mine, theirs = _data(own), _data(shared, SHARED)
    assert mine["vocabulary"] == theirs["vocabulary"]
    words = _words(theirs)
    for line in mine["more"]:
        code, *forms = line.split(" ")
        word = words[int(code, 36)]
        word += [word[0] + form[1:] if form.startswith("-") else form for form in forms]
    return {"words": words + _words(mine), **{key: mine[key] + theirs[key] for key in ("hits", "parts")}}


def _hits(data: dict[str, Any], word: str) -> list[tuple[int, int]]:
    words = data["words"] if isinstance(data["words"][0], list) else _words(data)
    number = next(number for number, forms in enumerate(words) if word in forms)
    found: dict[int, int] = {}
    for section, text in enumerate(data["hits"]):
        for level, codes in enumerate(text.split("|")):
            for _ in filter(lambda code: int(code, 36) == number, codes.split()):
                found[section] = max(1, level) if section in found else level
    return list(found.items())


def test_pages_and_sections_are_listed_as_they_are_shown() -> None:
    """The index holds what a result shows: page, anchor, heading and the beginning of the text."""
    data = _data(build_index([_OPP, _KLACHT], []))
    assert data["pages"] == [
        ["opp/index.html", "Een plan (OPP)", "ouders"],
        ["klacht/index.html", "Een klacht", ""],
    ]
    assert data["sections"] == [
        [0, "", "Een plan (OPP)", "Een plan voor uw kind."],
        [0, "wie", "Wie schrijft?", "Het team. Het team."],
        [1, "", "", "Zo lost u een klacht op."],
    ]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        pytest.param("plan", [(0, 3)], id="title"),
        pytest.param("schrijft", [(1, 2)], id="heading"),
        pytest.param("team", [(1, 1)], id="more than once in the text"),
        pytest.param("kind", [(0, 0)], id="once in the text"),
        pytest.param("wie", [(1, 2)], id="stop word in a heading"),
    ],
)
def test_a_hit_knows_its_weight(word: str, expected: list[tuple[int, int]]) -> None:
    """A word in a title or heading weighs more than a word in the text."""
    assert expected == _hits(_data(build_index([_OPP, _KLACHT], [])), word)


def test_stop_words_in_text_are_not_indexed() -> None:
    """Small words count in titles and headings only, which keeps the index small."""
    words = [form for forms in _words(_data(build_index([_OPP], []))) for form in forms]
    assert ("voor" in words, "een" in words) == (False, True)


def test_synonyms_refer_to_words_also_when_the_site_lacks_them() -> None:
    """A phrase of the register becomes known, even if no page uses it."""
    data = _data(build_index([_OPP], [["OPP", "ontwikkelingsperspectief", "plan met doelen"]]))
    lines = _words(data)
    assert [[[lines[number][0] for number in phrase] for phrase in group] for group in data["synonyms"]] == [
        [["opp"], ["ontwikkelingsperspectief"], ["plan", "doel"]],
    ]


def test_a_group_that_means_one_word_is_dropped() -> None:
    """Forms of one word are found without a synonym."""
    assert _data(build_index([_OPP], [["klacht", "klachten"], ["plan"], []]))["synonyms"] == []


def test_a_site_without_pages_has_an_empty_index() -> None:
    """No pages is no error."""
    data = _data(build_index([], []))
    assert (data["pages"], data["sections"], data["words"], data["hits"]) == ([], [], [], [])


def test_text_cannot_leave_the_script() -> None:
    """What a school typed stays data: no tag, no line separator and no other letter than ASCII."""
    page = _page("x/", "</script><script>weg()", "<p>caf\u00e9 \u2028 &lt;!-- </p>", "")
    script = build_index([page], [])
    assert script.isascii()
    assert "<" not in script
    assert _data(script)["pages"][0][1] == page.title


def test_same_pages_same_bytes() -> None:
    """The index does not depend on when or how often it is made."""
    groups = [["OPP", "ontwikkelingsperspectief"], ["klacht", "ontevreden"]]
    assert build_index([_OPP, _KLACHT], groups) == build_index([_OPP, _KLACHT], groups)


def test_the_index_of_a_large_site_stays_small() -> None:
    """Twenty pages of 700 words from a vocabulary of 3,000 take less than 40 KB compressed."""
    dice = random.Random(1)  # noqa: S311 - no secret, only the same text in every run
    syllables = ["ba", "de", "ko", "lin", "mer", "nos", "pu", "ri", "sta", "ten", "vo", "zwe"]
    vocabulary = ["".join(dice.choices(syllables, k=dice.randint(2, 5))) for _ in range(3000)]
    ranks = [1 / (rank + 10) for rank in range(3000)]

    def section(number: int) -> str:
        text = " ".join(dice.choices(vocabulary, ranks, k=100))
        return f'<h2 id="s{number}">{vocabulary[number]}</h2><p>{text}</p>'

    pages = [_page(f"p{n}/", vocabulary[n], "".join(map(section, range(7))), "") for n in range(20)]
    assert len(gzip.compress(build_index(pages, []).encode("ascii"))) < 40_000


def test_words_are_packed_without_loss() -> None:
    """Stems and forms come out as they went in, also when they share a very long beginning."""
    long = "hottentotten" * 4
    page = _page("x/", "x1", f"<p>begeleiden begeleiding lezen leest {long}beek {long}dorp</p>", "")
    assert _words(_data(build_index([page], []))) == [
        ["begeleid", "begeleiden", "begeleiding"],
        [f"{long}beek"],
        [f"{long}dorp"],
        ["lees", "leest", "lezen"],
        ["x1"],
    ]


def test_keywords_of_a_page_are_found_although_it_does_not_hold_them() -> None:
    """What people type for a page counts as its headings do, at the top of the page."""
    page = _page("opp/", "Een plan", '<p>Uw kind.</p><h2 id="a">Kop</h2>', "", ("moet ik tekenen",))
    script = build_index([page], [])
    assert [(0, 2)] == _hits(_data(script), "tekenen")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Een kind leest. De kinderen lezen.", {"kind": [(0, 0)], "lees": [(0, 1)]}, id="other forms"),
        pytest.param("Een kind. Een kind.", {"kind": [(0, 1)]}, id="in two sentences"),
        pytest.param("kind Kind k\u00ednd", {"kind": [(0, 1)]}, id="with capital and accent"),
    ],
)
def test_a_word_is_counted_once_per_section(text: str, expected: dict[str, list[tuple[int, int]]]) -> None:
    """All its forms count together, however the text is divided into sentences."""
    data = _data(build_index([_page("x/", "t1", f"<p>{text}</p>")], []))
    assert expected == {word: _hits(data, word) for word in expected}


_GROUPS = [["OPP", "ontwikkelingsperspectief"], ["swv", "samenwerkingsverband"]]
_OWN = [
    _page("wij/", "Bij ons", '<p>Klachten en een plannetje.</p><h2 id="a">Fluisterhoek</h2><p>Het team. Een team.</p>'),
    _page("hulp/", "Hulp", "<p>De klacht en de klachten, het klachtenteam en de fluisterhoekhulp.</p>"),
]


def _pair(*common: str) -> tuple[str, str]:
    """Give the index of a school and the one that it shares."""
    shared = build_shared([_OPP, _KLACHT], _GROUPS, common)
    return build_own(_OWN, read_vocabulary(shared)), shared


def test_two_indexes_together_find_what_one_of_all_pages_finds() -> None:
    """Every word of every page, at the same level, by the same forms."""
    whole, joined = _data(build_index([*_OWN, _OPP, _KLACHT], _GROUPS)), _joined(*_pair())
    forms = [form for word in _words(whole) for form in word]
    assert {form: _hits(whole, form) for form in forms} == {form: _hits(joined, form) for form in forms}


def test_two_indexes_together_know_the_compounds_of_one() -> None:
    """Whichever of the two holds the compound or its part."""
    whole, joined = _data(build_index([*_OWN, _OPP, _KLACHT], _GROUPS)), _joined(*_pair())
    whole["words"] = _words(whole)
    pairs = [{(d["words"][one][0], d["words"][other][0]) for one, other in d["parts"]} for d in (whole, joined)]
    assert ("fluisterhoekhulp", "fluisterhoek") in pairs[0]
    assert pairs[0] <= pairs[1]


def test_words_that_are_known_are_not_told_again() -> None:
    """A school's own index holds its own words only: the numbers of the others say enough."""
    own, _shared = _pair("Een fluisterhoek met hulp")
    assert ["bij", "fluisterhoekhulp", "klachtenteam", "ons"] == [forms[0] for forms in _words(_data(own))]


def test_the_shared_index_keeps_all_synonyms() -> None:
    """Any of them may lead somewhere at some school; the browser knows."""
    assert len(_GROUPS) == len(_data(_pair()[1], SHARED)["synonyms"])


def test_two_indexes_fit_only_when_made_together() -> None:
    """Another word in the vocabulary gives other numbers, so it has another key."""
    one, other = _data(_pair()[0]), _data(_pair("iets anders")[0])
    assert one["vocabulary"] != other["vocabulary"]
    assert "vocabulary" not in _data(build_index(_OWN, []))


def test_an_own_index_does_not_depend_on_what_came_before() -> None:
    """Another school first, or the same vocabulary read anew: the bytes are the same."""
    own, shared = _pair()
    vocabulary = read_vocabulary(shared)
    build_own([_KLACHT], vocabulary)
    assert own == build_own(_OWN, vocabulary)


def test_text_cannot_leave_the_own_script_either() -> None:
    """What a school typed stays data."""
    script = build_own([_page("x/", "</script>", "<p>caf\u00e9 &lt;b&gt;</p>")], read_vocabulary(_pair()[1]))
    assert script.isascii()
    assert "<" not in script
