"""Where pages are on the web, for data that leads to them."""

from __future__ import annotations

import dataclasses

from generator.overview.facts import Facts

SUPPORT_PAGE = "ondersteuning/"
"""The page of a school on which its offers stand, each with its id as anchor."""


@dataclasses.dataclass(frozen=True, slots=True)
class Addresses:
    """Gives the address of pages: in full when somebody said where the sites will be, else as seen from the region's.

    Attributes:
        region: Id of the region.
        root: Address of the folder with all regions, ending in a slash; empty when nobody knows it yet.
        index: What follows the address of a folder: empty on the web, `index.html` on disk.
    """

    region: str
    root: str = ""
    index: str = ""

    @property
    def is_full(self) -> bool:
        """Say whether addresses lead somewhere by themselves."""
        return bool(self.root)

    def page(self, path: str = "") -> str:
        """Give the address of a page of the region."""
        return f"{self.root}{self.region}/{path}{self.index}" if self.root else f"{path}{self.index}" or "./"

    def school(self, facts: Facts, page: str = "", anchor: str = "") -> str:
        """Give the address of a page of a school; its site may stand with another region."""
        end = f"scholen/{facts.id}/{page}{self.index}{'#' if anchor else ''}{anchor}"
        if self.root:
            return f"{self.root}{facts.samenwerkingsverband}/{end}"
        return end if facts.samenwerkingsverband == self.region else f"../{facts.samenwerkingsverband}/{end}"
