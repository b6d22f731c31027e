"""What changed at a school since the year before: the latest archived year, beside what it says now."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from generator.archive.changes import Change, Sort, changes
from generator.archive.said import Said, said_now
from generator.archive.stored import StoredYear
from generator.content.registers import Registers
from generator.profile.resolve import ResolvedSchool


@dataclasses.dataclass(frozen=True, slots=True)
class Since:
    """A school now, beside an earlier year.

    Attributes:
        year: The earlier year.
        now: The school year that the profile is for; None when it does not say.
        before: What the school said then; None when that can no longer be compared.
        changes: What changed; empty too when it cannot be compared.
    """

    year: StoredYear
    now: str | None
    before: Said | None
    changes: tuple[Change, ...]

    def of(self, *sorts: Sort) -> tuple[Change, ...]:
        """Give the changes of some sorts."""
        return tuple(change for change in self.changes if change.sort in sorts)


def earlier_year(now: str | None, years: Sequence[StoredYear]) -> StoredYear | None:
    """Give the latest archived year before the one that a profile is for; without one, the latest of all."""
    return max((year for year in years if now is None or year.year < now), key=lambda year: year.year, default=None)


def since(resolved: ResolvedSchool, years: Sequence[StoredYear], registers: Registers) -> Since | None:
    """Compare a school with its year before; None when no earlier year is archived."""
    now = resolved.school.profiel.schooljaar if resolved.school.profiel else None
    year = earlier_year(now, years)
    if year is None:
        return None
    before = year.said
    if before is None:
        return Since(year, now, None, ())
    return Since(year, now, before, compared(before, resolved, registers))


def compared(before: Said, resolved: ResolvedSchool, registers: Registers) -> tuple[Change, ...]:
    """Give what changed at a school since something was said."""
    after = said_now(resolved)
    # An item that only one of both years has says something of the region, not of the school.
    shared = {item: name for item, name in after.baseline.items() if item in before.baseline}
    return changes(before.school, after.school, registers, shared)
