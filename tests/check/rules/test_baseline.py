from __future__ import annotations

from pathlib import Path

import pytest
from gids_testing.said import fields_of, said_by


def answer(keys: str) -> str:
    """Write the answer for one item."""
    return f"basisondersteuning:\n  - {{item: lezen, {keys}}}\n"


@pytest.mark.parametrize(
    "text",
    [
        "De leesgroepjes zijn nog in opbouw.",
        "Het protocol is nog niet klaar.",
        "Dit hebben wij nog niet.",
        "We hebben nog geen rekenspecialist.",
        "De leesgroep is er nog niet. Er is nog geen lokaal.",
        "Wij zijn bezig met een nieuwe methode.",
        "Volgend jaar meer: wij starten pas volgend schooljaar.",
        "Hiermee beginnen we binnenkort.",
        "We zijn dit nog aan het opzetten.",
        "Dit zijn we nu aan het invoeren.",
        "Het aanbod wordt nog ontwikkeld.",
        "Hier werken we nog aan.",
        "De leesgroep komt er volgend schooljaar.",
    ],
)
def test_a_text_about_what_is_still_to_come_contradicts_done(tmp_path: Path, text: str) -> None:
    """Whether the school says it does it, or does more."""
    for status in ("voldoet", "meer"):
        assert 1 == len(said_by(tmp_path, "voldoet-en-toch-in-opbouw", answer(f"status: {status}, hoe: '{text}'")))


@pytest.mark.parametrize(
    "text",
    [
        "Lukt lezen nog niet? Dan oefent uw kind met een maatje.",
        "Wie nog niet kan lezen, krijgt plaatjes.",
        "Kent uw kind nog geen letters, dan beginnen wij daar.",
        "Uw kind is nog niet gewend aan de klas. Wij helpen.",
        "Kinderen in ontwikkelingsgroepen lezen samen.",
        "Wij beginnen elke dag met lezen.",
        "Wij starten in september met een toets.",
        "Uw kind is bezig met een taak van een kwartier.",
        "Is uw kind bezig met een moeilijk woord, dan helpt het maatje.",
        "Wij werken aan rust in de klas.",
        "Elk jaar wordt de methode opnieuw bekeken.",
    ],
)
def test_a_text_about_what_a_child_cannot_do_yet_is_left_alone(tmp_path: Path, text: str) -> None:
    """Most texts about help are about what does not go by itself yet."""
    assert [] == said_by(tmp_path, "voldoet-en-toch-in-opbouw", answer(f"status: voldoet, hoe: '{text}'"))


def test_the_words_that_contradict_are_quoted(tmp_path: Path) -> None:
    """With the text around them, over the end of a line."""
    text = "basisondersteuning:\n  - item: lezen\n    status: meer\n    hoe: |\n      Dit is nog in\n      opbouw.\n"
    assert ["Er staat 'meer', maar de tekst zegt 'nog in opbouw': 'Dit is nog in opbouw'."] == said_by(
        tmp_path, "voldoet-en-toch-in-opbouw", text
    )


def test_a_place_holder_is_no_text(tmp_path: Path) -> None:
    """More or done needs words that say something."""
    assert ["Bij 'Hulp bij lezen' staat 'meer', maar niet wat de school meer doet."] == said_by(
        tmp_path, "meer-zonder-hoe", answer("status: meer, hoe: n.v.t.")
    )
    assert ["Hier staat 'voldoet', maar niet hoe de school het doet: 'Hulp bij lezen'."] == said_by(
        tmp_path, "voldoet-zonder-hoe", answer("status: voldoet, hoe: volgt nog")
    )
    assert [] == said_by(tmp_path, "hoe-zonder-status", answer("hoe: '-'"))


def test_unknown_that_is_explained_is_an_answer(tmp_path: Path) -> None:
    """A school may say why it does not know."""
    text = answer("status: onbekend, hoe: Wij hadden dit nog niet nodig.")
    text += "  - {item: rekenen, status: voldoet}\n"
    assert [] == said_by(tmp_path, "hoe-zonder-status", text)
    assert [] == said_by(tmp_path, "basislijn-onbeantwoord", text)


def test_items_without_an_answer_are_named(tmp_path: Path) -> None:
    """At a school that answered none, completeness tells it already."""
    text = answer("status: voldoet")
    assert ["Bij 1 van de 2 onderdelen van de basislijn staat geen antwoord: 'Hulp bij rekenen'."] == said_by(
        tmp_path, "basislijn-onbeantwoord", text
    )
    assert ["basisondersteuning"] == fields_of(tmp_path, "basislijn-onbeantwoord", text)
    assert [] == said_by(tmp_path, "basislijn-onbeantwoord", "basisondersteuning:\n")


@pytest.mark.parametrize(("day", "found"), [("2026-11-23", 0), ("2026-11-24", 1)])
def test_done_and_ready_on_a_later_day_is_a_contradiction(tmp_path: Path, day: str, found: int) -> None:
    """A day that has come contradicts nothing."""
    text = answer(f"status: voldoet, gereed_op: {day}")
    assert found == len(said_by(tmp_path, "voldoet-en-later-klaar", text))
