"""What the law asks of a school or region, point by point: is it in the profile, is it not, or can no profile show it?

The points are data (`content/registers/wettelijke_lijst.yml`); this module knows the ways of looking.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final, Literal

from generator.content.legal_list import Toets, Wetspunt
from generator.content.registers import Registers
from generator.profile.parts import Contact
from generator.profile.region import Region
from generator.profile.resolve import ResolvedSchool
from generator.profile.school_years import end_of_year, months_after, start_of_year
from generator.profile.values import filled, part_value, school_value

Verdict = Literal["in-orde", "ontbreekt", "niet-na-te-gaan"]
MONTHS_OF_PLAN: Final = 48
"""A region makes its plan at least every four years (wet.yml, swv-plan)."""


@dataclasses.dataclass(frozen=True, slots=True)
class Asked:
    """Whom a point is asked of, on which day: a school, or the region when there is none."""

    point: Wetspunt
    region: Region
    school: ResolvedSchool | None
    day: date

    def value(self, key: str) -> Any:
        """Give what stands under a key."""
        return part_value(self.region, key) if self.school is None else school_value(self.school, key)

    @property
    def values(self) -> tuple[Any, ...]:
        """Give what stands under each key of the point."""
        return tuple(map(self.value, self.point.sleutels))


def points_of(registers: Registers) -> tuple[Wetspunt, ...]:
    """Give the points of the list, in order."""
    return tuple(registers["wettelijke_lijst"].values())


def verdict_of(asked: Asked) -> Verdict:
    """Look at one point in the way it names."""
    return _WAYS[asked.point.toets](asked)


def is_asked(point: Wetspunt, school: ResolvedSchool) -> bool:
    """Say whether a point is one for this school, by its kind and the profiles it offers.

    A school that named no uitstroomprofielen yet is asked all the same: it may offer the one that matters.
    """
    if point.over != "school" or (point.soorten and not school.kinds & set(point.soorten)):
        return False
    offered = {profile.profiel for profile in school.school.uitstroomprofielen}
    return not point.uitstroomprofiel or not offered or point.uitstroomprofiel in offered


def answers_of(resolved: ResolvedSchool, registers: Registers) -> tuple[tuple[Wetspunt, Verdict], ...]:
    """Answer, for a school's own pages, each point that has a place in the section of the school guide.

    A page does not change with the calendar, so dates are compared with the first day of the school year that the
    profile is for; without a year, with the day of its last change.
    """
    profile = resolved.school.profiel
    year = profile.schooljaar if profile else None
    changed = profile.bijgewerkt_op if profile else None
    day = start_of_year(year) if year else changed or date.min
    return tuple(
        (point, verdict_of(Asked(point, resolved.region, None if point.over == "regio" else resolved, day)))
        for point in points_of(registers)
        if point.deel and (point.over == "regio" or is_asked(point, resolved))
    )


def _when(there: bool) -> Verdict:  # noqa: FBT001 - the one thing it turns into a word
    return "in-orde" if there else "ontbreekt"


def _all(asked: Asked) -> Verdict:
    if asked.point.uitstroomprofiel and asked.school and not asked.school.school.uitstroomprofielen:
        return "in-orde" if all(map(filled, asked.values)) else "niet-na-te-gaan"
    return _when(all(map(filled, asked.values)))


def _one(asked: Asked) -> Verdict:
    return _when(any(map(filled, asked.values)))


def _reachable(asked: Asked) -> Verdict:
    return _when(all(map(can_be_reached, asked.values)))


def can_be_reached(value: Any) -> bool:
    """Say whether a contact gives a way to reach somebody; an address by itself does."""
    if isinstance(value, Contact):
        return filled(value.telefoon) or filled(value.email) or filled(value.website)
    return filled(value)


def _basis_text(asked: Asked) -> Verdict:
    school = _school(asked)
    offers = any(offer.wat or offer.voor_wie for offer in school.offers_basis)
    return _when(offers or any(row.answer and row.answer.hoe for row in school.baseline))


def _extra_text(asked: Asked) -> Verdict:
    return _when(any(offer.wat or offer.voor_wie for offer in _school(asked).offers_extra))


def _school_year(asked: Asked) -> Verdict:
    (year,) = asked.values
    return _when(year is not None and end_of_year(year) >= asked.day)


def _before_year(asked: Asked) -> Verdict:
    (day,) = asked.values
    year = asked.value("profiel.schooljaar")
    if day is not None and year is None:
        return "niet-na-te-gaan"
    return _when(day is not None and day < start_of_year(year))


def _before_set(asked: Asked) -> Verdict:
    (day,) = asked.values
    settled = asked.value("profiel.vastgesteld_op")
    return _when(day is not None and (settled is None or day <= settled))


def _role(asked: Asked) -> Verdict:
    school = _school(asked)
    contacts = (
        school_value(school, key)
        for key in ("contact.ouders", "contact.leerlingen", "klachten.contact", "klachten.vertrouwenspersoon")
    )
    roles = {person.rol for person in school.school.mensen} | {contact.rol for contact in contacts if contact}
    return _when(asked.point.rol in roles)


def _plan(asked: Asked) -> Verdict:
    (plan,) = asked.values
    if plan is None:
        return "ontbreekt"
    if plan.van is None or plan.tot is None:
        return "ontbreekt" if plan.tot and plan.tot < asked.day else "niet-na-te-gaan"
    return _when(plan.van <= asked.day <= plan.tot < months_after(plan.van, MONTHS_OF_PLAN))


def _in_place(asked: Asked) -> Verdict:
    (point,) = asked.values
    return _when(point is not None and point.status == "ingericht" and can_be_reached(point.contact))


def _by_the_guide(_asked: Asked) -> Verdict:
    return "in-orde"


def _not_to_be_seen(_asked: Asked) -> Verdict:
    return "niet-na-te-gaan"


def _school(asked: Asked) -> ResolvedSchool:
    if asked.school is None:
        raise ValueError(f"{asked.point.id} looks at schools, so it cannot be about the region")
    return asked.school


_WAYS: Final[Mapping[Toets, Callable[[Asked], Verdict]]] = {
    "ingevuld": _all,
    "een-ingevuld": _one,
    "bereikbaar": _reachable,
    "tekst-basis": _basis_text,
    "tekst-extra": _extra_text,
    "schooljaar": _school_year,
    "voor-schooljaar": _before_year,
    "voor-vaststelling": _before_set,
    "rol": _role,
    "geldig-plan": _plan,
    "ingericht": _in_place,
    "gids": _by_the_guide,
    "niet-na-te-gaan": _not_to_be_seen,
}
