"""Rules about how a school answers the baseline of its region."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from generator.check.asked import SchoolAsked
from generator.check.looking import named, quoted, says_nothing
from generator.check.rule import Example, Found, Rule
from generator.profile.values import UNKNOWN

_PRESENT: Final = frozenset({"voldoet", "meer"})
_WE: Final = r"(?:wij|we|dit|dat|deze hulp|er|onze school|de school)"
_SOON: Final = r"(?:hier |hiermee |ermee )?(?:pas )?(?:binnenkort|straks|volgend (?:school)?jaar)\b"
_MAKING: Final = r"(?:opbouwen|opzetten|ontwikkelen|invoeren|inrichten|uitwerken)"
_NOT_YET: Final = re.compile(
    r"\b(?:nog )?(?:volop )?in (?:opbouw|ontwikkeling|voorbereiding)\b"
    r"|\bnog niet (?:klaar|af|rond|ingevoerd|beschikbaar|gestart|begonnen|geregeld|op orde|zover)\b"
    rf"|\b(?:is|zijn|hebben|doen|bieden|geven|kunnen) {_WE} (?:hier |dit |dat |er )?nog (?:niet|geen)\b"
    rf"|\b{_WE} (?:is|zijn|hebben|doen|bieden|geven|kunnen)(?: (?:er|hier|dit|dat))? nog (?:niet|geen)\b"
    r"|\b(?:wij|we|de school|het team) (?:zijn|is) (?:nu |nog )?bezig\b"
    rf"|\b(?:zijn|is) {_WE} (?:hier |nu |nog )?(?:bezig|mee bezig)\b"
    rf"|\b(?:wij|we|school|team) (?:zijn|is) (?:dit |dat )?(?:nu |nog )?aan het {_MAKING}\b"
    rf"|\b(?:zijn|is) {_WE} (?:nu |nog )?aan het {_MAKING}\b"
    r"|\bword(?:t|en) (?:nu )?nog (?:ontwikkeld|opgezet|ingericht|uitgewerkt|ingevoerd|opgebouwd)\b"
    r"|\b(?:hier|hieraan|daar|daaraan) werken (?:wij|we) nog\b|\b(?:wij|we) werken (?:hier|daar|er) nog aan\b"
    r"|\b(?:komt|komen) (?:er )?(?:pas )?(?:in )?volgend (?:school)?jaar\b"
    rf"|\b(?:(?:starten|beginnen) (?:wij|we)|(?:wij|we) (?:starten|beginnen)) {_SOON}",
    re.IGNORECASE,
)
"""Words that say of the school, not of a child, that something is still to come."""


def _says_done_and_not_yet(asked: SchoolAsked) -> Iterator[Found]:
    """Find items that are said to be done while the text says that they are on their way."""
    for index, answer in enumerate(asked.profile.basisondersteuning):
        found = _NOT_YET.search(" ".join((answer.hoe or "").split()))
        if found and answer.status in _PRESENT:
            yield Found(
                f"Er staat '{answer.status}', maar de tekst zegt {quoted(found[0])}: {quoted(answer.hoe)}.",
                ("basisondersteuning", index, "status"),
            )


def _more_without_words(asked: SchoolAsked) -> Iterator[Found]:
    """Find items of which the school does more, without what that is."""
    names = {row.item.id: row.item.naam for row in asked.school.baseline}
    for index, answer in enumerate(asked.profile.basisondersteuning):
        if answer.status == "meer" and (answer.hoe is None or says_nothing(answer.hoe)):
            yield Found(
                f"Bij {quoted(names.get(answer.item, answer.item))} staat 'meer', maar niet wat de school meer doet.",
                ("basisondersteuning", index, "status"),
            )


def _done_without_words(asked: SchoolAsked) -> Iterator[Found]:
    """Find items that are only ticked."""
    names = {row.item.id: row.item.naam for row in asked.school.baseline}
    ticked = [
        (index, answer)
        for index, answer in enumerate(asked.profile.basisondersteuning)
        if answer.status == "voldoet" and (answer.hoe is None or says_nothing(answer.hoe))
    ]
    if ticked:
        which = named(names.get(answer.item, answer.item) for _index, answer in ticked)
        yield Found(
            f"Hier staat 'voldoet', maar niet hoe de school het doet: {which}.", ("basisondersteuning", ticked[0][0])
        )


def _words_without_answer(asked: SchoolAsked) -> Iterator[Found]:
    """Find items with a text whose status was forgotten; a status that is said to be unknown may be explained."""
    for index, answer in enumerate(asked.profile.basisondersteuning):
        if "status" not in answer.model_fields_set and answer.hoe and not says_nothing(answer.hoe):
            yield Found(
                f"Er staat hoe de school dit doet, {quoted(answer.hoe)}, maar geen status."
                " De site toont dan: niet ingevuld.",
                ("basisondersteuning", index),
            )


def _done_and_ready_later(asked: SchoolAsked) -> Iterator[Found]:
    """Find items that are said to be done and to be ready on a day to come."""
    for index, answer in enumerate(asked.profile.basisondersteuning):
        if answer.status in _PRESENT and answer.gereed_op and answer.gereed_op > asked.day:
            yield Found(
                f"Er staat '{answer.status}', maar ook dat het pas op {answer.gereed_op} klaar is.",
                ("basisondersteuning", index, "gereed_op"),
            )


def _not_answered(asked: SchoolAsked) -> Iterator[Found]:
    """Find items without an answer at a school that answered others."""
    rows = asked.school.baseline
    open_rows = [row.item.naam for row in rows if row.status == UNKNOWN and not (row.answer and row.answer.hoe)]
    if open_rows and len(open_rows) < len(rows):
        yield Found(
            f"Bij {len(open_rows)} van de {len(rows)} onderdelen van de basislijn staat geen antwoord:"
            f" {named(open_rows)}.",
            ("basisondersteuning",),
        )


def _yaml(reading: str, calculation: str = "status: voldoet, hoe: Elke dag een kwartier") -> str:
    return f"basisondersteuning:\n  - {{item: lezen, {reading}}}\n  - {{item: rekenen, {calculation}}}\n"


RULES: Final[tuple[Rule[SchoolAsked], ...]] = (
    Rule(
        id="voldoet-en-toch-in-opbouw",
        severity="waarschuwing",
        subject="profiel",
        group="samenhang",
        name="Voldoet, maar nog in opbouw",
        why="Ouders rekenen op wat er staat. Wie 'doet deze school' leest, verwacht de hulp vandaag.",
        sources=("basisondersteuning-2019", "inspectie-extra-ondersteuning-2024"),
        remedy="Zet status op in_opbouw en vul gereed_op in, of verbeter de tekst.",
        faulty=Example(school=_yaml("status: voldoet, hoe: De leesgroepjes zijn nog in opbouw.")),
        sound=Example(
            school=_yaml("status: in_opbouw, gereed_op: 2027-02-01, hoe: De leesgroepjes zijn nog in opbouw.")
        ),
        look=_says_done_and_not_yet,
    ),
    Rule(
        id="meer-zonder-hoe",
        severity="waarschuwing",
        subject="profiel",
        group="samenhang",
        name="Meer, maar wat dan",
        why="'Deze school doet meer' is een belofte. Een ouder kan die pas wegen als er staat wat het is.",
        sources=("basisondersteuning-2019",),
        remedy="Schrijf bij hoe wat de school meer doet dan de regio vraagt, of zet status op voldoet.",
        faulty=Example(school=_yaml("status: meer")),
        sound=Example(school=_yaml("status: meer, hoe: Elke dag een half uur in een groepje van drie.")),
        look=_more_without_words,
    ),
    Rule(
        id="voldoet-zonder-hoe",
        severity="tip",
        subject="profiel",
        group="volledig",
        name="Voldoet, zonder hoe",
        why="De regio schrijft wat elke school doet. Alleen uw school kan vertellen hoe dat er hier uitziet.",
        sources=("basisondersteuning-2019",),
        remedy="Schrijf bij hoe in een of twee zinnen wat een kind hiervan merkt.",
        faulty=Example(school=_yaml("status: voldoet")),
        sound=Example(school=_yaml("status: voldoet, hoe: Elke ochtend leest uw kind met een maatje.")),
        look=_done_without_words,
    ),
    Rule(
        id="hoe-zonder-status",
        severity="waarschuwing",
        subject="profiel",
        group="samenhang",
        name="Wel tekst, geen status",
        why="De site zet 'niet ingevuld' boven uw tekst, en in de regio telt het onderdeel niet mee.",
        sources=("basisondersteuning-2019",),
        remedy="Kies bij status voldoet, meer of in_opbouw.",
        faulty=Example(school=_yaml("hoe: Elke ochtend leest uw kind met een maatje.")),
        sound=Example(school=_yaml("status: voldoet, hoe: Elke ochtend leest uw kind met een maatje.")),
        look=_words_without_answer,
    ),
    Rule(
        id="voldoet-en-later-klaar",
        severity="waarschuwing",
        subject="profiel",
        group="samenhang",
        name="Voldoet, maar pas later klaar",
        why="Een onderdeel is er, of het komt er nog. Allebei tegelijk laat een ouder raden.",
        sources=("basisondersteuning-2019",),
        remedy="Zet status op in_opbouw, of haal gereed_op weg.",
        faulty=Example(school=_yaml("status: voldoet, gereed_op: 2027-08-01")),
        sound=Example(school=_yaml("status: in_opbouw, gereed_op: 2027-08-01")),
        look=_done_and_ready_later,
    ),
    Rule(
        id="basislijn-onbeantwoord",
        severity="waarschuwing",
        subject="profiel",
        group="volledig",
        name="Basislijn niet helemaal beantwoord",
        why="Elke school in de regio hoort dit te doen. Zonder antwoord weet een ouder niet of dat hier zo is.",
        sources=("basisondersteuning-2019", "inspectie-extra-ondersteuning-2024"),
        remedy="Vul per onderdeel status en hoe in. Is het er nog niet? Kies dan in_opbouw.",
        faulty=Example(school="basisondersteuning:\n  - {item: lezen, status: voldoet}\n"),
        sound=Example(school=_yaml("status: voldoet")),
        look=_not_answered,
    ),
)
