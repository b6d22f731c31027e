"""What a list says differently from the profile that a school keeps. Ways of writing are no difference."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.intake.contacts import phone
from generator.intake.ids import slug

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.intake.existing import PresentProfile
    from generator.intake.listing import ListedSchool


def _site(address: str) -> str:
    return re.sub(r"^https?://", "", address.lower()).rstrip("/")


# Per key of a profile: what the list says, and what a text comes down to.
_FIELDS: tuple[tuple[str, Callable[[ListedSchool], str], Callable[[str], str]], ...] = (
    ("straat", lambda school: school.street, slug),
    ("huisnummer", lambda school: school.number, lambda text: slug(text).replace("-", "")),
    ("postcode", lambda school: school.postcode, lambda text: slug(text).replace("-", "")),
    ("plaats", lambda school: school.place, slug),
    ("gemeente", lambda school: school.gemeente, slug),
    ("telefoon", lambda school: school.phone, lambda text: phone(text) or slug(text)),
    ("website", lambda school: school.website, _site),
)


def is_renamed(profile: PresentProfile, school: ListedSchool) -> bool:
    """Tell whether the list has another name; capitals and blanks are no other name."""
    return profile.name.casefold() != school.name.casefold()


def differences(profile: PresentProfile, school: ListedSchool) -> tuple[tuple[str, str, str], ...]:
    """Give key, value in the profile and value in the list of all that differs.

    The name apart. What the list does not know is no difference.
    """
    found = []
    for key, listed, essence in _FIELDS:
        new, old = listed(school), profile.values.get(key, "")
        if new and essence(new) != essence(old):
            found.append((key, old, new))
    return tuple(found)
