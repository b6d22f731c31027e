from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.errors import InputError, Problem
from generator.intake.tables import clean, column_key, read_table

if TYPE_CHECKING:
    from pathlib import Path

ADVICE = "Nodig is een CSV-bestand; in Excel: Opslaan als, CSV (gescheiden door lijstscheidingsteken)"


def write(folder: Path, raw: bytes) -> Path:
    """Write a file byte by byte."""
    path = folder / "t.csv"
    path.write_bytes(raw)
    return path


@pytest.mark.parametrize(
    "encoding", ["cp1252", "utf-8", "utf-8-sig", "utf-16"], ids=["windows", "utf-8", "bom", "excel-unicode"]
)
@pytest.mark.parametrize("delimiter", [";", ",", "\t"], ids=["semicolon", "comma", "tab"])
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"], ids=["windows", "unix", "old-mac"])
def test_any_common_encoding_delimiter_and_line_end(tmp_path: Path, encoding: str, delimiter: str, end: str) -> None:
    """One table is read alike however it was saved."""
    text = end.join([f"Naam{delimiter}Plaats Naam", f"Mozaïek{delimiter} "]) + end
    table = read_table(write(tmp_path, text.encode(encoding)))
    assert table.columns == ("Naam", "Plaats Naam")
    assert [(row.line, row.cells) for row in table.rows] == [(2, {"naam": "Mozaïek", "plaatsnaam": ""})]


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"PK\x03\x04rest", f"dit is een Excel-werkmap of zipbestand. {ADVICE}"),
        (b"\xd0\xcf\x11\xe0rest", f"dit is een oude Excel-werkmap (.xls). {ADVICE}"),
        (b"%PDF-1.7", f"dit is een pdf. {ADVICE}"),
        (b"\n<!DOCTYPE html><html>", f"dit is een webpagina of XML. {ADVICE}"),
        (b'{"a": 1}', f"dit is JSON. {ADVICE}"),
        (b"a;b\n\x00\x01;2\n", f"dit is geen tekst. {ADVICE}"),
        (b"", "dit bestand is leeg"),
        (b"\xef\xbb\xbf \r\n;;\r\n", "dit bestand is leeg"),
    ],
    ids=["xlsx", "xls", "pdf", "html", "json", "binary", "empty", "blank"],
)
def test_what_is_no_table_is_refused(tmp_path: Path, raw: bytes, message: str) -> None:
    """A file of another kind gives one message that says what it is."""
    path = write(tmp_path, raw)
    with pytest.raises(InputError) as caught:
        read_table(path)
    assert (Problem(path.as_posix(), 0, message),) == caught.value.problems


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """A file that does not exist is a message, not a traceback."""
    with pytest.raises(InputError) as caught:
        read_table(tmp_path / "weg.csv")
    assert f"{(tmp_path / 'weg.csv').as_posix()}: dit bestand bestaat niet" == str(caught.value)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    """A folder in place of a file is a message too."""
    with pytest.raises(InputError, match="dit bestand is niet te lezen"):
        read_table(tmp_path)


def test_a_damaged_row_costs_itself_only(tmp_path: Path) -> None:
    """Rows with too few or too many cells are named by line; the others stay."""
    path = write(tmp_path, b"a;b\n1;2\n3\n4;5;6\n\n7;8;;\n9;10\n")
    table = read_table(path)
    assert [row.line for row in table.rows] == [2, 6, 7]
    message = "deze rij heeft {} kolommen en de eerste regel 2; de rij is overgeslagen"
    expected = (
        Problem(path.as_posix(), 3, message.format(1)),
        Problem(path.as_posix(), 4, message.format(3)),
    )
    assert expected == table.problems


def test_a_stray_quote_spoils_no_other_row(tmp_path: Path) -> None:
    """A quote that is never closed does not swallow the rows below it."""
    table = read_table(write(tmp_path, b'a;b\n"De Brug;2\nx;y\n"p;q";z\n'))
    expected = [(2, ['"De Brug', "2"]), (3, ["x", "y"]), (4, ["p;q", "z"])]
    assert expected == [(row.line, list(row.cells.values())) for row in table.rows]


def test_a_quoted_text_may_take_several_lines(tmp_path: Path) -> None:
    """A cell with a line end inside quotes is one cell, and the next row keeps its own line number."""
    table = read_table(write(tmp_path, b'a;b\n"een\ntwee";2\nx;y\n'))
    assert [(row.line, row.cells["a"]) for row in table.rows] == [(2, "een twee"), (4, "x")]


def test_the_hint_for_excel_is_no_header(tmp_path: Path) -> None:
    """A first line `sep=;` is skipped, and line numbers stay those of the file."""
    table = read_table(write(tmp_path, b"sep=;\r\na;b\r\n1;2\r\n"))
    assert (table.columns, [row.line for row in table.rows]) == (("a", "b"), [3])


def test_a_meaningless_byte_is_kept_visible(tmp_path: Path) -> None:
    """A byte that windows-1252 does not know becomes the replacement character in its own row only."""
    table = read_table(write(tmp_path, b"a;b\nMoza\x81;\xe9\nx;y\n"))
    assert [row.cells["a"] for row in table.rows] == ["Moza\ufffd", "x"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  De \u00a0 Brug\t", "De Brug"),
        ('="0101234567"', "0101234567"),
        ("De\u200b Brug\ue000\u0007", "De Brug"),
        ("een\ntwee", "een twee"),
        (" ", ""),
    ],
    ids=["blanks", "excel-text", "invisible", "line-end", "one-blank"],
)
def test_clean(text: str, expected: str) -> None:
    """Blanks are squeezed and what cannot be seen is taken out."""
    assert expected == clean(text)


@pytest.mark.parametrize("name", ["BRIN NUMMER", "Brin_Nummer", " brinnummer ", "BRIN-NUMMER"])
def test_column_key(name: str) -> None:
    """Case, blanks, hyphens and underscores make no other column."""
    assert column_key(name) == "brinnummer"
