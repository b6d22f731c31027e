"""Which pages a school's own search index is made of, and which are the same for every school of a kind."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.site.digest import digest
from generator.site.plan import Kind
from generator.site.render import SAME_FOR_ALL
from generator.site.search_cast import CastText, prepare

if TYPE_CHECKING:  # a mould holds what is made here
    from generator.site.mould import MouldPage

SEARCH_PAGE = "zoeken"
"""The page that asks the index, and that is not in it itself."""

_NOT_SEARCHED = frozenset({"index", "assets", "invulling"})
"""Slots without text of their own, and the school's answer in a question: that is found on the school's own page.

The templates of SAME_FOR_ALL keep what differs by sector law out of the index.
"""


@dataclasses.dataclass(frozen=True, slots=True)
class SearchedPage:
    """A cast page as the search sees it.

    Attributes:
        id: Id of the page within its family.
        depth: Folders between the site's root and this page.
        text: What it says, with slots.
    """

    id: str
    depth: int
    text: CastText


def own_pages(pages: Sequence[MouldPage]) -> tuple[SearchedPage, ...] | None:
    """Prepare the pages that differ by school, in order of their id; None when the site cannot be searched."""
    return _searched(pages, shared=False)


def shared_pages(pages: Sequence[MouldPage]) -> tuple[SearchedPage, ...] | None:
    """Prepare the pages whose main part holds nothing of a school; likewise."""
    return _searched(pages, shared=True)


def _searched(pages: Sequence[MouldPage], *, shared: bool) -> tuple[SearchedPage, ...] | None:
    if all(page.id != SEARCH_PAGE for page in pages):
        return None
    chosen = (page for page in pages if page.id != SEARCH_PAGE and _is_shared(page) == shared)
    found = (SearchedPage(page.id, page.depth, prepare(page.parts)) for page in chosen)
    return tuple(sorted(found, key=lambda page: page.id))


def _is_shared(page: MouldPage) -> bool:
    inside = False
    for number, part in enumerate(page.parts):
        if number % 2:
            if inside and part.partition(".")[0] not in SAME_FOR_ALL | _NOT_SEARCHED:
                return False
        elif "</main>" in part:
            inside = False
        elif "<main" in part:
            inside = True
    return True


def shared_index_name(source: str, kind: Kind) -> str:
    """Name the script with the shared index of a kind.

    Own indexes lean on the words of the shared one: a site that is not made again must find it as it was. So the
    name changes with everything that the shared index may depend on.

    Args:
        source: Key of the pages and of everything that all sites rest on.
        kind: The pages of the site.
    """
    return f"zoek/{digest(source, *kind)[:12]}.js"
