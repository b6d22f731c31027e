"""Rules about sentences: too long, too many long ones, passive, a wall of text. It tells the place, never a mark."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from generator.check.asked import RegionAsked, SchoolAsked, Words
from generator.check.limits import LIMITS
from generator.check.passive import BECOME, passive_of
from generator.check.rule import Found, Rule
from generator.check.texts import (
    Pair,
    Told,
    around,
    bare_words,
    lengths_of,
    others,
    pair,
    reader_of,
    room_for,
    sentences_of,
    texts,
)
from generator.reading.wording import shorten

SOURCES: Final = ("faq-opp-2023", "inspectie-extra-ondersteuning-2024")
_LONG: Final = 20
"""Words above which a sentence is long; one now and then is fine."""
_ENOUGH: Final = 5
"""Sentences from which the share of long ones says something."""
_SHARE: Final = 0.3
_PASSIVES: Final = 2
"""Passives in one text from which they are told; a single one can be the best way to say it."""
_PASSIVE_SHARE: Final = 0.34
_SCATTERED: Final = 6
"""Passives one by one in other texts from which they are told together."""
_SCATTERED_SHARE: Final = 0.1
_WALL: Final = 120
"""Words in a row without a list or a blank line."""
_BREAK = re.compile(r"\n[ \t]*\n|^[ \t]*(?:[-*+]|\d+[.)])[ \t]+", re.MULTILINE)
_ACTIVE: Final[Mapping[str, str]] = {
    "aangeboden": "bieden … aan",
    "aangevraagd": "vragen … aan",
    "aangepast": "passen … aan",
    "afgesproken": "spreken … af",
    "begeleid": "begeleiden",
    "bekeken": "bekijken",
    "beoordeeld": "beoordelen",
    "bepaald": "bepalen",
    "besloten": "besluiten",
    "besproken": "bespreken",
    "betrokken": "betrekken",
    "geboden": "bieden",
    "geëvalueerd": "evalueren",
    "gegeven": "geven",
    "gehouden": "houden",
    "geïnformeerd": "informeren",
    "gekeken": "kijken",
    "gemaakt": "maken",
    "genomen": "nemen",
    "gestart": "starten",
    "gevolgd": "volgen",
    "gevraagd": "vragen",
    "gewerkt": "werken",
    "gezocht": "zoeken",
    "ingeschakeld": "schakelen … in",
    "ingezet": "zetten … in",
    "ondersteund": "ondersteunen",
    "opgesteld": "stellen … op",
    "overlegd": "overleggen",
    "uitgenodigd": "nodigen … uit",
    "uitgevoerd": "voeren … uit",
    "vastgelegd": "leggen … vast",
    "vastgesteld": "stellen … vast",
    "verwacht": "verwachten",
}
"""Participles that schools write most, each with "wij" before it."""


def _long_sentence(asked: Told) -> Iterator[Found]:
    """Find in each text its longest sentence, when that is too long for its readers."""
    for text in texts(asked):
        most = LIMITS[reader_of(text)].longest
        if not room_for(text.text, most):
            continue
        lengths = lengths_of(text.text)
        longest = max(lengths, default=0)
        if longest > most:
            sentence = sentences_of(text.text)[lengths.index(longest)]
            rest = others(sum(length > most for length in lengths) - 1, "te lange zin", "te lange zinnen")
            yield Found(f"Deze zin heeft {longest} woorden: '{shorten(sentence)}'.{rest}", text.place)


def _many_long(asked: Told) -> Iterator[Found]:
    """Find texts in which too many sentences are long, though each may be just short enough."""
    for text in texts(asked, "ouders", "leerlingen"):
        if not room_for(text.text, 2 * _LONG):
            continue
        lengths = lengths_of(text.text)
        long = sum(length > _LONG for length in lengths)
        if len(lengths) >= _ENOUGH and long / len(lengths) > _SHARE:
            sentence = sentences_of(text.text)[lengths.index(max(lengths))]
            yield Found(
                f"Van de {len(lengths)} zinnen in deze tekst zijn er {long} langer dan {_LONG} woorden."
                f" De langste is '{shorten(sentence)}'.",
                text.place,
            )


def _passives(asked: Told) -> Iterator[Found]:
    """Find texts with several passives; those that stand one by one are told together when they are many."""
    scattered: list[tuple[Words, str, str]] = []
    for text in texts(asked, "ouders", "leerlingen"):
        if BECOME.isdisjoint(bare_words(text.text)):
            continue
        listed = sentences_of(text.text)
        found = [(sentence, form) for sentence in listed if (form := passive_of(sentence))]
        if len(found) >= _PASSIVES and len(found) / len(listed) >= _PASSIVE_SHARE:
            rest = others(len(found) - 1, "zin met 'worden' in deze tekst", "zinnen met 'worden' in deze tekst")
            yield _passive(text, *found[0], rest)
        else:
            scattered += [(text, sentence, form) for sentence, form in found]
    if len(scattered) < _SCATTERED:
        return
    count = sum(len(sentences_of(text.text)) for text in texts(asked, "ouders", "leerlingen"))
    if len(scattered) / count > _SCATTERED_SHARE:
        rest = f" Zo staan er nog {len(scattered) - 1} in andere teksten."
        yield _passive(*scattered[0], rest)


def _passive(text: Words, sentence: str, form: str, rest: str) -> Found:
    active = f"'Wij {_ACTIVE[form]} …'" if form in _ACTIVE else "'Wij …' of 'De leraar …'"
    return Found(
        f"In '{around(sentence, form)}' staat 'worden' met '{form}': een lezer ziet niet wie het doet.{rest}",
        text.place,
        remedy=f"Begin met wie het doet, zoals {active}.",
    )


def _wall(asked: Told) -> Iterator[Found]:
    """Find texts that go on without a list or a blank line."""
    for text in texts(asked):
        if not room_for(text.text, _WALL):
            continue
        pieces = [piece.strip() for piece in _BREAK.split(text.text)]
        counts = [len(piece.split()) for piece in pieces]
        longest = max(counts)
        if longest > _WALL:
            piece = pieces[counts.index(longest)]
            yield Found(
                f"Vanaf '{shorten(piece)}' staan {longest} woorden achter elkaar, zonder lijst of lege regel.",
                text.place,
            )


_PAIRS: Final[tuple[Pair, ...]] = (
    pair(
        id="lange-zin",
        severity="tip",
        name="Een zin is te lang",
        why="Wie een lange zin leest, is aan het eind het begin kwijt. Zeker als Nederlands niet de eerste taal is.",
        sources=SOURCES,
        remedy="Knip de zin in stukken. Zeg per zin één ding, en maak van een opsomming een lijstje.",
        faulty="Wij bespreken met u en met uw kind na elke toets wat er goed ging en wat er nog moeilijk is, en daarna"
        " maken wij samen een plan voor de weken die volgen.",
        sound="Na elke toets praten wij met u en uw kind. Wij bespreken wat goed ging en wat moeilijk is. Daarna maken"
        " wij samen een plan.",
        look=_long_sentence,
    ),
    pair(
        id="veel-lange-zinnen",
        severity="tip",
        name="Veel lange zinnen in een tekst",
        why="Een lange zin kan, maar een tekst vol lange zinnen leggen ouders weg.",
        sources=SOURCES,
        remedy="Maak van elke lange zin twee korte. Begin met de langste.",
        faulty="Wij kijken. Wij kijken in oktober en in maart met de leraar en de intern begeleider hoe het met"
        " elke leerling in de groep gaat. Wij praten. Wij praten daarna met u over wat uw kind al kan en wat er op"
        " school en thuis nog bij kan helpen. U beslist mee.",
        sound="Wij kijken in oktober en in maart hoe het gaat. Dat doen de leraar en de intern begeleider. Daarna"
        " praten wij met u. Wat kan uw kind al? Wat kan nog helpen? U beslist mee.",
        look=_many_long,
    ),
    pair(
        id="lijdende-zinnen",
        severity="tip",
        name="Zinnen die niet zeggen wie iets doet",
        why="Bij 'er wordt een plan gemaakt' weet een ouder niet bij wie hij moet zijn.",
        sources=SOURCES,
        remedy="Begin de zin met wie het doet: 'Wij …' of 'De leraar …'.",
        faulty="De zorgen worden in het team besproken. Daarna wordt er een plan gemaakt.",
        sound="Wij bespreken de zorgen in het team. Daarna maakt de intern begeleider een plan.",
        look=_passives,
    ),
    pair(
        id="lap-tekst",
        severity="tip",
        name="Een lange lap tekst",
        why="Op een telefoon is een tekst zonder witregels een muur: ouders slaan hem over.",
        sources=SOURCES,
        remedy="Zet een lege regel tussen de onderwerpen, of maak er een lijstje van met streepjes.",
        faulty="Wij helpen uw kind in de klas. " * 20,
        sound="\n\n".join(["Wij helpen uw kind in de klas. " * 5] * 4),
        look=_wall,
    ),
)
RULES: Final[tuple[Rule[SchoolAsked], ...]] = tuple(one.school for one in _PAIRS)
REGION_RULES: Final[tuple[Rule[RegionAsked], ...]] = tuple(one.region for one in _PAIRS)
