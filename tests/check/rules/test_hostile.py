from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from gids_testing.rules import findings

from generator.check.rule import Example

PIECES = (
    "zonder diagnose ", "elk kind krijgt alle ", "1 ", "1-", "06 ", "een leerling met een ", "[a](", "[a](b ", "**",
    "aanmelden alleen ", "handelingsdeel geen ", "opp alleen bij ", "twee leerlingen met ", "M. ", "((((", "[[[[", "a@",
    "\N{SOFT HYPHEN}a", "is niet welkom ", "binnen acht weken ",
)  # fmt: skip


@pytest.mark.parametrize("piece", PIECES)
def test_a_text_that_repeats_itself_to_the_limit_is_read_in_one_go(tmp_path: Path, piece: str) -> None:
    """Patterns that try every way of cutting such a text would never come back."""
    text = (piece * 4000)[:3999] + "."
    found = findings(tmp_path, Example(school=yaml.safe_dump({"in_het_kort": text, "toelating": text})))
    assert all(len(one.message) < 300 for one in found)
