"""Regions with a few schools, made in memory, for tests of what a region's pages show."""

from __future__ import annotations

from typing import Any

from generator.overview.facts import Facts
from generator.overview.view import RegionView
from generator.profile.region import Region
from generator.profile.school import School
from generator.profile.types import tidy_id
from gids_testing.profiles import real_registers

HOME = "veer-po"


def region_of(**keys: Any) -> Region:
    """Give a region with name, code and sector, and more keys as a profile has them."""
    data = {"naam": "Samenwerkingsverband Veer", "code": "PO9801", "sector": "po", **keys}
    return Region.model_validate(data, context={"registers": real_registers().entries})


def facts_named(name: str, place: str = "Veerdam", **keys: Any) -> Facts:
    """Give the facts of a school; its id is its name with streaks."""
    address = {"straat": "Kade", "huisnummer": "1", "postcode": "1234 AB", "plaats": place}
    data = {"naam": name, "vestigingscode": "99AB00", "schoolsoort": ["bo"], "adres": address, **keys}
    school = School.model_validate(data, context={"registers": real_registers().entries})
    school_id = tidy_id(name) or "school"
    return Facts(formaat=1, id=school_id, samenwerkingsverband=HOME, code_samenwerkingsverband="PO9801", school=school)


def view_of(region: Region, *schools: Facts) -> RegionView:
    """Put a region and schools together."""
    return RegionView(HOME, region, schools, real_registers())
