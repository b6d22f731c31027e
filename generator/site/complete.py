"""A whole site as files: filled pages and everything that belongs with them. One function for every way of building."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from generator.content.pages import Family
from generator.content.registers import Registers
from generator.site.assets import Assets
from generator.site.fill import fill
from generator.site.headers import header_files
from generator.site.mould import Mould, MouldPage
from generator.site.render import Shape
from generator.site.search import OWN, SHARED, SearchPage, build_index
from generator.site.search_parts import shared_index_name, shared_pages
from generator.site.search_text import EXCERPT_LENGTH
from generator.site.subjects import Subject

SEARCH_FILE = "zoekindex.js"
SHORT_EXCERPT = 90
"""Characters shown of a shared section: there are many, and they must stay light to load."""
_MAIN = re.compile(r"<main\b[^>]*>(.*)</main>", re.DOTALL)
_WITH_SYNONYMS = ("begrippen", "gebieden", "vormen", "rollen", "schoolsoorten", "routes")


def complete(mould: Mould, subject: Subject, family: Family, registers: Registers) -> dict[str, bytes]:
    """Fill a mould and add the site's own files."""
    pages = fill(mould, subject.renderer)
    files = {path: html.encode() for path, html in pages.items()}
    return files | own_files(mould.pages, pages, subject, family, registers)


def own_files(
    cast: Sequence[MouldPage], pages: Mapping[str, str], subject: Subject, family: Family, registers: Registers
) -> dict[str, bytes]:
    """Give the files besides pages: style, logo and, where the site can be searched, the index of its own words.

    Args:
        cast: The pages with their slots.
        pages: The same pages, filled, by path.
        subject: The site.
        family: Its pages' titles and audiences.
        registers: For the synonyms.
    """
    files = dict(subject.files)
    if any(page.id == "zoeken" for page in cast):
        skipped = shared_pages(cast) | {"zoeken"}
        own = [page for page in cast if page.id not in skipped]
        files[SEARCH_FILE] = _index(own, pages, subject, family, registers, OWN)
    return files


def shared_index(
    cast: Sequence[MouldPage], pages: Mapping[str, str], subject: Subject, family: Family, registers: Registers
) -> dict[str, bytes]:
    """Give the index of the pages that are the same for every school of this kind; nothing without search.

    Args:
        cast: The pages with their slots.
        pages: The same pages, filled for any school of the kind, by path.
        subject: That school's site.
        family: The pages' titles and audiences.
        registers: For the synonyms.
    """
    if not any(page.id == "zoeken" for page in cast):
        return {}
    chosen = shared_pages(cast)
    name = shared_index_name(family, tuple(sorted(page.id for page in cast)))
    return {name: _index([page for page in cast if page.id in chosen], pages, subject, family, registers, SHARED)}


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


def _index(
    cast: Sequence[MouldPage],
    pages: Mapping[str, str],
    subject: Subject,
    family: Family,
    registers: Registers,
    name: str,
) -> bytes:
    ordered = sorted(cast, key=lambda page: page.id)
    found = [_search_page(page.id, pages[page.path], subject, family) for page in ordered]
    excerpts = EXCERPT_LENGTH if name == OWN else SHORT_EXCERPT
    return build_index(found, synonyms(registers), name=name, excerpts=excerpts).encode()


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
