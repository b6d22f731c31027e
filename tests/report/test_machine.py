from __future__ import annotations

import dataclasses
import json
from pathlib import Path

from gids_testing.profiles import SCHOOL, SOUND, load_sound, real_registers
from gids_testing.reports import DAY

from generator.report.machine import to_json
from generator.report.model import RegionReport
from generator.report.report import region_report


def test_everything_of_a_report_becomes_plain_data(tmp_path: Path) -> None:
    """Dates are written down, and a program can read all of it."""
    school = SOUND[SCHOOL] + "profiel: {bijgewerkt_op: 2025-01-02}\n"
    loaded = load_sound(tmp_path, {SCHOOL: school})
    found = json.loads(json.dumps(to_json(region_report(loaded.regions[0], real_registers(), DAY, ()))))
    assert {field.name for field in dataclasses.fields(RegionReport)} == set(found)
    assert "2026-11-23" == found["day"]
    dates = found["freshness"]["schools"]["regenboog"]
    assert ("2025-01-02", {"kind": "verouderd", "day": "2025-01-02", "about": ""}) == (
        dates["updated"], dates["remarks"][0],
    )  # fmt: skip
    assert {"state": "ingevuld", "done": 1, "asked": 2} == found["completeness"]["schools"]["regenboog"][
        "basisondersteuning"
    ]
