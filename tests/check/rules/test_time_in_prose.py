from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from gids_testing.rules import findings

from generator.check.rule import Example

RULES = {
    "plan-in-het-verleden",
    "tot-een-dag-die-voorbij-is",
    "woord-van-toen",
    "woord-zonder-datum",
    "wachtlijst-zonder-datum",
    "oordeel-inspectie-oud",
}


def said_of(folder: Path, text: str, written: str | None = "2026-11-01", **more: object) -> list[tuple[str, str]]:
    """Give rule and message of what these rules find in one text of a profile."""
    keys: dict[str, object] = {"in_het_kort": text, **more}
    if written:
        keys["profiel"] = {"bijgewerkt_op": written}
    found = findings(folder, Example(school=yaml.safe_dump(keys, allow_unicode=True)))
    return [(one.rule, one.message) for one in found if one.rule in RULES and one.field == "in_het_kort"]


@pytest.mark.parametrize(
    "text",
    [
        "In 2025 willen wij een plusklas openen.",
        "Vanaf september 2025 starten wij met een plusgroep.",
        "In de zomer van 2025 wordt het gebouw verbouwd.",
        "Het team gaat verder. De school gaat in schooljaar 2024-2025 werken met gebaren.",
        "Eind 2025 komt er een lift.",
        "De ambitie voor 2022-2024 is dat elke leraar hiervan leert.",
        "In schooljaar 2022-2023 is een werkgroep bezig met het protocol.",
        "Wij hopen in maart 2026 een rustige plek te hebben.",
        "Voor 1-9-2025 is de opening gepland.",
        "- Met ingang van 2024-2025 krijgen alle groepen een koffer.",
    ],
)
def test_a_plan_for_a_day_that_has_passed_is_found(tmp_path: Path, text: str) -> None:
    """However the date is written."""
    assert ["plan-in-het-verleden"] == [rule for rule, _message in said_of(tmp_path, text)]


@pytest.mark.parametrize(
    "text",
    [
        "In 2027 willen wij een plusklas openen.",
        "Sinds 2019 krijgen kinderen hier muziek.",
        "Al sinds 1954 staat de school aan het water, en wij gaan nog lang door.",
        "In 2024 was dat nog een plan.",
        "In 2025 zijn wij gestart met een plusklas.",
        "Vanaf 2021 starten wij elk jaar met een kamp.",
        "Ons ondersteuningsplan heet Samen 2020-2024.",
        "In groep 8 gaat uw kind met de leraar op stap.",
        "Bel 099 310 2024 als wij willen helpen.",
        "Tussen 2025 en 2028 willen wij een lift bouwen.",
        "In 2023 hebben wij gekozen voor gebaren; die komen in elke klas terug.",
        "",
    ],
)
def test_what_is_no_plan_or_not_yet_over_is_left_alone(tmp_path: Path, text: str) -> None:
    """A date to come, something that is since then, what was, a name, a number to call."""
    assert [] == said_of(tmp_path, text or "Kort.")


def test_a_plan_is_told_in_its_own_words(tmp_path: Path) -> None:
    """Shortened when it is long, with the date that has passed."""
    assert [
        (
            "plan-in-het-verleden",
            "'In 2025 willen wij een plusklas openen.' gaat over wat nog komt, maar 2025 is voorbij.",
        )
    ] == said_of(tmp_path, "Hallo. In 2025 willen wij een plusklas openen. Dag.")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tot april 2026 gebruiken wij het kantoor.", True),
        ("Onze begeleider is met verlof van 2 maart 2026 tot en met 1 september 2026.", True),
        ("Deze afspraak geldt t/m 31-7-2026.", True),
        ("Tot het schooljaar 2025-2026 is er geen lift.", True),
        ("Tot april 2027 gebruiken wij het kantoor.", False),
        ("Met verlof van 9 november 2026 tot en met 29 januari 2027.", False),
        ("Tot 2022 deden wij dat anders.", False),
        ("Van 2018 tot 2022 werkten wij samen met Zand.", False),
        ("Dit is er voor groep 4 tot en met 7.", False),
    ],
)
def test_what_holds_until_a_day_that_has_passed_is_found(tmp_path: Path, text: str, *, found: bool) -> None:
    """What was until then is history, and may stay."""
    assert (["tot-een-dag-die-voorbij-is"] if found else []) == [rule for rule, _message in said_of(tmp_path, text)]


