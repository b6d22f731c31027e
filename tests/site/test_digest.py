"""Hashes tell inputs apart, and only those that matter."""

from __future__ import annotations

from pathlib import Path

from generator.site.digest import digest, file_digest, source_files, tree_digest


def test_where_one_text_ends_and_the_next_begins_counts() -> None:
    """Otherwise moving a letter from one to the other would not show."""
    assert digest("ab", "c") != digest("a", "bc")
    assert digest("ab", "c") == digest(b"ab", "c")


def test_a_file_that_is_not_there_has_no_hash(tmp_path: Path) -> None:
    """Nor has a folder; an empty file has one."""
    (tmp_path / "leeg").touch()
    assert ("", "") == (file_digest(tmp_path / "nergens"), file_digest(tmp_path))
    assert file_digest(tmp_path / "leeg")


def test_a_tree_has_another_hash_when_a_name_or_a_byte_changes(tmp_path: Path) -> None:
    """Also when two files swap names."""
    (tmp_path / "a").write_text("1", encoding="utf-8")
    (tmp_path / "b").write_text("2", encoding="utf-8")
    first = tree_digest(source_files(tmp_path), tmp_path)
    (tmp_path / "a").write_text("2", encoding="utf-8")
    (tmp_path / "b").write_text("1", encoding="utf-8")
    assert first != tree_digest(source_files(tmp_path), tmp_path)


def test_files_of_editors_do_not_matter(tmp_path: Path) -> None:
    """They come and go beside what somebody edits."""
    for name in (".a.md.swp", "a.md~", "a.md"):
        (tmp_path / name).touch()
    assert ["a.md"] == [path.name for path in source_files(tmp_path)]
