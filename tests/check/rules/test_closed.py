from __future__ import annotations

from pathlib import Path

import pytest
from gids_testing.rules import findings

from generator.check.rule import Example


@pytest.mark.parametrize(
    ("closed", "rules"),
    [
        ("van: 2026-09-01, tot: 2026-11-22, reden: Verlof van de leraar.", ["gesloten-en-voorbij"]),
        ("van: 2026-09-01, tot: 2026-11-23, reden: Verlof van de leraar.", []),
        ("van: 2026-05-22, reden: Verlof van de leraar.", ["gesloten-lang"]),
        ("van: 2026-05-23, reden: Verlof van de leraar.", ["gesloten-zonder-einde"]),
        ("van: 2026-05-22, tot: 2027-05-22, reden: Verlof van de leraar.", []),
        ("van: 2026-10-05, tot: 2027-01-29, reden: Onbekend.", ["gesloten-zonder-reden"]),
        ("van: 2026-10-05, tot: 2027-01-29, reden: '-'", ["gesloten-zonder-reden"]),
        ("van: 2026-10-05, tot: 2027-01-29, reden: Verlof", []),
    ],
)
def test_an_offer_that_lies_still_is_looked_at_by_its_days_and_reason(
    tmp_path: Path, closed: str, rules: list[str]
) -> None:
    """The last day still counts as closed; one rule at most speaks about the end."""
    school = f"aanbod:\n  - {{id: tafel, naam: Rekentafel, niveau: extra, gesloten: {{{closed}}}}}\n"
    found = findings(tmp_path, Example(school=school))
    assert rules == [one.rule for one in found if one.rule.startswith("gesloten")]


def test_an_offer_that_opened_again_is_told_with_its_name_and_day(tmp_path: Path) -> None:
    """At the key that is out of date."""
    school = (
        "aanbod:\n  - {id: club, naam: Leesclub, niveau: basis}\n"
        "  - {id: tafel, naam: Rekentafel, niveau: extra, gesloten: {van: 2026-09-01, tot: 2026-10-30, reden: Ziek.}}\n"
    )
    (found,) = (one for one in findings(tmp_path, Example(school=school)) if one.rule == "gesloten-en-voorbij")
    assert (
        "'Rekentafel' lag stil tot 2026-10-30. Die dag is voorbij, maar het aanbod staat nog als gesloten."
        == found.message
    )
    assert found.field == "aanbod[2].gesloten.tot"
