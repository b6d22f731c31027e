"""How plain a text must be for whom: limits on the measures of plain Dutch."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Final

from generator.check.plain import Measures

ENOUGH: Final = 12
"""Sentences above which a share of passives says something."""
PASSIVE: Final = 0.04


@dataclasses.dataclass(frozen=True, slots=True)
class Limits:
    """What a text for an audience may be at most.

    Attributes:
        mean: Words per sentence.
        over_20: Share of sentences of more than 20 words.
        longest: Words in the longest sentence.
        strict: Passives and formal words count too.
    """

    mean: float
    over_20: float
    longest: int
    strict: bool = True


LIMITS: Final[Mapping[str, Limits]] = {
    "ouders": Limits(13, 0.08, 25),
    "leerlingen": Limits(10, 0.0, 20),
    "scholen": Limits(17, 1.0, 40, strict=False),
}
"""By audience. Parents read 13 words a sentence at most on average, pupils 10."""


def broken(audience: str, found: Measures) -> list[str]:
    """Say which limits a text breaks."""
    limits = LIMITS[audience]
    return [
        said
        for said, over in (
            (f"gemiddeld {found.mean:.1f} woorden", found.mean > limits.mean),
            (f"{found.over_20:.0%} van de zinnen over 20 woorden", found.over_20 > limits.over_20),
            (f"een zin van {found.longest} woorden", found.longest > limits.longest),
            (
                f"lijdend {found.passive:.0%}",
                limits.strict and found.passive > PASSIVE and found.sentences > ENOUGH,
            ),
            (f"formeel: {', '.join(found.formal)}", limits.strict and bool(found.formal)),
        )
        if over
    ]
