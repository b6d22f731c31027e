"""Sentences in which schools tell parents something else than the law says, each with what the law says."""

from __future__ import annotations

from typing import Final

from generator.check.patterns import Phrase, phrase

PLAN: Final = r"(?:opp|opp's|ontwikkelingsperspectief(?:plan)?|ontwikkelingsperspectieven)"
_NEAR: Final = r"[^.?!]{0,40}"
"""Some words of the same sentence."""
_ONLY: Final = r"(?:alleen|pas|uitsluitend|slechts|enkel)"
_HELP: Final = r"(?:hulp|ondersteuning|begeleiding|arrangement|remedial teaching)"
_NEEDED: Final = r"(?:nodig|verplicht|vereist|een voorwaarde)"
_PARENTS: Final = r"(?:u|ouders|de ouders)"
_MUST: Final = r"(?:moet|moeten|dient|dienen)"

_CONSENT: Final = r"(?:instemming|toestemming|akkoord)"
_SIGNED: Final = r"(?:ondertekend|getekend|goedgekeurd)"
_AGREE: Final = (
    r"(?:instem\w*|eens|stemt in|stemmen in|in te stemmen|akkoord|toestemming|goedkeur\w*|goed te keuren|keuren"
    rf"|handtekening|(?:onder)?teken(?:t|en)|{_SIGNED})"
)
_WHOLE: Final = rf"(?:hele|gehele|volledige|complete|totale) (?:{PLAN}|plan)"
_PARTLY: Final = (
    r"handelingsdeel|hulp in het plan|deel (?:over|met) de (?:hulp|begeleiding)|\bhoe(?:ft|ven)\b|\bniet nodig"
    rf"|\bgeen (?:\w+ )?(?:{_CONSENT}|handtekening)|\bniet (?:met|voor) het hele"
    r"|\bprobe(?:ert|ren)|streven|streeft|gericht op"
)
"""The sentence is about consent to a part, about what is not needed, or about trying to agree."""
WHOLE_PLAN: Final[tuple[Phrase, ...]] = (
    phrase(
        "opp|ontwikkelingsperspectief|plan",
        rf"\b{_AGREE}\b[^.?!]{{0,50}}\b{_WHOLE}\b|\b{_WHOLE}\b[^.?!]{{0,50}}\b{_AGREE}\b",
        spared=_PARTLY,
        message="Ouders stemmen in met het handelingsdeel; over de rest overlegt de school met hen.",
    ),
)
ANY_PLAN: Final[tuple[Phrase, ...]] = (
    phrase(
        "opp|ontwikkelingsperspectief",
        rf"\b{_AGREE} (?:\w+ ){{0,2}}?(?:met|op|voor|onder|van) (?:het |dit |uw |een )?{PLAN}\b"
        rf"|\b{PLAN} (?:\w+ ){{0,4}}?(?:voor akkoord|ter ondertekening|ter goedkeuring|ter instemming)\b"
        rf"|\b(?:tekenen|ondertekenen) ouders (?:\w+ ){{0,2}}?{PLAN}\b"
        rf"|\b{PLAN} (?:\w+ ){{0,4}}?door {_PARENTS} (?:\w+ )?{_SIGNED}\b"
        rf"|\b(?:u|ouders) {_MUST} (?:\w+ ){{0,2}}?(?:het |dit )?{PLAN} (?:\w+ ){{0,2}}?"
        r"(?:goedkeuren|goed te keuren|(?:te )?(?:onder)?tekenen)\b",
        spared=rf"{_PARTLY}|{_WHOLE}",
        message="Zo lijkt het of ouders met alles moeten instemmen; dat geldt alleen voor het handelingsdeel.",
    ),
)
NO_CONSENT: Final[tuple[Phrase, ...]] = (
    phrase(
        "handelingsdeel",
        rf"\bhandelingsdeel\b[^.?!]{{0,60}}\b(?:geen {_CONSENT}|niet (?:mee )?in te stemmen|niet nodig"
        rf"|zonder (?:uw |hun )?{_CONSENT} (?:van ouders )?(?:vast|uit|start|begin)|stelt de school zelf vast)"
        rf"|\b(?:geen {_CONSENT}|(?:hoeft u|u hoeft|hoeven ouders|ouders hoeven) niet)\b{_NEAR}\bhandelingsdeel\b"
        rf"|\bhandelingsdeel hoeven (?:\w+ ){{1,3}}geen {_CONSENT}\b",
        spared=r"\b(?:wel|alleen|behalve|kan|mag|mogen|dan|handtekening|geeft u|stemt u|als u)\b",
        message="Het handelingsdeel kan de school pas vaststellen als ouders het ermee eens zijn.",
    ),
)

