"""What a region shows of a school: its profile without what belongs to the school's own pages alone.

The facts of a school are published beside its pages as `gegevens.json`. The region's pages are made of those files, so
that they never say anything else than the sites they lead to, and a school whose profile is broken for now keeps its
place in every list as long as its last good site stands.
"""

from __future__ import annotations

from typing import Final, Literal

from pydantic import Field, ValidationError

from generator.content.registers import Registers
from generator.profile.parts import Contact
from generator.profile.resolve import ResolvedSchool
from generator.profile.school import School
from generator.profile.types import Identifier, LevelId, Line, Part, RegionCode, SchoolYear

FACTS_FILE: Final = "gegevens.json"
FORMAT: Final = 1
"""Goes up when facts of an earlier version can no longer be read."""
LEFT_OUT: Final = frozenset(
    {
        "contact",
        "werkwijze",
        "opp",
        "leerling_stem",
        "thuiszitten",
        "overgang",
        "aanmelden",
        "klachten",
        "vragen_voor_gesprek",
        "medezeggenschap",
        "kleur",
        "logo",
        # Numbers of pupils: small ones must not be published (wet-kwaliteit-vso-2024 §3.4).
        "uitstroom",
    }
)
"""Keys of a profile that stay with the school's own pages."""


class OfferChange(Part):
    """An offer that is new, gone, at another level or described in other words than in an earlier year."""

    id: Identifier
    naam: Line
    sort: Literal["nieuw", "weg", "verplaatst", "anders"]
    van: LevelId | None = None
    naar: LevelId | None = None


class YearChanges(Part):
    """What changed in the offers of a school.

    Attributes:
        van: The earlier school year: one that is archived.
        naar: The school year of the profile; None when it does not say.
        aanbod: What changed, in the order of the profile; what is gone comes last.
    """

    van: SchoolYear
    naar: SchoolYear | None = None
    aanbod: tuple[OfferChange, ...] = ()


class Facts(Part):
    """A school in its region.

    Attributes:
        formaat: Of this file.
        id: The school's id: the name of its folder.
        samenwerkingsverband: Id of the region in whose folder its site stands.
        code_samenwerkingsverband: Code of that region.
        bestuur: Name of the board.
        contact: Whom parents call, wherever that is written down: by the school, its board or the region.
        school: The profile, without `LEFT_OUT`.
        wijzigingen: What changed in its offers; None when there is no earlier year to compare with.
    """

    formaat: int = Field(ge=FORMAT, le=FORMAT)
    id: Identifier
    samenwerkingsverband: Identifier
    code_samenwerkingsverband: RegionCode
    bestuur: Line | None = None
    contact: Contact | None = None
    school: School
    wijzigingen: YearChanges | None = None

    @property
    def key(self) -> str:
        """Give what the school is known by among the schools of all regions."""
        return f"{self.samenwerkingsverband}/{self.id}"


def facts_of(resolved: ResolvedSchool, changes: YearChanges | None = None) -> Facts:
    """Take from a school what its region shows of it."""
    school = resolved.school
    contacts = resolved.blocks["contact"].value
    kept = {key: getattr(school, key) for key in school.model_fields_set - LEFT_OUT}
    return Facts(
        formaat=FORMAT,
        id=resolved.id,
        samenwerkingsverband=resolved.region_id,
        code_samenwerkingsverband=resolved.region.code,
        bestuur=resolved.board.naam if resolved.board else None,
        contact=contacts.ouders if contacts else None,
        school=School.model_construct(**kept),
        wijzigingen=changes,
    )


def facts_to_json(facts: Facts) -> bytes:
    """Write facts down; what is not filled in is left out."""
    return facts.model_dump_json(exclude_defaults=True, exclude_none=True).encode() + b"\n"


def facts_from_json(data: bytes, registers: Registers | None = None) -> Facts | None:
    """Read what `facts_to_json` wrote; None when another version wrote it.

    Args:
        data: The file.
        registers: When given, every id must be in them: the file may have been written with others.
    """
    try:
        return Facts.model_validate_json(data, context=None if registers is None else {"registers": registers})
    except ValidationError:
        return None
