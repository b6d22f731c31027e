"""Reads YAML that is written in the plainest way, in a fraction of the time that libyaml's events take.

Nearly every line of a profile has one of a few forms: `sleutel: tekst`, `- tekst`, `[een, twee]`, a text below `>-`
or `|`. One regular expression takes such a file apart. A file with anything else in it is left to the careful reader:
this module refuses nothing and explains nothing, and what it does give is what the careful reader would give.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from generator.reading.yaml_builder import MAX_DEPTH

MAX_CHARACTERS: Final = 250_000
"""Longest text that is tried: a hostile one must not cost a second before it is read carefully."""

Row = tuple[str, str, str, str, str, str, str, str, str]
"""What a line holds: indent, dash, key, plain, enclosed, header, margin, block, odd; empty where there is none."""
Token = tuple[str, str, str, str, str]
"""What stands between brackets, piece by piece: mark, key, word, quoted, odd; one of them is filled."""

_KEY: Final = r"[A-Za-z0-9_][A-Za-z0-9_-]{0,79}"
_FIRST: Final = r"[^\s?:,\[\]{}#&*!|>'\"%@`-]"
# A colon before a space and a hash after a space end a text without quotes.
_PLAIN: Final = rf"{_FIRST}[^:#\n]*+(?:(?::(?=\S)|(?<=\S)\#)[^:#\n]*+)*+"
# Between brackets more characters have a meaning.
_WORD: Final = rf"{_FIRST}[^:#?,\[\]{{}}\n]*+(?::(?=[A-Za-z0-9/])[^:#?,\[\]{{}}\n]*+)*+"
_QUOTED: Final = r"""'(?:[^'\n]|'')*+'|"[^"\\\n]*+\""""
_ROW: Final = re.compile(
    rf"""^(?:
    [ ]*(?:\#.*)?$
    | ([ ]*)(-[ ]+)?(?:({_KEY}):(?:[ ]+|$))?
      (?:
        (?:\#.*)?$
        | ({_PLAIN})(?:(?<=[ ])\#.*)?$
        | (\[.*\]|\{{.*\}}|{_QUOTED})(?:[ ]+\#.*|[ ]*)$
        | ([>|]-?)[ ]*\n(?=(\1[ ]+)\S)((?:(?:\7.*)?\n)++)(?![ ]+$)
      )
    | (.+)$
    )""",
    re.MULTILINE | re.VERBOSE,
)
_TOKEN: Final = re.compile(rf"[ ]*(?:([\[\]{{}},])|({_KEY}):[ ]+|({_WORD})|({_QUOTED})|(.))")
_WORDS: Final = re.compile(rf"\[{_WORD}(?:,[ ]*{_WORD})*+\]")
_NO_ROW: Final = ("",) * 9
_NO_TOKEN: Final = ("", "", "", "", "end")
_END: Final[Row] = ("", "", "", "", "", "", "", "", "end")
_BREAKS: Final = re.compile(r"\n+")


class _OddError(Exception):
    """Something that is not written in the plainest way."""


def read_plain(text: str) -> tuple[dict[str, Any], bool] | None:
    """Read a file that is written plainly throughout; None when it is not, or when anything may be wrong with it.

    Args:
        text: What `decode` made of the file.

    Returns:
        The root mapping as the careful reader gives it, and whether there are keys without a value in it.
    """
    if len(text) > MAX_CHARACTERS or "\t" in text or not text.endswith("\n"):
        return None
    reader = _Reader([row for row in _ROW.findall(text) if row != _NO_ROW])
    try:
        return reader.root(), reader.gaps
    except _OddError:
        return None


