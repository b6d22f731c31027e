"""`gids check --inhoud` looks at the shared pages in the place of profiles."""

from __future__ import annotations

import dataclasses
import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.cli import main
from generator.command.content_checking import check_pages
from generator.resources import Resources, find_resources

Capture = pytest.CaptureFixture[str]
DAY = date(2026, 11, 28)


@pytest.fixture
def spoilt(tmp_path: Path) -> Resources:
    """Give the shared content with one page that is overdue."""
    real = find_resources()
    shutil.copytree(real.content, tmp_path / "content")
    page = next(
        path for path in sorted((tmp_path / "content").rglob("*.md")) if "herzien_voor: " in path.read_text("utf-8")
    )
    text = page.read_text(encoding="utf-8")
    begin = text.index("herzien_voor: ") + len("herzien_voor: ")
    page.write_text(text[:begin] + "2020-01-01" + text[begin + 10 :], encoding="utf-8")
    return dataclasses.replace(real, content=tmp_path / "content")


def test_our_own_pages_are_in_order(capsys: Capture) -> None:
    """Also when warnings are refused."""
    assert 0 == main(["check", "--inhoud", "--streng", "--date", "2026-11-28"])
    assert capsys.readouterr().out.startswith("In orde: ")


def test_an_overdue_page_is_told_with_its_line(spoilt: Resources) -> None:
    """With what to do, and how many pages were looked at."""
    found = check_pages(spoilt, DAY)
    assert found.ok()
    assert not found.ok(strict=True)
    line, remedy, summary = found.lines()
    assert line.startswith("waarschuwing: content/")
    assert ", regel " in line
    assert remedy.startswith("  Doe dit: ")
    assert f"Bekeken: {found.pages} gedeelde pagina's. waarschuwing: 1." == summary


def test_findings_are_given_as_json_too(capsys: Capture) -> None:
    """For a pipeline."""
    assert 0 == main(["check", "--inhoud", "--json", "--date", "2026-11-28"])
    told = json.loads(capsys.readouterr().out)
    assert told["ok"]
    assert [] == told["findings"]
    assert told["pages"] > 50
