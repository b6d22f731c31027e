"""Postcode, telephone and website of a list, made fit to read and to link; what is no such thing is None."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

# Area codes of three digits and the services that are written alike; every other geographic code has four.
# Source: Nummerplan telefoon- en ISDN-diensten.
_SHORT_AREA = re.compile(r"0(?:1[035]|2[0346]|3[03568]|4[0356]|5[0358]|7\d|8[24578])")
_POSTCODE = re.compile(r"([1-9]\d{3})\s*([A-Za-z]{2})")
_LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
_HOST = re.compile(rf"(?:{_LABEL}\.)+[^\W\d_]{{2,63}}")
_LONGEST_ADDRESS = 300
_UNSAFE = re.compile(r"""[\s<>"'`\\^{}|]""")


def postcode(text: str) -> str | None:
    """Give `1234 AB`, however it was spaced."""
    found = _POSTCODE.fullmatch(text.strip())
    return f"{found[1]} {found[2].upper()}" if found else None


def phone(text: str) -> str | None:
    """Group a Dutch number for reading; None when it does not come down to one number of the right length."""
    digits = _national(text)
    if re.fullmatch(r"0(?:800|900|906|909)(?:\d{4}|\d{7})", digits):
        return f"{digits[:4]} {digits[4:]}"
    if not re.fullmatch(r"0[1-9]\d{8}", digits):
        return None
    if digits.startswith("06"):
        return f"06 {_pairs(digits[2:])}"
    if _SHORT_AREA.match(digits):
        return f"{digits[:3]} {digits[3:6]} {_pairs(digits[6:])}"
    return f"{digits[:4]} {_pairs(digits[4:])}" if digits[1] in "12345" else None


def website(text: str) -> str | None:
    """Give a full address with its host in small letters, `https://` when the list has no scheme."""
    text = text.strip().rstrip(".,;")
    address = text if "://" in text else f"https://{text}"
    if _UNSAFE.search(address) or "@" in address:
        return None
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return None
    host = parts.hostname or ""
    if parts.scheme not in {"http", "https"} or not _HOST.fullmatch(host):
        return None
    address = parts._replace(netloc=f"{host}:{port}" if port else host).geturl()
    return address if len(address) <= _LONGEST_ADDRESS else None


def _national(text: str) -> str:
    """Keep the digits, with the prefix of the country written as the 0 that people dial."""
    text = re.sub(r"\(0\)", "", text) if re.match(r"\s*(?:\+|00)", text) else text
    digits = re.sub(r"\D", "", text)
    if text.lstrip().startswith("+"):
        digits = f"00{digits}"
    return re.sub(r"^00310?", "0", digits)


def _pairs(digits: str) -> str:
    return " ".join(digits[i : i + 2] for i in range(0, len(digits), 2))
