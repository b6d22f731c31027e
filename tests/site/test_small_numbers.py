"""Tests for generator.site.small_numbers."""

from __future__ import annotations

import itertools
import random
from collections import defaultdict
from collections.abc import Mapping

import pytest

from generator.profile.special import Outflow
from generator.site.small_numbers import THRESHOLD, Counts, shown_counts, shown_parts

PLACES = ("anders", "mbo2", "mbo_entree", "vavo")


def outflow(counts: Mapping[str, int], *, year: str = "2024-2025", profile: str | None = None) -> Outflow:
    """Make a row whose total is the sum of its counts."""
    return Outflow(schooljaar=year, profiel=profile, n=sum(counts.values()), bestemmingen=dict(counts))


def row(*numbers: int) -> Outflow:
    """Make a row with one number per place, in order of `PLACES`."""
    return outflow(dict(zip(PLACES, numbers, strict=False)))


def numbers_of(counts: Counts) -> tuple[int | None, ...]:
    """Take the numbers of a row that is shown."""
    return tuple(number for _, number in counts)


@pytest.mark.parametrize(
    ("counts", "total", "shown"),
    [
        pytest.param((12, 30), 42, (12, 30), id="nothing small, all shown"),
        pytest.param((10, 10), 20, (10, 10), id="the threshold itself is not small"),
        pytest.param((4, 5), None, (None, None), id="a small row is hidden whole"),
        pytest.param((9,), None, (None,), id="a small row with one count"),
        pytest.param((10,), 10, (10,), id="all pupils to one place"),
        pytest.param((0, 0), None, (None, None), id="nobody left"),
        pytest.param((3, 20, 40), 63, (None, None, 40), id="one small count takes the next smallest with it"),
        pytest.param((0, 20, 40), 60, (None, None, 40), id="nobody is a small count too"),
        pytest.param((6, 7, 40), 53, (None, None, 40), id="two small counts hide each other"),
        pytest.param((2, 3, 40), 45, (None, None, None), id="their sum may not be small"),
        pytest.param((9, 9, 40), 58, (None, None, None), id="two nines can only be two nines"),
        pytest.param((3, 20, 20, 40), 83, (None, None, None, 40), id="equal counts are hidden together"),
    ],
)
def test_small_counts_are_hidden_with_what_would_give_them_away(
    counts: tuple[int, ...], total: int | None, shown: tuple[int | None, ...]
) -> None:
    """Of a row only what gives no small count away is shown."""
    found_total, found = shown_counts(row(*counts))
    assert (total, shown) == (found_total, numbers_of(found))


@pytest.mark.parametrize(
    ("threshold", "places", "largest"),
    [
        pytest.param(3, 2, 12, id="two places"),
        pytest.param(3, 3, 10, id="three places"),
        pytest.param(4, 3, 13, id="three places, higher threshold"),
        pytest.param(3, 4, 7, id="four places"),
    ],
)
def test_nothing_hidden_follows_from_what_is_shown(threshold: int, places: int, largest: int) -> None:
    """Whoever knows the rules and lists all rows that look the same finds two values or more for each hidden count."""
    rows_by_look: dict[tuple[int | None, Counts], list[tuple[int, ...]]] = defaultdict(list)
    for counts in itertools.product(range(largest + 1), repeat=places):
        if sum(counts) <= 2 * largest:
            rows_by_look[shown_counts(row(*counts), threshold)].append(counts)
    given_away = [
        (look, place)
        for look, rows in rows_by_look.items()
        for place, number in enumerate(numbers_of(look[1]))
        if number is None and len({counts[place] for counts in rows}) < 2
    ]
    assert [] == given_away


def test_no_small_number_is_shown_nor_a_small_remainder() -> None:
    """For many rows: no shown number is small, and what is left of the total is either nothing or not small."""
    chance = random.Random(20261124)  # noqa: S311  # numbers for a test, the same on each run
    for _ in range(3000):
        counts = [chance.choice((0, 3, 9, 10, 11, 17, 40)) + chance.randrange(3) for _ in PLACES]
        total, shown = shown_counts(row(*counts))
        numbers = [number for number in numbers_of(shown) if number is not None]
        rest = (total or 0) - sum(numbers)
        assert all(number >= THRESHOLD for number in numbers)
        assert rest == 0 or rest >= THRESHOLD
        assert numbers_of(shown).count(None) != 1


def test_order_is_by_destination() -> None:
    """The order in which a school typed the destinations, often by size, is not kept."""
    _, shown = shown_counts(outflow({"vavo": 40, "mbo2": 30, "anders": 20}))
    assert (("anders", 20), ("mbo2", 30), ("vavo", 40)) == shown


def test_newest_year_comes_first_and_profiles_are_in_order() -> None:
    """Rows are ordered by year, newest first, and then by profile."""
    parts = [
        outflow({"mbo2": 20}, year="2023-2024", profile="dagbesteding"),
        outflow({"mbo2": 20}, year="2024-2025", profile="vervolgonderwijs"),
        outflow({"mbo2": 20}, year="2024-2025", profile="dagbesteding"),
    ]
    assert [parts[2], parts[1], parts[0]] == [part for part, _, _ in shown_parts(parts)]


def test_a_total_beside_profiles_is_left_out() -> None:
    """A row for the whole school would give away what the rows per profile hide."""
    total = outflow({"mbo2": 43, "anders": 12})
    profiles = [
        outflow({"mbo2": 40, "anders": 10}, profile="arbeidsmarktgericht"),
        outflow({"mbo2": 3, "anders": 2}, profile="vervolgonderwijs"),
    ]
    assert profiles == [part for part, _, _ in shown_parts([total, *profiles])]


def test_a_row_without_profile_stays_when_it_is_alone() -> None:
    """A school without profiles has one row a year, and that one is shown."""
    part = outflow({"mbo2": 43, "anders": 12})
    assert ((part, 55, (("anders", 12), ("mbo2", 43))),) == shown_parts([part])


def test_no_rows_give_no_rows() -> None:
    """A school that filled nothing in shows nothing."""
    assert () == shown_parts([])
