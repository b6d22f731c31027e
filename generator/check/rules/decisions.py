"""Rules about decisions on a profile: taken in the right order, and for the right school year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from generator.check.asked import SchoolAsked
from generator.check.rule import Example, Found, Rule
from generator.profile.parts import Validity
from generator.profile.school_years import months_after, start_of_year

DECIDED: Final = {
    "vastgesteld_op": "het vaststellen",
    "mr_instemming_op": "de instemming van de medezeggenschapsraad",
    "leerlingen_gehoord_op": "het horen van leerlingen",
}
"""Dates of decisions that are taken anew each school year, with what they are."""


def is_of_earlier_year(decided: date, school_year: str) -> bool:
    """Say whether a decision is too old to be about a school year: it was taken before the year before began."""
    return decided < months_after(start_of_year(school_year), -12)


def _heard_after_settling(asked: SchoolAsked) -> Iterator[Found]:
    validity = _validity(asked)
    settled = validity.vastgesteld_op
    for key in ("mr_instemming_op", "leerlingen_gehoord_op"):
        day = getattr(validity, key)
        if settled is not None and day is not None and day > settled:
            what = DECIDED[key]
            message = f"{what[:1].upper()}{what[1:]} ({day}) ligt na het vaststellen ({settled})."
            yield Found(message, ("profiel", key))


def _decided_earlier(asked: SchoolAsked) -> Iterator[Found]:
    validity = _validity(asked)
    for key, what in DECIDED.items():
        day = getattr(validity, key)
        if day is not None and validity.schooljaar and is_of_earlier_year(day, validity.schooljaar):
            yield Found(
                f"Bij {key} staat {day}. Dat is te vroeg voor schooljaar {validity.schooljaar}: {what} hoort bij een"
                " eerder jaar.",
                ("profiel", key),
            )


def _validity(asked: SchoolAsked) -> Validity:
    return asked.profile.profiel or Validity()


def _said(keys: str) -> Example:
    return Example(school=f"profiel: {{{keys}}}\n")


RULES: Final[tuple[Rule[SchoolAsked], ...]] = (
    Rule(
        id="gehoord-na-vaststellen",
        severity="waarschuwing",
        subject="profiel",
        group="actueel",
        name="Raad of leerlingen pas na het vaststellen",
        why="De medezeggenschapsraad en de leerlingen horen mee te doen voordat het besluit valt.",
        sources=("mr-instemming", "leerlingen-gehoord"),
        remedy="Kijk welke datum verkeerd is. Ging het echt zo, bespreek dan met het bestuur wat nu nodig is.",
        faulty=_said("vastgesteld_op: 2026-06-22, mr_instemming_op: 2026-07-01"),
        sound=_said("vastgesteld_op: 2026-07-06, mr_instemming_op: 2026-07-01"),
        look=_heard_after_settling,
    ),
    Rule(
        id="besluit-van-eerder-jaar",
        severity="waarschuwing",
        subject="profiel",
        group="actueel",
        name="Besluit van een eerder schooljaar",
        why="De school stelt dit elk jaar vast, met raad en leerlingen. Een oude datum telt niet voor dit jaar.",
        sources=("gids-jaarlijks", "mr-instemming", "leerlingen-gehoord"),
        remedy="Zet er de datum van dit jaar bij. Moet het nog gebeuren, haal de regel dan weg en kies status concept.",
        faulty=_said("schooljaar: 2026-2027, mr_instemming_op: 2025-06-16"),
        sound=_said("schooljaar: 2026-2027, mr_instemming_op: 2026-06-16"),
        look=_decided_earlier,
    ),
)
