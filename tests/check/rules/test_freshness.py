from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from gids_testing.rules import findings

from generator.check.rule import Example


def said(folder: Path, rule: str, school: str, region: str = "", day: date = date(2026, 11, 23)) -> list[str]:
    """Give the messages of one rule about a profile."""
    found = findings(folder, Example(school=school, region=region), day)
    return [one.message for one in found if one.rule == rule and one.school == "regenboog"]


@pytest.mark.parametrize(
    ("updated", "old", "too_old"),
    [
        ("2025-11-23", [], []),
        ("2025-11-22", ["2025-11-22; dat is 12 maanden geleden."], []),
        ("2024-11-23", ["2024-11-23; dat is 2 jaar geleden."], []),
        ("2024-11-22", [], ["2024-11-22; dat is 2 jaar geleden."]),
        ("2020-01-01", [], ["2020-01-01; dat is 6 jaar geleden."]),
    ],
)
def test_a_profile_is_old_after_a_year_and_too_old_after_two(
    tmp_path: Path, updated: str, old: list[str], too_old: list[str]
) -> None:
    """To the day, and by one of both rules only."""
    keys = f"profiel: {{bijgewerkt_op: {updated}}}\n"
    begin = "Dit profiel is voor het laatst bijgewerkt op "
    assert [begin + end for end in old] == said(tmp_path / "a", "profiel-verouderd", keys)
    assert [begin + end for end in too_old] == said(tmp_path / "b", "profiel-twee-jaar-oud", keys)


def test_the_number_of_months_is_what_the_region_agreed(tmp_path: Path) -> None:
    """Also when that is longer than two years."""
    keys = "profiel: {bijgewerkt_op: 2024-03-01}\n"
    for months, rules in ((36, []), (30, ["profiel-twee-jaar-oud"]), (12, ["profiel-twee-jaar-oud"])):
        region = f"afspraak_profiel: {{bijwerken_na_maanden: {months}}}\n"
        found = findings(tmp_path / str(months), Example(school=keys, region=region))
        names = {"profiel-verouderd", "profiel-twee-jaar-oud"}
        assert rules == [one.rule for one in found if one.rule in names]


def test_a_profile_that_is_old_altogether_is_not_told_of_its_review_as_well(tmp_path: Path) -> None:
    """One finding about the same thing is enough."""
    keys = "profiel: {bijgewerkt_op: %s, controleren_voor: 2025-06-01}\n"
    assert [] == said(tmp_path / "a", "controle-voorbij", keys % "2024-06-01")
    assert ["Dit profiel zou voor 2025-06-01 zijn nagekeken; die dag is voorbij."] == said(
        tmp_path / "b", "controle-voorbij", keys % "2026-06-01"
    )


def test_a_school_year_is_over_after_its_last_day(tmp_path: Path) -> None:
    """On 31 July it still holds."""
    keys = "profiel: {schooljaar: 2025-2026}\n"
    assert [] == said(tmp_path / "a", "schooljaar-voorbij", keys, day=date(2026, 7, 31))
    assert ["Dit profiel geldt voor schooljaar 2025-2026, en dat is voorbij."] == said(
        tmp_path / "b", "schooljaar-voorbij", keys, day=date(2026, 8, 1)
    )


def test_an_empty_profile_is_not_asked_for_its_date(tmp_path: Path) -> None:
    """There is nothing yet that can be out of date."""
    assert [] == said(tmp_path, "profiel-zonder-datum", "aanbod:\ngebieden:\n")


@pytest.mark.parametrize("key", ["bijgewerkt_op", "vastgesteld_op", "mr_instemming_op", "leerlingen_gehoord_op"])
def test_a_day_that_is_yet_to_come_is_found_at_its_key(tmp_path: Path, key: str) -> None:
    """Today has come."""
    assert [] == said(tmp_path / "a", "dag-moet-nog-komen", f"profiel: {{{key}: 2026-11-23}}\n")
    assert [f"Bij {key} staat 2026-11-24, maar die dag moet nog komen."] == said(
        tmp_path / "b", "dag-moet-nog-komen", f"profiel: {{{key}: 2026-11-24}}\n"
    )


