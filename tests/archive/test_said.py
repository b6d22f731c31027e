"""What a school said in a year can be written down and compared later, also by another version."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from gids_testing.profiles import real_registers
from gids_testing.sites import ROOT
from gids_testing.years import small_school

from generator.archive.changes import changes
from generator.archive.said import said_from_json, said_now, said_to_json
from generator.profile.load import load_profiles
from generator.profile.resolve import resolve


def test_what_every_demo_school_says_survives_being_written_down() -> None:
    """Nothing seems to have changed when nothing did."""
    for region in load_profiles(ROOT / "schools", real_registers()).regions:
        for name in region.schools:
            said = said_now(resolve(region, name, real_registers()))
            again = said_from_json(said_to_json(said))
            assert again is not None
            assert () == changes(again.school, said.school, real_registers(), said.baseline), name


def test_what_board_and_region_say_for_a_school_is_part_of_it() -> None:
    """The section of the school guide shows it too."""
    inherited = 0
    for region in load_profiles(ROOT / "schools", real_registers()).regions:
        for resolved in (resolve(region, name, real_registers()) for name in region.schools):
            said = said_now(resolved).school
            for name, block in resolved.blocks.items():
                assert block.value == getattr(said, name)
                inherited += block.value is not None and getattr(resolved.school, name) is None
    assert inherited


def test_numbers_of_pupils_are_not_written_down_again() -> None:
    """Small ones must not get about."""
    data = [
        json.loads(said_to_json(said_now(resolve(region, name, real_registers()))))
        for region in load_profiles(ROOT / "schools", real_registers()).regions
        for name, file in region.schools.items()
        if file.school.uitstroom
    ]
    assert data
    assert not [found for found in data if "uitstroom" in found["school"]]


@pytest.mark.parametrize(
    ("before", "after"),
    [('"formaat": 1', '"formaat": 2'), ('"naam": "De Regenboog"', '"roepnaam": "x"'), ('"school"', '"scholen"')],
    ids=["later", "other keys", "no school"],
)
def test_what_another_version_wrote_is_not_compared(tmp_path: Path, before: str, after: str) -> None:
    """Half a comparison would say things that are not so."""
    data = said_to_json(said_now(small_school(tmp_path))).decode()
    assert before in data
    assert said_from_json(data.encode()) is not None
    assert said_from_json(data.replace(before, after).encode()) is None


@pytest.mark.parametrize("data", [b"", b"[]", b"null", b"\xff", b'{"formaat": 1, "basislijn": [], "school": {}}'])
def test_what_is_no_such_file_is_not_compared(data: bytes) -> None:
    """And nothing breaks."""
    assert said_from_json(data) is None
