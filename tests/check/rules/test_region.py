from __future__ import annotations

from pathlib import Path

import pytest
from gids_testing.rules import findings

from generator.check.rule import Example
from generator.check.rules import region


def told(folder: Path, rule: str, example: Example) -> list[tuple[str, str]]:
    """Give key and message of what one rule finds in a region."""
    return [(one.field, one.message) for one in findings(folder, example) if one.rule == rule]


@pytest.mark.parametrize(
    ("begin", "end", "rules"),
    [
        ("2024-08-01", "2028-07-31", []),
        ("2024-08-01", "2028-08-01", ["plan-langer-dan-vier-jaar"]),
        ("2022-08-01", "2026-11-22", ["plan-voorbij", "plan-langer-dan-vier-jaar"]),
        ("2022-11-24", "2026-11-23", []),
        ("2026-11-24", "2030-11-23", ["plan-nog-niet-begonnen"]),
    ],
)
def test_a_plan_holds_now_and_for_four_years(tmp_path: Path, begin: str, end: str, rules: list[str]) -> None:
    """To the day."""
    found = findings(tmp_path, Example(region=f"plan: {{titel: Samen, van: {begin}, tot: {end}}}\n"))
    assert sorted(rules) == sorted(one.rule for one in found if one.rule.startswith("plan-"))


def test_a_plan_is_told_by_its_title(tmp_path: Path) -> None:
    """With its last day."""
    example = Example(region="plan: {titel: Samen, van: 2022-08-01, tot: 2026-07-31}\n")
    message = "Het plan 'Samen' gold tot en met 2026-07-31; die dag is voorbij."
    assert [("plan.tot", message)] == told(tmp_path, "plan-voorbij", example)


def test_gemeenten_come_from_the_region_and_from_its_schools(tmp_path: Path) -> None:
    """Each once, whatever its capitals; those with a desk are not named."""
    school = "adres: {straat: Kade, huisnummer: 1, postcode: 1234 AB, plaats: Veerdam, gemeente: %s}\n"
    desks = "jeugdhulp:\n  - {gemeente: zanddorp, telefoon: 099 320 11 00}\n"
    example = Example(
        school=school % "VEERDAM", other=school % "Nieuwveer", region="gemeenten: [Veerdam, Zanddorp]\n" + desks
    )
    message = "Bij jeugdhulp staat niets voor Veerdam, Nieuwveer."
    assert [("jeugdhulp", message)] == told(tmp_path, "gemeente-zonder-jeugdhulp", example)
    (found,) = told(tmp_path / "b", "gemeente-zonder-leerplicht", example)
    assert found[1] == "Bij leerplicht staat niets voor Veerdam, Zanddorp, Nieuwveer."


@pytest.mark.parametrize(
    ("block", "keys"),
    [
        ("", ["thuiszitters"]),
        ("thuiszitters: {}\n", ["thuiszitters"]),
        ("thuiszitters: {ouders: Bel., scholen: Meld.}\n", ["thuiszitters.contact"]),
        ("thuiszitters: {ouders: Bel., scholen: Meld., contact: {rol: consulent-swv}}\n", ["thuiszitters.contact"]),
        ("thuiszitters: {scholen: Meld., contact: {email: hulp@veer.example}}\n", ["thuiszitters.ouders"]),
        ("thuiszitters: {ouders: Bel., scholen: Meld., contact: {email: hulp@veer.example}}\n", []),
    ],
)
def test_who_stays_at_home_finds_explanation_and_somebody_to_reach(tmp_path: Path, block: str, keys: list[str]) -> None:
    """Parents and schools each their own."""
    assert keys == [key for key, _message in told(tmp_path, "thuiszitters-ontbreekt", Example(region=block))]


@pytest.mark.parametrize(
    ("keys", "rules"),
    [
        ("status: in_voorbereiding", ["steunpunt-zonder-route"]),
        ("status: in_voorbereiding, tijdelijke_route: Bel.", []),
        ("status: ingericht", ["steunpunt-niet-los-van-school"]),
        ("status: ingericht, onafhankelijk_van: [bestuur]", ["steunpunt-niet-los-van-school"]),
        ("status: ingericht, onafhankelijk_van: [school, swv]", ["steunpunt-los-zonder-uitleg"]),
        ("status: ingericht, onafhankelijk_van: [school, swv], toelichting_onafhankelijkheid: Een stichting.", []),
    ],
)
def test_a_steunpunt_says_of_whom_it_is_independent_and_what_there_is_meanwhile(
    tmp_path: Path, keys: str, rules: list[str]
) -> None:
    """Each by its own rule."""
    found = findings(tmp_path, Example(region=f"steunpunt: {{naam: Steunpunt Veer, {keys}}}\n"))
    assert rules == [one.rule for one in found if one.rule.startswith("steunpunt-")]


def test_two_answers_about_one_waiting_list_are_told_in_both_files(tmp_path: Path) -> None:
    """Neither knows which is right; "onbekend" contradicts nothing."""
    lists = "wachtlijsten:\n  - {voorziening: 'Basisschool DE REGENBOOG, Veerdam', status: %s, datum: 2026-11-02}\n"
    own = "wachtlijst: {status: nee, datum: 2026-11-09}\n"
    rule = "wachtlijst-twee-antwoorden"
    found = told(tmp_path / "a", rule, Example(school=own, region=lists % "ja"))
    assert ["wachtlijsten[1].status", "wachtlijst.status"] == [key for key, _message in found]
    assert (
        "Bij de wachtlijst staat 'nee' (2026-11-09), maar het samenwerkingsverband schrijft bij"
        " 'Basisschool DE REGENBOOG, Veerdam' 'ja' (2026-11-02)."
    ) == found[1][1]
    assert [] == told(tmp_path / "b", rule, Example(school=own, region=lists % "onbekend"))


def test_only_the_waiting_lists_that_are_old_are_told(tmp_path: Path) -> None:
    """Also of two with the same name."""
    lists = (
        "wachtlijsten:\n  - {voorziening: De Brug, status: ja, datum: 2026-11-02}\n"
        "  - {voorziening: De Brug, status: ja, datum: 2026-08-22}\n"
    )
    assert ["wachtlijsten[2].datum"] == [
        key for key, _message in told(tmp_path, "regio-wachtlijst-oud", Example(region=lists))
    ]


def test_a_neighbour_with_differences_needs_no_agreement(tmp_path: Path) -> None:
    """Either says what somebody who moves will meet."""
    neighbour = "buren:\n  - {naam: Zand, verschillen: [{onderwerp: Hulp, hier: Basis., daar: Extra.}]}\n"
    assert [] == told(tmp_path, "buren-zonder-afspraak", Example(region=neighbour))


def test_a_bare_region_is_told_little(tmp_path: Path) -> None:
    """What it does not say cannot be out of date."""
    found = {one.rule for one in findings(tmp_path, Example())}
    assert {"thuiszitters-ontbreekt"} == {rule.id for rule in region.RULES} & found
