"""A site takes the place of the old one whole, and never the place of something else."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import BuildError
from generator.site import publish as module
from generator.site.output import HIDDEN, Output
from generator.site.publish import publish, require_our_page, write_beside, write_files

PAGE = b'<meta name="generator" content="Ondersteuningsgids">'


def _tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_new_site_replaces_the_old_one_whole(tmp_path: Path) -> None:
    """A page that is no longer there disappears, and nothing is left beside the site."""
    target = tmp_path / "school"
    publish(Output(tmp_path), target, {"index.html": PAGE, "oud/index.html": b"oud"})
    publish(Output(tmp_path), target, {"index.html": PAGE + b"2", "opp/index.html": b"nieuw"})
    assert {"index.html": PAGE + b"2", "opp/index.html": b"nieuw"} == _tree(target)
    assert {"school"} == {path.relative_to(tmp_path).parts[0] for path in tmp_path.rglob("*") if path.is_file()}


def test_where_folders_cannot_change_places_the_outcome_is_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some systems and disks need two steps."""
    monkeypatch.setattr(module, "exchange", lambda _one, _other: False)
    test_a_new_site_replaces_the_old_one_whole(tmp_path)


def test_the_number_of_bytes_is_told(tmp_path: Path) -> None:
    """The report adds up what was written."""
    assert len(PAGE) + 3 == publish(Output(tmp_path), tmp_path / "school", {"index.html": PAGE, "a/b.txt": b"abc"})


def test_a_folder_of_somebody_else_is_never_replaced(tmp_path: Path) -> None:
    """Without our signature in its home page a folder is not ours."""
    target = tmp_path / "foto's"
    target.mkdir()
    (target / "vakantie.jpg").write_bytes(b"jpg")
    with pytest.raises(BuildError, match="niet door deze gids gemaakt"):
        publish(Output(tmp_path), target, {"index.html": PAGE})
    assert {"vakantie.jpg": b"jpg"} == _tree(target)


@pytest.mark.parametrize("name", ["../buiten.html", "/etc/x", "a/../../b", ""])
def test_no_file_leaves_the_folder(tmp_path: Path, name: str) -> None:
    """A name with .. or from the root is refused."""
    with pytest.raises(BuildError, match="buiten de map"):
        write_files(tmp_path / "school", {name: b"x"})
    with pytest.raises(BuildError, match="buiten de map"):
        write_beside(Output(tmp_path), tmp_path / "school", {name: b"x"})
    assert [] == [path for path in tmp_path.rglob("*") if path.is_file()]


@pytest.mark.parametrize("swaps", [True, False], ids=["exchange", "two steps"])
def test_when_writing_fails_the_old_site_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, swaps: bool) -> None:
    """A name that cannot be written (too long for the disk) leaves what was published."""
    if not swaps:
        monkeypatch.setattr(module, "exchange", lambda _one, _other: False)
    target = tmp_path / "school"
    publish(Output(tmp_path), target, {"index.html": PAGE})
    with pytest.raises(BuildError, match=r"deze naam is te lang\. Wat er al stond, is niet veranderd\."):
        publish(Output(tmp_path), target, {"index.html": PAGE, "x" * 300: b"te lang"})
    assert {"index.html": PAGE} == _tree(target)


def test_files_beside_other_sites_leave_those_alone(tmp_path: Path) -> None:
    """A region's pages stand in the folder that holds its schools."""
    (tmp_path / "scholen").mkdir()
    (tmp_path / "scholen" / "x").write_bytes(b"van een school")
    size = write_beside(Output(tmp_path), tmp_path, {"index.html": PAGE, "over/index.html": b"over"})
    assert len(PAGE) + 4 == size
    found = {name: data for name, data in _tree(tmp_path).items() if not name.startswith(HIDDEN)}
    assert {"index.html": PAGE, "over/index.html": b"over", "scholen/x": b"van een school"} == found


def test_a_file_that_is_the_same_is_not_written_again(tmp_path: Path) -> None:
    """Whoever copies only new files to a web server copies no more than needed."""
    output = Output(tmp_path)
    write_beside(output, tmp_path, {"a.css": b"a", "b.css": b"b"})
    before = {name: (tmp_path / name).stat().st_ino for name in ("a.css", "b.css")}
    write_beside(output, tmp_path, {"a.css": b"a", "b.css": b"c"})
    after = {name: (tmp_path / name).stat().st_ino for name in ("a.css", "b.css")}
    assert before["a.css"] == after["a.css"]
    assert before["b.css"] != after["b.css"]


def test_the_home_page_comes_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It links to the others, so they must be there first."""
    order: list[str] = []
    replace = Path.replace

    def noted(path: Path, target: Path) -> Path:
        order.append(target.relative_to(tmp_path).as_posix())
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", noted)
    write_beside(Output(tmp_path), tmp_path, {"index.html": PAGE, "z.css": b"", "a/index.html": b"", "a/b/c.html": b""})
    assert ["a/b/c.html", "a/index.html", "z.css", "index.html"] == order


def test_a_home_page_of_somebody_else_is_refused(tmp_path: Path) -> None:
    """Ours may be replaced, and where there is none one may come."""
    require_our_page(tmp_path)
    (tmp_path / "index.html").write_bytes(PAGE)
    require_our_page(tmp_path)
    (tmp_path / "index.html").write_bytes(b"Mijn vakantie")
    with pytest.raises(BuildError, match="niet door deze gids gemaakt"):
        require_our_page(tmp_path)
