from __future__ import annotations

import functools
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from gids_testing.profiles import real_registers
from gids_testing.sites import ROOT
from jsonschema import Draft202012Validator

from generator.profile.schema import schemas
from generator.reading.yaml_reader import LOADER

PROFILES = sorted((ROOT / "schools").glob("*/*.yml"))
SCHEMA_OF = {"swv.yml": "swv.json", "besturen.yml": "besturen.json"}
MODELINE = re.compile(r"# yaml-language-server: \$schema=(\S+)\n")
SCHOOL = """\
naam: De Brug
vestigingscode: 99EF00
schoolsoort: [bo]
adres: {straat: Kade, huisnummer: 3, postcode: 1234 AD, plaats: Veerdam}
"""


class EditorLoader(LOADER):  # type: ignore[misc]  # the class depends on how PyYAML was built
    """Reads YAML as editors do: with the types of YAML 1.2 (core schema), in which `nee` and a date are text."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - PyYAML wants it so; filled below


for _tag, _pattern, _first in (
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    ("int", r"^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$", list("-+0123456789")),
    (
        "float",
        r"^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$",
        list("-+0123456789."),
    ),
):
    EditorLoader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(_pattern), _first)


def as_editor(text: str) -> Any:
    """Read a text as an editor does."""
    return yaml.load(text, Loader=EditorLoader)  # noqa: S506 - a SafeLoader with other types


@functools.lru_cache
def schema_of(name: str) -> dict[str, Any]:
    """Give one schema."""
    schema: dict[str, Any] = json.loads(schemas(real_registers())[name])
    return schema


@functools.lru_cache
def validator(name: str) -> Draft202012Validator:
    """Give the validator of one schema."""
    schema = schema_of(name)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def keys_of(node: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every key in a schema, with its path and its own schema."""
    if isinstance(node, list):
        for item in node:
            yield from keys_of(item, path)
    elif isinstance(node, dict):
        for name, below in node.get("properties", {}).items():
            yield f"{path}.{name}", below
            yield from keys_of(below, f"{path}.{name}")
        for word, below in node.items():
            if word != "properties":
                yield from keys_of(below, f"{path}/{word}")


@pytest.mark.parametrize("name", ["school.json", "swv.json", "besturen.json"])
def test_the_committed_schema_is_that_of_the_models(name: str) -> None:
    """Editors of schools read the file, so it must say what the code checks; `gids schema` writes it."""
    assert schemas(real_registers())[name] == (ROOT / "schema" / name).read_text(encoding="utf-8")


def test_there_are_no_other_schemas() -> None:
    """A schema that nothing writes would grow stale."""
    assert sorted(schemas(real_registers())) == sorted(path.name for path in (ROOT / "schema").iterdir())


@pytest.mark.parametrize("name", ["school.json", "swv.json", "besturen.json"])
def test_every_key_has_a_description(name: str) -> None:
    """An editor shows the description while somebody types: a Dutch sentence for each key of each model."""
    schema = schema_of(name)
    found = {path: node.get("description", "") for path, node in keys_of(schema)}
    assert len(found) > 40
    assert [] == [path for path, text in found.items() if not re.fullmatch(r"(?s)[A-Z0-9a-z].{2,}[.?]", text)]
    english = re.compile(r"\b(the|of the|and|which|with|for|where|how|when)\b")
    assert [] == [path for path, text in found.items() if english.search(text)]


def test_no_docstring_of_the_code_reaches_an_editor() -> None:
    """Docstrings of the models are English and for developers."""
    texts = "".join(schemas(real_registers()).values())
    assert "A samenwerkingsverband." not in texts
    assert "x-register" not in texts
    assert "x-number" not in texts


@pytest.mark.parametrize("path", PROFILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_demo_profile_has_no_marks_in_an_editor(path: Path) -> None:
    """What the generator accepts, an editor with YAML 1.2 types accepts too."""
    name = SCHEMA_OF.get(path.name, "school.json")
    errors = validator(name).iter_errors(as_editor(path.read_text(encoding="utf-8")))
    assert [] == [f"{error.json_path}: {error.message}" for error in errors]


@pytest.mark.parametrize("path", PROFILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_demo_profile_names_its_schema(path: Path) -> None:
    """The first line tells the editor which schema to use; the path exists and is the right one."""
    found = MODELINE.match(path.read_text(encoding="utf-8"))
    assert found is not None
    expected = ROOT / "schema" / SCHEMA_OF.get(path.name, "school.json")
    assert expected == (path.parent / found[1]).resolve(strict=True)


@pytest.mark.parametrize(
    "text",
    [
        "telefoon: 0201234567",
        "bevoegd_gezag: 99901",
        "clusters: [4]\nniveaus: []",
        "gebouw: {lift: nee, drempelvrij: ja}",
        "profiel:\n",
        "aanbod:\n  - {id: 4, naam: 2, niveau: basis, sinds: 2024-08-01, plaatsen: '3'}",
        "website: HTTPS://www.brug.example",
        "gebieden: {dyslexie: }",
    ],
    ids=["phone", "number", "cluster", "answers", "empty group", "numbers as text", "capitals", "empty area"],
)
def test_what_yaml_takes_for_another_type_is_no_mistake_in_an_editor(text: str) -> None:
    """Editors read a phone number as a number and an empty key as null."""
    assert [] == list(validator("school.json").iter_errors(as_editor(f"{SCHOOL}{text}\n")))


@pytest.mark.parametrize(
    "text",
    [
        "telefon: 020 123 45 67",
        "website: www.brug.example",
        "gebieden: {dislexie: {enkelvoudig: basis}}",
        "gebieden: {internaliserend: {enkelvoudig: basis}}",
        "gebieden: {dyslexie: {enkelvoudig: ja}}",
        "aanbod: [{id: a, naam: A}]",
        "aanbod: [{id: A b, naam: A, niveau: basis}]",
        "gebouw: {lift: true}",
        "kleur: [1]",
        "grenzen: Geen",
    ],
)
def test_a_mistake_is_marked_in_an_editor(text: str) -> None:
    """An editor shows unknown keys, ids and forms while somebody types."""
    assert list(validator("school.json").iter_errors(as_editor(f"{SCHOOL}{text}\n")))


def test_a_profile_without_what_is_required_is_marked() -> None:
    """The four keys of a minimal profile are required in an editor too."""
    errors = validator("school.json").iter_errors({})
    assert {"naam", "vestigingscode", "schoolsoort", "adres"} == {error.message.split("'")[1] for error in errors}


def test_an_editor_shows_the_name_beside_each_id() -> None:
    """The ids of a register come with what visitors read, in the same order."""
    offer = schema_of("school.json")["$defs"]["Offer"]["properties"]
    areas = next(option for option in offer["gebieden"]["anyOf"] if option["type"] == "array")["items"]
    register = real_registers()["gebieden"]
    assert list(register) == areas["enum"]
    assert [entry.naam for entry in register.values()] == areas["markdownEnumDescriptions"]
