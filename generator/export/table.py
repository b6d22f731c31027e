"""What a table of open data is: columns that are described, and rows of typed values."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from typing import Final, Literal

Kind = Literal["tekst", "id", "lijst", "datum", "getal", "telefoon", "nummer"]
"""What a value is. `id` and the members of `lijst` come from a closed list or have a fixed form; `nummer` may begin
with zeros."""
KIND_NAMES: Final[Mapping[Kind, str]] = {
    "tekst": "tekst",
    "id": "vaste waarde",
    "lijst": "lijst",
    "datum": "datum",
    "getal": "getal",
    "telefoon": "telefoonnummer",
    "nummer": "nummer",
}
"""What people call these kinds."""
Value = str | int | float | tuple[str, ...] | None
Row = tuple[Value, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        name: In the first line of the file, and the key in JSON.
        kind: What its values are.
        meaning: What it says, in Dutch.
    """

    name: str
    kind: Kind
    meaning: str

    @property
    def kind_name(self) -> str:
        """Name the kind of its values for people."""
        return KIND_NAMES[self.kind]


@dataclasses.dataclass(frozen=True, slots=True)
class Layout:
    """A table without its rows: what can be said of it before there are any.

    Attributes:
        name: Of the files, without what they end in.
        title: For people.
        about: What one row is.
        key: The columns that tell rows apart.
        columns: In order.
    """

    name: str
    title: str
    about: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Table:
    """A table with its rows.

    Attributes:
        layout: Its columns.
        rows: Values in the order of the columns; None is not filled in.
    """

    layout: Layout
    rows: tuple[Row, ...]


def columns(lines: Iterable[str]) -> tuple[Column, ...]:
    """Read columns from lines such as `naam tekst Naam van de school`."""
    found = [line.split(" ", 2) for line in lines]
    return tuple(Column(name, _kind(kind), meaning) for name, kind, meaning in found)


def _kind(word: str) -> Kind:
    return next(kind for kind in KIND_NAMES if kind == word)
