"""Texts that are nearly the same at several schools, found without comparing every text with every other.

A text is cut into overlapping groups of words (shingles). A shingle leads to the texts that hold it, so only texts that
share one are ever compared. Two texts are alike when nearly all words of the longer one lie in shingles they share.

Texts that are alike form one group, so that a text of twelve schools is one finding. A text joins the group of every
text it is like, and brings those groups together. Only a text that is like none of the earlier ones is looked for
later on: it leads its group.
"""

from __future__ import annotations

import dataclasses
import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from generator.profile.region import BaselineItem
from generator.report.model import Alike
from generator.report.texts import LEAST_WORDS, OwnText

SHINGLE: Final = 3
"""Words in a shingle: one changed word spoils three of them, and leaves the words beside it covered."""
SHARE: Final = 0.85
"""From this part of the words on, two texts are nearly the same."""
_BEGIN: Final = 14
"""So many words of a text are shown."""

Shingle = tuple[str, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Cut:
    """A text as words, with its shingles.

    Attributes:
        least: How many of its shingles a text that is alike has: each word that differs spoils a few.
    """

    words: tuple[str, ...]
    shingles: frozenset[Shingle]
    least: int


@dataclasses.dataclass(slots=True)
class _Group:
    """Texts that are alike, with the first of them."""

    first: Cut
    shown: str
    schools: set[str]
    share: float = 1.0


def cut(text: str) -> Cut:
    """Cut a text into shingles; capitals, punctuation and line ends make no difference."""
    words = tuple(re.findall(r"\w+", text.casefold()))
    shingles = frozenset(_shingles(words))
    return Cut(words, shingles, max(len(shingles) - SHINGLE * int(len(words) * (1 - SHARE)), 1))


def share_of(one: Cut, other: Cut) -> float:
    """Give the part of the words, of the text that has least in common, that lies in shared shingles: 0 to 1.

    Texts that cannot be alike get 0: they are most, and words need not be counted in them.
    """
    if one.words == other.words:
        return 1.0
    shared = one.shingles & other.shingles
    if len(shared) < max(one.least, other.least):
        return 0.0
    return min(_covered(one.words, shared), _covered(other.words, shared))


def alike_texts(texts: Iterable[OwnText]) -> tuple[Alike, ...]:
    """Find the texts that stand at more than one school, per key; most schools first."""
    fields: dict[str, list[OwnText]] = defaultdict(list)
    for text in texts:
        fields[text.field].append(text)
    found = [
        Alike(field, group.shown, len(group.first.words), tuple(sorted(group.schools)), group.share)
        for field, listed in fields.items()
        for group in _grouped(listed)
        if len(group.schools) > 1
    ]
    return tuple(sorted(found, key=_order))


def taken_from_baseline(texts: Iterable[OwnText], baseline: Sequence[BaselineItem]) -> tuple[Alike, ...]:
    """Find the answers that repeat what the region wrote about the item, and so say nothing about the school."""
    explained = {item.id: item.uitleg for item in baseline if item.uitleg}
    originals = {key: cut(text) for key, text in explained.items()}
    schools: dict[str, dict[str, float]] = defaultdict(dict)
    for text in texts:
        original = originals.get(text.item)
        if original is None or len(original.words) < LEAST_WORDS:
            continue
        share = share_of(original, cut(text.text))
        if share >= SHARE:
            schools[text.item][text.school] = min(share, schools[text.item].get(text.school, 1.0))
    found = [
        Alike(
            "basisondersteuning.hoe",
            _begin(explained[item]),
            len(originals[item].words),
            tuple(sorted(shares)),
            min(shares.values()),
            source=item,
        )
        for item, shares in schools.items()
    ]
    return tuple(sorted(found, key=_order))


def _order(found: Alike) -> tuple[int, str, str, str]:
    return -len(found.schools), found.field, found.source, found.begin


def _grouped(texts: Sequence[OwnText]) -> Sequence[_Group]:
    """Put texts of one key together: those that are the same word for word first, then those that are nearly so."""
    same: dict[tuple[str, ...], _Group] = {}
    cuts = {text: cut(text) for text in {text.text: None for text in texts}}
    for text in texts:
        made = cuts[text.text]
        group = same.setdefault(made.words, _Group(made, _begin(text.text), set()))
        group.schools.add(text.school)
    index = _Index(Counter(shingle for group in same.values() for shingle in group.first.shingles))
    groups: list[_Group] = []
    for group in sorted(same.values(), key=lambda group: (-len(group.schools), group.first.words)):
        near = index.near(group.first)
        if not near:
            index.add(group.first)
            groups.append(group)
            continue
        home = groups[near[0][0]]
        for number, share in near:
            home.share = min(home.share, share)
            other = groups[number]
            if other is not home:
                home.schools |= other.schools
                home.share = min(home.share, other.share)
                groups = [home if found is other else found for found in groups]
        home.schools |= group.schools
    return list({id(group): group for group in groups}.values())


class _Index:
    """Texts by their shingles."""

    def __init__(self, often: Mapping[Shingle, int]) -> None:
        """Begin empty; `often` says of each shingle in how many texts it stands."""
        self._often = often
        self._texts: list[Cut] = []
        self._holders: dict[Shingle, list[int]] = defaultdict(list)

    def add(self, text: Cut) -> None:
        """Put a text in; its number is how many there were before."""
        for shingle in text.shingles:
            self._holders[shingle].append(len(self._texts))
        self._texts.append(text)

    def near(self, text: Cut) -> list[tuple[int, float]]:
        """Give the texts that one is like, by number, with the share.

        A text that is alike lacks few of the shingles, so it holds some of the rarest ones too. Those lead to few
        texts; the phrases that everybody uses need not be followed.
        """
        hits = (text.least + 1) // 2
        rarest = sorted(text.shingles, key=lambda shingle: (self._often[shingle], shingle))
        followed = (self._holders.get(shingle, ()) for shingle in rarest[: len(rarest) - text.least + hits])
        met = Counter(itertools.chain.from_iterable(followed))
        shares = (
            (number, share_of(text, other))
            for number, found in met.items()
            if found >= hits and _may_be_alike(text, other := self._texts[number])
        )
        return sorted((number, share) for number, share in shares if share >= SHARE)


def _may_be_alike(one: Cut, other: Cut) -> bool:
    """Say whether each has as many shingles as the other needs: most texts that meet are too short or too long."""
    return len(one.shingles) >= other.least and len(other.shingles) >= one.least


def _shingles(words: Sequence[str]) -> Iterator[Shingle]:
    return zip(*(words[start:] for start in range(SHINGLE)), strict=False)


def _covered(words: Sequence[str], shared: frozenset[Shingle]) -> float:
    """Give the part of the words that lies in one of the shingles."""
    covered = end = 0
    for start, shingle in enumerate(_shingles(words)):
        if shingle in shared:
            covered += start + SHINGLE - max(start, end)
            end = start + SHINGLE
    return covered / len(words) if words else 0.0


def _begin(text: str) -> str:
    words = text.split()
    return " ".join(words[:_BEGIN]) + (" …" if len(words) > _BEGIN else "")
