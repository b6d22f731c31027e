"""Puts the parts of a report together for one region."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import PurePosixPath

from generator.content.registers import Registers
from generator.errors import Problem
from generator.profile.folders import label_of
from generator.profile.load import LoadedRegion
from generator.profile.resolve import resolve
from generator.profile.values import names_in_order
from generator.report.agreement import agreement_of
from generator.report.completeness import completeness_of
from generator.report.first import first_things
from generator.report.freshness import freshness_of
from generator.report.law_list import law_findings
from generator.report.likeness import alike_texts, taken_from_baseline
from generator.report.model import Broken, RegionReport
from generator.report.texts import own_texts


def region_report(loaded: LoadedRegion, registers: Registers, day: date, problems: Iterable[Problem]) -> RegionReport:
    """Look at a region and its schools on a day.

    Args:
        loaded: The region. Schools of other regions that belong to it too are in the report of their own region.
        registers: The closed lists.
        day: The day that dates are compared with.
        problems: All mistakes that were found in reading, of which those of this region's schools are told.
    """
    names = names_in_order((name, file.school.naam, file.school.adres.plaats) for name, file in loaded.schools.items())
    schools = {name: resolve(loaded, name, registers) for name in names}
    broken = tuple(broken_schools(loaded, problems))
    completeness = completeness_of(schools)
    law = law_findings(loaded.region, schools, registers, day)
    agreement = agreement_of(loaded.region, schools, completeness)
    freshness = freshness_of(loaded.region, schools, day)
    texts = [text for name, school in schools.items() for text in own_texts(name, school.school)]
    alike = (*taken_from_baseline(texts, loaded.region.basislijn), *alike_texts(texts))
    return RegionReport(
        id=loaded.id,
        name=loaded.region.naam,
        code=loaded.region.code,
        day=day,
        names=names,
        broken=broken,
        first=first_things(broken, completeness, law, agreement, freshness, alike),
        completeness=completeness,
        law=law,
        agreement=agreement,
        freshness=freshness,
        alike=alike,
    )


def broken_schools(loaded: LoadedRegion, problems: Iterable[Problem]) -> Iterator[Broken]:
    """Name the schools with a mistake, each with the first one."""
    folder = label_of(loaded.folder)
    found: dict[str, Problem] = {}
    for problem in sorted(problems):
        path = PurePosixPath(problem.path)
        if path.parent.as_posix() == folder:
            found.setdefault(path.stem, problem)
    for name in sorted(loaded.failed):
        first = found.get(name)
        yield Broken(name, _place(first), first.message) if first else Broken(name, name, "")


def _place(problem: Problem) -> str:
    """Say where a mistake stands: file, line, key."""
    line = f", regel {problem.line}" if problem.line else ""
    field = f": {problem.field}" if problem.field else ""
    return f"{problem.path}{line}{field}"
