"""Shared files stand under a name that changes with their content."""

from __future__ import annotations

import shutil
from pathlib import Path

from generator.content.pages import load_family
from generator.content.registers import load_registers
from generator.resources import find_resources
from generator.site.assets import load_assets


def test_the_folder_is_named_after_the_content(tmp_path: Path) -> None:
    """The same files give the same folder, one changed byte gives another."""
    theme = Path(shutil.copytree(find_resources().theme, tmp_path / "theme"))
    before = load_assets(theme)
    assert before == load_assets(theme)
    style = theme / "assets" / "gids.css"
    style.write_bytes(style.read_bytes() + b" ")
    assert before.folder != load_assets(theme).folder


def test_material_and_the_theme_are_in_it_and_no_file_loads_from_elsewhere() -> None:
    """Styles and scripts of ours and Material's styles; none of Material's scripts, nothing from another host."""
    files = load_assets(find_resources().theme).files
    assert {"material.css", "gids.css", "blokken.css", "zoek.js"} <= set(files)
    own = {path.name for path in (find_resources().theme / "assets").glob("*.js")}
    assert own == {name for name in files if name.endswith(".js")}
    styles = b"".join(data for name, data in files.items() if name.endswith(".css"))
    assert b"url(http" not in styles
    assert b"@import" not in styles


def test_a_first_visit_is_light() -> None:
    """What a school's home page loads stays well under 100 KB, compressed as servers do; so does any other page."""
    import gzip

    files = load_assets(find_resources().theme).files
    sizes = {name: len(gzip.compress(data, 6)) for name, data in files.items() if name.endswith((".css", ".js"))}
    everywhere = {"material.css", "gids.css", "blokken.css"}
    assert sum(sizes[name] for name in everywhere) < 40_000
    assert all(size < 10_000 for name, size in sizes.items() if name not in everywhere)


def test_the_styles_and_scripts_that_pages_ask_for_exist() -> None:
    """A page with a name that nobody has would come without its looks."""
    resources = find_resources()
    registers = load_registers(resources.registers)
    files = load_assets(resources.theme).files
    for folder in sorted(path for path in resources.pages.iterdir() if path.is_dir()):
        for page in load_family(folder, registers).pages.values():
            wanted = {f"{name}.css" for name in page.front.stijlen}
            wanted |= {f"{name}.js" for name in page.front.scripts if not name.startswith("./")}
            assert wanted <= set(files), page.path
