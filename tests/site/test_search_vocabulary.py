"""Words of one school join the vocabulary of its kind: as a form of a word that is there, or as a new word."""

from __future__ import annotations

import pytest

from generator.site.search import build_shared
from generator.site.search_vocabulary import ExtraWords, Vocabulary, extra_words, read_vocabulary
from generator.site.search_words import read_lines


def _vocabulary(words: str) -> Vocabulary:
    return read_vocabulary(build_shared([], [], [words]))


def _stem(vocabulary: Vocabulary, extra: ExtraWords, number: int) -> str:
    return [*vocabulary.stems, *(stem for stem, _forms in read_lines(extra.lines))][number]


@pytest.mark.parametrize(
    ("shared", "extra", "stem"),
    [
        pytest.param("klacht", "klachten", "klacht", id="same stem"),
        pytest.param("lezen", "leest", "lees", id="a stem that is no form"),
        pytest.param("klein", "kleine", "klein", id="longer"),
        pytest.param("kleine", "klein", "kleine", id="shorter"),
        pytest.param("dyslexie", "dyslectici", "dyslectici", id="another word"),
        pytest.param("toetsen", "vuurtoren", "vuurtoor", id="new"),
        pytest.param("kunst", "kun", "kun", id="a word that says nothing stands alone"),
    ],
)
def test_a_word_joins_its_family(shared: str, extra: str, stem: str) -> None:
    """Both directions: a form of a shared word, or a word of which the shared one is a form."""
    vocabulary = _vocabulary(shared)
    found = extra_words(vocabulary, {extra})
    assert stem == _stem(vocabulary, found, int(found.codes[extra], 36))
    assert (stem in vocabulary.stems) == (not found.lines) == bool(found.more)


def test_forms_join_the_family_of_one_of_them() -> None:
    """A word that is a form of a shared word brings its other forms along."""
    vocabulary = _vocabulary("lees")
    found = extra_words(vocabulary, {"leest", "lezen", "leesten"})
    assert {vocabulary.codes["lees"]} == set(found.codes.values())


def test_forms_that_are_known_to_visitors_only_are_known() -> None:
    """An irregular form of a shared word is no extra word."""
    assert {"dyslecten", "dyslectische"} <= set(_vocabulary("dyslexie").numbers)


@pytest.mark.parametrize("shared", ["gegevens", "gegevens geeft"])
def test_a_word_that_only_looks_like_a_stem_stays_apart(shared: str) -> None:
    """The stem of gegevens is geven, but whoever gives does not mean data."""
    vocabulary = _vocabulary(shared)
    found = extra_words(vocabulary, {"geven"})
    assert "geef" == _stem(vocabulary, found, int(found.codes["geven"], 36))


def test_the_forms_of_a_new_word_stay_together() -> None:
    """It follows the words of the vocabulary, and visitors' forms come with it."""
    vocabulary = _vocabulary("klacht plan")
    found = extra_words(vocabulary, {"vuurtoren", "vuurtorens", "dyslexie"})
    assert ["0dyslexie dyslecten dyslectisch dyslectische", "0vuurtoren -s"] == found.lines
    assert {"dyslexie": "2", "vuurtoren": "3", "vuurtorens": "3"} == found.codes


def test_a_form_is_told_behind_the_number_of_its_word() -> None:
    """Short when it begins with the stem, and in order."""
    found = extra_words(_vocabulary("hulp klacht lezen"), {"klachten", "klachtje", "leest", "gelezen"})
    assert ["1 -en -je", "2 gelezen -t"] == found.more


@pytest.mark.parametrize(
    ("shared", "extra", "pair"),
    [
        pytest.param("school gids", "schoolgids", ("schoolgid", "school"), id="extra compound of shared parts"),
        pytest.param("schoolgids gids", "school", ("schoolgid", "school"), id="shared compound, extra beginning"),
        pytest.param("schoolgids school", "gids", ("schoolgid", "gid"), id="shared compound, extra end"),
        pytest.param("schoolgids", "school gids", ("schoolgid", "gid"), id="shared compound, both parts extra"),
        pytest.param("gids", "schoolgids school", ("schoolgid", "school"), id="extra compound, one part extra"),
        pytest.param("plan", "schoolgids school gids", ("schoolgid", "gid"), id="all extra"),
        pytest.param("hulp vragen", "hulpvraag", ("hulpvraag", "vraag"), id="other form of a part"),
    ],
)
def test_a_compound_is_found_by_its_parts(shared: str, extra: str, pair: tuple[str, str]) -> None:
    """Whichever of them the school added."""
    vocabulary = _vocabulary(shared)
    found = extra_words(vocabulary, set(extra.split()))
    assert pair in [(_stem(vocabulary, found, one), _stem(vocabulary, found, other)) for one, other in found.parts]


def test_compounds_that_are_known_are_not_told_again() -> None:
    """The shared index has them already."""
    assert [] == extra_words(_vocabulary("schoolgids school gids"), {"schoolgidsen", "plan"}).parts


def test_the_outcome_does_not_depend_on_order() -> None:
    """Sets have another order in every run."""
    words = ["toetsing", "reden", "redenen", "kleine", "klein", "schoolgids", "gids", "vuurtorens", "vuurtoren"]
    vocabulary = _vocabulary("school toets")
    turned = dict.fromkeys(reversed(words)).keys()
    assert extra_words(vocabulary, dict.fromkeys(words).keys()) == extra_words(vocabulary, turned)
