"""Write the YAML of a new profile, so that every reader of YAML finds the text that was meant."""

from __future__ import annotations

import contextlib
import json
import os
import re
from typing import TYPE_CHECKING

from generator.errors import BuildError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from generator.intake.listing import ListedSchool

# Starts with a letter or digit, holds nothing with a meaning in YAML, not even inside a flow list.
_PLAIN = re.compile(r"[^\W_](?:[^\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff\"'#@`,?\[\]{}|>*\\]*[^\s\"'#@`,?\[\]{}|>*\\:])?")
_NUMBER_LIKE = re.compile(r"[-+\d._,:/]+(?:[eE][-+]?\d+)?|0[xXoObB][\da-fA-F_]+")
_WORD_WITH_MEANING = frozenset(("y", "n", "yes", "no", "true", "false", "on", "off", "null", "none", "nan", "inf"))

_INVITATION = """\

# Vanaf hier vult de school zelf aan. Haal het hekje weg en schrijf uw eigen tekst.
# Wat u niet invult, staat op de site als "niet ingevuld".
#
# in_het_kort: hoe helpt uw school, in drie tot vijf zinnen
# contact: wie kunnen ouders en leerlingen bereiken, en hoe
# basisondersteuning: hoe regelt u elk onderdeel van het samenwerkingsverband
# aanbod: wat biedt u concreet, voor wie en hoe vaak
# gebieden: wat kan uw school op elk gebied, en waar hangt dat van af
# grenzen: wat lukt niet, en wat doet u dan
# mensen: wie helpt er mee, en op welke dagen
# gebouw: hoe toegankelijk is het gebouw
# opp: hoe maakt u samen met ouders en leerling het ontwikkelingsperspectief
# leerling_stem: hoe praten leerlingen mee
# profiel: voor welk schooljaar geldt dit, en wie stemde ermee in
"""


def scalar(text: str) -> str:
    """Give a text as one YAML scalar: plain where nothing can go wrong, else between double quotes."""
    misread = _NUMBER_LIKE.fullmatch(text) or text.lower() in _WORD_WITH_MEANING
    if _PLAIN.fullmatch(text) and ": " not in text and not misread:
        return text
    return re.sub(
        r"[\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff]",
        lambda char: f"\\u{ord(char[0]):04x}",
        json.dumps(text, ensure_ascii=False),
    )


def school_text(school: ListedSchool) -> str:
    """Give the profile of a school as far as the list goes, and an invitation to write the rest."""
    top = (
        ("bevoegd_gezag", school.board),
        ("denominatie", school.denomination),
    )
    address = (
        ("straat", school.street),
        ("huisnummer", school.number),
        ("postcode", school.postcode),
        ("plaats", school.place),
        ("gemeente", school.gemeente),
    )
    lines = [
        _modeline("school"),
        f"naam: {scalar(school.name)}",
        f"vestigingscode: {scalar(school.code)}",
        f"schoolsoort: {_flow(school.kinds)}",
        *_pairs(top),
        "adres:",
        *(f"  {line}" for line in _pairs(address)),
        *_pairs((("telefoon", school.phone), ("website", school.website))),
    ]
    return "\n".join(lines) + "\n" + _INVITATION


def region_text(code: str, gemeenten: Iterable[str]) -> str:
    """Give the first `swv.yml` of a samenwerkingsverband."""
    lines = [
        _modeline("swv"),
        f"naam: {scalar(f'Samenwerkingsverband {code}')}",
        f"code: {scalar(code)}",
        f"sector: {code[:2].lower()}",
        f"gemeenten: {_flow(gemeenten)}",
    ]
    return "\n".join(lines) + "\n"


def write_new(path: Path, text: str) -> None:
    """Write a file that does not exist yet: whole or not at all.

    Raises:
        BuildError: It does exist, or the disk refuses.
    """
    if os.path.lexists(path):
        raise BuildError(f"{path.as_posix()} bestaat al en is niet overschreven.")
    draft = path.with_name(f".{path.name}.nieuw")
    try:
        draft.write_text(text, encoding="utf-8", newline="\n")
        draft.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)
        raise BuildError(f"{path.as_posix()} kan niet worden geschreven: {error.strerror}.") from error


def _modeline(schema: str) -> str:
    return f"# yaml-language-server: $schema=../schema/{schema}.json"


def _pairs(pairs: Iterable[tuple[str, str]]) -> list[str]:
    """Give a line for each value that is known."""
    return [f"{key}: {scalar(value)}" for key, value in pairs if value]


def _flow(values: Iterable[str]) -> str:
    return f"[{', '.join(map(scalar, values))}]"
