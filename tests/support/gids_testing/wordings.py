"""Says what rules find in one text of a profile."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml

from generator.check.rule import Example, Finding, Rule
from gids_testing.rules import findings

_IN_VO = {"region": "code: VO9801\nsector: vo\n", "other": "schoolsoort: [vo]\n"}


def found_in(folder: Path, text: str, kind: str = "bo") -> tuple[Finding, ...]:
    """Give what all rules find in a school of this kind that says `text` in short."""
    school: dict[str, Any] = {"in_het_kort": text, "schoolsoort": [kind]}
    if kind in {"so", "vso"}:
        school["clusters"] = ["3"]
    example = Example(
        school=yaml.safe_dump(school, allow_unicode=True), **(_IN_VO if kind in {"vo", "vso", "pro"} else {})
    )
    return findings(folder, example)


def ids_in(folder: Path, text: str, rules: Iterable[Rule[Any]], kind: str = "bo") -> set[str]:
    """Give which of these rules find something in the text."""
    wanted = {rule.id for rule in rules}
    return {found.rule for found in found_in(folder, text, kind)} & wanted


def messages_in(folder: Path, text: str, rule: str) -> list[str]:
    """Give the messages of one rule about a text."""
    return [found.message for found in found_in(folder, text) if found.rule == rule]
