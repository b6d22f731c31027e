"""Finds words about one pupil: a name in a story, initials with a group, what is the matter with one child."""

from __future__ import annotations

import re
from typing import Final

from generator.check.patterns import Plain

GIVEN: Final = frozenset(
    """
    aaliyah abdel abdul achmed adam ahmed aisha aleksander alex ali alice amina amir amira amy anas angela anna
    anne annelies anouk aya ayoub ayse aziz bart bas bente berat bilal bram brian britt bryan burak casper
    charlotte chris claire daan damian daniel daphne david demi denise dennis dirk dylan ecrin elena elif eline
    elisa elise ella emir emma emre enes eray erik esmee esther eva evi evy fabian farah fatih fatima fatma feline
    femke fenna finn fleur floor floris frederik gijs guus hamza hanna hannah hasan hassan hidde hugo hussein
    ibrahim ilias ilse imane imran ingrid isa isabel isabella ismail ivan ivo jaap jacob jan jasmijn jason jasper
    jayden jelle jens jeroen jesse jip joep joeri johan jonas jonathan joost jordy joris josephine joshua julia
    julian juliette kaan karim karin kees keira kevin khadija kim koen kubra lana lars laura lauren layla leila
    lena lianne lieke lina linda lisa liv lola lotte louise luca lucas luuk maarten maartje maja manon marco maria
    marieke marijn marouan martijn mateusz maud maxim mehmet melissa merel meryem michael michelle mick mike mila
    milan milou mohamed mohammed mohammad muhammed mustafa myrthe nadia naomi natalia nathan nick nicole niek
    nienke niels nikki nina noah noor noud nour olaf oleksandr oliver olivia omar oscar oskar owen paul peter
    philip pien pieter pim puck quinten rachid raf rania rayan remco rick riley rob robin roel romy ronald rosalie
    ruben rutger ryan saar salma sam samira samuel sander sanne sara sarah selin sem senna seppe siem simon sjoerd
    sofia sofie sophia sophie stan stef stefan stijn sven sylvia tara teun thijs thijmen thomas tijmen tijn tim
    tobias tom tycho valentijn vera vince wessel wiktor willem wouter xavi yara yasin yasmin yasmina yassin
    youssef yusuf zara zeynep zofia zoe
    """.split()  # noqa: SIM905 - with quotes this would fill pages
)
"""Given names that are common in the Netherlands; words that are also something else, such as Roos, are left out."""

