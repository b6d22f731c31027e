"""Rules about the people and the building of a school: do they fit the school, and what it says elsewhere?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from generator.check.asked import SchoolAsked
from generator.check.looking import BASIS, area_name, levels_of, named, parts_of, quoted
from generator.check.rule import Example, Found, KeyPath, Rule
from generator.profile.types import Part

_ROLE_KEYS: Final = ("rol", "wie", "door", "beslist")
_KINDS_OF_ROLE: Final[Mapping[str, frozenset[str]]] = {
    "intern-begeleider": frozenset({"bo", "sbo", "so", "vso"}),
    "zorgcoordinator": frozenset({"vo", "pro", "vso"}),
    "commissie-van-begeleiding": frozenset({"sbo", "so", "vso"}),
    "decaan": frozenset({"vo", "pro", "vso"}),
    "stagecoordinator": frozenset({"vo", "pro", "vso"}),
    "jobcoach": frozenset({"vo", "pro", "vso"}),
    "uitstroombegeleider": frozenset({"vo", "pro", "vso"}),
    "examensecretaris": frozenset({"vo", "pro", "vso"}),
}
"""Roles that only some kinds of school have."""
_INSTEAD: Final[Mapping[str, str]] = {
    "intern-begeleider": "Kies ondersteuningscoordinator of zorgcoordinator.",
    "zorgcoordinator": "Kies intern-begeleider of ondersteuningscoordinator.",
    "commissie-van-begeleiding": "Kies ondersteuningsteam.",
}
_FROM_OUTSIDE: Final = frozenset({"consulent-swv", "leerplichtambtenaar", "jeugdverpleegkundige", "jeugdhulpverlener"})
_FROM_INSIDE: Final = frozenset({"leraar", "mentor", "directeur", "teamleider", "concierge"})
_BUILDING_AND_AREA: Final = (("drempelvrij", "bewegen", "er zijn overal drempels"),)
"""Answer "no" about the building, with the area that cannot be basis then."""


def _roles(asked: SchoolAsked) -> Iterator[tuple[str, KeyPath]]:
    """Give the roles of the school's own file, each with the first place where it stands."""
    seen: set[str] = set()
    for place, part in parts_of(asked.profile):
        for key in _ROLE_KEYS:
            for role, where in _roles_under(part, key, place):
                if role not in seen:
                    seen.add(role)
                    yield role, where


def _roles_under(part: Part, key: str, place: KeyPath) -> Iterator[tuple[str, KeyPath]]:
    value = getattr(part, key, None)
    if isinstance(value, str):
        yield value, (*place, key)
    elif isinstance(value, tuple):
        yield from ((role, (*place, key, index)) for index, role in enumerate(value))


def _strange_role(asked: SchoolAsked) -> Iterator[Found]:
    """Find roles that this kind of school does not have."""
    for role, place in _roles(asked):
        kinds = _KINDS_OF_ROLE.get(role)
        if kinds and not kinds & asked.school.kinds:
            name = asked.registers["rollen"][role].naam
            where = " en ".join(asked.registers["schoolsoorten"][kind].kort for kind in asked.profile.schoolsoort)
            yield Found(
                f"{quoted(name)} is een functie die niet past bij {where}.", place, remedy=_INSTEAD.get(role, "")
            )


def _never_there(asked: SchoolAsked) -> Iterator[Found]:
    """Find people with expertise of whom it is not said how much they are there."""
    lacking = [
        (index, person)
        for index, person in enumerate(asked.profile.mensen)
        if person.expertise and not person.beschikbaar and not person.toelichting
    ]
    if lacking:
        who = named(asked.registers["rollen"][person.rol].naam for _index, person in lacking)
        yield Found(
            f"Hier staat waar iemand veel van weet, maar niet hoe vaak die er is: {who}.", ("mensen", lacking[0][0])
        )


