"""The command `gids`: parses, calls, prints. What takes long to import is imported by the command that needs it."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator import __version__
from generator.command import options
from generator.command.archive_command import archive
from generator.command.check_command import check
from generator.command.dutch_click import DutchGroup, usage_text
from generator.command.output import (
    Progress,
    complain,
    error_lines,
    json_text,
    prepare_streams,
    problem_lines,
    problems_of,
    say,
)
from generator.command.site_command import check_site
from generator.errors import GidsError, InputError
from generator.failures import os_error_text
from generator.resources import find_resources

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.errors import Problem

_ONLY = "Alleen dit samenwerkingsverband, zoals PO9901; herhaal de optie voor meer."
_SCHOOLS = "Map met een map per samenwerkingsverband"
_WAITING = "Een andere opdracht schrijft in dezelfde map. Deze begint als die klaar is."
OK, WRONG_INPUT, WRONG_USE, INTERRUPTED = 0, 1, 2, 130
"""The exit codes."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command with the arguments given, or those of the process; give the exit code."""
    prepare_streams()
    arguments = list(sys.argv[1:] if argv is None else argv)
    as_json = False
    try:
        with gids.make_context("gids", arguments) as context:
            try:
                return int(gids.invoke(context) or OK)
            finally:
                as_json = bool(context.meta.get(options.AS_JSON))
    except click.exceptions.Exit as done:  # --help and --version end in this way
        return done.exit_code
    except click.UsageError as error:
        complain(usage_text(error))
        return WRONG_USE
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # whoever read the output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return WRONG_INPUT
    except (GidsError, OSError) as error:
        _print_error(error if isinstance(error, GidsError) else GidsError(os_error_text(error)), as_json=as_json)
        return WRONG_INPUT


def _print_error(error: GidsError, *, as_json: bool) -> None:
    if as_json:
        say(json_text(ok=False, problems=problems_of(error)))
        return
    for line in error_lines(error):
        complain(line)


def _print_problems(problems: Iterable[Problem]) -> None:
    for line in problem_lines(problems):
        complain(line)


@click.group(
    cls=DutchGroup,
    help="Ondersteuningsgids: van profielen van scholen naar sites over de hulp die zij bieden.",
    epilog="Uitleg over een opdracht: gids OPDRACHT --help",
)
@click.version_option(__version__, message="gids %(version)s", help="Toon de versie.")
def gids() -> None:
    """Hold all commands."""


gids.add_command(archive)


@gids.command(
    short_help="Bouw de sites.",
    help="Bouw de sites van alle scholen en samenwerkingsverbanden.\n\n"
    "Een school met een fout in het profiel wordt overgeslagen; haar vorige site blijft staan. De andere scholen"
    " worden gebouwd. De opdracht eindigt dan met code 1.\n\nWat niet is veranderd, blijft zoals het is. Een site komt"
    " in een keer in de plaats van de vorige: ook als de opdracht wordt afgebroken, staat er nooit een halve site.",
)
@options.folder("--schools", "schools", _SCHOOLS)
@options.folder("--out", "site", "Map voor de sites")
@options.region()
@options.school()
@click.option("--standalone", "alone", is_flag=True, help="Maak sites die elk op zichzelf staan, ook zonder webserver.")
@click.option("--disk", is_flag=True, help="Laat links naar index.html wijzen: dan openen de sites ook vanaf schijf.")
@options.url()
@click.option(
    "--documents",
    is_flag=True,
    help="Zet de schoolgids ook als PDF en voor Word bij de pagina; dat duurt langer.",
)
@click.option("--fresh", is_flag=True, help="Bouw alles, ook wat niet is veranderd.")
@options.as_json()
def build(*, as_json: bool, **asked: Any) -> int:
    """Build sites and tell what was made."""
    from generator.command.build_warnings import warning_line  # noqa: PLC0415  # see the module
    from generator.command.built import build_json, build_lines, is_ok  # noqa: PLC0415  # see the module
    from generator.site import build as builder  # noqa: PLC0415  # see the module

    request = builder.BuildRequest(**asked)
    progress = None if as_json else Progress("schoolsites")
    try:
        report = builder.build(
            request, find_resources(), progress=progress or builder.silent, waiting=lambda: complain(_WAITING)
        )
    finally:
        if progress:
            progress.clear()
    if as_json:
        say(json_text(ok=is_ok(report), problems=report.problems, report=build_json(report, request.out)))
    else:
        _print_problems(report.problems)
        for line in build_lines(report, request.out, from_disk=bool(request.index)):
            say(line)
        about = warning_line(request.schools, find_resources(), region=request.region, school=request.school)
        if about:
            say(about)
    return OK if is_ok(report) else WRONG_INPUT


