"""Says on what was measured: the machine and the versions of what was compared."""

from __future__ import annotations

import os
import platform
import re
import subprocess
from importlib import metadata
from pathlib import Path

from generator import __version__

BUSY = 0.5
"""Processes that want to run, on average over the last minute, from which a machine is too busy to measure on."""


def is_busy() -> bool:
    """Say whether other work runs on the machine now."""
    return os.getloadavg()[0] > BUSY


def machine() -> dict[str, str]:
    """Describe the machine."""
    cpu = re.search(r"^model name\s*:\s*(.+)$", Path("/proc/cpuinfo").read_text(encoding="utf-8"), re.MULTILINE)
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    release = platform.freedesktop_os_release()
    load = ", ".join(f"{part:.1f}" for part in os.getloadavg())
    return {
        "Processor": f"{cpu[1] if cpu else platform.machine()}, {os.cpu_count()} cores",
        "Memory": f"{memory / 2**30:.0f} GiB",
        "System": f"{release['PRETTY_NAME']}, Linux {platform.release()}",
        "Load before the run (1, 5, 15 minutes)": load,
    }


def versions(hugo: Path) -> dict[str, str]:
    """Name the versions; `hugo` is the program."""
    said = subprocess.run([hugo, "version"], capture_output=True, text=True, check=True).stdout
    found = re.search(r"hugo (v[\d.]+\S*)", said)
    return {
        "Ondersteuningsgids": __version__,
        "Python": platform.python_version(),
        "MkDocs": metadata.version("mkdocs"),
        "Material for MkDocs": metadata.version("mkdocs-material"),
        "Hugo": found[1] if found else said.strip(),
    }
