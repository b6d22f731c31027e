"""The rules about words find what readers trip over, and leave alone what they know."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from gids_testing.rules import findings

from generator.check.registry import all_rules
from generator.check.rule import Example, Finding

OURS = {rule.id for rule in all_rules() if rule.group == "taal"}


def _found(folder: Path, rule: str, keys: object, *, region: bool = False) -> list[Finding]:
    text = yaml.safe_dump(keys, allow_unicode=True)
    example = Example(region=text) if region else Example(school=text)
    return [one for one in findings(folder, example) if one.rule == rule]


def test_the_remedy_gives_the_plain_word_for_each_formal_one(tmp_path: Path) -> None:
    """One finding for each text, with the sentence of the first."""
    found = _found(
        tmp_path, "formele-woorden", {"in_het_kort": "Wij helpen. Indien u omtrent iets twijfelt, belt u. Indien."}
    )
    said = (
        "'indien' is een formeel woord: 'Indien u omtrent iets twijfelt, belt u.'."
        " Er is nog 1 zo'n woord in deze tekst."
    )
    assert [said] == [one.message for one in found]
    assert "Schrijf 'als' in plaats van 'indien', 'over' in plaats van 'omtrent'." == found[0].remedy


@pytest.mark.parametrize(
    "text", ["Dien uw klacht in.", "De indiening gaat zo.", "Dat kan dan wel.", "Dit dient als voorbeeld."]
)
def test_plain_words_that_look_formal_are_left_alone(tmp_path: Path, text: str) -> None:
    """A verb, a part of a word."""
    assert [] == _found(tmp_path, "formele-woorden", {"in_het_kort": text})


def test_words_for_staff_may_be_formal(tmp_path: Path) -> None:
    """Parents do not read what is meant for schools."""
    keys = {"thuiszitters": {"scholen": "Indien nodig belt u. Gebruik KWX.", "ouders": "Indien nodig belt u."}}
    assert ["thuiszitters.ouders"] == [
        one.field for one in _found(tmp_path, "regio-formele-woorden", keys, region=True)
    ]
    assert [] == _found(tmp_path, "regio-afkorting-zonder-uitleg", keys, region=True)


@pytest.mark.parametrize(
    "text",
    [
        "Uw kind heeft een OPP, een TLV en een plek op het VSO.",
        "Dat mag NIET en dat doen wij ALTIJD.",
        "Sociale vaardigheden (KWX) oefenen wij. De KWX duurt lang.",
        "KWX is een spel.",
        "KWX (een spel) helpt.",
        "Mail naar A.B@KWX.example of lees https://www.KWX.example/KWX.",
        "De iPad en de laptop.",
        "Deel III.",
        "Samenwerkingsverband PO3105, Kade 2, 1234 AC in Veerdam.",
    ],
)
def test_abbreviations_that_are_explained_are_left_alone(tmp_path: Path, text: str) -> None:
    """By the guide, by the text itself, or by nature."""
    assert [] == _found(tmp_path, "afkorting-zonder-uitleg", {"in_het_kort": text})


def test_an_abbreviation_is_told_where_it_first_stands(tmp_path: Path) -> None:
    """Once for the whole profile, with the number of texts; a name of the school's own is a name."""
    keys = {
        "in_het_kort": "Wij doen KWX.",
        "medezeggenschap": "KWX en nog eens KWX. De HKL doet mee.",
        "aanbod": [
            {"id": "hkl", "naam": "HKL-groep", "niveau": "extra", "wat": "HKL met spel.", "gebieden": ["dyslexie"]}
        ],
    }
    found = _found(tmp_path, "afkorting-zonder-uitleg", keys)
    assert [("in_het_kort", "Wat 'KWX' betekent, staat nergens. Er is nog 1 tekst waarin dit staat.")] == [
        (one.field, one.message) for one in found
    ]