def _works_here(asked: SchoolAsked) -> Iterator[Found]:
    """Find people of whom the role says the opposite of whether they work at the school."""
    for index, person in enumerate(asked.profile.mensen):
        name = asked.registers["rollen"][person.rol].naam
        if person.rol in _FROM_OUTSIDE and person.intern == "ja":
            yield Found(
                f"Bij {quoted(name)} staat intern op 'ja', maar die komt van buiten.", ("mensen", index, "intern")
            )
        elif person.rol in _FROM_INSIDE and person.intern == "nee":
            yield Found(
                f"Bij {quoted(name)} staat intern op 'nee', maar die werkt op school.", ("mensen", index, "intern")
            )


def _building_against_area(asked: SchoolAsked) -> Iterator[Found]:
    """Find areas that are basis in every situation in a building that does not allow it."""
    building = asked.profile.gebouw
    for key, area, what in _BUILDING_AND_AREA:
        answer = asked.profile.gebieden.get(area)
        if building is None or answer is None or answer.toelichting or building.toelichting:
            continue
        if getattr(building, key) == "nee" and set(levels_of(answer).values()) == {BASIS}:
            yield Found(
                f"Bij {area_name(asked, area)} staat 'basis', maar bij gebouw staat {key} op 'nee': {what}.",
                ("gebouw", key),
            )


RULES: Final[tuple[Rule[SchoolAsked], ...]] = (
    Rule(
        id="rol-past-niet",
        severity="waarschuwing",
        subject="profiel",
        group="samenhang",
        name="Functie past niet bij de schoolsoort",
        why="Ouders zoeken iemand die er op deze soort school niet is, of onder een andere naam.",
        sources=("doelstellingenmonitor-2023", "wet-kwaliteit-vso-2024"),
        remedy="Kies de functie die uw school wel heeft.",
        faulty=Example(school="mensen:\n  - {rol: zorgcoordinator, beschikbaar: 2 dagen per week}\n"),
        sound=Example(school="mensen:\n  - {rol: intern-begeleider, beschikbaar: 2 dagen per week}\n"),
        look=_strange_role,
    ),
    Rule(
        id="kennis-zonder-tijd",
        severity="waarschuwing",
        subject="profiel",
        group="volledig",
        name="Kennis in huis, maar hoe vaak",
        why="Een orthopedagoog van een dag per maand is iets anders dan een van vier dagen per week.",
        sources=("basisondersteuning-2019",),
        remedy="Vul beschikbaar in, zoals '1 dag per week'.",
        faulty=Example(school="mensen:\n  - {rol: orthopedagoog, expertise: [angst]}\n"),
        sound=Example(school="mensen:\n  - {rol: orthopedagoog, expertise: [angst], beschikbaar: 1 dag per week}\n"),
        look=_never_there,
    ),
    Rule(
        id="gebouw-tegen-gebied",
        severity="waarschuwing",
        subject="profiel",
        group="samenhang",
        name="Gebouw en gebied spreken elkaar tegen",
        why="Ouders van een kind met een rolstoel kiezen op deze twee antwoorden.",
        sources=("basisondersteuning-2019",),
        remedy="Kies bij het gebied een antwoord dat bij het gebouw past, of schrijf bij toelichting hoe u het oplost.",
        faulty=Example(school="gebieden:\n  bewegen: {enkelvoudig: basis}\ngebouw: {drempelvrij: nee}\n"),
        sound=Example(
            school="gebieden:\n  bewegen: {enkelvoudig: in_overleg, hangt_af_van: [middelen]}\n"
            "gebouw: {drempelvrij: nee}\n"
        ),
        look=_building_against_area,
    ),
    Rule(
        id="intern-past-niet",
        severity="tip",
        subject="profiel",
        group="samenhang",
        name="Werkt op school, of niet",
        why="Voor iemand van buiten gelden andere afspraken, bijvoorbeeld over gegevens van een kind.",
        sources=("basisondersteuning-2019",),
        remedy="Verbeter intern of de functie.",
        faulty=Example(school="mensen:\n  - {rol: leerplichtambtenaar, intern: ja}\n"),
        sound=Example(school="mensen:\n  - {rol: leerplichtambtenaar, intern: nee}\n"),
        look=_works_here,
    ),
)
