from __future__ import annotations

import pytest

from generator.intake.contacts import phone, postcode, website


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1234AB", "1234 AB"),
        (" 1234  ab ", "1234 AB"),
        ("0234 AB", None),
        ("1234", None),
        ("1234 A1", None),
        ("", None),
    ],
)
def test_postcode(text: str, expected: str | None) -> None:
    """Four digits and two letters, written in one way."""
    assert expected == postcode(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0433431821", "043 343 18 21"),
        ("0101234567", "010 123 45 67"),
        ("0791234567", "079 123 45 67"),
        ("0881234567", "088 123 45 67"),
        ("0851234567", "085 123 45 67"),
        ("0187654321", "0187 65 43 21"),
        ("0180-31 40 40", "0180 31 40 40"),
        ("0511 123456", "0511 12 34 56"),
        ("0612345678", "06 12 34 56 78"),
        ("08001234", "0800 1234"),
        ("0900-1234567", "0900 1234567"),
        ("+31 (0)43 343 18 21", "043 343 18 21"),
        ("+31433431821", "043 343 18 21"),
        ("0031 43 3431821", "043 343 18 21"),
        ("tel. (043) 343.18.21", "043 343 18 21"),
        ("433431821", None),
        ("043343182", None),
        ("0433431821 / 0433431822", None),
        ("0000000000", None),
        ("0892345678", None),
        ("+32 11 12 34 56", None),
        ("geen", None),
    ],
)
def test_phone(text: str, expected: str | None) -> None:
    """A number is grouped by its area code; what is not one Dutch number is refused."""
    assert expected == phone(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("www.debrug.example", "https://www.debrug.example"),
        ("WWW.DeBrug.Example/Over-Ons", "https://www.debrug.example/Over-Ons"),
        ("http://debrug.example/", "http://debrug.example/"),
        ("HTTPS://DEBRUG.EXAMPLE", "https://debrug.example"),
        ("https://debrug.example:8443/a?b=c#d", "https://debrug.example:8443/a?b=c#d"),
        ("debrug.example.", "https://debrug.example"),
        ("www.café-school.example", "https://www.café-school.example"),
        ("info@debrug.example", None),
        ("https://piet:geheim@debrug.example", None),
        ("n.v.t.", None),
        ("nvt", None),
        ("geen website", None),
        ("www.de brug.example", None),
        ("www.a.example;www.b.example", None),
        ("http:/www.debrug.example", None),
        ("http//www.debrug.example", None),
        ("https://http://debrug.example", None),
        ("javascript://debrug.example", None),
        ("ftp://debrug.example", None),
        ("https://debrug.example:poort", None),
        ("https://[debrug.example", None),
        ("https://127.0.0.1", None),
        ('www.debrug.example/"><script>', None),
        ("www.debrug.example/" + "a" * 300, None),
    ],
)
def test_website(text: str, expected: str | None) -> None:
    """An address gets a scheme and a host in small letters; what no browser should open is refused."""
    assert expected == website(text)
