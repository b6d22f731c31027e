"""The page of a fixed year is whole by itself, says what it is, and holds what the section holds."""

from __future__ import annotations

from html.parser import HTMLParser

from gids_testing.documents import RICH, demo_documents, hostile_document, visible_words
from gids_testing.hostile import TEXT

from generator.archive.fixed_page import fixed_page
from generator.export.blocks import Document, texts
from generator.site.publish import SIGNATURE

_FIXED = "op 1 oktober 2025 door de directeur"


def _page(document: Document) -> str:
    return fixed_page(document, year="2025-2026", fixed=_FIXED).decode()


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep it."""
        self.found.append((tag, dict(attrs)))


def _tags(html: str) -> list[tuple[str, dict[str, str | None]]]:
    parser = _Tags()
    parser.feed(html)
    return parser.found


def test_a_reader_sees_at_once_that_it_is_an_earlier_year() -> None:
    """And where the current text is."""
    top = " ".join(visible_words(_page(RICH).partition("<main>")[0].partition("<body>")[2]))
    assert top == (
        "Dit is een bewaarde tekst. Hij geldt voor schooljaar 2025–2026 en is vastgelegd op 1 oktober 2025 door de"
        " directeur. Kijk voor nu op de schoolgids van deze school"
    )
    assert '<a href="../index.html">' in _page(RICH)


def test_nothing_is_loaded_but_its_own_style() -> None:
    """So what changes elsewhere cannot change it, and nothing in it can run."""
    page = _page(RICH)
    assert 'content="default-src &#39;none&#39;; style-src &#39;self&#39;;' in page
    assert [("icon", "data:,"), ("stylesheet", "ondersteuning.css")] == [
        (found["rel"], found["href"]) for tag, found in _tags(page) if tag == "link"
    ]
    assert not [tag for tag, found in _tags(page) if tag in {"script", "img", "style"} or "style" in found]


def test_search_engines_leave_it_out_and_it_carries_our_signature() -> None:
    """A parent who searches must find this year's text."""
    assert '<meta name="robots" content="noindex">' in _page(RICH)
    assert SIGNATURE in _page(RICH)


def test_it_says_word_for_word_what_the_section_says() -> None:
    """For every demo school."""
    for document in demo_documents():
        expected = " ".join([document.title, document.subject, *texts(document.blocks)]).split()
        assert expected == visible_words(_page(document).partition("<main>")[2])


def test_headings_keep_their_anchors_and_tables_can_be_scrolled_with_the_keyboard() -> None:
    """An OPP that points at an offer finds it there; each table has a name of its own."""
    for document in demo_documents():
        tags = _tags(_page(document))
        anchors = [found["id"] for tag, found in tags if tag in {"h2", "h3", "h4"} and "id" in found]
        assert "deel-basis" in anchors
        assert len(anchors) == len(set(anchors))
        frames = [found["aria-label"] for _tag, found in tags if found.get("role") == "region"]
        assert len(frames) == len(set(frames)) == sum(tag == "table" for tag, _found in tags)


def test_a_hostile_profile_comes_out_as_text() -> None:
    """No element is made of what a school typed."""
    page = _page(hostile_document())
    assert "&lt;script&gt;window.gehackt=1&lt;/script&gt;" in page
    assert not [tag for tag, found in _tags(page) if tag in {"script", "img"} or "onerror" in found]
    assert not [
        found for _tag, found in _tags(page) if (found.get("href") or "").startswith(("javascript", "data:text"))
    ]
    assert TEXT not in page
