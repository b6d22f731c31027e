from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, get_args

import pytest
from gids_testing.profiles import real_registers
from pydantic import BaseModel

from generator.profile.region import Board, Region
from generator.profile.rules import RESERVED_ANCHORS, USED_IDS, region_mistakes, school_mistakes
from generator.profile.school import School
from generator.profile.types import FromRegister

SCHOOL: Mapping[str, Any] = {
    "naam": "De Brug",
    "vestigingscode": "99EF00",
    "schoolsoort": ["so", "vso"],
    "adres": {"straat": "Kade", "huisnummer": "3", "postcode": "1234 AD", "plaats": "Veerdam"},
}
REGION: Mapping[str, Any] = {
    "naam": "Veer",
    "code": "PO9801",
    "sector": "po",
    "basislijn": [{"id": "lezen", "naam": "Hulp bij lezen"}],
}


def mistakes(region: Region | None = None, boards: Any = (), **changes: Any) -> list[tuple[Any, str]]:
    """Give the mistakes in a profile with these keys."""
    school = School.model_validate({**SCHOOL, **changes})
    return list(school_mistakes(school, region, boards, real_registers(), ["veer-po", "veer-vo"]))


def region(**changes: Any) -> Region:
    """Give a region with these keys."""
    return Region.model_validate({**REGION, **changes})


def models(kind: type[BaseModel], seen: set[type[BaseModel]]) -> Iterator[type[BaseModel]]:
    """Yield a model and all models in it."""
    if kind not in seen:
        seen.add(kind)
        yield kind
        for field in kind.model_fields.values():
            for found in _in(field.annotation):
                if isinstance(found, type) and issubclass(found, BaseModel):
                    yield from models(found, seen)


def _in(annotation: Any) -> Iterator[Any]:
    """Yield all parts of an annotation."""
    yield annotation
    for part in get_args(annotation):
        yield from _in(part)


def test_the_ids_that_rules_know_by_name_exist() -> None:
    """A rule about an id that is spelled otherwise in the register would never fire."""
    missing = {(name, one) for name, ids in USED_IDS.items() for one in ids if one not in real_registers()[name]}
    assert set() == missing


def test_the_defaults_of_fields_with_an_id_exist() -> None:
    """What an absent answer stands for is an entry of the register too."""
    seen: set[type[BaseModel]] = set()
    found = {
        (mark.register, field.default)
        for root in (School, Region, Board)
        for kind in models(root, seen)
        for field in kind.model_fields.values()
        for mark in field.metadata
        if isinstance(mark, FromRegister) and isinstance(field.default, str)
    }
    assert {"niveaus", "ervaringen", "basislijnstatussen"} == {register for register, _ in found}
    assert set() == {(register, one) for register, one in found if one not in real_registers()[register]}


def test_every_register_that_a_field_names_exists() -> None:
    """A field that names another register would break at the first profile."""
    seen: set[type[BaseModel]] = set()
    named = {
        part.register
        for root in (School, Region, Board)
        for kind in models(root, seen)
        for field in kind.model_fields.values()
        for part in (*field.metadata, *_in(field.annotation))
        if isinstance(part, FromRegister)
    }
    assert named < set(real_registers().entries)
    assert len(named) > 15


def test_a_minimal_profile_has_no_mistakes() -> None:
    """What is absent is never a mistake."""
    assert [] == mistakes()
    assert [] == mistakes(region())
    assert [] == list(region_mistakes(region(), ["veer-po"]))


def test_a_kind_of_the_region_is_enough() -> None:
    """A location for so and vso belongs to a region for po, and to one for vo."""
    assert [] == mistakes(region(code="VO9801", sector="vo"))
    ((loc, _),) = mistakes(region(), schoolsoort=["vso"])
    assert ("schoolsoort",) == loc


def test_boards_that_could_not_be_read_are_not_held_against_a_school() -> None:
    """One mistake gives one message; without a file any board is unknown."""
    assert [] == mistakes(boards=None, bestuur="stichting-veer")
    assert [] == mistakes(boards=["stichting-veer"], bestuur="stichting-veer")
    expected = "'stichting-veer' staat niet in besturen.yml: dat bestand is er niet of is leeg."
    assert [(("bestuur",), expected)] == mistakes(boards=(), bestuur="stichting-veer")


