from __future__ import annotations

import pytest

from generator.site.search_stem import (
    compound_parts,
    fold,
    irregular_forms,
    split_words,
    telling_words,
    word_families,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Coördinator", "coordinator", id="accent"),
        pytest.param("co\u0308ordinator", "coordinator", id="loose accent"),
        pytest.param("ĲSSEL", "ijssel", id="ligature"),
        pytest.param("zorg\u00adplicht", "zorgplicht", id="soft hyphen"),
    ],
)
def test_folding_takes_accents_and_capitals_away(text: str, expected: str) -> None:
    """The same word typed with and without accents and capitals is one word."""
    assert expected == fold(text)


def test_words_are_split_at_everything_that_is_no_letter_or_digit() -> None:
    """Hyphens and apostrophes end a word; a lone letter is none, a lone digit is."""
    assert split_words("OPP-gesprek, foto's: groep 8") == ["opp", "gesprek", "foto", "groep", "8"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("wat is een OPP", ["opp"], id="stop words out"),
        pytest.param("wat nu", ["wat", "nu"], id="nothing else left"),
        pytest.param("ik ben het niet eens", ["eens"], id="one word left"),
    ],
)
def test_stop_words_go_unless_they_are_all_there_is(text: str, expected: list[str]) -> None:
    """Small words are dropped, but never the whole question."""
    assert expected == telling_words(text)


@pytest.mark.parametrize(
    "forms",
    [
        "perspectief perspectieven",
        "ontwikkelingsperspectief ontwikkelingsperspectieven",
        "deel delen",
        "klacht klachten",
        "toets toetsen toetst",
        "probleem problemen",
        "gedragsprobleem gedragsproblemen",
        "begeleiden begeleiding begeleidt begeleid",
        "aanmelden aanmelding aangemeld",
        "lezen leest lees",
        "reden redenen",
        "klein kleine",
        "coordinator coordinatoren",
        "autisme autistisch",
        "dyslexie dyslectisch dyslectische",
        "pesten gepest",
        "gesprek gesprekken",
        "gezin gezinnen",
        "advies adviezen",
        "school scholen",
        "hoogbegaafd hoogbegaafde hoogbegaafdheid",
        "mens mensen",
    ],
)
def test_forms_of_one_word_meet(forms: str) -> None:
    """Singular and plural, verb forms and adjectives share a key."""
    keys = word_families(forms.split())
    assert len(set(keys.values())) == 1, keys


@pytest.mark.parametrize(
    "words",
    [
        "begeleiden beleid",
        "begeleider beleid",
        "gebied bieden",
        "geschil schil",
        "gezin zin",
        "gemeente mening",
        "geweld wel",
        "kans kan",
        "mens men",
        "voor voort",
    ],
)
def test_other_words_stay_apart(words: str) -> None:
    """Words that only look alike to a stemmer have keys of their own."""
    keys = word_families(words.split())
    assert len(set(keys.values())) == 2, keys


def test_families_do_not_depend_on_order() -> None:
    """The same words in another order give the same keys."""
    forms = ["toets", "toetst", "toetsen", "wens", "wensen", "wennen", "kleine", "klein", "lezen", "leest"]
    assert word_families(forms) == word_families(reversed(forms))


@pytest.mark.parametrize(
    ("words", "compound", "expected"),
    [
        pytest.param("leesproblemen lezen problemen", "leesproblemen", {"lezen", "problemen"}, id="by stem"),
        pytest.param(
            "ontwikkelingsperspectief perspectief",
            "ontwikkelingsperspectief",
            {"perspectief"},
            id="long tail",
        ),
        pytest.param("schoolgids school gids", "schoolgids", {"school", "gids"}, id="no link"),
        pytest.param("hulpvraag hulp vragen", "hulpvraag", {"hulp", "vragen"}, id="other form of a part"),
        pytest.param("controleren leren", "controleren", set(), id="a chance ending is no part"),
        pytest.param("onderwijs onder wijs", "onderwijs", set(), id="a stop word is no part"),
        pytest.param("schoolgids gids", "schoolgids", set(), id="short part with an unknown rest"),
    ],
)
def test_compounds_know_their_parts(words: str, compound: str, expected: set[str]) -> None:
    """A compound is found by its parts, if these are words of the same site."""
    keys = word_families(words.split())
    assert {keys[word] for word in expected} == set(compound_parts(keys).get(keys[compound], ()))


def test_irregular_forms_come_with_the_words_of_the_site() -> None:
    """Forms the site does not use are known for words that it has, and only for those."""
    assert irregular_forms(word_families(["dyslexie", "dyslectisch", "school"])) == {
        "dyslecten": "dyslexie",
        "dyslectische": "dyslexie",
    }
