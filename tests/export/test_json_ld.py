"""JSON-LD uses the vocabulary of schema.org as published, and cannot break out of its element."""

from __future__ import annotations

import dataclasses
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from gids_testing.hostile import write_hostile_region
from gids_testing.sites import ROOT
from gids_testing.views import registers, resolved_schools

from generator.export.json_ld import school_json_ld

VOCABULARY = json.loads((ROOT / "tests/vendor/schemaorg/vocabulary.json").read_text(encoding="utf-8"))
DEMO = resolved_schools(ROOT / "schools")


def _lineage(kind: str) -> set[str]:
    parents = VOCABULARY["types"][kind]
    return {kind}.union(*(_lineage(parent) for parent in parents))


def _fits(value: Any, wanted: set[str]) -> bool:
    """Say whether a value is of one of these types."""
    if isinstance(value, dict):
        return value.get("@type") in VOCABULARY["types"] and bool(_lineage(value["@type"]) & wanted)
    if isinstance(value, bool):
        return "Boolean" in wanted
    if isinstance(value, int | float):
        return "Number" in wanted
    return bool({"Text", "URL"} & wanted) or ("Date" in wanted and bool(date.fromisoformat(value)))


def _mistakes(node: dict[str, Any], where: str = "") -> list[str]:
    kind = str(node.get("@type"))
    if kind not in VOCABULARY["types"]:
        return [f"{where}: no type {kind}"]
    found = []
    for name, value in node.items():
        if name.startswith("@"):
            continue
        told = VOCABULARY["properties"].get(name)
        if told is None or not _lineage(kind) & set(told["domain"]):
            found.append(f"{where}: {name} is no property of {kind}")
            continue
        for part in value if isinstance(value, list) else [value]:
            if not _fits(part, set(told["range"])):
                found.append(f"{where}: {part!r} is no value of {name}")
            if isinstance(part, dict):
                found += _mistakes(part, f"{where}/{name}")
    return found


@pytest.mark.parametrize("resolved", DEMO, ids=lambda resolved: resolved.id)
def test_every_demo_school_is_described_in_the_published_vocabulary(resolved: Any) -> None:
    """Each property belongs to its type or a parent of it, and each value is in its range."""
    data = json.loads(school_json_ld(resolved, registers()))
    assert "https://schema.org" == data["@context"]
    assert resolved.school.vestigingscode == data["identifier"]["value"]
    assert [] == _mistakes(data)


@pytest.mark.parametrize(
    "change",
    [
        {"@type": "Basisschool"},
        {"naam": "De Regenboog"},
        {"geo": {"@type": "PostalAddress"}},
        {"makesOffer": [{"@type": "Service", "name": "Leesclub"}]},
        {"dateModified": "2026-09-01"},
        {"name": 5},
    ],
)
def test_a_faulty_description_is_found(change: dict[str, Any]) -> None:
    """The check above would fail on it."""
    data = json.loads(school_json_ld(DEMO[0], registers()))
    assert _mistakes({**data, **change})


def test_the_type_says_no_more_than_is_true() -> None:
    """A school for secondary special education is no high school."""
    kinds = {
        "+".join(resolved.school.schoolsoort): json.loads(school_json_ld(resolved, registers()))["@type"]
        for resolved in DEMO
    }
    assert "ElementarySchool" == kinds["bo"]
    assert "ElementarySchool" == kinds["sbo"]
    assert "HighSchool" == kinds["vo"]
    assert "School" == kinds["so+vso"]


def test_hostile_texts_stay_within_the_element(tmp_path: Path) -> None:
    """A profile cannot end the script element, nor begin a comment, and its text is still whole."""
    for region in ("waterrand-po", "waterrand-vo"):
        assert write_hostile_region(ROOT / "schools" / region, tmp_path / "schools" / region, registers())
    for resolved in resolved_schools(tmp_path / "schools"):
        text = school_json_ld(resolved, registers())
        assert not set("<>&\u2028\u2029") & set(text)
        assert resolved.school.naam == json.loads(text)["name"]
        assert "<script>" in json.loads(text)["name"]


def test_line_separators_are_escaped() -> None:
    """They are allowed in JSON, but ended a line in scripts of old."""
    school = DEMO[0].school.model_copy(update={"naam": "a\u2028b\u2029c"})
    text = school_json_ld(dataclasses.replace(DEMO[0], school=school), registers())
    assert "a\\u2028b\\u2029c" in text


def test_names_of_people_are_left_out() -> None:
    """The contact is a way to reach the school."""
    named = [(r, r.blocks["contact"].value.ouders) for r in DEMO if r.blocks["contact"].value]
    for resolved, contact in named:
        if contact and contact.naam:
            assert contact.naam not in school_json_ld(resolved, registers())
    assert named
