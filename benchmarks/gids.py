"""Runs this project as a user does: the command `gids`, in a process of its own, from a copy that may be changed."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from benchmarks.measure import Run, run

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("generator", "content", "theme", "schema")
BUILD = "--url https://gids.example/"
"""Options of a complete build: with sitemap."""
COLD = "--fresh"
"""Options that make a build forget what an earlier one made."""


def copy_project(target: Path) -> None:
    """Copy what `gids` is made of, so that a change to content or theme can be measured without touching it here."""
    for name in FOLDERS:
        shutil.copytree(ROOT / name, target / name, ignore=shutil.ignore_patterns("__pycache__"))


def build(project: Path, schools: Path, out: Path, *options: str) -> Run:
    """Build all sites. What the build stores beside `out` stays for the next build."""
    command = [sys.executable, "-m", "generator", "build", "--schools", str(schools), "--out", str(out)]
    return run([*command, *options], project, environment(project))


def environment(project: Path) -> dict[str, str]:
    """Give the environment in which the copy comes before an installed package, and compiled modules are kept."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPATH": str(project)}
