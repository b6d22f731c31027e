"""How the schools of a region stand to each item of its baseline: counts; names only of those that do more."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections import Counter
from collections.abc import Mapping
from typing import Final

from generator.overview.coverage import FEW
from generator.overview.facts import Facts
from generator.overview.view import RegionView
from generator.profile.region import BaselineItem

PRAISE: Final = ("voldoet", "meer")
"""Statuses that may be told of one school too."""


@dataclasses.dataclass(frozen=True, slots=True)
class ItemCounts:
    """An item of the baseline.

    Attributes:
        asked: Schools that the item is for.
        statuses: Number of schools by id of the status; all statuses are there.
        ready: Days on which schools that are building it up expect to be ready, in order, with how many; None stands
            last, for schools that did not say.
        more: Schools that do more.
        joined: Few schools are asked: who is building it up and who did not answer is one number, without days.
    """

    item: BaselineItem
    asked: int
    statuses: Mapping[str, int]
    ready: tuple[tuple[dt.date | None, int], ...]
    more: tuple[Facts, ...]
    joined: bool = False

    @property
    def joint(self) -> int:
        """Count the schools behind the one number."""
        return sum(number for status, number in self.statuses.items() if status not in PRAISE)


def baseline(view: RegionView) -> tuple[ItemCounts, ...]:
    """Count the answers to each item, without schools of another region: they answer the items of theirs."""
    return tuple(_item(view, item) for item in view.region.basislijn)


def _item(view: RegionView, item: BaselineItem) -> ItemCounts:
    found: Counter[str] = Counter()
    ready: Counter[dt.date | None] = Counter()
    more: list[Facts] = []
    for facts in view.in_order:
        answers = {answer.item: answer for answer in facts.school.basisondersteuning}
        given = answers.get(item.id)
        concerned = not item.geldt_voor or bool(set(item.geldt_voor) & set(facts.school.schoolsoort))
        if view.is_visitor(facts) or not (concerned or given):
            continue
        found[given.status if given else "onbekend"] += 1
        if given and given.status == "in_opbouw":
            ready[given.gereed_op] += 1
        if given and given.status == "meer":
            more.append(facts)
    statuses = {status: found[status] for status in view.registers["basislijnstatussen"]}
    joined = found.total() < FEW
    days = tuple(sorted(ready.items(), key=lambda pair: (pair[0] is None, pair[0] or dt.date.min)))
    return ItemCounts(item, found.total(), statuses, () if joined else days, tuple(more), joined)
