"""The section for Word reads as the page does, in Word's own headings, lists and tables."""

from __future__ import annotations

import io
import itertools
import re
import zipfile
from collections.abc import Iterator

import docx
from docx.document import Document as WordFile
from docx.oxml.ns import qn
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph as WordParagraph
from gids_testing.documents import RICH, demo_documents, hostile_document

from generator.export.blocks import Document, Heading, Listing, Paragraph, Run, Table, texts
from generator.export.word import to_word


def _opened(document: Document) -> WordFile:
    return docx.Document(io.BytesIO(to_word(document)))


def _pieces(file: WordFile) -> Iterator[str]:
    """Give the text of every paragraph and cell in order."""
    for piece in file.iter_inner_content():
        if isinstance(piece, WordParagraph):
            yield piece.text
        else:
            yield from (cell.text for row in piece.rows for cell in row.cells)


def _words(pieces: Iterator[str] | list[str]) -> list[str]:
    """Give all words; a colon behind a name is Word's form of a list of names."""
    return [word.rstrip(":") for word in " ".join(pieces).split()]


def _paragraphs(file: WordFile) -> list[WordParagraph]:
    return [piece for piece in file.iter_inner_content() if isinstance(piece, WordParagraph)]


def _tables(file: WordFile) -> list[WordTable]:
    return [piece for piece in file.iter_inner_content() if isinstance(piece, WordTable)]


def test_every_word_of_every_demo_school_is_in_it_in_order() -> None:
    """Nothing is lost and nothing changes places."""
    for document in demo_documents():
        expected = _words([document.title, document.subject, *texts(document.blocks)])
        assert expected == _words(_pieces(_opened(document))), document.title


def test_headings_are_headings_and_no_level_is_skipped() -> None:
    """Whoever makes a table of contents needs them, and so does a screen reader."""
    for document in demo_documents():
        found = [p.style.name for p in _paragraphs(_opened(document)) if p.style and p.style.name.startswith("Heading")]
        levels = [int(name.split()[-1]) for name in found]
        assert 1 == levels[0]
        assert 1 + sum(isinstance(block, Heading) for block in document.blocks) == len(levels)
        assert all(after <= before + 1 for before, after in itertools.pairwise(levels)), document.title


def test_the_first_row_of_every_table_is_its_header() -> None:
    """It is repeated on the next page, and read with every cell."""
    for document in demo_documents():
        for table in _tables(_opened(document)):
            headers = [bool(list(row._tr.iter(qn("w:tblHeader")))) for row in table.rows]  # noqa: SLF001 - no other way
            assert [True, *[False] * (len(headers) - 1)] == headers
            assert table._tbl.tblPr.find(qn("w:tblCaption")) is not None  # noqa: SLF001 - as above


def test_lists_are_lists_and_each_numbered_one_begins_at_one() -> None:
    """Otherwise Word counts on from the list before."""
    item = (Paragraph((Run("Stap"),)),)
    ordered = Listing((item, item), ordered=True)
    file = _opened(Document("T", "S", "A", (ordered, Paragraph((Run("Tussen"),)), ordered)))
    steps = [p for p in _paragraphs(file) if p.text == "Stap"]
    assert {"List Number"} == {p.style.name for p in steps if p.style}
    numbers = [int(next(p._p.iter(qn("w:numId"))).get(qn("w:val"))) for p in steps]  # noqa: SLF001 - no other way
    assert numbers[0] == numbers[1] != numbers[2] == numbers[3]
    numbering = file.part.numbering_part.element
    begins = {n.numId: [int(s.get(qn("w:val"))) for s in n.iter(qn("w:startOverride"))] for n in numbering.num_lst}
    assert [[1], [1]] == [begins[numbers[0]], begins[numbers[2]]]


def test_lists_within_lists_have_the_style_of_their_depth() -> None:
    """So they stay lists when they are pasted."""
    styles = {p.text: p.style.name for p in _paragraphs(_opened(RICH)) if p.style}
    assert "List Bullet" == styles["Twee"]
    within = [p.style.name for p in _paragraphs(_opened(RICH)) if p.style and p.text == "Een punt"]
    assert ["List Bullet", "List Number 2"] == within[:2]


def test_the_language_is_dutch_and_no_font_is_fixed() -> None:
    """Spelling is checked in Dutch; the look is that of whatever it is pasted into."""
    with zipfile.ZipFile(io.BytesIO(to_word(RICH))) as packed:
        styles, body = (packed.read(f"word/{name}.xml").decode() for name in ("styles", "document"))
    assert {"nl-NL"} == set(re.findall(r'<w:lang [^>]*w:val="([^"]+)"', styles))
    assert "w:rFonts" not in body
    assert "w:sz" not in re.sub(r"<w:pgSz[^>]*>", "", body)


def test_links_lead_where_the_page_leads() -> None:
    """Only to places outside the document."""
    file = _opened(demo_documents()[0])
    links = {rel.target_ref for rel in file.part.rels.values() if rel.is_external}
    assert any(link.startswith("mailto:") for link in links)
    assert all(re.match(r"(https?|mailto|tel):", link) for link in links)


def test_programs_are_told_title_author_and_language() -> None:
    """And no date that changes from day to day."""
    about = _opened(RICH).core_properties
    assert (RICH.title, RICH.author, "nl-NL") == (about.title, about.author, about.language)
    assert to_word(RICH) == to_word(RICH)


def test_a_hostile_profile_comes_out_as_text() -> None:
    """Also signs that XML cannot hold do no harm."""
    document = hostile_document()
    assert _words([document.title, document.subject, *texts(document.blocks)]) == _words(_pieces(_opened(document)))
    odd = Document("T\x00\x0b", "S", "A", (Paragraph((Run("a\x00b\ufffe <w:p/> &"),)),))
    assert "ab <w:p/> &" in list(_pieces(_opened(odd)))


def test_a_column_is_as_wide_as_what_it_holds() -> None:
    """Some programs make all columns equal otherwise; no column is narrower than its longest word."""
    cells = (("Aanbod", "Hoe vaak"), ("Kort", "Twee keer per week, het hele schooljaar door"), ("Lezen", "Elke dag"))
    head, *rows = (tuple((Run(text),) for text in row) for row in cells)
    document = Document("Titel", "Over", "School", (Table((Run("Aanbod"),), head, tuple(rows)),))
    (made,) = docx.Document(io.BytesIO(to_word(document))).tables
    first, second = (int(column.width or 0) for column in made.columns)
    assert second > 2 * first > 0
