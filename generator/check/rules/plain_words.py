"""Rules about words: formal, jargon, cut short, denied twice, and whom a text speaks to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from generator.check.asked import RegionAsked, SchoolAsked, Words
from generator.check.explained import CAPITALS, KNOWN, explained, explains_itself, unexplained
from generator.check.formal import FORMAL, JARGON, SHORTENED, found_in, signs
from generator.check.rule import Found, Rule
from generator.check.rules.plain import SOURCES
from generator.check.texts import Pair, Reader, Told, around, bare_words, others, pair, sentences_of, texts
from generator.reading.wording import shorten


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_READERS: Final[tuple[Reader, ...]] = ("ouders", "leerlingen")
_EVERYBODY: Final = KNOWN | _words(
    "AED BHV BSO BV CC BY CITO DVD EHBO EU EN FAQ GGD GPS HAVO HBO ICT ID IEP IT KWH MAVO MBO NL NT OK PC QR SBO SMS SO"
    " TV UK USA USB VMBO VSO VWO WA WC WO"
)
"""Capitals that every parent knows, and kinds of schools that the site explains."""
_LOUD: Final = _words("ALLE ALTIJD DE EEN ELKE EN ER GEEN HET IN JIJ LET MAAR MOET NIET NOOIT OF OP U UW WEL WIJ")
"""Words that people write in capitals to stress them."""
_WHO = re.compile(r"\b(?:u|uw)\b", re.IGNORECASE)
_YOU = re.compile(r"\b(?:u|uw|je|jij|jou|jouw|jullie)\b", re.IGNORECASE)
_PARENTS = re.compile(
    r"\b[Oo]uder\(s\)(?:\s*/\s*verzorger\(s\))?|\b(?i:de|beide|alle) (?:ouders?|verzorgers?)(?:/verzorgers?)?\b(?!-)"
    r"|(?:^|[.!?]\s+)Ouders?\b(?!-)",
)
_PUPILS = re.compile(r"\b(?i:de|elke|een) leerling\b|\b(?i:de|alle) leerlingen\b|(?:^|[.!?]\s+)Leerlingen\b")
SLIPS: Final[Mapping[str, str]] = {
    "schoolondersteuningsplan": "schoolgids (of het ondersteuningsplan van de regio)",
    "schoolontwikkelingsprofiel": "schoolgids (vroeger het schoolondersteuningsprofiel)",
}
"""Names that do not exist, each with what is meant."""
_THIRD: Final = 2
"""Times that a text names its own readers as somebody else, from which it is told."""
_NOT_FOR_US: Final = ("medezeggenschap", "opp.leerlingen", "overgang.gesprek_met_leerling")
"""Keys whose texts are about parents or pupils as a group."""
_NO: Final = frozenset({"niet", "geen", "nooit", "nergens"})
_DENIED = re.compile(
    r"\b(?:niet|geen|nooit|nergens) (?:(?:zo|echt|altijd|per se|een) )?on(?:mogelijk|gebruikelijk|gewoon|gewone"
    r"|belangrijke?|bekende?|denkbaar|waarschijnlijk|terecht|voldoende|wenselijk|redelijke?|duidelijke?|nodige?)\b"
    r"|\bniet zelden\b|\bnooit geen\b|\bniet uitgesloten dat\b|\bniet nalaten\b",
    re.IGNORECASE,
)


def _listed(asked: Told, table: Mapping[str, str], said: str) -> Iterator[Found]:
    """Find the texts in which words of a table stand; the remedy gives the plain words."""
    needed = signs(table)
    for text in texts(asked, *_READERS):
        if needed.isdisjoint(bare_words(text.text)):
            continue
        found = list(dict.fromkeys(found_in(table, text.text)))
        if found:
            first = next((one for one in sentences_of(text.text) if found_in(table, one)), text.text)
            plain = ", ".join(f"'{table[word]}' in plaats van '{word}'" for word in found)
            more = others(len(found) - 1, "zo'n woord in deze tekst", "zulke woorden in deze tekst")
            yield Found(
                f"'{found[0]}' {said}: '{around(first, found[0].partition(' ')[0])}'.{more}",
                text.place,
                remedy=f"Schrijf {plain}.",
            )


def _formal(asked: Told) -> Iterator[Found]:
    yield from _listed(asked, FORMAL, "is een formeel woord")


def _jargon(asked: Told) -> Iterator[Found]:
    yield from _listed(asked, JARGON, "is een vakwoord dat de gids niet uitlegt")


def _shortened(asked: Told) -> Iterator[Found]:
    yield from _listed(asked, SHORTENED, "is afgekort")


def _abbreviations(asked: Told) -> Iterator[Found]:
    """Find abbreviations that neither the guide nor the profile explains, each where it first stands."""
    read = list(texts(asked, *_READERS))
    places: dict[str, list[Words]] = {}
    for text in read:
        if not any(len(word) > 1 and word.isupper() for word in bare_words(text.text)):
            continue
        for word in dict.fromkeys(CAPITALS.findall(text.text)):
            places.setdefault(word, []).append(text)
    if not places:
        return
    names = " ".join(text.text for text in asked.words if text.field.rpartition(".")[2] == "naam")
    known = _EVERYBODY | _LOUD | explained(asked.registers) | set(CAPITALS.findall(names))
    for word in unexplained(places, known):
        if word.lower() in JARGON or any(explains_itself(text.text, word) for text in read):
            continue
        more = others(len(places[word]) - 1, "tekst waarin dit staat", "teksten waarin dit staat")
        yield Found(
            f"Wat '{word}' betekent, staat nergens.{more}",
            places[word][0].place,
            remedy=f"Schrijf voluit wat '{word}' is, of zeg in gewone woorden wat u bedoelt.",
        )


def _denied(asked: Told) -> Iterator[Found]:
    """Find sentences that deny a denial."""
    for text in texts(asked):
        if _NO.isdisjoint(bare_words(text.text)):
            continue
        hits = [one for one in sentences_of(text.text) if _DENIED.search(one)]
        if hits:
            more = others(len(hits) - 1, "zo'n zin in deze tekst", "zulke zinnen in deze tekst")
            yield Found(f"'{shorten(hits[0])}' ontkent twee keer.{more}", text.place)


def _formal_to_pupils(asked: Told) -> Iterator[Found]:
    """Find texts for pupils that say "u"."""
    for text in texts(asked, "leerlingen"):
        hits = [one for one in sentences_of(text.text) if _WHO.search(one)]
        if hits:
            more = others(len(hits) - 1, "zo'n zin in deze tekst", "zulke zinnen in deze tekst")
            word = _WHO.findall(hits[0])[0].lower()
            yield Found(
                f"Deze tekst is voor leerlingen, maar er staat '{word}': '{shorten(hits[0])}'.{more}", text.place
            )


def _about_pupils(asked: Told) -> Iterator[Found]:
    """Find texts for pupils that speak of pupils as others."""
    for text in texts(asked, "leerlingen"):
        count = len(_PUPILS.findall(text.text))
        if count >= _THIRD and not _YOU.search(text.text):
            yield Found(f"Deze tekst is voor leerlingen, maar gaat over 'de leerling': '{_start(text)}'.", text.place)


def _about_parents(asked: Told) -> Iterator[Found]:
    """Find texts for parents that speak of parents as others, and nowhere say "u"."""
    for text in texts(asked, "ouders"):
        if text.field.removeprefix("gedeeld.") in _NOT_FOR_US or "uder" not in text.text:
            continue
        found = _PARENTS.findall(text.text)
        if (len(found) >= _THIRD or "uder(s)" in text.text) and not _YOU.search(text.text):
            named = found[0].strip(" .!?\n").lower()
            yield Found(f"Een ouder leest dit zelf, maar er staat '{named}': '{_start(text)}'.", text.place)


def _start(text: Words) -> str:
    return shorten(next(iter(sentences_of(text.text)), text.text))


_HOW: Final = ("leerling_stem:\n  hoe: {}", "contact:\n  leerlingen: {{toelichting: {}}}")
"""Where a text for pupils stands."""
_PAIRS: Final[tuple[Pair, ...]] = (
    pair(
        id="formele-woorden",
        severity="tip",
        name="Formele woorden",
        why="Formele woorden maken een tekst langer en strenger. Wie weinig leest, haakt erop af.",
        sources=SOURCES,
        remedy="Schrijf het gewone woord.",
        faulty="Indien u vragen heeft omtrent het plan, belt u ons.",
        sound="Als u vragen heeft over het plan, belt u ons.",
        look=_formal,
    ),
    pair(
        id="vakwoord-zonder-uitleg",
        severity="tip",
        name="Een vakwoord dat niemand uitlegt",
        why="Een ouder weet niet wat het betekent, en de begrippenlijst van de gids zegt het ook niet.",
        sources=SOURCES,
        remedy="Zeg in gewone woorden wat u doet.",
        faulty="Onze zorgstructuur kent vier stappen.",
        sound="Zo regelen wij hulp: in vier stappen.",
        look=_jargon,
    ),
    pair(
        id="ingekort-woord",
        severity="tip",
        name="Een woord met punten ertussen",
        why="Veel ouders lezen over 'd.m.v.' heen, en voorleessoftware spreekt het verkeerd uit.",
        sources=SOURCES,
        remedy="Schrijf het woord voluit.",
        faulty="Wij helpen uw kind d.m.v. extra uitleg.",
        sound="Wij helpen uw kind met extra uitleg.",
        look=_shortened,
    ),
    pair(
        id="afkorting-zonder-uitleg",
        severity="tip",
        name="Een afkorting die nergens staat uitgelegd",
        why="Scholen gebruiken afkortingen die een ouder niet kent. De gids legt er veel uit, deze niet.",
        sources=SOURCES,
        remedy="Schrijf voluit wat het is.",
        faulty="Uw kind werkt met de KWX-methode. De leraar heeft de KWX geleerd.",
        sound="Uw kind werkt met een kaart vol stappen. De leraar heeft geleerd hoe dat gaat.",
        look=_abbreviations,
    ),
    pair(
        id="dubbel-ontkend",
        severity="tip",
        name="Twee keer nee in een zin",
        why="'Niet onmogelijk' moet een lezer omrekenen, en dat gaat vaak mis.",
        sources=SOURCES,
        remedy="Zeg wat wel kan of wat wel zo is.",
        faulty="Hulp bij rekenen is hier niet onmogelijk.",
        sound="Hulp bij rekenen kan hier.",
        look=_denied,
    ),
    pair(
        id="u-tegen-leerlingen",
        severity="waarschuwing",
        name="Een tekst voor leerlingen zegt u",
        why="Deze tekst staat op de pagina voor leerlingen. Wie 'u' of 'uw kind' leest, denkt dat het voor ouders is.",
        sources=SOURCES,
        remedy="Spreek de leerling aan met 'jij' en 'je'.",
        faulty="Uw kind vertelt elk half jaar wat goed gaat.",
        sound="Jij vertelt elk half jaar wat goed gaat.",
        look=_formal_to_pupils,
        places=_HOW,
    ),
    pair(
        id="over-leerlingen",
        severity="tip",
        name="Een tekst voor leerlingen praat over leerlingen",
        why="Deze tekst staat op de pagina voor leerlingen. Zij lezen liever wat zij zelf kunnen doen.",
        sources=SOURCES,
        remedy="Schrijf 'jij' in plaats van 'de leerling'.",
        faulty="De leerlingen vullen een kaart in. Daarna praten alle leerlingen erover.",
        sound="Jij vult een kaart in. Daarna praat je erover met je klas.",
        look=_about_pupils,
        places=_HOW,
    ),
    pair(
        id="over-ouders",
        severity="tip",
        name="Een tekst voor ouders praat over ouders",
        why="Ouders lezen dit zelf. Met 'u' weten zij meteen wat zij kunnen doen.",
        sources=SOURCES,
        remedy="Schrijf 'u' in plaats van 'de ouders', en 'uw kind' in plaats van 'de leerling'.",
        faulty="De ouders krijgen een uitnodiging. Ouders tekenen het plan.",
        sound="U krijgt een uitnodiging. U tekent het plan.",
        look=_about_parents,
    ),
)
RULES: Final[tuple[Rule[SchoolAsked], ...]] = tuple(one.school for one in _PAIRS)
REGION_RULES: Final[tuple[Rule[RegionAsked], ...]] = tuple(one.region for one in _PAIRS)
