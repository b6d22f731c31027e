"""The parts of a profile that schools, boards and samenwerkingsverbanden have in common."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.profile.types import (
    AreaId,
    BaselineStatusId,
    Email,
    ExperienceId,
    FactorId,
    FormId,
    Identifier,
    LanguageId,
    LevelId,
    Line,
    Part,
    Partly,
    Phone,
    Postcode,
    RoleId,
    SchoolYear,
    Text,
    YesNo,
)
from generator.reading.dates import Day
from generator.reading.urls import Url


class Address(Part):
    """A visiting address."""

    straat: Line = Field(description="Naam van de straat.")
    huisnummer: str = Field(min_length=1, max_length=20, description="Huisnummer met toevoeging, zoals 12-A.")
    postcode: Postcode = Field(description="Vier cijfers en twee letters, zoals 1234 AB.")
    plaats: Line = Field(description="Woonplaats.")
    gemeente: Line | None = Field(None, description="Gemeente waarin de vestiging ligt.")


class Coordinates(Part):
    """A point on the map, in degrees (WGS84)."""

    breedte: float = Field(ge=50, le=54, description="Breedtegraad, zoals 52.09.")
    lengte: float = Field(ge=3, le=8, description="Lengtegraad, zoals 5.12.")


class Contact(Part):
    """Somebody who can be reached: a role, and a name only when the school chooses to give one."""

    rol: RoleId | None = Field(None, description="Functie van de contactpersoon, uit het register rollen.")
    naam: Line | None = Field(None, description="Naam, alleen als de school die wil noemen.")
    telefoon: Phone | None = Field(None, description="Telefoonnummer, zoals 020 123 45 67.")
    email: Email | None = Field(None, description="Mailadres, liefst van de functie: ib@school.example.")
    website: Url | None = Field(None, description="Webpagina met meer over dit contact.")
    bereikbaar: Line | None = Field(
        None, description="Wanneer, zoals 'maandag tot en met donderdag, 8.30 - 15.00 uur'."
    )
    talen: tuple[LanguageId, ...] = Field((), description="Talen waarin u terecht kunt, als code: nl, en, tr.")
    toelichting: Text | None = Field(None, description="Bijvoorbeeld hoe iemand zonder telefoon contact maakt.")


class Contacts(Part):
    """The fixed contact persons, for parents and for pupils."""

    ouders: Contact | None = Field(None, description="Vaste contactpersoon voor ouders.")
    leerlingen: Contact | None = Field(None, description="Bij wie leerlingen zelf terechtkunnen.")


class Validity(Part):
    """From when the profile holds, and who had a say in it."""

    schooljaar: SchoolYear | None = Field(None, description="Schooljaar waarvoor dit geldt, zoals 2026-2027.")
    status: Literal["concept", "vastgesteld"] | None = Field(None, description="concept of vastgesteld.")
    bijgewerkt_op: Day | None = Field(None, description="Laatste wijziging (jjjj-mm-dd).")
    vastgesteld_op: Day | None = Field(None, description="Wanneer het bestuur dit heeft vastgesteld.")
    mr_instemming_op: Day | None = Field(None, description="Wanneer de medezeggenschapsraad instemde.")
    leerlingen_gehoord_op: Day | None = Field(None, description="Wanneer leerlingen hun mening gaven.")
    controleren_voor: Day | None = Field(None, description="Voor welke datum de school dit opnieuw nakijkt.")
    ondersteuningsplan: Line | None = Field(None, description="Periode van het ondersteuningsplan waarop dit rust.")
    opgesteld_door: tuple[RoleId, ...] = Field((), description="Functies die dit schreven.")


class BaselineAnswer(Part):
    """How a school carries out one item of the region's baseline."""

    item: Identifier = Field(description="Id van het onderdeel in de basislijn van het samenwerkingsverband.")
    status: BaselineStatusId = Field("onbekend", description="voldoet, meer, in_opbouw of onbekend.")
    hoe: Text | None = Field(None, description="Hoe de school dit doet, in eigen woorden.")
    wie: tuple[RoleId, ...] = Field((), description="Wie dit in de school doen.")
    gereed_op: Day | None = Field(None, description="Bij in_opbouw: wanneer het klaar is.")


class Moved(Part):
    """An offer that moved between extra and basis."""

    van: LevelId = Field(description="Niveau waar het aanbod eerst bij hoorde.")
    naar: LevelId = Field(description="Niveau waar het aanbod nu bij hoort.")
    schooljaar: SchoolYear = Field(description="Sinds welk schooljaar.")


