from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import BaseModel

import generator.intake.example_lines as module
from generator.content.registers import load_registers
from generator.intake.example_lines import example_lines
from generator.profile.region import Region
from generator.profile.school import School
from generator.reading.validation import validate
from generator.reading.yaml_reader import read_yaml
from generator.resources import find_resources

EXAMPLES = Path(module.__file__).parent / "examples"
MODELS = [("school.yml", School), ("swv.yml", Region)]


@pytest.mark.parametrize(("name", "model"), MODELS, ids=["school", "swv"])
def test_examples_are_profiles_without_a_mistake(name: str, model: type[BaseModel]) -> None:
    """Whoever takes away the number signs has something that is allowed."""
    document = read_yaml(EXAMPLES / name)
    context = {"registers": load_registers(find_resources().registers).entries}
    found = validate(model, document.data, document=document, context=context)
    assert isinstance(found, model), found


@pytest.mark.parametrize(("name", "model"), MODELS, ids=["school", "swv"])
def test_examples_show_every_key_of_the_model(name: str, model: type[BaseModel]) -> None:
    """A key that is added to the model needs an example too; only blocks that schools may share stand once."""
    data = read_yaml(EXAMPLES / name).data
    assert set(model.model_fields) == set(data)


def test_a_key_has_its_meaning_above_it_and_the_keys_below_it_beside_them() -> None:
    """What a key means is said once, in the words of the model."""
    expected = """\

# Van welke tot welke leeftijd.
#leeftijden:
#  van: 12  # Jongste leeftijd.
#  tot: 20  # Oudste leeftijd.

# Wat hier niet kan, en wat dan wel.
#grenzen:
#  - situatie: Uw kind heeft tijdens de les verpleegkundige zorg nodig.  # Wanneer het hier moeilijk wordt.
#    waarom: Er is geen verpleegkundige in de school.  # Waardoor dat komt.
#    wat_dan: Wij vragen de thuiszorg om te komen, of zoeken een andere plek.  # Wat de school dan wel doet, en met wie.
"""
    lines = example_lines(School, "school.yml", keys=["leeftijden", "grenzen"], without=frozenset())
    assert expected.splitlines() == list(lines)


def test_keys_can_be_left_out_below_the_top_only() -> None:
    """`profiel` below a placement is for vso; `profiel` at the top is for all."""
    lines = list(example_lines(School, "school.yml", keys=["stage", "profiel"], without=frozenset({"profiel"})))
    assert [] == [line for line in lines if line.startswith("#    profiel:")]
    assert ["#profiel:"] == [line for line in lines if line.startswith("#profiel:")]
