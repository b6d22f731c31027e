from __future__ import annotations

import gzip
from pathlib import Path

from benchmarks.output import Made, Weight, first_visit, made, search_files


def site(folder: Path) -> Path:
    """Write a small site of a school within a region."""
    school = folder / "scholen" / "a"
    files = {
        "scholen/a/index.html": '<link rel="stylesheet" href="../../assets/gids.css"><script src="own.js"></script>',
        "scholen/a/own.js": "1",
        "scholen/a/zoeken/index.html": '<script src="../zoekindex.js"><script src="../../../zoek/b.js">',
        "scholen/a/zoekindex.js": "2",
        "zoek/b.js": "3",
        "assets/gids.css": "a{}",
    }
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return school


def test_pages_and_bytes_are_counted(tmp_path: Path) -> None:
    """Generators can be compared only if they made as much."""
    school = site(tmp_path)
    pages = sum((school / name).stat().st_size for name in ("index.html", "zoeken/index.html"))
    assert Made(2, pages, pages + 1 + 1 + 1 + 3) == made(tmp_path)


def test_a_first_visit_weighs_the_page_with_what_it_asks_for(tmp_path: Path) -> None:
    """The search index is not asked for by the home page."""
    school = site(tmp_path)
    files = (school / "index.html", school / "own.js", tmp_path / "assets" / "gids.css")
    assert Weight(3, sum(len(gzip.compress(path.read_bytes(), 6)) for path in files)) == first_visit(school)


def test_own_and_shared_index_are_told_apart(tmp_path: Path) -> None:
    """A visitor of two schools fetches the shared part once."""
    school = site(tmp_path)
    assert ([school / "zoekindex.js"], [tmp_path / "zoek" / "b.js"]) == search_files(school)
