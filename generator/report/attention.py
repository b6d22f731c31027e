"""What needs attention at one school in a new school year: what it is, why, and what to do.

No point is a judgement: each says what stands in the profile, or does not, and which key mends it. Dates are compared
with the first day of the new year, so that the same profile gives the same points on any day.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final

from generator.profile.legal import points_of
from generator.profile.parts import Offer
from generator.profile.resolve import Origin
from generator.profile.school_years import end_of_year
from generator.profile.values import UNKNOWN
from generator.report.agreement import agreement_of
from generator.report.completeness import completeness_of, is_answered
from generator.report.likeness import taken_from_baseline
from generator.report.model import LawFinding, Point
from generator.report.round import Looked, contact_text, places_of
from generator.report.texts import own_texts

_TOLD: Final = frozenset({"basisondersteuning", "gebieden", "contact.ouders", "contact.leerlingen"})
"""Parts of the region's agreement that have a point of their own, which says more."""
_BY_KEY: Final[Mapping[str, str]] = {
    "profiel.mr_instemming_op": (
        "Leg het concept voor aan de medezeggenschapsraad. Zet de dag van instemming daarna bij mr_instemming_op."
    ),
    "profiel.leerlingen_gehoord_op": (
        "Stel leerlingen de vragen van het blad. Zet de dag daarna bij leerlingen_gehoord_op."
    ),
    "profiel.vastgesteld_op": "Laat het profiel vaststellen. Zet de dag daarna bij vastgesteld_op.",
}
"""What to do about points of the law that others have a say in."""
_WHOM: Final = ("ouders", "leerlingen")
_FROM: Final[Mapping[Origin, str]] = {"school": "", "bestuur": ", van het bestuur", "swv": ", van de regio"}


def attention_of(looked: Looked) -> tuple[Point, ...]:
    """Give every point, in the order in which a school works through them."""
    return tuple(point for check in _CHECKS for point in check(looked))


def _year(looked: Looked) -> Iterator[Point]:
    year = looked.round.year
    if not looked.round.ready:
        was = looked.round.was.schooljaar
        stands = f"Er staat schooljaar {was}." if was else "Er staat geen schooljaar."
        todo = f"Zet schooljaar op {year} en status op concept. Haal de datums van het vorige jaar weg."
        yield Point("jaar", f"Het profiel is nog niet voor {year}", stands, todo)
    elif looked.profile.status != "vastgesteld":
        yield Point(
            "concept",
            f"Het profiel voor {year} is een concept",
            "Bezoekers van de site zien dat het nog niet is vastgesteld.",
            "Werk het profiel bij, met de dag bij bijgewerkt_op. Zet status na het vaststellen op vastgesteld.",
        )


def _law(looked: Looked) -> Iterator[Point]:
    for found in looked.law:
        if found.schools["ontbreekt"]:
            asked = found.explanation[:1].lower() + found.explanation[1:]
            why = f"Het profiel laat dit nog niet zien. Zo is het in orde: {asked} Bron: {places_of(found.laws)}."
            yield Point(f"wet-{found.id}", found.name, why, _to_answer(found, looked), legal=True)


def _to_answer(found: LawFinding, looked: Looked) -> str:
    """Say how a point of the law is answered."""
    known = next((_BY_KEY[key] for key in found.keys if key in _BY_KEY), None)
    if known:
        return known
    role = next(point.rol for point in points_of(looked.registers) if point.id == found.id)
    if role:
        return (
            f"Zet {looked.registers['rollen'][role].lidwoord} {looked.role(role)} bij mensen of bij een contactpersoon."
        )
    return f"Vul dit in bij {' of '.join(found.keys)}."


def _review(looked: Looked) -> Iterator[Point]:
    day = looked.round.was.controleren_voor
    if day is not None and day <= looked.round.begin:
        yield Point(
            "controle",
            "De dag van nakijken is voorbij als het schooljaar begint",
            f"De school wilde het profiel nakijken voor {looked.written(day)}.",
            "Kijk het hele profiel na. Zet daarna een nieuwe dag bij controleren_voor.",
        )


def _plan(looked: Looked) -> Iterator[Point]:
    period = looked.profile.ondersteuningsplan or ""
    years = re.findall(r"\b(?:19|20)\d{2}\b", period)
    if years and end_of_year(years[-1]) < looked.round.begin:
        yield Point(
            "plan-school",
            "Het profiel rust op een ondersteuningsplan dat is afgelopen",
            f"Bij ondersteuningsplan staat {period}.",
            "Lees het nieuwe plan van de regio. Pas het profiel aan en zet de nieuwe periode erbij.",
        )
    plan = looked.school.region.plan
    if plan is not None and plan.tot is not None and plan.tot < looked.round.begin:
        yield Point(
            "plan-regio",
            "Het ondersteuningsplan van de regio loopt af voor het schooljaar begint",
            f"{plan.titel} geldt tot en met {looked.written(plan.tot)}.",
            "Vraag het samenwerkingsverband naar het nieuwe plan.",
        )


