"""Publishing: a site is written beside the old one and takes its place whole, or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from generator.errors import BuildError

SIGNATURE = 'content="Ondersteuningsgids"'
"""Stands in every page (meta generator): a folder without it is not ours to replace."""


def publish(target: Path, files: Mapping[str, bytes]) -> int:
    """Put a whole site at `target`; give the number of bytes.

    Raises:
        BuildError: The target holds something else, a file would leave it, or the disk refuses.
    """
    _require_ours(target)
    fresh = target.with_name(f".{target.name}.nieuw")
    old = target.with_name(f".{target.name}.oud")
    try:
        for leftover in (fresh, old):
            shutil.rmtree(leftover, ignore_errors=True)
        size = _write(fresh, files)
        if target.exists():
            target.rename(old)
        fresh.rename(target)
        shutil.rmtree(old, ignore_errors=True)
    except OSError as error:
        if old.exists() and not target.exists():
            old.rename(target)
        shutil.rmtree(fresh, ignore_errors=True)
        raise BuildError(
            f"{target.as_posix()}: schrijven lukt niet ({error.strerror or error}). De vorige versie staat er nog."
        ) from error
    return size


def write_files(folder: Path, files: Mapping[str, bytes]) -> int:
    """Write files into a folder; give the number of bytes.

    Raises:
        BuildError: A name would leave the folder, or the disk refuses.
    """
    try:
        return _write(folder, files)
    except OSError as error:
        raise BuildError(f"{folder.as_posix()}: schrijven lukt niet ({error.strerror or error}).") from error


def _write(folder: Path, files: Mapping[str, bytes]) -> int:
    made: set[Path] = set()
    for name, data in sorted(files.items()):
        parts = PurePosixPath(name).parts
        if not parts or ".." in parts or name.startswith("/"):
            raise BuildError(f"'{name}' zou buiten de map {folder.as_posix()} komen.")
        path = folder.joinpath(*parts)
        if path.parent not in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            made.add(path.parent)
        path.write_bytes(data)
    return sum(map(len, files.values()))


def is_ours(folder: Path) -> bool:
    """Say whether this program made a folder: its home page carries our signature."""
    index = folder / "index.html"
    return index.is_file() and SIGNATURE in index.read_text(encoding="utf-8", errors="replace")


def _require_ours(target: Path) -> None:
    """Refuse to replace a folder that this program did not make."""
    if not target.exists() or (target.is_dir() and not any(target.iterdir())):
        return
    if not is_ours(target):
        raise BuildError(
            f"{target.as_posix()} bestaat al en is niet door deze gids gemaakt. Kies met --out een andere map."
        )
