"""The page of keys says what the models say, all of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from pydantic import BaseModel

from generator.content.registers import Registers, load_registers
from generator.profile.handbook import anchor, key_page
from generator.profile.region import Board, Region
from generator.profile.school import School
from generator.resources import find_resources


@pytest.fixture(scope="module")
def registers() -> Registers:
    """Give the registers of the project."""
    return load_registers(find_resources().registers)


@pytest.fixture(scope="module")
def page(registers: Registers) -> str:
    """Give the page."""
    return key_page(registers)


def _properties(model: type[BaseModel]) -> Iterator[tuple[str, Mapping[str, Any], bool]]:
    """Give every key of a model and its parts, with its schema and whether it is required."""
    schema = model.model_json_schema()
    for node in (schema, *schema.get("$defs", {}).values()):
        for key, value in node.get("properties", {}).items():
            yield key, value, key in node.get("required", ())


@pytest.mark.parametrize("model", [School, Region, Board])
def test_every_key_stands_in_a_table_with_its_meaning(page: str, model: type[BaseModel]) -> None:
    """Also the keys of parts within parts, and whether they may be left out."""
    rows = {
        tuple(cell.strip() for cell in line.split("|")[1:-1]) for line in page.splitlines() if line.startswith("| `")
    }
    found = {(row[0], row[1], row[-1]) for row in rows}
    expected = {(f"`{key}`", "ja" if needed else "", value["description"]) for key, value, needed in _properties(model)}
    assert set() == expected - found


def test_every_id_of_a_register_that_a_key_takes_is_listed(page: str, registers: Registers) -> None:
    """Somebody without an editor's help finds the ids here."""
    lists = dict(re.findall(r"^### Lijst (\w+)\n(.*?)(?=^###|\Z)", page, re.MULTILINE | re.DOTALL))
    assert {"rollen", "gebieden", "vormen", "niveaus", "talen", "bestemmingen"} <= set(lists)
    for name, table in lists.items():
        assert list(registers.ids(name)) == re.findall(r"^\| `([^`]+)` \|", table, re.MULTILINE)


def test_every_link_within_the_page_leads_to_a_heading(page: str) -> None:
    """Parts and lists are one click away from where they are used."""
    headings = {anchor(heading) for heading in re.findall(r"^#+ (.+)$", page, re.MULTILINE)}
    assert set() == set(re.findall(r"\]\(#([^)]+)\)", page)) - headings


def test_headings_differ(page: str) -> None:
    """Two headings with one address would make a link lead to the wrong one."""
    addresses = [anchor(heading) for heading in re.findall(r"^#+ (.+)$", page, re.MULTILINE)]
    assert sorted(set(addresses)) == sorted(addresses)


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("plaatsen", "heel getal van 1 tot en met 500"),
        ("sector", "`po`, `vo`"),
        ("rol", "uit de [lijst rollen](#lijst-rollen)"),
        ("sinds", "datum (jjjj-mm-dd)"),
        ("gesprekken", "lijst; elk: één regel"),
        ("gebieden", "per id uit de [lijst gebieden](#lijst-gebieden): [gebieden](#gebieden)"),
        ("adres", "[adres](#adres)"),
    ],
)
def test_what_a_key_takes_is_said_in_words(page: str, key: str, words: str) -> None:
    """A number with its limits, a choice, an id, a date, a list, a mapping and a part."""
    found = re.findall(rf"^\| `{key}` \| (?:ja)? ?\| (.+?) \| ", page, re.MULTILINE)
    assert words in found
