"""A document for Word, made so that it takes the looks of the school's own guide when it is pasted there.

Only styles that every Word knows are used, with no fonts of their own. Headings are headings, lists are lists, and the
first row of a table is its header: a screen reader needs that, and so does whoever makes the table of contents.
"""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm

from generator.export.blocks import Document
from generator.export.word_body import BodyWriter, legal

if TYPE_CHECKING:
    from docx.document import Document as WordFile

_LANGUAGE: Final = "nl-NL"
_OLDEST: Final = dt.date(1980, 1, 1)
"""The first day that a zip file knows: for documents without a date, so that the same input gives the same bytes."""


def to_word(document: Document) -> bytes:
    """Write a document as .docx; the same document gives the same bytes."""
    file = docx.Document()
    _prepare(file, document)

    def relate(address: str) -> str:
        return str(file.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))

    numbering = file.part.numbering_part.element
    known = [int(num.numId) for num in numbering.num_lst]
    writer = BodyWriter(relate, first=max(known) + 1)
    body = file.element.body
    made = parse_xml(f"<w:body {nsdecls('w', 'r')}>{writer.body(document)}</w:body>")
    for child in reversed(list(made)):
        body.insert(0, child)  # before the properties of the section, which stand last
    _begin_lists(file, writer.numberings)
    target = io.BytesIO()
    file.save(target)
    return _without_clock(target.getvalue())


def _prepare(file: WordFile, document: Document) -> None:
    """Set what is the same for every page: A4, the language, and what programs say of the file."""
    section = file.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(25)
    for language in file.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), _LANGUAGE)
    about = file.core_properties
    about.title, about.subject, about.author = map(legal, (document.title, document.subject, document.author))
    about.language, about.comments, about.last_modified_by = _LANGUAGE, "", ""
    day = document.dated or _OLDEST
    about.created = about.modified = dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC)
    about.revision = 1
    file.styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER).font.underline = True


def _begin_lists(file: WordFile, count: int) -> None:
    """Let each numbered list begin at one; without this Word counts on from the list before."""
    numbering = file.part.numbering_part.element
    of_style = file.styles["List Number"].element.pPr.numPr.numId.val
    abstract = next(num.abstractNumId.val for num in numbering.num_lst if num.numId == of_style)
    for _ in range(count):
        numbering.add_num(abstract).add_lvlOverride(ilvl=0).add_startOverride(1)


def _without_clock(data: bytes) -> bytes:
    """Pack a file anew with one time for all its parts: the clock must not show in it."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, part in _parts(data):
            packed.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), part, zipfile.ZIP_DEFLATED)
    return target.getvalue()


def _parts(data: bytes) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        for name in packed.namelist():
            yield name, packed.read(name)
