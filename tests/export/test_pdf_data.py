"""A document becomes plain values for the layout: links that may, headings in order, words that can break."""

from __future__ import annotations

import json

import pytest

from generator.export.blocks import Block, Document, Facts, Heading, Listing, Paragraph, Run, Table
from generator.export.pdf_data import ACCENT, pdf_data, short


def _blocks(*blocks: Block) -> list[dict[str, object]]:
    data = pdf_data(Document("Titel", "Onderwerp", "School", blocks))
    found: list[dict[str, object]] = json.loads(json.dumps(data))["blocks"]
    return found


def _hrefs(*runs: Run) -> list[str]:
    (paragraph,) = pdf_data(Document("T", "O", "S", (Paragraph(runs),)))["blocks"]
    return [run["href"] for run in paragraph["runs"]]


@pytest.mark.parametrize("href", ["https://a.example/", "http://a.example/", "mailto:a@b.example", "tel:+31201234567"])
def test_links_to_the_web_and_to_people_stay(href: str) -> None:
    """A telephone can call, a computer can mail."""
    assert [href] == _hrefs(Run("x", href=href))


@pytest.mark.parametrize(
    "href", ["javascript:alert(1)", "data:text/html,x", "file:///etc", "ftp://a.example/", "../x/"]
)
def test_other_links_are_text(href: str) -> None:
    """Nothing in a document runs, and a way between pages leads nowhere on paper."""
    assert [""] == _hrefs(Run("x", href=href))


def test_links_within_the_document_lead_to_headings_that_are_there() -> None:
    """Of headings with the same anchor the first one counts, so that no link is of two minds."""
    head = Heading(1, (Run("A"),), "a")
    found = _blocks(Paragraph((Run("x", href="#a"), Run("y", href="#b"))), head, head)
    assert ["#a", ""] == [run["href"] for run in found[0]["runs"]]  # type: ignore[attr-defined]
    assert ["a", ""] == [block["anchor"] for block in found[1:]]


def test_a_heading_within_a_list_is_a_strong_line() -> None:
    """It does not break the outline of the document."""
    (found,) = _blocks(Listing(((Heading(3, (Run("Kop"),)), Paragraph((Run("x"),))),)))
    first = found["items"][0][0]  # type: ignore[index]
    assert ("paragraph", True) == (first["kind"], first["runs"][0]["strong"])


def test_every_kind_of_block_is_handed_over() -> None:
    """In order, as values that JSON knows."""
    one = (Run("een", emphasis=True, new_line=True),)
    found = _blocks(
        Heading(1, one),
        Paragraph(one, soft=True),
        Listing(((Paragraph(one),),), ordered=True),
        Facts(((one, (Paragraph(one),)),)),
        Table(one, (one, ()), ((one, one),)),
    )
    assert ["heading", "paragraph", "list", "facts", "table"] == [block["kind"] for block in found]
    run = {"text": "een", "strong": False, "emphasis": True, "href": "", "new_line": True}
    assert [run] == found[0]["runs"] == found[3]["pairs"][0]["name"] == found[4]["head"][0]  # type: ignore[index]
    assert (True, True, []) == (found[1]["soft"], found[2]["ordered"], found[4]["head"][1])  # type: ignore[index]


def test_long_words_and_addresses_can_break() -> None:
    """After a sign between parts, or after twenty letters; copied, the address is whole but for what nobody sees."""
    address = "https://www.een-heel-lang-adres.example/met/delen?en=meer"
    (found,) = _blocks(Paragraph((Run(f"Zie {address} en {'a' * 40}"),)))
    text = found["runs"][0]["text"]  # type: ignore[index]
    assert f"Zie {address} en {'a' * 40}" == text.replace("\u200b", "")
    assert max(map(len, text.replace("\u200b", " ").split())) <= 25
    assert "Zie" == text.split()[0]


def test_a_telephone_number_stays_on_one_line() -> None:
    """Half a number cannot be dialled."""
    (found,) = _blocks(Paragraph((Run("020 123", href="tel:020123"), Run("020 123"))))
    assert ["020\u00a0123", "020 123"] == [run["text"] for run in found["runs"]]  # type: ignore[attr-defined]


def test_the_colour_is_that_of_the_school() -> None:
    """With the tint that goes with it."""
    document = Document("T", "O", "S", ())
    assert ACCENT == pdf_data(document)["accent"]
    assert ("#8a3d00", "#f6efeb") == (
        pdf_data(document, accent="#8a3d00")["accent"],
        pdf_data(document, accent="#8a3d00")["tint"],
    )


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://gids.example/po/scholen/brug/schoolgids/", "gids.example/po/scholen/brug/schoolgids"),
        ("https://gids.example/schoolgids/index.html", "gids.example/schoolgids"),
    ],
)
def test_an_address_is_written_short(address: str, shown: str) -> None:
    """As people type it."""
    assert shown == short(address)
    assert shown == pdf_data(Document("T", "O", "S", ()), address=address)["web"]["short"].replace("\u200b", "")
