"""The map is true to scale, holds every school that has coordinates, and lets each of them be chosen."""

from __future__ import annotations

import itertools
import math
import random
import re
from collections.abc import Iterable, Sequence

import pytest

from generator.overview.drawn_map import DrawnMap, Mark, Point, draw_map, mark_of
from generator.overview.facts import FORMAT, Facts
from generator.overview.projection import PIXEL, WIDTH, projection
from generator.profile.outlines import Outline, Outlines
from generator.profile.school import School

UTRECHT, AMERSFOORT, GOUDA = (5.1214, 52.0907), (5.3872, 52.1561), (4.7104, 52.0115)
ROUND_EARTH = 6371.0


def _facts(name: str, where: tuple[float, float] | None, kinds: Sequence[str] = ("bo",)) -> Facts:
    school = School.model_validate(
        {
            "naam": name,
            "vestigingscode": "99AB00",
            "schoolsoort": list(kinds),
            "adres": {"straat": "Kade", "huisnummer": "1", "postcode": "1234 AB", "plaats": "Veerdam"},
            "coordinaten": None if where is None else {"lengte": where[0], "breedte": where[1]},
        }
    )
    return Facts(
        formaat=FORMAT, id=name, samenwerkingsverband="veer-po", code_samenwerkingsverband="PO9801", school=school
    )


def _drawn(schools: Sequence[Facts], outlines: Outlines | None = None, names: Iterable[str] = ()) -> DrawnMap:
    found = draw_map(schools, outlines or Outlines(), names)
    assert found is not None
    return found


def _square(name: str, west: float, south: float, size: float) -> Outline:
    ring = ((west, south), (west + size, south), (west + size, south + size), (west, south + size))
    return Outline(name, ((ring,),))


