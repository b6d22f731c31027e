"""A shared page leads on every site to a page that is there."""

from __future__ import annotations

import pytest

from generator.site.elsewhere import led_elsewhere

INSTEAD = {"opp.md": "faq/samen.md", "leerlingen.md": "hulp.md#kop-leerlingen"}


@pytest.mark.parametrize(
    ("source", "link", "expected"),
    [
        ("faq/vraag.md", "../opp.md", "samen.md"),
        ("faq/vraag.md", "../opp.md#kop-tekenen", "samen.md"),
        ("handreiking/formulieren/blad.md", "../../opp.md", "../../faq/samen.md"),
        ("handreiking/formulieren/blad.md", "../../leerlingen.md", "../../hulp.md#kop-leerlingen"),
        ("index.md", "opp.md", "faq/samen.md"),
        ("faq/vraag.md", "opp.md", "opp.md"),
        ("faq/vraag.md", "../thuis.md#kop-x", "../thuis.md#kop-x"),
        ("faq/vraag.md", "https://www.school.example/opp.md", "https://www.school.example/opp.md"),
        ("faq/vraag.md", "#kop-x", "#kop-x"),
    ],
)
def test_a_link_to_a_page_that_is_not_there_leads_elsewhere(source: str, link: str, expected: str) -> None:
    """Seen from where the page stands; every other link stays as it is, and so does the text around it."""
    text = "Lees [hoe een plan (OPP) gaat]({}), of (opp.md) niet."
    assert text.format(expected) == led_elsewhere(text.format(link), source, INSTEAD)
