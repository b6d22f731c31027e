"""Which samenwerkingsverband a postcode belongs to: annex to the Regeling regio-indeling (BWBR0032324)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

from generator.errors import InputError, Problem
from generator.intake.columns import Column, find_columns
from generator.intake.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

SECTOR_NAMES = {"po": "primair onderwijs", "vo": "voortgezet onderwijs"}

_COLUMNS = (
    Column("pc4", ("postcode", "postcodegebied", "postcode4"), required=True),
    Column("swv_po", ("samenwerkingsverband_po", "po"), required=True),
    Column("swv_vo", ("samenwerkingsverband_vo", "vo"), required=True),
)


@dataclass(frozen=True, slots=True)
class Division:
    """The division of the country.

    Attributes:
        path: The file as the user knows it.
        codes: Per sector, what the file says of each postcode (4 digits): its code; a text that is no code
            (part of a harbour has none); several, when the file contradicts itself.
        problems: Rows that could not be used.
    """

    path: str
    codes: Mapping[str, Mapping[str, frozenset[str]]]
    problems: tuple[Problem, ...]

    def region_of(self, postcode: str, sector: str) -> str | None:
        """Give the one samenwerkingsverband of a postcode (`1234 AB`), None when there is not exactly one."""
        found = self.codes[sector].get(postcode[:4], frozenset())
        code = next(iter(found)) if len(found) == 1 else ""
        return code if _is_code(code, sector) else None

    def why_not(self, postcode: str, sector: str) -> str:
        """Say in Dutch why a postcode has no samenwerkingsverband."""
        found = ", ".join(sorted(self.codes[sector].get(postcode[:4], ())))
        if not found:
            return f"postcode {postcode} staat niet in {self.path}; het samenwerkingsverband is niet bekend"
        reason = "meer dan één samenwerkingsverband" if ", " in found else "een code die niet bestaat"
        return f"postcode {postcode} heeft in {self.path} {reason}: {found}"

    def all_codes(self, sectors: Iterable[str] = ("po", "vo")) -> tuple[str, ...]:
        """Give every code of the sectors, sorted."""
        said = {(code, sector) for sector in sectors for f in self.codes[sector].values() for code in f}
        return tuple(sorted(code for code, sector in said if _is_code(code, sector)))


def read_division(path: Path) -> Division:
    """Read the division from a table with `pc4`, `swv_po` and `swv_vo`.

    Raises:
        InputError: The file cannot be read or lacks a column.
    """
    table = read_table(path)
    columns = find_columns(table, _COLUMNS)
    codes: dict[str, dict[str, set[str]]] = {"po": {}, "vo": {}}
    problems = list(table.problems)
    for row in table.rows:
        pc4 = columns.get(row, "pc4")
        if not re.fullmatch(r"[1-9]\d{3}", pc4):
            message = f"pc4 is {pc4!r}; verwacht zijn vier cijfers, zoals 1234. De rij is overgeslagen"
            problems.append(Problem(table.path, row.line, message))
            continue
        for sector, by_pc4 in codes.items():
            if code := columns.get(row, f"swv_{sector}").upper():
                by_pc4.setdefault(pc4, set()).add(code)
    frozen = {sector: {k: frozenset(v) for k, v in by_pc4.items()} for sector, by_pc4 in codes.items()}
    return Division(table.path, frozen, tuple(problems))


def choose_codes(wanted: Sequence[str], division: Division, sectors: Sequence[str]) -> tuple[str, ...]:
    """Check the codes that a user asks for; none asked for means none chosen.

    Raises:
        InputError: A code does not exist, or is of another sector than the list; with the nearest that fits.
    """
    known = division.all_codes(sectors)
    chosen = tuple(dict.fromkeys(code.strip().upper() for code in wanted))
    unknown = [code for code in chosen if code not in known]
    if unknown:
        raise InputError(Problem(division.path, 0, _unknown(code, division, known, sectors)) for code in unknown)
    return chosen


def _is_code(text: str, sector: str) -> bool:
    return re.fullmatch(rf"{sector.upper()}\d{{4}}", text) is not None


def _unknown(code: str, division: Division, known: Sequence[str], sectors: Sequence[str]) -> str:
    # The digits say which one is meant when only the sector is wrong.
    near = [k for k in known if k[2:] == code[2:]] or get_close_matches(code, known, n=1, cutoff=0.5)
    hint = f" Bedoelt u {near[0]}?" if near else ""
    if code in division.all_codes():
        names = " en ".join(SECTOR_NAMES[sector] for sector in sectors)
        return f"{code} bestaat, maar deze lijst gaat over {names}.{hint}"
    return f"samenwerkingsverband {code!r} komt in dit bestand niet voor.{hint}"
