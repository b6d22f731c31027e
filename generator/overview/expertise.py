"""Where which expertise is: who at which school knows much of an area of need, and when that person is there.

Schools write expertise in their own words. A line belongs to each area that it names, by its name or another word
for it; what names no area belongs to the area for everything else, so that nothing is lost.
"""

from __future__ import annotations

import dataclasses
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from generator.overview.facts import Facts
from generator.overview.view import RegionView
from generator.profile.parts import Person

ELSE: Final = "overig"
"""Id of the area for what belongs to no other."""


@dataclasses.dataclass(frozen=True, slots=True)
class Knowledge:
    """The people at one school who know much of an area.

    Attributes:
        facts: The school.
        people: The key of each, see `people_by_key`, with the lines of expertise that belong to the area; no lines
            when only the role was written down.
    """

    facts: Facts
    people: tuple[tuple[str, tuple[str, ...]], ...]


def knowledge(view: RegionView) -> Mapping[str, tuple[Knowledge, ...]]:
    """Give per id of an area of need where the expertise is, in order of place and name."""
    words = {area.id: _words(area) for area in view.areas}
    areas_of: dict[str, frozenset[str]] = {}
    found: dict[str, list[Knowledge]] = defaultdict(list)
    for facts in view.in_order:
        here: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
        for key, person in _people(facts):
            for line in person.expertise:
                if line not in areas_of:
                    areas_of[line] = _areas(line, words)
                for area in areas_of[line]:
                    here[area][key] = (*here[area].get(key, ()), line)
            if not person.expertise:
                here[ELSE][key] = ()
        for area, people in here.items():
            found[area].append(Knowledge(facts, tuple(people.items())))
    return {area: tuple(there) for area, there in found.items()}


def people_by_key(view: RegionView) -> Mapping[str, Person]:
    """Give everybody in the lists of people, by the keys in `Knowledge`."""
    return {key: person for facts in view.schools for key, person in _people(facts)}


def _people(facts: Facts) -> Iterator[tuple[str, Person]]:
    """Give the people of a school, each with a key: all that there is to tell them apart is their place in the list."""
    for index, person in enumerate(facts.school.mensen):
        yield f"{facts.samenwerkingsverband}/{facts.id}/{index}", person


def _words(area: Any) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the names of an area, and its names with all other words for it, as plain text."""
    names = (*re.split(r"[()]", area.naam), area.id)
    return _all_plain(names), _all_plain((*names, *area.synoniemen))


def _areas(line: str, words: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]) -> frozenset[str]:
    """Give the areas that a line names: it holds a word for the area, or is itself a part of the area's name."""
    said = f" {_plain(line)} "
    named = {
        area
        for area, (names, every) in words.items()
        if any(f" {word} " in said for word in every) or (said.strip() and any(said in f" {name} " for name in names))
    }
    return frozenset(named - {ELSE}) or frozenset({ELSE})


def _all_plain(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(filter(None, map(_plain, texts)))


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
