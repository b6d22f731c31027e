"""The private pages of findings: one for the samenwerkingsverband, one for each school. They need nothing else."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final

from jinja2 import Environment

from generator.check.marks import marks_of
from generator.check.rule import SEVERITIES, Finding, Rule, Severity
from generator.check.summary import First, Off, counts, first_things, rules_by_id, switched_off, told
from generator.check.trend import Past, Trend, as_past, trend_of
from generator.content.registers import Registers
from generator.profile.legal import Verdict
from generator.profile.load import LoadedRegion
from generator.profile.resolve import ResolvedSchool, resolve
from generator.profile.values import names_in_order
from generator.report.law_list import law_findings
from generator.report.model import Broken, Cited, LawFinding
from generator.report.page import MARK

VERDICTS: Final[tuple[Verdict, ...]] = ("ontbreekt", "niet-na-te-gaan", "in-orde")
"""What asks for something first."""


@dataclasses.dataclass(frozen=True, slots=True)
class Told:
    """A finding on a page; `new` when the run before did not have it."""

    finding: Finding
    new: bool


@dataclasses.dataclass(frozen=True, slots=True)
class RuleFindings:
    """What one rule found, with the words of the rule and the names of its sources."""

    rule: Rule[Any]
    sources: tuple[str, ...]
    found: tuple[Told, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class PerRule:
    """How many schools a rule found something at."""

    rule: Rule[Any]
    severity: Severity
    schools: tuple[str, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class SchoolRow:
    """A school in the overview of the region; `trend` is None at the first run."""

    counts: Mapping[Severity, int]
    trend: Trend | None


@dataclasses.dataclass(frozen=True, slots=True)
class Point:
    """A point of the legal list at one school."""

    name: str
    explanation: str
    keys: tuple[str, ...]
    laws: tuple[Cited, ...]
    verdict: Verdict


class RegionPages:
    """Everything that the pages of one region show."""

    def __init__(
        self,
        loaded: LoadedRegion,
        findings: Sequence[Finding],
        registers: Registers,
        day: date,
        *,
        before: Past | None = None,
        broken: Sequence[Broken] = (),
    ) -> None:
        """Put it together.

        Args:
            loaded: The region.
            findings: What the rules found, also what is switched off.
            registers: The closed lists.
            day: The day that dates are compared with.
            before: The run before.
            broken: Schools whose profile cannot be read.
        """
        self.loaded = loaded
        self.day = day
        self.broken = broken
        self.now = as_past(findings, day)
        self.findings = told(findings)
        self.off: tuple[Off, ...] = switched_off(loaded, findings)
        self.names: Mapping[str, str] = names_in_order(
            (name, file.school.naam, file.school.adres.plaats) for name, file in loaded.schools.items()
        )
        self._registers = registers
        self._before = before
        self._marks = dict(zip(map(id, self.findings), marks_of(self.findings), strict=True))

    def region_page(self, environment: Environment) -> str:
        """Give the page for the samenwerkingsverband. The same findings give the same bytes."""
        return environment.get_template("controle-regio.html").render(
            self._common("Alleen voor het samenwerkingsverband", self.findings, trend_of_school=None),
            eigen=self._sections(self._of("")),
            scholen_rijen={name: self._row(name) for name in self.names},
            per_regel=self._per_rule(),
            wet=law_findings(self.loaded.region, self._resolved, self._registers, self.day),
            fout_profielen=self.broken,
            aantallen=counts(self.findings),
        )

    def school_page(self, school: str, environment: Environment) -> str:
        """Give the page for one school."""
        found = self._of(school)
        return environment.get_template("controle-school.html").render(
            self._common("Alleen voor de school en het samenwerkingsverband", found, trend_of_school=school),
            school=self.names[school],
            bestand=self.loaded.schools[school].label,
            delen=self._sections(found),
            wet=self._points(school),
            oordelen_op_volgorde=VERDICTS,
            aantallen=counts(found),
        )

    @functools.cached_property
    def _resolved(self) -> Mapping[str, ResolvedSchool]:
        return {name: resolve(self.loaded, name, self._registers) for name in self.names}

    def _common(self, whose: str, findings: Sequence[Finding], *, trend_of_school: str | None) -> dict[str, Any]:
        first: tuple[First, ...] = first_things(findings)
        trend = self._trend(trend_of_school)
        return {
            "merk": MARK,
            "voor": whose,
            "regio": self.loaded.region.naam,
            "dag": self.day,
            "eerst": first,
            "trend": trend,
            "weg": self._gone(trend),
            "namen": self.names,
            "uit": self.off,
            "ernsten": SEVERITIES,
        }

    def _of(self, school: str) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.school == school)

    def _trend(self, school: str | None) -> Trend | None:
        return trend_of(self._before, self.now, school) if self._before else None

    def _row(self, school: str) -> SchoolRow:
        return SchoolRow(counts(self._of(school)), self._trend(school))

    def _sections(self, findings: Iterable[Finding]) -> dict[Severity, tuple[RuleFindings, ...]]:
        """Put findings together by severity and rule, so that a reason is told once."""
        listed = list(findings)
        return {severity: tuple(self._by_rule(listed, severity)) for severity in SEVERITIES}

    def _by_rule(self, findings: Sequence[Finding], severity: Severity) -> Iterator[RuleFindings]:
        fresh = self._fresh
        for name, rule in rules_by_id().items():
            found = [one for one in findings if one.rule == name and one.severity == severity]
            if found:
                sources = tuple(map(self._source, rule.sources))
                yield RuleFindings(rule, sources, tuple(Told(one, self._marks[id(one)] in fresh) for one in found))

    @functools.cached_property
    def _fresh(self) -> frozenset[str]:
        trend = self._trend(None)
        return trend.new if trend else frozenset()

    def _source(self, name: str) -> str:
        """Name a source as readers know it: title, maker and year, or the provision of a law."""
        entry = self._registers["bronnen"].get(name)
        if entry is None:
            return str(self._registers["wet"][name].naam)
        return f"{entry.naam}, {entry.maker} ({entry.jaar})"

    def _per_rule(self) -> tuple[PerRule, ...]:
        """Give the rules that found something at schools, in the order of telling, gravest first."""
        found: dict[tuple[Severity, str], dict[str, None]] = {}
        for one in self.findings:
            if one.school and one.severity != "uit":
                found.setdefault((one.severity, one.rule), {})[one.school] = None
        rules = rules_by_id()
        rows = [
            PerRule(rules[rule], severity, tuple(name for name in self.names if name in schools))
            for (severity, rule), schools in found.items()
        ]
        return tuple(sorted(rows, key=lambda row: (SEVERITIES.index(row.severity), -len(row.schools), row.rule.id)))

    def _gone(self, trend: Trend | None) -> tuple[tuple[str, str], ...]:
        """Name what is gone since the run before: the rule and the school; a rule or school that is gone too by id."""
        if trend is None:
            return ()
        rules = rules_by_id()
        return tuple(
            (rules[one.rule].name if one.rule in rules else one.rule, self.names.get(one.school, one.school))
            for one in trend.gone
        )

    def _points(self, school: str) -> tuple[Point, ...]:
        found = law_findings(self.loaded.region, {school: self._resolved[school]}, self._registers, self.day)
        points = (self._point(one, school) for one in found)
        return tuple(sorted(filter(None, points), key=lambda point: VERDICTS.index(point.verdict)))

    def _point(self, finding: LawFinding, school: str) -> Point | None:
        """Give a point of the legal list; None when it is about the region."""
        verdict = next((verdict for verdict, schools in finding.schools.items() if school in schools), None)
        if verdict is None:
            return None
        return Point(finding.name, finding.explanation, finding.keys, finding.laws, verdict)
