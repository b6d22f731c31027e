"""Outlines as lines of a drawing: with few points, written short, and with a place for their name."""

from __future__ import annotations

import dataclasses
import itertools
import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from generator.overview.projection import PIXEL, Spot
from generator.profile.outlines import Outline

Dot = tuple[int, int]
Shape = tuple[Dot, ...]
"""A closed line in whole units; the first point is not repeated."""

MAX_POINTS: Final = 1200
"""Most points in all outlines together: more cannot be seen on a phone, but must be fetched."""
LETTER: Final = 11 * PIXEL
"""Height of the letters of a name; a letter is about half as wide."""
_TOLERANCE: Final = 1.0
"""How far a line may be off at first. Borders that two gemeenten share are each made simpler on their own, so this must
be too little to be seen."""
_LEAST_AREA: Final = 30 * PIXEL * PIXEL
"""Smaller islands are left out."""
_UNREADABLE: Final = 8.0
"""A name that covers so many points, or sticks out of its outline by so many letters, is left out."""
_HEIGHTS: Final = tuple(step / 12 for step in range(1, 12))
"""Where a name may stand, as parts of the height of an outline."""


@dataclasses.dataclass(frozen=True, slots=True)
class Border:
    """A gemeente in the drawing.

    Attributes:
        name: Empty when it is not known.
        path: Data of an SVG path.
        label: Middle of the name; None when there is no room for it.
    """

    name: str
    path: str
    label: Dot | None


def borders(outlines: Sequence[Outline], place: Callable[[float, float], Spot], avoid: Sequence[Dot]) -> list[Border]:
    """Draw outlines.

    Args:
        outlines: In degrees.
        place: The projection.
        avoid: Points that a name rather does not cover.
    """
    drawn = [
        (outline.name, [_whole(ring, place) for polygon in outline.polygons for ring in polygon])
        for outline in outlines
    ]
    tolerance = _TOLERANCE
    simple = [(name, list(_simple(rings, tolerance))) for name, rings in drawn]
    while sum(len(ring) for _name, rings in simple for ring in rings) > MAX_POINTS:
        tolerance *= 1.5
        simple = [(name, list(_simple(rings, tolerance))) for name, rings in simple]
    labels = _labels(simple, avoid)
    return [Border(name, "".join(map(path_data, rings)), labels.get(name)) for name, rings in simple if rings]


def _whole(ring: Iterable[tuple[float, float]], place: Callable[[float, float], Spot]) -> Shape:
    """Give a ring in whole units, without points that come on top of each other."""
    found: list[Dot] = []
    for longitude, latitude in ring:
        x, y = place(longitude, latitude)
        dot = round(x), round(y)
        if not found or found[-1] != dot:
            found.append(dot)
    return tuple(found[:-1] if len(found) > 1 and found[0] == found[-1] else found)


def _simple(shapes: Iterable[Shape], tolerance: float) -> Iterator[Shape]:
    """Yield the rings that are large enough to be seen, the largest first."""
    rings = sorted((simplified(ring, tolerance) for ring in shapes), key=lambda ring: (-_area(ring), ring))
    for index, ring in enumerate(rings):
        if len(ring) > 2 and (index == 0 or _area(ring) >= _LEAST_AREA):
            yield ring


def simplified(ring: Shape, tolerance: float) -> Shape:
    """Leave out the points that are less than `tolerance` from the line (Douglas and Peucker).

    The result does not depend on the point at which the ring begins.
    """
    if len(ring) < 4:
        return ring
    first = min(range(len(ring)), key=lambda index: ring[index])
    turned = (*ring[first:], *ring[:first], ring[first])
    last = len(turned) - 1
    far = max(range(last), key=lambda index: _square(turned[0], turned[index]))
    kept = {0, far, last}
    ranges = [(0, far), (far, last)]
    while ranges:
        start, end = ranges.pop()
        if end - start < 2:
            continue
        squares = _squares(turned, start, end)
        worst = max(squares)
        if worst > tolerance**2:
            middle = start + 1 + squares.index(worst)
            kept.add(middle)
            ranges += [(start, middle), (middle, end)]
    return tuple(turned[index] for index in sorted(kept - {last}))


