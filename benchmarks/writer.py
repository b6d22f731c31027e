"""Makes texts by chance: sentences from lists with filled places, now and then a list, emphasis or a link."""

from __future__ import annotations

import dataclasses
import random
import re
from collections.abc import Sequence
from typing import Any

from benchmarks import words

Values = dict[str, Any]
"""What stands in a YAML file."""

_SENTENCE_START = re.compile(r"(?:\A|(?<=[.?!] ))[a-zà-ÿ]")
_LIST_SHARE, _STRONG_SHARE, _LINK_SHARE = 0.12, 0.15, 0.08
"""Shares of texts with a list, with emphasis and with a link: about what the demo profiles have."""
_LANGUAGES = ("en", "tr", "ar", "pl", "uk", "es")


@dataclasses.dataclass(frozen=True, slots=True)
class Writer:
    """Writes for one school or one region.

    Attributes:
        chance: Where all choices come from: the same seed gives the same texts.
        domain: Host of its mail and web addresses, below `.example`.
        phone: First digits of its telephone numbers; the area code 099 does not exist.
    """

    chance: random.Random
    domain: str
    phone: str

    def line(self, pool: Sequence[str]) -> str:
        """Give one sentence."""
        return self._filled(self.chance.choice(pool))

    def lines(self, pool: Sequence[str], count: int) -> list[str]:
        """Give different sentences in the order of the list."""
        chosen = sorted(self.chance.sample(range(len(pool)), min(count, len(pool))))
        return [self._filled(pool[index]) for index in chosen]

    def text(self, pool: Sequence[str], *, own: int = 1, known: int = 2) -> str:
        """Give a text: sentences on the subject, then sentences that fit anywhere."""
        sentences = [*self.lines(pool, own), *self.lines(words.KNOWN, known)]
        kind = self.chance.random()
        if kind < _LIST_SHARE:
            items = "\n".join(f"- {item}" for item in self.lines(words.KNOWN, 3))
            return f"{' '.join(sentences)}\n\n{items}"
        if kind < _LIST_SHARE + _STRONG_SHARE:
            sentences[-1] = f"**{sentences[-1]}**"
        elif kind < _LIST_SHARE + _STRONG_SHARE + _LINK_SHARE:
            sentences.append(f"Meer leest u op [onze website](https://www.{self.domain}/hulp).")
        return " ".join(sentences)

    def some(self, choices: Sequence[str], low: int, high: int) -> list[str]:
        """Give between `low` and `high` different choices."""
        return self.chance.sample(list(choices), self.chance.randint(low, high))

    def number(self) -> str:
        """Give a telephone number."""
        return f"{self.phone} {self.chance.randint(10, 99)} {self.chance.randint(10, 99)}"

    def contact(self, role: str, mailbox: str, pool: Sequence[str] = words.KNOWN) -> Values:
        """Give a contact person by role: no person has a name here."""
        return {
            "rol": role,
            "telefoon": self.number(),
            "email": f"{mailbox}@{self.domain}",
            "website": f"https://www.{self.domain}/{mailbox}",
            "bereikbaar": self._filled("{dagen}, {uren}"),
            "talen": ["nl", *self.some(_LANGUAGES, 1, 2)],
            "toelichting": " ".join(self.lines(pool, 2)),
        }

    def _filled(self, template: str) -> str:
        text = re.sub(r"\{(\w+)\}", lambda place: self.chance.choice(words.WORDS[place[1]]), template)
        return _SENTENCE_START.sub(lambda first: first[0].upper(), text)
