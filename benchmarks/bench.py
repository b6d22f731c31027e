"""Everything one benchmark needs on disk, made before anything is timed."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from benchmarks import gids, hugo, hugo_input, loop
from benchmarks.hugo_input import CAST, USUAL, Way
from benchmarks.measure import Run
from benchmarks.region import generate
from benchmarks.shared import load_shared

PER_REGION = 300
"""Schools in one region at most: a large samenwerkingsverband."""


@dataclasses.dataclass(frozen=True, slots=True)
class Bench:
    """A set of schools with a site of each generator for them.

    Attributes:
        folder: Where everything stands; may be removed afterwards.
        schools: Number of schools.
        hugo_program: The program Hugo.
        build: Options of every `gids build`.
        cold: More options of one that starts from nothing.
    """

    folder: Path
    schools: int
    hugo_program: Path
    build: tuple[str, ...]
    cold: tuple[str, ...]

    @property
    def profiles(self) -> Path:
        """Give the folder of the profiles."""
        return self.folder / "schools"

    @property
    def project(self) -> Path:
        """Give the copy of this project."""
        return self.folder / "project"

    @property
    def out(self) -> Path:
        """Give where `gids build` writes."""
        return self.folder / "site"

    def hugo_site(self, way: Way) -> Path:
        """Give the folder of a Hugo site; it writes into `public` there."""
        return self.folder / f"hugo-{way.name}"

    @property
    def loops(self) -> Path:
        """Give the folder of the sites that a loop builds one by one."""
        return self.folder / "loop"

    def prepare(self) -> None:
        """Write profiles and lay out the copy of this project and the Hugo sites."""
        regions = -(-self.schools // PER_REGION)
        generate(self.profiles, self.schools, regions=regions)
        gids.copy_project(self.project)
        for way in (USUAL, CAST):
            hugo_input.prepare(self.hugo_site(way), self.profiles, way)

    def prepare_loops(self, count: int) -> None:
        """Lay out what a loop of `mkdocs build` needs for the first schools."""
        names = self.first(count)
        loop.prepare_own(self.loops / "own", self.project, self.profiles, names)
        loop.prepare_stock(self.loops / "stock", load_shared(self.profiles), names)

    def first(self, count: int) -> list[str]:
        """Name the first schools, as `samenwerkingsverband/school`."""
        files = sorted(self.profiles.glob("*/*.yml"))
        names = [f"{path.parent.name}/{path.stem}" for path in files if path.stem not in {"swv", "besturen"}]
        return names[:count]

    def gids_cold(self) -> Run:
        """Build everything with `gids build` from nothing."""
        _put_away(self.out)
        return gids.build(self.project, self.profiles, self.out, *self.build, *self.cold)

    def gids_again(self) -> Run:
        """Build with `gids build` where an earlier build stands."""
        return gids.build(self.project, self.profiles, self.out, *self.build)

    def hugo_cold(self, way: Way) -> Run:
        """Build everything with Hugo from nothing."""
        _put_away(self.hugo_site(way) / "public")
        return self.hugo_again(way)

    def hugo_again(self, way: Way) -> Run:
        """Build with Hugo where an earlier build stands."""
        return hugo.build(self.hugo_program, self.hugo_site(way))

    def loop_of(self, kind: str, numbers: Sequence[int]) -> Run:
        """Build some schools one after the other; `kind` is own or stock."""
        runs = [loop.build(self.loops / kind, number, self.project) for number in numbers]
        return Run(sum(run.wall for run in runs), sum(run.cpu for run in runs), max(run.peak for run in runs))


def _put_away(folder: Path) -> None:
    """Move a folder out of the way; nothing is deleted before all is measured.

    Making files is many times slower for minutes after thousands were deleted, on a disk that avoids what was just
    freed (ext4 without a journal does). Whoever came next would pay for it.
    """
    if folder.exists():
        number = 1
        while (gone := folder.with_name(f"{folder.name}-{number}")).exists():
            number += 1
        folder.rename(gone)


def interleaved(
    cases: Mapping[str, Callable[[int], Run]], repeats: int, tell: Callable[[str], None]
) -> dict[str, list[Run]]:
    """Run all cases in turn, again and again: whatever slows the machine for a while then touches all of them."""
    found: dict[str, list[Run]] = {name: [] for name in cases}
    for number in range(repeats):
        for name, case in cases.items():
            os.sync()  # nobody pays for what another wrote
            done = case(number)
            tell(f"{number + 1}/{repeats} {name}: {done}")
            found[name].append(done)
    return found
