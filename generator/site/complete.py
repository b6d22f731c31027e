"""A whole site as files: filled pages and everything that belongs with them. One function for every way of building."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.content.pages import SLOT_TAG, Family
from generator.content.registers import Registers
from generator.site.assets import Assets
from generator.site.fill import fill
from generator.site.headers import header_files
from generator.site.mould import Mould, MouldPage
from generator.site.render import Shape
from generator.site.search import SearchPage, build_own, build_shared
from generator.site.search_cast import sections, static_texts
from generator.site.search_parts import SearchedPage, shared_pages
from generator.site.search_vocabulary import Vocabulary, read_vocabulary
from generator.site.subjects import Subject

SEARCH_FILE = "zoekindex.js"
SHORT_EXCERPT = 90
"""Characters shown of a shared section: there are many, and they must stay light to load."""
_WITH_SYNONYMS = ("begrippen", "gebieden", "vormen", "rollen", "schoolsoorten", "routes")
_SHOWN = ("gebieden", "vormen", "rollen", "routes", "afhankelijkheden", "ervaringen", "bestemmingen")
"""Registers of which most schools show some entries."""


def complete(mould: Mould, subject: Subject, family: Family, vocabulary: Vocabulary | None = None) -> dict[str, bytes]:
    """Fill a mould and add the site's own files; a site that can be searched needs the vocabulary of its kind."""
    pages = fill(mould, subject.renderer)
    files = {path: html.encode() for path, html in pages.items()}
    return files | own_files(mould.own, subject, family, vocabulary)


def own_files(
    own: Sequence[SearchedPage] | None, subject: Subject, family: Family, vocabulary: Vocabulary | None
) -> dict[str, bytes]:
    """Give the files besides pages: style, logo and, where the site can be searched, the index of its own words.

    Args:
        own: From `own_pages`.
        subject: The site.
        family: Its pages' titles and audiences.
        vocabulary: From `vocabulary_in`.
    """
    files = dict(subject.files)
    if own is not None and vocabulary is not None:
        pages = [_search_page(page, subject, family) for page in own]
        files[SEARCH_FILE] = build_own(pages, vocabulary).encode()
    return files


def shared_index(
    cast: Sequence[MouldPage],
    own: Sequence[SearchedPage] | None,
    subject: Subject,
    family: Family,
    registers: Registers,
) -> dict[str, bytes]:
    """Give the index of the pages that are the same for every school of this kind; nothing without search.

    Args:
        cast: The pages with their slots.
        own: From `own_pages`: what they say without the slots is known to the index too.
        subject: The site of any school of the kind.
        family: The pages' titles and audiences.
        registers: For the synonyms and for what slots show.
    """
    shared = shared_pages(cast)
    if own is None or shared is None:
        return {}
    pages = [_search_page(page, subject, family) for page in shared]
    common = [*_own_texts(own, family), *_shown(registers)]
    return {subject.shared: build_shared(pages, synonyms(registers), common, excerpts=SHORT_EXCERPT).encode()}


def vocabulary_in(shared: Mapping[str, bytes]) -> Vocabulary | None:
    """Give the vocabulary in what `shared_index` gave; None without search."""
    return next((read_vocabulary(script.decode()) for script in shared.values()), None)


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


def _own_texts(own: Iterable[SearchedPage], family: Family) -> Iterator[str]:
    """Give what own pages say at every school."""
    for page in own:
        front = family.pages[page.id].front
        yield SLOT_TAG.sub(" ", front.title)
        yield from front.zoekwoorden
        yield from static_texts(page.text)


def _shown(registers: Registers) -> Iterator[str]:
    """Give what slots show of entries that a school chose."""
    for name in _SHOWN:
        for entry in registers[name].values():
            yield from (entry.naam, entry.uitleg)


def _search_page(page: SearchedPage, subject: Subject, family: Family) -> SearchPage:
    front = family.pages[page.id].front
    return SearchPage(
        url=family.pages[page.id].address + "index.html",
        title=subject.renderer.text(front.title),
        sections=sections(page.text, lambda slot: subject.renderer.render(slot, page.depth)),
        audience=front.voor,
        keywords=front.zoekwoorden,
    )
