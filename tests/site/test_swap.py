"""Two folders change places in one step."""

from __future__ import annotations

import threading
from pathlib import Path

from generator.site.swap import exchange


def test_two_folders_change_places(tmp_path: Path) -> None:
    """What was in the one is in the other."""
    for name in ("een", "twee"):
        (tmp_path / name).mkdir()
        (tmp_path / name / name).touch()
    assert exchange(tmp_path / "een", tmp_path / "twee")
    assert (tmp_path / "een" / "twee").exists()
    assert (tmp_path / "twee" / "een").exists()


def test_without_the_other_folder_nothing_changes(tmp_path: Path) -> None:
    """The answer says that it did not work."""
    (tmp_path / "een").mkdir()
    assert not exchange(tmp_path / "een", tmp_path / "twee")
    assert [tmp_path / "een"] == list(tmp_path.iterdir())


def test_at_no_moment_is_there_nothing(tmp_path: Path) -> None:
    """Whoever keeps looking while folders change places always finds one."""
    for name in ("een", "twee"):
        (tmp_path / name).mkdir()
    done = threading.Event()
    missed: list[int] = []

    def look() -> None:
        while not done.is_set():
            if not (tmp_path / "een").exists():
                missed.append(1)

    watcher = threading.Thread(target=look)
    watcher.start()
    for _ in range(2000):
        exchange(tmp_path / "een", tmp_path / "twee")
    done.set()
    watcher.join()
    assert [] == missed
