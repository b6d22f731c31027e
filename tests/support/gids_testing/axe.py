"""Runs axe-core on a page, in each look that pages have."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

AXE = Path(__file__).resolve().parents[2] / "vendor" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LOOKS = [
    pytest.param({"color_scheme": scheme, "viewport": {"width": width, "height": 800}}, id=f"{scheme}-{width}")
    for scheme in ("light", "dark")
    for width in (360, 1280)
]
"""Light and dark, on a phone and on a desk: options of a browser context."""


def faults(page: Page, within: str = "html") -> list[str]:
    """Run axe on a page, or within one of its elements; give each fault with the element it is in."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    result: dict[str, Any] = page.evaluate(
        "([within, tags]) => axe.run(document.querySelector(within),"
        " {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})",
        [within, TAGS],
    )
    return [
        f"{page.url} {found['id']}: {node['html'][:160]} {node['failureSummary'][:300]}"
        for found in result["violations"]
        for node in found["nodes"]
    ]
