"""Rules about time in texts: plans whose day has passed, and words such as "binnenkort" that outlived their date."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from generator.check.asked import RegionAsked, SchoolAsked, Words
from generator.check.dutch_dates import Dated, dates_in
from generator.check.rule import Example, Found, Rule
from generator.profile.parts import Validity
from generator.profile.school_years import end_of_year, months_after
from generator.reading.wording import shorten

MONTHS_OF_SOON: Final = 6
"""So long can something be said to come soon, or to be new."""
YEARS_OF_JUDGEMENT: Final = 4
"""The inspectie looks at each board about once in four years; an older judgement is of another school."""
_NOT_PROSE: Final = re.compile(
    r"(?:^|\.)(?:naam|titel|voorziening|ondersteuningsplan|denominatie|straat|plaats|gemeente|commissie|logo|kaart)$"
)
"""Keys whose value is a name: a year in it says nothing of the text."""
_SENTENCE: Final = re.compile(r"(?<=[.!?])[\"'’”)]*\s+|\n+")
_PAST: Final = re.compile(
    r"\b(?:was|waren|werd|werden|had|hadden|deed|deden|ging|gingen|kreeg|kregen|kwam|kwamen|stond|stonden|gaf|gaven|zat|"
    r"zaten|liep|liepen|heette|kon|konden|moest|moesten|mocht|mochten|wilde|wilden|bleef|bleven|begon|begonnen|gestart|"
    r"geopend|zag|zagen|werkte|werkten|hielp|hielpen|gebruikte|gebruikten|bestond|duurde|leerde|leerden|maakte|maakten|"
    r"deelde|volgde|volgden|nam|namen|heeft|(?<!te )hebben(?!\s*[.,;:!?]|$)|gold|vond|vonden|"
    r"sloot|sloten|betaalde|betaalden)\b",
    re.IGNORECASE,
)
"""Words of a sentence that tells what was."""
_PLAN: Final = re.compile(
    r"\b(?:zal|zullen|van plan|gepland|plannen om|hopen|hoopt|streven|streeft|verwachten (?:wij|we)|verwacht|komt er|"
    r"komen er|er komt|er komen|nog niet|in voorbereiding|(?:wij|we|wil) willen|willen (?:wij|we)|wil de school|"
    r"de school wil|(?:wij|we) gaan|gaan (?:wij|we)|gaat de school|de school gaat|ons doel|"
    r"ambities?|ons plan|onze plannen|oplevering|vervalt|bezig|(?:wij|we) werken aan|werken (?:wij|we) aan)\b",
    re.IGNORECASE,
)
"""Words of a plan, whatever stands before the date."""
_BEGIN: Final = re.compile(
    r"\b(?:start|starten|begint|beginnen|opent|openen|verhuist|verhuizen|verbouwt|verbouwen|krijgt|krijgen|wordt|worden|"
    r"komt|komen)\b",
    re.IGNORECASE,
)
"""Words of a plan when the date is the moment: "in 2025 starten wij"."""
_MOMENT: Final = re.compile(
    r"\b(?:in|per|op|vanaf|rond|eind|begin|halverwege|medio|met ingang van|na de|voor de|deze)"
    r"(?:\s(?:het|de|schooljaar|begin|eind|loop|van|uiterlijk))*\s?$",
    re.IGNORECASE,
)
_SINCE: Final = re.compile(r"\b(?:sinds|al vanaf|versie|stand|peildatum)(?:\s\w+)?\s?$", re.IGNORECASE)
_EVERY: Final = re.compile(
    r"\b(?:(?:elk|elke|ieder|iedere) (?:schooljaar|jaar|halfjaar|kwartaal|maand|week|dag)|jaarlijks|steeds)\b",
    re.IGNORECASE,
)
"""Words of what returns, and so is no plan."""
_UNTIL: Final = re.compile(
    r"\b(?:tot(?:\sen\smet)?|t/m|uiterlijk|niet later dan)"
    r"(?:\s(?:het|de|op|in|eind|begin|einde|van|schooljaar|aan))*\s?$",
    re.IGNORECASE,
)
_SOON: Final = re.compile(
    r"\b(?:binnenkort|sinds kort|onlangs|pas geleden|op korte termijn|zeer recent|binnen afzienbare tijd)\b",
    re.IGNORECASE,
)
_NEXT_YEAR: Final = re.compile(
    r"\b(?:(?:vanaf|met ingang van|per) (?:het )?(?:volgend|volgende|komend|komende) (?:school)?jaar"
    r"|(?:volgend|komend) (?:school)?jaar \w+ (?:wij|we|er)"
    r"|(?:wij|we) (?:gaan|starten|beginnen|krijgen|openen) (?:\w+ )?(?:volgend|komend) (?:school)?jaar"
    r"|na de (?:komende )?zomervakantie (?:gaan|starten|beginnen) (?:wij|we))\b",
    re.IGNORECASE,
)
_THIS_YEAR: Final = re.compile(
    r"\b(?:(?:dit|sinds dit|vanaf dit) (?:school)?jaar (?:is |zijn |)nieuw|nieuw (?:in )?dit (?:school)?jaar"
    r"|(?:sinds|vanaf) dit (?:school)?jaar|(?:momenteel|op dit moment) (?:zoeken|hebben|heeft|is|zijn|staat|werkt)"
    r"|dit (?:school)?jaar (?:gaan|starten|beginnen|zijn|hebben|is|staat|geeft|werken|volgen|krijgen)"
    r"|(?:staat|geeft|werkt|is|zijn|starten|beginnen|werken|volgen) (?:wij |we |er )?dit (?:school)?jaar)\b",
    re.IGNORECASE,
)
_WAITING: Final = re.compile(
    r"\b(?:er is|er zijn|hebben|heeft|geldt|is er|zijn er|staan)\b[^.!?\n]{0,40}?\bwachtlijst(?:en)?\b"
    r"|\bwacht(?:lijst|tijd)\b[^.!?\n]{0,40}?\b\d+ (?:weken|maanden)\b",
    re.IGNORECASE,
)
_MAYBE: Final = re.compile(
    r"\b(?:als|indien|wanneer|soms|kan|kunnen|mogelijk|misschien|tijdens|bij een|staat er|of er)\b|\?", re.IGNORECASE
)
_INSPECTION: Final = re.compile(r"\binspectie\w*\b", re.IGNORECASE)
_JUDGEMENT: Final = re.compile(
    r"\b(?:voldoende|onvoldoende|goed|oordeel|oordeelde|beoordeeld|beoordeelde|basisarrangement|zwak|excellent|"
    r"inspectiebezoek|bezocht|bezoek|onderzocht|waardering)\b",
    re.IGNORECASE,
)


def _prose(listed: Iterable[Words], needed: re.Pattern[str]) -> Iterator[tuple[Words, str]]:
    """Give the sentences of the texts in which a pattern is found."""
    for words in listed:
        if needed.search(words.text) and not _NOT_PROSE.search(words.field):
            for sentence in _SENTENCE.split(words.text):
                if needed.search(sentence):
                    yield words, sentence


_ANY_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def _plans(listed: Iterable[Words], day: date) -> Iterator[Found]:
    """Find sentences that plan something for a day that has passed, and no later one."""
    for words, sentence in _prose(listed, _ANY_YEAR):
        dates = list(dates_in(sentence))
        if not dates or max(one.last for one in dates) >= day or _PAST.search(sentence):
            continue
        if any(_is_planned(sentence, one) for one in dates):
            last = max(dates, key=lambda one: one.last)
            yield Found(f"'{shorten(sentence)}' gaat over wat nog komt, maar {last.words} is voorbij.", words.place)


def _is_planned(sentence: str, one: Dated) -> bool:
    before = sentence[: one.start]
    if _SINCE.search(before) or _UNTIL.search(before) or _EVERY.search(sentence):
        return False
    return bool(_PLAN.search(sentence) or (_BEGIN.search(sentence) and _MOMENT.search(before)))


def _ended(listed: Iterable[Words], day: date) -> Iterator[Found]:
    """Find sentences that say how it is until a day that has passed."""
    for words, sentence in _prose(listed, _ANY_YEAR):
        dates = list(dates_in(sentence))
        ends = [one for one in dates if one.last < day and _UNTIL.search(sentence[: one.start])]
        if ends and max(one.last for one in dates) < day and not _PAST.search(sentence):
            yield Found(f"'{shorten(sentence)}' geldt tot {ends[-1].words}, en dat is voorbij.", words.place)


def _outlived(listed: Iterable[Words], written: date | None, year_end: date | None, day: date) -> Iterator[Found]:
    """Find words that were true when the text was written, and cannot be any more.

    Args:
        listed: The texts.
        written: When they were last changed.
        year_end: The last day of the school year that they were written for.
        day: The day to compare with.
    """
    if written is None:
        return
    ends = {
        _SOON: months_after(written, MONTHS_OF_SOON),
        _THIS_YEAR: year_end or _end_of_school_year(written),
        _NEXT_YEAR: year_end or _end_of_school_year(written),
    }
    over = [pattern for pattern, end in ends.items() if end < day]
    if not over:
        return
    for words in listed:
        for pattern in over:
            found = pattern.search(words.text)
            if found:
                yield Found(f"Er staat '{shorten(found[0])}', maar deze tekst is van {written}.", words.place)
                break


def _end_of_school_year(day: date) -> date:
    return date(day.year + (day.month >= 8), 7, 31)


def _without_date(listed: Iterable[Words]) -> Iterator[Found]:
    """Find words that ask for a date, in sentences without one."""
    for pattern in (_SOON, _NEXT_YEAR):
        for words, sentence in _prose(listed, pattern):
            found = pattern.search(sentence)
            if found and not _ANY_YEAR.search(sentence):
                yield Found(f"'{shorten(found[0])}' zegt over een paar maanden niets meer.", words.place)


def _validity(asked: SchoolAsked) -> Validity:
    return asked.profile.profiel or Validity()


def _written(asked: SchoolAsked) -> date | None:
    return _validity(asked).bijgewerkt_op or _validity(asked).vastgesteld_op


def _planned(asked: SchoolAsked) -> Iterator[Found]:
    yield from _plans(asked.words, asked.day)


def _until(asked: SchoolAsked) -> Iterator[Found]:
    yield from _ended(asked.words, asked.day)


def _words_outlived(asked: SchoolAsked) -> Iterator[Found]:
    year = _validity(asked).schooljaar
    yield from _outlived(asked.words, _written(asked), end_of_year(year) if year else None, asked.day)


def _words_without_date(asked: SchoolAsked) -> Iterator[Found]:
    """Find such words that have not outlived their date yet: those are told already."""
    told = {found.place for found in _words_outlived(asked)}
    yield from (found for found in _without_date(asked.words) if found.place not in told)


def _in_region(asked: RegionAsked) -> Iterator[Found]:
    yield from _plans(asked.words, asked.day)
    yield from _ended(asked.words, asked.day)
    yield from _outlived(asked.words, asked.loaded.region.bijgewerkt_op, None, asked.day)


def _waiting_list(asked: SchoolAsked) -> Iterator[Found]:
    """Find texts that say whether there is a waiting list, while nothing says on which day that was so."""
    if asked.profile.wachtlijst is None:
        for words, sentence in _prose(asked.words, _WAITING):
            if not _MAYBE.search(sentence) and not _ANY_YEAR.search(words.text):
                yield Found(f"'{shorten(sentence)}' Er staat niet bij op welke dag dat zo was.", words.place)


def _old_judgement(asked: SchoolAsked) -> Iterator[Found]:
    for words, sentence in _prose(asked.words, _INSPECTION):
        years: Sequence[int] = [one.last.year for one in dates_in(sentence)]
        if years and _JUDGEMENT.search(sentence) and max(years) < asked.day.year - YEARS_OF_JUDGEMENT:
            yield Found(f"'{shorten(sentence)}' gaat over een oordeel uit {max(years)}.", words.place)


_SOURCE: Final = ("faq-opp-2023", "basisondersteuning-2019")
_TEXT: Final = "in_het_kort: %s\n"
_DATED: Final = "profiel: {bijgewerkt_op: %s}\nin_het_kort: %s\n"

RULES: Final[tuple[Rule[SchoolAsked], ...]] = (
    Rule(
        id="plan-in-het-verleden",
        severity="waarschuwing",
        subject="profiel",
        group="actueel",
        name="Plan voor een dag die voorbij is",
        why="Ouders lezen een belofte, en zien aan het jaar dat niemand daarna keek of die is nagekomen.",
        sources=_SOURCE,
        remedy="Is het er? Schrijf dan hoe het nu is. Zo niet, noem de nieuwe datum of haal de zin weg.",
        faulty=Example(school=_TEXT % "In schooljaar 2024-2025 willen wij een plusgroep beginnen."),
        sound=Example(school=_TEXT % "Sinds 2025 is er een plusgroep."),
        look=_planned,
    ),
    Rule(
        id="tot-een-dag-die-voorbij-is",
        severity="waarschuwing",
        subject="profiel",
        group="actueel",
        name="Geldt tot een dag die voorbij is",
        why="Hoe het nu is, kan een ouder hier niet lezen.",
        sources=_SOURCE,
        remedy="Schrijf hoe het nu is, of noem de nieuwe datum.",
        faulty=Example(school=_TEXT % "Tot april 2026 gebruiken wij het kantoor als stille plek."),
        sound=Example(school=_TEXT % "Tot april 2027 gebruiken wij het kantoor als stille plek."),
        look=_until,
    ),
    Rule(
        id="woord-van-toen",
        severity="waarschuwing",
        subject="profiel",
        group="actueel",
        name="Binnenkort is allang geweest",
        why="'Binnenkort', 'dit jaar' en 'volgend jaar' gaan over de dag van schrijven. Die ligt hier te ver terug.",
        sources=_SOURCE,
        remedy="Schrijf hoe het nu is. Komt het nog, noem dan de maand en het jaar.",
        faulty=Example(school=_DATED % ("2026-02-01", "Binnenkort begint de judoles.")),
        sound=Example(school=_DATED % ("2026-02-01", "Sinds maart 2026 is er judoles.")),
        look=_words_outlived,
    ),
    Rule(
        id="woord-zonder-datum",
        severity="tip",
        subject="profiel",
        group="actueel",
        name="Binnenkort zonder datum",
        why="Een profiel staat een jaar op de site. Wie in mei leest, weet niet wat u in november bedoelde.",
        sources=_SOURCE,
        remedy="Noem de maand en het jaar.",
        faulty=Example(school=_TEXT % "Binnenkort begint de judoles."),
        sound=Example(school=_TEXT % "In februari 2027 begint de judoles."),
        look=_words_without_date,
    ),
    Rule(
        id="wachtlijst-zonder-datum",
        severity="waarschuwing",
        subject="profiel",
        group="actueel",
        name="Wachtlijst zonder datum",
        why="Of er plaats is, verandert vaak. Zonder datum kan een ouder er niet op bouwen.",
        sources=("doelstellingenmonitor-2023",),
        remedy="Vul wachtlijst in, met status en datum. De site zet de dag er dan bij.",
        faulty=Example(school="toelating: Er is op dit moment geen wachtlijst.\n"),
        sound=Example(school="toelating: Bel ons voor een bezoek.\nwachtlijst: {status: nee, datum: 2026-11-02}\n"),
        look=_waiting_list,
    ),
    Rule(
        id="oordeel-inspectie-oud",
        severity="waarschuwing",
        subject="profiel",
        group="actueel",
        name="Oud oordeel van de inspectie",
        why="Na vier jaar zijn team en aanpak vaak anders. Een oud oordeel geeft een verkeerd beeld.",
        sources=("inspectie-extra-ondersteuning-2024",),
        remedy="Haal de zin weg en vul bij inspectie het webadres in: daar staat altijd het laatste oordeel.",
        faulty=Example(school=_TEXT % "De inspectie gaf onze school in 2019 een voldoende."),
        sound=Example(school=_TEXT % "De inspectie gaf onze school in 2025 een voldoende."),
        look=_old_judgement,
    ),
)
REGION_RULES: Final[tuple[Rule[RegionAsked], ...]] = (
    Rule(
        id="regio-tekst-van-toen",
        severity="waarschuwing",
        subject="regio",
        group="actueel",
        name="Tekst van de regio is door de tijd ingehaald",
        why="Deze tekst staat op de site van elke school in de regio.",
        sources=_SOURCE,
        remedy="Schrijf hoe het nu is. Komt het nog, noem dan de maand en het jaar.",
        faulty=Example(region="grensuitleg: In 2025 willen wij de grens opnieuw bespreken.\n"),
        sound=Example(region="grensuitleg: In 2027 willen wij de grens opnieuw bespreken.\n"),
        look=_in_region,
    ),
)
