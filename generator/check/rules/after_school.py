"""Rules about work placement, aftercare and where pupils went, of vso and practical education."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from generator.check.asked import SchoolAsked
from generator.check.examples import vo_school
from generator.check.rule import Found, KeyPath, Rule
from generator.profile.special import Outflow
from generator.profile.values import filled

_ONLY_VSO: Final = frozenset({"vso"})
_WORK: Final = "arbeidsmarktgericht"
_DAY_CARE: Final = "dagbesteding"
_NUMBERS: Final = {"een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5}
_LENGTH: Final = re.compile(rf"\b(\d{{1,2}}|{'|'.join(_NUMBERS)}) (jaar|maanden|maand)\b", re.IGNORECASE)
_MONTHS: Final = {"jaar": 12, "maanden": 1, "maand": 1}


def _placement_not_required(asked: SchoolAsked) -> Iterator[Found]:
    """Find work placements of the profile for work that are not said to belong to it."""
    offered = {profile.profiel for profile in asked.profile.uitstroomprofielen}
    about = [(index, part) for index, part in enumerate(asked.profile.stage) if part.profiel == _WORK]
    for index, part in about:
        if part.verplicht != "ja":
            yield Found(
                f"Bij de stage van het profiel werk staat verplicht op '{part.verplicht}'.",
                ("stage", index, "verplicht"),
            )
    in_general = any(part.profiel is None and part.verplicht == "ja" for part in asked.profile.stage)
    if asked.profile.stage and _WORK in offered and not about and not in_general:
        yield Found("De school heeft het profiel werk, maar bij stage staat daar niets over.", ("stage",))


def _placement_by_choice(asked: SchoolAsked) -> Iterator[Found]:
    """Find work placements of the profile for day care that are said to be required."""
    for index, part in enumerate(asked.profile.stage):
        if part.profiel == _DAY_CARE and part.verplicht == "ja" and not part.toelichting:
            yield Found(
                "Bij het profiel dagbesteding is stage verplicht. Dat is een eigen keuze van de school, geen wet.",
                ("stage", index, "verplicht"),
            )


def _aftercare_without_length(asked: SchoolAsked) -> Iterator[Found]:
    """Find aftercare of unknown length, or of none at all."""
    care = asked.profile.nazorg
    if filled(care) and care is not None and not care.duur_maanden:
        said = "niet hoe lang die duurt" if care.duur_maanden is None else "dat die 0 maanden duurt"
        yield Found(f"Bij nazorg staat {said}.", ("nazorg",))


def _aftercare_without_contact(asked: SchoolAsked) -> Iterator[Found]:
    """Find aftercare without anybody to call."""
    care = asked.profile.nazorg
    if filled(care) and care is not None and not filled(care.contact):
        yield Found("Bij nazorg staat niet wie een oud-leerling of ouder kan bellen.", ("nazorg",))


def _aftercare_of_two_lengths(asked: SchoolAsked) -> Iterator[Found]:
    """Find aftercare whose text names a longer time than the number."""
    care = asked.profile.nazorg
    if care is None or not care.duur_maanden or not care.toelichting:
        return
    for amount, unit in _LENGTH.findall(care.toelichting):
        months = (_NUMBERS.get(amount.lower()) or int(amount)) * _MONTHS[unit.lower()]
        if months > care.duur_maanden:
            yield Found(
                f"Bij duur_maanden staat {care.duur_maanden}, maar in de toelichting staat '{amount} {unit}'.",
                ("nazorg", "duur_maanden"),
            )
            return


def _aftercare_on_request(asked: SchoolAsked) -> Iterator[Found]:
    """Find aftercare for which old pupils have to ask."""
    care = asked.profile.nazorg
    if care is not None and set(care.vormen) == {"op_verzoek"} and asked.school.kinds & {"vso", "pro"}:
        yield Found("Bij nazorg staat alleen 'op_verzoek': wie niet belt, krijgt geen hulp.", ("nazorg", "vormen"))


def _outflow_per_year(asked: SchoolAsked) -> Iterator[tuple[str, KeyPath, Outflow, list[Outflow]]]:
    """Give each year that has a total, with its place, and the figures per profile of that year.

    At a location that is so as well, figures without a profile are those of so.
    """
    if asked.school.kinds != _ONLY_VSO:
        return
    years: dict[str, list[tuple[int, Outflow]]] = defaultdict(list)
    for index, part in enumerate(asked.profile.uitstroom):
        years[part.schooljaar].append((index, part))
    for year, parts in years.items():
        per_profile = [part for _index, part in parts if part.profiel]
        for index, part in parts:
            if part.profiel is None and per_profile:
                yield year, ("uitstroom", index), part, per_profile


def _outflow_does_not_add_up(asked: SchoolAsked) -> Iterator[Found]:
    """Find totals of a year that differ from what all profiles have together."""
    offered = {profile.profiel for profile in asked.profile.uitstroomprofielen}
    for year, place, total, parts in _outflow_per_year(asked):
        together = sum(part.n for part in parts)
        whole = {part.profiel for part in parts} >= offered
        if together > total.n or (whole and together != total.n):
            yield Found(
                f"In {year} is n voor de hele school {total.n}, maar de profielen tellen op tot {together}.",
                (*place, "n"),
            )


def _outflow_without_profile(asked: SchoolAsked) -> Iterator[Found]:
    """Find figures of a vso school that do not say for which of its profiles they are."""
    if len(asked.profile.uitstroomprofielen) < 2 or asked.school.kinds != _ONLY_VSO:
        return
    told = {part.schooljaar for part in asked.profile.uitstroom if part.profiel}
    for index, part in enumerate(asked.profile.uitstroom):
        if part.profiel is None and part.schooljaar not in told:
            yield Found(
                f"Bij de uitstroom van {part.schooljaar} staat niet voor welk uitstroomprofiel die is.",
                ("uitstroom", index),
            )


_WORK_ONLY: Final = "uitstroomprofielen: [{profiel: arbeidsmarktgericht}]\n"
_CARE_ONLY: Final = "uitstroomprofielen: [{profiel: dagbesteding}]\n"
_BOTH: Final = "uitstroomprofielen: [{profiel: dagbesteding}, {profiel: arbeidsmarktgericht}]\n"


def _years(whole: int, *more: str) -> str:
    total = f"  - {{schooljaar: 2025-2026, n: {whole}, bestemmingen: {{betaald_werk: {whole}}}}}\n"
    return _BOTH + "uitstroom:\n" + total + "".join(more)


def _year_of(profile: str, count: int) -> str:
    return f"  - {{schooljaar: 2025-2026, profiel: {profile}, n: {count}, bestemmingen: {{betaald_werk: {count}}}}}\n"


RULES: Final[tuple[Rule[SchoolAsked], ...]] = (
    Rule(
        id="stage-niet-verplicht",
        severity="waarschuwing",
        subject="profiel",
        group="wet",
        name="Stage in het profiel werk niet verplicht",
        why="In het profiel werk hoort stage bij het programma, voor elke leerling.",
        sources=("vso-stage-arbeid", "wet-kwaliteit-vso-2024"),
        remedy="Zet bij de stage van het profiel arbeidsmarktgericht verplicht op ja.",
        faulty=vo_school("vso", _WORK_ONLY + "stage: [{profiel: arbeidsmarktgericht, verplicht: nee}]\n"),
        sound=vo_school("vso", _WORK_ONLY + "stage: [{profiel: arbeidsmarktgericht, verplicht: ja}]\n"),
        look=_placement_not_required,
    ),
    Rule(
        id="stage-eigen-keuze",
        severity="tip",
        subject="profiel",
        group="wet",
        name="Stage in het profiel dagbesteding verplicht",
        why="Ouders mogen weten dat de school dit zelf koos, en dat er over te praten valt.",
        sources=("vso-stage-arbeid", "wet-kwaliteit-vso-2024"),
        remedy="Schrijf bij toelichting waarom de school stage verplicht, of zet verplicht op nee.",
        faulty=vo_school("vso", _CARE_ONLY + "stage: [{profiel: dagbesteding, verplicht: ja}]\n"),
        sound=vo_school("vso", _CARE_ONLY + "stage: [{profiel: dagbesteding, verplicht: nee}]\n"),
        look=_placement_by_choice,
    ),
    Rule(
        id="nazorg-zonder-duur",
        severity="waarschuwing",
        subject="profiel",
        group="volledig",
        name="Nazorg, maar hoe lang",
        why="Oud-leerlingen en ouders willen weten tot wanneer zij kunnen bellen.",
        sources=("vso-nazorg", "wet-kwaliteit-vso-2024"),
        remedy="Vul duur_maanden in.",
        faulty=vo_school("vso", "nazorg: {vormen: [actief_volgen]}\n"),
        sound=vo_school("vso", "nazorg: {duur_maanden: 24, vormen: [actief_volgen]}\n"),
        look=_aftercare_without_length,
    ),
    Rule(
        id="nazorg-zonder-contact",
        severity="tip",
        subject="profiel",
        group="volledig",
        name="Nazorg zonder contact",
        why="Wie van school is, kent het rooster en de mentor van nu niet meer.",
        sources=("wet-kwaliteit-vso-2024",),
        remedy="Vul nazorg.contact in: een functie met telefoonnummer of mailadres.",
        faulty=vo_school("vso", "nazorg: {duur_maanden: 24}\n"),
        sound=vo_school("vso", "nazorg: {duur_maanden: 24, contact: {rol: jobcoach, telefoon: 0201234567}}\n"),
        look=_aftercare_without_contact,
    ),
    Rule(
        id="nazorg-twee-termijnen",
        severity="waarschuwing",
        subject="profiel",
        group="samenhang",
        name="Nazorg met twee termijnen",
        why="Een oud-leerling die op de langste termijn rekent, staat alleen.",
        sources=("vso-nazorg", "wet-kwaliteit-vso-2024"),
        remedy="Maak duur_maanden en toelichting gelijk.",
        faulty=vo_school("vso", "nazorg: {duur_maanden: 12, toelichting: Wij bellen twee jaar lang.}\n"),
        sound=vo_school("vso", "nazorg: {duur_maanden: 24, toelichting: Wij bellen twee jaar lang.}\n"),
        look=_aftercare_of_two_lengths,
    ),
    Rule(
        id="nazorg-op-verzoek",
        severity="tip",
        subject="profiel",
        group="wet",
        name="Nazorg alleen op verzoek",
        why="De bedoeling van de wet schuift naar zelf contact houden. Juist wie vastloopt, belt vaak niet.",
        sources=("vso-nazorg", "wet-kwaliteit-vso-2024"),
        remedy="Ga na welke regel nu geldt. Neemt de school zelf contact op? Zet dan actief_volgen erbij.",
        faulty=vo_school("vso", "nazorg: {duur_maanden: 24, vormen: [op_verzoek]}\n"),
        sound=vo_school("vso", "nazorg: {duur_maanden: 24, vormen: [op_verzoek, actief_volgen]}\n"),
        look=_aftercare_on_request,
    ),
    Rule(
        id="uitstroom-telt-niet-op",
        severity="waarschuwing",
        subject="profiel",
        group="samenhang",
        name="Uitstroom telt niet op",
        why="De site toont deze getallen naast elkaar. Wie ze optelt, vertrouwt ook de rest niet meer.",
        sources=("wet-kwaliteit-vso-2024",),
        remedy="Verbeter n van de school of van een profiel.",
        faulty=vo_school("vso", _years(30, _year_of("dagbesteding", 12), _year_of("arbeidsmarktgericht", 15))),
        sound=vo_school("vso", _years(27, _year_of("dagbesteding", 12), _year_of("arbeidsmarktgericht", 15))),
        look=_outflow_does_not_add_up,
    ),
    Rule(
        id="uitstroom-zonder-profiel",
        severity="tip",
        subject="profiel",
        group="volledig",
        name="Uitstroom zonder profiel",
        why="Waar leerlingen heen gaan, verschilt sterk per profiel. Eén getal voor alles zegt een ouder weinig.",
        sources=("wet-kwaliteit-vso-2024",),
        remedy="Vul profiel in, met de getallen per uitstroomprofiel. Is een groep klein, laat het dan zo.",
        faulty=vo_school("vso", _years(27)),
        sound=vo_school("vso", _years(27, _year_of("dagbesteding", 12), _year_of("arbeidsmarktgericht", 15))),
        look=_outflow_without_profile,
    ),
)
