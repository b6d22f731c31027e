"""The handbook and the page about open data describe the columns as the program writes them."""

from __future__ import annotations

import re

from gids_testing.sites import ROOT

from generator.export.layouts import LAYOUTS

HANDBOOK = ROOT / "docs/open-data.md"


def _described(text: str) -> dict[str, list[tuple[str, str, str]]]:
    """Give the rows of each table of columns, by its heading."""
    found = {}
    for title, part in re.findall(r"^### (.*?)\n(.*?)(?=^##|\Z)", text, re.MULTILINE | re.DOTALL):
        found[title] = re.findall(r"^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \|$", part, re.MULTILINE)
    return found


def _written() -> dict[str, list[tuple[str, str, str]]]:
    return {
        layout.title: [(column.name, column.kind_name, column.meaning) for column in layout.columns]
        for layout in LAYOUTS
    }


def test_the_handbook_lists_every_column_with_its_meaning() -> None:
    """In the same order, and no column that is not there."""
    assert _written() == _described(HANDBOOK.read_text(encoding="utf-8"))


def test_a_handbook_that_lags_behind_is_found() -> None:
    """The check above would fail on it."""
    text = HANDBOOK.read_text(encoding="utf-8").replace("| `postcode` | tekst | Postcode. |\n", "")
    assert _written() != _described(text)


def test_the_handbook_names_every_file() -> None:
    """Each table in both forms."""
    text = HANDBOOK.read_text(encoding="utf-8")
    for layout in LAYOUTS:
        assert f"| `{layout.name}.csv`, `{layout.name}.json` | {layout.about} |" in text
