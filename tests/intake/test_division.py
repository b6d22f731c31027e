from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.errors import InputError
from generator.intake.division import choose_codes, read_division

if TYPE_CHECKING:
    from pathlib import Path


def write(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    """Write a division as somebody may have saved it."""
    path = folder / "indeling.csv"
    path.write_bytes(text.encode(encoding))
    return path


def test_the_sector_decides_the_column(pc4: Path) -> None:
    """One postcode has a samenwerkingsverband in each sector."""
    division = read_division(pc4)
    assert (division.region_of("1235 AB", "po"), division.region_of("1235 AB", "vo")) == ("PO9901", "VO9902")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252"])
def test_other_delimiters_and_names_of_columns(tmp_path: Path, encoding: str) -> None:
    """The division may have been saved by a spreadsheet."""
    path = write(tmp_path, "Postcode,SWV PO,SWV VO,opm\r\n1234,po9901,vo9901,é\r\n", encoding)
    assert read_division(path).region_of("1234 AB", "po") == "PO9901"


@pytest.mark.parametrize(
    ("postcode", "message"),
    [
        ("9999 ZZ", "postcode 9999 ZZ staat niet in {}; het samenwerkingsverband is niet bekend"),
        ("1235 AB", "postcode 1235 AB heeft in {} meer dan één samenwerkingsverband: PO9901, PO9902"),
        ("1236 AB", "postcode 1236 AB heeft in {} een code die niet bestaat: HAVEN"),
    ],
    ids=["unknown", "contradiction", "no-code"],
)
def test_a_postcode_without_region_is_explained(tmp_path: Path, postcode: str, message: str) -> None:
    """Without exactly one code there is no region, and the reason is told."""
    rows = "1235;PO9901;VO9901\n1235;PO9902;VO9901\n1236;Haven;Haven\n"
    path = write(tmp_path, f"pc4;swv_po;swv_vo\n{rows}")
    division = read_division(path)
    assert division.region_of(postcode, "po") is None
    assert message.format(path.as_posix()) == division.why_not(postcode, "po")


def test_a_row_without_postcode_is_named(tmp_path: Path) -> None:
    """A row that is of no use is told with its line."""
    path = write(tmp_path, "pc4;swv_po;swv_vo\n1234;PO9901;VO9901\n12;PO9901;VO9901\n")
    message = "pc4 is '12'; verwacht zijn vier cijfers, zoals 1234. De rij is overgeslagen"
    assert [f"{path.as_posix()}, regel 3: {message}"] == list(map(str, read_division(path).problems))


def test_the_same_row_twice_is_no_contradiction(tmp_path: Path) -> None:
    """A doubled row does no harm."""
    path = write(tmp_path, "pc4;swv_po;swv_vo\n1234;PO9901;VO9901\n1234;PO9901;VO9901\n")
    assert read_division(path).region_of("1234 AB", "po") == "PO9901"


def test_chosen_codes_may_be_typed_in_any_case(pc4: Path) -> None:
    """Small letters and doubles are fine."""
    assert choose_codes(["po9902", "PO9901 ", "PO9902"], read_division(pc4), ("po",)) == ("PO9902", "PO9901")


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("PO9903", "samenwerkingsverband 'PO9903' komt in dit bestand niet voor. Bedoelt u PO9902?"),
        ("9901", "samenwerkingsverband '9901' komt in dit bestand niet voor. Bedoelt u PO9901?"),
        ("xyz", "samenwerkingsverband 'XYZ' komt in dit bestand niet voor."),
        ("vo9901", "VO9901 bestaat, maar deze lijst gaat over primair onderwijs. Bedoelt u PO9901?"),
    ],
    ids=["near", "digits", "nothing-near", "other-sector"],
)
def test_an_unknown_code_gives_the_nearest(pc4: Path, code: str, message: str) -> None:
    """A code that is not there is refused with the one that is probably meant."""
    with pytest.raises(InputError) as caught:
        choose_codes([code], read_division(pc4), ("po",))
    assert f"{pc4.as_posix()}: {message}" == str(caught.value)
