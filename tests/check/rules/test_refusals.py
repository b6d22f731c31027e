from __future__ import annotations

from pathlib import Path

import pytest
from gids_testing.rules import findings
from gids_testing.wordings import ids_in, messages_in

from generator.check.rule import Example
from generator.check.rules.refusals import RULES

FAULTY = (
    ("groep-uitgesloten", "Wij nemen geen kinderen aan met een verstandelijke beperking."),
    ("groep-uitgesloten", "Kinderen met gedragsproblemen zijn op onze school niet welkom."),
    ("groep-uitgesloten", "Leerlingen met epilepsie zijn niet toelaatbaar."),
    ("nee-zonder-vervolg", "Kinderen die niet zindelijk zijn, kunnen wij niet plaatsen."),
    ("nee-zonder-vervolg", "Uw kind moet dan naar het speciaal onderwijs."),
    ("groep-uitgesloten", "Kinderen met autisme nemen wij niet aan."),
    ("groep-uitgesloten", "Kinderen met een ernstige gedragsstoornis worden geweigerd."),
    ("groep-uitgesloten", "Voor kinderen met een IQ onder de 80 is geen plaats."),
    ("groep-uitgesloten", "Wij laten geen leerlingen toe die medische zorg nodig hebben."),
    ("groep-uitgesloten", "Leerlingen in een rolstoel zijn hier niet welkom."),
    ("nee-zonder-vervolg", "Leerlingen met medische zorg kan de school niet opvangen."),
    ("nee-zonder-vervolg", "Dit kind hoort niet op onze school thuis."),
    ("nee-zonder-vervolg", "Uw kind hoort dan op een sbo."),
    ("nee-zonder-vervolg", "Deze leerlingen worden doorverwezen naar het speciaal onderwijs."),
    ("groep-uitgesloten", "Wij nemen geen kinderen met gedragsproblemen."),
    ("groep-uitgesloten", "We nemen geen leerlingen aan die een tlv hebben."),
    ("nee-zonder-vervolg", "Leerlingen met agressief gedrag worden niet aangenomen."),
    ("nee-zonder-vervolg", "Kinderen die niet zindelijk zijn, moeten naar een andere school."),
    ("nee-zonder-vervolg", "Wij kunnen uw kind dan niet helpen."),
)
NEAR_MISSES = (
    "Kinderen die niet zindelijk zijn, kunnen wij nu niet opvangen. Wij zoeken met u een plek waar dat wel kan.",
    "Honden zijn op ons plein niet welkom.",
    "Zonder tlv is een leerling niet toelaatbaar.",
    "Past deze school niet? Dan kijken wij samen naar speciaal onderwijs.",
    "Wij mogen niet aannemen dat u dit weet. Bel gerust.",
)


@pytest.mark.parametrize(("rule", "text"), FAULTY)
def test_a_phrase_is_found_by_the_rule_that_is_about_it(tmp_path: Path, rule: str, text: str) -> None:
    """And by no other rule of this module."""
    assert {rule} == ids_in(tmp_path, text, RULES)


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_a_sound_sentence_with_the_same_words_is_left_alone(tmp_path: Path, text: str) -> None:
    """False alarms cost trust."""
    assert set() == ids_in(tmp_path, text, RULES)


def test_a_limit_may_say_no_when_its_way_on_is_told(tmp_path: Path) -> None:
    """The way on of one limit does not count for another."""
    no = "situatie: Kinderen met zorg kunnen wij niet opvangen."
    helped = f"  - {{{no}, wat_dan: Wij zoeken met u een veilige plek.}}\n"
    left = f"  - {{{no}, wat_dan: Dat is dan zo.}}\n"
    found = findings(tmp_path, Example(school=f"grenzen:\n{helped}{left}"))
    assert ["grenzen[2].situatie"] == [one.field for one in found if one.rule == "nee-zonder-vervolg"]


@pytest.mark.parametrize(
    "nothing", ["N.v.t.", "Geen", "niets.", "-", "???", "Nog niet bekend", "*niet van toepassing*"]
)
def test_a_way_on_that_says_nothing_is_told(tmp_path: Path, nothing: str) -> None:
    """The key is obligatory, so something is filled in."""
    example = Example(school=f"grenzen:\n  - {{situatie: Uw kind loopt weg., wat_dan: '{nothing}'}}\n")
    (found,) = [one for one in findings(tmp_path, example) if one.rule == "grens-zonder-wat-dan"]
    assert "grenzen[1].wat_dan" == found.field


def test_a_short_way_on_is_a_way_on(tmp_path: Path) -> None:
    """Few words can say enough."""
    example = Example(school="grenzen:\n  - {situatie: Uw kind loopt weg., wat_dan: Wij bellen u.}\n")
    assert [] == [one for one in findings(tmp_path, example) if one.rule == "grens-zonder-wat-dan"]


def test_a_refusal_is_told_in_its_own_words(tmp_path: Path) -> None:
    """And with what is missing."""
    text = "Kinderen die niet zindelijk zijn, kunnen wij niet plaatsen."
    expected = (
        "Hier staat 'Kinderen die niet zindelijk zijn, kunnen wij niet plaatsen'."
        " Zo klinkt het als een nee, en er staat niet hoe het verder gaat."
    )
    assert [expected] == messages_in(tmp_path, text, "nee-zonder-vervolg")
