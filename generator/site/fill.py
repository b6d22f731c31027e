"""Filling: mould times profile gives pages. A pure function; both `gids build` and `mkdocs build` end here."""

from __future__ import annotations

from generator.site.mould import Mould, MouldPage
from generator.site.render import SlotRenderer


def fill_page(page: MouldPage, renderer: SlotRenderer) -> str:
    """Fill one cast page."""
    depth = page.depth
    return "".join(renderer.render(part, depth) if number % 2 else part for number, part in enumerate(page.parts))


def fill(mould: Mould, renderer: SlotRenderer) -> dict[str, str]:
    """Fill all pages of a mould: HTML by path within the site."""
    return {page.path: fill_page(page, renderer) for page in mould.pages}
