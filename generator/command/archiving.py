"""What `gids archive` does: fix the section of the school guide of a year, with the profile that it was made of."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from generator.archive.fixing import Fixing, write_year, year_files
from generator.archive.places import PROFILE, SAID, year_folder
from generator.archive.said import said_now
from generator.archive.stored import read_years
from generator.content.pages import Family, load_family
from generator.content.registers import Registers, load_registers
from generator.errors import Problem
from generator.profile.folders import label_of
from generator.profile.load import LoadedRegion, load_profiles
from generator.profile.resolve import ResolvedSchool, resolve
from generator.resources import Resources
from generator.site.assets import load_assets
from generator.site.complete import standalone
from generator.site.dutch import written_date
from generator.site.plan import plan
from generator.site.render import Shape, slot_environment
from generator.site.section import section_document
from generator.site.subjects import Makers, makers, school_subject


@dataclasses.dataclass(frozen=True, slots=True)
class ArchiveRequest:
    """What was asked for: `day` is the day of fixing, `by` the role that fixes."""

    schools: Path
    region: str | None
    school: str | None
    by: str
    day: date


@dataclasses.dataclass(frozen=True, slots=True)
class Archived:
    """What became of it.

    Attributes:
        fixed: The folders that were written now.
        same: Years that were fixed already, to the same content: `swv/school schooljaar`, with the day.
        failed: Schools of which nothing was fixed: `swv/school`, or `swv`.
    """

    fixed: tuple[Path, ...]
    same: tuple[tuple[str, date], ...]
    failed: tuple[str, ...]
    problems: tuple[Problem, ...]

    @property
    def ok(self) -> bool:
        """Tell whether every chosen school is fixed."""
        return not self.problems and not self.failed

    def to_json(self) -> dict[str, Any]:
        """Give plain data."""
        return {
            "fixed": [path.as_posix() for path in self.fixed],
            "same": [{"year": name, "fixed_on": str(day)} for name, day in self.same],
            "failed": list(self.failed),
        }

    def lines(self) -> Iterator[str]:
        """Give the outcome in lines of Dutch."""
        for path in self.fixed:
            yield f"Vastgelegd: {path.as_posix()}"
        for name, day in self.same:
            yield f"{name}: was al vastgelegd op {written_date(day)}, met dezelfde inhoud."
        if self.fixed:
            yield "Bewaar wat is vastgelegd in het versiebeheer, en verander er niets in."


class _Archive:
    """Fixes schools one after another, with what all of them need opened once."""

    def __init__(self, request: ArchiveRequest, resources: Resources, registers: Registers) -> None:
        self._request = request
        self._registers = registers
        self._style = resources.fixed_style.read_bytes()
        self._family: Family = load_family(resources.pages / "school", registers)
        self._shape: Shape = standalone(load_assets(resources.theme))
        self._made: Makers = makers(slot_environment(resources.slots), registers, resources.content, "")
        self.fixed: list[Path] = []
        self.same: list[tuple[str, date]] = []
        self.problems: list[Problem] = []
        self.failed: list[str] = []

    def school(self, loaded: LoadedRegion, name: str) -> None:
        """Fix the year of a school that its profile is for."""
        file = loaded.schools[name]
        wrong = _refusal(file.school.profiel)
        if wrong is None:
            wrong = self._fix(loaded, name)
        if wrong is not None:
            self.problems.append(Problem(file.label, 0, wrong))
            self.failed.append(f"{loaded.id}/{name}")

    def _fix(self, loaded: LoadedRegion, name: str) -> str | None:
        """Write the year; give what is wrong, in Dutch."""
        resolved = resolve(loaded, name, self._registers)
        assert resolved.school.profiel is not None  # noqa: S101 - looked at before
        assert resolved.school.profiel.schooljaar is not None  # noqa: S101 - looked at before
        fixing = self._fixing(loaded, resolved, resolved.school.profiel.schooljaar)
        folder = year_folder(loaded.folder, name, fixing.year)
        if not Path(os.path.realpath(folder)).is_relative_to(os.path.realpath(loaded.folder)):
            return f"{label_of(folder)} wijst naar een plek buiten de map van het samenwerkingsverband."
        role = self._registers["rollen"][fixing.by]
        fixed = f"op {written_date(fixing.on)} door {role.lidwoord} {role.naam}"
        files = year_files(fixing, fixed=fixed, style=self._style)
        if folder.is_dir() and any(folder.iterdir()):
            return self._compare(loaded, fixing, files)
        write_year(folder, files)
        self.fixed.append(folder)
        return None

    def _fixing(self, loaded: LoadedRegion, resolved: ResolvedSchool, year: str) -> Fixing:
        kind = plan(self._family, resolved.kinds)
        subject = school_subject(resolved, loaded.folder, self._made, family=self._family, kind=kind, shape=self._shape)
        return Fixing(
            region=loaded.id,
            school=resolved.id,
            year=year,
            on=self._request.day,
            by=self._request.by,
            profile=(loaded.folder / f"{resolved.id}.yml").read_bytes(),
            said=said_now(resolved),
            document=section_document(resolved, subject),
        )

    def _compare(self, loaded: LoadedRegion, fixing: Fixing, files: dict[str, bytes]) -> str | None:
        """Look at a year that is there already: it is never overwritten."""
        years, problems = read_years(loaded.folder, fixing.school)
        found = next((year for year in years if year.year == fixing.year), None)
        if found is None:
            self.problems += problems
            return f"schooljaar {fixing.year} staat al in het archief, maar niet meer zoals het is vastgelegd."
        if found.files[PROFILE] == files[PROFILE] or found.files[SAID] == files[SAID]:
            self.same.append((f"{loaded.id}/{fixing.school} {fixing.year}", found.fixed_on))
            return None
        return (
            f"schooljaar {fixing.year} is al vastgelegd op {written_date(found.fixed_on)} en wordt niet overschreven."
            " Het profiel is daarna veranderd. Begint er een nieuw schooljaar? Vul dat dan in bij profiel.schooljaar."
        )


def archive(request: ArchiveRequest, resources: Resources) -> Archived:
    """Fix the year of every chosen school.

    Raises:
        InputError: The folder of profiles, the region or the school does not exist.
        ContentError: Shared content or a template holds a mistake.
        BuildError: A section holds something that no document can show.
        OSError: The disk refuses.
    """
    registers = load_registers(resources.registers)
    loaded = load_profiles(request.schools, registers, region=request.region, school=request.school)
    at_work = _Archive(request, resources, registers)
    for region in loaded.regions:
        for name in sorted(region.schools):
            at_work.school(region, name)
    broken = [*loaded.failed, *(f"{region.id}/{name}" for region in loaded.regions for name in region.failed)]
    return Archived(
        fixed=tuple(at_work.fixed),
        same=tuple(at_work.same),
        failed=tuple(sorted({*broken, *at_work.failed})),
        problems=tuple(sorted({*loaded.problems, *at_work.problems})),
    )


def _refusal(validity: Any) -> str | None:
    """Say why a year cannot be fixed yet; None when it can."""
    if validity is None or validity.schooljaar is None:
        return (
            "profiel.schooljaar ontbreekt. Vul in voor welk schooljaar dit profiel geldt; daarna kunt u het vastleggen."
        )
    if validity.status != "vastgesteld":
        return (
            f"dit profiel is nog niet vastgesteld (status: {validity.status or 'niet ingevuld'}). Zet"
            " profiel.status op vastgesteld als het bestuur dat heeft gedaan; daarna kunt u het jaar vastleggen."
        )
    return None
