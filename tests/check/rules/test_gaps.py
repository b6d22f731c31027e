from __future__ import annotations

from pathlib import Path

import pytest
from gids_testing.rules import NAME, findings
from gids_testing.said import fields_of, said_by

from generator.check.rule import Example

EMPTY = "basisondersteuning:\naanbod:\ngebieden:\ncontact:\n"
COMPLAINTS = "gedeeld:\n  klachten: {regeling: https://www.veer.example/klachten, commissie: Commissie Veer}\n"


def test_of_a_profile_with_only_an_address_nothing_is_asked(tmp_path: Path) -> None:
    """Whoever imports eighty schools reads one line per school."""
    found = [one.rule for one in findings(tmp_path, Example(school=EMPTY)) if one.school == NAME]
    assert ["profiel-nog-leeg"] == found


def test_what_the_region_wrote_is_not_missing(tmp_path: Path) -> None:
    """Parents read it on the site of the school as well."""
    for rule in ("wet-gids-klachten", "wet-gids-commissie"):
        assert [] == said_by(tmp_path, rule, "", region=COMPLAINTS)
    assert 1 == len(said_by(tmp_path, "wet-gids-klachten", ""))


def test_a_contact_is_told_by_its_role(tmp_path: Path) -> None:
    """Wherever it stands; a web page is a way too."""
    text = (
        "contact:\n  ouders: {rol: mentor, website: https://www.regenboog.example/mentor}\n"
        "klachten:\n  vertrouwenspersoon: {naam: Sam, bereikbaar: dinsdag}\n"
        "thuiszitten:\n  contact: {rol: leraar}\n"
    )
    assert [
        "Bij 'leraar' staat geen telefoonnummer, mailadres of webpagina.",
        "Bij 'Sam' staat geen telefoonnummer, mailadres of webpagina.",
    ] == sorted(said_by(tmp_path, "contact-onbereikbaar", text), reverse=True)
    assert {"klachten.vertrouwenspersoon", "thuiszitten.contact"} == set(
        fields_of(tmp_path, "contact-onbereikbaar", text)
    )


@pytest.mark.parametrize(("keys", "found"), [("toelichting: Kom naar kamer 12.", 0), ("talen: [nl]", 1)])
def test_pupils_can_walk_in(tmp_path: Path, keys: str, found: int) -> None:
    """A place in the school is a way for them, not for parents."""
    pupil = f"contact:\n  leerlingen: {{rol: mentor, {keys}}}\n"
    assert found == len(said_by(tmp_path, "contact-onbereikbaar", pupil))
    parent = f"contact:\n  ouders: {{rol: mentor, {keys}}}\n"
    assert 1 == len(said_by(tmp_path, "contact-onbereikbaar", parent))


def test_a_confidential_adviser_is_a_way_in_for_pupils(tmp_path: Path) -> None:
    """Also one whom the region names."""
    region = "gedeeld:\n  klachten:\n    vertrouwenspersoon: {rol: vertrouwenspersoon, telefoon: 0201234567}\n"
    assert 1 == len(said_by(tmp_path, "geen-ingang-voor-leerlingen", ""))
    assert [] == said_by(tmp_path, "geen-ingang-voor-leerlingen", "", region=region)


def test_talks_that_are_missing_are_named(tmp_path: Path) -> None:
    """Only at a school that wrote about the transfer itself."""
    text = "overgang: {gesprek_met_ouders: In mei.}\n"
    assert ["Bij overgang staat geen gesprek met de leerling en tussen de scholen."] == said_by(
        tmp_path, "overgang-zonder-gesprek", text
    )
    region = "gedeeld:\n  overgang: {gesprek_met_ouders: In mei.}\n"
    assert [] == said_by(tmp_path, "overgang-zonder-gesprek", "", region=region)


@pytest.mark.parametrize(
    ("town", "region", "found"),
    [
        (", gemeente: Duindam", "jeugdhulp: [{gemeente: Veerdam}]\n", 1),
        (", gemeente: veerdam", "jeugdhulp: [{gemeente: Veerdam}]\n", 0),
        (", gemeente: Duindam", "", 0),
        ("", "jeugdhulp: [{gemeente: Veerdam}]\n", 0),
    ],
)
def test_youth_help_is_asked_for_the_gemeente_of_the_school(tmp_path: Path, town: str, region: str, found: int) -> None:
    """Of a region that tells of none, nothing is missing here."""
    text = f"adres: {{straat: Kade, huisnummer: 2, postcode: 1234 AC, plaats: Veerdam{town}}}\n"
    assert found == len(said_by(tmp_path, "jeugdhulp-andere-gemeente", text, region=region))


@pytest.mark.parametrize(("status", "found"), [("ja", 1), ("nee", 0), ("onbekend", 0)])
def test_only_a_waiting_list_that_is_there_needs_advice(tmp_path: Path, status: str, found: int) -> None:
    """No list, no waiting."""
    text = f"wachtlijst: {{status: {status}, datum: 2026-11-01}}\n"
    assert found == len(said_by(tmp_path, "wachtlijst-zonder-advies", text))


def test_extra_help_without_words_is_told_of_all_offers_together(tmp_path: Path) -> None:
    """One that is described is enough."""
    bare = "aanbod:\n  - {id: een, naam: Een, niveau: extra}\n"
    assert 1 == len(said_by(tmp_path, "wet-gids-extra", bare))
    told = bare + "  - {id: twee, naam: Twee, niveau: extra, voor_wie: Voor wie snel leert.}\n"
    assert [] == said_by(tmp_path, "wet-gids-extra", told)


@pytest.mark.parametrize(
    ("status", "text", "found"),
    [
        ("nee", "De groepen zijn vol.", 1),
        ("nee", "Er is geen plaats meer in groep 3.", 1),
        ("ja", "De groepen zijn vol.", 0),
        ("nee", "Een klas telt vol twaalf leerlingen.", 0),
        ("nee", "Er is plaats. Raakt een groep vol, dan bellen wij u.", 0),
    ],
)
def test_no_waiting_list_and_no_place_contradict(tmp_path: Path, status: str, text: str, found: int) -> None:
    """What may happen later is no contradiction."""
    keys = f"wachtlijst: {{status: {status}, datum: 2026-11-01, toelichting: '{text}'}}\n"
    assert found == len(said_by(tmp_path, "wachtlijst-nee-en-toch-vol", keys))
