"""Findings and mistakes as marks beside the lines of a change, for GitHub and GitLab."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, Literal

from generator.check.marks import marks, marks_of
from generator.check.rule import Finding, Severity
from generator.check.summary import rules_by_id
from generator.errors import Problem

Forge = Literal["github", "gitlab"]
_COMMANDS: Final[Mapping[Severity, str]] = {"fout": "error", "waarschuwing": "warning", "tip": "notice"}
_SEVERITIES: Final[Mapping[Severity, str]] = {"fout": "critical", "waarschuwing": "major", "tip": "info"}
MISTAKE: Final = "profiel-fout"
"""Stands in the place of a rule when a profile cannot be read."""
_MISTAKE_NAME: Final = "Fout in het profiel"


def for_forge(forge: Forge, problems: Iterable[Problem], findings: Iterable[Finding]) -> str:
    """Give what a forge wants to read on stdout; GitLab wants it in a file, and gets one document."""
    if forge == "gitlab":
        return _gitlab(problems, findings)
    return "\n".join(_github(problems, findings))


def _github(problems: Iterable[Problem], findings: Iterable[Finding]) -> Iterator[str]:
    """Yield workflow commands."""
    for problem in sorted(problems):
        yield _command("error", problem.path, problem.line, _MISTAKE_NAME, _said(problem.field, problem.message))
    names = {name: rule.name for name, rule in rules_by_id().items()}
    for one in findings:
        if one.severity != "uit":
            text = f"{_said(one.field, one.message)}\nDoe dit: {one.remedy}"
            yield _command(_COMMANDS[one.severity], one.path, one.line, names.get(one.rule, one.rule), text)


def _command(command: str, path: str, line: int, title: str, text: str) -> str:
    place = f"file={_property(path)}" + (f",line={line}" if line else "")
    return f"::{command} {place},title={_property(title)}::{_data(text)}"


def _data(text: str) -> str:
    """Write what stands behind the colons: a line break would end the command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Write the value of a property: a comma would begin the next one, and a colon the message."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _gitlab(problems: Iterable[Problem], findings: Iterable[Finding]) -> str:
    """Give a Code Quality report."""
    listed, wrong = [one for one in findings if one.severity != "uit"], sorted(problems)
    fingerprints = marks((MISTAKE, one.path, one.field, one.message) for one in wrong)
    issues = [
        _issue(MISTAKE, "blocker", (one.path, one.line), _said(one.field, one.message), mark)
        for one, mark in zip(wrong, fingerprints, strict=True)
    ]
    for one, mark in zip(listed, marks_of(listed), strict=True):
        assert one.severity != "uit"  # noqa: S101 - left out above
        text = f"{_said(one.field, one.message)} Doe dit: {one.remedy}"
        issues.append(_issue(one.rule, _SEVERITIES[one.severity], (one.path, one.line), text, mark))
    return json.dumps(issues, ensure_ascii=False, indent=2)


def _issue(rule: str, severity: str, place: tuple[str, int], text: str, mark: str) -> dict[str, object]:
    path, line = place
    return {
        "description": text,
        "check_name": rule,
        "fingerprint": mark,
        "severity": severity,
        "location": {"path": path, "lines": {"begin": max(line, 1)}},
    }


def _said(field: str, message: str) -> str:
    return f"{field}: {message}" if field else message
