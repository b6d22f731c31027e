"""Completeness: which parts of its profile a school wrote, which it has from board or region, which are empty."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, get_args

from generator.profile.parts import Area
from generator.profile.region import ProfileKey
from generator.profile.resolve import BLOCKS, ResolvedSchool
from generator.profile.values import UNKNOWN, filled
from generator.report.model import Cell, Completeness, State

PARTS: Final[tuple[ProfileKey, ...]] = get_args(ProfileKey)
PART_NAMES: Final[Mapping[ProfileKey, str]] = {
    "in_het_kort": "In het kort",
    "contact.ouders": "Contactpersoon voor ouders",
    "contact.leerlingen": "Contactpersoon voor leerlingen",
    "basisondersteuning": "Basisondersteuning",
    "aanbod": "Aanbod",
    "gebieden": "Gebieden",
    "grenzen": "Grenzen",
    "mensen": "Mensen",
    "gebouw": "Gebouw",
    "werkwijze": "Werkwijze",
    "opp": "OPP",
    "leerling_stem": "Stem van leerlingen",
    "thuiszitten": "Thuiszitten",
    "overgang": "Overgang",
    "aanmelden": "Aanmelden",
    "klachten": "Klachten",
    "medezeggenschap": "Medezeggenschap",
    "vragen_voor_gesprek": "Vragen voor het gesprek",
    "coordinaten": "Plek op de kaart",
    "wachtlijst": "Wachtlijst",
}
_WITH_WAITING_LIST: Final = frozenset({"sbo", "so", "vso", "pro"})
"""Kinds of school that are asked about a waiting list; another school may tell."""


def completeness_of(schools: Mapping[str, ResolvedSchool]) -> Completeness:
    """Look at every part of every profile; the order of the schools is kept."""
    return Completeness({name: {part: _cell(school, part) for part in PARTS} for name, school in schools.items()})


def is_answered(area: Area | None) -> bool:
    """Say whether a school answered for an area in at least one situation."""
    return area is not None and {area.enkelvoudig, area.met_leerachterstand, area.meervoudig} != {UNKNOWN}


def _cell(school: ResolvedSchool, part: ProfileKey) -> Cell:
    if part in _COUNTED:
        return _COUNTED[part](school)
    block, _, key = part.partition(".")
    if block in BLOCKS:
        return Cell(_block_state(school, block, key))
    value = getattr(school.school, part)
    if part == "wachtlijst" and value is None and not school.kinds & _WITH_WAITING_LIST:
        return Cell("niet-gevraagd")
    return Cell("ingevuld" if filled(value) else "leeg")


def _block_state(school: ResolvedSchool, block: str, key: str) -> State:
    """Say who wrote a block, or one key of it: a single word of the school's own makes it its own."""
    found = school.blocks[block]
    origins = {found.origin(key)} - {None} if key else set(found.origins.values())
    if not origins:
        return "leeg"
    return "ingevuld" if "school" in origins else "overgenomen"


def _baseline(school: ResolvedSchool) -> Cell:
    if not school.baseline:
        return Cell("niet-gevraagd")
    return _counted(sum(row.status != UNKNOWN for row in school.baseline), len(school.baseline))


def _offers(school: ResolvedSchool) -> Cell:
    return _counted(len(school.school.aanbod), None)


def _areas(school: ResolvedSchool) -> Cell:
    return _counted(sum(is_answered(row.answer) for row in school.areas), len(school.areas))


def _counted(done: int, asked: int | None) -> Cell:
    return Cell("ingevuld" if done else "leeg", done, asked)


_COUNTED: Final[Mapping[ProfileKey, Callable[[ResolvedSchool], Cell]]] = {
    "basisondersteuning": _baseline,
    "aanbod": _offers,
    "gebieden": _areas,
}
"""Parts that consist of answers, so that it says more how many there are."""
