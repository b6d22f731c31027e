"""Rules about offers that contradict themselves, each other or another part of the profile."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from generator.check.asked import SchoolAsked
from generator.check.looking import BASIS, EXTRA, area_name, is_open, levels_of, named, offers_of, quoted
from generator.check.rule import Example, Found, KeyPath, Rule
from generator.profile.parts import Offer

_DECISIONS: Final = {"arrangement": "een arrangement", "tlv": "een tlv"}
"""Values of `nodig` for which somebody else has to decide first."""
_ADMITTED_BY_TLV: Final = frozenset({"sbo", "so", "vso", "pro"})
"""Kinds of school at which every pupil has a tlv already, so that their basis may ask for one."""
_NOTHING_TO_DO: Final = re.compile(
    r"(?:dit |dat |aanvragen )?(?:is |hoeft )?niet (?:nodig|aan te vragen)"
    r"|(?:u|je) hoeft (?:hiervoor |daarvoor |dit |dat )?(?:niets|niet)\b"
    r"|(?:dit|dat) hoort bij de gewone les",
    re.IGNORECASE,
)
_EVERYBODY: Final = re.compile(
    r"(?:voor )?(?:alle|al onze|elke|elk|ieder|iedere) (?:kind|kinderen|leerling|leerlingen|jongere|jongeren)"
    r"(?: (?:van|op|in) (?:de|deze|onze) (?:school|klas|groep))?[.!]?",
    re.IGNORECASE,
)
_NOBODY: Final = re.compile(r"(?:nu |op dit moment |nog )?(?:geen|niet|niemand|vacature|vacant|0)\b", re.IGNORECASE)
_QUIET_FORM: Final = "rustige-werkplek"
_ELSEWHERE: Final = "voorziening-buiten-school"


def _plain(name: str) -> str:
    return " ".join(re.findall(r"\w+", name.casefold()))


def _basis_and_extra(asked: SchoolAsked) -> Iterator[Found]:
    """Find offers of the same name, once as basis and once as extra."""
    for place, offer, before in _of_same_name(asked):
        if before.niveau != offer.niveau:
            yield Found(
                f"{quoted(offer.naam)} staat er twee keer: als '{before.niveau}' en als '{offer.niveau}'.",
                (*place, "niveau"),
            )


def _twice(asked: SchoolAsked) -> Iterator[Found]:
    """Find offers of the same name and level."""
    for place, offer, before in _of_same_name(asked):
        if before.niveau == offer.niveau:
            yield Found(
                f"{quoted(offer.naam)} staat er twee keer, met id '{before.id}' en '{offer.id}'.", (*place, "naam")
            )


def _of_same_name(asked: SchoolAsked) -> Iterator[tuple[KeyPath, Offer, Offer]]:
    """Give each offer whose name stands there already, with the first of that name."""
    seen: dict[str, Offer] = {}
    for place, offer in offers_of(asked):
        name = _plain(offer.naam)
        if name in seen:
            yield place, offer, seen[name]
        seen.setdefault(name, offer)


def _basis_by_decision(asked: SchoolAsked) -> Iterator[Found]:
    """Find basis offers for which an arrangement would be needed, or a tlv where nobody needs one to be admitted."""
    by_tlv = asked.school.kinds & _ADMITTED_BY_TLV
    for place, offer in offers_of(asked):
        if offer.niveau == BASIS and (offer.nodig == "arrangement" or (offer.nodig == "tlv" and not by_tlv)):
            yield Found(
                f"{quoted(offer.naam)} is basis, maar er is {_DECISIONS[offer.nodig or '']} voor nodig."
                " Voor basisondersteuning hoeft niemand een besluit te nemen.",
                (*place, "nodig"),
            )


def _tlv_at_ordinary_school(asked: SchoolAsked) -> Iterator[Found]:
    """Find offers at an ordinary school that need a tlv, which gives a place at a special one."""
    for place, offer in offers_of(asked):
        inside = offer.niveau == EXTRA and offer.nodig == "tlv" and offer.vorm != _ELSEWHERE
        if inside and not asked.school.kinds & _ADMITTED_BY_TLV:
            kinds = " en ".join(asked.profile.schoolsoort)
            yield Found(
                f"Voor {quoted(offer.naam)} is een tlv nodig, maar deze school is {kinds}."
                " Een tlv geeft toegang tot een speciale school.",
                (*place, "nodig"),
            )


def _decision_yet_nothing_to_do(asked: SchoolAsked) -> Iterator[Found]:
    """Find offers that need a decision while the text says that nothing has to be asked."""
    for place, offer in offers_of(asked):
        if offer.nodig in _DECISIONS and offer.aanvragen and _NOTHING_TO_DO.match(offer.aanvragen):
            yield Found(
                f"Voor {quoted(offer.naam)} is {_DECISIONS[offer.nodig]} nodig, maar bij aanvragen staat:"
                f" {quoted(offer.aanvragen)}.",
                (*place, "aanvragen"),
            )


def _moved_elsewhere(asked: SchoolAsked) -> Iterator[Found]:
    """Find offers that moved to another level than the one that stands there."""
    for place, offer in offers_of(asked):
        if offer.verplaatst and offer.verplaatst.naar != offer.niveau:
            yield Found(
                f"{quoted(offer.naam)} is volgens verplaatst nu '{offer.verplaatst.naar}', maar bij niveau staat"
                f" '{offer.niveau}'.",
                (*place, "verplaatst", "naar"),
            )


def _extra_for_everybody(asked: SchoolAsked) -> Iterator[Found]:
    """Find extra offers that are for every pupil."""
    for place, offer in offers_of(asked):
        if offer.niveau == EXTRA and offer.voor_wie and _EVERYBODY.fullmatch(offer.voor_wie.strip()):
            yield Found(
                f"{quoted(offer.naam)} is extra, maar bij voor_wie staat: {quoted(offer.voor_wie)}."
                " Wat er voor elk kind is, hoort bij basis.",
                (*place, "niveau"),
            )


def _only_offer_closed(asked: SchoolAsked) -> Iterator[Found]:
    """Find areas with help whose only offers are closed today, without a word about it."""
    for area, answer in asked.profile.gebieden.items():
        offers = [offer for offer in asked.profile.aanbod if area in offer.gebieden]
        in_baseline = any(row.item.gebied == area and row.status != "onbekend" for row in asked.school.baseline)
        closed = offers and not any(is_open(offer, asked.day) for offer in offers)
        if closed and not in_baseline and not answer.toelichting and {BASIS, EXTRA} & set(levels_of(answer).values()):
            yield Found(
                f"Bij {area_name(asked, area)} staat dat er hulp is, maar wat daarvoor bij aanbod staat, is nu dicht:"
                f" {named(offer.naam for offer in offers)}.",
                ("gebieden", area),
            )


def _by_absent_people(asked: SchoolAsked) -> Iterator[Found]:
    """Find open offers given only by roles of which the profile says that nobody is there."""
    people: dict[str, list[bool]] = {}
    for person in asked.profile.mensen:
        people.setdefault(person.rol, []).append(bool(_NOBODY.match(person.beschikbaar or "")))
    absent = {role for role, gone in people.items() if all(gone)}
    for place, offer in offers_of(asked):
        if offer.door and set(offer.door) <= absent and is_open(offer, asked.day):
            role = asked.registers["rollen"][offer.door[0]].naam
            yield Found(
                f"{quoted(offer.naam)} is er, maar bij mensen staat dat er nu geen {role} beschikbaar is.",
                (*place, "door"),
            )


def _quiet_place(asked: SchoolAsked) -> Iterator[Found]:
    """Find offers of a quiet place in a building that has none."""
    building = asked.profile.gebouw
    for place, offer in offers_of(asked):
        if offer.vorm == _QUIET_FORM and building and building.prikkelarme_plek == "nee":
            yield Found(
                f"{quoted(offer.naam)} is een rustige werkplek, maar bij gebouw staat prikkelarme_plek op 'nee'.",
                (*place, "vorm"),
            )


def _yaml(*offers: str) -> str:
    return "aanbod:\n" + "".join(f"  - {{{offer}}}\n" for offer in offers)


_CLUB: Final = "id: club, naam: Rekenclub, niveau: extra"
_BASIS_CLUB: Final = "id: club, naam: Rekenclub, niveau: basis"
_CLOSED: Final = "gesloten: {van: 2026-10-01, reden: Wij zoeken een leraar.}"
_CALCULATES: Final = "gebieden:\n  dyscalculie: {enkelvoudig: extra}\n"
_QUIET: Final = _yaml("id: hoek, naam: Stille hoek, niveau: basis, vorm: rustige-werkplek")


def _people(available: str) -> str:
    person = f"mensen:\n  - {{rol: rekenspecialist, beschikbaar: {available}}}\n"
    return person + _yaml(f"{_CLUB}, door: [rekenspecialist]")


RULES: Final[tuple[Rule[SchoolAsked], ...]] = (
    Rule(
        id="aanbod-basis-en-extra",
        severity="waarschuwing",
        subject="profiel",
        group="samenhang",
        name="Zelfde aanbod basis en extra",
        why="Een ouder weet dan niet of de hulp er gewoon is of moet worden aangevraagd.",
        sources=("doelstellingenmonitor-2023", "inspectie-extra-ondersteuning-2024"),
        remedy="Haal een van de twee weg, of geef ze een naam die het verschil laat zien.",
        faulty=Example(school=_yaml(_CLUB, "id: club-2, naam: rekenclub, niveau: basis")),
        sound=Example(school=_yaml(_CLUB, "id: club-2, naam: Rekenen in de klas, niveau: basis")),
        look=_basis_and_extra,
    ),
    Rule(
        id="aanbod-dubbel",
        severity="waarschuwing",
        subject="profiel",
        group="samenhang",
        name="Zelfde aanbod twee keer",
        why="Twee keer dezelfde naam lijkt een fout, en niemand weet welke van de twee geldt.",
        sources=("doelstellingenmonitor-2023",),
        remedy="Voeg ze samen, of geef elk een eigen naam.",
        faulty=Example(school=_yaml(_CLUB, "id: club-2, naam: Rekenclub, niveau: extra")),
        sound=Example(school=_yaml(_CLUB, "id: club-2, naam: Rekenclub groep 8, niveau: extra")),
        look=_twice,
    ),
    Rule(
        id="basis-met-besluit",
        severity="waarschuwing",
        subject="profiel",
        group="samenhang",
        name="Basis, en toch een besluit nodig",
        why="Basisondersteuning is er zonder besluit van een ander. Ouders wachten anders voor niets.",
        sources=("basisondersteuning-2019",),
        remedy="Zet niveau op extra, of nodig op geen.",
        faulty=Example(school=_yaml(f"{_BASIS_CLUB}, nodig: arrangement")),
        sound=Example(school=_yaml(f"{_BASIS_CLUB}, nodig: geen")),
        look=_basis_by_decision,
    ),
    Rule(
        id="besluit-en-toch-niets-nodig",
        severity="waarschuwing",
        subject="profiel",
        group="samenhang",
        name="Besluit nodig, aanvragen niet",
        why="Een ouder die leest dat niets nodig is, mist het besluit dat er eerst moet zijn.",
        sources=("basisondersteuning-2019",),
        remedy="Schrijf bij aanvragen wie het besluit vraagt, of zet nodig op geen.",
        faulty=Example(school=_yaml(f"{_CLUB}, nodig: arrangement, aanvragen: Niet nodig.")),
        sound=Example(school=_yaml(f"{_CLUB}, nodig: arrangement, aanvragen: De school vraagt het met u aan.")),
        look=_decision_yet_nothing_to_do,
    ),
    Rule(
        id="verplaatst-en-niveau",
        severity="waarschuwing",
        subject="profiel",
        group="samenhang",
        name="Verplaatst naar een ander niveau",
        why="De site vertelt dat het aanbod is verplaatst. Staat het op het oude niveau, dan klopt dat verhaal niet.",
        sources=("basisondersteuning-2019",),
        remedy="Zet niveau gelijk aan verplaatst.naar, of verbeter verplaatst.",
        faulty=Example(school=_yaml(f"{_CLUB}, verplaatst: {{van: extra, naar: basis, schooljaar: 2026-2027}}")),
        sound=Example(school=_yaml(f"{_BASIS_CLUB}, verplaatst: {{van: extra, naar: basis, schooljaar: 2026-2027}}")),
        look=_moved_elsewhere,
    ),
    Rule(
        id="extra-voor-iedereen",
        severity="tip",
        subject="profiel",
        group="samenhang",
        name="Extra, en toch voor elk kind",
        why="Wat elk kind krijgt, hoeft niemand aan te vragen. Als basis kost het minder papier.",
        sources=("faq-opp-2023",),
        remedy="Zet niveau op basis, of schrijf bij voor_wie voor welke leerlingen het is.",
        faulty=Example(school=_yaml(f"{_CLUB}, voor_wie: Voor alle leerlingen.")),
        sound=Example(school=_yaml(f"{_CLUB}, voor_wie: Voor alle leerlingen die sommen lastig vinden.")),
        look=_extra_for_everybody,
    ),
    Rule(
        id="enige-aanbod-dicht",
        severity="waarschuwing",
        subject="profiel",
        group="samenhang",
        name="Het enige aanbod is dicht",
        why="Een ouder kiest op het antwoord bij het gebied, en hoort pas later dat de hulp er nu niet is.",
        sources=("basisondersteuning-2019",),
        remedy="Schrijf bij het gebied in toelichting wat er tot die tijd is, of kies in_overleg.",
        faulty=Example(school=_CALCULATES + _yaml(f"{_CLUB}, gebieden: [dyscalculie], {_CLOSED}")),
        sound=Example(
            school="gebieden:\n  dyscalculie: {enkelvoudig: extra, toelichting: Tot mei oefent uw kind in de klas.}\n"
            + _yaml(f"{_CLUB}, gebieden: [dyscalculie], {_CLOSED}")
        ),
        look=_only_offer_closed,
    ),
    Rule(
        id="aanbod-zonder-mens",
        severity="waarschuwing",
        subject="profiel",
        group="samenhang",
        name="Aanbod van iemand die er niet is",
        why="Het aanbod lijkt te lopen, terwijl u bij mensen schrijft dat niemand het nu kan geven.",
        sources=("basisondersteuning-2019",),
        remedy="Vul bij het aanbod gesloten in, zet bij door wie het nu geeft, of verbeter beschikbaar.",
        faulty=Example(school=_people("vacature")),
        sound=Example(school=_people("1 dag per week")),
        look=_by_absent_people,
    ),
    Rule(
        id="rustige-plek-ontbreekt",
        severity="waarschuwing",
        subject="profiel",
        group="samenhang",
        name="Rustige werkplek zonder rustige plek",
        why="Ouders van een kind dat snel te veel prikkels krijgt, lezen juist deze twee antwoorden.",
        sources=("basisondersteuning-2019",),
        remedy="Verbeter prikkelarme_plek bij gebouw, of kies bij het aanbod een andere vorm.",
        faulty=Example(school=_QUIET + "gebouw: {prikkelarme_plek: nee}\n"),
        sound=Example(school=_QUIET + "gebouw: {prikkelarme_plek: deels}\n"),
        look=_quiet_place,
    ),
    Rule(
        id="tlv-op-gewone-school",
        severity="waarschuwing",
        subject="profiel",
        group="samenhang",
        name="Tlv voor hulp op een gewone school",
        why="Ouders denken dan dat hun kind van school moet, of vragen iets aan wat niet nodig is.",
        sources=("tlv",),
        remedy="Zet nodig op arrangement of geen. Is het les elders? Kies dan vorm voorziening-buiten-school.",
        faulty=Example(school=_yaml(f"{_CLUB}, nodig: tlv")),
        sound=Example(school=_yaml(f"{_CLUB}, nodig: arrangement")),
        look=_tlv_at_ordinary_school,
    ),
)
