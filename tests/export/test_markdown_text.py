"""The section as Markdown reads as the page does, and what a school wrote is never taken for a mark."""

from __future__ import annotations

import pytest
from gids_testing.documents import RICH, demo_documents, hostile_document, visible_words
from markdown_it import MarkdownIt

from generator.export.blocks import Document, Listing, Paragraph, Run, texts
from generator.export.markdown_text import to_markdown


def _html(document: Document) -> str:
    return str(MarkdownIt("commonmark").enable("table").render(to_markdown(document).decode()))


def _words(document: Document) -> list[str]:
    """Give the words of what was written."""
    return _bare(visible_words(_html(document)))


def _expected(document: Document) -> list[str]:
    return _bare(" ".join([document.title, document.subject, *texts(document.blocks)]).split())


def _bare(words: list[str]) -> list[str]:
    """Take colons away from the ends of words: Markdown puts one behind every name of a fact."""
    return [word.rstrip(":") for word in words]


def test_every_word_of_every_demo_school_is_in_it_in_order() -> None:
    """Read by a parser that keeps to CommonMark."""
    for document in demo_documents():
        assert _expected(document) == _words(document), document.title


def test_lists_and_tables_stay_lists_and_tables() -> None:
    """Also within each other."""
    html = _html(RICH)
    for tag in ("<ul>", "<ol>", "<table>", "<th>", "<h2>", "<strong>"):
        assert tag in html


@pytest.mark.parametrize(
    "text",
    [
        "1. geen lijst", "12) ook niet", "- geen punt", "+ ook niet", "# geen kop", "> geen citaat", "=====", "---",
        "*geen nadruk*", "_ook niet_", "`geen code`", "[geen](link)", "<b>geen vet</b>", "a | b", "&amp;", "\\*",
        "![x](y)", "~~~", "https://adres.example/_a_",
    ],
)  # fmt: skip
def test_what_looks_like_a_mark_comes_out_as_text(text: str) -> None:
    """At the beginning of a paragraph and of an item."""
    paragraph = Paragraph((Run(text),))
    document = Document("Titel", "Onderwerp", "School", (paragraph, Listing(((paragraph,),))))
    html = _html(document)
    assert _expected(document) == _bare(visible_words(html))
    assert set() == {"<em>", "<strong>", "<code>", "<a ", "<h2>", "<hr", "<blockquote>", "<img", "<b>"} & {
        tag
        for tag in ("<em>", "<strong>", "<code>", "<a ", "<h2>", "<hr", "<blockquote>", "<img", "<b>")
        if tag in html
    }


def test_a_hostile_profile_comes_out_as_text() -> None:
    """Nothing in it becomes an element."""
    document = hostile_document()
    assert _expected(document) == _words(document)
    assert "<script" not in _html(document)
