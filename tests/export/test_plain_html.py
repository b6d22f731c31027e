"""The section as plain HTML reads as the page does, wherever it is pasted."""

from __future__ import annotations

import re

from gids_testing.documents import RICH, demo_documents, hostile_document

from generator.export.blocks import Document, Heading, Paragraph, Run, texts
from generator.export.from_page import blocks_of
from generator.export.plain_html import to_html


def _read_back(document: Document) -> list[str]:
    """Give the texts of what was written, without title and subject."""
    body = re.search(r"<body>(.*)</body>", to_html(document).decode(), re.DOTALL)
    assert body
    shifted = re.sub(r"<(/?)h1>", r"<\1p>", body[1])
    return list(texts(blocks_of(shifted)))[2:]


def test_every_text_of_every_demo_school_is_in_it_in_order() -> None:
    """Nothing is lost and nothing changes places."""
    for document in demo_documents():
        assert list(texts(document.blocks)) == _read_back(document), document.title


def test_nothing_but_plain_elements_is_written() -> None:
    """No class, id, style or script can clash with the page that it is pasted into."""
    text = to_html(RICH).decode()
    assert {"h1", "h2", "p", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "th", "td", "a"} <= set(
        re.findall(r"<([a-z0-9]+)", text)
    )
    assert set() == {"class", "id", "style", "onclick"} & set(re.findall(r"\s([a-z]+)=", text))


def test_a_hostile_profile_comes_out_as_text() -> None:
    """Also in the title and the author."""
    document = hostile_document()
    assert list(texts(document.blocks)) == _read_back(document)
    assert "<script" not in to_html(document).decode()


def test_ways_within_the_document_are_left_out() -> None:
    """A part that is pasted elsewhere has no anchors."""
    runs = (Run("Lees "), Run("verder", href="#deel-basis"), Run(" of "), Run("bel", href="tel:+3120"))
    text = to_html(Document("T", "S", "A", (Heading(1, (Run("Kop"),), "deel-basis"), Paragraph(runs)))).decode()
    assert '<p>Lees verder of <a href="tel:+3120">bel</a></p>' in text
