"""Archived years for tests: of a small school, and the one in the demo."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from generator.archive.fixing import Fixing, write_year, year_files
from generator.archive.places import year_folder
from generator.archive.said import said_now
from generator.export.blocks import Document
from generator.profile.load import LoadedRegion, load_profiles
from generator.profile.resolve import ResolvedSchool, resolve
from gids_testing.documents import RICH
from gids_testing.profiles import SOUND, real_registers, write_files
from gids_testing.sites import ROOT

DEMO = ROOT / "schools" / "waterrand-po"
DEMO_YEAR = year_folder(DEMO, "de-lantaarn", "2025-2026")
STYLE = b"body{margin:0}\n"
DAY = dt.date(2025, 10, 1)


def small_region(folder: Path) -> LoadedRegion:
    """Write a region with two schools and read it."""
    return load_profiles(write_files(folder, SOUND), real_registers()).regions[0]


def small_school(folder: Path) -> ResolvedSchool:
    """Write a region and give one of its schools."""
    return resolve(small_region(folder), "regenboog", real_registers())


def small_fixing(resolved: ResolvedSchool, year: str = "2025-2026", document: Document = RICH) -> Fixing:
    """Give a year of that school that can be fixed."""
    return Fixing(resolved.region_id, resolved.id, year, DAY, "directeur", b"naam: x\n", said_now(resolved), document)


def fix_small(folder: Path, *years: str) -> Path:
    """Write a region with a school of which these years are archived; give the region's folder."""
    resolved = small_school(folder)
    region = folder / "schools" / "veer-po"
    for year in years:
        files = year_files(small_fixing(resolved, year), fixed="op 1 oktober 2025 door de directeur", style=STYLE)
        write_year(year_folder(region, "regenboog", year), files)
    return region
