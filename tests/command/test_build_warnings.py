"""A build tells in one line how many warnings and tips there are, and where to read them."""

from __future__ import annotations

from pathlib import Path

import pytest
from gids_testing.made_rules import use_rules
from gids_testing.profiles import SOUND, write_files

from generator.cli import main
from generator.command import build_warnings
from generator.command.build_warnings import warning_line
from generator.resources import find_resources

Capture = pytest.CaptureFixture[str]


def line(schools: Path, region: str | None = None, school: str | None = None) -> str | None:
    """Give the line about a folder of profiles."""
    return warning_line(schools, find_resources(), region=region, school=school)


def test_warnings_and_tips_are_counted_and_a_fout_is_told_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of what was built: a region, or one school."""
    use_rules(monkeypatch)
    schools = write_files(tmp_path, SOUND)
    assert "Bij de profielen: 4 waarschuwingen en 7 tips. Lees ze met: gids check" == line(schools)
    assert line(schools, school="zonnewijzer") != line(schools)


def test_where_nothing_is_found_nothing_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor when the build has told already that there is nothing."""
    use_rules(monkeypatch, school=(), region=())
    schools = write_files(tmp_path, SOUND)
    assert line(schools) is None
    assert line(schools, region="weg") is None


def test_with_many_schools_nothing_is_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The line says where to look."""
    monkeypatch.setattr(build_warnings, "MOST", 1)
    told = "Waarschuwingen en tips bij de profielen vindt u met: gids check"
    assert told == line(write_files(tmp_path, SOUND))


def test_the_line_is_the_last_of_a_build(tmp_path: Path, capsys: Capture) -> None:
    """After what was made."""
    schools = write_files(tmp_path, SOUND)
    main(["build", "--schools", str(schools), "--out", str(tmp_path / "site")])
    last = capsys.readouterr().out.splitlines()[-1]
    assert last.startswith("Bij de profielen: ")
    assert last.endswith("Lees ze met: gids check")
