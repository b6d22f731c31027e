"""Builds everything that was asked for: plan, cast, fill and publish, for schools, regions and the start page."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from generator.content.pages import Family, load_family
from generator.content.registers import Registers, load_registers
from generator.errors import BuildError, Problem
from generator.profile.load import Loaded, LoadedRegion, load_profiles
from generator.profile.resolve import ResolvedSchool, resolve
from generator.resources import Resources
from generator.site.assets import Assets, load_assets
from generator.site.clean import remove_gone, remove_stale
from generator.site.complete import complete, shared_files, shared_index, standalone
from generator.site.fill import fill
from generator.site.mould import Mould, cast
from generator.site.plan import Kind, plan
from generator.site.publish import publish, write_files
from generator.site.render import Shape, slot_environment
from generator.site.subjects import Makers, Subject, makers, region_subject, school_subject, start_subject

Progress = Callable[[int, int, str], None]
"""Called before each site with how many are done, how many there are, and which one comes."""


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
    """

    schools: Path
    out: Path
    region: str | None = None
    school: str | None = None
    alone: bool = False
    disk: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class BuiltSite:
    """A site that was published."""

    region: str
    school: str
    """Empty for the site of a region, and region too for the start page."""
    folder: str
    pages: int
    size: int
    """Bytes, without files that sites share."""


@dataclasses.dataclass(frozen=True, slots=True)
class BuildReport:
    """What was published and what was not."""

    sites: tuple[BuiltSite, ...]
    failed: tuple[str, ...]
    problems: tuple[Problem, ...]
    moulds: int
    seconds: float
    removed: tuple[str, ...] = ()
    """Sites that were taken away because their profile is gone."""


def build(request: BuildRequest, resources: Resources, *, progress: Progress | None = None) -> BuildReport:
    """Build all sites that were asked for. A school with a mistake is left out and keeps its last good site.

    Raises:
        InputError: What was asked for does not exist.
        ContentError: Shared content or a template holds a mistake.
        BuildError: Publishing was not possible.
    """
    started = time.perf_counter()
    _require_own_folder(request, resources)
    registers = load_registers(resources.registers)
    loaded = load_profiles(request.schools, registers, region=request.region, school=request.school)
    builder = _Builder(request, resources, registers, progress or _silent)
    builder.run(loaded)
    failed = [
        *loaded.failed,
        *(f"{region.id}/{school}" for region in loaded.regions for school in region.failed),
    ]
    return BuildReport(
        sites=tuple(builder.sites),
        failed=tuple(sorted(failed)),
        problems=loaded.problems,
        moulds=builder.moulds,
        seconds=time.perf_counter() - started,
        removed=tuple(builder.removed),
    )


