"""The index says of every school what its profile says, and stays light for a large region."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

import pytest
from gids_testing.demo_view import demo_view, raw_schools

from benchmarks.find import BUDGET, SCHOOLS, main, weigh, write_list
from generator.overview.finder import BUILDING, finder
from generator.overview.view import RegionView, answer
from generator.profile.parts import Offer
from generator.profile.region import RegionalOffer
from generator.site.find_index import LETTERS, find_index
from generator.site.search_stem import stem_word
from generator.site.search_words import read_lines

PO = "waterrand-po"
SKIP = 90


def _read(view: RegionView) -> dict[str, Any]:
    text = find_index(finder(view)).decode()
    assert text.startswith("window.GIDS_VIND={")
    found: dict[str, Any] = json.loads(text.removeprefix("window.GIDS_VIND=").removesuffix(";\n"))
    return found


def _items(text: str) -> list[int]:
    """Read the items of one word as the browser does."""
    found, place = [], -1
    for letter in text:
        number = LETTERS.index(letter)
        place += number if number == SKIP else number + 1
        if number != SKIP:
            found.append(place)
    return found


@pytest.fixture(scope="module")
def index() -> dict[str, Any]:
    """Give the index of the demo region."""
    return _read(demo_view(PO))


def test_every_answer_of_every_school_is_in_it(index: dict[str, Any]) -> None:
    """Per area and situation, and nothing for an area that is not filled in."""
    view = demo_view(PO)
    levels, situations = view.registers.ids("niveaus"), view.registers.ids("situaties")
    compared = 0
    for area, column in zip(index["gebieden"], index["antwoorden"], strict=True):
        for facts, letter in zip(view.in_order, column, strict=True):
            assert (area in facts.school.gebieden) == (letter != " ")
            if letter != " ":
                told = index["combinaties"][LETTERS.index(letter)]
                assert [answer(facts, area, one) for one in situations] == [levels[int(digit)] for digit in told]
                compared += 1
    assert sum(len(school.get("gebieden", {})) for school in raw_schools(PO).values()) == compared


def test_every_offer_is_in_it_with_form_areas_and_anchor(index: dict[str, Any]) -> None:
    """In order of the schools, then what the region offers."""
    view, packed = demo_view(PO), index["aanbod"]
    offers: list[Offer | RegionalOffer] = [offer for facts in view.in_order for offer in facts.school.aanbod]
    offers += view.region.bovenschools
    columns = zip(
        offers, packed["naam"].split(" "), packed["vorm"], packed["gebied"].split(" "), packed["anker"].split(" "),
        strict=True,
    )  # fmt: skip
    for offer, name, form, areas, anchor in columns:
        assert offer.naam == packed["namen"][int(name, 36)]
        assert offer.vorm == (None if form == " " else index["vormen"][LETTERS.index(form)])
        assert {index["gebieden"][LETTERS.index(letter)] for letter in areas} == set(offer.gebieden)
        assert anchor in {"", offer.id}
    counts = [len(facts.school.aanbod) for facts in view.in_order] + [1] * len(view.region.bovenschools)
    assert counts == [LETTERS.index(letter) for letter in packed["aantal"]]


def test_facts_of_schools_are_in_it(index: dict[str, Any]) -> None:
    """Place, gemeente, kind, postcode, point and building; what is unknown stays unknown."""
    schools = [facts.school for facts in demo_view(PO).in_order]
    assert [school.adres.plaats for school in schools] == [n for n, count in index["plaatsen"] for _ in range(count)]
    towns = [index["gemeenten"][LETTERS.index(one)] if one != " " else None for one in index["gemeente"]]
    assert [school.adres.gemeente for school in schools] == towns
    assert None in towns
    kinds = [index["soorten"][LETTERS.index(one)].split(" ") for one in index["soort"]]
    assert [list(school.schoolsoort) for school in schools] == kinds
    assert "".join(school.adres.postcode[:4] for school in schools) == index["postcode"]
    assert [bool(point) for point in index["punten"].split(";")] == [bool(school.coordinaten) for school in schools]
    buildings = [getattr(one.gebouw, key) if one.gebouw else "onbekend" for one in schools for key, _name in BUILDING]
    assert "".join(answer[0] for answer in buildings) == index["gebouw"]


@pytest.mark.parametrize("word", ["logopedist", "zandloper", "koptelefoon"])
def test_a_word_leads_to_the_schools_whose_offers_have_it(index: dict[str, Any], word: str) -> None:
    """Found in the profiles by looking for the word itself."""
    texts = [
        " ".join(f"{offer.wat} {offer.voor_wie}" for offer in facts.school.aanbod) for facts in demo_view(PO).in_order
    ]
    expected = {place for place, text in enumerate(texts) if word in text.lower()}
    stems = [stem for stem, _forms in read_lines(index["woorden"].split("\n"))]
    found = set(_items(index["teksten"].split(" ")[stems.index(stem_word(word))]))
    assert expected
    assert expected == {place for place in found if place < len(texts)}


def test_many_skipped_items_are_read_back() -> None:
    """A word that only the last of hundreds of schools has is still found there."""
    view = demo_view(PO)
    rare = next(facts for facts in view.schools if facts.id == "de-lantaarn")
    many = [
        rare.model_copy(update={"id": f"s-{number:03}", "school": _named(rare.school, number)}) for number in range(200)
    ]
    found = _read(dataclasses.replace(view, schools=tuple(many)))
    stems = [stem for stem, _forms in read_lines(found["woorden"].split("\n"))]
    assert [199] == _items(found["teksten"].split(" ")[stems.index("zeldzaam")])


def _named(school: Any, number: int) -> Any:
    text = "Iets zeldzaam." if number == 199 else "Iets gewoons."
    offer = school.aanbod[0].model_copy(update={"wat": text, "voor_wie": None})
    return school.model_copy(update={"naam": f"School {number:03}", "aanbod": (offer,)})


def test_synonyms_of_areas_and_forms_are_in_it(index: dict[str, Any]) -> None:
    """Woordblind leads to the area of reading, plusklas to an area and to a form."""
    stems = [stem for stem, _forms in read_lines(index["woorden"].split("\n"))]
    entries = [*index["gebieden"], *index["delen"], *index["vormen"]]
    phrases = {
        entry: {tuple(stems[int(word, 36)] for word in phrase.split(" ")) for phrase in text.split(",")}
        for entry, text in zip(entries, index["termen"], strict=True)
    }
    assert ("woordblind",) in phrases["dyslexie"]
    assert {entry for entry, found in phrases.items() if (stem_word("plusklas"),) in found} == {
        "begaafdheid",
        "plusgroep",
    }
    assert (stem_word("stil"),) in phrases["internaliserend"]


def test_the_same_view_gives_the_same_bytes() -> None:
    """The order in which schools were read does not show."""
    view = demo_view(PO)
    assert find_index(finder(view)) == find_index(finder(dataclasses.replace(view, schools=view.schools[::-1])))


def test_a_region_without_schools_has_an_index_too() -> None:
    """The page asks for it."""
    assert [] == _read(dataclasses.replace(demo_view(PO), schools=(), region=_bare(demo_view(PO).region)))["plaatsen"]


def _bare(region: Any) -> Any:
    return region.model_copy(update={"bovenschools": ()})


def test_the_list_of_a_large_region_stays_within_its_budget(tmp_path: Path) -> None:
    """350 rich schools, in the words of people: page, styles, scripts and index together."""
    view = write_list(tmp_path)
    found = weigh(tmp_path)
    assert {"index.html", "material.css", "vind.css", "vind.js", "vind-index.js"} <= set(found)
    assert SCHOOLS == len(view.schools)
    assert sum(found.values()) <= BUDGET


def test_a_list_that_is_too_heavy_is_found(capsys: pytest.CaptureFixture[str]) -> None:
    """With twice the schools the check says by how much it is too heavy."""
    with pytest.raises(SystemExit, match=r"^\d+ bytes too many\.$"):
        main(["--schools", str(2 * SCHOOLS)])
    assert "together" in capsys.readouterr().out
