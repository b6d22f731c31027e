"""Rules about wording that turns families away: a group refused, a no without a way on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from generator.check.asked import RegionAsked, SchoolAsked
from generator.check.patterns import HasWords, Phrase, hits, in_region, phrase, plain, quoted, texts
from generator.check.rule import Example, Found, Rule

_EXCLUDED: Final = "Dat sluit een groep uit, terwijl de school elk kind dat u aanmeldt apart moet bekijken."
_PUPILS: Final = r"(?:kinderen|leerlingen|jongeren)"
_TAKE_IN: Final = r"(?:plaatsen|toelaten|aannemen|opvangen|inschrijven|helpen)"
EXCLUSIONS: Final[tuple[Phrase, ...]] = (
    phrase(
        "nemen|laten|plaats|accepteren",
        rf"\b(?:nemen|laten|plaatsen|accepteren) (?:wij |we )?(?:\w+ )?geen {_PUPILS}\b"
        r"[^.?!]{0,30}\b(?:met|die|zonder)\b",
    ),
    phrase(
        "niet welkom",
        r"\b(?:is|zijn) (?:\w+ ){0,4}?niet welkom\b|\bniet welkom (?:is|zijn)\b",
        spared=r"\b(?:hond|huisdier|rook|rokers|telefoon|pesten)|niet welkom voel",
    ),
    phrase(
        "toelaatbaar|plaatsbaar|schoolbaar",
        r"\b(?:niet (?:toelaatbaar|plaatsbaar|schoolbaar)|onplaatsbaar)\b",
        spared=r"verklaring|\btlv\b|\bzonder\b|samenwerkingsverband|besluit",
    ),
    phrase(
        "weiger|wijzen|sluiten|geschikt|bedoeld|nemen|laten|geen pl",
        rf"\b{_PUPILS} met [^.?!]{{2,40}} (?:(?:weigeren|wijzen|sluiten) (?:wij|we)|worden (?:door ons )?geweigerd"
        r"|nemen (?:wij|we) niet aan|laten (?:wij|we) niet toe)\b"
        rf"|\bvoor {_PUPILS} (?:met|zonder) [^.?!]{{2,40}} is (?:er |hier |bij ons )*geen (?:plaats|plek)\b"
        rf"|\b(?:wij|we) (?:weigeren|sluiten) {_PUPILS} met\b"
        rf"|\bonze school is niet (?:geschikt|bedoeld) voor {_PUPILS} (?:met|die)\b",
    ),
)
"""Words with which a group is turned away; a way on does not make them right."""

_NO: Final = "Zo klinkt het als een nee, en er staat niet hoe het verder gaat."
REFUSALS: Final[tuple[Phrase, ...]] = (
    phrase(
        "niet",
        rf"\b(?:kunnen|kan|gaan|zullen) (?:wij|we|de school|onze school) (?:\w+ ){{0,4}}?niet (?:\w+ )?{_TAKE_IN}\b"
        rf"|\b(?:wij|we|de school|onze school) (?:kunnen|kan) (?:\w+ ){{0,5}}?niet (?:\w+ )?{_TAKE_IN}\b"
        r"|\b(?:nemen|laten) (?:wij|we) (?:\w+ ){0,2}?niet (?:aan|toe)\b"
        r"|\b(?:worden|wordt) (?:\w+ )?niet (?:toegelaten|aangenomen|geplaatst|ingeschreven)\b"
        r"|\b(?:hoort|horen) (?:hier |bij ons )?niet thuis\b|\bniet (?:op onze school|bij ons) thuis\b",
        spared=rf"\bniet (?:alleen|zomaar|zonder)\b|\bniet aannemen dat\b|\b{_PUPILS} met [^.?!]{{2,40}} nemen\b",
    ),
    phrase(
        "moet|hoort|horen|verwezen",
        r"\b(?:door)?verwezen naar (?:het |een )?(?:speciaal (?:basis)?onderwijs|sbo|so|vso|andere school)\b|"
        r"\b(?:moet|moeten|hoort|horen) (?:\w+ ){0,2}?(?:naar|op) (?:het |een )?"
        r"(?:speciaal (?:basis)?onderwijs|sbo|so|vso|speciale (?:basis)?school|andere school)\b",
    ),
    phrase(
        "uitgesloten|dan houdt|geen plek|geen plaats",
        r"\b(?:is|zijn) uitgesloten van (?:plaatsing|toelating|aanmelding)\b|\bdan houdt (?:het|onze \w+) op\b"
        rf"|\b(?:er is|is er|is hier|hebben wij|hebben we) (?:\w+ )?geen (?:plek|plaats) voor {_PUPILS}\b",
    ),
)
"""Words that refuse; they are sound when the same text says how it goes on."""
_WAY_ON: Final = re.compile(
    r"\b(?:samen|zoek\w*|overleg\w*|gesprek\w*|kijken|bespre\w*|bel(?:t|len)?|help\w*|hulp|advies|adviseu\w*|steunpunt"
    r"|samenwerkingsverband|consulent|meekijk\w*|wel|tot die tijd|zolang|intussen|nadenk\w*|passende plek|contact)\b"
)
_NOTHING: Final = re.compile(
    r"(?:n\.? ?v\.? ?t\.?|niet van toepassing|geen|niets|nee|onbekend|nog niet bekend|niet bekend|volgt|volgt nog"
    r"|nader te bepalen|nog invullen|todo|tbd|x+|\?+|-+|\.+|(?:wij|we) kunnen (?:dan )?niets (?:doen|bieden))[.!]?"
)
"""What is written in an obligatory key when there is nothing to say."""


def _exclusions(asked: HasWords) -> Iterator[Found]:
    for words, read in texts(asked):
        for hit in hits(EXCLUSIONS, read):
            yield Found(f"Hier staat '{hit.quote}'. {_EXCLUDED}", words.place)
            break


def _refusals(asked: HasWords) -> Iterator[Found]:
    """Find a no without a way on; within a limit the way on may stand in `wat_dan`."""
    onward = {words.place[:2]: plain(words.text).low for words in asked.words if words.field == "grenzen.wat_dan"}
    for words, read in texts(asked):
        for hit in hits(REFUSALS, read):
            rest = f"{read.low[: hit.start]} {read.low[hit.end :]} {onward.get(words.place[:2], '')}"
            if not _WAY_ON.search(rest):
                yield Found(f"Hier staat '{hit.quote}'. {_NO}", words.place)
                break


def _empty_ways_on(asked: SchoolAsked) -> Iterator[Found]:
    """Find limits whose `wat_dan` says nothing, or only the situation once more."""
    for words in asked.words:
        if words.field == "grenzen.wat_dan":
            read = plain(words.text)
            situation = plain(asked.profile.grenzen[int(words.place[1])].situatie)
            if _NOTHING.fullmatch(read.low.strip()) or read.low.split() == situation.low.split():
                quote = quoted(read, 0, len(read.text))
                yield Found(f"Bij 'wat dan' staat '{quote}'. Een ouder weet nu niet hoe het verder gaat.", words.place)


_GROUPS: Final[Rule[Any]] = Rule(
    id="groep-uitgesloten",
    severity="waarschuwing",
    subject="profiel",
    group="wet",
    name="Een groep kinderen geweigerd",
    why="De school bekijkt na een aanmelding wat dit kind nodig heeft. Een groep vooraf weigeren past daar niet bij.",
    sources=("faq-opp-2023", "zorgplicht-beoordelen", "zorgplicht-andere-school", "crm-gelijke-behandeling"),
    remedy="Schrijf wat hier moeilijk is, waardoor dat komt, en wat de school dan met ouders doet.",
    faulty=Example(school="toelating: Wij nemen geen kinderen aan met een verstandelijke beperking.\n"),
    sound=Example(school="toelating: Heeft uw kind de hele dag zorg nodig? Dan kijken wij met u wat hier kan.\n"),
    look=_exclusions,
)
_REFUSED: Final[Rule[Any]] = Rule(
    id="nee-zonder-vervolg",
    severity="waarschuwing",
    subject="profiel",
    group="wet",
    name="Nee, en dan niets",
    why="Een school die een kind niet kan helpen, zoekt met ouders een andere. Dat hoort een ouder hier te lezen.",
    sources=("basisondersteuning-2019", "zorgplicht-andere-school"),
    remedy="Schrijf erbij wat de school dan doet en met wie: 'Wij zoeken samen met u een school die dat wel kan'.",
    faulty=Example(school="in_het_kort: Kinderen die weglopen, kunnen wij niet plaatsen.\n"),
    sound=Example(
        school="in_het_kort: Kinderen die weglopen, kunnen wij niet plaatsen. Wij zoeken met u een veilige school.\n"
    ),
    look=_refusals,
)

RULES: Final[tuple[Rule[SchoolAsked], ...]] = (
    _GROUPS,
    _REFUSED,
    Rule(
        id="grens-zonder-wat-dan",
        severity="waarschuwing",
        subject="profiel",
        group="volledig",
        name="Een grens zonder vervolg",
        why="Een grens is geen reden om een kind te weigeren. Een ouder moet kunnen lezen wat de school dan wel doet.",
        sources=("basisondersteuning-2019", "zorgplicht-andere-school"),
        remedy="Schrijf wat de school dan wel doet en met wie.",
        faulty=Example(school="grenzen:\n  - {situatie: Uw kind loopt vaak weg., wat_dan: N.v.t.}\n"),
        sound=Example(
            school="grenzen:\n  - {situatie: Uw kind loopt vaak weg., wat_dan: Wij zoeken met u een veilige plek.}\n"
        ),
        look=_empty_ways_on,
    ),
)
REGION_RULES: Final[tuple[Rule[RegionAsked], ...]] = (
    in_region(
        _GROUPS,
        "plaatsing:\n  toelating: Kinderen met epilepsie zijn op deze plek niet welkom.\n",
        "plaatsing:\n  toelating: Heeft uw kind epilepsie? Dan bespreken wij vooraf wat er nodig is.\n",
    ),
    in_region(
        _REFUSED,
        "plaatsing:\n  toelating: Kinderen zonder besluit worden niet toegelaten.\n",
        "plaatsing:\n  toelating: Kinderen zonder besluit worden niet toegelaten. Bel ons, dan zoeken wij verder.\n",
    ),
)
