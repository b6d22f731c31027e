from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.errors import InputError
from generator.intake.existing import Home, PresentProfile, find_folders, find_homes, read_folder

if TYPE_CHECKING:
    from pathlib import Path

PROFILE = """\
naam: De  Brug
vestigingscode: 99xa00
schoolsoort: [bo, sbo]
adres:
  postcode: 1234 AB
  huisnummer: 12
telefoon: 0101234567
"""


def put(folder: Path, name: str, text: str) -> Path:
    """Write a file, and its folder when needed."""
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8", newline="\n")
    return path


def test_profiles_are_found_by_code_whatever_their_name(tmp_path: Path) -> None:
    """The file name may be anything, and values are text as typed."""
    put(tmp_path, "eigen-naam.yaml", PROFILE)
    values = {"telefoon": "0101234567", "website": "", "postcode": "1234 AB", "huisnummer": "12"}
    expected = PresentProfile("eigen-naam.yaml", "99XA00", "De Brug", ("bo", "sbo"), values)
    assert {"99XA00": expected} == read_folder(tmp_path).profiles


def test_only_profiles_of_schools_are_read(tmp_path: Path) -> None:
    """The files of region and boards, other files and hidden ones hold no school, but keep their names."""
    for name in ("swv.yml", "besturen.yml", "lees.txt", ".x.yml"):
        put(tmp_path, name, PROFILE)
    folder = read_folder(tmp_path)
    assert (folder.profiles, folder.problems, {"swv", "besturen", "lees"} <= folder.names) == ({}, (), True)


def test_an_unreadable_profile_still_tells_whose_it_is(tmp_path: Path) -> None:
    """A mistake in a profile does not make its school a newcomer."""
    put(tmp_path, "de-brug.yml", PROFILE + "naam: nog eens\n")
    folder = read_folder(tmp_path)
    assert ({}, {"99XA00": "de-brug.yml"}, frozenset()) == (folder.profiles, folder.closed, folder.riddles)
    place = f"{(tmp_path / 'de-brug.yml').as_posix()}, regel 8"
    start = f"{place}: dit profiel is niet te lezen en blijft zoals het is: "
    assert [str(problem).startswith(start) for problem in folder.problems] == [True]


def test_a_profile_without_code_is_a_riddle(tmp_path: Path) -> None:
    """A file of which it is not known whose it is, is named."""
    put(tmp_path, "De-Brug.yml", "naam: De Brug\n")
    folder = read_folder(tmp_path)
    assert frozenset({"de-brug"}) == folder.riddles
    message = "dit profiel is niet te lezen en blijft zoals het is: de vestigingscode ontbreekt"
    assert [message] == [problem.message for problem in folder.problems]


def test_a_folder_that_is_not_there_is_empty(tmp_path: Path) -> None:
    """A new region has nothing yet."""
    folder = read_folder(tmp_path / "po9901")
    assert (frozenset(), {}, ()) == (folder.names, folder.profiles, folder.problems)


def test_a_region_is_found_by_its_code(tmp_path: Path) -> None:
    """A folder with a name of its own is used when its `swv.yml` has the code."""
    put(tmp_path / "voorbeeld", "swv.yml", "naam: Voorbeeld\ncode: 'PO9901'\n")
    (tmp_path / "PO9903").mkdir()
    expected = {
        "PO9901": tmp_path / "voorbeeld",
        "PO9902": tmp_path / "po9902",
        "PO9903": tmp_path / "PO9903",
    }
    assert expected == find_folders(tmp_path, ["PO9901", "PO9902", "PO9903"])


def test_a_folder_of_another_region_is_refused(tmp_path: Path) -> None:
    """Schools are not put with another samenwerkingsverband."""
    put(tmp_path / "po9901", "swv.yml", "code: PO9902\n")
    with pytest.raises(InputError) as caught:
        find_folders(tmp_path, ["PO9901"])
    message = "deze map heet naar PO9901, maar in swv.yml staat de code PO9902. Verander de code of de naam van de map"
    assert f"{(tmp_path / 'po9901').as_posix()}: {message}" == str(caught.value)


def test_a_file_in_place_of_a_folder_is_refused(tmp_path: Path) -> None:
    """The message says what should be there."""
    put(tmp_path, "po9901", "")
    with pytest.raises(InputError) as caught:
        find_folders(tmp_path, ["PO9901"])
    message = "hier moet de map van PO9901 komen, maar er staat een bestand"
    assert f"{(tmp_path / 'po9901').as_posix()}: {message}" == str(caught.value)


def test_homes_cover_read_folders_and_the_others(tmp_path: Path) -> None:
    """A school is known wherever it is; only of folders that were read the contents are known too."""
    put(tmp_path / "po9901", "de-brug.yml", PROFILE)
    put(tmp_path / "ander", "swv.yml", "code: PO9902\n")
    put(tmp_path / "ander", "het-kompas.yml", "vestigingscode: 99XB00\n")
    put(tmp_path / "ander", "zonder-code.yml", "naam: De Ark\n")
    read = read_folder(tmp_path / "po9901")
    homes = find_homes(tmp_path, {"PO9901": read})
    expected = {
        "99XA00": Home("PO9901", "po9901/de-brug.yml", read.profiles["99XA00"]),
        "99XB00": Home("PO9902", "ander/het-kompas.yml"),
    }
    assert expected == homes
