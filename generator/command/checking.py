"""Checks profiles without building anything."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

from generator.archive.stored import archive_problems
from generator.command.output import counted
from generator.content.registers import load_registers
from generator.errors import Problem
from generator.profile.load import load_profiles
from generator.resources import Resources


@dataclasses.dataclass(frozen=True, slots=True)
class CheckReport:
    """What was read, and what was wrong with it.

    Attributes:
        regions: Number of samenwerkingsverbanden that were read.
        schools: Number of profiles of schools without a mistake.
        failed: What holds a mistake: `swv` or `swv/school`.
    """

    regions: int
    schools: int
    failed: tuple[str, ...]
    problems: tuple[Problem, ...]

    @property
    def ok(self) -> bool:
        """Tell whether nothing is wrong."""
        return not self.problems and not self.failed

    def to_json(self) -> dict[str, Any]:
        """Give plain data."""
        return {"regions": self.regions, "schools": self.schools, "failed": list(self.failed)}

    def line(self) -> str:
        """Give the outcome in one line of Dutch."""
        schools = counted(self.schools, "schoolprofiel", "schoolprofielen")
        regions = counted(self.regions, "samenwerkingsverband", "samenwerkingsverbanden")
        return f"In orde: {schools} van {regions}."


def check(schools: Path, resources: Resources, *, region: str | None, school: str | None) -> CheckReport:
    """Read the profiles and everything they refer to, and the archived years beside them.

    Raises:
        InputError: What was asked for does not exist.
        ContentError: A register holds a mistake.
    """
    loaded = load_profiles(schools, load_registers(resources.registers), region=region, school=school)
    archived = {found.id: archive_problems(found.folder, school) for found in loaded.regions}
    failed = {
        *loaded.failed,
        *(f"{found.id}/{name}" for found in loaded.regions for name in (*found.failed, *archived[found.id])),
    }
    broken = [problem for names in archived.values() for problems in names.values() for problem in problems]
    return CheckReport(
        regions=len(loaded.regions),
        schools=sum(len(found.schools) for found in loaded.regions),
        failed=tuple(sorted(failed)),
        problems=tuple(sorted({*loaded.problems, *broken})),
    )
