"""How words are written in a search index: as lines that share their beginnings, and by numbers in base 36."""

from __future__ import annotations

import string
from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_DIGITS: Final = string.digits + string.ascii_lowercase


# A site has some five thousand words.
@lru_cache(maxsize=16_384)
def base_36(number: int) -> str:
    """Write a number that is not negative as a browser reads it with `parseInt(text, 36)`."""
    before, last = divmod(number, len(_DIGITS))
    return (base_36(before) if before else "") + _DIGITS[last]


def in_families(keys: Mapping[str, str]) -> dict[str, list[str]]:
    """Give the keys in order, and the forms of each in order.

    Args:
        keys: Per form its key, from `search_stem.word_families`.
    """
    families: dict[str, list[str]] = {key: [] for key in sorted(set(keys.values()))}
    for form, key in keys.items():
        families[key].append(form)
    for forms in families.values():
        if len(forms) > 1:
            forms.sort()
    return families


def word_lines(families: Mapping[str, Sequence[str]], irregular: Mapping[str, str]) -> list[str]:
    """Give a line per word: how many letters its stem shares with the one before, the rest, the other forms.

    The number is one base 36 digit; a form that begins with its stem is a hyphen and the ending: after
    "klacht", "2eur -en" means kleur and kleuren. It takes a tenth off the index.

    Args:
        families: Per stem its forms, both in order.
        irregular: Forms that visitors type, with their stems.
    """
    all_forms = {key: tuple(forms) for key, forms in families.items()}
    for form, key in irregular.items():
        all_forms[key] = tuple(sorted([*all_forms[key], form]))
    return list(map(_word_line, ["", *all_forms], all_forms.keys(), all_forms.values()))


def read_lines(lines: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    """Give per line of `word_lines` the stem and the forms that differ from it."""
    stem = ""
    for line in lines:
        first, *forms = line.split(" ")
        stem = stem[: int(first[0], 36)] + first[1:]
        yield stem, [stem + form[1:] if form.startswith("-") else form for form in forms]


def written_forms(key: str, forms: Iterable[str]) -> Iterator[str]:
    """Give the forms that differ from their stem, as they stand on a line of that stem."""
    return (f"-{form.removeprefix(key)}" if form.startswith(key) else form for form in forms if form != key)


# Most words stand between the same words for every school of a region.
@lru_cache(maxsize=16_384)
def _word_line(before: str, key: str, forms: Sequence[str]) -> str:
    letters = zip(before, key, strict=False)
    shared = min(sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], letters)), len(_DIGITS) - 1)
    return " ".join([f"{_DIGITS[shared]}{key[shared:]}", *written_forms(key, forms)])
