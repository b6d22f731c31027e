"""Rules about contradictions: two places of a profile that cannot both be true."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.check.asked import SchoolAsked
from generator.check.rule import Example, Found, Rule

REFUSED: Final = "niet"
UNKNOWN: Final = "onbekend"
"""Ids of the register `niveaus`."""


def _refused_yet_offered(asked: SchoolAsked) -> Iterator[Found]:
    """Find areas that are answered with "niet" in every situation while an open offer names them."""
    for area, answer in asked.profile.gebieden.items():
        said = {answer.enkelvoudig, answer.met_leerachterstand, answer.meervoudig} - {UNKNOWN}
        offers = [offer for offer in asked.profile.aanbod if area in offer.gebieden and not offer.gesloten]
        if said == {REFUSED} and offers:
            name = asked.registers["gebieden"][area].naam
            yield Found(
                f"Bij {name} staat 'niet', maar het aanbod '{offers[0].naam}' is er juist voor.", ("gebieden", area)
            )


RULES: Final[tuple[Rule[SchoolAsked], ...]] = (
    Rule(
        id="niet-en-toch-aanbod",
        severity="waarschuwing",
        subject="profiel",
        group="samenhang",
        name="Gebied zegt niet, aanbod zegt wel",
        why="Een ouder die op het gebied zoekt, slaat uw school over, terwijl u er hulp voor heeft.",
        sources=("basisondersteuning-2019",),
        remedy="Kies bij het gebied het antwoord dat klopt, of haal het gebied weg bij het aanbod.",
        faulty=Example(
            school="gebieden:\n  dyscalculie: {enkelvoudig: niet}\n"
            "aanbod:\n  - {id: rekentafel, naam: Rekentafel, niveau: extra, gebieden: [dyscalculie]}\n"
        ),
        sound=Example(
            school="gebieden:\n  dyscalculie: {enkelvoudig: extra}\n"
            "aanbod:\n  - {id: rekentafel, naam: Rekentafel, niveau: extra, gebieden: [dyscalculie]}\n"
        ),
        look=_refused_yet_offered,
    ),
)
