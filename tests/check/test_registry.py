from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from gids_testing.profiles import real_registers
from gids_testing.rules import found_by

from generator.check.registry import REGION_RULES, SCHOOL_RULES, all_rules
from generator.check.rule import Rule

PROFILE_RULES: tuple[Rule[Any], ...] = (*SCHOOL_RULES, *REGION_RULES)


def _name(rule: Rule[Any]) -> str:
    return rule.id


@pytest.mark.parametrize("rule", PROFILE_RULES, ids=_name)
def test_a_rule_finds_its_faulty_example_and_says_where(rule: Rule[Any], tmp_path: Path) -> None:
    """The file, a line of it, what stands there and what to do."""
    found = found_by(rule, tmp_path, rule.faulty)
    assert found
    for finding in found:
        assert finding.path.endswith(".yml")
        assert finding.line > 0 or not finding.field
        assert finding.message.endswith(".")
        assert finding.remedy.endswith(".")
        assert rule.severity == finding.severity


@pytest.mark.parametrize("rule", PROFILE_RULES, ids=_name)
def test_a_rule_leaves_its_sound_example_alone(rule: Rule[Any], tmp_path: Path) -> None:
    """Mended as the remedy says, it is silent."""
    assert [] == found_by(rule, tmp_path, rule.sound)


def test_ids_are_unique_words() -> None:
    """Regions name rules by their id."""
    ids = [rule.id for rule in all_rules()]
    assert sorted(set(ids)) == sorted(ids)
    assert all(part.isalnum() and part == part.lower() for name in ids for part in name.split("-"))


@pytest.mark.parametrize("rule", all_rules(), ids=_name)
def test_a_rule_explains_itself(rule: Rule[Any]) -> None:
    """In whole sentences, with sources that exist."""
    registers = real_registers()
    assert rule.name == rule.name.strip(" .")
    assert rule.why.endswith(".")
    assert rule.remedy.endswith(".")
    assert [] == [name for name in rule.sources if name not in registers["bronnen"] and name not in registers["wet"]]
