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
_LOOSE: Final = {
    "in_het_kort": "In het kort",
    "medezeggenschap": "Meepraten over beleid",
    "doelgroepen_toelichting": "Voor wie de school is",
    "toelating": "Hoe een leerling hier een plaats krijgt",
    "wisselen_profiel": "Wisselen van uitstroomprofiel",
    "leerroutes": "Leerroutes",
    "loopbaan": "Kiezen voor later",
    "zorg_in_school": "Zorg in de school",
    "ambulante_begeleiding": "Hulp op andere scholen",
}
"""Texts of the profile itself, by what the pages of a school call them."""
_ALIKE: Final = 0.5
"""Two texts that share less than this share of their words are two texts: marking single words would only confuse."""
_OFFER_KEYS: Final = {
    "naam": "naam",
    "voor_wie": "voor wie",
    "wat": "wat",
    "hoe_vaak": "hoe vaak",
    "door": "door wie",
    "gebieden": "helpt bij",
    "plaatsen": "plaatsen",
    "nodig": "wat ervoor nodig is",
    "aanvragen": "aanvragen",
    "hoe_weten_we_of_het_werkt": "hoe wij weten of het helpt",
}
"""Keys of an offer that are compared, by what the pages of a school call them."""
_NEEDED: Final = {
    "geen": "Niets.",
    "arrangement": "Een arrangement van het samenwerkingsverband.",
    "tlv": "Een toelaatbaarheidsverklaring (TLV) van het samenwerkingsverband.",
}
_NAMED: Final = {"rol": "rollen", "wie": "rollen", "door": "rollen", "talen": "talen", "gebieden": "gebieden"}
"""Keys that hold ids, by the register that names them."""
_HINT: Final = re.compile(r",? (?:zoals|liefst|alleen als|uit het register|in volgorde|als code)\b.*|\.$")
"""What the description of a key adds for whoever fills it in."""


@dataclasses.dataclass(frozen=True, slots=True)
class Change:
    """One thing that changed.

    Attributes:
        part: Which part of the profile: `aanbod`, `basis`, `gebieden`, `grenzen`, `mensen`, `gebouw` or `teksten`.
        subject: What it is about, as visitors know it.
        before: What it was; empty when it is new.
        after: What it is; empty when it is gone.
        anchor: Id of the offer, when it is one that is there now.
    """

    part: str
    sort: Sort
    subject: str
    before: str = ""
    after: str = ""
    anchor: str = ""


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
    """Give both texts in pieces, so that the words that differ can stand out; two other texts are one piece each."""
    first, second = (re.findall(r"\S+\s*", text) for text in (before, after))
    bare = [[word.strip() for word in words] for words in (first, second)]
    matcher = difflib.SequenceMatcher(None, bare[0], bare[1], autojunk=False)
    if matcher.ratio() < _ALIKE:
        return (Piece(before, changed=True),), (Piece(after, changed=True),)
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
                yield Change("aanbod", "nieuw", new[name].naam, after=self._offer(new[name]), anchor=name)
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
                    "gebieden", f"{area.naam}: {situation.naam[:1].lower()}{situation.naam[1:]}", was, now
                )
            yield from _differs("gebieden", f"{area.naam}: uitleg", old.toelichting or "", new.toelichting or "")

    def limits(self, before: School, after: School) -> Iterator[Change]:
        """Compare limits by the situation that they are about."""
        old, new = ({limit.situatie: limit.wat_dan for limit in school.grenzen} for school in (before, after))
        yield from _listed("grenzen", old, new)

    def people(self, before: School, after: School) -> Iterator[Change]:
        """Compare which roles there are, and when."""
        old, new = (
            {self._name("rollen", person.rol): person.beschikbaar or "" for person in school.mensen}
            for school in (before, after)
        )
        yield from _listed("mensen", old, new)

    def building(self, before: School, after: School) -> Iterator[Change]:
        """Compare what the building allows."""
        old, new = (school.gebouw or Building() for school in (before, after))
        for key, field in Building.model_fields.items():
            was, now = (getattr(side, key) for side in (old, new))
            answers = [self._answer(value) if key != "toelichting" else value or "" for value in (was, now)]
            yield from _differs("gebouw", _label(field.description or key), *answers)

    def texts(self, before: School, after: School) -> Iterator[Change]:
        """Compare the texts that stand by themselves, and those of blocks."""
        for key, name in _LOOSE.items():
            was, now = (self._value(key, getattr(school, key)) for school in (before, after))
            yield from _differs("teksten", name, was, now)
        for block in _TEXT_BLOCKS:
            old, new = (dict(self._flat(getattr(school, block))) for school in (before, after))
            for name in [*new, *(name for name in old if name not in new)]:
                yield from _differs("teksten", name, old.get(name, ""), new.get(name, ""))

    def _offer(self, offer: Offer) -> str:
        """Say an offer in one text: its level and what it is."""
        return ". ".join(part.rstrip(".") for part in (self._level(offer.niveau), offer.wat or "") if part) + "."

    def _offer_changes(self, old: Offer, new: Offer) -> Iterator[Change]:
        if old.niveau != new.niveau:
            yield Change("aanbod", "verplaatst", new.naam, self._level(old.niveau), self._level(new.niveau), new.id)
        for key, name in _OFFER_KEYS.items():
            was, now = (self._value(key, getattr(side, key)) for side in (old, new))
            yield from _differs("aanbod", f"{new.naam}: {name}", was, now, new.id)

    def _flat(self, part: Part | None, above: str = "") -> Iterator[tuple[str, str]]:
        """Give the texts of a block by what they are about, as the description of their key says."""
        for key, field in () if part is None else type(part).model_fields.items():
            name, value = f"{above}{_label(field.description or key)}", getattr(part, key)
            if isinstance(value, Part):
                yield from self._flat(value, f"{name}: ")
            elif value:
                yield name, self._value(key, value)

    def _value(self, key: str, value: Any) -> str:
        """Say a value in words."""
        if key == "nodig":
            return _NEEDED.get(value, "")
        if isinstance(value, tuple):
            return "; ".join(self._item(key, item) for item in value)
        return self._item(key, value) if value else ""

    def _item(self, key: str, item: Any) -> str:
        if isinstance(item, Part):
            first, *more = (text for _name, text in self._flat(item))
            return f"{first} ({', '.join(more)})" if more else first
        return self._name(_NAMED[key], item) if key in _NAMED else str(item)

    def _level(self, level: str) -> str:
        return self._name("niveaus", level)

    def _status(self, status: str) -> str:
        return self._name("basislijnstatussen", status)

    def _answer(self, answer: str) -> str:
        return self._name("antwoorden", answer)

    def _name(self, register: str, entry: str) -> str:
        """Name an entry; one that is gone from its register since goes by its id."""
        found = self._registers[register].get(entry)
        return str(found.naam) if found else entry


def _differs(part: str, subject: str, before: str, after: str, anchor: str = "") -> Iterator[Change]:
    """Give a change when two texts say something else; white space says nothing."""
    if before.split() != after.split():
        sort: Sort = "anders" if before and after else "nieuw" if after else "weg"
        yield Change(part, sort, subject, before, after, anchor)


def _listed(part: str, old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[Change]:
    """Compare lists whose items are known by a name."""
    for name in [*new, *(name for name in old if name not in new)]:
        if name not in old:
            yield Change(part, "nieuw", name, after=new[name])
        elif name not in new:
            yield Change(part, "weg", name, before=old[name])
        else:
            yield from _differs(part, name, old[name], new[name])


def _label(description: str) -> str:
    """Give what a key is about, without what is meant for whoever fills it in."""
    return _HINT.sub("", description)
