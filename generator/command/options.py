"""The options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit

import click

from generator.reading.dates import read_day
from generator.reading.wording import choose

Command = TypeVar("Command", bound=Callable[..., int])

AS_JSON = "generator.json"
"""Under this key a command line remembers that the outcome must be JSON, also when it is an error."""

_LAST_PORT = 65535


class Choice(click.Choice[str]):
    """One of a few words; another one is refused in Dutch, with the likely meaning."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Give the word."""
        if value not in self.choices:
            self.fail(choose(str(value), self.choices), param, ctx)
        return super().convert(value, param, ctx)


def folder(name: str, default: str, meaning: str) -> Callable[[Command], Command]:
    """Give an option that names a folder."""
    path = click.Path(path_type=Path)
    shown = f"{meaning} (zonder deze optie: {default})."
    return click.option(name, metavar="MAP", type=path, default=default, help=shown)


def needed(name: str, variable: str, metavar: str, meaning: str, **settings: Any) -> Callable[[Command], Command]:
    """Give an option that must be there."""
    return click.option(name, variable, metavar=metavar, required=True, help=meaning, **settings)


def needed_path(name: str, variable: str, metavar: str, meaning: str) -> Callable[[Command], Command]:
    """Give an option that must be there and names a file or a folder."""
    return needed(name, variable, metavar, meaning, type=click.Path(path_type=Path))


def region() -> Callable[[Command], Command]:
    """Give the option that chooses one samenwerkingsverband."""
    return click.option("--region", metavar="ID", help="Alleen dit samenwerkingsverband (de naam van de map).")


def school() -> Callable[[Command], Command]:
    """Give the option that chooses one school."""
    meaning = "Alleen deze school (de naam van het bestand, zonder .yml)."
    return click.option("--school", metavar="ID", help=meaning)


def as_json() -> Callable[[Command], Command]:
    """Give the option that asks for JSON."""
    meaning = "Geef de uitkomst als JSON."
    return click.option("--json", "as_json", is_flag=True, callback=_remember, help=meaning)


def url() -> Callable[[Command], Command]:
    """Give the option that says where the sites will be on the web; the address ends in a slash afterwards."""
    meaning = "Webadres waar de map komt te staan, zoals https://gids.example/; dan komen er sitemaps bij."
    return click.option("--url", metavar="ADRES", default="", callback=_url, help=meaning)


def port() -> Callable[[Command], Command]:
    """Give the option for a port; 0 lets the system choose a free one."""
    meaning = "Poort (zonder deze optie: 8000)."
    return click.option("--port", metavar="POORT", default="8000", callback=_port, help=meaning)


def day(meaning: str = "Dag waarmee datums worden vergeleken") -> Callable[[Command], Command]:
    """Give an option for a day: that with which dates are compared, or `meaning`; today when it is not there."""
    shown = f"{meaning} (zonder deze optie: vandaag)."
    return click.option("--date", "day", metavar="JJJJ-MM-DD", default="", callback=_day, help=shown)


def school_year() -> Callable[[Command], Command]:
    """Give the argument that names a school year."""
    return click.argument("year", metavar="JAAR", callback=_school_year)


def _remember(context: click.Context, _param: click.Parameter, value: bool) -> bool:  # noqa: FBT001  # click's signature
    context.meta[AS_JSON] = value
    return value


def _url(_context: click.Context, _param: click.Parameter, value: str) -> str:
    if not value:
        return ""
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.query or parts.fragment:
        raise click.BadParameter(f"'{value}' is geen webadres van een map. Schrijf het zoals https://gids.example/")
    return value.rstrip("/") + "/"


def _day(_context: click.Context, _param: click.Parameter, value: str) -> object:
    if not value:
        return datetime.now().astimezone().date()
    try:
        return read_day(value)
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


def _school_year(context: click.Context, _param: click.Parameter, value: str) -> str:
    from generator.profile.types import school_year as read  # noqa: PLC0415  # takes long to import

    try:
        return read(value)
    except ValueError as error:
        raise click.UsageError(str(error), context) from error


def _port(_context: click.Context, _param: click.Parameter, value: str) -> int:
    if not (value.isascii() and value.isdigit() and int(value) <= _LAST_PORT):
        raise click.BadParameter(f"'{value}' is geen poort. Nodig is een getal van 0 tot en met {_LAST_PORT}.")
    return int(value)
