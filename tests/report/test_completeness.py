from __future__ import annotations

from pathlib import Path

from gids_testing.profiles import BOARDS, OTHER, SCHOOL, SOUND, SWV
from gids_testing.reports import region_of, schools_of

from generator.profile.parts import Area
from generator.profile.school import School
from generator.report.completeness import PART_NAMES, PARTS, completeness_of, is_answered
from generator.report.model import Cell


def test_every_part_has_a_name_and_stands_in_a_profile() -> None:
    """A part that a region can agree on and that is nowhere would always be missing."""
    assert set(PARTS) == set(PART_NAMES)
    assert [] == [part for part in PARTS if part.partition(".")[0] not in School.model_fields]


def test_a_part_is_of_the_school_of_others_or_of_nobody(tmp_path: Path) -> None:
    """One word of the school's own makes a block its own."""
    shared = SOUND[BOARDS] + "  gedeeld: {klachten: {commissie: Commissie Veer}, opp: {evaluatie: In juni.}}\n"
    school = SOUND[SCHOOL] + "opp: {wie_schrijft: De intern begeleider.}\ngrenzen: [{situatie: A, wat_dan: B}]\n"
    region = region_of(tmp_path, {BOARDS: shared, SCHOOL: school})
    cells = completeness_of(schools_of(region)).schools["regenboog"]
    states = {part: cells[part].state for part in ("klachten", "opp", "werkwijze", "grenzen", "in_het_kort")}
    assert {
        "klachten": "overgenomen",
        "opp": "ingevuld",
        "werkwijze": "leeg",
        "grenzen": "ingevuld",
        "in_het_kort": "leeg",
    } == states


def test_contacts_for_parents_and_pupils_are_looked_at_apart(tmp_path: Path) -> None:
    """One of them does not answer for the other."""
    shared = SOUND[SWV] + "gedeeld: {contact: {leerlingen: {telefoon: 020 123 45 67}}}\n"
    cells = completeness_of(schools_of(region_of(tmp_path, {SWV: shared}))).schools
    assert ("ingevuld", "overgenomen") == (
        cells["regenboog"]["contact.ouders"].state,
        cells["regenboog"]["contact.leerlingen"].state,
    )
    assert "leeg" == cells["zonnewijzer"]["contact.ouders"].state


def test_answers_are_counted(tmp_path: Path) -> None:
    """Of areas and the baseline how many are asked too; of offers there is no such number."""
    cells = completeness_of(schools_of(region_of(tmp_path))).schools
    assert Cell("ingevuld", 1, 2) == cells["regenboog"]["basisondersteuning"]
    assert Cell("ingevuld", 1) == cells["regenboog"]["aanbod"]
    asked = cells["regenboog"]["gebieden"].asked
    assert asked is not None
    assert asked > 20
    assert Cell("ingevuld", 1, asked) == cells["regenboog"]["gebieden"]
    assert Cell("leeg", 0, asked) == cells["zonnewijzer"]["gebieden"]


def test_unknown_does_not_count_as_an_answer(tmp_path: Path) -> None:
    """Neither in the baseline, nor in an area, nor in the building."""
    other = SOUND[OTHER] + (
        "basisondersteuning: [{item: lezen, status: onbekend}]\n"
        "gebieden: {dyslexie: {enkelvoudig: onbekend, ervaring: regelmatig}}\n"
        "gebouw: {lift: onbekend}\n"
    )
    cells = completeness_of(schools_of(region_of(tmp_path, {OTHER: other}))).schools["zonnewijzer"]
    assert ["leeg"] * 3 == [cells[part].state for part in ("basisondersteuning", "gebieden", "gebouw")]
    assert is_answered(Area(meervoudig="niet"))
    assert not is_answered(None)


def test_what_is_not_asked_is_not_missing(tmp_path: Path) -> None:
    """A waiting list is asked of special schools, the baseline only where there is one."""
    bare = "naam: Samenwerkingsverband Veer\ncode: PO9801\nsector: po\n"
    plain = SOUND[SCHOOL].replace(
        "basisondersteuning:\n  - {item: lezen, status: voldoet, hoe: Elke dag een kwartier.}\n", ""
    )
    special = SOUND[OTHER].replace("[bo]", "[sbo]")
    found = completeness_of(schools_of(region_of(tmp_path, {SWV: bare, SCHOOL: plain, OTHER: special})))
    assert "niet-gevraagd" == found.schools["regenboog"]["basisondersteuning"].state
    assert "niet-gevraagd" == found.schools["regenboog"]["wachtlijst"].state
    assert ("zonnewijzer",) == found.lacking("wachtlijst")
    assert {"ingevuld": 0, "overgenomen": 0, "leeg": 1, "niet-gevraagd": 1} == found.counts("wachtlijst")
