"""The round of one school year: which year is prepared, and what a profile said before that."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable
from datetime import date

from generator.content.registers import Registers
from generator.profile.parts import Contact, Validity
from generator.profile.resolve import ResolvedSchool
from generator.profile.school_years import start_of_year
from generator.report.law_list import law_findings
from generator.report.model import Cited, LawFinding


@dataclasses.dataclass(frozen=True, slots=True)
class Round:
    """A new school year for one school.

    Attributes:
        year: The school year that is prepared.
        was: What the profile said of its validity before it was prepared.
        ready: Whether the profile on disk is for that year.
    """

    year: str
    was: Validity
    ready: bool

    @property
    def begin(self) -> date:
        """Give the first day of the new year: the day that dates are compared with."""
        return start_of_year(self.year)

    @property
    def since(self) -> str:
        """Give the year that the profile was for; when nobody knows any more, the year before the new one."""
        if self.was.schooljaar is not None and self.was.schooljaar < self.year:
            return self.was.schooljaar
        first = int(self.year[:4])
        return f"{first - 1}-{first}"


@dataclasses.dataclass(frozen=True, slots=True)
class Looked:
    """A school in the round of a year, with all that looking at it takes.

    Attributes:
        school: As the profile reads when it is prepared for the year.
        law: Its points of the legal list.
        written: How a date is written out.
    """

    school: ResolvedSchool
    round: Round
    registers: Registers
    law: tuple[LawFinding, ...]
    written: Callable[[date], str]

    @property
    def profile(self) -> Validity:
        """Give what the prepared profile says of its validity."""
        return self.school.school.profiel or Validity()

    def role(self, role: str) -> str:
        """Name a role."""
        return str(self.registers["rollen"][role].naam)


def look(school: ResolvedSchool, round_: Round, registers: Registers, written: Callable[[date], str]) -> Looked:
    """Take a school with its points of the legal list; those of the region itself are not the school's to answer.

    Args:
        school: As the profile reads when it is prepared for the year.
        round_: The year, and what the profile said before.
        registers: The closed lists.
        written: How a date is written out; the folder of the sites knows that.
    """
    found = law_findings(school.region, {school.id: school}, registers, round_.begin)
    return Looked(school, round_, registers, tuple(point for point in found if point.region is None), written)


def places_of(laws: Iterable[Cited], unchecked: str = "(nog te controleren)") -> str:
    """Name the places of the law, with a mark where nobody compared them with the law as it is."""
    return "; ".join(f"{', '.join(law.places) or law.name}{'' if law.checked else f' {unchecked}'}" for law in laws)


def contact_text(contact: Contact, looked: Looked) -> str:
    """Give a contact on one line."""
    role = looked.role(contact.rol) if contact.rol else None
    parts = (contact.naam, role, contact.telefoon, contact.email, contact.bereikbaar)
    return ", ".join(part for part in parts if part) or "wel genoemd, zonder gegevens"
