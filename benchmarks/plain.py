"""Tells what the measures of plain Dutch are worth, on pairs of official and simplified sentences.

`python -m benchmarks.plain PAIRS.csv`: a file with the columns Complex and Simple, a sentence or a few in each.
Both sides are cut into blocks of 20 sentences. Of each measure it prints how well it tells the blocks of both sides
apart (AUC), and of each rule on how many sentences of both sides it falls. The rule for passives is compared with marks
made by hand.
"""

from __future__ import annotations

import argparse
import csv
import dataclasses
import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from generator.check.formal import SHORTENED, found_in
from generator.check.plain import formal_words, is_passive, sentences, words

BLOCK: Final = 20
"""Sentences in a block."""
SIDES: Final = ("Complex", "Simple")
"""Columns of the pairs: official Dutch, plain Dutch."""
MARKS: Final = Path(__file__).parent / "plain_marks.csv"
"""Which sentences somebody called a passive with "worden", having read them. It holds no sentences."""

Measure = Callable[[str], float]
MEASURES: Final[Mapping[str, Measure]] = {
    "words per sentence": lambda sentence: len(words(sentence)),
    "over 20 words": lambda sentence: len(words(sentence)) > 20,  # as the rules have it
    "over 25 words": lambda sentence: len(words(sentence)) > 25,  # as the rules have it
    "passive with worden": is_passive,
    "formal words": lambda sentence: bool(formal_words(sentence)),
    "words cut short": lambda sentence: bool(found_in(SHORTENED, sentence)),
}
"""What is measured of a sentence; of a block it is the mean."""
COMBINED: Final = ("over 20 words", "passive with worden", "formal words")
"""Measures whose shares are added up, each as heavy as the others. Nothing is fitted."""


@dataclasses.dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the pairs.

    Attributes:
        row: Of the file, the first below its head being 1.
        number: Within its cell, from 0.
    """

    row: int
    side: str
    number: int
    text: str

    @property
    def check(self) -> str:
        """Give a few signs that change when the sentence does."""
        return hashlib.sha256(self.text.encode()).hexdigest()[:8]


@dataclasses.dataclass(frozen=True, slots=True)
class Agreement:
    """How a rule agrees with marks made by hand.

    Attributes:
        lost: Marks whose sentence is not there any more, or reads otherwise.
    """

    marked: int
    found: int
    right: int
    missed: int
    lost: int

    @property
    def precision(self) -> float:
        """Give the share of what the rule found that is marked."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Give the share of what is marked that the rule found."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 0.0


def read_pairs(path: Path) -> list[Sentence]:
    """Read the sentences of both sides, in the order of the file."""
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Sentence(row, side, number, text)
            for row, pair in enumerate(csv.DictReader(file), start=1)
            for side in SIDES
            for number, text in enumerate(sentences(pair[side]))
        ]


def blocks_of(found: Sequence[Sentence], side: str) -> list[list[str]]:
    """Cut one side into whole blocks; what is left over at the end is not used."""
    texts = [sentence.text for sentence in found if sentence.side == side]
    return [texts[start : start + BLOCK] for start in range(0, len(texts) - BLOCK + 1, BLOCK)]


def auc(high: Sequence[float], low: Sequence[float]) -> float:
    """Give the chance that one of `high` is above one of `low`; alike counts half."""
    won = sum((one > other) + 0.5 * (one == other) for one in high for other in low)
    return won / (len(high) * len(low))


def of_blocks(blocks: Sequence[Sequence[str]], names: Sequence[str]) -> list[float]:
    """Measure blocks: the means of measures, added up."""
    return [sum(sum(MEASURES[name](text) for text in block) / len(block) for name in names) for block in blocks]


def agreement(found: Sequence[Sentence], marks: Path = MARKS) -> Agreement:
    """Compare the rule for passives with the marks."""
    by_place = {(one.row, one.side, one.number): one for one in found}
    pairs: list[tuple[bool, bool]] = []
    lost = 0
    with marks.open(encoding="utf-8", newline="") as file:
        for mark in csv.DictReader(file):
            sentence = by_place.get((int(mark["row"]), mark["side"], int(mark["number"])))
            if sentence is None or sentence.check != mark["check"]:
                lost += 1
            else:
                pairs.append((is_passive(sentence.text), mark["passive"] == "yes"))
    return Agreement(
        marked=len(pairs),
        found=sum(said for said, _ in pairs),
        right=sum(said and marked for said, marked in pairs),
        missed=sum(marked and not said for said, marked in pairs),
        lost=lost,
    )


def report(found: Sequence[Sentence], agreed: Agreement) -> Iterator[str]:
    """Give the lines to print."""
    official, simple = (blocks_of(found, side) for side in SIDES)
    yield f"{len(official)} blocks of official and {len(simple)} of plain Dutch, {BLOCK} sentences each"
    yield ""
    yield "| measure | official | plain | tells blocks apart (AUC) |"
    yield "| --- | ---: | ---: | ---: |"
    for name in MEASURES:
        high, low = (of_blocks([[one.text for one in found if one.side == side]], [name])[0] for side in SIDES)
        shown = ("{:.1f}" if high > 1 else "{:.1%}").format
        yield f"| {name} | {shown(high)} | {shown(low)} | {_apart(official, simple, [name]):.3f} |"
    yield f"| together: {', '.join(COMBINED)} | | | {_apart(official, simple, COMBINED):.3f} |"
    yield ""
    yield (
        f"Passives: {agreed.marked} sentences marked by hand ({agreed.lost} lost), {agreed.found} found,"
        f" precision {agreed.precision:.3f}, recall {agreed.recall:.3f}"
    )


def _apart(official: Sequence[Sequence[str]], simple: Sequence[Sequence[str]], names: Sequence[str]) -> float:
    return auc(of_blocks(official, names), of_blocks(simple, names))


def main() -> None:
    """Print the report."""
    parser = argparse.ArgumentParser(description="Tell what the measures of plain Dutch are worth.")
    parser.add_argument("pairs", type=Path, help="CSV with the columns Complex and Simple")
    found = read_pairs(parser.parse_args().pairs)
    for line in report(found, agreement(found)):
        print(line)  # this is a command


if __name__ == "__main__":
    main()
