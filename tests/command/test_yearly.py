"""`gids jaar` prepares profiles to the letter, names what it left alone, and writes a sheet per school."""

from __future__ import annotations

import io
import os
import stat
from pathlib import Path

import docx
import pytest
from gids_testing.profiles import swap

from generator.cli import main
from generator.command.yearly import YearRequest, prepare_year
from generator.content.registers import Registers
from generator.errors import BuildError, InputError
from generator.profile.load import load_profiles
from generator.resources import find_resources

Capture = pytest.CaptureFixture[str]
YEAR = "2027-2028"
SCHOOL = """\
# Van de school zelf
naam: De Sluis
vestigingscode: 99XB00
schoolsoort: [bo]
adres: {straat: Dorpsstraat, huisnummer: "2", postcode: 1234 AB, plaats: Voordorp}
profiel:
  schooljaar: 2026-2027  # elk jaar
  status: vastgesteld
  vastgesteld_op: 2026-06-15
  opgesteld_door: [directeur]

in_het_kort: Wij helpen.
"""
AFTER = """\
# Van de school zelf
naam: De Sluis
vestigingscode: 99XB00
schoolsoort: [bo]
adres: {straat: Dorpsstraat, huisnummer: "2", postcode: 1234 AB, plaats: Voordorp}
profiel:
  schooljaar: 2027-2028  # elk jaar
  status: concept
  opgesteld_door: [directeur]

in_het_kort: Wij helpen.
"""
BY_HAND = SCHOOL.replace("  vastgesteld_op: 2026-06-15", "  vastgesteld_op:\n    2026-06-15")


