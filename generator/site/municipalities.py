"""Which regions there are in a gemeente: parents know where they live, not how their samenwerkingsverband is called."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from generator.profile.types import tidy_id
from generator.site.jobs import ListedRegion


def by_municipality(regions: Iterable[ListedRegion]) -> tuple[tuple[str, tuple[ListedRegion, ...]], ...]:
    """Give every gemeente with its regions, in order of the alphabet; those for primary schools come first.

    A name that regions write with other capitals or accents is one gemeente, written as it is most often.
    """
    found: dict[str, list[tuple[str, ListedRegion]]] = defaultdict(list)
    for region in regions:
        for name in region.gemeenten:
            found[tidy_id(name) or name].append((name, region))
    listed = []
    for key in sorted(found):
        names = sorted(name for name, _region in found[key])
        here = {region.id: region for _name, region in found[key]}.values()
        ordered = sorted(here, key=lambda region: (region.sector, region.naam, region.id))
        listed.append((max(names, key=names.count), tuple(ordered)))
    return tuple(listed)
