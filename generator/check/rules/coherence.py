"""Rules about contradictions between the answers per area and what a school offers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from generator.check.asked import SchoolAsked
from generator.check.looking import (
    BASIS,
    EXTRA,
    REFUSED,
    TOGETHER,
    area_name,
    is_open,
    levels_of,
    named,
    quoted,
    words_for,
)
from generator.check.rule import Example, Found, Rule
from generator.profile.values import UNKNOWN

_WEIGHTS: Final = {BASIS: 0, EXTRA: 1, TOGETHER: 2, REFUSED: 3}
"""What a level asks of a parent: the higher, the less certain the help."""
_SITUATION: Final = {"met_leerachterstand": "met een leerachterstand", "meervoudig": "als er meer speelt"}
_MANY_AREAS: Final = 6
"""From so many areas on, the same answer everywhere is no chance."""
_SEVERAL_AREAS: Final = 3
_PRESENT: Final = frozenset({"voldoet", "meer"})
_SAYS_NO: Final = re.compile(
    r"\b(?:kan|kunnen|lukt) (?:\w+ ){0,2}?(?:hier|bij ons|op (?:onze|deze) school) (?:nu |nog )?niet\b"
    r"|\b(?:wij|we) (?:kunnen|bieden|hebben) (?:dit|dat|deze hulp|die hulp) (?:hier )?(?:nu |nog )?niet\b"
    r"|\b(?:dit|dat|deze hulp|die hulp) (?:kunnen|bieden|hebben) (?:wij|we) (?:hier )?(?:nu |nog )?niet\b",
    re.IGNORECASE,
)


def _refused_yet_offered(asked: SchoolAsked) -> Iterator[Found]:
    """Find areas that are refused when only that plays, or in every situation, while an open offer names them."""
    for area, answer in asked.profile.gebieden.items():
        offers = [offer for offer in asked.profile.aanbod if area in offer.gebieden and is_open(offer, asked.day)]
        said = levels_of(answer)
        if offers and (set(said.values()) == {REFUSED} or answer.enkelvoudig == REFUSED):
            name = area_name(asked, area)
            yield Found(
                f"Bij {name} staat 'niet', maar het aanbod {quoted(offers[0].naam)} is er juist voor.",
                ("gebieden", area),
            )


def _refused_yet_in_baseline(asked: SchoolAsked) -> Iterator[Found]:
    """Find areas that are refused while the school says that it does the item of the baseline for them."""
    for row in asked.school.baseline:
        answer = asked.profile.gebieden.get(row.item.gebied or "")
        if answer and row.status in _PRESENT and set(levels_of(answer).values()) == {REFUSED}:
            yield Found(
                f"Bij {area_name(asked, row.item.gebied or '')} staat 'niet', maar het onderdeel"
                f" {quoted(row.item.naam)} van de basisondersteuning staat op '{row.status}'.",
                ("gebieden", row.item.gebied or ""),
            )


def _promised_by_nobody(asked: SchoolAsked) -> Iterator[Found]:
    """Find areas with help that no offer, item of the baseline, person or explanation tells about."""
    told: set[str] = {area for offer in asked.profile.aanbod for area in offer.gebieden}
    told |= {area for limit in asked.profile.grenzen for area in limit.gebieden}
    told |= {row.item.gebied for row in asked.school.baseline if row.item.gebied and row.status != UNKNOWN}
    text = " ".join(words.text for words in asked.words).casefold()
    missing = [
        area
        for area, answer in asked.profile.gebieden.items()
        if answer.enkelvoudig in {BASIS, EXTRA}
        and area not in told
        and not answer.toelichting
        and not any(word in text for word in words_for(asked, area))
    ]
    if missing:
        names = named(area_name(asked, area) for area in missing)
        yield Found(
            f"Bij {names} staat basis of extra, maar nergens in het profiel staat welke hulp dat is.",
            ("gebieden", missing[0]),
        )


def _lighter_for_more(asked: SchoolAsked) -> Iterator[Found]:
    """Find areas where more at once is answered lighter than the one question alone, without a reason."""
    for area, answer in asked.profile.gebieden.items():
        said = levels_of(answer)
        alone = said.pop("enkelvoudig", None)
        lighter = [name for name in said if alone and _WEIGHTS[said[name]] < _WEIGHTS[alone]]
        if lighter and not answer.toelichting:
            yield Found(
                f"Bij {area_name(asked, area)} staat '{alone}' als alleen dit speelt, en"
                f" '{said[lighter[0]]}' {_SITUATION[lighter[0]]}. Zwaarder lijkt zo lichter.",
                ("gebieden", area, lighter[0]),
            )


def _all_the_same(asked: SchoolAsked) -> Iterator[Found]:
    """Find profiles in which every area has the same answer."""
    answers = [levels_of(answer) for answer in asked.profile.gebieden.values()]
    rows = {tuple(answer.items()) for answer in answers if answer}
    said = {level for answer in answers for level in answer.values()}
    count = sum(map(bool, answers))
    if count >= _MANY_AREAS and (len(said) == 1 or len(rows) == 1):
        what = f"overal '{next(iter(said))}'" if len(said) == 1 else "overal hetzelfde rijtje antwoorden"
        yield Found(f"Bij alle {count} gebieden staat {what}. Zo ziet een ouder geen verschil.", ("gebieden",))


def _one_situation(asked: SchoolAsked) -> Iterator[Found]:
    """Find profiles that answer only for one question at a time."""
    answers = [said for answer in asked.profile.gebieden.values() if (said := levels_of(answer))]
    if len(answers) >= _SEVERAL_AREAS and all(set(said) == {"enkelvoudig"} for said in answers):
        yield Found(
            f"Bij alle {len(answers)} gebieden is alleen 'enkelvoudig' ingevuld. Vaak speelt er meer tegelijk.",
            ("gebieden",),
        )


def _depends_on_nothing(asked: SchoolAsked) -> Iterator[Found]:
    """Find answers "in overleg" without a word about what it depends on."""
    for area, answer in asked.profile.gebieden.items():
        where = [name for name, level in levels_of(answer).items() if level == TOGETHER]
        if where and not answer.hangt_af_van and not answer.toelichting:
            yield Found(
                f"Bij {area_name(asked, area)} staat 'in_overleg', maar niet waar dat van afhangt.",
                ("gebieden", area, where[0]),
            )


def _basis_that_depends(asked: SchoolAsked) -> Iterator[Found]:
    """Find areas that are basis in every situation and yet depend on something."""
    for area, answer in asked.profile.gebieden.items():
        said = levels_of(answer)
        if len(said) > 1 and set(said.values()) == {BASIS} and answer.hangt_af_van and not answer.toelichting:
            factor = asked.registers["afhankelijkheden"][answer.hangt_af_van[0]].naam
            yield Found(
                f"Bij {area_name(asked, area)} staat overal 'basis', maar het hangt wel af van iets: {quoted(factor)}.",
                ("gebieden", area, "hangt_af_van"),
            )


def _experience_that_does_not_fit(asked: SchoolAsked) -> Iterator[Found]:
    """Find areas whose experience says the opposite of the answer."""
    for area, answer in asked.profile.gebieden.items():
        said = set(levels_of(answer).values())
        name = area_name(asked, area)
        place = ("gebieden", area, "ervaring")
        if answer.toelichting:
            continue
        if answer.ervaring == "regelmatig" and said == {REFUSED}:
            yield Found(f"Bij {name} staat 'niet', maar ook dat de school hier regelmatig ervaring mee heeft.", place)
        elif answer.ervaring == "geen" and said == {BASIS}:
            yield Found(f"Bij {name} staat 'basis', maar ook dat de school er nog geen ervaring mee heeft.", place)


def _explained_not_answered(asked: SchoolAsked) -> Iterator[Found]:
    """Find areas with an explanation beside an answer that is unknown in every situation."""
    for area, answer in asked.profile.gebieden.items():
        if answer.toelichting and not levels_of(answer):
            yield Found(
                f"Bij {area_name(asked, area)} staat uitleg, {quoted(answer.toelichting)}, maar geen antwoord."
                " De site toont dan: niet ingevuld.",
                ("gebieden", area),
            )


def _explanation_says_no(asked: SchoolAsked) -> Iterator[Found]:
    """Find areas that are basis or extra while the explanation says that it cannot be done here."""
    for area, answer in asked.profile.gebieden.items():
        said = levels_of(answer)
        found = _SAYS_NO.search(" ".join((answer.toelichting or "").split()))
        if found and said and set(said.values()) <= {BASIS, EXTRA}:
            yield Found(
                f"Bij {area_name(asked, area)} staat '{next(iter(said.values()))}', maar in de uitleg staat:"
                f" {quoted(found[0])}.",
                ("gebieden", area, "toelichting"),
            )


def _offer_yaml(extra: str = "") -> str:
    return f"aanbod:\n  - {{id: rekentafel, naam: Rekentafel, niveau: extra, gebieden: [dyscalculie]{extra}}}\n"


def _area_yaml(area: str, answer: str) -> str:
    return f"gebieden:\n  {area}: {{{answer}}}\n"


def _areas_yaml(answers: tuple[str, ...]) -> str:
    names = ("zien", "horen", "bewegen", "medisch", "adhd", "autisme")
    return "gebieden:\n" + "".join(f"  {name}: {{{said}}}\n" for name, said in zip(names, answers, strict=True))


_CALCULATION: Final = (
    "basislijn:\n  - {id: lezen, naam: Hulp bij lezen}\n  - {id: rekenen, naam: Rekenen, gebied: dyscalculie}\n"
)
_DOES_CALCULATION: Final = "basisondersteuning:\n  - {item: rekenen, status: voldoet}\n"

RULES: Final[tuple[Rule[SchoolAsked], ...]] = (
    Rule(
        id="niet-en-toch-aanbod",
        severity="waarschuwing",
        subject="profiel",
        group="samenhang",
        name="Gebied zegt niet, aanbod zegt wel",
        why="Een ouder die op het gebied zoekt, slaat uw school over, terwijl u er hulp voor heeft.",
        sources=("basisondersteuning-2019",),
        remedy="Kies bij het gebied het antwoord dat klopt, of haal het gebied weg bij het aanbod.",
        faulty=Example(school=_area_yaml("dyscalculie", "enkelvoudig: niet") + _offer_yaml()),
        sound=Example(school=_area_yaml("dyscalculie", "enkelvoudig: extra") + _offer_yaml()),
        look=_refused_yet_offered,
    ),
    Rule(
        id="niet-en-toch-basislijn",
        severity="waarschuwing",
        subject="profiel",
        group="samenhang",
        name="Gebied zegt niet, basisondersteuning zegt wel",
        why="Basisondersteuning is er voor elk kind. Twee antwoorden over hetzelfde laten een ouder raden.",
        sources=("basisondersteuning-2019",),
        remedy="Kies bij het gebied het antwoord dat klopt, of zet de status van het onderdeel op in_opbouw.",
        faulty=Example(school=_area_yaml("dyscalculie", "enkelvoudig: niet") + _DOES_CALCULATION, region=_CALCULATION),
        sound=Example(school=_area_yaml("dyscalculie", "enkelvoudig: basis") + _DOES_CALCULATION, region=_CALCULATION),
        look=_refused_yet_in_baseline,
    ),
    Rule(
        id="gebied-zonder-hulp",
        severity="tip",
        subject="profiel",
        group="samenhang",
        name="Er is hulp, maar niet welke",
        why="'Basis' of 'extra' zegt een ouder pas iets als er ook staat wat de school doet.",
        sources=("basisondersteuning-2019",),
        remedy="Zet het gebied bij een aanbod, of schrijf bij het gebied een toelichting.",
        faulty=Example(school=_area_yaml("horen", "enkelvoudig: extra")),
        sound=Example(
            school=_area_yaml("horen", "enkelvoudig: extra, toelichting: Wij lenen een microfoon voor de leraar.")
        ),
        look=_promised_by_nobody,
    ),
    Rule(
        id="meer-lijkt-lichter",
        severity="waarschuwing",
        subject="profiel",
        group="samenhang",
        name="Meer tegelijk, toch lichter",
        why="Als er meer speelt, is meestal meer hulp nodig. Een lichter antwoord lijkt dan een vergissing.",
        sources=("basisondersteuning-2019",),
        remedy="Verwissel de antwoorden, of schrijf bij toelichting waarom het zo is.",
        faulty=Example(school=_area_yaml("dyslexie", "enkelvoudig: extra, meervoudig: basis")),
        sound=Example(school=_area_yaml("dyslexie", "enkelvoudig: basis, meervoudig: extra")),
        look=_lighter_for_more,
    ),
    Rule(
        id="gebieden-allemaal-gelijk",
        severity="waarschuwing",
        subject="profiel",
        group="samenhang",
        name="Overal hetzelfde antwoord",
        why="Geen school kan alles even goed. Zonder verschil helpt de lijst een ouder niet bij het kiezen.",
        sources=("basisondersteuning-2019",),
        remedy="Kijk per gebied wat uw school doet met de mensen van nu. Weet u het niet? Laat het gebied dan weg.",
        faulty=Example(school=_areas_yaml(("enkelvoudig: basis",) * 6)),
        sound=Example(school=_areas_yaml(("enkelvoudig: basis",) * 4 + ("enkelvoudig: extra",) * 2)),
        look=_all_the_same,
    ),
    Rule(
        id="gebieden-alleen-enkelvoudig",
        severity="tip",
        subject="profiel",
        group="volledig",
        name="Alleen het antwoord voor één vraag tegelijk",
        why="Of een school kan helpen, hangt vaak meer af van de combinatie dan van de ene vraag.",
        sources=("basisondersteuning-2019",),
        remedy="Vul bij de belangrijkste gebieden ook met_leerachterstand en meervoudig in.",
        faulty=Example(school=_areas_yaml(("enkelvoudig: basis",) * 4 + ("enkelvoudig: extra",) * 2)),
        sound=Example(school=_areas_yaml(("enkelvoudig: basis, meervoudig: extra",) * 4 + ("enkelvoudig: extra",) * 2)),
        look=_one_situation,
    ),
    Rule(
        id="overleg-zonder-waarvan",
        severity="waarschuwing",
        subject="profiel",
        group="samenhang",
        name="In overleg, maar waarover",
        why="Een ouder kan zich op het gesprek voorbereiden als er staat waar het antwoord van afhangt.",
        sources=("basisondersteuning-2019",),
        remedy="Vul bij het gebied hangt_af_van in, of leg het uit bij toelichting.",
        faulty=Example(school=_area_yaml("autisme", "enkelvoudig: in_overleg")),
        sound=Example(school=_area_yaml("autisme", "enkelvoudig: in_overleg, hangt_af_van: [groepsgrootte]")),
        look=_depends_on_nothing,
    ),
    Rule(
        id="basis-en-toch-afhankelijk",
        severity="tip",
        subject="profiel",
        group="samenhang",
        name="Basis, en toch afhankelijk",
        why="Basisondersteuning is er altijd. Hangt de hulp ergens van af, dan rekent een ouder er te snel op.",
        sources=("basisondersteuning-2019",),
        remedy="Haal hangt_af_van weg, of kies in de situatie waarin het ervan afhangt in_overleg.",
        faulty=Example(school=_area_yaml("adhd", "enkelvoudig: basis, meervoudig: basis, hangt_af_van: [personeel]")),
        sound=Example(
            school=_area_yaml("adhd", "enkelvoudig: basis, meervoudig: in_overleg, hangt_af_van: [personeel]")
        ),
        look=_basis_that_depends,
    ),
    Rule(
        id="ervaring-past-niet",
        severity="tip",
        subject="profiel",
        group="samenhang",
        name="Ervaring en antwoord spreken elkaar tegen",
        why="Ouders lezen ervaring en antwoord naast elkaar, en weten dan niet wat zij moeten geloven.",
        sources=("basisondersteuning-2019",),
        remedy="Verbeter ervaring of het antwoord, of leg bij toelichting uit hoe het zit.",
        faulty=Example(school=_area_yaml("horen", "enkelvoudig: basis, ervaring: geen")),
        sound=Example(school=_area_yaml("horen", "enkelvoudig: in_overleg, ervaring: geen")),
        look=_experience_that_does_not_fit,
    ),
    Rule(
        id="uitleg-zonder-antwoord",
        severity="tip",
        subject="profiel",
        group="samenhang",
        name="Wel uitleg, geen antwoord",
        why="Boven de uitleg staat dan 'niet ingevuld', en in de regio is uw school op dit gebied niet te vinden.",
        sources=("basisondersteuning-2019",),
        remedy="Kies bij enkelvoudig het antwoord dat bij de uitleg past. Weet u het niet zeker, kies dan in_overleg.",
        faulty=Example(school=_area_yaml("down", "toelichting: Elk jaar zitten er bij ons kinderen met Down.")),
        sound=Example(school=_area_yaml("down", "enkelvoudig: extra, toelichting: Elk jaar zit er een kind met Down.")),
        look=_explained_not_answered,
    ),
    Rule(
        id="uitleg-zegt-niet",
        severity="waarschuwing",
        subject="profiel",
        group="samenhang",
        name="Antwoord zegt wel, uitleg zegt niet",
        why="Wie alleen het antwoord leest, rekent op hulp die er volgens de uitleg niet is.",
        sources=("basisondersteuning-2019",),
        remedy="Kies het antwoord dat bij de uitleg past, of verbeter de uitleg.",
        faulty=Example(school=_area_yaml("zien", "enkelvoudig: extra, toelichting: Braille kan bij ons nog niet.")),
        sound=Example(
            school=_area_yaml(
                "zien", "enkelvoudig: in_overleg, hangt_af_van: [middelen], toelichting: Braille kan bij ons nog niet."
            )
        ),
        look=_explanation_says_no,
    ),
)
