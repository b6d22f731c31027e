"""What the schools of a region agreed on, beside what their profiles hold."""

from __future__ import annotations

from collections.abc import Mapping

from generator.profile.region import ProfileKey, Region
from generator.profile.resolve import ResolvedSchool
from generator.profile.values import UNKNOWN
from generator.report.completeness import PART_NAMES
from generator.report.model import Agreement, Completeness, Gap


def agreement_of(region: Region, schools: Mapping[str, ResolvedSchool], completeness: Completeness) -> Agreement:
    """Say which schools miss a part that was agreed on, and which gave no answer to an item of the baseline."""
    agreed = region.afspraak_profiel
    return Agreement(
        months=agreed.bijwerken_na_maanden if agreed else None,
        parts=tuple(_part(part, completeness) for part in dict.fromkeys(agreed.onderdelen)) if agreed else None,
        baseline=tuple(_item(item.id, item.naam, schools) for item in region.basislijn),
    )


def _part(part: ProfileKey, completeness: Completeness) -> Gap:
    counts = completeness.counts(part)
    asked = sum(number for state, number in counts.items() if state != "niet-gevraagd")
    return Gap(part, PART_NAMES[part], asked, completeness.lacking(part))


def _item(item: str, name: str, schools: Mapping[str, ResolvedSchool]) -> Gap:
    rows = {school: row for school, found in schools.items() for row in found.baseline if row.item.id == item}
    return Gap(item, name, len(rows), tuple(school for school, row in rows.items() if row.status == UNKNOWN))