class Closed(Part):
    """A period in which an offer cannot be had."""

    van: Day = Field(description="Eerste dag dat het aanbod stilligt.")
    tot: Day | None = Field(None, description="Laatste dag, als die bekend is.")
    reden: Line = Field(description="Waarom, zonder iemand te noemen.")


class Offer(Part):
    """One concrete offer of support. Its id is its anchor, so that an OPP can point at it."""

    id: Identifier = Field(description="Vast adres van dit aanbod; verander het niet.")
    naam: Line = Field(description="Naam zoals de school die gebruikt.")
    niveau: Literal["basis", "extra"] = Field(description="basis of extra.")
    gebieden: tuple[AreaId, ...] = Field((), description="Waar het bij helpt, uit het register gebieden.")
    vorm: FormId | None = Field(None, description="Vorm, uit het register vormen.")
    voor_wie: Text | None = Field(None, description="Voor welke leerlingen.")
    wat: Text | None = Field(None, description="Wat er gebeurt, concreet.")
    hoe_vaak: Line | None = Field(None, description="Hoe vaak, hoe lang, hoeveel weken.")
    door: tuple[RoleId, ...] = Field((), description="Wie het geven.")
    plaatsen: int | None = Field(None, ge=1, le=500, description="Aantal plaatsen, als dat vaststaat.")
    sinds: Day | None = Field(None, description="Sinds wanneer dit er is.")
    nodig: Literal["geen", "arrangement", "tlv"] | None = Field(
        None, description="Wat ervoor nodig is: geen, arrangement of tlv."
    )
    aanvragen: Text | None = Field(None, description="Hoe u dit aanvraagt.")
    beslist: RoleId | None = Field(None, description="Wie beslist.")
    hoe_weten_we_of_het_werkt: Text | None = Field(None, description="Hoe en wanneer de school kijkt of het helpt.")
    verplaatst: Moved | None = Field(None, description="Als het aanbod van extra naar basis ging, of andersom.")
    gesloten: Closed | None = Field(None, description="Als het aanbod er een tijd niet is.")


class Area(Part):
    """The answer for one area of need, in three situations: combination weighs more than the label."""

    enkelvoudig: LevelId = Field("onbekend", description="Als alleen dit speelt.")
    met_leerachterstand: LevelId = Field("onbekend", description="Als er ook een leerachterstand is.")
    meervoudig: LevelId = Field("onbekend", description="Als er meer tegelijk speelt.")
    hangt_af_van: tuple[FactorId, ...] = Field((), description="Waar het van afhangt, uit het register.")
    ervaring: ExperienceId = Field("onbekend", description="geen, enkele of regelmatig.")
    toelichting: Text | None = Field(None, description="Uitleg in eigen woorden.")


class Limit(Part):
    """What is not possible here, with the way on. It is never a ground for refusal."""

    situatie: Text = Field(description="Wanneer het hier moeilijk wordt.")
    gebieden: tuple[AreaId, ...] = Field((), description="Gebieden waar dit over gaat, uit het register.")
    waarom: Text | None = Field(None, description="Waardoor dat komt.")
    wat_dan: Text = Field(description="Wat de school dan wel doet, en met wie.")


class Person(Part):
    """A role with its availability."""

    rol: RoleId = Field(description="Functie, uit het register rollen.")
    beschikbaar: Line | None = Field(None, description="Hoeveel, zoals '1 dag per week'.")
    expertise: tuple[Line, ...] = Field((), description="Waar deze persoon veel van weet.")
    intern: YesNo = Field("onbekend", description="ja als de persoon bij de school werkt.")
    toelichting: Text | None = Field(None, description="Bijvoorbeeld als iemand er nu niet is.")


class Building(Part):
    """What the building allows."""

    drempelvrij: Partly = Field("onbekend", description="Kunt u overal zonder drempel komen?")
    lift: Partly = Field("onbekend", description="Is er een lift?")
    toilet: Partly = Field("onbekend", description="Is er een aangepast toilet?")
    verzorgingsruimte: Partly = Field("onbekend", description="Is er een ruimte om iemand te verzorgen?")
    prikkelarme_plek: Partly = Field("onbekend", description="Is er een rustige plek?")
    ringleiding: Partly = Field("onbekend", description="Is er een ringleiding of soloapparatuur?")
    parkeren: Partly = Field("onbekend", description="Kan vervoer voor de deur stoppen?")
    toelichting: Text | None = Field(None, description="Wat een bezoeker verder moet weten.")


