"""The small sound region, put together as a report wants it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from generator.profile.load import LoadedRegion
from generator.profile.resolve import ResolvedSchool, resolve
from gids_testing.profiles import load_sound, real_registers

DAY = date(2026, 11, 23)
"""The day on which the tests look."""


def region_of(folder: Path, changed: Mapping[str, str | bytes] | None = None) -> LoadedRegion:
    """Write the sound profiles with some files changed or added; give the region, in which nothing is wrong."""
    loaded = load_sound(folder, changed)
    assert () == loaded.problems
    (region,) = loaded.regions
    return region


def schools_of(region: LoadedRegion) -> dict[str, ResolvedSchool]:
    """Put the schools of a region together, by id."""
    return {name: resolve(region, name, real_registers()) for name in sorted(region.schools)}
