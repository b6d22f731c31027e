from __future__ import annotations

from typing import Any

import pytest
from gids_testing.profiles import real_registers
from pydantic import TypeAdapter, ValidationError

from generator.profile import types
from generator.profile.types import RESERVED_IDS, is_id, tidy_id, wrong_id

_ID_HELP = "kan geen id zijn. Gebruik kleine letters, cijfers en losse streepjes, ten hoogste 80 tekens."
_CODE = "is geen vestigingscode. Nodig zijn twee cijfers, twee hoofdletters en twee cijfers, zoals 99AB00."
_REGION = "is geen code van een samenwerkingsverband. Nodig is PO of VO met vier cijfers, zoals PO2811."
_YEAR = "is geen schooljaar. Schrijf twee jaren na elkaar, zoals 2026-2027."


def read(name: str, value: object) -> Any:
    """Read a value as the type of that name."""
    return TypeAdapter(getattr(types, name)).validate_python(value)


def refusal(name: str, value: object) -> str:
    """Give what is said of a value that is refused by our own check."""
    with pytest.raises(ValidationError) as caught:
        read(name, value)
    (detail,) = caught.value.errors()
    return str(detail["ctx"]["error"])


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("Email", "ib@school.example", "ib@school.example"),
        ("Email", "i.b+po_1%x@a-b.school.example", "i.b+po_1%x@a-b.school.example"),
        ("Phone", "020 123 45 67", "020 123 45 67"),
        ("Phone", "+31 (0)20-1234567", "+31 (0)20-1234567"),
        ("Phone", "14020", "14020"),
        ("Postcode", "1234 AB", "1234 AB"),
        ("Postcode", "1234ab", "1234 AB"),
        ("LocationCode", "99AB00", "99AB00"),
        ("RegionCode", "VO9801", "VO9801"),
        ("BoardNumber", "01234", "01234"),
        ("SchoolYear", "2026-2027", "2026-2027"),
        ("Identifier", "leesclub-groep-4", "leesclub-groep-4"),
        ("Identifier", "x" * 80, "x" * 80),
        ("Colour", "#0B5C8A", "#0b5c8a"),
        ("Line", "Sint-Jozef Ünïcødé 学校", "Sint-Jozef Ünïcødé 学校"),
    ],
)
def test_a_good_value_is_accepted(name: str, value: str, expected: str) -> None:
    """What people write, in its one form."""
    assert expected == read(name, value)


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("Email", "ib@school", "'ib@school' is geen e-mailadres. Schrijf bijvoorbeeld ib@school.example."),
        ("Email", "a b@c.nl", "'a b@c.nl' is geen e-mailadres. Schrijf bijvoorbeeld ib@school.example."),
        ("Email", "a@b.nl,c@d.nl", "'a@b.nl,c@d.nl' is geen e-mailadres. Schrijf bijvoorbeeld ib@school.example."),
        ("Email", "x@y.nl?cc=z", "'x@y.nl?cc=z' is geen e-mailadres. Schrijf bijvoorbeeld ib@school.example."),
        ("Phone", "bel ons", "'bel ons' is geen telefoonnummer. Schrijf bijvoorbeeld 020 123 45 67."),
        ("Phone", "1234", "'1234' is geen telefoonnummer. Schrijf bijvoorbeeld 020 123 45 67."),
        ("Phone", "٠٢٠١٢٣٤٥٦", "'٠٢٠١٢٣٤٥٦' is geen telefoonnummer. Schrijf bijvoorbeeld 020 123 45 67."),
        ("Postcode", "0123 AB", "'0123 AB' is geen postcode. Schrijf bijvoorbeeld 1234 AB."),
        ("LocationCode", "99ab00", f"'99ab00' {_CODE} Bedoelde u '99AB00'?"),
        ("LocationCode", "99 AB 00", f"'99 AB 00' {_CODE} Bedoelde u '99AB00'?"),
        ("LocationCode", "99AB", f"'99AB' {_CODE} Bedoelde u '99AB00'?"),
        ("LocationCode", "99AB0", f"'99AB0' {_CODE}"),
        ("LocationCode", "٩٩AB٠٠", f"'٩٩AB٠٠' {_CODE}"),
        ("RegionCode", "po-9801", f"'po-9801' {_REGION} Bedoelde u 'PO9801'?"),
        ("RegionCode", "PO98", f"'PO98' {_REGION}"),
        ("BoardNumber", "9901", "'9901' is geen nummer van een bestuur. Nodig zijn vijf cijfers."),
        ("SchoolYear", "2026", f"'2026' {_YEAR} Bedoelde u '2026-2027'?"),
        ("SchoolYear", "2026-2028", f"'2026-2028' {_YEAR} Bedoelde u '2026-2027'?"),
        ("SchoolYear", "26-27", f"'26-27' {_YEAR}"),
        ("Identifier", "Leesclub", f"'Leesclub' {_ID_HELP} Bedoelde u 'leesclub'?"),
        ("Identifier", "École à côté", f"'École à côté' {_ID_HELP} Bedoelde u 'ecole-a-cote'?"),
        ("Identifier", "a--b", f"'a--b' {_ID_HELP} Bedoelde u 'a-b'?"),
        ("Identifier", "../x", f"'../x' {_ID_HELP}"),
        ("Identifier", "<b>", f"'<b>' {_ID_HELP}"),
        ("Identifier", "x" * 81, f"'{'x' * 59}…' {_ID_HELP}"),
        ("Identifier", "a\n", f"'a' {_ID_HELP} Bedoelde u 'a'?"),
        ("Identifier", "", f"'' {_ID_HELP}"),
    ],
)
def test_a_bad_value_is_refused_with_the_likely_one(name: str, value: str, expected: str) -> None:
    """Each kind of value says what it needs."""
    assert expected == refusal(name, value)


def test_an_id_is_checked_only_against_the_registers_that_are_given() -> None:
    """The models can be used without registers, as when a schema is made."""
    assert "xyz" == read("AreaId", "xyz")
    context = {"registers": real_registers().entries}
    assert "dyslexie" == TypeAdapter(types.AreaId).validate_python("dyslexie", context=context)


@pytest.mark.parametrize(
    ("name", "word", "meant"),
    [("AreaId", "Hoogbegaafd", "begaafdheid"), ("RoleId", "ib'er", "intern-begeleider"), ("KindId", "vwo", "vo")],
)
def test_the_words_of_people_lead_to_the_id(name: str, word: str, meant: str) -> None:
    """The names and synonyms in a register count when the likely meaning is sought."""
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(getattr(types, name)).validate_python(word, context={"registers": real_registers().entries})
    assert f"Bedoelde u '{meant}'?" in str(caught.value)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("De Regenboog", "de-regenboog"),
        ("o.b.s. 't Veer", "o-b-s-t-veer"),
        ("Coëvorden_2", "coevorden-2"),
        ("学校", ""),
        ("a/b", ""),
        ("x" * 81, ""),
        ("", ""),
    ],
)
def test_the_nearest_id_of_a_name_is_an_id(name: str, expected: str) -> None:
    """What is suggested can be used; of a path or a script nothing is made."""
    assert expected == tidy_id(name)
    assert is_id(expected) is bool(expected)


def test_what_is_said_of_a_wrong_id() -> None:
    """Also of the keys in besturen.yml."""
    assert f"'De Brug' {_ID_HELP} Bedoelde u 'de-brug'?" == wrong_id("De Brug")


def test_reserved_names_are_ids() -> None:
    """A reserved name that could never be an id would reserve nothing."""
    assert all(is_id(name) for name in RESERVED_IDS)
