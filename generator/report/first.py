"""What helps most: at most three things, in words, out of everything that a report found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from generator.profile.resolve import BLOCKS
from generator.report.model import Agreement, Alike, Broken, Completeness, Freshness, LawFinding

MOST: Final = 3
_OLD: Final = frozenset({"geen-datum", "verouderd"})


def first_things(
    broken: Sequence[Broken],
    completeness: Completeness,
    law: Sequence[LawFinding],
    agreement: Agreement,
    freshness: Freshness,
    alike: Sequence[Alike],
) -> tuple[str, ...]:
    """Choose what comes first.

    A profile with a mistake, a missing contact person and what the region itself lacks go before everything else:
    without those, parents find nobody. Then comes what most schools have to do.
    """
    urgent = [*_broken(broken), *_contact(completeness), *_region(law)]
    others = [*_law(law), *_agreed(agreement), *_dates(freshness), *_baseline(agreement), *_alike(alike)]
    ordered = sorted(others, key=lambda found: -found[0])
    return tuple([*urgent, *(text for _number, text in ordered)][:MOST])


def schools(number: int) -> str:
    """Write a number of schools."""
    return f"{number} {'school' if number == 1 else 'scholen'}"


def _broken(broken: Sequence[Broken]) -> Iterator[str]:
    if len(broken) == 1:
        yield "1 profiel heeft een fout en telt nergens mee. Herstel dat eerst; de melding staat er ook."
    elif broken:
        number = len(broken)
        yield f"{number} profielen hebben een fout en tellen nergens mee. Herstel die eerst; de meldingen staan er ook."


def _contact(completeness: Completeness) -> Iterator[str]:
    number = len(completeness.lacking("contact.ouders"))
    if number:
        verb = "vulde" if number == 1 else "vulden"
        yield f"{schools(number)} {verb} nog geen contactpersoon voor ouders in."


def _region(law: Iterable[LawFinding]) -> Iterator[str]:
    missing = [finding.name for finding in law if finding.region == "ontbreekt"]
    if missing:
        yield f"Bij het samenwerkingsverband zelf ontbreekt volgens de wettelijke lijst nog: {'; '.join(missing)}."


def _law(law: Iterable[LawFinding]) -> Iterator[tuple[int, str]]:
    missing = {finding.name: len(finding.schools["ontbreekt"]) for finding in law}
    yield from _largest(missing, "Bij {number} ontbreekt een punt van de wettelijke lijst: {name}.")


def _agreed(agreement: Agreement) -> Iterator[tuple[int, str]]:
    # The contact person for parents has its own line.
    missing = {gap.name: len(gap.schools) for gap in agreement.parts or () if gap.id != "contact.ouders"}
    yield from _largest(missing, "Bij {number} ontbreekt een afgesproken onderdeel: {name}.")


def _baseline(agreement: Agreement) -> Iterator[tuple[int, str]]:
    missing = {gap.name: len(gap.schools) for gap in agreement.baseline}
    yield from _largest(missing, "Bij {number} is een onderdeel van de basislijn zonder antwoord: {name}.")


def _dates(freshness: Freshness) -> Iterator[tuple[int, str]]:
    old = sum(any(remark.kind in _OLD for remark in found.remarks) for found in freshness.schools.values())
    if old:
        months = f"{freshness.months} {'maand' if freshness.months == 1 else 'maanden'}"
        yield old, f"Bij {schools(old)} is het profiel langer dan {months} niet bijgewerkt, of staat er geen datum."


def _alike(alike: Sequence[Alike]) -> Iterator[tuple[int, str]]:
    """Yield the text that most schools have in common; a text about a procedure may well be that of all."""
    own = [found for found in alike if found.field.partition(".")[0] not in BLOCKS]
    if own:
        most = max(own, key=lambda found: len(found.schools))
        number = len(most.schools)
        yield number, f"Bij {schools(number)} is een tekst bijna woord voor woord gelijk, bij de sleutel {most.field}."


def _largest(missing: Mapping[str, int], text: str) -> Iterator[tuple[int, str]]:
    """Yield the thing that most schools miss, the first of those when there are more."""
    if any(missing.values()):
        name = max(missing, key=lambda name: missing[name])
        yield missing[name], text.format(number=schools(missing[name]), name=name)