_MOVED: Final = (
    r"(?:verwijzing|verwezen|tijdelijke plaatsing|tlv|toelaatbaarheidsverklaring|naar het (?:sbo|so|speciaal))"
)
ONLY_ON_MOVING: Final[tuple[Phrase, ...]] = (
    phrase(
        "opp|ontwikkelingsperspectief",
        rf"\b{PLAN}\b{_NEAR}\b{_ONLY}\b[^.?!]{{0,30}}\b(?:bij|voor|als|wanneer|na)\b{_NEAR}\b{_MOVED}\b"
        rf"|\b{_ONLY} (?:bij|als|wanneer)\b{_NEAR}\b{_MOVED}\b[^.?!]{{0,50}}\b{PLAN}\b"
        rf"|\b{_ONLY} (?:een |het )?{PLAN}\b[^.?!]{{0,20}}\b(?:bij|als|wanneer|na)\b[^.?!]{{0,30}}\b{_MOVED}\b",
        spared=r"\bniet (?:alleen|pas)\b",
        message="Een OPP hoort bij extra ondersteuning, ook zonder verwijzing.",
    ),
)

_LITTLE_ONES: Final = r"(?:kleuters?|jonge kinderen|jongere kinderen|groep [1-3]|onderbouw)"
YOUNG: Final[tuple[Phrase, ...]] = (
    phrase(
        "uitstroom",
        rf"\b{_LITTLE_ONES}\b[^.?!]{{0,60}}\b(?:geen|niet|nog geen|nog niet)\b{_NEAR}\buitstroom\w*"
        rf"|\b{_LITTLE_ONES}\b{_NEAR}\buitstroom\w* (?:\w+ ){{0,2}}?niet\b"
        rf"|\b(?:geen|nog geen) uitstroom\w*[^.?!]{{0,50}}\b{_LITTLE_ONES}\b"
        r"|\buitstroom\w*[^.?!]{0,30}\b(?:pas vanaf|alleen vanaf|vanaf) groep [3-8]\b",
        spared=r"\bniet zonder\b|\book\b",
        message="Een OPP noemt de verwachte uitstroom, ook bij jonge kinderen; die mag voorlopig zijn.",
    ),
)

