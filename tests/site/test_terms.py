"""A term is explained where it first stands, and only where a button may stand."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from generator.content.registers import load_registers
from generator.resources import find_resources
from generator.site.slots import mark
from generator.site.terms import Explainer, Term, terms_of

OPP = Term("opp", "OPP", "Een plan.", ("OPP", "ontwikkelingsperspectief"))
SWV = Term("swv", "Samenwerkingsverband", "Een groep <scholen>.", ("Samenwerkingsverband", "swv", "school.naam"))


@pytest.fixture
def explainer() -> Explainer:
    """Explain two terms."""
    return Explainer((OPP, SWV), "begrippen/")


def _explained(html: str) -> list[str]:
    return re.findall(r'popovertarget="uitleg-([a-z0-9-]+)"', html)


def test_a_term_is_explained_once_a_page_whatever_its_spelling(explainer: Explainer) -> None:
    """The first place gets the button with the spelling that stands there; the others stay text."""
    html = explainer.explain("<p>Het Ontwikkelingsperspectief, of OPP. En swv.</p>", "../")
    assert ["opp", "swv"] == _explained(html)
    assert ">Ontwikkelingsperspectief</button>" in html
    assert 'href="../begrippen/#item-begrip-opp"' in html


def test_a_meaning_is_escaped(explainer: Explainer) -> None:
    """The register holds text, not markup."""
    assert "Een groep &lt;scholen&gt;." in explainer.explain("<p>swv</p>", "")


@pytest.mark.parametrize(
    "html",
    [
        "<h2>OPP</h2>",
        '<p><a href="x">het OPP</a></p>',
        "<button>OPP</button>",
        "<summary>Over het OPP</summary>",
        "<svg><text>OPP</text></svg>",
        "<nav><p>OPP</p></nav>",
        '<div data-begrip="nee"><p>OPP</p></div>',
        "<p>OPP-trap en hetOPP</p>",
        "<p>opp</p>",
        f"<p>{mark('school.naam')}</p>",
    ],
    ids=["heading", "link", "button", "summary", "drawing", "menu", "on purpose", "within a word", "lower", "slot"],
)
def test_nothing_is_explained_where_it_would_be_in_the_way(explainer: Explainer, html: str) -> None:
    """Such text stays as it is, to the letter."""
    assert html == explainer.explain(html, "")


def test_after_such_a_place_explaining_goes_on(explainer: Explainer) -> None:
    """The end of the element is found, also when others lie within it."""
    html = explainer.explain("<h2>Het <em>OPP</em></h2><p>OPP<br>swv</p>", "")
    assert ["opp", "swv"] == _explained(html)


def test_every_term_of_the_register_finds_itself() -> None:
    """No spelling is hidden behind another term's."""
    terms = terms_of(load_registers(find_resources().registers))
    explainer = Explainer(terms, "begrippen/")
    lost = [term.id for term in terms if [term.id] != _explained(explainer.explain(f"<p>{_text(term.name)}.</p>", ""))]
    assert [] == lost


def _text(name: str) -> str:
    return name.replace("&", "&amp;")


class _Nesting(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert attrs is not None
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert tag == self.open.pop()


def test_the_page_stays_well_nested(explainer: Explainer) -> None:
    """Every element that is opened is closed in its place."""
    parser = _Nesting()
    parser.feed(explainer.explain("<ul><li>Een <b>swv</b></li><li>OPP<br>!</li></ul>", ""))
    assert [] == parser.open
