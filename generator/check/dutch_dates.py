"""Finds dates in Dutch prose, and the last day that each can mean."""

from __future__ import annotations

import calendar
import dataclasses
import re
from collections.abc import Iterator
from datetime import date
from typing import Final

_MONTHS: Final = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
_SEASONS: Final = {
    "voorjaar": (6, 30),
    "lente": (6, 30),
    "zomer": (9, 30),
    "zomervakantie": (9, 1),
    "herfst": (12, 31),
    "herfstvakantie": (11, 1),
    "najaar": (12, 31),
}
"""Last day of a part of the year, taken late: a text is called out of date only when it surely is."""
_YEAR: Final = r"(?:19|20)\d\d"
_DATE: Final = re.compile(
    rf"(?<![\d\-/.])(?:"
    rf"(?P<iso>{_YEAR}-\d\d-\d\d)"
    rf"|(?P<short>\d{{1,2}}[-/]\d{{1,2}}[-/]{_YEAR})"
    rf"|(?P<school>{_YEAR}\s?[-–/]\s?(?:{_YEAR}|\d\d))"
    rf"|(?:(?P<day>\d{{1,2}})\s)?(?P<month>{'|'.join(_MONTHS)})\s(?:van\s)?(?P<month_year>{_YEAR})"
    rf"|(?P<season>{'|'.join(sorted(_SEASONS, key=len, reverse=True))})\s(?:van\s|in\s)?(?P<season_year>{_YEAR})"
    rf"|(?<!\d\s)(?P<year>{_YEAR})"
    rf")(?![\d\-/]|\.\d)",
    re.IGNORECASE,
)


@dataclasses.dataclass(frozen=True, slots=True)
class Dated:
    """A date in a text.

    Attributes:
        words: As it stands there.
        start: Where it begins in the text.
        last: The last day that it can mean.
    """

    words: str
    start: int
    last: date


def dates_in(text: str) -> Iterator[Dated]:
    """Give the dates of a text, in order; what looks like one and cannot be, such as 31 februari, is passed over."""
    for found in _DATE.finditer(text):
        try:
            last = _last(found)
        except ValueError:
            continue
        if last is not None:
            yield Dated(found[0], found.start(), last)


def _last(found: re.Match[str]) -> date | None:
    if found["iso"]:
        return date.fromisoformat(found["iso"])
    if found["short"]:
        day, month, year = map(int, re.split(r"[-/]", found["short"]))
        return date(year, month, day)
    if found["school"]:
        return _school_year(found["school"])
    if found["month"]:
        year, month = int(found["month_year"]), _MONTHS.index(found["month"].lower()) + 1
        return date(year, month, int(found["day"] or calendar.monthrange(year, month)[1]))
    if found["season"]:
        return date(int(found["season_year"]), *_SEASONS[found["season"].lower()])
    return date(int(found["year"]), 12, 31)


def _school_year(words: str) -> date | None:
    """Give the last day of a school year or of a longer period of them; None when the years are not in order."""
    first, second = re.split(r"\s?[-–/]\s?", words)
    year = int(second) if len(second) == 4 else int(first[:2] + second)
    return date(year, 7, 31) if int(first) < year else None
