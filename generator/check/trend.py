"""What became of the findings of the run before: new, gone, still there. Kept as plain data beside a report."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Final

from generator.check.marks import marks_of
from generator.check.rule import SEVERITIES, Finding, Severity
from generator.check.summary import counts, told

FORMAT: Final = 1
"""Goes up when what an earlier version wrote can no longer be compared."""
_KIND: Final = "gids check"


@dataclasses.dataclass(frozen=True, slots=True)
class Seen:
    """A finding as a later run must know it; nothing of what stands in the profile is kept."""

    mark: str
    rule: str
    school: str


@dataclasses.dataclass(frozen=True, slots=True)
class Past:
    """A run as it is kept.

    Attributes:
        day: The day that dates were compared with.
        counts: Number of findings by severity.
        seen: Every finding.
    """

    day: date
    counts: Mapping[Severity, int]
    seen: tuple[Seen, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Trend:
    """This run beside the one before.

    Attributes:
        before: The run before.
        new: Marks of what was not there then.
        same: Number of findings that are still there.
        gone: What is not there any more.
    """

    before: Past
    new: frozenset[str]
    same: int
    gone: tuple[Seen, ...]


def as_past(findings: Iterable[Finding], day: date) -> Past:
    """Give what is to be kept of a run."""
    kept = told(findings)
    seen = tuple(Seen(mark, one.rule, one.school) for mark, one in zip(marks_of(kept), kept, strict=True))
    return Past(day, counts(kept), seen)


def trend_of(before: Past, now: Past, school: str | None = None) -> Trend:
    """Compare two runs, or what they found at one school; `school` is empty for the region itself."""
    then, today = (_of(past.seen, school) for past in (before, now))
    there, was = {one.mark for one in today}, {one.mark for one in then}
    return Trend(before, frozenset(there - was), len(there & was), tuple(one for one in then if one.mark not in there))


def past_to_json(past: Past) -> str:
    """Write a run down."""
    kept = {
        "soort": _KIND,
        "formaat": FORMAT,
        "dag": past.day.isoformat(),
        "aantallen": dict(past.counts),
        "bevindingen": [dataclasses.asdict(one) for one in past.seen],
    }
    return json.dumps(kept, ensure_ascii=False, indent=1) + "\n"


def past_from_json(text: str) -> Past | None:
    """Read a run; None when another version wrote it, or it is something else."""
    try:
        data: Any = json.loads(text)
        if (data["soort"], data["formaat"]) != (_KIND, FORMAT):
            return None
        numbers: dict[Severity, int] = {severity: int(data["aantallen"][severity]) for severity in SEVERITIES}
        seen = tuple(Seen(str(one["mark"]), str(one["rule"]), str(one["school"])) for one in data["bevindingen"])
        return Past(date.fromisoformat(data["dag"]), numbers, seen)
    except (KeyError, TypeError, ValueError):
        return None


def is_past(text: str) -> bool:
    """Say whether a file is one that a run left, of whatever version; only such a file is replaced."""
    try:
        data: Any = json.loads(text)
    except ValueError:
        return False
    return isinstance(data, dict) and data.get("soort") == _KIND


def _of(seen: Sequence[Seen], school: str | None) -> Sequence[Seen]:
    return seen if school is None else [one for one in seen if one.school == school]
