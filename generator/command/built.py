"""Tells what a build made: for people in Dutch, for programs as plain data."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.command.output import counted, decimal, written_size

if TYPE_CHECKING:
    from generator.site.report import BuildReport, BuiltSite

_MANY, _SHOWN = 20, 3
"""Above so many sites it is worth knowing which took longest, and how many of those are named."""


def is_ok(report: BuildReport) -> bool:
    """Tell whether everything that was asked for was built."""
    return not report.problems and not report.failed


def build_lines(report: BuildReport, out: Path, *, from_disk: bool) -> Iterator[str]:
    """Give the outcome as lines of Dutch. Only sites that open from disk are named as a page to open."""
    yield from _made_lines(report)
    if report.failed:
        yield f"Niet gebouwd: {', '.join(report.failed)}. Stond er al een site, dan is die niet veranderd."
    if report.removed:
        yield f"Weggehaald, want het profiel is er niet meer: {', '.join(report.removed)}."
    there = report.sites or report.unchanged
    if there and from_disk:
        yield f"Openen: {opening_page(report, out).as_posix()}"
    elif there:
        yield f"Zet {out.as_posix()}/ op een webserver. Eerst bekijken kan met: gids serve"


def build_json(report: BuildReport, out: Path) -> dict[str, Any]:
    """Give plain data."""
    return {
        "sites": [_site_json(site) for site in report.sites],
        "unchanged": [_site_json(site) for site in report.unchanged],
        "failed": list(report.failed),
        "removed": list(report.removed),
        "pages": report.pages,
        "bytes": report.size,
        "pages_per_second": round(report.pages_per_second, 1),
        "slowest": [_name(site) for site in report.slowest(_SHOWN)],
        "moulds": report.moulds,
        "seconds": round(report.seconds, 3),
        "open": opening_page(report, out).as_posix(),
    }


def opening_page(report: BuildReport, out: Path) -> Path:
    """Give the page that leads to the rest: of the guide, the region or the school; a folder when there are more."""
    sites = [*report.sites, *report.unchanged]
    start = [site for site in sites if not site.region]
    regions = [site for site in sites if site.region and not site.school]
    found = start or regions or sites
    return Path(found[0].folder) / "index.html" if len(found) == 1 else out


def _made_lines(report: BuildReport) -> Iterator[str]:
    seconds = decimal(report.seconds)
    same = counted(len(report.unchanged), "site", "sites")
    if report.sites:
        sites = counted(len(report.sites), "site", "sites")
        pages = counted(report.pages, "pagina", "pagina's")
        speed = counted(round(report.pages_per_second), "pagina", "pagina's")
        yield f"Gebouwd: {sites}, {pages}, {written_size(report.size)}, in {seconds} seconden ({speed} per seconde)."
        if len(report.sites) > _MANY:
            slow = (f"{_name(site)} ({decimal(1000 * site.seconds)} ms)" for site in report.slowest(_SHOWN))
            yield f"De meeste tijd kostten {', '.join(slow)}."
        if report.unchanged:
            yield f"Niet veranderd: {same}."
    elif report.unchanged:
        yield f"Niets te doen: {same} al bij de tijd, in {seconds} seconden bekeken. Toch bouwen kan met --fresh."
    else:
        yield f"Gebouwd: 0 sites, in {seconds} seconden."


def _name(site: BuiltSite) -> str:
    """Name a site as people know it."""
    if site.school:
        return f"{site.region}/{site.school}"
    return site.region or "de startpagina"


def _site_json(site: BuiltSite) -> dict[str, Any]:
    return {**dataclasses.asdict(site), "seconds": round(site.seconds, 4)}
