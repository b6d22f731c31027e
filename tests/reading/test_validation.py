from __future__ import annotations

from typing import Annotated, Any, Literal

import pytest
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from generator.errors import Problem
from generator.reading import validation
from generator.reading.dates import Day
from generator.reading.validation import validate, without_empty
from generator.reading.yaml_reader import parse_yaml

SET = "een groep sleutels, elk ingesprongen op een eigen regel"


def _refuse(_value: object) -> object:
    raise ValueError("dit mag niet.")


class Step(BaseModel):
    """A part of the model below."""

    model_config = ConfigDict(extra="forbid")

    wat: str = Field(min_length=1, max_length=10)
    wie: tuple[str, ...] = Field((), min_length=1, max_length=2)


class Plan(BaseModel):
    """A model with one field of each kind."""

    model_config = ConfigDict(extra="forbid")

    naam: str = Field("x", description="Hoe het heet.")
    verplicht: str = Field(description="Iets wat moet.")
    aantal: int | None = Field(None, ge=1, le=9)
    plek: float = Field(5.0, ge=3, le=8)
    sinds: Day | None = None
    soort: Literal["kort", "lang"] = "kort"
    ja: bool = False
    eigen: Annotated[str, BeforeValidator(_refuse)] = "x"
    stap: Step | None = None
    stappen: tuple[Step, ...] = ()
    per_groep: dict[str, int] = Field(default_factory=dict, description="Per groep een getal.")


def said(text: str) -> list[str]:
    """Give what is wrong with a text, without the name of the file."""
    document = parse_yaml(f"verplicht: x\n{text}\n".encode(), label="x.yml")
    found = validate(Plan, document.data, document=document)
    assert isinstance(found, list)
    return [str(problem).removeprefix("x.yml, regel ") for problem in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("naam: [x]", ("naam: hier staat een lijst, maar nodig is een tekst. Begint de tekst met een haak of een"
         " streepje? Zet er dan aanhalingstekens om.")),
        ("naam: {x: y}", ("naam: hier staat een groep sleutels, maar nodig is een tekst. Staat er een dubbele punt"
         " of een accolade in de tekst? Zet er dan aanhalingstekens om.")),
        ("aantal: drie", "aantal: 'drie' past hier niet; nodig is een heel getal in cijfers. Bedoelde u '3'?"),
        ("aantal: één", "aantal: 'één' past hier niet; nodig is een heel getal in cijfers. Bedoelde u '1'?"),
        ("aantal: 2,5", "aantal: '2,5' past hier niet; nodig is een heel getal in cijfers. Bedoelde u '2'?"),
        ("aantal: veel", "aantal: 'veel' past hier niet; nodig is een heel getal in cijfers."),
        ("aantal: [3]", "aantal: hier staat een lijst, maar nodig is een heel getal in cijfers."),
        (f"aantal: {'9' * 5000}", f"aantal: '{'9' * 59}…' past hier niet; nodig is een heel getal in cijfers."),
        ("aantal: 0", "aantal: '0' past hier niet; nodig is een getal van ten minste 1."),
        ("aantal: 10", "aantal: '10' past hier niet; nodig is een getal van ten hoogste 9."),
        ("plek: 5,2", "plek: '5,2' past hier niet; nodig is een getal met een punt, zoals 52.09. Bedoelde u '5.2'?"),
        ("plek: hier", "plek: 'hier' past hier niet; nodig is een getal met een punt, zoals 52.09."),
        ("plek: {x: y}", "plek: hier staat een groep sleutels, maar nodig is een getal met een punt, zoals 52.09."),
        ("plek: 2.5", "plek: '2.5' past hier niet; nodig is een getal van ten minste 3."),
        ("plek: inf", "plek: 'inf' past hier niet; nodig is een getal van ten hoogste 8."),
        ("sinds: {x: y}", "sinds: hier staat een groep sleutels, maar nodig is een datum als 2026-09-01."),
        ("soort: kor", "soort: 'kor' is niet toegestaan. Bedoelde u 'kort'? Kies uit: kort, lang."),
        ("soort: [kort]", "soort: hier staat een lijst, maar nodig is een van deze woorden: kort, lang."),
        ("ja: misschien", "ja: 'misschien' past hier niet; nodig is ja of nee."),
        ("ja: []", "ja: hier staat een lijst, maar nodig is ja of nee."),
        ("eigen: x", "eigen: dit mag niet."),
        ("stap: x", f"stap: 'x' past hier niet; nodig is {SET}: wat, wie."),
        ("stap: [x]", f"stap: hier staat een lijst, maar nodig is {SET}: wat, wie."),
        ("stap: {wat: ''}", "stap.wat: hier staat een lege tekst. Vul iets in of haal de regel weg."),
        (f"stap: {{wat: {'x' * 11}}}", "stap.wat: dit is te lang: 11 tekens; toegestaan zijn er 10."),
        ("stap: {wat: x, wie: []}", "stap.wie: deze lijst is te kort; nodig is ten minste 1 onderdeel."),
        ("stap: {wat: x, wie: [a, b, c]}", "stap.wie: dit is te lang: 3 onderdelen; toegestaan zijn er 2."),
        ("stap: {wat: x, wie: 'a, b'}", "stap.wie: 'a, b' past hier niet; nodig is een lijst. Bedoelde u '[a, b]'?"),
        ("stap: {wat: x, wie: a (b)}", ("stap.wie: 'a (b)' past hier niet; nodig is een lijst. Begin elk onderdeel op"
         " een eigen regel met een streepje en een spatie.")),
        ("stap: {wat: x, wie: -a}", ("stap.wie: '-a' past hier niet; nodig is een lijst. Zet een spatie na elk"
         " streepje, zoals '- a'.")),
        ("stappen: x", ("stappen: 'x' past hier niet; nodig is een lijst. Begin elk onderdeel op een eigen regel met"
         " een streepje, zoals '- wat: …'.")),
        ("stappen: {wat: x}", ("stappen: hier staat een groep sleutels, maar nodig is een lijst. Begin elk onderdeel"
         " op een eigen regel met een streepje, zoals '- wat: …'.")),
        ("stappen: {-wat: x}", ("stappen: hier staat een groep sleutels, maar nodig is een lijst. Zet een spatie na"
         " elk streepje, zoals '- wat: …'.")),
        ("stappen: [{}]", "stappen[1].wat: dit ontbreekt en is verplicht."),
        ("stappen: [{wat: }]", "stappen[1].wat: hier staat niets, en dit is verplicht."),
        ("per_groep: [x]", f"per_groep: hier staat een lijst, maar nodig is {SET}. Per groep een getal."),
        ("per_groep: {a: x}", "per_groep.a: 'x' past hier niet; nodig is een heel getal in cijfers."),
        ("nam: x", "nam: de sleutel 'nam' bestaat hier niet. Bedoelde u 'naam'?"),
        ("wie: x", ("wie: de sleutel 'wie' bestaat hier niet. Deze sleutel hoort bij: stap, stappen. Klopt het"
         " inspringen?")),
        ("stap: {wat: x, qqq: y}", "stap.qqq: de sleutel 'qqq' bestaat hier niet. Wel bekend: wat, wie."),
        ('"[key]": x', ("[key]: de sleutel '[key]' bestaat hier niet. Wel bekend: aantal, eigen, ja, naam, per_groep,"
         " plek, sinds, soort, stap, stappen, verplicht.")),
    ],
)  # fmt: skip
def test_what_is_refused_is_explained(text: str, expected: str) -> None:
    """What stands there, what is needed and what was probably meant."""
    assert [f"2: {expected}"] == said(text)


