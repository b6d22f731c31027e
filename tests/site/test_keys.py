"""Moulds have another key when anything that goes into them changes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.resources import Resources, find_resources
from generator.site import keys as module
from generator.site.keys import source_keys


@pytest.fixture
def copied(tmp_path: Path) -> Resources:
    """Give content and theme that a test may change."""
    found = find_resources()
    for name in ("content", "theme"):
        shutil.copytree(getattr(found, name), tmp_path / name)
    return Resources(tmp_path / "content", tmp_path / "theme", found.schema)


def test_the_same_sources_have_the_same_keys(copied: Resources) -> None:
    """Wherever they stand."""
    assert source_keys(find_resources()) == source_keys(copied)


@pytest.mark.parametrize(
    "name",
    ["content/registers/wet.yml", "content/faq/index.md", "theme/main.html", "theme/slots/kort.html"],
)
def test_what_all_sites_use_changes_all_keys(copied: Resources, name: str) -> None:
    """A register, a question, the frame of a page, a template."""
    before = source_keys(copied)
    with (copied.content.parent / name).open("a", encoding="utf-8") as file:
        file.write("\n")
    after = source_keys(copied)
    assert [] == [family for family in ("school", "regio", "start") if before.family(family) == after.family(family)]


def test_a_page_of_one_family_changes_its_key_only(copied: Resources) -> None:
    """A word on the page of a region is no reason to make its schools again."""
    before = source_keys(copied)
    with (copied.pages / "regio" / "index.md").open("a", encoding="utf-8") as file:
        file.write("\n")
    after = source_keys(copied)
    assert before.family("regio") != after.family("regio")
    assert before.family("school") == after.family("school")


def test_another_version_of_what_makes_pages_changes_the_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """After an update of MkDocs every page may differ."""
    before = source_keys(find_resources())
    monkeypatch.setattr(module, "version", lambda name: "9.9" if name == "mkdocs" else "1.0")
    assert before.common != source_keys(find_resources()).common
    assert before.shown("school") != source_keys(find_resources()).shown("school")


def test_the_version_of_python_does_not_show(monkeypatch: pytest.MonkeyPatch) -> None:
    """Moulds are cast anew with it, but what is published has the same names."""
    before = source_keys(find_resources())
    monkeypatch.setattr("platform.python_version", lambda: "9.9")
    after = source_keys(find_resources())
    assert before.family("school") != after.family("school")
    assert before.shown("school") == after.shown("school")
