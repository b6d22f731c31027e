"""From the bytes of a file to text that is safe to parse: size, encoding and invisible characters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.errors import InputError, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable

MAX_BYTES = 1_000_000
"""A profile of 18 kB is large; this is the limit above which a file cannot be a profile."""

# Everything outside these ranges is refused or removed.
_UNUSUAL = re.compile(
    "[^\t\n -~\xa0-\u2027\u202a-\ud7ff\uf900-\ufefe\uff00-\ufffd\U00010000-\U000effff]",
)
# What most of a text consists of. Taking it out first leaves little to search in.
_ORDINARY = bytes(range(0x20, 0x7F)) + b"\t\n"
# Private use: the generator marks its own places in text with these, so no profile may hold them.
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")

_BYTE_ORDER_MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_LEAD = re.compile(r" *\t[ \t]*(?=\S)")
_EMPTY_WITH_TAB = re.compile(r"^ *\t[ \t]*$", re.MULTILINE)
_SAVE_AS = "Sla het bestand op als UTF-8; in Kladblok: Opslaan als, Codering UTF-8."


def decode(data: bytes, *, label: str) -> str:
    r"""Give the text of a UTF-8 file: line ends as `\n`, no byte order mark, no private-use characters.

    Raises:
        InputError: the file is too large, is not UTF-8 or holds control characters.
    """
    if len(data) > MAX_BYTES:
        raise too_large(label)
    _refuse_other_encodings(data, label)
    text = data.decode("utf-8-sig")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\t" in text:  # on an empty line nobody sees it, and the parser stumbles over it
        text = _EMPTY_WITH_TAB.sub("", text)
    if not _UNUSUAL.search(text.encode().translate(None, _ORDINARY).decode()):
        return text
    text = without_private(text)
    if problems := control_characters(text, label=label):
        raise InputError(problems)
    return text


def too_large(label: str) -> InputError:
    """Give the error for a file over `MAX_BYTES`."""
    message = (
        "het bestand is groter dan 1 MB. Een profiel is zelden groter dan 50 kB. "
        "Is dit het goede bestand? Zet foto's en documenten niet in het profiel."
    )
    return InputError([Problem(label, 0, message)])


def without_private(text: str) -> str:
    """Remove the private-use characters, that only one program knows: U+E000-U+F8FF, planes 15 and 16."""
    return _PRIVATE.sub("", text)


def control_characters(text: str, *, label: str, line: int = 1) -> list[Problem]:
    """Give a problem per forbidden character in text that begins on `line`, with the lines that hold it."""
    found: dict[str, list[int]] = {}
    for match in _UNUSUAL.finditer(text):
        found.setdefault(match[0], []).append(match.start())
    return [_control_problem(char, _lines_of(text, places, line), label) for char, places in found.items()]


def also_on(lines: Iterable[int]) -> str:
    """Name the other lines with the same mistake, the first five of them; empty when there are none."""
    others = sorted(set(lines))
    if not others:
        return ""
    named = ", ".join(map(str, others[:5]))
    rest = f" en nog {len(others) - 5} andere" if len(others) > 5 else ""
    return f" Dit staat ook op regel {named}{rest}."


def tabbed_lines(text: str) -> dict[int, int]:
    """Give the lines (from 1) whose leading white space holds a tab, with the width of that white space."""
    if "\t" not in text:
        return {}
    leads = ((number, _LEAD.match(line)) for number, line in enumerate(text.split("\n"), start=1))
    return {number: lead.end() for number, lead in leads if lead}


def tab_problem(lines: Iterable[int], *, label: str) -> Problem:
    """Give one problem for all lines that are indented with a tab."""
    first, *others = sorted(lines)
    message = "deze regel springt in met een tab. Toegestaan zijn alleen spaties. Vervang elke tab door twee spaties."
    return Problem(label, first, message + also_on(others))


def _lines_of(text: str, places: list[int], line: int) -> list[int]:
    """Give the line numbers of positions in rising order, counting each stretch of text once."""
    lines, since = [], 0
    for place in places:
        line += text.count("\n", since, place)
        since = place
        lines.append(line)
    return lines


def _control_problem(char: str, lines: list[int], label: str) -> Problem:
    message = (
        f"hier staat een onzichtbaar stuurteken (U+{ord(char):04X}). "
        "Toegestaan zijn gewone tekst en regeleinden. "
        "Typ de regel opnieuw, of plak de tekst als platte tekst."
    )
    return Problem(label, lines[0], message + also_on(set(lines) - {lines[0]}))


def _refuse_other_encodings(data: bytes, label: str) -> None:
    """Raise when bytes are not UTF-8, naming the likely encoding."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            raise _wrong_encoding(label, encoding)
    if b"\0" in data and max(data[::2].count(0), data[1::2].count(0)) > len(data) // 4:
        raise _wrong_encoding(label, "UTF-16")  # text of which every other byte is empty
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _not_utf8(data, error.start, label) from None


def _wrong_encoding(label: str, encoding: str) -> InputError:
    return InputError([Problem(label, 0, f"het bestand is opgeslagen als {encoding}. {_SAVE_AS}")])


def _not_utf8(data: bytes, start: int, label: str) -> InputError:
    """Show the first word that goes wrong as Windows-1252 reads it, so that the reader can recognise it."""
    line = data.count(b"\n", 0, start) + 1
    head = re.split(rb"\s", data[max(0, start - 40) : start])[-1]
    tail = re.split(rb"\s", data[start : start + 40])[0]
    try:
        word = (head + tail).decode("cp1252")
        likely = f"Waarschijnlijk is het opgeslagen als Windows-1252; dan staat hier '{word}'. "
    except UnicodeDecodeError:
        likely = "Misschien is het geen tekstbestand. "
    return InputError([Problem(label, line, f"het bestand is niet opgeslagen als UTF-8. {likely}{_SAVE_AS}")])
