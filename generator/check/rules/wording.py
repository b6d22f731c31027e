"""Rules about wording that harms: promises, labels, blame, and words that say nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from generator.check.asked import RegionAsked, SchoolAsked
from generator.check.labels import LABELS, PARENTS, SLIPS
from generator.check.patterns import HasWords, Phrase, hits, in_region, phrase, quoted, said, texts
from generator.check.rule import Example, Found, Rule

_CHILD: Final = r"(?:elke?|iedere?) (?:kind|leerling|jongere)|alle (?:kinderen|leerlingen|jongeren)|iedereen"
_HELP: Final = (
    r"(?:alle |de |extra |juiste |beste |voldoende |passende |passend |goed |goede )*"
    r"(?:hulp|zorg|aandacht|ondersteuning|begeleiding|onderwijs|plek|plaats|maatwerk|kansen|oplossing)"
)
_PLACE: Final = r"(?:de juiste |passende |een )*(?:hulp|ondersteuning|begeleiding|plek|plaats|maatwerk|oplossing)"
_PROMISED: Final = re.compile(
    r"\b(?:krijg|help|hulp|bied|plek|plaats|gev(?:en|e)|geeft|begeleid(?!er)|ondersteun|lukt|oploss|los(?:t|sen)|zorg|vind"
    r"|passend|beschikbaar|aanwezig|bereikbaar|veilig|weg|weiger|vallen|alleen|wacht|gepest|pest|geholp"
    r"|overgelat|terecht|er voor|slaag|nee\b)"
)
"""What a promise of help speaks of. "Altijd" about a way of working, such as a talk beforehand, is none."""
_NO_PROMISE: Final = (
    r"\b(?:niet|bijna|vrijwel|haast|meestal|nagenoeg|lang niet|zo goed als) (?:altijd|nooit)"
    r"|\b(?:nog nooit|nooit eerder|(?:altijd|nooit) (?:welkom|zonder|verplicht|eerst|in overleg|met u|samen|nog|al\b))"
    r"|\b(?:u|je|jij|jullie|ouders) (?:\w+ )?(?:kunt|kan|kunnen|mag|mogen|hoeft|hoeven|blijft|bent)\b"
    r"|\b(?:kunt|kan|kunnen|mag|mogen|hoeft|hoeven) (?:u|je|jij|jullie|ouders)\b"
    r"|^(?:bel|vraag|overleg|bespreek|meld|neem|lees|kijk|zet)\b|\bin principe altijd\b"
    r"|\b(?:delen|gegevens|verslag)\b|\bals altijd\b|\bvoor altijd\b"
)
PROMISES: Final[tuple[Phrase, ...]] = (
    phrase("altijd|nooit", r"\b(?:altijd|nooit)\b", spared=_NO_PROMISE),
    phrase(
        "elk |elke |ieder|alle ",
        rf"\b(?:(?:{_CHILD}) (?:\w+ )?(?:krijgt|krijgen|vindt|vinden|ontvangt|ontvangen|heeft|hebben) (?:\w+ ){{0,5}}?"
        rf"|(?:krijgt|vindt|krijgen|vinden|bieden|biedt|geven|geeft) (?:\w+ )?(?:{_CHILD}) (?:\w+ ){{0,5}}?)"
        rf"(?:{_HELP}|wat (?:het|hij|zij|ze|die) nodig (?:heeft|hebben)|op maat)\b",
        spared=r"\b(?:als|wanneer|zodra|tenzij)\b",
    ),
    phrase(
        "elk |elke |ieder|alle ",
        rf"\b{_PLACE} (?:\w+ ){{0,2}}?voor (?:{_CHILD})(?! (?:die|dat|met|uit|in|van)\b)\b"
        rf"|\bvoor (?:{_CHILD}) (?!en |of |die |dat |met )(?:\w+ ){{1,3}}?{_PLACE}\b",
        spared=r"\b(?:niet|geen|zoeken|zoekt|streven|proberen|probeert)\b",
    ),
    phrase(
        "elk |elke |ieder|alle |geen enkel",
        rf"\b(?:{_CHILD}) (?:is|zijn) (?:bij ons |hier |op onze school |van harte |altijd )*welkom\b"
        r"|\balle (?:kinderen|leerlingen) worden (?:\w+ )?(?:geholpen|begeleid|toegelaten|opgevangen|gezien|gehoord)\b"
        rf"|\b(?:kunnen|helpen) (?:wij |we )?(?:{_CHILD})(?! (?:die|dat|met)\b) (?:goed )?(?:helpen|verder|vooruit)\b"
        rf"|\b(?:{_CHILD}) (?:kan|kunnen) (?:bij ons|hier|op onze school) terecht\b|\buit (?:{_CHILD}) het beste\b"
        rf"|\b(?:wij|we) zijn er (?:altijd )?voor (?:{_CHILD})(?! (?:die|dat|met)\b)"
        rf"|\b(?:wordt|worden) (?:{_CHILD}) (?:\w+ )?(?:geholpen|gezien|gehoord|begeleid)\b"
        rf"|\b(?:bieden|geven) (?:wij |we )?{_HELP} aan (?:{_CHILD})(?! (?:die|dat|met|uit|in|van)\b)"
        r"|\bgeen enkel kind\b|\bvoor (?:elk|ieder|alle) proble(?:em|men)\b",
    ),
    phrase(
        "garan|belov|honderd procent|100%|100 %|zonder uitzondering",
        r"\b(?:gegarandeerd|garander(?:en|t)|garandeert|garantie|(?:wij|we|de school) bel(?:oven|ooft)"
        r"|honderd procent (?:zeker|veilig|succes)|zonder uitzondering)\b"
        r"|\b100 ?% (?:zeker|veilig|succes|garantie|inzet)\b",
        spared=r"\b(?:geen|niet|nooit|zonder) (?:\w+ ){0,3}?(?:garan|belo)|\bgarandeert (?:\w+ )?niet"
        r"|\b(?:belooft|beloven) (?:\w+ )?(?:niet|geen|niets)",
    ),
)
"""Absolute promises. A rule looks once more at "altijd" and "nooit": they count beside words about help."""

_VAGUE: Final = re.compile(
    r"\b(?:streven (?:\w+ )?(?:naar|ernaar)|streeft|aandacht (?:voor|aan|besteed)|zo ?veel mogelijk|op maat"
    r"|maatwerk|waar mogelijk|indien mogelijk|indien nodig|op termijn|continu|voortdurend|hoog in het vaandel"
    r"|staat centraal|staan centraal|zo goed mogelijk|optimaal|optimale|goede begeleiding|de nodige"
    r"|passende (?:begeleiding|hulp))\b"
)
_CONCRETE: Final = re.compile(
    r"\d|\b(?:een|twee|drie|vier|vijf|zes|acht|tien|twaalf) (?:keer|uur|minuten|dag|dagen|weken|kinderen|leerlingen)"
    r"|\b(?:week|weken|wekelijks|dagelijks|elke|iedere|dag|ochtend|middag|maandag|dinsdag|woensdag|donderdag|vrijdag"
    r"|kwartier|uur|minuten|maand|toets\w*|groepje|klein\w*|boek\w*|kaart\w*|software|schema|pictogram\w*|leraar|mentor"
    r"|coach|specialist|logopedist|oefen\w*|gesprek\w*|lokaal|ruimte|plek|koptelefoon\w*|materia\w*"
    r"|instructie|uitleg)\b"
)
_SHORT: Final = 30
"""Words; a longer text is never called empty."""


def _promises(asked: HasWords) -> Iterator[Found]:
    """Find promises that nobody can keep for every child."""
    for words, read in texts(asked):
        for hit in hits(PROMISES, read):
            if hit.phrase is PROMISES[0] and not _PROMISED.search(hit.sentence):
                continue
            yield Found(f"Hier staat '{hit.quote}'. Dat is een belofte zonder grens.", words.place)
            break


def _labels(asked: HasWords) -> Iterator[Found]:
    yield from said(LABELS, asked)


def _blame(asked: HasWords) -> Iterator[Found]:
    yield from said(PARENTS, asked)


def _slips(asked: HasWords) -> Iterator[Found]:
    yield from said(SLIPS, asked)


def _vague(asked: HasWords) -> Iterator[Found]:
    """Find answers to "what" and "how" that name nothing a parent could see happen."""
    for words, read in texts(asked):
        if words.place[-1] in {"wat", "hoe", "hoe_weten_we_of_het_werkt"} and words.kind == "tekst":
            found = _VAGUE.search(read.low)
            if found and len(read.low.split()) <= _SHORT and not _CONCRETE.search(read.low):
                yield Found(
                    f"Hier staat '{quoted(read, *found.span())}'. Wat er gebeurt, leest een ouder niet.", words.place
                )


_PROMISE: Final[Rule[Any]] = Rule(
    id="belofte-zonder-grens",
    severity="waarschuwing",
    subject="profiel",
    group="taal",
    name="Een belofte die niemand kan nakomen",
    why="Een ouder houdt de school aan 'altijd' en 'elk kind'. Wat kan, hangt af van het kind, de groep en de mensen.",
    sources=("basisondersteuning-2019",),
    remedy="Schrijf wat u doet en wanneer: 'meestal', 'op maandag en donderdag', 'als er plaats is'.",
    faulty=Example(school="in_het_kort: Bij ons krijgt elk kind altijd de hulp die het nodig heeft.\n"),
    sound=Example(school="in_het_kort: Uw kind krijgt meestal binnen twee weken hulp in de eigen klas.\n"),
    look=_promises,
)
_LABELS: Final[Rule[Any]] = Rule(
    id="etiket-op-een-kind",
    severity="waarschuwing",
    subject="profiel",
    group="taal",
    name="Een etiket in plaats van een kind",
    why="Een kind leest mee, en is meer dan zijn moeite. Wie schrijft wat een kind nodig heeft, zegt ook wat helpt.",
    sources=("basisondersteuning-2019", "faq-opp-2023"),
    remedy="Schrijf wat een kind nodig heeft.",
    faulty=Example(school="in_het_kort: Onze zorgleerlingen werken met de ib'er.\n"),
    sound=Example(school="in_het_kort: Leerlingen die extra hulp nodig hebben, werken met de ib'er.\n"),
    look=_labels,
)
_BLAMED: Final[Rule[Any]] = Rule(
    id="verwijt-aan-ouders",
    severity="waarschuwing",
    subject="profiel",
    group="taal",
    name="Een verwijt of eis aan ouders",
    why="Wie zich beschuldigd voelt, belt niet. Juist deze ouders wilt u aan tafel.",
    sources=("basisondersteuning-2019", "faq-opp-2023"),
    remedy="Schrijf wat school en ouders samen doen.",
    faulty=Example(school="opp:\n  ouders: Als ouders niet meewerken, stopt de hulp.\n"),
    sound=Example(school="opp:\n  ouders: Worden wij het niet eens, dan praat een consulent met ons mee.\n"),
    look=_blame,
)
_SLIPPED: Final[Rule[Any]] = Rule(
    id="verkeerde-term",
    severity="tip",
    subject="profiel",
    group="taal",
    name="Een term die niet klopt of niet meer bestaat",
    why="Ouders zoeken op het woord dat er staat, en vinden dan uitleg over iets anders of over vroeger.",
    sources=("inspectie-extra-ondersteuning-2024", "gids-ondersteuning"),
    remedy="Gebruik de term van nu.",
    faulty=Example(school="in_het_kort: Dit is ons schoolontwikkelingsprofiel.\n"),
    sound=Example(school="in_het_kort: Dit staat ook in de schoolgids.\n"),
    look=_slips,
)
_SAYS_LITTLE: Final[Rule[Any]] = Rule(
    id="vaag-voornemen",
    severity="tip",
    subject="profiel",
    group="taal",
    name="Een voornemen in plaats van een aanbod",
    why="'Aandacht voor' en 'op maat' kan elke school schrijven. Een ouder wil weten wat er gebeurt en hoe vaak.",
    sources=("inspectie-extra-ondersteuning-2024",),
    remedy="Schrijf wie wat doet, hoe vaak en waarmee.",
    faulty=Example(
        school="basisondersteuning:\n  - {item: lezen, status: voldoet, hoe: Wij hebben veel aandacht voor lezen.}\n"
    ),
    sound=Example(
        school="basisondersteuning:\n"
        "  - {item: lezen, status: voldoet, hoe: De leraar leest elke dag een kwartier met vier kinderen.}\n"
    ),
    look=_vague,
)
_BOTH: Final[tuple[Rule[Any], ...]] = (_PROMISE, _LABELS, _BLAMED, _SLIPPED, _SAYS_LITTLE)

RULES: Final[tuple[Rule[SchoolAsked], ...]] = _BOTH
REGION_RULES: Final[tuple[Rule[RegionAsked], ...]] = (
    in_region(
        _PROMISE,
        "definitie_extra: In onze regio krijgt elk kind de hulp die het nodig heeft.\n",
        "definitie_extra: In onze regio krijgt een kind meestal binnen vier weken hulp.\n",
    ),
    in_region(
        _LABELS,
        "definitie_extra: Voor zorgleerlingen is er een arrangement.\n",
        "definitie_extra: Voor leerlingen die extra hulp nodig hebben, is er een arrangement.\n",
    ),
    in_region(
        _BLAMED,
        "thuiszitters:\n  scholen: Meld het als de ouders niet meewerken.\n",
        "thuiszitters:\n  scholen: Bel ons als school en ouders het niet eens worden.\n",
    ),
    in_region(
        _SLIPPED,
        "definitie_basis: De basis staat in het SOP van elke school.\n",
        "definitie_basis: De basis staat in de schoolgids van elke school.\n",
    ),
    in_region(
        _SAYS_LITTLE,
        "bovenschools:\n  - {id: ambulant, naam: Ambulante hulp, wat: Begeleiding op maat.}\n",
        "bovenschools:\n  - {id: ambulant, naam: Ambulante hulp, wat: Een begeleider kijkt twee keer mee.}\n",
    ),
)
