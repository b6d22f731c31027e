"""The legal list of a region: per point which schools answer it, with the places in the law that matter to them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from generator.content.legal_list import Wetspunt
from generator.content.registers import Registers
from generator.profile.legal import Asked, Verdict, is_asked, points_of, verdict_of
from generator.profile.region import Region
from generator.profile.resolve import ResolvedSchool
from generator.report.model import Cited, LawFinding


def law_findings(
    region: Region, schools: Mapping[str, ResolvedSchool], registers: Registers, day: date
) -> tuple[LawFinding, ...]:
    """Go through the list; a point that is asked of no school here is left out.

    Args:
        region: The region.
        schools: Its schools, by id, in the order in which they are to be named.
        registers: The closed lists.
        day: The day that dates are compared with.
    """
    governing = frozenset(law for school in schools.values() for law in school.laws)
    found = (_finding(point, region, schools, registers, governing, day) for point in points_of(registers))
    return tuple(finding for finding in found if finding.region or any(finding.schools.values()))


def _finding(
    point: Wetspunt,
    region: Region,
    schools: Mapping[str, ResolvedSchool],
    registers: Registers,
    governing: frozenset[str],
    day: date,
) -> LawFinding:
    verdicts: dict[str, Verdict] = {
        name: verdict_of(Asked(point, region, school, day))
        for name, school in schools.items()
        if is_asked(point, school)
    }
    return LawFinding(
        id=point.id,
        name=point.naam,
        explanation=point.uitleg,
        keys=point.sleutels,
        laws=tuple(_cited(registers["wet"][law], registers, governing) for law in point.wet),
        schools={
            verdict: tuple(name for name, found in verdicts.items() if found == verdict)
            for verdict in ("in-orde", "ontbreekt", "niet-na-te-gaan")
        },
        region=verdict_of(Asked(point, region, None, day)) if point.over == "regio" else None,
    )


def _cited(entry: Any, registers: Registers, governing: frozenset[str]) -> Cited:
    """Name the places of a provision, without those of sector laws that govern no school here."""
    sector_laws = {kind.wet for kind in registers["schoolsoorten"].values()}
    places = [place for place in entry.plaatsen if place.wet not in sector_laws or place.wet in governing]
    return Cited(
        id=entry.id,
        name=entry.naam,
        places=tuple(_place(registers["wetten"][place.wet].kort, place.artikel) for place in places),
        checked=entry.status == "gecontroleerd",
        looked_on=entry.gecontroleerd_op,
        text_of=entry.tekst_van,
    )


def _place(law: str, article: str) -> str:
    return f"{law}, artikel {article}" if article else law
