from __future__ import annotations

from pathlib import Path

import pytest
from gids_testing.said import fields_of, said_by, said_of_vo

STEP = "werkwijze:\n  stappen: [{wat: U belt., wie: [ROLE]}]\n"


@pytest.mark.parametrize(
    ("kind", "role", "found"),
    [
        ("vo", "intern-begeleider", 1),
        ("vso", "intern-begeleider", 0),
        ("vo", "ondersteuningscoordinator", 0),
        ("vo", "commissie-van-begeleiding", 1),
        ("vso", "commissie-van-begeleiding", 0),
        ("pro", "jobcoach", 0),
    ],
)
def test_a_role_fits_the_kind_of_school(tmp_path: Path, kind: str, role: str, found: int) -> None:
    """Wherever the role stands; the base names an intern begeleider as contact, so that goes."""
    keys = "contact:\naanbod:\n" + STEP.replace("ROLE", role)
    assert found == len(said_of_vo(tmp_path, "rol-past-niet", kind, keys))


def test_a_role_that_stands_in_three_places_is_told_once(tmp_path: Path) -> None:
    """At one of them."""
    text = "mensen: [{rol: decaan}, {rol: decaan}]\n" + STEP.replace("ROLE", "decaan")
    assert ["'decaan' is een functie die niet past bij bo."] == said_by(tmp_path, "rol-past-niet", text)
    assert ["werkwijze.stappen[1].wie[1]"] == fields_of(tmp_path, "rol-past-niet", text)


def test_a_primary_school_may_have_an_ondersteuningscoordinator(tmp_path: Path) -> None:
    """Many boards use one name for all their schools."""
    assert [] == said_by(tmp_path, "rol-past-niet", "mensen: [{rol: ondersteuningscoordinator}]\n")


def test_people_of_whom_only_the_knowledge_is_told_are_one_finding(tmp_path: Path) -> None:
    """An explanation is enough; a role without knowledge promises nothing."""
    text = (
        "mensen: [{rol: mentor}, {rol: orthopedagoog, expertise: [angst]}, {rol: logopedist, expertise: [taal]},"
        " {rol: fysiotherapeut, expertise: [bewegen], toelichting: Komt als het nodig is.}]\n"
    )
    assert [
        "Hier staat waar iemand veel van weet, maar niet hoe vaak die er is: 'orthopedagoog', 'logopedist'."
    ] == said_by(tmp_path, "kennis-zonder-tijd", text)


@pytest.mark.parametrize(
    ("area", "building", "found"),
    [
        ("enkelvoudig: basis", "drempelvrij: nee", 1),
        ("enkelvoudig: basis", "drempelvrij: deels", 0),
        ("enkelvoudig: basis", "drempelvrij: onbekend", 0),
        ("enkelvoudig: basis", "lift: nee", 0),
        ("enkelvoudig: extra", "drempelvrij: nee", 0),
        ("enkelvoudig: basis", "drempelvrij: nee, toelichting: Er ligt een losse plank.", 0),
    ],
)
def test_only_a_plain_no_of_the_building_contradicts_basis(
    tmp_path: Path, area: str, building: str, found: int
) -> None:
    """A school without a lift may be all on one floor."""
    text = f"gebieden:\n  bewegen: {{{area}}}\ngebouw: {{{building}}}\n"
    assert found == len(said_by(tmp_path, "gebouw-tegen-gebied", text))


@pytest.mark.parametrize(
    ("person", "message"),
    [
        (
            "rol: leerplichtambtenaar, intern: ja",
            ["'leerplichtambtenaar' staat intern op 'ja', maar die komt van buiten"],
        ),
        ("rol: mentor, intern: nee", ["'mentor' staat intern op 'nee', maar die werkt op school"]),
        ("rol: mentor, intern: onbekend", []),
        ("rol: intern-begeleider, intern: nee", []),
        ("rol: schoolmaatschappelijk-werker, intern: ja", []),
    ],
)
def test_only_roles_that_are_surely_inside_or_outside_are_told(tmp_path: Path, person: str, message: list[str]) -> None:
    """An intern begeleider may be hired, and a social worker employed."""
    found = said_by(tmp_path, "intern-past-niet", f"mensen: [{{{person}}}]\n")
    assert [f"Bij {text}." for text in message] == found
