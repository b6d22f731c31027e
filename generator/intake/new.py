"""First files for `gids new`: what is known filled in, all the rest as commented examples."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from generator.content.registers import Registers
from generator.errors import BuildError, InputError, Problem
from generator.intake.example_lines import example_lines
from generator.intake.yaml_writer import scalar, write_new
from generator.profile.load import REGION_FILE, LoadedRegion, load_profiles
from generator.profile.parts import Shared
from generator.profile.region import Region
from generator.profile.rules import Mistake, region_mistakes, school_mistakes
from generator.profile.school import School
from generator.profile.special import Special
from generator.profile.types import ID_PATTERN, RESERVED_IDS
from generator.reading.validation import field_path, shorten, validate
from generator.reading.yaml_reader import parse_yaml

_LONGEST_ID = 80
_OPTIONS = {
    "code": "--code", "vestigingscode": "--code", "schoolsoort": "--soort", "adres.huisnummer": "--huisnummer",
    "adres.postcode": "--postcode", "adres.straat": "--straat", "adres.plaats": "--plaats", "naam": "--naam",
    "sector": "--sector",
}  # fmt: skip
"""The option behind each key, for messages about its value."""

_KINDS_OF_KEY: Mapping[str, frozenset[str]] = {
    "niveaus": frozenset({"vo", "vso", "pro"}),
    "clusters": frozenset({"so", "vso"}),
    "doelgroepen": frozenset({"so", "vso"}),
    "uitstroomprofielen": frozenset({"vso"}),
    "wisselen_profiel": frozenset({"vso"}),
    "residentieel": frozenset({"so", "vso"}),
}
"""Keys that only some kinds of schools have; an example of them would mislead the others."""

_BESIDE = "../schema"
_SPECIAL_KINDS = frozenset({"sbo", "so", "vso", "pro"})
_HEADER = """\
# Regels met een hekje (#) doen niet mee. Een regel als "#telefoon: ..." is een voorbeeld: haal het hekje
# weg en schrijf uw eigen tekst. Wat u niet invult, staat op de site als "niet ingevuld".
# Kijk na het invullen met "gids check" of alles klopt.
"""


@dataclasses.dataclass(frozen=True, slots=True)
class NewRegion:
    """What must be known of a samenwerkingsverband."""

    name: str
    code: str
    sector: str


@dataclasses.dataclass(frozen=True, slots=True)
class NewSchool:
    """What must be known of a school location; `kinds` are ids of the register schoolsoorten."""

    name: str
    code: str
    kinds: tuple[str, ...]
    street: str
    number: str
    postcode: str
    place: str


def region_template(facts: NewRegion, *, schema: str) -> str:
    """Give the text of `swv.yml`; `schema` is the way from the file to the folder of schemas."""
    given = {"naam": facts.name, "code": facts.code, "sector": facts.sector}
    filled = _pairs(Region, given)
    open_keys = [key for key in Region.model_fields if key not in given]
    examples = example_lines(Region, "swv.yml", keys=open_keys, without=frozenset())
    return _text(f"{schema}/swv.json", filled, examples)


def school_template(facts: NewSchool, *, schema: str) -> str:
    """Give the text of a school's profile; `schema` is the way from the file to the folder of schemas."""
    address = {"straat": facts.street, "huisnummer": facts.number, "postcode": facts.postcode, "plaats": facts.place}
    filled = [
        *_pairs(School, {"naam": facts.name, "vestigingscode": facts.code}),
        f"# {School.model_fields['schoolsoort'].description}",
        f"schoolsoort: [{', '.join(map(scalar, facts.kinds))}]",
        f"# {School.model_fields['adres'].description}",
        "adres:",
        *(f"  {key}: {scalar(value)}" for key, value in address.items()),
        "  #gemeente: Voorbeeldstad",
    ]
    without = frozenset() if "vso" in facts.kinds else frozenset({"profiel"})
    examples = example_lines(School, "school.yml", keys=_school_keys(facts.kinds), without=without)
    return _text(f"{schema}/school.json", filled, examples)


def create_region(folder: Path, name: str, facts: NewRegion, registers: Registers) -> Path:
    """Write the first `swv.yml` of a samenwerkingsverband below `folder`; give its path.

    Raises:
        InputError: The name or a fact is not possible; all mistakes. Nothing was written.
        BuildError: The file exists, or the disk refuses.
    """
    path = folder / name / REGION_FILE
    _refuse_existing(path)
    text = region_template(facts, schema=f"../{_way_to_schemas(folder)}")
    mistakes = list(_name_mistakes(name))
    document = parse_yaml(text.encode(), label=path.as_posix())
    region = validate(Region, document.data, document=document, context={"registers": registers.entries})
    if isinstance(region, list):
        raise _refusal(path, mistakes, region)
    _require_none(path, [*mistakes, *region_mistakes(region, frozenset())])
    return _write(path, text)


