"""The mould of a kind of site: its pages as MkDocs made them, with the places of a school's own words left open.

This module knows nothing of MkDocs: filling a mould must not cost the time of importing it. Casting is in `cast.py`.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable

from generator.site.plan import Kind
from generator.site.search_parts import SearchedPage, own_pages


@dataclasses.dataclass(frozen=True, slots=True)
class MouldPage:
    """A cast page: its text, split at the slots.

    Attributes:
        id: Id of the page within its family.
        path: File within the site.
        parts: Static text at even places, names of slots at odd ones.
    """

    id: str
    path: str
    parts: tuple[str, ...]

    @property
    def depth(self) -> int:
        """Count the folders between the site's root and this page."""
        return self.path.count("/")


@dataclasses.dataclass(frozen=True, slots=True)
class Mould:
    """A cast site of one kind, ready to be filled.

    Attributes:
        family: Name of the family.
        kind: Ids of its pages.
        pages: The pages, in order of their path.
        own: What a school's own search index is made of; None when the site cannot be searched.
    """

    family: str
    kind: Kind
    pages: tuple[MouldPage, ...]
    own: tuple[SearchedPage, ...] | None


def made_mould(family: str, kind: Kind, pages: Iterable[MouldPage]) -> Mould:
    """Put a mould together of its pages."""
    ordered = tuple(sorted(pages, key=lambda page: page.path))
    return Mould(family, kind, ordered, own_pages(ordered))


def mould_to_text(mould: Mould) -> str:
    """Write a mould down, so that another process can fill it too."""
    return json.dumps([mould.family, mould.kind, [[page.id, page.path, page.parts] for page in mould.pages]])


def mould_from_text(text: str) -> Mould:
    """Read what `mould_to_text` wrote."""
    family, kind, pages = json.loads(text)
    return made_mould(family, tuple(kind), (MouldPage(page, path, tuple(parts)) for page, path, parts in pages))
