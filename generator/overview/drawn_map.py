"""The schools of a region on a quiet map: points that can be chosen, outlines of gemeenten, a scale. A pure drawing."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence
from typing import Final, Literal

from generator.overview.facts import Facts
from generator.overview.lines import Border, borders
from generator.overview.projection import BAND, MARGIN, PIXEL, WIDTH, Projection, ScaleBar, projection
from generator.overview.spread import Dot, Frame, spread
from generator.profile.outlines import Outline, Outlines
from generator.profile.parts import Coordinates
from generator.profile.types import tidy_id

Mark = Literal["rond", "vierkant", "ruit"]
Kinds = tuple[str, ...]

_MARKS: Final[dict[str, Mark]] = {"sbo": "vierkant", "pro": "vierkant", "so": "ruit", "vso": "ruit"}
"""How a kind of school is drawn; the others are round. A school of more kinds has the mark that fewest have."""
_ORDER: Final[tuple[Mark, ...]] = ("rond", "vierkant", "ruit")
_LARGEST: Final = 6 * PIXEL
"""Radius of a mark where there is room."""
_MOVED: Final = 2 * PIXEL
"""From here on the map says that schools are not exactly where they are drawn."""


@dataclasses.dataclass(frozen=True, slots=True)
class Point:
    """A school on the map.

    Attributes:
        reach: Radius around the point that chooses this school; those of two schools never overlap.
        path: The mark, as data of an SVG path.
    """

    facts: Facts
    x: int
    y: int
    reach: int
    mark: Mark
    path: str


@dataclasses.dataclass(frozen=True, slots=True)
class Legend:
    """What a mark stands for, as far as the map holds it."""

    mark: Mark
    path: str
    kinds: tuple[Kinds, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class DrawnMap:
    """All that is on the map.

    Attributes:
        points: In the order of the list.
        without: How many schools have no coordinates.
        moved: Some schools are drawn a little beside their place, to be told apart.
        legend_size: Width and height of a mark in the legend.
        source: Who drew the outlines.
    """

    width: int
    height: int
    borders: tuple[Border, ...]
    points: tuple[Point, ...]
    legend: tuple[Legend, ...]
    legend_size: int
    scale: ScaleBar
    without: int
    moved: bool
    source: str


def draw_map(schools: Sequence[Facts], outlines: Outlines, municipalities: Iterable[str] = ()) -> DrawnMap | None:
    """Draw the schools that have coordinates; None when there is none.

    Args:
        schools: In the order in which they are listed.
        outlines: Of gemeenten; may be empty.
        municipalities: Of the region. When outlines bear their names, the other outlines are left out.
    """
    located = [(facts, facts.school.coordinaten) for facts in schools if facts.school.coordinaten]
    if not located:
        return None
    shown = _of_region(outlines.outlines, municipalities)
    drawing = projection([*(_degrees(where) for _facts, where in located), *_corners(shown)])
    points, moved = _points(located, drawing)
    return DrawnMap(
        width=WIDTH,
        height=drawing.height,
        borders=tuple(borders(shown, drawing.to, [(point.x, point.y) for point in points])),
        points=points,
        legend=tuple(_legend(points)),
        legend_size=2 * _LARGEST,
        scale=drawing.scale_bar(),
        without=len(schools) - len(located),
        moved=moved > _MOVED,
        source=outlines.source if shown else "",
    )


def mark_of(kinds: Iterable[str]) -> Mark:
    """Give the mark for a school of these kinds."""
    return max((_MARKS.get(kind, "rond") for kind in kinds), key=_ORDER.index, default="rond")


def mark_path(mark: Mark, middle: Dot, radius: int) -> str:
    """Draw a mark as data of an SVG path; all marks have about the same area."""
    x, y = middle
    if mark == "vierkant":
        half = round(radius * 0.89)
        return f"M{x - half} {y - half}h{2 * half}v{2 * half}h-{2 * half}z"
    if mark == "ruit":
        half = round(radius * 1.25)
        return f"M{x} {y - half}l{half} {half}-{half} {half}-{half}-{half}z"
    return f"M{x - radius} {y}a{radius} {radius} 0 1 0 {2 * radius} 0a{radius} {radius} 0 1 0-{2 * radius} 0z"


def _points(located: Sequence[tuple[Facts, Coordinates]], drawing: Projection) -> tuple[tuple[Point, ...], float]:
    """Place the schools; give how far the one is off that is most so."""
    ordered = sorted(located, key=lambda pair: (pair[0].samenwerkingsverband, pair[0].id))
    frame = Frame(MARGIN // 2, MARGIN // 2, WIDTH - MARGIN // 2, drawing.height - BAND - MARGIN // 2)
    found = spread([drawing.to(*_degrees(where)) for _facts, where in ordered], frame)
    radius = max(3 * PIXEL, min(_LARGEST, round(found.gap * 0.36)))
    points = {
        (facts.samenwerkingsverband, facts.id): _point(facts, dot, reach, radius)
        for (facts, _where), dot, reach in zip(ordered, found.dots, found.reach, strict=True)
    }
    return tuple(points[facts.samenwerkingsverband, facts.id] for facts, _where in located), found.moved


def _point(facts: Facts, dot: Dot, reach: int, radius: int) -> Point:
    mark = mark_of(facts.school.schoolsoort)
    return Point(facts, *dot, reach, mark, mark_path(mark, dot, radius))


def _legend(points: Iterable[Point]) -> Iterable[Legend]:
    """Give each mark on the map with the kinds of school that have it."""
    found = {(point.mark, point.facts.school.schoolsoort) for point in points}
    for mark in _ORDER:
        kinds = sorted((kinds for one, kinds in found if one == mark), key=lambda kinds: (len(kinds), kinds))
        if kinds:
            yield Legend(mark, mark_path(mark, (_LARGEST, _LARGEST), round(_LARGEST * 0.75)), tuple(kinds))


def _of_region(outlines: Sequence[Outline], municipalities: Iterable[str]) -> tuple[Outline, ...]:
    """Keep the outlines of the region; all of them when none has a name that the region knows."""
    names = {tidy_id(name) for name in municipalities}
    return tuple(outline for outline in outlines if tidy_id(outline.name) in names) or tuple(outlines)


def _corners(outlines: Iterable[Outline]) -> Iterable[tuple[float, float]]:
    return (point for outline in outlines for polygon in outline.polygons for point in polygon[0])


def _degrees(where: Coordinates) -> tuple[float, float]:
    return where.lengte, where.breedte
