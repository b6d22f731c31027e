from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.errors import InputError
from generator.intake.listing import ListedSchool, read_listing

ListMaker = Callable[..., Path]
SKIPPED = "; de rij is overgeslagen"


def test_a_row_becomes_a_school(make_list: ListMaker) -> None:
    """Every cell arrives in the form in which a profile has it."""
    listing = read_listing(make_list({"VESTIGINGSNAAM": "Het  Mozaïek"}))
    expected = ListedSchool(
        line=2, code="99XA00", name="Het Mozaïek", kinds=("bo",), postcode="1234 AB", board="99901",
        denomination="Openbaar", street="Dorpsstraat", number="12", place="Voordorp aan den IJssel",
        gemeente="Voordorp", phone="010 123 45 67", website="https://www.debrug.example",
    )  # fmt: skip
    assert ((expected,), ("bo",), (), ()) == (listing.schools, listing.kinds, listing.problems, listing.notes)


@pytest.mark.parametrize(
    ("columns", "cells", "code"),
    [
        (("BRIN NUMMER", "VESTIGINGSNUMMER"), ("99xa", "01"), "99XA01"),
        (("BRIN_NUMMER", "vestigings_nummer"), ("99XA", "1"), "99XA01"),
        (("Brinnummer", "VESTIGINSNUMMER"), ("99XA", "0"), "99XA00"),
        (("BRIN NUMMER", "VESTIGINGSNUMMER "), ("99XA", "99XA02"), "99XA02"),
        (("X", "VESTIGINGSCODE"), ("", "99xa03"), "99XA03"),
    ],
    ids=["apart", "underscores", "spreadsheet", "joined", "only-code"],
)
def test_older_lists_have_the_code_in_other_columns(
    make_list: ListMaker, columns: tuple[str, str], cells: tuple[str, str], code: str
) -> None:
    """Institution and location are joined where an older list has them apart."""
    rest = ("VESTIGINGSNAAM", "STRAATNAAM", "HUISNUMMER-TOEVOEGING", "POSTCODE", "PLAATSNAAM", "GEMEENTENAAM")
    path = make_list(dict(zip(columns, cells, strict=True)), header=(*columns, *rest))
    assert [code] == [school.code for school in read_listing(path).schools]


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        ({"VESTIGINGSCODE": " "}, "de vestigingscode ontbreekt"),
        ({"VESTIGINGSCODE": "9XA00"}, "vestigingscode is '9XA00'; verwacht is een code als 99XA00"),
        ({"VESTIGINGSNAAM": " "}, "de naam van de school ontbreekt"),
        ({"VESTIGINGSNAAM": "a" * 201}, "de naam van de school is langer dan 200 tekens"),
        ({"POSTCODE": " "}, "de postcode ontbreekt"),
        ({"POSTCODE": "12345"}, "postcode is '12345'; verwacht is een postcode als 1234 AB"),
        ({"VESTIGINGSCODE": "99XB00"}, "vestigingscode 99XB00 staat ook op regel 2; die regel telt"),
    ],
    ids=["no-code", "bad-code", "no-name", "long-name", "no-postcode", "bad-postcode", "double"],
)
def test_a_row_of_no_use_is_named_and_the_rest_goes_on(
    make_list: ListMaker, cells: dict[str, str], message: str
) -> None:
    """The reason comes with the line; the rows around it count."""
    path = make_list({"VESTIGINGSCODE": "99XB00"}, cells, {"VESTIGINGSCODE": "99XC00"})
    listing = read_listing(path)
    assert [f"{path.as_posix()}, regel 3: {message}{SKIPPED}"] == list(map(str, listing.problems))
    assert [school.code for school in listing.schools] == ["99XB00", "99XC00"]


def test_a_row_of_no_use_still_says_that_its_school_exists(make_list: ListMaker) -> None:
    """A school with a damaged row is not gone."""
    listing = read_listing(make_list({"POSTCODE": "?"}))
    assert ((), frozenset({"99XA00"})) == (listing.schools, listing.codes)


