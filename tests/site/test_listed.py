"""What a region says of a school survives being remembered."""

from __future__ import annotations

import json

import pytest
from gids_testing.profiles import real_registers
from gids_testing.sites import ROOT

from generator.profile.load import load_profiles
from generator.profile.resolve import resolve
from generator.site.listed import is_listed, listed, listed_from_json


def test_it_comes_back_as_it_was() -> None:
    """Through the file in which it is remembered."""
    region = load_profiles(ROOT / "schools", real_registers(), region="waterrand-po").regions[0]
    school = listed(resolve(region, "de-vuurtoren", real_registers()))
    assert school == listed_from_json(json.loads(json.dumps(school.to_json())))
    assert ("de-vuurtoren", region.schools["de-vuurtoren"].school.naam) == (school.id, school.naam)


@pytest.mark.parametrize(
    ("data", "right"),
    [
        ({}, False),
        ({"schoolsoort": ["bo"]}, False),
        (dict.fromkeys(("id", "naam", "schoolsoort", "plaats", "straat", "huisnummer"), ""), True),
        (dict.fromkeys(("id", "naam", "schoolsoort", "plaats", "straat", "huisnummer", "meer"), ""), False),
    ],
    ids=["nothing", "too little", "right", "too much"],
)
def test_what_another_version_wrote_is_told_apart(data: dict[str, object], *, right: bool) -> None:
    """The school is read again then."""
    assert right == is_listed(data)