def test_a_word_late_in_a_sentence_is_shown(tmp_path: Path) -> None:
    """Of a long sentence the part with the word in it."""
    text = "Wij bellen u na elke toets en elk gesprek op school, en wij doen dat uiteraard tevens in mei."
    found = _found(tmp_path, "formele-woorden", {"in_het_kort": text})
    assert ["'tevens' is een formeel woord: '…wij doen dat uiteraard tevens in mei.'."] == [
        one.message for one in found
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Dat is niet onze keuze.",
        "Wij doen niets zonder u.",
        "Het is niet veilig of onrustig.",
        "Lukt het niet? Dan doen wij het niet.",
        "Geen onderwijs is ook een keuze.",
        "Niet onder schooltijd.",
    ],
)
def test_a_single_no_is_left_alone(tmp_path: Path, text: str) -> None:
    """Nor is every word with 'on' a denial."""
    assert [] == _found(tmp_path, "dubbel-ontkend", {"in_het_kort": text})


@pytest.mark.parametrize(
    "text", ["Dat is niet ongewoon.", "Het is niet zo onbelangrijk.", "Niet zelden helpt dat.", "Nooit geen hulp."]
)
def test_a_denied_denial_is_found(tmp_path: Path, text: str) -> None:
    """In several forms."""
    assert [f"'{text}' ontkent twee keer."] == [
        one.message for one in _found(tmp_path, "dubbel-ontkend", {"in_het_kort": text})
    ]


def test_a_text_for_pupils_says_you(tmp_path: Path) -> None:
    """Not 'u' as to parents; the same words to parents are right."""
    keys = {
        "contact": {"leerlingen": {"rol": "mentor", "toelichting": "U vindt ons in de hal."}},
        "leerling_stem": {"hoe": "Jij praat mee. Uw kind ook, en uw mening telt. U kiest."},
        "in_het_kort": "U vindt ons in de hal.",
    }
    found = _found(tmp_path, "u-tegen-leerlingen", keys)
    assert {"contact.leerlingen.toelichting", "leerling_stem.hoe"} == {one.field for one in found}
    said = (
        "Deze tekst is voor leerlingen, maar er staat 'uw': 'Uw kind ook, en uw mening telt.'."
        " Er is nog 1 zo'n zin in deze tekst."
    )
    assert said in [one.message for one in found]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("De leerlingen praten mee. Alle leerlingen kiezen.", 1),
        ("De leerlingen praten mee. Alle leerlingen kiezen. Jij ook.", 0),
        ("Leerlingen praten mee.", 0),
        ("Vier leerlingen zitten in de raad, en zij vragen andere leerlingen.", 0),
    ],
)
def test_a_text_for_pupils_is_not_about_pupils(tmp_path: Path, text: str, count: int) -> None:
    """Unless it also says 'jij', or names a few of them."""
    assert count == len(_found(tmp_path, "over-leerlingen", {"leerling_stem": {"hoe": text}}))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Ouder(s)/verzorger(s) tekenen.", 1),
        ("De ouders bellen. Dan komen de ouders.", 1),
        ("De ouders bellen. U komt ook, met de ouders van andere kinderen.", 0),
        ("Wij praten met de ouders.", 0),
        ("De ouderraad en de oudercommissie. Ouderavonden zijn er ook.", 0),
        ("Vier ouders en vier leraren. Andere ouders helpen.", 0),
    ],
)
def test_a_text_for_parents_is_not_about_parents(tmp_path: Path, text: str, count: int) -> None:
    """When it says so more than once and nowhere 'u'."""
    assert count == len(_found(tmp_path, "over-ouders", {"in_het_kort": text}))


def test_the_council_may_be_about_parents(tmp_path: Path) -> None:
    """There parents are a group."""
    keys = {"medezeggenschap": "De ouders kiezen. Ouders stemmen in mei."}
    assert [] == _found(tmp_path, "over-ouders", keys)


@pytest.mark.parametrize(
    "text", ["", "?" * 3000, "**d.m.v** [OPP](https://x.example)", "| a | b |\n| --- | --- |", "é" * 500]
)
def test_odd_texts_are_looked_at_without_harm(tmp_path: Path, text: str) -> None:
    """None of them is a finding."""
    keys = {"in_het_kort": text or None, "leerling_stem": {"hoe": text or "Ja."}}
    assert [] == [
        one for one in findings(tmp_path, Example(school=yaml.safe_dump(keys, allow_unicode=True))) if one.rule in OURS
    ]
