"""Which counts of pupils may be shown, so that nobody can work out a count that is hidden.

A small count can point at a pupil. Hiding only that count does not help when the rest of the row gives it away,
so more is hidden where needed. Hidden counts are all marked alike: which of them is small is not told either.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from generator.profile.special import Outflow

THRESHOLD = 10
"""Counts below this number of pupils are not shown (a choice of this project, on the safe side)."""

Counts = tuple[tuple[str, int | None], ...]
"""Pairs of destination and number of pupils, by destination; None is a hidden number."""


def shown_counts(part: Outflow, threshold: int = THRESHOLD) -> tuple[int | None, Counts]:
    """Choose what may be shown of one row: the total and the count per destination.

    Of a row with fewer pupils than the threshold nothing is shown. Else every count below it is hidden, and then
    the next smallest ones until what is hidden cannot be worked out from the total and the rest.
    """
    counts = part.bestemmingen
    if part.n < threshold:
        return None, tuple((place, None) for place in sorted(counts))
    hidden = _hidden(counts, threshold)
    return part.n, tuple((place, None if place in hidden else counts[place]) for place in sorted(counts))


def shown_parts(parts: Iterable[Outflow], threshold: int = THRESHOLD) -> tuple[tuple[Outflow, int | None, Counts], ...]:
    """Choose what may be shown of several rows together, the newest year first.

    A row without a profile next to rows with one is a total: it is left out, since it would give away what the
    other rows hide.
    """
    years: dict[str, list[Outflow]] = defaultdict(list)
    for part in parts:
        years[part.schooljaar].append(part)
    kept = [part for year in sorted(years, reverse=True) for part in _without_total(years[year])]
    return tuple((part, *shown_counts(part, threshold)) for part in kept)


def _without_total(parts: list[Outflow]) -> list[Outflow]:
    """Keep the rows per profile when there are any; order them by profile."""
    per_profile = [part for part in parts if part.profiel is not None]
    return sorted(per_profile, key=lambda part: part.profiel or "") or parts


def _hidden(counts: Mapping[str, int], threshold: int) -> frozenset[str]:
    """Give the destinations whose counts are hidden: the small ones, and the next smallest as long as needed.

    Equal counts are hidden together, else the choice between them would tell something.
    """
    hidden = {place for place, count in counts.items() if count < threshold}
    if not hidden:
        return frozenset()
    for size in sorted({counts[place] for place in counts if place not in hidden}):
        if _safe([counts[place] for place in hidden], threshold):
            break
        hidden |= {place for place, count in counts.items() if count == size}
    return frozenset(hidden)


def _safe(hidden: list[int], threshold: int) -> bool:
    """Tell whether the sum of the hidden counts, which everybody can work out, gives none of them away.

    One count is the sum itself. A sum below the threshold is a small number of pupils again. And when all of them
    are as large as a small count can be, the sum fits no other numbers.
    """
    largest_small = threshold - 1
    return len(hidden) > 1 and sum(hidden) >= threshold and not all(count == largest_small for count in hidden)
