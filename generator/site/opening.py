"""Opens the regions of a run and settles what concerns several profiles at once, before any site is made."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from generator.check.settings import setting_problems
from generator.content.registers import Registers
from generator.errors import Problem
from generator.profile.load import RegionHead, open_region, read_school
from generator.site.planning import RegionPlan


@dataclasses.dataclass(frozen=True, slots=True)
class Opened:
    """The regions of a run.

    Attributes:
        heads: Those that can be used, by id.
        broken: Ids of those whose own files hold mistakes.
        problems: The mistakes in the files of regions, and in the profiles of broken ones.
    """

    heads: Mapping[str, RegionHead]
    broken: frozenset[str]
    problems: tuple[Problem, ...]


def open_regions(plans: Iterable[RegionPlan], names: frozenset[str], registers: Registers) -> Opened:
    """Read the files of regions themselves.

    The schools of a broken region are looked at too, so that all mistakes are told at once.
    """
    heads: dict[str, RegionHead] = {}
    broken: set[str] = set()
    problems: list[Problem] = []
    for plan in plans:
        head = _opened(plan, registers, names)
        problems += head.problems
        if head.usable:
            heads[plan.id] = head
            continue
        broken.add(plan.id)
        codes: dict[str, str] = {}
        for path in head.paths():
            problems += read_school(head, path, codes)[1]
    return Opened(heads, frozenset(broken), tuple(problems))


def _opened(plan: RegionPlan, registers: Registers, names: frozenset[str]) -> RegionHead:
    """Open a region; what it makes of the rules of `gids check` belongs to its own files too."""
    head = open_region(plan.files.folder, registers, names)
    wrong = setting_problems(head.folder, head.region) if head.region else ()
    return dataclasses.replace(head, problems=(*head.problems, *wrong)) if wrong else head


def refuse_doubles(
    groups: Sequence[Sequence[Path]],
    plans: Mapping[str, RegionPlan],
    heads: Mapping[str, RegionHead],
) -> list[Problem]:
    """Read the profiles that seem to share a code, and take those that truly do out of their plan, except the first.

    Gives the mistakes. Such a profile is sound by itself, and where sites are made nobody sees the others.
    """
    problems: list[Problem] = []
    for group in groups:
        codes: dict[str, str] = {}
        for path in sorted(group):
            region = path.parent.name
            if region not in heads:
                continue
            found, wrong = read_school(heads[region], path, codes)
            if found is None:
                problems += wrong
                plans[region].fail(path.stem)
    return problems
