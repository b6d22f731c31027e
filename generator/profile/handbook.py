"""The page of the handbook that lists every key of a profile, written from the models: what they say is the truth.

Run as a program it writes that page: `python -m generator.profile.handbook docs/profiel-sleutels.md`.
"""

from __future__ import annotations

import sys
import typing
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator.content.registers import Registers, load_registers
from generator.profile import types
from generator.profile.region import Board, Region
from generator.profile.school import School
from generator.reading.dates import Day
from generator.reading.urls import Url
from generator.resources import find_resources

Model = type[BaseModel]

_INTRO = """\
# Alle sleutels van een profiel

Deze pagina is gemaakt uit het programma zelf. Uitleg met voorbeelden staat in [Een profiel invullen](profiel.md).

- **verplicht**: staat hier "ja", dan kan het bestand niet zonder. Al het andere mag u weglaten.
- **één regel**: hoogstens 200 tekens. Bij een enkele sleutel is dat minder; de melding noemt dan het getal.
- **tekst**: hoogstens 4000 tekens. Alinea's, lijstjes, nadruk en links mogen. HTML verschijnt als gewone tekst.
- **lijst; elk**: zo veel onderdelen als u wilt, elk van de soort die erachter staat.
- **uit de lijst**: een id uit een van de [vaste lijsten](#de-vaste-lijsten), onderaan deze pagina.
"""
_ROOTS: tuple[tuple[str, str, Model], ...] = (
    ("Een school: het bestand van de school", "", School),
    ("Een samenwerkingsverband: swv.yml", "swv.yml", Region),
    ("Een bestuur: per id in besturen.yml", "besturen.yml", Board),
)
"""Per file its heading, how places in it are told apart from those of a school, and its model."""

_WORDS: tuple[tuple[object, str], ...] = (
    (types.Line, "één regel"),
    (types.Text, "tekst"),
    (Url, "webadres dat begint met https:// of http://"),
    (types.Email, "mailadres"),
    (types.Phone, "telefoonnummer"),
    (types.Postcode, "postcode"),
    (types.LocationCode, "vestigingscode"),
    (types.RegionCode, "code van een samenwerkingsverband"),
    (types.BoardNumber, "vijf cijfers"),
    (types.SchoolYear, "schooljaar, zoals 2026-2027"),
    (types.Identifier, "id: kleine letters, cijfers en losse streepjes"),
    (types.Colour, "kleur, tussen aanhalingstekens"),
    (Day, "datum (jjjj-mm-dd)"),
    (str, "één regel"),
    (float, "getal met een punt"),
)
"""What people fill in for the values that a model is made of."""


def key_page(registers: Registers) -> str:
    """Give the whole page: a table per file, a table per part, and the closed lists that keys choose from."""
    parts: dict[Model, list[str]] = {}
    for _heading, file, model in _ROOTS:
        _collect(model, (), file, parts)
    lines = [_INTRO]
    for heading, _file, model in _ROOTS:
        lines += [f"## {heading}\n", *_table(model, parts)]
    lines += ["## De onderdelen\n"]
    for model, places in parts.items():
        lines += [f"### {places[0]}\n", *_also(places), *_table(model, parts)]
    lines += ["## De vaste lijsten\n", "Kies een id uit de lijst. Een andere waarde is een fout.\n"]
    for name in _registers_of([model for _h, _f, model in _ROOTS] + list(parts)):
        lines += [f"### Lijst {name}\n", *_register(registers[name])]
    return "\n".join(lines)


def anchor(heading: str) -> str:
    """Give the address of a heading within its page, as MkDocs and code hosts make it."""
    kept = "".join(char for char in heading.lower() if char.isalnum() or char in " -_")
    return kept.strip().replace(" ", "-")


def _collect(model: Model, path: tuple[str, ...], file: str, parts: dict[Model, list[str]]) -> None:
    """Note for each part of a model at which places it stands; places are written as `contact.ouders`."""
    for key, hint in _hints(model).items():
        for inner in _models(hint):
            place = ".".join((*path, key)) + (f" in {file}" if file else "")
            known = inner in parts
            parts.setdefault(inner, []).append(place)
            if not known:
                _collect(inner, (*path, key), file, parts)


