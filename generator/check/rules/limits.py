"""Rules about what a school cannot do: a refusal or a limit has a way on, and fits the other answers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from generator.check.asked import SchoolAsked
from generator.check.looking import BASIS, REFUSED, area_name, levels_of, quoted, words_for
from generator.check.rule import Example, Found, Rule

_SENT_AWAY: Final = re.compile(
    r"\bniet (?:geschikt|passend|toelaatbaar|welkom|mogelijk|plaatsen|plaatsbaar|aannemen|toelaten|terecht)\b"
    r"|\bgeen (?:plek|plaats|passende plek|mogelijkheid|mogelijkheden)\b"
    r"|\bverwijz\w+|\bverwezen\b|\b(?:ergens anders|elders)\b|\bnaar een andere school\b",
    re.IGNORECASE,
)
_TOGETHER: Final = re.compile(
    r"\b(?:samen|met u|met uw|helpen|helpt|zoeken (?:wij|we)|(?:wij|we) (?:\w+ )?(?:zoeken|kijken|praten|bellen|denken)"
    r"|overleg\w*|bespreken|gesprek|advies)\b",
    re.IGNORECASE,
)
_SENTENCE_END: Final = re.compile(r"(?<=[.!?])\s+|\n+")


def _no_way_on(asked: SchoolAsked) -> Iterator[Found]:
    """Find refusals without an explanation or a limit that says what happens then."""
    limited = {area for limit in asked.profile.grenzen for area in limit.gebieden}
    situations = " ".join(limit.situatie for limit in asked.profile.grenzen).casefold()
    for area, answer in asked.profile.gebieden.items():
        where = [name for name, level in levels_of(answer).items() if level == REFUSED]
        if not where or area in limited or answer.toelichting:
            continue
        if not any(word in situations for word in words_for(asked, area)):
            yield Found(
                f"Bij {area_name(asked, area)} staat 'niet', maar nergens staat wat de school dan wel doet.",
                ("gebieden", area, where[0]),
            )


def _limit_against_area(asked: SchoolAsked) -> Iterator[Found]:
    """Find limits about an area that is answered with "basis", whatever else plays."""
    for index, limit in enumerate(asked.profile.grenzen):
        for number, area in enumerate(limit.gebieden):
            answer = asked.profile.gebieden.get(area)
            if answer and set(levels_of(answer).values()) == {BASIS}:
                yield Found(
                    f"Deze grens gaat over {area_name(asked, area)}, maar bij dat gebied staat alleen 'basis':"
                    f" {quoted(limit.situatie)}.",
                    ("grenzen", index, "gebieden", number),
                )


def _limit_that_shuts_the_door(asked: SchoolAsked) -> Iterator[Found]:
    """Find limits whose way on does no more than send a child away."""
    for index, limit in enumerate(asked.profile.grenzen):
        sentences = [" ".join(one.split()) for one in _SENTENCE_END.split(limit.wat_dan) if one.strip()]
        if sentences and all(_SENT_AWAY.search(one) and not _TOGETHER.search(one) for one in sentences):
            yield Found(
                f"Bij wat_dan staat alleen: {quoted(limit.wat_dan)}. Zo leest het als een weigering.",
                ("grenzen", index, "wat_dan"),
            )


_NOT_EMB: Final = "gebieden:\n  emb: {enkelvoudig: niet}\n"
_TOO_BUSY: Final = (
    "grenzen:\n  - {situatie: De klas is te druk, gebieden: [prikkels], wat_dan: Wij zoeken een rustiger plek.}\n"
)

RULES: Final[tuple[Rule[SchoolAsked], ...]] = (
    Rule(
        id="niet-zonder-vervolg",
        severity="waarschuwing",
        subject="profiel",
        group="samenhang",
        name="Niet, zonder wat dan wel",
        why="Een ouder mag een kind altijd aanmelden. Wie alleen 'niet' leest, denkt dat bellen geen zin heeft.",
        sources=("basisondersteuning-2019", "zorgplicht-andere-school"),
        remedy="Schrijf bij grenzen wat de school dan doet en met wie, en noem het gebied daar. Toelichting mag ook.",
        faulty=Example(school=_NOT_EMB),
        sound=Example(
            school=f"{_NOT_EMB}grenzen:\n  - {{situatie: Veel zorg, gebieden: [emb], wat_dan: Wij zoeken een plek.}}\n"
        ),
        look=_no_way_on,
    ),
    Rule(
        id="grens-tegen-gebied",
        severity="waarschuwing",
        subject="profiel",
        group="samenhang",
        name="Grens en gebied spreken elkaar tegen",
        why="Bij het gebied leest een ouder dat de hulp er altijd is, bij de grens dat het hier moeilijk wordt.",
        sources=("basisondersteuning-2019", "inspectie-extra-ondersteuning-2024"),
        remedy="Kies bij het gebied een antwoord per situatie dat bij de grens past, of haal het gebied daar weg.",
        faulty=Example(school="gebieden:\n  prikkels: {enkelvoudig: basis, meervoudig: basis}\n" + _TOO_BUSY),
        sound=Example(
            school="gebieden:\n  prikkels: {enkelvoudig: basis, meervoudig: in_overleg, hangt_af_van: [middelen]}\n"
            + _TOO_BUSY
        ),
        look=_limit_against_area,
    ),
    Rule(
        id="grens-sluit-af",
        severity="waarschuwing",
        subject="profiel",
        group="wet",
        name="Grens die alleen weigert",
        why="Een school met zorgplicht zoekt zelf een passende plek. Ouders hoeven dat niet alleen te doen.",
        sources=("zorgplicht-andere-school", "basisondersteuning-2019"),
        remedy="Schrijf wat de school doet: met u praten, het samenwerkingsverband vragen, een plek zoeken.",
        faulty=Example(school="grenzen:\n  - {situatie: Veel zorg., wat_dan: Dan is onze school niet geschikt.}\n"),
        sound=Example(school="grenzen:\n  - {situatie: Veel zorg., wat_dan: Wij zoeken met u een andere school.}\n"),
        look=_limit_that_shuts_the_door,
    ),
)
