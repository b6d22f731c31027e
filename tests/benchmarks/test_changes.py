from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.bench import Bench, interleaved
from benchmarks.changes import cases, changes
from benchmarks.measure import Run


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    """Lay out a benchmark of ten schools."""
    made = Bench(tmp_path_factory.mktemp("bench"), 10, Path("hugo"), (), ())
    made.prepare()
    return made


def test_every_change_fits_the_files_of_both_generators(bench: Bench) -> None:
    """An edit that changes nothing would measure a build with nothing to do; a second edit must be another one."""
    for name, change in changes(bench).items():
        for source in change.sources:
            text = source.read_text(encoding="utf-8")
            once = change.edit(text, "Eerste")
            assert "Eerste" in once, name
            assert "Tweede" in change.edit(once, "Tweede"), name


def test_a_build_that_does_not_show_the_change_is_refused(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    """A figure of a build that skipped the work would be false."""
    monkeypatch.setattr(Bench, "hugo_again", lambda _bench, _way: Run(0.1, 0.1, 1))
    with pytest.raises(ValueError, match="is not in aanmelden"):
        cases(bench)["One school changed (hugo)"](0)


def test_cases_run_in_turn() -> None:
    """What slows the machine for a while touches all of them."""
    order: list[str] = []

    def case(name: str) -> Callable[[int], Run]:
        def measured(number: int) -> Run:
            order.append(f"{name}{number}")
            return Run(number, 0, 0)

        return measured

    found = interleaved({"a": case("a"), "b": case("b")}, 2, lambda _text: None)
    assert ["a0", "b0", "a1", "b1"] == order
    assert [Run(0, 0, 0), Run(1, 0, 0)] == found["b"]
