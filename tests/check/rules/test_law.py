from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from gids_testing.profiles import real_registers
from gids_testing.rules import findings

from generator.check.rule import Example
from generator.check.rules import law
from generator.profile.legal import points_of

WITHOUT_A_RULE = {"gids", "niet-na-te-gaan"}


def found_in(folder: Path, example: Example, school: str = "regenboog") -> dict[str, tuple[str, str]]:
    """Give key and message by rule of what the legal list finds."""
    found = findings(folder, example)
    return {one.rule: (one.field, one.message) for one in found if one.rule.startswith("wet-") and one.school == school}


def test_every_point_that_a_profile_can_answer_has_a_rule_that_cites_its_laws() -> None:
    """A point that is added to the list needs its words here; what every site says needs none."""
    asked = {point.id: point for point in points_of(real_registers()) if point.toets not in WITHOUT_A_RULE}
    schools, regions = (
        {rule.id.removeprefix("wet-"): rule for rule in rules} for rules in (law.RULES, law.REGION_RULES)
    )
    assert [name for name, point in asked.items() if point.over == "school"] == list(schools)
    assert [name for name, point in asked.items() if point.over == "regio"] == list(regions)
    assert {name: point.wet for name, point in asked.items()} == {
        name: rule.sources for name, rule in {**schools, **regions}.items()
    }


def test_a_point_that_is_missing_is_told_at_its_key_with_the_law(tmp_path: Path) -> None:
    """By the names that the registers give."""
    found = found_in(tmp_path, Example(school="klachten: {commissie: Klachtencommissie Veer}\n"))
    assert found["wet-gids-klachten"] == (
        "klachten.regeling",
        "Dit ontbreekt: 'Klachtenregeling'. Het hoort bij 'De klachtenregeling staat in de schoolgids'.",
    )
    assert "wet-gids-commissie" not in found


def test_what_is_there_and_not_enough_is_told_as_such(tmp_path: Path) -> None:
    """With the date that came too late; without a school year nobody can tell."""
    late = "profiel: {schooljaar: 2026-2027, vastgesteld_op: 2026-08-01}\n"
    assert found_in(tmp_path / "a", Example(school=late))["wet-gids-vastgesteld"] == (
        "profiel.vastgesteld_op",
        (
            "Wat er staat (2026-08-01), is niet genoeg voor 'Vastgesteld voor het schooljaar begint'. Het hoort bij"
            " 'Elk jaar een schoolgids'."
        ),
    )
    unknown = "profiel: {vastgesteld_op: 2026-08-01}\n"
    assert "wet-gids-vastgesteld" not in found_in(tmp_path / "b", Example(school=unknown))


@pytest.mark.parametrize(
    ("school", "rule"),
    [
        ("profiel: {schooljaar: 2023-2024}\n", "wet-gids-jaar"),
        ("profiel: {vastgesteld_op: 2026-06-22, mr_instemming_op: 2026-07-01}\n", "wet-mr"),
        ("profiel: {vastgesteld_op: 2026-06-22, leerlingen_gehoord_op: 2026-07-01}\n", "wet-leerlingen-dag"),
    ],
)
def test_what_another_rule_tells_better_is_told_once(tmp_path: Path, school: str, rule: str) -> None:
    """A date that is there, and wrong."""
    found = findings(tmp_path, Example(school=school))
    assert rule not in {one.rule for one in found if one.school == "regenboog"}
    assert {"schooljaar-voorbij", "gehoord-na-vaststellen"} & {one.rule for one in found}


def test_a_plan_that_is_over_is_told_once(tmp_path: Path) -> None:
    """By the rule about plans."""
    example = Example(region="plan: {titel: Samen, van: 2020-08-01, tot: 2024-07-31}\n")
    names = [one.rule for one in findings(tmp_path, example)]
    assert ("plan-voorbij" in names, "wet-swv-plan" in names) == (True, False)


def test_what_board_or_region_says_counts_for_the_school(tmp_path: Path) -> None:
    """The regulation of the region is that of each school."""
    example = Example(region="gedeeld: {klachten: {regeling: 'https://veer.example/klachten', commissie: Veer}}\n")
    assert {"wet-gids-klachten", "wet-gids-commissie"}.isdisjoint(found_in(tmp_path, example))


def test_a_profile_that_holds_nothing_yet_is_asked_nothing(tmp_path: Path) -> None:
    """A long list helps nobody who has yet to begin; another rule says that nothing is there."""
    assert [] == list(found_in(tmp_path, Example(), school="zonnewijzer"))


@pytest.mark.parametrize(
    ("profiles", "rules"),
    [
        ([], {"wet-vso-profielen", "wet-vso-diploma", "wet-nazorg"}),
        (["dagbesteding"], {"wet-vso-diploma", "wet-nazorg"}),
        (["vervolgonderwijs"], {"wet-vso-examens", "wet-vso-diploma", "wet-nazorg"}),
        (["arbeidsmarktgericht"], {"wet-vso-stage", "wet-vso-diploma", "wet-nazorg"}),
    ],
)
def test_a_vso_school_is_asked_what_belongs_to_its_profiles(
    tmp_path: Path, profiles: Sequence[str], rules: set[str]
) -> None:
    """One that named no profiles yet may not need the rest; a primary school needs none of it."""
    listed = "".join(f"  - {{profiel: {name}}}\n" for name in profiles)
    school = "schoolsoort: [bo, vso]\n" + ("uitstroomprofielen:\n" + listed if listed else "")
    about_vso = {name for name in found_in(tmp_path, Example(school=school)) if name.startswith(("wet-vso", "wet-naz"))}
    assert rules == about_vso


def test_a_primary_school_is_not_asked_for_what_only_vso_has(tmp_path: Path) -> None:
    """Its profile is begun, so all the rest is asked."""
    found = found_in(tmp_path, Example())
    assert "wet-mr" in found
    assert not {name for name in found if name.startswith(("wet-vso", "wet-nazorg"))}


def test_the_region_is_asked_once(tmp_path: Path) -> None:
    """In its own file."""
    found = found_in(tmp_path, Example(), school="")
    assert {"wet-swv-vindbaar", "wet-swv-plan", "wet-steunpunt"} == set(found)
    assert found["wet-steunpunt"][0] == "steunpunt"
    unreachable = Example(region="website: https://veer.example\ncontact: {ouders: {rol: consulent-swv}}\n")
    assert found_in(tmp_path / "b", unreachable, school="")["wet-swv-vindbaar"][1].startswith("Wat er staat, is niet")