gids.add_command(check)
gids.add_command(check_site)


@gids.command(
    short_help="Maak een rapport voor het samenwerkingsverband.",
    help="Maak per samenwerkingsverband een rapport: een pagina met wat er is ingevuld, wat er ontbreekt tegenover de"
    " wet en de afspraak van de regio, wat verouderd is en welke teksten bijna gelijk zijn.\n\nEen rapport is niet"
    " openbaar: in een map met sites komt het niet. Staat er een fout in een profiel, dan komt het rapport er toch. De"
    " opdracht eindigt dan met code 1.",
)
@options.folder("--schools", "schools", _SCHOOLS)
@options.region()
@options.folder("--out", "rapport", "Map voor de rapporten")
@options.day()
@options.as_json()
def report(*, as_json: bool, **asked: Any) -> int:
    """Write the private reports and tell what helps most."""
    from generator.command import reporting  # noqa: PLC0415  # see the module

    made = reporting.make_reports(reporting.ReportRequest(**asked), find_resources())
    if as_json:
        say(json_text(ok=made.ok, problems=made.problems, report=made.to_json()))
    else:
        _print_problems(made.problems)
        for line in made.lines():
            say(line)
    return OK if made.ok else WRONG_INPUT


@gids.command(
    short_help="Zet de profielen klaar voor een nieuw schooljaar.",
    help="Zet de profielen klaar voor schooljaar JAAR, zoals 2027-2028: het jaar verandert, de status wordt concept en"
    " de datums van het vorige jaar gaan weg. Al het andere blijft letterlijk staan. Per school komt er een blad voor"
    " het team en de medezeggenschapsraad, en per samenwerkingsverband een overzicht van wat aandacht vraagt.\n\nEen"
    " profiel dat niet zonder verlies kan worden aangepast, blijft zoals het is en wordt genoemd. De opdracht eindigt"
    " dan met code 1.",
)
@options.school_year()
@options.folder("--schools", "schools", _SCHOOLS)
@options.region()
@options.school()
@options.folder("--out", "jaar", "Map voor de bladen")
@click.option("--sheets-only", "sheets_only", is_flag=True, help="Maak alleen de bladen; verander geen profiel.")
def jaar(**asked: Any) -> int:
    """Prepare a school year and tell per school what needs attention."""
    from generator.command import yearly  # noqa: PLC0415  # see the module

    done = yearly.prepare_year(yearly.YearRequest(**asked), find_resources())
    _print_problems(done.problems)
    for line in done.lines():
        say(line)
    return OK if done.ok else WRONG_INPUT


class _Terminal:
    """Tells on the terminal what a preview does."""

    say = staticmethod(say)

    @staticmethod
    def complain(error: GidsError) -> None:
        """Print what is wrong."""
        _print_error(error, as_json=False)


