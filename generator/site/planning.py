"""Which sites of a region must be made: the others are what they were, and nobody opens their profile."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path

from generator.profile.load import RegionHead
from generator.site.digest import digest, file_digest
from generator.site.jobs import ListedRegion, SchoolJob
from generator.site.keys import SourceKeys
from generator.site.listed import ListedSchool, is_listed
from generator.site.options import SCHOOLS, BuildRequest
from generator.site.output import Output
from generator.site.plan import Kind
from generator.site.records import RegionRecord, SiteRecord, read_record, stamp
from generator.site.survey import ProfileFile, RegionFiles, Survey


@dataclasses.dataclass(slots=True)
class RegionPlan:
    """A region in one run.

    Attributes:
        files: As it stands on disk.
        basis: Hash of what all its sites rest on; empty when one school is made and the others rest on something else.
        staged: The region is not published yet: it will be, as a whole.
        jobs: The schools whose site must be made, or may have to be.
        sites: The site of each school as it is; grows while the run goes on.
        failed: Schools whose profile holds mistakes.
        own: The region's own pages as they are.
    """

    files: RegionFiles
    basis: str
    staged: bool
    jobs: list[SchoolJob]
    sites: dict[str, SiteRecord]
    failed: set[str] = dataclasses.field(default_factory=set)
    own: SiteRecord | None = None

    @property
    def id(self) -> str:
        """Give the id of the region."""
        return self.files.id

    @property
    def schools(self) -> frozenset[str]:
        """Give the ids of all schools that have a profile, sound or not."""
        return frozenset(profile.path.stem for profile in self.files.profiles)

    def listed(self) -> tuple[ListedSchool, ...]:
        """Give the schools for the region's own pages: those that have a site and still have a profile."""
        there = self.schools
        return tuple(self._listed(name) for name in sorted(self.sites) if name in there)

    def listed_in(self, region: str) -> tuple[ListedSchool, ...]:
        """Give the schools of this region that say they belong to another one too."""
        return tuple(school for school in self.listed() if region in self.sites[school.id].listed["elders"])

    def reaches(self) -> frozenset[str]:
        """Give the ids of other regions whose lists may change: a school that is new or changed names them, or did."""
        changed = {job.path.stem for job in self.jobs} | (set(self.sites) - self.schools)
        named = {name for profile in self.files.profiles if profile.path.stem in changed for name in profile.elsewhere}
        before = {name for school in changed & set(self.sites) for name in self.sites[school].listed["elders"]}
        return frozenset(named | before) - {self.id}

    def _listed(self, name: str) -> ListedSchool:
        return ListedSchool(self.id, name, self.sites[name].listed["sleutel"], kept=name in self.failed)

    def on_start(self, head: RegionHead | None) -> ListedRegion | None:
        """Give the region for the page that leads to all; None when nothing is known of it, as it is new and broken."""
        if head is not None and head.region is not None:
            region = head.region
            return ListedRegion(self.id, region.naam, region.sector, len(self.listed()), region.gemeenten)
        about = self.own.listed if self.own else {}
        if not about.keys() >= {"naam", "sector", "gemeenten"}:
            return None
        return ListedRegion(self.id, about["naam"], about["sector"], len(self.listed()), tuple(about["gemeenten"]))

    def fail(self, school: str) -> None:
        """Note that a profile holds mistakes: no site is made of it now, and the next run reads it again."""
        self.failed.add(school)
        self.jobs = [job for job in self.jobs if job.path.stem != school]
        if school in self.sites:
            self.sites[school] = dataclasses.replace(self.sites[school], source="")

    def doubt(self, schools: Collection[str]) -> None:
        """Note that these sites, and the region's own pages, may have been replaced or not."""
        self.sites = {name: site.void() if name in schools else site for name, site in self.sites.items()}
        self.own = self.own and self.own.void()

    def published(self, request: BuildRequest) -> list[tuple[str, SiteRecord]]:
        """List what was asked for and is there, by id of the school; the region's own pages have none."""
        there = self.schools - self.failed
        own = [("", self.own)] if self.own is not None and request.with_regions else []
        return [*((name, site) for name, site in sorted(self.sites.items()) if name in there), *own]

    def own_key(self, request: BuildRequest, keys: SourceKeys, logo: str, visitors: Sequence[ListedSchool] = ()) -> str:
        """Give the hash of everything that shows on the region's own pages.

        Args:
            request: What was asked for.
            keys: Of content, theme and program.
            logo: Name of the file with the region's logo.
            visitors: Schools of other regions that belong to this one too.
        """
        return digest(
            keys.family("regio"),
            request.look,
            self.files.hash,
            file_digest(self.files.folder / logo) if logo else "",
            *(f"{school.region}/{school.id} {school.key}" for school in (*self.listed(), *visitors)),
        )

    def to_record(self) -> RegionRecord:
        """Give what the next run must know."""
        return RegionRecord(self.basis, dict(sorted(self.sites.items())), self.own)

    def voided(self) -> RegionRecord:
        """Give what a next run may trust if this one is cut off: nothing of the sites that it may replace."""
        unsure = dataclasses.replace(self)
        unsure.doubt({job.path.stem for job in self.jobs})
        return unsure.to_record()


def plan_region(
    files: RegionFiles, found: Survey, request: BuildRequest, keys: SourceKeys, output: Output
) -> RegionPlan:
    """Compare a region with what the run before remembered."""
    record = read_record(output, files.id)
    sites = {name: site for name, site in record.schools.items() if is_listed(site.listed)}
    basis = digest(keys.family("school"), request.look, files.hash, *sorted(found.names))
    same = record.basis == basis and not request.fresh
    target = output.root / files.id
    staged = request.with_regions and not target.exists()
    jobs = [
        SchoolJob(
            region=files.id,
            path=profile.path,
            hash=profile.hash,
            before=None if request.fresh else sites.get(profile.path.stem),
            staged=staged,
        )
        for profile in files.profiles
        if not (same and _is_current(profile, sites, target / SCHOOLS))
    ]
    known = basis if record.basis == basis or request.school is None else ""
    own = record.own.void() if record.own and request.fresh else record.own
    return RegionPlan(files, known, staged, jobs, sites, own=own)


def in_turn(
    jobs: Sequence[SchoolJob], profiles: Collection[ProfileFile], kind_of: Callable[[frozenset[str]], Kind]
) -> list[list[SchoolJob]]:
    """Group schools that seem to need the same mould, the largest group first.

    Args:
        jobs: The schools.
        profiles: All profiles.
        kind_of: Gives the kind of site for kinds of school.
    """
    kinds = {profile.path: profile.kinds for profile in profiles}
    groups: dict[Kind, list[SchoolJob]] = {}
    for job in jobs:
        groups.setdefault(kind_of(kinds[job.path]), []).append(job)
    return sorted(groups.values(), key=lambda group: (-len(group), group[0].path))


def _is_current(profile: ProfileFile, sites: Mapping[str, SiteRecord], schools: Path) -> bool:
    site = sites.get(profile.path.stem)
    if site is None or not site.key or not profile.hash:
        return False
    logo = file_digest(profile.path.parent / site.logo) if site.logo else ""
    return site.source == digest(profile.hash, logo) and site.stamp == stamp(schools / profile.path.stem)
