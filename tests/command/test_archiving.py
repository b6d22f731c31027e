from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from gids_testing.made_rules import use_rules

from generator.cli import main
from generator.command.archiving import ArchiveRequest, archive
from generator.resources import find_resources

Capture = pytest.CaptureFixture[str]
_FIXED = "profiel: {schooljaar: 2025-2026, status: vastgesteld}\n"
_YEAR = Path("schools/proef-po/archief/de-brug/2025-2026")


@pytest.fixture(autouse=True)
def here(schools: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in the folder that holds the profiles."""
    monkeypatch.chdir(schools.parent)
    return schools.parent


def _write(schools: Path, more: str, name: str = "de-brug", code: str = "99XA00") -> None:
    """Add keys to the profile, or to a copy of it."""
    source = (schools / "proef-po" / "de-brug.yml").read_text(encoding="utf-8").partition("profiel:")[0]
    text = source.replace("99XA00", code) + more
    (schools / "proef-po" / f"{name}.yml").write_text(text, encoding="utf-8", newline="\n")


def _run(*options: str) -> int:
    return main(["archive", "--by", "directeur", "--date", "2025-10-01", *options])


def test_a_year_is_fixed_and_told(schools: Path, capsys: Capture) -> None:
    """In the folder of the region, with a page that says so."""
    _write(schools, _FIXED)
    assert 0 == _run()
    out, err = capsys.readouterr()
    assert (
        f"Vastgelegd: {_YEAR.as_posix()}\nBewaar wat is vastgelegd in het versiebeheer, en verander er niets in.\n",
        "",
    ) == (out, err)
    page = (_YEAR / "ondersteuning.html").read_text(encoding="utf-8")
    assert "schooljaar 2025–2026 en is vastgelegd op 1 oktober 2025 door de directeur." in page
    assert (schools / "proef-po" / "de-brug.yml").read_bytes() == (_YEAR / "profiel.yml").read_bytes()


def test_the_same_content_may_be_fixed_again(schools: Path, capsys: Capture) -> None:
    """Nothing is written, also when only a remark was added; the first day stays."""
    _write(schools, _FIXED)
    assert 0 == _run()
    before = {path.name: path.read_bytes() for path in _YEAR.iterdir()}
    _write(schools, f"{_FIXED}# nagekeken\n")
    capsys.readouterr()
    assert 0 == main(["archive", "--by", "directeur", "--date", "2025-12-01"])
    told = "proef-po/de-brug 2025-2026: was al vastgelegd op 1 oktober 2025, met dezelfde inhoud.\n"
    assert (told, "") == capsys.readouterr()
    assert before == {path.name: path.read_bytes() for path in _YEAR.iterdir()}


def test_a_year_is_never_overwritten(schools: Path, capsys: Capture) -> None:
    """What was published is the yardstick."""
    _write(schools, _FIXED)
    assert 0 == _run()
    before = {path.name: path.read_bytes() for path in _YEAR.iterdir()}
    _write(schools, f"{_FIXED}in_het_kort: Wij helpen anders.\n")
    capsys.readouterr()
    assert 1 == _run()
    assert (
        "schools/proef-po/de-brug.yml: schooljaar 2025-2026 is al vastgelegd op 1 oktober 2025 en wordt niet"
        " overschreven." in capsys.readouterr().err
    )
    assert before == {path.name: path.read_bytes() for path in _YEAR.iterdir()}


@pytest.mark.parametrize(
    ("profile", "message"),
    [
        ("", "profiel.schooljaar ontbreekt."),
        ("profiel: {status: vastgesteld}\n", "profiel.schooljaar ontbreekt."),
        ("profiel: {schooljaar: 2025-2026, status: concept}\n", "is nog niet vastgesteld (status: concept)."),
        ("profiel: {schooljaar: 2025-2026}\n", "is nog niet vastgesteld (status: niet ingevuld)."),
    ],
    ids=["nothing", "no year", "concept", "no status"],
)  # fmt: skip
def test_a_profile_that_is_not_settled_is_refused(schools: Path, capsys: Capture, profile: str, message: str) -> None:
    """With what to do about it; nothing is written."""
    _write(schools, profile)
    assert 1 == _run()
    err = capsys.readouterr().err
    assert err.startswith("schools/proef-po/de-brug.yml: ")
    assert message in err
    assert not _YEAR.parent.exists()


def test_a_school_that_is_refused_stops_no_other(schools: Path) -> None:
    """Nor does one with a mistake; each is named."""
    _write(schools, _FIXED)
    _write(schools, "profiel: {schooljaar: 2025-2026, status: concept}\n", "de-kade", "99XB00")
    _write(schools, "lokaal: 3\n", "de-wal", "99XC00")
    made = archive(ArchiveRequest(schools, None, None, "directeur", date(2025, 10, 1)), find_resources())
    assert (("proef-po/de-kade", "proef-po/de-wal"), 2) == (made.failed, len(made.problems))
    assert ["de-brug"] == [path.parent.name for path in made.fixed]
    assert not made.ok


def test_one_school_can_be_chosen(schools: Path) -> None:
    """The others wait."""
    _write(schools, _FIXED)
    _write(schools, _FIXED, "de-kade", "99XB00")
    assert 0 == _run("--school", "de-kade")
    assert ["de-kade"] == [path.name for path in (schools / "proef-po" / "archief").iterdir()]


def test_who_fixes_it_must_be_a_known_role(schools: Path, capsys: Capture) -> None:
    """A wrong use, with what was probably meant."""
    _write(schools, _FIXED)
    assert 2 == main(["archive", "--by", "directuer"])
    assert "--by: 'directuer' is niet toegestaan. Bedoelde u 'directeur'?" in capsys.readouterr().err
    assert 2 == main(["archive"])
    assert "--by ROL" in capsys.readouterr().err
    assert not _YEAR.parent.exists()


def test_json_holds_what_was_fixed(schools: Path, capsys: Capture) -> None:
    """And what was so already."""
    _write(schools, _FIXED)
    assert 0 == _run("--json")
    assert {"ok": True, "problems": [], "fixed": [_YEAR.as_posix()], "same": [], "failed": []} == json.loads(
        capsys.readouterr().out
    )
    assert 0 == _run("--json")
    same = [{"year": "proef-po/de-brug 2025-2026", "fixed_on": "2025-10-01"}]
    again = json.loads(capsys.readouterr().out)
    assert (same, []) == (again["same"], again["fixed"])


def test_a_year_that_was_tampered_with_is_told(schools: Path, capsys: Capture) -> None:
    """It is not mended by fixing it again; gids check tells it too."""
    _write(schools, _FIXED)
    assert 0 == _run()
    (_YEAR / "ondersteuning.html").write_text("anders", encoding="utf-8")
    assert 1 == _run()
    assert 1 == main(["check"])
    err = capsys.readouterr().err
    place = f"{_YEAR.as_posix()}/ondersteuning.html: dit bestand is veranderd sinds het is vastgelegd op 2025-10-01."
    assert 2 == err.count(place)
    assert "schooljaar 2025-2026 staat al in het archief, maar niet meer zoals het is vastgelegd." in err
    capsys.readouterr()
    assert 1 == main(["check", "--json"])
    assert ["proef-po/de-brug"] == json.loads(capsys.readouterr().out)["failed"]


def test_an_archive_is_no_mistake(schools: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """Its profiles are not taken for profiles of schools."""
    use_rules(monkeypatch, (), ())
    _write(schools, _FIXED)
    assert 0 == _run()
    capsys.readouterr()
    assert 0 == main(["check"])
    assert "In orde: 1 schoolprofiel van 1 samenwerkingsverband." in capsys.readouterr().out


def test_nothing_is_written_outside_the_folder_of_the_region(schools: Path, here: Path, capsys: Capture) -> None:
    """An archive that is a link to another place is refused."""
    _write(schools, _FIXED)
    (here / "elders").mkdir()
    (schools / "proef-po" / "archief").symlink_to(here / "elders", target_is_directory=True)
    assert 1 == _run()
    assert "wijst naar een plek buiten de map van het samenwerkingsverband" in capsys.readouterr().err
    assert [] == list((here / "elders").iterdir())
