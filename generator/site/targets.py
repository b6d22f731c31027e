"""Which targets a link in a profile may have."""

from __future__ import annotations

import re
from urllib.parse import urlsplit


def safe_href(target: str) -> str | None:
    """Give the target of a link if it is allowed: http, https, mailto, tel or a place on the same page.

    Whitespace and control characters are never in an allowed target, nor are the signs with which one
    leaves an attribute; so there is nothing that a browser could take away to find another scheme.
    """
    if re.search(r"[\s\x00-\x20\x7f\\<>\"'`{}|^\ufffd]", target):
        return None
    if re.fullmatch(r"#[\w.-]+", target):
        return target
    scheme, _, rest = target.partition(":")
    allowed = {"http": _is_web, "https": _is_web, "mailto": _is_mail, "tel": _is_phone}.get(scheme.lower())
    return target if allowed is not None and allowed(rest) else None


def _is_web(rest: str) -> bool:
    """Only an absolute address with a host, and without a user name that poses as one."""
    try:
        parts = urlsplit(f"https:{rest}")
        host, _port = parts.hostname, parts.port
    except ValueError:
        return False
    return rest.startswith("//") and "@" not in parts.netloc and bool(host) and "." in str(host)


def _is_mail(rest: str) -> bool:
    return bool(re.fullmatch(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+(\?subject=[^&#?]*)?", rest))


def _is_phone(rest: str) -> bool:
    return bool(re.fullmatch(r"\+?[0-9().-]+", rest))
