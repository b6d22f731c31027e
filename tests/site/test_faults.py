"""Whatever cuts a run off: every published page is wholly old or wholly new, and every link leads somewhere.

The next run completes. These are real faults: processes are killed, a disk is full. They take a minute or two.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from gids_testing.sites import ROOT
from gids_testing.versions import GONE, NEW, REGION, Version, faults, published

from generator.site.output import HIDDEN

KILLS, SCHOOLS = 30, 100
pytestmark = pytest.mark.xdist_group("faults")


def _versions(folder: Path, schools: int) -> tuple[Version, Version]:
    """Give two versions, each published once by itself to know what is whole."""
    versions = tuple(
        Version.written(folder / name, schools, second=second) for name, second in (("een", False), ("twee", True))
    )
    for version in versions:
        version.publish(folder / "heel")
        version.tree = published(folder / "heel")
        shutil.rmtree(folder / "heel")
    return versions[0], versions[1]


@pytest.fixture
def quick(tmp_path: Path) -> Iterator[Path]:
    """Give a folder in memory where there is one: half a million files are written here."""
    memory = Path("/dev/shm")  # noqa: S108 - a folder of its own is made in it
    if memory.is_dir() and shutil.disk_usage(memory).free > 2 * 10**9:
        with tempfile.TemporaryDirectory(dir=memory) as folder:
            yield Path(folder)
    else:
        yield tmp_path


def test_a_run_that_is_killed_at_any_moment_leaves_every_site_whole(quick: Path) -> None:
    """Thirty times: from one version to the other and back, and now and then from nothing."""
    versions = _versions(quick, SCHOOLS)
    out = quick / "site"
    began = time.perf_counter()
    versions[0].publish(out)
    whole = time.perf_counter() - began
    moments = random.Random(4)  # noqa: S311 - the moments must be the same in each run
    cut = 0
    for number in range(1, KILLS + 1):
        if number % 6 == 0:
            shutil.rmtree(out)
        version = versions[number % 2]
        with version.start(out) as process:
            time.sleep(moments.uniform(0.1, 1.1) * whole)
            process.kill()
        cut += process.returncode != 0
        if out.exists():
            _await_others(out)
            assert [] == faults(out, versions), f"after kill {number}"
        version.publish(out)
        assert version.tree == published(out), f"after the run that followed kill {number}"
    assert cut > KILLS // 2, "most runs must have been at work when they were killed"


def test_two_runs_at_once_do_not_spoil_each_other(tmp_path: Path) -> None:
    """The second waits; whichever that is, its version is there in the end, whole."""
    versions = _versions(tmp_path, 12)
    out = tmp_path / "site"
    for _ in range(3):
        running = [version.start(out) for version in (*versions, *versions)]
        for process in running:
            with process:
                assert "" == process.communicate(timeout=300)[1]
        assert published(out) in [version.tree for version in versions]


def test_a_school_that_is_gone_and_one_that_is_new_are_reported(tmp_path: Path) -> None:
    """The one has no folder any more, the other has."""
    versions = _versions(tmp_path, 5)
    out = tmp_path / "site"
    versions[0].publish(out)
    assert f"{REGION}/{GONE}" in versions[1].publish(out).split()
    assert (False, True) == tuple((out / REGION / "scholen" / name).exists() for name in (GONE, NEW))


def test_a_disk_that_is_full_or_can_only_be_read_is_told_and_nothing_is_lost(tmp_path: Path) -> None:
    """In Dutch, with the place; as soon as there is room the run completes."""
    for name, second in (("een", False), ("twee", True)):
        Version.written(tmp_path / name, 6, second=second)
    (tmp_path / "schijf").mkdir()
    done = subprocess.run(
        ["unshare", "--map-root-user", "--mount", sys.executable, "-m", "gids_testing.small_disk", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": f"{ROOT / 'tests' / 'support'}"},
    )
    assert "" == done.stderr
    found = json.loads(done.stdout)
    full = (
        "schrijven lukt niet: de schijf is vol. Maak ruimte en probeer het opnieuw. Wat er al stond, is niet veranderd."
    )
    only_read = "schrijven lukt niet: hier kan niet worden geschreven: de schijf is alleen te lezen."
    assert full in found["small"]
    assert [] == found["small left"]
    assert full in found["full"]
    assert only_read in found["read-only"]
    assert [] == found["full faults"] + found["read-only faults"]
    assert found["in the end"]


def test_the_check_of_these_tests_sees_what_is_not_whole(tmp_path: Path) -> None:
    """A page of another version in a site, a link to nothing, a page that nobody made."""
    versions = _versions(tmp_path, 2)
    out = tmp_path / "site"
    versions[0].publish(out)
    assert [] == faults(out, versions)
    page = out / REGION / "scholen" / "school-001" / "opp" / "index.html"
    page.write_text("half", encoding="utf-8")
    assert ["school-001 is of no version"] == faults(out, versions)
    shutil.rmtree(next((out / REGION / "assets").iterdir()))
    assert any("links to" in fault for fault in faults(out, versions))
    (out / REGION / "index.html").write_text("half", encoding="utf-8")
    assert f"{REGION}/index.html is of no version" in faults(out, versions)


def _await_others(out: Path) -> None:
    """Wait until the processes of a run that was killed are gone: they hold its lock, and end within a moment."""
    from filelock import FileLock

    if (out / HIDDEN).exists():
        with FileLock(out / HIDDEN / "slot", timeout=10):
            pass
