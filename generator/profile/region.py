"""The samenwerkingsverband and the school boards: what is written once for all schools of a region."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.profile.parts import Contact, Shared
from generator.profile.types import (
    AreaId,
    BoardNumber,
    Colour,
    Email,
    FormId,
    Identifier,
    KindId,
    Line,
    Part,
    Phone,
    RegionCode,
    SchoolYear,
    Text,
    YesNo,
)
from generator.reading.dates import Day
from generator.reading.urls import Url

ProfileKey = Literal[
    "in_het_kort",
    "contact.ouders",
    "contact.leerlingen",
    "basisondersteuning",
    "aanbod",
    "gebieden",
    "grenzen",
    "mensen",
    "gebouw",
    "werkwijze",
    "opp",
    "leerling_stem",
    "thuiszitten",
    "overgang",
    "aanmelden",
    "klachten",
    "medezeggenschap",
    "vragen_voor_gesprek",
    "coordinaten",
    "wachtlijst",
]
"""Parts of a profile that schools of a region can agree to fill in."""


class Plan(Part):
    """The ondersteuningsplan of the region."""

    titel: Line = Field(description="Titel van het ondersteuningsplan.")
    van: Day | None = Field(None, description="Eerste dag waarop het geldt.")
    tot: Day | None = Field(None, description="Laatste dag waarop het geldt.")
    url: Url | None = Field(None, description="Webadres van het plan.")


class BaselineItem(Part):
    """One item that every school of the region offers: the swv says what, the school says how."""

    id: Identifier = Field(description="Vaste naam van het onderdeel; scholen verwijzen ernaar.")
    naam: Line = Field(description="Wat het is, in gewone woorden.")
    gebied: AreaId | None = Field(None, description="Gebied waar het bij hoort.")
    geldt_voor: tuple[KindId, ...] = Field((), description="Alleen voor deze schoolsoorten; leeg betekent alle.")
    uitleg: Text | None = Field(None, description="Wat een ouder hiervan mag verwachten.")
    wel: tuple[Line, ...] = Field((), description="Wat erbij hoort.")
    niet: tuple[Line, ...] = Field((), description="Wat er niet bij hoort.")
    sinds: Day | None = Field(None, description="Sinds wanneer.")
    wijziging: Literal["nieuw", "verduidelijkt", "verhoogd"] | None = Field(
        None, description="Als het onderdeel kortgeleden veranderde."
    )
    gewijzigd_in: SchoolYear | None = Field(None, description="Schooljaar van die verandering.")
    reden: Text | None = Field(None, description="Waarom het onderdeel veranderde.")


class SupportPoint(Part):
    """The ouder- en jeugdsteunpunt of the region, with its independence stated."""

    naam: Line = Field(description="Naam van het steunpunt.")
    status: Literal["ingericht", "in_voorbereiding"] = Field(description="ingericht of in_voorbereiding.")
    onafhankelijk_van: tuple[Literal["school", "bestuur", "swv"], ...] = Field(
        (), description="Van wie het onafhankelijk is."
    )
    toelichting_onafhankelijkheid: Text | None = Field(None, description="Hoe dat geregeld is.")
    contact: Contact | None = Field(None, description="Hoe ouders het steunpunt bereiken.")
    kanaal_leerling: Contact | None = Field(None, description="Hoe leerlingen zelf contact maken.")
    tijdelijke_route: Text | None = Field(None, description="Waar u terechtkunt zolang het er nog niet is.")


class Municipality(Part):
    """Whom to ask for something in one gemeente."""

    gemeente: Line = Field(description="Naam van de gemeente.")
    naam: Line | None = Field(None, description="Naam van het team of loket.")
    telefoon: Phone | None = Field(None, description="Telefoonnummer.")
    email: Email | None = Field(None, description="Mailadres.")
    website: Url | None = Field(None, description="Webadres.")
    toelichting: Text | None = Field(None, description="Wat u daar kunt vragen.")


class AtHomeInRegion(Part):
    """What the region does for pupils who stay at home."""

    ouders: Text | None = Field(None, description="Uitleg voor ouders.")
    scholen: Text | None = Field(None, description="Uitleg voor scholen.")
    contact: Contact | None = Field(None, description="Wie u belt.")


class RegionalOffer(Part):
    """Support that the region offers above the schools."""

    id: Identifier = Field(description="Vaste naam; wordt het adres.")
    naam: Line = Field(description="Naam van het aanbod.")
    wat: Text = Field(description="Wat het is.")
    gebieden: tuple[AreaId, ...] = Field((), description="Waar het bij helpt.")
    vorm: FormId | None = Field(None, description="Vorm.")
    voor_wie: Text | None = Field(None, description="Voor wie.")
    aanvragen: Text | None = Field(None, description="Hoe het aangevraagd wordt.")


class RegionalWaitingList(Part):
    """A waiting list that the region knows of."""

    voorziening: Line = Field(description="Voor welke voorziening.")
    status: YesNo = Field(description="ja, nee of onbekend.")
    datum: Day = Field(description="Op welke dag dit zo was.")
    actie: Text | None = Field(None, description="Wat het samenwerkingsverband eraan doet.")


class Difference(Part):
    """One thing that a neighbouring region does otherwise."""

    onderwerp: Line = Field(description="Waar het over gaat, zoals 'Hulp bij dyslexie'.")
    hier: Text = Field(description="Hoe het in deze regio is.")
    daar: Text = Field(description="Hoe het daar is.")


class Neighbour(Part):
    """A neighbouring samenwerkingsverband."""

    naam: Line = Field(description="Naam van het samenwerkingsverband hiernaast.")
    code: RegionCode | None = Field(None, description="Code, zoals PO2811.")
    id: Identifier | None = Field(None, description="Id, als het in deze gids staat.")
    website: Url | None = Field(None, description="Webadres.")
    afspraak: Text | None = Field(None, description="Wat is afgesproken, of wat daar anders is.")
    verschillen: tuple[Difference, ...] = Field((), description="Wat er verandert als iemand verhuist.")


class Admission(Part):
    """How a pupil gets a place elsewhere and comes back, and who decides."""

    toelating: Text | None = Field(None, description="Hoe een leerling een plaats krijgt op een speciale plek.")
    wie_beslist: Text | None = Field(None, description="Wie waarover beslist.")
    hoe_lang: Line | None = Field(None, description="Hoe lang een besluit duurt.")
    terugkeer: Text | None = Field(None, description="Hoe een leerling teruggaat naar een gewone school.")
    regie: Text | None = Field(None, description="Wie de leiding heeft als er veel tegelijk speelt.")
    alternatieven: tuple[Text, ...] = Field((), description="Wat er kan als hele dagen op school niet lukken.")
    contact: Contact | None = Field(None, description="Bij wie u hierover terechtkunt.")


class ProfileAgreement(Part):
    """What the schools of the region agreed on about their profiles."""

    onderdelen: tuple[ProfileKey, ...] = Field((), description="Wat elke school invult, als namen van sleutels.")
    bijwerken_na_maanden: int | None = Field(
        None, ge=1, le=48, description="Hoe vaak een school haar profiel nakijkt, in maanden."
    )


class OpenData(Part):
    """Under which licence others may use the data of the region."""

    licentie: Line = Field(description="Naam van de licentie, zoals 'CC BY 4.0'.")
    licentie_url: Url | None = Field(None, description="Webadres van de licentie.")


class PublicAccount(Part):
    """A document or body with which the region accounts for its choices."""

    naam: Line = Field(description="Naam, zoals 'Jaarverslag 2025' of 'Ondersteuningsplanraad'.")
    url: Url = Field(description="Webadres.")


class RegionContacts(Part):
    """Whom to ask at the samenwerkingsverband."""

    ouders: Contact | None = Field(None, description="Voor ouders.")
    leerlingen: Contact | None = Field(None, description="Voor leerlingen.")
    scholen: Contact | None = Field(None, description="Voor scholen.")


class CheckSetting(Part):
    """What a region makes of a rule of `gids check`, and why."""

    regel: Identifier = Field(description="Id van de regel; gids check --rules noemt ze.")
    ernst: Literal["fout", "waarschuwing", "tip", "uit"] = Field(
        description="fout, waarschuwing of tip; uit zet de regel uit."
    )
    reden: Text = Field(description="Waarom. De reden staat in het rapport.")


class Region(Part):
    """A samenwerkingsverband. Name, code and sector are enough to begin."""

    naam: Line = Field(description="Naam van het samenwerkingsverband.")
    code: RegionCode = Field(description="Code: PO of VO en vier cijfers.")
    sector: Literal["po", "vo"] = Field(description="po of vo.")
    gemeenten: tuple[Line, ...] = Field((), description="Gemeenten in de regio.")
    website: Url | None = Field(None, description="Website.")
    kleur: Colour | None = Field(None, description="Kleur, zoals '#0b5c8a' (tussen aanhalingstekens).")
    logo: Line | None = Field(None, description="Bestand met het logo, gezien vanaf deze map.")
    bijgewerkt_op: Day | None = Field(None, description="Laatste wijziging (jjjj-mm-dd).")
    contact: RegionContacts | None = Field(None, description="Bij wie u terechtkunt.")
    plan: Plan | None = Field(None, description="Het ondersteuningsplan.")
    definitie_basis: Text | None = Field(None, description="Wat de regio basisondersteuning noemt.")
    definitie_extra: Text | None = Field(None, description="Wat de regio extra ondersteuning noemt.")
    grensuitleg: Text | None = Field(None, description="Waar de grens ligt, en waarom die niet scherp is.")
    basislijn: tuple[BaselineItem, ...] = Field((), description="Wat elke school in de regio biedt.")
    steunpunt: SupportPoint | None = Field(None, description="Ouder- en jeugdsteunpunt.")
    jeugdhulp: tuple[Municipality, ...] = Field((), description="Jeugdhulp, per gemeente.")
    leerplicht: tuple[Municipality, ...] = Field((), description="Leerplicht, per gemeente.")
    leerlingenvervoer: tuple[Municipality, ...] = Field((), description="Leerlingenvervoer, per gemeente.")
    thuiszitters: AtHomeInRegion | None = Field(None, description="Als naar school gaan niet lukt.")
    bovenschools: tuple[RegionalOffer, ...] = Field((), description="Aanbod van de regio zelf.")
    wachtlijsten: tuple[RegionalWaitingList, ...] = Field((), description="Wachtlijsten, met datum.")
    plaatsing: Admission | None = Field(None, description="Toelating, terugkeer en wie beslist.")
    buren: tuple[Neighbour, ...] = Field((), description="Samenwerkingsverbanden hiernaast.")
    verantwoording: tuple[PublicAccount, ...] = Field((), description="Waar de regio zich verantwoordt.")
    kaart: Line | None = Field(
        None, description="Bestand met de grenzen van gemeenten (GeoJSON), gezien vanaf deze map: kaart.geojson."
    )
    open_data: OpenData | None = Field(None, description="Licentie van de open gegevens.")
    afspraak_profiel: ProfileAgreement | None = Field(
        None, description="Wat de scholen afspraken over hun profiel; voor gids report."
    )
    controle: tuple[CheckSetting, ...] = Field((), description="Regels van gids check die hier anders gelden.")
    gedeeld: Shared | None = Field(None, description="Blokken die voor alle scholen van de regio gelden.")


class Board(Part):
    """A school board (bevoegd gezag)."""

    naam: Line = Field(description="Naam van het bestuur.")
    nummer: BoardNumber | None = Field(None, description="Nummer van het bevoegd gezag.")
    website: Url | None = Field(None, description="Website van het bestuur.")
    contact: Contact | None = Field(None, description="Hoe u het bestuur bereikt.")
    gedeeld: Shared | None = Field(None, description="Blokken die voor alle scholen van dit bestuur gelden.")