def _table(model: Model, parts: Mapping[Model, list[str]]) -> Iterator[str]:
    yield "| sleutel | verplicht | wat u invult | betekenis |"
    yield "| --- | --- | --- | --- |"
    for key, hint in _hints(model).items():
        field = model.model_fields[key]
        required = "ja" if field.is_required() else ""
        yield f"| `{key}` | {required} | {_filled_in(hint, field, parts)} | {field.description} |"
    yield ""


def _also(places: list[str]) -> Iterator[str]:
    """Name the other places where a part may stand."""
    others = list(dict.fromkeys(places[1:]))
    if others:
        yield f"Hetzelfde staat bij: {', '.join(f'`{place}`' for place in others)}.\n"


def _register(entries: Mapping[str, Any]) -> Iterator[str]:
    yield "| id | naam |"
    yield "| --- | --- |"
    for key, entry in entries.items():
        yield f"| `{key}` | {entry.naam} |"
    yield ""


def _filled_in(hint: Any, field: FieldInfo | None, parts: Mapping[Model, list[str]]) -> str:
    """Say in words what a key takes."""
    if hint in parts:
        return f"[{parts[hint][0]}](#{anchor(parts[hint][0])})"
    return _value(hint, field) or _composed(hint, field, parts)


def _value(hint: Any, field: FieldInfo | None) -> str:
    """Say what a single value is; nothing when it is not one."""
    register = _register_name(hint)
    if register:
        return f"uit de [lijst {register}](#lijst-{register})"
    if hint is int and field is not None:
        return _whole_number(field.metadata)
    return next((words for kind, words in _WORDS if kind is hint), "")


def _composed(hint: Any, field: FieldInfo | None, parts: Mapping[Model, list[str]]) -> str:
    """Say what a choice, a list or a mapping takes."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is typing.Literal:
        return ", ".join(f"`{value}`" for value in arguments)
    if origin is tuple:
        return f"lijst; elk: {_filled_in(arguments[0], None, parts)}"
    if origin is dict:
        return f"per id {_filled_in(arguments[0], None, parts)}: {_filled_in(arguments[1], None, parts)}"
    if origin is typing.Annotated:
        return _whole_number(arguments[1].metadata)
    return _filled_in(next(one for one in arguments if one is not type(None)), field, parts)


def _whole_number(limits: list[Any]) -> str:
    """Name the limits of a number, which pydantic keeps as `Ge` and `Le`."""
    least = next(limit.ge for limit in limits if hasattr(limit, "ge"))
    most = next(limit.le for limit in limits if hasattr(limit, "le"))
    return f"heel getal van {least} tot en met {most}"


def _hints(model: Model) -> dict[str, Any]:
    """Give the type of every key as it was written: first the model's own keys, then those it has from others."""
    found = typing.get_type_hints(model, include_extras=True)
    return {key: found[key] for key in sorted(model.model_fields, key=lambda key: key not in model.__annotations__)}


def _models(hint: Any) -> Iterator[Model]:
    """Find the models inside `Model | None`, `tuple[Model, ...]` or `dict[str, Model]`."""
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        yield hint
    else:
        for argument in typing.get_args(hint):
            yield from _models(argument)


def _register_name(hint: Any) -> str:
    """Give the register that a value comes from; empty when it comes from none."""
    marks = getattr(hint, "__metadata__", ())
    return next((mark.register for mark in marks if isinstance(mark, types.FromRegister)), "")


def _registers_of(models: list[Model]) -> list[str]:
    """Name every register that a key of these models chooses from, in alphabetical order."""
    return sorted({name for model in models for hint in _hints(model).values() for name in _registers_in(hint)})


def _registers_in(hint: Any) -> Iterator[str]:
    name = _register_name(hint)
    if name:
        yield name
    for argument in typing.get_args(hint):
        yield from _registers_in(argument)


if __name__ == "__main__":
    _page = key_page(load_registers(find_resources().registers))
    Path(sys.argv[1]).write_text(_page, encoding="utf-8", newline="\n")
