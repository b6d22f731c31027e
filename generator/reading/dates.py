"""Dates as people write them: one form is allowed, and the other forms get the right one as a suggestion."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Annotated

from pydantic import BeforeValidator

from generator.reading.wording import shorten

_MONTHS = ("jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_YEARS = range(1900, 2101)
"""What lies outside is a slip of the finger."""
_FORM = "Schrijf een datum als jaar-maand-dag, zoals 2026-09-01."


def read_day(value: object) -> object:
    """Read a date as `jjjj-mm-dd`; what is no text is left for pydantic to refuse.

    Pydantic alone would take `2026` for a number of seconds since 1970.

    Raises:
        ValueError: It is not such a date; the message is Dutch and complete.
    """
    if not isinstance(value, str):
        return value
    text = value.strip()
    found = _iso(text) if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text) else None
    if found is not None and found.year in _YEARS:
        return found
    if found is not None:
        raise ValueError(f"'{text}' past hier niet: het jaar ligt niet tussen {_YEARS[0]} en {_YEARS[-1]}. {_FORM}")
    raise ValueError(f"'{shorten(value)}' is geen datum. {_FORM}{_hint(text)}")


Day = Annotated[date, BeforeValidator(read_day)]
"""A date in a file."""


def _hint(text: str) -> str:
    """Suggest the date that was probably meant."""
    for pattern, read in _FORMS:
        found = re.fullmatch(pattern, text, re.IGNORECASE | re.ASCII)
        meant = _iso(read(found)) if found else None
        if meant is not None:
            return f" Bedoelde u '{meant.isoformat()}'?"
    return " Het jaar ontbreekt." if re.fullmatch(r"[0-9]{1,2} [a-z]{3,9}\.?", text, re.IGNORECASE) else ""


def _iso(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _written(found: re.Match[str]) -> str:
    """Put a date with the name of a month in the form that is allowed."""
    name = found[2][:3].lower().replace("mrt", "maa")
    month = _MONTHS.index(name) + 1 if name in _MONTHS else 0
    return f"{found[3]}-{month:02}-{int(found[1]):02}"


_FORMS: tuple[tuple[str, Callable[[re.Match[str]], str]], ...] = (
    (r"(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4})", lambda m: f"{m[3]}-{int(m[2]):02}-{int(m[1]):02}"),
    (r"(\d{4})[-/. ]+(\d{1,2})[-/. ]+(\d{1,2})", lambda m: f"{m[1]}-{int(m[2]):02}-{int(m[3]):02}"),
    (r"(\d{4})[-/. ]+(\d{1,2})[-/. ]+(\d{1,2})", lambda m: f"{m[1]}-{int(m[3]):02}-{int(m[2]):02}"),
    (r"(\d{1,2})[-. ]+([a-z]{3,9})\.?[-. ]+(\d{4})", _written),
)
"""Other ways of writing a date, each with how to put it in the form that is allowed."""
