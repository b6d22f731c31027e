from __future__ import annotations

import pytest

from generator.check.patterns import hits, phrase, plain, quoted

ALWAYS = phrase("altijd", r"\baltijd\b", spared=r"\bniet altijd\b")


@pytest.mark.parametrize(
    "text",
    [
        "Hulp is er **al**tijd.",
        "Hulp is er _altijd_.",
        "Hulp is er ALTIJD.",
        "Hulp is er al\N{SOFT HYPHEN}tijd.",
        "Hulp is er al&shy;tijd.",
        "Hulp is er al\N{ZERO WIDTH SPACE}tijd.",
        "Hulp is er áltijd.",
        "Hulp is er [altijd](https://www.school.example).",
        "Hulp is er\N{NO-BREAK SPACE}altijd.",
        "Hulp is er ａｌｔｉｊｄ.",
        "Hulp is er\naltijd.",
    ],
)
def test_a_word_is_found_however_it_was_typed(text: str) -> None:
    """Marks, invisible signs, accents and capitals do not hide it."""
    assert 1 == len(list(hits((ALWAYS,), plain(text))))


def test_digits_of_other_scripts_are_digits() -> None:
    """Full width, Arabic and raised ones too."""
    assert "123" == plain("１٢³").text


def test_the_small_letters_keep_the_length_of_the_text() -> None:
    """So that a place in one is a place in the other, also where a small letter is longer."""
    read = plain("İs élk kind één ﬁets waard?")
    assert len(read.text) == len(read.low)


def test_no_phrase_runs_from_one_item_into_the_next() -> None:
    """Items of a list and paragraphs are apart; a line that is cut is not."""
    two = phrase("niet", r"niet welkom")
    assert [] == list(hits((two,), plain("- Dat kan niet\n- Welkom bij ons")))
    assert [] == list(hits((two,), plain("Dat kan niet\n\nwelkom bij ons")))
    assert [] != list(hits((two,), plain("Honden zijn niet\nwelkom")))


def test_an_excuse_counts_in_its_own_sentence_only() -> None:
    """The second sentence is meant as it says."""
    assert [] == list(hits((ALWAYS,), plain("Dat lukt niet altijd.")))
    (hit,) = hits((ALWAYS,), plain("Dat lukt niet altijd. Hulp is er altijd."))
    assert "Hulp is er altijd" == hit.quote


def test_links_are_kept_apart_from_the_text() -> None:
    """With their text; an address that is written out has none."""
    read = plain("Zie [de regels](https://www.school.example/a_(b)) of https://www.swv.example.")
    assert (("de regels", "https://www.school.example/a_(b)"), ("", "https://www.swv.example")) == read.links
    assert "Zie de regels of https://www.swv.example." == read.text


def test_a_long_sentence_is_quoted_in_whole_words_around_the_phrase() -> None:
    """Within what `shorten` leaves whole."""
    read = plain(
        "Wij willen graag dat alle mensen op deze school weten dat er altijd iemand is die helpt als dat nodig is."
    )
    start = read.low.index("altijd")
    quote = quoted(read, start, start + len("altijd"))
    assert "…deze school weten dat er altijd iemand is die helpt als…" == quote
    assert len(quote) <= 60


@pytest.mark.parametrize(
    "text", ["", " ", "*", "[]()", "[a](", "**", "\n\n", "- ", "&#0;", "a" * 4000, "*" * 4000, "[" * 4000]
)
def test_odd_texts_are_read(text: str) -> None:
    """Nothing is found in them, quickly."""
    assert [] == list(hits((ALWAYS,), plain(text)))