def test_an_empty_item_of_a_list_is_told_where_it_stands() -> None:
    """It is not left out, since that would shift the numbers of the items after it."""
    begin, end = "hier staat niets, maar nodig is", "Vul iets in of haal de regel weg."
    expected = [
        f"3: stappen[1]: {begin} {SET}: wat, wie. {end}",
        "4: stappen[2].watt: de sleutel 'watt' bestaat hier niet. Bedoelde u 'wat'?",
        f"6: stappen[2].wie[1]: {begin} een tekst. {end}",
    ]
    assert expected == said("stappen:\n  -\n  - watt: x\n    wie:\n      -\n      - a\n    wat: x")


def test_a_missing_key_points_at_its_holder_with_the_description() -> None:
    """The reader learns what to write."""
    document = parse_yaml(b"naam: x\n", label="x.yml")
    expected = [Problem("x.yml", 1, "dit ontbreekt en is verplicht. Iets wat moet.", "verplicht")]
    assert expected == validate(Plan, document.data, document=document)


def test_a_part_of_a_file_is_placed_in_the_file() -> None:
    """Boards stand below their id, and so do the entries of registers."""
    document = parse_yaml(b"een:\n  wat: x\ntwee:\n  wat: [x]\n  qq: y\n", label="x.yml")
    found = validate(Step, document.data["twee"], document=document, base=("twee",))
    assert isinstance(found, list)
    assert [(4, "twee.wat"), (5, "twee.qq")] == [(problem.line, problem.field) for problem in found]


def test_of_countless_mistakes_the_first_hundred_are_told() -> None:
    """A hostile or mistaken file cannot keep the generator busy or the reader scrolling."""
    found = said("\n".join(f"x{number}: y" for number in range(150)))
    assert 101 == len(found)
    assert "x.yml: dit bestand heeft meer dan 100 fouten. Verbeter eerst deze; dan volgen de andere." == found[0]
    assert found[1].startswith("2: x0: de sleutel 'x0' bestaat hier niet.")


def test_a_list_is_not_called_too_short_for_what_was_refused_in_it() -> None:
    """One mistake gives one message."""
    assert [("2: stap.wie[1]: hier staat een lijst, maar nodig is een tekst. Begint de tekst met een haak of een"
            " streepje? Zet er dan aanhalingstekens om.")] == said("stap: {wat: x, wie: [[a]]}")  # fmt: skip


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ({"a": None, "b": "x"}, {"b": "x"}),
        ({"a": {"b": None}}, {"a": {}}),
        ({"a": [None, {"b": None}]}, {"a": [None, {}]}),
        (None, None),
        ("", ""),
    ],
)
def test_a_key_without_a_value_is_the_same_as_no_key(raw: Any, expected: Any) -> None:
    """An empty answer is no answer, at every depth; the place of list items stays."""
    assert expected == without_empty(raw)


def test_the_words_of_messages_can_be_had_here() -> None:
    """Others take them from this module."""
    assert {"choose", "field_path", "nearest", "shorten"} < set(validation.__all__)
