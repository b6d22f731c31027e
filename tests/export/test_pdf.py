"""PDFs of the demo schools and of hostile ones: readable for everybody, and with the words of the page."""

from __future__ import annotations

import datetime as dt
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from gids_testing.demo_sections import demo_sections, site_of, subjects
from gids_testing.hostile import TEXT, write_hostile_region
from gids_testing.pdf_checks import differences, findings
from gids_testing.pdf_file import PdfFile
from gids_testing.profiles import real_registers
from gids_testing.sites import ROOT

from generator.errors import BuildError
from generator.export import glyphs, pdf
from generator.export.blocks import Document, Heading, Paragraph, Run
from generator.export.glyphs import STAND_IN
from generator.export.pdf import pages, to_pdf
from generator.resources import Resources, find_resources
from generator.site.section import section_document

NAMES = sorted(
    f"{path.parent.name}/{path.stem}"
    for path in (ROOT / "schools").glob("*/*.yml")
    if path.stem not in {"swv", "besturen"}
)


def _document(*texts: str) -> Document:
    return Document("Titel", "Onderwerp", "School", tuple(Paragraph((Run(text),)) for text in texts))


def _words(data: bytes) -> str:
    """Give the text of a file as another reader of PDFs gives it."""
    read = pypdfium2.PdfDocument(data)
    text = " ".join(page.get_textpage().get_text_bounded() for page in read)
    read.close()
    return " ".join(text.split())


@pytest.mark.parametrize("name", NAMES)
def test_the_section_of_a_demo_school_is_sound_and_says_what_the_page_says(name: str) -> None:
    """Tags, language, title, headings, tables, pictures, links, fonts; and every text in the order of the page."""
    document, address = demo_sections()[name], f"{site_of(name)}schoolgids/"
    file = PdfFile(to_pdf(document, address=address))
    assert [] == findings(file)
    shown_address = address.removeprefix("https://").removesuffix("/")
    assert [] == differences(file, document, [f"Op het web: {shown_address}"])


def test_every_demo_school_is_looked_at() -> None:
    """A new one is found by itself."""
    assert NAMES == sorted(demo_sections())
    assert 14 == len(NAMES)


def test_another_reader_finds_the_words_too() -> None:
    """So what the checks read is not made up by the checks."""
    document = _document("Wij kijken eerst wat in de groep kan.", "Zo – “ja” – é ë ï ő ş ğ ž, ☎ €")
    assert "Wij kijken eerst wat in de groep kan. Zo – “ja” – é ë ï ő ş ğ ž, ☎ €" in _words(to_pdf(document))


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Document]]:
    """Give the sections of schools with markup and script in every text that they can write."""
    folder = tmp_path_factory.mktemp("hostile")
    for region in ("waterrand-po", "waterrand-vo"):
        write_hostile_region(ROOT / "schools" / region, folder / region, real_registers())
    wanted = {"waterrand-po/de-lantaarn", "waterrand-po/oeverdam"}
    yield {
        name: section_document(resolved, subject, site_of(name))
        for name, resolved, subject in subjects(folder)
        if name in wanted
    }
    shutil.rmtree(folder)


@pytest.mark.parametrize("school", ["de-lantaarn", "oeverdam"])
def test_a_hostile_profile_comes_out_as_text(hostile: dict[str, Document], school: str) -> None:
    """Nothing of it is markup, code of the layout, or a link that runs."""
    document = hostile[f"waterrand-po/{school}"]
    data = to_pdf(document)
    file = PdfFile(data)
    assert [] == findings(file)
    assert [] == differences(file, document)
    assert "".join(TEXT.split()) in "".join(file.root.words.replace("\u200b", "").split())


def test_code_of_the_layout_stays_text() -> None:
    """What a school writes is data, also when it looks like Typst."""
    text = '#panic("x") #eval("1+1") $x^2$ *vet* _schuin_ // weg /* weg */ @label <kop> \\u{41} -- ~ = Kop'
    document = _document(text, '", "blocks": []} #import "look.typ"')
    file = PdfFile(to_pdf(document))
    assert [] == findings(file)
    assert [] == differences(file, document)


def test_the_same_words_give_the_same_bytes() -> None:
    """Also from a compiler that is opened anew."""
    document = demo_sections()["waterrand-po/oeverdam"]
    first = to_pdf(document, date=dt.date(2026, 10, 12))
    pdf._compiler.cache_clear()  # noqa: SLF001 - what another process would begin with
    assert first == to_pdf(document, date=dt.date(2026, 10, 12))


def test_the_file_tells_who_wrote_it_and_when() -> None:
    """The date is that of the words, not that of today."""
    file = PdfFile(to_pdf(_document("Tekst"), date=dt.date(2026, 10, 12)))
    assert "Titel" == file.metadata(".//dc:title//rdf:li")
    assert "School" == file.metadata(".//dc:creator//rdf:li")
    assert "Onderwerp" == file.metadata(".//dc:description//rdf:li")
    assert b"<xmp:CreateDate>2026-10-12T00:00:00+00:00<" in file.pdf.Root.Metadata.read_bytes()


