"""Hashes: what went into a site, in a few signs, so that the next run can see that nothing changed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

_LENGTH = 16
"""Bytes of a hash: more than enough to tell inputs apart."""


def digest(*parts: str | bytes) -> str:
    """Give the hash of some texts; where one ends and the next begins counts too."""
    total = hashlib.blake2b(digest_size=_LENGTH)
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        total.update(b"%d:" % len(data))
        total.update(data)
    return total.hexdigest()


def file_digest(path: Path) -> str:
    """Give the hash of a file; empty when it is not there or cannot be read, as whoever reads it will tell."""
    try:
        return digest(path.read_bytes()) if path.is_file() else ""
    except OSError:
        return ""


def tree_digest(files: Iterable[Path], root: Path) -> str:
    """Give the hash of files with their names below `root`."""
    total = [(path.relative_to(root).as_posix(), file_digest(path)) for path in sorted(files)]
    return digest(*(part for pair in total for part in pair))


def source_files(folder: Path, ending: str = "*") -> list[Path]:
    """List the files below a folder that can matter: not what editors and the system put beside them."""
    return [
        path
        for path in sorted(folder.rglob(ending))
        if path.is_file() and not path.name.startswith(".") and not path.name.endswith("~")
    ]
