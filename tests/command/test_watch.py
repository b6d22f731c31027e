from __future__ import annotations

import threading
from pathlib import Path

import pytest
from watchdog.events import (
    DirCreatedEvent,
    DirModifiedEvent,
    FileClosedNoWriteEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileOpenedEvent,
    FileSystemEvent,
)

from generator.command import watch
from generator.command.watch import Changes, changed_paths, is_source, watching


@pytest.mark.parametrize(
    ("event", "paths"),
    [
        (FileCreatedEvent("a.yml"), ["a.yml"]),
        (FileModifiedEvent("a.yml"), ["a.yml"]),
        (FileDeletedEvent("a.yml"), ["a.yml"]),
        (FileMovedEvent(".a.yml.nieuw", "a.yml"), ["a.yml"]),
        (DirCreatedEvent("nieuw-po"), ["nieuw-po"]),
        (DirModifiedEvent("proef-po"), []),
        (FileOpenedEvent("a.yml"), []),
        (FileClosedNoWriteEvent("a.yml"), []),
        (FileModifiedEvent(".a.yml.swp"), []),
    ],
    ids=["created", "modified", "deleted", "moved", "folder", "folder touched", "opened", "read", "not a source"],
)
def test_only_writing_counts(event: FileSystemEvent, paths: list[str]) -> None:
    """Building reads files; if that counted, each build would cause the next one."""
    assert paths == list(changed_paths(event))


@pytest.mark.parametrize("name", ["a/de-brug.yml", "theme/main.html", "a/index.md", "logo.svg", "de-1e-school.yml"])
def test_sources_count(name: str) -> None:
    """Profiles, pages, templates and pictures all make a site."""
    assert is_source(name)


@pytest.mark.parametrize("name", [".a.yml.swp", "a.yml~", "#a.yml#", "~$a.docx", "4913", "b/.git", "a.tmp", "x.nieuw"])
def test_what_editors_leave_for_a_moment_does_not_count(name: str) -> None:
    """Backups and locks beside a file say nothing about a site."""
    assert not is_source(name)


def test_changes_that_come_together_are_one() -> None:
    """An editor saves in several steps; one build is enough."""
    changes = Changes()
    for path in ("a.yml", "b.yml", "a.yml"):
        changes.note(path)
    assert frozenset({"a.yml", "b.yml"}) == changes.wait(quiet=0.01)


def test_stopping_ends_the_waiting() -> None:
    """Nothing at all means that there is nothing to wait for any more."""
    changes = Changes()
    changes.note("a.yml")
    changes.stop()
    assert frozenset() == changes.wait(quiet=0.01)


def test_waiting_lasts_until_something_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without changes the one who waits stays, however often the wait is interrupted."""
    monkeypatch.setattr(watch, "_LOOK", 0.01)
    changes = Changes()
    timer = threading.Timer(0.05, changes.note, ["a.yml"])
    timer.start()
    assert frozenset({"a.yml"}) == changes.wait(quiet=0.01)
    timer.join()


@pytest.mark.parametrize("broken", [False, True], ids=["by the system", "by looking"])
def test_a_saved_file_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, broken: bool) -> None:
    """Also where the system refuses to tell of changes; a folder that does not exist is no reason to stop."""
    if broken:
        monkeypatch.setattr(watch, "Observer", _refusing)
    (tmp_path / "diep").mkdir()
    with watching([tmp_path, tmp_path / "bestaat-niet"]) as changes:
        guard = threading.Timer(30, changes.stop)
        guard.start()
        (tmp_path / "diep" / "a.yml").write_text("x", encoding="utf-8")
        found = changes.wait(quiet=0.05)
        guard.cancel()
    assert (tmp_path / "diep" / "a.yml").as_posix() in {Path(path).as_posix() for path in found}


def _refusing() -> None:
    raise OSError(28, "inotify watch limit reached")
