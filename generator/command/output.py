"""How the command speaks: UTF-8 everywhere, mistakes grouped by file, numbers as in Dutch, progress on one line."""

from __future__ import annotations

import io
import itertools
import json
import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TextIO

import click

from generator.errors import ContentError, GidsError, InputError, Problem

_STEPS, _SMALLEST_STEP = 10, 25
"""Where lines cannot be rewritten: how many lines of progress there are at most, and what each tells at least."""
_BAR = 20
"""How wide the bar is that shows progress on a terminal."""


def prepare_streams() -> None:
    """Write UTF-8 whatever the locale says: the messages hold Dutch letters and names of schools."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def say(text: str) -> None:
    """Print a line of the outcome."""
    click.echo(text)


def complain(text: str) -> None:
    """Print a line about something that went wrong."""
    click.echo(text, err=True)


def counted(number: int, one: str, many: str) -> str:
    """Write a number with its noun: 1 fout, 2.345 fouten."""
    return f"{number:,} {one if number == 1 else many}".replace(",", ".")


def decimal(number: float) -> str:
    """Write a number with one decimal: 1.234,5."""
    return f"{number:,.1f}".translate(str.maketrans(",.", ".,"))


def written_size(size: int) -> str:
    """Write a number of bytes in the unit that people use for it."""
    if size < 100_000:
        return f"{decimal(size / 1000)} kB"
    return f"{decimal(size / 1_000_000)} MB" if size < 1_000_000_000 else f"{decimal(size / 1_000_000_000)} GB"


def problem_lines(problems: Iterable[Problem]) -> Iterator[str]:
    """Give mistakes as lines, grouped by file, with their number at the end; nothing when there are none.

    Each line names its file and line, so that it can be read, searched and clicked by itself.
    """
    listed = sorted(problems)
    files = 0
    for _path, group in itertools.groupby(listed, key=lambda problem: problem.path):
        files += 1
        yield from map(str, group)
        yield ""
    if listed:
        yield f"{counted(len(listed), 'fout', 'fouten')} in {counted(files, 'bestand', 'bestanden')}"


def error_lines(error: GidsError) -> Iterator[str]:
    """Give everything to print about an error."""
    if isinstance(error, ContentError):
        yield "Fout in de gedeelde inhoud of het thema, dus niet in een profiel:"
        yield ""
    if isinstance(error, InputError):
        yield from problem_lines(error.problems)
    else:
        yield f"Fout: {error}"


def problems_of(error: GidsError) -> tuple[Problem, ...]:
    """Give an error as mistakes, for programs that read JSON."""
    return error.problems if isinstance(error, InputError) else (Problem("", 0, str(error)),)


def json_text(*, ok: bool, problems: Iterable[Problem] = (), report: Mapping[str, Any] | None = None) -> str:
    """Give the one document that `--json` prints."""
    listed = [
        {"path": problem.path, "line": problem.line, "field": problem.field, "message": problem.message}
        for problem in sorted(problems)
    ]
    return json.dumps({"ok": ok, "problems": listed, **(report or {})}, ensure_ascii=False, indent=2)


def _bar(done: int, total: int) -> str:
    """Draw how far the work is."""
    full = _BAR * done // total if total else _BAR
    return "█" * full + "░" * (_BAR - full)


class Progress:
    """Tells how far the work is: one line rewritten on a terminal, a few plain lines elsewhere."""

    def __init__(self, noun: str, stream: TextIO | None = None) -> None:
        """Begin with nothing told; `noun` is what is counted, such as `sites`."""
        self._noun = noun
        self._stream = stream or sys.stderr
        self._told = 0
        self._width = 0

    def __call__(self, done: int, total: int, name: str = "") -> None:
        """Tell that `done` of `total` are finished, and which one comes."""
        if self._stream.isatty():
            self._rewrite(f"{_bar(done, total)} {done} van {total} {self._noun}  {name}")
        elif done - self._told >= max(total // _STEPS, _SMALLEST_STEP):
            self._told = done
            self._stream.write(f"{done} van {total} {self._noun}\n")

    def clear(self) -> None:
        """Wipe the line that was rewritten, so that what follows starts on an empty one."""
        if self._width:
            self._stream.write("\r" + " " * self._width + "\r")
            self._stream.flush()
            self._width = 0

    def _rewrite(self, text: str) -> None:
        shown = text[: shutil.get_terminal_size().columns - 1].rstrip()
        self._stream.write("\r" + shown.ljust(self._width))
        self._stream.flush()
        self._width = len(shown)
