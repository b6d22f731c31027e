"""Web addresses: absolute, http or https, and nothing in them that could trick a reader or a browser."""

from __future__ import annotations

import re
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import BeforeValidator, Field

from generator.reading.wording import nearest, shorten

_EXAMPLE = "Schrijf bijvoorbeeld https://www.school.example."
_FORBIDDEN = frozenset("\\<>\"'`{}|^")
_HOST = re.compile(r"[\w-]+(\.[\w-]+)+\.?")


def read_url(value: object) -> object:
    """Accept only absolute http(s) addresses with a host and without a password.

    What is no text is left for pydantic to refuse.

    Raises:
        ValueError: It is not such an address; the message is Dutch and complete.
    """
    if not isinstance(value, str):
        return value
    text = value.strip()
    sound = text.isprintable() and " " not in text and _FORBIDDEN.isdisjoint(text)
    bad = None if sound else next(filter(_is_forbidden, text), None)
    if bad is not None:
        found = f"'{bad}'" if bad in _FORBIDDEN else "een spatie of een onzichtbaar teken"
        raise ValueError(f"'{shorten(text)}' is geen webadres: {found} mag daar niet in staan.")
    try:
        parts = urlsplit(text)
        _port = parts.port
    except ValueError:
        raise ValueError(f"'{shorten(text)}' is geen webadres. {_EXAMPLE}") from None
    if parts.scheme not in {"http", "https"}:
        raise ValueError(f"'{shorten(text)}' begint niet met https:// of http://.{_scheme_hint(text)}")
    if "@" in parts.netloc or not _HOST.fullmatch(parts.hostname or ""):
        raise ValueError(f"'{shorten(text)}' is geen webadres. {_EXAMPLE}")
    return parts.scheme + text[len(parts.scheme) :]


def _is_forbidden(char: str) -> bool:
    """Refuse also what nobody sees, such as a character that turns the reading direction."""
    return char in _FORBIDDEN or char.isspace() or not char.isprintable()


def _scheme_hint(text: str) -> str:
    """Suggest an address with a scheme when the rest looks like one."""
    scheme, separator, rest = text.partition("://")
    if not separator:
        scheme, rest = "", text.removeprefix("//")
    if not re.match(r"[\w-]+\.[\w-]", rest) or (scheme and not nearest(scheme, ("http", "https"))):
        return ""
    return f" Bedoelde u 'https://{shorten(rest)}'?"


# The pattern is for editors only: the function checks the same and says in Dutch what is wrong.
Url = Annotated[
    str,
    Field(max_length=300, json_schema_extra={"pattern": r"^\s*[Hh][Tt][Tt][Pp][Ss]?://"}),
    BeforeValidator(read_url),
]
"""A web address in a file."""
