"""Find the columns of a list by the names they have had over the years."""

from __future__ import annotations

from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TYPE_CHECKING

from generator.errors import InputError, Problem
from generator.intake.tables import Row, Table, column_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Column:
    """A column that a list may have.

    Attributes:
        name: The name of today, used in messages.
        older: Other names for the same, as column keys or as written.
        required: Whether a list without it is no such list.
    """

    name: str
    older: tuple[str, ...] = ()
    required: bool = False

    @property
    def keys(self) -> tuple[str, ...]:
        """Every key under which the column may be found, best first."""
        return tuple(column_key(name) for name in (self.name, *self.older))


@dataclass(frozen=True, slots=True)
class Columns:
    """Which key holds which column in one file; `get` gives an empty text for what the file lacks."""

    keys: Mapping[str, str] = field(default_factory=dict)

    def get(self, row: Row, name: str) -> str:
        """Give the cell of the column called `name` today."""
        return row.cells.get(self.keys.get(name, ""), "")

    def __contains__(self, name: str) -> bool:
        """Tell whether the file has the column called `name` today."""
        return name in self.keys


def find_columns(table: Table, wanted: Iterable[Column]) -> Columns:
    """Match the columns of a file.

    Raises:
        InputError: Required columns are missing; each is named, with what was found and what it looks like.
    """
    wanted = tuple(wanted)
    present = {column_key(name) for name in table.columns}
    keys = {c.name: key for c in wanted if (key := next((k for k in c.keys if k in present), None))}
    missing = [c for c in wanted if c.required and c.name not in keys]
    if missing:
        raise InputError(Problem(table.path, 1, _missing(c, table)) for c in missing)
    return Columns(keys)


def _missing(column: Column, table: Table) -> str:
    names = [name for name in table.columns if name]
    shown = ", ".join(name[:40] for name in names[:_SHOWN]) + (" ..." if len(names) > _SHOWN else "")
    close = get_close_matches(column.name, [name.upper() for name in names], n=1, cutoff=0.65)
    hint = f"; {close[0]} lijkt erop, maar is iets anders" if close else ""
    return f"de kolom {column.name} ontbreekt{hint}. Gevonden: {shown}"