@gids.command(
    short_help="Bekijk de sites, met elke wijziging.",
    help="Bouw de sites in een tijdelijke map en toon ze op deze computer. Verandert er een profiel, een pagina of het"
    " thema, dan bouwt de opdracht opnieuw. Bij een fout blijft de laatste goede site staan.",
)
@options.folder("--schools", "schools", _SCHOOLS)
@options.region()
@options.school()
@click.option("--host", metavar="ADRES", default="127.0.0.1", help="Adres (zonder deze optie: 127.0.0.1).")
@options.port()
def serve(*, schools: Path, region: str | None, school: str | None, host: str, port: int) -> int:
    """Show the sites until Ctrl-C."""
    from generator import serve as preview  # noqa: PLC0415  # see the module
    from generator.site import build as builder  # noqa: PLC0415  # see the module

    resources, session = find_resources(), builder.Session()
    preview.serve(
        preview.ServeRequest(schools, region, school, host, port),
        resources,
        lambda out: builder.build(builder.BuildRequest(schools, out, region, school), resources, session=session),
        _Terminal(),
    )
    return OK


@gids.command(
    short_help="Maak de schoolgids als PDF, Word, HTML of tekst.",
    help="Maak het deel van de schoolgids over ondersteuning, van elke school een bestand.\n\nVORM is pdf, docx (Word),"
    " html, md (Markdown) of gesprek (een blad). Alle vormen zeggen wat op de pagina van een school staat.\n\nVan"
    " een school met een fout in het profiel komt er geen bestand; de opdracht eindigt dan met code 1.",
)
@click.argument("form", metavar="VORM", type=options.Choice(["pdf", "docx", "html", "md", "gesprek"]))
@options.folder("--schools", "schools", _SCHOOLS)
@options.folder("--out", "export", "Map voor de bestanden")
@options.region()
@options.school()
@click.option("--all", "everything", is_flag=True, help="Alle scholen; dat is ook zo zonder --region en --school.")
@options.url()
@options.as_json()
def export(*, as_json: bool, everything: bool, **asked: Any) -> int:
    """Write the section of the school guide in one form."""
    from generator.command import exporting  # noqa: PLC0415  # see the module

    if everything and (asked["region"] or asked["school"]):
        raise click.UsageError("--all en een keuze gaan niet samen.", click.get_current_context())
    progress = None if as_json else Progress("bestanden")
    try:
        done = exporting.export(exporting.ExportRequest(**asked), progress or exporting.silent)
    finally:
        if progress:
            progress.clear()
    return exporting.tell(done, asked["out"], as_json=as_json)


@gids.group(short_help="Begin een profiel.", help="Begin een profiel van een samenwerkingsverband of een school.")
def new() -> None:
    """Hold the commands that begin a profile."""


@new.command(
    "swv",
    short_help="Begin een samenwerkingsverband.",
    help="Begin een samenwerkingsverband: maak de map ID met swv.yml. ID wordt deel van het webadres, zoals"
    " waterrand-po.",
)
@click.argument("name", metavar="ID")
@options.needed("--naam", "title", "TEKST", "Naam van het samenwerkingsverband.")
@options.needed("--sector", "sector", "po|vo", "po of vo.")
@options.needed("--code", "code", "CODE", "Code: PO of VO en vier cijfers, zoals PO9901.")
@options.folder("--schools", "schools", _SCHOOLS)
def new_region(*, name: str, title: str, sector: str, code: str, schools: Path) -> int:
    """Begin a samenwerkingsverband."""
    from generator.intake.new import NewRegion, create_region  # noqa: PLC0415  # see the module

    path = create_region(schools, name, NewRegion(title, code, sector), _registers())
    return _created(path, schools)


