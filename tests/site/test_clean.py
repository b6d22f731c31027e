"""Cleaning up takes away what is ours and no longer wanted, and nothing else."""

from __future__ import annotations

from pathlib import Path

from generator.site.clean import remove_gone, remove_site, remove_stale
from generator.site.output import Output

PAGE = '<meta name="generator" content="Ondersteuningsgids">'


def _site(folder: Path, text: str = PAGE) -> None:
    folder.mkdir(parents=True)
    (folder / "index.html").write_text(text, encoding="utf-8")


def test_sites_without_a_profile_go_and_folders_of_others_stay(tmp_path: Path) -> None:
    """Also a hidden folder stays, whatever is in it."""
    for name in ("blijft", "weg", ".verborgen"):
        _site(tmp_path / "scholen" / name)
    _site(tmp_path / "scholen" / "van-een-ander", "Mijn vakantie")
    assert ["weg"] == remove_gone(Output(tmp_path), tmp_path / "scholen", {"blijft"})
    assert {"blijft", ".verborgen", "van-een-ander"} == {path.name for path in (tmp_path / "scholen").iterdir()}


def test_a_folder_of_somebody_else_is_not_taken_away(tmp_path: Path) -> None:
    """Without our signature it is not ours."""
    _site(tmp_path / "veer-po", "Mijn vakantie")
    remove_site(Output(tmp_path), tmp_path / "veer-po")
    assert (tmp_path / "veer-po").is_dir()


def test_only_shared_files_that_nobody_asks_for_go(tmp_path: Path) -> None:
    """Styles under an older name, and an older search index."""
    for name in ("assets/oud/a.css", "assets/nieuw/a.css", "zoek/oud.js", "zoek/nieuw.js", "scholen/x/a.css"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    remove_stale(tmp_path, {"assets/nieuw", "zoek/nieuw.js"})
    left = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert {"assets/nieuw/a.css", "zoek/nieuw.js", "scholen/x/a.css"} == left
