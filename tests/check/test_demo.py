"""The demo regions come out with the findings that were built into them, and no others."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from gids_testing.profiles import real_registers
from gids_testing.sites import ROOT

from generator.check.last_year import before_of
from generator.check.run import check_region
from generator.profile.load import LoadedRegion, load_profiles

DAY = date(2026, 11, 28)
BUILT_IN: dict[str, dict[str, int]] = {
    "waterrand-po/de-boomgaard": {
        "tekst-kan-gedeeld": 4,
        "tekst-van-andere-school": 4,
    },
    "waterrand-po/de-lantaarn": {
        "aanbod-weg-zonder-woord": 1,
        "enige-aanbod-dicht": 1,
    },
    "waterrand-po/de-oude-haven": {
        "basislijn-onbeantwoord": 1,
        "basislijn-veranderd": 1,
        "extra-zonder-evaluatie": 1,
        "gesloten-lang": 1,
        "opbouw-voorbij": 1,
        "plan-andere-periode": 1,
        "profiel-twee-jaar-oud": 1,
        "schooljaar-voorbij": 1,
        "wet-gids-aanspreekpunt": 1,
        "wet-gids-vastgesteld": 1,
        "wet-leerlingen-hoe": 1,
        "wet-mr": 1,
        "woord-van-toen": 2,
    },
    "waterrand-po/de-schelp": {
        "gebied-zonder-hulp": 1,
        "wet-gids-aanspreekpunt": 1,
        "wet-gids-klachten": 1,
        "wet-gids-vastgesteld": 1,
        "wet-leerlingen-hoe": 1,
        "wet-mr": 1,
    },
    "waterrand-po/de-vuurtoren": {
        "basislijn-onbeantwoord": 1,
        "gebied-zonder-hulp": 1,
    },
    "waterrand-po/de-zeilmaker": {
        "basislijn-onbeantwoord": 1,
        "extra-zonder-evaluatie": 1,
        "gebied-zonder-hulp": 1,
    },
    "waterrand-po/het-klaverblad": {
        "tekst-kan-gedeeld": 4,
        "tekst-van-andere-school": 4,
    },
    "waterrand-po/oeverdam": {
        "profiel-nog-leeg": 1,
        "school-zonder-contact": 1,
    },
    "waterrand-vo/": {
        "buren-zonder-afspraak": 1,
    },
    "waterrand-vo/de-overkant": {
        "minder-uren-zonder-terugweg": 1,
    },
    "waterrand-vo/scholengemeenschap-hoogland": {
        "basislijn-onbeantwoord": 1,
        "extra-zonder-evaluatie": 1,
        "gesloten-zonder-einde": 1,
        "wet-gids-aanspreekpunt": 1,
        "wet-gids-vastgesteld": 1,
        "wet-leerlingen-dag": 1,
        "wet-leerlingen-hoe": 1,
        "wet-mr": 1,
    },
}
"""Per school, or per region with nothing after the slash: how often each rule finds something."""


def _found(region: LoadedRegion) -> dict[str, dict[str, int]]:
    found: dict[str, Counter[str]] = {}
    for finding in check_region(region, real_registers(), DAY, before=before_of(region)):
        found.setdefault(f"{region.id}/{finding.school}", Counter())[finding.rule] += 1
    return {name: dict(counts) for name, counts in found.items()}


@pytest.mark.parametrize("name", ["waterrand-po", "waterrand-vo"])
def test_a_demo_region_has_the_findings_that_were_built_into_it(name: str) -> None:
    """An old profile, a bare one, two that share their words, a concept, and here and there a gap."""
    (region,) = load_profiles(ROOT / "schools", real_registers(), region=name).regions
    assert {school: rules for school, rules in BUILT_IN.items() if school.startswith(f"{name}/")} == _found(region)


def test_no_demo_profile_is_kept_from_being_published() -> None:
    """Nothing in them is a fout."""
    for region in load_profiles(ROOT / "schools", real_registers()).regions:
        assert "fout" not in {finding.severity for finding in check_region(region, real_registers(), DAY)}
