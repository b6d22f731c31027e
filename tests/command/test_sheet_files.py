"""A sheet that somebody wrote in is never replaced; one as we left it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.command.sheet_files import MEMORY, SheetFiles
from generator.errors import BuildError


def _written(folder: Path, data: bytes) -> tuple[Path, ...]:
    """Write one sheet as a run does; give what was kept."""
    files = SheetFiles(folder)
    files.write("a.docx", data)
    files.remember()
    return tuple(files.kept)


def test_a_sheet_as_we_left_it_is_replaced(tmp_path: Path) -> None:
    """Nothing else is in the folder but the memory."""
    assert () == _written(tmp_path, b"een")
    assert () == _written(tmp_path, b"twee")
    assert b"twee" == (tmp_path / "a.docx").read_bytes()
    assert [MEMORY, "a.docx"] == sorted(path.name for path in tmp_path.iterdir())


def test_a_sheet_that_was_changed_is_kept_and_named_until_it_has_another_name(tmp_path: Path) -> None:
    """Again and again; then there is room for a new one."""
    _written(tmp_path, b"een")
    (tmp_path / "a.docx").write_bytes(b"met aantekeningen")
    for _ in range(2):
        assert (tmp_path / "a.docx",) == _written(tmp_path, b"twee")
        assert b"met aantekeningen" == (tmp_path / "a.docx").read_bytes()
    (tmp_path / "a.docx").rename(tmp_path / "team.docx")
    assert () == _written(tmp_path, b"twee")
    assert b"twee" == (tmp_path / "a.docx").read_bytes()


@pytest.mark.parametrize("memory", ["", "[]", "{", None])
def test_without_a_memory_every_other_sheet_counts_as_changed(tmp_path: Path, memory: str | None) -> None:
    """Rather one sheet too many than the words of a team lost; the same sheet is no matter."""
    (tmp_path / "a.docx").write_bytes(b"een")
    if memory is not None:
        (tmp_path / MEMORY).write_text(memory, encoding="utf-8")
    assert (tmp_path / "a.docx",) == _written(tmp_path, b"twee")
    assert () == _written(tmp_path, b"een")


def test_what_the_disk_refuses_is_told(tmp_path: Path) -> None:
    """Here the folder is a file."""
    (tmp_path / "uit").write_bytes(b"")
    with pytest.raises(BuildError, match="schrijven lukt niet"):
        SheetFiles(tmp_path / "uit").write("a.docx", b"een")
