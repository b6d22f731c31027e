"""The export is valid HSDS 3 and valid in its UK profile, and its parts fit together."""

from __future__ import annotations

import copy
import itertools
import json
import uuid
from collections.abc import Iterator
from typing import Any

import pytest
from gids_testing.sites import ROOT
from gids_testing.views import demo_views, small_view
from jsonschema import Draft202012Validator, FormatChecker

from generator.export.addresses import Addresses
from generator.export.hsds import stable_id, to_hsds

VENDOR = ROOT / "tests/vendor/hsds"
HSDS = json.loads((VENDOR / "hsds-3.json").read_text(encoding="utf-8"))
UK = json.loads((VENDOR / "oruk-3.json").read_text(encoding="utf-8"))
FORMATS = FormatChecker()
KINDS = {
    "services": "service",
    "organizations": "organization",
    "taxonomies": "taxonomy",
    "taxonomy_terms": "taxonomy_term",
}


@FORMATS.checks("uri")
def _is_uri(value: object) -> bool:
    return not isinstance(value, str) or value.startswith(("https://", "http://", "urn:"))


@FORMATS.checks("uuid")
def _is_uuid(value: object) -> bool:
    return not isinstance(value, str) or str(uuid.UUID(value)) == value


@FORMATS.checks("date-time")
def _is_time(value: object) -> bool:
    return not isinstance(value, str) or (len(value) == 24 and value.endswith("Z"))


def _strict(schema: dict[str, Any]) -> dict[str, Any]:
    """Let a schema refuse keys that it does not know: the published ones let a misspelled key pass."""
    found = copy.deepcopy(schema)
    for kind in found["$defs"].values():
        kind["additionalProperties"] = False
    return found


def _errors(schema: dict[str, Any], kind: str, thing: dict[str, Any]) -> list[str]:
    wanted = {**schema, "$ref": f"#/$defs/{kind}"}
    return [error.message for error in Draft202012Validator(wanted, format_checker=FORMATS).iter_errors(thing)]


def _contents() -> Iterator[tuple[str, dict[str, Any]]]:
    for view, root in itertools.product(demo_views(), ("", "https://gids.example/")):
        for name, page in to_hsds(view, Addresses(view.id, root)).items():
            assert page["total_items"] == page["size"] == len(page["contents"])
            yield from ((name, thing) for thing in page["contents"])


CONTENTS = list(_contents())


def _terms_by_their_own_name(thing: dict[str, Any]) -> dict[str, Any]:
    """Take away `term`, which only the UK profile knows."""
    return {key: value for key, value in thing.items() if key != "term"}


def test_everything_is_valid_in_hsds_3() -> None:
    """Every file, every nested part; a key that HSDS does not know is a mistake too."""
    strict = _strict(HSDS)
    wrong = [
        (name, thing["id"], errors)
        for name, thing in CONTENTS
        if (errors := _errors(strict, KINDS[name], _terms_by_their_own_name(thing)))
    ]
    assert len(CONTENTS) > 300
    assert [] == wrong


def test_everything_is_valid_in_the_uk_profile() -> None:
    """It asks for an address of each service; it allows keys of HSDS that it does not name."""
    wrong = [
        (name, thing["id"], errors)
        for name, thing in CONTENTS
        if KINDS[name] in UK["$defs"] and (errors := _errors(UK, KINDS[name], thing))
    ]
    assert [] == wrong


@pytest.mark.parametrize(
    ("schema", "change"),
    [
        (HSDS, {"status": "dicht"}),
        (HSDS, {"id": "leesclub"}),
        (HSDS, {"url": "scholen/x/"}),
        (HSDS, {"last_modified": "1 mei"}),
        (HSDS, {"attributes": [{"link_type": "gebieden"}]}),
        (UK, {"url": None}),
        (_strict(HSDS), {"naam": "Leesclub"}),
    ],
)
def test_a_faulty_service_is_refused(schema: dict[str, Any], change: dict[str, Any]) -> None:
    """The schemas that are used here do find mistakes."""
    service = next(thing for name, thing in CONTENTS if name == "services")
    faulty = {key: value for key, value in {**service, **change}.items() if value is not None}
    assert [] == _errors(schema, "service", service)
    try:
        found = _errors(schema, "service", faulty)
    except ValueError:
        found = ["no uuid"]
    assert found


