"""Rules of the legal list: each point that a profile can answer is a rule, so that a region can set them one by one.

What is looked at, and how, is data (`content/registers/wettelijke_lijst.yml`) and is looked at by the report on the
law. Here stand the words for whoever fills in the profile. Points that no profile shows have no rule.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from generator.check.asked import RegionAsked, SchoolAsked
from generator.check.rule import Example, Found, KeyPath, Rule, Subject
from generator.content.legal_list import Toets, Wetspunt
from generator.profile.legal import Asked, is_asked, verdict_of
from generator.profile.resolve import BLOCKS
from generator.profile.school import School
from generator.profile.values import filled
from generator.reading.wording import shorten

TOLD_ELSEWHERE: Final[frozenset[Toets]] = frozenset({"schooljaar", "voor-vaststelling", "geldig-plan"})
"""Ways of looking of which other rules tell what is wrong with an answer that is there, with its dates."""
_PARTS: Final = ("basisondersteuning", "aanbod", "gebieden", "grenzen", "mensen")
BY_KEY: Final[Mapping[Toets, str]] = {"rol": "mensen"}
"""Where the answer goes, when a point names no key."""


@dataclasses.dataclass(frozen=True, slots=True)
class _Words:
    """What a rule says of a point.

    Attributes:
        point: Id of the point.
        laws: Entries of the register `wet` that ask it, as the point names them.
        name: A few words, as a heading.
        why: Why it matters.
        remedy: What to do.
        faulty: Keys in which it is missing.
        sound: The same, mended.
    """

    point: str
    laws: tuple[str, ...]
    name: str
    why: str
    remedy: str
    faulty: str
    sound: str


def _look_at_school(name: str) -> Callable[[SchoolAsked], Iterator[Found]]:
    """Make a look at a point, for profiles that hold something: of an empty one, one rule tells that it is."""

    def look(asked: SchoolAsked) -> Iterator[Found]:
        point = _point(asked, name)
        if point is not None and is_asked(point, asked.school) and _is_begun(asked.profile):
            yield from _missing(Asked(point, asked.school.region, asked.school, asked.day), asked)

    return look


def _look_at_region(name: str) -> Callable[[RegionAsked], Iterator[Found]]:
    def look(asked: RegionAsked) -> Iterator[Found]:
        point = _point(asked, name)
        if point is not None:
            yield from _missing(Asked(point, asked.loaded.region, None, asked.day), asked)

    return look


def _point(asked: SchoolAsked | RegionAsked, name: str) -> Wetspunt | None:
    found: Wetspunt | None = asked.registers["wettelijke_lijst"].get(name)
    return found


def _missing(about: Asked, asked: SchoolAsked | RegionAsked) -> Iterator[Found]:
    """Say that a point is missing; not when nobody can tell, nor when another rule says more of what stands there."""
    point = about.point
    there = any(map(filled, about.values))
    if verdict_of(about) != "ontbreekt" or (there and point.toets in TOLD_ELSEWHERE):
        return
    laws = " en ".join(f"'{asked.registers['wet'][law].naam}'" for law in point.wet)
    said = f" ({shorten(about.values[0])})" if point.toets == "voor-schooljaar" else ""
    what = f"Wat er staat{said}, is niet genoeg voor" if there else "Dit ontbreekt:"
    yield Found(f"{what} '{point.naam}'. Het hoort bij {laws}.", _place(about))


def _place(about: Asked) -> KeyPath:
    """Give the first key of the point that is not answered, or else its first."""
    keys = about.point.sleutels or (BY_KEY[about.point.toets],)
    empty = [key for key, value in zip(about.point.sleutels, about.values, strict=True) if not filled(value)]
    return tuple((empty or list(keys))[0].split("."))


def _is_begun(school: School) -> bool:
    """Say whether somebody began to fill in a profile, beyond what the lists of schools give."""
    return any(filled(getattr(school, key)) for key in ("profiel", "in_het_kort", *_PARTS, *BLOCKS))


_NO_OFFERS: Final = "aanbod:\nbasisondersteuning:\n"
_VSO: Final = "schoolsoort: [bo, vso]\nuitstroomprofielen:\n  - {profiel: %s}\n"
_LEARNING: Final = _VSO % "vervolgonderwijs"

_SCHOOL_POINTS: Final = (
    _Words(
        point="gids-jaar",
        laws=("gids-jaarlijks",),
        name="Schooljaar",
        why="De school stelt haar gids elk jaar vast. Zonder jaar weet een ouder niet of dit nog geldt.",
        remedy="Zet onder profiel bij schooljaar het jaar waarvoor u dit schrijft, zoals 2026-2027.",
        faulty="profiel:\n",
        sound="profiel: {schooljaar: 2026-2027}\n",
    ),
    _Words(
        point="gids-vastgesteld",
        laws=("gids-jaarlijks",),
        name="Vastgesteld voor het schooljaar",
        why="De gids is er voor het jaar dat komt. Ouders kunnen er dan op rekenen als het jaar begint.",
        remedy="Zet onder profiel bij vastgesteld_op de dag van het besluit; een dag voor 1 augustus.",
        faulty="profiel: {schooljaar: 2026-2027, vastgesteld_op: 2026-09-18}\n",
        sound="profiel: {schooljaar: 2026-2027, vastgesteld_op: 2026-06-22}\n",
    ),
    _Words(
        point="mr",
        laws=("mr-instemming",),
        name="Instemming van de medezeggenschapsraad",
        why="Ouders en personeel beslissen mee. Met de datum is dat te zien.",
        remedy="Zet onder profiel bij mr_instemming_op de dag van de instemming. Vraag die eerst als dat nog moet.",
        faulty="profiel: {vastgesteld_op: 2026-06-22}\n",
        sound="profiel: {vastgesteld_op: 2026-06-22, mr_instemming_op: 2026-06-16}\n",
    ),
    _Words(
        point="leerlingen-dag",
        laws=("leerlingen-gehoord",),
        name="Leerlingen gehoord voor het vaststellen",
        why="Leerlingen horen hun mening te kunnen geven voordat het besluit valt.",
        remedy="Zet onder profiel bij leerlingen_gehoord_op de dag waarop zij hun mening gaven.",
        faulty="profiel: {vastgesteld_op: 2026-06-22}\n",
        sound="profiel: {vastgesteld_op: 2026-06-22, leerlingen_gehoord_op: 2026-05-19}\n",
    ),
    _Words(
        point="leerlingen-hoe",
        laws=("leerlingen-gehoord",),
        name="Hoe leerlingen hun mening geven",
        why="Een leerling die iets wil zeggen over de hulp, leest hier hoe.",
        remedy="Schrijf onder leerling_stem bij hoe op welke manier leerlingen hun mening geven.",
        faulty="leerling_stem:\n",
        sound="leerling_stem: {hoe: Elke groep kiest twee kinderen voor de kinderraad.}\n",
    ),
    _Words(
        point="gids-basis",
        laws=("gids-ondersteuning",),
        name="Basisondersteuning beschreven",
        why="Ouders lezen hier welke hulp elk kind op deze school kan krijgen.",
        remedy="Schrijf bij ten minste één onderdeel van basisondersteuning hoe de school dat doet.",
        faulty=_NO_OFFERS,
        sound="basisondersteuning:\n  - {item: lezen, status: voldoet, hoe: Elke dag een kwartier lezen.}\n",
    ),
    _Words(
        point="gids-extra",
        laws=("gids-ondersteuning",),
        name="Extra ondersteuning beschreven",
        why="Ouders lezen hier wat de school doet als gewone hulp niet genoeg is.",
        remedy="Zet bij aanbod ten minste één onderdeel van niveau extra, met wat het is of voor wie.",
        faulty=_NO_OFFERS,
        sound="aanbod:\n  - {id: rekentafel, naam: Rekentafel, niveau: extra, wat: Samen rekenen met materiaal.}\n",
    ),
    _Words(
        point="gids-klachten",
        laws=("gids-klachten",),
        name="Klachtenregeling",
        why="Wie ergens niet uitkomt met de school, moet de regeling kunnen lezen.",
        remedy="Zet onder klachten bij regeling het webadres. Geldt die voor het hele bestuur, zet het daar.",
        faulty="klachten: {commissie: Landelijke commissie}\n",
        sound="klachten: {regeling: 'https://www.regenboog.example/klachten'}\n",
    ),
    _Words(
        point="gids-commissie",
        laws=("klacht-school",),
        name="Klachtencommissie",
        why="Een klacht kan ook naar een commissie die los van de school staat. Ouders moeten weten welke.",
        remedy="Zet onder klachten bij commissie de naam, of bij commissie_website het webadres.",
        faulty="klachten: {stappen: [Praat eerst met de leraar.]}\n",
        sound="klachten: {commissie: Klachtencommissie Veer}\n",
    ),
    _Words(
        point="gids-aanspreekpunt",
        laws=("gids-aanspreekpunt",),
        name="Aanspreekpunt bij pesten",
        why="Een kind dat wordt gepest, of een ouder, moet weten bij wie het terechtkan.",
        remedy="Zet bij mensen iemand met rol antipestcoordinator. Een naam hoeft niet.",
        faulty="mensen:\n  - {rol: intern-begeleider}\n",
        sound="mensen:\n  - {rol: antipestcoordinator, beschikbaar: elke dag}\n",
    ),
    _Words(
        point="vso-profielen",
        laws=("vso-uitstroomprofiel",),
        name="Uitstroomprofielen",
        why="Leerlingen en ouders kiezen een school om waar die naartoe leidt.",
        remedy="Vul bij uitstroomprofielen in welke de school heeft.",
        faulty="schoolsoort: [bo, vso]\n",
        sound=_LEARNING,
    ),
    _Words(
        point="vso-stage",
        laws=("vso-stage-arbeid",),
        name="Stage in het profiel arbeidsmarktgericht",
        why="In dit profiel hoort stage erbij. Leerlingen willen weten hoe die gaat.",
        remedy="Vul bij stage in hoe de stage in dit profiel is opgebouwd.",
        faulty=_VSO % "arbeidsmarktgericht",
        sound=_VSO % "arbeidsmarktgericht" + "stage:\n  - {profiel: arbeidsmarktgericht, verplicht: ja}\n",
    ),
    _Words(
        point="vso-examens",
        laws=("vso-examen",),
        name="Examens in het profiel vervolgonderwijs",
        why="Of een leerling op deze school examen kan doen, bepaalt de keuze.",
        remedy="Vul bij examens per niveau in op welke manier leerlingen examen doen.",
        faulty=_LEARNING,
        sound=_LEARNING + "examens:\n  - {niveau: havo, routes: [staatsexamen]}\n",
    ),
    _Words(
        point="vso-diploma",
        laws=("vso-diploma",),
        name="Hoe leerlingen het vso afsluiten",
        why="Leerlingen willen weten met welk papier zij de school verlaten.",
        remedy="Vul bij diplomering per profiel in welke diploma's en certificaten er zijn.",
        faulty=_LEARNING,
        sound=_LEARNING + "diplomering:\n  - {profiel: vervolgonderwijs, documenten: [certificaten]}\n",
    ),
    _Words(
        point="nazorg",
        laws=("vso-nazorg",),
        name="Hulp na het vertrek",
        why="Na het vertrek loopt het soms vast. Dan is het goed te weten dat de school nog helpt.",
        remedy="Vul bij nazorg in hoe lang en op welke manier de school leerlingen na hun vertrek helpt.",
        faulty="schoolsoort: [bo, vso]\n",
        sound="schoolsoort: [bo, vso]\nnazorg: {duur_maanden: 24, vormen: [actief_volgen]}\n",
    ),
)
_REGION_POINTS: Final = (
    _Words(
        point="swv-vindbaar",
        laws=("gids-swv",),
        name="Samenwerkingsverband met website en contact",
        why="Elke school vertelt ouders bij welk samenwerkingsverband zij hoort en hoe dat te bereiken is.",
        remedy="Vul website in, en bij contact.ouders een telefoonnummer of mailadres.",
        faulty="website:\n",
        sound="website: https://www.veer.example\ncontact: {ouders: {telefoon: 099 310 20 40}}\n",
    ),
    _Words(
        point="swv-plan",
        laws=("swv-plan",),
        name="Ondersteuningsplan",
        why="In het plan staat wat elke school biedt en hoe het geld wordt verdeeld. Ouders kunnen het nalezen.",
        remedy="Vul bij plan de titel, van, tot en het webadres in.",
        faulty="plan:\n",
        sound="plan: {titel: Samen, van: 2024-08-01, tot: 2028-07-31}\n",
    ),
    _Words(
        point="swv-basislijn",
        laws=("swv-plan",),
        name="Basisondersteuning van de regio",
        why="Zonder basislijn weet geen ouder wat hij op elke school van de regio mag verwachten.",
        remedy="Zet bij basislijn de onderdelen die elke school biedt.",
        faulty="basislijn:\n",
        sound="basislijn:\n  - {id: lezen, naam: Hulp bij lezen}\n",
    ),
    _Words(
        point="steunpunt",
        laws=("steunpunt-taak",),
        name="Ouder- en jeugdsteunpunt",
        why="Ouders en jongeren moeten ergens terechtkunnen dat los staat van de school.",
        remedy="Vul bij steunpunt naam, status en contact in. Is het er nog niet, vul dan tijdelijke_route in.",
        faulty="steunpunt:\n",
        sound="steunpunt: {naam: Steunpunt Veer, status: ingericht, contact: {telefoon: 099 310 77 00}}\n",
    ),
)


def _of(words: _Words, subject: Subject, look: Callable[[Any], Iterator[Found]], **examples: Example) -> Rule[Any]:
    return Rule(
        id=f"wet-{words.point}",
        severity="waarschuwing",
        subject=subject,
        group="wet",
        name=words.name,
        why=words.why,
        sources=words.laws,
        remedy=words.remedy,
        look=look,
        **examples,
    )


def _school_rule(words: _Words) -> Rule[SchoolAsked]:
    look = _look_at_school(words.point)
    return _of(words, "profiel", look, faulty=Example(school=words.faulty), sound=Example(school=words.sound))


def _region_rule(words: _Words) -> Rule[RegionAsked]:
    # An empty baseline goes with no answers to it.
    rest = "basisondersteuning:\n" if words.faulty == "basislijn:\n" else ""
    faulty, sound = Example(region=words.faulty, school=rest), Example(region=words.sound, school=rest)
    return _of(words, "regio", _look_at_region(words.point), faulty=faulty, sound=sound)


RULES: Final[tuple[Rule[SchoolAsked], ...]] = tuple(map(_school_rule, _SCHOOL_POINTS))
REGION_RULES: Final[tuple[Rule[RegionAsked], ...]] = tuple(map(_region_rule, _REGION_POINTS))
