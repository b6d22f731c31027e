"""Rules about links that do not work, are not safe, or do not say where they lead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from generator.check.asked import RegionAsked, SchoolAsked
from generator.check.fields import fields_of
from generator.check.patterns import HasWords, in_region, texts
from generator.check.rule import Example, Found, KeyPath, Rule
from generator.reading.wording import shorten
from generator.site.targets import safe_href

_KEYS: Final = frozenset({"website", "formulier", "regeling", "commissie_website", "url", "licentie_url", "inspectie"})
_SHORTENERS: Final = re.compile(
    r"^(?:https?://)?(?:www\.)?(?:bit\.ly|tinyurl\.com|t\.co|goo\.gl|ow\.ly|is\.gd|buff\.ly|rb\.gy"
    r"|cutt\.ly|shorturl\.at"
    r"|lnkd\.in|t\.ly|tiny\.cc|v\.gd|s\.id|rebrand\.ly|short\.io|urlz\.fr|qrco\.de|l\.ead\.me)(?:/|$)",
    re.IGNORECASE,
)
_TOKEN: Final = re.compile(
    r"[?&#](?:(?:access|auth|api|session|reset|login|invite|id)?_?-?(?:token|key|apikey|sig|signature|jwt"
    r"|password|pwd|wachtwoord"
    r"|sid|sessionid|secret|otp))=[^&#]{6,}",
    re.IGNORECASE,
)
_SHARED: Final = re.compile(
    r"^https?://(?:docs\.google\.com|drive\.google\.com|forms\.gle|1drv\.ms|onedrive\.live\.com"
    r"|[\w-]+-my\.sharepoint\.com"
    r"|(?:www\.)?dropbox\.com|we\.tl|wetransfer\.com)/",
    re.IGNORECASE,
)
_EMPTY_TEXT: Final = re.compile(
    r"(?:klik(?: (?:dan )?hier)?|hier|deze link|link|lees (?:hier )?(?:meer|verder)"
    r"|meer(?: info(?:rmatie)?)?|via deze link"
    r"|klik op deze link|website|site|pagina)[.!:]?"
)


def _links(asked: SchoolAsked | RegionAsked) -> Iterator[tuple[KeyPath, str]]:
    """Give every address that visitors can go to, from texts and from fields."""
    for words, read in texts(asked):
        for _, target in read.links:
            yield words.place, target
    for place, value, _ in fields_of(asked, _KEYS):
        yield place, value


def _broken(asked: HasWords) -> Iterator[Found]:
    """Find links in texts that the site leaves out; an address that is written out is no link of Markdown."""
    for words, read in texts(asked):
        for name, target in read.links:
            if name and safe_href(target) is None:
                yield Found(
                    f"De link '{shorten(name)}' gaat naar '{shorten(target)}'. Dat opent de site niet.", words.place
                )


def _no_lock(asked: SchoolAsked | RegionAsked) -> Iterator[Found]:
    for place, target in _links(asked):
        if target[:7].lower() == "http://":
            yield Found(
                f"Het adres '{shorten(target)}' begint met http://. De verbinding is dan niet beveiligd.", place
            )


def _shortened(asked: SchoolAsked | RegionAsked) -> Iterator[Found]:
    for place, target in _links(asked):
        if _SHORTENERS.match(target):
            yield Found(f"Het adres '{shorten(target)}' is verkort. Niemand ziet waar het heen gaat.", place)


def _with_key(asked: SchoolAsked | RegionAsked) -> Iterator[Found]:
    """Find addresses with a key in them; the key itself is not told."""
    for place, target in _links(asked):
        found = _TOKEN.search(target)
        if found:
            shown = shorten(target[: found.start() + found[0].index("=") + 1])
            yield Found(f"In het adres '{shown}…' zit een sleutel. Elke bezoeker kan die gebruiken.", place)


def _shared_documents(asked: SchoolAsked | RegionAsked) -> Iterator[Found]:
    for place, target in _links(asked):
        if _SHARED.match(target):
            yield Found(f"Het adres '{shorten(target)}' is een gedeeld bestand of formulier buiten de school.", place)


def _says_nothing(asked: HasWords) -> Iterator[Found]:
    for words, read in texts(asked):
        for name, _ in read.links:
            if name and _EMPTY_TEXT.fullmatch(name.lower().strip(" *_")):
                yield Found(
                    f"Een link heet '{shorten(name)}'. Wie alleen de links hoort, weet niet waarheen.", words.place
                )


_BROKEN: Final[Rule[Any]] = Rule(
    id="link-die-niet-opent",
    severity="waarschuwing",
    subject="profiel",
    group="techniek",
    name="Een link die de site niet opent",
    why="De site laat alleen adressen toe die veilig zijn. Een bezoeker ziet hier geen link.",
    sources=(),
    remedy="Schrijf het hele adres, met https:// ervoor, of mailto: of tel:.",
    faulty=Example(school="in_het_kort: Lees [onze regels](javascript:alert(1)).\n"),
    sound=Example(school="in_het_kort: Lees [onze regels](https://www.regenboog.example/regels).\n"),
    look=_broken,
)
_NO_LOCK: Final[Rule[Any]] = Rule(
    id="link-zonder-beveiliging",
    severity="tip",
    subject="profiel",
    group="techniek",
    name="Een adres met http://",
    why="Op zo'n verbinding kan een ander meelezen. Browsers waarschuwen ervoor, en dat schrikt ouders af.",
    sources=(),
    remedy="Zet https:// voor het adres en kijk of het dan opent.",
    faulty=Example(school="website: http://www.regenboog.example\n"),
    sound=Example(school="website: https://www.regenboog.example\n"),
    look=_no_lock,
)
_SHORTENED: Final[Rule[Any]] = Rule(
    id="verkorte-link",
    severity="waarschuwing",
    subject="profiel",
    group="techniek",
    name="Een verkort adres",
    why="Wie het adres beheert, kan het later ergens anders heen sturen. Bezoekers worden vaak gevolgd.",
    sources=(),
    remedy="Open het adres en neem over wat er dan bovenin de browser staat.",
    faulty=Example(school="in_het_kort: Zie https://bit.ly/3abcdef.\n"),
    sound=Example(school="in_het_kort: Zie https://www.regenboog.example/leesclub.\n"),
    look=_shortened,
)
_WITH_KEY: Final[Rule[Any]] = Rule(
    id="link-met-sleutel",
    severity="waarschuwing",
    subject="profiel",
    group="privacy",
    name="Een adres met een sleutel",
    why="Met zo'n sleutel opent iedereen wat voor één persoon bedoeld was.",
    sources=(),
    remedy="Haal de sleutel uit het adres, en trek hem in als hij van een persoon was.",
    faulty=Example(school="aanmelden:\n  formulier: https://formulier.example/start?token=8f3a9c2b7d\n"),
    sound=Example(school="aanmelden:\n  formulier: https://formulier.example/start\n"),
    look=_with_key,
)
_SHARED_DOCUMENT: Final[Rule[Any]] = Rule(
    id="gedeeld-document",
    severity="tip",
    subject="profiel",
    group="privacy",
    name="Een gedeeld bestand of formulier",
    why="Zo'n bestand verdwijnt met het account van wie het maakte, en antwoorden van ouders staan dan buiten "
    "de school.",
    sources=(),
    remedy="Zet het op de website van de school, of vraag na of dit met de afspraken over privacy klopt.",
    faulty=Example(school="aanmelden:\n  formulier: https://docs.google.com/forms/d/e/abc/viewform\n"),
    sound=Example(school="aanmelden:\n  formulier: https://www.regenboog.example/aanmelden\n"),
    look=_shared_documents,
)
_SAYS_NOTHING: Final[Rule[Any]] = Rule(
    id="link-zegt-niets",
    severity="tip",
    subject="profiel",
    group="techniek",
    name="Een link die 'klik hier' heet",
    why="Wie met een schermlezer van link naar link gaat, hoort alleen 'hier'.",
    sources=("digitale-toegankelijkheid",),
    remedy="Maak van de link de naam van wat er te vinden is: '[aanmeldformulier](https://…)'.",
    faulty=Example(school="in_het_kort: '[Klik hier](https://www.regenboog.example) voor de leesclub.'\n"),
    sound=Example(school="in_het_kort: 'Lees meer over [de leesclub](https://www.regenboog.example).'\n"),
    look=_says_nothing,
)

RULES: Final[tuple[Rule[SchoolAsked], ...]] = (
    _BROKEN,
    _NO_LOCK,
    _SHORTENED,
    _WITH_KEY,
    _SHARED_DOCUMENT,
    _SAYS_NOTHING,
)
REGION_RULES: Final[tuple[Rule[RegionAsked], ...]] = (
    in_region(
        _BROKEN,
        "grensuitleg: Zie [het plan](/plan.pdf).\n",
        "grensuitleg: Zie [het plan](https://www.veer.example/plan.pdf).\n",
    ),
    in_region(_NO_LOCK, "website: http://www.veer.example\n", "website: https://www.veer.example\n"),
    in_region(
        _SHORTENED,
        "verantwoording:\n  - {naam: Jaarverslag, url: 'https://tinyurl.com/abc'}\n",
        "verantwoording:\n  - {naam: Jaarverslag, url: 'https://www.veer.example/jaarverslag'}\n",
    ),
    in_region(
        _WITH_KEY,
        "website: https://www.veer.example/?sessionid=8f3a9c2b7d\n",
        "website: https://www.veer.example/\n",
    ),
    in_region(
        _SHARED_DOCUMENT,
        "verantwoording:\n  - {naam: Jaarverslag, url: 'https://drive.google.com/file/d/abc'}\n",
        "verantwoording:\n  - {naam: Jaarverslag, url: 'https://www.veer.example/jaarverslag'}\n",
    ),
    in_region(
        _SAYS_NOTHING,
        "grensuitleg: 'Meer weten? [Lees meer](https://www.veer.example).'\n",
        "grensuitleg: 'Meer weten? Lees [ons plan](https://www.veer.example).'\n",
    ),
)
