"""Looks at shared content with the rules for it: every page below a folder."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

from generator.check.content_asked import PageAsked
from generator.check.rule import SEVERITIES, Finding
from generator.check.rules.content import CONTENT_RULES
from generator.content.registers import Registers

_ORDER: Final = {str(severity): number for number, severity in enumerate(SEVERITIES)}


def check_content(folder: Path, registers: Registers, day: date) -> tuple[Finding, ...]:
    """Look at every page of shared content; by page, gravest first, then in the order of the page.

    Args:
        folder: The content (`Resources.content`), or a folder of pages.
        registers: The closed lists.
        day: The day that dates are compared with.
    """
    found: list[Finding] = []
    for path in sorted(folder.rglob("*.md")):
        label = f"{folder.name}/{path.relative_to(folder).as_posix()}"
        page = PageAsked(label, path.read_text(encoding="utf-8", errors="replace"), registers, day)
        found += check_page(page)
    return tuple(sorted(found, key=lambda one: (one.path, _ORDER[one.severity], one.line, one.rule)))


def check_page(page: PageAsked) -> Iterator[Finding]:
    """Look at one page with every rule for content."""
    for rule in CONTENT_RULES:
        for one in rule.look(page):
            yield Finding(
                rule=rule.id,
                severity=rule.severity,
                region="",
                school="",
                path=page.path,
                line=one.line,
                field="",
                message=one.message,
                remedy=one.remedy or rule.remedy,
            )
