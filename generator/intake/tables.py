"""Read a table from a text file as other people's programs write it.

Lists arrive as windows-1252 or UTF-8, with `;`, `,` or tabs, with Windows line ends, with a blank for
"nothing", and with the odd damaged row. A damaged row is named and left out; the rows around it still count.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.errors import InputError, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

UNREADABLE = "\ufffd"
"""Stands in a cell where a byte meant nothing in the encoding of the file."""

_DELIMITERS = (";", ",", "\t", "|")
_LONGEST_RECORD = 10  # lines; a quote that stays open longer is a stray one, not a text over several lines
_NO_TEXT = (
    (b"PK\x03\x04", "een Excel-werkmap of zipbestand"),
    (b"\xd0\xcf\x11\xe0", "een oude Excel-werkmap (.xls)"),
    (b"%PDF", "een pdf"),
    (b"\x1f\x8b", "een ingepakt bestand (gzip)"),
    (b"<", "een webpagina of XML"),
    (b"{", "JSON"),
    (b"[", "JSON"),
)


@dataclass(frozen=True, slots=True)
class Row:
    """One record: the line of the file it starts on (from 1), and its cells by column key."""

    line: int
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """A file as rows.

    Attributes:
        path: The file as the user knows it.
        columns: Column names as found, cleaned of surrounding blanks.
        rows: The rows that could be read, in the order of the file, blank ones left out.
        problems: One for each row that could not be read.
    """

    path: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    problems: tuple[Problem, ...]


def column_key(name: str) -> str:
    """Give what a column name comes down to: `Brin_Nummer` and ` BRIN NUMMER` are one column."""
    return re.sub(r"[^a-z0-9]", "", name.lower())


def read_table(path: Path) -> Table:
    """Read a delimited text file whose first line holds the column names.

    Raises:
        InputError: The file cannot be read, is empty, or is no such text file.
    """
    where = path.as_posix()
    lines = re.split(r"\r\n|\r|\n", _decode(_bytes_of(path, where), where))
    start = _header_line(lines)
    delimiter = _delimiter(lines, start)
    columns = tuple(map(clean, next(csv.reader([lines[start]], delimiter=delimiter))))
    rows: list[Row] = []
    problems: list[Problem] = []
    for line, cells in _records(lines, start + 1, delimiter, len(columns)):
        if len(cells) != len(columns):
            counts = f"deze rij heeft {len(cells)} kolommen en de eerste regel {len(columns)}"
            message = f"{counts}; de rij is overgeslagen"
            problems.append(Problem(where, line, message))
        elif any(cells):
            rows.append(Row(line, _by_key(columns, cells)))
    return Table(where, columns, tuple(rows), tuple(problems))


def clean(text: str) -> str:
    """Squeeze blanks, take out characters that cannot be seen, and undo Excel's `="..."`."""
    if not text.isascii() or not text.isprintable():
        text = "".join(" " if c.isspace() else c for c in text if c.isspace() or not _is_invisible(c))
    text = " ".join(text.split())
    return text[2:-1].strip() if text.startswith('="') and text.endswith('"') and len(text) > 2 else text


def _is_invisible(char: str) -> bool:
    # Control, format (zero width), private use, surrogates.
    return unicodedata.category(char) in {"Cc", "Cf", "Co", "Cs", "Cn"}


def _bytes_of(path: Path, where: str) -> bytes:
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        raise InputError([Problem(where, 0, "dit bestand bestaat niet")]) from None
    except OSError as error:
        raise InputError([Problem(where, 0, f"dit bestand is niet te lezen: {error.strerror}")]) from None
    if not raw.strip(b"\xef\xbb\xbf \t\r\n;,"):
        raise InputError([Problem(where, 0, "dit bestand is leeg")])
    return raw


def _decode(raw: bytes, where: str) -> str:
    """Turn bytes into text. A byte that means nothing becomes `UNREADABLE`, so that only its row is lost."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):  # what Excel calls "Unicode text"
        return raw.decode("utf-16", errors="replace")
    _refuse_other_formats(raw, where)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        encoding = "utf-8-sig" if raw.startswith(b"\xef\xbb\xbf") else "cp1252"
        return raw.decode(encoding, errors="replace")


def _refuse_other_formats(raw: bytes, where: str) -> None:
    head = raw.removeprefix(b"\xef\xbb\xbf").lstrip()
    found = next((name for start, name in _NO_TEXT if head.startswith(start)), None)
    if found is None and b"\x00" in raw:
        found = "geen tekst"
    if found is not None:
        advice = "Nodig is een CSV-bestand; in Excel: Opslaan als, CSV (gescheiden door lijstscheidingsteken)"
        raise InputError([Problem(where, 0, f"dit is {found}. {advice}")])


def _header_line(lines: Sequence[str]) -> int:
    """Give the index of the line with the column names: the first with text that is not Excel's `sep=;`."""
    for index, line in enumerate(lines):
        if line.strip(" \t;,") and not re.fullmatch(r"sep=.", line.strip(), flags=re.IGNORECASE):
            return index
    return 0


def _delimiter(lines: Sequence[str], start: int) -> str:
    """Give the delimiter that cuts the column names into most pieces."""
    return max(_DELIMITERS, key=lambda mark: len(next(csv.reader([lines[start]], delimiter=mark))))


def _records(lines: Sequence[str], start: int, delimiter: str, width: int) -> Iterator[tuple[int, list[str]]]:
    """Give each record with its line number; a stray quote spoils its own line only."""
    index = start
    while index < len(lines):
        used, cells = _record_at(lines, index, delimiter, width)
        while len(cells) > width and not cells[-1]:
            cells.pop()
        if any(cells):
            yield index + 1, cells
        index += used


def _record_at(lines: Sequence[str], index: int, delimiter: str, width: int) -> tuple[int, list[str]]:
    """Give the number of lines of the record at `index`, and its cells."""
    for used in range(1, _LONGEST_RECORD + 1):
        text = "\n".join(lines[index : index + used])
        if text.count('"') % 2 == 0:
            cells = _cells(text, delimiter)
            if used == 1 or len(cells) == width:
                return used, cells
    return 1, [clean(cell) for cell in lines[index].split(delimiter)]


def _cells(text: str, delimiter: str) -> list[str]:
    try:
        records = list(csv.reader(text.splitlines(keepends=True) if "\n" in text else [text], delimiter=delimiter))
    except csv.Error:  # a cell beyond any sensible size
        return []
    return [clean(cell) for cell in records[0]] if len(records) == 1 else []


def _by_key(columns: Sequence[str], cells: Sequence[str]) -> dict[str, str]:
    """Pair keys and cells; of two columns with one name the first counts."""
    found: dict[str, str] = {}
    for name, cell in zip(columns, cells, strict=True):
        found.setdefault(column_key(name), cell)
    return found
