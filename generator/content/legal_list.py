"""The list of what the law asks of a school or a region, as far as a profile can show it: data, no code."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from generator.content.entries import Entry

Toets = Literal[
    "ingevuld",
    "een-ingevuld",
    "bereikbaar",
    "tekst-basis",
    "tekst-extra",
    "schooljaar",
    "voor-schooljaar",
    "voor-vaststelling",
    "rol",
    "geldig-plan",
    "ingericht",
    "gids",
    "niet-na-te-gaan",
]
"""Ways of looking; `generator/report/law_list.py` has a function for each.

- `ingevuld`, `een-ingevuld`: every key, or one of them, is filled in by school, board or region.
- `bereikbaar`: the contacts have a telephone number, a mail address or a web page.
- `tekst-basis`, `tekst-extra`: there is a text about that support.
- `schooljaar`: the school year is not over.
- `voor-schooljaar`: the date lies before the school year begins.
- `voor-vaststelling`: the date does not lie after `profiel.vastgesteld_op`.
- `rol`: the role is named as a contact or among the people.
- `geldig-plan`: the plan of the region holds today and for four years at most.
- `ingericht`: the steunpunt is there.
- `gids`: a page that every school's site has says it.
- `niet-na-te-gaan`: no profile shows it.
"""
_WITHOUT_KEYS = frozenset({"rol", "gids", "niet-na-te-gaan"})


class Wetspunt(Entry):
    """One thing that the law asks, with how a profile answers it.

    Attributes:
        naam: What has to be there.
        uitleg: What is looked at.
        over: Whether every school answers it, or the region once.
        soorten: Kinds of school it is asked of; empty means all.
        uitstroomprofiel: Only asked of schools with this profile.
        sleutels: Keys of the profile that answer it, as `profiel.schooljaar`.
        toets: How the answer is looked at.
        rol: The role, with `toets: rol`.
        pagina: Id of the page of a school's site, with `toets: gids`.
        deel: Part of the section of the school guide in which a school answers it; empty when it is not one of those.
        wet: Entries of the register `wet` that ask it.
    """

    register_name = "wettelijke_lijst"

    over: Literal["school", "regio"] = "school"
    soorten: tuple[str, ...] = ()
    uitstroomprofiel: str = ""
    sleutels: tuple[str, ...] = ()
    toets: Toets
    rol: str = ""
    pagina: str = ""
    deel: str = ""
    wet: tuple[str, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _can_be_looked_at(self) -> Self:
        if not self.sleutels and self.toets not in _WITHOUT_KEYS:
            raise ValueError(f"bij toets '{self.toets}' horen sleutels: welke sleutels van het profiel geven antwoord?")
        if bool(self.rol) != (self.toets == "rol"):
            raise ValueError("rol hoort bij toets 'rol', en alleen daarbij.")
        if bool(self.pagina) != (self.toets == "gids"):
            raise ValueError("pagina hoort bij toets 'gids', en alleen daarbij.")
        return self