def test_a_baseline_that_is_not_there_is_told() -> None:
    """A school can answer only what the region asks."""
    answer = [{"item": "lezen"}]
    assert [] == mistakes(region(), basisondersteuning=answer)
    expected = "'lezen' staat niet in de basislijn: swv.yml heeft nog geen basislijn."
    assert [(("basisondersteuning", 0, "item"), expected)] == mistakes(region(basislijn=[]), basisondersteuning=answer)


def test_the_name_of_a_baseline_item_leads_to_its_id() -> None:
    """Schools know the items by name."""
    ((_, message),) = mistakes(region(), basisondersteuning=[{"item": "hulp-bij-lezen"}])
    assert "'hulp-bij-lezen' is niet toegestaan. Bedoelde u 'lezen'? Kies uit: lezen." == message


@pytest.mark.parametrize("begin", RESERVED_ANCHORS)
def test_an_offer_cannot_take_an_anchor_of_the_page(begin: str) -> None:
    """Two things with one address would hide one of them."""
    offer = {"id": f"{begin}x", "naam": "X", "niveau": "basis"}
    ((loc, _),) = mistakes(aanbod=[offer])
    assert ("aanbod", 0, "id") == loc


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"clusters": ["3", "4"], "doelgroepen": ["emb", "externaliserend"]}, []),
        ({"doelgroepen": ["visueel"]}, []),
        ({"niveaus": ["havo"]}, []),
        ({"residentieel": "jji"}, []),
        ({"schoolsoort": ["so"], "residentieel": "open"}, []),
        ({"schoolsoort": ["so"], "residentieel": "jeugdzorgplus"}, [("residentieel",)]),
        ({"entree": {"vormen": ["nee"]}}, []),
        ({"entree": {"vormen": ["pre_entree"]}}, []),
        ({"entree": {"vormen": ["intern"], "mbo": "Mbo Veer"}}, []),
        ({"entree": {"vormen": ["intern"]}}, [("entree", "mbo")]),
        ({"entree": {"vormen": ["nee", "met_mbo"]}}, [("entree", "vormen"), ("entree", "mbo")]),
        ({"diplomering": [{"documenten": ["vo_diploma"]}]}, []),
        ({"stage": [{"verplicht": "ja"}]}, []),
        (
            {
                "uitstroomprofielen": [{"profiel": "vervolgonderwijs"}],
                "diplomering": [{"profiel": "vervolgonderwijs", "documenten": ["vo_diploma"]}],
            },
            [],
        ),
        ({"uitstroom": [{"schooljaar": "2024-2025", "n": 0, "bestemmingen": {}}]}, []),
        ({"uitstroom": [{"schooljaar": "2024-2025", "n": 3, "bestemmingen": {"mbo": 1, "wo": 2}}]}, []),
        ({"leeftijden": {"van": 12, "tot": 12}}, []),
        (
            {
                "aanbod": [
                    {
                        "id": "a",
                        "naam": "A",
                        "niveau": "basis",
                        "gesloten": {"van": "2026-10-01", "tot": "2026-10-01", "reden": "Ziekte"},
                    }
                ]
            },
            [],
        ),
        ({"andere_samenwerkingsverbanden": ["veer-vo"]}, []),
    ],
)
def test_what_fits_and_what_does_not(changes: dict[str, Any], expected: list[Any]) -> None:
    """Rules fire where parts contradict each other, and only there."""
    assert expected == [loc for loc, _ in mistakes(**changes)]


def test_a_neighbour_may_stand_outside_this_guide() -> None:
    """Only an id has to exist here."""
    assert [] == list(region_mistakes(region(buren=[{"naam": "Wad"}]), ["veer-po"]))
    assert [] == list(region_mistakes(region(buren=[{"naam": "Wad", "id": "wad-po"}]), ["veer-po", "wad-po"]))
