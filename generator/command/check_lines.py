"""How findings are told on a terminal: per school, the gravest first, with what to do. Colour only adds to words."""

from __future__ import annotations

import itertools
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

import click

from generator.check.rule import SEVERITIES, Finding, Rule, Severity
from generator.check.summary import First, Group, at_least, grouped
from generator.command.checking import CheckReport
from generator.command.output import counted
from generator.errors import Problem
from generator.site.dutch import joined

TIPS: Final = 3
"""How many tips of one school are shown: after that they are counted."""
MANY: Final = 5
"""More schools than this, of which the same is told, are told together."""
_COLOURS: Final[Mapping[Severity, str]] = {"fout": "red", "waarschuwing": "yellow", "tip": "cyan"}
_NOUNS: Final[Mapping[Severity, tuple[str, str]]] = {
    "fout": ("fout", "fouten"),
    "waarschuwing": ("waarschuwing", "waarschuwingen"),
    "tip": ("tip", "tips"),
}


def wants_colour() -> bool:
    """Tell whether the output is a terminal whose user has nothing against colour."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def check_lines(report: CheckReport, *, lowest: Severity, everything: bool, colour: bool) -> Iterator[str]:
    """Give all findings and what they come down to.

    Args:
        report: What was found.
        lowest: Leave out what is less grave.
        everything: Show every tip.
        colour: Whether to colour the severity.
    """
    names = {one.loaded.id: one.loaded for one in report.looked}
    groups = list(grouped(at_least(report.findings, lowest)))
    same = {} if everything else _same(groups)
    for group in groups:
        loaded = names[group.region]
        alike = same.get(_signature(group), [group])
        if alike[0] is not group:
            continue
        shown = [loaded.schools[one.school].school.naam if one.school else loaded.region.naam for one in alike]
        yield _painted(f"{_heading(shown)} ({group.path})", colour=colour, bold=True)
        yield from _group_lines(group, everything=everything, colour=colour)
        yield ""
    yield from summary_lines(report)


def _same(groups: Sequence[Group]) -> dict[object, list[Group]]:
    """Give the schools of which exactly the same is told, when they are many: a list of them helps more than a page."""
    found: dict[object, list[Group]] = {}
    for group in groups:
        found.setdefault(_signature(group), []).append(group)
    return {signature: alike for signature, alike in found.items() if len(alike) > MANY}


def _signature(group: Group) -> object:
    said = tuple((finding.rule, finding.severity, finding.field, finding.message) for finding in group.findings)
    return group.region, bool(group.school), said


def _heading(names: Sequence[str]) -> str:
    """Name one school, or the first few of many."""
    if len(names) == 1:
        return names[0]
    return f"{len(names)} scholen met hetzelfde: {', '.join(names[:TIPS])} en nog {len(names) - TIPS}; de eerste"


def summary_lines(report: CheckReport) -> Iterator[str]:
    """Give what the findings come down to; nothing when mistakes in reading are all there is to tell."""
    found = report.findings
    if found:
        yield f"Bekeken: {report.line()}"
        yield f"Gevonden: {written_counts(report.counts)}, {_where(found)}."
    elif not report.problems and not report.failed:
        yield f"In orde: {report.line()}"
    for off in report.off:
        times = f"zou {off.found} keer genoemd zijn" if off.found else "vond niets"
        yield f"Uitgezet door {off.region}: {off.rule} ({times}). Reden: {' '.join(off.reason.split())}"
    if found:
        yield ""
        yield "Begin hiermee:"
        yield from (f"  {number}. {_thing(thing)}" for number, thing in enumerate(report.first, 1))


def rule_lines(rules: Sequence[Rule[Any]]) -> Iterator[str]:
    """Give all rules by group, each with why it is there and what to do."""
    for group, listed in itertools.groupby(rules, key=lambda rule: rule.group):
        yield f"{group.upper()}"
        yield ""
        for rule in listed:
            yield f"{rule.id} ({rule.severity}): {rule.name}"
            yield f"  Waarom: {rule.why}"
            yield f"  Doe dit: {rule.remedy}"
            yield ""
    yield f"{counted(len(rules), 'regel', 'regels')}. Een regio zet er een anders of uit in swv.yml, bij controle."


def written_counts(counts: Mapping[Severity, int]) -> str:
    """Write counts as in a sentence: 2 fouten, 1 waarschuwing en 30 tips. A severity without findings is left out."""
    return joined(counted(counts[severity], *_NOUNS[severity]) for severity in SEVERITIES if counts[severity])


def _group_lines(group: Group, *, everything: bool, colour: bool) -> Iterator[str]:
    tips = [finding for finding in group.findings if finding.severity == "tip"]
    shown = tips if everything else tips[:TIPS]
    for finding in group.findings:
        if finding.severity != "tip":
            yield from _finding_lines(finding, colour=colour)
    for finding in shown:
        yield from _finding_lines(finding, colour=colour)
    if len(tips) > len(shown):
        chosen = f"--school {group.school}" if group.school else f"--region {group.region}"
        yield f"  nog {counted(len(tips) - len(shown), *_NOUNS['tip'])}: gids check {chosen} --alles"


def _finding_lines(finding: Finding, *, colour: bool) -> Iterator[str]:
    """Tell one finding: each line that says where names file and line, so that it can be read and clicked by itself."""
    severity = finding.severity
    assert severity != "uit"  # noqa: S101 - what is switched off is not told
    word = _painted(severity, colour=colour, bold=True, fg=_COLOURS[severity])
    yield f"  {word}: {Problem(finding.path, finding.line, finding.message, finding.field)}"
    yield f"    Doe dit: {finding.remedy} [{finding.rule}]"


def _where(findings: Sequence[Finding]) -> str:
    """Say at how many schools something was found, and whether at a region itself."""
    schools = len({(finding.region, finding.school) for finding in findings if finding.school})
    regions = len({finding.region for finding in findings if not finding.school})
    places = [f"bij {counted(schools, 'school', 'scholen')}"] * bool(schools)
    itself = ["bij het samenwerkingsverband" if regions == 1 else f"bij {regions} samenwerkingsverbanden"]
    return joined([*places, *itself * bool(regions)])


def _thing(thing: First) -> str:
    where = f"bij {counted(thing.schools, 'school', 'scholen')}" if thing.schools else "bij het samenwerkingsverband"
    return f"{thing.name} ({thing.severity}, {where}). {thing.remedy}"


def _painted(text: str, *, colour: bool, **style: Any) -> str:
    return click.style(text, **style) if colour else text
