"""The pages of a region's own site, with those that are repeated: once for each area of need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from generator.content.pages import Family, Page
from generator.overview.view import RegionView
from generator.site.fill import ReadyPage, fill_ready_page
from generator.site.mould import Mould, MouldPage
from generator.site.render import SlotRenderer
from generator.site.subjects import Subject


def repeated_pages(
    mould: Mould, ready: Sequence[ReadyPage], family: Family, subject: Subject, view: RegionView
) -> dict[str, bytes]:
    """Fill the pages of a region; a page that is for each area of need is filled for each, at an address of its own.

    Args:
        mould: What MkDocs made.
        ready: Its pages, settled.
        family: Which of them are repeated.
        subject: The region's site.
        view: The region.
    """
    settled = {page.path: page for page in ready}
    kept: dict[tuple[str, int], bytes] = {}
    return {
        path: fill_ready_page(settled[page.path], renderer, kept if renderer is subject.renderer else {})
        for page, path, renderer in placed_pages(mould, family, subject, view)
    }


def placed_pages(
    mould: Mould, family: Family, subject: Subject, view: RegionView
) -> Iterator[tuple[MouldPage, str, SlotRenderer]]:
    """Give every page with its file and with what fills it."""
    for page in mould.pages:
        front = family.pages[page.id].front
        if front.voor_elk is None:
            yield page, page.path, subject.renderer
            continue
        for entry in _entries(front.voor_elk, view):
            yield page, _path(family.pages[page.id], entry.id), subject.renderer.about(front.voor_elk, entry)


def _entries(name: str, view: RegionView) -> Iterable[Any]:
    assert name == "gebied"  # noqa: S101 - the only one that front matter allows
    return view.areas


def _path(page: Page, entry: str) -> str:
    """Give the file of a repeated page: the last part of the page's own address gives way to the id."""
    return f"{page.id.rpartition('/')[0]}/{entry}/index.html"
