"""Words that put a label on a child or blame somebody, each with what to write instead."""

from __future__ import annotations

from typing import Final

from generator.check.patterns import Phrase, phrase

_LABEL: Final = "Dat noemt een kind naar wat er mis zou zijn."
_BLAME: Final = "Dat legt de schuld bij ouders."
_OLD: Final = "Dat woord is uit de tijd en kan kwetsen."


def _label(keys: str, pattern: str, remedy: str, message: str = _LABEL, spared: str = "") -> Phrase:
    return phrase(keys, rf"\b(?:{pattern})\b", spared=spared, message=message, remedy=remedy)


LABELS: Final[tuple[Phrase, ...]] = (
    _label(
        "probleemk|probleeml|probleemj|gedragskind",
        r"(?:gedrags|leer)?probleem(?:kind(?:eren|je|jes)?|leerling(?:en)?|jongeren?)|gedragskind(?:eren)?",
        "Schrijf wat het kind nodig heeft: 'een kind dat hulp nodig heeft bij …'.",
    ),
    _label(
        "zorgleerling|zorgkind|zorgjongere|risicoleerling|risicokind",
        r"(?:zorg|risico)(?:leerling(?:en)?|kind(?:eren|je|jes)?|jongeren?)",
        "Schrijf 'leerlingen die extra hulp nodig hebben', of noem de hulp.",
    ),
    _label(
        "rugzak",
        r"rugzak(?:kind(?:eren|je|jes)?|leerling(?:en)?|jes)"
        r"|(?:kind|kinderen|leerling|leerlingen|jongeren) met (?:een|hun|zo'n)(?: \w+)? rugzak(?:je)?",
        "Schrijf wat het kind nodig heeft of heeft meegemaakt, zonder beeldspraak.",
    ),
    _label(
        "-leerling|-kind",
        r"[a-d]-(?:leerling(?:en)?|kind(?:eren)?)",
        "Schrijf wat deze leerlingen nodig hebben in plaats van een letter.",
        "Een letter zegt niets over wat een leerling nodig heeft.",
        r"cluster",
    ),
    _label(
        "zwak",
        r"zwak(?:ke|kere|ste)? (?:leerling(?:en)?|kind(?:eren)?)|zwak ?begaafd(?:e|en)?",
        "Schrijf waar de hulp voor is: 'leerlingen die bij rekenen meer uitleg nodig hebben'.",
    ),
    _label(
        "laagbegaafd|laag begaafd|zwakzinnig|achterlijk|debiel|imbeciel|mongool|spast",
        r"laag ?begaafd(?:e|en)?|zwakzinnigen?|achterlijke?|debiel(?:e|en)?|imbeciel(?:e|en)?"
        r"|mongool(?:tje|tjes)?|spast(?:en)?",
        "Schrijf wat het kind nodig heeft: 'een kind dat langzamer leert'.",
        _OLD,
    ),
    _label(
        "gehandicapt|invalide|mindervalide|minder valide",
        r"gehandicapt(?:e|en)?(?: (?:kandida(?:at|ten)|kind(?:eren)?|leerling(?:en)?|jongeren?))?"
        r"|invalide(?:n| kind(?:eren)?)|minder ?validen?",
        "Schrijf 'een kind met een beperking', en wat het nodig heeft.",
        _OLD,
        r"gehandicapten (?:parkeer|toilet|zorg)|invaliden ?(?:toilet|parkeer)",
    ),
    _label(
        "autist|aut's|asser|ass'er",
        r"autist(?:en|je|jes)?|asser(?:s|tje|tjes)|ass-?'?ers?",
        "Schrijf 'een kind met autisme', of wat het kind nodig heeft: rust, duidelijkheid, een vaste plek.",
    ),
    _label(
        "adhd|add'er|add-er|adder",
        r"adhd-?'?er(?:s|tje|tjes)?|add(?:'|-'?)er(?:s|tje|tjes)?|adhd-?(?:kind(?:eren)?|leerling(?:en)?)",
        "Schrijf 'een kind met ADHD', of wat het kind nodig heeft: bewegen, korte opdrachten.",
    ),
    _label(
        "dyslect|dyscalcul",
        r"dyslect(?:en)?|dyscalculist(?:en)?|dyscalculen?",
        "Schrijf 'leerlingen met dyslexie', of wat zij nodig hebben: meer tijd, voorleessoftware.",
    ),
    _label(
        "zmlk|zml'|zml-|zmok|zmol|lvb'|lvb-er|pdd-nos'er|tos'er|tos-er|downer|emb'er|mg'er",
        r"zmlk-?'?ers?|zml-?'?ers?|zmo[kl]k?-?'?k?ers?|lvb-?'?ers?|pdd-?nos-?'?ers?|tos-?'?ers?|downers?|emb-?'?ers?",
        "Schrijf 'leerlingen met …' of, beter, wat zij nodig hebben.",
    ),
    _label(
        "gestoord",
        r"(?:gedrags|geestelijk |psychisch |zwaar )gestoorden?|gestoorde (?:kind(?:eren)?|leerling(?:en)?)",
        "Schrijf wat u ziet en wat helpt, bijvoorbeeld 'kinderen die snel boos worden'.",
    ),
    _label(
        "lastig|moeilijk|onhandelbaar|onhandelbare|onopvoedbaar|onopvoedbare|storend",
        r"(?:lastige?|moeilijke|storende) (?:kind(?:eren)?|leerling(?:en)?|jongens?|gevallen)"
        r"|onhandelbare?|onopvoedbare?|moeilijk kind",
        "Schrijf wanneer het moeilijk gaat en wat dan helpt.",
        spared=r"lastige? kind(?:eren)? (?:vind|om te)|voor een moeilijk kind",
    ),
    _label(
        "normale |gezonde ",
        r"normale (?:kind(?:eren)?|leerling(?:en)?|jongeren)|gezonde kinderen",
        "Schrijf 'andere kinderen' of 'klasgenoten'; zo blijft niemand 'niet normaal'.",
        "Zo lijken andere kinderen niet normaal.",
    ),
    _label(
        "lijd",
        r"lijd(?:t|en|ende?) (?:\w+ )?aan \w+",
        "Schrijf 'heeft' of 'met': 'een kind met epilepsie'.",
        "Dat maakt van een kind een patiënt.",
    ),
    _label(
        "onwil",
        r"onwil(?:lige?|ligheid)?",
        "Schrijf wat u ziet, en vraag wat het moeilijk maakt: vaak is het niet kunnen.",
        "Dat zegt wat iemand zou willen, terwijl u alleen ziet wat iemand doet.",
        r"onwillekeurig|geen (?:kwestie van )?onwil|niet (?:uit |van )?onwil"
        r"|zelden (?:\w+ ){0,3}?onwil|onwil of onmacht",
    ),
    _label(
        "belast|last voor|last op ",
        r"(?:(?:belasting|belastend) (?:voor|van|op)|last (?:voor|op)) (?:de |het |een |onze |hun )?(?:hele |gehele )?"
        r"(?:rest van de )?(?:groep|klas|leraar|leraren|leerkracht|leerkrachten|team|andere (?:leerlingen|kinderen))"
        r"|belast(?:en)? (?:de |het |een |onze )?(?:hele )?(?:groep|klas|leraar|leerkracht|team)",
        "Schrijf wat er nodig is om het te laten lukken: 'een tweede volwassene in de klas'.",
        "Dat maakt van een kind een last.",
        r"(?:minder|geen|verlicht|verlag)\w* (?:een )?(?:last|belasting)",
    ),
    _label(
        "allochto|kansarm",
        r"allochto(?:on|ne|nen)|kansarme (?:kind(?:eren)?|leerling(?:en)?|gezinnen|ouders)",
        "Schrijf waar het om gaat, zoals 'kinderen die thuis een andere taal spreken'.",
        _OLD,
    ),
)
"""Words that make a label of a need. A diagnosis by its name, such as autism, is none."""

