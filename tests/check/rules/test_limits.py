from __future__ import annotations

from pathlib import Path

import pytest
from gids_testing.said import fields_of, said_by

REFUSED = "gebieden:\n  epilepsie: {enkelvoudig: extra, meervoudig: niet}\n"


def limit(keys: str) -> str:
    """Write one limit."""
    return f"grenzen:\n  - {{{keys}}}\n"


def test_a_refusal_names_the_situation_in_which_it_stands(tmp_path: Path) -> None:
    """Also when the lighter situation is answered with help."""
    rule = "niet-zonder-vervolg"
    assert ["gebieden.epilepsie.meervoudig"] == fields_of(tmp_path, rule, REFUSED)
    assert ["Bij Epilepsie staat 'niet', maar nergens staat wat de school dan wel doet."] == said_by(
        tmp_path, rule, REFUSED
    )


def test_a_limit_that_names_the_area_in_its_words_is_a_way_on(tmp_path: Path) -> None:
    """Not everybody fills in the list of areas."""
    text = REFUSED + limit("situatie: Uw kind heeft zware epilepsie., wat_dan: Wij zoeken met u een plek.")
    assert [] == said_by(tmp_path, "niet-zonder-vervolg", text)


@pytest.mark.parametrize("words", ["n.v.t.", "-", "Niet van toepassing", "geen", "volgt nog", "...", "Situatie"])
def test_a_way_on_without_content_is_found_once(tmp_path: Path, words: str) -> None:
    """Also when it says the situation once more."""
    text = limit(f"situatie: Situatie, wat_dan: '{words}'")
    assert 1 == len(said_by(tmp_path, "grens-zonder-wat-dan", text))


@pytest.mark.parametrize("words", ["Geen probleem: wij helpen.", "Niet alleen zoeken: wij doen dat samen.", "Bel ons."])
def test_a_short_way_on_that_begins_with_no_is_left_alone(tmp_path: Path, words: str) -> None:
    """Only a text that says nothing else is empty."""
    assert [] == said_by(tmp_path, "grens-zonder-wat-dan", limit(f"situatie: Druk, wat_dan: '{words}'"))


def test_a_limit_fits_an_area_that_is_not_basis_in_one_situation(tmp_path: Path) -> None:
    """The limit then tells about that situation."""
    about = limit("situatie: Druk, gebieden: [adhd], wat_dan: Wij zoeken rust.")
    rule = "grens-tegen-gebied"
    assert ["grenzen[1].gebieden[1]"] == fields_of(tmp_path, rule, "gebieden:\n  adhd: {enkelvoudig: basis}\n" + about)
    mixed = "gebieden:\n  adhd: {enkelvoudig: basis, meervoudig: extra}\n"
    assert [] == said_by(tmp_path, rule, mixed + about)
    assert [] == said_by(tmp_path, rule, "gebieden:\n  adhd: {ervaring: enkele}\n" + about)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dan verwijzen wij naar het speciaal onderwijs.", 1),
        ("Uw kind is hier niet welkom. U zoekt een plek elders.", 1),
        ("Dan is er geen plek.", 1),
        ("Wij hebben geen plek. Wij zoeken er met u een.", 0),
        ("Wij verwijzen pas na overleg, en zoeken samen een andere school.", 0),
        ("De intern begeleider belt het samenwerkingsverband.", 0),
        ("We kijken eerst wat wel kan.", 0),
    ],
)
def test_a_limit_that_only_sends_away_is_found(tmp_path: Path, text: str, found: int) -> None:
    """One sentence about what the school does is enough."""
    assert found == len(said_by(tmp_path, "grens-sluit-af", limit(f"situatie: Druk, wat_dan: '{text}'")))
