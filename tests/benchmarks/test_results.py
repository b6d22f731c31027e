from __future__ import annotations

import dataclasses

from benchmarks.measure import Run
from benchmarks.output import Made, Weight
from benchmarks.results import BUSY_NOTE, GIDS, HUGO_CAST, HUGO_USUAL, OWN, STOCK, Results, report

FOUND = Results(
    date="2026-11-28",
    busy=False,
    machine={"Processor": "one"},
    versions={"Hugo": "v1"},
    options="--fresh",
    schools=300,
    loop_schools=10,
    cold={
        STOCK: [Run(400, 390, 1)],
        OWN: [Run(300, 290, 1)],
        HUGO_USUAL: [Run(20, 30, 9)],
        HUGO_CAST: [Run(15, 20, 9)],
        GIDS: [Run(10, 15, 5)],
    },
    made={GIDS: Made(3, 2_000_000, 3_000_000)},
    changed={"Nothing changed (gids)": [Run(1, 1, 1)], "Nothing changed (hugo)": [Run(20, 1, 1)]},
    growth={
        300: {GIDS: Run(10, 15, 5), HUGO_USUAL: Run(20, 30, 9), HUGO_CAST: Run(15, 20, 9)},
        8000: {GIDS: Run(240, 400, 5), HUGO_USUAL: None, HUGO_CAST: Run(360, 400, 9_000_000)},
    },
    visits={GIDS: Weight(6, 35_000)},
    indexes={GIDS: (Weight(1, 40_000), Weight(1, 80_000)), STOCK: (Weight(1, 200_000), Weight(0, 0))},
)


def test_ratios_are_to_our_own_build() -> None:
    """A reader sees at once how many times longer another way takes."""
    text = report(FOUND)
    assert "| Hugo, as usual | 20.0 s | 20.0 s – 20.0 s | 2.0× |" in text
    assert "| Hugo, with pages cast once | 15.0 s | 15.0 s – 15.0 s | 1.5× |" in text
    assert "| Nothing changed | 1.00 s | 20.0 s | 20× |" in text


def test_what_was_not_built_is_told_as_such() -> None:
    """No figure stands in the place of one that is not there."""
    assert "| 8,000 schools | 240 s | 30.0 ms | 0.0 MB | not built | – | – | 360 s | 9.0 MB | 1.5× |" in report(FOUND)


def test_a_busy_machine_is_told() -> None:
    """Figures from beside other work must not look like others."""
    assert BUSY_NOTE not in report(FOUND)
    assert BUSY_NOTE in report(dataclasses.replace(FOUND, busy=True))