class _Builder:
    """Keeps what one run makes once: families, moulds, shared files."""

    def __init__(self, request: BuildRequest, resources: Resources, registers: Registers, progress: Progress) -> None:
        self.sites: list[BuiltSite] = []
        self.removed: list[str] = []
        self._request = request
        self._resources = resources
        self._registers = registers
        self._progress = progress
        self._assets: Assets = load_assets(resources.theme)
        self._made: Makers = makers(slot_environment(resources.slots), registers, resources.content)
        self._families: dict[str, Family] = {}
        self._moulds: dict[tuple[str, Kind], Mould] = {}
        self._indexes: dict[tuple[str, Kind], dict[str, bytes]] = {}
        self._indexed: set[tuple[str, Kind]] = set()

    @property
    def moulds(self) -> int:
        """Count the moulds that were cast."""
        return len(self._moulds)

    def run(self, loaded: Loaded) -> None:
        """Build every school, then the regions, then the page that leads to them."""
        total = sum(len(region.schools) for region in loaded.regions)
        for region in loaded.regions:
            resolved = [resolve(region, school, self._registers) for school in region.schools]
            for school in resolved:
                self._progress(self._schools_done(), total, f"{region.id}/{school.id}")
                self._school(region, school)
            if not self._request.alone and self._request.school is None:
                self._region(region, resolved)
        self._progress(total, total, "")
        if not self._request.alone and self._request.region is None and self._request.school is None:
            self._start(loaded.regions)

    def _schools_done(self) -> int:
        return sum(bool(site.school) for site in self.sites)

    def _school(self, region: LoadedRegion, school: ResolvedSchool) -> None:
        family = self._family("school")
        kind = plan(family, school.kinds)
        shape = standalone(self._assets) if self._request.alone else self._hosted("../../")
        subject = school_subject(school, region.folder, self._made, family=family, kind=kind, shape=shape)
        target = self._request.out / region.id / "scholen" / school.id
        self._publish(target, self._mould(family, kind), subject, family, names=(region.id, school.id))

    def _region(self, region: LoadedRegion, schools: Sequence[ResolvedSchool]) -> None:
        """Build the region's own pages; while a school's profile holds a mistake the last good ones stay."""
        target = self._request.out / region.id
        write_files(target, shared_files(self._assets))
        gone = remove_gone(target / "scholen", set(region.schools) | region.failed)
        self.removed += [f"{region.id}/{school}" for school in gone]
        if region.failed and (target / "index.html").exists():
            return
        names = [
            name
            for (_family, kind), files in self._indexes.items()
            for name in files
            if (region.id, kind) in self._indexed
        ]
        remove_stale(target, {self._assets.folder, *names})
        family = self._family("regio")
        kind = plan(family)
        subject = region_subject(region, schools, self._made, family=family, kind=kind, shape=self._hosted(""))
        self._write_beside(target, self._mould(family, kind), subject, family, names=(region.id, ""))

    def _start(self, regions: Iterable[LoadedRegion]) -> None:
        family = self._family("start")
        kind = plan(family)
        counted = [(region, len(region.schools)) for region in regions]
        shape = Shape(index=self._index, assets=self._assets.folder, region=None)
        subject = start_subject(counted, self._made, family=family, kind=kind, shape=shape)
        write_files(self._request.out, shared_files(self._assets))
        self._write_beside(self._request.out, self._mould(family, kind), subject, family, names=("", ""))

    def _hosted(self, region: str) -> Shape:
        """Give the shape of a site below a region; `region` is the way to the region's root."""
        return Shape(index=self._index, assets=region + self._assets.folder, region=region)

    @property
    def _index(self) -> str:
        return "index.html" if self._request.disk else ""

    def _publish(self, target: Path, mould: Mould, subject: Subject, family: Family, *, names: tuple[str, str]) -> None:
        files = complete(mould, subject, family, self._registers)
        if self._request.alone:
            files |= shared_files(self._assets) | self._shared_index(mould, subject, family)
        else:
            self._publish_index(names[0], mould, subject, family)
        size = publish(target, files)
        self._note(target, mould, size, names)

    def _shared_index(self, mould: Mould, subject: Subject, family: Family) -> dict[str, bytes]:
        """Make the search index of the pages that schools of this kind share, once a run."""
        key = (family.name, mould.kind)
        if key not in self._indexes:
            pages = fill(mould, subject.renderer)
            self._indexes[key] = shared_index(mould.pages, pages, subject, family, self._registers)
        return self._indexes[key]

    def _publish_index(self, region: str, mould: Mould, subject: Subject, family: Family) -> None:
        """Write the shared search index into the region's folder, before the first site that asks for it."""
        if (region, mould.kind) not in self._indexed:
            self._indexed.add((region, mould.kind))
            write_files(self._request.out / region, self._shared_index(mould, subject, family))

    def _write_beside(
        self, target: Path, mould: Mould, subject: Subject, family: Family, *, names: tuple[str, str]
    ) -> None:
        """Write pages into a folder that holds other sites too."""
        files = complete(mould, subject, family, self._registers)
        self._note(target, mould, write_files(target, files), names)

    def _note(self, target: Path, mould: Mould, size: int, names: tuple[str, str]) -> None:
        region, school = names
        self.sites.append(BuiltSite(region, school, target.as_posix(), len(mould.pages), size))

    def _family(self, name: str) -> Family:
        if name not in self._families:
            self._families[name] = load_family(self._resources.pages / name, self._registers)
        return self._families[name]

    def _mould(self, family: Family, kind: Kind) -> Mould:
        key = (family.name, kind)
        if key not in self._moulds:
            self._moulds[key] = cast(family, kind, self._resources.theme, self._registers)
        return self._moulds[key]


def _silent(_done: int, _total: int, _name: str) -> None:
    """Say nothing."""


def _require_own_folder(request: BuildRequest, resources: Resources) -> None:
    """Refuse to write where the input is."""
    out = request.out.resolve()
    for folder in (request.schools, resources.content, resources.theme, resources.schema):
        source = folder.resolve()
        if out == source or source in out.parents:
            raise BuildError(
                f"--out {request.out.as_posix()} ligt in de map {folder.as_posix()}, waar de bronnen staan."
                " Kies een andere map."
            )
