"""Slots survive casting, and nothing that is no slot gets through."""

from __future__ import annotations

import pytest

from generator.site.slots import CLOSE, OPEN, from_tags, mark, split, unwrap, with_index, with_scroll, with_values


def test_a_tag_becomes_a_marker() -> None:
    """Authors write {{ name }}, with or without spaces."""
    assert f"Op {OPEN}school.naam{CLOSE} en {OPEN}wet.opp-zes-weken{CLOSE}" == from_tags(
        "Op {{ school.naam }} en {{wet.opp-zes-weken}}"
    )


def test_something_else_between_braces_stays() -> None:
    """What is no name of a slot is left for split() to refuse."""
    assert "{{ School! }}" == from_tags("{{ School! }}")


def test_a_name_with_strange_characters_is_no_slot() -> None:
    """The theme cannot make a marker of just any text."""
    with pytest.raises(ValueError, match="no name of a slot"):
        mark("School naam")


def test_a_slot_alone_loses_its_paragraph_and_a_slot_in_a_sentence_does_not() -> None:
    """A block may come in the place of a paragraph, never inside one."""
    alone, within = f"<p>{mark('contact')}</p>", f"<p>Op {mark('school.naam')} dus.</p>"
    assert mark("contact") + within == unwrap(alone + within)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("..", "../*"),
        (".", "./*"),
        ("../", "../*"),
        ("../opp/", "../opp/*"),
        ("opp/", "opp/*"),
        ("a/b/#c", "a/b/*#c"),
        ("../../", "../../*"),
        ("zoeken/?q=1", "zoeken/*?q=1"),
        ("#c", "#c"),
        ("../school.css", "../school.css"),
        ("https://school.example/", "https://school.example/"),
        ("/opp/", "/opp/"),
        ("mailto:ib@school.example", "mailto:ib@school.example"),
    ],
)
def test_only_links_to_a_folder_of_the_site_get_an_index(address: str, expected: str) -> None:
    """A site on disk needs index.html behind a folder; other addresses stay as they are."""
    assert f'<a href="{expected}">'.replace("*", mark("index")) == with_index(f'<a href="{address}">')


def test_split_gives_text_and_names_in_turn() -> None:
    """Static text stands at even places, names of slots at odd ones."""
    assert ("<p>", "school.naam", " in ", "school.plaats", "</p>") == split(
        f"<p>{mark('school.naam')} in {mark('school.plaats')}</p>"
    )


@pytest.mark.parametrize(
    "html",
    [
        f"<p>{OPEN}school.naam</p>",
        f"<p>school.naam{CLOSE}</p>",
        f"<p>{OPEN}School Naam{CLOSE}</p>",
        "<p>\\ue000school.naam\\ue001</p>",
        '<a href="%EE%80%80school.naam%EE%80%81">',
        "<p>&#57344;school.naam&#57345;</p>",
        "<p>&#xE000;school.naam</p>",
        "<p>{{ school.naam }}</p>",
    ],
    ids=["no end", "no begin", "bad name", "as json", "as address", "as entity", "as hex entity", "as tag"],
)
def test_split_refuses_what_looks_like_a_slot_and_is_none(html: str) -> None:
    """A damaged marker stops the casting, so that it is never published."""
    with pytest.raises(ValueError, match="slot"):
        split(html)


def test_values_fill_a_title() -> None:
    """A title in front matter may hold a value."""
    assert "Hulp op De Eik" == with_values("Hulp op {{ school.naam }}", {"school.naam": "De Eik"})


def test_a_wide_table_scrolls_within_its_own_frame() -> None:
    """A table of the text gets a frame that the keyboard reaches; one that has a frame keeps it."""
    table = "<table><tr><td>1</td></tr></table>"
    framed = f'<div class="tabel" role="region" aria-label="x" tabindex="0">\n{table}</div>'
    frame = f'<div class="tabel" role="group" aria-label="Tabel" tabindex="0">{table}</div>'
    assert frame + framed == with_scroll(table + framed)
