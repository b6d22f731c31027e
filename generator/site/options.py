"""What somebody asks of a build: which sites, where to, and how they are put on the web."""

from __future__ import annotations

import dataclasses
from datetime import date, datetime
from pathlib import Path

SCHOOLS = "scholen"
"""The folder of the schools' sites within the site of their region."""


@dataclasses.dataclass(frozen=True, slots=True)
class BuildRequest:
    """What to build and where to.

    Attributes:
        schools: Folder with profiles.
        out: Folder for the sites.
        region: Only this samenwerkingsverband.
        school: Only this school.
        alone: Make sites that stand alone instead of a region's sites that share files.
        disk: Let links name `index.html`, so that a region's sites open from disk too.
        url: Address where `out` will be on the web, ending in a slash; with it sitemaps are made.
        fresh: Build everything, also what did not change.
        documents: Publish the section of the school guide as PDF and for Word too, beside its page.
        day: The day that rules compare dates with; it never shows in a page.
    """

    schools: Path
    out: Path
    region: str | None = None
    school: str | None = None
    alone: bool = False
    disk: bool = False
    url: str = ""
    fresh: bool = False
    documents: bool = False
    day: date = dataclasses.field(default_factory=lambda: datetime.now().astimezone().date())

    @property
    def look(self) -> str:
        """Give the options that show in the pages, as one text."""
        return f"alone={self.alone} disk={self.disk} url={self.url} documents={self.documents}"

    @property
    def index(self) -> str:
        """Give what follows a link to a folder: a site on disk needs the name of the page."""
        return "index.html" if self.disk or self.alone else ""

    @property
    def with_regions(self) -> bool:
        """Tell whether the pages of regions are made too."""
        return not self.alone and self.school is None

    @property
    def with_start(self) -> bool:
        """Tell whether the page that leads to the regions is made too."""
        return self.with_regions and self.region is None
