"""Rules that lay the schools of a region side by side: the same texts, copied facts, nobody to call, loose figures."""

from __future__ import annotations

import dataclasses
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from generator.check.asked import RegionAsked, SchoolAsked, Words
from generator.check.rule import Example, Found, KeyPath, Rule
from generator.profile.legal import can_be_reached
from generator.profile.parts import Contact
from generator.profile.region import Municipality, Region
from generator.profile.resolve import BLOCKS
from generator.profile.types import Part
from generator.reading.wording import listed, shorten
from generator.report.likeness import cut, taken_from_baseline
from generator.report.model import Alike

_Fact = tuple[str, str]
"""Where a telephone number stands in swv.yml, and that number."""
_SCHOOLS_SHOWN: Final = 2
_TEXTS_SHOWN: Final = 4
"""So many texts of one school are told one by one; of the others only how many there are."""
_PHONE: Final = re.compile(r"(?<![\d/])(?:\+31|0031|0)[\s\-–]?(?:\(0\))?[1-9](?:[\s\-–]?\d){7,9}(?![\d/])")
_SHARE: Final = re.compile(
    r"\b\d{1,3}(?:[.,]\d+)?\s?(?:%|procent)\s(?:van\s(?:de|het|alle|onze|haar|hun|ons|uw)\s(?:\w+\s){0,2}?)"
    r"(?:leerlingen|kinderen|jongeren|ouders|scholen|leraren|gezinnen|schoolverlaters|basisscholen)\b",
    re.IGNORECASE,
)
_WITH_SOURCE: Final = re.compile(
    r"(?<!\d)(?:19|20)\d\d(?!\d)|https?://|\]\(|\b(?:volgens|bron|cbs|duo|inspectie|onderzoek|monitor|vragenlijst|"
    r"jaarverslag|tevredenheidsmeting|meting|enquête|peiling|vensters)\b",
    re.IGNORECASE,
)


def _alike(asked: RegionAsked, *, shared: bool) -> Iterator[Found]:
    """Find texts that stand nearly so at another school; with `shared` those that the board or region can hold."""
    groups: dict[str, list[Alike]] = defaultdict(list)
    for alike in asked.alike:
        if (alike.field.split(".")[0] in BLOCKS) == shared:
            for name in alike.schools:
                groups[name].append(alike)
    for name in sorted(groups):
        yield from _of_school(asked, name, groups[name])


def _of_school(asked: RegionAsked, name: str, found: Sequence[Alike]) -> Iterator[Found]:
    """Tell the first few texts of a school one by one, and the others in one."""
    more = len(found) - _TEXTS_SHOWN
    for index, alike in enumerate(found[:_TEXTS_SHOWN]):
        others = [other for other in alike.schools if other != name]
        rest = len(others) - _SCHOOLS_SHOWN
        near = others[: _SCHOOLS_SHOWN + 1]  # one more than is shown, since that decides how the list ends
        names = [f"'{shorten(asked.schools[other].profile.naam)}'" for other in near]
        where = listed(names, _SCHOOLS_SHOWN).removesuffix(" …") + (f" en nog {rest} scholen" if rest > 0 else "")
        same = "woord voor woord" if alike.share >= 1 else f"voor {alike.share:.0%}"
        last = f" Nog {more} teksten staan ook elders." if more > 0 and index == _TEXTS_SHOWN - 1 else ""
        yield Found(
            f"Deze tekst staat {same} ook bij {where}: '{shorten(alike.begin)}'.{last}",
            _place_of(asked.schools[name], alike),
            school=name,
        )


def _place_of(school: SchoolAsked, alike: Alike) -> KeyPath:
    """Give where a school has a text; the group shows the words of one of its schools, so the nearest is taken."""
    begin = set(cut(alike.begin).words)
    listed_here = [words for words in school.words if _field(words) == alike.field]
    if not listed_here:
        return tuple(alike.field.split("."))
    return max(listed_here, key=lambda words: len(begin & set(cut(words.text).words))).place


def _field(words: Words) -> str:
    """Give the keys of a text as the report writes them: without numbers, and without the id of an area."""
    return f"gebieden.{words.place[-1]}" if words.place[0] == "gebieden" else words.field


