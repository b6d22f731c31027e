"""A folder of sheets: one that somebody wrote in since is never replaced.

A file in the folder remembers what was written, so that a sheet as we left it is told from one that is in use.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from pathlib import Path
from typing import Final

from generator.failures import refused

MEMORY: Final = ".bladen.json"


class SheetFiles:
    """Writes the sheets of one region.

    Attributes:
        kept: Files that were changed by somebody since, and stay.
    """

    def __init__(self, folder: Path) -> None:
        """Begin with what was written before."""
        self._folder = folder
        self._written = _read(folder / MEMORY)
        self.kept: list[Path] = []

    def write(self, name: str, data: bytes) -> Path:
        """Write a file, unless there is one that we did not leave so; give its place.

        Raises:
            BuildError: The disk refuses; what was there has not changed.
        """
        path = self._folder / name
        if path.exists():
            there = _digest(path.read_bytes())
            if there not in {self._written.get(name), _digest(data)}:
                self.kept.append(path)
                return path
        _put(path, data)
        self._written[name] = _digest(data)
        return path

    def remember(self) -> None:
        """Write down what was written, when there is anything.

        Raises:
            BuildError: The disk refuses.
        """
        if self._written:
            text = json.dumps(self._written, ensure_ascii=False, indent=1, sort_keys=True)
            _put(self._folder / MEMORY, f"{text}\n".encode())


def _read(path: Path) -> dict[str, str]:
    """Read what was written before; what is no such file is as good as none: then every sheet counts as changed."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(name): str(digest) for name, digest in found.items()} if isinstance(found, dict) else {}


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _put(path: Path, data: bytes) -> None:
    """Write a file beside the old one, so that it takes its place whole or not at all."""
    waiting = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        waiting.write_bytes(data)
        waiting.replace(path)
    except OSError as error:
        raise refused(path, error) from error
    finally:
        with contextlib.suppress(OSError):
            waiting.unlink(missing_ok=True)
