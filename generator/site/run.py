"""One run: from what stands on disk to sites that are published, in an order that keeps every page and link whole.

Shared files come first, then schools, then the region's own pages, then the page that leads to all regions; what is
gone is removed last. A region that is not published yet is published as a whole.
"""

from __future__ import annotations

import contextlib
import dataclasses
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Future, as_completed
from pathlib import Path
from typing import Any

from generator.errors import BuildError, Problem
from generator.failures import refused
from generator.profile.load import RegionHead
from generator.resources import Resources
from generator.site.clean import remove_files, remove_gone, remove_site, remove_stale
from generator.site.crew import Crew, crew
from generator.site.digest import digest
from generator.site.foundry import Foundry
from generator.site.jobs import RegionJob, Result, SchoolJob, StartJob
from generator.site.keys import SourceKeys, source_keys
from generator.site.listed import ListedSchool, is_listed
from generator.site.opening import open_regions, refuse_doubles
from generator.site.options import SCHOOLS, BuildRequest
from generator.site.output import Output
from generator.site.plan import plan as kind_of
from generator.site.planning import RegionPlan, in_turn, plan_region
from generator.site.publish import move_in, require_our_page
from generator.site.records import (
    START,
    RegionRecord,
    SiteRecord,
    forget_record,
    read_record,
    remembered,
    stamp,
    write_record,
)
from generator.site.report import BuildReport, BuiltSite
from generator.site.survey import Survey
from generator.site.workshop import Workshop

Progress = Callable[[int, int, str], Any]
"""Called with how many schools are done, how many there are, and which was the last."""
Waiting = Callable[[], Any]
"""Called when another run is at work in the same folder, before waiting for it."""
_LISTED_BY_ONE = 40
"""As many schools are listed in the time in which one site is made."""
_PORTION = 8
"""Schools that go to a process at a time: handing over then costs nothing beside making them."""


def silent(*_news: Any) -> None:
    """Say nothing."""


