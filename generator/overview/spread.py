"""Points that are so close together that a finger cannot choose one, put a little apart."""

from __future__ import annotations

import dataclasses
import functools
import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from generator.overview.projection import PIXEL, Spot

MOST_REACH: Final = 22 * PIXEL
"""Largest radius around a point that chooses it: 44 pixels across."""
FARTHEST: Final = 28 * PIXEL
"""How far a point may be from its place, if that is possible."""
_GAPS: Final = tuple(pixels * PIXEL for pixels in (26, 22, 18, 15, 12, 10, 8))
"""Distances between points to try, the widest first."""
_FILLED: Final = 0.6
"""A gap that leaves this much of a drawing free, as a part of the distance at which points fill it evenly."""

Dot = tuple[int, int]


@dataclasses.dataclass(frozen=True, slots=True)
class Frame:
    """Where points may be: from the left, the top, to the right and the bottom."""

    left: int
    top: int
    right: int
    bottom: int

    def holds(self, dot: Dot) -> bool:
        """Say whether a point is within."""
        return self.left <= dot[0] <= self.right and self.top <= dot[1] <= self.bottom


@dataclasses.dataclass(frozen=True, slots=True)
class Spread:
    """Points that can be told apart, in the order in which they were given.

    Attributes:
        dots: Where each is drawn.
        reach: Per point the radius around it that is nearer to it than to any other.
        gap: The smallest distance that was tried to keep.
        moved: How far the point is off that is most so.
    """

    dots: tuple[Dot, ...]
    reach: tuple[int, ...]
    gap: int
    moved: float


def spread(targets: Sequence[Spot], frame: Frame) -> Spread:
    """Put points apart: each stays near its place, and the areas that choose one do not overlap.

    Args:
        targets: Where the points belong, in an order that is always the same.
        frame: Where they may be.
    """
    wide = (frame.right - frame.left) * (frame.bottom - frame.top)
    most = _FILLED * math.sqrt(wide / max(1, len(targets)))
    gaps = [gap for gap in _GAPS if gap <= most] or [_GAPS[-1]]
    for gap in gaps:
        dots = _placed(targets, frame, gap)
        moved = max((math.dist(*pair) for pair in zip(dots, targets, strict=True)), default=0.0)
        if moved <= FARTHEST or gap == gaps[-1]:
            return Spread(tuple(dots), tuple(_reaches(dots)), gap, moved)
    raise AssertionError  # pragma: no cover - the last gap always returns


def _placed(targets: Sequence[Spot], frame: Frame, gap: int) -> list[Dot]:
    """Give every point the free place that is nearest to its own; those that are alone stay where they are."""
    whole = [(round(x), round(y)) for x, y in targets]
    everything = _Near(gap)
    for dot in whole:
        everything.add(dot)
    alone = [everything.is_free(dot, but_one=True) for dot in whole]
    placed = _Near(gap)
    found: list[Dot] = list(whole)
    for index in sorted(range(len(whole)), key=lambda index: not alone[index]):
        found[index] = whole[index] if alone[index] else _free(whole[index], frame, placed, len(whole))
        placed.add(found[index])
    return found


def _free(target: Dot, frame: Frame, placed: _Near, count: int) -> Dot:
    """Find the nearest place that is free; when there is none, its own."""
    for x, y in _offsets(placed.gap, count):
        dot = target[0] + x, target[1] + y
        if frame.holds(dot) and placed.is_free(dot):
            return dot
    return target


@functools.lru_cache(maxsize=16)
def _offsets(gap: int, count: int) -> tuple[Dot, ...]:
    """Give steps away from a place, the smallest first: a honeycomb, in which points lie as close as they can."""
    steps = _honeycomb(gap / 2 + 1, 2 * math.isqrt(count) + 4)
    return tuple(sorted(steps, key=lambda dot: (dot[0] ** 2 + dot[1] ** 2, dot)))


def _honeycomb(step: float, rings: int) -> Iterator[Dot]:
    for row in range(-rings, rings + 1):
        for column in range(-rings, rings + 1):
            yield round((column + row % 2 / 2) * step), round(row * step * math.sqrt(3) / 2)


def _reaches(dots: Sequence[Dot]) -> Iterator[int]:
    """Give per point half the distance to the nearest other one, or the largest radius."""
    near = _Near(2 * MOST_REACH)
    for dot in dots:
        near.add(dot)
    for dot in dots:
        yield min(MOST_REACH, math.floor(near.nearest(dot) / 2))


class _Near:
    """Points in squares, so that only those nearby are looked at."""

    def __init__(self, gap: int) -> None:
        self.gap = gap
        self._squares: dict[tuple[int, int], list[Dot]] = defaultdict(list)

    def add(self, dot: Dot) -> None:
        self._squares[dot[0] // self.gap, dot[1] // self.gap].append(dot)

    def is_free(self, dot: Dot, *, but_one: bool = False) -> bool:
        """Say whether no point is nearer than the gap; with `but_one` the point itself is among them."""
        least, left = self.gap**2, int(but_one)
        for x, y in self._around(dot):
            if (x - dot[0]) ** 2 + (y - dot[1]) ** 2 < least:
                left -= 1
                if left < 0:
                    return False
        return True

    def nearest(self, dot: Dot) -> float:
        """Give the distance to the nearest other point, as far as that is less than the gap."""
        squares = sorted((x - dot[0]) ** 2 + (y - dot[1]) ** 2 for x, y in self._around(dot))
        return math.sqrt(squares[1]) if len(squares) > 1 else float(self.gap)

    def _around(self, dot: Dot) -> Iterator[Dot]:
        column, row = dot[0] // self.gap, dot[1] // self.gap
        for one in (column - 1, column, column + 1):
            for other in (row - 1, row, row + 1):
                yield from self._squares.get((one, other), ())
