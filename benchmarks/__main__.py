"""Measures everything and writes RESULTS.md: `make bench`, or `python -m benchmarks`."""

from __future__ import annotations

import argparse
import datetime as dt
import shutil
import statistics
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from benchmarks import changes, gids, hugo
from benchmarks.bench import PER_REGION, Bench, interleaved
from benchmarks.figures import scaled
from benchmarks.gids import BUILD, COLD, ROOT
from benchmarks.hugo_input import CAST, USUAL
from benchmarks.machine import is_busy, machine, versions
from benchmarks.measure import CommandFailedError, Run
from benchmarks.output import Made, Weight, first_visit, made, search_files, weight
from benchmarks.region import generate
from benchmarks.results import GIDS, HUGO_CAST, HUGO_USUAL, OWN, STOCK, Results, report

LARGE = 8000
HUGOS = {HUGO_USUAL: USUAL, HUGO_CAST: CAST}
"""The Hugo sites, by what the report calls them."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Prepare, measure, write, clean up."""
    options = _options(arguments)
    work: Path = options.work.resolve()
    if work.exists():
        raise SystemExit(f"{work} exists already: name another folder with --work, or remove it.")
    work.mkdir(parents=True)
    try:
        text = report(_measured(options, work))
        options.results.write_text(text, encoding="utf-8")
        print(f"\n{text}")
    finally:
        if not options.keep:
            shutil.rmtree(work, ignore_errors=True)


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--work", type=Path, default=ROOT / "bench", help="folder for everything that is made")
    parser.add_argument("--results", type=Path, default=ROOT / "benchmarks" / "RESULTS.md", help="the report")
    parser.add_argument("--schools", type=int, default=300)
    parser.add_argument("--repeats", type=int, default=5, help="runs of each build from nothing")
    parser.add_argument("--changes", type=int, default=3, help="runs of each change")
    parser.add_argument("--growth", type=int, nargs="*", default=[100, 1000], help="other numbers of schools")
    parser.add_argument("--large", action="store_true", help=f"grow to {LARGE} schools too")
    parser.add_argument("--loop", type=int, default=10, help="schools that a loop is measured on")
    parser.add_argument("--options", default=BUILD, help="options of every gids build")
    parser.add_argument("--cold", default=COLD, help="more options of a gids build from nothing")
    parser.add_argument("--keep", action="store_true", help="leave the folder as it is afterwards")
    return parser.parse_args(arguments)


def _measured(options: argparse.Namespace, work: Path) -> Results:
    about, busy = machine(), is_busy()
    program = hugo.install(work / "tools")
    bench = Bench(work / "main", options.schools, program, tuple(options.options.split()), tuple(options.cold.split()))
    print("Preparing: profiles, the copy of this project, the Hugo sites, the sites of the loops.", flush=True)
    bench.prepare()
    bench.prepare_loops(options.loop)
    cold = _cold(bench, options)
    counted = _made(bench, options)
    visits, indexes = _weights(bench)
    changed = interleaved(changes.cases(bench), options.changes, _tell)
    growth: dict[int, dict[str, Run | None]] = {options.schools: {name: _median(cold[name]) for name in (GIDS, *HUGOS)}}
    for count in options.growth:
        growth[count] = _grown(bench, work / f"growth-{count}", count)
    if options.large:
        growth[LARGE] = _large(bench, work / f"growth-{LARGE}")
    return Results(
        date=dt.datetime.now(tz=dt.UTC).date().isoformat(),
        busy=busy,
        machine=about,
        versions=versions(program),
        options=" ".join((*bench.build, *bench.cold)),
        schools=options.schools,
        loop_schools=options.loop,
        cold=cold,
        made=counted,
        changed=changed,
        growth=growth,
        visits=visits,
        indexes=indexes,
    )


def _tell(text: str) -> None:
    print(text, flush=True)


def _cold(bench: Bench, options: argparse.Namespace) -> dict[str, list[Run]]:
    """Build everything from nothing, in turn; each turn the loops take other schools."""
    each = -(-options.loop // options.repeats)

    def loop_case(kind: str, number: int) -> Run:
        numbers = [(number * each + step) % options.loop for step in range(each)]
        return scaled(bench.loop_of(kind, numbers), bench.schools / each)

    return interleaved(
        {
            STOCK: lambda number: loop_case("stock", number),
            OWN: lambda number: loop_case("own", number),
            HUGO_USUAL: lambda _number: bench.hugo_cold(USUAL),
            HUGO_CAST: lambda _number: bench.hugo_cold(CAST),
            GIDS: lambda _number: bench.gids_cold(),
        },
        options.repeats,
        _tell,
    )


def _median(runs: Sequence[Run]) -> Run:
    return Run(
        statistics.median(run.wall for run in runs),
        statistics.median(run.cpu for run in runs),
        max(run.peak for run in runs),
    )


def _made(bench: Bench, options: argparse.Namespace) -> dict[str, Made]:
    factor = bench.schools / options.loop
    found = {GIDS: made(bench.out)}
    found |= {name: made(bench.hugo_site(way) / "public") for name, way in HUGOS.items()}
    for name, kind in ((OWN, "own"), (STOCK, "stock")):
        sites = [made(bench.loops / kind / str(number) / "site") for number in range(options.loop)]
        sums = (sum(getattr(site, part) for site in sites) for part in ("pages", "page_bytes", "all_bytes"))
        found[name] = Made(*(round(factor * part) for part in sums))
    return found


def _weights(bench: Bench) -> tuple[dict[str, Weight], dict[str, tuple[Weight, Weight]]]:
    region, _, school = bench.first(1)[0].partition("/")
    sites = {
        GIDS: bench.out / region / "scholen" / school,
        **{name: bench.hugo_site(way) / "public" / region / "scholen" / school for name, way in HUGOS.items()},
        STOCK: bench.loops / "stock" / "0" / "site",
    }
    indexes = {}
    for name, site in sites.items():
        own, shared = search_files(site)
        indexes[name] = (weight(own), weight(shared))
    return {name: first_visit(site) for name, site in sites.items()}, indexes


def _large(bench: Bench, folder: Path) -> dict[str, Run | None]:
    """Build very many schools with `gids build` only: Hugo needs 3 MB of memory for each, more than there may be."""
    grown = Bench(folder, LARGE, bench.hugo_program, bench.build, bench.cold)
    generate(grown.profiles, LARGE, regions=-(-LARGE // PER_REGION))
    gids.copy_project(grown.project)
    found = grown.gids_cold()
    _tell(f"{LARGE} schools, {GIDS}: {found}")
    return {GIDS: found, **dict.fromkeys(HUGOS)}


def _grown(bench: Bench, folder: Path, count: int) -> dict[str, Run | None]:
    """Build more or fewer schools once with each; a build that fails, for want of memory perhaps, is told as such."""
    grown = Bench(folder, count, bench.hugo_program, bench.build, bench.cold)
    grown.prepare()
    found: dict[str, Run | None] = {}
    builds: dict[str, Callable[[], Run]] = {GIDS: grown.gids_cold}
    builds |= {name: partial(grown.hugo_cold, way) for name, way in HUGOS.items()}
    for name, build in builds.items():
        try:
            found[name] = build()
        except CommandFailedError as error:
            _tell(f"{count} schools, {name}: {error}")
            found[name] = None
        else:
            _tell(f"{count} schools, {name}: {found[name]}")
    return found


if __name__ == "__main__":
    main()
