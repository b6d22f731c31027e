"""The search index of one site: from finished pages to one plain script that also works from disk.

The script only sets `window.GIDS_ZOEK`; `theme/assets/zoek.js` answers the questions. The shape of the data:

| key | value |
| --- | --- |
| `pages` | `[address, title, audience]` per page |
| `sections` | `[page number, anchor, heading, beginning of the text]` per section |
| `words` | per word: its stem and its other forms on this site; see `_word_lines` |
| `hits` | per section: the words in it, once, more than once, in its heading, in the title; see `_hits` |
| `parts` | pairs of word numbers: a compound and one of its parts |
| `synonyms` | groups of phrases; a phrase is a list of word numbers |
| `stops` | the words that count only when nothing else was asked |
"""

from __future__ import annotations

import dataclasses
import json
import string
from collections import Counter
from functools import lru_cache
from itertools import chain, takewhile
from typing import TYPE_CHECKING, Final

from generator.site import search_stem, search_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

OWN: Final = "GIDS_ZOEK"
"""The index of what a school says itself."""
SHARED: Final = "GIDS_ZOEK_GEDEELD"
"""The index of the pages that are the same for many schools."""

_DIGITS: Final = string.digits + string.ascii_lowercase


@dataclasses.dataclass(frozen=True, slots=True)
class SearchPage:
    """A finished page as the search sees it.

    Attributes:
        url: Address relative to the root of the site, as it must be linked: `opp/` or `opp/index.html`.
        title: Title without the name of the school.
        sections: What its main part is cut into.
        audience: For whom the page is meant, in Dutch; empty for everybody.
        keywords: Words that people type for this page and that it may not hold; they count as its headings do.
    """

    url: str
    title: str
    sections: tuple[search_text.Section, ...]
    audience: str
    keywords: tuple[str, ...] = ()


def build_index(
    pages: Sequence[SearchPage],
    synonyms: Sequence[Sequence[str]],
    *,
    name: str = OWN,
    excerpts: int = search_text.EXCERPT_LENGTH,
) -> str:
    """Give the whole text of a script with the index of some pages: plain ASCII, the same for the same input.

    Args:
        pages: The pages to find, in the order in which equal results are shown.
        synonyms: Groups of words or phrases with one meaning; whoever asks one finds the others.
        name: Under which the script puts the index: `OWN` or `SHARED`.
        excerpts: How much of the beginning of each section is shown with a result, in characters.
    """
    levels = [level for page in pages for level in _levels(page)]
    forms = set(chain.from_iterable(chain.from_iterable(levels)))
    phrases = _useful(_as_words(tuple(map(tuple, synonyms))), forms)
    forms.update(word for group in phrases for phrase in group for word in phrase)
    keys = search_stem.word_families(forms)
    families = _families(keys)
    numbers = dict(zip(families, range(len(families)), strict=True))
    data = {
        "pages": [[page.url, page.title, page.audience] for page in pages],
        "sections": [
            [number, section.anchor, section.heading, search_text.excerpt(section.text, excerpts)]
            for number, page in enumerate(pages)
            for section in page.sections
        ],
        "words": _word_lines(families, search_stem.irregular_forms(keys)),
        "hits": _hits(levels, keys, numbers),
        "parts": [
            [numbers[key], numbers[part]]
            for key, parts in sorted(search_stem.compound_parts(keys).items())
            for part in parts
        ],
        "synonyms": list(_synonym_groups(phrases, keys, numbers)),
        "stops": " ".join(sorted(search_stem.STOP_WORDS)),
    }
    return f"window.{name} = {_as_script(data)};\n"


_Phrases = tuple[tuple[str, ...], ...]
"""A group of synonyms, each as its words."""


@lru_cache(maxsize=8)
def _as_words(synonyms: tuple[tuple[str, ...], ...]) -> tuple[tuple[_Phrases, tuple[frozenset[str], ...]], ...]:
    """Give each group of synonyms as words, and the stems by which its phrases are found on a page."""
    groups = [tuple(tuple(search_stem.telling_words(text)) for text in group) for group in synonyms]
    return tuple(
        (phrases, tuple(frozenset(map(search_stem.stem_word, phrase)) for phrase in phrases if phrase))
        for phrases in groups
    )


def _useful(groups: Iterable[tuple[_Phrases, tuple[frozenset[str], ...]]], forms: Iterable[str]) -> list[_Phrases]:
    """Give the groups of which at least one phrase stands on these pages; the others lead nowhere."""
    present = set(map(search_stem.stem_word, forms))
    return [phrases for phrases, stems in groups if any(map(present.issuperset, stems))]


_Levels = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...]]
"""The forms in a section at each level of a hit: once in the text, more than once, in the heading, in the title.

The title counts at the top of its page only; there the browser spreads it over the page.
"""


