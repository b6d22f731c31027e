"""A part of a page becomes blocks: nothing gets lost, and what no document can show is refused."""

from __future__ import annotations

import pytest

from generator.errors import BuildError
from generator.export.blocks import Facts, Heading, Listing, Paragraph, Run, Table, texts
from generator.export.from_page import blocks_of, linked


def _texts(html: str) -> list[str]:
    return list(texts(blocks_of(html)))


def test_headings_keep_their_order_of_level_and_their_anchor() -> None:
    """The title of the document stands above them."""
    found = blocks_of('<div><h2 id="deel-basis">Basis</h2><h3>Aanbod</h3></div>')
    assert (Heading(1, (Run("Basis"),), "deel-basis"), Heading(2, (Run("Aanbod"),))) == found


def test_looks_within_a_line_are_kept_and_equal_ones_joined() -> None:
    """Spaces are those that a browser shows."""
    found = blocks_of(
        "<p>Bel <strong>de school</strong>\n  of <em>mail </em> <a href='mailto:a@b.example'>a@<wbr>b</a>.</p>"
    )
    runs = (
        Run("Bel "),
        Run("de school", strong=True),
        Run(" of "),
        Run("mail ", emphasis=True),
        Run("a@b", href="mailto:a@b.example"),
        Run("."),
    )
    assert (Paragraph(runs),) == found


def test_a_line_break_stays_one() -> None:
    """An address keeps its lines."""
    assert (Paragraph((Run("Dorpsstraat 1"), Run("1234 AB", new_line=True))),) == blocks_of(
        "<p>Dorpsstraat 1<br>\n1234 AB</p>"
    )


def test_what_only_decorates_or_is_only_heard_is_left_out() -> None:
    """The symbol before a level has its word beside it."""
    level = '<span class="niveau"><span aria-hidden="true">●</span> Basis</span>'
    assert ["Basis"] == _texts(f'<p>{level}<span class="alleen-horen"> bij lezen</span></p>')
    assert [] == _texts('<div class="alleen-horen"><p>Alleen om te horen</p></div><p> </p>')


def test_what_is_not_filled_in_weighs_less() -> None:
    """It reads as what it is."""
    assert (Paragraph((Run("Nog niet ingevuld."),), soft=True),) == blocks_of('<p class="leeg">Nog niet ingevuld.</p>')


def test_what_is_folded_on_the_page_is_open_on_paper() -> None:
    """Its summary stands above it."""
    found = blocks_of(
        "<details><summary>Wat hoort erbij?</summary><ul><li>Lezen</li><li><p>Rekenen</p></li></ul></details>"
    )
    listing = Listing(((Paragraph((Run("Lezen"),)),), (Paragraph((Run("Rekenen"),)),)))
    assert (Paragraph((Run("Wat hoort erbij?", strong=True),)), listing) == found


def test_facts_keep_name_and_content_together() -> None:
    """More answers to one name are one content."""
    found = blocks_of(
        "<dl><div><dt>Wie</dt><dd><p>De leraar.</p></dd><dd>En u.</dd></div><dt>Waar</dt><dd>Hier</dd></dl>"
    )
    assert isinstance(found[0], Facts)
    assert ["Wie", "De leraar.", "En u.", "Waar", "Hier"] == list(texts(found))
    assert [2, 1] == [len(content) for _name, content in found[0].pairs]


def test_tables_keep_caption_headers_and_rows() -> None:
    """A cell over more columns leaves the others empty."""
    html = (
        "<div class='tabel'><table><caption>Hulp</caption>"
        "<thead><tr><th>Gebied</th><th>Alleen</th><th>Meer</th></tr></thead>"
        "<tbody><tr><th>Lezen</th><td colspan='2'><p>Basis</p><p>elke dag</p></td></tr></tbody></table></div>"
    )
    cell = (Run("Basis"), Run("elke dag", new_line=True))
    head = ((Run("Gebied"),), (Run("Alleen"),), (Run("Meer"),))
    assert (Table((Run("Hulp"),), head, (((Run("Lezen"),), cell, ()),)),) == blocks_of(html)


@pytest.mark.parametrize(
    ("html", "named"),
    [
        ("<p><img src='x.png'></p>", "<img>"),
        ("<iframe></iframe>", "<iframe>"),
        ("<ul>los<li>punt</li></ul>", "losse tekst in <ul>"),
        ("<ul><p>punt</p></ul>", "<p> in <ul>"),
        ("<dl><dd>antwoord</dd></dl>", "<dd> zonder <dt>"),
        ("<table><tr><td>1</td></tr></table>", "<tr> in <table>"),
        ("<table><tbody><tr><td>1</td></tr><tr><td>1</td><td>2</td></tr></tbody></table>", "ongelijke lengte"),
        ("<table><tbody></tbody></table>", "ongelijke lengte"),
        ("<table><tbody><tr><td><ul><li>1</li></ul></td></tr></tbody></table>", "in een cel"),
        ("<div><p>open</div>", "</div> na <p>"),
        ("<div><p>open</p>", "<div> die niet sluit"),
    ],
)
def test_what_no_document_can_show_is_refused(html: str, named: str) -> None:
    """Rather no document than one in which something is missing."""
    with pytest.raises(BuildError, match="op papier geen vorm") as refused:
        blocks_of(html)
    assert named in str(refused.value)


def test_links_lead_to_the_page_on_the_web_or_nowhere() -> None:
    """Paper knows no way that begins at a page."""
    html = '<p><a href="../opp/#wie">Plan</a> <a href="#deel-basis">Basis</a> <a href="tel:+31">Bel</a></p>'
    on_web, alone = (blocks_of(html, linked(page)) for page in ("https://gids.example/po/scholen/x/schoolgids/", ""))
    assert isinstance(on_web[0], Paragraph)
    assert isinstance(alone[0], Paragraph)
    assert ["https://gids.example/po/scholen/x/opp/#wie", "#deel-basis", "tel:+31"] == [
        r.href for r in on_web[0].runs if r.href
    ]
    assert ["#deel-basis", "tel:+31"] == [r.href for r in alone[0].runs if r.href]