class Step(Part):
    """One step on the way from worry to help."""

    wat: Text = Field(description="Wat er in deze stap gebeurt.")
    wie: tuple[RoleId, ...] = Field((), description="Wie dat doen.")
    hoe_lang: Line | None = Field(None, description="Hoe lang dit duurt.")


class WayOfWorking(Part):
    """How the school notices that help is needed, and what happens then."""

    signaleren: Text | None = Field(None, description="Hoe de school merkt dat een leerling hulp nodig heeft.")
    stappen: tuple[Step, ...] = Field((), max_length=10, description="De stappen, in volgorde.")


class PlanAtSchool(Part):
    """How this school makes an OPP and discusses it."""

    wie_schrijft: Text | None = Field(None, description="Wie het OPP schrijft.")
    gesprekken: tuple[Line, ...] = Field((), description="Wanneer ouders en school erover praten.")
    ouders: Text | None = Field(None, description="Hoe ouders meedoen.")
    leerlingen: Text | None = Field(None, description="Hoe de leerling meedoet.")
    instemming: Text | None = Field(None, description="Hoe de school om instemming met het handelingsdeel vraagt.")
    evaluatie: Text | None = Field(None, description="Wanneer en hoe het plan wordt bekeken.")


class PupilVoice(Part):
    """How pupils are heard at this school."""

    hoe: Text | None = Field(None, description="Hoe leerlingen hun mening geven.")
    terugkoppeling: Text | None = Field(None, description="Hoe zij horen wat ermee is gedaan.")
    hulp_bij_gesprek: Text | None = Field(None, description="Wie of wat helpt bij een gesprek.")


class AtHome(Part):
    """What the school does when going to school does not work."""

    contact: Contact | None = Field(None, description="Wie u belt als uw kind niet naar school gaat.")
    stappen: tuple[Text, ...] = Field((), description="Wat de school doet, in volgorde.")
    mogelijkheden: tuple[Text, ...] = Field((), description="Wat er kan, zoals minder uren of les op een andere plek.")


class Transfer(Part):
    """How the school helps with a move to another school."""

    wat_geven_we_door: Text | None = Field(None, description="Welke informatie naar de nieuwe school gaat.")
    gesprek_met_ouders: Text | None = Field(None, description="Wanneer de school dit met ouders bespreekt.")
    gesprek_met_leerling: Text | None = Field(None, description="Wanneer de school dit met de leerling bespreekt.")
    gesprek_tussen_scholen: Text | None = Field(None, description="Hoe de scholen elkaar spreken.")
    contact: Contact | None = Field(None, description="Wie u over de overstap kunt spreken.")


class Registration(Part):
    """How to register a child at this school."""

    hoe: Text | None = Field(None, description="Hoe u uw kind aanmeldt.")
    wanneer: Text | None = Field(None, description="Wanneer dat het beste kan.")
    kennismaken: Text | None = Field(None, description="Hoe u de school eerst kunt zien.")
    formulier: Url | None = Field(None, description="Webadres van het aanmeldformulier.")
    contact: Contact | None = Field(None, description="Bij wie u zich meldt.")


class Complaints(Part):
    """Where parents and pupils go with a complaint."""

    stappen: tuple[Text, ...] = Field((), description="Wat u kunt doen, in volgorde.")
    contact: Contact | None = Field(None, description="Bij wie u met een klacht begint.")
    vertrouwenspersoon: Contact | None = Field(None, description="De vertrouwenspersoon.")
    regeling: Url | None = Field(None, description="Webadres van de klachtenregeling.")
    commissie: Line | None = Field(None, description="Naam van de klachtencommissie.")
    commissie_website: Url | None = Field(None, description="Webadres van de klachtencommissie.")


class Shared(Part):
    """Blocks that a samenwerkingsverband or a board may write once for all its schools."""

    contact: Contacts | None = Field(None, description="Contactpersonen.")
    werkwijze: WayOfWorking | None = Field(None, description="Van zorg naar hulp.")
    opp: PlanAtSchool | None = Field(None, description="Hoe een OPP tot stand komt.")
    leerling_stem: PupilVoice | None = Field(None, description="Hoe leerlingen meepraten.")
    thuiszitten: AtHome | None = Field(None, description="Als naar school gaan niet lukt.")
    overgang: Transfer | None = Field(None, description="Naar een andere school.")
    aanmelden: Registration | None = Field(None, description="Aanmelden.")
    klachten: Complaints | None = Field(None, description="Klachten.")
