"""Dutch words for the search index: folding, stop words, forms that belong together, parts of compounds.

Everything is worked out when a site is made. The browser gets the outcome as a table and needs no stemmer.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from typing import TYPE_CHECKING, Final, TypeVar

from snowballstemmer.dutch_stemmer import DutchStemmer

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_STOPS: Final = (
    "aan al alle als ben bent bij binnen boven buiten daar dan dat de deze die dit doe doen doet door een "
    "elk elke en er even ga gaan gaat geen had heb hebben hebt heeft heel het hier hij hoe hun iets ik in "
    "is ja je jij jou jouw jullie kan kun kunnen kunt maar mag me mee meer men met mij mijn moet moeten "
    "mogen na naar naast niet nog nu of om omdat onder ons onze ook op over per samen te tegen ten ter "
    "tijdens toch toe tot tussen u uit uw van vanaf veel via voor vooral waar waarom wanneer was wat we "
    "weer wel welk welke wie wij wil willen wilt word worden wordt ze zelf zich zij zijn zo zoals zonder "
    "zou zouden"
)
STOP_WORDS: Final = frozenset(_STOPS.split())
"""Words that say nothing by themselves. In titles and headings they still tell one page from another."""

# A region has hundreds of sites with nearly the same words, and a new one costs tens of microseconds.
_KNOWN_WORDS: Final = 50_000

_WORD: Final = re.compile(r"[^\W_]+")
# ASCII text can be folded and split by a table, nearly twice as fast.
_FOLDED: Final = bytes(ord(chr(code).lower()) if _WORD.match(chr(code)) else ord(" ") for code in range(128)) + bytes(
    128
)
_ABOVE_ASCII: Final = re.compile("[^\x00-\x7f]+")
_INVISIBLE: Final = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")

# The stemmer takes "ge" out of a word wherever it looks like a participle: begeleiding → beleid,
# gebied → bied, geschil → schil, gemeente → mening. In these words it belongs to the root.
_KEEPS_GE: Final = re.compile(r"(?<=be)g(?=eleid)|g(?=e(?:bied|bouw|drag|lijk|meen|schil|volg|weld|won|woon|zin|zond))")
_STAND_IN: Final = "ġ"  # folds back to g; the stemmer sees no "ge"

# What the stemmer gets wrong in words that visitors look for. The key may be the end of a compound.
_EXCEPTIONS: Final[Mapping[str, str]] = {
    "aangemeld": "aanmeld",
    "aanmelden": "aanmeld",
    "aanmelding": "aanmeld",
    "aanmeldingen": "aanmeld",
    "aanmeldt": "aanmeld",
    "advies": "advies",
    "autisme": "autism",
    "autistisch": "autism",
    "autistische": "autism",
    "coordinatoren": "coordinator",
    "dagen": "dag",
    "dyslecten": "dyslexie",
    "dyslectisch": "dyslexie",
    "dyslectische": "dyslexie",
    "gepest": "pest",
    "problemen": "probleem",
    "toets": "toets",
    "toetsen": "toets",
    "toetst": "toets",
    "ziekte": "ziekte",
    "ziektes": "ziekte",
}

# Endings that make a longer form out of a shorter one that is on the site too, and how long that one must be.
_ENDINGS: Final = (("en", 4), ("e", 4), ("s", 4), ("t", 4), ("n", 5))

PART: Final = 4
"""Letters that a part of a compound has at least."""
_LONE_PART: Final = 8  # likewise when the rest of the compound is no word of the site
_LINKS: Final = ("", "s", "e", "n", "en", "er")

_Word = TypeVar("_Word")


def fold(text: str) -> str:
    """Give `text` in lower case without accents and invisible marks (`zoek.js` does the same)."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", _INVISIBLE.sub("", text))
    return _ABOVE_ASCII.sub(lambda match: _without_marks(match[0]), decomposed).lower()


def split_words(text: str) -> list[str]:
    """Give the folded words of `text` in order; a lone letter, as in "foto's", is no word."""
    words = text.encode().translate(_FOLDED).decode().split() if text.isascii() else _WORD.findall(fold(text))
    return [word for word in words if len(word) > 1 or word.isdigit()]


def telling_words(text: str) -> list[str]:
    """Give the words of `text` that say something, or all of them when none does."""
    words = split_words(text)
    return [word for word in words if word not in STOP_WORDS] or words


@functools.lru_cache(maxsize=_KNOWN_WORDS)
def stem_word(word: str) -> str:
    """Give the stem of one folded word: Snowball's Dutch stemmer, except where that is known to be wrong."""
    for start in (0, *range(3, len(word) - 3)):
        if end := _EXCEPTIONS.get(word[start:]):
            return word[:start] + end
    if len(word) <= 3 or not word.isalpha():
        return word
    stemmed: str = DutchStemmer().stemWord(_KEEPS_GE.sub(_STAND_IN, word))
    stemmed = fold(stemmed)
    return word if stemmed in STOP_WORDS else stemmed  # kans is not kan, mens is not men


