"""What everybody must be able to read in a PDF, checked on the file itself; each check says what is wrong."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pikepdf

from generator.export.blocks import Document, texts
from generator.export.glyphs import shown
from gids_testing.pdf_file import INLINE, Element, PdfFile, entry

Check = Callable[[PdfFile], Iterator[str]]
_HEADINGS = ("H1", "H2", "H3", "H4", "H5", "H6")
_UNSEEN = re.compile(r"[\s\u00ad\u200b\u2060]+")


def tagged(file: PdfFile) -> Iterator[str]:
    """Every text of a page is a part of the structure, or marked as decoration."""
    if not entry(file.pdf.Root, "/MarkInfo", "/Marked"):
        yield "the file does not say that it is tagged"
    if "/StructTreeRoot" not in file.pdf.Root:
        yield "there is no structure"
        return
    if not file.root.words.strip():
        yield "the structure is empty"
    for number, page in enumerate(file.pdf.pages, 1):
        if page.get("/Tabs") != "/S":
            yield f"page {number}: the order of links is not that of the structure"
    yield from (f"page {number}: text outside the structure" for number in file.loose)


def identified(file: PdfFile) -> Iterator[str]:
    """The file says that it is PDF/UA-1."""
    if file.metadata(".//pdfuaid:part") != "1":
        yield "the metadata do not say PDF/UA-1"


def dutch(file: PdfFile) -> Iterator[str]:
    """The language of the file is Dutch."""
    if not str(file.pdf.Root.get("/Lang", "")).lower().startswith("nl"):
        yield f"the language is '{file.pdf.Root.get('/Lang', '')}'"


def titled(file: PdfFile) -> Iterator[str]:
    """The file has a title, and a window shows that instead of the name of the file."""
    if not file.metadata(".//dc:title//rdf:li"):
        yield "there is no title"
    if not entry(file.pdf.Root, "/ViewerPreferences", "/DisplayDocTitle"):
        yield "a window does not show the title"


def headed(file: PdfFile) -> Iterator[str]:
    """One heading of level 1 comes first, and below it no level is skipped."""
    levels = [int(heading.kind[1]) for heading in file.all(*_HEADINGS)]
    if levels.count(1) != 1 or levels[0] != 1:
        yield f"headings of level 1: {levels.count(1)}; the first heading is of level {levels[0] if levels else 0}"
    for before, after in itertools.pairwise(levels):
        if after > before + 1:
            yield f"a heading of level {after} follows one of level {before}"
    yield from ("a heading is empty" for found in file.all(*_HEADINGS) if not found.words.strip())


def tables_headed(file: PdfFile) -> Iterator[str]:
    """Every table has a caption and headers with a scope, and every row as many cells."""
    for table in file.all("Table"):
        name = table.words[:30]
        rows = [element for element in table.walk() if element.kind == "TR"]
        headers = [element for element in table.walk() if element.kind == "TH"]
        if not headers:
            yield f"table '{name}' has no headers"
        if any(header.attribute("Scope") not in {"Column", "Row", "Both"} for header in headers):
            yield f"table '{name}' has a header without scope"
        if not any(element.kind == "Caption" for element in table.walk()):
            yield f"table '{name}' has no caption"
        if len({sum(part.kind in {"TH", "TD"} for part in row.walk()) for row in rows}) != 1:
            yield f"table '{name}' has rows of unequal length"


def lists_marked(file: PdfFile) -> Iterator[str]:
    """A list holds items, and an item holds a body."""
    for listing in file.all("L"):
        kinds = {part.kind for part in listing.parts if isinstance(part, Element)}
        if not kinds <= {"LI", "L", "Caption"} or any(isinstance(part, str) and part.strip() for part in listing.parts):
            yield f"a list holds {sorted(kinds - {'LI', 'L', 'Caption'})}"
    for item in file.all("LI"):
        if [part.kind for part in item.parts if isinstance(part, Element)] not in (["Lbl", "LBody"], ["LBody"]):
            yield f"an item of a list is not a name and a body: '{item.words[:30]}'"


def pictures_told(file: PdfFile) -> Iterator[str]:
    """Every picture has words for those who do not see it."""
    for figure in file.all("Figure"):
        if not str(figure.node.get("/Alt", "")).strip():
            yield "a picture has no alternative text"


def links_told(file: PdfFile) -> Iterator[str]:
    """Every link is a part of the structure, has words, says where it leads, and leads to nothing that runs."""
    known = {annotation.objgen for link in file.all("Link") for annotation in link.annotations}
    for link in file.all("Link"):
        if not link.annotations or not link.words.strip():
            yield f"a link in the structure leads nowhere or says nothing: '{link.words}'"
    for page in file.pdf.pages:
        for annotation in page.get("/Annots", []):
            if annotation.get("/Subtype") != "/Link":
                yield f"an annotation that is no link: {annotation.get('/Subtype')}"
            if annotation.objgen not in known:
                yield "a link stands outside the structure"
            if not str(annotation.get("/Contents", "")).strip():
                yield "a link does not say where it leads"
            if "/A" in annotation and entry(annotation, "/A", "/S") != "/URI":
                yield f"a link does {entry(annotation, '/A', '/S')}"
            target = str(entry(annotation, "/A", "/URI") or "")
            if "/A" in annotation and not target.startswith(("https://", "http://", "mailto:", "tel:")):
                yield f"a link leads to '{target}'"


def bookmarked(file: PdfFile) -> Iterator[str]:
    """Every heading below the title is a bookmark."""
    with file.pdf.open_outline() as outline:
        found = [_squeezed(item.title) for item in _bookmarks(outline.root)]
    wanted = [_squeezed(heading.words) for heading in file.all(*_HEADINGS) if heading.kind != "H1"]
    if found != wanted:
        missing = [title for title in wanted if title not in found]
        yield f"bookmarks are not the headings: {missing[:3] or 'the order or the number differs'}"


def fonts_whole(file: PdfFile) -> Iterator[str]:
    """Every font is in the file, and says which letters its signs are."""
    for found in file.pdf.objects:
        if not isinstance(found, pikepdf.Dictionary) or found.get("/Type") != "/Font":
            continue
        if found.get("/Subtype") == "/Type0" and "/ToUnicode" not in found:
            yield f"font {found.get('/BaseFont')} does not say which letters it shows"
        descriptor = found.get("/FontDescriptor")
        if descriptor is not None and not {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor.keys()):
            yield f"font {found.get('/BaseFont')} is not in the file"
        if found.get("/Subtype") not in {"/Type0", "/CIDFontType0", "/CIDFontType2", "/Type3"}:
            yield f"font {found.get('/BaseFont')} is of a kind that is not embedded"


def harmless(file: PdfFile) -> Iterator[str]:
    """Nothing in the file runs, opens or is attached."""
    for name in ("/OpenAction", "/AA", "/AcroForm"):
        if name in file.pdf.Root:
            yield f"the file holds {name}"
    for name in ("/JavaScript", "/EmbeddedFiles"):
        if entry(file.pdf.Root, "/Names", name) is not None:
            yield f"the file holds {name}"


CHECKS: tuple[Check, ...] = (
    tagged,
    identified,
    dutch,
    titled,
    headed,
    tables_headed,
    lists_marked,
    pictures_told,
    links_told,
    bookmarked,
    fonts_whole,
    harmless,
)


def findings(file: PdfFile) -> list[str]:
    """Give everything that is wrong with a file."""
    return [f"{check.__name__}: {found}" for check in CHECKS for found in check(file)]


def differences(file: PdfFile, document: Document, around: Iterable[str] = ()) -> list[str]:
    """Give where the texts of a file, in order of reading, are not those of the document.

    Args:
        file: The file.
        document: What it was made of.
        around: Texts between the title with its subject and the blocks.
    """
    found = [text for text in map(_squeezed, spoken(file.root)) if text]
    said = [document.title, document.subject, *around, *texts(document.blocks)]
    wanted = [text for text in map(_squeezed, map(shown, said)) if text]
    return [
        f"'{one[:60]}' instead of '{other[:60]}'"
        for one, other in itertools.zip_longest(found, wanted, fillvalue="")
        if one != other
    ]


def spoken(element: Element) -> Iterator[str]:
    """Give the texts of a structure as they are read aloud: one per heading, paragraph, name or cell."""
    line = ""
    for part in element.parts:
        if isinstance(part, str):
            line += part
        elif part.kind in INLINE:
            line += part.words
        elif part.kind == "TOC" or (part.kind == "Lbl" and not _is_name(element, part)):
            continue
        else:
            if line.strip():
                yield line
            line = ""
            yield from spoken(part)
    if line.strip():
        yield line


def _is_name(item: Element, label: Element) -> bool:
    """Say whether a label is a name of a fact, and no bullet or number."""
    return item.kind != "LI" or any(part.kind == "Strong" for part in label.walk())


def _squeezed(text: str) -> str:
    """Leave out what a line break or a hyphenation adds or takes."""
    return _UNSEEN.sub("", unicodedata.normalize("NFC", text))


def _bookmarks(items: Iterable[Any]) -> Iterator[Any]:
    for item in items:
        yield item
        yield from _bookmarks(item.children)
