from __future__ import annotations

from pathlib import Path

import pytest
from gids_testing.said import said_of_vo
from gids_testing.wordings import ids_in

from generator.check.rules.duties import RULES

FAULTY = (
    ("termijn-anders-dan-wet", "Binnen acht weken na de aanmelding hoort u of uw kind geplaatst wordt.", "bo"),
    ("termijn-anders-dan-wet", "Het OPP is binnen tien weken klaar.", "bo"),
    ("termijn-anders-dan-wet", "Wij schrijven het OPP binnen 8 weken.", "bo"),
    ("termijn-anders-dan-wet", "Binnen drie maanden beslissen wij over uw aanmelding.", "bo"),
    ("opp-voor-wie", "Elke leerling heeft een OPP.", "bo"),
    ("opp-voor-wie", "Wij maken voor elke leerling een OPP.", "bo"),
    ("opp-voor-wie", "Niet elke leerling krijgt een OPP.", "so"),
    ("opp-voor-wie", "Een OPP is er alleen voor leerlingen met extra ondersteuning.", "vso"),
    ("getuigschrift-van-vroeger", "Uw kind krijgt een getuigschrift.", "vso"),
    ("nazorg-van-vroeger", "Nazorg geven wij alleen op verzoek, tot twee jaar na vertrek.", "vso"),
    ("termijn-anders-dan-wet", "Wij beslissen binnen twaalf weken of uw kind kan worden toegelaten.", "bo"),
    ("termijn-anders-dan-wet", "Binnen acht weken na inschrijving stelt de school het OPP vast.", "bo"),
    ("termijn-anders-dan-wet", "U hoort binnen 8 weken na aanmelding of er plaats is.", "bo"),
    ("opp-voor-wie", "Alle kinderen op onze school hebben een OPP.", "bo"),
    ("opp-voor-wie", "Iedere leerling krijgt een ontwikkelingsperspectief.", "bo"),
    ("opp-voor-wie", "Alleen leerlingen met extra ondersteuning krijgen een OPP.", "pro"),
    ("opp-voor-wie", "Alleen voor leerlingen met een eigen leerlijn maken wij een OPP.", "sbo"),
    ("getuigschrift-van-vroeger", "Aan het eind ontvangt uw kind een getuigschrift praktijkonderwijs.", "pro"),
    (
        "nazorg-van-vroeger",
        "Oud-leerlingen kunnen tot twee jaar na vertrek alleen op eigen verzoek nazorg krijgen.",
        "vso",
    ),
    ("termijn-anders-dan-wet", "U moet uw kind minstens twaalf weken van tevoren aanmelden.", "bo"),
    ("termijn-anders-dan-wet", "Het ontwikkelingsperspectief is binnen drie maanden na de start opgesteld.", "bo"),
)
NEAR_MISSES = (
    ("Het OPP is binnen zes weken klaar.", "bo"),
    ("Na acht weken bekijken wij het OPP.", "bo"),
    ("Binnen twaalf weken evalueren wij het OPP en stellen het bij.", "bo"),
    ("De beslissing op uw aanmelding komt binnen zes weken, bij verlenging binnen tien weken.", "bo"),
    ("De school beslist uiterlijk binnen tien weken na de aanmelding.", "bo"),
    ("Elke leerling die extra hulp krijgt, heeft een OPP.", "bo"),
    ("Elke leerling heeft een OPP als er extra hulp is.", "bo"),
    ("Elke leerling heeft een OPP.", "sbo"),
    ("Vroeger was dat een getuigschrift.", "vso"),
    ("Uw kind krijgt een getuigschrift vmbo.", "vo"),
    ("Nazorg duurt twee jaar. Wij bellen zelf.", "vso"),
    ("In het praktijkonderwijs hebben alle leerlingen een OPP.", "bo"),
    ("Voor alle leerlingen voor wie een OPP verplicht is, is er een gesprek.", "bo"),
    ("Na de zomer besluit de school binnen acht weken over het tuinpad.", "bo"),
    ("De gemeente beslist binnen acht weken over het vervoer na uw aanmelding.", "bo"),
)


@pytest.mark.parametrize(("rule", "text", "kind"), FAULTY)
def test_a_phrase_is_found_by_the_rule_that_is_about_it(tmp_path: Path, rule: str, text: str, kind: str) -> None:
    """And by no other rule of this module."""
    assert {rule} == ids_in(tmp_path, text, RULES, kind)


@pytest.mark.parametrize(("text", "kind"), NEAR_MISSES)
def test_a_sound_sentence_with_the_same_words_is_left_alone(tmp_path: Path, text: str, kind: str) -> None:
    """False alarms cost trust."""
    assert set() == ids_in(tmp_path, text, RULES, kind)


def test_a_getuigschrift_is_old_whatever_the_profile(tmp_path: Path) -> None:
    """Of work, of day care and of going on to learn; one finding each."""
    for profile in ("arbeidsmarktgericht", "dagbesteding", "vervolgonderwijs"):
        offered = f"uitstroomprofielen: [{{profiel: {profile}}}]\n"
        keys = f"{offered}diplomering: [{{profiel: {profile}, documenten: [getuigschrift]}}]\n"
        assert 1 == len(said_of_vo(tmp_path / profile, "getuigschrift-van-vroeger", "vso", keys))
