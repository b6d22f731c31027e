"""Where the time goes that one school takes: `python -m benchmarks.phases`.

One process makes sites one after another; the first ones, which warm it, do not count. Times are of the processor.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from benchmarks.figures import table
from benchmarks.region import generate
from generator.profile.load import open_region
from generator.resources import find_resources
from generator.site import workshop as module
from generator.site.crew import settle_memory
from generator.site.foundry import Foundry
from generator.site.jobs import SchoolJob
from generator.site.keys import source_keys
from generator.site.options import BuildRequest
from generator.site.output import Output
from generator.site.survey import survey
from generator.site.workshop import Workshop

WARM = 40
READ, TEXTS, TEMPLATES, SEARCH, WRITE, REST = (
    "reading and checking the profile",
    "free texts to HTML",
    "templates and joining pages",
    "search index",
    "writing",
    "the rest",
)
REMOVE = "removing the site that was there before"


class Clock:
    """Adds up processor time under names; what is measured within something else does not count twice."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.spent: dict[str, float] = {}
        self._within: list[float] = []

    def timed(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """Give a function that does the same and is timed."""

        def measured(*args: Any, **named: Any) -> Any:
            self._within.append(0.0)
            started = time.process_time()
            try:
                return function(*args, **named)
            finally:
                took = time.process_time() - started
                self.spent[name] = self.spent.get(name, 0.0) + took - self._within.pop()
                if self._within:
                    self._within[-1] += took

        return measured


def measure(profiles: Path, out: Path, schools: int) -> Mapping[str, float]:
    """Give the milliseconds per school of each phase, for the region in `profiles`.

    Args:
        profiles: A folder with one region of at least `schools` schools.
        out: Folder for the sites.
        schools: How many are made; the first ones do not count.
    """
    resources = find_resources()
    request = BuildRequest(profiles, out)
    foundry = Foundry(resources, source_keys(resources))
    found = survey(profiles)
    region = found.regions[0]
    heads = {region.id: open_region(region.folder, foundry.registers, found.names)}
    shop = Workshop(request, foundry, Output(out), heads)
    jobs = [SchoolJob(region.id, profile.path, profile.hash) for profile in region.profiles[:schools]]
    clock = Clock()
    filters = foundry.made.environment.filters
    filters |= {name: clock.timed(TEXTS, filters[name]) for name in ("tekst", "regel")}
    kept = {name: getattr(module, name) for name in ("read_school", "fill_ready", "own_files", "publish")}
    phases = dict(zip(kept, (READ, TEMPLATES, SEARCH, WRITE), strict=True))
    for name, function in kept.items():
        setattr(module, name, clock.timed(phases[name], function))
    try:
        make = clock.timed(REST, shop.school)
        for number, job in enumerate(jobs):
            if number == WARM:
                settle_memory()
                clock.spent.clear()
            make(job)
    finally:
        for name, function in kept.items():
            setattr(module, name, function)
    remove = clock.timed(REMOVE, shutil.rmtree)
    for job in jobs[WARM:]:
        remove(out / region.id / "scholen" / job.path.stem)
    order = (READ, TEXTS, TEMPLATES, SEARCH, WRITE, REST, REMOVE)
    return {name: 1000 * clock.spent.get(name, 0.0) / (len(jobs) - WARM) for name in order}


def main(arguments: list[str] | None = None) -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.phases", description=__doc__)
    parser.add_argument("--schools", type=int, default=200)
    parser.add_argument("--work", type=Path, help="folder for what is made; without it a temporary one")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(dir=options.work) as folder:
        generate(Path(folder) / "schools", options.schools)
        found = measure(Path(folder) / "schools", Path(folder) / "site", options.schools)
    rows = [[name, f"{spent:.1f}"] for name, spent in found.items()]
    print(table(("", "ms per school"), rows))


if __name__ == "__main__":
    main()
