"""Writes benchmarks/RESULTS.md from what was measured; it computes medians and ratios, and adds nothing."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence

from benchmarks.figures import Summary, kilobytes, megabytes, ratio, seconds, summary, table
from benchmarks.measure import Run
from benchmarks.output import Made, Weight

GIDS = "gids build"
HUGO_USUAL = "Hugo, as usual"
HUGO_CAST = "Hugo, with pages cast once"
OWN = "Loop of mkdocs build, this theme"
STOCK = "Loop of mkdocs build, stock Material"
BUSY_NOTE = (
    "**Other work ran on the machine.** Clock times are too long, and not for all alike:"
    " processor times tell more here."
)


@dataclasses.dataclass(frozen=True, slots=True)
class Results:
    """Everything that was measured.

    Attributes:
        date: Day of the run.
        busy: Whether other work ran on the machine when the run began.
        machine: What it ran on.
        versions: Of what was compared.
        options: Options of `gids build`, for a cold build.
        schools: Number of schools.
        loop_schools: Schools that each loop was measured on.
        cold: Runs of a build from nothing, by generator.
        made: What each generator made.
        changed: Runs after a change, by name with the generator behind it in brackets.
        growth: Runs by number of schools, then by generator; None when it was not built or failed.
        visits: Weight of a first visit, by generator.
        indexes: Weight of the own and the shared search index, by generator.
    """

    date: str
    busy: bool
    machine: Mapping[str, str]
    versions: Mapping[str, str]
    options: str
    schools: int
    loop_schools: int
    cold: Mapping[str, Sequence[Run]]
    made: Mapping[str, Made]
    changed: Mapping[str, Sequence[Run]]
    growth: Mapping[int, Mapping[str, Run | None]]
    visits: Mapping[str, Weight]
    indexes: Mapping[str, tuple[Weight, Weight]]


def report(found: Results) -> str:
    """Give the whole report in Markdown."""
    parts = [
        "# Benchmark results",
        f"Measured on {found.date} by `make bench`. What is compared, and why that is fair: [README.md](README.md).",
        *((BUSY_NOTE,) if found.busy else ()),
        "## Machine and versions",
        _facts(
            {
                **found.machine,
                **found.versions,
                "Options of `gids build`": f"`{found.options}`" if found.options else "none",
            }
        ),
        f"## All sites of {found.schools} schools, from nothing",
        _cold(found),
        "## After a change",
        _changed(found.changed),
        "## Growth",
        _growth(found.growth),
        "## What a visitor fetches",
        _weights(found),
    ]
    return "\n\n".join(parts) + "\n"


def _facts(facts: Mapping[str, str]) -> str:
    return "\n".join(f"- {name}: {value}" for name, value in facts.items())


def _cold(found: Results) -> str:
    summaries = {name: summary(runs) for name, runs in found.cold.items()}
    base = summaries[GIDS]
    rows = [_cold_row(name, one, base, found.made.get(name)) for name, one in summaries.items()]
    head = ("", "median", "quickest – slowest", "× gids", "processor", "peak memory", "pages", "HTML", "all files")
    scaled = (
        f"A loop was measured on {found.loop_schools} schools and scaled to {found.schools},"
        " as were its pages and bytes. Memory is that of all processes together; a loop runs one school at a time."
    )
    return f"{base.runs} runs of each, in turn.\n\n{table(head, rows)}\n\n{scaled}"


def _cold_row(name: str, one: Summary, base: Summary, made: Made | None) -> list[str]:
    spread = f"{seconds(one.low)} – {seconds(one.high)}"
    sizes = ["–"] * 3
    if made is not None:
        sizes = [f"{made.pages:,}", megabytes(made.page_bytes), megabytes(made.all_bytes)]
    return [name, seconds(one.wall), spread, ratio(one.wall, base.wall), seconds(one.cpu), megabytes(one.peak), *sizes]


def _changed(changed: Mapping[str, Sequence[Run]]) -> str:
    names = dict.fromkeys(name.rpartition(" (")[0] for name in changed)
    rows = []
    for name in names:
        ours, hugo = (summary(changed[f"{name} ({which})"]) for which in ("gids", "hugo"))
        rows.append([name, seconds(ours.wall), seconds(hugo.wall), ratio(hugo.wall, ours.wall)])
    count = len(next(iter(changed.values())))
    text = (
        f"Medians; runs of each: {count}. Hugo has no incremental build on disk: it makes everything again,"
        " also with pages cast once."
        " So does a loop, except that one changed school is one `mkdocs build`."
    )
    return f"{table(('', GIDS, HUGO_USUAL, 'Hugo : gids'), rows)}\n\n{text}"


def _growth(growth: Mapping[int, Mapping[str, Run | None]]) -> str:
    rows = []
    for count, runs in sorted(growth.items()):
        ours = runs[GIDS]
        each = f"{1000 * ours.wall / count:.1f} ms" if ours else "–"
        row = [f"{count:,} schools", _wall(ours), each, _peak(ours)]
        for name in (HUGO_USUAL, HUGO_CAST):
            hugo = runs[name]
            times = ratio(hugo.wall, ours.wall) if ours and hugo else "–"
            row += [_wall(hugo), _peak(hugo), times]
        rows.append(row)
    head = ["", GIDS, "per school", "peak memory"]
    for name in (HUGO_USUAL, HUGO_CAST):
        head += [name, "peak memory", "× gids"]
    return f"{table(head, rows)}\n\nOne run each from nothing, except where more were made above: then the median."


def _wall(run: Run | None) -> str:
    return "not built" if run is None else seconds(run.wall)


def _peak(run: Run | None) -> str:
    return "–" if run is None else megabytes(run.peak)


def _weights(found: Results) -> str:
    visits = [[name, kilobytes(one.zipped), str(one.files)] for name, one in found.visits.items()]
    indexes = [
        [name, kilobytes(own.zipped), kilobytes(shared.zipped) if shared.files else "–"]
        for name, (own, shared) in found.indexes.items()
    ]
    first = table(("Home page with styles, scripts and icon", "gzip", "files"), visits)
    second = table(("Search index", "own, gzip", "shared by schools of a kind, gzip"), indexes)
    return f"{first}\n\n{second}\n\nThe index is fetched on the page for searching only."
