from __future__ import annotations

from pydantic import BaseModel, Field

from generator.reading.known_keys import description_at, homes_of, keys_at, takes_groups


class Step(BaseModel):
    """A part of the model below."""

    wat: str = Field(description="Wat er gebeurt.")
    wie: tuple[str, ...] = ()


class Plan(BaseModel):
    """A model with all ways of holding a part."""

    naam: str
    eerste: Step | None = None
    stappen: tuple[Step, ...] = ()
    per_groep: dict[str, Step] = Field(default_factory=dict, description="Per groep.")


def test_the_keys_of_a_place_are_found_in_order() -> None:
    """Through an optional part, a list and a mapping."""
    assert ["naam", "eerste", "stappen", "per_groep"] == keys_at(Plan, ())
    for loc in (("eerste",), ("stappen", 4), ("per_groep", "groep-3")):
        assert ["wat", "wie"] == keys_at(Plan, loc)


def test_a_place_without_keys_gives_none() -> None:
    """A text, a list of texts, a mapping with free keys and a place that is not there."""
    for loc in (("naam",), ("eerste", "wie", 0), ("per_groep",), ("elders",), ("naam", 0)):
        assert [] == keys_at(Plan, loc)


def test_the_description_of_a_key_is_found() -> None:
    """It says what is needed where something is missing."""
    assert "Wat er gebeurt." == description_at(Plan, ("stappen", 0, "wat"))
    assert "Per groep." == description_at(Plan, ("per_groep",))
    assert ["", "", ""] == [description_at(Plan, loc) for loc in ((), ("naam",), ("elders",))]


def test_a_list_of_groups_is_told_from_a_list_of_texts() -> None:
    """The advice differs: '- wat: …' or '- tekst'."""
    assert takes_groups(Plan, ("stappen",))
    assert not takes_groups(Plan, ("eerste", "wie"))


def test_the_places_where_a_key_belongs_are_found() -> None:
    """Below the root; the root itself is no place to move a key to."""
    assert ["eerste", "stappen", "per_groep"] == homes_of(Plan, "wat")
    assert [] == homes_of(Plan, "naam")
    assert [] == homes_of(Plan, "elders")
