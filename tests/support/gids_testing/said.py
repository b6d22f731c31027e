"""What a rule about one profile says of the small sound school, with some keys changed."""

from __future__ import annotations

from pathlib import Path

from generator.check.rule import Example
from gids_testing.rules import NAME, findings

_VO = "naam: Veer\ncode: VO9801\nsector: vo\nbasislijn:\n  - {id: lezen, naam: Lezen}\n"


def said_by(folder: Path, rule: str, school: str, *, region: str = "", other: str = "") -> list[str]:
    """Give the messages of one rule about the school of the example."""
    example = Example(school=school, region=region, other=other)
    return [found.message for found in findings(folder, example) if found.rule == rule and found.school == NAME]


def said_of_vo(folder: Path, rule: str, kind: str, keys: str) -> list[str]:
    """Give the messages of one rule about a school of a kind for older pupils."""
    return said_by(folder, rule, f"schoolsoort: [{kind}]\n{keys}", region=_VO, other="schoolsoort: [vo]\n")


def fields_of(folder: Path, rule: str, school: str) -> list[str]:
    """Give the places that one rule names."""
    return [found.field for found in findings(folder, Example(school=school)) if found.rule == rule]
