"""What a school said in a year: its profile with what board and region said for it, as plain data to compare later."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from typing import Any, Final

from pydantic import ValidationError

from generator.profile.resolve import ResolvedSchool
from generator.profile.school import School

FORMAT: Final = 1
"""Goes up when a file of an earlier version can no longer be compared."""
_LEFT_OUT: Final = frozenset({"uitstroom", "logo", "kleur"})
"""Numbers of pupils are nobody's text, and looks say nothing."""


@dataclasses.dataclass(frozen=True, slots=True)
class Said:
    """What was published in one year.

    Attributes:
        school: The profile, with the blocks of board and region where the school has none of its own.
        baseline: Name by id of the items of the region's baseline.
    """

    school: School
    baseline: Mapping[str, str]


def said_now(resolved: ResolvedSchool) -> Said:
    """Give what a school says now."""
    blocks = {name: block.value for name, block in resolved.blocks.items() if block.value is not None}
    return Said(resolved.school.model_copy(update=blocks), {item.id: item.naam for item in resolved.region.basislijn})


def said_to_json(said: Said) -> bytes:
    """Write down what was said, so that version control shows differences line by line."""
    school = said.school.model_dump(mode="json", exclude_defaults=True, exclude_none=True, exclude=set(_LEFT_OUT))
    data = {"formaat": FORMAT, "basislijn": dict(said.baseline), "school": school}
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


def said_from_json(data: bytes) -> Said | None:
    """Read what `said_to_json` wrote; None when another version wrote it. Ids may be gone from the registers since."""
    try:
        raw: Any = json.loads(data)
        if raw["formaat"] != FORMAT:
            return None
        baseline = {str(item): str(name) for item, name in raw["basislijn"].items()}
        return Said(School.model_validate(raw["school"]), baseline)
    except (ValueError, KeyError, TypeError, AttributeError, ValidationError):
        return None
