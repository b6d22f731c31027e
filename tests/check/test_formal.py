"""The tables of words that have a plain word."""

from __future__ import annotations

import pytest
from gids_testing.profiles import real_registers

from generator.check.formal import FORMAL, JARGON, SHORTENED, found_in, signs
from generator.check.rules.plain_words import SLIPS
from generator.site.terms import terms_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Indien u Tevens belt.", ("indien", "tevens")),
        ("In het kader van passend onderwijs.", ("in het kader van",)),
        ("Ouders dienen dit formulier te tekenen. U dient, als u kunt, te bellen.", ("dienen te",)),
        ("Dit dient als voorbeeld. Te laat.", ()),
        ("Ten  einde", ()),
        ("De indiening van mitsen.", ()),
        ("Een voornemen.", ()),
        ("", ()),
    ],
)
def test_whole_phrases_are_found(text: str, expected: tuple[str, ...]) -> None:
    """In any letters, but not within a word."""
    assert expected == found_in(FORMAL, text)


def test_words_cut_short_are_found_with_their_stops() -> None:
    """At the end of a sentence too, and not within a longer one."""
    assert ("d.m.v.", "bijv.", "z.s.m.") == found_in(SHORTENED, "D.m.v. hulp, bijv. les (z.s.m.).")
    assert () == found_in(SHORTENED, "Het is om half een. Adam. Max. de hond heet admin.")[1:]


@pytest.mark.parametrize("table", [FORMAL, JARGON, SHORTENED, SLIPS])
def test_a_phrase_is_never_looked_past(table: dict[str, str]) -> None:
    """What is looked for first stands in the phrase itself."""
    for phrase in table:
        assert any(sign in phrase for sign in signs(table))
        assert (phrase,) == found_in(table, phrase)


def test_no_plain_word_is_formal() -> None:
    """A remedy that asks for a remedy helps nobody."""
    words = " ; ".join([*FORMAL.values(), *JARGON.values(), *SHORTENED.values()])
    assert () == found_in(FORMAL, words)
    assert () == found_in(JARGON, words)


def test_jargon_is_what_no_register_explains() -> None:
    """A term of the guide is explained on the site; then it needs no other word."""
    forms = {form.lower() for term in terms_of(real_registers()) for form in term.forms}
    assert set() == forms & set(JARGON)
