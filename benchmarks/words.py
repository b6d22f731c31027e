"""Words and sentences of which fictional profiles are made: plain Dutch with places that are filled by chance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

WORDS: Mapping[str, Sequence[str]] = MappingProxyType(
    {
        "dag": ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag"),
        "dagdeel": ("ochtend", "middag", "dag", "dagdeel"),
        "dagen": (
            "maandag en donderdag", "dinsdag en vrijdag", "maandag, woensdag en vrijdag",
            "maandag tot en met donderdag", "woensdag en vrijdag", "dinsdag, donderdag en vrijdag",
            "maandag tot en met vrijdag", "maandag en dinsdag", "donderdag en vrijdag",
        ),
        "uren": (
            "8.15 - 9.00 uur", "8.30 - 12.30 uur", "8.30 - 15.30 uur", "9.00 - 16.00 uur", "14.30 - 16.30 uur",
            "8.00 - 16.15 uur", "13.00 - 15.45 uur", "8.45 - 14.15 uur",
        ),
        "maand": ("september", "oktober", "november", "januari", "februari", "maart", "april", "mei", "juni"),
        "keer": ("1 keer", "2 keer", "3 keer", "4 keer"),
        "aantal": ("drie", "vier", "vijf", "zes", "zeven", "acht", "tien", "twaalf"),
        "weken": ("vier", "zes", "acht", "tien", "twaalf", "vijftien", "twintig"),
        "cijfer": ("4", "5", "6", "8", "10", "12", "15", "16", "18", "20"),
        "minuten": ("10", "15", "20", "25", "30", "40", "45", "60"),
        "termijn": (
            "binnen een week", "binnen twee weken", "binnen drie dagen", "na vier weken", "na zes weken",
            "na tien weken", "elk halfjaar", "voor de volgende vakantie",
        ),
        "wie": (
            "leraar", "intern begeleider", "onderwijsassistent", "gedragsspecialist", "taalspecialist",
            "rekenspecialist", "orthopedagoog", "logopedist", "remedial teacher", "leerkrachtondersteuner",
        ),
        "plek": (
            "het lokaal naast de aula", "de leeshoek", "de kamer met de groene deur", "de bibliotheek",
            "het atelier", "de speelzaal", "de rustige kamer boven", "het praatlokaal", "de schooltuin",
            "de hal bij de kleuters", "het kleine lokaal achter het podium", "de werkplaats",
        ),
        "hulpmiddel": (
            "een planbord", "een zandloper", "plaatjes van de dag", "een koptelefoon", "een kaart met stappen",
            "een beeldboek", "een statafel", "een wiebelkussen", "telkralen", "een leesliniaal", "een dagkaart",
            "gekleurde kaartjes", "een map met voorbeelden", "een logboek",
        ),
        "werk": (
            "een lastige opdracht", "een gesprek in de kring", "een nieuwe taak", "het begin van de dag",
            "de overgang naar gym", "een toets", "het buitenspelen", "een groepsopdracht", "de weekplanning",
            "een lange tekst", "een spreekbeurt", "het opruimen",
        ),
        "doel": (
            "zelf beginnen", "hulp vragen", "rustig blijven", "een taak afmaken", "samen spelen", "vlot lezen",
            "woorden onthouden", "handig rekenen", "plannen van een week", "zeggen wat er is", "netjes schrijven",
            "weer doorgaan na een fout",
        ),
        "gevoel": ("boos", "bang", "gespannen", "moe", "verdrietig", "onzeker", "vol", "onrustig"),
        "bouw": ("groep 1 en 2", "groep 3 en 4", "groep 5 en 6", "groep 7 en 8", "de onderbouw", "de bovenbouw"),
        "groepen": (
            "groep 1 tot en met 3", "groep 2 tot en met 5", "groep 3 tot en met 8", "groep 4 tot en met 7",
            "groep 5 tot en met 8", "alle groepen", "groep 6, 7 en 8",
        ),
        "bericht": ("een mail", "een bericht in de app", "een briefje", "een telefoontje", "een kaart"),
        "partner": (
            "de jeugdverpleegkundige", "het jeugdteam", "de consulent van het samenwerkingsverband",
            "uw logopedist", "de huisarts", "de leerplichtambtenaar", "de ergotherapeut", "de gymleraar",
        ),
        "taal": ("Engels", "Turks", "Pools", "Arabisch", "Oekraïens", "Tigrinya", "Papiaments", "Spaans"),
        "bewijs": (
            "het werk van uw kind", "een korte toets", "een filmpje van toen en nu", "een vragenlijst",
            "het logboek", "een gesprek met uw kind", "een rustige observatie", "dezelfde oefening als bij de start",
        ),
    }
)  # fmt: skip
"""Per name of a place the words that may stand there."""

KNOWN: Sequence[str] = (
    "Wij kijken eerst wat in de eigen groep kan.",
    "De {wie} praat daarover met u, en met uw kind erbij als dat past.",
    "Uw kind kiest mee wat prettig is, bijvoorbeeld {hulpmiddel} of een plek in {plek}.",
    "Op {dag} en {dag} is daar extra tijd voor in {bouw}.",
    "Lukt het niet meteen? Dan proberen wij {weken} weken iets anders.",
    "U hoort {termijn} hoe het gaat, met {bericht} of in een gesprek.",
    "De afspraken staan op een kaart, zodat een invaller ze ook kent.",
    "In {maand} kijken wij samen terug.",
    "Wij beginnen klein: {minuten} minuten per keer is genoeg.",
    "Weet {partner} er meer van? Dan vragen wij u of wij mogen bellen.",
    "Merkt u thuis iets anders dan wij? Vertel het ons; dat telt even zwaar.",
    "Een collega uit {bouw} doet het een keer voor.",
    "Zo leert uw kind stap voor stap {doel}.",
    "Bij {werk} is er altijd iemand in de buurt.",
    "Is uw kind {gevoel}? Dan mag het even naar {plek}.",
    "Voor {werk} gebruiken wij {hulpmiddel}.",
    "Elke {dag} bespreekt de {wie} met de {wie} hoe het ging.",
    "Wat thuis werkt, nemen wij graag over.",
    "Een tolk voor {taal} regelen wij als u dat drie dagen eerder vraagt.",
    "De school telde vorig jaar {cijfer} kinderen die hieraan meededen.",
)
"""Sentences that can stand in any text for parents."""

BASELINE: Sequence[str] = (
    "In {maand} en in {maand} neemt elke leraar met de intern begeleider de hele groep door.",
    "Op {dag} en {dag} zitten kinderen die dat nodig hebben bij de {wie} aan tafel.",
    "In {bouw} oefenen kinderen {keer} per week {minuten} minuten in een groepje van {aantal}.",
    "Elk lokaal heeft {hulpmiddel}; kinderen pakken dat zelf.",
    "Elk thema begint met een rustige les over {doel}.",
    "Kinderen kiezen met de leraar wat helpt bij {werk}.",
    "Wij werken in alle groepen op dezelfde manier aan {doel}.",
)

OFFER_FOR: Sequence[str] = (
    "Voor kinderen uit {groepen} voor wie {doel} nog veel moeite kost.",
    "Voor kinderen die vaak {gevoel} zijn bij {werk}.",
    "Voor kinderen uit {groepen} die na extra uitleg in de klas nog niet verder komen.",
    "Voor elk kind in {bouw} dat meer tijd nodig heeft voor {doel}.",
    "Voor kinderen die weten wat ze moeten doen, maar moeilijk op gang komen bij {werk}.",
)
OFFER_WHAT: Sequence[str] = (
    "{aantal} kinderen werken in {plek} samen met de {wie} aan {doel}.",
    "De {wie} doet het eerst voor, daarna oefenen de kinderen in tweetallen.",
    "Uw kind maakt met de {wie} een plan voor een dag, en later voor een week.",
    "Er is {hulpmiddel} bij, en {hulpmiddel} voor wie dat liever heeft.",
    "Na elke keer neemt uw kind een kleine opdracht mee naar de klas.",
    "De {wie} herhaalt de oefening later in de week bij {werk}.",
)
OFFER_OFTEN: Sequence[str] = (
    "{keer} per week {minuten} minuten, {weken} weken lang",
    "{keer} per week {minuten} minuten, in blokken van {weken} weken",
    "Elke {dag} {minuten} minuten, het hele schooljaar",
    "Op {dag} en {dag}, {minuten} minuten per keer",
)
OFFER_ASK: Sequence[str] = (
    "Zeg het tegen de leraar van uw kind. Er start in {maand} en in {maand} een nieuw blok.",
    "Vraag een gesprek aan met de leraar en de intern begeleider. Meestal begint het {termijn}.",
    "Bel de intern begeleider. Er is eerst een gesprek met u en uw kind.",
    "U hoeft niets te doen: de leraar vertelt u wanneer uw kind meedoet.",
    "Uw kind mag het zelf vragen. Wij vertellen het u dezelfde week.",
)
OFFER_WORKS: Sequence[str] = (
    "Aan het begin en na {weken} weken kijken wij naar {bewijs}. De leraar belt u met het verschil.",
    "Wij leggen {termijn} {bewijs} naast het doel. U bekijkt dat met ons.",
    "Uw kind geeft elke {dag} een cijfer aan {aantal} doelen. {termijn} bespreken wij die met u.",
    "De {wie} kijkt {keer} mee bij {werk} en vertelt u wat er veranderde.",
)

AREA: Sequence[str] = (
    "In {bouw} lukt dit vaak goed; daarna bekijken wij het elk jaar opnieuw.",
    "De {wie} heeft hier ervaring mee en start {termijn}.",
    "Wij hebben hiervoor {cijfer} plekken per jaar.",
    "Speelt er meer tegelijk? Dan stemmen wij de hulp op elkaar af.",
    "Ons gebouw is levendig. Kom daarom ook eens kijken op {dag} in de pauze.",
    "Voor behandeling gaan wij met u naar {partner}.",
    "Bij {werk} gebruiken wij {hulpmiddel} en een vaste plek.",
)

LIMIT_WHEN: Sequence[str] = (
    "Uw kind heeft de hele dag iemand naast zich nodig bij {werk}.",
    "Uw kind is elke dag zo {gevoel} dat leren niet meer lukt.",
    "Uw kind heeft zorg nodig die onze collega's niet mogen geven.",
    "Uw kind heeft een heel klein groepje nodig, de hele week.",
)
LIMIT_WHY: Sequence[str] = (
    "Wij hebben op {dag} en {dag} een {wie}, en die is er voor {aantal} groepen.",
    "Er is in het gebouw maar één rustige ruimte: {plek}.",
    "Onze mensen hebben hier nog weinig ervaring mee.",
)
LIMIT_THEN: Sequence[str] = (
    "Wij beginnen met kortere momenten en vragen het samenwerkingsverband om hulp in de klas.",
    "Met u en {partner} zoeken wij uit wat hier wel kan.",
    "Is dat niet genoeg, dan gaan wij samen kijken bij een school met kleinere groepen.",
    "Tot die tijd blijft de plek van uw kind bij ons staan.",
)

PEOPLE: Sequence[str] = (
    "{dagen}", "1 {dagdeel} per week", "2 dagen per week, {dag} en {dag}", "3 ochtenden per week",
    "1 dag per twee weken, op {dag}", "elke eerste {dag} van de maand",
)  # fmt: skip
SKILLS: Sequence[str] = (
    "lezen en spellen", "gesprekken met ouders", "het plan (OPP)", "boosheid en ruzie", "plannen en beginnen",
    "Nederlands als tweede taal", "woordenschat", "rekengesprekken", "hoogbegaafd met een leerprobleem",
    "onderzoek naar leren", "meekijken in de klas", "meertalige kinderen", "zorgen thuis", "slapen en eten",
    "luisteren naar kinderen", "jonge kinderen", "angst en spanning", "terug naar school", "pesten", "autisme",
)  # fmt: skip

PUPIL: Sequence[str] = (
    "Zit je ergens mee? Loop langs bij {plek}.",
    "Een briefje in de bus bij {plek} mag ook.",
    "Je kiest zelf wat je vertelt.",
    "Je mag iemand meenemen die je vertrouwt.",
    "Je leraar vraagt je op {dag} hoe het gaat.",
    "Vind je praten spannend? Tekenen of een filmpje mag ook.",
    "Je hoort {termijn} wat er met je idee is gedaan.",
    "In de kinderraad zitten {aantal} kinderen uit {bouw}.",
    "Ben je {gevoel}? Dan mag je {hulpmiddel} gebruiken.",
)

STEP: Sequence[str] = (
    "U of de leraar vertelt wat opvalt. Samen kiest u een eerste stap bij {werk}.",
    "De {wie} kijkt mee in de groep en praat met uw kind.",
    "U zit met de leraar en de {wie} aan tafel. U krijgt het verslag.",
    "Is er langer extra hulp nodig? Dan schrijven wij met u en uw kind een plan (OPP).",
    "Wij kijken terug. Gaat het beter, dan bouwen wij af; zo niet, dan vragen wij advies in de regio.",
)
HOW_LONG: Sequence[str] = ("Binnen {aantal} dagen", "{weken} weken proberen", "Elke {weken} weken op {dag}", "1 uur")

HOME_STEP: Sequence[str] = (
    "Komt uw kind niet? De leraar belt u diezelfde ochtend en vraagt hoe het gaat.",
    "Na {aantal} dagen zoekt de intern begeleider u op, thuis of op een plek die u kiest.",
    "{termijn} maken wij met u en uw kind een plan; {partner} denkt mee.",
    "De klas houdt contact, met een kaart of een filmpje. Uw kind kiest wat fijn is.",
    "Werkt het plan na {weken} weken niet? Dan roept het samenwerkingsverband iedereen bij elkaar.",
)
HOME_OPTION: Sequence[str] = (
    "Beginnen met {minuten} minuten per dag in {plek}, met een bekende volwassene.",
    "Een andere starttijd, zodat uw kind niet door een volle gang hoeft.",
    "Werk en contact via de laptop, met op {dag} en {dag} een vast belmoment.",
    "Een paar weken vooral {doel}, en de rest later.",
)

COMPLAINT: Sequence[str] = (
    "Is er iets niet goed gegaan? Vertel het de leraar, liefst nog dezelfde week.",
    "Wilt u iemand anders spreken? De directeur maakt {termijn} een afspraak met u.",
    "De vertrouwenspersoon van de school luistert, ook naar uw kind. Die neemt geen besluit.",
    "Ons bestuur kan meekijken. U krijgt binnen {weken} weken een brief met wat er gaat gebeuren.",
    "De klachtencommissie staat los van ons. U kunt daar in elke stap naartoe.",
)
QUESTIONS: Sequence[str] = (
    "Wat gaat goed bij mijn kind, en waaraan ziet u dat?", "Wat heeft u al geprobeerd bij {werk}?",
    "Welke hulp kan deze week al beginnen?", "Wie doet wat, en op welke dag?", "Hoe praat mijn kind zelf mee?",
    "Wanneer bellen we elkaar weer?", "Helpt {hulpmiddel} ook thuis?", "Wat doet u als mijn kind {gevoel} is?",
)  # fmt: skip
TALKS: Sequence[str] = (
    "Startgesprek: wat kan uw kind, en wat helpt?", "Na {weken} weken: doen wij wat is afgesproken?",
    "In {maand}: bekijken wat het opleverde", "In {maand}: wat gaat mee naar de volgende groep?",
)  # fmt: skip
BUILDING: Sequence[str] = (
    "De hoofdingang heeft een schuifdeur.", "De ingang van de kleuters heeft een hellingbaan.",
    "De lift is er voor {aantal} personen.", "Een taxibusje kan stoppen tussen 8.10 en 8.40 uur.",
    "De rustige plek is {plek}.", "In {cijfer} lokalen hangt geluiddempend materiaal.",
)  # fmt: skip
SPECIAL: Sequence[str] = (
    "Uw kind heeft een toelaatbaarheidsverklaring (tlv) nodig; de huidige school vraagt die aan.",
    "In een groep zitten {aantal} tot twaalf leerlingen met twee vaste volwassenen.",
    "Kan een stap terug naar een gewone school? Dan bouwen wij dat in {weken} weken op.",
    "De commissie voor de begeleiding kijkt elk halfjaar of deze plek nog past.",
    "Behandeling en les sluiten op elkaar aan; u bepaalt wat wij van elkaar weten.",
    "Vanaf 15 jaar is er stage, eerst in {plek} en later buiten de school.",
)
