"""Runs the rules over profiles. Pure but for one thing: files in which something was found are read again for lines."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final, Literal

from generator.check.asked import RegionAsked, SchoolAsked
from generator.check.registry import REGION_RULES, SCHOOL_RULES
from generator.check.rule import SEVERITIES, Finding, Found, Rule
from generator.content.registers import Registers
from generator.errors import InputError
from generator.processes import beside
from generator.profile.load import REGION_FILE, LoadedRegion
from generator.profile.region import CheckSetting
from generator.profile.resolve import resolve
from generator.profile.school import School
from generator.reading.wording import field_path
from generator.reading.yaml_reader import Document, read_yaml

_FEW: Final = 60
"""Up to so many schools, a copy of the process costs more than it brings."""
_ORDER: Final = {severity: number for number, severity in enumerate((*SEVERITIES, "uit"))}


_Numbered = tuple[Literal["school", "region"], int, Found]
"""What was found, with the kind and number of its rule: a rule itself cannot go from one process to another."""


@dataclasses.dataclass(frozen=True, slots=True)
class Loose:
    """A finding that does not know its line yet."""

    rule: Rule[Any]
    found: Found


def check_region(
    loaded: LoadedRegion,
    registers: Registers,
    day: date,
    *,
    before: Mapping[str, School] | None = None,
    school: str | None = None,
) -> tuple[Finding, ...]:
    """Look at a region and its sound schools with every rule; by school, gravest first, then in the order of the file.

    Args:
        loaded: The region.
        registers: The closed lists.
        day: The day that dates are compared with.
        before: Profiles as they were fixed for the year before, by id of the school.
        school: Tell only what is about this school; the others are still looked at, to compare with.
    """
    asked = region_asked(loaded, registers, day, before or {})
    rules: Mapping[str, Sequence[Rule[Any]]] = {"school": SCHOOL_RULES, "region": REGION_RULES}
    loose = [Loose(rules[kind][number], found) for kind, number, found in _found(asked, school)]
    wanted = [one for one in loose if school is None or one.found.school == school]
    findings = placed(loaded, wanted)
    return tuple(sorted(findings, key=lambda one: (one.school, _ORDER[one.severity], one.path, one.line, one.rule)))


def region_asked(loaded: LoadedRegion, registers: Registers, day: date, before: Mapping[str, School]) -> RegionAsked:
    """Put a region together as rules want it."""
    schools = {
        name: SchoolAsked(resolve(loaded, name, registers), registers, day, before.get(name))
        for name in sorted(loaded.schools)
    }
    return RegionAsked(loaded, schools, registers, day)


def _found(asked: RegionAsked, only: str | None) -> list[_Numbered]:
    """Look at a region and its schools; with many schools, in two processes at the same time."""
    names = [name for name in asked.schools if only in (None, name)]
    # Comparing the schools with each other takes nearly as long as looking at each of them.
    here = len(names) - len(names) // 10 if len(asked.schools) > _FEW else len(names)

    def others() -> list[_Numbered]:
        return [*_of_region(asked), *_of_schools(asked, names[here:])]

    made = beside(others) if len(asked.schools) > _FEW else others
    return [*_of_schools(asked, names[:here]), *made()]


def _of_schools(asked: RegionAsked, names: Iterable[str]) -> Iterator[_Numbered]:
    for name in names:
        for number, rule in enumerate(SCHOOL_RULES):
            for found in rule.look(asked.schools[name]):
                yield "school", number, dataclasses.replace(found, school=name)


def _of_region(asked: RegionAsked) -> Iterator[_Numbered]:
    for number, rule in enumerate(REGION_RULES):
        for found in rule.look(asked):
            yield "region", number, found


def placed(loaded: LoadedRegion, loose: Iterable[Loose]) -> Iterator[Finding]:
    """Give each finding its file and line, and the severity that the region wants."""
    settings = {setting.regel: setting for setting in loaded.region.controle}
    documents: dict[str, Document | None] = {}
    for one in loose:
        name = one.found.school
        path = loaded.folder / (f"{name}.yml" if name else REGION_FILE)
        if name not in documents:
            documents[name] = _read(path)
        document = documents[name]
        setting: CheckSetting | None = settings.get(one.rule.id)
        yield Finding(
            rule=one.rule.id,
            severity=setting.ernst if setting else one.rule.severity,
            region=loaded.id,
            school=name,
            path=loaded.schools[name].label if name else path.as_posix(),
            line=document.line(one.found.place) if document and one.found.place else 0,
            field=field_path(one.found.place) if one.found.place else "",
            message=one.found.message,
            remedy=one.found.remedy or one.rule.remedy,
            reason=setting.reden if setting else "",
        )


def _read(path: Path) -> Document | None:
    """Read a file again for its lines; it may have been changed or taken away in the meantime."""
    try:
        return read_yaml(path)
    except InputError:
        return None
