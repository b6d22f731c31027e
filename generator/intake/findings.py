"""Collects what comes up during an import, and makes the report of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.intake.report import Difference, ImportReport, RegionCount, SchoolRef

if TYPE_CHECKING:
    from generator.errors import Problem


@dataclass(frozen=True, slots=True)
class Findings:
    """The report while it grows; `agreeing` holds the codes of schools whose profile and list agree."""

    regions: list[RegionCount] = field(default_factory=list)
    new: list[SchoolRef] = field(default_factory=list)
    agreeing: list[str] = field(default_factory=list)
    gone: list[SchoolRef] = field(default_factory=list)
    renamed: list[Difference] = field(default_factory=list)
    changed: list[Difference] = field(default_factory=list)
    moved: list[Difference] = field(default_factory=list)
    skipped: list[Problem] = field(default_factory=list)
    notes: list[Problem] = field(default_factory=list)

    def report(self) -> ImportReport:
        """Give the report: by region and file; what was left out by file and line."""
        return ImportReport(
            regions=tuple(self.regions),
            new=tuple(self.new),
            unchanged=len(self.agreeing),
            gone=tuple(sorted(self.gone, key=lambda school: school.file)),
            renamed=tuple(sorted(self.renamed, key=lambda found: found.school.file)),
            changed=tuple(sorted(self.changed, key=lambda found: found.school.file)),
            moved=tuple(sorted(self.moved, key=lambda found: found.school.file)),
            skipped=tuple(sorted(set(self.skipped))),
            notes=tuple(sorted(set(self.notes))),
        )
