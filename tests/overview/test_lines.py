"""Outlines become lines that are short to write and that nobody can tell from the real ones."""

from __future__ import annotations

import math
import random

from generator.overview.lines import LETTER, MAX_POINTS, borders, path_data, simplified
from generator.profile.outlines import Outline

SQUARE = ((0, 0), (300, 0), (300, 300), (0, 300))


def _wild(points: int, middle: tuple[float, float] = (500, 500), seed: int = 1) -> tuple[tuple[int, int], ...]:
    """Give a ring like a coast."""
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    found = []
    for step in range(points):
        angle, radius = 2 * math.pi * step / points, 300 + chance.uniform(-5, 5)
        found.append((round(middle[0] + radius * math.cos(angle)), round(middle[1] + radius * math.sin(angle))))
    return tuple(found)


def test_points_on_a_straight_line_are_left_out() -> None:
    """Corners stay."""
    ring = ((0, 0), (150, 0), (300, 0), (300, 140), (300, 300), (151, 301), (0, 300), (0, 7))
    assert set(SQUARE) == set(simplified(ring, 2))


def test_no_point_that_was_left_out_is_far_from_the_line() -> None:
    """So two gemeenten that share a border do not gape."""
    ring = _wild(240)
    kept = simplified(ring, 5.0)
    assert len(kept) < len(ring) / 2
    edges = list(zip(kept, (*kept[1:], kept[0]), strict=True))
    for point in ring:
        assert min(_distance(point, *edge) for edge in edges) <= 5.0


def _distance(point: tuple[int, int], start: tuple[int, int], end: tuple[int, int]) -> float:
    """Measure by looking at many places on the line: no other way than the module's own would prove anything."""
    steps = 60
    return (
        min(
            math.dist(point, (start[0] + (end[0] - start[0]) * t / steps, start[1] + (end[1] - start[1]) * t / steps))
            for t in range(steps + 1)
        )
        - math.dist(start, end) / steps
    )


def test_it_does_not_matter_where_a_ring_begins() -> None:
    """Another program may begin at another point."""
    ring = _wild(200)
    assert simplified(ring, 2) == simplified((*ring[77:], *ring[:77]), 2)


def test_a_path_is_written_in_steps() -> None:
    """Which a browser reads back as the same ring."""
    assert "M10 20l5-7-5-3z" == path_data(((10, 20), (15, 13), (10, 10)))


def _place(x: float, y: float) -> tuple[float, float]:
    return x, y


def _outline(name: str, *rings: tuple[tuple[int, int], ...]) -> Outline:
    return Outline(name, tuple((tuple((float(x), float(y)) for x, y in ring),) for ring in rings))


def test_many_points_become_few() -> None:
    """However many gemeenten there are, a page stays light."""
    outlines = [_outline(f"g{seed}", _wild(4000, seed=seed)) for seed in range(6)]
    found = borders(outlines, _place, ())
    assert sum(border.path.count(" ") for border in found) <= MAX_POINTS + 6


def test_islands_that_cannot_be_seen_are_left_out() -> None:
    """But a gemeente is never left out as a whole."""
    island = ((700, 700), (703, 700), (703, 703), (700, 703))
    shown, small = borders([_outline("met", SQUARE, island), _outline("klein", island)], _place, ())
    assert 1 == shown.path.count("M")
    assert 1 == small.path.count("M")


def test_names_do_not_cover_each_other_or_schools() -> None:
    """A name gives way to a point, and a smaller gemeente to a larger one."""
    free = borders([_outline("Veer", SQUARE)], _place, ())[0].label
    assert free
    moved = borders([_outline("Veer", SQUARE)], _place, (free,))[0].label
    assert moved
    assert abs(moved[1] - free[1]) >= LETTER
    twice = [border.label for border in borders([_outline("Een", SQUARE), _outline("Twee", SQUARE)], _place, ())]
    assert twice[0]
    assert twice[1]
    assert abs(twice[0][1] - twice[1][1]) >= LETTER


def test_a_name_that_could_not_be_read_is_left_out() -> None:
    """Schools lie over it everywhere."""
    crowd = [(x, y) for x in range(0, 300, 20) for y in range(0, 300, 20)]
    assert borders([_outline("Veer", SQUARE)], _place, crowd)[0].label is None
