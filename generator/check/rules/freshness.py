"""Rules about the dates of a profile: what has passed, and what cannot have been in this order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from generator.check.asked import SchoolAsked
from generator.check.rule import Example, Found, KeyPath, Rule
from generator.check.rules.decisions import DECIDED
from generator.profile.parts import Validity
from generator.profile.region import Plan
from generator.profile.school_years import end_of_year, months_after
from generator.reading.wording import listed, shorten
from generator.report.freshness import freshness_of
from generator.report.model import Remark, RemarkKind

MONTHS_TOO_OLD: Final = 24
"""After which nobody can rely on a profile any more, unless the region agreed on longer."""
YEARS_OF_OUTFLOW: Final = 3
"""Figures about leavers that are older say little about the school of today."""
_SHOWN: Final = 4
"""So many names are listed in one message."""
_YEAR: Final = re.compile(r"(?<!\d)20\d\d(?!\d)")


def remarks(asked: SchoolAsked, *kinds: RemarkKind) -> tuple[Remark, ...]:
    """Give what the report on freshness says of a school, of some kinds."""
    found = freshness_of(asked.school.region, {asked.school.id: asked.school}, asked.day)
    return tuple(remark for remark in found.schools[asked.school.id].remarks if remark.kind in kinds)


def _validity(asked: SchoolAsked) -> Validity:
    return asked.profile.profiel or Validity()


def _without_date(asked: SchoolAsked) -> Iterator[Found]:
    """Find profiles that say something of the support, but not when that was written."""
    profile = asked.profile
    says = profile.in_het_kort or profile.aanbod or profile.gebieden or profile.grenzen
    if says and _validity(asked).bijgewerkt_op is None:
        yield Found(
            "Er staat niet bij wanneer dit profiel voor het laatst is bijgewerkt.", ("profiel", "bijgewerkt_op")
        )


def _age(asked: SchoolAsked, *, too_old: bool) -> Iterator[Found]:
    agreed = asked.school.region.afspraak_profiel
    months = max(MONTHS_TOO_OLD, (agreed and agreed.bijwerken_na_maanden) or 0)
    for remark in remarks(asked, "verouderd"):
        if remark.day is not None and (months_after(remark.day, months) < asked.day) == too_old:
            ago = _ago(remark.day, asked.day)
            message = f"Dit profiel is voor het laatst bijgewerkt op {remark.day}; dat is {ago} geleden."
            yield Found(message, ("profiel", "bijgewerkt_op"))


def _ago(day: date, now: date) -> str:
    months = (now.year - day.year) * 12 + now.month - day.month - (now.day < day.day)
    return f"{months // 12} jaar" if months >= MONTHS_TOO_OLD else f"{months} maanden"


def _old(asked: SchoolAsked) -> Iterator[Found]:
    yield from _age(asked, too_old=False)


def _too_old(asked: SchoolAsked) -> Iterator[Found]:
    yield from _age(asked, too_old=True)


def _yet_to_come(asked: SchoolAsked) -> Iterator[Found]:
    """Find days on which something is said to have happened, and that are still to come."""
    validity = _validity(asked)
    waiting = asked.profile.wachtlijst
    places: dict[KeyPath, date | None] = {("profiel", "bijgewerkt_op"): validity.bijgewerkt_op}
    places |= {("profiel", key): getattr(validity, key) for key in DECIDED}
    places["wachtlijst", "datum"] = waiting.datum if waiting else None
    for place, day in places.items():
        if day is not None and day > asked.day:
            yield Found(f"Bij {place[-1]} staat {day}, maar die dag moet nog komen.", place)


def _review_passed(asked: SchoolAsked) -> Iterator[Found]:
    """Find profiles that would have been looked at by now; one that is old altogether is told of already."""
    if not remarks(asked, "verouderd"):
        for remark in remarks(asked, "controle-voorbij"):
            message = f"Dit profiel zou voor {remark.day} zijn nagekeken; die dag is voorbij."
            yield Found(message, ("profiel", "controleren_voor"))


def _year_over(asked: SchoolAsked) -> Iterator[Found]:
    for remark in remarks(asked, "schooljaar-voorbij"):
        message = f"Dit profiel geldt voor schooljaar {remark.about}, en dat is voorbij."
        yield Found(message, ("profiel", "schooljaar"))


def _baseline_changed(asked: SchoolAsked) -> Iterator[Found]:
    names = [f"'{shorten(remark.about)}'" for remark in remarks(asked, "basislijn-nieuwer")]
    if names:
        yield Found(
            f"De regio veranderde {listed(names, _SHOWN)} na uw laatste wijziging"
            f" ({_validity(asked).bijgewerkt_op}); uw antwoord gaat dus over de oude afspraak.",
            ("profiel", "bijgewerkt_op"),
        )


def _waiting_list_old(asked: SchoolAsked) -> Iterator[Found]:
    for remark in remarks(asked, "wachtlijst-oud"):
        yield Found(
            f"De stand van de wachtlijst is van {remark.day}; dat is langer dan drie maanden geleden.",
            ("wachtlijst", "datum"),
        )


def _promise_passed(asked: SchoolAsked) -> Iterator[Found]:
    for index, answer in enumerate(asked.profile.basisondersteuning):
        if answer.status == "in_opbouw" and answer.gereed_op and answer.gereed_op < asked.day:
            name = next((row.item.naam for row in asked.school.baseline if row.item.id == answer.item), answer.item)
            yield Found(
                f"'{shorten(name)}' zou klaar zijn op {answer.gereed_op}, maar staat nog op in_opbouw.",
                ("basisondersteuning", index, "gereed_op"),
            )


def _other_plan(asked: SchoolAsked) -> Iterator[Found]:
    """Find profiles that rest on another plan than the region has now; a plan without years cannot be compared."""
    said = _validity(asked).ondersteuningsplan or ""
    years = tuple(map(int, _YEAR.findall(said)))[:2]
    now = _period(asked.school.region.plan)
    place: KeyPath = ("profiel", "ondersteuningsplan")
    if len(years) < 2:
        return
    if now and years != now:
        message = f"Er staat '{shorten(said)}', maar het plan van de regio loopt van {now[0]} tot {now[1]}."
        yield Found(message, place)
    elif not now and date(years[1], 7, 31) < asked.day:
        yield Found(f"Er staat '{shorten(said)}', en die periode is voorbij.", place)


def _period(plan: Plan | None) -> tuple[int, ...]:
    """Give the first and last year of a plan, by its dates or else its title; empty when neither says so."""
    if plan is None:
        return ()
    if plan.van and plan.tot:
        return plan.van.year, plan.tot.year
    years = tuple(map(int, _YEAR.findall(plan.titel)))
    return years if len(years) == 2 else ()


def _outflow_old(asked: SchoolAsked) -> Iterator[Found]:
    flows = asked.profile.uitstroom
    if flows:
        newest = max(range(len(flows)), key=lambda index: flows[index].schooljaar)
        year = flows[newest].schooljaar
        if months_after(end_of_year(year), 12 * YEARS_OF_OUTFLOW) < asked.day:
            message = f"De nieuwste cijfers over uitstroom zijn van schooljaar {year}."
            yield Found(message, ("uitstroom", newest, "schooljaar"))


_SOURCE: Final = ("basisondersteuning-2019",)


def _said(keys: str) -> Example:
    return Example(school=f"profiel: {{{keys}}}\n")


RULES: Final[tuple[Rule[SchoolAsked], ...]] = (
    Rule(
        id="profiel-twee-jaar-oud",
        severity="waarschuwing",
        subject="profiel",
        group="actueel",
        name="Profiel van meer dan twee jaar geleden",
        why="Mensen, groepen en afspraken zijn dan anders. Een ouder kan er niet meer op bouwen.",
        sources=_SOURCE,
        remedy="Loop het hele profiel na, pas aan wat anders is en zet bij bijgewerkt_op de dag van vandaag.",
        faulty=_said("bijgewerkt_op: 2024-09-18"),
        sound=_said("bijgewerkt_op: 2026-09-18"),
        look=_too_old,
    ),
    Rule(
        id="profiel-verouderd",
        severity="waarschuwing",
        subject="profiel",
        group="actueel",
        name="Profiel te lang niet bijgewerkt",
        why="Een profiel gaat een jaar mee, of zo lang als de regio afsprak. Daarna klopt vaak niet meer wie er werkt.",
        sources=_SOURCE,
        remedy="Kijk of alles nog klopt en zet bij bijgewerkt_op de dag waarop u dat deed.",
        faulty=_said("bijgewerkt_op: 2025-10-01"),
        sound=_said("bijgewerkt_op: 2026-10-01"),
        look=_old,
    ),
    Rule(
        id="profiel-zonder-datum",
        severity="tip",
        subject="profiel",
        group="actueel",
        name="Profiel zonder datum",
        why="Zonder datum weet een ouder niet of dit van nu is of van jaren geleden.",
        sources=(*_SOURCE, "faq-opp-2023"),
        remedy="Zet onder profiel bij bijgewerkt_op de dag van de laatste wijziging.",
        faulty=Example(school="profiel: {schooljaar: 2026-2027}\n"),
        sound=_said("schooljaar: 2026-2027, bijgewerkt_op: 2026-10-01"),
        look=_without_date,
    ),
    Rule(
        id="schooljaar-voorbij",
        severity="waarschuwing",
        subject="profiel",
        group="actueel",
        name="Schooljaar voorbij",
        why="De school stelt dit elk jaar opnieuw vast. Wie nu leest, ziet de afspraken van een vorig jaar.",
        sources=("gids-jaarlijks", "faq-opp-2023"),
        remedy="Werk het profiel bij voor dit schooljaar en verander daarna schooljaar.",
        faulty=_said("schooljaar: 2025-2026"),
        sound=_said("schooljaar: 2026-2027"),
        look=_year_over,
    ),
    Rule(
        id="controle-voorbij",
        severity="waarschuwing",
        subject="profiel",
        group="actueel",
        name="Dag van nakijken voorbij",
        why="De school beloofde op deze dag opnieuw te kijken. Bezoekers zien die dag op de site staan.",
        sources=_SOURCE,
        remedy="Kijk het profiel na en zet bij controleren_voor de volgende dag waarop u dat doet.",
        faulty=_said("bijgewerkt_op: 2026-06-01, controleren_voor: 2026-11-01"),
        sound=_said("bijgewerkt_op: 2026-11-01, controleren_voor: 2027-06-01"),
        look=_review_passed,
    ),
    Rule(
        id="dag-moet-nog-komen",
        severity="waarschuwing",
        subject="profiel",
        group="actueel",
        name="Dag die nog moet komen",
        why="Wat nog niet is gebeurd, kan niet als gedaan op de site. Vaak is het jaartal verkeerd getikt.",
        sources=("faq-opp-2023",),
        remedy="Verbeter de datum, of haal de regel weg tot het is gebeurd.",
        faulty=_said("mr_instemming_op: 2027-06-16"),
        sound=_said("mr_instemming_op: 2026-06-16"),
        look=_yet_to_come,
    ),
    Rule(
        id="basislijn-veranderd",
        severity="waarschuwing",
        subject="profiel",
        group="actueel",
        name="Basislijn veranderde na het profiel",
        why="De school zegt dat zij doet wat is afgesproken, maar schreef dat voordat de afspraak veranderde.",
        sources=_SOURCE,
        remedy="Lees wat de regio veranderde, kijk of uw antwoord nog klopt en zet bij bijgewerkt_op de dag van nu.",
        faulty=Example(
            school="profiel: {bijgewerkt_op: 2026-06-01}\n",
            region="basislijn:\n  - {id: lezen, naam: Hulp bij lezen, wijziging: verhoogd, gewijzigd_in: 2026-2027}\n",
        ),
        sound=Example(
            school="profiel: {bijgewerkt_op: 2026-09-01}\n",
            region="basislijn:\n  - {id: lezen, naam: Hulp bij lezen, wijziging: verhoogd, gewijzigd_in: 2026-2027}\n",
        ),
        look=_baseline_changed,
    ),
    Rule(
        id="wachtlijst-oud",
        severity="waarschuwing",
        subject="profiel",
        group="actueel",
        name="Stand van de wachtlijst is oud",
        why="Ouders kiezen op wat hier staat. Na drie maanden kan er weer plaats zijn, of juist niet meer.",
        sources=("doelstellingenmonitor-2023",),
        remedy="Kijk hoe het er nu voor staat en zet bij datum de dag waarop u keek.",
        faulty=Example(school="wachtlijst: {status: ja, datum: 2026-08-01}\n"),
        sound=Example(school="wachtlijst: {status: ja, datum: 2026-11-02}\n"),
        look=_waiting_list_old,
    ),
    Rule(
        id="opbouw-voorbij",
        severity="waarschuwing",
        subject="profiel",
        group="actueel",
        name="In opbouw, maar de dag is voorbij",
        why="Elke school van de regio biedt de basislijn. Ouders lezen hier een dag die al geweest is.",
        sources=_SOURCE,
        remedy="Is het klaar? Kies dan voldoet. Anders zet u bij gereed_op de nieuwe dag.",
        faulty=Example(school="basisondersteuning:\n  - {item: lezen, status: in_opbouw, gereed_op: 2026-08-01}\n"),
        sound=Example(school="basisondersteuning:\n  - {item: lezen, status: in_opbouw, gereed_op: 2027-03-01}\n"),
        look=_promise_passed,
    ),
    Rule(
        id="plan-andere-periode",
        severity="waarschuwing",
        subject="profiel",
        group="actueel",
        name="Rust op een ander ondersteuningsplan",
        why="Met een nieuw plan veranderen afspraken over basis en extra. Het profiel volgt dan nog de oude.",
        sources=(*_SOURCE, "swv-plan"),
        remedy="Leg het profiel naast het plan dat nu geldt en verander daarna ondersteuningsplan.",
        faulty=Example(
            school="profiel: {ondersteuningsplan: 2020-2024}\n",
            region="plan: {titel: Samen, van: 2024-08-01, tot: 2028-07-31}\n",
        ),
        sound=Example(
            school="profiel: {ondersteuningsplan: 2024-2028}\n",
            region="plan: {titel: Samen, van: 2024-08-01, tot: 2028-07-31}\n",
        ),
        look=_other_plan,
    ),
    Rule(
        id="uitstroom-oud",
        severity="tip",
        subject="profiel",
        group="actueel",
        name="Cijfers over uitstroom zijn oud",
        why="Ouders en leerlingen willen weten waar leerlingen de laatste jaren heen gingen.",
        sources=("wet-kwaliteit-vso-2024",),
        remedy="Vul het laatste schooljaar aan waarvan de cijfers bekend zijn.",
        faulty=Example(school="uitstroom:\n  - {schooljaar: 2020-2021, n: 20, bestemmingen: {vo: 20}}\n"),
        sound=Example(school="uitstroom:\n  - {schooljaar: 2024-2025, n: 20, bestemmingen: {vo: 20}}\n"),
        look=_outflow_old,
    ),
)
