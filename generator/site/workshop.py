"""Makes one site after another: in this process, or in several that each have a workshop of their own."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from generator.archive.stored import StoredYear, read_years
from generator.check.asked import SchoolAsked
from generator.check.blocking import blocked, blocking_rules
from generator.check.last_year import said_before
from generator.content.pages import Family
from generator.errors import Problem
from generator.export.addresses import Addresses
from generator.overview.facts import FACTS_FILE, Facts, facts_of, facts_to_json
from generator.overview.since import offers_since
from generator.overview.view import RegionView
from generator.profile.load import LoadedRegion, RegionHead, SchoolFile, read_school
from generator.profile.outlines import read_outlines
from generator.profile.resolve import ResolvedSchool, resolve
from generator.resources import Resources
from generator.site.compare_cells import COMPARE_FILE, compare_file
from generator.site.complete import SEARCH_FILE, complete, own_files, shared_files, standalone
from generator.site.digest import digest, file_digest
from generator.site.documents import published_documents
from generator.site.fill import fill_ready
from generator.site.foundry import Foundry
from generator.site.jobs import RegionJob, Result, SchoolJob, StartJob
from generator.site.keys import SourceKeys
from generator.site.listed import ListedSchool, read_facts, remembered_facts
from generator.site.mould import Mould
from generator.site.options import SCHOOLS, BuildRequest
from generator.site.output import Output
from generator.site.plan import plan
from generator.site.publish import publish, write_beside, write_files
from generator.site.records import SiteRecord, stamp
from generator.site.region_files import data_files
from generator.site.region_pages import repeated_pages
from generator.site.region_search import region_index
from generator.site.render import Shape
from generator.site.search_parts import SEARCH_PAGE
from generator.site.sitemap import NAME as SITEMAP
from generator.site.sitemap import START_NAME as START_SITEMAP
from generator.site.sitemap import robots, sitemap, sitemap_index
from generator.site.subjects import Subject, region_subject, school_subject, start_subject


class Workshop:
    """Makes the sites of one run.

    Attributes:
        request: What was asked for.
        foundry: Moulds and everything else that sites share.
        output: Where they go.
        heads: The regions, by id.
    """

    def __init__(
        self, request: BuildRequest, foundry: Foundry, output: Output, heads: Mapping[str, RegionHead]
    ) -> None:
        """Begin with what was opened already."""
        self.request = request
        self.foundry = foundry
        self.output = output
        self.heads = heads
        self._head_keys: dict[str, str] = {}
        self._there: set[Path] = set()

    def __reduce__(self) -> tuple[Any, ...]:
        """Travel to another process by what it was opened from: templates and moulds are opened there anew."""
        foundry = self.foundry
        return _opened, (self.request, foundry.resources, foundry.keys, foundry.store, self.output, dict(self.heads))

    def folder(self, region: str, *, staged: bool) -> Path:
        """Give the folder to write a region in."""
        target = self.output.root / region
        return self.output.fresh(target) if staged else target

    def warm(self, job: SchoolJob) -> int:
        """Make what schools of the same kind as this one need, and publish nothing; give how many moulds were cast."""
        before = self.foundry.cast
        file, _problems = self._read(job)
        if file is not None:
            _family, mould, _shape, subject = self._prepare(job, self._resolved(job, file))
            self.foundry.shared_index(mould, subject)
        return self.foundry.cast - before

    def school(self, job: SchoolJob) -> Result:
        """Read a profile and publish its site, unless that is there already.

        Raises:
            ContentError: Shared content or a template holds a mistake.
            BuildError: Publishing was not possible.
        """
        started, cast = time.perf_counter(), self.foundry.cast
        file, problems = self._read(job)
        years, broken = read_years(self._head(job.region).folder, job.path.stem)
        if file is None or broken:  # an archived year that is no longer what was fixed is a mistake like any other
            return Result(job.region, job.path.stem, problems=(*problems, *broken))
        resolved = self._resolved(job, file)
        wrong = self._blocked(job, file, resolved, years)
        if wrong:
            return Result(job.region, job.path.stem, problems=wrong)
        key, before = self._school_key(job, resolved, years), job.before
        source = digest(job.hash, self._logo_hash(job.region, resolved.school.logo))
        target = self.output.root / job.region / SCHOOLS / file.id
        touched = before is None or before.key != key or before.stamp != stamp(target)
        if before is None or touched:
            record = self._publish_school(job, resolved, years, SiteRecord(source, key, ""))
        else:
            record = dataclasses.replace(before, source=source)
        return self._result((job.region, file.id), record, started, cast, touched=touched)

    def region(self, job: RegionJob) -> Result:
        """Publish the pages of a region of its own.

        Raises:
            ContentError: Shared content or a template holds a mistake.
            BuildError: Publishing was not possible.
        """
        started, cast = time.perf_counter(), self.foundry.cast
        head, folder = self._head(job.region), self.folder(job.region, staged=job.staged)
        family, mould = self._whole("regio")
        shape = self._shape("")
        schools, lost = self._facts(job.schools)
        outlines = read_outlines(head.folder, head.region.kaart)
        view = RegionView(job.region, head.region, schools, self.foundry.registers, outlines)
        subject = region_subject(head, view, self.foundry.made, family=family, kind=mould.kind, shape=shape)
        ready = self.foundry.ready(mould, subject, shape, ())
        pages = repeated_pages(mould, ready, family, subject, view)
        files = {**pages, **subject.files, **self._sitemap(f"{job.region}/", pages)}
        if SEARCH_PAGE in mould.kind:
            rests_on = (*mould.kind, self._head_key(job.region), repr(shape), *(area.id for area in view.areas))
            index = self.foundry.once(
                "zoeken", "regio", rests_on, lambda: region_index(pages, mould, family, subject, view)
            )
            files[SEARCH_FILE] = index.encode()
        about = {"naam": head.region.naam, "sector": head.region.sector, "gemeenten": list(head.region.gemeenten)}
        key = "" if lost else job.key  # so that the next run tries and tells again
        begun = SiteRecord("", key, "", logo=self.logo(job.region), pages=len(pages), listed=about)
        record = self._write(folder, files, begun)
        return dataclasses.replace(self._result((job.region, ""), record, started, cast), problems=lost)

    def region_data(self, job: RegionJob) -> SiteRecord:
        """Publish the files of a region besides its pages; give which, as the record of a site of nothing else.

        Raises:
            BuildError: Publishing was not possible.
        """
        schools, _lost = self._facts(job.schools)
        view = RegionView(job.region, self._head(job.region).region, schools, self.foundry.registers)
        files = data_files(view, Addresses(job.region, self.request.url, self.request.index))
        return self._write(self.folder(job.region, staged=job.staged), files, SiteRecord("", "", ""))

    def start(self, job: StartJob) -> Result:
        """Publish the page that leads to all regions.

        Raises:
            ContentError: Shared content or a template holds a mistake.
            BuildError: Publishing was not possible.
        """
        started, cast = time.perf_counter(), self.foundry.cast
        family, mould = self._whole("start")
        shape = Shape(index=self.request.index, assets=self.foundry.assets.folder, region=None)
        subject = start_subject(job.regions, self.foundry.made, family=family, kind=mould.kind, shape=shape)
        files = complete(mould, subject, family) | shared_files(self.foundry.assets)
        files |= self._sitemaps(mould, job.sites)
        record = self._write(self.output.root, files, SiteRecord("", job.key, "", pages=len(mould.pages)))
        return self._result(("", ""), record, started, cast)

    def share(self, region: str, *, staged: bool) -> None:
        """Write the files that all sites of a region share, before the first site that asks for them.

        Raises:
            BuildError: Publishing was not possible.
        """
        write_beside(self.output, self.folder(region, staged=staged), shared_files(self.foundry.assets))

    def cast(self, family: str) -> int:
        """Cast the one mould of a family of which every site has all pages; give how many were cast."""
        before = self.foundry.cast
        self._whole(family)
        return self.foundry.cast - before

    def logo(self, region: str) -> str:
        """Name the file with the logo of a region; empty when it has none."""
        return self._head(region).region.logo or ""

    def _result(
        self, names: tuple[str, str], record: SiteRecord, started: float, cast: int, *, touched: bool = True
    ) -> Result:
        """Give what became of a site that was begun at `started`, when `cast` moulds were cast."""
        region, school = names
        seconds, moulds = time.perf_counter() - started, self.foundry.cast - cast
        return Result(region, school, record, touched=touched, seconds=seconds, moulds=moulds)

    def _head(self, region: str, *schools: SchoolFile) -> LoadedRegion:
        """Give a region with some of its schools, or none."""
        found = self.heads[region].with_schools({school.id: school for school in schools}, ())
        assert found is not None  # noqa: S101 - only regions that can be used come here
        return found

    def _read(self, job: SchoolJob) -> tuple[SchoolFile | None, tuple[Problem, ...]]:
        return read_school(self.heads[job.region], job.path, {})

    def _resolved(self, job: SchoolJob, file: SchoolFile) -> ResolvedSchool:
        return resolve(self._head(job.region, file), file.id, self.foundry.registers)

    def _blocked(
        self, job: SchoolJob, file: SchoolFile, resolved: ResolvedSchool, years: Sequence[StoredYear]
    ) -> tuple[Problem, ...]:
        """Give what may not be published of a profile that can be read."""
        loaded = self._head(job.region, file)
        rules = blocking_rules(loaded.region)
        if not rules:
            return ()
        before = said_before(file.school, years)
        return blocked(loaded, SchoolAsked(resolved, self.foundry.registers, self.request.day, before), rules)

    def _facts(self, listed: Sequence[ListedSchool]) -> tuple[tuple[Facts, ...], tuple[Problem, ...]]:
        """Read the facts of schools from their sites, published or about to be; give what cannot be read too."""
        found: list[Facts] = []
        lost: list[Problem] = []
        for school in listed:
            target = self.output.root / school.region
            folder = target if target.exists() else self.output.fresh(target)
            # What this run made, or would have made again, names no id that is gone from the registers since.
            registers = self.foundry.registers if school.kept else None
            facts = read_facts(folder / SCHOOLS / school.id / FACTS_FILE, registers)
            if isinstance(facts, Problem):
                lost.append(facts)
            else:
                found.append(facts)
        return tuple(found), tuple(lost)

    def _prepare(
        self, job: SchoolJob, resolved: ResolvedSchool, years: Sequence[StoredYear] = ()
    ) -> tuple[Family, Mould, Shape, Subject]:
        """Give what a school's site is made of; the shared search index stands in its place afterwards."""
        family = self.foundry.family("school")
        kind = plan(family, resolved.kinds)
        mould = self.foundry.mould(family, kind)
        shape = self._shape("../../")
        folder = self._head(job.region).folder
        made = self.foundry.made
        subject = school_subject(resolved, folder, made, family=family, kind=kind, shape=shape, years=years)
        return family, mould, shape, subject

    def _publish_school(
        self, job: SchoolJob, resolved: ResolvedSchool, years: Sequence[StoredYear], begun: SiteRecord
    ) -> SiteRecord:
        family, mould, shape, subject = self._prepare(job, resolved, years)
        ready = self.foundry.ready(mould, subject, shape, resolved.laws)
        files = fill_ready(ready, subject.renderer)
        files |= own_files(mould.own, subject, family, self.foundry.vocabulary(mould, subject))
        files |= self._sitemap(f"{job.region}/{SCHOOLS}/{resolved.id}/", (page.path for page in mould.pages))
        facts = facts_to_json(facts_of(resolved, offers_since(resolved.school, years)))
        if not self.request.alone:
            files[FACTS_FILE] = facts
            files[COMPARE_FILE] = compare_file(resolved, subject.renderer, self.foundry.made.functions)
        if self.request.documents:
            files |= published_documents(resolved, subject, self._address(job.region, resolved.id))
        shared = self.foundry.shared_index(mould, subject)
        folder = self.folder(job.region, staged=job.staged)
        if self.request.alone:
            files |= shared_files(self.foundry.assets) | shared
        else:
            self._put_once(folder, shared)
        target = folder / SCHOOLS / resolved.id
        size = write_files(target, files) if job.staged else publish(self.output, target, files)
        return dataclasses.replace(
            begun,
            stamp=stamp(target),
            logo=resolved.school.logo or "",
            pages=len(mould.pages),
            size=size,
            listed=remembered_facts(digest(facts), resolved.school.andere_samenwerkingsverbanden),
            shared="".join(shared),
        )

    def _write(self, folder: Path, files: Mapping[str, bytes], begun: SiteRecord) -> SiteRecord:
        """Write pages into a folder that holds other sites too."""
        size = write_beside(self.output, folder, files)
        return dataclasses.replace(begun, stamp=stamp(folder), size=size, files=tuple(sorted(files)))

    def _put_once(self, folder: Path, files: Mapping[str, bytes]) -> None:
        """Write shared files whose name says what is in them, if they are not there yet."""
        missing = {name: data for name, data in files.items() if folder / name not in self._there}
        if missing:
            write_beside(self.output, folder, missing)
            self._there.update(folder / name for name in missing)

    def _whole(self, name: str) -> tuple[Family, Mould]:
        """Give a family of which every site has all pages, with its mould."""
        family = self.foundry.family(name)
        return family, self.foundry.mould(family, plan(family))

    def _shape(self, region_root: str) -> Shape:
        """Give how a site is put on the web; `region_root` is the way from its root to that of the region."""
        assets = self.foundry.assets
        documents = self.request.documents
        if self.request.alone:
            return dataclasses.replace(standalone(assets), documents=documents)
        return Shape(self.request.index, region_root + assets.folder, region_root, documents)

    def _sitemap(self, folder: str, paths: Iterable[str]) -> dict[str, bytes]:
        """Give the sitemap of a site whose pages are below `folder`; nothing when nobody said where that will be."""
        if not self.request.url:
            return {}
        pages = (path if self.request.index else path.removesuffix("index.html") for path in paths)
        return {SITEMAP: sitemap(f"{self.request.url}{folder}{page}" for page in pages)}

    def _sitemaps(self, mould: Mould, sites: Sequence[str]) -> dict[str, bytes]:
        """Give the sitemap of the first page and the file that names all sitemaps; nothing without an address."""
        url = self.request.url
        if not url:
            return {}
        own = self._sitemap("", (page.path for page in mould.pages))[SITEMAP]
        named = [f"{url}{START_SITEMAP}", *(f"{url}{site}{SITEMAP}" for site in sites)]
        return {START_SITEMAP: own, SITEMAP: sitemap_index(named), **robots(url)}

    def _address(self, region: str, school: str) -> str:
        """Give the full address of a school's site, ending in a slash; empty when nobody said where that will be."""
        return f"{self.request.url}{region}/{SCHOOLS}/{school}/" if self.request.url else ""

    def _school_key(self, job: SchoolJob, resolved: ResolvedSchool, years: Sequence[StoredYear]) -> str:
        """Give the hash of everything that shows on a school's site."""
        school, board = resolved.school, resolved.board
        return digest(
            self.foundry.keys.family("school"),
            self.request.look,
            self._head_key(job.region),
            board.model_dump_json() if board else "",
            school.model_dump_json(),
            self._logo_hash(job.region, school.logo),
            *(year.key for year in years),
        )

    def _head_key(self, region: str) -> str:
        if region not in self._head_keys:
            self._head_keys[region] = digest(self._head(region).region.model_dump_json())
        return self._head_keys[region]

    def _logo_hash(self, region: str, logo: str | None) -> str:
        return file_digest(self._head(region).folder / logo) if logo else ""


def _opened(
    request: BuildRequest,
    resources: Resources,
    keys: SourceKeys,
    store: Path | None,
    output: Output,
    heads: Mapping[str, RegionHead],
) -> Workshop:
    return Workshop(request, Foundry(resources, keys, store), output, heads)
