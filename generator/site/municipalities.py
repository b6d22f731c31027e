"""Which regions there are in a gemeente: parents know where they live, not how their samenwerkingsverband is called."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Sequence

from generator.profile.types import tidy_id
from generator.site.jobs import ListedRegion

Municipality = tuple[str, tuple[ListedRegion, ...]]
"""The name of a gemeente and its regions."""


def by_municipality(regions: Iterable[ListedRegion]) -> tuple[tuple[str, tuple[Municipality, ...]], ...]:
    """Give per first letter the gemeenten with their regions; those for primary schools come first.

    A name that regions write with other capitals or accents is one gemeente, written as it is most often.
    """
    found: dict[str, list[tuple[str, ListedRegion]]] = defaultdict(list)
    for region in regions:
        for name in region.gemeenten:
            found[tidy_id(name) or name].append((name, region))
    letters = itertools.groupby(sorted(found), key=lambda key: key[:1].upper())
    return tuple((letter, tuple(_municipality(found[key]) for key in keys)) for letter, keys in letters)


def _municipality(named: Sequence[tuple[str, ListedRegion]]) -> Municipality:
    names = sorted(name for name, _region in named)
    here = {region.id: region for _name, region in named}.values()
    ordered = sorted(here, key=lambda region: (region.sector, region.naam, region.id))
    return max(names, key=names.count), tuple(ordered)
