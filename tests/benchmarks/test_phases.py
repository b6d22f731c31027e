"""What is measured per phase adds up and counts nothing twice."""

from __future__ import annotations

import time
from pathlib import Path

from benchmarks import phases
from benchmarks.phases import READ, REMOVE, REST, SEARCH, TEMPLATES, TEXTS, WRITE, Clock, measure
from benchmarks.region import generate
from generator.site import workshop


def _work(seconds: float) -> None:
    until = time.process_time() + seconds
    while time.process_time() < until:
        pass


def test_what_is_within_something_else_does_not_count_twice() -> None:
    """The outer one gets only its own time."""
    clock = Clock()
    inner = clock.timed("inner", lambda: _work(0.05))

    def both() -> None:
        _work(0.02)
        inner()

    clock.timed("outer", both)()
    assert 0.05 <= clock.spent["inner"]
    assert 0.02 <= clock.spent["outer"] < 0.05


def test_every_phase_of_a_school_is_measured(tmp_path: Path) -> None:
    """And the functions that were wrapped are themselves again afterwards."""
    before = workshop.publish  # type: ignore[attr-defined]  # where it is used, not where it is made
    generate(tmp_path / "schools", phases.WARM + 3)
    found = measure(tmp_path / "schools", tmp_path / "site", phases.WARM + 3)
    assert [READ, TEXTS, TEMPLATES, SEARCH, WRITE, REST, REMOVE] == list(found)
    assert min(found.values()) > 0
    assert workshop.publish is before  # type: ignore[attr-defined]  # likewise
