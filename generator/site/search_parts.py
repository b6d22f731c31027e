"""Which pages are the same for every school of a kind: their search index is made and loaded once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from generator.content.pages import Family
from generator.site.mould import MouldPage
from generator.site.plan import Kind
from generator.site.render import SAME_FOR_ALL

_NOT_SEARCHED = frozenset({"index", "assets", "invulling"})
"""Slots without text of their own, and the school's answer in a question: that is found on the school's own page.

The templates of SAME_FOR_ALL keep what differs by sector law out of the index.
"""


def shared_pages(pages: Iterable[MouldPage]) -> frozenset[str]:
    """Give the ids of the pages whose main part holds nothing of a school."""
    return frozenset(page.id for page in pages if page.id != "zoeken" and _is_shared(page))


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


def shared_index_name(family: Family, kind: Kind) -> str:
    """Name the script with the shared index; the name changes when the shared content does."""
    digest = hashlib.sha256()
    registers = sorted((family.folder.parent.parent / "registers").rglob("*.yml"))
    for path in [*(family.pages[page].path for page in kind), *registers]:
        digest.update(path.read_bytes() + b"\0")
    return f"zoek/{digest.hexdigest()[:12]}.js"