PARENTS: Final[tuple[Phrase, ...]] = (
    _label(
        "ouders|gezin",
        r"(?:moeilijke|lastige|veeleisende|onwillige|mondige|niet[- ]meewerkende|overbezorgde|onbekwame|zorgmijdende)"
        r" (?:ouders?|gezin(?:nen)?)|probleemgezin(?:nen)?",
        "Schrijf wat u met ouders bespreekt en wat u hun biedt.",
        _BLAME,
    ),
    _label(
        "ouders|ouder ",
        r"ouders?(?: die)? (?:\w+ )?(?:werken|werkt) (?:\w+ )?niet (?:\w+ )?mee"
        r"|(?:werken|werkt) (?:de |deze )?ouders? (?:\w+ ){0,2}niet (?:\w+ )?mee"
        r"|ouders?(?: die)? (?:\w+ )?niet (?:willen |wil |goed |voldoende )?mee ?(?:willen |wil )?(?:te )?werk(?:en|t)"
        r"|ouders? (?:weiger(?:t|en) (?:\w+ )?(?:hulp|medewerking|onderzoek)|saboter(?:en|eert))"
        r"|(?:gebrek aan|onvoldoende|geen) medewerking van (?:de )?ouders?",
        "Schrijf wat de school doet als zij en ouders het niet eens zijn, en wie er meekijkt.",
        _BLAME,
        r"mogen|hebben het recht|recht om",
    ),
    _label(
        "schuld|falen|verwaarloz|verwend|slechte opvoeding|niet opgevoed|opvoedkundig",
        r"(?:de |eigen )?schuld van (?:de )?(?:ouders?|thuis)|ouders? (?:die )?(?:falen|tekortschieten|verwaarlozen)"
        r"|verwende kinderen|slechte opvoeding|niet opgevoed|opvoedkundig (?:onvermogen|onmachtige?)",
        "Schrijf wat een gezin aan hulp kan krijgen en bij wie.",
        _BLAME,
        r"niet de schuld|niemands schuld|geen schuld",
    ),
    phrase(
        "verwacht|eis",
        r"\b(?:(?:wij|we|de school) (?:verwacht|eis)(?:t|en)?|(?:verwacht|eis)(?:t|en)? (?:wij|we|de school))"
        r" (?:\w+ )?(?:van|dat) (?:u|de ouders?|ouders?|alle ouders)\b[^.?!]{0,80}"
        r"\b(?:meewerk\w*|mee te werken|loyaal|loyaliteit|achter (?:de|het|ons|onze)|neerleggen|accepteren|nakomen"
        r"|onvoorwaardelijk|zich houden|u houdt|zelf verantwoordelijk|zelf oplossen|respecteren|opvolgen)\b",
        message="Dat klinkt als een eis aan ouders die hulp zoeken.",
        remedy="Schrijf wat school en ouders samen afspreken, en wat ouders van de school mogen verwachten.",
    ),
)
"""Words that blame parents or make demands of those who look for help."""

