"""The sheet for a talk says what the profile says, and is honest about what is not filled in."""

from __future__ import annotations

import pytest
from gids_testing.demo_sections import site_of, subjects

from generator.export.blocks import Document, Heading, plain, texts
from generator.site.summary import summary_document


@pytest.fixture(scope="module")
def sheets() -> dict[str, Document]:
    """Give the sheets of all demo schools."""
    return {name: summary_document(resolved, subject, site_of(name)) for name, resolved, subject in subjects()}


def test_every_sheet_has_the_same_parts_in_order(sheets: dict[str, Document]) -> None:
    """Two of them tell the layout where a column begins."""
    anchors = {tuple(block.anchor for block in sheet.blocks if isinstance(block, Heading)) for sheet in sheets.values()}
    names = ("bellen", "kort", "extra", "vragen", "oneens")
    assert {(*(f"gesprek-{name}" for name in names), "", "gesprek-afspraken")} == anchors


def test_a_rich_school_tells_whom_to_call_and_what_there_is(sheets: dict[str, Document]) -> None:
    """And the school year it holds for."""
    sheet = sheets["waterrand-po/de-lantaarn"]
    said = list(texts(sheet.blocks))
    assert "Mee naar het gesprek: De Lantaarn" == sheet.title
    assert sheet.subject.endswith("schooljaar 2026–2027")
    for text in ("De intern begeleider", "Bel 099 411 20 32", "Denkatelier", "Stap voor stap (ligt nu stil)"):
        assert text in said
    assert "Wat gaat goed bij mijn kind, en waaraan ziet u dat?" in said


def test_a_minimal_school_says_what_is_missing_and_where_to_go(sheets: dict[str, Document]) -> None:
    """Never a dead end, and never a no where nobody answered."""
    said = " ".join(texts(sheets["waterrand-po/oeverdam"].blocks))
    assert "Uw vaste contactpersoon staat hier nog niet." in said
    assert "U kunt langsgaan: Sluisweg 27, 9012 GH Oeverdam." in said
    assert "Dat betekent niet dat die er niet is." in said
    assert "Wie doet wat, en hoe vaak?" in said


def test_nothing_on_paper_asks_to_click(sheets: dict[str, Document]) -> None:
    """A link that only makes sense on a screen is left out."""
    for sheet in sheets.values():
        assert not any(text.startswith("Meer over advies") for text in texts(sheet.blocks))


def test_links_lead_to_the_site_when_it_is_on_the_web() -> None:
    """And nowhere when it is not."""
    name, resolved, subject = next(found for found in subjects() if found[0] == "waterrand-po/oeverdam")
    with_site, without = (summary_document(resolved, subject, site) for site in (site_of(name), ""))
    assert list(texts(with_site.blocks)) == list(texts(without.blocks))
    assert site_of(name) in str(with_site.blocks)
    assert "gids.example" not in str(without.blocks)
    assert plain(()) == ""
