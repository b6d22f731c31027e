"""Builds what was asked for and has changed: for schools, for regions, and the page that leads to them."""

from __future__ import annotations

import shutil
import time

from generator.errors import BuildError
from generator.resources import Resources
from generator.site.options import BuildRequest
from generator.site.output import Output
from generator.site.report import BuildReport, BuiltSite
from generator.site.run import Progress, Run, Session, Waiting, silent
from generator.site.survey import survey

__all__ = ["BuildReport", "BuildRequest", "BuiltSite", "Session", "build", "silent"]


def build(
    request: BuildRequest,
    resources: Resources,
    *,
    progress: Progress = silent,
    waiting: Waiting = silent,
    session: Session | None = None,
) -> BuildReport:
    """Build. A school with a mistake is left out and keeps its last good site.

    Args:
        request: What to build and where to.
        resources: Content and theme.
        progress: Called with how many schools are done, how many there are, and which was the last.
        waiting: Called when another run is at work in the same folder, before waiting for it.
        session: Keeps moulds for the next build in this process.

    Raises:
        InputError: What was asked for does not exist.
        ContentError: Shared content or a template holds a mistake.
        BuildError: Publishing was not possible.
    """
    started = time.perf_counter()
    _require_own_folder(request, resources)
    output = Output(request.out)
    output.require_usable()
    found = survey(request.schools, region=request.region, school=request.school)
    with output.locked(waiting):
        output.repair()
        if request.fresh:
            shutil.rmtree(output.moulds, ignore_errors=True)
        run = Run(request, resources, output, session or Session(), progress)
        run.go(found)
        return run.report(time.perf_counter() - started)


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
