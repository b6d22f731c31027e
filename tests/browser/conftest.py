"""The demo sites, built once a run and served on this machine."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from gids_testing.sites import ROOT, Visit, served
from playwright.sync_api import Browser, BrowserContext, Page

from generator.resources import find_resources
from generator.site.build import BuildRequest, build


@pytest.fixture(scope="session")
def hosted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build both demo regions as an swv would publish them."""
    out = tmp_path_factory.mktemp("gids") / "site"
    report = build(BuildRequest(ROOT / "schools", out), find_resources())
    assert () == report.problems
    return out


@pytest.fixture(scope="session")
def site(hosted: Path) -> Iterator[str]:
    """Serve the demo regions."""
    with served(hosted) as address:
        yield address


@pytest.fixture
def visit(browser: Browser, site: str) -> Iterator[Visit]:
    """Give a function that opens an address of the demo sites."""
    contexts: list[BrowserContext] = []

    def opened(path: str, **options: Any) -> Page:
        context = browser.new_context(**options)
        context.set_default_timeout(10_000)
        contexts.append(context)
        page = context.new_page()
        page.goto(f"{site}/{path}")
        return page

    yield opened
    for context in contexts:
        context.close()
