"""Measures how long the sections of many rich schools take as PDF.

Run from the repository: `python -m benchmarks.pdf --schools 300`.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import resource
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from benchmarks.region import generate
from generator.export.pdf import pages, to_pdf
from generator.profile.load import load_profiles
from generator.profile.resolve import resolve
from generator.resources import find_resources
from generator.site.foundry import Foundry
from generator.site.keys import source_keys
from generator.site.plan import plan
from generator.site.render import Shape
from generator.site.section import section_document
from generator.site.subjects import school_subject

_ADDRESS = "https://gids.example/"


def main(arguments: Sequence[str] | None = None) -> None:
    """Write profiles, make the PDFs with as many processes as asked, and print what it took."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.pdf", description=__doc__)
    parser.add_argument("--schools", type=int, default=300)
    parser.add_argument("--processes", type=int, default=2)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as scratch:
        generate(Path(scratch), options.schools)
        started, busy = time.perf_counter(), os.getloadavg()[0]
        shares = [(Path(scratch), share, options.processes) for share in range(options.processes)]
        # A fork of a process in which Typst has begun its threads waits for them for ever.
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(options.processes, context) as pool:
            made = list(pool.map(_share, shares))
        seconds = time.perf_counter() - started
    files, sheets, size, cpu, peak = (column for column in zip(*made, strict=True))
    print(
        f"{sum(files):.0f} sections, {sum(sheets):.0f} pages, {sum(size) / 1e6:.0f} MB"
        f" in {seconds:.1f} s by {options.processes} processes of at most {max(peak):.0f} MB,"
        f" which took {sum(cpu):.1f} s of processor time"
        f" (load of the machine at the start: {busy:.1f} on {os.cpu_count()} cores)"
    )


def _share(work: tuple[Path, int, int]) -> tuple[float, ...]:
    """Make every n-th PDF, from reading the profiles on; give their number, pages and bytes, and what it took."""
    schools, share, shares = work
    made = list(_made(schools, share, shares))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return len(made), sum(map(pages, made)), sum(map(len, made)), time.process_time(), peak


def _made(schools: Path, share: int, shares: int) -> Iterator[bytes]:
    foundry = Foundry(find_resources(), source_keys(find_resources()))
    family = foundry.family("school")
    shape = Shape(index="", assets="../../assets", region="../../")
    region = load_profiles(schools, foundry.registers).regions[0]
    for name in sorted(region.schools)[share::shares]:
        resolved = resolve(region, name, foundry.registers)
        kind = plan(family, resolved.kinds)
        subject = school_subject(resolved, region.folder, foundry.made, family=family, kind=kind, shape=shape)
        site = f"{_ADDRESS}{region.id}/scholen/{name}/"
        document = section_document(resolved, subject, site)
        yield to_pdf(document, address=f"{site}schoolgids/", accent=resolved.school.kleur or "")


if __name__ == "__main__":
    main()
