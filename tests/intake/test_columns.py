from __future__ import annotations

import pytest

from generator.errors import InputError, Problem
from generator.intake.columns import Column, find_columns
from generator.intake.tables import Row, Table

WANTED = (
    Column("VESTIGINGSCODE", ("VESTIGINGSNUMMER",), required=True),
    Column("VESTIGINGSNAAM", required=True),
)


def table(*columns: str) -> Table:
    """Give a table without rows."""
    return Table("lijst.csv", columns, (), ())


def test_the_name_of_today_goes_before_older_ones() -> None:
    """Of two columns for the same thing, the one with today's name counts."""
    columns = find_columns(table("vestigingsnummer", "vestigingscode", "vestigingsnaam"), WANTED)
    row = Row(2, {"vestigingsnummer": "00", "vestigingscode": "99XA00", "vestigingsnaam": "De Brug"})
    assert columns.get(row, "VESTIGINGSCODE") == "99XA00"


def test_a_column_that_the_file_lacks_is_empty() -> None:
    """An optional column gives an empty text, and is known to be absent."""
    columns = find_columns(table("vestigingscode", "vestigingsnaam"), (*WANTED, Column("DENOMINATIE")))
    assert (columns.get(Row(2, {"x": "y"}), "DENOMINATIE"), "DENOMINATIE" in columns) == ("", False)


def test_all_missing_columns_are_named_with_what_was_found() -> None:
    """Each missing column is one mistake, with what looks like it."""
    with pytest.raises(InputError) as caught:
        find_columns(table("PROVINCIE", "INSTELLINGSNAAM"), WANTED)
    found = "Gevonden: PROVINCIE, INSTELLINGSNAAM"
    expected = (
        Problem("lijst.csv", 1, f"de kolom VESTIGINGSCODE ontbreekt. {found}"),
        Problem(
            "lijst.csv", 1,
            f"de kolom VESTIGINGSNAAM ontbreekt; INSTELLINGSNAAM lijkt erop, maar is iets anders. {found}",
        ),
    )  # fmt: skip
    assert expected == caught.value.problems


def test_a_wide_file_is_not_shown_whole() -> None:
    """Of a file with many columns only the first are repeated."""
    with pytest.raises(InputError) as caught:
        find_columns(table(*(f"K{number}" for number in range(30))), WANTED[:1])
    assert str(caught.value).endswith("Gevonden: K0, K1, K2, K3, K4, K5, K6, K7, K8, K9, K10, K11 ...")
