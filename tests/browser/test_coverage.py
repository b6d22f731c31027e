"""The page about coverage reads well on a phone: quiet bars, and numbers that stand in sight."""

from __future__ import annotations

import pytest
from gids_testing.sites import Visit

pytestmark = pytest.mark.browser

PAGE = "waterrand-vo/dekking/"
PHONE = {"width": 360, "height": 800}


def test_bars_are_thin(visit: Visit) -> None:
    """Material gives every drawing in a text the height of its own shape; a bar must not grow by that."""
    bars = visit(PAGE, viewport=PHONE).locator("svg.dekbalk")
    heights = bars.evaluate_all("bars => bars.map(bar => bar.getBoundingClientRect().height)")
    assert len(heights) > 90
    assert max(heights) < 12


def test_the_parts_of_a_bar_fill_it(visit: Visit) -> None:
    """They stand one after the other, from the left end to the right."""
    page = visit(PAGE, viewport=PHONE)
    gaps = page.locator("svg.dekbalk").evaluate_all(
        "bars => bars.map(bar => { const whole = bar.getBoundingClientRect();"
        " const parts = [...bar.querySelectorAll('rect')].map(part => part.getBoundingClientRect());"
        " const joints = parts.slice(1).map((part, at) => part.left - parts[at].right);"
        " const ends = [parts[0].left - whole.left, whole.right - parts.at(-1).right];"
        " return Math.max(...[...ends, ...joints].map(Math.abs)) })"
    )
    assert max(gaps) < 3


def test_the_numbers_of_the_region_need_no_scrolling_on_a_phone(visit: Visit) -> None:
    """What is counted and how many in the region stand beside each other within the screen."""
    page = visit(PAGE, viewport=PHONE)
    rights = page.locator(".soorten td:nth-child(2)").evaluate_all(
        "cells => cells.map(cell => cell.getBoundingClientRect().right)"
    )
    assert rights
    assert max(rights) <= PHONE["width"]
