"""The checks of PDFs find what is wrong: each has a file in which just that was spoilt."""

from __future__ import annotations

import functools
import io
from collections.abc import Callable
from typing import Any

import pikepdf
import pytest
import typst
from gids_testing.pdf_checks import CHECKS, differences, findings
from gids_testing.pdf_file import PdfFile

from generator.export.blocks import Document, Facts, Heading, Listing, Paragraph, Run, Runs, Table
from generator.export.pdf import to_pdf

Spoil = Callable[[pikepdf.Pdf], None]


def _runs(text: str, href: str = "") -> Runs:
    return (Run(text, href=href),)


DOCUMENT = Document(
    title="Ondersteuning op De Brug",
    subject="Het deel van de schoolgids over ondersteuning",
    author="De Brug",
    blocks=(
        Heading(1, _runs("In het kort"), "kort"),
        Paragraph((Run("Bel "), Run("de school", strong=True), Run(" of kijk "), Run("hier", href="#tabel"))),
        Heading(2, _runs("Wie")),
        Listing(((Paragraph(_runs("De leraar")),), (Paragraph(_runs("Mail", "mailto:ib@brug.example")),))),
        Facts(((_runs("Wanneer"), (Paragraph(_runs("Op maandag")),)),)),
        Heading(1, _runs("Hulp"), "tabel"),
        Table(_runs("Per gebied"), (_runs("Gebied"), _runs("Hulp")), ((_runs("Lezen"), _runs("Basis")),)),
    ),
)
"""Holds one of everything."""


@functools.cache
def _sound() -> bytes:
    return to_pdf(DOCUMENT, address="https://gids.example/brug/schoolgids/")


def _spoilt(spoil: Spoil) -> PdfFile:
    pdf = pikepdf.open(io.BytesIO(_sound()))
    spoil(pdf)
    data = io.BytesIO()
    pdf.save(data)
    return PdfFile(data.getvalue())


def _each(pdf: pikepdf.Pdf, kind: str) -> list[Any]:
    return [node for node in pdf.objects if isinstance(node, pikepdf.Dictionary) and node.get("/S") == f"/{kind}"]


def _without(name: str, *path: str) -> Spoil:
    """Take an entry out of the root, or out of what lies below it."""

    def spoil(pdf: pikepdf.Pdf) -> None:
        node: Any = pdf.Root
        for step in path:
            node = node[step]
        del node[name]

    return spoil


def _renamed(kind: str, other: str) -> Spoil:
    """Let the first element of a kind be of another."""

    def spoil(pdf: pikepdf.Pdf) -> None:
        _each(pdf, kind)[0]["/S"] = pikepdf.Name(f"/{other}")

    return spoil


def _bare(kind: str, name: str) -> Spoil:
    """Take an entry from all elements of a kind."""

    def spoil(pdf: pikepdf.Pdf) -> None:
        for node in _each(pdf, kind):
            if name in node:
                del node[name]

    return spoil


def _metadata(before: bytes, after: bytes) -> Spoil:
    def spoil(pdf: pikepdf.Pdf) -> None:
        data = pdf.Root.Metadata.read_bytes()
        assert before in data
        pdf.Root.Metadata = pdf.make_stream(data.replace(before, after))

    return spoil


def _links(change: Callable[[Any], None]) -> Spoil:
    def spoil(pdf: pikepdf.Pdf) -> None:
        for page in pdf.pages:
            for annotation in page.Annots:
                change(annotation)

    return spoil


def _fonts(kind: str, name: str) -> Spoil:
    def spoil(pdf: pikepdf.Pdf) -> None:
        for node in pdf.objects:
            if isinstance(node, pikepdf.Dictionary) and node.get("/Type") == kind and name in node:
                del node[name]

    return spoil


def _set(name: str, value: Any) -> Callable[[Any], None]:
    def change(node: Any) -> None:
        node[name] = value

    return change


def _loose_text(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].contents_add(b"BT /f0 10 Tf <0001> Tj ET")


def _loose_link(pdf: pikepdf.Pdf) -> None:
    for link in _each(pdf, "Link"):
        link.K = pikepdf.Array([kid for kid in link.K if isinstance(kid, int)])


def _fewer_cells(pdf: pikepdf.Pdf) -> None:
    row = _each(pdf, "TR")[-1]
    row.K = pikepdf.Array(list(row.K)[:1])


def _no_headers(pdf: pikepdf.Pdf) -> None:
    for header in _each(pdf, "TH"):
        header.S = pikepdf.Name.TD


def _does_something_else(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].Annots[0].A = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")


def _to_script(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].Annots[0].A.URI = pikepdf.String("javascript:alert(1)")


def _old_font(pdf: pikepdf.Pdf) -> None:
    font = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1))
    pdf.pages[0].Resources.Font["/f99"] = font


