"""Inheritance: what a school does not say itself comes from its board, and else from its samenwerkingsverband.

A page says where an answer comes from, so each block remembers that per key.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any, Literal

from generator.content.registers import Registers
from generator.profile.load import LoadedRegion
from generator.profile.parts import Area, BaselineAnswer, Offer, Shared
from generator.profile.region import BaselineItem, Board, Region
from generator.profile.school import School
from generator.profile.types import Part

Origin = Literal["school", "bestuur", "swv"]
BLOCKS: tuple[str, ...] = tuple(Shared.model_fields)
"""The names of the blocks that can be inherited."""


@dataclasses.dataclass(frozen=True, slots=True)
class Block:
    """A block of a profile after inheritance.

    Attributes:
        value: The merged block; None when nobody wrote anything.
        origins: Per filled key of the block who wrote it.
    """

    value: Any
    origins: Mapping[str, Origin]

    def origin(self, key: str) -> Origin | None:
        """Say who wrote a key of this block; None when nobody did."""
        return self.origins.get(key)


@dataclasses.dataclass(frozen=True, slots=True)
class BaselineRow:
    """An item of the region's baseline with the school's answer, if it gave one."""

    item: BaselineItem
    answer: BaselineAnswer | None

    @property
    def status(self) -> str:
        """Give the id of the status; an absent answer is unknown, never no."""
        return self.answer.status if self.answer else "onbekend"


@dataclasses.dataclass(frozen=True, slots=True)
class AreaRow:
    """An area of need with the school's answer, if it gave one."""

    area: Any
    answer: Area | None


@dataclasses.dataclass(frozen=True, slots=True)
class ResolvedSchool:
    """Everything a school's pages can show, after inheritance."""

    id: str
    region_id: str
    school: School
    region: Region
    board: Board | None
    blocks: Mapping[str, Block]
    baseline: tuple[BaselineRow, ...]
    areas: tuple[AreaRow, ...]
    laws: tuple[str, ...]
    """Ids of the sector laws that govern the school, in order of its kinds."""

    @property
    def offers_basis(self) -> tuple[Offer, ...]:
        """Give the offers that belong to the basis."""
        return tuple(offer for offer in self.school.aanbod if offer.niveau == "basis")

    @property
    def offers_extra(self) -> tuple[Offer, ...]:
        """Give the offers that are extra support."""
        return tuple(offer for offer in self.school.aanbod if offer.niveau == "extra")

    @property
    def kinds(self) -> frozenset[str]:
        """Give the kinds of school at this location."""
        return frozenset(self.school.schoolsoort)


def resolve(loaded: LoadedRegion, school_id: str, registers: Registers) -> ResolvedSchool:
    """Put together what school, board and region say."""
    school = loaded.schools[school_id].school
    board = loaded.boards.get(school.bestuur) if school.bestuur else None
    answers = {answer.item: answer for answer in school.basisondersteuning}
    kinds = [registers["schoolsoorten"][kind] for kind in school.schoolsoort]
    sectors = {kind.sector for kind in kinds}
    return ResolvedSchool(
        id=school_id,
        region_id=loaded.id,
        school=school,
        region=loaded.region,
        board=board,
        blocks={name: _block(name, school, board, loaded.region) for name in BLOCKS},
        baseline=tuple(
            BaselineRow(item, answers.get(item.id))
            for item in loaded.region.basislijn
            if not item.geldt_voor or set(item.geldt_voor) & set(school.schoolsoort) or item.id in answers
        ),
        areas=tuple(
            AreaRow(area, school.gebieden.get(area.id))
            for area in registers["gebieden"].values()
            if not area.paraplu and (sectors & set(area.sectoren) or area.id in school.gebieden)
        ),
        laws=tuple(dict.fromkeys(kind.wet for kind in kinds)),
    )


def _block(name: str, school: School, board: Board | None, region: Region) -> Block:
    """Merge one block key by key; the school's own word comes first."""
    sources: list[tuple[Origin, Part | None]] = [
        ("school", getattr(school, name)),
        ("bestuur", getattr(board.gedeeld, name) if board and board.gedeeld else None),
        ("swv", getattr(region.gedeeld, name) if region.gedeeld else None),
    ]
    values: dict[str, Any] = {}
    origins: dict[str, Origin] = {}
    kind: type[Part] | None = None
    for origin, part in sources:
        if part is None:
            continue
        kind = kind or type(part)
        for key in type(part).model_fields:
            value = getattr(part, key)
            if key not in values and _says_something(value):
                values[key] = value
                origins[key] = origin
    return Block(kind.model_construct(**values) if kind and values else None, origins)


def _says_something(value: Any) -> bool:
    """Say whether a value is an answer: an empty list or an empty group of keys leaves the question open."""
    if isinstance(value, Part):
        return any(_says_something(getattr(value, key)) for key in value.model_fields_set)
    return value is not None and value != ()