def create_school(folder: Path, names: tuple[str, str], facts: NewSchool, registers: Registers) -> Path:
    """Write the first profile of a school; `names` are the ids of its samenwerkingsverband and its own.

    Raises:
        InputError: A name or a fact is not possible; all mistakes. Nothing was written.
        BuildError: The file exists, or the disk refuses.
    """
    region = _region(folder, names[0], registers)
    path = folder / names[0] / f"{names[1]}.yml"
    _refuse_existing(path)
    text = school_template(facts, schema=f"../{_way_to_schemas(folder)}")
    mistakes = list(_name_mistakes(names[1]))
    document = parse_yaml(text.encode(), label=path.as_posix())
    school = validate(School, document.data, document=document, context={"registers": registers.entries})
    if isinstance(school, list):
        raise _refusal(path, mistakes, school)
    mistakes += school_mistakes(school, region.region, region.boards, registers, frozenset())
    mistakes += _taken(school, region)
    _require_none(path, mistakes)
    return _write(path, text)


def schema_folder(folder: Path) -> Path:
    """Give the folder of schemas that files written below `folder` point to."""
    return folder.resolve().parent / "schema" if _way_to_schemas(folder) == _BESIDE else folder / "schema"


def _way_to_schemas(folder: Path) -> str:
    """Give the way from the folder of profiles to the schemas: those beside it when they are there, else inside.

    Nothing is ever written outside the folder that was named.
    """
    return _BESIDE if (folder.resolve().parent / "schema" / "school.json").is_file() else "schema"


def _region(folder: Path, name: str, registers: Registers) -> LoadedRegion:
    """Read the samenwerkingsverband that a school is added to."""
    loaded = load_profiles(folder, registers, region=name)
    if not loaded.regions:
        raise InputError(loaded.problems)
    return loaded.regions[0]


def _name_mistakes(name: str) -> Iterator[Mistake]:
    if not re.fullmatch(ID_PATTERN, name) or len(name) > _LONGEST_ID:
        advice = "Gebruik kleine letters, cijfers en losse streepjes, zoals de-regenboog."
        yield ("ID",), f"'{shorten(name)}' kan geen naam zijn: het wordt een webadres. {advice}"
    elif name in RESERVED_IDS:
        yield ("ID",), f"de naam '{name}' is al in gebruik voor iets anders. Kies een andere naam, zoals {name}-school."


def _taken(school: School, region: LoadedRegion) -> Iterator[Mistake]:
    """Yield a mistake when another school of the region has the code."""
    for other in region.schools.values():
        if other.school.vestigingscode == school.vestigingscode:
            message = f"'{school.vestigingscode}' staat ook in {other.label}. Elke vestiging heeft een eigen code."
            yield ("vestigingscode",), message


def _refuse_existing(path: Path) -> None:
    if path.exists():
        raise BuildError(f"{path.as_posix()} bestaat al en is niet overschreven.")


def _require_none(path: Path, mistakes: Iterable[Mistake]) -> None:
    if listed := list(mistakes):
        raise _refusal(path, listed, ())


def _refusal(path: Path, mistakes: Iterable[Mistake], problems: Iterable[Problem]) -> InputError:
    """Put mistakes in terms of the options that were given."""
    found = [(field_path(loc), message) for loc, message in mistakes]
    found += [(problem.field, problem.message) for problem in problems]
    named = [(_OPTIONS.get(re.sub(r"\[\d+\]$", "", field), field), message) for field, message in found]
    return InputError(Problem(path.as_posix(), 0, message, field) for field, message in named)


def _write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    write_new(path, text)
    return path


def _pairs(model: type[Region | School], given: Mapping[str, str]) -> list[str]:
    """Give each known key with its meaning above it."""
    return [
        line
        for key, value in given.items()
        for line in (f"# {model.model_fields[key].description}", f"{key}: {scalar(value)}")
    ]


def _school_keys(kinds: Iterable[str]) -> list[str]:
    """Give the keys that are still open, in the order of the model: the school's own, shared ones, special ones."""
    chosen = frozenset(kinds)
    own = [key for key in School.model_fields if key not in Shared.model_fields and key not in Special.model_fields]
    special = list(Special.model_fields) if chosen & _SPECIAL_KINDS else []
    given = {"naam", "vestigingscode", "schoolsoort", "adres"}
    return [
        key
        for key in (*own, *Shared.model_fields, *special)
        if key not in given and chosen & _KINDS_OF_KEY.get(key, chosen)
    ]


def _text(schema: str, filled: Iterable[str], examples: Iterable[str]) -> str:
    head = f"# yaml-language-server: $schema={schema}\n{_HEADER}"
    return head + "\n".join(["", *filled, *examples]) + "\n"
