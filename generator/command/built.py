"""Tells what a build made: for people in Dutch, for programs as plain data."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.command.output import counted, decimal, written_size

if TYPE_CHECKING:
    from generator.site.build import BuildReport


def is_ok(report: BuildReport) -> bool:
    """Tell whether everything that was asked for was built."""
    return not report.problems and not report.failed


def build_lines(report: BuildReport, out: Path, *, from_disk: bool) -> Iterator[str]:
    """Give the outcome as lines of Dutch. Only sites that open from disk are named as a page to open."""
    sites = counted(len(report.sites), "site", "sites")
    pages = counted(sum(site.pages for site in report.sites), "pagina", "pagina's")
    size = written_size(sum(site.size for site in report.sites))
    yield f"Gebouwd: {sites}, {pages}, {size}, in {decimal(report.seconds)} seconden."
    if report.failed:
        yield f"Niet gebouwd: {', '.join(report.failed)}. Stond er al een site, dan is die niet veranderd."
    if report.removed:
        yield f"Weggehaald, want het profiel is er niet meer: {', '.join(report.removed)}."
    if report.sites and from_disk:
        yield f"Openen: {opening_page(report, out).as_posix()}"
    elif report.sites:
        yield f"Zet {out.as_posix()}/ op een webserver. Eerst bekijken kan met: gids serve"


def build_json(report: BuildReport, out: Path) -> dict[str, Any]:
    """Give plain data."""
    return {
        "sites": [dataclasses.asdict(site) for site in report.sites],
        "failed": list(report.failed),
        "removed": list(report.removed),
        "moulds": report.moulds,
        "seconds": round(report.seconds, 3),
        "open": opening_page(report, out).as_posix(),
    }


def opening_page(report: BuildReport, out: Path) -> Path:
    """Give the page that leads to the rest: of the guide, the region or the school; a folder when there are more."""
    start = [site for site in report.sites if not site.region]
    regions = [site for site in report.sites if site.region and not site.school]
    found = start or regions or report.sites
    return Path(found[0].folder) / "index.html" if len(found) == 1 else out
