from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from benchmarks.hugo_input import TEMPLATES, prepare
from benchmarks.region import generate
from benchmarks.shared import load_shared, slots_of


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Lay out the Hugo site of ten schools."""
    found = tmp_path_factory.mktemp("hugo")
    generate(found / "schools", 10)
    prepare(found / "site", found / "schools")
    return found


def test_every_slot_has_a_template_a_value_or_a_ready_made_text(folder: Path) -> None:
    """A new slot in the shared pages must not silently stay open on Hugo's side."""
    facts = json.loads((folder / "site" / "gegevens" / "gids.json").read_text(encoding="utf-8"))
    values = re.findall(r'"([a-z]+\.?[a-z]*)" \(', (TEMPLATES / "layouts/_partials/school.html").read_text("utf-8"))
    templates = {path.stem for path in (TEMPLATES / "layouts" / "_partials" / "slot").iterdir()}
    used = {name for page in load_shared(folder / "schools").family.pages.values() for name in slots_of(page)}
    open_slots = {name for name in used if name.partition(".")[0] not in templates}
    assert set() == open_slots - set(values) - set(facts["vast"])


def test_every_page_and_profile_is_handed_over(folder: Path) -> None:
    """Hugo makes the same pages from the same profiles."""
    pages = load_shared(folder / "schools").family.pages
    assert len(pages) == len(list((folder / "site" / "gedeeld").rglob("*.md")))
    assert len(list((folder / "schools").rglob("*.yml"))) == len(list((folder / "site" / "profielen").rglob("*.yml")))


def test_slots_are_marked_for_go_templates(folder: Path) -> None:
    """Curly brackets have a meaning of their own there."""
    texts = [path.read_text(encoding="utf-8") for path in (folder / "site" / "gedeeld").rglob("*.md")]
    assert not [text for text in texts if "{{" in text]
    assert any("@@contact.kort@@" in text for text in texts)
