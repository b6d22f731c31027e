"""What findings come down to: how many there are, per school, what helps most, and what a region does not want told."""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from generator.check.registry import all_rules
from generator.check.rule import SEVERITIES, Finding, Rule, Severity
from generator.profile.load import LoadedRegion

MOST: Final = 3
"""How many things come first at most: a longer list is no beginning."""


@dataclasses.dataclass(frozen=True, slots=True)
class First:
    """Something to begin with.

    Attributes:
        schools: At how many schools it was found; 0 when it is about the region only.
    """

    rule: str
    severity: Severity
    name: str
    remedy: str
    schools: int


@dataclasses.dataclass(frozen=True, slots=True)
class Off:
    """A rule that a region switched off.

    Attributes:
        reason: Why, in the region's own words.
        found: How often it would have found something.
    """

    region: str
    rule: str
    name: str
    reason: str
    found: int


@dataclasses.dataclass(frozen=True, slots=True)
class Group:
    """What was found in one file: the profile of a school, or swv.yml when `school` is empty."""

    region: str
    school: str
    path: str
    findings: tuple[Finding, ...]


def told(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Leave out what a region switched off."""
    return tuple(finding for finding in findings if finding.severity != "uit")


def at_least(findings: Iterable[Finding], severity: Severity) -> tuple[Finding, ...]:
    """Keep what is as grave as this or graver."""
    grave = SEVERITIES[: SEVERITIES.index(severity) + 1]
    return tuple(finding for finding in findings if finding.severity in grave)


def counts(findings: Iterable[Finding]) -> dict[Severity, int]:
    """Count findings by severity; a severity without findings counts 0."""
    listed = [finding.severity for finding in findings]
    return {severity: listed.count(severity) for severity in SEVERITIES}


def grouped(findings: Iterable[Finding]) -> Iterator[Group]:
    """Give findings per file, in the order in which they come."""
    for (region, school, path), group in itertools.groupby(findings, lambda one: (one.region, one.school, one.path)):
        yield Group(region, school, path, tuple(group))


def first_things(findings: Sequence[Finding]) -> tuple[First, ...]:
    """Choose what helps most: what blocks publication, then what most schools have, the gravest of those first."""
    rules = rules_by_id()
    listed = list(rules)
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.severity != "uit" and finding.rule in rules:
            found.setdefault(finding.rule, []).append(finding)
    things = [_first(rules[name], group) for name, group in found.items()]
    things.sort(
        key=lambda thing: (
            thing.severity != "fout",
            -thing.schools,
            SEVERITIES.index(thing.severity),
            listed.index(thing.rule),
        )
    )
    return tuple(things[:MOST])


def switched_off(loaded: LoadedRegion, findings: Iterable[Finding]) -> tuple[Off, ...]:
    """Give the rules that a region switched off, in its own order, with how often they would have been told."""
    rules = rules_by_id()
    silent = [finding.rule for finding in findings if finding.severity == "uit"]
    return tuple(
        Off(loaded.id, setting.regel, rules[setting.regel].name, setting.reden, silent.count(setting.regel))
        for setting in loaded.region.controle
        if setting.ernst == "uit" and setting.regel in rules
    )


def rules_by_id() -> Mapping[str, Rule[Any]]:
    """Give every rule by its id, in the order in which they are told."""
    return {rule.id: rule for rule in all_rules()}


def _first(rule: Rule[Any], findings: Sequence[Finding]) -> First:
    grave = min(SEVERITIES.index(finding.severity) for finding in findings if finding.severity != "uit")
    schools = {(finding.region, finding.school) for finding in findings if finding.school}
    return First(rule.id, SEVERITIES[grave], rule.name, rule.remedy, len(schools))