def test_an_unreadable_character_costs_its_row(make_list: ListMaker) -> None:
    """A byte without meaning is not guessed."""
    path = make_list({}, {"VESTIGINGSCODE": "99XB00"})
    path.write_bytes(path.read_bytes().replace(b"De Brug", b"De Br\x81g", 1))
    listing = read_listing(path)
    message = f"VESTIGINGSNAAM bevat een teken dat niet te lezen is{SKIPPED}"
    assert [f"{path.as_posix()}, regel 2: {message}"] == list(map(str, listing.problems))
    assert [school.code for school in listing.schools] == ["99XB00"]


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        (
            {"TELEFOONNUMMER": "0101"},
            "TELEFOONNUMMER '0101' is geen Nederlands telefoonnummer; niet overgenomen",
        ),
        (
            {"INTERNETADRES": "n.v.t."},
            "INTERNETADRES 'n.v.t.' is geen adres van een website; niet overgenomen",
        ),
        (
            {"BEVOEGD GEZAG NUMMER": "12"},
            "BEVOEGD GEZAG NUMMER '12' is geen nummer van vijf cijfers; niet overgenomen",
        ),
        ({"STRAATNAAM": "-"}, "STRAATNAAM ontbreekt; vul dit zelf in het profiel in"),
    ],
    ids=["phone", "website", "board", "street"],
)
def test_a_cell_of_no_use_is_left_out_and_noted(make_list: ListMaker, cells: dict[str, str], message: str) -> None:
    """The school stays, without the cell."""
    path = make_list(cells)
    listing = read_listing(path)
    assert (1, [f"{path.as_posix()}, regel 2: {message}"]) == (
        len(listing.schools),
        list(map(str, listing.notes)),
    )


@pytest.mark.parametrize("name", ["SOORT PRIMAIR ONDERWIJS", "SOORT_PO", "ONDERWIJSSTRUCTUUR"])
def test_a_column_may_tell_the_kind(make_list: ListMaker, name: str) -> None:
    """Kinds come from the list; what is unclear is named, not guessed."""
    header = (
        "VESTIGINGSCODE", "VESTIGINGSNAAM", "STRAATNAAM", "HUISNUMMER-TOEVOEGING", "POSTCODE", "PLAATSNAAM",
        "GEMEENTENAAM", name,
    )  # fmt: skip
    path = make_list({name: "SO/VSO"}, {"VESTIGINGSCODE": "99XB00", name: "overig"}, header=header)
    listing = read_listing(path)
    assert [school.kinds for school in listing.schools] == [("so", "vso")]
    message = f"soort onderwijs is 'overig'; daaruit blijkt niet welke schoolsoort dit is{SKIPPED}"
    assert [f"{path.as_posix()}, regel 3: {message}"] == list(map(str, listing.problems))


def test_a_list_of_special_schools_without_kinds_is_refused(make_list: ListMaker) -> None:
    """Schools with a cluster are no basisonderwijs, so the kind must be told."""
    path = make_list({"CLUSTER": "3"}, header=("VESTIGINGSCODE", "VESTIGINGSNAAM", "STRAATNAAM", "HUISNUMMER",
                     "POSTCODE", "PLAATSNAAM", "GEMEENTENAAM", "CLUSTER"))  # fmt: skip
    with pytest.raises(InputError, match="deze lijst noemt clusters, maar de kolom SOORT PRIMAIR ONDERWIJS ontbreekt"):
        read_listing(path)


def test_a_list_of_something_else_is_refused(make_list: ListMaker) -> None:
    """All required columns that are missing are named at once."""
    with pytest.raises(InputError) as caught:
        read_listing(make_list({}, header=("PROVINCIE", "VESTIGINGSCODE", "POSTCODE")))
    missing = [problem.message.split(" ontbreekt")[0] for problem in caught.value.problems]
    names = ("GEMEENTENAAM", "HUISNUMMER-TOEVOEGING", "PLAATSNAAM", "STRAATNAAM", "VESTIGINGSNAAM")
    assert [f"de kolom {name}" for name in names] == missing
