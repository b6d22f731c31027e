"""The description of the tables is a valid Data Package, and describes the files that are there."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from typing import Any

import pytest
from gids_testing.sites import ROOT
from gids_testing.views import demo_views, small_view
from jsonschema import Draft4Validator

from generator.export.addresses import Addresses
from generator.export.csv_text import to_csv
from generator.export.package import to_package
from generator.export.tables import region_tables

SCHEMA = json.loads((ROOT / "tests/vendor/datapackage/data-package.json").read_text(encoding="utf-8"))
TYPES = {"string", "number", "integer", "boolean", "object", "array", "date", "time", "datetime", "year", "yearmonth"}
"""Types of a field in Table Schema that matter here."""


def _package(**region: Any) -> dict[str, Any]:
    view = small_view(region=region)
    found: dict[str, Any] = json.loads(to_package(view.region, Addresses(view.id)))
    return found


def _errors(package: dict[str, Any]) -> list[str]:
    return [error.message for error in Draft4Validator(SCHEMA).iter_errors(package)]


@pytest.mark.parametrize(
    "licence",
    [
        {},
        {"open_data": {"licentie": "CC BY 4.0"}},
        {"open_data": {"licentie": "Eigen (licentie)", "licentie_url": "https://swv.example/licentie"}},
    ],
)
def test_it_is_valid_with_and_without_a_licence(licence: dict[str, Any]) -> None:
    """As the published schema of Data Package has it."""
    assert [] == _errors(_package(**licence))


def test_a_licence_is_named_as_the_standard_wants_it() -> None:
    """An identifier without spaces, beside the name that people use."""
    package = _package(open_data={"licentie": "CC BY 4.0"})
    assert [{"name": "CC-BY-4.0", "title": "CC BY 4.0"}] == package["licenses"]
    assert "licenses" not in _package()
    assert "geen licentie gekozen" in _package()["description"]


@pytest.mark.parametrize(
    "change", [{"resources": []}, {"licenses": []}, {"name": "Met spaties"}, {"resources": [{"name": "x"}]}]
)
def test_a_faulty_package_is_refused(change: dict[str, Any]) -> None:
    """The schema that is used here does find mistakes."""
    assert _errors({**_package(), **change})


def test_the_fields_are_those_of_the_files_and_their_values_are_of_that_type() -> None:
    """Read back with nothing but the description."""
    view = demo_views()[0]
    resources = {part["name"]: part for part in json.loads(to_package(view.region, Addresses(view.id)))["resources"]}
    for table in region_tables(view, Addresses(view.id)):
        resource = resources.pop(table.layout.name)
        text = to_csv(table).decode("utf-8-sig")
        rows = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=resource["dialect"]["delimiter"]))
        fields = resource["schema"]["fields"]
        assert [field["name"] for field in fields] == list(rows[0])
        assert {field["type"] for field in fields} <= TYPES
        for field in fields:
            values = [row[field["name"]] for row in rows if row[field["name"]]]
            if field["type"] == "date":
                assert all(date.fromisoformat(value) for value in values)
            if field["type"] == "number":
                assert all(float(value.replace(field["decimalChar"], ".")) for value in values)
    assert not resources
