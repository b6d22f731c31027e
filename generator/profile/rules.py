"""Mistakes that show only when parts of a profile are seen together: references, doubles, contradictions.

Each rule yields the key path of the mistake and a Dutch message. What is merely absent is never a mistake.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date

from generator.content.registers import Registers
from generator.profile.region import Region
from generator.profile.school import School
from generator.reading.wording import choose

Loc = tuple[str | int, ...]
Mistake = tuple[Loc, str]

SPECIAL_KINDS = frozenset({"so", "vso"})
KINDS_WITH_LEVELS = frozenset({"vo", "vso", "pro"})
KIND_WITH_PROFILES = "vso"
NO_ENTREE = "nee"
ENTREE_WITH_MBO = frozenset({"intern", "met_mbo"})
VO_DIPLOMA = "vo_diploma"
PROFILES_WITHOUT_DIPLOMA = frozenset({"arbeidsmarktgericht", "dagbesteding"})
USED_IDS: Mapping[str, frozenset[str]] = {
    "schoolsoorten": SPECIAL_KINDS | KINDS_WITH_LEVELS | {KIND_WITH_PROFILES},
    "entreevormen": ENTREE_WITH_MBO | {NO_ENTREE},
    "documenten": frozenset({VO_DIPLOMA}),
    "uitstroomprofielen": PROFILES_WITHOUT_DIPLOMA,
}
"""Per register the ids that these rules know by name: they have to exist."""

RESERVED_ANCHORS = ("deel-", "gebied-", "kop-", "item-")
"""Beginnings of anchors that the pages use themselves."""
_RESERVED_NAMES = frozenset({"inhoud", "menu"})
_MEND_KIND = "Haal deze regel weg of vul schoolsoort aan."


def school_mistakes(
    school: School,
    region: Region | None,
    boards: Collection[str] | None,
    registers: Registers,
    regions: Collection[str],
) -> Iterator[Mistake]:
    """Yield every mistake in a profile that its fields alone do not show.

    Args:
        school: The profile.
        region: The region in whose folder the profile stands; None when it could not be read.
        boards: Ids of the region's boards; None when they could not be read.
        registers: The closed lists.
        regions: Ids of all regions.
    """
    yield from _kinds(school, registers)
    yield from _offers(school)
    yield from _areas(school, registers)
    yield from _special(school)
    yield from _profiles(school)
    yield from _outflow(school)
    yield from _periods(school)
    yield from _references(school, boards, regions)
    if region is not None:
        yield from _sector(school, region, registers)
        yield from _baseline(school, region)


def region_mistakes(region: Region, regions: Collection[str]) -> Iterator[Mistake]:
    """Yield every mistake in a region's file that its fields alone do not show."""
    if region.code[:2].lower() != region.sector:
        yield (
            ("code",),
            f"'{region.code}' past niet bij sector '{region.sector}': de code begint dan met {region.sector.upper()}.",
        )
    yield from _doubles("basislijn", [item.id for item in region.basislijn])
    yield from _doubles("bovenschools", [item.id for item in region.bovenschools])
    for index, neighbour in enumerate(region.buren):
        if neighbour.id is not None and neighbour.id not in regions:
            message = f"{choose(neighbour.id, sorted(regions))} Staat het niet in deze gids? Laat id dan weg."
            yield ("buren", index, "id"), message
    if region.plan and region.plan.van and region.plan.tot and region.plan.tot < region.plan.van:
        yield ("plan", "tot"), _turned(region.plan.van, region.plan.tot)


def _turned(begin: date, end: date) -> str:
    return f"tot ({end}) ligt voor van ({begin}). Verbeter een van de twee."


def _doubles(key: str, ids: Sequence[str], name: str = "id") -> Iterator[Mistake]:
    """Yield each id that stands in a list for the second time."""
    seen: dict[str, int] = {}
    for index, found in enumerate(ids):
        if found in seen:
            message = (
                f"'{found}' staat er al, bij nummer {seen[found] + 1} van deze lijst. Elk onderdeel komt één keer voor."
            )
            yield (key, index, name), message
        seen.setdefault(found, index)


def _sector(school: School, region: Region, registers: Registers) -> Iterator[Mistake]:
    if region.sector not in {registers["schoolsoorten"][kind].sector for kind in school.schoolsoort}:
        message = (
            f"{' en '.join(sorted(school.schoolsoort))} hoort niet bij een samenwerkingsverband voor"
            f" {region.sector}. Staat het profiel in de goede map?"
        )
        yield ("schoolsoort",), message


def _references(school: School, boards: Collection[str] | None, regions: Collection[str]) -> Iterator[Mistake]:
    if school.bestuur is not None and boards is not None and school.bestuur not in boards:
        missing = f"'{school.bestuur}' staat niet in besturen.yml: dat bestand is er niet of is leeg."
        yield ("bestuur",), choose(school.bestuur, sorted(boards)) if boards else missing
    for index, other in enumerate(school.andere_samenwerkingsverbanden):
        if other not in regions:
            yield ("andere_samenwerkingsverbanden", index), choose(other, sorted(regions))


