from __future__ import annotations

import pytest

from generator.site.search_piece import Piece, leaves_open, read_piece
from generator.site.search_text import Section


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        pytest.param("", Piece(""), id="nothing"),
        pytest.param("Zn &amp; <b>Brug</b>\n", Piece("Zn & Brug\n"), id="text"),
        pytest.param('<p data-zoek="nee">weg\n<p>weg</p>\nweg</p>na', Piece("na"), id="left out, on several lines"),
        pytest.param('<a\nhref="x">a</a>', Piece("a"), id="tag on two lines"),
        pytest.param(
            'voor<h2 id="a">Kop</h2>een<h3 id="b">Sub</h3>twee',
            Piece("voor", (Section("a", "Kop", "een"),), ("b", "Sub ", "twee"), frees_owner=True, is_text=False),
            id="sections",
        ),
        pytest.param(
            '<section id="s">\n<h3>Kop</h3>\nin\n</section>\nna',
            Piece(" \n", (), ("s", "Kop", " \nin\n \nna"), frees_owner=True, is_text=False),
            id="section with an address",
        ),
        pytest.param(
            "<h2>Los</h2>",
            Piece(" Los ", frees_owner=True, asks_owner=True, is_text=False),
            id="heading without address",
        ),
    ],
)
def test_a_piece_is_read_without_its_page(html: str, expected: Piece) -> None:
    """Text, sections and what they mean for the page around them."""
    found = read_piece(html)
    assert found is not None
    assert expected.lead == found.lead
    assert expected.sections == found.sections
    assert (expected.frees_owner, expected.asks_owner, expected.is_text) == (
        found.frees_owner,
        found.asks_owner,
        found.is_text,
    )
    assert _stripped(expected.last) == _stripped(found.last)


def _stripped(last: tuple[str, str, str] | None) -> list[list[str]]:
    return [text.split() for text in last or ()]


@pytest.mark.parametrize(
    "html",
    [
        pytest.param("<h1>Titel</h1>", id="h1, which may name the page"),
        pytest.param('<h2 id="a">Kop', id="open heading"),
        pytest.param('<div data-zoek="nee"><div>weg</div>', id="open element that is left out"),
        pytest.param('<section id="a">tekst', id="open section with an address"),
        pytest.param("tekst &am", id="begin of a reference"),
        pytest.param("1 < 2", id="loose bracket"),
        pytest.param("<!-- <p> -->", id="comment"),
        pytest.param("<script>weg()</script>", id="script"),
        pytest.param('<a title="<b>">x</a>', id="bracket in an attribute"),
        pytest.param('<a title="x', id="begin of a tag"),
    ],
)
def test_a_piece_that_may_change_its_page_is_refused(html: str) -> None:
    """Then only reading the finished page is right."""
    assert read_piece(html) is None


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        pytest.param("tekst", True, id="text"),
        pytest.param("<div>\n<p>a</p></div>", True, id="balanced"),
        pytest.param("</p><p>", True, id="other elements"),
        pytest.param("</div><div>", False, id="ends it and opens another"),
        pytest.param("</div>", False, id="ends it"),
        pytest.param("<div>", False, id="opens one more"),
        pytest.param("<!-- <div> -->", False, id="cannot be read"),
    ],
)
def test_a_piece_in_an_element_that_is_left_out_must_leave_it_open(html: str, *, expected: bool) -> None:
    """Otherwise more or less of the page would be left out."""
    assert leaves_open(html, "div") is expected
