"""Rules about what a profile says that does not hold for its kind of school, or no more, and about terms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from generator.check.asked import RegionAsked, SchoolAsked
from generator.check.beliefs import PLAN
from generator.check.patterns import HasWords, in_region, quoted, sentences, texts
from generator.check.rule import Example, Found, Rule

EVERY_PUPIL: Final = frozenset({"sbo", "so", "vso", "pro"})
"""Kinds of school where every pupil has an OPP."""
_PUPILS: Final = r"(?:(?:elke|iedere|alle|elk|ieder|al onze) (?:leerling(?:en)?|kind(?:eren)?))"
_HAVE: Final = r"(?:heeft|hebben|krijgt|krijgen)"
_EVERY: Final = re.compile(
    rf"\b{_PUPILS} (?:op (?:onze|deze) school |bij ons )?{_HAVE} (?:\w+ ){{0,2}}?{PLAN}\b"
    rf"|\b{_HAVE} {_PUPILS} (?:\w+ ){{0,2}}?{PLAN}\b"
    rf"|\bvoor {_PUPILS}(?! (?:die|dat|met|voor wie)\b) (?:\w+ ){{0,4}}?{PLAN}\b"
)
_CONDITION: Final = re.compile(r",? (?:als|die|dat|met|zodra|wanneer)\b")
"""After "every pupil has a plan": only under a condition."""
_ELSEWHERE: Final = re.compile(r"\b(?:sbo|so|vso|speciaal|praktijkonderwijs|speciale)\b")
"""The sentence is about another kind of school."""
_NOT_EVERY: Final = re.compile(
    rf"\bniet {_PUPILS} (?:\w+ ){{0,3}}?{PLAN}\b"
    rf"|\b{PLAN}\b[^.?!]{{0,30}}\b(?:alleen|uitsluitend|slechts) (?:voor|als)\b"
    r"[^.?!]{0,30}\bextra (?:hulp|ondersteuning)\b"
    rf"|\balleen (?:voor )?(?:leerlingen|kinderen) (?:met|die)\b[^.?!]{{3,50}}\b(?:krijg|heb|mak|schrijv|is|heeft)\w*"
    rf"[^.?!]{{1,15}}\b{PLAN}\b"
)

_NUMBERS: Final = {
    "zeven": 7, "acht": 8, "negen": 9, "tien": 10, "elf": 11, "twaalf": 12, "dertien": 13, "veertien": 14,
    "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "vijftien": 15, "zestien": 16, "twintig": 20,
}  # fmt: skip
_COUNT: Final = r"(\d{1,2}|[a-z]+) (weken|maanden)"
_TERM: Final = re.compile(rf"\b(?:binnen|uiterlijk|maximaal|hooguit|ten hoogste) {_COUNT}\b")
_AHEAD: Final = re.compile(
    rf"\b(?:minimaal|minstens|ten minste|tenminste|uiterlijk) {_COUNT} (?:van tevoren|vooraf|voor)\b"
)
_ABOUT_ADMISSION: Final = re.compile(
    r"\b(?:aanmeld\w*|aangemeld|toelat\w*|inschrijv\w*)\b.*\b(?:beslis\w*|besluit|antwoord|uitslag|hoort u|u hoort"
    r"|laten (?:wij |we )?(?:u )?weten)\b"
    r"|\b(?:beslis\w*|besluit|hoort u|u hoort)\b.*\b(?:aanmeld\w*|toelating|toegelaten|geplaatst kan)\b"
)
_MADE: Final = r"(?:maken|maakt|schrijven|schrijft|stellen|stelt)"
_ABOUT_PLAN: Final = re.compile(
    rf"\b{PLAN}\b.*\b(?:klaar|vast|vastgesteld|gereed|opgesteld|opstellen|geschreven|gemaakt|{_MADE})\b"
    rf"|\b{_MADE}\b.*\b{PLAN}\b"
)
_OTHER_TERM: Final = re.compile(
    r"\b(?:tlv|toelaatbaar\w*|samenwerkingsverband|bezwaar|klacht|gemeente|vervoer|behandel\w*|verzekeraar|evalu\w*"
    r"|bespre\w*|bekijk\w*|verleng\w*|vier weken|bijstell\w*|kijken|terug)\b"
)
"""The sentence is about another decision, about a talk, or about the longer term that the law allows."""


def _weeks(number: str, unit: str) -> int:
    """Give a term in weeks; 0 when the number is not known."""
    count = int(number) if number.isdigit() else _NUMBERS.get(number, 0)
    return count * 4 if unit == "maanden" else count


def _terms(asked: HasWords) -> Iterator[Found]:
    """Find terms for a decision or a plan that differ from those of the law."""
    for words, read in texts(asked):
        if "weken" in read.low or "maanden" in read.low:
            for start, end in sentences(read):
                message = _wrong_term(read.low[start:end])
                if message:
                    yield Found(message, words.place)


def _wrong_term(sentence: str) -> str:
    """Say what is wrong with the term in a sentence; empty when nothing is."""
    for found in _TERM.finditer(sentence):
        weeks = _weeks(found[1], found[2])
        if weeks > 6 and not _OTHER_TERM.search(sentence):
            if _ABOUT_PLAN.search(sentence):
                return f"Hier staat '{found[0]}'. Het OPP is klaar binnen zes weken na de inschrijving."
            if _ABOUT_ADMISSION.search(sentence) and weeks != 10:
                return (
                    f"Hier staat '{found[0]}'. De school beslist binnen zes weken na de aanmelding,"
                    " en mag daar één keer hooguit vier weken bij nemen."
                )
    ahead = _AHEAD.search(sentence)
    if ahead and "meld" in sentence and _weeks(ahead[1], ahead[2]) > 10:
        return f"Hier staat '{ahead[0]}'. Aanmelden hoeft hooguit tien weken vooraf, en later mag ook."
    return ""


def _plan_for_whom(asked: SchoolAsked) -> Iterator[Found]:
    """Find "every pupil has an OPP" where that is not so, and the reverse."""
    kinds = frozenset(asked.profile.schoolsoort)
    every, none = kinds <= EVERY_PUPIL, kinds.isdisjoint(EVERY_PUPIL)
    for words, read in texts(asked):
        if "opp" in read.low or "ontwikkelingsperspectief" in read.low:
            found = _EVERY.search(read.low) if none else _NOT_EVERY.search(read.low) if every else None
            if found and (every or not _spared(read.low, found)):
                true = "heeft elke leerling een OPP" if every else "hoort een OPP bij extra ondersteuning"
                quote = quoted(read, *found.span())
                yield Found(f"Hier staat '{quote}'. Op deze soort school {true}.", words.place)


def _spared(low: str, found: re.Match[str]) -> bool:
    """Tell "not every pupil", a pupil under a condition, and pupils of another kind of school."""
    begin = low.rfind(".", 0, found.start()) + 1
    before, after = low[begin : found.start()], low[found.end() : found.end() + 40]
    return before.endswith("niet ") or bool(_CONDITION.match(after) or _ELSEWHERE.search(before + after))


def _old_certificate(asked: SchoolAsked) -> Iterator[Found]:
    """Find the getuigschrift where a schooldiploma has taken its place."""
    kinds = asked.profile.schoolsoort
    if "vso" not in kinds and "pro" not in kinds:
        return
    now = "Sinds schooljaar 2021-2022 is er een schooldiploma." if "vso" in kinds else "Nu is dat een schooldiploma."
    for index, closing in enumerate(asked.profile.diplomering):
        if "getuigschrift" in closing.documenten:
            place = ("diplomering", index, "documenten", closing.documenten.index("getuigschrift"))
            yield Found(f"Hier staat 'getuigschrift'. {now}", place)
    for words, read in texts(asked):
        found = re.search(r"\bgetuigschrift\w*", read.low)
        if found and not re.search(
            r"vmbo|vroeger|voorheen|tot 20|voor 20|vervang|plaats van|rijbewijs|heftruck|geen getuig", read.low
        ):
            quote = quoted(read, *found.span())
            yield Found(f"Hier staat '{quote}'. {now}", words.place)


def _old_aftercare(asked: SchoolAsked) -> Iterator[Found]:
    """Find aftercare as it was before: only when asked for, within two years."""
    for words, read in texts(asked):
        if words.place[0] == "nazorg" or "nazorg" in read.low:
            low = read.low
            asked_for = re.search(
                r"\b(?:alleen|uitsluitend|pas)\b[^.?!]{0,30}\b(?:op (?:eigen )?verzoek|op aanvraag|erom vra\w+"
                r"|als u (?:\w+ )?vraagt)",
                low,
            )
            if asked_for and re.search(r"\b(?:twee|2) jaar\b|\b24 maanden\b", low):
                quote = quoted(read, *asked_for.span())
                yield Found(
                    f"Hier staat '{quote}'. Dat is de regel van 2013; volgens de plannen volgt de school zelf.",
                    words.place,
                )


_TERMS: Final[Rule[Any]] = Rule(
    id="termijn-anders-dan-wet",
    severity="waarschuwing",
    subject="profiel",
    group="wet",
    name="Een andere termijn dan in de wet",
    why="Ouders rekenen op de termijn die er staat, en wachten dan te lang.",
    sources=("zorgplicht-termijn", "opp-zes-weken", "zorgplicht-aanmelden"),
    remedy="Schrijf de termijn uit de wet, of een kortere die de school haalt.",
    faulty=Example(
        school="aanmelden:\n  hoe: Binnen acht weken na de aanmelding hoort u of uw kind geplaatst wordt.\n"
    ),
    sound=Example(school="aanmelden:\n  hoe: Binnen zes weken na de aanmelding hoort u of uw kind geplaatst wordt.\n"),
    look=_terms,
)

_IN_VO: Final = {"region": "code: VO9801\nsector: vo\n", "other": "schoolsoort: [vo]\n"}
"""What the examples for secondary education stand in."""
RULES: Final[tuple[Rule[SchoolAsked], ...]] = (
    _TERMS,
    Rule(
        id="opp-voor-wie",
        severity="waarschuwing",
        subject="profiel",
        group="wet",
        name="Wie een OPP krijgt",
        why="Ouders vragen naar een plan dat er niet hoort te zijn, of juist niet naar het plan dat er wel is.",
        sources=("opp-voor-wie", "inspectie-extra-ondersteuning-2024"),
        remedy="Schrijf voor wie de school een OPP maakt; dat hangt af van de soort school.",
        faulty=Example(school="opp:\n  wie_schrijft: Elke leerling heeft een OPP.\n"),
        sound=Example(school="opp:\n  wie_schrijft: Elke leerling die extra ondersteuning krijgt, heeft een OPP.\n"),
        look=_plan_for_whom,
    ),
    Rule(
        id="getuigschrift-van-vroeger",
        severity="waarschuwing",
        subject="profiel",
        group="wet",
        name="Een getuigschrift in plaats van een schooldiploma",
        why="Een leerling heeft iets aan het woord dat op zijn papier staat, ook bij een werkgever.",
        sources=("wet-kwaliteit-vso-2024", "vso-diploma", "pro-schooldiploma"),
        remedy="Kies vso_schooldiploma of pro_schooldiploma, en schrijf 'schooldiploma'.",
        faulty=Example(
            **_IN_VO,
            school='schoolsoort: [vso]\nclusters: ["3"]\nuitstroomprofielen:\n  - {profiel: arbeidsmarktgericht}\n'
            "diplomering:\n  - {profiel: arbeidsmarktgericht, documenten: [getuigschrift]}\n",
        ),
        sound=Example(
            **_IN_VO,
            school='schoolsoort: [vso]\nclusters: ["3"]\nuitstroomprofielen:\n  - {profiel: arbeidsmarktgericht}\n'
            "diplomering:\n  - {profiel: arbeidsmarktgericht, documenten: [vso_schooldiploma]}\n",
        ),
        look=_old_certificate,
    ),
    Rule(
        id="nazorg-van-vroeger",
        severity="waarschuwing",
        subject="profiel",
        group="wet",
        name="Nazorg zoals het vroeger was",
        why="Wie moet vragen om nazorg, krijgt die vaak niet. De regels zijn veranderd of veranderen.",
        sources=("wet-kwaliteit-vso-2024", "vso-nazorg"),
        remedy="Kijk na wat nu geldt, en schrijf hoe de school zelf contact houdt.",
        faulty=Example(
            **_IN_VO,
            school="schoolsoort: [pro]\nnazorg:\n  toelichting: Nazorg geven wij alleen op verzoek, tot twee jaar "
            "na vertrek.\n",
        ),
        sound=Example(
            **_IN_VO,
            school="schoolsoort: [pro]\nnazorg:\n  toelichting: Wij bellen uw kind drie keer in het eerste jaar.\n",
        ),
        look=_old_aftercare,
    ),
)
REGION_RULES: Final[tuple[Rule[RegionAsked], ...]] = (
    in_region(
        _TERMS,
        "plaatsing:\n  toelating: Binnen twaalf weken na de aanmelding beslist de school.\n",
        "plaatsing:\n  toelating: Binnen zes weken na de aanmelding beslist de school.\n",
    ),
)