def _kinds(school: School, registers: Registers) -> Iterator[Mistake]:
    kinds = set(school.schoolsoort)
    for index, kind in enumerate(school.schoolsoort):
        if kind in school.schoolsoort[:index]:
            yield ("schoolsoort", index), f"'{kind}' staat er twee keer. Haal er één weg."
    if school.niveaus and not kinds & KINDS_WITH_LEVELS:
        yield ("niveaus",), f"niveaus horen bij vo, vso en pro. {_MEND_KIND}"
    for key in ("clusters", "doelgroepen"):
        if getattr(school, key) and not kinds & SPECIAL_KINDS:
            yield (key,), f"{key} horen bij so en vso. {_MEND_KIND}"
    for index, group in enumerate(school.doelgroepen):
        cluster = registers["doelgroepen"][group].cluster
        if cluster and school.clusters and cluster not in school.clusters:
            message = f"'{group}' hoort bij cluster {cluster}, en dat staat niet bij clusters. Vul clusters aan."
            yield ("doelgroepen", index), message


def _baseline(school: School, region: Region) -> Iterator[Mistake]:
    known = [item.id for item in region.basislijn]
    words = {item.naam: item.id for item in region.basislijn}
    for index, answer in enumerate(school.basisondersteuning):
        if answer.item not in known:
            empty = f"'{answer.item}' staat niet in de basislijn: swv.yml heeft nog geen basislijn."
            message = choose(answer.item, known, words=words) if known else empty
            yield ("basisondersteuning", index, "item"), message
    yield from _doubles("basisondersteuning", [answer.item for answer in school.basisondersteuning], "item")


def _offers(school: School) -> Iterator[Mistake]:
    yield from _doubles("aanbod", [offer.id for offer in school.aanbod])
    for index, offer in enumerate(school.aanbod):
        if offer.id.startswith(RESERVED_ANCHORS) or offer.id in _RESERVED_NAMES:
            message = f"'{offer.id}' gebruikt de pagina zelf al. Kies een andere naam, zoals aanbod-{offer.id}."
            yield ("aanbod", index, "id"), message
        if offer.verplaatst and offer.verplaatst.van == offer.verplaatst.naar:
            message = f"van en naar zijn allebei '{offer.verplaatst.van}'. Verbeter er een, of haal verplaatst weg."
            yield ("aanbod", index, "verplaatst"), message


def _areas(school: School, registers: Registers) -> Iterator[Mistake]:
    for area in school.gebieden:
        if registers["gebieden"][area].paraplu:
            message = f"'{area}' is een verzamelnaam om op te zoeken. Vul de gebieden in die eronder vallen."
            yield ("gebieden", area), message


def _special(school: School) -> Iterator[Mistake]:
    kinds = set(school.schoolsoort)
    if school.uitstroomprofielen and KIND_WITH_PROFILES not in kinds:
        yield ("uitstroomprofielen",), f"uitstroomprofielen horen bij vso. {_MEND_KIND}"
    if school.residentieel in {"jji", "jeugdzorgplus"} and "vso" not in kinds:
        yield ("residentieel",), f"'{school.residentieel}' kan alleen bij vso. {_MEND_KIND}"
    if school.entree is not None:
        forms = set(school.entree.vormen)
        if NO_ENTREE in forms and len(forms) > 1:
            yield ("entree", "vormen"), f"'{NO_ENTREE}' staat naast andere vormen. Kies een van de twee."
        if forms & ENTREE_WITH_MBO and school.entree.mbo is None:
            yield ("entree", "mbo"), "bij deze vorm van entree hoort de naam van de mbo-school. Vul mbo in."


def _profiles(school: School) -> Iterator[Mistake]:
    """Yield profiles that are used but not offered, and diplomas that a profile does not lead to."""
    offered = [profile.profiel for profile in school.uitstroomprofielen]
    yield from _doubles("uitstroomprofielen", offered, "profiel")
    used: Iterable[tuple[str, int, str | None]] = (
        *(("stage", index, part.profiel) for index, part in enumerate(school.stage)),
        *(("diplomering", index, part.profiel) for index, part in enumerate(school.diplomering)),
        *(("uitstroom", index, part.profiel) for index, part in enumerate(school.uitstroom)),
    )
    for key, index, profile in used:
        if profile is not None and profile not in offered:
            message = f"'{profile}' staat niet bij uitstroomprofielen. Vul die lijst aan, of haal profiel weg."
            yield (key, index, "profiel"), message
    for index, closing in enumerate(school.diplomering):
        if closing.profiel in PROFILES_WITHOUT_DIPLOMA and VO_DIPLOMA in closing.documenten:
            message = f"een vo-diploma hoort niet bij het profiel {closing.profiel}. Haal {VO_DIPLOMA} weg."
            yield ("diplomering", index, "documenten"), message


def _outflow(school: School) -> Iterator[Mistake]:
    seen = Counter((part.schooljaar, part.profiel) for part in school.uitstroom)
    for index, part in enumerate(school.uitstroom):
        total = sum(part.bestemmingen.values())
        if total != part.n:
            message = f"n is {part.n}, maar de bestemmingen tellen op tot {total}. Verbeter n of een bestemming."
            yield ("uitstroom", index, "n"), message
        if seen[(part.schooljaar, part.profiel)] > 1:
            message = f"schooljaar {part.schooljaar} staat er vaker voor hetzelfde profiel. Voeg die samen."
            yield ("uitstroom", index), message


def _periods(school: School) -> Iterator[Mistake]:
    for index, offer in enumerate(school.aanbod):
        closed = offer.gesloten
        if closed and closed.tot and closed.tot < closed.van:
            yield ("aanbod", index, "gesloten", "tot"), _turned(closed.van, closed.tot)
    ages = school.leeftijden
    if ages and ages.tot < ages.van:
        yield ("leeftijden", "tot"), f"tot is {ages.tot}, maar van is {ages.van}. Verbeter een van de twee."
