from __future__ import annotations

from pathlib import Path

import pytest
from gids_testing.profiles import OTHER, SCHOOL, SOUND, SWV, load_sound, real_registers
from gids_testing.reports import DAY

from generator.report.first import first_things, schools
from generator.report.model import Agreement, Alike, Broken, Completeness, Freshness, Gap, LawFinding
from generator.report.report import region_report

NOTHING = Completeness({})
FRESH = Freshness(12, agreed=False, updated=None, region=(), schools={})
AGREED = Agreement(None, None, ())


def law(name: str, missing: int) -> LawFinding:
    """Make a point that some schools miss."""
    ids = tuple(map(str, range(missing)))
    return LawFinding(name, name, "", (), (), {"in-orde": (), "ontbreekt": ids, "niet-na-te-gaan": ()})


def gap(name: str, missing: int) -> Gap:
    """Make a part that some schools miss."""
    return Gap(name, name, 9, tuple(map(str, range(missing))))


def test_nothing_to_do_gives_nothing() -> None:
    """No sentence is made up."""
    assert () == first_things((), NOTHING, [law("MR", 0)], AGREED, FRESH, ())


def test_what_most_schools_have_to_do_comes_first() -> None:
    """Three at most, each kind once."""
    agreement = Agreement(None, (gap("Grenzen", 4), gap("contact.ouders", 8)), (gap("Lezen", 5), gap("Rekenen", 7)))
    alike = [Alike("klachten.stappen", "", 12, tuple("abcdefghi"), 1.0), Alike("aanbod.wat", "", 12, ("a", "b"), 1.0)]
    found = first_things((), NOTHING, [law("MR", 6), law("Jaar", 2)], agreement, FRESH, alike)
    assert (
        "Bij 7 scholen is een onderdeel van de basislijn zonder antwoord: Rekenen.",
        "Bij 6 scholen ontbreekt een punt van de wettelijke lijst: MR.",
        "Bij 4 scholen ontbreekt een afgesproken onderdeel: Grenzen.",
    ) == found
    assert ("Bij 2 scholen is een tekst bijna woord voor woord gelijk, bij de sleutel aanbod.wat.",) == first_things(
        (), NOTHING, (), AGREED, FRESH, alike
    )


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (1, "1 profiel heeft een fout en telt nergens mee. Herstel dat eerst; de melding staat er ook."),
        (2, "2 profielen hebben een fout en tellen nergens mee. Herstel die eerst; de meldingen staan er ook."),
    ],
)
def test_profiles_with_a_mistake_go_before_everything(number: int, expected: str) -> None:
    """They are not counted, so the rest says little."""
    broken = [Broken(str(index), "", "") for index in range(number)]
    assert expected == first_things(broken, NOTHING, [law("MR", 99)], AGREED, FRESH, ())[0]


def test_a_real_region_hears_of_contacts_itself_and_dates(tmp_path: Path) -> None:
    """In that order: without a contact person parents find nobody."""
    loaded = load_sound(tmp_path)
    found = region_report(loaded.regions[0], real_registers(), DAY, ()).first
    assert (
        "1 school vulde nog geen contactpersoon voor ouders in.",
        (
            "Bij het samenwerkingsverband zelf ontbreekt volgens de wettelijke lijst nog: Samenwerkingsverband met naam"
            " en contact; Ondersteuningsplan; Ouder- en jeugdsteunpunt."
        ),
        "Bij 2 scholen ontbreekt een punt van de wettelijke lijst: Schooljaar waarvoor de tekst geldt.",
    ) == found


def test_old_profiles_are_told_with_the_number_of_months(tmp_path: Path) -> None:
    """Also when the region agreed on one month."""
    region = SOUND[SWV] + "afspraak_profiel: {bijwerken_na_maanden: 1}\n"
    old = "profiel: {bijgewerkt_op: 2026-01-01}\n"
    loaded = load_sound(tmp_path, {SWV: region, SCHOOL: SOUND[SCHOOL] + old, OTHER: SOUND[OTHER] + old})
    report = region_report(loaded.regions[0], real_registers(), DAY, ())
    found = first_things((), NOTHING, (), AGREED, report.freshness, ())
    assert ("Bij 2 scholen is het profiel langer dan 1 maand niet bijgewerkt, of staat er geen datum.",) == found


def test_one_school_is_no_schools() -> None:
    """Numbers and nouns agree."""
    assert ("1 school", "2 scholen") == (schools(1), schools(2))