def test_a_service_without_an_address_is_refused_by_the_uk_profile_only() -> None:
    """That is where the two differ for us."""
    service = {"id": str(uuid.UUID(int=1)), "name": "x", "status": "active"}
    assert [] == _errors(HSDS, "service", service)
    assert _errors(UK, "service", service)


def test_every_reference_leads_to_something_that_is_there() -> None:
    """An id that points nowhere is of no use."""
    for view in demo_views():
        files = {name: page["contents"] for name, page in to_hsds(view, Addresses(view.id)).items()}
        organizations = {thing["id"] for thing in files["organizations"]}
        places = {place["id"] for thing in files["organizations"] for place in thing.get("locations", ())}
        terms = {thing["id"] for thing in files["taxonomy_terms"]}
        for service in files["services"]:
            assert service["organization_id"] in organizations
            assert {place["location_id"] for place in service.get("service_at_locations", ())} <= places
            assert {attribute["taxonomy_term_id"] for attribute in service["attributes"]} <= terms
        assert {thing.get("parent_organization_id") for thing in files["organizations"]} <= organizations | {None}
        assert {thing["taxonomy_id"] for thing in files["taxonomy_terms"]} == {t["id"] for t in files["taxonomies"]}


def _ids(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        yield from ([node["id"]] if "id" in node else [])
        for value in node.values():
            yield from _ids(value)
    elif isinstance(node, list):
        for value in node:
            yield from _ids(value)


def test_ids_are_unique_and_the_same_in_every_build() -> None:
    """Whoever remembers an id finds the same thing again."""
    for view in demo_views():
        ids = list(_ids(to_hsds(view, Addresses(view.id))))
        assert len(ids) == len(set(ids))
    assert "0edd9c5d-0e67-592c-8058-e4115bd0ce89" == stable_id("service", "99AB00", "leesclub")
    assert 5 == uuid.UUID(stable_id("service", "99AB00", "leesclub")).version


def test_an_offer_that_lies_still_is_temporarily_closed_and_says_when() -> None:
    """Without looking at the calendar: the same input gives the same file."""
    closed = {"van": "2026-10-01", "tot": "2026-12-31", "reden": "De leraar is er niet."}
    view = small_view(aanbod=[{"id": "leesclub", "naam": "Leesclub", "niveau": "basis", "gesloten": closed}])
    service = to_hsds(view, Addresses(view.id))["services"]["contents"][0]
    assert "temporarily closed" == service["status"]
    assert "2026-10-01 tot en met 2026-12-31" in service["alert"]
    assert service["url"] == f"urn:uuid:{service['id']}"


def test_contacts_are_roles_with_languages() -> None:
    """The name of a person is not in it."""
    contact = {"rol": "intern-begeleider", "naam": "Jo van Veer", "telefoon": "020 1234567", "talen": ["nl", "tr"]}
    view = small_view(contact=contact)
    text = json.dumps(to_hsds(view, Addresses(view.id)), ensure_ascii=False)
    assert "Jo van Veer" not in text
    assert '"code": "tr"' in text


def test_what_is_unknown_of_a_building_is_left_out() -> None:
    """No is said, unknown is not."""
    view = small_view(gebouw={"lift": "nee", "toilet": "deels"})
    school = to_hsds(view, Addresses(view.id))["organizations"]["contents"][-1]
    said = [part["description"] for part in school["locations"][0]["accessibility"]]
    assert ["Lift: nee", "Aangepast toilet: deels"] == said
