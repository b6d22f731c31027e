"""Notices that somebody saved a file, and waits until the saving is done."""

from __future__ import annotations

import contextlib
import os
import queue
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingObserver

QUIET = 0.2
"""How long nothing may happen before a change counts as finished, in seconds: editors save in several steps."""

_LOOK = 0.5
"""How often waiting is interrupted, in seconds: Windows tells of Ctrl-C only between two waits."""

_WRITING = frozenset({"created", "modified", "moved", "deleted"})
"""Reading a file gives events too; they must not count, or each build would cause the next one."""


class Changes:
    """What changed and was not yet looked at. Threads may note; one waits."""

    def __init__(self) -> None:
        self._queue: queue.SimpleQueue[str | None] = queue.SimpleQueue()

    def note(self, path: str) -> None:
        """Note that a file changed."""
        self._queue.put(path)

    def stop(self) -> None:
        """Let the one who waits go home."""
        self._queue.put(None)

    def wait(self, quiet: float = QUIET) -> frozenset[str]:
        """Wait for changes until nothing happens for `quiet` seconds; nothing at all means stop."""
        found: set[str] = set()
        while True:
            try:
                path = self._queue.get(timeout=quiet if found else _LOOK)
            except queue.Empty:
                if found:
                    return frozenset(found)
                continue
            if path is None:
                return frozenset()
            found.add(path)


def changed_paths(event: FileSystemEvent) -> Iterator[str]:
    """Give the files that an event is about, as far as somebody writes them."""
    if event.event_type not in _WRITING or (event.is_directory and event.event_type == "modified"):
        return
    for path in (event.src_path, event.dest_path):
        name = os.fsdecode(path)
        if name and is_source(name):
            yield name


def is_source(path: str) -> bool:
    """Tell whether a file can matter to a site: not what editors put down beside it for a moment."""
    name = PurePath(path).name
    return not (name.startswith((".", "~", "#")) or name.endswith(("~", ".tmp", ".swp", ".nieuw")) or name.isdigit())


class _Noter(FileSystemEventHandler):
    """Passes events on."""

    def __init__(self, changes: Changes) -> None:
        self._changes = changes

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Note what was written."""
        for path in changed_paths(event):
            self._changes.note(path)


@contextlib.contextmanager
def watching(folders: Iterable[Path]) -> Iterator[Changes]:
    """Watch folders with all below them, as long as the block runs."""
    changes = Changes()
    observer = _started([folder for folder in folders if folder.is_dir()], _Noter(changes))
    try:
        yield changes
    finally:
        observer.stop()
        observer.join()


def _started(folders: Iterable[Path], noter: _Noter) -> BaseObserver:
    """Start watching; where the system cannot tell of changes, or no more of them, by looking every second."""
    listed = list(folders)
    try:
        return _scheduled(Observer(), listed, noter)
    except OSError:
        return _scheduled(PollingObserver(), listed, noter)


def _scheduled(observer: BaseObserver, folders: Iterable[Path], noter: _Noter) -> BaseObserver:
    for folder in folders:
        observer.schedule(noter, str(folder), recursive=True)
    observer.start()
    return observer
