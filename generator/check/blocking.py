"""What keeps a profile from being published: the rules about one profile that are a fout in its region.

A build looks with these only. Counting warnings and tips takes a tenth of the time that making the sites takes, and
`gids check` tells them.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Any

from generator.check.asked import SchoolAsked
from generator.check.registry import SCHOOL_RULES
from generator.check.rule import Rule
from generator.check.run import Loose, placed
from generator.errors import Problem
from generator.profile.load import LoadedRegion
from generator.profile.region import Region


def blocking_rules(region: Region) -> tuple[Rule[SchoolAsked], ...]:
    """Give the rules about one profile that are a fout: by themselves, or because the region says so.

    Rules that look at a whole region are never among them: one school would keep another from being published.
    """
    wanted = {setting.regel: setting.ernst for setting in region.controle}
    return tuple(rule for rule in SCHOOL_RULES if wanted.get(rule.id, rule.severity) == "fout")


def blocked(loaded: LoadedRegion, asked: SchoolAsked, rules: Sequence[Rule[Any]]) -> tuple[Problem, ...]:
    """Give what keeps a profile from being published, as mistakes with file and line; nothing when it is sound.

    Args:
        loaded: The region, with this school.
        asked: The school.
        rules: Those that are a fout in the region.
    """
    name = asked.school.id
    loose = [Loose(rule, dataclasses.replace(found, school=name)) for rule in rules for found in rule.look(asked)]
    return tuple(
        Problem(one.path, one.line, f"{one.message} {one.remedy} [{one.rule}]", one.field)
        for one in placed(loaded, loose)
    )