def _copied(asked: RegionAsked) -> Iterator[Found]:
    yield from _alike(asked, shared=False)


def _to_be_shared(asked: RegionAsked) -> Iterator[Found]:
    yield from _alike(asked, shared=True)


def _from_baseline(asked: RegionAsked) -> Iterator[Found]:
    """Find answers that are what the region wrote; of short ones only those that are so word for word."""
    baseline = asked.loaded.region.basislijn
    items = {item.id: item for item in baseline}
    same = {
        item.id: {cut(text).words for text in (item.naam, item.uitleg or "", " ".join(item.wel)) if text}
        for item in baseline
    }
    shares = {
        (alike.source, name): alike.share
        for alike in taken_from_baseline(asked.own_texts, baseline)
        for name in alike.schools
    }
    for name, school in asked.schools.items():
        for index, answer in enumerate(school.profile.basisondersteuning):
            share = shares.get((answer.item, name), 0.0)
            if answer.hoe and cut(answer.hoe).words in same.get(answer.item, ()):
                share = 1.0
            if share:
                what = "precies" if share >= 1 else f"voor {share:.0%}"
                yield Found(
                    f"Bij '{shorten(items[answer.item].naam)}' staat {what} wat de regio zelf schreef:"
                    f" '{shorten(answer.hoe)}'.",
                    ("basisondersteuning", index, "hoe"),
                    school=name,
                )


def _nobody_to_call(asked: RegionAsked) -> Iterator[Found]:
    for name, school in asked.schools.items():
        profile, block = school.profile, school.school.blocks["contact"].value
        contacts = [getattr(block, key) for key in ("ouders", "leerlingen")] if block else []
        if not (profile.telefoon or profile.email or any(map(_calls, contacts))):
            yield Found(
                "Er staat nergens een telefoonnummer of mailadres van deze school.", ("contact", "ouders"), school=name
            )


def _calls(contact: Contact | None) -> bool:
    return contact is not None and can_be_reached(contact)


def _numbers(region: Region) -> Mapping[str, Contact | Municipality]:
    """Give what swv.yml has a telephone number of, by the place where it stands."""
    point, contact = region.steunpunt, region.contact
    found: dict[str, Contact | Municipality | None] = {
        "steunpunt.contact": point.contact if point else None,
        "steunpunt.kanaal_leerling": point.kanaal_leerling if point else None,
        "contact.ouders": contact.ouders if contact else None,
        "contact.leerlingen": contact.leerlingen if contact else None,
        "contact.scholen": contact.scholen if contact else None,
        "thuiszitters.contact": region.thuiszitters.contact if region.thuiszitters else None,
    }
    for desk in ("jeugdhulp", "leerplicht", "leerlingenvervoer"):
        for entry in getattr(region, desk):
            found[f"{desk} ({entry.gemeente})"] = entry
    return {place: one for place, one in found.items() if one is not None and one.telefoon}


def _digits(number: str) -> str:
    """Give what is dialled within the country."""
    return re.sub(r"^(?:0031|31(?=\d{9}$))0?", "0", re.sub(r"\D", "", number))


def _names(region: Region, place: str, one: Contact | Municipality) -> Sequence[str]:
    """Give the names under which a text would mention who answers a number."""
    if isinstance(one, Municipality):
        return (one.naam,) if one.naam else ()
    if place.startswith("steunpunt") and region.steunpunt:
        return (region.steunpunt.naam,)
    return (region.naam,)


@dataclasses.dataclass(frozen=True, slots=True)
class _Known:
    """The telephone numbers of a region: how they are dialled, and by mail address and name where each stands."""

    dialled: frozenset[str]
    by_mail: Mapping[str, _Fact]
    by_name: Mapping[str, _Fact]


def _known(region: Region) -> _Known:
    mails: dict[str, _Fact] = {}
    names: dict[str, _Fact] = {}
    numbers = _numbers(region)
    for place, one in numbers.items():
        fact = (place, one.telefoon or "")
        if one.email:
            mails.setdefault(one.email.casefold(), fact)
        for name in _names(region, place, one):
            names.setdefault(name.casefold(), fact)
    return _Known(frozenset(_digits(one.telefoon or "") for one in numbers.values()), mails, names)


