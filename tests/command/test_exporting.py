"""Documents of all schools are written, each whole, also by more than one process."""

from __future__ import annotations

from pathlib import Path

import pytest
from gids_testing.sites import ROOT

from generator.cli import main
from generator.command import exporting
from generator.command.exporting import ExportRequest, export
from generator.errors import BuildError


def test_every_school_gets_a_file_and_progress_is_told(tmp_path: Path) -> None:
    """In the folder of its region; by several processes here, as there are more than a few schools."""
    told: list[tuple[int, int, str]] = []
    done = export(ExportRequest("md", ROOT / "schools", tmp_path), lambda *news: told.append(news))
    assert () == done.problems
    names = {path.relative_to(tmp_path).as_posix() for path in done.files}
    assert {"waterrand-po/de-lantaarn.md", "waterrand-vo/de-overkant.md"} <= names
    assert len(done.files) == len(told) == told[-1][1] > exporting._FEW  # noqa: SLF001 - the path that needs processes
    assert all(path.read_text(encoding="utf-8").startswith("# Ondersteuning op") for path in done.files)


def test_one_process_gives_the_same_bytes_as_many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever makes them."""
    many = export(ExportRequest("html", ROOT / "schools", tmp_path / "veel"))
    monkeypatch.setattr(exporting, "_FEW", 99)
    one = export(ExportRequest("html", ROOT / "schools", tmp_path / "een"))
    assert [path.read_bytes() for path in many.files] == [path.read_bytes() for path in one.files]


def test_a_broken_profile_is_named_and_the_others_are_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With code 1."""
    folder = tmp_path / "schools" / "veer-po"
    folder.mkdir(parents=True)
    (folder / "swv.yml").write_text("naam: Veer\ncode: PO9901\nsector: po\n", encoding="utf-8")
    source = (ROOT / "schools" / "waterrand-po" / "oeverdam.yml").read_text(encoding="utf-8")
    (folder / "oeverdam.yml").write_text(source, encoding="utf-8")
    (folder / "stuk.yml").write_text("naam: Stuk\n", encoding="utf-8")
    asked = ["export", "md", "--schools", str(tmp_path / "schools"), "--out", str(tmp_path / "uit")]
    assert 1 == main(asked)
    out, err = capsys.readouterr()
    assert "Gemaakt: 1 bestand in" in out
    assert "stuk.yml" in err
    assert ["oeverdam.md"] == [path.name for path in (tmp_path / "uit" / "veer-po").iterdir()]


def test_a_disk_that_refuses_is_told(tmp_path: Path) -> None:
    """And nothing half is left."""
    (tmp_path / "uit").write_text("een bestand", encoding="utf-8")
    with pytest.raises(BuildError, match="uit"):
        export(ExportRequest("md", ROOT / "schools", tmp_path / "uit", "waterrand-po", "oeverdam"))


def test_all_and_a_choice_do_not_go_together(capsys: pytest.CaptureFixture[str]) -> None:
    """The message says so."""
    assert 2 == main(["export", "md", "--all", "--school", "oeverdam"])
    assert "--all" in capsys.readouterr().err
