"""Tables as CSV that opens right in a spreadsheet by a double click: UTF-8 with a mark, semicolons, decimal commas.

A spreadsheet reads every cell as if somebody typed it. It would run `=…`, turn `1-2` into a day in February and
`0201234567` into a number without its zero. A cell that it could take for something else than text therefore gets a
straight apostrophe in front; numbers that are names (telephone, board) get a word in front. JSON has them as they are.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from generator.export.table import Kind, Table

SEPARATOR: Final = ";"
DECIMAL: Final = ","
BYTE_ORDER_MARK: Final = "\ufeff"
GUARD: Final = "'"
"""Keeps a cell text. Take it away to have what the school wrote."""
PHONE: Final = "tel. "
NUMBER: Final = "nr. "
LIST: Final = ", "

_LEADING: Final = r"[\s'\"`\u2018\u2019\u201c\u201d\u00a0\u00ad\u200b-\u200f\u2060\ufeff\x00-\x1f]*"
"""What a spreadsheet, or a person who cleans a file, may take away in front of a formula."""
_FORMULA: Final = rf"{_LEADING}[=+\-@\uff1d\uff0b\uff0d\uff20\u2212]"
_MONTH: Final = (
    r"(?:jan|feb|mrt|maa|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec|januari|februari|maart|april|juni|juli"
    r"|augustus|september|oktober|november|december|january|february|march|june|july|august|october)\.?"
)
_TYPED: Final = "|".join(
    (
        r"[€$£]?\s*[\d.,:/\-\s()]*\d[\d.,:/\-\s()]*\s*[%€$£]?",  # a number, an amount, a day, a time, a part
        r"[\d.,]+\s*[eE]\s*[+-]?\s*\d+",  # 1e5: a number with an exponent
        r"\d[\d.:]*\s*[aApP]\.?[mM]?\.?",  # 10 am: a time, and a postal code such as 1012 AM
        rf"(?:\d{{1,4}}[\s\-/.]*)?{_MONTH}(?:[\s\-/.,]*\d{{1,4}}){{0,2}}",  # 2 mei, mei-2, mei 2026: a day
        r"true|false|waar|onwaar",  # an answer of a formula
    )
)
_REREAD: Final = re.compile(rf"(?i:{_FORMULA}|\s*(?:{_TYPED})\s*\Z)")
"""What a spreadsheet would read as something else than the text it is."""
_LONGEST: Final = 40
"""No number, day or time that begins with a letter is longer, in characters."""
_HARMLESS: Final = re.compile(r"\d{4}-\d{4}|0|[1-9]\d{0,9}")
"""A school year, which no spreadsheet knows as a day; and a number that reads the same as a number."""


def to_csv(table: Table) -> bytes:
    """Write a table; the first line names the columns."""
    file = io.StringIO()
    writer = csv.writer(file, delimiter=SEPARATOR, lineterminator="\r\n", quoting=csv.QUOTE_MINIMAL)
    writer.writerow([column.name for column in table.layout.columns])
    # By column: what needs no change is passed on as it is, and None becomes an empty cell.
    values = zip(*table.rows, strict=True) if table.rows else [()] * len(table.layout.columns)
    cells = [_written(column.kind, found) for column, found in zip(table.layout.columns, values, strict=True)]
    writer.writerows(zip(*cells, strict=True))
    return (BYTE_ORDER_MARK + file.getvalue()).encode()


def guarded(text: str) -> str:
    """Give a text as a cell: on one line, and text to every spreadsheet."""
    line = " ".join(text.split())
    return f"{GUARD}{line}" if is_reread(line) else line


def is_reread(text: str) -> bool:
    """Say whether a spreadsheet would make something else of a cell than the text that it is."""
    if (len(text) > _LONGEST and text[0].isalpha()) or _HARMLESS.fullmatch(text):
        return False
    return _REREAD.match(text) is not None


def _written(kind: Kind, values: Iterable[Any]) -> Iterable[Any]:
    if kind not in _WRITERS:
        return values
    write, kept = _WRITERS[kind], {}
    for value in values:
        if value not in kept:
            kept[value] = None if value is None else write(value)
    return [kept[value] for value in values]


def _number(value: float) -> str:
    return str(value).replace(".", DECIMAL)


_WRITERS: Final[Mapping[Kind, Callable[[Any], str]]] = {
    "tekst": guarded,
    "lijst": lambda values: guarded(LIST.join(values)),
    "getal": _number,
    "telefoon": PHONE.__add__,
    "nummer": NUMBER.__add__,
}
"""How values are written; those of other kinds have a fixed form that no spreadsheet reads as something else."""
