"""Everything that a region's pages can show, worked out when a page asks for it: one attribute per subject."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import Any

from generator.overview.agreements import ChangedItems, changed_items
from generator.overview.baseline import ItemCounts, baseline
from generator.overview.comparing import Group, comparison
from generator.overview.coverage import SituationCounts, coverage, group_names
from generator.overview.drawn_map import DrawnMap, draw_map
from generator.overview.expertise import Knowledge, knowledge, people_by_key
from generator.overview.facts import Facts
from generator.overview.finder import Finder, finder
from generator.overview.freshness import Freshness, freshness
from generator.overview.gaps import Gap, Subject, gaps, provision
from generator.overview.municipal import Desks, desks
from generator.overview.offers import AreaOffers, Offered, area_offers, umbrellas
from generator.overview.since import RegionChanges, region_changes
from generator.overview.view import RegionView
from generator.overview.waiting import Waiting, waiting_lists
from generator.profile.parts import Person


class Overview:
    """The overviews of one region.

    Attributes:
        view: The region with its schools.
        offered: The offers of areas that were asked for, by their key.
    """

    def __init__(self, view: RegionView) -> None:
        """Begin with nothing worked out."""
        self.view = view
        self._offers: dict[str, AreaOffers] = {}
        self.offered: dict[str, Offered] = {}

    def school(self, key: str) -> Facts:
        """Give a school by what it is known by among all schools."""
        return self._schools[key]

    @functools.cached_property
    def _schools(self) -> dict[str, Facts]:
        return {facts.key: facts for facts in self.view.schools}

    def offers(self, area: Any) -> AreaOffers:
        """Give who offers what for an area, an entry of the register; worked out once."""
        if area.id not in self._offers:
            self._offers[area.id] = area_offers(self.view, area)
            self.offered |= {found.key: found for found in self._offers[area.id].offers}
        return self._offers[area.id]

    @functools.cached_property
    def umbrellas(self) -> tuple[tuple[Any, tuple[Any, ...]], ...]:
        """Give the words that cover more areas."""
        return umbrellas(self.view)

    @functools.cached_property
    def knowledge(self) -> Mapping[str, tuple[Knowledge, ...]]:
        """Give where expertise is, by id of the area of need."""
        return knowledge(self.view)

    @functools.cached_property
    def people(self) -> Mapping[str, Person]:
        """Give the people in `knowledge`, by their keys."""
        return people_by_key(self.view)

    @functools.cached_property
    def coverage(self) -> tuple[SituationCounts, ...]:
        """Give how many schools answered what, per situation, area and gemeente."""
        return coverage(self.view)

    @functools.cached_property
    def groups(self) -> tuple[str, ...]:
        """Give the gemeenten that have a school; an empty name stands for schools that did not say theirs."""
        return group_names(self.view)

    @functools.cached_property
    def gaps(self) -> tuple[tuple[SituationCounts, tuple[Gap, ...]], ...]:
        """Give per situation where no school says that it can help."""
        return tuple((found, gaps(self.view, found)) for found in self.coverage)

    @functools.cached_property
    def provision(self) -> tuple[Subject, ...]:
        """Give which kinds, levels, profiles and exams there are, and how many schools have them."""
        return provision(self.view)

    @functools.cached_property
    def baseline(self) -> tuple[ItemCounts, ...]:
        """Give how the schools stand to each item of the baseline."""
        return baseline(self.view)

    @functools.cached_property
    def freshness(self) -> Freshness:
        """Give how fresh the profiles are."""
        return freshness(self.view)

    @functools.cached_property
    def since(self) -> RegionChanges:
        """Give what changed in the offers of the schools since the year before."""
        return region_changes(self.view)

    @functools.cached_property
    def vind(self) -> Finder:
        """Give the list of all schools with what visitors can choose by."""
        return finder(self.view)

    @functools.cached_property
    def comparison(self) -> tuple[Group, ...]:
        """Give what schools can be compared on."""
        return comparison(self.view)

    @functools.cached_property
    def changes(self) -> tuple[ChangedItems, ...]:
        """Give what changed in the baseline, by school year."""
        return changed_items(self.view.region)

    @functools.cached_property
    def desks(self) -> tuple[Desks, ...]:
        """Give per gemeente whom to ask there."""
        return desks(self.view.region, self.view.municipalities)

    @functools.cached_property
    def waiting(self) -> Waiting:
        """Give where there was a waiting list, and when."""
        return waiting_lists(self.view)

    @functools.cached_property
    def drawn_map(self) -> DrawnMap | None:
        """Give the schools on a map; None when no school has coordinates."""
        return draw_map(self.view.in_order, self.view.outlines, self.view.municipalities)
