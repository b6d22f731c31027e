from __future__ import annotations

from pathlib import Path

import pytest
from gids_testing.rules import findings

from generator.check.rule import Example, Finding
from generator.check.rules import against_last_year

THEN = "profiel: {schooljaar: 2025-2026}\n"
NOW = "profiel: {schooljaar: 2026-2027}\n"
TABLE = "aanbod:\n  - {id: rekentafel, naam: Rekentafel, niveau: %s}\n"
RULES = {rule.id for rule in against_last_year.RULES}


def found_in(folder: Path, now: str, before: str = "") -> list[Finding]:
    """Give what these rules find in a profile beside that of the year before."""
    return [one for one in findings(folder, Example(school=now, before=before)) if one.rule in RULES]


def told(folder: Path, now: str, before: str = "") -> list[tuple[str, str, str]]:
    """Give rule, key and message."""
    return [(one.rule, one.field, one.message) for one in found_in(folder, now, before)]


def test_without_a_year_before_nothing_is_said(tmp_path: Path) -> None:
    """There is nothing to lay beside it."""
    assert [] == told(tmp_path, NOW + TABLE % "basis")


def test_the_same_year_is_not_compared_with_itself(tmp_path: Path) -> None:
    """An archived year that the profile is still for is what it says now."""
    assert [] == told(tmp_path, NOW + TABLE % "basis", NOW + TABLE % "extra")


def test_offers_that_are_gone_are_told_together(tmp_path: Path) -> None:
    """At the list they were in; one that a text still names is not gone without a word."""
    before = (
        THEN
        + TABLE % "extra"
        + "  - {id: typen, naam: Typen, niveau: basis}\n  - {id: koor, naam: Koor, niveau: basis}\n"
    )
    now = NOW + "aanbod:\ngrenzen:\n  - {situatie: Het koor is gestopt., wat_dan: Bel ons.}\n"
    assert [
        (
            "aanbod-weg-zonder-woord",
            "aanbod",
            "'Rekentafel', 'Typen' staan niet meer bij het aanbod, en nergens staat waarom.",
        )
    ] == told(tmp_path, now, before)


def test_an_offer_that_got_another_id_is_not_called_gone(tmp_path: Path) -> None:
    """Its old address leads nowhere; the remedy names it."""
    now = (
        NOW
        + "aanbod:\n  - {id: leesclub, naam: Leesclub, niveau: extra}\n"
        + "  - {id: tafel, naam: REKENTAFEL, niveau: extra}\n"
    )
    (found,) = found_in(tmp_path, now, THEN + TABLE % "extra")
    assert ("aanbod-met-ander-id", "aanbod[2].id") == (found.rule, found.field)
    assert found.message == (
        "'Rekentafel' had eerder id rekentafel en nu tafel. Wie naar het oude adres verwijst, komt nergens meer uit."
    )
    assert found.remedy == "Geef het aanbod zijn oude id terug: rekentafel."


@pytest.mark.parametrize(
    ("moved", "old", "new", "rules"),
    [
        ("", "extra", "basis", ["verplaatst-zonder-woord"]),
        ("", "basis", "basis", []),
        ("{van: extra, naar: basis, schooljaar: 2026-2027}", "extra", "basis", []),
        ("{van: extra, naar: basis, schooljaar: 2024-2025}", "basis", "basis", []),
        ("{van: basis, naar: extra, schooljaar: 2024-2025}", "extra", "basis", ["verplaatst-zonder-woord"]),
        ("{van: extra, naar: basis, schooljaar: 2026-2027}", "basis", "basis", ["verplaatst-klopt-niet"]),
        ("{van: extra, naar: basis, schooljaar: 2027-2028}", "basis", "basis", ["verplaatst-klopt-niet"]),
    ],
)
def test_a_move_has_to_match_the_level_of_the_year_before(
    tmp_path: Path, moved: str, old: str, new: str, rules: list[str]
) -> None:
    """A move of an earlier year tells of that year only."""
    line = TABLE % new if not moved else TABLE.replace("%s}", f"{new}, verplaatst: {moved}}}")
    assert rules == [one.rule for one in found_in(tmp_path, NOW + line, THEN + TABLE % old)]


def test_a_move_that_is_not_told_is_told_with_both_levels(tmp_path: Path) -> None:
    """So that the remedy can be copied."""
    (found,) = found_in(tmp_path, NOW + TABLE % "basis", THEN + TABLE % "extra")
    assert found.message == "'Rekentafel' was vorig jaar extra en is nu basis; dat staat er niet bij."
    assert found.remedy == "Zet erbij: verplaatst, met van extra, naar basis en het schooljaar."


