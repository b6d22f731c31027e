"""A year is fixed once, as plain files, and only when it was settled."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from gids_testing.sites import ROOT

from generator.archive.stored import read_years
from generator.cli import main


@pytest.fixture
def schools(tmp_path: Path) -> Path:
    """Give a region with one school whose profile is settled."""
    folder = tmp_path / "schools" / "veer-po"
    folder.mkdir(parents=True)
    (folder / "swv.yml").write_text("naam: Veer\ncode: PO9901\nsector: po\n", encoding="utf-8")
    text = (ROOT / "schools" / "waterrand-po" / "oeverdam.yml").read_text(encoding="utf-8")
    year = "profiel: {schooljaar: 2026-2027, status: vastgesteld}\n"
    (folder / "oeverdam.yml").write_text(text + year, encoding="utf-8")
    return tmp_path / "schools"


def _archive(schools: Path, *more: str) -> int:
    return main(["archive", "--schools", str(schools), "--by", "directeur", "--date", "2026-09-01", *more])


def _files(schools: Path) -> dict[str, bytes]:
    return {p.relative_to(schools).as_posix(): p.read_bytes() for p in sorted(schools.rglob("*")) if p.is_file()}


def test_a_year_becomes_plain_files_that_vouch_for_themselves(schools: Path) -> None:
    """With who, when and a hash per file; the profile is in it byte for byte."""
    assert 0 == _archive(schools)
    folder = schools / "veer-po" / "archief" / "oeverdam" / "2026-2027"
    record = json.loads((folder / "vastgelegd.json").read_text(encoding="utf-8"))
    assert ("2026-09-01", "directeur") == (record["vastgelegd_op"], record["vastgelegd_door"])
    assert (schools / "veer-po" / "oeverdam.yml").read_bytes() == (folder / "profiel.yml").read_bytes()
    assert 1 == len(read_years(schools / "veer-po", "oeverdam")[0])


def test_a_year_that_is_fixed_is_never_written_again(schools: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same content is fine and said; another content is refused, and nothing changes."""
    _archive(schools)
    before = _files(schools)
    assert 0 == _archive(schools)
    assert before == _files(schools)
    path = schools / "veer-po" / "oeverdam.yml"
    path.write_text(path.read_text(encoding="utf-8") + "in_het_kort: Iets anders.\n", encoding="utf-8")
    capsys.readouterr()
    assert 1 == _archive(schools)
    assert "2026-2027" in capsys.readouterr().err
    assert before == {**_files(schools), "veer-po/oeverdam.yml": before["veer-po/oeverdam.yml"]}


@pytest.mark.parametrize("profile", ["", "profiel: {schooljaar: 2026-2027, status: concept}\n"])
def test_what_was_not_settled_is_not_fixed(schools: Path, profile: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A draft, or a profile without a school year."""
    path = schools / "veer-po" / "oeverdam.yml"
    text = path.read_text(encoding="utf-8").partition("profiel:")[0]
    path.write_text(text + profile, encoding="utf-8")
    assert 1 == _archive(schools)
    assert "oeverdam.yml" in capsys.readouterr().err
    assert not (schools / "veer-po" / "archief").exists()


def test_a_role_that_does_not_exist_is_refused_with_a_likely_one(schools: Path) -> None:
    """Whoever reads it years later must know who did this."""
    assert 2 == main(["archive", "--schools", str(schools), "--by", "direkteur"])


def test_the_archive_is_checked_with_the_profiles(schools: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that was changed afterwards is a mistake."""
    _archive(schools)
    assert 0 == main(["check", "--schools", str(schools)])
    path = schools / "veer-po" / "archief" / "oeverdam" / "2026-2027" / "ondersteuning.md"
    path.write_text("anders", encoding="utf-8")
    capsys.readouterr()
    assert 1 == main(["check", "--schools", str(schools)])
    assert "ondersteuning.md" in capsys.readouterr().err
