"""Figures from research, kept as data: what was counted, among whom, when, and where the source says it.

One file in `content/registers/cijfers/` is one source or theme; its keys are the ids of the figures. A newer study
replaces such a file without any code. Figures are national: nothing here may stand beside the name of a school.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from generator.content.entries import Answer
from generator.content.registers import Registers
from generator.errors import ContentError, InputError, Problem
from generator.reading.validation import validate
from generator.reading.wording import choose, field_path, shorten
from generator.reading.yaml_reader import Document, read_yaml

_ID = r"[a-z0-9]+(-[a-z0-9]+)*"
_SLACK = Decimal("1.0")
"""How far rounded shares of one whole may add up beside 100."""

Unit = Literal["procent", "cijfer", "aantal"]
Word = Literal["", "ongeveer", "ruim", "bijna", "hoogstens"]


def _number(value: object) -> object:
    """Read a number as it is written, so that a score of 4.0 stays 4.0."""
    if not isinstance(value, str):
        return value
    if not re.fullmatch(r"\d+(\.\d+)?", value):
        raise ValueError(f"'{shorten(value)}' past hier niet; nodig is een getal met een punt, zoals 3.5.")
    return Decimal(value)


def _year(value: str) -> str:
    """Refuse a time that tells no year: within a few years nobody would know when it was."""
    if not re.search(r"\b\d{4}\b", value):
        raise ValueError(f"'{shorten(value)}' noemt geen jaar. Schrijf het voluit, zoals najaar 2023.")
    return value


Number = Annotated[Decimal, BeforeValidator(_number)]


class _Part(BaseModel):
    """Base of everything in these files: frozen, and an unknown key is a mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


class Waarde(_Part):
    """One number. `woord` is the reserve that the source itself makes; `onzeker` marks a wide interval."""

    naam: str = Field(min_length=1)
    waarde: Number
    woord: Word = ""
    onzeker: Answer = False


class Reeks(_Part):
    """Numbers that belong together: one group of bars. `n` when it differs from that of the figure."""

    naam: str = Field(min_length=1)
    n: str = ""
    waarden: tuple[Waarde, ...] = Field(min_length=1)


