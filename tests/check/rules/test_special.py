from __future__ import annotations

from pathlib import Path

import pytest
from gids_testing.said import said_by, said_of_vo


@pytest.mark.parametrize(
    ("kinds", "ages", "messages"),
    [
        ("so", "van: 4, tot: 13", []),
        (
            "so",
            "van: 2, tot: 16",
            ["vanaf 2 jaar, maar so begint bij 3", "tot 16 jaar, maar so is in het algemeen tot 14"],
        ),
        ("so, vso", "van: 4, tot: 20", []),
        ("sbo", "van: 2, tot: 16", []),
    ],
)
def test_ages_fit_the_kinds_of_a_location_together(tmp_path: Path, kinds: str, ages: str, messages: list[str]) -> None:
    """Only so and vso have ages that are fixed."""
    found = said_by(tmp_path, "leeftijd-past-niet", f"schoolsoort: [{kinds}]\nleeftijden: {{{ages}}}\n")
    assert [f"Er staat {message} jaar." for message in messages] == found


@pytest.mark.parametrize(("ages", "found"), [("van: 12, tot: 20", 0), ("van: 11, tot: 20", 1), ("van: 13, tot: 21", 1)])
def test_vso_is_from_twelve_until_twenty(tmp_path: Path, ages: str, found: int) -> None:
    """Each end is told by itself."""
    assert found == len(said_of_vo(tmp_path, "leeftijd-past-niet", "vso", f"leeftijden: {{{ages}}}\n"))


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        ("toelating: Zonder tlv kan uw kind starten.", 1),
        ("toelating: Een tlv is niet nodig.", 1),
        ("toelating: De school vraagt de tlv aan. U hoeft niets te doen.", 0),
        ('clusters: ["2"]\ntoelating: U heeft geen tlv nodig.', 0),
    ],
)
def test_a_place_without_tlv_is_only_right_for_cluster_1_and_2(tmp_path: Path, keys: str, found: int) -> None:
    """Without clusters the school is one of those that need it."""
    assert found == len(said_by(tmp_path, "toelating-zonder-tlv", f"schoolsoort: [so]\n{keys}\n"))


@pytest.mark.parametrize(
    ("clusters", "found"),
    [('["1"]', 2), ('["1", "2"]', 2), ('["2", "3"]', 0), ('["4"]', 0)],
)
def test_a_tlv_is_wrong_where_only_cluster_1_or_2_is(tmp_path: Path, clusters: str, found: int) -> None:
    """In the text on admission and at each offer."""
    keys = (
        f"schoolsoort: [so]\nclusters: {clusters}\ntoelating: Uw kind komt met een tlv.\n"
        "aanbod:\n  - {id: groep, naam: Groep, niveau: extra, nodig: tlv}\n"
    )
    assert found == len(said_by(tmp_path, "cluster-1-2-met-tlv", keys))


def test_an_ordinary_school_says_nothing_on_admission(tmp_path: Path) -> None:
    """And a region may say it for all its special schools."""
    assert [] == said_by(tmp_path, "toelating-ontbreekt", "")
    region = "plaatsing: {toelating: De school vraagt de tlv aan.}\n"
    assert [] == said_by(tmp_path, "toelating-ontbreekt", "schoolsoort: [sbo]\n", region=region)
    assert 1 == len(said_by(tmp_path, "toelating-ontbreekt", "schoolsoort: [sbo]\n"))


def test_a_group_that_is_helped_in_some_situations_is_not_refused(tmp_path: Path) -> None:
    """Only "niet" in every situation contradicts."""
    keys = "schoolsoort: [so]\ndoelgroepen: [emb]\ngebieden:\n  emb: {enkelvoudig: ANSWER}\n"
    assert [
        (
            "De school is er voor 'Leerlingen die heel veel hulp nodig hebben (EMB)', maar bij Heel veel hulp nodig"
            " (ernstig meervoudig beperkt) staat 'niet'."
        )
    ] == said_by(tmp_path, "doelgroep-en-toch-niet", keys.replace("ANSWER", "niet"))
    assert [] == said_by(tmp_path, "doelgroep-en-toch-niet", keys.replace("ANSWER", "niet, meervoudig: extra"))


def test_one_profile_needs_no_way_to_change(tmp_path: Path) -> None:
    """With a school of practical education there is none at all."""
    one = "uitstroomprofielen: [{profiel: dagbesteding}]\n"
    assert [] == said_of_vo(tmp_path, "wisselen-ontbreekt", "vso", one)
    assert [] == said_of_vo(tmp_path, "entree-niet-beantwoord", "pro", "")
