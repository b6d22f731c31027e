from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from benchmarks.hugo_input import CAST, SHARED, USUAL, Way, prepare
from benchmarks.region import generate
from benchmarks.shared import load_shared, slots_of


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Lay out both Hugo sites of ten schools."""
    found = tmp_path_factory.mktemp("hugo")
    generate(found / "schools", 10)
    for way in (USUAL, CAST):
        prepare(found / way.name, found / "schools", way)
    return found


def test_every_slot_has_a_template_a_value_or_a_ready_made_text(folder: Path) -> None:
    """A new slot in the shared pages must not silently stay open on Hugo's side."""
    facts = json.loads((folder / "usual" / "data" / "gids.json").read_text(encoding="utf-8"))
    values = re.findall(r'"([a-z]+\.?[a-z]*)" \(', (SHARED / "layouts/_partials/school.html").read_text("utf-8"))
    templates = {path.stem for path in (SHARED / "layouts" / "_partials" / "slot").iterdir()}
    used = {name for page in load_shared(folder / "schools").family.pages.values() for name in slots_of(page)}
    open_slots = {name for name in used if name.partition(".")[0] not in templates}
    assert set() == open_slots - set(values) - set(facts["vast"])


@pytest.mark.parametrize("way", [USUAL, CAST], ids=lambda way: way.name)
def test_every_page_and_profile_is_handed_over(folder: Path, way: Way) -> None:
    """Hugo makes the same pages from the same profiles."""
    site = folder / way.name
    pages = load_shared(folder / "schools").family.pages
    assert len(pages) == len(list((site / way.pages).rglob("*.md")))
    assert len(list((folder / "schools").rglob("*.yml"))) == len(list((site / "data" / "profielen").rglob("*.yml")))


def test_the_usual_site_finds_each_page_by_its_id(folder: Path) -> None:
    """Its content adapter asks for the text of a page by that name."""
    pages = load_shared(folder / "schools").family.pages
    assert not [name for name in pages if not (folder / "usual" / USUAL.pages / f"{name}.md").is_file()]


def test_slots_become_shortcodes_in_the_usual_site(folder: Path) -> None:
    """That is how a Markdown page of Hugo's asks for what differs; its title cannot hold one."""
    texts = [path.read_text(encoding="utf-8") for path in (folder / "usual" / USUAL.pages).rglob("*.md")]
    assert any('{{< slot "contact.kort" >}}' in text for text in texts)
    assert not [text for text in texts if "{{" in text.split("\n---\n", 1)[0]]


def test_slots_are_marked_in_the_cast_site(folder: Path) -> None:
    """Curly brackets have a meaning of their own in Go templates."""
    texts = [path.read_text(encoding="utf-8") for path in (folder / "cast" / CAST.pages).rglob("*.md")]
    assert not [text for text in texts if "{{" in text]
    assert any("@@contact.kort@@" in text for text in texts)


def test_tables_are_handed_over_without_a_frame(folder: Path) -> None:
    """Hugo's template puts a frame around every table: a second one would be one more stop for the keyboard."""
    texts = [path.read_text(encoding="utf-8") for path in (folder / "usual" / USUAL.pages).rglob("*.md")]
    assert any("\n| --- |" in text for text in texts)
    assert not [text for text in texts if 'class="tabel"' in text]
