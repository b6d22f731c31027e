"""Rules about what schools often get wrong about the law, and then tell parents."""

from __future__ import annotations

import functools
from typing import Any, Final

from generator.check import beliefs
from generator.check.asked import RegionAsked, SchoolAsked
from generator.check.patterns import in_region, said
from generator.check.rule import Example, Rule

_WHOLE_PLAN: Final[Rule[Any]] = Rule(
    id="instemming-hele-opp",
    severity="fout",
    subject="profiel",
    group="wet",
    name="Instemming met het hele OPP",
    why="Ouders denken dat zij alles kunnen tegenhouden, of juist alles moeten tekenen. De wet vraagt "
    "instemming met één deel.",
    sources=("opp-handelingsdeel-instemming", "opp-overleg", "doelstellingenmonitor-2023"),
    remedy="Schrijf dat de school over het hele OPP overlegt, en voor het handelingsdeel om instemming vraagt.",
    faulty=Example(school="opp:\n  instemming: U moet akkoord gaan met het hele OPP.\n"),
    sound=Example(
        school="opp:\n  instemming: Wij overleggen over het hele OPP. Met het handelingsdeel moet u het eens zijn.\n"
    ),
    look=functools.partial(said, beliefs.WHOLE_PLAN),
)
_ANY_PLAN: Final[Rule[Any]] = Rule(
    id="instemming-opp-onduidelijk",
    severity="waarschuwing",
    subject="profiel",
    group="wet",
    name="Instemming, maar waarmee?",
    why="Een handtekening onder het OPP kan alleen over het handelingsdeel instemming betekenen. Ouders moeten "
    "weten wat zij tekenen.",
    sources=(
        "opp-handelingsdeel-instemming",
        "opp-handtekening",
        "wet-kwaliteit-vso-2024",
        "inspectie-extra-ondersteuning-2024",
    ),
    remedy="Noem het handelingsdeel, bijvoorbeeld zo: 'Wij vragen of u het eens bent met het handelingsdeel'.",
    faulty=Example(school="opp:\n  instemming: Wij vragen om uw instemming met het OPP.\n"),
    sound=Example(school="opp:\n  instemming: Wij vragen om uw instemming met het handelingsdeel.\n"),
    look=functools.partial(said, beliefs.ANY_PLAN),
)
_NO_CONSENT: Final[Rule[Any]] = Rule(
    id="handelingsdeel-zonder-instemming",
    severity="fout",
    subject="profiel",
    group="wet",
    name="Het handelingsdeel zonder instemming",
    why="Over de hulp in het plan beslissen ouders mee. Wie leest dat het niet nodig is, laat dat recht liggen.",
    sources=("opp-handelingsdeel-instemming", "faq-opp-2023"),
    remedy="Schrijf hoe de school om instemming met het handelingsdeel vraagt.",
    faulty=Example(school="opp:\n  instemming: Voor het handelingsdeel is geen instemming nodig.\n"),
    sound=Example(school="opp:\n  instemming: Wij vragen u of u het eens bent met het handelingsdeel.\n"),
    look=functools.partial(said, beliefs.NO_CONSENT),
)
_ONLY_ON_MOVING: Final[Rule[Any]] = Rule(
    id="opp-alleen-bij-verwijzing",
    severity="fout",
    subject="profiel",
    group="wet",
    name="Een OPP alleen bij een verwijzing",
    why="Een leerling met extra hulp heeft recht op een plan, ook als hij op deze school blijft.",
    sources=("inspectie-extra-ondersteuning-2024", "opp-voor-wie"),
    remedy="Schrijf dat er een OPP is zodra een leerling extra ondersteuning krijgt.",
    faulty=Example(school="opp:\n  wie_schrijft: Een OPP maken wij alleen bij een verwijzing.\n"),
    sound=Example(school="opp:\n  wie_schrijft: Een OPP maken wij als uw kind extra ondersteuning krijgt.\n"),
    look=functools.partial(said, beliefs.ONLY_ON_MOVING),
)
_YOUNG: Final[Rule[Any]] = Rule(
    id="opp-zonder-bestemming",
    severity="waarschuwing",
    subject="profiel",
    group="wet",
    name="Jonge kinderen zonder verwachte uitstroom",
    why="Het OPP noemt waar een kind naar verwachting heen gaat. Volgens de inspectie is er geen uitzondering "
    "voor jonge kinderen.",
    sources=("inspectie-extra-ondersteuning-2024", "opp-uitstroom"),
    remedy="Schrijf dat de verwachting bij jonge kinderen voorlopig is en elk jaar wordt bekeken.",
    faulty=Example(school="opp:\n  evaluatie: Voor kleuters staat er geen uitstroombestemming in.\n"),
    sound=Example(school="opp:\n  evaluatie: Bij kleuters is de verwachting voorlopig. Wij bekijken haar elk jaar.\n"),
    look=functools.partial(said, beliefs.YOUNG),
)
_DIAGNOSIS: Final[Rule[Any]] = Rule(
    id="hulp-na-diagnose",
    severity="waarschuwing",
    subject="profiel",
    group="wet",
    name="Geen hulp zonder diagnose",
    why="Een diagnose is in principe geen voorwaarde voor extra ondersteuning. Wachten op onderzoek kost een "
    "kind maanden.",
    sources=("extra-zonder-diagnose", "faq-opp-2023"),
    remedy="Schrijf wat de school al doet zonder diagnose. Noem apart waar een verklaring wel voor nodig is.",
    faulty=Example(school="in_het_kort: Zonder diagnose is er geen extra hulp.\n"),
    sound=Example(school="in_het_kort: Extra hulp begint bij wat uw kind nodig heeft, ook zonder diagnose.\n"),
    look=functools.partial(said, beliefs.DIAGNOSIS),
)
_FEE: Final[Rule[Any]] = Rule(
    id="ouderbijdrage-als-voorwaarde",
    severity="fout",
    subject="profiel",
    group="wet",
    name="De ouderbijdrage als voorwaarde",
    why="De bijdrage is vrijwillig. Een kind mag om geld nergens van worden uitgesloten.",
    sources=("vrijwillige-bijdrage",),
    remedy="Schrijf dat de bijdrage vrijwillig is en dat elk kind mag meedoen.",
    faulty=Example(school="aanmelden:\n  hoe: Uw kind kan pas beginnen als de ouderbijdrage is betaald.\n"),
    sound=Example(
        school="aanmelden:\n  hoe: De ouderbijdrage is vrijwillig. Uw kind doet ook mee als u niet betaalt.\n"
    ),
    look=functools.partial(said, beliefs.FEE),
)
_COSTS: Final[Rule[Any]] = Rule(
    id="ouders-betalen-hulp",
    severity="waarschuwing",
    subject="profiel",
    group="wet",
    name="Ouders betalen voor hulp op school",
    why="Ouders die het niet kunnen betalen, vragen dan niet om hulp.",
    sources=("vrijwillige-bijdrage", "zorgplicht-andere-school"),
    remedy="Haal de zin weg, of schrijf erbij om welke hulp buiten de school het gaat.",
    faulty=Example(school="in_het_kort: Extra begeleiding betaalt u zelf.\n"),
    sound=Example(school="in_het_kort: Extra begeleiding op school kost u niets.\n"),
    look=functools.partial(said, beliefs.COSTS),
)
_CONDITIONS: Final[Rule[Any]] = Rule(
    id="drempel-voor-aanmelden",
    severity="waarschuwing",
    subject="profiel",
    group="wet",
    name="Een drempel voor aanmelden",
    why="Een ouder die eerst iets moet, meldt niet aan, en dan begint de zorgplicht niet.",
    sources=("zorgplicht-aanmelden", "zorgplicht-beoordelen", "zorgplicht-andere-school"),
    remedy="Schrijf dat ouders schriftelijk kunnen aanmelden, en wat de school daarna uitzoekt.",
    faulty=Example(school="aanmelden:\n  hoe: Aanmelden kan alleen na een onderzoek.\n"),
    sound=Example(
        school="aanmelden:\n  hoe: U meldt uw kind schriftelijk aan. Daarna kijken wij met u wat het nodig heeft.\n"
    ),
    look=functools.partial(said, beliefs.CONDITIONS),
)
_OWN_SEARCH: Final[Rule[Any]] = Rule(
    id="zelf-andere-school-zoeken",
    severity="fout",
    subject="profiel",
    group="wet",
    name="Ouders zoeken zelf een andere school",
    why="De school waar ouders aanmelden, zoekt een andere als zij de hulp niet kan geven. Wie dat niet weet, "
    "blijft alleen zoeken.",
    sources=("zorgplicht-andere-school",),
    remedy="Schrijf dat de school met ouders zoekt naar een school die de hulp wel kan geven.",
    faulty=Example(
        school="grenzen:\n  - {situatie: Uw kind loopt vaak weg., wat_dan: U moet dan zelf een andere school zoeken.}\n"
    ),
    sound=Example(
        school="grenzen:\n  - {situatie: Uw kind loopt vaak weg., wat_dan: Wij zoeken met u een andere school.}\n"
    ),
    look=functools.partial(said, beliefs.OWN_SEARCH),
)
_DECIDES: Final[Rule[Any]] = Rule(
    id="wie-beslist-over-tlv",
    severity="waarschuwing",
    subject="profiel",
    group="wet",
    name="Wie over de tlv beslist",
    why="Wie bij de verkeerde aanklopt, verliest tijd, ook bij bezwaar.",
    sources=("tlv", "swv-bezwaar-tlv"),
    remedy="Schrijf dat de school de verklaring aanvraagt en het samenwerkingsverband beslist.",
    faulty=Example(school="toelating: De school beslist zelf over de toelaatbaarheidsverklaring.\n"),
    sound=Example(school="toelating: Het samenwerkingsverband beslist over de toelaatbaarheidsverklaring.\n"),
    look=functools.partial(said, beliefs.DECIDES),
)

