"""The values a profile is made of: text of bounded length, addresses by scheme, ids from registers."""

from __future__ import annotations

import dataclasses
import re
import unicodedata
from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    ValidationInfo,
)
from pydantic_core import core_schema

from generator.profile.colour import check_colour
from generator.reading.wording import choose, shorten

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
MAX_ID = 80
"""Longest id, in characters: file names and addresses have to hold it."""
RESERVED_IDS = frozenset(
    {"swv", "besturen", "index", "assets", "scholen", "con", "prn", "aux", "nul"}
    | {f"{device}{number}" for device in ("com", "lpt") for number in range(1, 10)}
)
"""Names that would clash with folders of a site or with devices of Windows."""

_LOCATION = r"[0-9]{2}[A-Z]{2}[0-9]{2}"


class Part(BaseModel):
    """Base of everything in a profile: frozen, and an unknown key is a mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


@dataclasses.dataclass(frozen=True, slots=True)
class FromRegister:
    """Marks a text as an id of a register; checked when the validation context holds the registers."""

    register: str

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """Check the id after it has been read as text."""
        return core_schema.with_info_after_validator_function(self._check, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Leave a mark that the schema writer replaces by the ids of the register."""
        return {**handler(schema), "x-register": self.register}

    def _check(self, value: str, info: ValidationInfo) -> str:
        registers: Mapping[str, Mapping[str, Any]] | None = info.context.get("registers") if info.context else None
        if registers is not None and value not in registers[self.register]:
            entries = registers[self.register]
            words = {word: key for key, entry in entries.items() for word in (entry.naam, *entry.synoniemen)}
            raise ValueError(choose(value, tuple(entries), words=words))
        return value


def is_id(value: str) -> bool:
    """Say whether a text may be an id: it becomes an address, an anchor or a file name."""
    return bool(re.fullmatch(ID_PATTERN, value)) and len(value) <= MAX_ID


