"""Casting refuses what must never be published: links to nothing, slots that are none, text that leaks."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.content.pages import Family, load_family
from generator.content.registers import load_registers
from generator.errors import ContentError
from generator.resources import find_resources
from generator.site.cast import cast
from generator.site.mould import Mould
from generator.site.plan import plan

FRONT = "---\ntitle: {title}\nmenu: {title}\nvoor: ouders\nomschrijving: Een zin.\ngeldig_op: 2026-11-23\n---\n"


def _family(folder: Path, pages: dict[str, str]) -> Family:
    folder = folder / "school"
    folder.mkdir()
    for name, text in pages.items():
        (folder / f"{name}.md").write_text(FRONT.format(title=name.capitalize()) + text, encoding="utf-8")
    listed = ", ".join(f"{name}.md" for name in pages)
    (folder / "navigatie.yml").write_text(f"menu:\n  - groep: Alles\n    paginas: [{listed}]\n", encoding="utf-8")
    return load_family(folder, load_registers(find_resources().registers))


def _cast(folder: Path, pages: dict[str, str]) -> Mould:
    family = _family(folder, {"zoeken": "", **pages})
    return cast(family, plan(family), find_resources().theme, load_registers(find_resources().registers))


def test_a_mould_holds_the_text_once_and_the_slots_by_name(tmp_path: Path) -> None:
    """What the school writes is left open; what is shared is rendered."""
    mould = _cast(tmp_path, {"index": "## Kop {#kop-a}\n\nOp {{ school.naam }}.\n\n{{ contact }}\n"})
    page = next(page for page in mould.pages if page.id == "index")
    assert {"school.naam", "contact", "index", "assets"} <= set(page.parts[1::2])
    assert '<h2 id="kop-a">Kop</h2>' in "".join(page.parts[::2])
    assert ("index.html", 0) == (page.path, page.depth)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[weg](nergens.md)", "nergens.md"),
        ("[anker](zoeken.md#nergens)", "nergens"),
        ("{{ School Naam }}", "slot"),
        ("[x](/absoluut/)", "absoluut"),
    ],
    ids=["page", "anchor", "tag", "absolute"],
)
def test_a_fault_in_a_page_stops_the_casting(tmp_path: Path, text: str, message: str) -> None:
    """MkDocs only warns of links to nothing; here they are mistakes."""
    with pytest.raises(ContentError, match=message):
        _cast(tmp_path, {"index": text})
