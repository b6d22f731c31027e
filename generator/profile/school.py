"""The profile of one school location (vestiging)."""

from __future__ import annotations

from pydantic import Field

from generator.profile.parts import (
    Address,
    Area,
    BaselineAnswer,
    Building,
    Coordinates,
    Limit,
    Offer,
    Person,
    Shared,
    Validity,
)
from generator.profile.special import Special
from generator.profile.types import (
    AreaId,
    BoardNumber,
    ClusterId,
    Colour,
    Email,
    Identifier,
    KindId,
    Line,
    LocationCode,
    Phone,
    SchoolLevelId,
    TargetGroupId,
    Text,
)
from generator.reading.urls import Url


class School(Special, Shared):
    """What one school location writes down. Name, code, kind and address are enough for a site."""

    naam: Line = Field(description="Naam van de school, zoals ouders die kennen.")
    vestigingscode: LocationCode = Field(
        description="Code van de vestiging: BRIN (4 tekens) en volgnummer (2 cijfers)."
    )
    schoolsoort: tuple[KindId, ...] = Field(min_length=1, description="Soort: bo, sbo, so, vso, vo of pro; meer mag.")
    niveaus: tuple[SchoolLevelId, ...] = Field((), description="Niveaus, alleen voor vo, vso en pro.")
    clusters: tuple[ClusterId, ...] = Field((), description="Clusters, alleen voor so en vso.")
    doelgroepen: tuple[TargetGroupId, ...] = Field((), description="Doelgroepen, alleen voor so en vso.")
    bestuur: Identifier | None = Field(None, description="Id van het bestuur in besturen.yml.")
    bevoegd_gezag: BoardNumber | None = Field(
        None, description="Nummer van het bevoegd gezag (vijf cijfers), zoals DUO dat geeft."
    )
    denominatie: Line | None = Field(None, description="Richting van de school.")
    andere_samenwerkingsverbanden: tuple[Identifier, ...] = Field(
        (), description="Andere samenwerkingsverbanden waar deze vestiging bij hoort."
    )
    adres: Address = Field(description="Bezoekadres.")
    coordinaten: Coordinates | None = Field(None, description="Plek op de kaart.")
    telefoon: Phone | None = Field(None, description="Algemeen telefoonnummer.")
    email: Email | None = Field(None, description="Algemeen mailadres.")
    website: Url | None = Field(None, description="Website van de school.")
    logo: Line | None = Field(None, description="Bestand met het logo, gezien vanaf deze map: logos/school.svg.")
    kleur: Colour | None = Field(None, description="Kleur van de school, zoals '#0b5c8a' (tussen aanhalingstekens).")
    profiel: Validity | None = Field(None, description="Voor wanneer dit geldt en wie meebesliste.")
    in_het_kort: Text | None = Field(None, description="Drie tot vijf zinnen over de hulp op deze school.")
    basisondersteuning: tuple[BaselineAnswer, ...] = Field(
        (), description="Antwoord op elk onderdeel van de basislijn."
    )
    aanbod: tuple[Offer, ...] = Field((), max_length=60, description="Elk concreet aanbod.")
    gebieden: dict[AreaId, Area] = Field(default_factory=dict, description="Per gebied wat de school kan bieden.")
    grenzen: tuple[Limit, ...] = Field((), description="Wat hier niet kan, en wat dan wel.")
    mensen: tuple[Person, ...] = Field((), description="Wie er werken of langskomen.")
    gebouw: Building | None = Field(None, description="Toegankelijkheid van het gebouw.")
    vragen_voor_gesprek: tuple[Line, ...] = Field((), description="Vragen die u kunt meenemen naar een gesprek.")
    medezeggenschap: Text | None = Field(None, description="Hoe ouders en leerlingen meepraten over beleid.")
