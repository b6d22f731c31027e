"""What changed in a school's offers since the year before: new, gone, moved between basis and extra, or reworded."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence
from typing import Final

from generator.archive.since import earlier_year
from generator.archive.stored import StoredYear
from generator.overview.facts import Facts, OfferChange, YearChanges
from generator.overview.view import RegionView
from generator.profile.parts import Offer
from generator.profile.school import School

_SAID: Final = ("naam", "voor_wie", "wat", "hoe_vaak", "aanvragen", "hoe_weten_we_of_het_werkt")
"""Keys of an offer that hold words of the school."""


@dataclasses.dataclass(frozen=True, slots=True)
class SchoolChanges:
    """A school of which an offer changed; each list in the order of its profile."""

    facts: Facts
    changes: YearChanges

    def of(self, sort: str) -> tuple[OfferChange, ...]:
        """Give the offers that changed in one way."""
        return tuple(change for change in self.changes.aanbod if change.sort == sort)


@dataclasses.dataclass(frozen=True, slots=True)
class RegionChanges:
    """What changed in a region.

    Attributes:
        schools: The schools of which an offer changed, by place and name.
        same: Schools with an earlier year whose offers are the same, by place and name.
        without: How many schools have no earlier year to compare with.
    """

    schools: tuple[SchoolChanges, ...]
    same: tuple[Facts, ...]
    without: int

    def count(self, sort: str) -> int:
        """Count the offers that changed in one way, in all schools together."""
        return sum(len(school.of(sort)) for school in self.schools)

    @property
    def to_basis(self) -> int:
        """Count the offers that moved to the basis, in all schools together."""
        return sum(change.naar == "basis" for school in self.schools for change in school.of("verplaatst"))


def offers_since(school: School, years: Sequence[StoredYear]) -> YearChanges | None:
    """Compare the offers of a school with those of its year before; None when nothing can be compared."""
    now = school.profiel.schooljaar if school.profiel else None
    year = earlier_year(now, years)
    said = year.said if year else None
    if year is None or said is None:
        return None
    return YearChanges(van=year.year, naar=now, aanbod=tuple(_changes(said.school.aanbod, school.aanbod)))


def region_changes(view: RegionView) -> RegionChanges:
    """Collect what changed at the schools of a region."""
    compared = [(facts, facts.wijzigingen) for facts in view.in_order if facts.wijzigingen is not None]
    return RegionChanges(
        schools=tuple(SchoolChanges(facts, changes) for facts, changes in compared if changes.aanbod),
        same=tuple(facts for facts, changes in compared if not changes.aanbod),
        without=len(view.schools) - len(compared),
    )


def _changes(before: Iterable[Offer], after: Iterable[Offer]) -> Iterable[OfferChange]:
    old, new = ({offer.id: offer for offer in offers} for offers in (before, after))
    for name, offer in new.items():
        if name not in old:
            yield OfferChange(id=name, naam=offer.naam, sort="nieuw", naar=offer.niveau)
        elif old[name].niveau != offer.niveau:
            yield OfferChange(id=name, naam=offer.naam, sort="verplaatst", van=old[name].niveau, naar=offer.niveau)
        elif _words(offer) != _words(old[name]):
            yield OfferChange(id=name, naam=offer.naam, sort="anders", van=offer.niveau, naar=offer.niveau)
    for name, offer in old.items():
        if name not in new:
            yield OfferChange(id=name, naam=offer.naam, sort="weg", van=offer.niveau)


def _words(offer: Offer) -> tuple[str, ...]:
    """Give what an offer says in words; how its lines are broken is no other word."""
    texts = (getattr(offer, key) or "" for key in _SAID)
    return tuple(" ".join(text.split()) for text in texts)
