"""CSV opens in a spreadsheet as it was written: text stays text, zeros and accents stay, and nothing runs."""

from __future__ import annotations

import csv
import io
import re

import pytest
from gids_testing.views import demo_views, small_view

from generator.export.addresses import Addresses
from generator.export.csv_text import guarded, is_reread, to_csv
from generator.export.layouts import LAYOUTS
from generator.export.table import Column, Layout, Table
from generator.export.tables import region_tables

TRAPS = (
    r"\s*['\"]*\s*[=+\-@\t\r＝＋－＠].*",  # a formula
    r"0\d+",  # leading zeros
    r"\d+[eE]\d+",  # a number with an exponent
    r"\d{1,2}[-/.]\d{1,4}",  # a day, or a month of a year
    r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}",
    r"\d{1,2}[:.]\d{2}",  # a time
    r"\d{11,}",  # more digits than a number keeps
    r"(?i)\d+\s*[ap]m?",
    r"(?i)(\d{1,2}[- ])?(jan|feb|mrt|mei|mar|may|okt|oct|dec)[a-z]*[- .]?\d*",
    r"(?i)true|false|waar|onwaar",
)
"""What spreadsheets are known to read as something else than text."""

TYPED = (
    *("007", "0201234567", "1e5", "1-2", "1/2", "2026-09-01", "8.30", "8:30", "50%", "€ 5", "3, 4", "12345678901234"),
    *("2 mei", "mei-2", "maart 2026", "1012 AM", "10 pm", "WAAR", "true", "1.5", "(12)"),
)
PLAIN = (
    *("Dorpsstraat 1-2", "99AB00", "99AB00/1e5", "1234 AB", "'s Ochtends", "2026-2027", "12", "tel. 020 123 45 67"),
    *("nr. 01234", "Eén ß ë", "3 keer per week", "Meisje", "Mei is een maand", "1e Dorpsstraat 7", ""),
)


def _read(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


def _traps(value: str) -> list[str]:
    if value.startswith("'"):
        return []
    return [trap for trap in TRAPS if re.fullmatch(trap, value, re.DOTALL)]


def _cells(view_tables: tuple[Table, ...]) -> list[tuple[Column, str]]:
    found = []
    for table in view_tables:
        rows = _read(to_csv(table))[1:]
        found += [pair for row in rows for pair in zip(table.layout.columns, row, strict=True)]
    return found


def _wrong(cells: list[tuple[Column, str]]) -> list[tuple[str, str]]:
    return [(column.name, cell) for column, cell in cells if column.kind not in {"datum", "getal"} and _traps(cell)]


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+31 20 1234567",
        "-1",
        "@SUM(A1)",
        "  =1+1",
        '"=1+1',
        "'=1+1",
        "“=1+1",
        "\u200b=1+1",
        "\u00a0=1+1",
        "＝1+1",
        "＋1",
        "－1",
        "＠A1",
        "=cmd|' /C calc'!A0",
        "- een opsomming",
    ],
)
def test_a_formula_becomes_text(text: str) -> None:
    """A cell that begins like a formula, also behind spaces, quotes and look-alikes, gets an apostrophe in front."""
    assert guarded(text).startswith("'")
    assert " ".join(text.split()) == guarded(text)[1:]


@pytest.mark.parametrize(
    "text",
    [
        "007",
        "0201234567",
        "1e5",
        "1-2",
        "1/2",
        "2026-09-01",
        "8.30",
        "8:30",
        "50%",
        "€ 5",
        "3, 4",
        "12345678901234",
        "2 mei",
        "mei-2",
        "maart 2026",
        "1012 AM",
        "10 pm",
        "WAAR",
        "true",
        "1.5",
        "(12)",
    ],
)
def test_what_a_spreadsheet_would_read_otherwise_becomes_text(text: str) -> None:
    """Zeros, days, times and amounts stay as somebody wrote them."""
    assert f"'{text}" == guarded(text)


@pytest.mark.parametrize(
    "text",
    [
        "Dorpsstraat 1-2",
        "99AB00",
        "99AB00/1e5",
        "1234 AB",
        "'s Ochtends",
        "2026-2027",
        "12",
        "tel. 020 123 45 67",
        "nr. 01234",
        "Eén ß ë",
        "3 keer per week",
        "Meisje",
        "Mei is een maand",
        "1e Dorpsstraat 7",
        "",
    ],
)
def test_other_text_is_left_as_it_is(text: str) -> None:
    """An apostrophe stands only where it is needed."""
    assert text == guarded(text)


def test_lines_become_one_line() -> None:
    """A row of the table is a line of the file."""
    assert "eerste regel tweede" == guarded("eerste\n\nregel\ttweede")
    assert "'- een - twee" == guarded("- een\n- twee")


def test_the_file_tells_a_spreadsheet_how_to_read_it() -> None:
    """A mark for the accents, semicolons, lines as Windows ends them, quotes where needed."""
    layout = Layout("x", "X", "een rij", ("a",), (Column("a", "tekst", ""), Column("b", "getal", "")))
    data = to_csv(Table(layout, (('Eén; "twee"', 52.09), (None, None))))
    assert data == b'\xef\xbb\xbfa;b\r\n"E\xc3\xa9n; ""twee""";52,09\r\n;\r\n'


def test_a_table_without_rows_still_names_its_columns() -> None:
    """A new region has no schools yet."""
    rows = [_read(to_csv(Table(layout, ()))) for layout in LAYOUTS]
    assert [[[column.name for column in layout.columns]] for layout in LAYOUTS] == rows


@pytest.mark.parametrize("number", [0, 1])
def test_no_cell_of_the_demo_regions_is_read_as_something_else(number: int) -> None:
    """Opened by a double click, every text is the text that was written."""
    view = demo_views()[number]
    cells = _cells(region_tables(view, Addresses(view.id)))
    assert len(cells) > 1000
    assert [] == _wrong(cells)


def test_a_school_full_of_traps_comes_through_whole() -> None:
    """Telephone, board number, house number and ids keep their zeros and signs."""
    view = small_view(
        naam='=HYPERLINK("https://kwaad.example")',
        telefoon="0201234567",
        bevoegd_gezag="01234",
        denominatie="1/2",
        adres={"straat": "@Kade", "huisnummer": "007", "postcode": "1012 AM", "plaats": "'s-Gravenveer"},
        aanbod=[{"id": "1e5", "naam": "3-4", "niveau": "basis", "hoe_vaak": "8.30", "wat": "+ meer"}],
        contact={"telefoon": "06-1999"},
    )
    tables = region_tables(view, Addresses(view.id))
    cells = _cells(tables)
    assert [] == _wrong(cells)
    found = {column.name: cell for column, cell in _cells(tables[:1])}
    assert "tel. 0201234567" == found["telefoon"]
    assert "nr. 01234" == found["bevoegd_gezag"]
    assert "'@Kade 007" == found["adres"]
    assert "'s-Gravenveer" == found["plaats"]
    assert "99AB00/1e5" in {cell for _, cell in cells}


def test_the_list_of_traps_finds_an_unguarded_cell() -> None:
    """The checks above would fail on a file that writes values as they are."""
    assert [("naam", "0201234567")] == _wrong([(Column("naam", "tekst", ""), "0201234567")])
    assert all(_traps(value) for value in ("=1", "007", "1e5", "1-2", "8:30", "mei-2", "10 am", "waar"))
    assert is_reread("007")
    assert not is_reread("zeven")