def test_the_address_is_printed_linked_and_drawn_as_a_code() -> None:
    """Whoever holds the paper finds the page."""
    file = PdfFile(to_pdf(_document("Tekst"), address="https://gids.example/po/brug/index.html"))
    assert ["Scan deze code voor de pagina op het web."] == [str(found.node.Alt) for found in file.all("Figure")]
    (link,) = file.all("Link")
    assert "gids.example/po/brug" == link.words.replace("\u200b", "")
    assert "https://gids.example/po/brug/index.html" == str(link.annotations[0].A.URI)


def test_without_an_address_there_is_no_code() -> None:
    """A code that leads nowhere is worse than none."""
    file = PdfFile(to_pdf(_document("Tekst")))
    assert [] == [*file.all("Figure"), *file.all("Link")]


def test_long_documents_have_contents_with_page_numbers() -> None:
    """From eight chapters on."""

    def contents(count: int) -> list[str]:
        blocks = tuple(
            block
            for number in range(count)
            for block in (Heading(1, (Run(f"Deel {number}"),), f"deel-{number}"), Paragraph((Run("Tekst"),)))
        )
        file = PdfFile(to_pdf(Document("Titel", "Onderwerp", "School", blocks)))
        assert [] == findings(file)
        return ["".join(re.findall(r"\w+", found.words)) for found in file.all("TOCI")]

    assert [] == contents(7)
    assert [f"Deel{number}1" for number in range(8)] == contents(8)


def test_pages_are_numbered_and_name_the_school() -> None:
    """A loose sheet can be put back; the numbers are decoration to a screen reader."""
    data = to_pdf(_document(*["Een alinea die er vaak staat."] * 90))
    assert 2 == pages(data) == len(pypdfium2.PdfDocument(data))
    assert "1 van 2" in _words(data)
    assert "School Onderwerp" in _words(data)
    assert "2 van 2" not in PdfFile(data).root.words


def test_no_level_of_heading_is_skipped() -> None:
    """A heading that stands too deep rises."""
    blocks = tuple(Heading(level, (Run(f"Kop {level}"),)) for level in (1, 3, 5, 2))
    file = PdfFile(to_pdf(Document("Titel", "Onderwerp", "School", blocks)))
    assert [] == findings(file)
    assert ["H1", "H2", "H3", "H4", "H3"] == [found.kind for found in file.all("H1", "H2", "H3", "H4", "H5", "H6")]


@pytest.mark.parametrize(
    "text", ["👍🏽 👩‍🏫 🇳🇱 ☎️", "العربية שלום ትግርኛ हिन्दी", "q\u0308 a\u0303\u0331", "a\u2028b\u202ec\u00ad"]
)
def test_letters_of_other_fonts_are_shown(text: str) -> None:
    """Emoji, symbols and the scripts of many parents come from fonts in a package."""
    file = PdfFile(to_pdf(_document(f"Zo {text} is het")))
    assert [] == findings(file)
    assert STAND_IN not in file.root.words
    assert file.root.words.startswith("Titel")


def test_a_letter_that_no_font_has_gets_a_stand_in() -> None:
    """A reader sees that something is missing, and the rest of the document is there."""
    document = _document("Welkom 欢迎 ★ op school", "Nog een zin")
    file = PdfFile(to_pdf(document))
    assert [] == findings(file)
    assert [] == differences(file, document)
    assert f"Welkom {STAND_IN * 2} {STAND_IN} op school" in file.root.words


def test_what_typst_cannot_show_after_all_gets_a_stand_in(monkeypatch: pytest.MonkeyPatch) -> None:
    """The font of the text is the last resort."""
    monkeypatch.setattr(glyphs, "_known", lambda: range(0x110000))
    document = _document("Welkom 欢迎 é op school")
    file = PdfFile(to_pdf(document))
    assert [] == findings(file)
    assert f"Welkom {STAND_IN * 2} é op school" in file.root.words


@pytest.mark.parametrize(
    ("layout", "said"),
    [
        ("#let x = ", "theme/pdf/section.typ: expected expression"),
        (
            '#set document(title: "T")\n#set text(font: "Bestaat niet")',
            "theme/pdf/section.typ: unknown font family: bestaat niet",
        ),
        ("= Kop zonder titel", "theme/pdf/section.typ: .*document title"),
    ],
    ids=["mistake", "warning", "not for everybody"],
)
def test_a_mistake_in_the_layout_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, layout: str, said: str
) -> None:
    """What Typst only warns of is a mistake too."""
    (tmp_path / "pdf").mkdir()
    (tmp_path / "pdf/section.typ").write_text(layout, encoding="utf-8")
    real = find_resources()
    monkeypatch.setattr(pdf, "find_resources", lambda: Resources(real.content, tmp_path, real.schema))
    with pytest.raises(BuildError, match=said):
        to_pdf(_document("Tekst"))


def test_the_page_is_a4() -> None:
    """In points."""
    file = PdfFile(to_pdf(_document("Tekst")))
    assert [[0, 0, 595, 841]] == [[int(side) for side in page.mediabox] for page in file.pdf.pages]
