"""Filling: mould times profile gives pages. A pure function; both `gids build` and `mkdocs build` end here."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping

from generator.site.mould import Mould, MouldPage
from generator.site.render import SAME_FOR_ALL, SlotRenderer

SETTLED = frozenset({"index", "assets", "zoekgedeeld"}) | SAME_FOR_ALL
"""Slots with the same text on all sites of one kind, under the same laws, that are put on the web in the same way."""


@dataclasses.dataclass(frozen=True, slots=True)
class ReadyPage:
    """A cast page of which only the slots are left that differ from site to site; its static text is bytes already.

    Attributes:
        path: File within the site.
        depth: Folders between the site's root and this page.
        parts: Static text at even places, names of slots at odd ones.
    """

    path: str
    depth: int
    parts: tuple[bytes | str, ...]


def fill_page(page: MouldPage, renderer: SlotRenderer) -> str:
    """Fill one cast page."""
    depth = page.depth
    return "".join(renderer.render(part, depth) if number % 2 else part for number, part in enumerate(page.parts))


def fill(mould: Mould, renderer: SlotRenderer) -> dict[str, str]:
    """Fill all pages of a mould: HTML by path within the site."""
    return {page.path: fill_page(page, renderer) for page in mould.pages}


def settle(mould: Mould, renderer: SlotRenderer) -> tuple[ReadyPage, ...]:
    """Fill the slots that are the same for many sites, once: nine in ten are.

    Args:
        mould: What MkDocs made.
        renderer: Of any site of this kind, under these laws, put on the web in this way.
    """
    return tuple(ReadyPage(page.path, page.depth, _settled(page, renderer)) for page in mould.pages)


def fill_ready(pages: tuple[ReadyPage, ...], renderer: SlotRenderer) -> dict[str, bytes]:
    """Fill settled pages: files by path within the site. Gives the bytes that `fill` gives, in a tenth of the time."""
    encoded: dict[tuple[str, int], bytes] = {}
    return {page.path: fill_ready_page(page, renderer, encoded) for page in pages}


def ready_to_text(pages: tuple[ReadyPage, ...]) -> str:
    """Write settled pages down, so that another process or run can fill them."""
    return json.dumps(
        [[p.path, p.depth, [[part.decode()] if isinstance(part, bytes) else part for part in p.parts]] for p in pages]
    )


def ready_from_text(text: str) -> tuple[ReadyPage, ...]:
    """Read what `ready_to_text` wrote."""
    return tuple(
        ReadyPage(path, depth, tuple(part if isinstance(part, str) else part[0].encode() for part in parts))
        for path, depth, parts in json.loads(text)
    )


def as_text(files: Mapping[str, bytes]) -> dict[str, str]:
    """Give filled pages as text."""
    return {path: data.decode() for path, data in files.items()}


def _settled(page: MouldPage, renderer: SlotRenderer) -> tuple[bytes | str, ...]:
    done: list[bytes | str] = []
    text: list[str] = []
    for number, part in enumerate(page.parts):
        if number % 2 == 0:
            text.append(part)
        elif part.partition(".")[0] in SETTLED:
            text.append(renderer.render(part, page.depth))
        else:
            done += ("".join(text).encode(), part)
            text = []
    return (*done, "".join(text).encode())


def fill_ready_page(page: ReadyPage, renderer: SlotRenderer, encoded: dict[tuple[str, int], bytes]) -> bytes:
    """Fill one settled page; `encoded` keeps what the renderer gave, for the pages to come."""
    pieces: list[bytes] = []
    for part in page.parts:
        if isinstance(part, bytes):
            pieces.append(part)
            continue
        key = (part, page.depth)
        if key not in encoded:
            encoded[key] = renderer.render(part, page.depth).encode()
        pieces.append(encoded[key])
    return b"".join(pieces)
