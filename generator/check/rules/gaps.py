"""Rules about what the law asks for, or what leaves a parent stuck when it is absent.

They ask nothing of a school that did not begin yet: how complete a profile is, `gids report` tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from generator.check.asked import SchoolAsked
from generator.check.looking import contacts_of, is_begun, levels_of, place_of, quoted
from generator.check.rule import Example, Found, KeyPath, Rule
from generator.profile import legal
from generator.profile.values import filled, school_value

_ANSWERS_WITHOUT_LIMIT: Final = 8
"""So many areas can be answered without a limit; a school that answers more knows where it ends."""
_TALKS: Final[Mapping[str, str]] = {
    "gesprek_met_ouders": "met ouders",
    "gesprek_met_leerling": "met de leerling",
    "gesprek_tussen_scholen": "tussen de scholen",
}
_FULL: Final = re.compile(
    r"\b(?:(?:is|zijn|zitten|zit) (?:nu |helemaal )?vol|geen plaats(?:en)? meer|wachttijd is)\b",
    re.IGNORECASE,
)
_CAN_VISIT: Final[KeyPath] = ("contact", "leerlingen")
"""A pupil can also walk in: where and when is enough."""


def _only_an_address(asked: SchoolAsked) -> Iterator[Found]:
    """Find profiles that say nothing about help yet."""
    if not is_begun(asked.profile):
        yield Found("Er staat nog niets over hulp op deze school: alleen naam, soort en adres.")


def _nobody_for_parents(asked: SchoolAsked) -> Iterator[Found]:
    """Find schools without a contact person for parents, from whomever."""
    if is_begun(asked.profile) and not filled(school_value(asked.school, "contact.ouders")):
        yield Found("Er staat geen contactpersoon voor ouders.", place_of(asked, "contact"))


def _nobody_for_pupils(asked: SchoolAsked) -> Iterator[Found]:
    """Find schools where a pupil cannot see whom to go to."""
    keys = ("contact.leerlingen", "klachten.vertrouwenspersoon")
    if is_begun(asked.profile) and not any(filled(school_value(asked.school, key)) for key in keys):
        yield Found(
            "Er staat niet bij wie leerlingen zelf terechtkunnen, ook geen vertrouwenspersoon.",
            place_of(asked, "contact"),
        )


def _unreachable(asked: SchoolAsked) -> Iterator[Found]:
    """Find contacts without a way to reach them."""
    for place, contact in contacts_of(asked.profile):
        by_visit = place == _CAN_VISIT and (contact.toelichting or contact.bereikbaar)
        if not legal.can_be_reached(contact) and not by_visit:
            who = asked.registers["rollen"][contact.rol].naam if contact.rol else contact.naam or "dit contact"
            yield Found(f"Bij {quoted(who)} staat geen telefoonnummer, mailadres of webpagina.", place)


def _no_limits(asked: SchoolAsked) -> Iterator[Found]:
    """Find profiles that answer many areas and know no limit."""
    profile = asked.profile
    answered = sum(bool(levels_of(answer)) for answer in profile.gebieden.values())
    if answered > _ANSWERS_WITHOUT_LIMIT and not profile.grenzen:
        yield Found(f"Bij {answered} gebieden staat een antwoord, maar er staat geen enkele grens.", ("gebieden",))


def _nobody_when_at_home(asked: SchoolAsked) -> Iterator[Found]:
    """Find steps for pupils at home without anybody to call."""
    block = asked.school.blocks["thuiszitten"].value
    if filled(asked.profile.thuiszitten) and not filled(block.contact):
        yield Found(
            "Er staat wat de school doet als naar school gaan niet lukt, maar niet wie een ouder dan belt.",
            ("thuiszitten",),
        )


def _no_talk_at_transfer(asked: SchoolAsked) -> Iterator[Found]:
    """Find transfer blocks that pass something on without the talks about it."""
    block = asked.school.blocks["overgang"].value
    if filled(asked.profile.overgang):
        missing = [words for key, words in _TALKS.items() if not filled(getattr(block, key))]
        if missing:
            yield Found(f"Bij overgang staat geen gesprek {' en '.join(missing)}.", ("overgang",))


def _no_youth_help(asked: SchoolAsked) -> Iterator[Found]:
    """Find schools in a gemeente for which the region does not say whom to ask for youth help."""
    town = asked.profile.adres.gemeente
    known = {entry.gemeente.casefold() for entry in asked.school.region.jeugdhulp}
    if town and known and town.casefold() not in known:
        yield Found(
            f"De school staat in de gemeente {quoted(town)}, maar de regio noemt voor die gemeente geen jeugdhulp.",
            ("adres", "gemeente"),
        )


def _waiting_without_advice(asked: SchoolAsked) -> Iterator[Found]:
    """Find waiting lists without a word on what a parent can do meanwhile."""
    waiting = asked.profile.wachtlijst
    if waiting and waiting.status == "ja" and not waiting.toelichting:
        yield Found(
            "Er is een wachtlijst, maar er staat niet wat een ouder tijdens het wachten kan doen.", ("wachtlijst",)
        )


def _waiting_and_not(asked: SchoolAsked) -> Iterator[Found]:
    """Find schools without a waiting list whose text says that there is no place."""
    waiting = asked.profile.wachtlijst
    found = _FULL.search(waiting.toelichting or "") if waiting and waiting.status == "nee" else None
    if found:
        yield Found(f"Bij wachtlijst staat 'nee', maar in de toelichting staat: {quoted(found[0])}.", ("wachtlijst",))


_READS: Final = "basisondersteuning:\n  - {item: lezen, status: voldoet}\n"
_OFFER: Final = "aanbod:\n  - {id: club, naam: Rekenclub, niveau: extra"
_COMPLAINTS: Final = "klachten: {regeling: https://www.regenboog.example/klachten"
_HERE: Final = "adres: {straat: Kade, huisnummer: 2, postcode: 1234 AC, plaats: Veerdam, gemeente: "
_YOUTH: Final = "jeugdhulp:\n  - {gemeente: Veerdam, naam: Jeugdteam}\n"
_WAITING: Final = "wachtlijst: {status: ja, datum: 2026-11-01"
_AT_HOME: Final = "thuiszitten:\n  stappen: [De leraar belt u dezelfde dag.]\n"
_TEN: Final = (
    "gebieden:\n"
    + "".join(
        f"  {area}: {{enkelvoudig: basis}}\n"
        for area in ("zien", "horen", "medisch", "adhd", "angst", "rouw-of-ingrijpende-ervaring", "lvb", "down")
    )
    + "  dyslexie: {enkelvoudig: extra}\n"
)


def _contact(parents: str, more: str = "") -> str:
    return f"contact:\n  ouders: {{rol: intern-begeleider{parents}}}\n{more}"


RULES: Final[tuple[Rule[SchoolAsked], ...]] = (
    Rule(
        id="profiel-nog-leeg",
        severity="waarschuwing",
        subject="profiel",
        group="volledig",
        name="Nog niets over hulp",
        why="De school heeft wel een site, maar een ouder leest er niets over hulp.",
        sources=("doelstellingenmonitor-2023",),
        remedy="Begin met in_het_kort, de contactpersoon en de basisondersteuning.",
        faulty=Example(school="basisondersteuning:\naanbod:\ngebieden:\n"),
        sound=Example(school=f"aanbod:\ngebieden:\n{_READS}", other=_READS),
        look=_only_an_address,
    ),
    Rule(
        id="geen-contact-voor-ouders",
        severity="waarschuwing",
        subject="profiel",
        group="volledig",
        name="Geen contactpersoon voor ouders",
        why="Wie hulp zoekt voor een kind, begint met de vraag wie te bellen.",
        sources=("basisondersteuning-2019", "doelstellingenmonitor-2023"),
        remedy="Vul bij contact.ouders een functie in, met telefoonnummer of mailadres.",
        faulty=Example(school="contact:\n"),
        sound=Example(school=_contact(", telefoon: 0201234567")),
        look=_nobody_for_parents,
    ),
    Rule(
        id="geen-ingang-voor-leerlingen",
        severity="waarschuwing",
        subject="profiel",
        group="volledig",
        name="Leerlingen kunnen nergens heen",
        why="Een kind dat thuis of in de klas niet durft te praten, moet zelf iemand kunnen vinden.",
        sources=("doelstellingenmonitor-2023", "leerlingen-gehoord"),
        remedy="Vul bij contact.leerlingen in bij wie leerlingen terechtkunnen, en hoe.",
        faulty=Example(school=_contact("")),
        sound=Example(school=_contact("", "  leerlingen: {rol: vertrouwenspersoon, email: praat@regenboog.example}\n")),
        look=_nobody_for_pupils,
    ),
    Rule(
        id="contact-onbereikbaar",
        severity="waarschuwing",
        subject="profiel",
        group="volledig",
        name="Contact zonder nummer of adres",
        why="Een functie alleen helpt een ouder niet verder.",
        sources=("doelstellingenmonitor-2023",),
        remedy="Vul telefoon, email of website in, het liefst een adres van de functie.",
        faulty=Example(school=_contact(", bereikbaar: '8.30 - 15.00 uur'")),
        sound=Example(school=_contact(", telefoon: 0201234567, bereikbaar: '8.30 - 15.00 uur'")),
        look=_unreachable,
    ),
    Rule(
        id="geen-grenzen",
        severity="tip",
        subject="profiel",
        group="volledig",
        name="Geen enkele grens",
        why="Elke school komt soms aan een grens. Wie daar eerlijk over is, bespaart ouders een zoektocht.",
        sources=("inspectie-extra-ondersteuning-2024",),
        remedy="Schrijf bij grenzen wanneer het hier moeilijk wordt en wat de school dan wel doet.",
        faulty=Example(school=_TEN),
        sound=Example(
            school=_TEN + "grenzen:\n  - {situatie: Zorg in de nacht., wat_dan: Wij zoeken met u een plek.}\n"
        ),
        look=_no_limits,
    ),
    Rule(
        id="thuiszitten-zonder-contact",
        severity="waarschuwing",
        subject="profiel",
        group="volledig",
        name="Thuiszitten zonder contact",
        why="Een ouder wiens kind niet naar school gaat, wil vandaag iemand spreken.",
        sources=("doelstellingenmonitor-2023",),
        remedy="Vul thuiszitten.contact in, met telefoonnummer.",
        faulty=Example(school=_AT_HOME),
        sound=Example(school=_AT_HOME + "  contact: {rol: mentor, telefoon: 0201234567}\n"),
        look=_nobody_when_at_home,
    ),
    Rule(
        id="overgang-zonder-gesprek",
        severity="tip",
        subject="profiel",
        group="volledig",
        name="Overstap zonder gesprek",
        why="Bij een overstap gaat kennis verloren als niet iedereen erover praat: ouders, leerling en beide scholen.",
        sources=("doelstellingenmonitor-2023",),
        remedy="Vul bij overgang in wanneer de school met wie praat.",
        faulty=Example(school="overgang: {wat_geven_we_door: Wat uw kind helpt.}\n"),
        sound=Example(
            school="overgang: {gesprek_met_ouders: Mei, gesprek_met_leerling: Mei, gesprek_tussen_scholen: Mei}\n"
        ),
        look=_no_talk_at_transfer,
    ),
    Rule(
        id="jeugdhulp-andere-gemeente",
        severity="waarschuwing",
        subject="profiel",
        group="volledig",
        name="Geen jeugdhulp voor deze gemeente",
        why="Op de site staan alleen loketten van andere gemeenten. Een ouder belt dan de verkeerde.",
        sources=("doelstellingenmonitor-2023",),
        remedy="Controleer gemeente, of vraag het samenwerkingsverband deze gemeente bij jeugdhulp te zetten.",
        faulty=Example(school=_HERE + "Duindam}\n", region=_YOUTH),
        sound=Example(school=_HERE + "Veerdam}\n", region=_YOUTH),
        look=_no_youth_help,
    ),
    Rule(
        id="wachtlijst-zonder-advies",
        severity="waarschuwing",
        subject="profiel",
        group="volledig",
        name="Wachtlijst zonder wat nu",
        why="Ook tijdens het wachten heeft een kind recht op onderwijs. Ouders willen weten wie intussen helpt.",
        sources=("doelstellingenmonitor-2023", "wet-kwaliteit-vso-2024"),
        remedy="Schrijf bij toelichting hoe lang het ongeveer duurt, wie belt en welke hulp er intussen is.",
        faulty=Example(school=_WAITING + "}\n"),
        sound=Example(school=_WAITING + ", toelichting: De directeur belt u elke zes weken.}\n"),
        look=_waiting_without_advice,
    ),
    Rule(
        id="wachtlijst-nee-en-toch-vol",
        severity="waarschuwing",
        subject="profiel",
        group="samenhang",
        name="Geen wachtlijst, en toch vol",
        why="Een ouder die 'nee' leest, rekent op een plaats.",
        sources=("wet-kwaliteit-vso-2024",),
        remedy="Zet status op ja, of verbeter de toelichting.",
        faulty=Example(school="wachtlijst: {status: nee, datum: 2026-11-01, toelichting: De groepen zijn vol.}\n"),
        sound=Example(school="wachtlijst: {status: nee, datum: 2026-11-01, toelichting: In elke groep is plaats.}\n"),
        look=_waiting_and_not,
    ),
)
