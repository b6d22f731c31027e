"""The vocabulary of a kind of site, and how the words of one school join it.

The shared index of a kind holds the words that its schools have in common, by number. A school's own index uses these
numbers. Words that it alone has get the numbers that follow, unless they are forms of a word that is there.
"""

from __future__ import annotations

import dataclasses
import json
from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from generator.site import search_stem
from generator.site.digest import digest
from generator.site.search_words import base_36, in_families, read_lines, word_lines, written_forms

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

_KEY_LENGTH: Final = 12
_LAST: Final = "\U0010ffff"
"""Follows any letter."""


@dataclasses.dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """The words of a shared index. Two of them are never equal, so that what is kept for one stays with it.

    Attributes:
        key: Tells whether two indexes know the same words by the same numbers.
        stems: By number.
        numbers: By form; a stem is one too, unless it is a word with another stem.
        codes: The same numbers as the index writes them.
        telling: Those again, but nothing for every word that says nothing in a text.
        keys: Numbers by stem only.
        lexicon: Numbers by form or stem.
        parts: The number of each compound with that of each of its parts.
        bases: Numbers of words that are longer forms of a word that is not there itself, by that word.
        words: All forms and stems, in order.
        turned: The same words from back to front, in order.
    """

    key: str
    stems: tuple[str, ...]
    numbers: Mapping[str, int]
    codes: Mapping[str, str]
    telling: Mapping[str, str]
    keys: Mapping[str, int]
    lexicon: Mapping[str, int]
    parts: frozenset[tuple[int, int]]
    bases: Mapping[str, int]
    words: Sequence[str]
    turned: Sequence[str]


@dataclasses.dataclass(frozen=True, slots=True)
class ExtraWords:
    """What a school adds to a vocabulary.

    Attributes:
        lines: Of its own words, that follow those of the vocabulary.
        more: Per word of the vocabulary of which it has other forms: its number and these forms.
        codes: The number of each form, as the index writes it.
        parts: Pairs of numbers that the vocabulary lacks: a compound and one of its parts.
    """

    lines: Sequence[str]
    more: Sequence[str]
    codes: Mapping[str, str]
    parts: Sequence[tuple[int, int]]


def vocabulary_key(lines: Iterable[str]) -> str:
    """Give the key of a vocabulary of which these are the lines."""
    return digest(*lines)[:_KEY_LENGTH]


def read_vocabulary(script: str) -> Vocabulary:
    """Give the vocabulary of a script with a shared index.

    It is always read from the script, also by the process that made it: what is known is what the browser knows.
    """
    data = json.loads(script.partition(" = ")[2].removesuffix(";\n"))
    lines = list(read_lines(data["words"]))
    stems = tuple(stem for stem, _forms in lines)
    keys = {stem: number for number, stem in enumerate(stems)}
    numbers = {stem: keys[stem] for stem, forms in lines if _is_word(stem, forms)}
    numbers |= {form: number for number, (_stem, forms) in enumerate(lines) for form in forms}
    lexicon = keys | numbers
    words = sorted(lexicon)
    codes = {word: base_36(number) for word, number in numbers.items()}
    return Vocabulary(
        key=data["vocabulary"],
        stems=stems,
        numbers=numbers,
        codes=codes,
        telling=codes | dict.fromkeys(search_stem.STOP_WORDS, ""),
        keys=keys,
        parts=frozenset((compound, part) for compound, part in data["parts"]),
        lexicon=lexicon,
        bases=_absent_bases(words, lexicon),
        words=words,
        turned=sorted(word[::-1] for word in words),
    )


def extra_words(vocabulary: Vocabulary, forms: AbstractSet[str]) -> ExtraWords:
    """Find out which of a school's words are forms of words of the vocabulary, and which are new.

    Args:
        vocabulary: Of the school's kind.
        forms: Those that the vocabulary lacks.
    """
    new: dict[str, list[str]] = {}
    joined: dict[int, list[str]] = {}
    for key, family in in_families(search_stem.word_families(forms)).items():
        found = [_family_of(vocabulary, form) for form in family]
        number = next((place for place in found if place is not None), vocabulary.bases.get(key))
        if number is None:
            new[key] = family
            continue
        for form, place in zip(family, found, strict=True):
            joined.setdefault(number if place is None else place, []).append(form)
    numbers = {form: number for number, family in joined.items() for form in family}
    for number, (key, family) in enumerate(new.items(), len(vocabulary.stems)):
        numbers |= dict.fromkeys((key, *family), number)
    return ExtraWords(
        lines=word_lines(new, search_stem.irregular_forms({form: key for key in new for form in new[key]})),
        more=[_more(vocabulary, number, joined[number]) for number in sorted(joined)],
        codes={form: base_36(number) for form, number in numbers.items()},
        parts=sorted(_extra_parts(vocabulary, numbers)),
    )


def _is_word(stem: str, forms: Iterable[str]) -> bool:
    """Say whether the word that looks like a stem belongs to it: geven, the stem of gegevens, comes from geef."""
    return search_stem.stem_word(stem) == stem or any(stem in search_stem.joined_bases(form) for form in forms)


def _absent_bases(words: Iterable[str], numbers: Mapping[str, int]) -> dict[str, int]:
    """Give the words that are not there and of which one that is there is a longer form; the first of those counts."""
    bases: dict[str, int] = {}
    for word in words:
        for base in search_stem.joined_bases(word):
            if base not in numbers:
                bases.setdefault(base, numbers[word])
    return bases


# The words of one school return in the next.
@lru_cache(maxsize=16_384)
def _family_of(vocabulary: Vocabulary, form: str) -> int | None:
    """Give the number of the word of which a form that is not there is one all the same."""
    if form in search_stem.STOP_WORDS:
        return None
    for base in reversed(search_stem.joined_bases(form)):
        if base in vocabulary.lexicon:
            return vocabulary.lexicon[base]
    return vocabulary.keys.get(search_stem.stem_word(form), vocabulary.bases.get(form))


def _more(vocabulary: Vocabulary, number: int, forms: Collection[str]) -> str:
    return " ".join([base_36(number), *written_forms(vocabulary.stems[number], sorted(forms))])


def _extra_parts(vocabulary: Vocabulary, extra: Mapping[str, int]) -> set[tuple[int, int]]:
    """Give the parts of compounds where the compound, a part of it or both are extra words."""
    lexicon = {**vocabulary.lexicon, **extra}
    compounds = {*extra, *(word for part in extra for word in _holding(vocabulary, part))}
    pairs = {(lexicon[word], part) for word in compounds for part in search_stem.parts_of(word, lexicon)}
    return {(compound, part) for compound, part in pairs if compound != part} - vocabulary.parts


@lru_cache(maxsize=16_384)
def _holding(vocabulary: Vocabulary, part: str) -> tuple[str, ...]:
    """Give the words of the vocabulary that begin or end with a word, which is then perhaps a part of them."""
    if len(part) < search_stem.PART:
        return ()
    return (
        *_beginning(vocabulary.words, part),
        *(word[::-1] for word in _beginning(vocabulary.turned, part[::-1])),
    )


def _beginning(words: Sequence[str], start: str) -> Iterator[str]:
    least = len(start) + search_stem.PART
    found = words[bisect_left(words, start) : bisect_right(words, start + _LAST)]
    return (word for word in found if len(word) >= least)
