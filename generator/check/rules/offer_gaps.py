"""Rules about what an offer leaves open: how to get it, who gives it, what it is, whether it helps."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from generator.check.asked import SchoolAsked
from generator.check.looking import BASIS, EXTRA, named, offers_of, quoted
from generator.check.rule import Example, Found, Rule
from generator.profile.parts import Offer


def _together(
    asked: SchoolAsked, wanted: Callable[[Offer], bool], rest: str, key: str, of: str = "aanbod"
) -> Iterator[Found]:
    """Yield one finding for all offers that lack the same thing: ten of the same read as noise."""
    lacking = [(place, offer) for place, offer in offers_of(asked) if wanted(offer)]
    if lacking:
        names = named(offer.naam for _place, offer in lacking)
        yield Found(f"Bij dit {of} {rest}: {names}.", (*lacking[0][0], key))


def _extra_without_route(asked: SchoolAsked) -> Iterator[Found]:
    """Find extra offers that do not say how to get them."""
    return _together(
        asked,
        lambda offer: offer.niveau == EXTRA and not offer.aanvragen,
        "staat niet hoe een ouder het aanvraagt",
        "aanvragen",
        "extra aanbod",
    )


def _places_without_route(asked: SchoolAsked) -> Iterator[Found]:
    """Find basis offers with a number of places and no word on how to get one."""
    for place, offer in offers_of(asked):
        if offer.niveau == BASIS and offer.plaatsen and not offer.aanvragen and not offer.beslist:
            number = "is er 1 plaats" if offer.plaatsen == 1 else f"zijn er {offer.plaatsen} plaatsen"
            yield Found(
                f"Voor {quoted(offer.naam)} {number}, maar er staat niet hoe een kind een plaats krijgt.",
                (*place, "plaatsen"),
            )


def _by_nobody(asked: SchoolAsked) -> Iterator[Found]:
    """Find offers that do not say who gives them."""
    return _together(asked, lambda offer: not offer.door, "staat niet wie het geeft", "door")


def _not_explained(asked: SchoolAsked) -> Iterator[Found]:
    """Find offers of which only the name is known."""
    return _together(
        asked, lambda offer: not offer.wat and not offer.voor_wie, "staat niet wat het is of voor wie", "naam"
    )


def _nowhere_to_be_found(asked: SchoolAsked) -> Iterator[Found]:
    """Find offers that no area leads to."""
    return _together(
        asked,
        lambda offer: not offer.gebieden,
        "staat geen gebied, dus wie op een gebied zoekt, vindt het niet",
        "naam",
    )


def _without_evaluation(asked: SchoolAsked) -> Iterator[Found]:
    """Find extra offers that do not say how the school sees whether they help."""
    return _together(
        asked,
        lambda offer: offer.niveau == EXTRA and not offer.hoe_weten_we_of_het_werkt,
        "staat niet hoe de school ziet of het werkt",
        "naam",
        "extra aanbod",
    )


def _for_whom(asked: SchoolAsked) -> Iterator[Found]:
    """Find extra offers that do not say for whom they are."""
    return _together(
        asked,
        lambda offer: offer.niveau == EXTRA and bool(offer.wat) and not offer.voor_wie,
        "staat niet voor wie het is",
        "naam",
        "extra aanbod",
    )


def _how_often(asked: SchoolAsked) -> Iterator[Found]:
    """Find extra offers that do not say how often and how long."""
    return _together(
        asked,
        lambda offer: offer.niveau == EXTRA and not offer.hoe_vaak,
        "staat niet hoe vaak en hoe lang het is",
        "naam",
        "extra aanbod",
    )


def _yaml(offer: str) -> str:
    return f"aanbod:\n  - {{{offer}}}\n"


_CLUB: Final = "id: club, naam: Rekenclub, niveau: extra"
_BASIS_CLUB: Final = "id: club, naam: Rekenclub, niveau: basis"

RULES: Final[tuple[Rule[SchoolAsked], ...]] = (
    Rule(
        id="extra-zonder-route",
        severity="waarschuwing",
        subject="profiel",
        group="volledig",
        name="Extra aanbod zonder route",
        why="Extra hulp krijgt een kind niet vanzelf. Zonder route blijft een ouder wachten.",
        sources=("basisondersteuning-2019", "doelstellingenmonitor-2023"),
        remedy="Schrijf bij aanvragen bij wie een ouder begint en wat er daarna gebeurt.",
        faulty=Example(school=_yaml(_CLUB)),
        sound=Example(school=_yaml(f"{_CLUB}, aanvragen: Vraag het de mentor.")),
        look=_extra_without_route,
    ),
    Rule(
        id="plaatsen-zonder-route",
        severity="waarschuwing",
        subject="profiel",
        group="samenhang",
        name="Plaatsen, maar geen route",
        why="Staat er een aantal plaatsen, dan kan het vol zijn. Ouders willen weten wie een plaats krijgt.",
        sources=("basisondersteuning-2019",),
        remedy="Schrijf bij aanvragen hoe een kind een plaats krijgt, of haal plaatsen weg.",
        faulty=Example(school=_yaml(f"{_BASIS_CLUB}, plaatsen: 12")),
        sound=Example(school=_yaml(f"{_BASIS_CLUB}, plaatsen: 12, aanvragen: De leraar kiest in september wie start.")),
        look=_places_without_route,
    ),
    Rule(
        id="aanbod-zonder-wie",
        severity="waarschuwing",
        subject="profiel",
        group="volledig",
        name="Aanbod zonder wie het geeft",
        why="Ouders willen weten of de eigen leraar helpt of iemand anders. Het kind wil dat ook.",
        sources=("inspectie-extra-ondersteuning-2024", "faq-opp-2023"),
        remedy="Vul bij door de functies in van wie het geven.",
        faulty=Example(school=_yaml(_CLUB)),
        sound=Example(school=_yaml(f"{_CLUB}, door: [leraar]")),
        look=_by_nobody,
    ),
    Rule(
        id="aanbod-zonder-uitleg",
        severity="waarschuwing",
        subject="profiel",
        group="volledig",
        name="Aanbod met alleen een naam",
        why="Een naam die op school bekend is, zegt een ouder niets.",
        sources=("inspectie-extra-ondersteuning-2024",),
        remedy="Schrijf bij wat wat er gebeurt, en bij voor_wie voor welke leerlingen.",
        faulty=Example(school=_yaml(_CLUB)),
        sound=Example(school=_yaml(f"{_CLUB}, wat: Rekenen met munten en blokken.")),
        look=_not_explained,
    ),
    Rule(
        id="aanbod-zonder-gebied",
        severity="tip",
        subject="profiel",
        group="volledig",
        name="Aanbod zonder gebied",
        why="Ouders zoeken op waar hun kind hulp bij nodig heeft, niet op de naam van een groepje.",
        sources=("basisondersteuning-2019",),
        remedy="Vul bij gebieden in waar het aanbod bij helpt.",
        faulty=Example(school=_yaml(_CLUB)),
        sound=Example(school=_yaml(f"{_CLUB}, gebieden: [dyscalculie]")),
        look=_nowhere_to_be_found,
    ),
    Rule(
        id="extra-zonder-evaluatie",
        severity="tip",
        subject="profiel",
        group="volledig",
        name="Extra aanbod zonder terugkijken",
        why="Zonder moment om te kijken of het helpt, gaat hulp soms door die niet werkt.",
        sources=("inspectie-extra-ondersteuning-2024", "faq-opp-2023"),
        remedy="Schrijf bij hoe_weten_we_of_het_werkt wie waarnaar kijkt, en wanneer.",
        faulty=Example(school=_yaml(_CLUB)),
        sound=Example(school=_yaml(f"{_CLUB}, hoe_weten_we_of_het_werkt: Na 8 weken rekent de leraar het met u na.")),
        look=_without_evaluation,
    ),
    Rule(
        id="extra-zonder-hoe-vaak",
        severity="tip",
        subject="profiel",
        group="volledig",
        name="Extra aanbod zonder hoe vaak",
        why="Een kwartier in de maand is andere hulp dan elke dag een uur.",
        sources=("inspectie-extra-ondersteuning-2024",),
        remedy="Vul bij hoe_vaak in hoe vaak het is, hoe lang en hoeveel weken.",
        faulty=Example(school=_yaml(_CLUB)),
        sound=Example(school=_yaml(f"{_CLUB}, hoe_vaak: '1 keer per week, 8 weken'")),
        look=_how_often,
    ),
    Rule(
        id="extra-zonder-voor-wie",
        severity="tip",
        subject="profiel",
        group="volledig",
        name="Extra aanbod zonder voor wie",
        why="Ouders willen weten wanneer hun kind voor deze hulp in aanmerking komt.",
        sources=("inspectie-extra-ondersteuning-2024",),
        remedy="Schrijf bij voor_wie voor welke leerlingen het is: wat zij nodig hebben, niet welk etiket zij dragen.",
        faulty=Example(school=_yaml(f"{_CLUB}, wat: Rekenen met munten.")),
        sound=Example(school=_yaml(f"{_CLUB}, wat: Rekenen met munten., voor_wie: Voor wie sommen niet ziet.")),
        look=_for_whom,
    ),
)
