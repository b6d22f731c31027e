"""The command `gids archive` as click knows it; what it does is in `archiving.py`."""

from __future__ import annotations

from typing import Any

import click

from generator.command import options
from generator.command.dutch_click import DutchCommand
from generator.command.output import complain, json_text, problem_lines, say
from generator.resources import find_resources


def _role(_context: click.Context, _param: click.Parameter, value: str) -> str:
    from generator.content.registers import load_registers  # noqa: PLC0415  # long to import, and --help needs none
    from generator.reading.wording import choose  # noqa: PLC0415  # see above

    roles = load_registers(find_resources().registers)["rollen"]
    if value not in roles:
        words = {word: name for name, role in roles.items() for word in (role.naam, *role.synoniemen)}
        raise click.BadParameter(choose(value, tuple(roles), words=words))
    return value


@click.command(
    "archive",
    cls=DutchCommand,
    short_help="Leg een schooljaar vast.",
    help="Leg het deel van de schoolgids over ondersteuning vast zoals het nu is, met het profiel waarvan het is"
    " gemaakt. Dat doet u als het bestuur het heeft vastgesteld. Het komt als gewone bestanden in de map archief van"
    " het samenwerkingsverband.\n\nEen jaar dat al is vastgelegd, wordt nooit overschreven. Een concept wordt niet"
    " vastgelegd; de opdracht eindigt dan met code 1.",
)
@options.folder("--schools", "schools", "Map met een map per samenwerkingsverband")
@options.region()
@options.school()
@options.needed(
    "--by", "by", "ROL", "Wie het vastlegt: een functie uit het register rollen, zoals directeur.", callback=_role
)
@options.day("Dag waarop het is vastgelegd")
@options.as_json()
def archive(*, as_json: bool, **asked: Any) -> int:
    """Fix the year of schools and tell what was written."""
    from generator.command import archiving  # noqa: PLC0415  # long to import, and --help needs none

    made = archiving.archive(archiving.ArchiveRequest(**asked), find_resources())
    if as_json:
        say(json_text(ok=made.ok, problems=made.problems, report=made.to_json()))
    else:
        for line in problem_lines(made.problems):
            complain(line)
        for line in made.lines():
            say(line)
    return 0 if made.ok else 1
