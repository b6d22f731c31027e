"""The search index of one site: from finished pages to plain scripts that also work from disk.

A script only sets `window.GIDS_ZOEK` or `window.GIDS_ZOEK_GEDEELD`; `theme/assets/zoek.js` makes one index of the two
and answers the questions. The shape of the data:

| key | value |
| --- | --- |
| `vocabulary` | key of the words of the shared index; two scripts fit together when theirs are the same |
| `pages` | `[address, title, audience]` per page |
| `sections` | `[page number, anchor, heading, beginning of the text]` per section |
| `words` | per word: its stem and its other forms; see `word_lines` |
| `more` | in a school's own index: other forms of words of the shared one, behind the number of that word |
| `hits` | per section: the words in it, once, more than once, in its heading, in the title; see `_hits` |
| `parts` | pairs of word numbers: a compound and one of its parts |
| `synonyms` | groups of phrases; a phrase is a list of word numbers |
| `stops` | the words that count only when nothing else was asked |

There are three sorts of it. One that needs no other (`build_index`) lacks `vocabulary` and `more`. The shared index of
a kind (`build_shared`) has the words of its own pages and all others that schools of the kind have in common. The own
index of a school (`build_own`) uses the numbers of those; the numbers of its `words` follow them, and it has no
`synonyms` and no `stops`.
"""

from __future__ import annotations

import dataclasses
import json
from collections import Counter
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Any, Final

from generator.site import search_stem, search_text
from generator.site.search_vocabulary import Vocabulary, extra_words, vocabulary_key
from generator.site.search_words import base_36, in_families, word_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

OWN: Final = "GIDS_ZOEK"
"""The index of what a school says itself."""
SHARED: Final = "GIDS_ZOEK_GEDEELD"
"""The index of the pages that are the same for many schools."""


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
    excerpts: int = search_text.EXCERPT_LENGTH,
) -> str:
    """Give the whole text of a script with the index of some pages: plain ASCII, the same for the same input.

    It needs no other script: all words of the pages are in it, and the synonyms that lead somewhere.

    Args:
        pages: The pages to find, in the order in which equal results are shown.
        synonyms: Groups of words or phrases with one meaning; whoever asks one finds the others.
        excerpts: How much of the beginning of each section is shown with a result, in characters.
    """
    levels = _all_levels(pages)
    forms = set(chain.from_iterable(chain.from_iterable(levels)))
    phrases = _useful(_as_words(tuple(map(tuple, synonyms))), forms)
    return _script(OWN, _listed(pages, excerpts) | _words(levels, forms, phrases))


def build_shared(
    pages: Sequence[SearchPage],
    synonyms: Sequence[Sequence[str]],
    common: Iterable[str],
    *,
    excerpts: int = search_text.EXCERPT_LENGTH,
) -> str:
    """Give the script with the index of what sites of a kind share, and the words for the rest of them.

    Args:
        pages: The pages that are the same for all of them.
        synonyms: Of these all groups are kept: the browser finds out which of them lead somewhere on its site.
        common: Texts that many of the sites have on pages of their own.
        excerpts: As for `build_index`.
    """
    levels = _all_levels(pages)
    forms = {*chain.from_iterable(chain.from_iterable(levels)), *chain.from_iterable(map(_sentence_words, common))}
    words = _words(levels, forms, [phrases for phrases, _stems in _as_words(tuple(map(tuple, synonyms)))])
    key = vocabulary_key(words["words"])
    return _script(SHARED, {"vocabulary": key} | _listed(pages, excerpts) | words)


def build_own(
    pages: Sequence[SearchPage], vocabulary: Vocabulary, *, excerpts: int = search_text.EXCERPT_LENGTH
) -> str:
    """Give the script with the index of a school's own pages, by the words of the shared index of its kind.

    Args:
        pages: The pages that differ from those of other schools.
        vocabulary: Of the shared index.
        excerpts: As for `build_index`.
    """
    coded = [_coded(vocabulary, *texts) for texts in chain.from_iterable(map(_texts, pages))]
    unknown = frozenset(chain.from_iterable(extra for section in coded for _known, extra in section))
    extra = extra_words(vocabulary, unknown)
    data = {
        "vocabulary": vocabulary.key,
        "words": extra.lines,
        "more": extra.more,
        "hits": ["|".join([_with_extra(known, more, extra.codes) for known, more in section]) for section in coded],
        "parts": extra.parts,
    }
    return _script(OWN, _listed(pages, excerpts) | data)


def _listed(pages: Sequence[SearchPage], excerpts: int) -> dict[str, Any]:
    """Give what a result shows."""
    return {
        "pages": [[page.url, page.title, page.audience] for page in pages],
        "sections": [
            [number, section.anchor, section.heading, search_text.excerpt(section.text, excerpts)]
            for number, page in enumerate(pages)
            for section in page.sections
        ],
    }


def _words(levels: Sequence[_Levels], forms: Iterable[str], groups: Sequence[_Phrases]) -> dict[str, Any]:
    """Give everything about the words of an index: those on pages and those of synonyms."""
    keys = search_stem.word_families({*forms, *(word for group in groups for phrase in group for word in phrase)})
    families = in_families(keys)
    numbers = dict(zip(families, range(len(families)), strict=True))
    return {
        "words": word_lines(families, search_stem.irregular_forms(keys)),
        "hits": _hits(levels, {form: base_36(numbers[key]) for form, key in keys.items()}),
        "parts": [
            [numbers[key], numbers[part]]
            for key, parts in sorted(search_stem.compound_parts(keys).items())
            for part in parts
        ],
        "synonyms": list(_synonym_groups(groups, keys, numbers)),
        "stops": " ".join(sorted(search_stem.STOP_WORDS)),
    }


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
"""The words of a section at each level of a hit: once in the text, more than once, in the heading, in the title.

The title counts at the top of its page only; there the browser spreads it over the page.
"""


