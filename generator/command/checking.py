"""Checks profiles without building anything: what cannot be read, and what the rules find in the rest."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from generator.archive.stored import archive_problems
from generator.check.last_year import before_of
from generator.check.rule import Finding, Severity
from generator.check.run import check_region
from generator.check.settings import setting_problems
from generator.check.summary import First, Off, at_least, counts, first_things, switched_off, told
from generator.command.output import counted
from generator.content.registers import Registers, load_registers
from generator.errors import Problem
from generator.profile.folders import choose_region, choose_school, label_of, region_folders, school_files
from generator.profile.load import Loaded, LoadedRegion, load_profiles
from generator.resources import Resources


@dataclasses.dataclass(frozen=True, slots=True)
class CheckRequest:
    """What was asked for; `day` is the day that dates are compared with."""

    schools: Path
    region: str | None
    school: str | None
    day: date


@dataclasses.dataclass(frozen=True, slots=True)
class Looked:
    """A region with everything that was found in it, also what it switched off."""

    loaded: LoadedRegion
    findings: tuple[Finding, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class CheckReport:
    """What was read, what was wrong with it, and what the rules found.

    Attributes:
        day: The day that dates were compared with.
        regions: Number of samenwerkingsverbanden that were read.
        schools: Number of profiles of schools without a mistake.
        failed: What holds a mistake: `swv` or `swv/school`.
        problems: The mistakes: what cannot be read.
        looked: Each region that could be read.
    """

    day: date
    regions: int
    schools: int
    failed: tuple[str, ...]
    problems: tuple[Problem, ...]
    looked: tuple[Looked, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Give what the rules found, without what regions switched off."""
        return told(finding for one in self.looked for finding in one.findings)

    @property
    def counts(self) -> Mapping[Severity, int]:
        """Count the findings by severity."""
        return counts(self.findings)

    @property
    def first(self) -> tuple[First, ...]:
        """Give at most three things that help most."""
        return first_things(self.findings)

    @property
    def off(self) -> tuple[Off, ...]:
        """Give what regions switched off."""
        return tuple(off for one in self.looked for off in switched_off(one.loaded, one.findings))

    def ok(self, *, strict: bool = False) -> bool:
        """Tell whether everything may be published; `strict` refuses warnings too."""
        stopping = self.counts["fout"] + self.counts["waarschuwing"] * strict
        return not self.problems and not self.failed and not stopping

    def to_json(self, lowest: Severity = "tip") -> dict[str, Any]:
        """Give plain data, with the findings that are at least as grave as `lowest`; the counts are of all."""
        return {
            "regions": self.regions,
            "schools": self.schools,
            "failed": list(self.failed),
            "day": self.day.isoformat(),
            "counts": dict(self.counts),
            "first": [dataclasses.asdict(thing) for thing in self.first],
            "findings": [dataclasses.asdict(finding) for finding in at_least(self.findings, lowest)],
            "off": [dataclasses.asdict(off) for off in self.off],
        }

    def line(self) -> str:
        """Say in one line of Dutch what was read."""
        schools = counted(self.schools, "schoolprofiel", "schoolprofielen")
        regions = counted(self.regions, "samenwerkingsverband", "samenwerkingsverbanden")
        return f"{schools} van {regions}."


def check(request: CheckRequest, resources: Resources) -> CheckReport:
    """Read the profiles and everything they refer to, and the archived years beside them; look with every rule.

    Raises:
        InputError: What was asked for does not exist.
        ContentError: A register holds a mistake.
    """
    registers = load_registers(resources.registers)
    loaded = _without_wrong_settings(_loaded(request, registers))
    only = request.school
    archived = {found.id: archive_problems(found.folder, only) for found in loaded.regions}
    failed = {
        *loaded.failed,
        *(f"{found.id}/{name}" for found in loaded.regions for name in _chosen(found.failed, only)),
        *(f"{region}/{name}" for region, names in archived.items() for name in names),
    }
    broken = [problem for names in archived.values() for problems in names.values() for problem in problems]
    return CheckReport(
        day=request.day,
        regions=len(loaded.regions),
        schools=sum(len(_chosen(found.schools, only)) for found in loaded.regions),
        failed=tuple(sorted(failed)),
        problems=tuple(sorted({*loaded.problems, *broken})),
        looked=tuple(_looked(found, registers, request) for found in loaded.regions),
    )


def _looked(loaded: LoadedRegion, registers: Registers, request: CheckRequest) -> Looked:
    before = before_of(loaded)
    return Looked(loaded, check_region(loaded, registers, request.day, before=before, school=request.school))


def _loaded(request: CheckRequest, registers: Registers) -> Loaded:
    """Read what was asked for. Who asks for one school gets its region whole: schools are compared with each other."""
    if request.school is None:
        return load_profiles(request.schools, registers, region=request.region)
    found = choose_region(request.schools, region_folders(request.schools), request.region)
    chosen = choose_school(request.schools, found, request.school)
    read = [load_profiles(request.schools, registers, region=path.name) for path in chosen]
    others = {label_of(file) for path in chosen for file in school_files(path) if file.stem != request.school}
    return Loaded(
        tuple(region for one in read for region in one.regions),
        frozenset(name for one in read for name in one.failed),
        tuple(sorted({problem for one in read for problem in one.problems if problem.path not in others})),
    )


def _without_wrong_settings(loaded: Loaded) -> Loaded:
    """Take out the regions that name rules which do not exist: what they ask for cannot be done."""
    wrong = {found.id: setting_problems(found.folder, found.region) for found in loaded.regions}
    return Loaded(
        tuple(found for found in loaded.regions if not wrong[found.id]),
        loaded.failed | {name for name, problems in wrong.items() if problems},
        tuple(sorted({*loaded.problems, *(problem for problems in wrong.values() for problem in problems)})),
    )


def _chosen(names: Iterable[str], only: str | None) -> list[str]:
    return [name for name in names if only in (None, name)]
