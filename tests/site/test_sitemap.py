"""Sitemaps are sound XML that names addresses in order."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from generator.site.sitemap import robots, sitemap, sitemap_index

SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def test_a_sitemap_names_pages_in_order() -> None:
    """Signs that mean something in XML are escaped."""
    root = ET.fromstring(sitemap(["https://gids.example/b/", "https://gids.example/a&b/"]))  # noqa: S314 - ours
    assert f"{SPACE}urlset" == root.tag
    assert ["https://gids.example/a&b/", "https://gids.example/b/"] == [loc.text for loc in root.iter(f"{SPACE}loc")]


def test_the_index_names_sitemaps() -> None:
    """Search engines begin there."""
    root = ET.fromstring(sitemap_index(["https://gids.example/a/sitemap.xml"]))  # noqa: S314 - ours
    assert [f"{SPACE}sitemapindex", f"{SPACE}sitemap", f"{SPACE}loc"] == [element.tag for element in root.iter()]


@pytest.mark.parametrize(
    ("url", "names"),
    [("https://gids.example/", ["robots.txt"]), ("https://swv.example/gids/", [])],
    ids=["root", "below"],
)
def test_only_the_root_of_a_host_tells_search_engines_where_to_begin(url: str, names: list[str]) -> None:
    """Elsewhere such a file is never read."""
    assert names == list(robots(url))
    assert all(f"Sitemap: {url}sitemap.xml".encode() in data for data in robots(url).values())