RULES: Final[tuple[Rule[SchoolAsked], ...]] = (
    _WHOLE_PLAN,
    _ANY_PLAN,
    _NO_CONSENT,
    _ONLY_ON_MOVING,
    _YOUNG,
    _DIAGNOSIS,
    _FEE,
    _COSTS,
    _CONDITIONS,
    _OWN_SEARCH,
    _DECIDES,
)
REGION_RULES: Final[tuple[Rule[RegionAsked], ...]] = (
    in_region(
        _WHOLE_PLAN,
        "grensuitleg: Ouders moeten het volledige OPP goedkeuren.\n",
        "grensuitleg: Ouders stemmen in met het handelingsdeel van het OPP.\n",
    ),
    in_region(
        _ANY_PLAN,
        "grensuitleg: Na instemming met het OPP begint de hulp.\n",
        "grensuitleg: Na instemming met het handelingsdeel begint de hulp.\n",
    ),
    in_region(
        _NO_CONSENT,
        "grensuitleg: Voor het handelingsdeel hoeven scholen geen toestemming te vragen.\n",
        "grensuitleg: Voor het handelingsdeel is instemming van ouders nodig.\n",
    ),
    in_region(
        _ONLY_ON_MOVING,
        "definitie_extra: Een OPP is er pas bij verwijzing naar het sbo.\n",
        "definitie_extra: Bij extra ondersteuning hoort een OPP.\n",
    ),
    in_region(
        _DIAGNOSIS,
        "definitie_extra: Extra ondersteuning is er pas na een diagnose.\n",
        "definitie_extra: Extra ondersteuning kan ook zonder diagnose.\n",
    ),
    in_region(
        _COSTS,
        "definitie_extra: De kosten van extra ondersteuning zijn voor de ouders.\n",
        "definitie_extra: Extra ondersteuning kost ouders niets.\n",
    ),
    in_region(
        _CONDITIONS,
        "plaatsing:\n  toelating: Aanmelden kan pas na een intake.\n",
        "plaatsing:\n  toelating: Aanmelden kan op elk moment.\n",
    ),
    in_region(
        _OWN_SEARCH,
        "plaatsing:\n  toelating: Kan een school niet helpen? Dan moeten ouders zelf een andere school zoeken.\n",
        "plaatsing:\n  toelating: Kan een school niet helpen? Dan zoekt zij met u een andere school.\n",
    ),
    in_region(
        _DECIDES,
        "plaatsing:\n  wie_beslist: U vraagt zelf een tlv aan.\n",
        "plaatsing:\n  wie_beslist: De school vraagt een tlv aan. Wij beslissen.\n",
        functools.partial(said, beliefs.DECIDES_IN_REGION),
    ),
)
