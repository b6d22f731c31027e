"""What `gids report` does: read the profiles, look at them, write a page per region outside every site."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from generator.content.registers import load_registers
from generator.errors import BuildError, Problem
from generator.profile.load import load_profiles
from generator.report.first import schools as counted_schools
from generator.report.machine import to_json
from generator.report.model import RegionReport
from generator.report.page import report_environment, report_page
from generator.report.report import region_report
from generator.report.writing import require_replaceable, write_report
from generator.resources import Resources
from generator.site.dutch import written_date
from generator.site.output import HIDDEN
from generator.site.publish import is_ours

WARNING = "Alleen voor het samenwerkingsverband. Zet een rapport niet op een website."


@dataclasses.dataclass(frozen=True, slots=True)
class ReportRequest:
    """What was asked for; `day` is the day that dates are compared with."""

    schools: Path
    out: Path
    region: str | None
    day: date


@dataclasses.dataclass(frozen=True, slots=True)
class Reports:
    """What was written.

    Attributes:
        written: Each report with its file.
        failed: What holds a mistake: `swv` or `swv/school`.
    """

    written: tuple[tuple[RegionReport, Path], ...]
    failed: tuple[str, ...]
    problems: tuple[Problem, ...]

    @property
    def ok(self) -> bool:
        """Tell whether nothing is wrong."""
        return not self.problems and not self.failed

    def to_json(self) -> dict[str, Any]:
        """Give plain data."""
        return {
            "regions": [{**to_json(report), "file": path.as_posix()} for report, path in self.written],
            "failed": list(self.failed),
        }

    def lines(self) -> Iterator[str]:
        """Give the outcome in lines of Dutch."""
        for report, path in self.written:
            yield f"{report.id}: {counted_schools(len(report.names))}, rapport in {path.as_posix()}"
            yield from (f"  - {text}" for text in report.first)
        if self.written:
            yield WARNING


def make_reports(request: ReportRequest, resources: Resources) -> Reports:
    """Write a report for every region that can be read, or for the one that was asked for.

    Raises:
        BuildError: The folder is part of a published site, holds something else, or the disk refuses.
        InputError: The folder of profiles or the region does not exist.
        ContentError: A register holds a mistake.
    """
    require_private(request.out)
    registers = load_registers(resources.registers)
    loaded = load_profiles(request.schools, registers, region=request.region)
    paths = {found.id: request.out / f"{found.id}.html" for found in loaded.regions}
    for path in paths.values():
        require_replaceable(path)
    environment = report_environment(resources.report, written_date)
    written = []
    for found in loaded.regions:
        report = region_report(found, registers, request.day, loaded.problems)
        write_report(paths[found.id], report_page(report, found.region, registers, environment))
        written.append((report, paths[found.id]))
    failed = [*loaded.failed, *(f"{found.id}/{name}" for found in loaded.regions for name in found.failed)]
    return Reports(tuple(written), tuple(sorted(failed)), loaded.problems)


def require_private(out: Path, what: str = "Een rapport", option: str = "--out") -> None:
    """Refuse a folder that goes on the web: a site of this program, a folder of sites, or anything within them.

    Args:
        out: The folder.
        what: What is to be written there.
        option: By which option another folder can be chosen.

    Raises:
        BuildError: It is one.
    """
    place = out.resolve()
    for folder in (place, *place.parents):
        if is_ours(folder) or (folder / HIDDEN).is_dir():
            raise BuildError(
                f"{out.as_posix()} ligt in een map met sites ({folder.as_posix()}). {what} hoort niet op een"
                f" website. Kies met {option} een andere map."
            )
