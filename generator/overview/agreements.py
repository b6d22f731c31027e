"""What changed in the agreements of a region: items of its baseline that are new, clearer or raised, by school year."""

from __future__ import annotations

import dataclasses

from generator.profile.region import BaselineItem, Region


@dataclasses.dataclass(frozen=True, slots=True)
class ChangedItems:
    """What changed in one school year.

    Attributes:
        year: The school year; None when the region did not say which.
        items: In the order of the baseline.
    """

    year: str | None
    items: tuple[BaselineItem, ...]


def changed_items(region: Region) -> tuple[ChangedItems, ...]:
    """Give the items that changed, the latest school year first and an unknown one last."""
    changed = [item for item in region.basislijn if item.wijziging is not None]
    years = sorted({item.gewijzigd_in or "" for item in changed}, reverse=True)
    return tuple(
        ChangedItems(year or None, tuple(item for item in changed if (item.gewijzigd_in or "") == year))
        for year in years
    )
