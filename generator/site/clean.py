"""Cleans up after a whole region was built: sites of schools that are gone, shared files nobody asks for."""

from __future__ import annotations

import shutil
from collections.abc import Collection
from pathlib import Path

from generator.site.publish import is_ours

SHARED_FOLDERS = ("assets", "zoek")


def remove_gone(folder: Path, schools: Collection[str]) -> list[str]:
    """Remove the sites in `folder` of schools that are not in `schools`; give their names.

    A folder that this program did not make stays.
    """
    gone = [path for path in sorted(folder.glob("*")) if path.name not in schools and path.is_dir() and is_ours(path)]
    for path in gone:
        shutil.rmtree(path, ignore_errors=True)
    return [path.name for path in gone]


def remove_stale(folder: Path, wanted: Collection[str]) -> None:
    """Remove shared files below a region's folder that are not in `wanted` (`assets/<hash>`, `zoek/<name>.js`).

    Only when every site of the region was built: one that kept its last good pages may still ask for older files.
    """
    for name in SHARED_FOLDERS:
        for path in (folder / name).glob("*"):
            if f"{name}/{path.name}" in wanted:
                continue
            if path.is_dir():
                shutil.rmtree(path, ignore_errors=True)
            else:
                path.unlink(missing_ok=True)
