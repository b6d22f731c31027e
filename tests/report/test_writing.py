from __future__ import annotations

import errno
from pathlib import Path

import pytest

from generator.errors import BuildError
from generator.report.page import MARK
from generator.report.writing import require_replaceable, write_report

PAGE = f"<!doctype html>{MARK}één\n"


def test_a_report_is_written_and_replaced(tmp_path: Path) -> None:
    """The folder is made, and nothing else is left in it."""
    path = tmp_path / "a" / "b" / "veer-po.html"
    for page in (PAGE, PAGE + "twee\n"):
        write_report(path, page)
        assert page.encode() == path.read_bytes()
        assert [path] == list(path.parent.iterdir())


@pytest.mark.parametrize("refusing", ["write_text", "replace"])
def test_a_full_disk_leaves_the_old_report_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refusing: str
) -> None:
    """Whenever it fills up; what was unfinished is gone."""
    path = tmp_path / "veer-po.html"
    write_report(path, PAGE)

    def full(_self: Path, *_given: object, **_settings: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, refusing, full)
    with pytest.raises(
        BuildError, match=r"schrijven lukt niet: de schijf is vol\..* Wat er al stond, is niet veranderd"
    ):
        write_report(path, "nieuw")
    assert PAGE.encode() == path.read_bytes()
    assert [path] == list(tmp_path.iterdir())


def test_a_file_of_somebody_else_stays(tmp_path: Path) -> None:
    """Only a report is replaced."""
    path = tmp_path / "veer-po.html"
    path.write_text("<h1>Veer</h1>", encoding="utf-8")
    with pytest.raises(
        BuildError, match=r"veer-po\.html is geen rapport van deze gids\. Kies met --out een andere map\."
    ):
        write_report(path, PAGE)
    assert "<h1>Veer</h1>" == path.read_text(encoding="utf-8")


def test_a_place_that_is_no_folder_is_refused(tmp_path: Path) -> None:
    """So is a folder in the place of the page."""
    (tmp_path / "rapport").write_text("x", encoding="utf-8")
    with pytest.raises(BuildError, match=r"rapport is een bestand\. Kies met --out een map\."):
        require_replaceable(tmp_path / "rapport" / "veer-po.html")
    (tmp_path / "veer-po.html").mkdir()
    with pytest.raises(BuildError, match="is geen rapport"):
        require_replaceable(tmp_path / "veer-po.html")
    require_replaceable(tmp_path / "nergens" / "veer-po.html")