def _contacts(looked: Looked) -> Iterator[Point]:
    block = looked.school.blocks["contact"]
    missing = tuple(f"voor {name}" for name in _WHOM if block.origin(name) is None)
    if missing:
        yield Point(
            "contact-leeg",
            "Er staat geen vaste contactpersoon",
            "Ouders en leerlingen zien dan niet bij wie zij terechtkunnen.",
            "Vul rol, telefoon, mailadres en tijden in bij contact.",
            missing,
        )
    shown = tuple(
        f"voor {name}: {contact_text(getattr(block.value, name), looked)}{_FROM[origin]}"
        for name in _WHOM
        if (origin := block.origin(name)) is not None
    )
    if shown:
        yield Point(
            "contact-nakijken",
            "Kloppen de contactpersonen nog?",
            "Functies en tijden veranderen vaak met het schooljaar.",
            "Bel of mail zelf een keer, en verbeter wat niet klopt.",
            shown,
        )


def _baseline(looked: Looked) -> Iterator[Point]:
    rows = looked.school.baseline
    begin, written = looked.round.begin, looked.written
    yield from _about(
        "basislijn-leeg",
        "Onderdelen van de basislijn zonder antwoord",
        "De regio vraagt elke school hiernaar. Op de site staat nu: niet ingevuld.",
        "Vul per onderdeel status en hoe in.",
        (row.item.naam for row in rows if row.status == UNKNOWN),
    )
    growing = [(row.item.naam, row.answer.gereed_op) for row in rows if row.answer and row.status == "in_opbouw"]
    yield from _about(
        "opbouw-voorbij",
        "Onderdelen die klaar moeten zijn als het schooljaar begint",
        "Op de site staat nog: niet klaar.",
        "Is het klaar? Zet status op voldoet of meer. Anders komt er een nieuwe dag bij gereed_op.",
        (f"{name} (klaar op {written(day)})" for name, day in growing if day and day < begin),
    )
    yield from _about(
        "opbouw-zonder-dag",
        "Onderdelen in opbouw zonder dag waarop ze klaar zijn",
        "Ouders zien dan niet wanneer deze hulp er is.",
        "Zet de dag bij gereed_op.",
        (name for name, day in growing if day is None),
    )
    yield from _changed_baseline(looked)


def _changed_baseline(looked: Looked) -> Iterator[Point]:
    since, year = looked.round.since, looked.round.year
    items = [row.item for row in looked.school.baseline]
    yield from _about(
        "basislijn-nieuw",
        "Onderdelen van de basislijn die de regio veranderde",
        f"Dat gebeurde na schooljaar {since}. Uw antwoord kan van voor die tijd zijn.",
        "Lees in het regioprofiel wat er anders is en pas uw antwoord aan.",
        (
            f"{item.naam} ({item.wijziging or 'veranderd'} in {item.gewijzigd_in})"
            for item in items
            if item.gewijzigd_in is not None and since < item.gewijzigd_in <= year
        ),
    )


def _offers(looked: Looked) -> Iterator[Point]:
    offers = looked.school.school.aanbod
    yield from _closed(looked)
    yield from _lacking(
        "hoe-vaak",
        "Aanbod waarbij niet staat hoe vaak het er is",
        "Ouders willen weten hoeveel hulp het is.",
        "Vul hoe_vaak in: hoe vaak, hoe lang en hoeveel weken.",
        (offer for offer in offers if offer.hoe_vaak is None),
    )
    yield from _lacking(
        "plaatsen",
        "Extra aanbod zonder aantal plaatsen",
        "Zo weten ouders en de regio niet of er ruimte is.",
        "Staat het aantal vast? Vul dan plaatsen in.",
        (offer for offer in looked.school.offers_extra if offer.plaatsen is None),
    )
    yield from _lacking(
        "werkt-het",
        "Aanbod waarbij niet staat hoe de school ziet of het werkt",
        "Dit is een goede vraag voor het team: wat zagen wij dit jaar?",
        "Vul hoe_weten_we_of_het_werkt in: wie kijkt waar naar, en wanneer.",
        (offer for offer in offers if offer.hoe_weten_we_of_het_werkt is None),
    )


