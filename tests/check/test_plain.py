"""The measures of plain Dutch count what a reader meets: sentences, passives and formal words."""

from __future__ import annotations

import pytest

from generator.check.plain import blocks, formal_words, is_passive, main, measure, sentences, words

PAGE = """---
title: Vraag
voor: ouders
---
Een zin boven alles.

## Voor ouders {#kop-ouders}

U leest dit. U kunt [bellen met de school](x.md) of *mailen*.

- Eerste punt zonder punt
- Tweede punt

{{ wet.opp-overleg }}

Op {{ school.naam }} gaat het zo.

## Voor leerlingen {#kop-leerlingen}

Jij mag meepraten.

| a | b |
| --- | --- |
| niet | meten |

## Voor de school {#kop-school}

Leg het vast.
"""


def test_a_page_is_cut_into_what_each_audience_reads() -> None:
    """What stands above the first part is for the page's own reader; slots and tables are not measured."""
    found = {block.audience: list(block.text) for block in blocks(PAGE, audience="ouders")}
    assert {
        "ouders": [
            "Een zin boven alles.",
            "U leest dit.",
            "U kunt bellen met de school of mailen.",
            "Eerste punt zonder punt",
            "Tweede punt",
            "Op Naam gaat het zo.",
        ],
        "leerlingen": ["Jij mag meepraten."],
        "scholen": ["Leg het vast."],
    } == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Een. Twee! Drie?", 3),
        ("Bel bijv. de school. Of mail.", 2),
        ("Dat duurt ca. 6 weken.", 1),
        ("Zij zei: 'Kom maar.' Hij kwam.", 3),
    ],
)
def test_sentences_are_counted_as_a_reader_would(text: str, expected: int) -> None:
    """An abbreviation does not end a sentence; a colon before a capital does."""
    assert expected == len(sentences(text))


def test_words_with_a_hyphen_or_an_apostrophe_are_one() -> None:
    """Ib'er and vmbo-tl count once."""
    assert ["De", "ib'er", "van", "vmbo-tl", "belt"] == words("De ib'er van vmbo-tl belt.")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Het plan wordt door de school gemaakt.", True),
        ("Uw aanvraag werd beoordeeld.", True),
        ("De school maakt het plan.", False),
        ("Uw kind wordt zes jaar.", False),
        ("Het plan is gemaakt.", False),
    ],
)
def test_a_passive_with_worden_is_recognised(sentence: str, expected: bool) -> None:  # noqa: FBT001  # a table
    """The form counts together with a participle, not by itself."""
    assert expected == is_passive(sentence)


def test_formal_words_are_named() -> None:
    """The place says which word to replace."""
    assert ("indien", "dient te") == formal_words("Indien u dit dient te melden.")


def test_the_measures_of_a_text() -> None:
    """Mean, share of long sentences, longest, passives and formal words."""
    long = " ".join(["woord"] * 22)
    found = measure([f"{long}.", "Kort."])
    assert (2, 11.5, 0.5, 22, 0.0, ()) == (
        found.sentences, found.mean, found.over_20, found.longest, found.passive, found.formal,
    )  # fmt: skip


def test_an_empty_text_has_no_measures() -> None:
    """A page of slots only is not divided by zero."""
    assert 0 == measure([]).sentences


def test_the_command_shows_the_worst_sentences(
    tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each block has a line, and below it the sentences to change."""
    page = tmp_path_factory.mktemp("plain") / "a.md"
    page.write_text(PAGE + "\n" + " ".join(["woord"] * 24) + ".\n", encoding="utf-8")
    assert 0 == main([str(page)])
    out = capsys.readouterr().out
    assert "[leerlingen] 1 zinnen" in out
    assert "    24: woord woord" in out
