"""Rules about the plain Dutch of shared pages: each part of a page by the limits of who reads it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Final

from generator.check.content_asked import PageAsked
from generator.check.formal import FORMAL, found_in
from generator.check.limits import ENOUGH, LIMITS, PASSIVE
from generator.check.passive import passive_of
from generator.check.plain import words
from generator.check.rule import Example, Found, Rule
from generator.check.texts import around, others
from generator.reading.wording import shorten

_SOURCES: Final = ("faq-opp-2023", "inspectie-extra-ondersteuning-2024")
_LONG: Final = 20
_LEAST: Final = 8
"""Sentences from which a mean or a share says something."""


@dataclasses.dataclass(frozen=True, slots=True)
class _Said:
    """A sentence of a part of a page."""

    line: int
    text: str
    length: int


def _parts(asked: PageAsked) -> Iterator[tuple[str, list[_Said]]]:
    """Give the sentences that each audience reads."""
    parts: dict[str, list[_Said]] = {}
    for passage in asked.passages:
        for sentence in passage.sentences:
            parts.setdefault(passage.audience, []).append(_Said(passage.line, sentence, len(words(sentence))))
    yield from parts.items()


def _too_long(asked: PageAsked) -> Iterator[Found]:
    """Find of each part the longest sentence, when it is too long for its readers."""
    for audience, said in _parts(asked):
        most = LIMITS[audience].longest
        worst = max(said, key=lambda one: one.length)
        if worst.length > most:
            rest = others(sum(one.length > most for one in said) - 1, "te lange zin", "te lange zinnen")
            yield Found(
                f"Voor {audience} heeft een zin hoogstens {most} woorden; deze heeft er {worst.length}:"
                f" '{shorten(worst.text)}'.{rest}",
                line=worst.line,
            )


def _heavy(asked: PageAsked) -> Iterator[Found]:
    """Find parts whose sentences are too long on the whole."""
    for audience, said in _parts(asked):
        if len(said) < _LEAST:
            continue
        limits = LIMITS[audience]
        mean = sum(one.length for one in said) / len(said)
        share = sum(one.length > _LONG for one in said) / len(said)
        worst = max(said, key=lambda one: one.length)
        if mean > limits.mean:
            shown = f"{mean:.1f}".replace(".", ",")
            measured = f"De zinnen voor {audience} hebben gemiddeld {shown} woorden; {limits.mean:g} is genoeg."
        elif share > limits.over_20:
            most = f"{limits.over_20:.0%} mag" if limits.over_20 else "geen enkele mag dat zijn"
            measured = f"Van de zinnen voor {audience} is {share:.0%} langer dan {_LONG} woorden; {most}."
        else:
            continue
        yield Found(f"{measured} De langste is '{shorten(worst.text)}'.", line=worst.line)


def _passive(asked: PageAsked) -> Iterator[Found]:
    """Find parts with too many passives."""
    for audience, said in _parts(asked):
        found = [one for one in said if passive_of(one.text)]
        if LIMITS[audience].strict and len(said) > ENOUGH and len(found) / len(said) > PASSIVE:
            form = passive_of(found[0].text)
            rest = others(len(found) - 1, "zo'n zin in dit deel", "zulke zinnen in dit deel")
            yield Found(
                f"In '{around(found[0].text, form)}' staat 'worden' met '{form}':"
                f" een lezer ziet niet wie het doet.{rest}",
                line=found[0].line,
            )


def _formal(asked: PageAsked) -> Iterator[Found]:
    """Find parts for parents and pupils with formal words."""
    for audience, said in _parts(asked):
        hits = [(one, word) for one in said for word in found_in(FORMAL, one.text)] if LIMITS[audience].strict else []
        if hits:
            plain = ", ".join(f"'{FORMAL[word]}' in plaats van '{word}'" for word in dict.fromkeys(w for _, w in hits))
            rest = others(len(hits) - 1, "zo'n woord in dit deel", "zulke woorden in dit deel")
            yield Found(
                f"'{hits[0][1]}' is een formeel woord: '{around(hits[0][0].text, hits[0][1])}'.{rest}",
                line=hits[0][0].line,
                remedy=f"Schrijf {plain}.",
            )


def _page(text: str) -> Example:
    return Example(
        page="---\ntitle: Hulp\nmenu: Hulp\nvoor: ouders\nomschrijving: Hulp.\ngeldig_op: 2026-11-23\n---\n"
        + text
        + "\n"
    )


PLAIN_RULES: Final[tuple[Rule[PageAsked], ...]] = (
    Rule(
        id="inhoud-lange-zin",
        severity="waarschuwing",
        subject="inhoud",
        group="taal",
        name="Een zin is te lang voor wie hem leest",
        why="Deze pagina staat op elke schoolsite. Een zin die te lang is, raakt overal ouders kwijt.",
        sources=_SOURCES,
        remedy="Knip de zin in stukken. Zeg per zin één ding.",
        faulty=_page(
            "Wij bespreken met u en met uw kind na elke toets wat er goed ging en wat er nog moeilijk is, en daarna"
            " maken wij samen een plan voor de weken erna."
        ),
        sound=_page("Na elke toets praten wij met u en uw kind. Daarna maken wij samen een plan."),
        look=_too_long,
    ),
    Rule(
        id="inhoud-zware-tekst",
        severity="waarschuwing",
        subject="inhoud",
        group="taal",
        name="De zinnen zijn samen te lang",
        why="Losse lange zinnen kunnen. Een stuk vol lange zinnen lezen ouders en leerlingen niet uit.",
        sources=_SOURCES,
        remedy="Maak van de langste zinnen twee korte, tot het stuk weer licht is.",
        faulty=_page("Wij bespreken met u en met uw kind wat er goed ging en wat er nog moeilijk is. " * 8),
        sound=_page("Wij bespreken met u wat goed ging. Wij bespreken ook wat moeilijk is. " * 4),
        look=_heavy,
    ),
    Rule(
        id="inhoud-lijdende-zinnen",
        severity="waarschuwing",
        subject="inhoud",
        group="taal",
        name="Zinnen die niet zeggen wie iets doet",
        why="Op een gedeelde pagina moet duidelijk zijn wie wat doet: de school, de regio of de ouder.",
        sources=_SOURCES,
        remedy="Begin de zin met wie het doet.",
        faulty=_page("De school praat met u. " * 10 + "Het plan wordt besproken. Daarna wordt het plan gemaakt. " * 2),
        sound=_page("De school praat met u. " * 10 + "U bespreekt het plan. Daarna maakt de school het plan. " * 2),
        look=_passive,
    ),
    Rule(
        id="inhoud-formele-woorden",
        severity="waarschuwing",
        subject="inhoud",
        group="taal",
        name="Formele woorden",
        why="Formele woorden maken een tekst langer en strenger. Wie weinig leest, haakt erop af.",
        sources=_SOURCES,
        remedy="Schrijf het gewone woord.",
        faulty=_page("Indien u vragen heeft, belt u de school."),
        sound=_page("Als u vragen heeft, belt u de school."),
        look=_formal,
    ),
)
