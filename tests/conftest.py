"""Shared by all tests: the one browser that tests marked `browser` drive."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

_NAMES: Final = ("chromium", "chromium-browser", "google-chrome")
_ARGUMENTS: Final = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Give one headless Chromium for the whole run; every test opens its own context or page.

    The program is that of the variable GIDS_CHROMIUM, or else the first of chromium, chromium-browser and
    google-chrome on the path. Without one the test fails: a skipped test would look like a passed one.
    """
    from playwright.sync_api import sync_playwright

    named = os.environ.get("GIDS_CHROMIUM")
    program = named or next(filter(None, map(shutil.which, _NAMES)), None)
    if program is None:
        pytest.fail(f"no browser: install one of {', '.join(_NAMES)}, or let GIDS_CHROMIUM name its program")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=program, args=_ARGUMENTS)
        yield launched
        launched.close()
