"""What a region shows of a school: nothing that is the school's alone, no numbers of pupils, the right contact."""

from __future__ import annotations

import json

import pytest
from gids_testing.profiles import real_registers
from gids_testing.sites import ROOT

from generator.overview.facts import LEFT_OUT, Facts, facts_from_json, facts_of, facts_to_json
from generator.profile.load import LoadedRegion, load_profiles
from generator.profile.resolve import resolve
from generator.profile.school import School


@pytest.fixture(scope="module")
def regions() -> dict[str, LoadedRegion]:
    """Give the demo regions by id."""
    return {region.id: region for region in load_profiles(ROOT / "schools", real_registers()).regions}


def _all(regions: dict[str, LoadedRegion]) -> list[Facts]:
    return [
        facts_of(resolve(region, school, real_registers())) for region in regions.values() for school in region.schools
    ]


def test_the_facts_of_every_demo_school_survive_being_written_down(regions: dict[str, LoadedRegion]) -> None:
    """Whatever a profile holds."""
    for facts in _all(regions):
        assert facts == facts_from_json(facts_to_json(facts), real_registers()), facts.id


def test_what_is_left_out_names_keys_that_exist() -> None:
    """A key that gets another name must not slip through unseen."""
    assert set(School.model_fields) >= LEFT_OUT


def test_numbers_of_pupils_never_leave_the_profile(regions: dict[str, LoadedRegion]) -> None:
    """Small ones would point at a child; the school's own page shows only what may be shown."""
    profiles = [file.school for region in regions.values() for file in region.schools.values()]
    assert any(school.uitstroom for school in profiles)
    for facts in _all(regions):
        assert "uitstroom" not in json.loads(facts_to_json(facts))["school"], facts.id


def test_the_contact_is_the_one_that_parents_see(regions: dict[str, LoadedRegion]) -> None:
    """Also when the board or the region wrote it down for its schools."""
    for facts in _all(regions):
        resolved = resolve(regions[facts.samenwerkingsverband], facts.id, real_registers())
        shown = resolved.blocks["contact"].value
        assert (shown.ouders if shown else None) == facts.contact


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data | {"formaat": 99},
        lambda data: {key: value for key, value in data.items() if key != "formaat"},
        lambda data: data | {"meer": 1},
        lambda data: data | {"school": {}},
    ],
    ids=["newer", "no format", "too much", "empty"],
)
def test_what_another_version_wrote_is_not_read(regions: dict[str, LoadedRegion], spoil: object) -> None:
    """Half of it could be wrong."""
    assert callable(spoil)
    data = json.loads(facts_to_json(_all(regions)[0]))
    assert facts_from_json(json.dumps(data).encode()) is not None
    assert facts_from_json(json.dumps(spoil(data)).encode()) is None
