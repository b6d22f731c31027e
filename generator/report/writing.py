"""Writes a report beside the old one, so that it takes its place whole or not at all."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from generator.errors import BuildError
from generator.failures import refused
from generator.report.page import MARK


def require_replaceable(path: Path, option: str = "--out") -> None:
    """Refuse to replace a file that is no report.

    Args:
        path: The file.
        option: By which option another folder can be chosen.

    Raises:
        BuildError: There is something else, or the folder is a file.
    """
    folder = path.parent
    if folder.exists() and not folder.is_dir():
        raise BuildError(f"{folder.as_posix()} is een bestand. Kies met {option} een map.")
    if path.exists() and not (path.is_file() and MARK in path.read_text(encoding="utf-8", errors="replace")):
        raise BuildError(f"{path.as_posix()} is geen rapport van deze gids. Kies met {option} een andere map.")


def write_report(path: Path, page: str) -> None:
    """Write a page; the folder is made when it is not there.

    Raises:
        BuildError: There is a file that is no report, or the disk refuses; then what was there has not changed.
    """
    require_replaceable(path)
    put_in_place(path, page)


def put_in_place(path: Path, text: str) -> None:
    """Write a file whole or not at all; the folder is made when it is not there.

    Raises:
        BuildError: The disk refuses; then what was there has not changed.
    """
    waiting = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        waiting.write_text(text, encoding="utf-8", newline="\n")
        waiting.replace(path)
    except OSError as error:
        raise refused(path, error) from error
    finally:
        with contextlib.suppress(OSError):
            waiting.unlink(missing_ok=True)