class Cijfer(_Part):
    """One figure: a table with bars, and all that a reader needs to read it fairly.

    Attributes:
        naam: What is shown.
        vraag: The question that the figure answers.
        groep: Who answered, or what the numbers count: schools, plans, pupils, parents.
        n: How many, in words a reader understands; `niet vermeld` when the source does not say.
        bron: Id in the register `bronnen`.
        plaats: Where in the source, as a reader finds it: a table or a chapter.
        regel: Where in our own copy of the text; for whoever checks the figure, never shown.
        grafiek: Whether bars help; without them it is a table.
        tot: What a full bar stands for; 100 for shares, 5 for scores and the largest value for counts by default.
        decimalen: To how many decimals numbers are rounded; without it they are shown as written.
        som: Whether each group of bars is one whole and adds up to about 100.
        onzeker: Whether all or some numbers are uncertain; `let_op` then says why.
    """

    id: str
    naam: str = Field(min_length=1)
    vraag: str = Field(min_length=1)
    groep: str = Field(min_length=1)
    jaar: Annotated[str, AfterValidator(_year)]
    n: str = Field(min_length=1)
    bron: str
    plaats: str = Field(min_length=1)
    regel: str = Field(min_length=1)
    grafiek: Answer = True
    eenheid: Unit
    tot: Number | None = None
    decimalen: Annotated[int, Field(ge=0, le=2)] | None = None
    som: Answer = False
    reeksen: tuple[Reeks, ...] = Field(min_length=1)
    let_op: str = ""
    onzeker: Answer = False

    @model_validator(mode="after")
    def _says_what_is_uncertain(self) -> Self:
        if any(value.onzeker for row in self.reeksen for value in row.waarden) and not self.onzeker:
            raise ValueError("een waarde heeft onzeker: ja. Zet dat ook bij het cijfer zelf.")
        if self.onzeker and not self.let_op:
            raise ValueError("bij onzeker: ja hoort let_op: waardoor is het onzeker, in gewone woorden?")
        return self

    @model_validator(mode="after")
    def _adds_up(self) -> Self:
        for row in self.reeksen if self.som else ():
            total = sum((value.waarde for value in row.waarden), Decimal(0))
            if abs(total - 100) > _SLACK:
                said = f"de waarden van '{shorten(row.naam)}' zijn samen {_written(total)} en niet 100."
                raise ValueError(f"{said} Klopt elke waarde? Haal anders som: ja weg.")
        return self

    @model_validator(mode="after")
    def _fits_the_scale(self) -> Self:
        for row in self.reeksen:
            for value in row.waarden:
                if not self.leeg <= value.waarde <= self.vol:
                    scale = f"van {_written(self.leeg)} tot {_written(self.vol)}"
                    raise ValueError(f"'{shorten(value.naam)}' is {_written(value.waarde)}; de schaal loopt {scale}.")
        return self

    @property
    def leeg(self) -> Decimal:
        """Give what an empty bar stands for: scores begin at 1."""
        return Decimal(1) if self.eenheid == "cijfer" else Decimal(0)

    @property
    def vol(self) -> Decimal:
        """Give what a full bar stands for."""
        if self.tot is not None:
            return self.tot
        if self.eenheid == "aantal":
            return max(value.waarde for row in self.reeksen for value in row.waarden)
        return Decimal(5) if self.eenheid == "cijfer" else Decimal(100)

    def balk(self, value: Waarde) -> str:
        """Give the length of the bar of a value, from 0 to 100."""
        span = self.vol - self.leeg
        share = (value.waarde - self.leeg) * 100 / span if span else Decimal(0)
        return str(share.quantize(Decimal("0.1"), ROUND_HALF_UP))

    def tekst(self, value: Waarde) -> str:
        """Write a value as people read it: `ongeveer 80%`, `3,5`."""
        number = value.waarde
        if self.decimalen is not None:
            number = number.quantize(Decimal(1).scaleb(-self.decimalen), ROUND_HALF_UP)
        sign = "%" if self.eenheid == "procent" else ""
        return f"{value.woord} {_written(number)}{sign}".strip()

    @property
    def schaal(self) -> str:
        """Say in words how long a full bar is."""
        if self.eenheid == "cijfer":
            return f"Een lege balk is een {_written(self.leeg)}, een volle balk een {_written(self.vol)}."
        return f"Een volle balk is {_written(self.vol)}{'%' if self.eenheid == 'procent' else ''}."


def load_figures(folder: Path, registers: Registers) -> Mapping[str, Cijfer]:
    """Read all figures in `folder` (content/registers/cijfers), in the order of files and keys.

    Raises:
        ContentError: With every mistake in every file.
    """
    problems: list[Problem] = []
    figures: dict[str, Cijfer] = {}
    for path in sorted(folder.glob("*.yml")):
        label = f"content/registers/cijfers/{path.name}"
        try:
            document = read_yaml(path, label=label)
        except InputError as error:
            problems += error.problems
            continue
        for key, value in document.data.items():
            found = _figure(document, key, value, registers)
            if isinstance(found, list):
                problems += found
            elif key in figures:
                problems.append(Problem(label, document.line((key,)), "deze id staat ook in een ander bestand.", key))
            else:
                figures[key] = found
    if problems:
        raise ContentError(problems)
    return figures


def _figure(document: Document, key: str, value: object, registers: Registers) -> Cijfer | list[Problem]:
    """Give one figure, or its mistakes."""
    if not re.fullmatch(_ID, key):
        message = f"'{shorten(key)}' kan geen id zijn. Gebruik kleine letters, cijfers en een streepje."
        return [Problem(document.label, document.line((key,)), message, field_path((key,)))]
    raw = {**value, "id": key} if isinstance(value, dict) else value
    figure = validate(Cijfer, raw, document=document, base=(key,))
    if isinstance(figure, list) or figure.bron in registers["bronnen"]:
        return figure
    loc = (key, "bron")
    message = f"in bronnen.yml: {choose(figure.bron, registers.ids('bronnen'))}"
    return [Problem(document.label, document.line(loc), message, field_path(loc))]


def _written(number: Decimal) -> str:
    """Write a number with a comma."""
    return str(number).replace(".", ",")