def path_data(ring: Shape) -> str:
    """Write a ring as relative lines, which are short and much alike."""
    steps = [(x - before[0], y - before[1]) for before, (x, y) in itertools.pairwise(ring)]
    numbers = " ".join(f"{x} {y}" for x, y in steps).replace(" -", "-")
    return f"M{ring[0][0]} {ring[0][1]}l{numbers}z"


def _labels(shapes: Iterable[tuple[str, Sequence[Shape]]], avoid: Sequence[Dot]) -> dict[str, Dot]:
    """Find a place for each name within its outline, the largest outline first; names do not overlap."""
    taken: list[tuple[Dot, float]] = []
    found: dict[str, Dot] = {}
    named = [(name, rings) for name, rings in shapes if name and rings]
    for name, rings in sorted(named, key=lambda one: (-_area(one[1][0]), one[0])):
        half = len(name) * LETTER * 0.29
        places = [
            (_covered(middle, half, room, avoid) + off_middle, middle)
            for off_middle, middle, room in _widest(rings[0])
            if not any(_overlap(middle, half, *other) for other in taken)
        ]
        weight, best = min(places, default=(math.inf, (0, 0)))
        if weight < _UNREADABLE:
            taken.append((best, half))
            found[name] = best
    return found


def _widest(ring: Shape) -> Iterator[tuple[float, Dot, float]]:
    """Yield per height how far it is from the middle, the middle of the ring's widest part, and how wide that is."""
    top, bottom = min(y for _x, y in ring), max(y for _x, y in ring)
    for part in _HEIGHTS:
        # Half a unit off the grid, so that no line goes through a point.
        height = round(top + part * (bottom - top)) + 0.5
        crossings = sorted(
            one[0] + (height - one[1]) * (other[0] - one[0]) / (other[1] - one[1])
            for one, other in zip(ring, (*ring[1:], ring[0]), strict=True)
            if (one[1] < height) != (other[1] < height)
        )
        parts = [(end - start, start) for start, end in zip(crossings[::2], crossings[1::2], strict=True)]
        if parts:
            room, start = max(parts)
            yield abs(part - 0.5), (round(start + room / 2), round(height)), room


def _covered(middle: Dot, half: float, room: float, avoid: Sequence[Dot]) -> float:
    """Weigh a place for a name: what sticks out of the outline, in letters, and the points that it covers."""
    points = sum(abs(x - middle[0]) < half + LETTER / 2 and abs(y - middle[1]) < LETTER for x, y in avoid)
    return max(0.0, 2 * half - room) / LETTER + points


def _overlap(middle: Dot, half: float, other: Dot, other_half: float) -> bool:
    return abs(middle[0] - other[0]) < half + other_half + LETTER / 2 and abs(middle[1] - other[1]) < 1.2 * LETTER


def _area(ring: Shape) -> float:
    pairs = zip(ring, (*ring[1:], ring[0]), strict=True)
    return abs(sum(one[0] * other[1] - other[0] * one[1] for one, other in pairs)) / 2


def _square(one: Dot, other: Dot) -> int:
    return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2


def _squares(line: Shape, start: int, end: int) -> list[float]:
    """Give per point between two others of a line the square of its distance to the straight line between those."""
    (x, y), (to_x, to_y) = line[start], line[end]
    wide, high = to_x - x, to_y - y
    length = wide * wide + high * high or 1
    found = []
    for at_x, at_y in line[start + 1 : end]:
        along = min(1.0, max(0.0, ((at_x - x) * wide + (at_y - y) * high) / length))
        found.append((at_x - x - along * wide) ** 2 + (at_y - y - along * high) ** 2)
    return found