@pytest.fixture(autouse=True)
def here(schools: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in the folder that holds the profiles, with a second school."""
    monkeypatch.chdir(schools.parent)
    sluis(schools).write_text(SCHOOL, encoding="utf-8", newline="\n")
    return schools.parent


def sluis(schools: Path) -> Path:
    """Give the profile of the second school."""
    return schools / "proef-po" / "de-sluis.yml"


def _bytes(schools: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (schools / "proef-po").iterdir()}


def test_profiles_are_prepared_to_the_letter_and_told_per_school(here: Path, schools: Path, capsys: Capture) -> None:
    """Only the block `profiel` changes; the files of the region do not."""
    before = _bytes(schools)
    assert 0 == main(["jaar", YEAR])
    out, err = capsys.readouterr()
    after = _bytes(schools)
    assert "" == err
    assert AFTER.encode() == after["de-sluis.yml"]
    assert before["de-brug.yml"] + b"\nprofiel:\n  schooljaar: 2027-2028\n  status: concept\n" == after["de-brug.yml"]
    assert (before["swv.yml"], before.keys()) == (after["swv.yml"], after.keys())
    lines = out.splitlines()
    assert lines[0].startswith("proef-po/de-brug: profiel klaargezet, ")
    assert lines[1].endswith(" punten vragen aandacht, blad in jaar/proef-po/de-sluis.docx")
    warning = "De bladen zijn voor de scholen zelf. Zet ze niet op een website."
    assert ["Overzicht: jaar/proef-po/overzicht.html", warning] == lines[2:]
    made = sorted(path.name for path in (here / "jaar" / "proef-po").glob("[!.]*"))
    assert ["de-brug.docx", "de-brug.html", "de-sluis.docx", "de-sluis.html", "overzicht.html"] == made


def test_the_profiles_are_sound_afterwards_and_the_sheet_is_about_them(
    here: Path, schools: Path, registers: Registers
) -> None:
    """Word and HTML say the same school and year."""
    assert 0 == main(["jaar", YEAR])
    assert () == load_profiles(schools, registers).problems
    file = docx.Document(io.BytesIO((here / "jaar" / "proef-po" / "de-sluis.docx").read_bytes()))
    title = "Blad voor team en medezeggenschapsraad: De Sluis, schooljaar 2027-2028"
    assert title == file.paragraphs[0].text
    assert f"<h1>{title}</h1>" in (here / "jaar" / "proef-po" / "de-sluis.html").read_text(encoding="utf-8")


def test_a_second_run_changes_no_profile(schools: Path, capsys: Capture) -> None:
    """Not even their time; what the school wrote meanwhile stays."""
    assert 0 == main(["jaar", YEAR])
    text = sluis(schools).read_text(encoding="utf-8").replace("status: concept", "status: vastgesteld")
    sluis(schools).write_text(text, encoding="utf-8", newline="\n")
    before, time = _bytes(schools), sluis(schools).stat().st_mtime_ns
    capsys.readouterr()
    assert 0 == main(["jaar", YEAR])
    assert (before, time) == (_bytes(schools), sluis(schools).stat().st_mtime_ns)
    assert "proef-po/de-sluis: profiel niet veranderd, " in capsys.readouterr().out


def test_sheets_only_leaves_profiles_alone_and_says_so_on_the_sheet(here: Path, schools: Path) -> None:
    """The first point is that the profile is still for another year."""
    before = _bytes(schools)
    assert 0 == main(["jaar", YEAR, "--sheets-only"])
    assert before == _bytes(schools)
    page = (here / "jaar" / "proef-po" / "de-sluis.html").read_text(encoding="utf-8")
    assert "Het profiel is nog niet voor 2027-2028." in page
    assert "Er staat schooljaar 2026-2027." in page


def test_a_profile_that_cannot_be_prepared_is_left_alone_and_named(here: Path, schools: Path, capsys: Capture) -> None:
    """Code 1; the other school is done, and both get a sheet."""
    sluis(schools).write_text(BY_HAND, encoding="utf-8", newline="\n")
    assert 1 == main(["jaar", YEAR])
    out, err = capsys.readouterr()
    assert "schools/proef-po/de-sluis.yml: profiel: het blok profiel is zo geschreven" in err
    assert "Zet zelf schooljaar op '2027-2028' en status op concept" in err
    assert "proef-po/de-brug: profiel klaargezet" in out
    assert BY_HAND == sluis(schools).read_text(encoding="utf-8")
    overview = (here / "jaar" / "proef-po" / "overzicht.html").read_text(encoding="utf-8")
    assert "<li><strong>schools/proef-po/de-sluis.yml: </strong>het blok profiel is zo geschreven" in overview
    assert "Het profiel is nog niet voor 2027-2028." in overview


def test_a_profile_with_a_mistake_is_left_alone_and_named(here: Path, schools: Path, capsys: Capture) -> None:
    """It has no sheet: nobody knows what it would say."""
    wrong = swap(SCHOOL, "1234 AB", "12")
    sluis(schools).write_text(wrong, encoding="utf-8", newline="\n")
    assert 1 == main(["jaar", YEAR])
    out, err = capsys.readouterr()
    assert "schools/proef-po/de-sluis.yml, regel 5: adres.postcode: '12' is geen postcode." in err
    assert "proef-po/de-brug: profiel klaargezet" in out
    assert wrong == sluis(schools).read_text(encoding="utf-8")
    assert not (here / "jaar" / "proef-po" / "de-sluis.docx").exists()
    assert "de-sluis: </strong>er staat een fout in het profiel" in (
        here / "jaar" / "proef-po" / "overzicht.html"
    ).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("year", "message"),
    [
        ("2027-2029", "'2027-2029' is geen schooljaar. Schrijf twee jaren na elkaar, zoals 2026-2027."),
        ("2027", "'2027' is geen schooljaar. Schrijf twee jaren na elkaar, zoals 2026-2027. Bedoelde u '2027-2028'?"),
    ],
)
def test_a_year_that_is_none_is_refused(schools: Path, year: str, message: str, capsys: Capture) -> None:
    """Code 2, and nothing has happened."""
    before = _bytes(schools)
    assert 2 == main(["jaar", year])
    assert f"Fout: {message}" in capsys.readouterr().err
    assert (before, False) == (_bytes(schools), Path("jaar").exists())


def test_without_a_year_the_command_says_what_is_missing(capsys: Capture) -> None:
    """It would be a guess."""
    assert 2 == main(["jaar"])
    assert "dit ontbreekt:\n  JAAR" in capsys.readouterr().err


@pytest.mark.parametrize("more", [(), ("--sheets-only",)])
def test_a_year_before_that_of_a_profile_is_refused(schools: Path, more: tuple[str, ...], capsys: Capture) -> None:
    """Whoever types a year too early would lose dates everywhere: no profile changes, no sheet is made."""
    before = _bytes(schools)
    assert 1 == main(["jaar", "2025-2026", *more])
    message = "de-sluis.yml: profiel.schooljaar: dit profiel is al voor 2026-2027. Een eerder jaar (2025-2026) kan"
    assert message in capsys.readouterr().err
    assert (before, False) == (_bytes(schools), Path("jaar").exists())


def test_one_school_can_be_chosen(here: Path, schools: Path) -> None:
    """Then no overview is made: it would be about one school only."""
    before = _bytes(schools)
    assert 0 == main(["jaar", YEAR, "--region", "proef-po", "--school", "de-sluis", "--out", "uit"])
    assert before["de-brug.yml"] == _bytes(schools)["de-brug.yml"]
    made = sorted(path.name for path in (here / "uit" / "proef-po").glob("[!.]*"))
    assert ["de-sluis.docx", "de-sluis.html"] == made


def test_a_sheet_that_somebody_wrote_in_stays(here: Path, capsys: Capture) -> None:
    """It is told, and is no mistake."""
    assert 0 == main(["jaar", YEAR])
    path = here / "jaar" / "proef-po" / "de-sluis.docx"
    path.write_bytes(b"met aantekeningen")
    capsys.readouterr()
    assert 0 == main(["jaar", YEAR])
    assert b"met aantekeningen" == path.read_bytes()
    assert "jaar/proef-po/de-sluis.docx is na de vorige keer door iemand veranderd en blijft staan." in (
        capsys.readouterr().out
    )


def test_a_school_that_is_called_overzicht_keeps_its_sheet(here: Path, schools: Path) -> None:
    """The overview gets another name."""
    sluis(schools).rename(schools / "proef-po" / "overzicht.yml")
    assert 0 == main(["jaar", YEAR])
    folder = here / "jaar" / "proef-po"
    assert "De Sluis, schooljaar" in (folder / "overzicht.html").read_text(encoding="utf-8")
    assert "wat aandacht vraagt" in (folder / "_overzicht.html").read_text(encoding="utf-8")


def test_sheets_are_never_written_within_a_site(here: Path, schools: Path, capsys: Capture) -> None:
    """They name what a school has not done yet; no profile changes either."""
    before = _bytes(schools)
    (here / "web" / ".gids").mkdir(parents=True)
    assert 1 == main(["jaar", YEAR, "--out", "web/jaar"])
    assert "Een blad hoort niet op een website." in capsys.readouterr().err
    assert before == _bytes(schools)


def test_a_profile_keeps_its_rights_and_a_link_stays_a_link(schools: Path) -> None:
    """As an editor would do it."""
    real = schools / "proef-po" / "echt.txt"
    sluis(schools).rename(real)
    sluis(schools).symlink_to(real.name)
    real.chmod(0o640)
    assert 0 == main(["jaar", YEAR])
    assert sluis(schools).is_symlink()
    assert (AFTER, 0o640) == (real.read_text(encoding="utf-8"), stat.S_IMODE(real.stat().st_mode))


def test_a_disk_that_refuses_leaves_the_profile_whole(schools: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And nothing half beside it."""

    def full(*_: object) -> None:
        raise OSError(28, os.strerror(28))

    before = _bytes(schools)
    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(BuildError, match="de schijf is vol"):
        prepare_year(YearRequest(YEAR, schools, Path("uit"), None, None, sheets_only=False), find_resources())
    assert before == _bytes(schools)


def test_the_year_that_was_fixed_shows_on_the_sheet(here: Path, schools: Path) -> None:
    """What is different since, and what the profile said that preparing the year emptied."""
    old = swap(SCHOOL, "status: vastgesteld", "status: vastgesteld\n  controleren_voor: 2027-05-01")
    sluis(schools).write_text(swap(old, "Wij helpen.", "Wij hielpen."), encoding="utf-8", newline="\n")
    assert 0 == main(["archive", "--school", "de-sluis", "--by", "directeur", "--date", "2026-07-01"])
    sluis(schools).write_text(AFTER, encoding="utf-8", newline="\n")
    assert 0 == main(["jaar", YEAR, "--school", "de-sluis", "--sheets-only"])
    page = (here / "jaar" / "proef-po" / "de-sluis.html").read_text(encoding="utf-8")
    assert "<h2>5. Wat er is veranderd</h2>" in page
    assert "De school wilde het profiel nakijken voor 1 mei 2027." in page
    assert "Anders gezegd" in page


def test_a_year_that_was_never_fixed_is_not_compared(here: Path) -> None:
    """The sheet then has no chapter about changes."""
    assert 0 == main(["jaar", YEAR, "--school", "de-sluis", "--sheets-only"])
    page = (here / "jaar" / "proef-po" / "de-sluis.html").read_text(encoding="utf-8")
    assert "Wat er is veranderd" not in page


def test_the_year_being_prepared_is_not_its_own_past(here: Path, schools: Path) -> None:
    """Whoever fixed the new year already still compares with the one before."""
    sluis(schools).write_text(swap(AFTER, "status: concept", "status: vastgesteld"), encoding="utf-8", newline="\n")
    assert 0 == main(["archive", "--school", "de-sluis", "--by", "directeur", "--date", "2027-07-01"])
    assert 0 == main(["jaar", YEAR, "--school", "de-sluis", "--sheets-only"])
    page = (here / "jaar" / "proef-po" / "de-sluis.html").read_text(encoding="utf-8")
    assert "Wat er is veranderd" not in page


def test_a_folder_that_is_not_there_is_refused(here: Path) -> None:
    """As everywhere."""
    with pytest.raises(InputError):
        prepare_year(YearRequest(YEAR, here / "weg", Path("uit"), None, None, sheets_only=False), find_resources())
