"""DUO's open data list of school locations (`02. Alle schoolvestigingen basisonderwijs`) as schools."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.errors import InputError, Problem
from generator.intake import contacts, kinds, places
from generator.intake.columns import Column, Columns, find_columns
from generator.intake.tables import UNREADABLE, Row, read_table

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_CODE = re.compile(r"\d{2}[A-Z]{2}\d{2}")
_NOTHING = frozenset({"", "-", "--", ".", "0"})

_COLUMNS = (
    Column("VESTIGINGSCODE", ("VESTIGINGSNUMMER", "VESTIGINSNUMMER", "VESTIGINGSNR"), required=True),
    Column("INSTELLINGSCODE", ("BRIN NUMMER", "BRIN", "BRIN CODE", "BRIN NR")),
    Column("VESTIGINGSNAAM", ("NAAM VESTIGING",), required=True),
    Column("STRAATNAAM", ("STRAAT",), required=True),
    Column("HUISNUMMER-TOEVOEGING", ("HUISNUMMER", "HUISNR"), required=True),
    Column("POSTCODE", (), required=True),
    Column("PLAATSNAAM", ("PLAATS", "WOONPLAATS"), required=True),
    Column("GEMEENTENAAM", ("GEMEENTE",), required=True),
    Column("BEVOEGD GEZAG NUMMER", ("BEVOEGD GEZAG", "BEVOEGD GEZAG NR", "BEVOEGD GEZAG CODE")),
    Column("DENOMINATIE"),
    Column("TELEFOONNUMMER", ("TELEFOON", "TELEFOON NR")),
    Column("INTERNETADRES", ("WEBSITE", "WEBADRES")),
    Column("SOORT PRIMAIR ONDERWIJS", ("SOORT PO", "ONDERWIJSSTRUCTUUR", "SOORT ONDERWIJS", "SCHOOLSOORT")),
    Column("CLUSTER"),
)
_LONGEST_NAME = 200
_KIND = "SOORT PRIMAIR ONDERWIJS"


@dataclass(frozen=True, slots=True)
class ListedSchool:
    """A school location in the form a profile wants; an empty text means that the list does not know."""

    line: int
    code: str
    name: str
    kinds: tuple[str, ...]
    postcode: str
    board: str = ""
    denomination: str = ""
    street: str = ""
    number: str = ""
    place: str = ""
    gemeente: str = ""
    phone: str = ""
    website: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """A whole list.

    Attributes:
        path: The file as the user knows it.
        kinds: The kinds of school the list is about.
        schools: The usable rows, in the order of the file; every vestigingscode once.
        codes: Every vestigingscode met, also of rows that are of no use: those schools are not gone.
        problems: The rows that are of no use, and why.
        notes: Cells that were left out of a row that is used.
    """

    path: str
    kinds: tuple[str, ...]
    schools: tuple[ListedSchool, ...]
    codes: frozenset[str]
    problems: tuple[Problem, ...]
    notes: tuple[Problem, ...]


def read_listing(path: Path) -> Listing:
    """Read a list of school locations.

    A list without a column for the kind of school is the list of basisonderwijs, where every school is `bo`.

    Raises:
        InputError: The file cannot be read, or is no such list.
    """
    table = read_table(path)
    columns = find_columns(table, _COLUMNS)
    if "CLUSTER" in columns and _KIND not in columns:
        message = f"deze lijst noemt clusters, maar de kolom {_KIND} ontbreekt: so of vso is dan niet te zien"
        raise InputError([Problem(table.path, 1, message)])
    reader = _Reader(table.path, columns, {}, [*table.problems], [])
    schools = tuple(school for row in table.rows if (school := reader.school(row)))
    found = {kind for school in schools for kind in school.kinds} if _KIND in columns else {"bo"}
    ordered = tuple(kind for kind in kinds.ORDER if kind in found)
    return Listing(table.path, ordered, schools, frozenset(reader.lines), tuple(reader.problems), tuple(reader.notes))


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads row after row and keeps what was wrong."""

    path: str
    columns: Columns
    lines: dict[str, int]
    problems: list[Problem]
    notes: list[Problem]

    def school(self, row: Row) -> ListedSchool | None:
        """Give the school of a row, or keep the reason why there is none."""
        code = self._code(row)
        complaint = self._complaint(row, code)
        self.lines.setdefault(code, row.line)
        if complaint:
            self.problems.append(Problem(self.path, row.line, f"{complaint}; de rij is overgeslagen"))
            return None
        return ListedSchool(
            line=row.line,
            code=code,
            name=self._cell(row, "VESTIGINGSNAAM"),
            kinds=self._kinds(row),
            postcode=contacts.postcode(self._cell(row, "POSTCODE")) or "",
            board=self._optional(row, "BEVOEGD GEZAG NUMMER", _board, "geen nummer van vijf cijfers"),
            denomination=self._cell(row, "DENOMINATIE"),
            street=self._expected(row, "STRAATNAAM"),
            number=self._expected(row, "HUISNUMMER-TOEVOEGING"),
            place=places.place_name(self._expected(row, "PLAATSNAAM")),
            gemeente=places.gemeente_name(self._cell(row, "GEMEENTENAAM")),
            phone=self._optional(row, "TELEFOONNUMMER", contacts.phone, "geen Nederlands telefoonnummer"),
            website=self._optional(row, "INTERNETADRES", contacts.website, "geen adres van een website"),
        )

    def _cell(self, row: Row, column: str) -> str:
        text = self.columns.get(row, column)
        return "" if text in _NOTHING else text

    def _code(self, row: Row) -> str:
        """Join the two halves of the code where an older list has them apart."""
        code, brin = (self._cell(row, name).upper() for name in ("VESTIGINGSCODE", "INSTELLINGSCODE"))
        bare = self.columns.get(row, "VESTIGINGSCODE")
        # A spreadsheet makes 0 of 00.
        return f"{brin}{bare.zfill(2)}" if brin and re.fullmatch(r"\d{1,2}", bare) else code

    def _kinds(self, row: Row) -> tuple[str, ...]:
        return kinds.read_kinds(self._cell(row, _KIND)) if _KIND in self.columns else ("bo",)

    def _complaint(self, row: Row, code: str) -> str:
        """Say why a row is of no use; nothing when it is fine."""
        broken = next((name for name in self.columns.keys if UNREADABLE in self.columns.get(row, name)), "")
        if broken:
            return f"{broken} bevat een teken dat niet te lezen is"
        if not code:
            return "de vestigingscode ontbreekt"
        if not _CODE.fullmatch(code):
            return f"vestigingscode is {code!r}; verwacht is een code als 99XA00"
        if code in self.lines:
            return f"vestigingscode {code} staat ook op regel {self.lines[code]}; die regel telt"
        return self._complaint_about_content(row)

    def _complaint_about_content(self, row: Row) -> str:
        name = self._cell(row, "VESTIGINGSNAAM")
        if not name:
            return "de naam van de school ontbreekt"
        if len(name) > _LONGEST_NAME:
            return f"de naam van de school is langer dan {_LONGEST_NAME} tekens"
        found = self._cell(row, "POSTCODE")
        if not contacts.postcode(found):
            return f"postcode is {found!r}; verwacht is een postcode als 1234 AB" if found else "de postcode ontbreekt"
        if not self._kinds(row):
            return f"soort onderwijs is {self._cell(row, _KIND)!r}; daaruit blijkt niet welke schoolsoort dit is"
        return ""

    def _expected(self, row: Row, column: str) -> str:
        """Give a cell that a profile cannot do without; the school adds it by hand when the list lacks it."""
        text = self._cell(row, column)
        if not text:
            self.notes.append(Problem(self.path, row.line, f"{column} ontbreekt; vul dit zelf in het profiel in"))
        return text

    def _optional(self, row: Row, column: str, repair: Callable[[str], str | None], what: str) -> str:
        """Give a cell in its right form; leave out, with a note, what has none."""
        text = self._cell(row, column)
        value = repair(text) if text else ""
        if value is None:
            self.notes.append(Problem(self.path, row.line, f"{column} {text!r} is {what}; niet overgenomen"))
        return value or ""


def _board(text: str) -> str | None:
    return text if re.fullmatch(r"\d{5}", text) else None