class _Reader:
    """Builds lists and mappings from rows.

    A row belongs to the innermost list or mapping whose indent it has. One that belongs to none is met again by all
    that hold it, and by the root at last, which refuses it.
    """

    def __init__(self, rows: list[Row]) -> None:
        self.gaps = False
        self._rows = [*rows, _END]
        self._at = 0

    def root(self) -> dict[str, Any]:
        """Give the mapping that the file is."""
        first = self._rows[0]
        self._at = 1
        data = self._mapping(first, 0, 1)
        if first[0] or first[1] or self._rows[self._at] is not _END:
            raise _OddError
        return data

    def _mapping(self, row: Row, width: int, depth: int) -> dict[str, Any]:
        """Read the mapping whose first key stands in `row`, `width` characters from the margin."""
        if depth > MAX_DEPTH:
            raise _OddError
        rows = self._rows
        data: dict[str, Any] = {}
        while True:
            key, plain = row[2], row[3]
            if not key or key in data:
                raise _OddError
            data[key] = plain.rstrip(" ") if plain else self._value(row, width, depth)
            row = rows[self._at]
            if row[1] or len(row[0]) != width or row is _END:
                return data
            self._at += 1

    def _list(self, width: int, depth: int) -> list[Any]:
        """Read the list of which the next row holds the first item."""
        if depth > MAX_DEPTH:
            raise _OddError
        data: list[Any] = []
        while (row := self._rows[self._at])[1] and len(row[0]) == width:
            self._at += 1
            if row[2]:
                data.append(self._mapping(row, width + len(row[1]), depth + 1))
            elif row[3]:
                data.append(row[3].rstrip(" "))
            elif row[4] or row[5]:
                data.append(self._value(row, width, depth))
            else:  # an empty item, or a list in a list
                raise _OddError
        return data

    def _value(self, row: Row, width: int, depth: int) -> Any:
        """Read what stands behind a key or dash, when that is no plain text."""
        _indent, _dash, _key, _plain, enclosed, header, margin, block, odd = row
        if enclosed:
            return _enclosed(enclosed, depth + 1)
        if header:
            if len(margin) <= width:
                raise _OddError
            return _folded(block, margin, header) if header[0] == ">" else _literal(block, margin, header)
        if odd:
            raise _OddError
        return self._below(width, depth)

    def _below(self, width: int, depth: int) -> Any:
        """Read the list or mapping below a key without a value; a list may stand as far to the left as its key."""
        row = self._rows[self._at]
        found = len(row[0])
        if row[1] and found >= width:
            return self._list(found, depth + 1)
        if found > width:
            self._at += 1
            return self._mapping(row, found, depth + 1)
        self.gaps = True
        return None


def _enclosed(text: str, depth: int) -> Any:
    """Read what stands between brackets, braces or quotes on one line."""
    if text[0] in "'\"":
        return _unquoted(text)
    if _WORDS.fullmatch(text):
        return [word.strip(" ") for word in text[1:-1].split(",")]
    tokens = iter([*_TOKEN.findall(text), _NO_TOKEN])
    next(tokens)
    data = _items(tokens, depth) if text[0] == "[" else _pairs(tokens, depth)
    if next(tokens) is not _NO_TOKEN:
        raise _OddError
    return data


def _items(tokens: Iterator[Token], depth: int) -> list[Any]:
    """Read the list of which the bracket was met."""
    if depth > MAX_DEPTH:
        raise _OddError
    data: list[Any] = []
    token = next(tokens)
    if token[0] == "]":
        return data
    while True:
        data.append(token[2].rstrip(" ") if token[2] else _part(token, tokens, depth))
        mark = next(tokens)[0]
        if mark == "]":
            return data
        if mark != ",":
            raise _OddError
        token = next(tokens)


def _pairs(tokens: Iterator[Token], depth: int) -> dict[str, Any]:
    """Read the mapping of which the brace was met."""
    if depth > MAX_DEPTH:
        raise _OddError
    data: dict[str, Any] = {}
    token = next(tokens)
    if token[0] == "}":
        return data
    while True:
        key = token[1]
        if not key or key in data:
            raise _OddError
        token = next(tokens)
        data[key] = token[2].rstrip(" ") if token[2] else _part(token, tokens, depth)
        mark = next(tokens)[0]
        if mark == "}":
            return data
        if mark != ",":
            raise _OddError
        token = next(tokens)


def _part(token: Token, tokens: Iterator[Token], depth: int) -> Any:
    """Read a quoted text, or a list or mapping within another."""
    mark, _key, _word, quoted, _odd = token
    if quoted:
        return _unquoted(quoted)
    if mark == "[":
        return _items(tokens, depth + 1)
    if mark == "{":
        return _pairs(tokens, depth + 1)
    raise _OddError


def _unquoted(text: str) -> str:
    """Take off the quotes."""
    return text[1:-1].replace("''", "'") if text[0] == "'" else text[1:-1]


def _literal(block: str, margin: str, header: str) -> str:
    """Read a text below `|`: every line end is kept."""
    text = block[len(margin) :].replace("\n" + margin, "\n").rstrip("\n")
    return text if header.endswith("-") else text + "\n"


def _folded(block: str, margin: str, header: str) -> str:
    """Read a text below `>`: a single line end is a space, and of more line ends one is left out."""
    text = block[len(margin) :].replace("\n" + margin, "\n").rstrip("\n")
    if "\n " in text:  # line ends around lines that stand further to the right are kept
        raise _OddError
    text = _BREAKS.sub(lambda found: found[0][1:] or " ", text) if "\n\n" in text else text.replace("\n", " ")
    return text if header.endswith("-") else text + "\n"
