from __future__ import annotations

from pathlib import Path

from gids_testing.rules import findings

from generator.check.rule import Example

OFFER = "aanbod:\n  - {id: rekentafel, naam: Rekentafel, niveau: extra, gebieden: [dyscalculie]}\n"


def said(folder: Path, school: str, rule: str) -> list[str]:
    """Give the messages of one rule about a profile."""
    return [found.message for found in findings(folder, Example(school=school)) if found.rule == rule]


def test_an_area_that_is_refused_and_offered_is_told_with_both_names(tmp_path: Path) -> None:
    """The message names the area and the offer."""
    answer = "gebieden:\n  dyscalculie: {enkelvoudig: niet}\n"
    assert ["Bij Rekenen (dyscalculie) staat 'niet', maar het aanbod 'Rekentafel' is er juist voor."] == said(
        tmp_path, answer + OFFER, "niet-en-toch-aanbod"
    )


def test_a_refusal_in_one_situation_only_is_no_contradiction(tmp_path: Path) -> None:
    """A school may help with dyscalculia, and not when more comes with it."""
    answer = "gebieden:\n  dyscalculie: {enkelvoudig: extra, meervoudig: niet}\n"
    assert [] == said(tmp_path, answer + OFFER, "niet-en-toch-aanbod")
