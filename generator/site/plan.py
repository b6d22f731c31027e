"""Which pages a site has. The set of pages is the kind of the site: sites of one kind share a mould."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from generator.content.pages import Family

Kind = tuple[str, ...]
"""The ids of the pages of a site, in order of the menu."""


def plan(family: Family, kinds: AbstractSet[str] = frozenset()) -> Kind:
    """Choose the pages for a school of these kinds (schoolsoorten); a region passes none."""
    chosen = [page.id for page in family.pages.values() if not page.front.soorten or set(page.front.soorten) & kinds]
    return tuple(sorted(chosen))


def menu(family: Family, kind: Kind) -> list[dict[str, list[str]]]:
    """Give the menu for MkDocs: groups with the source files of this kind's pages; empty groups vanish."""
    sources = {family.pages[page].source for page in kind}
    groups = []
    for group in family.navigation.menu:
        files = [
            source
            for entry in group.paginas
            for source in (sorted(s for s in sources if s.startswith(entry)) if entry.endswith("/") else [entry])
            if source in sources
        ]
        if files:
            groups.append({group.groep: files})
    return groups
