"""What stands above a page: for whom it is, where it rests on, until when it holds. Read strictly."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from generator.content.registers import Registers
from generator.errors import InputError, Problem
from generator.reading.dates import Day
from generator.reading.validation import validate
from generator.reading.wording import choose, field_path
from generator.reading.yaml_reader import Document, parse_yaml

_FRONT = re.compile(rb"\A(?:\xef\xbb\xbf)?---[ \t]*\r?\n(.*?)^---[ \t]*\r?$", re.DOTALL | re.MULTILINE)
_NO_FRONT = (
    "een pagina begint met een kop tussen twee regels '---'. Zet de eerste regel '---' helemaal bovenaan,"
    " en een tweede na de laatste sleutel."
)
FaqId = Annotated[str, Field(pattern=r"^faq-\d{2}[a-c]?$")]
PlanPart = Literal["factoren", "uitstroom", "onderbouwing", "handelingsdeel"]
Phase = Literal["opstellen", "uitvoeren", "monitoren", "bijstellen", "evalueren", "overdracht"]


class Faq(BaseModel):
    """What a frequently asked question adds to the front matter (faq-opp-2023 §6.2).

    Attributes:
        kernantwoord: The answer in two or three plain sentences.
        kernantwoord_leerling: The same for pupils; empty when the question is not theirs.
        rechtsregels: Ids of the law register; they make the box "Wat zegt de wet?".
        handreiking: Pages of the handreiking that go further.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: FaqId
    kernantwoord: str = Field(min_length=20)
    kernantwoord_leerling: str = ""
    doelgroepen: tuple[Literal["ouders", "leerlingen", "school", "swv"], ...] = Field(min_length=1)
    sectoren: tuple[Literal["po", "sbo", "so", "vo", "pro", "vso", "mbo"], ...] = Field(min_length=1)
    onderwerpen: tuple[str, ...] = Field(min_length=1)
    onderdeel_opp: tuple[PlanPart, ...] = ()
    fase: tuple[Phase, ...] = ()
    gerelateerd: tuple[FaqId, ...] = ()
    rechtsregels: tuple[str, ...] = ()
    handreiking: tuple[str, ...] = ()
    status: Literal["concept", "ter-controle", "gecontroleerd"]


class FrontMatter(BaseModel):
    """What stands above a page. Titles may hold a value slot.

    Attributes:
        stijlen: Style sheets of theme/assets that only some pages need, without `.css`.
        scripts: Scripts that the page loads, without `.js`: of theme/assets, or of the site itself (`./name`).
        voor_elk: The page is made once for each of these, at an address of its own.
        zoek: What a search finds of it: its text, or only its title and search words, as it shows what schools say.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str = Field(min_length=1, max_length=90)
    menu: str = Field(min_length=1, max_length=40)
    voor: Literal["ouders", "leerlingen", "scholen"]
    omschrijving: str = Field(min_length=1, max_length=170)
    inleiding: str = Field("", max_length=300)
    soorten: tuple[str, ...] = ()
    zoekwoorden: tuple[str, ...] = ()
    bronnen: tuple[str, ...] = ()
    geldig_op: Day
    herzien_voor: Day | None = None
    stijlen: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ()
    voor_elk: Literal["gebied"] | None = None
    zoek: Literal["tekst", "titel"] = "tekst"
    template: str = "main.html"
    faq: Faq | None = None

    @model_validator(mode="after")
    def _dates_in_order(self) -> FrontMatter:
        if self.herzien_voor is not None and self.herzien_voor <= self.geldig_op:
            raise ValueError(f"herzien_voor ({self.herzien_voor}) ligt niet na geldig_op ({self.geldig_op}).")
        return self


def read_front(path: Path, label: str, registers: Registers) -> FrontMatter:
    """Read what stands between the two lines of dashes.

    Raises:
        InputError: With every mistake.
    """
    found = _FRONT.match(path.read_bytes())
    if not found:
        raise InputError([Problem(label, 1, _NO_FRONT)])
    document = parse_yaml(b"\n" + found[1], label=label)
    front = validate(FrontMatter, document.data, document=document)
    if isinstance(front, list):
        raise InputError(front)
    problems = list(_dangling(front, document, registers))
    if problems:
        raise InputError(problems)
    return front


def _dangling(front: FrontMatter, document: Document, registers: Registers) -> Iterator[Problem]:
    """Yield the references to entries of registers that do not exist."""
    lists: list[tuple[tuple[str, ...], str, tuple[str, ...]]] = [
        (("bronnen",), "bronnen", front.bronnen),
        (("soorten",), "schoolsoorten", front.soorten),
    ]
    if front.faq is not None:
        lists += [
            (("faq", "rechtsregels"), "wet", front.faq.rechtsregels),
            (("faq", "onderwerpen"), "onderwerpen", front.faq.onderwerpen),
        ]
    for field, register, refs in lists:
        for index, ref in enumerate(refs):
            if ref not in registers[register]:
                loc: tuple[str | int, ...] = (*field, index)
                message = choose(ref, registers.ids(register))
                yield Problem(document.label, document.line(loc), message, field_path(loc))
