from __future__ import annotations

import pytest

from generator.site.search_text import Section, excerpt, page_sections, split_sections


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        pytest.param("", [Section("", "", "")], id="empty page"),
        pytest.param(
            "<h1>Aanmelden</h1><p>Zo gaat het.</p>",
            [Section("", "Aanmelden", "Zo gaat het.")],
            id="h1 names the top",
        ),
        pytest.param(
            '<h1 id="aanmelden">Aanmelden</h1><p>Zo.</p><h2 id="a">Wie</h2>U.<h3 id="b">Wat</h3>Dit.',
            [Section("", "Aanmelden", "Zo."), Section("a", "Wie", "U."), Section("b", "Wat", "Dit.")],
            id="cut at headings with an id",
        ),
        pytest.param(
            '<h2 id="a">Wie</h2><p>U.</p><h2>Los</h2><h4 id="c">Klein</h4>',
            [Section("", "", ""), Section("a", "Wie", "U. Los Klein")],
            id="other headings are text",
        ),
        pytest.param(
            '<p>Eerst.</p><h1 id="t">Titel</h1>',
            [Section("", "", "Eerst."), Section("t", "Titel", "")],
            id="h1 after text has its own place",
        ),
        pytest.param(
            '<article id="rt"><h3>Leeshulp</h3><p>Twee keer.</p></article><article><h3>Los</h3></article>',
            [Section("", "", ""), Section("rt", "Leeshulp", "Twee keer. Los")],
            id="the card's id serves its heading",
        ),
        pytest.param(
            '<section id="x"><p>a</p></section><h2>Los</h2>',
            [Section("", "", "a Los")],
            id="a closed section serves no later heading",
        ),
    ],
)
def test_a_page_is_cut_where_it_has_addresses(html: str, expected: list[Section]) -> None:
    """A section begins at a heading that can be jumped to, and the top of the page is always the first."""
    assert expected == list(split_sections(html))


@pytest.mark.parametrize(
    "html",
    [
        pytest.param("<nav><ul><li>weg</li></ul></nav>", id="menu"),
        pytest.param("<script>weg()</script>", id="script"),
        pytest.param("<style>.weg{}</style>", id="style"),
        pytest.param("<svg><title>weg</title><path d='M0'/></svg>", id="drawing"),
        pytest.param('<div data-zoek="nee"><div>weg</div>weg</div>', id="marked, nested"),
        pytest.param('<hr data-zoek="nee">', id="marked, void"),
        pytest.param('<h2 id="x" data-zoek="nee">weg</h2>', id="marked heading"),
        pytest.param('<a class="headerlink" href="#x">weg</a>', id="permalink"),
    ],
)
def test_what_is_no_content_is_left_out(html: str) -> None:
    """Menus, scripts, drawings and what is marked leave no text and do not swallow the rest."""
    assert (Section("", "", "voor na"),) == split_sections(f"voor {html} na")


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        pytest.param("<p>een</p><p>twee</p>", "een twee", id="blocks end a word"),
        pytest.param("<td>een</td><td>twee</td>", "een twee", id="cells end a word"),
        pytest.param("een<br>twee<br/>drie", "een twee drie", id="line break"),
        pytest.param("onder<strong>wijs</strong>", "onderwijs", id="inline tags do not"),
        pytest.param("zorg&shy;plicht zorg<wbr>plicht", "zorgplicht zorgplicht", id="soft hyphens vanish"),
        pytest.param("b &amp; w &lt;i&gt;", "b & w <i>", id="character references"),
    ],
)
def test_text_reads_as_on_the_page(html: str, expected: str) -> None:
    """Words stay apart where the page shows them apart, and whole where it shows them whole."""
    assert expected == split_sections(html)[0].text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("kort", "kort", id="short text stays"),
        pytest.param("precies tien", "precies tien", id="exactly the limit"),
        pytest.param("de hulp, waarmee", "de hulp…", id="between words, without comma"),
        pytest.param("a" * 20, "a" * 12 + "…", id="one long word"),
    ],
)
def test_an_excerpt_ends_between_words(text: str, expected: str) -> None:
    """The beginning of a text is cut between two words and says that there is more."""
    assert expected == excerpt(text, limit=12)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        pytest.param('<h1>Menu</h1><main id="inhoud"><h1>Titel</h1>Tekst.</main><p>Voet.</p>', "Titel", id="main part"),
        pytest.param("<h1>Los</h1>Tekst.", "Los", id="without main part"),
    ],
)
def test_only_the_main_part_of_a_page_is_searched(html: str, expected: str) -> None:
    """Head, menu and foot are the same on every page; a page without a main part is read whole."""
    assert (Section("", expected, "Tekst."),) == page_sections(html)
