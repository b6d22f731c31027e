from __future__ import annotations

from pathlib import Path

import yaml

from benchmarks.loop import prepare_own, prepare_stock
from benchmarks.region import generate
from benchmarks.shared import load_shared


def test_a_stock_site_holds_the_schools_own_words(tmp_path: Path) -> None:
    """Material builds pages of about the same length, from Markdown that is whole before the clock starts."""
    generate(tmp_path / "schools", 1)
    shared = load_shared(tmp_path / "schools")
    name = next(iter(shared.regions[0].schools))
    prepare_stock(tmp_path / "loop", shared, [f"regio-01/{name}"])
    pages = {path: path.read_text(encoding="utf-8") for path in (tmp_path / "loop" / "0" / "docs").rglob("*.md")}
    assert len(shared.pages(("bo",))) == len(pages)
    assert not [path for path, text in pages.items() if "{{" in text]
    offer = shared.regions[0].schools[name].school.aanbod[0]
    assert offer.naam in pages[tmp_path / "loop" / "0" / "docs" / "ondersteuning.md"]


def test_each_school_has_a_mkdocs_file_of_its_own(tmp_path: Path) -> None:
    """A user's loop builds one school a time with the plugin."""
    prepare_own(tmp_path / "loop", tmp_path / "project", tmp_path / "schools", ["regio-01/a", "regio-01/b"])
    config = yaml.safe_load((tmp_path / "loop" / "1" / "mkdocs.yml").read_text(encoding="utf-8"))
    assert [{"gids": {"school": "regio-01/b", "schools": str(tmp_path / "schools")}}] == config["plugins"]
