"""A profile full of markup and script is shown as text everywhere; nothing of it is executed."""

from __future__ import annotations

from pathlib import Path

import pytest
from gids_testing.hostile import TEXT, write_hostile_region
from gids_testing.sites import ROOT, addresses, served
from playwright.sync_api import Browser

from generator.content.registers import load_registers
from generator.resources import find_resources
from generator.site.build import BuildRequest, build

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build both demo regions with hostile texts."""
    folder = tmp_path_factory.mktemp("hostile")
    registers = load_registers(find_resources().registers)
    count = sum(
        write_hostile_region(ROOT / "schools" / region, folder / "schools" / region, registers)
        for region in ("waterrand-po", "waterrand-vo")
    )
    assert count > 1500
    report = build(BuildRequest(folder / "schools", folder / "site"), find_resources())
    assert () == report.problems
    return folder / "site"


def _looked_at(path: str) -> bool:
    """Choose every page of a rich primary, special and secondary school, and those of regions and start."""
    return "/scholen/" not in path or any(
        f"/{name}/" in path for name in ("de-lantaarn", "de-vuurtoren", "lyceum-rietmeer")
    )


def test_nothing_of_a_hostile_profile_is_executed_and_all_of_it_is_text(browser: Browser, hostile: Path) -> None:
    """On every page of every site: no script runs, no element is made, and the title shows what was typed."""
    context = browser.new_context()
    page = context.new_page()
    said: list[str] = []
    page.on("dialog", lambda dialog: said.append(dialog.message))
    page.on("console", lambda message: said.append(f"{page.url}: {message.text}"))
    found: list[str] = []
    with served(hostile) as address:
        for path in filter(_looked_at, addresses(hostile)):
            page.goto(f"{address}/{path}")
            strange = page.evaluate(
                "() => [window.gehackt === undefined ? '' : 'executed',"
                " ...[...document.querySelectorAll('main script, main img:not(.merk-logo), main iframe, main [onerror],"
                ' [href^="javascript:" i], [href^="data:" i]\')].map(e => e.outerHTML.slice(0, 80))].filter(Boolean)'
            )
            found += [f"{path}: {thing}" for thing in strange]
            if "/scholen/" in path and path.count("/") == 3:
                assert TEXT in page.locator("h1").inner_text()
                assert TEXT in page.title()
    context.close()
    assert [] == found
    assert [] == said


def test_search_shows_hostile_text_as_text(browser: Browser, hostile: Path) -> None:
    """What a school wrote comes back in the results without becoming markup."""
    context = browser.new_context()
    page = context.new_page()
    with served(hostile) as address:
        page.goto(f"{address}/waterrand-po/scholen/de-lantaarn/zoeken/?q=lezen")
        page.locator("#zoekresultaten li").first.wait_for()
        assert page.evaluate("window.gehackt === undefined")
        assert 0 == page.locator("#zoekresultaten script, #zoekresultaten img").count()
    context.close()
