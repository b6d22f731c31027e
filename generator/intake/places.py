"""Names of places and gemeenten, from the capitals of a list to the way people write them.

Accents that the list leaves out are not put back: which letters carry them is not in the list.
"""

from __future__ import annotations

import re

_SMALL = frozenset(
    (
        "aan",
        "bij",
        "de",
        "den",
        "der",
        "en",
        "het",
        "in",
        "onder",
        "op",
        "te",
        "ten",
        "ter",
        "tot",
        "van",
        "'t",
        "'s",
    )
)
_PROVINCES = "DR|FL|FLE|FLEV|FR|FRL|GD|GLD|GN|GR|LB|LI|NB|NH|OV|UT|UTR|ZH|ZL|ZLD"
_PROVINCE = re.compile(rf"\s+(?:(?:{_PROVINCES})|\((?:{_PROVINCES}|L|O|Z|N\.?H|N\.?B|Z\.?H)\.?\))$")
_GEMEENTE = re.compile(r"\s+\(?gem(?:eente)?\.?\s.*$", flags=re.IGNORECASE)
_ORDINAL = re.compile(r"\d+\s?(?:E|DE|STE)")
_APOSTROPHES = str.maketrans(dict.fromkeys("‘’`´", "'") | {"Ĳ": "IJ", "ĳ": "ij"})
_WATERS = {"IJSSEL": "DEN", "RIJN": "DEN"} | dict.fromkeys(("AMSTEL", "GEUL", "LEK", "MAAS", "VECHT", "ZAAN"), "DE")
_AT_WATER = re.compile(rf"\s(?:AD|A/D|A\.?\s?D\.?)\s({'|'.join(_WATERS)})\b")
_TWO_OF_A_NAME = re.compile(r"(?i)(bergen)\s+\(?(L|LB|NH)\.?\)?")


def place_name(text: str) -> str:
    """Give a place as people write it: `NIEUWERKERK AD IJSSEL` is Nieuwerkerk aan den IJssel.

    What tells places of one name apart in a list (a province, a gemeente) is left out. A name that already
    has small letters keeps its own.
    """
    text = " ".join(text.translate(_APOSTROPHES).split())
    text = _PROVINCE.sub("", _GEMEENTE.sub("", text))
    if not text.isupper():
        return text
    text = re.sub(r"^(?=[ST][ -])", "'", _AT_WATER.sub(_written_out, text))
    words = re.sub(r"\bC\.?\s?A\.?$", "c.a.", text).split(" ")
    return " ".join(_word(word, first=not index) for index, word in enumerate(words))


def gemeente_name(text: str) -> str:
    """Give a gemeente as people write it; Bergen (NH.) and Bergen (L.) are called so in full."""
    two = _TWO_OF_A_NAME.fullmatch(" ".join(text.split()))
    if two:
        return f"Bergen ({'NH' if two[2].upper() == 'NH' else 'L'}.)"
    return place_name(text)


def _written_out(found: re.Match[str]) -> str:
    return f" AAN {_WATERS[found[1]]} {found[1]}"


def _word(word: str, *, first: bool) -> str:
    """Write one word, itself perhaps of parts: `'S-GRAVENHAGE`, `HENDRIK-IDO-AMBACHT`, `REUSEL-DE`."""
    parts = word.split("-")
    last = len(parts) - 1
    return "-".join(
        _part(part, may_be_small=(0 < index < last) or (index == 0 == last and not first))
        for index, part in enumerate(parts)
    )


def _part(part: str, *, may_be_small: bool) -> str:
    small = part.lower()
    if small in {"'s", "'t", "c.a."} or (may_be_small and small in _SMALL) or _ORDINAL.fullmatch(part):
        return small
    if part.startswith("IJ"):
        return "IJ" + small[2:]
    # The first letter, past a bracket: `(Noord)`.
    return re.sub(r"[^\W\d_]", lambda letter: letter[0].upper(), small, count=1)
