from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from generator.command.built import build_json, build_lines, is_ok, opening_page
from generator.errors import Problem
from generator.site.build import BuildReport, BuiltSite

OUT = Path("site")
START = BuiltSite("", "", "site", 1, 1000)
REGION = BuiltSite("proef-po", "", "site/proef-po", 4, 2000)
SCHOOL = BuiltSite("proef-po", "de-brug", "site/proef-po/scholen/de-brug", 15, 200_000)
OTHER = BuiltSite("proef-po", "de-ark", "site/proef-po/scholen/de-ark", 15, 200_000)


def made(*sites: BuiltSite, failed: tuple[str, ...] = (), problems: tuple[Problem, ...] = ()) -> BuildReport:
    """Give a report of these sites."""
    return BuildReport(sites, failed, problems, moulds=2, seconds=1.2345)


def test_what_was_built_is_told_with_the_page_to_open() -> None:
    """Number of sites, pages, size and time, and where to begin."""
    told = "Gebouwd: 3 sites, 20 pagina's, 0,2 MB, in 1,2 seconden (16 pagina's per seconde)."
    expected = [told, "Openen: site/index.html"]
    assert expected == list(build_lines(made(SCHOOL, REGION, START), OUT, from_disk=True))


def test_sites_for_a_webserver_are_not_said_to_open_from_disk() -> None:
    """Their links lead to folders, which only a server understands."""
    lines = list(build_lines(made(SCHOOL, REGION, START), OUT, from_disk=False))
    assert "Zet site/ op een webserver. Eerst bekijken kan met: gids serve" == lines[-1]


def test_what_was_taken_away_is_named() -> None:
    """A site that disappears is never a surprise."""
    report = BuildReport((SCHOOL,), (), (), moulds=1, seconds=1.0, removed=("proef-po/de-eik",))
    lines = list(build_lines(report, OUT, from_disk=True))
    assert "Weggehaald, want het profiel is er niet meer: proef-po/de-eik." == lines[1]


def test_what_was_not_built_is_named() -> None:
    """A school that was left out is named, with what visitors see meanwhile."""
    lines = list(build_lines(made(failed=("proef-po/de-brug",)), OUT, from_disk=False))
    assert [
        "Gebouwd: 0 sites, in 1,2 seconden.",
        "Niet gebouwd: proef-po/de-brug. Stond er al een site, dan is die niet veranderd.",
    ] == lines


@pytest.mark.parametrize(
    ("sites", "page"),
    [
        ((SCHOOL, REGION, START), "site/index.html"),
        ((SCHOOL, OTHER, REGION), "site/proef-po/index.html"),
        ((SCHOOL,), "site/proef-po/scholen/de-brug/index.html"),
        ((SCHOOL, OTHER), "site"),
        ((), "site"),
    ],
    ids=["all", "one region", "one school", "schools that stand alone", "nothing"],
)
def test_the_page_to_open_leads_to_the_rest(sites: tuple[BuiltSite, ...], page: str) -> None:
    """The page with the widest view; where there is none, the folder."""
    assert page == opening_page(made(*sites), OUT).as_posix()


@pytest.mark.parametrize(
    ("report", "ok"),
    [
        (made(SCHOOL), True),
        (made(SCHOOL, failed=("x",)), False),
        (made(SCHOOL, problems=(Problem("x", 1, "mis"),)), False),
    ],
    ids=["all", "school left out", "mistake elsewhere"],
)
def test_a_build_is_ok_when_nothing_was_wrong(report: BuildReport, *, ok: bool) -> None:
    """Also a mistake in a file that no site depends on counts."""
    assert ok == is_ok(report)


def test_json_holds_every_site() -> None:
    """A program gets plain data."""
    site = {
        "region": "proef-po",
        "school": "de-brug",
        "folder": "site/proef-po/scholen/de-brug",
        "pages": 15,
        "size": 200_000,
        "seconds": 0.0,
    }
    expected = {
        "sites": [site],
        "unchanged": [{**site, "school": "de-ark", "folder": "site/proef-po/scholen/de-ark"}],
        "failed": ["proef-po/de-ark"],
        "removed": [],
        "pages": 15,
        "bytes": 200_000,
        "pages_per_second": 12.2,
        "slowest": ["proef-po/de-brug"],
        "moulds": 2,
        "seconds": 1.234,
        "open": "site",
    }
    report = dataclasses.replace(made(SCHOOL, failed=("proef-po/de-ark",)), unchanged=(OTHER,))
    assert expected == build_json(report, OUT)


def test_what_did_not_change_is_counted() -> None:
    """Beside what was made, or by itself with the way to build all the same."""
    some = dataclasses.replace(made(SCHOOL), unchanged=(OTHER, REGION))
    assert "Niet veranderd: 2 sites." == list(build_lines(some, OUT, from_disk=False))[1]
    none = dataclasses.replace(made(), unchanged=(OTHER,))
    told = "Niets te doen: 1 site al bij de tijd, in 1,2 seconden bekeken. Toch bouwen kan met --fresh."
    assert told == next(iter(build_lines(none, OUT, from_disk=False)))


def test_of_many_sites_the_slowest_are_named() -> None:
    """Whoever wonders where the time goes sees which profiles to look at."""
    sites = [dataclasses.replace(SCHOOL, school=f"school-{number}", seconds=number / 1000) for number in range(25)]
    lines = list(build_lines(made(*sites), OUT, from_disk=False))
    slow = "proef-po/school-24 (24,0 ms), proef-po/school-23 (23,0 ms), proef-po/school-22 (22,0 ms)"
    assert f"De meeste tijd kostten {slow}." == lines[1]
