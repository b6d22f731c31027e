"""By what a finding is known again in another run, although lines, numbers and the order of lists change."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable

from generator.check.rule import Finding

_NUMBER = re.compile(r"\d+")


def marks_of(findings: Iterable[Finding]) -> list[str]:
    """Give a mark for each finding: by rule, school, key and message, and by order where those are the same.

    Numbers count nowhere: places in a list shift, and a message may count days or answers.
    """
    return marks((one.rule, one.region, one.school, one.field, one.message) for one in findings)


def marks(parts: Iterable[tuple[str, ...]]) -> list[str]:
    """Give a mark for each group of texts."""
    seen: Counter[str] = Counter()
    found = []
    for part in parts:
        text = _NUMBER.sub("#", "\0".join(part))
        seen[text] += 1
        found.append(hashlib.sha256(f"{text}\0{seen[text]}".encode()).hexdigest())
    return found
