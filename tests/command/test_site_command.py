"""`gids check-site` tells what is wrong with finished sites, in Dutch, with code 1."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.check.site.page_rules import whole
from generator.cli import main

Capture = pytest.CaptureFixture[str]


def test_sound_sites_are_in_order(tmp_path: Path, capsys: Capture) -> None:
    """In one line."""
    (tmp_path / "index.html").write_text(whole(""), encoding="utf-8")
    assert 0 == main(["check-site", "--sites", str(tmp_path)])
    assert "In orde: 1 pagina.\n" == capsys.readouterr().out


def test_a_fault_is_told_with_page_line_and_what_to_do(tmp_path: Path, capsys: Capture) -> None:
    """And counted once for all pages that have it."""
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.html").write_text(whole('<a href="weg/">x</a>'), encoding="utf-8")
    assert 1 == main(["check-site", "--sites", str(tmp_path)])
    assert [
        "fout: a.html, regel 3: De link 'weg/' leidt naar een bestand dat er niet is. (en op 2 andere pagina's)",
        "  Doe dit: Herstel de link, of maak de pagina of het bestand weer. [site-link-kapot]",
        "Bekeken: 3 pagina's. Gevonden: 1.",
    ] == capsys.readouterr().out.splitlines()


def test_findings_are_given_as_json(tmp_path: Path, capsys: Capture) -> None:
    """For a pipeline."""
    (tmp_path / "a.html").write_text(whole('<img src="a.html">'), encoding="utf-8")
    assert 1 == main(["check-site", "--sites", str(tmp_path), "--json"])
    told = json.loads(capsys.readouterr().out)
    assert not told["ok"]
    assert [("site-beeld", "a.html", 3)] == [(one["rule"], one["page"], one["line"]) for one in told["findings"]]


def test_a_folder_without_sites_is_refused(tmp_path: Path, capsys: Capture) -> None:
    """With what to do; what a build keeps for itself is no site."""
    (tmp_path / ".gids").mkdir()
    (tmp_path / ".gids" / "a.html").write_text(whole(""), encoding="utf-8")
    assert 1 == main(["check-site", "--sites", str(tmp_path)])
    assert "hier staan geen gebouwde sites. Maak ze met gids build" in capsys.readouterr().err
