from __future__ import annotations

from pathlib import Path

import pytest
from gids_testing.said import fields_of, said_by


def offers(level: str, count: int, more: str = "") -> str:
    """Write a number of offers that lack the same."""
    return "aanbod:\n" + "".join(
        f"  - {{id: club-{number}, naam: Club {number}, niveau: {level}{more}}}\n" for number in range(1, count + 1)
    )


def test_offers_that_lack_the_same_are_one_finding(tmp_path: Path) -> None:
    """It names six of them and points at the first."""
    text = offers("extra", 8)
    assert [
        (
            "Bij dit extra aanbod staat niet hoe een ouder het aanvraagt:"
            " 'Club 1', 'Club 2', 'Club 3', 'Club 4', 'Club 5', 'Club 6' …."
        )
    ] == said_by(tmp_path, "extra-zonder-route", text)
    assert ["aanbod[1].aanvragen"] == fields_of(tmp_path, "extra-zonder-route", text)


@pytest.mark.parametrize("rule", ["extra-zonder-route", "extra-zonder-evaluatie", "extra-zonder-hoe-vaak"])
def test_basis_is_not_asked_what_only_extra_help_needs(tmp_path: Path, rule: str) -> None:
    """Nobody has to apply for the basis."""
    assert [] == said_by(tmp_path, rule, offers("basis", 2))
    assert 1 == len(said_by(tmp_path, rule, offers("extra", 2)))


@pytest.mark.parametrize("rule", ["aanbod-zonder-wie", "aanbod-zonder-uitleg", "aanbod-zonder-gebied"])
def test_every_offer_says_who_what_and_for_which_area(tmp_path: Path, rule: str) -> None:
    """Basis or extra."""
    assert 1 == len(said_by(tmp_path, rule, offers("basis", 1)))
    full = ", door: [leraar], wat: Wij rekenen met munten., gebieden: [dyscalculie]"
    assert [] == said_by(tmp_path, rule, offers("basis", 1, full))


def test_the_number_of_places_is_told_in_words(tmp_path: Path) -> None:
    """Of one and of more; whoever decides is a route as well."""
    rule = "plaatsen-zonder-route"
    assert ["Voor 'Club 1' is er 1 plaats, maar er staat niet hoe een kind een plaats krijgt."] == said_by(
        tmp_path, rule, offers("basis", 1, ", plaatsen: 1")
    )
    assert ["Voor 'Club 1' zijn er 12 plaatsen, maar er staat niet hoe een kind een plaats krijgt."] == said_by(
        tmp_path, rule, offers("basis", 1, ", plaatsen: 12")
    )
    assert [] == said_by(tmp_path, rule, offers("basis", 1, ", plaatsen: 12, beslist: leraar"))
    assert [] == said_by(tmp_path, rule, offers("extra", 1, ", plaatsen: 12"))


def test_an_offer_without_any_words_is_told_once(tmp_path: Path) -> None:
    """That it has no words is enough; for whom it is, comes after that."""
    assert [] == said_by(tmp_path, "extra-zonder-voor-wie", offers("extra", 1))
    assert 1 == len(said_by(tmp_path, "extra-zonder-voor-wie", offers("extra", 1, ", wat: Rekenen.")))
    assert [] == said_by(tmp_path, "extra-zonder-voor-wie", offers("basis", 1, ", wat: Rekenen."))
