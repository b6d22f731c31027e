"""The search index of one site: from finished pages to one plain script that also works from disk.

The script only sets `window.GIDS_ZOEK`; `theme/assets/zoek.js` answers the questions. The shape of the data:

| key | value |
| --- | --- |
| `pages` | `[address, title, audience]` per page |
| `sections` | `[page number, anchor, heading, beginning of the text]` per section |
| `words` | per word: its stem and its other forms on this site; see `_word_lines` |
| `hits` | per word: where it occurs, `4 * distance to the previous section + level` per section |
| `parts` | pairs of word numbers: a compound and one of its parts |
| `synonyms` | groups of phrases; a phrase is a list of word numbers |
| `stops` | the words that count only when nothing else was asked |
"""

from __future__ import annotations

import dataclasses
import json
import string
from collections import Counter
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, Final

from generator.site import search_stem, search_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

OWN: Final = "GIDS_ZOEK"
"""The index of what a school says itself."""
SHARED: Final = "GIDS_ZOEK_GEDEELD"
"""The index of the pages that are the same for many schools."""

# Levels of a hit. The title counts at the top of its page only; there the browser spreads it over the page.
_ONCE: Final = 0
_REPEATED: Final = 1
_HEADING: Final = 2
_TITLE: Final = 3

_DIGITS: Final = string.digits + string.ascii_lowercase


@dataclasses.dataclass(frozen=True, slots=True)
class SearchPage:
    """A finished page as the search sees it.

    Attributes:
        url: Address relative to the root of the site, as it must be linked: `opp/` or `opp/index.html`.
        title: Title without the name of the school.
        html: The inner HTML of `<main>`.
        audience: For whom the page is meant, in Dutch; empty for everybody.
        keywords: Words that people type for this page and that it may not hold; they count as its headings do.
    """

    url: str
    title: str
    html: str
    audience: str
    keywords: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class _Place:
    """A section with the number of its page; `title` and `keywords` only at the top of the page."""

    page: int
    title: str
    keywords: str
    section: search_text.Section


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
    places = tuple(_places(pages))
    levels = [_levels(place) for place in places]
    forms = {form for level in levels for form in level}
    phrases = list(_useful(synonyms, forms))
    forms.update(word for group in phrases for phrase in group for word in phrase)
    keys = search_stem.word_families(forms)
    numbers = {key: number for number, key in enumerate(sorted(set(keys.values())))}
    data = {
        "pages": [[page.url, page.title, page.audience] for page in pages],
        "sections": [_shown(place, excerpts) for place in places],
        "words": _word_lines(keys | search_stem.irregular_forms(keys)),
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


def _useful(synonyms: Sequence[Sequence[str]], forms: Collection[str]) -> Iterator[list[list[str]]]:
    """Give the groups of which at least one phrase stands on these pages; the others lead nowhere."""
    stems = {search_stem.stem_word(form) for form in forms}
    for group in synonyms:
        phrases = [search_stem.telling_words(text) for text in group]
        if any(phrase and all(search_stem.stem_word(word) in stems for word in phrase) for phrase in phrases):
            yield phrases


def _places(pages: Sequence[SearchPage]) -> Iterator[_Place]:
    for number, page in enumerate(pages):
        for section in search_text.split_sections(page.html):
            top = not section.anchor
            yield _Place(number, page.title if top else "", " ".join(page.keywords) if top else "", section)


def _shown(place: _Place, length: int) -> list[int | str]:
    section = place.section
    return [place.page, section.anchor, section.heading, search_text.excerpt(section.text, length)]


def _levels(place: _Place) -> dict[str, int]:
    """Give for every form in a section the highest level at which it occurs.

    Stop words count in titles and headings only: there they tell "Wie kan u helpen?" from other pages.
    """
    counts = Counter(search_stem.split_words(place.section.text))
    levels = {
        form: _REPEATED if count > 1 else _ONCE for form, count in counts.items() if form not in search_stem.STOP_WORDS
    }
    levels.update(dict.fromkeys(search_stem.telling_words(place.keywords), _HEADING))
    levels.update(dict.fromkeys(search_stem.split_words(place.section.heading), _HEADING))
    levels.update(dict.fromkeys(search_stem.split_words(place.title), _TITLE))
    return levels


def _hits(levels: Sequence[Mapping[str, int]], keys: Mapping[str, str], numbers: Mapping[str, int]) -> list[list[int]]:
    found: list[dict[int, int]] = [{} for _ in numbers]
    for section, level_of in enumerate(levels):
        for form, level in level_of.items():
            word = found[numbers[keys[form]]]
            word[section] = max(level, word.get(section, _ONCE))
    return [_packed(sorted(word.items())) for word in found]


def _packed(hits: Sequence[tuple[int, int]]) -> list[int]:
    steps = pairwise([(0, _ONCE), *hits])
    return [4 * (section - before) + level for (before, _), (section, level) in steps]


def _word_lines(keys: Mapping[str, str]) -> list[str]:
    """Give a line per word: how many letters its stem shares with the one before, the rest, the other forms.

    The number is one base 36 digit; a form that begins with its stem is a hyphen and the ending: after
    "klacht", "2eur -en" means kleur and kleuren. It takes a tenth off the index.
    """
    families: dict[str, list[str]] = {key: [] for key in sorted(set(keys.values()))}
    for form, key in sorted(keys.items()):
        if form != key:
            families[key].append(f"-{form.removeprefix(key)}" if form.startswith(key) else form)
    shared = (_shared_start(*pair) for pair in pairwise(["", *families]))
    return [
        " ".join([f"{_DIGITS[length]}{key[length:]}", *forms])
        for length, (key, forms) in zip(shared, families.items(), strict=True)
    ]


def _shared_start(one: str, other: str) -> int:
    letters = zip(one, other, strict=False)
    return min(sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], letters)), len(_DIGITS) - 1)


def _synonym_groups(
    groups: Iterable[Sequence[Sequence[str]]], keys: Mapping[str, str], numbers: Mapping[str, int]
) -> Iterator[list[list[int]]]:
    """Give the groups as word numbers, without phrases that turn out to be the same words."""
    for group in groups:
        phrases = {tuple(numbers[keys[word]] for word in phrase): None for phrase in group if phrase}
        if len(phrases) > 1:
            yield [list(phrase) for phrase in phrases]


def _as_script(data: Mapping[str, object]) -> str:
    """Give JSON that is safe in any script of any encoding, even when somebody pastes it into a page."""
    return json.dumps(data, ensure_ascii=True, separators=(",", ":")).replace("<", "\\u003c")
