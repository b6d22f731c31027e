"""What changed in a profile between two school years: new, gone, moved between basis and extra, or said otherwise."""

from __future__ import annotations

import dataclasses
import difflib
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final, Literal

from generator.content.registers import Registers
from generator.profile.parts import Area, Building, Offer
from generator.profile.school import School
from generator.profile.types import Part

Sort = Literal["nieuw", "weg", "verplaatst", "anders"]
_TEXT_BLOCKS: Final = (
    "werkwijze",
    "opp",
    "leerling_stem",
    "thuiszitten",
    "overgang",
    "aanmelden",
    "klachten",
    "contact",
)
"""Blocks of the profile that are compared key by key."""
_LOOSE: Final = ("in_het_kort", "medezeggenschap", "doelgroepen_toelichting", "toelating", "zorg_in_school", "loopbaan")
"""Texts of the profile itself."""
_OFFER_KEYS: Final = (
    "naam",
    "voor_wie",
    "wat",
    "hoe_vaak",
    "plaatsen",
    "nodig",
    "aanvragen",
    "hoe_weten_we_of_het_werkt",
)


@dataclasses.dataclass(frozen=True, slots=True)
class Change:
    """One thing that changed.

    Attributes:
        part: Which part of the profile: `aanbod`, `basis`, `gebieden`, `grenzen`, `mensen`, `gebouw` or `teksten`.
        subject: What it is about, as visitors know it.
        before: What it was; empty when it is new.
        after: What it is; empty when it is gone.
    """

    part: str
    sort: Sort
    subject: str
    before: str = ""
    after: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a text, and whether it changed."""

    text: str
    changed: bool


def changes(before: School, after: School, registers: Registers, baseline: Mapping[str, str]) -> tuple[Change, ...]:
    """Compare a school's profile of one year with that of another.

    Args:
        before: The profile of the earlier year.
        after: That of the later one.
        registers: For the names of areas, levels and roles.
        baseline: Name by id of the region's baseline items.
    """
    comparer = _Comparer(registers)
    return (
        *comparer.offers(before, after),
        *comparer.baseline(before, after, baseline),
        *comparer.areas(before, after),
        *comparer.limits(before, after),
        *comparer.people(before, after),
        *comparer.building(before, after),
        *comparer.texts(before, after),
    )


def reworded(before: str, after: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Give both texts in pieces, so that the words that differ can stand out."""
    first, second = (re.findall(r"\S+\s*", text) for text in (before, after))
    bare = [[word.strip() for word in words] for words in (first, second)]
    matcher = difflib.SequenceMatcher(None, bare[0], bare[1], autojunk=False)
    old: list[Piece] = []
    new: list[Piece] = []
    for tag, start, end, new_start, new_end in matcher.get_opcodes():
        for side, text in ((old, first[start:end]), (new, second[new_start:new_end])):
            if text:
                side.append(Piece("".join(text), changed=tag != "equal"))
    return tuple(old), tuple(new)


