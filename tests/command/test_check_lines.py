"""Schools of which exactly the same is told are told together, once they are many."""

from __future__ import annotations

from pathlib import Path

import pytest
from gids_testing.profiles import OTHER, SOUND, swap, write_files

from generator.cli import main
from generator.command.check_lines import MANY

Capture = pytest.CaptureFixture[str]


def _region(folder: Path, copies: int) -> str:
    """Write the small region with more schools like the bare one; give the folder of profiles."""
    bare = SOUND[OTHER]
    more = {
        f"schools/veer-po/kopie-{number}.yml": swap(
            swap(bare, "De Zonnewijzer", f"Kopie {number}"), "99CD00", f"99C{chr(65 + number)}01"
        )
        for number in range(copies)
    }
    return write_files(folder, {**SOUND, **more}).as_posix()


def _told(folder: str, capsys: Capture, *more: str) -> list[str]:
    main(["check", "--schools", folder, "--date", "2026-11-28", *more])
    return [line for line in capsys.readouterr().out.splitlines() if "profiel-nog-leeg" in line or "hetzelfde" in line]


def test_many_schools_of_which_the_same_is_told_are_told_together(tmp_path: Path, capsys: Capture) -> None:
    """The first few by name, and how many there are."""
    folder = _region(tmp_path, MANY)
    heading, finding = _told(folder, capsys)
    assert heading.startswith("6 scholen met hetzelfde: Kopie 0, Kopie 1, Kopie 2 en nog 3; de eerste (")
    assert finding.strip().startswith("Doe dit: ")
    assert MANY + 1 == len(_told(folder, capsys, "--alles"))


def test_a_few_schools_are_told_one_by_one(tmp_path: Path, capsys: Capture) -> None:
    """Each with its own file."""
    assert MANY == len(_told(_region(tmp_path, MANY - 1), capsys))
