"""Texts that are nearly the same at several schools, found without comparing every text with every other.

A text is cut into overlapping groups of words (shingles). A shingle leads to the texts that hold it, so only texts that
share one are ever compared. Two texts are alike when nearly all words of the longer one lie in shingles they share.

Texts that are alike form one group around the first of them, so that a text of twelve schools is one finding.
"""

from __future__ import annotations

import dataclasses
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
    """A text as words, with its shingles."""

    words: tuple[str, ...]
    shingles: frozenset[Shingle]

    @property
    def least(self) -> int:
        """Give how many of its shingles a text that is alike must have: each word that differs spoils a few."""
        return max(len(self.shingles) - SHINGLE * int(len(self.words) * (1 - SHARE)), 1)


@dataclasses.dataclass(slots=True)
class _Group:
    """Texts that are alike, around the first."""

    leader: Cut
    shown: str
    schools: set[str]
    share: float = 1.0


def cut(text: str) -> Cut:
    """Cut a text into shingles; capitals, punctuation and line ends make no difference."""
    words = tuple(re.findall(r"\w+", text.casefold()))
    return Cut(words, frozenset(_shingles(words)))


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
        Alike(field, group.shown, len(group.leader.words), tuple(sorted(group.schools)), group.share)
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
    for text in texts:
        made = cut(text.text)
        group = same.setdefault(made.words, _Group(made, _begin(text.text), set()))
        group.schools.add(text.school)
    often = Counter(shingle for group in same.values() for shingle in group.leader.shingles)
    groups: list[_Group] = []
    holders: dict[Shingle, list[int]] = defaultdict(list)
    for group in sorted(same.values(), key=lambda group: (-len(group.schools), group.leader.words)):
        near = _nearest(group.leader, groups, holders, often)
        if near is None:
            for shingle in group.leader.shingles:
                holders[shingle].append(len(groups))
            groups.append(group)
            continue
        other, share = near
        other.schools |= group.schools
        other.share = min(other.share, share)
    return groups


def _nearest(
    text: Cut, groups: Sequence[_Group], holders: Mapping[Shingle, Sequence[int]], often: Mapping[Shingle, int]
) -> tuple[_Group, float] | None:
    """Give the group that a text belongs to, if any.

    A text that is alike lacks few of the shingles, so it holds some of the rarest ones too. Those lead to few texts;
    the phrases that everybody uses need not be followed.

    Args:
        text: What is looked for.
        groups: Those that there are.
        holders: Per shingle the numbers of the groups that hold it.
        often: Per shingle in how many texts it stands.
    """
    hits = (text.least * 3 + 3) // 4
    rarest = sorted(text.shingles, key=lambda shingle: (often[shingle], shingle))
    met: Counter[int] = Counter()
    for shingle in rarest[: len(rarest) - text.least + hits]:
        met.update(holders.get(shingle, ()))
    for number, found in met.most_common():
        if found < hits:
            break
        share = share_of(text, groups[number].leader)
        if share >= SHARE:
            return groups[number], share
    return None


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