_MADE_UP: Final = re.compile(
    r"niet (?:zijn|haar|hun|de) (?:echte|eigen) na(?:am|men)|verzonnen|bedacht|fictie(?:f|ve)|gefingeerd"
    r"|na(?:am|men) (?:is|zijn) (?:\w+ )?(?:veranderd|gewijzigd|aangepast)|andere naam gekregen"
)
_HAS: Final = r"(?:heeft|zit|is|was|had|krijgt|kreeg|kan|kon|gaat|ging|wil|leert|werkt|vindt|komt|kwam|loopt|doet|mag)"
_NAME: Final = r"(?P<name>[A-ZÀ-Ý][a-zà-ÿ]{1,14}(?:-[A-ZÀ-Ý][a-zà-ÿ]+)?)"
_ACTS: Final = rf"(?:{_HAS}|uit)\b"
_CLASS: Final = r"(?:groep [1-8]|groep \d\/\d|klas \d|de brugklas|leerjaar \d|onze (?:school|groep|klas))"
_BY_ROLE: Final = re.compile(
    rf"\b(?:[Ll]eerlinge?|[Jj]ongen|[Mm]eisje|[Kk]leuter|[Kk]lasgenoot|[Zz]oon|[Dd]ochter),? {_NAME},? {_ACTS}"
)
"""A pupil by role: a name that is not in the list counts too."""
_CAPITAL: Final = re.compile(r"\b[A-ZÀ-Ý]\w+")
_STORY: Final = (
    re.compile(rf"\b[Kk]ind {_NAME} {_ACTS}"),
    re.compile(rf"\b{_NAME} \(\d{{1,2}}(?: jaar)?\)"),
    re.compile(rf"\b{_NAME}(?:,| is)? (?:van )?\d{{1,2}} jaar(?: oud)?\b"),
    re.compile(rf"\b{_NAME},? (?:uit|zit in|in|van) {_CLASS}"),
    re.compile(
        rf"\b{_NAME} {_HAS} [^.?!]{{0,80}}\b(?:adhd|add|ADHD|ADD|autisme|dyslexie|epilepsie|diabetes|astma"
        r"|TOS|OPP|juf|meester|moeder|vader|ouders|groep [1-8]|de klas)\b"
    ),
)
_SURE: Final = 3
"""How many of these are about a pupil whoever the text is about: those about a child and those with an age."""
_STAFF: Final = re.compile(
    r"(?:\b(?:juf|juffrouw|meester|mevrouw|meneer|mw\.|dhr\.|leraar|lerares|leerkracht|mentor|coach|directeur|ib'er"
    r"|begeleider|specialist|logopedist|orthopedagoog|assistent|teamleider|conciërge|en|van)) $",
    re.IGNORECASE,
)
_INITIALS: Final = (
    re.compile(rf"\b(?:[A-Z]\. ?){{1,3}}(?:uit|in|van) {_CLASS}|\b[A-Z]\. \((?:groep|klas) \d\)"),
    re.compile(rf"\b(?:[Ll]eerlinge?|[Jj]ongen|[Mm]eisje|[Kk]leuter) [A-Z]\.(?: (?:{_HAS}|uit)\b|,)"),
)
NEEDS: Final = (
    r"(?:epilepsie|autisme|ass|adhd|add|(?:het )?(?:syndroom van )?down|diabetes|suikerziekte|kanker|leukemie|astma|tos"
    r"|(?:een )?(?:\w+ )?(?:beperking|handicap|stoornis|aandoening|ziekte|allergie|syndroom|trauma|sonde|insulinepomp)"
    r"|(?:een )?(?:spierziekte|gehoorverlies|hartafwijking|depressie|(?:taalontwikkelings|eet|hechtings)stoornis)"
    r"|hechtingsproblematiek|gedragsproblemen|selectief mutisme|emb|lvb)"
)
"""What may be the matter with a child; a small group of such children is known to all in a school."""
_NEED: Final = re.compile(
    r"\b(?:epilepsie|autisme|ass|adhd|add|down|diabetes|suikerziekte|kanker|leukemie|astma|tos|insulinepomp|sonde|trauma"
    r"|gehoorverlies|hartafwijking|depressie|hechtingsproblematiek|gedragsproblemen|selectief|emb|lvb)"
    r"|beperking|handicap|stoornis|aandoening|ziekte|allergie|syndroom"
)
"""A word of each of those, to see quickly that there is none."""
_CHILD: Final = r"(?:leerlinge?|jongen|meisje|kind|kleuter)"
_ONE_CHILD: Final = (
    re.compile(
        r"\b(?:in|uit|van) (?:groep [1-8]|klas \d|de brugklas) (?:zit|is|hebben we|hebben wij) (?:\w+ )?(?:een|1)"
        rf" {_CHILD} met (?:\w+ ){{0,3}}?{NEEDS}\b"
    ),
    re.compile(
        rf"\b(?:een|1) {_CHILD} (?:uit|in|van) (?:groep [1-8]|klas \d|de brugklas)"
        rf" (?:\w+ )?(?:heeft|met|krijgt|lijdt) (?:\w+ ){{0,4}}?{NEEDS}\b"
    ),
    re.compile(
        rf"\b(?:een|1) {_CHILD} (?:met|heeft) (?:\w+ ){{0,3}}?{NEEDS}"
        r" (?:in|uit|van) (?:groep [1-8]|klas \d|de brugklas)\b"
    ),
    re.compile(
        rf"\b(?:onze|de enige) {_CHILD} met (?:\w+ ){{0,3}}?{NEEDS}\b"
        rf"|\b(?:een|1) {_CHILD} met (?:\w+ ){{0,3}}?{NEEDS} (?:zit|heeft|krijgt|gebruikt) (?:nu|dit jaar)\b"
    ),
)
_SMALL: Final = r"(?:1|2|3|4|5|6|7|8|9|twee|drie|vier|vijf|zes|zeven|acht|negen)"
_SMALL_GROUP: Final = re.compile(
    rf"\b{_SMALL} (?:leerlingen|kinderen|jongeren|jongens|meisjes|kleuters|leerling|kind)"
    r"(?: (?:in|uit|van) (?:groep [1-8]|klas \d|onze school|deze groep))?"
    r" (?:met|hebben|heeft|kregen|krijgen) (?:\w+ ){0,3}?"
    rf"(?:{NEEDS}|(?:een )?(?:opp|tlv|toelaatbaarheidsverklaring|arrangement))\b"
)
_SIZE: Final = re.compile(
    r"\b(?:van|voor|tot|maximaal|max|max\.|hoogstens|hooguit|hoogste|minstens|minste|vanaf|per|of|ongeveer|meer|dan|met"
    r"|uit) (?:\w+ )?$"
)
"""Before a number: it is the size of a group on offer, not how many such pupils there are."""


def pupil(read: Plain, *, about_staff: bool = False) -> tuple[int, int] | None:
    """Give where a pupil is named, by name or initials; a name that is said to be made up is none.

    Args:
        read: The text.
        about_staff: The text is about somebody who works at the school: a bare name is theirs.
    """
    found = _named(read, about_staff=about_staff)
    return None if found and _MADE_UP.search(read.low) else found


def _named(read: Plain, *, about_staff: bool) -> tuple[int, int] | None:
    for found in _BY_ROLE.finditer(read.text):
        if not found["name"].endswith("s") or found["name"].lower() in GIVEN:
            return found.span()
    if any(read.low[word.start() : word.end()] in GIVEN for word in _CAPITAL.finditer(read.text)):
        for pattern in _STORY[: _SURE if about_staff else None]:
            for found in pattern.finditer(read.text):
                if _is_pupil(read, found):
                    return found.span()
    return next((found.span() for pattern in _INITIALS for found in pattern.finditer(read.text)), None)


def one_child(read: Plain) -> tuple[int, int] | None:
    """Give where it says what is the matter with one child."""
    if not _NEED.search(read.low) or _MADE_UP.search(read.low):
        return None
    return next((found.span() for pattern in _ONE_CHILD for found in pattern.finditer(read.low)), None)


def small_group(read: Plain) -> tuple[int, int] | None:
    """Give where it says how many pupils share something, when these are few."""
    for found in _SMALL_GROUP.finditer(read.low):
        if not _SIZE.search(read.low[max(0, found.start() - 30) : found.start()]):
            return found.span()
    return None


def _is_pupil(read: Plain, found: re.Match[str]) -> bool:
    """Tell a pupil from a language, a lesson or somebody of the staff: by the word before, or by a known name."""
    start, end = found.span("name")
    return read.low[start:end] in GIVEN and not _STAFF.search(read.text[max(0, start - 20) : start])
