"""Rules that lay a profile beside the one that was fixed for the year before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from generator.check.asked import SchoolAsked, words_of
from generator.check.rule import Example, Found, Rule
from generator.check.rules.decisions import DECIDED, is_of_earlier_year
from generator.profile.parts import Area, Offer, Validity
from generator.profile.resolve import BLOCKS
from generator.profile.school import School
from generator.reading.wording import listed, shorten

YES: Final = frozenset({"basis", "extra"})
NO: Final = "niet"
"""Ids of the register `niveaus`."""
LEAST_TEXTS: Final = 5
"""With fewer texts of its own, a school may well have nothing to say that is different this year."""
_SHOWN: Final = 4


def _is_other_year(asked: SchoolAsked, before: School) -> bool:
    """Say whether the profile is for a later school year than the one beside it, as far as both say."""
    now, then = ((school.profiel or Validity()).schooljaar for school in (asked.profile, before))
    return now is None or then is None or then < now


def _gone(asked: SchoolAsked) -> Iterator[Found]:
    """Find offers that are left out and that no text names any more; `_renamed` tells of those with another id."""
    if asked.before is None or not _is_other_year(asked, asked.before):
        return
    kept = {offer.id for offer in asked.profile.aanbod}
    texts = [words.text.casefold() for words in asked.words]
    renamed = {old.id for old, _index in _new_ids(asked.profile, asked.before)}
    gone = [
        f"'{shorten(offer.naam)}'"
        for offer in asked.before.aanbod
        if offer.id not in kept | renamed and not any(offer.naam.casefold() in text for text in texts)
    ]
    if gone:
        says = "staat" if len(gone) == 1 else "staan"
        yield Found(f"{listed(gone, _SHOWN)} {says} niet meer bij het aanbod, en nergens staat waarom.", ("aanbod",))


def _new_ids(now: School, before: School) -> Iterator[tuple[Offer, int]]:
    """Give the offers that have another id than the year before, with their number now."""
    old_ids = {offer.id for offer in before.aanbod}
    new_ids = {offer.id for offer in now.aanbod}
    fresh = {
        offer.naam.casefold(): index for index, offer in reversed([*enumerate(now.aanbod)]) if offer.id not in old_ids
    }
    for offer in before.aanbod:
        if offer.id not in new_ids and offer.naam.casefold() in fresh:
            yield offer, fresh[offer.naam.casefold()]


def _renamed(asked: SchoolAsked) -> Iterator[Found]:
    if asked.before is not None:
        for old, index in _new_ids(asked.profile, asked.before):
            yield Found(
                f"'{shorten(old.naam)}' had eerder id {old.id} en nu {asked.profile.aanbod[index].id}. Wie naar het"
                " oude adres verwijst, komt nergens meer uit.",
                ("aanbod", index, "id"),
                remedy=f"Geef het aanbod zijn oude id terug: {old.id}.",
            )


def _offers(asked: SchoolAsked) -> Iterator[tuple[int, Offer, Offer]]:
    """Give the offers that both years have, with their number, as they were and as they are."""
    if asked.before is not None and _is_other_year(asked, asked.before):
        old = {offer.id: offer for offer in asked.before.aanbod}
        for index, offer in enumerate(asked.profile.aanbod):
            if offer.id in old:
                yield index, old[offer.id], offer


def _told(asked: SchoolAsked, offer: Offer) -> bool:
    """Say whether a move is told that happened after the year beside it; without years, any move that is told."""
    then = asked.before.profiel.schooljaar if asked.before and asked.before.profiel else None
    return offer.verplaatst is not None and (then is None or offer.verplaatst.schooljaar > then)


def _moved_without_a_word(asked: SchoolAsked) -> Iterator[Found]:
    for index, old, offer in _offers(asked):
        if old.niveau != offer.niveau and not _told(asked, offer):
            yield Found(
                f"'{shorten(offer.naam)}' was vorig jaar {old.niveau} en is nu {offer.niveau}; dat staat er niet bij.",
                ("aanbod", index, "niveau"),
                remedy=f"Zet erbij: verplaatst, met van {old.niveau}, naar {offer.niveau} en het schooljaar.",
            )


def _moved_from_elsewhere(asked: SchoolAsked) -> Iterator[Found]:
    """Find moves of this year that start from a level the offer did not have the year before."""
    for index, old, offer in _offers(asked):
        moved = offer.verplaatst
        if moved is not None and _told(asked, offer) and moved.van != old.niveau:
            yield Found(
                f"Bij '{shorten(offer.naam)}' staat verplaatst van {moved.van} in {moved.schooljaar}, maar vorig jaar"
                f" was het al {old.niveau}.",
                ("aanbod", index, "verplaatst"),
            )


def _same_as_before(asked: SchoolAsked) -> Iterator[Found]:
    """Find profiles of which every text is that of the year before, while their date is new.

    The year before holds the blocks of board and region too, so only what the school wrote itself is compared.
    """
    before = asked.before
    if before is None or not _is_other_year(asked, before):
        return
    day, then = ((school.profiel or Validity()).bijgewerkt_op for school in (asked.profile, before))
    if day is None or (then is not None and day <= then):
        return
    now, old = _texts(asked.profile), _texts(before)
    own = {place: text for place, text in old.items() if place.split(".")[0] not in BLOCKS or place in now}
    if len(now) >= LEAST_TEXTS and now == own:
        yield Found(
            f"bijgewerkt_op is {day}, maar alle {len(now)} teksten zijn woord voor woord die van vorig jaar.",
            ("profiel", "bijgewerkt_op"),
        )


def _texts(school: School) -> Mapping[str, str]:
    """Give the prose of a profile by place; white space says nothing."""
    return {
        ".".join(map(str, words.place)): " ".join(words.text.split())
        for words in words_of(school)
        if words.kind == "tekst"
    }


def _refused_now(asked: SchoolAsked) -> Iterator[Found]:
    """Find areas that a school helped with and now says "niet" to, without a new explanation or a limit."""
    if asked.before is None or not _is_other_year(asked, asked.before):
        return
    limited = {area for limit in asked.profile.grenzen for area in limit.gebieden}
    situations = asked.registers["situaties"]
    for area, answer in asked.profile.gebieden.items():
        old = asked.before.gebieden.get(area) or Area()
        refused = [key for key in situations if getattr(old, key) in YES and getattr(answer, key) == NO]
        explained = area in limited or (answer.toelichting or "") not in ("", old.toelichting)
        if refused and not explained:
            yield Found(
                f"Bij {asked.registers['gebieden'][area].naam} stond vorig jaar '{getattr(old, refused[0])}' en nu"
                " 'niet', zonder uitleg.",
                ("gebieden", area, refused[0]),
            )


def _decided_then(asked: SchoolAsked) -> Iterator[Found]:
    """Find decisions that are dated as the year before; those that are too old by themselves are told elsewhere."""
    now = asked.profile.profiel
    then: Any = asked.before.profiel if asked.before else None
    if now is None or then is None or not now.schooljaar or not then.schooljaar or now.schooljaar <= then.schooljaar:
        return
    for key, what in DECIDED.items():
        day = getattr(now, key)
        if day is not None and day == getattr(then, key) and not is_of_earlier_year(day, now.schooljaar):
            yield Found(
                f"Bij {key} staat {day}, dezelfde dag als in schooljaar {then.schooljaar}: {what} van toen.",
                ("profiel", key),
            )


_SOURCE: Final = ("basisondersteuning-2019",)
_YEARS: Final = "profiel: {schooljaar: %s}\n"
_THEN: Final = _YEARS % "2025-2026"
_NOW: Final = _YEARS % "2026-2027"
_TABLE: Final = "aanbod:\n  - {id: rekentafel, naam: Rekentafel, niveau: %s}\n"
_MOVED: Final = "aanbod:\n  - {id: rekentafel, naam: Rekentafel, niveau: basis, verplaatst: {%s}}\n"
_TEXTS: Final = (
    "in_het_kort: Wij helpen elk kind dat hier komt.\nmedezeggenschap: De raad komt zes keer bijeen.\n"
    "toelating: Bel ons.\nopp: {wie_schrijft: De leraar., ouders: U leest mee.}\nloopbaan: %s\n"
)
_TEXTS_OF: Final = "profiel: {schooljaar: %s, bijgewerkt_op: %s}\n" + _TEXTS

RULES: Final[tuple[Rule[SchoolAsked], ...]] = (
    Rule(
        id="aanbod-weg-zonder-woord",
        severity="waarschuwing",
        subject="profiel",
        group="actueel",
        name="Aanbod verdween zonder uitleg",
        why="Ouders en plannen van leerlingen rekenen erop. Nu is het weg en weet niemand waarom.",
        sources=_SOURCE,
        remedy="Vergeten? Zet het terug met hetzelfde id. Gestopt? Noem het dan in een tekst, met wat er nu wel is.",
        faulty=Example(school=_NOW, before=_THEN + _TABLE % "extra"),
        sound=Example(
            school=_NOW + "in_het_kort: De Rekentafel is gestopt; de rekenspecialist helpt nu in de klas.\n",
            before=_THEN + _TABLE % "extra",
        ),
        look=_gone,
    ),
    Rule(
        id="aanbod-met-ander-id",
        severity="waarschuwing",
        subject="profiel",
        group="actueel",
        name="Aanbod kreeg een ander id",
        why="Het id is het adres van het aanbod. Een plan van een leerling dat ernaar wijst, komt nergens meer uit.",
        sources=_SOURCE,
        remedy="Geef het aanbod zijn oude id terug.",
        faulty=Example(
            school=_NOW + "aanbod:\n  - {id: tafel-voor-rekenen, naam: Rekentafel, niveau: extra}\n",
            before=_THEN + _TABLE % "extra",
        ),
        sound=Example(school=_NOW + _TABLE % "extra", before=_THEN + _TABLE % "extra"),
        look=_renamed,
    ),
    Rule(
        id="verplaatst-zonder-woord",
        severity="waarschuwing",
        subject="profiel",
        group="actueel",
        name="Van basis naar extra, of andersom, zonder dat het er staat",
        why="Voor basis vraagt een ouder niets aan, voor extra wel. Wie dat van vorig jaar weet, wordt nu verrast.",
        sources=_SOURCE,
        remedy="Zet bij het aanbod verplaatst, met van, naar en het schooljaar.",
        faulty=Example(school=_NOW + _TABLE % "basis", before=_THEN + _TABLE % "extra"),
        sound=Example(
            school=_NOW + _MOVED % "van: extra, naar: basis, schooljaar: 2026-2027", before=_THEN + _TABLE % "extra"
        ),
        look=_moved_without_a_word,
    ),
    Rule(
        id="verplaatst-klopt-niet",
        severity="waarschuwing",
        subject="profiel",
        group="actueel",
        name="Verplaatst past niet bij vorig jaar",
        why="De site vertelt ouders dat iets veranderde, terwijl dat niet zo is.",
        sources=_SOURCE,
        remedy="Verbeter van of schooljaar, of haal verplaatst weg.",
        faulty=Example(
            school=_NOW + _MOVED % "van: extra, naar: basis, schooljaar: 2026-2027", before=_THEN + _TABLE % "basis"
        ),
        sound=Example(
            school=_NOW + _MOVED % "van: extra, naar: basis, schooljaar: 2026-2027", before=_THEN + _TABLE % "extra"
        ),
        look=_moved_from_elsewhere,
    ),
    Rule(
        id="zelfde-als-vorig-jaar",
        severity="waarschuwing",
        subject="profiel",
        group="actueel",
        name="Nieuwe datum, oude tekst",
        why="De datum zegt dat iemand het profiel heeft nagelopen. In een heel jaar verandert er bijna altijd iets.",
        sources=_SOURCE,
        remedy="Loop de teksten na met wie de hulp geeft, en verander wat anders is. Klopt alles nog, laat het dan zo.",
        faulty=Example(
            school=_TEXTS_OF % ("2026-2027", "2026-10-01", "De mentor helpt."),
            before=_TEXTS_OF % ("2025-2026", "2025-10-01", "De mentor helpt."),
        ),
        sound=Example(
            school=_TEXTS_OF % ("2026-2027", "2026-10-01", "De decaan helpt."),
            before=_TEXTS_OF % ("2025-2026", "2025-10-01", "De mentor helpt."),
        ),
        look=_same_as_before,
    ),
    Rule(
        id="van-ja-naar-niet",
        severity="waarschuwing",
        subject="profiel",
        group="actueel",
        name="Vorig jaar wel, nu niet, zonder uitleg",
        why="Ouders kozen de school om deze hulp. Zonder uitleg lijkt het of hun kind niet meer welkom is.",
        sources=_SOURCE,
        remedy="Schrijf bij toelichting wat er veranderde en wat nu wel kan, of noem het gebied bij een grens.",
        faulty=Example(
            school=_NOW + "gebieden:\n  dyscalculie: {enkelvoudig: niet}\n",
            before=_THEN + "gebieden:\n  dyscalculie: {enkelvoudig: extra}\n",
        ),
        sound=Example(
            school=_NOW
            + "gebieden:\n  dyscalculie: {enkelvoudig: niet, toelichting: De rekenspecialist is weg. Bel ons.}\n",
            before=_THEN + "gebieden:\n  dyscalculie: {enkelvoudig: extra}\n",
        ),
        look=_refused_now,
    ),
    Rule(
        id="besluit-van-vorig-jaar",
        severity="waarschuwing",
        subject="profiel",
        group="actueel",
        name="Besluit nog van vorig jaar",
        why="Het lijkt of bestuur, raad of leerlingen dit profiel zagen, maar zij zagen dat van vorig jaar.",
        sources=("gids-jaarlijks", "mr-instemming", "leerlingen-gehoord"),
        remedy="Zet er de datum van dit jaar bij. Moet het nog gebeuren, haal de regel dan weg en kies status concept.",
        faulty=Example(
            school="profiel: {schooljaar: 2026-2027, mr_instemming_op: 2025-09-16}\n",
            before="profiel: {schooljaar: 2025-2026, mr_instemming_op: 2025-09-16}\n",
        ),
        sound=Example(
            school="profiel: {schooljaar: 2026-2027, mr_instemming_op: 2026-06-16}\n",
            before="profiel: {schooljaar: 2025-2026, mr_instemming_op: 2025-09-16}\n",
        ),
        look=_decided_then,
    ),
)
