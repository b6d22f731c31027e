"""Freshness: what the dates in the profiles say on a given day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from generator.profile.parts import Validity
from generator.profile.region import Region
from generator.profile.resolve import ResolvedSchool
from generator.profile.school_years import end_of_year, months_after, start_of_year
from generator.report.model import Freshness, Remark, SchoolDates

MONTHS: Final = 12
"""After which a profile counts as old, when the region did not agree on a number."""
MONTHS_OF_WAITING_LIST: Final = 3


def freshness_of(region: Region, schools: Mapping[str, ResolvedSchool], day: date) -> Freshness:
    """Look at the dates of the region and of its schools; the order of the schools is kept."""
    agreed = region.afspraak_profiel.bijwerken_na_maanden if region.afspraak_profiel else None
    months = agreed or MONTHS
    return Freshness(
        months=months,
        agreed=agreed is not None,
        updated=region.bijgewerkt_op,
        region=tuple(_region_remarks(region, months, day)),
        schools={name: _dates(school, months, day) for name, school in schools.items()},
    )


def _dates(school: ResolvedSchool, months: int, day: date) -> SchoolDates:
    profile = school.school.profiel or Validity()
    remarks = [
        *_age(profile.bijgewerkt_op, months, day),
        *_validity(profile, day),
        *_after_baseline(school, profile.bijgewerkt_op, day),
        *_waiting_list(school, day),
        *_offers(school, day),
        *_promises(school, day),
    ]
    return SchoolDates(
        updated=profile.bijgewerkt_op,
        year=profile.schooljaar,
        status=profile.status,
        review_before=profile.controleren_voor,
        written_by=profile.opgesteld_door,
        remarks=tuple(remarks),
    )


def _age(updated: date | None, months: int, day: date) -> Iterator[Remark]:
    if updated is None:
        yield Remark("geen-datum")
    elif updated > day:
        yield Remark("datum-later", updated)
    elif months_after(updated, months) < day:
        yield Remark("verouderd", updated)


def _validity(profile: Validity, day: date) -> Iterator[Remark]:
    if profile.schooljaar is None:
        yield Remark("geen-schooljaar")
    elif end_of_year(profile.schooljaar) < day:
        yield Remark("schooljaar-voorbij", about=profile.schooljaar)
    if profile.status == "concept":
        yield Remark("concept")
    if profile.controleren_voor is not None and profile.controleren_voor < day:
        yield Remark("controle-voorbij", profile.controleren_voor)


def _after_baseline(school: ResolvedSchool, updated: date | None, day: date) -> Iterator[Remark]:
    """Yield the items of the baseline that changed after the profile was last touched, as far as that is so already."""
    for row in school.baseline:
        changed = start_of_year(row.item.gewijzigd_in) if row.item.gewijzigd_in else None
        if updated is not None and changed is not None and updated < changed <= day:
            yield Remark("basislijn-nieuwer", changed, row.item.naam)


def _waiting_list(school: ResolvedSchool, day: date) -> Iterator[Remark]:
    found = school.school.wachtlijst
    if found is not None and _is_old(found.datum, day):
        yield Remark("wachtlijst-oud", found.datum)


def _is_old(looked_on: date, day: date) -> bool:
    return months_after(looked_on, MONTHS_OF_WAITING_LIST) < day


def _offers(school: ResolvedSchool, day: date) -> Iterator[Remark]:
    for offer in school.school.aanbod:
        if offer.gesloten is not None and offer.gesloten.tot is not None and offer.gesloten.tot < day:
            yield Remark("weer-open", offer.gesloten.tot, offer.naam)


def _promises(school: ResolvedSchool, day: date) -> Iterator[Remark]:
    """Yield what was to be ready by now and is still said to be on its way."""
    for row in school.baseline:
        ready = row.answer.gereed_op if row.answer and row.status == "in_opbouw" else None
        if ready is not None and ready < day:
            yield Remark("opbouw-voorbij", ready, row.item.naam)


def _region_remarks(region: Region, months: int, day: date) -> Iterator[Remark]:
    yield from _age(region.bijgewerkt_op, months, day)
    if region.plan is None:
        yield Remark("geen-plan")
    elif region.plan.tot is None:
        yield Remark("plan-geen-einde", about=region.plan.titel)
    elif region.plan.tot < day:
        yield Remark("plan-voorbij", region.plan.tot, region.plan.titel)
    for listed in region.wachtlijsten:
        if _is_old(listed.datum, day):
            yield Remark("wachtlijst-oud", listed.datum, listed.voorziening)