def _all_levels(pages: Iterable[SearchPage]) -> list[_Levels]:
    """Give the forms of each section at the highest level at which they occur."""
    return [
        _levels(chain.from_iterable(map(_sentence_words, text.split(". "))), *_headline(*above))
        for text, *above in chain.from_iterable(map(_texts, pages))
    ]


def _texts(page: SearchPage) -> Iterator[tuple[str, str, str, str]]:
    """Give text, heading, keywords and title of each section; title and keywords count at the top of the page only."""
    keywords = " ".join(page.keywords)
    for section in page.sections:
        if section.anchor:
            yield section.text, section.heading, "", ""
        else:
            yield section.text, section.heading, keywords, page.title


def _levels(words: Iterable[str], headings: Sequence[str], titles: Sequence[str]) -> _Levels:
    counts = Counter(words)
    for word in (*headings, *titles):
        counts.pop(word, None)
    once = tuple([word for word, count in counts.items() if count == 1])
    repeated = tuple([word for word, count in counts.items() if count > 1])
    return once, repeated, tuple(word for word in headings if word not in titles), tuple(titles)


# Schools differ in some sentences only.
@lru_cache(maxsize=16_384)
def _sentence_words(text: str) -> tuple[str, ...]:
    """Give the words of a text, even if it is no sentence, without stop words."""
    return tuple(word for word in search_stem.split_words(text) if word not in search_stem.STOP_WORDS)


@lru_cache(maxsize=2048)
def _headline(heading: str, keywords: str, title: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the words in a heading, with the keywords, and in a title, each once and in order.

    Stop words count here only: they tell "Wie kan u helpen?" from other pages.
    """
    headings = {*search_stem.telling_words(keywords), *search_stem.split_words(heading)}
    return tuple(sorted(headings)), tuple(sorted(set(search_stem.split_words(title))))


_Coded = tuple[tuple[str, ...], tuple[str, ...]]
"""The words of a text that are in a vocabulary, each by its number, and the forms that are not there."""


# Those of some ten schools, and all that schools share.
@lru_cache(maxsize=2048)
def _coded(
    vocabulary: Vocabulary, text: str, heading: str, keywords: str, title: str
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Give per level the numbers of the words that the vocabulary has, and the forms that it lacks."""
    sentences = [_coded_sentence(vocabulary, sentence) for sentence in text.split(". ")]
    headings, titles = _coded_headline(vocabulary, heading, keywords, title)
    known, extra = (
        _levels(chain.from_iterable([coded[sort] for coded in sentences]), headings[sort], titles[sort])
        for sort in range(2)
    )
    return tuple(zip(map(" ".join, known), extra, strict=True))


@lru_cache(maxsize=16_384)
def _coded_sentence(vocabulary: Vocabulary, text: str) -> _Coded:
    return _coded_words(vocabulary.telling, search_stem.split_words(text))


@lru_cache(maxsize=2048)
def _coded_headline(vocabulary: Vocabulary, *texts: str) -> tuple[_Coded, ...]:
    found = (_coded_words(vocabulary.codes, words) for words in _headline(*texts))
    return tuple((tuple(dict.fromkeys(known)), extra) for known, extra in found)


def _coded_words(codes: Mapping[str, str], words: Sequence[str]) -> _Coded:
    found = list(map(codes.get, words))
    extra = [word for word, code in zip(words, found, strict=True) if code is None] if None in found else ()
    return tuple(filter(None, found)), tuple(extra)


def _with_extra(known: str, more: Sequence[str], codes: Mapping[str, str]) -> str:
    return " ".join([*filter(None, [known]), *map(codes.__getitem__, more)]) if more else known


def _hits(levels: Iterable[_Levels], codes: Mapping[str, str]) -> list[str]:
    """Give per section the numbers of its words, in base 36: four levels with a bar between them, the lowest first.

    A word may be there twice, in two forms: then it is there more than once, and its highest level counts. The
    browser turns this around into where each word occurs. That takes it a few milliseconds, once; here it would take
    as long again for every school.
    """
    return ["|".join([" ".join(map(codes.__getitem__, forms)) for forms in forms_at]) for forms_at in levels]


def _synonym_groups(
    groups: Iterable[_Phrases], keys: Mapping[str, str], numbers: Mapping[str, int]
) -> Iterator[list[list[int]]]:
    """Give the groups as word numbers, without phrases that turn out to be the same words."""
    for group in groups:
        phrases = dict.fromkeys([tuple([numbers[keys[word]] for word in phrase]) for phrase in group if phrase])
        if len(phrases) > 1:
            yield [list(phrase) for phrase in phrases]


def _script(name: str, data: Mapping[str, Any]) -> str:
    """Give a script with JSON that is safe in any encoding, even when somebody pastes it into a page."""
    text = json.dumps(data, ensure_ascii=True, separators=(",", ":")).replace("<", "\\u003c")
    return f"window.{name} = {text};\n"
