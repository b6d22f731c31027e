"""What is to be made and what became of it: the words between the one who plans a run and those who make sites."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from generator.errors import Problem
from generator.site.listed import ListedSchool
from generator.site.records import SiteRecord


@dataclasses.dataclass(frozen=True, slots=True)
class SchoolJob:
    """A school whose profile is new or has changed.

    Attributes:
        region: Id of its region.
        hash: Of the profile as it was when the run looked at it.
        before: The site that is there; None when there is none, or it must be made again whatever it was made from.
        staged: The region as a whole is not published yet: its sites are written straight into the folder that will be.
    """

    region: str
    path: Path
    hash: str
    before: SiteRecord | None = None
    staged: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class RegionJob:
    """The pages of a region of its own; `schools` are those that it lists, of other regions too."""

    region: str
    key: str
    schools: tuple[ListedSchool, ...]
    before: SiteRecord | None
    staged: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class ListedRegion:
    """A region on the page that leads to all; the names are those of the profile."""

    id: str
    naam: str
    sector: str
    aantal: int
    gemeenten: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class StartJob:
    """The page that leads to all regions; `sites` are the folders of all other sites, when they have sitemaps."""

    key: str
    regions: tuple[ListedRegion, ...]
    sites: tuple[str, ...]
    before: SiteRecord | None


@dataclasses.dataclass(frozen=True, slots=True)
class Result:
    """What became of a site.

    Attributes:
        region: Id of the region; empty for the page that leads to all.
        school: Id of the school; empty for pages of a region.
        record: The site as it is now; None when the profile holds mistakes.
        touched: It was published now; otherwise it would have become what it is already.
        seconds: Time it took.
        moulds: Moulds that were cast for it.
    """

    region: str
    school: str
    record: SiteRecord | None = None
    problems: tuple[Problem, ...] = ()
    touched: bool = False
    seconds: float = 0.0
    moulds: int = 0
