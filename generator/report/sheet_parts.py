"""The part of the sheet for the team: per part of the profile what it says now, and whether that still holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from generator.export.blocks import Block
from generator.profile.parts import Area, Offer
from generator.profile.resolve import BaselineRow
from generator.report.round import Looked, contact_text
from generator.report.sheet_blocks import STAYS, TO_TICK, brief, heading, labelled, listing, paragraph, table

_HOLDS: Final = "Klopt nog?"
_FIRST_WORDS: Final = 25
"""So many words of a text remind the team of it; the whole text is on the site."""
_FEWER_WORDS: Final = 14
_IN_DOUBT: Final = ("in_overleg", "niet")


def team_questions(looked: Looked) -> Iterator[Block]:
    """Yield the questions, in the order of the profile; a part that is empty asks what there is."""
    yield from _brief(looked)
    yield from _contacts(looked)
    yield from _offers(looked)
    yield from _baseline(looked)
    yield from _areas(looked)
    yield from _limits(looked)
    yield from _people(looked)


def _part(name: str, question: str) -> Iterator[Block]:
    yield heading(2, name)
    yield paragraph(question)


def _brief(looked: Looked) -> Iterator[Block]:
    text = looked.school.school.in_het_kort
    yield from _part("In het kort", "Is dit nog de school zoals u haar kent?")
    now = f"{brief(text, _FIRST_WORDS)} {TO_TICK}" if text else "nog niets. Wat zou u ouders als eerste zeggen?"
    yield labelled("Nu staat er", now)


def _contacts(looked: Looked) -> Iterator[Block]:
    block = looked.school.blocks["contact"]
    yield from _part("Contactpersonen", "Zijn dit volgend jaar nog dezelfde mensen, op deze tijden?")
    yield listing(
        labelled(f"Voor {name}", f"{contact_text(contact, looked)} {TO_TICK}" if contact else "nog niemand genoemd")
        for name in ("ouders", "leerlingen")
        for contact in (getattr(block.value, name, None),)
    )


def _offers(looked: Looked) -> Iterator[Block]:
    offers = looked.school.school.aanbod
    yield heading(2, "Aanbod")
    if offers:
        head = ("Aanbod", "Niveau", "Hoe vaak", _HOLDS)
        yield table(
            "Is dit er volgend jaar weer? Wat werkte, wat niet?", head, [_offer(each, looked) for each in offers]
        )
        yield paragraph("Wat doet u al, maar staat hier niet?")
    else:
        yield paragraph("In het profiel staat nog geen aanbod. Wat doet u al?")


def _offer(offer: Offer, looked: Looked) -> Sequence[str]:
    often = offer.hoe_vaak or "niet ingevuld"
    return (offer.naam, _level(offer.niveau, looked), f"{often} (nu dicht)" if offer.gesloten else often, TO_TICK)


def _baseline(looked: Looked) -> Iterator[Block]:
    rows = looked.school.baseline
    if rows:
        yield heading(2, "Basislijn van de regio")
        head = ("Onderdeel", "Nu in het profiel", _HOLDS)
        question = "Doen wij dit nog zo, in elke groep? Wat is af, wat is blijven liggen?"
        yield table(question, head, [_item(row, looked) for row in rows])


def _item(row: BaselineRow, looked: Looked) -> Sequence[str]:
    status = looked.registers["basislijnstatussen"][row.status]
    ready = row.answer.gereed_op if row.answer else None
    said = f"{status.teken}{STAYS}{status.naam}" + (f", klaar op {looked.written(ready)}" if ready else "")
    return (row.item.naam, said, TO_TICK)


def _areas(looked: Looked) -> Iterator[Block]:
    """Yield the areas by what is not fixed about them: most schools say the same of many."""
    found: dict[str, list[str]] = {}
    for row in looked.school.areas:
        for said in _in_doubt(row.answer, looked) if row.answer else ():
            found.setdefault(said, []).append(row.area.naam)
    if found:
        yield from _part("Gebieden waar het antwoord niet vaststaat", "Kunnen wij nu meer of minder dan hier staat?")
        yield listing(labelled(said, f"{'; '.join(names)}.") for said, names in found.items())


def _in_doubt(answer: Area, looked: Looked) -> Iterator[str]:
    """Say in which situations an answer is not fixed; other situations need no talk."""
    for level in _IN_DOUBT:
        names = [entry.naam for key, entry in looked.registers["situaties"].items() if getattr(answer, key) == level]
        if names:
            yield f"{_level(level, looked)} ({', '.join(name[:1].lower() + name[1:] for name in names)})"


def _limits(looked: Looked) -> Iterator[Block]:
    limits = looked.school.school.grenzen
    if limits:
        yield from _part("Grenzen", "Is dit nog zo? Wat kan er nu wel?")
        yield listing(
            labelled(brief(each.situatie, _FIRST_WORDS).rstrip("."), f"{brief(each.wat_dan, _FEWER_WORDS)} {TO_TICK}")
            for each in limits
        )


def _people(looked: Looked) -> Iterator[Block]:
    people = looked.school.school.mensen
    if people:
        head = ("Functie", "Beschikbaar", _HOLDS)
        rows = [(looked.role(each.rol), each.beschikbaar or "niet ingevuld", TO_TICK) for each in people]
        yield heading(2, "Mensen")
        yield table("Wie is er volgend jaar, en hoeveel? Wie komt erbij of gaat weg?", head, rows)


def _level(level: str, looked: Looked) -> str:
    entry = looked.registers["niveaus"][level]
    return f"{entry.teken}{STAYS}{entry.kort}"