def _typed_again(asked: RegionAsked) -> Iterator[Found]:
    """Find numbers in a profile that are said to be those of somebody in swv.yml, and are not."""
    known = _known(asked.loaded.region)
    if known.dialled:
        for name, school in asked.schools.items():
            contacts = list(_contacts(school.profile, ()))
            for place, contact in contacts:
                fact = known.by_mail.get((contact.email or "").casefold())
                if fact and contact.telefoon and _digits(contact.telefoon) not in known.dialled:
                    yield _differs(contact.telefoon, fact, (*place, "telefoon"), name)
            numbers = (school.profile.telefoon, *(contact.telefoon for _place, contact in contacts))
            right = known.dialled | {_digits(number) for number in numbers if number}
            for words in school.words:
                for number, fact in _in_text(words, known.by_name):
                    if _digits(number) not in right:
                        yield _differs(number, fact, words.place, name)


def _differs(number: str, fact: _Fact, place: KeyPath, school: str) -> Found:
    where, right = fact
    return Found(f"Hier staat '{shorten(number)}', maar in swv.yml staat bij {where} '{right}'.", place, school=school)


def _in_text(words: Words, names: Mapping[str, _Fact]) -> Iterator[tuple[str, _Fact]]:
    """Give the numbers in a text that come right after a name of swv.yml, within the sentence."""
    if words.kind != "tekst" or not any(sign.isdigit() for sign in words.text):
        return
    numbers = list(_PHONE.finditer(words.text))
    if not numbers:
        return
    plain = words.text.casefold()
    for number in numbers:
        before = re.split(r"[.!?]\s|\n", plain[: number.start()])[-1]
        ends = [(before.rfind(name), fact) for name, fact in names.items() if name in before]
        if ends:
            yield number[0], max(ends)[1]


def _contacts(part: Part, place: KeyPath) -> Iterator[tuple[KeyPath, Contact]]:
    """Give every contact that a profile holds itself."""
    for key in type(part).model_fields:
        value = getattr(part, key)
        if isinstance(value, Contact):
            yield (*place, key), value
        elif isinstance(value, Part):
            yield from _contacts(value, (*place, key))


def _loose_figures(asked: RegionAsked) -> Iterator[Found]:
    for school, listed_here in (("", asked.words), *((name, one.words) for name, one in asked.schools.items())):
        for words in listed_here:
            found = _SHARE.search(words.text) if "%" in words.text or "procent" in words.text.casefold() else None
            if found and not _WITH_SOURCE.search(words.text):
                yield Found(
                    f"Bij '{shorten(found[0])}' staat niet van welk jaar dat is en waar het vandaan komt.",
                    words.place,
                    school=school,
                )


_OWN: Final = "in_het_kort: %s\n"
_TEXT: Final = (
    "Elke maandag oefenen wij met kinderen die moeite hebben met lezen, in een groepje van vier bij het raam."
)
_SHARED: Final = "opp:\n  wie_schrijft: %s\n"
_ITEM: Final = "basislijn:\n  - {id: lezen, naam: Hulp bij lezen, uitleg: Uw kind oefent vaker in een klein groepje.}\n"
_ANSWER: Final = "basisondersteuning:\n  - {item: lezen, status: voldoet, hoe: %s}\n"
_HELP: Final = "steunpunt: {naam: Steunpunt Veer, status: ingericht, contact: {telefoon: 099 310 77 00}}\n"

