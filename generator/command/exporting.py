"""What `gids export` does: the section of the school guide of every school, in one form, by all cores."""

from __future__ import annotations

import contextlib
import dataclasses
import multiprocessing
import os
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

from generator.command.output import complain, json_text, problem_lines, say
from generator.content.registers import load_registers
from generator.errors import Problem
from generator.failures import refused
from generator.profile.load import LoadedRegion, load_profiles
from generator.resources import Resources, find_resources
from generator.site.documents import FORMS, DocumentMaker

_FEW = 8
"""So many documents are made sooner in this process than others can be started."""


@dataclasses.dataclass(frozen=True, slots=True)
class ExportRequest:
    """What was asked for; `url` is where the sites are on the web, ending in a slash, or empty."""

    form: str
    schools: Path
    out: Path
    region: str | None = None
    school: str | None = None
    url: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class Exported:
    """What was written, and what holds a mistake: of a school with a mistake no document is made."""

    files: tuple[Path, ...]
    problems: tuple[Problem, ...]

    def line(self, out: Path) -> str:
        """Say how many files there are."""
        count = len(self.files)
        return f"Gemaakt: {count} {'bestand' if count == 1 else 'bestanden'} in {out.as_posix()}/"

    def to_json(self) -> dict[str, Any]:
        """Give plain data."""
        return {"files": [path.as_posix() for path in self.files]}


def silent(*_news: Any) -> None:
    """Say nothing."""


def export(request: ExportRequest, progress: Callable[[int, int, str], Any] = silent) -> Exported:
    """Write the documents.

    Raises:
        InputError: The folder, the region or the school does not exist.
        ContentError: Shared content holds a mistake.
        BuildError: The disk refuses.
    """
    resources = find_resources()
    loaded = load_profiles(
        request.schools, load_registers(resources.registers), region=request.region, school=request.school
    )
    wanted = [(region.id, school) for region in loaded.regions for school in sorted(region.schools)]
    files = []
    for done, (region, school, data) in enumerate(_made(request, resources, loaded.regions, wanted), start=1):
        path = request.out / region / f"{school}{FORMS[request.form].ending}"
        _write(path, data)
        files.append(path)
        progress(done, len(wanted), f"{region}/{school}")
    return Exported(tuple(files), tuple(loaded.problems))


def _made(
    request: ExportRequest, resources: Resources, regions: tuple[LoadedRegion, ...], wanted: list[tuple[str, str]]
) -> Iterator[tuple[str, str, bytes]]:
    """Give the documents in order; many are made by a process per core, started anew: Typst leaves threads behind."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if cores == 1 or len(wanted) <= _FEW:
        _begin(request, resources, regions)
        yield from map(_one, wanted)
        return
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(cores, context, initializer=_begin, initargs=(request, resources, regions)) as pool:
        yield from pool.map(_one, wanted, chunksize=2)


def tell(done: Exported, out: Path, *, as_json: bool) -> int:
    """Tell what was written; give the exit code."""
    if as_json:
        say(json_text(ok=not done.problems, problems=done.problems, report=done.to_json()))
    else:
        for line in problem_lines(done.problems):
            complain(line)
        say(done.line(out))
    return 1 if done.problems else 0


class _Desk:
    """What one process makes documents with."""

    def __init__(self, request: ExportRequest, resources: Resources, regions: tuple[LoadedRegion, ...]) -> None:
        self.form = request.form
        self.maker = DocumentMaker(resources, load_registers(resources.registers), request.url)
        self.regions = {region.id: region for region in regions}


_desk: _Desk | None = None
"""That of this process, once it has begun."""


def _begin(request: ExportRequest, resources: Resources, regions: tuple[LoadedRegion, ...]) -> None:
    global _desk  # noqa: PLW0603 - how a pool hands something to each of its processes once
    _desk = _Desk(request, resources, regions)


def _one(name: tuple[str, str]) -> tuple[str, str, bytes]:
    assert _desk is not None  # noqa: S101 - set by _begin, before any work comes
    region, school = name
    return region, school, _desk.maker.make(_desk.form, _desk.regions[region], school)


def _write(path: Path, data: bytes) -> None:
    """Write a file whole or not at all.

    Raises:
        BuildError: The disk refuses.
    """
    fresh = path.with_name(f".{path.name}.nieuw")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_bytes(data)
        fresh.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            fresh.unlink(missing_ok=True)
        raise refused(path, error) from error