SPOILT: list[tuple[str, str, Spoil]] = [
    ("tagged", "does not say that it is tagged", _without("/MarkInfo")),
    ("tagged", "there is no structure", _without("/StructTreeRoot")),
    ("tagged", "the structure is empty", _without("/K", "/StructTreeRoot")),
    ("tagged", "page 1: text outside the structure", _loose_text),
    ("tagged", "page 1: the order of links", lambda pdf: pdf.pages[0].obj.__delitem__("/Tabs")),
    ("identified", "PDF/UA-1", _metadata(b"pdfuaid:part>1<", b"pdfuaid:part>2<")),
    ("identified", "PDF/UA-1", _without("/Metadata")),
    ("dutch", "'en-GB'", lambda pdf: _set("/Lang", "en-GB")(pdf.Root)),
    ("dutch", "''", _without("/Lang")),
    ("titled", "there is no title", _metadata(DOCUMENT.title.encode(), b"")),
    ("titled", "a window", _without("/DisplayDocTitle", "/ViewerPreferences")),
    ("headed", "level 4 follows one of level 2", _renamed("H3", "H4")),
    ("headed", "headings of level 1: 0", _renamed("H1", "P")),
    ("headed", "headings of level 1: 2", _renamed("H2", "H1")),
    ("headed", "a heading is empty", _bare("H3", "/K")),
    ("tables_headed", "has no headers", _no_headers),
    ("tables_headed", "without scope", _bare("TH", "/A")),
    ("tables_headed", "no caption", _renamed("Caption", "Div")),
    ("tables_headed", "unequal length", _fewer_cells),
    ("lists_marked", "a list holds ['P']", _renamed("LI", "P")),
    ("lists_marked", "not a name and a body", _renamed("LBody", "P")),
    ("pictures_told", "no alternative text", _bare("Figure", "/Alt")),
    ("links_told", "outside the structure", _loose_link),
    ("links_told", "leads nowhere", _loose_link),
    ("links_told", "does not say where it leads", _links(lambda link: link.__delitem__("/Contents"))),
    ("links_told", "a link leads to 'javascript:alert(1)'", _to_script),
    ("links_told", "a link does /JavaScript", _does_something_else),
    ("links_told", "no link", _links(_set("/Subtype", pikepdf.Name.FileAttachment))),
    ("bookmarked", "bookmarks are not the headings", _without("/Outlines")),
    ("fonts_whole", "does not say which letters", _fonts("/Font", "/ToUnicode")),
    ("fonts_whole", "is not in the file", _fonts("/FontDescriptor", "/FontFile2")),
    ("fonts_whole", "of a kind that", _old_font),
    ("harmless", "/OpenAction", lambda pdf: _set("/OpenAction", pikepdf.Dictionary())(pdf.Root)),
    (
        "harmless",
        "/JavaScript",
        lambda pdf: _set("/Names", pikepdf.Dictionary(JavaScript=pikepdf.Dictionary()))(pdf.Root),
    ),
]


def test_a_sound_file_passes_every_check() -> None:
    """So that what is found in a spoilt one comes from the spoiling."""
    file = PdfFile(_sound())
    assert [] == findings(file)
    assert [] == differences(file, DOCUMENT, ["Op het web: gids.example/brug/schoolgids"])


@pytest.mark.parametrize(("check", "said", "spoil"), SPOILT, ids=[f"{name}: {said}" for name, said, _ in SPOILT])
def test_a_check_finds_what_was_spoilt(check: str, said: str, spoil: Spoil) -> None:
    """It says so under its own name."""
    assert any(found.startswith(f"{check}: ") and said in found for found in findings(_spoilt(spoil)))


def test_every_check_has_a_spoilt_file() -> None:
    """A check that finds nothing anywhere is none."""
    assert {check.__name__ for check in CHECKS} == {name for name, _said, _spoil in SPOILT}


def test_a_file_without_tags_fails() -> None:
    """What Typst makes when nobody asks for more."""
    bare = typst.compile(b"= Kop\n#table(columns: 2)[a][b]", pdf_tags=False, ignore_system_fonts=True)
    names = {found.partition(":")[0] for found in findings(PdfFile(bare))}
    assert {"tagged", "identified", "dutch", "titled", "headed"} <= names


@pytest.mark.parametrize(
    ("blocks", "said"),
    [
        ((*DOCUMENT.blocks, Paragraph(_runs("Erbij"))), "'' instead of 'Erbij'"),
        (DOCUMENT.blocks[:-1], "'Pergebied' instead of ''"),
        ((*DOCUMENT.blocks[-2:], *DOCUMENT.blocks[:-2]), "'Inhetkort' instead of 'Hulp'"),
    ],
    ids=["missing", "too much", "other order"],
)
def test_other_texts_or_another_order_are_found(blocks: tuple[Any, ...], said: str) -> None:
    """Texts are compared one by one, in the order in which they are read aloud."""
    other = Document(DOCUMENT.title, DOCUMENT.subject, DOCUMENT.author, blocks)
    assert said in differences(PdfFile(_sound()), other, ["Op het web: gids.example/brug/schoolgids"])