def tidy_id(name: str) -> str:
    """Give the id that is nearest to a name; empty when there is none."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii").lower()
    tidy = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return tidy if is_id(tidy) and re.fullmatch(r"[\w\s.,&'’-]+", name) else ""


def wrong_id(value: str) -> str:
    """Say that a text cannot be an id, with the nearest id when it looks like a name."""
    meant = tidy_id(value)
    hint = f" Bedoelde u '{meant}'?" if meant else ""
    return (
        f"'{shorten(value)}' kan geen id zijn. Gebruik kleine letters, cijfers en losse streepjes,"
        f" ten hoogste {MAX_ID} tekens.{hint}"
    )


def _email(value: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+", value):
        raise ValueError(f"'{shorten(value)}' is geen e-mailadres. Schrijf bijvoorbeeld ib@school.example.")
    return value


def _phone(value: str) -> str:
    """Accept what a person can dial: digits, spaces, a dash, brackets and a leading plus."""
    digits = re.sub(r"[^0-9]", "", value)
    if not re.fullmatch(r"\+?[0-9 ()\-–]+", value) or not 5 <= len(digits) <= 15:
        raise ValueError(f"'{shorten(value)}' is geen telefoonnummer. Schrijf bijvoorbeeld 020 123 45 67.")
    return value


def _postcode(value: str) -> str:
    found = re.fullmatch(r"([1-9][0-9]{3})\s?([A-Za-z]{2})", value)
    if not found:
        raise ValueError(f"'{shorten(value)}' is geen postcode. Schrijf bijvoorbeeld 1234 AB.")
    return f"{found[1]} {found[2].upper()}"


def _location_code(value: str) -> str:
    if not re.fullmatch(_LOCATION, value):
        tidy = re.sub(r"[\s.-]", "", value).upper()
        tidy += "00" if re.fullmatch(_LOCATION[: -len("[0-9]{2}")], tidy) else ""
        hint = f" Bedoelde u '{tidy}'?" if re.fullmatch(_LOCATION, tidy) else ""
        raise ValueError(
            f"'{shorten(value)}' is geen vestigingscode. Nodig zijn twee cijfers, twee hoofdletters"
            f" en twee cijfers, zoals 99AB00.{hint}"
        )
    return value


def _region_code(value: str) -> str:
    if not re.fullmatch(r"(PO|VO)[0-9]{4}", value):
        tidy = re.sub(r"[\s.-]", "", value).upper()
        hint = f" Bedoelde u '{tidy}'?" if re.fullmatch(r"(PO|VO)[0-9]{4}", tidy) else ""
        raise ValueError(
            f"'{shorten(value)}' is geen code van een samenwerkingsverband."
            f" Nodig is PO of VO met vier cijfers, zoals PO2811.{hint}"
        )
    return value


def _board_number(value: str) -> str:
    if not re.fullmatch(r"[0-9]{5}", value):
        raise ValueError(f"'{shorten(value)}' is geen nummer van een bestuur. Nodig zijn vijf cijfers.")
    return value


def school_year(value: str) -> str:
    """Give a school year as it is; two years that do not follow each other are refused with what was meant.

    Raises:
        ValueError: It is none.
    """
    found = re.fullmatch(r"([0-9]{4})-([0-9]{4})", value)
    if found and int(found[2]) == int(found[1]) + 1:
        return value
    begin = re.match(r"(?:19|20)[0-9]{2}(?![0-9])", value)
    hint = f" Bedoelde u '{begin[0]}-{int(begin[0]) + 1}'?" if begin else ""
    raise ValueError(f"'{shorten(value)}' is geen schooljaar. Schrijf twee jaren na elkaar, zoals 2026-2027.{hint}")


def _identifier(value: str) -> str:
    if not is_id(value):
        raise ValueError(wrong_id(value))
    return value


def _colour(value: object) -> object:
    return check_colour(value) if isinstance(value, str) else value


Line = Annotated[str, Field(min_length=1, max_length=200)]
"""One short line."""
Text = Annotated[str, Field(min_length=1, max_length=4000)]
"""A text; simple Markdown (lists, emphasis, links) is allowed."""
# The patterns below are for editors only: our own functions check the same and say in Dutch what is wrong.
Email = Annotated[str, Field(max_length=120, json_schema_extra={"pattern": "@"}), AfterValidator(_email)]
Phone = Annotated[str, Field(max_length=30), AfterValidator(_phone)]
Postcode = Annotated[
    str, Field(json_schema_extra={"pattern": r"^\s*[1-9][0-9]{3}\s?[A-Za-z]{2}\s*$"}), AfterValidator(_postcode)
]
LocationCode = Annotated[
    str, Field(json_schema_extra={"pattern": rf"^\s*{_LOCATION}\s*$"}), AfterValidator(_location_code)
]
RegionCode = Annotated[
    str, Field(json_schema_extra={"pattern": r"^\s*(PO|VO)[0-9]{4}\s*$"}), AfterValidator(_region_code)
]
BoardNumber = Annotated[str, Field(json_schema_extra={"pattern": r"^\s*[0-9]{5}\s*$"}), AfterValidator(_board_number)]
SchoolYear = Annotated[
    str, Field(json_schema_extra={"pattern": r"^\s*[0-9]{4}-[0-9]{4}\s*$"}), AfterValidator(school_year)
]
Identifier = Annotated[str, Field(json_schema_extra={"pattern": ID_PATTERN}), AfterValidator(_identifier)]
Colour = Annotated[str, BeforeValidator(_colour)]
YesNo = Literal["ja", "nee", "onbekend"]
Partly = Literal["ja", "nee", "deels", "onbekend"]

AreaId = Annotated[str, FromRegister("gebieden")]
FormId = Annotated[str, FromRegister("vormen")]
LevelId = Annotated[str, FromRegister("niveaus")]
RoleId = Annotated[str, FromRegister("rollen")]
FactorId = Annotated[str, FromRegister("afhankelijkheden")]
ExperienceId = Annotated[str, FromRegister("ervaringen")]
BaselineStatusId = Annotated[str, FromRegister("basislijnstatussen")]
KindId = Annotated[str, FromRegister("schoolsoorten")]
SchoolLevelId = Annotated[str, FromRegister("schoolniveaus")]
LanguageId = Annotated[str, FromRegister("talen")]
ClusterId = Annotated[str, FromRegister("clusters")]
TargetGroupId = Annotated[str, FromRegister("doelgroepen")]
ProfileId = Annotated[str, FromRegister("uitstroomprofielen")]
DestinationId = Annotated[str, FromRegister("bestemmingen")]
ExamRouteId = Annotated[str, FromRegister("examenroutes")]
DocumentId = Annotated[str, FromRegister("documenten")]
PlacementFormId = Annotated[str, FromRegister("stagevormen")]
EntreeFormId = Annotated[str, FromRegister("entreevormen")]
AftercareFormId = Annotated[str, FromRegister("nazorgvormen")]