def _scattered(count: int, *, seed: int = 1) -> list[Facts]:
    """Give schools of which a part stand close together, as in a town."""
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    town = [(chance.gauss(5.1, 0.01), chance.gauss(52.1, 0.006)) for _ in range(count // 4)]
    land = [(chance.uniform(4.8, 5.6), chance.uniform(51.9, 52.3)) for _ in range(count - len(town))]
    return [_facts(f"school-{index:03d}", where) for index, where in enumerate(town + land)]


def _km(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Give the distance over the globe."""
    (x, y), (to_x, to_y) = [map(math.radians, point) for point in (one, other)]
    half = math.sin((to_y - y) / 2) ** 2 + math.cos(y) * math.cos(to_y) * math.sin((to_x - x) / 2) ** 2
    return 2 * ROUND_EARTH * math.asin(math.sqrt(half))


@pytest.mark.parametrize("pair", list(itertools.combinations((UTRECHT, AMERSFOORT, GOUDA), 2)))
def test_distances_are_true_within_one_percent(pair: tuple[tuple[float, float], tuple[float, float]]) -> None:
    """In all directions, measured with the kilometre that the scale bar is drawn with."""
    drawing = projection((UTRECHT, AMERSFOORT, GOUDA))
    drawn = math.dist(*(drawing.to(*point) for point in pair)) / drawing.per_km
    assert math.isclose(_km(*pair), drawn, rel_tol=0.01)


def test_north_is_up_and_east_is_right() -> None:
    """Amersfoort lies north-east of Utrecht."""
    drawn = {point.facts.id: point for point in _drawn([_facts("u", UTRECHT), _facts("a", AMERSFOORT)]).points}
    assert drawn["a"].x > drawn["u"].x
    assert drawn["a"].y < drawn["u"].y


def test_the_scale_bar_is_as_long_as_it_says() -> None:
    """And no longer than a quarter of the map."""
    drawing = projection((UTRECHT, AMERSFOORT))
    bar = drawing.scale_bar()
    assert 5 == bar.km
    assert math.isclose(bar.length / bar.km, drawing.per_km, rel_tol=0.01)
    assert bar.length <= WIDTH / 4


def test_one_school_is_shown_in_its_surroundings() -> None:
    """In the middle, not stretched over the whole map."""
    drawn = _drawn([_facts("a", UTRECHT)])
    assert WIDTH // 2 == drawn.points[0].x
    assert drawn.scale.km <= 2
    assert not drawn.moved


def test_without_coordinates_there_is_no_map() -> None:
    """Also when there are outlines: a map without schools leads nowhere."""
    assert draw_map([_facts("a", None)], Outlines((_square("Veer", 5, 52, 0.1),))) is None
    assert draw_map([], Outlines()) is None


def test_schools_without_coordinates_are_counted() -> None:
    """The page tells how many stand in the list only."""
    drawn = _drawn([_facts("a", UTRECHT), _facts("b", None), _facts("c", None)])
    assert (2, ["a"]) == (drawn.without, [point.facts.id for point in drawn.points])


def _overlaps(points: Sequence[Point]) -> list[tuple[str, str]]:
    return [
        (one.facts.id, other.facts.id)
        for one, other in itertools.combinations(points, 2)
        if math.dist((one.x, one.y), (other.x, other.y)) < one.reach + other.reach
    ]


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_each_of_350_schools_can_be_chosen(seed: int) -> None:
    """All points are within the map, and no area that chooses a school lies over that of another."""
    drawn = _drawn(_scattered(350, seed=seed))
    assert all(0 < point.x < drawn.width and 0 < point.y < drawn.height for point in drawn.points)
    assert [] == _overlaps(drawn.points)
    assert min(point.reach for point in drawn.points) >= 4 * PIXEL
    assert drawn.moved


def test_schools_at_one_place_are_put_apart() -> None:
    """Two schools in one building are two points that a finger can choose: 26 pixels from each other."""
    drawn = _drawn([_facts("a", UTRECHT), _facts("b", UTRECHT), _facts("c", GOUDA)])
    assert [] == _overlaps(drawn.points)
    assert [13 * PIXEL] * 2 == [point.reach for point in drawn.points[:2]]
    assert 22 * PIXEL == drawn.points[2].reach


def test_many_schools_at_one_place_still_do_not_overlap() -> None:
    """A mistake in a list gave all schools the coordinates of the town hall."""
    drawn = _drawn([*(_facts(f"s{index:02d}", UTRECHT) for index in range(60)), _facts("t", GOUDA)])
    assert [] == _overlaps(drawn.points)
    assert min(point.reach for point in drawn.points) >= 4 * PIXEL


def test_schools_that_stand_alone_are_exactly_where_they_belong() -> None:
    """Only those that are in each other's way give way."""
    schools = [_facts("a", UTRECHT), _facts("b", UTRECHT), _facts("c", GOUDA), _facts("d", AMERSFOORT)]
    place = projection((UTRECHT, GOUDA, AMERSFOORT)).to(*GOUDA)
    point = _drawn(schools).points[2]
    assert (round(place[0]), round(place[1])) == (point.x, point.y)


def test_the_order_of_the_input_does_not_matter() -> None:
    """The same schools give the same drawing; only the order of the points is that of the list."""
    schools = _scattered(120)
    mixed = random.Random(5).sample(schools, len(schools))  # noqa: S311 - nothing secret
    by_id = {point.facts.id: point for point in _drawn(schools).points}
    assert by_id == {point.facts.id: point for point in _drawn(mixed).points}
    assert [facts.id for facts in mixed] == [point.facts.id for point in _drawn(mixed).points]


def test_outlines_are_within_the_map_with_their_names() -> None:
    """The name stands within its outline."""
    drawn = _drawn([_facts("a", UTRECHT)], Outlines((_square("Veer", 5.0, 52.0, 0.3), _square("Kade", 5.3, 52.0, 0.3))))
    for border in drawn.borders:
        x, y = map(int, re.findall(r"\d+", border.path)[:2])
        assert 0 < x < drawn.width
        assert 0 < y < drawn.height
        assert border.label is not None
    veer, kade = (border.label for border in drawn.borders)
    assert veer
    assert kade
    assert veer[0] < WIDTH / 2 < kade[0]


def test_only_gemeenten_of_the_region_are_drawn() -> None:
    """A file of a whole province would make the region small; when no name fits, everything is drawn."""
    outlines = Outlines((_square("Verweg", 3.5, 51.0, 0.1), _square("'s-Veer", 5.0, 52.0, 0.3)), source="Kadaster")
    school = _facts("a", UTRECHT)
    assert ["'s-Veer"] == [border.name for border in _drawn([school], outlines, ["'S-VEER", "Kade"]).borders]
    assert 2 == len(_drawn([school], outlines, ["Elders"]).borders)
    assert "Kadaster" == _drawn([school], outlines).source
    assert "" == _drawn([school]).source


@pytest.mark.parametrize(
    ("kinds", "mark"),
    [(("bo",), "rond"), (("vo",), "rond"), (("sbo",), "vierkant"), (("pro",), "vierkant"), (("so", "vso"), "ruit"),
     (("vo", "pro"), "vierkant"), (("bo", "so"), "ruit"), (("nieuw",), "rond")],
)  # fmt: skip
def test_the_kind_of_school_shows_in_the_mark(kinds: Sequence[str], mark: Mark) -> None:
    """Not by colour alone; a school of more kinds has the mark that fewest have."""
    assert mark == mark_of(kinds)


def test_the_legend_explains_the_marks_on_the_map_and_no_others() -> None:
    """With every combination of kinds that has the mark."""
    drawn = _drawn([_facts("a", UTRECHT), _facts("b", GOUDA, ["so", "vso"]), _facts("c", AMERSFOORT, ["so"])])
    assert [("rond", (("bo",),)), ("ruit", (("so",), ("so", "vso")))] == [
        (entry.mark, entry.kinds) for entry in drawn.legend
    ]
