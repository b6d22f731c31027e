"""A document is cut to what there is room for, and says where words were left out."""

from __future__ import annotations

import pytest

from generator.export.blocks import Block, Document, Facts, Heading, Listing, Paragraph, Run, Table, texts
from generator.export.shorten import MORE, shortened


def _paragraph(text: str) -> Paragraph:
    return Paragraph((Run(text),))


HEAD = Heading(1, (Run("Kop"),))


def test_what_fits_stays_as_it_is() -> None:
    """All kinds of blocks."""
    one = (Run("een"),)
    blocks: tuple[Block, ...] = (
        HEAD,
        _paragraph("kort"),
        Listing(((_paragraph("een"),), (_paragraph("twee"),))),
        Facts(((one, (_paragraph("een"),)),)),
        Table(one, (one,), ((one,),)),
    )
    assert blocks == shortened(blocks, 500)


def test_a_long_text_is_cut_between_words_and_says_so() -> None:
    """The reader knows that there is more."""
    (_head, found) = shortened((HEAD, Paragraph((Run("Een "), Run("lange zin met veel woorden", strong=True)))), 21)
    assert ["Een lange zin met" + MORE] == list(texts([found]))
    assert isinstance(found, Paragraph)
    assert found.runs[1].strong


def test_a_word_without_end_is_cut_too() -> None:
    """There is nowhere else to cut."""
    assert ["a" * 38 + MORE] == list(texts(shortened((_paragraph("a" * 500),), 40)))


def test_every_heading_has_room_of_its_own() -> None:
    """A long text takes nothing from the next one."""
    long = _paragraph("woord " * 100)
    found = shortened((HEAD, long, _paragraph("weg"), HEAD, _paragraph("blijft")), 100)
    assert ["Kop", "Kop", "blijft"] == [text for text in texts(found) if not text.endswith(MORE)]
    assert 5 - 1 == len(found)


def test_lists_and_facts_keep_their_first_items() -> None:
    """And a list says how many items were left out."""
    items = tuple((_paragraph(f"item {number} met tekst"),) for number in range(20))
    (listing,) = shortened((Listing(items),), 200)
    assert isinstance(listing, Listing)
    *kept, (rest,) = listing.items
    assert list(items[: len(kept)]) == kept
    assert 2 < len(kept) < 6
    assert [f"… en nog {20 - len(kept)}"] == list(texts([rest]))
    (facts,) = shortened((Facts(tuple(((Run("naam"),), item) for item in items)),), 200)
    assert isinstance(facts, Facts)
    assert 2 < len(facts.pairs) < 6


def test_a_table_is_whole_or_not_there() -> None:
    """Half a table says something else."""
    one = (Run("een cel met woorden"),)
    table = Table(one, (one,), ((one,), (one,)))
    assert (table,) == shortened((table,), 200)
    assert () == shortened((table,), 50)


@pytest.mark.parametrize("most", [80, 200, 700])
def test_however_long_the_texts_are_the_whole_is_bounded(most: int) -> None:
    """That is what a single page needs."""
    endless = _paragraph("woord " * 700)
    blocks: tuple[Block, ...] = (
        HEAD,
        *[endless] * 30,
        HEAD,
        Listing(((endless, endless),) * 60),
        Heading(1, (Run("k" * 4000),)),
    )
    document = Document("T", "O", "S", shortened(blocks, most))
    assert sum(map(len, texts(document.blocks))) <= 3 * (most + 40)
