"""Which abbreviations need no explanation, since somebody gives it or everybody knows them."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from typing import Final

from generator.content.registers import Registers
from generator.site.terms import terms_of

CAPITALS: Final = re.compile(r"(?<![\w.@/-])(?<!\d{4} )[A-Z](?![A-Z]*\d{3})[A-Z0-9]{1,6}(?![\w@])")
"""A word of capitals and a figure or two; no code such as PO9801, and no letters of a postcode."""
KNOWN: Final = frozenset(
    {"PDF", "PO", "VO", "URL", "A3", "A4", "WCAG", "AA", "II", "III", "CSV", "JSON", "LD", "HSDS"}
)  # fmt: skip
"""Capitals that need no explanation, or are explained by the words around them."""


class _Same:
    """Registers as a key: they are the same when they are one and the same object."""

    def __init__(self, registers: Registers) -> None:
        self.registers = registers

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.registers is other.registers

    def __hash__(self) -> int:
        return id(self.registers)


def explained(registers: Registers) -> frozenset[str]:
    """Give every word of capitals that some register explains."""
    return _explained(_Same(registers))


@functools.lru_cache(maxsize=1)
def _explained(key: _Same) -> frozenset[str]:
    registers = key.registers
    texts = [form for term in terms_of(registers) for form in (*term.forms, term.meaning)]
    texts += [entry.kort for entry in registers["wetten"].values()]
    texts += [f"{entry.naam} {entry.maker}" for entry in registers["bronnen"].values()]
    texts += [f"{entry.naam} {entry.uitleg}" for entry in registers["systemen"].values()]
    return frozenset(re.findall(r"\b[A-Z][A-Z0-9]{1,6}\b", " ".join(texts)))


def explains_itself(text: str, abbreviation: str) -> bool:
    """Say whether a text gives the words beside the abbreviation: "Sociale vaardigheden (SOVA)", "SOVA (sociale …)"."""
    name = re.escape(abbreviation)
    return bool(re.search(rf"\(\s*{name}\s*\)|\b{name}\s*\(|\b{name},? (?:betekent|staat voor|is|zijn|heet)\b", text))


def unexplained(found: Iterable[str], known: Iterable[str]) -> list[str]:
    """Give what is found and not known, each once, in order."""
    without = set(known)
    return [word for word in dict.fromkeys(found) if word not in without]
