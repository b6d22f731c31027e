from __future__ import annotations

from pathlib import Path

import pytest
from gids_testing.said import fields_of, said_by, said_of_vo

WHOLE = ("instemming-hele-opp", "instemming-opp-onduidelijk")


def consent(text: str) -> str:
    """Write how a school asks for consent."""
    return f'opp:\n  instemming: "{text}"\n'


@pytest.mark.parametrize(
    "text",
    [
        "U zet uw handtekening onder het hele OPP.",
        "Ouders moeten akkoord gaan met het volledige plan.",
        "Voor het gehele OPP vragen wij instemming.",
        "U gaat akkoord met het OPP.",
        "U moet het eens zijn met het hele OPP.",
        "Aan het eind tekenen ouders het ontwikkelingsperspectief.",
    ],
)
def test_consent_with_the_whole_plan_is_found(tmp_path: Path, text: str) -> None:
    """In whatever order the words stand."""
    assert [rule for rule in WHOLE if said_by(tmp_path, rule, consent(text))]


@pytest.mark.parametrize(
    "text",
    [
        "U hoeft niet akkoord te gaan met het hele plan.",
        "Wij lezen het hele OPP met u door. Daarna vragen wij instemming met het handelingsdeel.",
        "Instemming is er alleen voor een deel, niet voor het hele plan.",
        "Bent u het eens met het handelingsdeel van het OPP? Dan tekent u daarvoor.",
        "Uw kind tekent hoe het gaat. Het OPP bespreken we met u.",
        "De afspraken over hulp staan op één blad. Daar vragen we uw handtekening voor.",
    ],
)
def test_a_denial_or_the_right_part_is_no_mistake(tmp_path: Path, text: str) -> None:
    """Sentences are looked at one by one."""
    assert [] == [rule for rule in WHOLE if said_by(tmp_path, rule, consent(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Voor het handelingsdeel is geen toestemming nodig.", 1),
        ("Bij het handelingsdeel is uw instemming niet nodig.", 1),
        ("Met het handelingsdeel hoeft u niet in te stemmen.", 1),
        ("Geeft u geen instemming voor het handelingsdeel? Dan praten we verder.", 0),
        ("Zonder uw instemming stellen wij het handelingsdeel niet vast.", 0),
        ("Voor de andere delen is geen instemming nodig.", 0),
    ],
)
def test_denied_consent_is_told_apart_from_withheld_consent(tmp_path: Path, text: str, found: int) -> None:
    """That parents may say no, is what should stand there."""
    assert found == len(said_by(tmp_path, "handelingsdeel-zonder-instemming", consent(text)))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Elke leerling heeft een OPP.", 1),
        ("Al onze leerlingen krijgen een eigen ontwikkelingsperspectief.", 1),
        ("Elke leerling met extra hulp heeft een OPP.", 0),
        ("Niet elke leerling heeft een OPP.", 0),
        ("Elke leerling heeft een mentor. Het OPP schrijft de coördinator.", 0),
    ],
)
def test_at_an_ordinary_school_not_every_pupil_has_a_plan(tmp_path: Path, text: str, found: int) -> None:
    """At a special one everybody has."""
    keys = f"in_het_kort: '{text}'\n"
    assert found == len(said_of_vo(tmp_path, "opp-voor-wie", "vo", keys))
    assert [] == [one for one in said_of_vo(tmp_path, "opp-voor-wie", "pro", keys) if "Niet" not in text]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Niet elke leerling heeft een OPP.", 1),
        ("Het plan (OPP) van uw kind krijgt nieuwe afspraken.", 0),
        ("Extra hulp bespreken we in het OPP.", 0),
    ],
)
def test_at_a_special_school_every_pupil_has_a_plan(tmp_path: Path, text: str, found: int) -> None:
    """A plan only for extra help is that of an ordinary school."""
    assert found == len(said_of_vo(tmp_path, "opp-voor-wie", "vso", f"in_het_kort: '{text}'\n"))


def test_a_plan_that_only_the_region_wrote_is_not_asked_of_the_school(tmp_path: Path) -> None:
    """And what the region adds to the words of the school is there."""
    region = "gedeeld:\n  opp: {evaluatie: In mei.}\n"
    assert [] == said_by(tmp_path, "opp-zonder-instemming", "", region=region)
    own = "opp: {ouders: U leest mee.}\n"
    assert [] == said_by(tmp_path, "opp-zonder-evaluatie", own, region=region)
    assert ["Bij opp staat niet wanneer en hoe het plan met ouders wordt bekeken."] == said_by(
        tmp_path, "opp-zonder-evaluatie", own
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("n.v.t.", 1),
        ("Onze kinderen zijn nog te jong voor een gesprek.", 1),
        ("Ben je te verlegen? Schrijf het dan op.", 0),
        ("Een kind van vier is nooit te jong om iets te kiezen.", 0),
    ],
)
def test_a_school_that_does_not_listen_is_found(tmp_path: Path, text: str, found: int) -> None:
    """In the block about pupils and in that about the plan."""
    assert found == len(said_by(tmp_path, "stem-zegt-niets", f"leerling_stem: {{hoe: '{text}'}}\n"))
    assert found == len(said_by(tmp_path, "stem-zegt-niets", f"opp: {{leerlingen: '{text}'}}\n"))


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        ("[Kortere dagen.]", 1),
        ("[Halve dagen., Les via de laptop.]", 1),
        ("[Kortere dagen., Elke week komt er een uur bij. Zo bouwen we het weer op.]", 0),
        ("[Minder uren., Na vier weken weer hele dagen.]", 0),
        ("[Les via de laptop.]", 0),
    ],
)
def test_shorter_days_have_a_way_back(tmp_path: Path, texts: str, found: int) -> None:
    """Anywhere in the block."""
    text = f"thuiszitten:\n  mogelijkheden: {texts}\n"
    assert found == len(said_by(tmp_path, "minder-uren-zonder-terugweg", text))
    assert ["thuiszitten.mogelijkheden[1]"] * found == fields_of(tmp_path, "minder-uren-zonder-terugweg", text)


def test_a_very_long_text_without_end_is_read_quickly(tmp_path: Path) -> None:
    """Four thousand signs without a full stop, full of the words that patterns begin with."""
    text = ("akkoord hele plan instemming extra hulp opp " * 90)[:3900]
    said_by(tmp_path, "opp-hele-plan", consent(text))
