"""Rules about special schools and practical education: for whom they are, how one gets in, what they lead to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from generator.check.asked import SchoolAsked
from generator.check.examples import vo_school
from generator.check.looking import REFUSED, area_name, is_begun, levels_of, quoted
from generator.check.rule import Example, Found, Rule

_BY_DECISION: Final = frozenset({"sbo", "so", "vso", "pro"})
_SPECIAL: Final = frozenset({"so", "vso"})
_NO_TLV_CLUSTERS: Final = frozenset({"1", "2"})
_AGES: Final[Mapping[str, tuple[int, int]]] = {"so": (3, 14), "vso": (12, 20)}
"""From and until which age pupils come to a kind of school at most, without a longer stay."""
_AREA_OF_GROUP: Final[Mapping[str, str]] = {
    "visueel": "zien",
    "auditief": "horen",
    "tos": "taalontwikkeling",
    "emb": "emb",
    "langdurig_ziek": "medisch",
}
"""Groups of pupils that are an area of need by themselves."""
_WITHOUT_TLV: Final = re.compile(
    r"\b(?:geen|zonder) (?:tlv|toelaatbaarheidsverklaring)\b|\btlv is niet nodig\b"
    r"|\btoelaatbaarheidsverklaring(?: \(tlv\))? is niet nodig\b",
    re.IGNORECASE,
)
_WITH_TLV: Final = re.compile(r"\b(?:tlv|toelaatbaarheidsverklaring)\b", re.IGNORECASE)


def _kinds(asked: SchoolAsked, wanted: frozenset[str]) -> bool:
    return bool(asked.school.kinds & wanted) and is_begun(asked.profile)


def _strange_ages(asked: SchoolAsked) -> Iterator[Found]:
    """Find ages that so or vso does not have."""
    ages = asked.profile.leeftijden
    kinds = asked.school.kinds
    if ages is None or not kinds <= set(_AGES):
        return
    youngest = min(_AGES[kind][0] for kind in kinds)
    oldest = max(_AGES[kind][1] for kind in kinds)
    name = " en ".join(sorted(kinds))
    if ages.van < youngest:
        yield Found(f"Er staat vanaf {ages.van} jaar, maar {name} begint bij {youngest} jaar.", ("leeftijden", "van"))
    if ages.tot > oldest:
        yield Found(
            f"Er staat tot {ages.tot} jaar, maar {name} is in het algemeen tot {oldest} jaar.", ("leeftijden", "tot")
        )


def _no_cluster(asked: SchoolAsked) -> Iterator[Found]:
    """Find special schools without a cluster."""
    if _kinds(asked, _SPECIAL) and not asked.profile.clusters:
        yield Found("Er staat niet bij welk cluster deze school hoort.", ("schoolsoort",))


def _other_group(asked: SchoolAsked) -> Iterator[Found]:
    """Find schools for "another group" that do not say which."""
    if "anders" in asked.profile.doelgroepen and not asked.profile.doelgroepen_toelichting:
        index = asked.profile.doelgroepen.index("anders")
        yield Found("Bij doelgroepen staat 'anders', maar niet welke leerlingen dat zijn.", ("doelgroepen", index))


def _group_refused(asked: SchoolAsked) -> Iterator[Found]:
    """Find groups for whom the school is, while the area says no."""
    for index, group in enumerate(asked.profile.doelgroepen):
        area = _AREA_OF_GROUP.get(group, "")
        answer = asked.profile.gebieden.get(area)
        if answer and set(levels_of(answer).values()) == {REFUSED}:
            name = asked.registers["doelgroepen"][group].naam
            yield Found(
                f"De school is er voor {quoted(name)}, maar bij {area_name(asked, area)} staat 'niet'.",
                ("doelgroepen", index),
            )


def _no_admission(asked: SchoolAsked) -> Iterator[Found]:
    """Find schools for which a decision is needed, and nobody tells how that goes."""
    told_by_region = asked.school.region.plaatsing
    if (
        _kinds(asked, _BY_DECISION)
        and not asked.profile.toelating
        and not (told_by_region and told_by_region.toelating)
    ):
        yield Found("Er staat niet hoe een leerling hier een plaats krijgt.", ("schoolsoort",))


def _admitted_without(asked: SchoolAsked) -> Iterator[Found]:
    """Find texts on admission by which no tlv would be needed where the law asks one."""
    kinds = asked.school.kinds
    clusters = set(asked.profile.clusters)
    found = _WITHOUT_TLV.search(asked.profile.toelating or "")
    without_by_law = bool(kinds & _SPECIAL) and bool(clusters & _NO_TLV_CLUSTERS)
    if found and kinds <= _BY_DECISION and not without_by_law:
        yield Found(
            f"Bij toelating staat {quoted(found[0])}, maar voor deze soort school is een verklaring nodig.",
            ("toelating",),
        )


def _admitted_with(asked: SchoolAsked) -> Iterator[Found]:
    """Find schools of cluster 1 or 2 that ask a tlv, which is not for them."""
    clusters = set(asked.profile.clusters)
    if not clusters or not clusters <= _NO_TLV_CLUSTERS:
        return
    text = asked.profile.toelating or ""
    if _WITH_TLV.search(text) and not _WITHOUT_TLV.search(text):
        yield Found(
            "Bij toelating staat dat een tlv nodig is. Voor cluster 1 en 2 beslist de instelling zelf, zonder tlv.",
            ("toelating",),
        )
    for index, offer in enumerate(asked.profile.aanbod):
        if offer.nodig == "tlv":
            yield Found(
                f"Voor {quoted(offer.naam)} is volgens het profiel een tlv nodig. Voor cluster 1 en 2 is er geen tlv.",
                ("aanbod", index, "nodig"),
            )


def _entree_not_answered(asked: SchoolAsked) -> Iterator[Found]:
    """Find vso schools that do not say whether pupils can do entree."""
    if _kinds(asked, frozenset({"vso"})) and asked.profile.entree is None:
        yield Found("Er staat niet of leerlingen hier de entreeopleiding kunnen doen.", ("schoolsoort",))


def _no_way_to_change(asked: SchoolAsked) -> Iterator[Found]:
    """Find schools with several profiles that do not say how to change."""
    count = len(asked.profile.uitstroomprofielen)
    if count > 1 and not asked.profile.wisselen_profiel:
        yield Found(
            f"Er zijn {count} uitstroomprofielen, maar er staat niet hoe een leerling van profiel wisselt.",
            ("uitstroomprofielen",),
        )


def _profile_not_explained(asked: SchoolAsked) -> Iterator[Found]:
    """Find profiles without a word and without destinations."""
    for index, profile in enumerate(asked.profile.uitstroomprofielen):
        if not profile.toelichting and not profile.bestemmingen:
            name = asked.registers["uitstroomprofielen"][profile.profiel].naam
            yield Found(
                f"Bij het profiel {quoted(name)} staat niet wat het is en waar het heen leidt.",
                ("uitstroomprofielen", index),
            )


_SO: Final = "schoolsoort: [so]\n"


_TWO_PROFILES: Final = "uitstroomprofielen: [{profiel: dagbesteding}, {profiel: arbeidsmarktgericht}]\n"

RULES: Final[tuple[Rule[SchoolAsked], ...]] = (
    Rule(
        id="leeftijd-past-niet",
        severity="waarschuwing",
        subject="profiel",
        group="samenhang",
        name="Leeftijd past niet bij de schoolsoort",
        why="Ouders lezen hier of hun kind al kan komen, en hoe lang het kan blijven.",
        sources=("wet-kwaliteit-vso-2024", "vso-leeftijd"),
        remedy="Verbeter leeftijden. Kan een leerling langer blijven? Vertel dat bij toelating.",
        faulty=vo_school("vso", "leeftijden: {van: 8, tot: 20}\n"),
        sound=vo_school("vso", "leeftijden: {van: 12, tot: 20}\n"),
        look=_strange_ages,
    ),
    Rule(
        id="cluster-ontbreekt",
        severity="tip",
        subject="profiel",
        group="volledig",
        name="Geen cluster",
        why="Van het cluster hangt af wie over een plaats beslist.",
        sources=("wet-kwaliteit-vso-2024",),
        remedy="Vul clusters in.",
        faulty=Example(school=_SO),
        sound=Example(school=_SO + 'clusters: ["4"]\n'),
        look=_no_cluster,
    ),
    Rule(
        id="andere-doelgroep-zonder-uitleg",
        severity="waarschuwing",
        subject="profiel",
        group="volledig",
        name="Een andere groep, maar welke",
        why="Aan 'een andere groep' ziet geen ouder of de school bij het kind past.",
        sources=("wet-kwaliteit-vso-2024",),
        remedy="Schrijf bij doelgroepen_toelichting voor welke leerlingen de school is.",
        faulty=Example(school=_SO + "doelgroepen: [anders]\n"),
        sound=Example(school=_SO + "doelgroepen: [anders]\ndoelgroepen_toelichting: Kinderen die lang thuiszaten.\n"),
        look=_other_group,
    ),
    Rule(
        id="doelgroep-en-toch-niet",
        severity="waarschuwing",
        subject="profiel",
        group="samenhang",
        name="Doelgroep, en toch niet",
        why="De school zegt er juist voor deze leerlingen te zijn. Wie op het gebied zoekt, leest het omgekeerde.",
        sources=("wet-kwaliteit-vso-2024",),
        remedy="Verbeter het antwoord bij het gebied, of haal de doelgroep weg.",
        faulty=Example(school=_SO + "doelgroepen: [tos]\ngebieden:\n  taalontwikkeling: {enkelvoudig: niet}\n"),
        sound=Example(school=_SO + "doelgroepen: [tos]\ngebieden:\n  taalontwikkeling: {enkelvoudig: basis}\n"),
        look=_group_refused,
    ),
    Rule(
        id="toelating-ontbreekt",
        severity="waarschuwing",
        subject="profiel",
        group="volledig",
        name="Niet te lezen hoe een kind een plaats krijgt",
        why="Voor deze school is een besluit nodig. Ouders moeten weten wie dat aanvraagt en wie het neemt.",
        sources=("tlv", "wet-kwaliteit-vso-2024"),
        remedy="Schrijf bij toelating wie wat aanvraagt en wie beslist.",
        faulty=Example(school=_SO),
        sound=Example(school=_SO + "toelating: De school vraagt de tlv aan bij het samenwerkingsverband.\n"),
        look=_no_admission,
    ),
    Rule(
        id="toelating-zonder-tlv",
        severity="waarschuwing",
        subject="profiel",
        group="wet",
        name="Toelating zonder verklaring",
        why="Zonder verklaring kan het kind hier niet beginnen. Ouders komen daar dan te laat achter.",
        sources=("tlv",),
        remedy="Verbeter de tekst: schrijf wie de verklaring aanvraagt.",
        faulty=Example(school=_SO + "toelating: U kunt zonder tlv bij ons terecht.\n"),
        sound=Example(school=_SO + "toelating: Uw kind komt met een tlv.\n"),
        look=_admitted_without,
    ),
    Rule(
        id="cluster-1-2-met-tlv",
        severity="waarschuwing",
        subject="profiel",
        group="wet",
        name="Cluster 1 of 2 met een tlv",
        why="Ouders vragen dan iets aan wat er voor deze school niet is.",
        sources=("tlv", "wet-kwaliteit-vso-2024"),
        remedy="Schrijf hoe de instelling zelf over een plaats beslist, of verbeter clusters.",
        faulty=Example(school=_SO + 'clusters: ["2"]\ntoelating: De school vraagt een tlv aan.\n'),
        sound=Example(school=_SO + 'clusters: ["2"]\ntoelating: De commissie van de instelling beslist.\n'),
        look=_admitted_with,
    ),
    Rule(
        id="profiel-zonder-uitleg",
        severity="tip",
        subject="profiel",
        group="volledig",
        name="Uitstroomprofiel zonder uitleg",
        why="De naam van een profiel zegt weinig. Ouders willen weten wat hun kind doet en waar het heen kan.",
        sources=("wet-kwaliteit-vso-2024",),
        remedy="Schrijf bij het profiel een toelichting en vul bestemmingen in.",
        faulty=vo_school("vso", "uitstroomprofielen: [{profiel: dagbesteding}]\n"),
        sound=vo_school("vso", "uitstroomprofielen: [{profiel: dagbesteding, toelichting: Koken en muziek maken.}]\n"),
        look=_profile_not_explained,
    ),
    Rule(
        id="wisselen-ontbreekt",
        severity="tip",
        subject="profiel",
        group="volledig",
        name="Meer profielen, en wisselen",
        why="Een keuze op jonge leeftijd ligt niet vast. Ouders willen weten wanneer die opnieuw wordt bekeken.",
        sources=("vso-uitstroomprofiel", "wet-kwaliteit-vso-2024"),
        remedy="Schrijf bij wisselen_profiel wanneer en hoe een leerling kan wisselen, en wie dat besluit.",
        faulty=vo_school("vso", _TWO_PROFILES),
        sound=vo_school("vso", _TWO_PROFILES + "wisselen_profiel: Elk jaar in maart praten we daarover.\n"),
        look=_no_way_to_change,
    ),
    Rule(
        id="entree-niet-beantwoord",
        severity="waarschuwing",
        subject="profiel",
        group="volledig",
        name="Entree: ja of nee",
        why="Entree is de weg naar het mbo zonder diploma. Staat er niets, dan weet een ouder niet of die weg er is.",
        sources=("wet-kwaliteit-vso-2024",),
        remedy="Vul entree in. Kan het niet? Kies dan 'nee' en schrijf waar het wel kan.",
        faulty=vo_school("vso", ""),
        sound=vo_school("vso", "entree: {vormen: [nee]}\n"),
        look=_entree_not_answered,
    ),
)
