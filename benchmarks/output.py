"""Looks at what was made: pages and bytes, the weight of a first visit, the size of the search index."""

from __future__ import annotations

import dataclasses
import gzip
import re
from collections.abc import Iterable
from pathlib import Path

_LINKED = re.compile(r"""<(?:link[^>]*rel="?(?:stylesheet|icon)"?[^>]*href|script[^>]*src)="?([^"\s>]+)""")

_OWN_INDEX = ("zoekindex.js", "zoekindex.json", "search/search_index.json")


@dataclasses.dataclass(frozen=True, slots=True)
class Made:
    """What a folder of sites holds.

    Attributes:
        pages: Number of HTML files.
        page_bytes: Their size together.
        all_bytes: The size of all files.
    """

    pages: int
    page_bytes: int
    all_bytes: int


def made(folder: Path) -> Made:
    """Count what stands in a folder."""
    sizes = [(path.suffix, path.stat().st_size) for path in folder.rglob("*") if path.is_file()]
    pages = [size for suffix, size in sizes if suffix == ".html"]
    return Made(len(pages), sum(pages), sum(size for _suffix, size in sizes))


@dataclasses.dataclass(frozen=True, slots=True)
class Weight:
    """What a browser fetches, in bytes after gzip, and in how many files."""

    files: int
    zipped: int


def first_visit(site: Path) -> Weight:
    """Weigh a school's home page with the styles, scripts and icon that it asks for."""
    page = site / "index.html"
    found = _LINKED.findall(page.read_text(encoding="utf-8"))
    asked = {(site / name.partition("?")[0]).resolve() for name in found if "://" not in name and name[:2] != "//"}
    return weight([page, *sorted(path for path in asked if path.is_file())])


def weight(files: Iterable[Path]) -> Weight:
    """Weigh files, each zipped by itself as a web server does."""
    sizes = [len(gzip.compress(path.read_bytes(), compresslevel=6)) for path in files]
    return Weight(len(sizes), sum(sizes))


def search_files(site: Path) -> tuple[list[Path], list[Path]]:
    """Give the search index of a school: the files within its own site, and those that it shares with others."""
    own = [
        path
        for name in ("zoekindex.js", "zoekindex.json", "search/search_index.json")
        if (path := site / name).is_file()
    ]
    text = (site / "zoeken" / "index.html").read_text(encoding="utf-8")
    named = re.findall(r"""(?:src|href)="([^"]*/zoek/[^"]+)""", text)
    shared = [path for name in named if (path := (site / "zoeken" / name).resolve()).is_file()]
    return own, shared
