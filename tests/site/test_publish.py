"""A site takes the place of the old one whole, and never the place of something else."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import BuildError
from generator.site.publish import publish, write_files

PAGE = b'<meta name="generator" content="Ondersteuningsgids">'


def _tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_new_site_replaces_the_old_one_whole(tmp_path: Path) -> None:
    """A page that is no longer there disappears, and nothing is left beside the site."""
    target = tmp_path / "school"
    publish(target, {"index.html": PAGE, "oud/index.html": b"oud"})
    publish(target, {"index.html": PAGE + b"2", "opp/index.html": b"nieuw"})
    assert {"index.html": PAGE + b"2", "opp/index.html": b"nieuw"} == _tree(target)
    assert ["school"] == [path.name for path in tmp_path.iterdir()]


def test_the_number_of_bytes_is_told(tmp_path: Path) -> None:
    """The report adds up what was written."""
    assert len(PAGE) + 3 == publish(tmp_path / "school", {"index.html": PAGE, "a/b.txt": b"abc"})


def test_a_folder_of_somebody_else_is_never_replaced(tmp_path: Path) -> None:
    """Without our signature in its home page a folder is not ours."""
    target = tmp_path / "foto's"
    target.mkdir()
    (target / "vakantie.jpg").write_bytes(b"jpg")
    with pytest.raises(BuildError, match="niet door deze gids gemaakt"):
        publish(target, {"index.html": PAGE})
    assert {"vakantie.jpg": b"jpg"} == _tree(target)


@pytest.mark.parametrize("name", ["../buiten.html", "/etc/x", "a/../../b", ""])
def test_no_file_leaves_the_folder(tmp_path: Path, name: str) -> None:
    """A name with .. or from the root is refused."""
    with pytest.raises(BuildError, match="buiten de map"):
        write_files(tmp_path / "school", {name: b"x"})
    assert [] == [path for path in tmp_path.rglob("*") if path.is_file()]


def test_when_writing_fails_the_old_site_stays(tmp_path: Path) -> None:
    """A name that cannot be written (too long for the disk) leaves what was published."""
    target = tmp_path / "school"
    publish(target, {"index.html": PAGE})
    with pytest.raises(BuildError, match="De vorige versie staat er nog"):
        publish(target, {"index.html": PAGE, "x" * 300: b"te lang"})
    assert {"index.html": PAGE} == _tree(target)
