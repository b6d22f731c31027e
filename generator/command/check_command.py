"""The command `gids check` as click knows it; what it does is in `checking.py`."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.command import options
from generator.command.dutch_click import DutchCommand
from generator.command.output import complain, json_text, problem_lines, say
from generator.resources import find_resources

if TYPE_CHECKING:
    from generator.command.check_pages import Written
    from generator.command.checking import CheckReport, CheckRequest

_SEVERITIES = ("fout", "waarschuwing", "tip")
_ANNOTATIONS = "Geef de uitkomst als annotaties voor GitHub (github) of GitLab (gitlab)."


@click.command(
    "check",
    cls=DutchCommand,
    short_help="Controleer de profielen.",
    help="Controleer de profielen zonder iets te bouwen. Wat niet te lezen is, staat er met bestand en regel. Van al"
    " het andere ziet u per school wat er niet klopt, wat er beter kan en wat u kunt doen.\n\nEen fout houdt publiceren"
    " tegen; de opdracht eindigt dan met code 1. Met een waarschuwing of een tip eindigt hij met code 0.",
)
@options.folder("--schools", "schools", "Map met een map per samenwerkingsverband")
@options.region()
@options.school()
@options.day()
@click.option(
    "--ernst",
    "lowest",
    metavar="ERNST",
    type=options.Choice(_SEVERITIES),
    default="tip",
    help="Toon fout, waarschuwing of tip, en wat erger is (zonder deze optie: tip).",
)
@click.option("--alles", "everything", is_flag=True, help="Toon elke tip, ook als een school er veel heeft.")
@click.option("--streng", "strict", is_flag=True, help="Eindig ook bij een waarschuwing met code 1.")
@click.option("--rules", "rules", is_flag=True, help="Toon alle regels, met de reden; controleer niets.")
@click.option("--annotaties", "forge", metavar="VOOR", type=options.Choice(["github", "gitlab"]), help=_ANNOTATIONS)
@click.option(
    "--rapport",
    "out",
    metavar="MAP",
    type=click.Path(path_type=Path),
    help="Schrijf ook een pagina per regio en per school in deze map; nooit in een map met sites.",
)
@click.option("--inhoud", "content", is_flag=True, help="Controleer de gedeelde pagina's in plaats van profielen.")
@options.as_json()
def check(**asked: Any) -> int:
    """Check profiles and tell what is wrong with them."""
    if asked["as_json"] and asked["forge"]:
        raise click.UsageError("--json en --annotaties gaan niet samen.", click.get_current_context())
    if asked["rules"]:
        return _tell_rules(as_json=asked["as_json"])
    if asked["content"]:
        return _tell_content(asked)
    from generator.command import checking  # noqa: PLC0415  # long to import, and --help needs none

    names = [field.name for field in dataclasses.fields(checking.CheckRequest)]
    request = checking.CheckRequest(**{name: asked[name] for name in names})
    if asked["out"]:
        found, written = _written(request, asked["out"])
        _tell(found, asked, written)
    else:
        found = checking.check(request, find_resources())
        _tell(found, asked)
    return 0 if found.ok(strict=asked["strict"]) else 1


def _written(request: CheckRequest, out: Path) -> tuple[CheckReport, tuple[Written, ...]]:
    """Look, and write the pages."""
    from generator.command import check_pages, checking  # noqa: PLC0415  # see above

    check_pages.require_free(out)
    found = checking.check(request, find_resources())
    return found, check_pages.write_pages(out, found, find_resources(), request.school)


def _tell(found: CheckReport, asked: dict[str, Any], written: tuple[Written, ...] | None = None) -> None:
    """Tell what was found in the form that was asked for; who has pages gets what it comes down to."""
    from generator.check.summary import at_least  # noqa: PLC0415  # see above
    from generator.command.annotations import for_forge  # noqa: PLC0415  # see above
    from generator.command.check_lines import check_lines, wants_colour  # noqa: PLC0415  # see above

    lowest = asked["lowest"]
    if asked["as_json"]:
        ok = found.ok(strict=asked["strict"])
        pages = {} if written is None else {"reports": [one.to_json() for one in written]}
        say(json_text(ok=ok, problems=found.problems, report=found.to_json(lowest) | pages))
    elif asked["forge"]:
        text = for_forge(asked["forge"], found.problems, at_least(found.findings, lowest))
        if text:
            say(text)
    else:
        for line in problem_lines(found.problems):
            complain(line)
        if written is not None:
            _tell_pages(found, written)
            return
        for line in check_lines(found, lowest=lowest, everything=asked["everything"], colour=wants_colour()):
            say(line)


def _tell_pages(found: CheckReport, written: tuple[Written, ...]) -> None:
    from generator.command.check_lines import summary_lines  # noqa: PLC0415  # see above
    from generator.command.check_pages import written_lines  # noqa: PLC0415  # see above

    for line in (*summary_lines(found), *written_lines(written)):
        say(line)


def _tell_content(asked: dict[str, Any]) -> int:
    """Look at the shared pages, which are the same for all schools and regions."""
    from generator.command import content_checking  # noqa: PLC0415  # see above

    found = content_checking.check_pages(find_resources(), asked["day"])
    if asked["as_json"]:
        say(json_text(ok=found.ok(strict=asked["strict"]), report=found.to_json(asked["lowest"])))
    else:
        for line in found.lines(asked["lowest"]):
            say(line)
    return 0 if found.ok(strict=asked["strict"]) else 1


def _tell_rules(*, as_json: bool) -> int:
    from generator.check.registry import all_rules  # noqa: PLC0415  # see above
    from generator.command.check_lines import rule_lines  # noqa: PLC0415  # see above

    if as_json:
        told = ("id", "severity", "subject", "group", "name", "why", "remedy")
        rules = [{key: getattr(rule, key) for key in told} | {"sources": list(rule.sources)} for rule in all_rules()]
        say(json_text(ok=True, report={"rules": rules}))
    else:
        for line in rule_lines(all_rules()):
            say(line)
    return 0