class Session:
    """Keeps what one build opened for the next one in the same process, as long as the sources are the same."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._foundry: Foundry | None = None

    def foundry(self, resources: Resources, keys: SourceKeys, store: Path) -> Foundry:
        """Give the foundry for these sources; moulds are kept in `store` too.

        Raises:
            ContentError: Shared content holds a mistake.
        """
        if self._foundry is None or (self._foundry.keys, self._foundry.store) != (keys, store):
            self._foundry = Foundry(resources, keys, store)
        return self._foundry


class Run:
    """One build, and what it finds out on its way."""

    def __init__(
        self, request: BuildRequest, resources: Resources, output: Output, session: Session, progress: Progress
    ) -> None:
        """Begin, with the output locked for this run."""
        self._request = request
        self._resources = resources
        self._output = output
        self._session = session
        self._progress = progress
        self._keys = source_keys(resources)
        self._plans: dict[str, RegionPlan] = {}
        self._start: SiteRecord | None = None
        self._broken: set[str] = set()
        self._problems: list[Problem] = []
        self._results: list[Result] = []
        self._removed: list[str] = []
        self._moulds = 0

    def go(self, found: Survey) -> None:
        """Make what has changed, and nothing when nothing has.

        Raises:
            ContentError: Shared content or a template holds a mistake.
            BuildError: Publishing was not possible.
        """
        request = self._request
        self._problems += found.problems
        plans = [plan_region(files, found, request, self._keys, self._output) for files in found.regions]
        self._plans = {plan.id: plan for plan in plans}
        self._start = self._remembered_start()
        doubles = found.doubles()
        named = {path.parent.name for group in doubles for path in group}
        reached = {name for plan in plans for name in plan.reaches()}
        busy = [plan for plan in plans if plan.id in named | reached or self._is_busy(plan)]
        gone = self._gone_regions(found) if request.with_start else []
        if not busy and not gone and self._start_is_current(self._start_job({})):
            return
        foundry = self._session.foundry(self._resources, self._keys, self._output.moulds)
        opened = open_regions(busy, found.names, foundry.registers)
        self._problems += opened.problems
        self._broken |= opened.broken
        self._problems += refuse_doubles(doubles, self._plans, opened.heads)
        workshop = Workshop(request, foundry, self._output, opened.heads)
        self._make(workshop, [plan for plan in busy if plan.id in opened.heads], gone)

    def report(self, seconds: float) -> BuildReport:
        """Tell what became of everything that was asked for."""
        made = {(result.region, result.school): result for result in self._results}
        sites = [
            self._site((plan.id, name), record, made)
            for plan in self._plans.values()
            for name, record in plan.published(self._request)
        ]
        if self._start is not None:
            sites.append(self._site(("", ""), self._start, made))
        failed = [*self._broken, *(f"{plan.id}/{name}" for plan in self._plans.values() for name in plan.failed)]
        return BuildReport(
            sites=tuple(site for site, touched in sites if touched),
            failed=tuple(sorted(failed)),
            problems=tuple(sorted(set(self._problems))),
            moulds=self._moulds,
            seconds=seconds,
            removed=tuple(self._removed),
            unchanged=tuple(site for site, touched in sites if not touched),
        )

    def _make(self, workshop: Workshop, plans: Sequence[RegionPlan], gone: Sequence[str]) -> None:
        self._require_free_places(plans)
        jobs = [job for plan in plans for job in plan.jobs]
        try:
            for plan in plans:
                write_record(self._output, plan.id, plan.voided())
                if not self._request.alone:
                    workshop.share(plan.id, staged=plan.staged)
            with crew(workshop, len(jobs) + self._work_on_regions(plans)) as hands:
                self._schools(hands, workshop, jobs)
                for plan in plans:
                    self._region(hands, workshop, plan)
                if self._request.with_start:
                    self._start_page(hands, workshop, gone)
            workshop.foundry.tidy()
        except BaseException:
            with contextlib.suppress(BuildError):
                self._remember_what_is_sure(plans)
            raise

    def _work_on_regions(self, plans: Iterable[RegionPlan]) -> int:
        """Reckon what the pages of regions take, in schools: those of a large region are made by more than one."""
        return sum(len(plan.schools) // _LISTED_BY_ONE for plan in plans) if self._request.with_regions else 0

    def _schools(self, hands: Crew, workshop: Workshop, jobs: Sequence[SchoolJob]) -> None:
        """Make all schools. One of each kind goes before, so that each mould is cast once and not by all at a time."""
        profiles = [profile for one in self._plans.values() for profile in one.files.profiles]
        family = workshop.foundry.family("school")
        groups = in_turn(jobs, profiles, lambda kinds: kind_of(family, kinds))
        casts: dict[Future[int], Sequence[SchoolJob]] = {}
        if hands.many:
            casts = {hands.submit(_warm, group[0]): group for group in groups}
            others = [hands.submit(_cast, name) for name in self._families()]
        made = [made for group in ([] if hands.many else groups) for made in _handed(hands, group)]
        for cast in as_completed(casts):
            self._moulds += cast.result()
            made += _handed(hands, casts[cast])
        for part in as_completed(made):
            for result in part.result():
                self._note(result)
                self._progress(len(self._results), len(jobs), f"{result.region}/{result.school}")
        if hands.many:
            self._moulds += sum(cast.result() for cast in others)

    def _note(self, result: Result) -> None:
        plan = self._plans[result.region]
        self._results.append(result)
        self._problems += result.problems
        self._moulds += result.moulds
        if result.record is not None:
            plan.sites[result.school] = result.record
        else:
            plan.fail(result.school)

    def _region(self, hands: Crew, workshop: Workshop, plan: RegionPlan) -> None:
        """Make the region's own pages, publish what was staged, and take away what is gone."""
        target = self._output.root / plan.id
        logo = workshop.logo(plan.id)
        visitors = self._visitors(plan)
        key = plan.own_key(self._request, self._keys, logo, visitors)
        if self._request.with_regions and not self._own_is_current(plan, key) and not self._misses_a_site(plan):
            job = RegionJob(plan.id, key, (*plan.listed(), *visitors), plan.own, plan.staged)
            data, pages = hands.submit(_region_data, job), hands.submit(_region, job)
            result = pages.result()
            plan.own = result.record and result.record.with_files(data.result())
            self._results.append(dataclasses.replace(result, record=plan.own))
            self._problems += result.problems
            self._moulds += result.moulds
            remove_files(target if not plan.staged else self._output.fresh(target), job.before, plan.own)
        try:
            if plan.staged:
                move_in(self._output, target)
        except OSError as error:
            raise refused(target, error) from error
        plan.staged = False
        if self._request.school is None:
            gone = remove_gone(self._output, target / SCHOOLS, plan.schools)
            self._removed += [f"{plan.id}/{school}" for school in gone]
            plan.sites = {name: site for name, site in plan.sites.items() if name in plan.schools}
            if not plan.failed and not self._request.alone:
                shared = {site.shared for site in plan.sites.values()}
                remove_stale(target, {workshop.foundry.assets.folder, *shared})
        self._remember([plan])

    def _start_page(self, hands: Crew, workshop: Workshop, gone: Sequence[str]) -> None:
        """Make the page that leads to all regions, and take away the regions that are gone."""
        job = self._start_job(workshop.heads)
        if not self._start_is_current(job):
            write_record(self._output, START, RegionRecord(own=self._start and self._start.void()))
            result = hands.submit(_start, job).result()
            self._results.append(result)
            self._moulds += result.moulds
            remove_files(self._output.root, self._start, result.record)
            self._start = result.record
            write_record(self._output, START, RegionRecord(own=self._start))
            remove_stale(self._output.root, {workshop.foundry.assets.folder})
        for region in gone:
            remove_site(self._output, self._output.root / region)
            self._removed.append(region)
            forget_record(self._output, region)

    def _remembered_start(self) -> SiteRecord | None:
        start = read_record(self._output, START).own if self._request.with_start else None
        return start.void() if start and self._request.fresh else start

    def _start_job(self, heads: Mapping[str, RegionHead]) -> StartJob:
        """Give the page that leads to all regions as it must be now."""
        regions = [found for plan in self._plans.values() if (found := plan.on_start(heads.get(plan.id)))]
        places = [f"{plan.id}/{SCHOOLS}/{name}/" for plan in self._plans.values() for name in sorted(plan.sites)]
        sites = (*places, *(f"{region.id}/" for region in regions)) if self._request.url else ()
        key = digest(self._keys.family("start"), self._request.look, *map(repr, regions), *sites)
        return StartJob(key, tuple(regions), tuple(sites), self._start)

    def _is_busy(self, plan: RegionPlan) -> bool:
        """Tell whether anything of a region must be made or taken away."""
        if plan.jobs or (self._request.school is None and set(plan.sites) - plan.schools):
            return True
        logo = plan.own.logo if plan.own else ""
        return self._request.with_regions and not self._own_is_current(
            plan, plan.own_key(self._request, self._keys, logo, self._visitors(plan))
        )

    def _own_is_current(self, plan: RegionPlan, key: str) -> bool:
        own = plan.own
        return own is not None and own.key == key and own.stamp == stamp(self._output.root / plan.id)

    def _start_is_current(self, job: StartJob) -> bool:
        start = self._start
        if not self._request.with_start:
            return True
        return start is not None and start.key == job.key and start.stamp == stamp(self._output.root)

    def _visitors(self, plan: RegionPlan) -> tuple[ListedSchool, ...]:
        """Give the schools of other regions that belong to this one too, also when their region was not asked for."""
        found = [school for other in self._plans.values() if other is not plan for school in other.listed_in(plan.id)]
        for region in remembered(self._output):
            if region not in self._plans and region != START:
                sites = read_record(self._output, region).schools
                found += [
                    ListedSchool(region, name, site.listed["sleutel"])
                    for name, site in sites.items()
                    if is_listed(site.listed) and plan.id in site.listed["elders"]
                ]
        return tuple(sorted(found, key=lambda school: (school.region, school.id)))

    def _misses_a_site(self, plan: RegionPlan) -> bool:
        """Tell whether a school has a site that nothing is known of: the old list names it, a new one could not."""
        schools = self._output.root / plan.id / SCHOOLS
        return any(name not in plan.sites and stamp(schools / name) for name in plan.failed)

    def _gone_regions(self, found: Survey) -> list[str]:
        """List the regions that were published from profiles that are gone."""
        return [name for name in remembered(self._output) if name not in found.names | {START}]

    def _require_free_places(self, plans: Iterable[RegionPlan]) -> None:
        """Refuse, before anything is written, to put a home page in the place of somebody else's."""
        if self._request.with_regions:
            for plan in plans:
                require_our_page(self._output.root / plan.id)
        if self._request.with_start:
            require_our_page(self._output.root)

    def _families(self) -> list[str]:
        """Name the families of sites that are made besides schools."""
        return ["regio"] * self._request.with_regions + ["start"] * self._request.with_start

    def _remember(self, plans: Iterable[RegionPlan]) -> None:
        for plan in plans:
            write_record(self._output, plan.id, plan.to_record())

    def _remember_what_is_sure(self, plans: Iterable[RegionPlan]) -> None:
        """Remember what is done when a run is cut off: of the rest nobody knows whether it was replaced already."""
        done = {(result.region, result.school) for result in self._results}
        for plan in plans:
            if not plan.staged:
                plan.doubt({job.path.stem for job in plan.jobs if (plan.id, job.path.stem) not in done})
                write_record(self._output, plan.id, plan.to_record())

    def _site(
        self, names: tuple[str, str], record: SiteRecord, made: Mapping[tuple[str, str], Result]
    ) -> tuple[BuiltSite, bool]:
        """Give a site for the report, and whether it was made now."""
        region, school = names
        result = made.get(names)
        folder = self._output.root / region
        if school:
            folder = folder / SCHOOLS / school
        touched = result is not None and result.touched
        seconds = result.seconds if result is not None and touched else 0.0
        return BuiltSite(region, school, folder.as_posix(), record.pages, record.size, seconds), touched


def _handed(hands: Crew, jobs: Sequence[SchoolJob]) -> list[Future[list[Result]]]:
    """Hand over schools in portions."""
    return [hands.submit(_schools, jobs[start : start + _PORTION]) for start in range(0, len(jobs), _PORTION)]


def _schools(workshop: Workshop, jobs: Sequence[SchoolJob]) -> list[Result]:
    return [workshop.school(job) for job in jobs]


def _warm(workshop: Workshop, job: SchoolJob) -> int:
    return workshop.warm(job)


def _cast(workshop: Workshop, family: str) -> int:
    return workshop.cast(family)


def _region_data(workshop: Workshop, job: RegionJob) -> SiteRecord:
    return workshop.region_data(job)


def _region(workshop: Workshop, job: RegionJob) -> Result:
    return workshop.region(job)


def _start(workshop: Workshop, job: StartJob) -> Result:
    return workshop.start(job)
