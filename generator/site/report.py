"""What a build published, left alone and could not make."""

from __future__ import annotations

import dataclasses

from generator.errors import Problem


@dataclasses.dataclass(frozen=True, slots=True)
class BuiltSite:
    """A site that was asked for and is published.

    Attributes:
        region: Id of the region; empty for the page that leads to all.
        school: Id of the school; empty for the site of a region.
        folder: Where it is.
        pages: Number of pages.
        size: Bytes, without files that sites share.
        seconds: Time it took to make; 0 when it was there already.
    """

    region: str
    school: str
    folder: str
    pages: int
    size: int
    seconds: float = 0.0


@dataclasses.dataclass(frozen=True, slots=True)
class BuildReport:
    """The outcome of a build.

    Attributes:
        sites: Sites that were made now.
        failed: Regions and schools (`region/school`) whose profile holds mistakes; what they had before stays.
        problems: Those mistakes.
        moulds: How many moulds were cast.
        seconds: Time of the whole build.
        removed: Sites that were taken away because their profile is gone.
        unchanged: Sites that were left as they are: nothing that shows in them has changed.
    """

    sites: tuple[BuiltSite, ...]
    failed: tuple[str, ...]
    problems: tuple[Problem, ...]
    moulds: int
    seconds: float
    removed: tuple[str, ...] = ()
    unchanged: tuple[BuiltSite, ...] = ()

    @property
    def pages(self) -> int:
        """Count the pages that were made."""
        return sum(site.pages for site in self.sites)

    @property
    def size(self) -> int:
        """Count the bytes of the sites that were made."""
        return sum(site.size for site in self.sites)

    @property
    def pages_per_second(self) -> float:
        """Give the pages that were made in each second of the build."""
        return self.pages / self.seconds if self.seconds else 0.0

    def slowest(self, number: int) -> tuple[BuiltSite, ...]:
        """Give the sites that took the longest, the slowest first."""
        return tuple(sorted(self.sites, key=lambda site: -site.seconds)[:number])