def word_families(forms: Iterable[str]) -> dict[str, str]:
    """Give for every form the key that it shares with the other forms of the same word.

    The key is the stem. Where the stemmer keeps two forms apart of which one is the other plus an ending
    (reden and redenen, klein and kleine, lees and leest), they meet all the same. Stop words stand alone.
    """
    words = set(forms)
    keys = dict(zip(words, map(_own_key, words), strict=True))
    keys.update((base, base) for base in words.intersection(map(_stemmed_base, words)))
    known = words.union(keys.values())
    pairs = [(form, base) for form in words for base in joined_bases(form) if base in known]
    pairs.sort(key=lambda pair: len(pair[0]))  # a base is shorter than its form and has its own key by then
    for form, base in pairs:
        keys[form] = keys.get(base, base)
    return keys


@functools.lru_cache(maxsize=_KNOWN_WORDS)
def joined_bases(form: str) -> tuple[str, ...]:
    """Give the bases that a form meets when they are there; the last of them counts."""
    return () if form in STOP_WORDS or form in _EXCEPTIONS else _bases(form)


def irregular_forms(keys: Mapping[str, str]) -> dict[str, str]:
    """Give forms that the site lacks but visitors type, of words that it has: dyslectisch beside dyslexie.

    Args:
        keys: What `word_families` gave.
    """
    present = set(keys.values())
    return {form: key for form, key in _EXCEPTIONS.items() if form not in keys and key in present}


def compound_parts(keys: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Give for every key that is a compound the keys of its parts, as far as they are words of the same site.

    Args:
        keys: What `word_families` gave.
    """
    lexicon = dict(zip(keys.values(), keys.values(), strict=True)) | dict(keys)
    found: dict[str, set[str]] = {}
    for form in keys:
        if parts := parts_of(form, lexicon):
            found.setdefault(keys[form], set()).update(parts)
    return {key: tuple(sorted(parts - {key})) for key, parts in found.items() if parts - {key}}


def parts_of(form: str, lexicon: Mapping[str, _Word]) -> set[_Word]:
    """Give the words of which a form is a compound; none when it is no compound.

    Args:
        form: Any word.
        lexicon: Per form that is there, what it is a form of.
    """
    parts: set[_Word] = set()
    for part in lexicon.keys() & _possible_parts(form):
        if len(part) >= _LONE_PART:
            parts.add(lexicon[part])
        for rest in _rests(form, part):
            if rest in lexicon:
                parts.add(lexicon[part])
                parts.add(lexicon[rest])
    return parts


def _without_marks(text: str) -> str:
    return "".join(letter for letter in text if unicodedata.category(letter)[0] != "M")


@functools.lru_cache(maxsize=_KNOWN_WORDS)
def _own_key(form: str) -> str:
    """Give the key of a form that meets no other."""
    return form if form in STOP_WORDS else stem_word(form)


@functools.lru_cache(maxsize=_KNOWN_WORDS)
def _bases(form: str) -> tuple[str, ...]:
    """Give the words of which a form may be a longer one."""
    bases = (
        form[: -len(ending)]
        for ending, shortest in _ENDINGS
        if form.endswith(ending) and len(form) - len(ending) >= shortest
    )
    return tuple(base for base in bases if base not in STOP_WORDS)


@functools.lru_cache(maxsize=_KNOWN_WORDS)
def _stemmed_base(form: str) -> str | None:
    """Give the base that is the stem of its form too: it is a word by itself, whatever its own stem."""
    stem = _own_key(form)
    return stem if stem in _bases(form) else None


@functools.lru_cache(maxsize=_KNOWN_WORDS)
def _possible_parts(form: str) -> frozenset[str]:
    """Give the words of which at least one must be there before a form can be a compound: its heads and long tails."""
    heads = (form[:cut] for cut in range(PART, len(form) - PART + 1))
    tails = (form[cut:] for cut in range(PART, len(form) - _LONE_PART + 1))
    return frozenset(filter(_is_part, (*heads, *tails)))


# Some four hundred words of a site are compounds.
@functools.lru_cache(maxsize=4096)
def _rests(form: str, head: str) -> tuple[str, ...]:
    """Give what the other part of a compound may be: what follows its head, with and without the letters that link."""
    if not form.startswith(head):
        return ()
    rests = (form[len(head) + len(link) :] for link in _LINKS if form.startswith(link, len(head)))
    return tuple(filter(_is_part, rests))


def _is_part(word: str) -> bool:
    return len(word) >= PART and word not in STOP_WORDS
