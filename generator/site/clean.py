"""Cleans up after a whole region was built: sites of schools that are gone, shared files nobody asks for."""

from __future__ import annotations

import shutil
from collections.abc import Collection
from pathlib import Path

from generator.failures import refused
from generator.site.output import Output
from generator.site.publish import is_ours
from generator.site.records import SiteRecord

SHARED_FOLDERS = ("assets", "zoek")


def remove_gone(output: Output, folder: Path, wanted: Collection[str]) -> list[str]:
    """Remove the sites in `folder` that are not in `wanted`; give their names. Folders of somebody else stay.

    Raises:
        BuildError: The disk refuses.
    """
    gone = [
        path
        for path in sorted(folder.glob("*"))
        if path.name not in wanted and not path.name.startswith(".") and path.is_dir() and is_ours(path)
    ]
    for path in gone:
        remove_site(output, path)
    return [path.name for path in gone]


def remove_site(output: Output, folder: Path) -> None:
    """Take a site away, if this program made it.

    Raises:
        BuildError: The disk refuses.
    """
    if not is_ours(folder):
        return
    try:
        output.discard(folder)
    except OSError as error:
        raise refused(folder, error) from error


def remove_files(folder: Path, before: SiteRecord | None, after: SiteRecord | None) -> None:
    """Remove the files that a site among other sites had before and has no longer."""
    if before is not None and after is not None:
        for name in set(before.files) - set(after.files):
            (folder / name).unlink(missing_ok=True)


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
