from __future__ import annotations

import itertools
import random

import pytest

from generator.profile.region import BaselineItem
from generator.report.likeness import SHARE, alike_texts, cut, share_of, taken_from_baseline
from generator.report.texts import OwnText

TEXT = (
    "De leraar oefent drie keer per week met een klein groepje. Na acht weken kijken wij samen met u of het helpt,"
    " en wat er daarna nodig is."
)
OTHER = (
    "Wie moeilijk leest krijgt een vaste plek voorin en mag luisterboeken gebruiken. De intern begeleider spreekt elke"
    " maand met de leerling zelf."
)


def own(school: str, text: str, field: str = "aanbod.wat", item: str = "") -> OwnText:
    """Make a text of a school."""
    return OwnText(school, field, item, text)


def swapped(text: str, *numbers: int) -> str:
    """Put other words in the place of some."""
    words = text.split()
    for number in numbers:
        words[number] = f"anders{number}"
    return " ".join(words)


def test_the_same_text_at_many_schools_is_one_finding() -> None:
    """Twelve schools are one line and not sixty-six pairs."""
    texts = [own(f"s{number:02}", TEXT) for number in range(12)] + [own("x", OTHER)]
    (found,) = alike_texts(texts)
    assert tuple(f"s{number:02}" for number in range(12)) == found.schools
    assert (1.0, 28, "aanbod.wat") == (found.share, found.words, found.field)
    assert found.begin == "De leraar oefent drie keer per week met een klein groepje. Na acht weken …"


def test_capitals_signs_and_line_ends_make_no_difference() -> None:
    """Nobody rewrites a text by pressing a key."""
    (found,) = alike_texts([own("a", TEXT), own("b", TEXT.upper().replace(".", "!\n\n"))])
    assert 1.0 == found.share


def test_a_few_other_words_are_nearly_the_same() -> None:
    """The share tells how many words stand where they stood."""
    (found,) = alike_texts([own("a", TEXT), own("b", swapped(TEXT, 5, 15)), own("c", swapped(TEXT, 8))])
    assert ("a", "b", "c") == found.schools
    assert SHARE <= found.share < 1
    assert pytest.approx(26 / 28) == share_of(cut(TEXT), cut(swapped(TEXT, 5, 15)))


def test_texts_that_only_share_a_phrase_are_not_alike() -> None:
    """Half of the words is not nearly all."""
    half = " ".join([*TEXT.split()[:13], *OTHER.split()[:13]])
    assert () == alike_texts([own("a", TEXT), own("b", half), own("c", OTHER)])
    assert 0.0 == share_of(cut(TEXT), cut(OTHER))


def test_a_short_text_within_a_long_one_is_not_alike() -> None:
    """The longer one says more."""
    assert () == alike_texts([own("a", TEXT), own("b", f"{TEXT} {OTHER}")])


def test_one_school_is_never_alike_with_itself() -> None:
    """Two of its offers may well be told in the same words."""
    assert () == alike_texts([own("a", TEXT), own("a", TEXT), own("a", swapped(TEXT, 3))])


def test_texts_under_different_keys_are_not_compared() -> None:
    """What is done and for whom are different questions."""
    assert () == alike_texts([own("a", TEXT), own("b", TEXT, "aanbod.voor_wie")])


def test_the_order_of_reading_makes_no_difference() -> None:
    """The same profiles give the same report."""
    texts = [own("a", TEXT), own("b", swapped(TEXT, 5)), own("c", OTHER), own("d", swapped(OTHER, 4))]
    found = {alike_texts(order) for order in itertools.permutations(texts)}
    assert 1 == len({tuple((group.schools, group.share) for group in groups) for groups in found})


def test_nothing_is_missed_that_comparing_all_with_all_finds() -> None:
    """The index leaves out only what cannot be alike: tried on texts of common phrases with a few words changed."""
    chance = random.Random(7)  # noqa: S311 - made-up texts
    phrases = [TEXT, OTHER, "Wij maken samen een plan voor de week en hangen dat naast het bord in de klas."]
    texts = []
    for number in range(120):
        source = " ".join(chance.sample(phrases, 2))
        texts.append(own(f"s{number:03}", swapped(source, *chance.sample(range(25), chance.randrange(4)))))
    grouped = {frozenset(pair) for group in alike_texts(texts) for pair in itertools.combinations(group.schools, 2)}
    lonely = {text.school for text in texts} - {school for pair in grouped for school in pair}
    missed = [
        (one.school, other.school)
        for one, other in itertools.combinations(texts, 2)
        if {one.school, other.school} & lonely and share_of(cut(one.text), cut(other.text)) >= SHARE
    ]
    assert grouped
    assert [] == missed


def test_most_schools_come_first() -> None:
    """Then by key."""
    texts = [
        own("a", OTHER),
        own("b", OTHER),
        *(own(school, TEXT) for school in "abc"),
        own("a", TEXT, "a"),
        own("b", TEXT, "a"),
    ]
    assert [("aanbod.wat", 3), ("a", 2), ("aanbod.wat", 2)] == [(f.field, len(f.schools)) for f in alike_texts(texts)]


def test_answers_that_repeat_the_baseline_are_found() -> None:
    """Each beside its own item; a single school is enough."""
    baseline = [
        BaselineItem(id="lezen", naam="Lezen", uitleg=TEXT),
        BaselineItem(id="rekenen", naam="Rekenen", uitleg=OTHER),
        BaselineItem(id="kort", naam="Kort", uitleg="De leraar oefent."),
        BaselineItem(id="leeg", naam="Leeg"),
    ]
    hoe = "basisondersteuning.hoe"
    texts = [
        own("b", swapped(TEXT, 7), hoe, "lezen"),
        own("a", TEXT, hoe, "lezen"),
        own("c", OTHER, hoe, "lezen"),
        own("d", OTHER, hoe, "rekenen"),
        own("e", TEXT, hoe, "leeg"),
        own("f", "De leraar oefent.", hoe, "kort"),
    ]
    found = taken_from_baseline(texts, baseline)
    assert [("lezen", ("a", "b")), ("rekenen", ("d",))] == [(alike.source, alike.schools) for alike in found]
    assert SHARE <= found[0].share < 1.0 == found[1].share
