"""Medians, ratios and how they are written."""

from __future__ import annotations

import dataclasses
import statistics
from collections.abc import Sequence

from benchmarks.measure import Run


@dataclasses.dataclass(frozen=True, slots=True)
class Summary:
    """Several runs of the same work.

    Attributes:
        wall: Median seconds.
        low: The quickest run, in seconds.
        high: The slowest.
        cpu: Median seconds of processor time.
        peak: Largest peak memory of all runs, in bytes.
        runs: How many there were.
    """

    wall: float
    low: float
    high: float
    cpu: float
    peak: int
    runs: int


def summary(runs: Sequence[Run]) -> Summary:
    """Put runs together; a median is not moved by one run that something else disturbed."""
    walls = [run.wall for run in runs]
    cpu = statistics.median(run.cpu for run in runs)
    return Summary(statistics.median(walls), min(walls), max(walls), cpu, max(run.peak for run in runs), len(runs))


def scaled(run: Run, factor: float) -> Run:
    """Give what the same work takes so many times, one after the other: memory stays as it is."""
    return Run(run.wall * factor, run.cpu * factor, run.peak)


def ratio(slow: float, quick: float) -> str:
    """Say how many times `quick` goes into `slow`, to two digits that mean something."""
    if quick <= 0:
        return "–"
    times = slow / quick
    return f"{times:.0f}×" if times >= 10 else f"{times:.2g}×" if times < 1 else f"{times:.1f}×"


def seconds(value: float) -> str:
    """Write seconds with as many decimals as are worth reading."""
    return f"{value:,.0f} s" if value >= 100 else f"{value:.1f} s" if value >= 10 else f"{value:.2f} s"


def megabytes(size: float) -> str:
    """Write a size in megabytes of 1,000,000 bytes."""
    return f"{size / 1e6:,.0f} MB" if size >= 10e6 else f"{size / 1e6:.1f} MB"


def kilobytes(size: float) -> str:
    """Write a size in kilobytes of 1,000 bytes."""
    return f"{size / 1e3:,.1f} kB"


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Write a table in Markdown; all columns but the first hold numbers."""
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
