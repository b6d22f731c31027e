"""The search index of a region's own pages: one script that needs no other.

Of pages that show what schools say only the title and the words of the page itself are known to it: what a school says
is found on the page to find schools, and on the school's own site. So the index stays the same when a profile changes.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.content.pages import Family
from generator.overview.view import RegionView
from generator.site.complete import SHORT_EXCERPT, synonyms
from generator.site.mould import Mould
from generator.site.region_pages import placed_pages
from generator.site.search import SearchPage, build_index
from generator.site.search_parts import SEARCH_PAGE
from generator.site.search_text import Section, page_sections
from generator.site.subjects import Subject


def region_index(pages: Mapping[str, bytes], mould: Mould, family: Family, subject: Subject, view: RegionView) -> str:
    """Give the script.

    Args:
        pages: From `repeated_pages`, for the same region.
        mould: What they were filled from.
        family: Their titles and audiences.
        subject: The site.
        view: The region.
    """
    found = [
        SearchPage(
            url=path,
            title=renderer.text(front.title),
            sections=page_sections(pages[path].decode())
            if front.zoek == "tekst"
            else (Section("", "", renderer.text(front.omschrijving)),),
            audience=front.voor,
            keywords=front.zoekwoorden,
        )
        for page, path, renderer in placed_pages(mould, family, subject, view)
        for front in (family.pages[page.id].front,)
        if page.id != SEARCH_PAGE
    ]
    return build_index(found, synonyms(view.registers), excerpts=SHORT_EXCERPT)
