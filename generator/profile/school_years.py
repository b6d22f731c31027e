"""Reckoning with school years and months."""

from __future__ import annotations

import calendar
from datetime import date


def start_of_year(school_year: str) -> date:
    """Give the first day of a school year such as 2026-2027: 1 August."""
    return date(int(school_year[:4]), 8, 1)


def end_of_year(school_year: str) -> date:
    """Give the last day of a school year such as 2026-2027: 31 July."""
    return date(int(school_year[-4:]), 7, 31)


def months_after(day: date, months: int) -> date:
    """Give the same day so many months later, or earlier when negative; the last of the month when there is none."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