@pytest.mark.parametrize(
    ("text", "written", "found"),
    [
        ("Binnenkort begint de judoles.", "2026-04-01", ["woord-van-toen"]),
        ("Binnenkort begint de judoles.", "2026-11-01", ["woord-zonder-datum"]),
        ("Binnenkort begint de judoles.", None, ["woord-zonder-datum"]),
        ("Binnenkort, in maart 2027, begint de judoles.", "2026-11-01", []),
        ("Vanaf volgend schooljaar is er judo.", "2026-03-01", ["woord-van-toen"]),
        ("Vanaf volgend schooljaar is er judo.", "2026-10-01", ["woord-zonder-datum"]),
        ("Komend jaar scholen wij twee collega's.", "2026-03-01", ["woord-van-toen"]),
        ("Momenteel zoeken wij een logopedist.", "2026-03-01", ["woord-van-toen"]),
        ("Wat heeft uw kind op dit moment nodig?", "2025-03-01", []),
        ("Dit jaar nieuw: judo.", "2026-03-01", ["woord-van-toen"]),
        ("Dit jaar nieuw: judo.", "2026-09-01", []),
        ("De begeleider staat dit jaar voor de klas.", "2025-09-18", ["woord-van-toen"]),
        ("Mei: besluiten over volgend jaar en profiel.", "2025-09-18", []),
        ("Vraag hoe groot de klas van uw kind volgend jaar wordt.", "2025-09-18", []),
        ("In oktober, over doelen voor dit jaar.", "2025-09-18", []),
        ("Nieuwe woorden komen terug op het bord.", "2025-09-18", []),
    ],
)
def test_a_word_about_now_is_found_when_now_is_over(
    tmp_path: Path, text: str, written: str | None, found: list[str]
) -> None:
    """By the date of the profile; what returns each year holds each year."""
    assert found == [rule for rule, _message in said_of(tmp_path, text, written)]


def test_a_word_about_now_is_told_with_the_date_of_the_profile(tmp_path: Path) -> None:
    """So that it is clear why it cannot be true any more."""
    assert [("woord-van-toen", "Er staat 'Binnenkort', maar deze tekst is van 2026-02-01.")] == said_of(
        tmp_path, "Binnenkort begint de judoles.", "2026-02-01"
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Er is op dit moment geen wachtlijst.", True),
        ("Wij hebben een wachtlijst voor groep 1.", True),
        ("De wachttijd is nu 12 weken.", True),
        ("De wachttijd kan 12 weken zijn.", False),
        ("Op 2 november 2026 is er geen wachtlijst.", False),
        ("Als er een wachtlijst is, bellen wij u.", False),
        ("Is er een wachtlijst?", False),
        ("Soms is er een wachtlijst.", False),
        ("De wachtlijst bespreken wij met u.", False),
    ],
)
def test_a_waiting_list_without_a_day_is_found(tmp_path: Path, text: str, *, found: bool) -> None:
    """Not what only may be."""
    assert (["wachtlijst-zonder-datum"] if found else []) == [rule for rule, _message in said_of(tmp_path, text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("De inspectie gaf in maart 2019 een voldoende.", True),
        ("Het inspectiebezoek van 2021 had als oordeel goed.", True),
        ("De inspectie gaf in 2019 een voldoende en in 2024 weer.", False),
        ("De inspectie bezoekt elke school.", False),
        ("Sinds 2019 gaat het goed met lezen.", False),
    ],
)
def test_an_old_judgement_of_the_inspectie_is_found(tmp_path: Path, text: str, *, found: bool) -> None:
    """By the latest year that the sentence names."""
    assert (["oordeel-inspectie-oud"] if found else []) == [rule for rule, _message in said_of(tmp_path, text)]


def test_a_year_in_a_name_says_nothing_of_the_text(tmp_path: Path) -> None:
    """A club may be called after a year."""
    school = (
        "aanbod:\n  - {id: club, naam: Wij gaan in 2020 naar de maan, niveau: basis}\n"
        "profiel: {ondersteuningsplan: Tot 2024}\n"
    )
    assert [] == [one.message for one in findings(tmp_path, Example(school=school)) if one.rule in RULES]


def test_a_very_long_text_without_a_sentence_is_looked_at_at_once(tmp_path: Path) -> None:
    """Repetition is no reason to keep anybody waiting."""
    assert [] == said_of(tmp_path, ("tot en met in de het " * 180).strip())
    assert [] == said_of(tmp_path / "again", ("2020-" * 700).strip("-"))
