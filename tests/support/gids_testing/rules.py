"""Runs one rule on an example, laid over a small region in which nothing is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from generator.check.rule import Example, Finding, Rule
from generator.check.run import check_region
from gids_testing.profiles import OTHER, SCHOOL, SOUND, SWV, load_sound, real_registers
from gids_testing.reports import region_of

DAY = date(2026, 11, 23)
"""The day on which the rules look; examples may count on it."""
NAME = "regenboog"


def laid_over(file: str, keys: str) -> str:
    """Replace top-level keys of a sound file; a key that the example gives without a value is taken out."""
    data: dict[str, Any] = {**yaml.safe_load(SOUND[file]), **(yaml.safe_load(keys) or {})}
    kept = {key: value for key, value in data.items() if value is not None}
    return yaml.safe_dump(kept, allow_unicode=True, sort_keys=False)


def files_of(example: Example) -> Mapping[str, str]:
    """Give the files that an example changes."""
    parts = {SCHOOL: example.school, OTHER: example.other, SWV: example.region}
    return {file: laid_over(file, keys) for file, keys in parts.items() if keys}


def findings(folder: Path, example: Example, day: date = DAY) -> tuple[Finding, ...]:
    """Look at the small region, changed as the example says, with every rule about profiles and regions."""
    loaded = region_of(folder, files_of(example))
    before = {}
    if example.before:
        (earlier,) = load_sound(folder / "before", {SCHOOL: laid_over(SCHOOL, example.before)}).regions
        before[NAME] = earlier.schools[NAME].school
    return check_region(loaded, real_registers(), day, before=before)


def found_by(rule: Rule[Any], folder: Path, example: Example, day: date = DAY) -> list[Finding]:
    """Give what one rule found."""
    return [finding for finding in findings(folder, example, day) if finding.rule == rule.id]