@pytest.mark.parametrize(
    ("then", "now", "keys"),
    [
        ("enkelvoudig: extra", "enkelvoudig: niet", ["gebieden.dyscalculie.enkelvoudig"]),
        ("meervoudig: basis", "enkelvoudig: basis, meervoudig: niet", ["gebieden.dyscalculie.meervoudig"]),
        (
            "enkelvoudig: extra, toelichting: Bel.",
            "enkelvoudig: niet, toelichting: Bel.",
            ["gebieden.dyscalculie.enkelvoudig"],
        ),
        ("enkelvoudig: extra, toelichting: Bel.", "enkelvoudig: niet, toelichting: Bel niet.", []),
        ("enkelvoudig: in_overleg", "enkelvoudig: niet", []),
        ("enkelvoudig: onbekend", "enkelvoudig: niet", []),
        ("enkelvoudig: extra", "enkelvoudig: in_overleg", []),
        ("enkelvoudig: niet", "enkelvoudig: niet", []),
    ],
)
def test_a_refusal_that_is_new_needs_an_explanation(tmp_path: Path, then: str, now: str, keys: list[str]) -> None:
    """One that is new too; what was no yes did not change into a no."""
    area = "aanbod:\ngebieden:\n  dyscalculie: {%s}\n"
    assert keys == [one.field for one in found_in(tmp_path, NOW + area % now, THEN + "aanbod:\n" + area[8:] % then)]


def test_a_limit_that_names_the_area_explains_a_refusal(tmp_path: Path) -> None:
    """With a way on, as every limit has."""
    now = (
        NOW + "gebieden:\n  dyscalculie: {enkelvoudig: niet}\n"
        "grenzen:\n  - {situatie: Rekenen lukt niet., gebieden: [dyscalculie], wat_dan: Bel ons.}\n"
    )
    assert [] == told(tmp_path, now, THEN + "gebieden:\n  dyscalculie: {enkelvoudig: extra}\n")


TEXTS = "in_het_kort: Een.\nmedezeggenschap: Twee.\ntoelating: Drie.\nloopbaan: Vier.\nzorg_in_school: %s\n"


@pytest.mark.parametrize(
    ("then", "now", "found"),
    [
        ("2025-09-01", "2026-09-01", True),
        ("2025-09-01", "2025-09-01", False),
        ("2026-10-01", "2026-09-01", False),
    ],
)
def test_a_new_date_above_the_words_of_the_year_before_is_found(
    tmp_path: Path, then: str, now: str, *, found: bool
) -> None:
    """Only when the date says that somebody looked since."""
    keys = "profiel: {schooljaar: %s, bijgewerkt_op: %s}\n" + TEXTS % "Vijf."
    message = f"bijgewerkt_op is {now}, maar alle 6 teksten zijn woord voor woord die van vorig jaar."
    assert ([("zelfde-als-vorig-jaar", "profiel.bijgewerkt_op", message)] if found else []) == told(
        tmp_path, keys % ("2026-2027", now), keys % ("2025-2026", then)
    )


def test_one_text_that_differs_or_few_texts_are_no_copy(tmp_path: Path) -> None:
    """A small profile may be right for years; white space is no difference."""
    dated = "profiel: {schooljaar: %s, bijgewerkt_op: %s}\n"
    then, now = dated % ("2025-2026", "2025-09-01"), dated % ("2026-2027", "2026-09-01")
    assert [] == told(tmp_path / "a", now + TEXTS % "Zes.", then + TEXTS % "Vijf.")
    assert [] == told(tmp_path / "b", now + "in_het_kort: Een.\n", then + "in_het_kort: Een.\n")
    assert ["zelfde-als-vorig-jaar"] == [
        one.rule for one in found_in(tmp_path / "c", now + TEXTS % "'Vijf  zes'", then + TEXTS % "Vijf zes")
    ]


def test_what_the_board_said_for_the_school_last_year_is_not_its_own_text(tmp_path: Path) -> None:
    """The year before holds it, the profile itself does not."""
    dated = "profiel: {schooljaar: %s, bijgewerkt_op: %s}\n" + TEXTS % "Vijf."
    before = dated % ("2025-2026", "2025-09-01") + "opp: {wie_schrijft: De leraar.}\n"
    assert ["zelfde-als-vorig-jaar"] == [
        one.rule for one in found_in(tmp_path, dated % ("2026-2027", "2026-09-01"), before)
    ]


def test_a_decision_of_the_year_before_is_told_once(tmp_path: Path) -> None:
    """By this rule, unless the date is too old by itself."""
    keys = "profiel: {schooljaar: %s, mr_instemming_op: %s}\n"
    assert [
        (
            "besluit-van-vorig-jaar",
            "profiel.mr_instemming_op",
            (
                "Bij mr_instemming_op staat 2025-09-16, dezelfde dag als in schooljaar 2025-2026: de instemming van de"
                " medezeggenschapsraad van toen."
            ),
        )
    ] == told(tmp_path / "a", keys % ("2026-2027", "2025-09-16"), keys % ("2025-2026", "2025-09-16"))
    assert [] == told(tmp_path / "b", keys % ("2026-2027", "2025-06-16"), keys % ("2025-2026", "2025-06-16"))
