"""What so, vso, sbo and pro add to a profile (wet-kwaliteit-vso-2024, fields and rules V1 to V31)."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from generator.profile.parts import Contact
from generator.profile.types import (
    AftercareFormId,
    DestinationId,
    DocumentId,
    EntreeFormId,
    ExamRouteId,
    Line,
    Part,
    PlacementFormId,
    ProfileId,
    SchoolLevelId,
    SchoolYear,
    Text,
    YesNo,
)
from generator.reading.dates import Day
from generator.reading.urls import Url


class Ages(Part):
    """Between which ages pupils attend, in years."""

    van: int = Field(ge=2, le=20, description="Jongste leeftijd.")
    tot: int = Field(ge=3, le=23, description="Oudste leeftijd.")


class OutflowProfile(Part):
    """One uitstroomprofiel of a vso school."""

    profiel: ProfileId = Field(description="Uit het register uitstroomprofielen.")
    niveaus: tuple[SchoolLevelId, ...] = Field((), description="Niveaus binnen dit profiel.")
    bestemmingen: tuple[DestinationId, ...] = Field((), description="Waar leerlingen hierna heen kunnen.")
    toelichting: Text | None = Field(None, description="Uitleg in gewone woorden.")


class Exam(Part):
    """The ways in which an exam of one level can be taken."""

    niveau: SchoolLevelId = Field(description="Niveau van het examen.")
    routes: tuple[ExamRouteId, ...] = Field(min_length=1, description="Manieren om examen te doen.")
    praktijkdeel_bij: Line | None = Field(None, description="School waar het praktijkdeel is.")
    spreiden: YesNo = Field("onbekend", description="Kan het examen over meer jaren?")
    toelichting: Text | None = Field(None, description="Uitleg in gewone woorden.")


class Placement(Part):
    """Work placement for one profile."""

    profiel: ProfileId | None = Field(None, description="Voor welk uitstroomprofiel; leeg bij pro.")
    verplicht: YesNo = Field("onbekend", description="Hoort stage bij dit profiel?")
    vormen: tuple[PlacementFormId, ...] = Field((), description="Vormen van stage.")
    toelichting: Text | None = Field(None, description="Hoe de stage is opgebouwd en wie begeleidt.")


class Entree(Part):
    """Whether and how pupils can do the entree programme."""

    vormen: tuple[EntreeFormId, ...] = Field(min_length=1, description="Manieren; 'nee' als het niet kan.")
    mbo: Line | None = Field(None, description="De mbo-school waarmee de school dit doet.")
    toelichting: Text | None = Field(None, description="Uitleg in gewone woorden.")


class Closing(Part):
    """Which documents pupils of one profile can get."""

    profiel: ProfileId | None = Field(None, description="Voor welk uitstroomprofiel; leeg bij pro.")
    documenten: tuple[DocumentId, ...] = Field(min_length=1, description="Diploma's en certificaten.")


class Aftercare(Part):
    """Guidance after a pupil has left."""

    duur_maanden: int | None = Field(None, ge=0, le=60, description="Hoeveel maanden.")
    vormen: tuple[AftercareFormId, ...] = Field((), description="Vormen van nazorg.")
    contact: Contact | None = Field(None, description="Bij wie u terechtkunt.")
    toelichting: Text | None = Field(None, description="Uitleg in gewone woorden.")


class Outflow(Part):
    """Where pupils went in one year. Percentages are computed, never typed; small numbers are not shown."""

    schooljaar: SchoolYear = Field(description="Jaar waarin de leerlingen vertrokken.")
    profiel: ProfileId | None = Field(None, description="Voor welk uitstroomprofiel; leeg bij pro, so en sbo.")
    n: int = Field(ge=0, le=5000, description="Aantal leerlingen.")
    bestemmingen: dict[DestinationId, Annotated[int, Field(ge=0, le=5000)]] = Field(
        description="Aantal per bestemming; samen gelijk aan n."
    )


class Symbiosis(Part):
    """Lessons at another school."""

    partner: Line = Field(description="Naam van de andere school.")
    onderdeel: Line | None = Field(None, description="Waarvoor.")
    toelichting: Text | None = Field(None, description="Hoe dat gaat.")


class WaitingList(Part):
    """Whether there is a waiting list, on which day."""

    status: YesNo = Field(description="ja, nee of onbekend.")
    datum: Day = Field(description="Op welke dag dit zo was.")
    toelichting: Text | None = Field(None, description="Wat u kunt doen tijdens het wachten.")


class Special(Part):
    """The keys that special schools and practical education add to a profile."""

    doelgroepen_toelichting: Text | None = Field(None, description="Voor wie de school is, in gewone woorden.")
    toelating: Text | None = Field(None, description="Hoe een leerling hier een plaats krijgt.")
    leeftijden: Ages | None = Field(None, description="Van welke tot welke leeftijd.")
    uitstroomprofielen: tuple[OutflowProfile, ...] = Field((), description="Alleen vso.")
    leerroutes: tuple[Text, ...] = Field((), description="Leerroutes, elk met uitleg.")
    wisselen_profiel: Text | None = Field(None, description="Hoe en wanneer een leerling van profiel kan wisselen.")
    stage: tuple[Placement, ...] = Field((), description="Stage, per uitstroomprofiel.")
    loopbaan: Text | None = Field(None, description="Loopbaanbegeleiding.")
    entree: Entree | None = Field(None, description="Entreeopleiding.")
    examens: tuple[Exam, ...] = Field((), description="Examens, per niveau.")
    diplomering: tuple[Closing, ...] = Field((), description="Diploma's en certificaten, per profiel.")
    nazorg: Aftercare | None = Field(None, description="Begeleiding na het vertrek.")
    uitstroom: tuple[Outflow, ...] = Field((), description="Waar leerlingen heen gingen, per jaar.")
    symbiose: tuple[Symbiosis, ...] = Field((), description="Lessen op een andere school.")
    wachtlijst: WaitingList | None = Field(None, description="Wachtlijst, met datum.")
    zorg_in_school: Text | None = Field(None, description="Zorg en behandeling in de school.")
    ambulante_begeleiding: Text | None = Field(None, description="Hulp die deze school op andere scholen geeft.")
    inspectie: Url | None = Field(None, description="Webadres van het oordeel van de inspectie.")
    residentieel: Literal["geen", "open", "jeugdzorgplus", "jji"] | None = Field(
        None, description="Als de school bij een instelling hoort."
    )