SLIPS: Final[tuple[Phrase, ...]] = (
    _label(
        "schoolontwikkelingsprofiel|schoolondersteuningsplan",
        r"schoolontwikkelingsprofiel(?:en)?|schoolondersteuningsplan(?:nen)?",
        "Schrijf 'schoolgids' voor wat de school biedt, 'ondersteuningsplan' voor het plan van de regio.",
        "Die term bestaat niet; twee woorden zijn door elkaar gehaald.",
    ),
    _label(
        "sop|schoolondersteuningsprofiel",
        r"sops?|sop's|schoolondersteuningsprofiel(?:en)?",
        "Schrijf 'de schoolgids', of zet erbij dat het vroeger zo heette.",
        "Volgens de plannen komt dit aanbod in de schoolgids en vervalt het losse profiel.",
        r"vroeger|voorheen|heette|oude?\b|tot (?:en met )?20\d\d|vervang|eerder",
    ),
    _label(
        "ondersteuningsprofiel van",
        r"ondersteuningsprofiel van (?:het|ons|uw) (?:swv|samenwerkingsverband)",
        "Schrijf 'ondersteuningsplan'; een samenwerkingsverband heeft een plan.",
        "Een samenwerkingsverband heeft geen profiel maar een plan.",
    ),
    _label(
        "rugzak|leerlinggebonden|lgf",
        r"rugzak(?:geld|financiering|gelden|middelen|regeling)|leerling ?gebonden (?:financiering|budget)|lgf",
        "Schrijf 'extra ondersteuning' of 'arrangement'.",
        "Die regeling is sinds passend onderwijs (2014) voorbij.",
        r"vroeger|voorheen|heette|tot (?:en met )?2014|voor 2014",
    ),
    _label(
        "cluster",
        r"cluster[- ]?[1-4][- ](?:kind(?:eren)?|leerling(?:en)?|indicaties?)|indicaties? (?:voor )?cluster[- ]?[1-4]",
        "Noem wat de leerling nodig heeft; een cluster is een soort school.",
        "Een cluster is een soort school, geen soort kind.",
        r"vroeger|voorheen",
    ),
    _label(
        "permanente commissie|pcl|indicatiestelling|weer samen naar school|wsns|bureau jeugdzorg|expertisecentr",
        r"permanente commissie leerlingenzorg|pcl|commissie (?:voor|van) (?:de )?indicatiestelling"
        r"|weer samen naar school|wsns|bureau jeugdzorg|regiona(?:al|le) expertisecentr(?:um|a)",
        "Noem wie het nu doet, zoals het samenwerkingsverband of het wijkteam van de gemeente.",
        "Dat bestaat niet meer.",
        r"vroeger|voorheen|heette|bestaat niet meer",
    ),
)
"""Terms that never existed or exist no more."""