def _levels(page: SearchPage) -> Iterator[_Levels]:
    """Give the forms of each section; title and keywords count at the top of the page only."""
    keywords = " ".join(page.keywords)
    for section in page.sections:
        if section.anchor:
            yield _levels_of(section.text, section.heading, "", "")
        else:
            yield _levels_of(section.text, section.heading, keywords, page.title)


# Those of some ten schools, and all that schools share.
@lru_cache(maxsize=2048)
def _levels_of(text: str, heading: str, keywords: str, title: str) -> _Levels:
    """Give every form in a section at the highest level at which it occurs.

    Stop words count in titles and headings only: there they tell "Wie kan u helpen?" from other pages.
    """
    titles = set(search_stem.split_words(title))
    headings = {*search_stem.telling_words(keywords), *search_stem.split_words(heading)} - titles
    counts = Counter(chain.from_iterable(map(_sentence_words, text.split(". "))))
    higher = headings | titles
    once = tuple([form for form, count in counts.items() if count == 1 and form not in higher])
    repeated = tuple([form for form, count in counts.items() if count > 1 and form not in higher])
    return once, repeated, tuple(sorted(headings)), tuple(sorted(titles))


# Schools differ in some sentences only.
@lru_cache(maxsize=16_384)
def _sentence_words(text: str) -> tuple[str, ...]:
    """Give the words of a text, even if it is no sentence, without stop words."""
    return tuple(word for word in search_stem.split_words(text) if word not in search_stem.STOP_WORDS)


def _families(keys: Mapping[str, str]) -> dict[str, list[str]]:
    """Give the keys in order, and the forms of each in order."""
    families: dict[str, list[str]] = {key: [] for key in sorted(set(keys.values()))}
    for form, key in keys.items():
        families[key].append(form)
    for forms in families.values():
        if len(forms) > 1:
            forms.sort()
    return families


def _hits(levels: Iterable[_Levels], keys: Mapping[str, str], numbers: Mapping[str, int]) -> list[str]:
    """Give per section the numbers of its words, in base 36: four levels with a bar between them, the lowest first.

    A word may be there twice, in two forms; its highest level counts. The browser turns this around into where each
    word occurs. That takes it a few milliseconds, once; here it would take as long again for every school.
    """
    digits = _in_base_36(len(numbers))
    code_of = {form: digits[numbers[key]] for form, key in keys.items()}.__getitem__
    return ["|".join([" ".join(map(code_of, forms)) for forms in forms_at]) for forms_at in levels]


@lru_cache(maxsize=64)
def _in_base_36(count: int) -> tuple[str, ...]:
    """Give the numbers below `count` as a browser reads them with `parseInt(text, 36)`."""
    found = list(_DIGITS)
    while len(found) < count:
        found += [before + digit for before in found[len(found) // 36 or 1 :] for digit in _DIGITS]
    return tuple(found[:count])


def _word_lines(families: Mapping[str, Sequence[str]], irregular: Mapping[str, str]) -> list[str]:
    """Give a line per word: how many letters its stem shares with the one before, the rest, the other forms.

    The number is one base 36 digit; a form that begins with its stem is a hyphen and the ending: after
    "klacht", "2eur -en" means kleur and kleuren. It takes a tenth off the index.
    """
    all_forms = {key: tuple(forms) for key, forms in families.items()}
    for form, key in irregular.items():
        all_forms[key] = tuple(sorted([*all_forms[key], form]))
    return list(map(_word_line, ["", *all_forms], all_forms.keys(), all_forms.values()))


# Most words stand between the same words for every school of a region.
@lru_cache(maxsize=16_384)
def _word_line(before: str, key: str, forms: Sequence[str]) -> str:
    letters = zip(before, key, strict=False)
    shared = min(sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], letters)), len(_DIGITS) - 1)
    others = (f"-{form.removeprefix(key)}" if form.startswith(key) else form for form in forms if form != key)
    return " ".join([f"{_DIGITS[shared]}{key[shared:]}", *others])


def _synonym_groups(
    groups: Iterable[_Phrases], keys: Mapping[str, str], numbers: Mapping[str, int]
) -> Iterator[list[list[int]]]:
    """Give the groups as word numbers, without phrases that turn out to be the same words."""
    for group in groups:
        phrases = dict.fromkeys([tuple([numbers[keys[word]] for word in phrase]) for phrase in group if phrase])
        if len(phrases) > 1:
            yield [list(phrase) for phrase in phrases]


def _as_script(data: Mapping[str, object]) -> str:
    """Give JSON that is safe in any script of any encoding, even when somebody pastes it into a page."""
    return json.dumps(data, ensure_ascii=True, separators=(",", ":")).replace("<", "\\u003c")
