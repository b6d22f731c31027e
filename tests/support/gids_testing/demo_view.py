"""The demo regions as their own pages show them, and what their profiles say as plain YAML."""

from __future__ import annotations

import functools
from typing import Any

import yaml

from generator.overview.facts import facts_of
from generator.overview.view import RegionView
from generator.profile.load import load_profiles
from generator.profile.resolve import resolve
from gids_testing.profiles import real_registers
from gids_testing.sites import ROOT


@functools.cache
def demo_view(region: str) -> RegionView:
    """Give a demo region with its own schools and those of other regions that belong to it."""
    registers = real_registers()
    loaded = {found.id: found for found in load_profiles(ROOT / "schools", registers).regions}
    facts = [
        facts_of(resolve(found, school.id, registers))
        for found in loaded.values()
        for school in found.schools.values()
        if found.id == region or region in school.school.andere_samenwerkingsverbanden
    ]
    return RegionView(region, loaded[region].region, tuple(facts), registers)


@functools.cache
def raw_schools(region: str) -> dict[str, Any]:
    """Give the profiles in the folder of a demo region, as they stand there."""
    folder = ROOT / "schools" / region
    names = sorted(path for path in folder.glob("*.yml") if path.stem not in {"swv", "besturen"})
    return {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in names}
