"""Small things of Dutch spelling that templates need: dates, lists of words, capitals, telephone links."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip


def written_date(day: date) -> str:
    """Write a date out: 1 september 2026."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def joined(words: Iterable[str], *, last: str = "en") -> str:
    """Join words as in a sentence: a, b en c."""
    listed = list(words)
    return f"{', '.join(listed[:-1])} {last} {listed[-1]}" if len(listed) > 1 else "".join(listed)


def capital(text: str) -> str:
    """Begin with a capital; ij counts as one letter, and a word in quotes ('s) stays as it is."""
    if text.startswith("'"):
        return text
    return text[:2].upper() + text[2:] if text.startswith("ij") else text[:1].upper() + text[1:]


def phone_link(number: str) -> str:
    """Give the `tel:` address; a Dutch number gets its country code, short service numbers stay short."""
    digits = re.sub(r"\(0\)|[^\d+]", "", number)
    if digits.startswith("00"):
        digits = "+" + digits[2:]
    elif digits.startswith("0") and not digits.startswith(("0800", "0900", "0906", "0909")) and len(digits) == 10:
        digits = "+31" + digits[1:]
    return f"tel:{digits}"