RULES: Final[tuple[Rule[RegionAsked], ...]] = (
    Rule(
        id="tekst-van-andere-school",
        severity="waarschuwing",
        subject="regio",
        group="samenhang",
        name="Dezelfde tekst als een andere school",
        why="Ouders vergelijken scholen. Wie overal hetzelfde leest, weet niet wat deze school doet.",
        sources=("basisondersteuning-2019",),
        remedy="Schrijf hoe het op uw school gaat: wie, wanneer, waar en hoe vaak.",
        faulty=Example(school=_OWN % _TEXT, other=_OWN % _TEXT),
        sound=Example(
            school=_OWN % _TEXT,
            other=_OWN
            % "Op dinsdag en vrijdag komt de leesspecialist in de klas van uw kind met een koffer vol boeken.",
        ),
        look=_copied,
    ),
    Rule(
        id="tekst-kan-gedeeld",
        severity="tip",
        subject="regio",
        group="samenhang",
        name="Tekst die gedeeld kan worden",
        why="Staat dezelfde regel bij elke school, dan blijft er altijd een achter als de afspraak verandert.",
        sources=("doelstellingenmonitor-2023",),
        remedy="Geldt dit voor alle scholen? Zet het bij gedeeld in besturen.yml of swv.yml. Anders: uw eigen tekst.",
        faulty=Example(school=_SHARED % _TEXT, other=_SHARED % _TEXT),
        sound=Example(school="opp:\n", other="opp:\n", region="gedeeld:\n  opp:\n    wie_schrijft: " + _TEXT + "\n"),
        look=_to_be_shared,
    ),
    Rule(
        id="hoe-is-basislijn",
        severity="waarschuwing",
        subject="regio",
        group="samenhang",
        name="Antwoord is de tekst van de regio",
        why="De regio zegt wat elke school doet, de school hoe zij dat doet. Zo leest een ouder twee keer hetzelfde.",
        sources=("basisondersteuning-2019",),
        remedy="Schrijf bij hoe wat er op uw school gebeurt: wie, wanneer en hoe vaak. Of laat hoe weg.",
        faulty=Example(school=_ANSWER % "Uw kind oefent vaker in een klein groepje.", region=_ITEM),
        sound=Example(school=_ANSWER % "Elke ochtend om half negen leest uw kind met een leesouder.", region=_ITEM),
        look=_from_baseline,
    ),
    Rule(
        id="school-zonder-contact",
        severity="waarschuwing",
        subject="regio",
        group="volledig",
        name="School zonder telefoonnummer of mailadres",
        why="Wie een vraag heeft na het lezen, kan nergens heen.",
        sources=("basisondersteuning-2019",),
        remedy="Vul telefoon of email in, en liefst bij contact.ouders wie ouders te woord staat.",
        faulty=Example(school="telefoon:\nemail:\n", other="telefoon: 099 411 20 31\n"),
        sound=Example(school="email:\n", other="telefoon: 099 411 20 31\n"),
        look=_nobody_to_call,
    ),
    Rule(
        id="nummer-anders-dan-regio",
        severity="waarschuwing",
        subject="regio",
        group="samenhang",
        name="Telefoonnummer anders dan bij de regio",
        why="Van twee nummers is er een verkeerd. Wie hulp zoekt, belt dan voor niets.",
        sources=("doelstellingenmonitor-2023",),
        remedy="Haal het nummer hier weg: de site toont dat van de regio. Klopt juist dat niet, verbeter dan swv.yml.",
        faulty=Example(school="medezeggenschap: Bel Steunpunt Veer op 099 310 77 99.\n", region=_HELP),
        sound=Example(school="medezeggenschap: Bel Steunpunt Veer.\n", region=_HELP),
        look=_typed_again,
    ),
    Rule(
        id="cijfer-zonder-bron",
        severity="waarschuwing",
        subject="regio",
        group="samenhang",
        name="Cijfer zonder jaar of bron",
        why="Een deel van de leerlingen zegt pas iets met het jaar en de telling erbij. Anders is het niet na te gaan.",
        sources=("doelstellingenmonitor-2023", "inspectie-extra-ondersteuning-2024"),
        remedy="Zet erbij van welk jaar het cijfer is en wie het telde, of laat het weg.",
        faulty=Example(region="definitie_extra: Daarvan maakt 8 procent van de leerlingen gebruik.\n"),
        sound=Example(
            region="definitie_extra: In 2025 maakte 8 procent van de leerlingen hiervan gebruik (jaarverslag).\n"
        ),
        look=_loose_figures,
    ),
)
