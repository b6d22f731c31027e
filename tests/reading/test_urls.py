from __future__ import annotations

import pytest

from generator.reading.urls import read_url

EXAMPLE = "Schrijf bijvoorbeeld https://www.school.example."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://www.school.example", "https://www.school.example"),
        ("http://school.example:8080/a/b?c=d&e=f#g", "http://school.example:8080/a/b?c=d&e=f#g"),
        ("HTTPS://School.example/Pad", "https://School.example/Pad"),
        (" https://school.example ", "https://school.example"),
        ("https://www.schoöl.example/ü", "https://www.schoöl.example/ü"),
        ("https://school.example/a_(b)", "https://school.example/a_(b)"),
    ],
)
def test_a_web_address_is_accepted(text: str, expected: str) -> None:
    """Http and https with a host; the rest may hold anything that is harmless."""
    assert expected == read_url(text)


@pytest.mark.parametrize("value", [None, ["x"], {}])
def test_what_is_no_text_is_left_for_pydantic(value: object) -> None:
    """A list or a group of keys gets the message that all fields have."""
    assert value == read_url(value)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("www.school.example", " Bedoelde u 'https://www.school.example'?"),
        ("school.example/pad", " Bedoelde u 'https://school.example/pad'?"),
        ("school.example:8080", " Bedoelde u 'https://school.example:8080'?"),
        ("//school.example", " Bedoelde u 'https://school.example'?"),
        ("htps://school.example", " Bedoelde u 'https://school.example'?"),
        ("ftp://school.example", ""),
        ("javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("mailto:ib@school.example", ""),
        ("/pad", ""),
        ("geen", ""),
        ("", ""),
    ],
)
def test_another_scheme_is_refused(text: str, hint: str) -> None:
    """A link can only open a page; an address without a scheme gets one as a suggestion."""
    with pytest.raises(ValueError, match="begint niet met") as caught:
        read_url(text)
    assert f"'{text}' begint niet met https:// of http://.{hint}" == str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "https://school",
        "https://",
        "https:/school.example",
        "https:school.example",
        "https://...",
        "https://naam@school.example",
        "https://naam:geheim@school.example",
        "https://@school.example",
        "https://school.example:poort",
        "https://school.example:99999",
        "https://[::1]",
        "https://[x",
    ],
)
def test_an_address_without_a_proper_host_is_refused(text: str) -> None:
    """Also a name or password before the host, that makes a link look like another site."""
    with pytest.raises(ValueError, match="geen webadres") as caught:
        read_url(text)
    assert f"'{text}' is geen webadres. {EXAMPLE}" == str(caught.value)


@pytest.mark.parametrize(
    ("char", "named"),
    [
        (" ", "een spatie of een onzichtbaar teken"),
        ("\u202e", "een spatie of een onzichtbaar teken"),
        ("\u200b", "een spatie of een onzichtbaar teken"),
        ("\n", "een spatie of een onzichtbaar teken"),
        ('"', "'\"'"),
        ("<", "'<'"),
        ("\\", "'\\'"),
        ("`", "'`'"),
    ],
)
def test_a_character_that_could_trick_is_refused(char: str, named: str) -> None:
    """Nothing that ends an attribute or hides where a link goes."""
    with pytest.raises(ValueError, match="geen webadres") as caught:
        read_url(f"https://school.example/{char}x")
    assert str(caught.value).endswith(f"' is geen webadres: {named} mag daar niet in staan.")