class _Comparer:
    """Compares the parts of a profile, one by one."""

    def __init__(self, registers: Registers) -> None:
        self._registers = registers

    def offers(self, before: School, after: School) -> Iterator[Change]:
        """Compare offers by their id: it never changes."""
        old, new = ({offer.id: offer for offer in school.aanbod} for school in (before, after))
        for name in [*new, *(name for name in old if name not in new)]:
            if name not in old:
                yield Change("aanbod", "nieuw", new[name].naam, after=self._offer(new[name]))
            elif name not in new:
                yield Change("aanbod", "weg", old[name].naam, before=self._offer(old[name]))
            else:
                yield from self._offer_changes(old[name], new[name])

    def baseline(self, before: School, after: School, names: Mapping[str, str]) -> Iterator[Change]:
        """Compare the answers to the items of the region's baseline that both years have."""
        old, new = ({answer.item: answer for answer in school.basisondersteuning} for school in (before, after))
        for item, name in names.items():
            was, now = (side[item].status if item in side else "onbekend" for side in (old, new))
            yield from _differs("basis", name, self._status(was), self._status(now))
            texts = [side[item].hoe or "" if item in side else "" for side in (old, new)]
            yield from _differs("basis", f"{name}: zo doen wij dit", *texts)

    def areas(self, before: School, after: School) -> Iterator[Change]:
        """Compare the level per area and situation, and what the school says of it."""
        for area in self._registers["gebieden"].values():
            old, new = (school.gebieden.get(area.id) or Area() for school in (before, after))
            for key, situation in self._registers["situaties"].items():
                was, now = (self._level(getattr(side, key)) for side in (old, new))
                yield from _differs(
                    "gebieden", f"{area.naam} ({situation.naam[:1].lower()}{situation.naam[1:]})", was, now
                )
            yield from _differs("gebieden", f"{area.naam}: uitleg", old.toelichting or "", new.toelichting or "")

    def limits(self, before: School, after: School) -> Iterator[Change]:
        """Compare limits by the situation that they are about."""
        old, new = ({limit.situatie: limit.wat_dan for limit in school.grenzen} for school in (before, after))
        yield from _listed("grenzen", old, new)

    def people(self, before: School, after: School) -> Iterator[Change]:
        """Compare which roles there are, and when."""
        old, new = (
            {self._registers["rollen"][person.rol].naam: person.beschikbaar or "" for person in school.mensen}
            for school in (before, after)
        )
        yield from _listed("mensen", old, new)

    def building(self, before: School, after: School) -> Iterator[Change]:
        """Compare what the building allows."""
        old, new = (school.gebouw or Building() for school in (before, after))
        for key, field in Building.model_fields.items():
            was, now = (getattr(side, key) for side in (old, new))
            answers = [self._answer(value) if key != "toelichting" else value or "" for value in (was, now)]
            yield from _differs("gebouw", (field.description or key).rstrip("."), *answers)

    def texts(self, before: School, after: School) -> Iterator[Change]:
        """Compare the texts that stand by themselves, and those of blocks."""
        for key in _LOOSE:
            name = (School.model_fields[key].description or key).rstrip(".")
            yield from _differs("teksten", name, *(getattr(school, key) or "" for school in (before, after)))
        for block in _TEXT_BLOCKS:
            old, new = (dict(_flat(getattr(school, block))) for school in (before, after))
            for name in [*new, *(name for name in old if name not in new)]:
                yield from _differs("teksten", name, old.get(name, ""), new.get(name, ""))

    def _offer(self, offer: Offer) -> str:
        """Say an offer in one text: its level and what it is."""
        return ". ".join(part.rstrip(".") for part in (self._level(offer.niveau), offer.wat or "") if part) + "."

    def _offer_changes(self, old: Offer, new: Offer) -> Iterator[Change]:
        if old.niveau != new.niveau:
            yield Change("aanbod", "verplaatst", new.naam, self._level(old.niveau), self._level(new.niveau))
        for key in _OFFER_KEYS:
            name = (Offer.model_fields[key].description or key).rstrip(".")
            was, now = (str(getattr(side, key) or "") for side in (old, new))
            yield from _differs("aanbod", f"{new.naam}: {name[:1].lower()}{name[1:]}", was, now)

    def _level(self, level: str) -> str:
        return str(self._registers["niveaus"][level].naam)

    def _status(self, status: str) -> str:
        return str(self._registers["basislijnstatussen"][status].naam)

    def _answer(self, answer: str) -> str:
        return str(self._registers["antwoorden"][answer].naam)


def _differs(part: str, subject: str, before: str, after: str) -> Iterator[Change]:
    """Give a change when two texts say something else; white space says nothing."""
    if before.split() != after.split():
        sort: Sort = "anders" if before and after else "nieuw" if after else "weg"
        yield Change(part, sort, subject, before, after)


def _listed(part: str, old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[Change]:
    """Compare lists whose items are known by a name."""
    for name in [*new, *(name for name in old if name not in new)]:
        if name not in old:
            yield Change(part, "nieuw", name, after=new[name])
        elif name not in new:
            yield Change(part, "weg", name, before=old[name])
        else:
            yield from _differs(part, name, old[name], new[name])


def _flat(part: Part | None, above: str = "") -> Iterator[tuple[str, str]]:
    """Give the texts of a block by what they are about, as the description of their key says."""
    if part is None:
        return
    for key, field in type(part).model_fields.items():
        name = f"{above}{(field.description or key).rstrip('.')}"
        yield from _texts(name, getattr(part, key))


def _texts(name: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, Part):
        yield from _flat(value, f"{name}: ")
    elif isinstance(value, tuple):
        if any(isinstance(item, Part) for item in value):
            for number, item in enumerate(value, start=1):
                yield from _flat(item, f"{name}, {number}: ")
        elif value:
            yield name, "; ".join(map(str, value))
    elif value is not None:
        yield name, str(value)
