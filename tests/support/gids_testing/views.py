"""Regions as their own pages see them, without building a site."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any

from generator.content.registers import Registers, load_registers
from generator.overview.facts import Facts, facts_of
from generator.overview.view import RegionView
from generator.profile.load import load_profiles
from generator.profile.region import Region
from generator.profile.resolve import ResolvedSchool, resolve
from generator.profile.school import School
from generator.resources import find_resources
from gids_testing.sites import ROOT


@functools.cache
def registers() -> Registers:
    """Give the registers of the project."""
    return load_registers(find_resources().registers)


def resolved_schools(folder: Path) -> list[ResolvedSchool]:
    """Read every school in a folder of profiles."""
    loaded = load_profiles(folder, registers())
    assert not loaded.problems
    return [resolve(region, school, registers()) for region in loaded.regions for school in sorted(region.schools)]


@functools.cache
def demo_views() -> tuple[RegionView, ...]:
    """Give the demo regions."""
    loaded = load_profiles(ROOT / "schools", registers())
    return tuple(
        RegionView(
            region.id,
            region.region,
            tuple(facts_of(resolve(region, school, registers())) for school in sorted(region.schools)),
            registers(),
        )
        for region in loaded.regions
    )


def small_view(*, region: dict[str, Any] | None = None, **school: Any) -> RegionView:
    """Give a region with one school of a few keys; `school` adds to them or replaces them."""
    context = {"registers": registers()}
    wanted = {"naam": "Regio Veer", "code": "PO9801", "sector": "po", **(region or {})}
    basis = {
        "naam": "De Regenboog",
        "vestigingscode": "99AB00",
        "schoolsoort": ["bo"],
        "adres": {"straat": "Dorpsstraat", "huisnummer": "1-2", "postcode": "1234 AB", "plaats": "Veerdam"},
    }
    facts = Facts(
        formaat=1,
        id="regenboog",
        samenwerkingsverband="veer-po",
        code_samenwerkingsverband="PO9801",
        contact=school.pop("contact", None),
        bestuur=school.pop("bestuursnaam", None),
        school=School.model_validate({**basis, **school}, context=context),
    )
    return RegionView("veer-po", Region.model_validate(wanted, context=context), (facts,), registers())
