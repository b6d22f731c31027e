from __future__ import annotations

import pytest

from benchmarks.figures import Summary, kilobytes, megabytes, ratio, scaled, seconds, summary, table
from benchmarks.measure import Run


def test_a_median_is_not_moved_by_one_disturbed_run() -> None:
    """One run beside something else must not change what is reported."""
    runs = [Run(3.0, 2.0, 10), Run(90.0, 7.0, 30), Run(1.0, 1.0, 20)]
    assert Summary(wall=3.0, low=1.0, high=90.0, cpu=2.0, peak=30, runs=3) == summary(runs)


def test_the_median_of_an_even_number_lies_between_the_middle_two() -> None:
    """Two runs are as good as each other."""
    assert 2.0 == summary([Run(1.0, 1.0, 1), Run(3.0, 1.0, 1)]).wall


def test_scaling_takes_longer_but_no_more_memory() -> None:
    """A loop builds one school at a time."""
    assert Run(60.0, 30.0, 5) == scaled(Run(2.0, 1.0, 5), 30)


@pytest.mark.parametrize(
    ("slow", "quick", "said"), [(100.0, 4.0, "25×"), (9.0, 4.0, "2.2×"), (1.0, 3.0, "0.33×"), (1.0, 0.0, "–")]
)
def test_a_ratio_says_two_digits(slow: float, quick: float, said: str) -> None:
    """More digits would be noise."""
    assert said == ratio(slow, quick)


def test_figures_are_written_with_their_unit() -> None:
    """A reader need not guess."""
    assert ["0.25 s", "12.3 s", "1,234 s"] == [seconds(value) for value in (0.25, 12.3, 1234.4)]
    assert ["1.5 MB", "1,500 MB"] == [megabytes(value) for value in (1.5e6, 1.5e9)]
    assert "37.6 kB" == kilobytes(37_600)


def test_a_table_is_markdown() -> None:
    """The report is read on the web as well as in an editor."""
    assert "| a | b |\n| --- | ---: |\n| c | 1 |" == table(("a", "b"), [["c", "1"]])
