"""A whole site as files: filled pages and everything that belongs with them. One function for every way of building."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from generator.content.pages import Family
from generator.content.registers import Registers
from generator.site.assets import Assets
from generator.site.fill import fill
from generator.site.headers import header_files
from generator.site.mould import Mould
from generator.site.render import Shape
from generator.site.search import SearchPage, build_index
from generator.site.subjects import Subject

SEARCH_FILE = "zoekindex.js"
_MAIN = re.compile(r"<main\b[^>]*>(.*)</main>", re.DOTALL)
_WITH_SYNONYMS = ("begrippen", "gebieden", "vormen", "rollen", "schoolsoorten", "routes")


def complete(mould: Mould, subject: Subject, family: Family, registers: Registers) -> dict[str, bytes]:
    """Fill a mould and add the site's own files."""
    pages = fill(mould, subject.renderer)
    files = {path: html.encode() for path, html in pages.items()}
    return files | own_files({page.id: pages[page.path] for page in mould.pages}, subject, family, registers)


def own_files(pages: Mapping[str, str], subject: Subject, family: Family, registers: Registers) -> dict[str, bytes]:
    """Give the files besides pages: style, logo and, where the site can be searched, the search index.

    Args:
        pages: Filled HTML by page id.
        subject: The site.
        family: Its pages' titles and audiences.
        registers: For the synonyms.
    """
    files = dict(subject.files)
    if "zoeken" in pages:
        files[SEARCH_FILE] = build_index(
            [_search_page(page, html, subject, family) for page, html in sorted(pages.items()) if page != "zoeken"],
            synonyms(registers),
        ).encode()
    return files


def shared_files(assets: Assets) -> dict[str, bytes]:
    """Give the files that stand once beside all sites of a region, or within a site that stands alone."""
    return {f"{assets.folder}/{name}": data for name, data in assets.files.items()} | header_files()


def standalone(assets: Assets) -> Shape:
    """Give the shape of a site with everything inside its folder: it opens from disk and from any path."""
    return Shape(index="index.html", assets=assets.folder, region=None)


def synonyms(registers: Registers) -> Sequence[Sequence[str]]:
    """Group the words that mean the same: each entry's name with its other words."""
    return list(_groups(registers))


def _groups(registers: Registers) -> Iterable[Sequence[str]]:
    for name in _WITH_SYNONYMS:
        for entry in registers[name].values():
            if entry.synoniemen:
                yield (entry.naam, *entry.synoniemen)


def _search_page(page: str, html: str, subject: Subject, family: Family) -> SearchPage:
    front = family.pages[page].front
    found = _MAIN.search(html)
    return SearchPage(
        url=family.pages[page].address + "index.html",
        title=subject.renderer.text(front.title),
        html=found[1] if found else html,
        audience=front.voor,
        keywords=front.zoekwoorden,
    )
