"""Which schools a region's own pages show, and where the facts of each stand: beside the pages of its site.

A region of hundreds is shown by reading those files one after another, so that this program never holds the facts of
more than one region.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.content.registers import Registers
from generator.errors import Problem
from generator.overview.facts import FORMAT, Facts, facts_from_json

_LOST = (
    "dit bestand is niet te lezen. De school staat nu niet in de lijsten van de regio. Verbeter haar profiel, of bouw"
    " alles opnieuw met --fresh."
)


@dataclasses.dataclass(frozen=True, slots=True)
class ListedSchool:
    """A school in the lists of a region.

    Attributes:
        region: Id of the region in whose folder its site stands.
        id: Of the school.
        key: Hash of its facts.
        kept: Its profile holds mistakes for now, so the facts are those of its last good site.
    """

    region: str
    id: str
    key: str
    kept: bool = False


def remembered_facts(key: str, elsewhere: tuple[str, ...]) -> dict[str, Any]:
    """Give what is remembered of a school: the hash of its facts, and the other regions that list it."""
    return {"formaat": FORMAT, "sleutel": key, "elders": list(elsewhere)}


def is_listed(remembered: Mapping[str, Any]) -> bool:
    """Say whether facts were written that this version can read."""
    return remembered.get("formaat") == FORMAT and remembered.keys() == {"formaat", "sleutel", "elders"}


def read_facts(path: Path, registers: Registers | None) -> Facts | Problem:
    """Read the facts of a school, or say that they are lost. See `facts_from_json` for `registers`."""
    try:
        facts = facts_from_json(path.read_bytes(), registers)
    except OSError:
        facts = None
    return facts or Problem(path.as_posix(), 0, _LOST)
