"""What pydantic refuses, said in Dutch: what stands there, what is needed, and what was probably meant."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Mapping
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from generator.reading.known_keys import description_at, homes_of, keys_at, takes_groups
from generator.reading.wording import choose, listed, nearest, shorten

_NUMBERS = (
    "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien",
    "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien", "twintig",
)  # fmt: skip
_QUOTE = "Zet er dan aanhalingstekens om."


@dataclasses.dataclass(frozen=True, slots=True)
class Refusal:
    """One value that a model refused.

    Attributes:
        kind: The model.
        loc: The place of the value, seen from the model's root.
        value: What stands there.
        context: What pydantic tells about the kind of refusal, such as a limit.
        written: Whether the last key of `loc` is in the file, with or without a value.
    """

    kind: type[BaseModel]
    loc: tuple[str | int, ...]
    value: Any
    context: Mapping[str, Any]
    written: bool


def explain(detail: ErrorDetails, refusal: Refusal) -> str:
    """Give the Dutch message for one error of pydantic."""
    return _EXPLAINED.get(detail["type"], _other)(refusal)


def _missing(refusal: Refusal) -> str:
    begin = "hier staat niets, en dit is verplicht." if refusal.written else "dit ontbreekt en is verplicht."
    return f"{begin} {description_at(refusal.kind, refusal.loc)}".rstrip()


def _extra(refusal: Refusal) -> str:
    """Name the place where the key belongs, or the key that was meant, or else all keys that are known here."""
    key = str(refusal.loc[-1])
    said = f"de sleutel '{shorten(key)}' bestaat hier niet."
    homes = homes_of(refusal.kind, key)
    if homes:
        return f"{said} Deze sleutel hoort bij: {listed(homes, 3)}. Klopt het inspringen?"
    known = keys_at(refusal.kind, refusal.loc[:-1])
    guess = nearest(key, known)
    return f"{said} Bedoelde u '{guess}'?" if guess else f"{said} Wel bekend: {', '.join(sorted(known))}."


def _literal(refusal: Refusal) -> str:
    allowed = re.findall(r"'([^']*)'", str(refusal.context.get("expected", "")))
    if isinstance(refusal.value, str):
        return choose(refusal.value, allowed)
    return _shape(refusal.value, f"een van deze woorden: {', '.join(allowed)}")


def _own(refusal: Refusal) -> str:
    """Messages of our own validators are Dutch already."""
    return str(refusal.context["error"])


def _shape(value: object, wanted: str) -> str:
    """Say what stands there and what was expected."""
    if isinstance(value, dict):
        return f"hier staat een groep sleutels, maar nodig is {wanted}."
    if isinstance(value, list):
        return f"hier staat een lijst, maar nodig is {wanted}."
    if value is None:
        return f"hier staat niets, maar nodig is {wanted}. Vul iets in of haal de regel weg."
    return f"'{shorten(value)}' past hier niet; nodig is {wanted}."


def _expects(wanted: str) -> Callable[[Refusal], str]:
    def message(refusal: Refusal) -> str:
        return _shape(refusal.value, wanted)

    return message


def _text(refusal: Refusal) -> str:
    said = _shape(refusal.value, "een tekst")
    if isinstance(refusal.value, dict):
        return f"{said} Staat er een dubbele punt of een accolade in de tekst? {_QUOTE}"
    if isinstance(refusal.value, list):
        return f"{said} Begint de tekst met een haak of een streepje? {_QUOTE}"
    return said


def _list(refusal: Refusal) -> str:
    said = _shape(refusal.value, "een lijst")
    first = f"{next(iter(refusal.value), '')}: …" if isinstance(refusal.value, dict) else refusal.value
    if isinstance(first, str) and re.match(r"-\w", first):
        return f"{said} Zet een spatie na elk streepje, zoals '- {shorten(first[1:])}'."
    if takes_groups(refusal.kind, refusal.loc):
        begin = keys_at(refusal.kind, (*refusal.loc, 0))[0]
        return f"{said} Begin elk onderdeel op een eigen regel met een streepje, zoals '- {begin}: …'."
    if isinstance(refusal.value, str) and re.fullmatch(r"[\w-]+(, ?[\w-]+)*", refusal.value):
        return f"{said} Bedoelde u '[{shorten(refusal.value)}]'?"
    return f"{said} Begin elk onderdeel op een eigen regel met een streepje en een spatie."


def _group(refusal: Refusal) -> str:
    known = keys_at(refusal.kind, refusal.loc)
    named = f": {listed(known, 8)}" if known else ""
    said = _shape(refusal.value, f"een groep sleutels, elk ingesprongen op een eigen regel{named}")
    return said if known else f"{said} {description_at(refusal.kind, refusal.loc)}".rstrip()


def _whole_number(refusal: Refusal) -> str:
    said = _shape(refusal.value, "een heel getal in cijfers")
    word = refusal.value.strip().lower().replace("één", "een") if isinstance(refusal.value, str) else ""
    found = _NUMBERS.index(word) if word in _NUMBERS else None
    if found is None and (digits := re.match(r"\d{1,4}(?=[ ,.]|$)", word)):
        found = int(digits[0])
    return said if found is None else f"{said} Bedoelde u '{found}'?"


def _number(refusal: Refusal) -> str:
    said = _shape(refusal.value, "een getal met een punt, zoals 52.09")
    if isinstance(refusal.value, str) and re.fullmatch(r"\d+,\d+", refusal.value.strip()):
        return f"{said} Bedoelde u '{refusal.value.strip().replace(',', '.')}'?"
    return said


def _too_short(refusal: Refusal) -> str:
    if isinstance(refusal.value, str):
        return "hier staat een lege tekst. Vul iets in of haal de regel weg."
    return f"deze lijst is te kort; nodig is ten minste {refusal.context.get('min_length', 1)} onderdeel."


def _too_long(refusal: Refusal) -> str:
    unit = "tekens" if isinstance(refusal.value, str) else "onderdelen"
    size = len(refusal.value)
    return f"dit is te lang: {size} {unit}; toegestaan zijn er {refusal.context.get('max_length')}."


def _bound(refusal: Refusal) -> str:
    lowest, highest = refusal.context.get("ge"), refusal.context.get("le")
    side = f"ten hoogste {highest:g}" if lowest is None else f"ten minste {lowest:g}"
    return _shape(refusal.value, f"een getal van {side}")


def _other(refusal: Refusal) -> str:
    return _shape(refusal.value, "iets anders")


_DATE = _expects("een datum als 2026-09-01")
_EXPLAINED: Mapping[str, Callable[[Refusal], str]] = {
    "missing": _missing,
    "extra_forbidden": _extra,
    "literal_error": _literal,
    "value_error": _own,
    "string_type": _text,
    "string_too_short": _too_short,
    "string_too_long": _too_long,
    "too_short": _too_short,
    "too_long": _too_long,
    "date_type": _DATE,
    "int_type": _whole_number,
    "int_parsing": _whole_number,
    "int_parsing_size": _whole_number,
    "int_from_float": _whole_number,
    "float_type": _number,
    "float_parsing": _number,
    "finite_number": _number,
    "greater_than_equal": _bound,
    "less_than_equal": _bound,
    "bool_parsing": _expects("ja of nee"),
    "bool_type": _expects("ja of nee"),
    "tuple_type": _list,
    "dict_type": _group,
    "model_type": _group,
}
"""Per kind of refusal the function that explains it."""
