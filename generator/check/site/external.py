"""Looks at links to other websites, with patience. Only when somebody asks: never in a build."""

from __future__ import annotations

import dataclasses
import time
import urllib.error
import urllib.request
from collections import defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Final
from urllib.parse import urlsplit

AT_ONCE: Final = 4
"""Websites that are asked at the same time; of one website one page at a time."""
SECONDS: Final = 10.0
TRIES: Final = 2
_AGENT: Final = "Ondersteuningsgids (controle van links)"
_NO_HEAD: Final = frozenset({403, 405, 501})
"""Answers of websites that do not want to be asked for the head of a page only."""


@dataclasses.dataclass(frozen=True, slots=True)
class Answer:
    """What a website said.

    Attributes:
        ok: Whether the page is there.
        said: In Dutch, when it is not.
    """

    address: str
    ok: bool
    said: str = ""


def ask(addresses: Iterable[str], *, pause: float = 1.0, seconds: float = SECONDS) -> tuple[Answer, ...]:
    """Ask for every address whether it is there, in order of address.

    Args:
        addresses: Of http or https.
        pause: Seconds between two questions to one website.
        seconds: How long an answer may take.
    """
    hosts: dict[str, list[str]] = defaultdict(list)
    for address in sorted({address.partition("#")[0] for address in addresses}):
        hosts[urlsplit(address).netloc].append(address)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        found = pool.map(lambda listed: list(_of_host(listed, pause, seconds)), hosts.values())
        return tuple(sorted((answer for answers in found for answer in answers), key=lambda one: one.address))


def _of_host(addresses: list[str], pause: float, seconds: float) -> Iterator[Answer]:
    for number, address in enumerate(addresses):
        if number:
            time.sleep(pause)
        answer = Answer(address, ok=False)
        for attempt in range(TRIES):
            if attempt:
                time.sleep(pause)
            answer = _once(address, seconds)
            if answer.ok:
                break
        yield answer


def _once(address: str, seconds: float) -> Answer:
    status = _status(address, "HEAD", seconds)
    if status in _NO_HEAD:
        status = _status(address, "GET", seconds)
    if isinstance(status, str):
        return Answer(address, ok=False, said=status)
    return Answer(address, ok=status < 400, said="" if status < 400 else f"de website antwoordt met {status}")


def _status(address: str, method: str, seconds: float) -> int | str:
    """Give the code of the answer, or why there is none."""
    request = urllib.request.Request(address, method=method, headers={"User-Agent": _AGENT})  # noqa: S310 - http only
    try:
        with urllib.request.urlopen(request, timeout=seconds) as answer:  # noqa: S310 - http and https only, see `ask`
            return int(answer.status)
    except urllib.error.HTTPError as error:
        return error.code
    except TimeoutError:
        return "er kwam op tijd geen antwoord"
    except (urllib.error.URLError, OSError, ValueError):
        return "de website is niet te bereiken"
