"""A whole site as files: filled pages and everything that belongs with them. One function for every way of building."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.content.pages import Family
from generator.content.registers import Registers
from generator.site.assets import Assets
from generator.site.fill import fill
from generator.site.headers import header_files
from generator.site.mould import Mould, MouldPage
from generator.site.render import Shape
from generator.site.search import OWN, SHARED, SearchPage, build_index
from generator.site.search_cast import sections
from generator.site.search_parts import SearchedPage, shared_index_name, shared_pages
from generator.site.search_text import EXCERPT_LENGTH
from generator.site.subjects import Subject

SEARCH_FILE = "zoekindex.js"
SHORT_EXCERPT = 90
"""Characters shown of a shared section: there are many, and they must stay light to load."""
_WITH_SYNONYMS = ("begrippen", "gebieden", "vormen", "rollen", "schoolsoorten", "routes")


def complete(mould: Mould, subject: Subject, family: Family, registers: Registers) -> dict[str, bytes]:
    """Fill a mould and add the site's own files."""
    pages = fill(mould, subject.renderer)
    files = {path: html.encode() for path, html in pages.items()}
    return files | own_files(mould.own, subject, family, registers)


def own_files(
    own: Sequence[SearchedPage] | None, subject: Subject, family: Family, registers: Registers
) -> dict[str, bytes]:
    """Give the files besides pages: style, logo and, where the site can be searched, the index of its own words.

    Args:
        own: From `own_pages`.
        subject: The site.
        family: Its pages' titles and audiences.
        registers: For the synonyms.
    """
    files = dict(subject.files)
    if own is not None:
        files[SEARCH_FILE] = _index(own, subject, family, registers, OWN)
    return files


def shared_index(cast: Sequence[MouldPage], subject: Subject, family: Family, registers: Registers) -> dict[str, bytes]:
    """Give the index of the pages that are the same for every school of this kind; nothing without search.

    Args:
        cast: The pages with their slots.
        subject: The site of any school of the kind.
        family: The pages' titles and audiences.
        registers: For the synonyms.
    """
    shared = shared_pages(cast)
    if shared is None:
        return {}
    name = shared_index_name(family, tuple(sorted(page.id for page in cast)))
    return {name: _index(shared, subject, family, registers, SHARED)}


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


def _index(pages: Sequence[SearchedPage], subject: Subject, family: Family, registers: Registers, name: str) -> bytes:
    found = [_search_page(page, subject, family) for page in pages]
    excerpts = EXCERPT_LENGTH if name == OWN else SHORT_EXCERPT
    return build_index(found, synonyms(registers), name=name, excerpts=excerpts).encode()


def _search_page(page: SearchedPage, subject: Subject, family: Family) -> SearchPage:
    front = family.pages[page.id].front
    return SearchPage(
        url=family.pages[page.id].address + "index.html",
        title=subject.renderer.text(front.title),
        sections=sections(page.text, lambda slot: subject.renderer.render(slot, page.depth)),
        audience=front.voor,
        keywords=front.zoekwoorden,
    )
