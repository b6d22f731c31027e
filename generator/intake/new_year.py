"""Prepares a profile for a new school year: what stays is kept to the letter, what must be said anew is emptied.

Whoever wrote the profile finds it back with the same order, the same remarks and the same line breaks. Only the block
`profiel` changes: the year, the status, and the dates on which others agreed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from generator.errors import InputError, Problem
from generator.intake.yaml_writer import scalar
from generator.profile.parts import Validity
from generator.profile.school import School
from generator.reading.yaml_reader import parse_yaml

SAID_ANEW: Final = ("bijgewerkt_op", "vastgesteld_op", "mr_instemming_op", "leerlingen_gehoord_op", "controleren_voor")
"""Keys of `profiel` that say something of one year only."""
_BLOCK: Final = re.compile(r"""^(["']?)profiel\1\s*:(.*)$""")
_TOP: Final = re.compile(r"^[^\s#]")
_BY_HAND: Final = (
    "het blok profiel is zo geschreven dat dit programma het niet zonder verlies kan aanpassen. Zet zelf schooljaar op"
    " '{year}' en status op concept, en haal de datums van het vorige jaar weg."
)


def for_year(data: bytes, year: str, *, label: str) -> bytes:
    """Give a profile for a new school year.

    Args:
        data: The profile as it is.
        year: The new school year, such as 2027-2028.
        label: What messages call the file.

    Raises:
        InputError: The file is no YAML, or cannot be changed without losing something.
    """
    before = parse_yaml(data, label=label).data
    held = before.get("profiel")
    old: Mapping[str, Any] = held if isinstance(held, Mapping) else {}
    if old.get("schooljaar") == year:
        return data
    wanted = {"schooljaar": year, "status": "concept"}
    wanted |= {key: value for key, value in old.items() if key not in {*wanted, *SAID_ANEW}}
    text = data.decode("utf-8")
    ending = "\r\n" if "\r\n" in text else "\n"
    lines = text.split(ending)
    made = ending.join(_changed(lines, wanted)).encode("utf-8")
    try:
        whole = parse_yaml(made, label=label).data == {**before, "profiel": wanted}
    except InputError:
        whole = False
    if not whole:
        raise InputError([Problem(label, 0, _BY_HAND.format(year=year), "profiel")])
    return made


def as_for_year(school: School, year: str) -> School:
    """Give a profile as it reads after `for_year`."""
    old = school.profiel or Validity()
    if old.schooljaar == year:
        return school
    emptied: dict[str, Any] = dict.fromkeys(SAID_ANEW)
    return school.model_copy(
        update={"profiel": old.model_copy(update={**emptied, "schooljaar": year, "status": "concept"})}
    )


def _changed(lines: Sequence[str], wanted: Mapping[str, Any]) -> list[str]:
    """Give the lines with the block `profiel` as it must be; at the end when there is none."""
    start = next((number for number, line in enumerate(lines) if _BLOCK.match(line)), None)
    if start is None:
        kept = list(lines)
        while kept and not kept[-1].strip():
            kept.pop()
        return [*kept, "", *_written(wanted), ""]
    end = _end(lines, start)
    return [*lines[:start], *_block(lines[start:end], wanted), *lines[end:]]


def _end(lines: Sequence[str], start: int) -> int:
    """Give the number of the first line after a block: empty lines and remarks before the next key belong to that."""
    after = next((number for number in range(start + 1, len(lines)) if _TOP.match(lines[number])), len(lines))
    while after > start + 1 and (not lines[after - 1].strip() or lines[after - 1].startswith("#")):
        after -= 1
    return after


def _block(lines: Sequence[str], wanted: Mapping[str, Any]) -> list[str]:
    """Change a block line by line, so that remarks stay; one that is written on one line is written anew."""
    found = _BLOCK.match(lines[0])
    rest = found[2].split("#")[0].strip() if found else ""
    if rest:
        return _written(wanted)
    kept = [line for line in lines[1:] if _key(line) not in SAID_ANEW]
    shown = {key: f"{key}: {_scalar(wanted[key])}" for key in ("schooljaar", "status")}
    indent = next((line[: len(line) - len(line.lstrip())] for line in kept if _key(line)), "  ")
    changed = [_with_value(line, shown.pop(key)) if (key := _key(line)) in shown else line for line in kept]
    return [lines[0], *(f"{indent}{line}" for line in shown.values()), *changed]


def _key(line: str) -> str:
    """Give the key that a line of the block begins; empty for anything else."""
    found = re.match(r"""^\s+(["']?)([a-z_]+)\1\s*:""", line)
    return found[2] if found else ""


def _with_value(line: str, shown: str) -> str:
    """Give a line another value; a remark behind it stays."""
    indent = line[: len(line) - len(line.lstrip())]
    remark = re.search(r"\s+#.*$", line)
    return f"{indent}{shown}{remark[0] if remark else ''}"


def _written(wanted: Mapping[str, Any]) -> list[str]:
    lines = ["profiel:"]
    for key, value in wanted.items():
        shown = f"[{', '.join(map(_scalar, value))}]" if isinstance(value, list) else _scalar(value)
        lines.append(f"  {key}: {shown}")
    return lines


def _scalar(value: Any) -> str:
    """Give a value as people write it: a year or a day needs no quotes."""
    text = str(value)
    return text if re.fullmatch(r"\d{4}-(\d{4}|\d{2}-\d{2})", text) else scalar(text)
