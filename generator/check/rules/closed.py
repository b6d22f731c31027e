"""Rules about offers that lie still: closed until a day that has passed, for long, or without an end or a reason."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from generator.check.asked import SchoolAsked
from generator.check.rule import Example, Found, Rule
from generator.profile.school_years import months_after
from generator.reading.wording import shorten

MONTHS_CLOSED: Final = 6
"""An offer that was closed longer ago, without an end, is hardly an offer."""
_NO_REASON: Final = frozenset({"", "onbekend", "nvt", "geen", "volgt", "nader te bepalen", "tijdelijk", "gesloten"})
"""Words in the place of a reason, without punctuation."""


def _open_again(asked: SchoolAsked) -> Iterator[Found]:
    for index, offer in enumerate(asked.profile.aanbod):
        if offer.gesloten and offer.gesloten.tot and offer.gesloten.tot < asked.day:
            yield Found(
                f"'{shorten(offer.naam)}' lag stil tot {offer.gesloten.tot}. Die dag is voorbij, maar het aanbod staat"
                " nog als gesloten.",
                ("aanbod", index, "gesloten", "tot"),
            )


def _closed(asked: SchoolAsked, *, long: bool) -> Iterator[Found]:
    """Find offers that are closed now without an end."""
    for index, offer in enumerate(asked.profile.aanbod):
        closed = offer.gesloten
        if closed and closed.tot is None and (months_after(closed.van, MONTHS_CLOSED) < asked.day) == long:
            what = "Dat is langer dan een half jaar" if long else "Er staat niet bij tot wanneer"
            yield Found(
                f"'{shorten(offer.naam)}' ligt stil sinds {closed.van}. {what}.", ("aanbod", index, "gesloten", "van")
            )


def _closed_long(asked: SchoolAsked) -> Iterator[Found]:
    yield from _closed(asked, long=True)


def _closed_without_end(asked: SchoolAsked) -> Iterator[Found]:
    yield from _closed(asked, long=False)


def _closed_without_reason(asked: SchoolAsked) -> Iterator[Found]:
    for index, offer in enumerate(asked.profile.aanbod):
        if offer.gesloten:
            said = re.sub(r"[^\w ]", "", offer.gesloten.reden).strip().casefold()
            if said in _NO_REASON:
                yield Found(
                    f"'{shorten(offer.naam)}' ligt stil met als reden '{shorten(offer.gesloten.reden)}'. Dat zegt"
                    " ouders niets.",
                    ("aanbod", index, "gesloten", "reden"),
                )


_SOURCE: Final = ("basisondersteuning-2019",)
_OFFER: Final = "aanbod:\n  - {id: rekentafel, naam: Rekentafel, niveau: extra%s}\n"
_CLOSED: Final = _OFFER % ", gesloten: {van: %s, reden: De leraar is met verlof.}"
_CLOSED_UNTIL: Final = _OFFER % ", gesloten: {van: 2026-09-01, tot: %s, reden: De leraar is met verlof.}"

RULES: Final[tuple[Rule[SchoolAsked], ...]] = (
    Rule(
        id="gesloten-en-voorbij",
        severity="waarschuwing",
        subject="profiel",
        group="actueel",
        name="Gesloten tot een dag die voorbij is",
        why="Een ouder leest dat deze hulp er niet is, terwijl die misschien weer loopt.",
        sources=_SOURCE,
        remedy="Haal gesloten weg als het aanbod er weer is. Ligt het nog stil, zet er dan een nieuwe dag bij.",
        faulty=Example(school=_CLOSED_UNTIL % "2026-10-30"),
        sound=Example(school=_CLOSED_UNTIL % "2027-01-29"),
        look=_open_again,
    ),
    Rule(
        id="gesloten-lang",
        severity="waarschuwing",
        subject="profiel",
        group="actueel",
        name="Aanbod ligt al lang stil",
        why="Wat meer dan een half jaar stilligt zonder einddatum, telt voor ouders nog mee als hulp die er is.",
        sources=_SOURCE,
        remedy="Zet bij tot wanneer het weer begint, of haal het aanbod weg en vertel wat er nu voor in de plaats is.",
        faulty=Example(school=_CLOSED % "2026-03-01"),
        sound=Example(school=_CLOSED_UNTIL % "2027-01-29"),
        look=_closed_long,
    ),
    Rule(
        id="gesloten-zonder-einde",
        severity="tip",
        subject="profiel",
        group="actueel",
        name="Gesloten zonder einddatum",
        why="Een ouder weet niet of wachten zin heeft.",
        sources=_SOURCE,
        remedy="Zet bij tot de laatste dag, ook als dat een schatting is.",
        faulty=Example(school=_CLOSED % "2026-10-05"),
        sound=Example(school=_CLOSED_UNTIL % "2027-01-29"),
        look=_closed_without_end,
    ),
    Rule(
        id="gesloten-zonder-reden",
        severity="tip",
        subject="profiel",
        group="actueel",
        name="Gesloten zonder echte reden",
        why="Met een reden begrijpt een ouder waarom de hulp er niet is, en wat er nu kan.",
        sources=_SOURCE,
        remedy="Schrijf in een paar woorden waarom het stilligt, zonder iemand te noemen.",
        faulty=Example(school=_OFFER % ", gesloten: {van: 2026-10-05, tot: 2027-01-29, reden: n.v.t.}"),
        sound=Example(school=_CLOSED_UNTIL % "2027-01-29"),
        look=_closed_without_reason,
    ),
)
