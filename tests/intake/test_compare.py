from __future__ import annotations

import pytest

from generator.intake.compare import differences, is_renamed
from generator.intake.existing import PresentProfile
from generator.intake.listing import ListedSchool

SCHOOL = ListedSchool(
    line=2, code="99XA00", name="De Brug", kinds=("bo",), postcode="1234 AB", street="Dorpsstraat",
    number="12-A",
    place="Exloermond", gemeente="Voordorp", phone="010 123 45 67", website="https://www.debrug.example",
)  # fmt: skip
SAME = {
    "straat": "Dorpsstraat",
    "huisnummer": "12-A",
    "postcode": "1234 AB",
    "plaats": "Exloermond",
    "gemeente": "Voordorp",
    "telefoon": "010 123 45 67",
    "website": "https://www.debrug.example",
}


def profile(**values: str) -> PresentProfile:
    """Give a profile that agrees with the list but for these values."""
    return PresentProfile("de-brug.yml", "99XA00", "De Brug", ("bo",), SAME | values)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("postcode", "1234ab"),
        ("huisnummer", "12a"),
        ("plaats", "Exloërmond"),
        ("telefoon", "+31 10-1234567"),
        ("website", "http://www.DeBrug.example/"),
        ("gemeente", "Voordorp"),
    ],
)
def test_another_way_of_writing_is_no_difference(key: str, value: str) -> None:
    """A school may write its own facts as it likes."""
    assert differences(profile(**{key: value}), SCHOOL) == ()


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("straat", "Kerkstraat"),
        ("huisnummer", "12-B"),
        ("postcode", "1234 AC"),
        ("plaats", "Nadorp"),
        ("gemeente", "Nadorp"),
        ("telefoon", "010 123 45 68"),
        ("website", "https://www.debrug.example/nieuw"),
        ("telefoon", ""),
    ],
)
def test_a_difference_names_key_old_and_new(key: str, value: str) -> None:
    """What the profile has and what the list has, also when the profile has nothing."""
    assert ((key, value, SAME[key]),) == differences(profile(**{key: value}), SCHOOL)


def test_what_the_list_does_not_know_is_no_difference() -> None:
    """A school that filled in more than the list is not bothered."""
    bare = ListedSchool(line=2, code="99XA00", name="De Brug", kinds=("bo",), postcode="1234 AB")
    assert differences(profile(), bare) == ()


@pytest.mark.parametrize(
    ("name", "expected"),
    [("DE BRUG", False), ("De Brug", False), ("De Nieuwe Brug", True)],
    ids=["case", "same", "new"],
)
def test_is_renamed(name: str, expected: bool) -> None:  # noqa: FBT001 - a column of the table
    """Only another name is a rename."""
    assert expected == is_renamed(PresentProfile("de-brug.yml", "99XA00", name, ("bo",), {}), SCHOOL)