_DIAGNOSIS: Final = r"(?:diagnose|classificatie)"
DIAGNOSIS: Final[tuple[Phrase, ...]] = (
    phrase(
        "diagnose|verklaring|classificatie",
        rf"\b(?:zonder|geen) (?:officiele )?(?:{_DIAGNOSIS}|verklaring),?(?: \w+){{0,4}}? geen (?:extra )?{_HELP}\b"
        rf"|\b{_DIAGNOSIS}\b[^.?!]{{0,20}}\b(?:is|zijn) (?:\w+ )?{_NEEDED}\b[^.?!]{{0,50}}\b{_HELP}\b"
        rf"|\b{_HELP}\b[^.?!]{{0,25}}\bis (?:eerst )?een (?:officiele )?{_DIAGNOSIS} (?:\w+ )?{_NEEDED}\b"
        rf"|\b{_HELP}\b{_NEAR}\b{_ONLY}\b[^.?!]{{0,30}}\b(?:met|na|bij|als er|wanneer er) (?:een |ook een )?"
        rf"(?:officiele |medische )?{_DIAGNOSIS}\b"
        rf"|\beerst (?:een |de )?{_DIAGNOSIS}\b{_NEAR}\b{_HELP}\b",
        spared=rf"\b(?:geen|niet) (?:\w+ )?(?:{_DIAGNOSIS}|verklaring) (?:is )?(?:\w+ )?nodig"
        r"|diagnose is niet|ook zonder|examen|toets|behandel|vergoed|verzeker|niet wachten|niet eerst",
        message="Voor extra hulp is in principe geen diagnose nodig; het gaat om wat een kind nodig heeft.",
    ),
)
_FEE: Final = r"(?:ouderbijdrage|vrijwillige bijdrage)"
FEE: Final[tuple[Phrase, ...]] = (
    phrase(
        "ouderbijdrage|vrijwillige bijdrage",
        rf"\b{_FEE}\b[^.?!]{{0,30}}\b(?:is|wordt) (?:\w+ )?(?:verplicht|een voorwaarde)\b"
        rf"|\b{_ONLY} (?:\w+ ){{0,2}}?(?:als|wanneer|na|voor ouders die)\b{_NEAR}\b{_FEE}\b"
        rf"|\b{_FEE} niet betaal\w*[^.?!]{{0,30}}\b(?:kan|mag|doet|kunnen|mogen|krijgt) (?:\w+ ){{0,2}}?(?:niet|geen)\b"
        rf"|\b(?:zonder|geen) (?:betaling van de )?(?:vrijwillige )?{_FEE}\b[^.?!]{{0,30}}\b(?:geen|niet)\b",
        spared=r"\bniet verplicht|\bnooit|\bgeen voorwaarde|\bniet afhank|\btoch\b|\bmag (?:ook )?zonder|\bwel\b",
        message="De ouderbijdrage is vrijwillig; niets mag ervan afhangen.",
    ),
)
COSTS: Final[tuple[Phrase, ...]] = (
    phrase(
        "kosten|betal|betaal|rekening",
        rf"\b(?:ouders|u) (?:\w+ )?(?:betalen|betaalt) (?:\w+ ){{0,3}}?{_HELP}\b"
        rf"|\b(?:ouders|u) {_MUST} (?:\w+ ){{0,3}}?{_HELP} (?:\w+ ){{0,2}}?betalen\b"
        rf"|\b{_HELP}\b{_NEAR}\b(?:betaalt u|betalen ouders|betalen de ouders)\b"
        rf"|\b{_HELP}\b[^.?!]{{0,30}}\bkosten (?:\w+ )?(?:voor|aan) (?:de )?ouders\b"
        rf"|\bkosten\b{_NEAR}\b{_HELP}\b[^.?!]{{0,30}}\b(?:voor|bij) (?:rekening van )?(?:de )?ouders\b"
        rf"|\b{_HELP}\b[^.?!]{{0,30}}\b(?:voor|op) (?:eigen rekening|(?:rekening|kosten) van (?:de )?ouders)\b",
        spared=r"\b(?:niets|niet|geen)\b|buiten (?:de )?school|particulier|praktijk|logopedi|verzeker|eigen risico"
        r"|zelf kiest|huiswerk|gemeente|samenwerkingsverband",
        message="Extra ondersteuning van de school kost ouders niets.",
    ),
    phrase(
        "eigen bijdrage",
        r"\b(?:ouders|u) (?:\w+ )?(?:betalen|betaalt)\b[^.?!]{0,50}\beigen bijdrage\b"
        r"|\b(?:betaalt u|betalen (?:de )?ouders)\b[^.?!]{0,50}\beigen bijdrage\b"
        r"|\beigen bijdrage van (?:de )?ouders\b",
        spared=r"\b(?:niets|niet|geen)\b|excursie|schoolreis|kamp\b|laptop|verzeker|zorg|vrijwillig|vervoer|materiaal",
        message="Extra ondersteuning van de school kost ouders niets.",
    ),
)

