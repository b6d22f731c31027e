"""Where there was a waiting list, and when: the words of region and schools beside each other, each with its date."""

from __future__ import annotations

import dataclasses
import re
import unicodedata

from generator.overview.facts import Facts
from generator.overview.view import RegionView
from generator.profile.region import RegionalWaitingList


@dataclasses.dataclass(frozen=True, slots=True)
class SchoolWaiting:
    """What is known of one school.

    Attributes:
        facts: The school, with its own answer if it gave one.
        told: What the region says of it.
    """

    facts: Facts
    told: tuple[RegionalWaitingList, ...]

    @property
    def contradicts(self) -> bool:
        """Say whether one of them says yes and another no: both may be right, of another day or another group."""
        own = self.facts.school.wachtlijst
        said = {entry.status for entry in self.told} | ({own.status} if own is not None else set())
        return {"ja", "nee"} <= said


@dataclasses.dataclass(frozen=True, slots=True)
class Waiting:
    """The waiting lists of a region.

    Attributes:
        provisions: What the region says of provisions that are no school of it.
        schools: Schools of which something is known, by place and name.
        silent: Schools of which nothing is: that is not the same as no waiting list.
    """

    provisions: tuple[RegionalWaitingList, ...]
    schools: tuple[SchoolWaiting, ...]
    silent: tuple[Facts, ...]


def waiting_lists(view: RegionView) -> Waiting:
    """Put what the region says of a school beside what the school says itself."""
    ordered = view.in_order
    named = [(entry, _school_in(entry.voorziening, ordered)) for entry in view.region.wachtlijsten]
    rows = [SchoolWaiting(facts, tuple(entry for entry, found in named if found is facts)) for facts in ordered]
    known = tuple(row for row in rows if row.told or row.facts.school.wachtlijst is not None)
    return Waiting(
        provisions=tuple(entry for entry, found in named if found is None),
        schools=known,
        silent=tuple(row.facts for row in rows if row not in known),
    )


def _school_in(provision: str, schools: tuple[Facts, ...]) -> Facts | None:
    """Give the one school that the region's words name; None when there is none, or when more fit equally well."""
    found = [facts for facts in schools if _is_named(facts.school.naam, provision)]
    longest = max((len(_words(facts.school.naam)) for facts in found), default=0)
    best = [facts for facts in found if len(_words(facts.school.naam)) == longest]
    if len(best) > 1:  # De Regenboog stands in many places
        best = [facts for facts in best if _is_named(facts.school.adres.plaats, provision)]
    return best[0] if len(best) == 1 else None


def _is_named(name: str, text: str) -> bool:
    """Say whether a name stands in a text as whole words; accents, capitals and signs do not matter."""
    wanted = _words(name)
    return bool(wanted.strip()) and wanted in _words(text)


def _words(text: str) -> str:
    """Give the words of a text with a space before and after each."""
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
    return " ".join(["", *re.findall(r"[^\W_]+", plain.casefold()), ""])