@new.command(
    "school",
    short_help="Begin het profiel van een school.",
    help="Begin het profiel van een schoolvestiging: maak het bestand ID.yml in de map SWV. ID wordt deel van het"
    " webadres, zoals de-regenboog.",
)
@click.argument("names", metavar="SWV/ID")
@options.needed("--naam", "title", "TEKST", "Naam van de school.")
@options.needed("--code", "code", "CODE", "Vestigingscode, zoals 99XA00.")
@options.needed("--soort", "kinds", "SOORT", "bo, sbo, so, vso, vo of pro; herhaal de optie voor meer.", multiple=True)
@options.needed("--straat", "street", "TEKST", "Straat van het bezoekadres.")
@options.needed("--huisnummer", "number", "TEKST", "Huisnummer, met toevoeging.")
@options.needed("--postcode", "postcode", "POSTCODE", "Postcode, zoals 1234 AB.")
@options.needed("--plaats", "place", "TEKST", "Plaats.")
@options.folder("--schools", "schools", _SCHOOLS)
def new_school(*, names: str, title: str, schools: Path, **facts: Any) -> int:
    """Begin the profile of a school."""
    from generator.intake.new import NewSchool, create_school  # noqa: PLC0415  # see the module

    region, slash, name = names.partition("/")
    if not slash:
        raise click.UsageError(
            f"'{names}' noemt geen samenwerkingsverband. Schrijf SWV/ID, zoals waterrand-po/{names}.",
            click.get_current_context(),
        )
    school = NewSchool(name=title, **facts)
    return _created(create_school(schools, (region, name), school, _registers()), schools)


def _registers() -> Any:
    from generator.content.registers import load_registers  # noqa: PLC0415  # see the module

    return load_registers(find_resources().registers)


def _created(path: Path, schools: Path) -> int:
    """Tell what was made, with the schemas that it points to."""
    from generator.command.schemas import ensure_schemas  # noqa: PLC0415  # see the module
    from generator.intake.new import schema_folder  # noqa: PLC0415  # see the module

    ensure_schemas(schema_folder(schools), _registers())
    say(f"Gemaakt: {path.as_posix()}")
    return OK


@gids.group("import", short_help="Neem gegevens over.", help="Neem gegevens over uit een lijst van anderen.")
def import_() -> None:
    """Hold the commands that import."""


@import_.command(
    short_help="Begin profielen uit de lijst van DUO.",
    help="Begin profielen uit de lijst met schoolvestigingen van DUO (BESTAND). Een profiel dat er al is, verandert"
    " niet.\n\nEen rij die niet bruikbaar is, wordt genoemd met regel en reden. De opdracht eindigt dan toch met code"
    " 0; met code 1 alleen als de lijst zelf niet bruikbaar is.",
)
@click.argument("file", metavar="BESTAND", type=click.Path(path_type=Path))
@options.needed_path("--pc4", "pc4", "BESTAND", "Indeling van postcodes bij samenwerkingsverbanden.")
@click.option("--swv", "codes", metavar="CODE", multiple=True, help=_ONLY)
@options.needed_path("--out", "out", "MAP", "Map voor de profielen, met een map per samenwerkingsverband.")
@options.as_json()
def duo(*, file: Path, pc4: Path, codes: tuple[str, ...], out: Path, as_json: bool) -> int:
    """Begin profiles from DUO's list."""
    from generator.command.schemas import write_schemas  # noqa: PLC0415  # see the module
    from generator.intake.duo import import_duo  # noqa: PLC0415  # see the module

    progress = None if as_json else Progress("scholen")
    try:
        report = import_duo(file, pc4=pc4, out=out, swv_codes=codes, progress=progress)
    finally:
        if progress:
            progress.clear()
    write_schemas(out / "schema", _registers())
    if as_json:
        say(json_text(ok=True, report=report.to_json()))
    else:
        for line in report.lines():
            say(line)
    return OK


@gids.command(
    short_help="Maak de schema's voor tekstverwerkers.",
    help="Maak de JSON Schema's waarmee een tekstverwerker meedenkt bij het invullen van een profiel.",
)
@options.folder("--out", "schema", "Map voor de schema's")
@click.option("--check", "only_check", is_flag=True, help="Schrijf niets; code 1 als een schema is verouderd.")
def schema(*, out: Path, only_check: bool) -> int:
    """Write the schemas, or check that they are up to date."""
    from generator.command.schemas import stale_schemas, write_schemas  # noqa: PLC0415  # see the module

    if not only_check:
        for path in write_schemas(out, _registers()):
            say(f"Gemaakt: {path.as_posix()}")
        return OK
    problems = stale_schemas(out, _registers())
    if problems:
        raise InputError(problems)
    say("De schema's zijn bij de tijd.")
    return OK