def _closed(looked: Looked) -> Iterator[Point]:
    closed = [(offer.naam, offer.gesloten) for offer in looked.school.school.aanbod if offer.gesloten]
    yield from _about(
        "weer-open",
        "Aanbod dat weer open kan zijn",
        "De laatste dag dat het dicht was, ligt voor het nieuwe schooljaar.",
        "Is het er weer? Haal gesloten weg. Anders komt er een nieuwe dag bij tot.",
        (
            f"{name} (dicht tot en met {looked.written(period.tot)})"
            for name, period in closed
            if period.tot and period.tot < looked.round.begin
        ),
    )
    yield from _about(
        "dicht-zonder-eind",
        "Aanbod dat dicht is zonder einddag",
        "Niemand ziet wanneer het terugkomt.",
        "Zet een dag bij tot. Komt het niet terug? Haal het aanbod dan weg.",
        (f"{name} (dicht sinds {looked.written(period.van)})" for name, period in closed if not period.tot),
    )


def _areas(looked: Looked) -> Iterator[Point]:
    yield from _about(
        "gebieden-leeg",
        "Gebieden zonder antwoord",
        "Onbekend is geen nee, maar ouders weten nu niet wat er kan.",
        "Kies per gebied een antwoord. Weet u het niet zeker, kies dan in_overleg.",
        (row.area.naam for row in looked.school.areas if not is_answered(row.answer)),
    )
    covered = {area for limit in looked.school.school.grenzen for area in limit.gebieden}
    yield from _about(
        "niet-zonder-grens",
        "Gebieden met 'nu niet', zonder wat er dan wel gebeurt",
        "Geen enkele grens noemt dit gebied.",
        "Schrijf bij grenzen wat de school dan doet en met wie. Noem het gebied daar.",
        (
            row.area.naam
            for row in looked.school.areas
            if row.answer
            and "niet" in {row.answer.enkelvoudig, row.answer.met_leerachterstand, row.answer.meervoudig}
            and row.area.id not in covered
        ),
    )


def _rest(looked: Looked) -> Iterator[Point]:
    school = looked.school.school
    waiting = school.wachtlijst
    if waiting is not None and waiting.datum < looked.round.begin:
        yield Point(
            "wachtlijst",
            "De wachtlijst is van voor het nieuwe schooljaar",
            f"De stand is van {looked.written(waiting.datum)}.",
            "Kijk opnieuw of er een wachtlijst is. Zet de nieuwe dag bij datum.",
        )
    yield from _about(
        "mensen-intern",
        "Mensen bij wie niet staat of zij op school werken",
        "Bij intern staat: onbekend.",
        "Vul bij intern ja of nee in.",
        (looked.role(person.rol) for person in school.mensen if person.intern == UNKNOWN),
    )


def _same_texts(looked: Looked) -> Iterator[Point]:
    baseline = looked.school.region.basislijn
    names = {item.id: item.naam for item in baseline}
    alike = taken_from_baseline(own_texts(looked.school.id, looked.school.school), baseline)
    yield from _about(
        "zelfde-tekst",
        "Antwoorden die bijna woord voor woord van de regio zijn",
        "Ouders lezen de uitleg van de regio daar al boven.",
        "Schrijf in eigen woorden hoe het op deze school gaat.",
        (names[found.source] for found in alike),
    )


def _agreed(looked: Looked) -> Iterator[Point]:
    schools = {looked.school.id: looked.school}
    parts = agreement_of(looked.school.region, schools, completeness_of(schools)).parts or ()
    yield from _about(
        "afspraak",
        "Onderdelen die de regio met alle scholen afsprak",
        "Ze zijn nog leeg.",
        "Vul ze in. De namen van de sleutels staan in het handboek.",
        (gap.name for gap in parts if gap.schools and gap.id not in _TOLD),
    )


def _lacking(name: str, what: str, why: str, todo: str, offers: Iterable[Offer]) -> Iterator[Point]:
    return _about(name, what, why, todo, (offer.naam for offer in offers))


def _about(name: str, what: str, why: str, todo: str, about: Iterable[Any]) -> Iterator[Point]:
    """Yield one point for all that it concerns; none when there is nothing."""
    listed = tuple(about)
    if listed:
        yield Point(name, what, why, todo, listed)


_CHECKS: Final[tuple[Callable[[Looked], Iterator[Point]], ...]] = (
    _year,
    _law,
    _review,
    _plan,
    _contacts,
    _baseline,
    _offers,
    _areas,
    _rest,
    _same_texts,
    _agreed,
)
