"""Rules about the OPP and the voice of pupils: what has to be told, and what is told wrongly."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from generator.check.asked import SchoolAsked
from generator.check.looking import quoted, says_nothing
from generator.check.rule import Example, Found, Rule
from generator.profile.values import filled

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


def _plan_lacks(key: str, what: str) -> Callable[[SchoolAsked], Iterator[Found]]:
    """Make a look for plans that tell other things and not this one."""

    def look(asked: SchoolAsked) -> Iterator[Found]:
        block = asked.school.blocks["opp"].value
        if filled(asked.profile.opp) and not filled(getattr(block, key)):
            yield Found(f"Bij opp staat niet {what}.", ("opp",))

    return look


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
