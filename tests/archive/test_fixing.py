"""A year is fixed in plain files, whole or not at all, and once."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from gids_testing.years import STYLE, small_fixing, small_school

from generator.archive.fixing import write_year, year_files
from generator.archive.places import FILES, PAGE, PROFILE, RECORD, TEXT

FIXED = "op 1 oktober 2025 door de directeur"


@pytest.fixture
def files(tmp_path: Path) -> dict[str, bytes]:
    """Give the files of a year."""
    return year_files(small_fixing(small_school(tmp_path)), fixed=FIXED, style=STYLE)


def test_a_year_is_plain_files_with_a_record_of_their_hashes(files: dict[str, bytes]) -> None:
    """Anyone can check them with sha256sum; no name is hidden."""
    record = json.loads(files[RECORD])
    assert {*FILES, RECORD} == set(files)
    assert not [name for name in files if name.startswith(".")]
    assert {name: hashlib.sha256(files[name]).hexdigest() for name in FILES} == record.pop("bestanden")
    assert {
        "formaat": 1,
        "schooljaar": "2025-2026",
        "school": "regenboog",
        "naam": "De Regenboog",
        "vestigingscode": "99AB00",
        "samenwerkingsverband": "veer-po",
        "vastgelegd_op": "2025-10-01",
        "vastgelegd_door": "directeur",
    } == {key: value for key, value in record.items() if key != "programma"}
    assert b"naam: x\n" == files[PROFILE]
    assert files[TEXT].startswith(b"# ")
    assert FIXED.encode() in files[PAGE]


def test_the_same_year_gives_the_same_bytes(tmp_path: Path, files: dict[str, bytes]) -> None:
    """Whoever doubts can make it again."""
    assert files == year_files(small_fixing(small_school(tmp_path / "again")), fixed=FIXED, style=STYLE)


def test_a_year_is_written_whole(tmp_path: Path, files: dict[str, bytes]) -> None:
    """And what an earlier attempt left is gone."""
    folder = tmp_path / "archief" / "regenboog" / "2025-2026"
    folder.with_name("2025-2026.nieuw").mkdir(parents=True)
    write_year(folder, files)
    assert files == {path.name: path.read_bytes() for path in folder.iterdir()}
    assert [folder] == list(folder.parent.iterdir())


def test_a_year_that_cannot_be_written_leaves_nothing(
    tmp_path: Path, files: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half a year would be no witness."""
    write, seen = Path.write_bytes, []

    def full(path: Path, data: bytes) -> int:
        seen.append(path)
        if len(seen) == 3:
            raise OSError(28, "No space left on device")
        return write(path, data)

    monkeypatch.setattr(Path, "write_bytes", full)
    folder = tmp_path / "archief" / "regenboog" / "2025-2026"
    with pytest.raises(OSError, match="No space"):
        write_year(folder, files)
    assert 3 == len(seen)
    assert [] == list(folder.parent.iterdir())


def test_a_year_that_is_there_is_not_touched(tmp_path: Path, files: dict[str, bytes]) -> None:
    """Whatever is to be written."""
    folder = tmp_path / "archief" / "regenboog" / "2025-2026"
    write_year(folder, files)
    with pytest.raises(OSError, match="2025-2026"):
        write_year(folder, {**files, PROFILE: b"anders"})
    assert files == {path.name: path.read_bytes() for path in folder.iterdir()}
    assert [folder] == list(folder.parent.iterdir())