_FIRST: Final = r"(?:een |het )?(?:gesprek|onderzoek|kennismaking|intake\w*|diagnose|proefdag\w*)"
CONDITIONS: Final[tuple[Phrase, ...]] = (
    phrase(
        "aanmeld|toe",
        rf"\b(?:aanmelden|aanmelding|aanmeldingen)\b{_NEAR}\b(?:{_ONLY}|eerst)\b{_NEAR}"
        rf"\b(?:na {_FIRST}|als er (?:een )?plek is voor zorg|met (?:een )?(?:diagnose|verklaring|onderzoek))"
        rf"|\b{_ONLY} aanmelden (?:na|als|met)\b"
        r"|\b(?:nemen|behandelen) (?:wij |we )?(?:\w+ )?(?:uw |een |de )?aanmelding(?:en)? (?:pas|alleen|niet)"
        r" (?:in behandeling |aan )?(?:na|als|wanneer|zonder)\b"
        r"|\b(?:laten|nemen) (?:\w+ ){0,2}?(?:alleen|slechts) (?:\w+ )?(?:toe|aan),? ?(?:als|wanneer) er (?:\w+ )?"
        r"(?:plek|ruimte|plaats) is voor (?:\w+ )?zorg",
        spared=r"\bhoeft|\bniet eerst\b|\bmag (?:ook )?zonder",
        message="De zorgplicht begint bij de schriftelijke aanmelding; daar mag geen drempel voor staan.",
    ),
    phrase(
        "maximaal|hoogstens|hooguit|ten hoogste|niet meer dan",
        r"\b(?:maximaal|hoogstens|hooguit|ten hoogste|niet meer dan) \w+ (?:zorgleerlingen|(?:leerlingen|kinderen) met"
        r" (?:een |extra )?(?:opp|arrangement|zorg|ondersteuning\w*|rugzak|indicatie))\b[^.?!]{0,20}"
        r"\bper (?:groep|klas|school)\b",
        message="Een vast aantal is geen reden om een kind te weigeren; de school bekijkt elk kind apart.",
    ),
)
_OTHER: Final = r"(?:andere|passende)"
OWN_SEARCH: Final[tuple[Phrase, ...]] = (
    phrase(
        "andere school|passende school",
        rf"\b(?:ouders|u) (?:(?:dan|zoekt|zoeken|{_MUST}) )+(?:\w+ )?zelf (?:\w+ ){{0,2}}?{_OTHER} school\b"
        rf"|\b(?:{_MUST}|zoekt|zoeken) (?:u|ouders) (?:dan )?zelf (?:\w+ ){{0,7}}?{_OTHER} school\b"
        r"|\bzelf verantwoordelijk voor (?:het (?:vinden|zoeken) van )?een andere school\b",
        spared=r"\bhoe(?:ft|ven)\b|\bmag\b|\bmogen\b|\bkunt\b|\bkunnen\b|\bvol\b|plaatsruimte|wachtlijst|verhuis"
        r"|grondslag|\bwilt\b|niet zelf",
        message="Kan de school een kind niet helpen, dan zoekt de school met ouders een andere.",
    ),
)

_SCHOOL: Final = (
    r"(?:de school|(?:de|onze) directeur|de commissie van begeleiding|onze commissie|het schoolbestuur|de cvb)"
)
_ASKED_BY_PARENTS: Final = phrase(
    "toelaatbaar|tlv",
    r"\b(?:u|ouders) (?:vraagt|vragen|moet|moeten|dient|dienen) (?:\w+ ){0,3}?(?:tlv|toelaatbaarheidsverklaring)\b"
    r"[^.?!]{0,20}\b(?:aan|aanvragen|aan te vragen)\b"
    r"|\bvra(?:agt|gen) (?:u|ouders) (?:\w+ ){0,3}?(?:tlv|toelaatbaarheidsverklaring)\b[^.?!]{0,20}\baan\b",
    spared=r"\b(?:niet|school te vragen|school vraagt|hoeft)\b",
    message="De school vraagt een toelaatbaarheidsverklaring aan, niet de ouders.",
)


def _decided_by(who: str) -> Phrase:
    """Give the phrase that says who decides on admission to a special school."""
    decides = r"(?:beslis(?:t|sen)|bepa(?:alt|len)|oorde(?:elt|len)|geven|geeft)"
    return phrase(
        "toelaatbaar|tlv",
        rf"\b{who}(?: \w+)? {decides}\b{_NEAR}\b(?:toelaatbaar\w*|tlv)\b"
        rf"|\b{decides} {who}\b{_NEAR}\b(?:toelaatbaar\w*|tlv)\b",
        spared=r"\b(?:samenwerkingsverband|swv|advies|adviseert|door|niet|informatie|uitleg)\b",
        message="Over een toelaatbaarheidsverklaring beslist het samenwerkingsverband.",
    )


_DECIDED_ALONE: Final = phrase(
    "speciaal onderwijs|speciaal basisonderwijs|sbo|vso",
    rf"\b{_SCHOOL} beslis(?:t|sen)\b{_NEAR}\b(?:naar het |op het |een )?(?:speciaal (?:basis)?onderwijs|sbo|vso)\b"
    r"[^.?!]{0,15}\b(?:mag|mogen|gaat|gaan|kan|kunnen|past)\b",
    spared=r"\b(?:samenwerkingsverband|swv|advies|adviseert|met u|samen|niet|profiel|groep|klas)\b",
    message="Over een plek in het speciaal onderwijs beslist het samenwerkingsverband.",
)
DECIDES: Final[tuple[Phrase, ...]] = (_decided_by(rf"(?:{_SCHOOL}|wij|we)"), _DECIDED_ALONE, _ASKED_BY_PARENTS)
DECIDES_IN_REGION: Final[tuple[Phrase, ...]] = (_decided_by(_SCHOOL), _ASKED_BY_PARENTS)
"""In swv.yml "wij" is the samenwerkingsverband, which does decide."""
