"""The command `gids check-site` as click knows it: looks at finished sites and tells what is wrong."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.command import options
from generator.command.dutch_click import DutchCommand
from generator.command.output import counted, json_text, say
from generator.errors import InputError, Problem

if TYPE_CHECKING:
    from generator.check.site.external import Answer
    from generator.check.site.look import SiteReport


@click.command(
    "check-site",
    cls=DutchCommand,
    short_help="Controleer gebouwde sites.",
    help="Controleer een map met gebouwde sites: links en plekken, dubbele id's, koppen, namen van beelden, taal,"
    " gewicht, bestanden van andere websites, resten van sjablonen en de vorm van de HTML. Wat op veel pagina's gelijk"
    " is, wordt één keer genoemd.\n\nMet een fout of waarschuwing eindigt de opdracht met code 1. Links naar andere"
    " websites komen in een lijst en veranderen de code niet.",
)
@options.folder("--sites", "site", "Map met gebouwde sites")
@click.option(
    "--kb", "kilobytes", metavar="GETAL", type=click.IntRange(min=1), default=250,
    help="Hoeveel kB een pagina mag wegen, met alles wat zij laadt (zonder deze optie: 250).",
)  # fmt: skip
@click.option("--external", "external", is_flag=True, help="Vraag ook andere websites of hun pagina er nog is.")
@options.as_json()
def check_site(*, sites: Path, kilobytes: int, external: bool, as_json: bool) -> int:
    """Look at finished sites and tell what is wrong with them."""
    from generator.check.site.external import ask  # noqa: PLC0415  # long to import, and --help needs none
    from generator.check.site.look import look_at  # noqa: PLC0415  # see above

    report = look_at(sites, kilobytes=kilobytes)
    if not report.pages:
        problem = "hier staan geen gebouwde sites. Maak ze met gids build, of noem de map met --sites."
        raise InputError([Problem(sites.as_posix(), 0, problem)])
    answers = ask(report.outside) if external else ()
    if as_json:
        say(json_text(ok=report.ok, report=_plain(report, answers)))
    else:
        for line in (*_lines(report), *_answer_lines(answers, report.outside)):
            say(line)
    return 0 if report.ok else 1


def _plain(report: SiteReport, answers: tuple[Answer, ...]) -> dict[str, Any]:
    told = [
        {"rule": one.rule.id, "severity": one.rule.severity, "message": one.message, "page": one.page,
         "line": one.line, "pages": one.pages, "remedy": one.rule.remedy}
        for one in report.told
    ]  # fmt: skip
    external = [dataclasses.asdict(answer) | {"page": _page_of(answer, report.outside)} for answer in answers]
    return {"pages": report.pages, "findings": told, "external": external}


def _lines(report: SiteReport) -> Iterator[str]:
    for one in report.told:
        also = f" (en op {one.pages - 1} andere pagina's)" if one.pages > 1 else ""
        yield f"{one.rule.severity}: {Problem(one.page, one.line, one.message)}{also}"
        yield f"  Doe dit: {one.rule.remedy} [{one.rule.id}]"
    pages = counted(report.pages, "pagina", "pagina's")
    yield f"Bekeken: {pages}. Gevonden: {len(report.told)}." if report.told else f"In orde: {pages}."


def _answer_lines(answers: tuple[Answer, ...], outside: Mapping[str, str]) -> Iterator[str]:
    gone = [answer for answer in answers if not answer.ok]
    for answer in gone:
        yield f"Niet gevonden: {answer.address} ({answer.said}), op {_page_of(answer, outside)}."
    if answers:
        yield f"Andere websites: {len(answers)} adressen gevraagd, {len(gone)} niet gevonden."


def _page_of(answer: Answer, outside: Mapping[str, str]) -> str:
    return next(page for address, page in outside.items() if address.partition("#")[0] == answer.address)
