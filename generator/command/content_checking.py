"""Looks at shared content, and tells what was found."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from datetime import date
from typing import Any

from generator.check.content import check_content
from generator.check.rule import SEVERITIES, Finding, Severity
from generator.check.summary import at_least, counts
from generator.command.output import counted
from generator.content.registers import load_registers
from generator.errors import Problem
from generator.resources import Resources


@dataclasses.dataclass(frozen=True, slots=True)
class PagesReport:
    """What was found in the shared pages; `pages` counts those that were looked at."""

    pages: int
    findings: tuple[Finding, ...]

    def ok(self, *, strict: bool = False) -> bool:
        """Tell whether the pages may be published; `strict` refuses warnings too."""
        found = counts(self.findings)
        return not found["fout"] + found["waarschuwing"] * strict

    def to_json(self, lowest: Severity = "tip") -> dict[str, Any]:
        """Give plain data, with the findings that are at least as grave as `lowest`."""
        found = at_least(self.findings, lowest)
        return {"pages": self.pages, "findings": [dataclasses.asdict(finding) for finding in found]}

    def lines(self, lowest: Severity = "tip") -> Iterator[str]:
        """Tell each finding with what to do, and how many pages were looked at."""
        for finding in at_least(self.findings, lowest):
            yield f"{finding.severity}: {Problem(finding.path, finding.line, finding.message)}"
            yield f"  Doe dit: {finding.remedy} [{finding.rule}]"
        pages = counted(self.pages, "gedeelde pagina", "gedeelde pagina's")
        found = counts(self.findings)
        told = ", ".join(f"{severity}: {found[severity]}" for severity in SEVERITIES if found[severity])
        yield f"Bekeken: {pages}. {told}." if told else f"In orde: {pages}."


def check_pages(resources: Resources, day: date) -> PagesReport:
    """Look at every shared page.

    Raises:
        ContentError: A register holds a mistake.
    """
    pages = sum(1 for _page in resources.content.rglob("*.md"))
    return PagesReport(pages, check_content(resources.content, load_registers(resources.registers), day))
