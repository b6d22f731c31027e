"""Rules about the OPP and the voice of pupils: what has to be told, and what is told wrongly."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from generator.check.asked import SchoolAsked, Words
from generator.check.looking import quoted, says_nothing
from generator.check.rule import Example, Found, Rule
from generator.profile.values import filled

_OWN_PLAN: Final = frozenset({"sbo", "so", "vso", "pro"})
"""Kinds of school where every pupil has an OPP."""
_NAMES_PLAN: Final = r"(?:plan \(opp\)|opp\b|ontwikkelingsperspectief(?:plan)?\b)"
_PLAN: Final = re.compile(r"\b" + _NAMES_PLAN + r"|\bhandelingsdeel\b", re.IGNORECASE)
_CONSENT: Final = r"(?:akkoord|instemm\w+|stemt? .{0,30}\bin\b|handtekening|(?:onder)?teken(?:t|en)|toestemming)"
_WHOLE: Final = re.compile(
    rf"\b(?:hele|gehele|volledige|complete) (?:plan|{_NAMES_PLAN}).*\b{_CONSENT}"
    rf"|\b{_CONSENT}.*\b(?:hele|gehele|volledige|complete) (?:plan\b|{_NAMES_PLAN})"
    rf"|\b(?:akkoord (?:gaat |gaan )?met|instem\w* met|handtekening onder|handtekening voor) het {_NAMES_PLAN}"
    rf"|\b(?:onder)?teken(?:t|en)? (?:u |ouders )?(?:voor )?het {_NAMES_PLAN}",
    re.IGNORECASE,
)
_DENIED: Final = re.compile(r"\b(?:niet|geen|alleen|handelingsdeel)\b", re.IGNORECASE)
_AGREEMENT: Final = r"(?:instemming|toestemming|akkoord|handtekening) (?:van (?:u|ouders) )?"
_WITHOUT_CONSENT: Final = re.compile(
    rf"\b{_AGREEMENT}(?:is |hebben wij |heeft de school )?"
    r"(?:hiervoor |daarvoor |hierbij )?niet (?:nodig|vereist)\b"
    rf"|\bgeen {_AGREEMENT}(?:nodig|vereist)\b"
    r"|\bhoeft (?:u )?(?:het )?niet (?:in te stemmen|mee eens te zijn|akkoord te gaan)\b",
    re.IGNORECASE,
)
_PUPIL: Final = r"(?:kind|kinderen|leerling|leerlingen|jongere|jongeren)"
_HAS: Final = r"(?:heeft|hebben|krijgt|krijgen)"
_FOR_ALL: Final = re.compile(
    rf"\b(?:elke?|iedere?|alle|al onze) {_PUPIL} {_HAS} (?:een|zo'n) (?:eigen )?{_NAMES_PLAN}"
    rf"|\bvoor (?:elke?|iedere?|alle) {_PUPIL} (?:maken|schrijven|is) (?:wij|we|er) een (?:eigen )?{_NAMES_PLAN}",
    re.IGNORECASE,
)
_FOR_SOME: Final = re.compile(
    rf"\bniet (?:elke?|iedere?|alle) {_PUPIL} {_HAS} (?:een|zo'n) (?:eigen )?{_NAMES_PLAN}"
    rf"|\b(?:alleen|sommige) {_PUPIL} (?:\w+ ){{0,6}}(?:{_HAS} )?(?:een|zo'n) (?:eigen )?{_NAMES_PLAN}"
    r"|\bextra (?:hulp|ondersteuning)(?: nodig)?(?: is)?[?,]? (?:dan )?"
    rf"(?:maken|schrijven|maakt|schrijft) (?:wij|we|de school) (?:\w+ ){{0,6}}een {_NAMES_PLAN}",
    re.IGNORECASE,
)
_TOO_YOUNG: Final = re.compile(
    r"\b(?:zijn|is) (?:(?:hier|hiervoor|daarvoor|nog|vaak) )*te jong\b|\bniet van toepassing\b", re.IGNORECASE
)
_SHORTER: Final = re.compile(
    r"\b(?:kortere (?:school)?dagen|halve (?:school)?dagen|minder (?:les)?uren|minder dagen)\b", re.IGNORECASE
)
_LONGER: Final = re.compile(
    r"\b(?:op(?:ge)?bouw\w*|bouw(?:en|t) .{0,40}op|uitbreid\w*|uitgebreid|langzaam meer|steeds (?:meer|langer)"
    r"|meer (?:les)?uren|langere? dag\w*|hele dagen|volledige? \w+|stap voor stap|weer naar school|terugkom\w*"
    r"|terugkeer\w*|weg terug)\b",
    re.IGNORECASE,
)
_SENTENCE_END: Final = re.compile(r"(?<=[.!?])\s+|\n+")


def _sentences(words: Words) -> list[str]:
    return [" ".join(sentence.split()) for sentence in _SENTENCE_END.split(words.text)]


def _about_plan(asked: SchoolAsked) -> Iterator[Words]:
    """Give the texts that name the OPP or belong to its block."""
    return (words for words in asked.words if words.place[0] == "opp" or _PLAN.search(words.text))


def _plan_lacks(key: str, what: str) -> Callable[[SchoolAsked], Iterator[Found]]:
    """Make a look for plans that tell other things and not this one."""

    def look(asked: SchoolAsked) -> Iterator[Found]:
        block = asked.school.blocks["opp"].value
        if filled(asked.profile.opp) and not filled(getattr(block, key)):
            yield Found(f"Bij opp staat niet {what}.", ("opp",))

    return look


def _whole_plan(asked: SchoolAsked) -> Iterator[Found]:
    """Find sentences by which parents would have to agree with the whole plan."""
    for words in _about_plan(asked):
        for sentence in _sentences(words):
            if _WHOLE.search(sentence) and not _DENIED.search(sentence):
                yield Found(
                    f"Er staat: {quoted(sentence)}. Instemming geldt alleen voor het handelingsdeel.",
                    words.place,
                )


def _part_without_consent(asked: SchoolAsked) -> Iterator[Found]:
    """Find sentences that deny that parents have to agree with the handelingsdeel."""
    for words in _about_plan(asked):
        for sentence in _sentences(words):
            if "handelingsdeel" in sentence.casefold() and _WITHOUT_CONSENT.search(sentence):
                yield Found(
                    f"Er staat: {quoted(sentence)}. Voor het handelingsdeel is instemming van ouders juist wel nodig.",
                    words.place,
                )


def _plan_for_whom(asked: SchoolAsked) -> Iterator[Found]:
    """Find texts about who has a plan that cannot be true for this kind of school."""
    kinds = asked.school.kinds
    for words in _about_plan(asked):
        text = " ".join(words.text.split())
        if kinds <= _OWN_PLAN and (found := _FOR_SOME.search(text)):
            yield Found(f"Er staat: {quoted(found[0])}. Op deze soort school heeft elke leerling een OPP.", words.place)
        elif not kinds & _OWN_PLAN and (found := _FOR_ALL.search(text)) and not _FOR_SOME.search(text):
            yield Found(
                f"Er staat: {quoted(found[0])}. Op deze soort school is een OPP er alleen bij extra ondersteuning.",
                words.place,
            )


def _no_word_back(asked: SchoolAsked) -> Iterator[Found]:
    """Find schools that listen to pupils and do not say how these hear what was done with it."""
    block = asked.school.blocks["leerling_stem"].value
    if filled(asked.profile.leerling_stem) and filled(block.hoe) and not filled(block.terugkoppeling):
        yield Found(
            "Er staat hoe leerlingen hun mening geven, maar niet hoe zij horen wat ermee is gedaan.", ("leerling_stem",)
        )


def _no_voice(asked: SchoolAsked) -> Iterator[Found]:
    """Find schools that say that their pupils have nothing to say."""
    for words in asked.words:
        if words.field in {"leerling_stem.hoe", "opp.leerlingen"} and (
            says_nothing(words.text) or _TOO_YOUNG.search(words.text)
        ):
            yield Found(
                f"Er staat: {quoted(words.text)}. Elk kind mag zijn mening geven, op een eigen manier.", words.place
            )


def _shorter_for_ever(asked: SchoolAsked) -> Iterator[Found]:
    """Find shorter days for pupils at home without a word about more hours again."""
    texts = [words for words in asked.words if words.place[0] == "thuiszitten"]
    shorter = [words for words in texts if _SHORTER.search(words.text)]
    if shorter and not any(_LONGER.search(words.text) for words in texts):
        yield Found(
            f"Er staat {quoted(shorter[0].text)}, maar niet hoe een kind daarna weer meer uren naar school gaat.",
            shorter[0].place,
        )


def _plan(*keys: str) -> str:
    texts = {
        "ouders": "U leest mee.",
        "leerlingen": "Uw kind vertelt wat helpt.",
        "instemming": "De mentor vraagt of u het eens bent met het handelingsdeel.",
        "evaluatie": "In januari en juni, met u erbij.",
    }
    return "opp:\n  gesprekken: [In oktober]\n" + "".join(f"  {key}: {texts[key]}\n" for key in keys)


RULES: Final[tuple[Rule[SchoolAsked], ...]] = (
    Rule(
        id="opp-zonder-evaluatie",
        severity="waarschuwing",
        subject="profiel",
        group="wet",
        name="OPP zonder evaluatie",
        why="De school bespreekt het plan minstens eens per schooljaar met ouders. Zij willen weten wanneer.",
        sources=("opp-evaluatie", "inspectie-extra-ondersteuning-2024"),
        remedy="Schrijf bij evaluatie wanneer u het plan met ouders bekijkt, en hoe.",
        faulty=Example(school=_plan("ouders")),
        sound=Example(school=_plan("ouders", "evaluatie")),
        look=_plan_lacks("evaluatie", "wanneer en hoe het plan met ouders wordt bekeken"),
    ),
    Rule(
        id="opp-zonder-instemming",
        severity="waarschuwing",
        subject="profiel",
        group="wet",
        name="OPP zonder instemming",
        why="De hulp in het handelingsdeel staat pas vast als ouders het ermee eens zijn. Dat moeten zij weten.",
        sources=("opp-handelingsdeel-instemming", "doelstellingenmonitor-2023"),
        remedy="Schrijf bij instemming hoe u ouders vraagt of zij het eens zijn met het handelingsdeel.",
        faulty=Example(school=_plan("ouders")),
        sound=Example(school=_plan("ouders", "instemming")),
        look=_plan_lacks("instemming", "hoe de school om instemming met het handelingsdeel vraagt"),
    ),
    Rule(
        id="opp-zonder-leerling",
        severity="waarschuwing",
        subject="profiel",
        group="wet",
        name="OPP zonder de leerling",
        why="Een leerling mag zeggen wat die van het eigen plan vindt, en kiest zelf hoe.",
        sources=("opp-hoorrecht", "doelstellingenmonitor-2023"),
        remedy="Schrijf bij leerlingen hoe een leerling meepraat over het eigen plan.",
        faulty=Example(school=_plan("ouders")),
        sound=Example(school=_plan("ouders", "leerlingen")),
        look=_plan_lacks("leerlingen", "hoe de leerling zelf meepraat"),
    ),
    Rule(
        id="opp-zonder-gesprek",
        severity="tip",
        subject="profiel",
        group="volledig",
        name="OPP zonder gesprekken",
        why="Ouders willen weten wanneer zij over het plan praten, zodat zij vrij kunnen nemen.",
        sources=("wet-kwaliteit-vso-2024",),
        remedy="Noem bij gesprekken de maanden of momenten.",
        faulty=Example(school="opp:\n  ouders: U leest mee.\n"),
        sound=Example(school=_plan("ouders")),
        look=_plan_lacks("gesprekken", "wanneer ouders en school erover praten"),
    ),
    Rule(
        id="opp-hele-plan",
        severity="waarschuwing",
        subject="profiel",
        group="wet",
        name="Instemmen met het hele OPP",
        why="Ouders denken dan dat zij ook ja moeten zeggen tegen de verwachte uitstroom.",
        sources=("opp-handelingsdeel-instemming", "doelstellingenmonitor-2023", "wet-kwaliteit-vso-2024"),
        remedy="Schrijf dat u instemming vraagt voor het handelingsdeel, en over de rest overlegt.",
        faulty=Example(school="opp:\n  instemming: U zet uw handtekening onder het hele OPP.\n"),
        sound=Example(school="opp:\n  instemming: U zet uw handtekening onder het handelingsdeel.\n"),
        look=_whole_plan,
    ),
    Rule(
        id="handelingsdeel-zonder-instemming",
        severity="waarschuwing",
        subject="profiel",
        group="wet",
        name="Handelingsdeel zonder instemming",
        why="Ouders die dit lezen, weten niet dat zij nee mogen zeggen.",
        sources=("opp-handelingsdeel-instemming",),
        remedy="Schrijf dat de school het handelingsdeel pas vaststelt als ouders het ermee eens zijn.",
        faulty=Example(school="opp:\n  instemming: Voor het handelingsdeel is geen instemming nodig.\n"),
        sound=Example(school="opp:\n  instemming: Zonder uw instemming stellen wij het handelingsdeel niet vast.\n"),
        look=_part_without_consent,
    ),
    Rule(
        id="opp-voor-wie",
        severity="waarschuwing",
        subject="profiel",
        group="wet",
        name="OPP voor de verkeerde leerlingen",
        why="Of een kind een plan krijgt, hangt af van de soort school. Hier staat het anders.",
        sources=("opp-voor-wie", "inspectie-extra-ondersteuning-2024"),
        remedy="Verbeter de zin. In sbo, so, vso en pro is er een OPP voor elke leerling, elders bij extra hulp.",
        faulty=Example(school="in_het_kort: Elk kind heeft een eigen OPP.\n"),
        sound=Example(school="in_het_kort: Elk kind dat extra ondersteuning krijgt, heeft een eigen OPP.\n"),
        look=_plan_for_whom,
    ),
    Rule(
        id="stem-zonder-terugkoppeling",
        severity="waarschuwing",
        subject="profiel",
        group="volledig",
        name="Leerlingen horen niets terug",
        why="Wie zijn mening geeft en niets terughoort, zegt de volgende keer niets meer.",
        sources=("doelstellingenmonitor-2023", "leerlingen-gehoord"),
        remedy="Schrijf bij terugkoppeling hoe leerlingen horen wat ermee is gedaan.",
        faulty=Example(school="leerling_stem: {hoe: Er is een kinderraad.}\n"),
        sound=Example(school="leerling_stem: {hoe: Er is een kinderraad., terugkoppeling: De directeur antwoordt.}\n"),
        look=_no_word_back,
    ),
    Rule(
        id="stem-zegt-niets",
        severity="waarschuwing",
        subject="profiel",
        group="wet",
        name="Leerlingen praten niet mee",
        why="Ook jonge kinderen en kinderen die niet praten, laten zien wat zij vinden.",
        sources=("opp-hoorrecht", "inspectie-extra-ondersteuning-2024"),
        remedy="Schrijf hoe leerlingen hier laten merken wat zij vinden: met woorden, plaatjes of iets anders.",
        faulty=Example(school="leerling_stem: {hoe: Onze leerlingen zijn hiervoor te jong.}\n"),
        sound=Example(school="leerling_stem: {hoe: Kleuters kiezen een plaatje dat bij hun dag past.}\n"),
        look=_no_voice,
    ),
    Rule(
        id="minder-uren-zonder-terugweg",
        severity="tip",
        subject="profiel",
        group="wet",
        name="Kortere dagen zonder weg terug",
        why="Minder uren is tijdelijk. Bij zo'n afspraak hoort een plan om de uren weer op te bouwen.",
        sources=("minder-uren", "inspectie-extra-ondersteuning-2024"),
        remedy="Schrijf erbij hoe de uren weer toenemen, en wanneer u dat met ouders bekijkt.",
        faulty=Example(school="thuiszitten:\n  mogelijkheden: [Minder uren naar school.]\n"),
        sound=Example(school="thuiszitten:\n  mogelijkheden: [Minder uren naar school. Die bouwen we weer op.]\n"),
        look=_shorter_for_ever,
    ),
)