def test_changes_of_the_baseline_are_one_finding(tmp_path: Path) -> None:
    """With the names of what changed since; a change that has yet to begin is none."""
    items = "".join(
        f"  - {{id: {name}, naam: Hulp bij {name}, wijziging: nieuw, gewijzigd_in: {year}}}\n"
        for name, year in (("lezen", "2026-2027"), ("rekenen", "2025-2026"), ("taal", "2027-2028"))
    )
    assert [
        (
            "De regio veranderde 'Hulp bij lezen', 'Hulp bij rekenen' na uw laatste wijziging (2025-06-01); uw antwoord"
            " gaat dus over de oude afspraak."
        )
    ] == said(tmp_path, "basislijn-veranderd", "profiel: {bijgewerkt_op: 2025-06-01}\n", "basislijn:\n" + items)


@pytest.mark.parametrize(
    ("said_there", "plan", "message"),
    [
        (
            "2020-2024",
            "titel: S, van: 2024-08-01, tot: 2028-07-31",
            "maar het plan van de regio loopt van 2024 tot 2028.",
        ),
        ("Samen 2020 - 2024", "titel: Plan 2024-2028", "maar het plan van de regio loopt van 2024 tot 2028."),
        ("2020-2024", "titel: Samen", "en die periode is voorbij."),
        ("2024-2028", "titel: Samen", ""),
        ("2024-2028", "titel: S, van: 2024-08-01, tot: 2028-07-31", ""),
        ("Samen sterk", "titel: S, van: 2024-08-01, tot: 2028-07-31", ""),
        ("vanaf 2020", "titel: S, van: 2024-08-01, tot: 2028-07-31", ""),
    ],
)
def test_another_period_than_that_of_the_plan_is_found(
    tmp_path: Path, said_there: str, plan: str, message: str
) -> None:
    """As far as both name years."""
    found = said(
        tmp_path,
        "plan-andere-periode",
        f"profiel: {{ondersteuningsplan: {said_there}}}\n",
        f"plan: {{{plan}}}\n",
    )
    assert ([f"Er staat '{said_there}', {message}"] if message else []) == found


def test_what_was_to_be_ready_is_told_with_its_name(tmp_path: Path) -> None:
    """Only while it is still on its way, and from the day after."""
    keys = "basisondersteuning:\n  - {item: lezen, status: %s, gereed_op: %s}\n"
    rule = "opbouw-voorbij"
    assert ["'Hulp bij lezen' zou klaar zijn op 2026-11-22, maar staat nog op in_opbouw."] == said(
        tmp_path / "a", rule, keys % ("in_opbouw", "2026-11-22")
    )
    assert [] == said(tmp_path / "b", rule, keys % ("in_opbouw", "2026-11-23"))
    assert [] == said(tmp_path / "c", rule, keys % ("voldoet", "2026-11-22"))


def test_a_waiting_list_is_old_after_three_months(tmp_path: Path) -> None:
    """To the day."""
    keys = "wachtlijst: {status: nee, datum: %s}\n"
    assert [] == said(tmp_path / "a", "wachtlijst-oud", keys % "2026-08-23")
    assert ["De stand van de wachtlijst is van 2026-08-22; dat is langer dan drie maanden geleden."] == said(
        tmp_path / "b", "wachtlijst-oud", keys % "2026-08-22"
    )


def test_only_the_newest_figures_count(tmp_path: Path) -> None:
    """Old years may stay beside them."""
    old = "uitstroom:\n  - {schooljaar: 2019-2020, n: 5, bestemmingen: {vo: 5}}\n"
    assert ["De nieuwste cijfers over uitstroom zijn van schooljaar 2019-2020."] == said(
        tmp_path / "a", "uitstroom-oud", old
    )
    new = old + "  - {schooljaar: 2025-2026, n: 5, bestemmingen: {vo: 5}}\n"
    assert [] == said(tmp_path / "b", "uitstroom-oud", new)
