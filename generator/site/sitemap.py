"""Sitemaps for search engines: one per site, and one file that names them all.

Each site has its own, so that a school's sitemap is published with its pages, in one step. No dates: they would make
two builds of the same input differ.
"""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from markupsafe import escape

NAME = "sitemap.xml"
START_NAME = "sitemap-start.xml"
"""Of the page that leads to all regions: `sitemap.xml` beside it names the sitemaps of all sites."""
_SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(addresses: Iterable[str]) -> bytes:
    """Give the sitemap of one site, of the full addresses of its pages."""
    return _document("urlset", "url", addresses)


def sitemap_index(sitemaps: Iterable[str]) -> bytes:
    """Give the file that names the sitemaps of all sites, by their full addresses."""
    return _document("sitemapindex", "sitemap", sitemaps)


def robots(url: str) -> dict[str, bytes]:
    """Give the file that tells search engines where the sitemaps are; only the root of a host may have one."""
    if urlsplit(url).path != "/":
        return {}
    return {"robots.txt": f"User-agent: *\nAllow: /\nSitemap: {url}{NAME}\n".encode()}


def _document(root: str, item: str, addresses: Iterable[str]) -> bytes:
    lines = [f"<{item}><loc>{escape(address)}</loc></{item}>" for address in sorted(addresses)]
    text = "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', f'<{root} xmlns="{_SPACE}">', *lines, f"</{root}>", ""])
    return text.encode()
