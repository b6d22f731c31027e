"""Measures how plain a Dutch text is, with what was found to tell plain from official Dutch.

Those measures are the length of sentences, the share of long ones, the passive with "worden" and fixed formal words.
There is no score and no mark: what counts is which sentence to change. Run on files of shared content:
`python -m generator.check.plain content/faq`.
"""

from __future__ import annotations

import dataclasses
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.check.formal import FORMAL, found_in
from generator.check.passive import passive_of
from generator.content.pages import SLOT_TAG

_FRONT = re.compile(r"\A---\n.*?^---\n", re.DOTALL | re.MULTILINE)
_HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*(?:\{[^}]*\})?\s*$")
_ANCHOR = re.compile(r"\{#([a-z0-9-]+)\}")
_LIST_ITEM = re.compile(r"^\s*(?:[-*+]|\d+\.)\s+")
_ABBREVIATION = re.compile(r"\b(?:bijv|bv|o\.a|d\.w\.z|m\.b\.t|t/m|ca|nr|art|dhr|mw|enz)\.", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<=[.!?:])[\"'’”)]*\s+(?=[\"'‘“(]?[A-ZÀ-Ý0-9])")
_WORD = re.compile(r"[A-Za-zÀ-ÿ0-9]+(?:['’.\-/][A-Za-zÀ-ÿ0-9]+)*")


@dataclasses.dataclass(frozen=True, slots=True)
class Measures:
    """What was measured of one text.

    Attributes:
        sentences: Number of sentences; an item of a list counts as one.
        mean: Words per sentence.
        over_20: Share of sentences of more than 20 words.
        longest: Words in the longest sentence.
        passive: Share of sentences with a passive of "worden".
        formal: Formal words and phrases that were found.
    """

    sentences: int
    mean: float
    over_20: float
    longest: int
    passive: float
    formal: tuple[str, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Block:
    """A part of a page for one audience.

    Attributes:
        audience: ouders, leerlingen or scholen.
        text: Its sentences, in order.
    """

    audience: str
    text: tuple[str, ...]


def sentences(text: str) -> list[str]:
    """Split text into sentences; headings and slots are left out, an item of a list stands by itself."""
    found = []
    for paragraph in _paragraphs(text):
        guarded = _ABBREVIATION.sub(lambda match: match[0].replace(".", "\u2024"), paragraph)
        found += [part.replace("\u2024", ".").strip() for part in _SENTENCE_END.split(guarded)]
    return [part for part in found if _WORD.search(part)]


def words(sentence: str) -> list[str]:
    """Give the words of a sentence."""
    return _WORD.findall(sentence)


def is_passive(sentence: str) -> bool:
    """Say whether "worden" stands in it with a past participle."""
    return bool(passive_of(sentence))


def formal_words(sentence: str) -> tuple[str, ...]:
    """Give the formal words and phrases in a sentence."""
    return found_in(FORMAL, sentence)


def measure(text: Sequence[str]) -> Measures:
    """Measure a text that was split into sentences."""
    lengths = [len(words(sentence)) for sentence in text]
    count = len(lengths)
    return Measures(
        sentences=count,
        mean=sum(lengths) / count if count else 0.0,
        over_20=sum(length > 20 for length in lengths) / count if count else 0.0,
        longest=max(lengths, default=0),
        passive=sum(map(is_passive, text)) / count if count else 0.0,
        formal=tuple(word for sentence in text for word in formal_words(sentence)),
    )


def blocks(markdown: str, *, audience: str) -> list[Block]:
    """Cut a page into the parts that each audience reads; what stands above the first is for `audience`."""
    owner = audience
    parts: dict[str, list[str]] = {}
    for line in _FRONT.sub("", markdown).split("\n"):
        heading = _HEADING.match(line)
        if heading and len(heading[1]) == 2:
            owner = _owner(line, audience)
        parts.setdefault(owner, []).append(line)
    return [Block(name, tuple(sentences("\n".join(lines)))) for name, lines in parts.items()]


def _owner(heading: str, audience: str) -> str:
    anchor = _ANCHOR.search(heading)
    named = {
        "kop-ouders": "ouders",
        "kop-leerlingen": "leerlingen",
        "kop-school": "scholen",
        "kop-swv": "scholen",
    }
    return named.get(anchor[1], audience) if anchor else audience


def _paragraphs(text: str) -> Iterator[str]:
    """Give the paragraphs and list items of Markdown as plain text."""
    current: list[str] = []
    for line in [*text.split("\n"), ""]:
        item = _LIST_ITEM.match(line)
        if not line.strip() or item or _HEADING.match(line) or line.lstrip().startswith(("|", "<", "!!!")):
            if current:
                yield _plain(" ".join(current))
            current = []
        if item:
            current = [line[item.end() :]]
        elif line.strip() and not _HEADING.match(line) and not line.lstrip().startswith(("|", "<", "!!!")):
            current.append(line.strip())


def _plain(text: str) -> str:
    """Leave of links their text; a slot in a sentence is one word."""
    text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)(?:\{[^}]*\})?", r"\1", text)
    text = SLOT_TAG.sub(" ", text) if SLOT_TAG.fullmatch(text.strip()) else SLOT_TAG.sub("Naam", text)
    return re.sub(r"[*_`]+|<[^>]+>|\{[#:.][^}]*\}", "", text)


def _said(found: Measures) -> str:
    """Say what was measured on one line."""
    formal = f", formeel: {', '.join(found.formal)}" if found.formal else ""
    return (
        f"{found.sentences} zinnen, gemiddeld {found.mean:.1f} woorden, over 20: {found.over_20:.0%},"
        f" langste {found.longest}, lijdend {found.passive:.0%}{formal}"
    )


def main(paths: Sequence[str]) -> int:
    """Print the measures of each block of each page, worst sentences first; give an exit code."""
    files = [file for path in map(Path, paths) for file in (sorted(path.rglob("*.md")) if path.is_dir() else [path])]
    for file in files:
        text = file.read_text(encoding="utf-8")
        found = re.search(r"^voor: (\w+)$", text, re.MULTILINE)
        for block in blocks(text, audience=found[1] if found else "ouders"):
            print(f"{file} [{block.audience}] {_said(measure(block.text))}")  # noqa: T201  # this is a command
            for sentence in sorted(block.text, key=lambda one: -len(words(one)))[:3]:
                if len(words(sentence)) > 20 or is_passive(sentence):
                    print(f"    {len(words(sentence))}: {sentence}")  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
