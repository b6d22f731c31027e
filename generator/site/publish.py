"""Publishing: a site is written beside the old one and takes its place whole, or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from generator.errors import BuildError
from generator.failures import refused
from generator.site.output import Output
from generator.site.swap import exchange

SIGNATURE = 'content="Ondersteuningsgids"'
"""Stands in every page (meta generator): a folder without it is not ours to replace."""


def publish(output: Output, target: Path, files: Mapping[str, bytes]) -> int:
    """Put a whole site at `target`; give the number of bytes.

    Raises:
        BuildError: The target holds something else, a file would leave it, or the disk refuses.
    """
    require_ours(target)
    fresh = output.fresh(target)
    try:
        shutil.rmtree(fresh, ignore_errors=True)
        size = _write(fresh, files)
        move_in(output, target)
    except OSError as error:
        shutil.rmtree(fresh, ignore_errors=True)
        raise refused(target, error) from error
    return size


def move_in(output: Output, target: Path) -> None:
    """Put what was made for `target` in its place, and remove what was there.

    Where the system can, both change places in one step. Elsewhere there is a moment between two steps; a run that
    is cut off just then is repaired by the next one.
    """
    fresh, old = output.fresh(target), output.old(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    if not target.exists():
        fresh.rename(target)
        return
    if exchange(fresh, target):
        old = fresh
    else:
        shutil.rmtree(old, ignore_errors=True)
        old.parent.mkdir(parents=True, exist_ok=True)
        target.rename(old)
        try:
            fresh.rename(target)
        except OSError:
            old.rename(target)
            raise
    shutil.rmtree(old, ignore_errors=True)


def write_files(folder: Path, files: Mapping[str, bytes]) -> int:
    """Write files into a folder that nobody visits yet; give the number of bytes.

    Raises:
        BuildError: A name would leave the folder, or the disk refuses.
    """
    try:
        return _write(folder, files)
    except OSError as error:
        raise refused(folder, error) from error


def write_beside(output: Output, folder: Path, files: Mapping[str, bytes]) -> int:
    """Write files into a folder that holds other sites too; give the number of bytes.

    Each file takes the place of the old one whole. Pages that lie deepest come first and the home page comes last, so
    that no page links to one that is not there yet. A file that is the same already is not touched.

    Raises:
        BuildError: A name would leave the folder, or the disk refuses.
    """
    waiting = output.hidden / "nieuw" / f"bestand-{os.getpid()}"
    try:
        waiting.parent.mkdir(parents=True, exist_ok=True)
        for name in sorted(files, key=lambda name: (-name.count("/"), name == "index.html", name)):
            path = _inside(folder, name)
            if path.is_file() and path.read_bytes() == files[name]:
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            waiting.write_bytes(files[name])
            waiting.replace(path)
    except OSError as error:
        raise refused(folder, error) from error
    return sum(map(len, files.values()))


def is_ours(folder: Path) -> bool:
    """Say whether this program made a folder: its home page carries our signature."""
    index = folder / "index.html"
    return index.is_file() and SIGNATURE in index.read_text(encoding="utf-8", errors="replace")


def require_ours(target: Path) -> None:
    """Refuse to replace a folder that this program did not make.

    Raises:
        BuildError: There is something else.
    """
    if not target.exists() or (target.is_dir() and not any(target.iterdir())):
        return
    if not is_ours(target):
        raise BuildError(
            f"{target.as_posix()} bestaat al en is niet door deze gids gemaakt. Kies met --out een andere map."
        )


def require_our_page(folder: Path) -> None:
    """Refuse to put a home page in the place of one that this program did not make.

    Raises:
        BuildError: There is one.
    """
    if (folder / "index.html").exists() and not is_ours(folder):
        raise BuildError(
            f"{(folder / 'index.html').as_posix()} is niet door deze gids gemaakt. Kies met --out een andere map."
        )


def _write(folder: Path, files: Mapping[str, bytes]) -> int:
    """Write files below a folder; by the plain functions of the system, as there are tens of thousands."""
    made: set[str] = set()
    for name, data in sorted(files.items()):
        path = os.fspath(_inside(folder, name))
        parent = os.path.dirname(path)  # noqa: PTH120 - see above
        if parent not in made:
            os.makedirs(parent, exist_ok=True)  # noqa: PTH103 - see above
            made.add(parent)
        with open(path, "wb") as file:  # noqa: PTH123 - see above
            file.write(data)
    return sum(map(len, files.values()))


def _inside(folder: Path, name: str) -> Path:
    parts = PurePosixPath(name).parts
    if not parts or ".." in parts or name.startswith("/"):
        raise BuildError(f"'{name}' zou buiten de map {folder.as_posix()} komen.")
    return folder.joinpath(*parts)
