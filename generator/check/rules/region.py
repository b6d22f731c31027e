"""Rules about swv.yml: the plan and its dates, the waiting lists, the steunpunt, the gemeenten and the neighbours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final, Literal

from generator.check.asked import RegionAsked
from generator.check.rule import Example, Found, Rule
from generator.profile.legal import MONTHS_OF_PLAN, can_be_reached
from generator.profile.region import Municipality
from generator.profile.school_years import months_after
from generator.profile.values import filled
from generator.reading.wording import listed, shorten
from generator.report.freshness import freshness_of
from generator.report.model import Remark, RemarkKind

_SHOWN: Final = 6
"""So many names are listed in one message."""
_Desk = Literal["jeugdhulp", "leerplicht"]


def _remarks(asked: RegionAsked, kind: RemarkKind) -> tuple[Remark, ...]:
    found = freshness_of(asked.loaded.region, {}, asked.day)
    return tuple(remark for remark in found.region if remark.kind == kind)


def _old(asked: RegionAsked) -> Iterator[Found]:
    for remark in _remarks(asked, "verouderd"):
        message = f"De gegevens van het samenwerkingsverband zijn voor het laatst bijgewerkt op {remark.day}."
        yield Found(message, ("bijgewerkt_op",))


def _yet_to_come(asked: RegionAsked) -> Iterator[Found]:
    region = asked.loaded.region
    if region.bijgewerkt_op and region.bijgewerkt_op > asked.day:
        yield Found(_to_come("bijgewerkt_op", region.bijgewerkt_op), ("bijgewerkt_op",))
    for index, found in enumerate(region.wachtlijsten):
        if found.datum > asked.day:
            yield Found(_to_come("datum", found.datum), ("wachtlijsten", index, "datum"))


def _to_come(key: str, day: date) -> str:
    return f"Bij {key} staat {day}, maar die dag moet nog komen."


def _plan_over(asked: RegionAsked) -> Iterator[Found]:
    for remark in _remarks(asked, "plan-voorbij"):
        message = f"Het plan '{shorten(remark.about)}' gold tot en met {remark.day}; die dag is voorbij."
        yield Found(message, ("plan", "tot"))


def _plan_not_begun(asked: RegionAsked) -> Iterator[Found]:
    plan = asked.loaded.region.plan
    if plan and plan.van and plan.van > asked.day:
        message = f"Het plan '{shorten(plan.titel)}' geldt pas vanaf {plan.van}. Welk plan nu geldt, staat er niet."
        yield Found(message, ("plan", "van"))


def _plan_too_long(asked: RegionAsked) -> Iterator[Found]:
    plan = asked.loaded.region.plan
    if plan and plan.van and plan.tot and plan.tot >= months_after(plan.van, MONTHS_OF_PLAN):
        message = (
            f"Het plan '{shorten(plan.titel)}' loopt van {plan.van} tot en met {plan.tot}; dat is meer dan vier jaar."
        )
        yield Found(message, ("plan", "tot"))


def _waiting_list_old(asked: RegionAsked) -> Iterator[Found]:
    for index, found in enumerate(asked.loaded.region.wachtlijsten):
        if Remark("wachtlijst-oud", found.datum, found.voorziening) in _remarks(asked, "wachtlijst-oud"):
            yield Found(
                f"De stand van '{shorten(found.voorziening)}' is van {found.datum}; dat is langer dan drie maanden"
                " geleden.",
                ("wachtlijsten", index, "datum"),
            )


def _waiting_list_unlike_school(asked: RegionAsked) -> Iterator[Found]:
    """Find lists of the region that name a school and say otherwise than that school does."""
    for index, found in enumerate(asked.loaded.region.wachtlijsten):
        for name, school in asked.schools.items():
            own = school.profile.wachtlijst
            named = school.profile.naam.casefold() in found.voorziening.casefold()
            if named and own and {own.status, found.status} == {"ja", "nee"}:
                yield Found(
                    f"Bij de wachtlijst staat '{own.status}' ({own.datum}), maar het samenwerkingsverband schrijft bij"
                    f" '{shorten(found.voorziening)}' '{found.status}' ({found.datum}).",
                    ("wachtlijst", "status"),
                    school=name,
                )
                yield Found(
                    f"Bij '{shorten(found.voorziening)}' staat '{found.status}' ({found.datum}), maar de school zelf"
                    f" schrijft '{own.status}' ({own.datum}).",
                    ("wachtlijsten", index, "status"),
                )


def _steunpunt_without_route(asked: RegionAsked) -> Iterator[Found]:
    point = asked.loaded.region.steunpunt
    if point and point.status == "in_voorbereiding" and not point.tijdelijke_route:
        yield Found(
            f"'{shorten(point.naam)}' is nog in voorbereiding; waar ouders tot die tijd terechtkunnen, staat er niet.",
            ("steunpunt", "tijdelijke_route"),
        )


def _steunpunt_not_independent(asked: RegionAsked) -> Iterator[Found]:
    point = asked.loaded.region.steunpunt
    if point and point.status == "ingericht" and "school" not in point.onafhankelijk_van:
        said = f"staat alleen '{', '.join(point.onafhankelijk_van)}'" if point.onafhankelijk_van else "staat niets"
        yield Found(
            f"Bij onafhankelijk_van {said}. Of '{shorten(point.naam)}' los staat van de school, is niet te lezen.",
            ("steunpunt", "onafhankelijk_van"),
        )


def _steunpunt_without_explanation(asked: RegionAsked) -> Iterator[Found]:
    point = asked.loaded.region.steunpunt
    if point and "swv" in point.onafhankelijk_van and not point.toelichting_onafhankelijkheid:
        yield Found(
            f"'{shorten(point.naam)}' heet onafhankelijk van het samenwerkingsverband, dat het zelf in stand houdt. Hoe"
            " dat is geregeld, staat er niet.",
            ("steunpunt", "toelichting_onafhankelijkheid"),
        )


def _gemeenten(asked: RegionAsked) -> Sequence[str]:
    """Give the gemeenten of the region and of its schools, each once, as they are first written."""
    schools = [school.profile.adres.gemeente for school in asked.schools.values()]
    names: dict[str, str] = {}
    for name in (*asked.loaded.region.gemeenten, *schools):
        if name:
            names.setdefault(name.casefold(), name)
    return tuple(names.values())


def _without(asked: RegionAsked, desk: _Desk) -> Iterator[Found]:
    entries: tuple[Municipality, ...] = getattr(asked.loaded.region, desk)
    there = {entry.gemeente.casefold() for entry in entries}
    lacking = [name for name in _gemeenten(asked) if name.casefold() not in there]
    if lacking:
        yield Found(f"Bij {desk} staat niets voor {listed(lacking, _SHOWN)}.", (desk,))


def _without_youth_help(asked: RegionAsked) -> Iterator[Found]:
    yield from _without(asked, "jeugdhulp")


def _without_attendance(asked: RegionAsked) -> Iterator[Found]:
    yield from _without(asked, "leerplicht")


def _unreachable_desk(asked: RegionAsked) -> Iterator[Found]:
    region = asked.loaded.region
    for desk in ("jeugdhulp", "leerplicht", "leerlingenvervoer"):
        for index, entry in enumerate(getattr(region, desk)):
            if not (entry.telefoon or entry.email or entry.website):
                message = f"Bij {desk} voor {shorten(entry.gemeente)} staat geen telefoonnummer, mailadres of webadres."
                yield Found(message, (desk, index))


def _at_home(asked: RegionAsked) -> Iterator[Found]:
    block = asked.loaded.region.thuiszitters
    if block is None or not filled(block):
        yield Found("Er staat niets over leerlingen die thuiszitten.", ("thuiszitters",))
        return
    for key in ("ouders", "scholen"):
        if not filled(getattr(block, key)):
            yield Found(f"Bij thuiszitters staat geen uitleg voor {key}.", ("thuiszitters", key))
    if block.contact is None or not can_be_reached(block.contact):
        yield Found("Bij thuiszitters staat niet wie u kunt bellen of mailen.", ("thuiszitters", "contact"))


def _neighbours(asked: RegionAsked) -> Iterator[Found]:
    for index, neighbour in enumerate(asked.loaded.region.buren):
        if not neighbour.afspraak and not neighbour.verschillen:
            message = f"Bij '{shorten(neighbour.naam)}' staat niet wat is afgesproken of wat daar anders is."
            yield Found(message, ("buren", index, "afspraak"))


_MONITOR: Final = ("doelstellingenmonitor-2023",)
_PLAN: Final = "plan: {titel: Samen, van: %s, tot: %s}\n"
_LIST: Final = "wachtlijsten:\n  - {voorziening: De Regenboog, status: %s, datum: %s}\n"
_POINT: Final = "steunpunt: {naam: Steunpunt Veer, %s}\n"
_HERE: Final = "gemeenten: [Veerdam]\n"
_DESK: Final = "%s:\n  - {gemeente: Veerdam%s}\n"

RULES: Final[tuple[Rule[RegionAsked], ...]] = (
    Rule(
        id="regio-verouderd",
        severity="waarschuwing",
        subject="regio",
        group="actueel",
        name="Gegevens van de regio te lang niet bijgewerkt",
        why="Elke school neemt over wat hier staat: telefoonnummers, basislijn en steunpunt.",
        sources=_MONITOR,
        remedy="Kijk swv.yml na en zet bij bijgewerkt_op de dag waarop u dat deed.",
        faulty=Example(region="bijgewerkt_op: 2025-10-01\n"),
        sound=Example(region="bijgewerkt_op: 2026-10-01\n"),
        look=_old,
    ),
    Rule(
        id="regio-dag-moet-nog-komen",
        severity="waarschuwing",
        subject="regio",
        group="actueel",
        name="Dag die nog moet komen",
        why="Wat nog niet is gebeurd, kan niet als gedaan op de site. Vaak is het jaartal verkeerd getikt.",
        sources=_MONITOR,
        remedy="Verbeter de datum.",
        faulty=Example(region="bijgewerkt_op: 2027-10-01\n"),
        sound=Example(region="bijgewerkt_op: 2026-10-01\n"),
        look=_yet_to_come,
    ),
    Rule(
        id="plan-voorbij",
        severity="waarschuwing",
        subject="regio",
        group="actueel",
        name="Ondersteuningsplan is voorbij",
        why="Alle scholen verwijzen naar dit plan. Ouders lezen afspraken die niet meer gelden.",
        sources=("swv-plan", "basisondersteuning-2019"),
        remedy="Vul titel, van, tot en webadres in van het plan dat nu geldt.",
        faulty=Example(region=_PLAN % ("2022-08-01", "2026-07-31")),
        sound=Example(region=_PLAN % ("2026-08-01", "2030-07-31")),
        look=_plan_over,
    ),
    Rule(
        id="plan-nog-niet-begonnen",
        severity="waarschuwing",
        subject="regio",
        group="actueel",
        name="Ondersteuningsplan geldt nog niet",
        why="Tot die dag geldt een ander plan, en dat kunnen ouders hier niet vinden.",
        sources=("swv-plan",),
        remedy="Zet hier het plan dat nu geldt, en vervang het op de dag dat het nieuwe begint.",
        faulty=Example(region=_PLAN % ("2027-08-01", "2031-07-31")),
        sound=Example(region=_PLAN % ("2023-08-01", "2027-07-31")),
        look=_plan_not_begun,
    ),
    Rule(
        id="plan-langer-dan-vier-jaar",
        severity="waarschuwing",
        subject="regio",
        group="wet",
        name="Ondersteuningsplan van meer dan vier jaar",
        why="Een samenwerkingsverband maakt ten minste elke vier jaar een plan.",
        sources=("swv-plan", "basisondersteuning-2019"),
        remedy="Kijk in het plan tot wanneer het geldt en verbeter van of tot.",
        faulty=Example(region=_PLAN % ("2024-08-01", "2029-07-31")),
        sound=Example(region=_PLAN % ("2024-08-01", "2028-07-31")),
        look=_plan_too_long,
    ),
    Rule(
        id="regio-wachtlijst-oud",
        severity="waarschuwing",
        subject="regio",
        group="actueel",
        name="Stand van een wachtlijst is oud",
        why="Ouders en scholen kiezen op wat hier staat. Na drie maanden kan het anders zijn.",
        sources=_MONITOR,
        remedy="Kijk hoe het er nu voor staat en zet bij datum de dag waarop u keek.",
        faulty=Example(region=_LIST % ("ja", "2026-08-01")),
        sound=Example(region=_LIST % ("ja", "2026-11-02")),
        look=_waiting_list_old,
    ),
    Rule(
        id="wachtlijst-twee-antwoorden",
        severity="waarschuwing",
        subject="regio",
        group="samenhang",
        name="School en regio verschillen over de wachtlijst",
        why="Wie allebei leest, weet niet wat klopt.",
        sources=_MONITOR,
        remedy="Overleg wat nu klopt en zet het op beide plekken gelijk, met dezelfde datum.",
        faulty=Example(region=_LIST % ("ja", "2026-11-02"), school="wachtlijst: {status: nee, datum: 2026-11-09}\n"),
        sound=Example(region=_LIST % ("nee", "2026-11-09"), school="wachtlijst: {status: nee, datum: 2026-11-09}\n"),
        look=_waiting_list_unlike_school,
    ),
    Rule(
        id="steunpunt-zonder-route",
        severity="waarschuwing",
        subject="regio",
        group="volledig",
        name="Steunpunt in voorbereiding, zonder tijdelijke route",
        why="Ouders en jongeren hebben nu iemand nodig die los staat van de school.",
        sources=("steunpunt-taak", "doelstellingenmonitor-2023"),
        remedy="Zet bij tijdelijke_route wie tot die tijd helpt en hoe die te bereiken is.",
        faulty=Example(region=_POINT % "status: in_voorbereiding"),
        sound=Example(region=_POINT % "status: in_voorbereiding, tijdelijke_route: Bel de onafhankelijke adviseur"),
        look=_steunpunt_without_route,
    ),
    Rule(
        id="steunpunt-niet-los-van-school",
        severity="waarschuwing",
        subject="regio",
        group="volledig",
        name="Niet te lezen of het steunpunt los staat van de school",
        why="Wie met de school van mening verschilt, wil weten of het steunpunt aan niemand vastzit.",
        sources=("steunpunt-taak", "doelstellingenmonitor-2023"),
        remedy="Zet bij onafhankelijk_van waar het steunpunt los van staat, zoals school en bestuur.",
        faulty=Example(region=_POINT % "status: ingericht"),
        sound=Example(region=_POINT % "status: ingericht, onafhankelijk_van: [school, bestuur]"),
        look=_steunpunt_not_independent,
    ),
    Rule(
        id="steunpunt-los-zonder-uitleg",
        severity="tip",
        subject="regio",
        group="volledig",
        name="Steunpunt los van het samenwerkingsverband, zonder uitleg",
        why="Ouders geloven het eerder als zij lezen wie het steunpunt leidt en betaalt.",
        sources=_MONITOR,
        remedy="Schrijf bij toelichting_onafhankelijkheid wie het leidt en wie meeleest.",
        faulty=Example(region=_POINT % "status: ingericht, onafhankelijk_van: [school, swv]"),
        sound=Example(region=_POINT % "status: ingericht, onafhankelijk_van: [school, bestuur]"),
        look=_steunpunt_without_explanation,
    ),
    Rule(
        id="gemeente-zonder-jeugdhulp",
        severity="waarschuwing",
        subject="regio",
        group="volledig",
        name="Gemeente zonder jeugdhulp",
        why="Voor hulp thuis gaan ouders naar hun gemeente. Zonder ingang zoeken zij bij de verkeerde.",
        sources=_MONITOR,
        remedy="Zet bij jeugdhulp de gemeente met naam en telefoonnummer van het loket.",
        faulty=Example(region=_HERE),
        sound=Example(region=_HERE + _DESK % ("jeugdhulp", ", telefoon: 099 320 11 00")),
        look=_without_youth_help,
    ),
    Rule(
        id="gemeente-zonder-leerplicht",
        severity="waarschuwing",
        subject="regio",
        group="volledig",
        name="Gemeente zonder leerplicht",
        why="Als een kind niet naar school gaat, moeten ouders en school weten wie zij bellen.",
        sources=("leerplicht", "doelstellingenmonitor-2023"),
        remedy="Zet bij leerplicht de gemeente met naam en telefoonnummer.",
        faulty=Example(region=_HERE),
        sound=Example(region=_HERE + _DESK % ("leerplicht", ", telefoon: 099 320 11 40")),
        look=_without_attendance,
    ),
    Rule(
        id="loket-zonder-ingang",
        severity="waarschuwing",
        subject="regio",
        group="volledig",
        name="Loket dat niet te bereiken is",
        why="Een naam alleen helpt niemand verder.",
        sources=_MONITOR,
        remedy="Vul een telefoonnummer, mailadres of webadres in.",
        faulty=Example(region=_DESK % ("jeugdhulp", "")),
        sound=Example(region=_DESK % ("jeugdhulp", ", website: 'https://www.veerdam.example'")),
        look=_unreachable_desk,
    ),
    Rule(
        id="thuiszitters-ontbreekt",
        severity="waarschuwing",
        subject="regio",
        group="volledig",
        name="Weinig of niets over thuiszitten",
        why="Een gezin met een kind thuis zoekt hier hulp. Ook scholen moeten weten wat de regio doet.",
        sources=_MONITOR,
        remedy="Vul bij thuiszitters uitleg in voor ouders en voor scholen, met iemand die te bereiken is.",
        faulty=Example(region="thuiszitters: {ouders: Bel ons., contact: {telefoon: 099 310 20 45}}\n"),
        sound=Example(
            region="thuiszitters: {ouders: Bel ons., scholen: Meld het., contact: {telefoon: 099 310 20 45}}\n"
        ),
        look=_at_home,
    ),
    Rule(
        id="buren-zonder-afspraak",
        severity="tip",
        subject="regio",
        group="volledig",
        name="Buurregio zonder afspraak",
        why="Wie over de grens van de regio naar school gaat of verhuist, wil weten wat daar anders is.",
        sources=("basisondersteuning-2019",),
        remedy="Schrijf bij afspraak wat is afgesproken. Is er niets afgesproken, schrijf dat dan op.",
        faulty=Example(region="buren:\n  - {naam: Samenwerkingsverband Zand}\n"),
        sound=Example(
            region="buren:\n  - {naam: Samenwerkingsverband Zand, afspraak: Wij nemen elkaars plannen over.}\n"
        ),
        look=_neighbours,
    ),
)
