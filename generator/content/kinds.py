"""All kinds of registers, and which of their fields hold ids of another register."""

from __future__ import annotations

from collections.abc import Mapping

from generator.content.entries import (
    Afhankelijkheid,
    Antwoord,
    Basislijnstatus,
    Begrip,
    Bepaling,
    Bestemming,
    Bron,
    Cluster,
    Document,
    Doelgroep,
    Entreevorm,
    Entry,
    Ervaring,
    Examenroute,
    Figuur,
    Gebied,
    Gebiedsgroep,
    Instantie,
    Nazorgvorm,
    Niveau,
    Onderwerp,
    Rol,
    Route,
    Schoolniveau,
    Schoolsoort,
    Situatie,
    Stagevorm,
    Systeem,
    Taal,
    Uitstroomprofiel,
    Vorm,
    Wet,
)
from generator.content.legal_list import Wetspunt

KINDS: tuple[type[Entry], ...] = (
    Gebiedsgroep, Gebied, Vorm, Situatie, Niveau, Afhankelijkheid, Rol, Schoolsoort, Schoolniveau,
    Basislijnstatus, Ervaring, Antwoord, Taal, Cluster, Doelgroep, Uitstroomprofiel, Bestemming, Examenroute,
    Document, Stagevorm, Entreevorm, Nazorgvorm, Bron, Wet, Bepaling, Instantie, Route, Begrip, Onderwerp, Systeem,
    Figuur, Wetspunt,
)  # fmt: skip
"""All kinds of entries; each is one register."""

REFERENCES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "gebieden": (("groep", "gebiedsgroepen"), ("omvat", "gebieden")),
    "doelgroepen": (("cluster", "clusters"),),
    "schoolsoorten": (("wet", "wetten"),),
    "wet": (("plaatsen.wet", "wetten"),),
    "routes": (("instantie", "instanties"),),
    "begrippen": (("zie", "begrippen"),),
    "figuren": (("rechtsregels", "wet"),),
    "wettelijke_lijst": (
        ("wet", "wet"),
        ("soorten", "schoolsoorten"),
        ("uitstroomprofiel", "uitstroomprofielen"),
        ("rol", "rollen"),
    ),
}
"""Fields that hold ids of another register; `bronnen` belongs to every entry."""
