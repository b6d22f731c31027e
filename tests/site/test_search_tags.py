from __future__ import annotations

import pytest

from generator.site.search_tags import Tag, attributes, read_tag


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param('<h2 class="x" id="wie">', Tag("h2", 1, "heading", "wie", " "), id="heading"),
        pytest.param("</H3>", Tag("h3", -1, "heading", "", " "), id="its end, in capitals"),
        pytest.param('<dt id="opp">', Tag("dt", 1, "heading", "opp", " "), id="term with an address"),
        pytest.param("<dt>", Tag("dt", 1, "", "", " "), id="term without"),
        pytest.param("<section id='a'>", Tag("section", 1, "owner", "a", " "), id="section"),
        pytest.param("<em>", Tag("em", 1, "", "", ""), id="within a word"),
        pytest.param("<svg>", Tag("svg", 1, "left out", "", ""), id="drawing"),
        pytest.param('<h2 id="x" data-zoek="nee">', Tag("h2", 1, "left out", "", ""), id="marked heading"),
        pytest.param('<span aria-hidden="true">', Tag("span", 1, "left out", "", ""), id="hidden"),
        pytest.param('<hr data-zoek="nee">', Tag("hr", 1, "", "", ""), id="marked, holds nothing"),
    ],
)
def test_a_tag_has_one_meaning(text: str, expected: Tag) -> None:
    """Name, attributes and whether it opens or ends decide what the search does at a tag."""
    assert expected == read_tag(text)


def test_attributes_are_read_however_they_are_quoted() -> None:
    """With double quotes, single quotes, none, and without a value."""
    assert {"id": "a b", "class": "c&d", "data-x": "1", "hidden": ""} == attributes(
        """ ID="a b" class='c&amp;d' data-x=1 hidden /"""
    )
