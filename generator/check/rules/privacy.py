"""Rules about what may not be on a public page: numbers, dates, addresses and stories of people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from generator.check.asked import RegionAsked, SchoolAsked
from generator.check.fields import fields_of
from generator.check.patterns import HasWords, Plain, in_region, quoted, texts
from generator.check.people import one_child, pupil, small_group
from generator.check.rule import Example, Found, Rule
from generator.profile.parts import Contact
from generator.reading.wording import shorten

_RUN: Final = re.compile(r"(?<![\w.,/@+#-])\d(?:[ .-]?\d){7,9}(?![\w/@]|[.,-]\d)")
_SHAPES: Final = frozenset(
    {(9,), (3, 3, 3), (4, 2, 3), (4, 5), (5, 4), (3, 6), (6, 3), (2, 2, 2, 3), (3, 2, 2, 2), (1,) * 9}
)
"""How people group the digits of a BSN; a school year, a time or a date is grouped otherwise."""
_NAMED: Final = re.compile(
    r"\b(?:bsn|burgerservice ?nummer|sofi ?-?nummer|persoonsgebonden nummer|onderwijsnummer|pgn)\b"
)
_OTHER: Final = re.compile(
    r"(?:kvk|kamer van koophandel|rsin|fiscaal|btw|iban|rekening\w*|isbn|issn|anbi|klant\w*|bestel\w*"
    r"|factuur\w*|dossier\w*"
    r"|tel\.?|telefoon\w*|bel|fax|nummer van het bestuur)[ -]?(?:nummer|nr\.?)?\W{0,3}(?:\w+ )?$"
)
_WEIGHTS: Final = (9, 8, 7, 6, 5, 4, 3, 2, -1)

_MONTH: Final = r"(?:jan|feb|mrt|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec)[a-z]*\.?"
_DATE: Final = (
    rf"(?:\d{{1,2}}[-./ ]\d{{1,2}}[-./ ](?:\d{{4}}|\d{{2}})|\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}} {_MONTH} \d{{4}})\b"
)
_BIRTH: Final = re.compile(
    rf"(?:\bgeboren(?: is)?(?: te [a-z -]{{2,25}})?(?: op| d\.?d\.?)?:? {_DATE}"
    rf"|\bgeb(?:\.|oren|oortedatum|oortedag|\.?datum)?(?: is)?:? {_DATE}|\(?\* ?{_DATE}|\bjarig op {_DATE})"
)
_PRIVATE_HOSTS: Final = (
    "gmail|googlemail|hotmail|outlook|live|msn|ziggo|kpnmail|kpnplanet|icloud|me|mac|yahoo|ymail|xs4all"
    "|planet|home|upcmail"
    "|chello|hetnet|casema|telfort|tele2|quicknet|solcon|zonnet|zeelandnet|caiway|online|freeler|tiscali|wanadoo|gmx"
    "|protonmail|proton|aol|mail|hccnet|onsbrabantnet|kabelfoon|delta|lijbrandt|versatel|orange"
    "|tmobilethuis|t-mobilethuis"
)
_MAIL: Final = re.compile(
    r"(?<![\w.+-])([\w.+-]{1,64}) ?(?:@|\(at\)|\[at\]) ?"
    rf"((?:{_PRIVATE_HOSTS})\.(?:nl|com|net|be|de|eu|me|org|co\.uk|fr))(?![\w-]|\.\w)"
)
_MOBILE: Final = re.compile(
    r"(?<![\w+-])(?:(?:\+|00)31[ .-]?(?:\(0\))?[ .-]?6|\(?06\)?)[ .-]{0,3}\d(?:[ .-]{0,2}\d){7}(?!\d)"
)
_EMAIL_KEYS: Final = frozenset({"email"})
_PHONE_KEYS: Final = frozenset({"telefoon"})
_STAFF_KEYS: Final = frozenset({"mensen", "contact", "vertrouwenspersoon"})


def _service_numbers(asked: HasWords) -> Iterator[Found]:
    """Find numbers that pass the eleven-test of a BSN, or that are called one."""
    for words, read in texts(asked):
        if sum(map(read.low.count, "0123456789")) >= 8 and any(map(_is_service_number, *_runs(read))):
            yield Found("Hier staat een getal dat een burgerservicenummer (bsn) kan zijn.", words.place)


def _runs(read: Plain) -> tuple[list[str], list[str]]:
    """Give each number that is long enough, and what stands before it."""
    found = list(_RUN.finditer(read.low))
    return [run[0] for run in found], [read.low[max(0, run.start() - 40) : run.start()] for run in found]


def _is_service_number(run: str, before: str) -> bool:
    """Tell a BSN from other numbers, by the word before it, how its digits are grouped, and the eleven-test."""
    digits = re.sub(r"\D", "", run)
    if len(digits) not in {8, 9}:
        return False
    if _NAMED.search(before):
        return True
    shape = tuple(map(len, re.split(r"\D", run)))
    if shape not in _SHAPES or _OTHER.search(before) or len(set(digits)) == 1:
        return False
    # Eight digits are a BSN without its zero only when something says so; numbers of eight digits are too common.
    return len(digits) == 9 and sum(int(one) * weight for one, weight in zip(digits, _WEIGHTS, strict=True)) % 11 == 0


def _birth_dates(asked: HasWords) -> Iterator[Found]:
    for words, read in texts(asked):
        if "geb" in read.low or "*" in words.text or "jarig" in read.low:
            found = _BIRTH.search(read.low)
            if found:
                yield Found("Hier staat een geboortedatum.", words.place)


def _private_mail(asked: SchoolAsked | RegionAsked) -> Iterator[Found]:
    """Find addresses at a provider for private people, in texts, links and fields."""
    for words, read in texts(asked):
        if "@" in words.text or "at)" in read.low or "at]" in read.low:
            found = _MAIL.search(f"{read.low} {_targets(read)}")
            if found:
                yield _mail_found(found, words.place)
    for place, value, _ in fields_of(asked, _EMAIL_KEYS):
        found = _MAIL.search(value.lower())
        if found:
            yield _mail_found(found, place)


def _mail_found(found: re.Match[str], place: tuple[str | int, ...]) -> Found:
    return Found(f"Hier staat een privé-mailadres: '{found[1][0]}…@{found[2]}'.", place)


def _mobile_numbers(asked: SchoolAsked | RegionAsked) -> Iterator[Found]:
    """Find mobile numbers, in texts and fields; beside a name it is graver."""
    for words, read in texts(asked):
        if "6" in read.low or read.links:
            found = _MOBILE.search(f"{read.low} {_targets(read)}")
            if found:
                yield Found(f"Hier staat een mobiel nummer: '{_masked(found[0])}'.", words.place)
    for place, value, part in fields_of(asked, _PHONE_KEYS):
        found = _MOBILE.search(value)
        if found:
            named = isinstance(part, Contact) and part.naam is not None
            who = " bij de naam van een medewerker" if named else ""
            yield Found(f"Hier staat een mobiel nummer{who}: '{_masked(found[0])}'.", place)


def _targets(read: Plain) -> str:
    """Give where the links of a text lead to, without the scheme of mail and telephone."""
    return " ".join(re.sub(r"^(?:mailto|tel):", "", target.lower()) for _, target in read.links)


def _masked(number: str) -> str:
    """Show of a number enough to find it again."""
    digits = re.sub(r"\D", "", number)
    return f"06…{digits[-2:]}"


def _pupils(asked: HasWords) -> Iterator[Found]:
    for words, read in texts(asked):
        if words.kind == "tekst" or len(read.text) > 30:
            span = pupil(read, about_staff=not _STAFF_KEYS.isdisjoint(map(str, words.place)))
            if span:
                quote = shorten(read.text[slice(*span)])
                yield Found(f"Hier staat '{quote}'. Dat lijkt over één leerling te gaan.", words.place)


def _one_child(asked: HasWords) -> Iterator[Found]:
    for words, read in texts(asked):
        span = one_child(read)
        if span:
            yield Found(f"Hier staat '{quoted(read, *span)}'. Klasgenoten weten over wie dit gaat.", words.place)


def _small_groups(asked: HasWords) -> Iterator[Found]:
    for words, read in texts(asked):
        span = small_group(read)
        if span and not one_child(read):
            yield Found(f"Hier staat '{quoted(read, *span)}'. Bij zo weinig is te raden wie het zijn.", words.place)


_BSN: Final[Rule[Any]] = Rule(
    id="burgerservicenummer",
    severity="fout",
    subject="profiel",
    group="privacy",
    name="Een burgerservicenummer",
    why="Met een burgerservicenummer kan iemand zich voor een ander uitgeven. Het hoort nooit op een website.",
    sources=("inspectie-extra-ondersteuning-2024", "opp-nodige-gegevens"),
    remedy="Haal het getal weg. Is het iets anders? Zet er dan voor wat het is, zoals 'KvK' of 'RSIN'.",
    faulty=Example(school="in_het_kort: Het nummer is 111222333.\n"),
    sound=Example(school="in_het_kort: Het nummer van de Kamer van Koophandel is KvK 111222333.\n"),
    look=_service_numbers,
)
_BORN: Final[Rule[Any]] = Rule(
    id="geboortedatum",
    severity="fout",
    subject="profiel",
    group="privacy",
    name="Een geboortedatum",
    why="Een geboortedatum wijst samen met de school één kind aan.",
    sources=("inspectie-extra-ondersteuning-2024", "opp-nodige-gegevens"),
    remedy="Haal de datum weg. Noem zo nodig een leeftijdsgroep, zoals 'kinderen van 6 tot en met 9 jaar'.",
    faulty=Example(school="in_het_kort: Een leerling, geboren op 3 mei 2014, krijgt hier hulp.\n"),
    sound=Example(school="in_het_kort: Kinderen van 9 tot en met 12 jaar krijgen hier hulp.\n"),
    look=_birth_dates,
)
_MAILED: Final[Rule[Any]] = Rule(
    id="prive-mailadres",
    severity="fout",
    subject="profiel",
    group="privacy",
    name="Een privé-mailadres",
    why="Wat ouders over hun kind mailen, hoort in een postbus van de school, die een collega kan overnemen.",
    sources=("inspectie-extra-ondersteuning-2024", "faq-opp-2023"),
    remedy="Geef een adres van de school, liefst van de functie, zoals ib@school.example.",
    faulty=Example(school="email: juf.noor@gmail.com\n"),
    sound=Example(school="email: ib@regenboog.example\n"),
    look=_private_mail,
)
_PHONED: Final[Rule[Any]] = Rule(
    id="mobiel-nummer",
    severity="waarschuwing",
    subject="profiel",
    group="privacy",
    name="Een mobiel nummer",
    why="Een privénummer blijft vindbaar, ook na een andere baan. Een nummer van de school gaat naar de opvolger.",
    sources=("inspectie-extra-ondersteuning-2024",),
    remedy="Vraag of dit een nummer van de school is. Zo niet, geef dan het algemene nummer met de functie.",
    faulty=Example(school="contact:\n  ouders: {rol: intern-begeleider, telefoon: 06 12 34 56 78}\n"),
    sound=Example(school="contact:\n  ouders: {rol: intern-begeleider, telefoon: 020 123 45 67}\n"),
    look=_mobile_numbers,
)
_STORIES: Final[Rule[Any]] = Rule(
    id="leerling-met-naam",
    severity="fout",
    subject="profiel",
    group="privacy",
    name="Een leerling met naam",
    why="Een verhaal met een naam blijft jaren vindbaar. Het kind heeft daar niet om gevraagd.",
    sources=("basisondersteuning-2019", "wet-kwaliteit-vso-2024", "opp-nodige-gegevens"),
    remedy="Laat de naam weg. Is het kind verzonnen? Zet dat er dan bij: 'Dit kind is verzonnen'.",
    faulty=Example(school="in_het_kort: Sem (8) heeft moeite met lezen en gaat naar de leesclub.\n"),
    sound=Example(school="in_het_kort: Wie moeite heeft met lezen, gaat naar de leesclub.\n"),
    look=_pupils,
)
_MEDICAL: Final[Rule[Any]] = Rule(
    id="gegevens-van-een-kind",
    severity="fout",
    subject="profiel",
    group="privacy",
    name="Wat er met één kind is",
    why="In een klas weet iedereen om wie het gaat. Gegevens over gezondheid zijn extra beschermd.",
    sources=("faq-opp-2023", "opp-nodige-gegevens"),
    remedy="Schrijf wat de school kan bieden, zonder het kind en de groep te noemen.",
    faulty=Example(school="in_het_kort: Een meisje in groep 6 heeft epilepsie.\n"),
    sound=Example(school="in_het_kort: Wij weten wat wij moeten doen bij een aanval van epilepsie.\n"),
    look=_one_child,
)
_FEW: Final[Rule[Any]] = Rule(
    id="klein-aantal-in-tekst",
    severity="waarschuwing",
    subject="profiel",
    group="privacy",
    name="Een klein aantal leerlingen",
    why="Bij zo weinig leerlingen is te raden over wie het gaat. In cijfers verbergt de site zulke aantallen.",
    sources=("wet-kwaliteit-vso-2024", "faq-opp-2023"),
    remedy="Laat het aantal weg: 'wij hebben ervaring met epilepsie'.",
    faulty=Example(school="in_het_kort: De twee leerlingen met epilepsie hebben een eigen rustplek.\n"),
    sound=Example(school="in_het_kort: Voor leerlingen met epilepsie is er een rustplek.\n"),
    look=_small_groups,
)

RULES: Final[tuple[Rule[SchoolAsked], ...]] = (_BSN, _BORN, _MAILED, _PHONED, _STORIES, _MEDICAL, _FEW)
REGION_RULES: Final[tuple[Rule[RegionAsked], ...]] = (
    in_region(_BSN, "definitie_extra: Uw nummer is 111222333.\n", "definitie_extra: Bel ons.\n"),
    in_region(
        _BORN, "grensuitleg: 'Een kind, geb. 03-05-2014.'\n", "grensuitleg: Een kind van tien jaar, door ons bedacht.\n"
    ),
    in_region(
        _MAILED,
        "contact:\n  ouders: {email: swv.veer@hotmail.com}\n",
        "contact:\n  ouders: {email: ouders@veer.example}\n",
    ),
    in_region(
        _PHONED, "contact:\n  ouders: {telefoon: '0612345678'}\n", "contact:\n  ouders: {telefoon: 020 123 45 67}\n"
    ),
    in_region(
        _STORIES,
        "grensuitleg: Leerling Daan heeft meer hulp nodig dan de basis.\n",
        "grensuitleg: Leerling Daan heeft meer hulp nodig dan de basis. Dit kind is verzonnen.\n",
    ),
    in_region(
        _MEDICAL,
        "grensuitleg: Een jongen uit groep 4 heeft diabetes.\n",
        "grensuitleg: Kinderen met diabetes krijgen hulp bij het meten.\n",
    ),
    in_region(
        _FEW,
        "definitie_extra: Er zijn nu drie leerlingen met een arrangement.\n",
        "definitie_extra: Sommige leerlingen krijgen een arrangement.\n",
    ),
)
