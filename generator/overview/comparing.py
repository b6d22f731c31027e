"""What two schools of a region can be compared on: the rows of the comparison, in groups and in a fixed order.

A row asks something of schools; what each answered stands in the file that is published with its site. A row says of
which schools it is asked, so that a question that was never put is not shown as one that somebody left open.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any, Final, Literal

from generator.overview.view import RegionView
from generator.profile.rules import KIND_WITH_PROFILES, KINDS_WITH_LEVELS, SPECIAL_KINDS

Shape = Literal["niveaus", "stand", "antwoord", "lijst", "aanbod", "tekst"]
"""How answers look: a level per situation, a status of the baseline, yes or no, a list, offers, own words.

Answers of all shapes but `aanbod` and `tekst` are from closed lists, so that two of them are the same or not. Own
words always differ; they stand beside each other and are no difference in support.
"""
GROUPS: Final = (
    ("school", "Over de school"),
    ("basis", "Hulp voor elk kind"),
    ("gebieden", "Hulp per gebied"),
    ("aanbod", "Aanbod, mensen en grenzen"),
    ("gebouw", "Het gebouw"),
    ("speciaal", "Gespecialiseerd onderwijs en praktijkonderwijs"),
)
"""Groups of rows by id, in the order in which they are shown."""
BUILDING: Final = {
    "drempelvrij": "Overal zonder drempel",
    "lift": "Lift",
    "toilet": "Aangepast toilet",
    "verzorgingsruimte": "Ruimte om iemand te verzorgen",
    "prikkelarme_plek": "Rustige plek met weinig prikkels",
    "ringleiding": "Ringleiding of soloapparatuur",
    "parkeren": "Vervoer kan voor de deur stoppen",
}
"""The questions about the building, as names of rows."""
_WITH_LEVELS: Final = tuple(sorted(KINDS_WITH_LEVELS))
_SPECIAL: Final = tuple(sorted(SPECIAL_KINDS | {"pro", "sbo"}))
_WITH_PROFILES: Final = (KIND_WITH_PROFILES,)
_WITH_EXAMS: Final = ("pro", KIND_WITH_PROFILES)


@dataclasses.dataclass(frozen=True, slots=True)
class Row:
    """One row of the comparison.

    Attributes:
        key: Stable name, as in the files of schools: `gebied.dyslexie`.
        name: What it is about, for visitors.
        shape: How answers look.
        kinds: Kinds of school that are asked; empty when all are.
        own: Only schools with their site in this region are asked: it is about what was agreed here.
        rare: Left out, and not called open, when no chosen school answered.
        about: The area of need or the item of the baseline; None for other rows.
    """

    key: str
    name: str
    shape: Shape
    kinds: tuple[str, ...] = ()
    own: bool = False
    rare: bool = False
    about: Any = None


@dataclasses.dataclass(frozen=True, slots=True)
class Group:
    """Rows that belong together."""

    id: str
    name: str
    rows: tuple[Row, ...]


def comparison(view: RegionView) -> tuple[Group, ...]:
    """Give the rows for a region; a group without rows is left out."""
    rows = {
        "school": _about_schools(),
        "basis": tuple(_baseline(view)),
        "gebieden": tuple(_areas(view)),
        "aanbod": _help(),
        "gebouw": _building(),
        "speciaal": _special(),
    }
    return tuple(Group(key, name, rows[key]) for key, name in GROUPS if rows[key])


def _about_schools() -> tuple[Row, ...]:
    return (
        Row("kort", "In het kort", "tekst"),
        Row("soort", "Soort school", "lijst"),
        Row("niveaus", "Niveaus", "lijst", _WITH_LEVELS),
        Row("voor-wie", "Voor welke leerlingen", "lijst", _SPECIAL, rare=True),
        Row("leeftijden", "Leeftijden", "lijst", _SPECIAL, rare=True),
        Row("bestuur", "Bestuur", "lijst"),
        Row("richting", "Richting", "lijst"),
        Row("adres", "Adres", "tekst"),
        Row("contact", "Wie u belt of mailt", "tekst"),
    )


def _baseline(view: RegionView) -> Iterator[Row]:
    for item in view.region.basislijn:
        yield Row(f"basis.{item.id}", item.naam, "stand", item.geldt_voor, own=True, about=item)


def _areas(view: RegionView) -> Iterator[Row]:
    kinds = view.registers["schoolsoorten"].values()
    for area in view.areas:
        asked = tuple(kind.id for kind in kinds if kind.sector in area.sectoren)
        yield Row(f"gebied.{area.id}", area.naam, "niveaus", () if len(asked) == len(kinds) else asked, about=area)


def _help() -> tuple[Row, ...]:
    return (
        Row("aanbod.basis", "Aanbod bij de basis", "aanbod"),
        Row("aanbod.extra", "Aanbod bij de extra hulp", "aanbod"),
        Row("grenzen", "Wat hier moeilijk is, en wat dan wel kan", "tekst"),
        Row("mensen", "Mensen die helpen", "tekst"),
    )


def _building() -> tuple[Row, ...]:
    questions = (Row(f"gebouw.{key}", name, "antwoord") for key, name in BUILDING.items())
    return (*questions, Row("gebouw.toelichting", "Meer over het gebouw", "tekst", rare=True))


def _special() -> tuple[Row, ...]:
    return (
        Row("toelating", "Hoe een leerling een plaats krijgt", "tekst", _SPECIAL, rare=True),
        Row("wachtlijst", "Wachtlijst", "antwoord", _SPECIAL, rare=True),
        Row("uitstroomprofielen", "Uitstroomprofielen", "lijst", _WITH_PROFILES, rare=True),
        Row("examens", "Examens", "lijst", _WITH_EXAMS, rare=True),
        Row("entree", "Entreeopleiding (mbo niveau 1)", "lijst", _WITH_EXAMS, rare=True),
        Row("zorg", "Zorg en behandeling op school", "tekst", _SPECIAL, rare=True),
    )
