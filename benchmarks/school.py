"""The profile of one fictional school, with every block filled."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date

from benchmarks import words
from benchmarks.names import STREET_FIRST, STREET_LAST
from benchmarks.special import special_blocks
from benchmarks.writer import Values, Writer

OFFERS = 12
AREAS = 20
_AREAS = (
    "dyslexie", "dyscalculie", "taalontwikkeling", "nieuw-in-nederland", "begaafdheid", "leerachterstand",
    "moeilijk-lerend", "lvb", "down", "adhd", "werkhouding", "executieve-functies", "autisme", "prikkels",
    "gedrag-opstandig", "contact-met-anderen", "somberheid", "angst", "faalangst", "horen", "zien", "bewegen",
    "medisch", "epilepsie", "rouw-of-ingrijpende-ervaring", "naar-school-gaan", "overstap", "thuissituatie",
)  # fmt: skip
_OFFERS = (
    ("leesclub", "Leesclub", "groepje"), ("woorden-vooraf", "Woorden vooraf", "instructie-in-klein-groepje"),
    ("voorleeshulp", "Voorleeshulp op de laptop", "digitale-hulp"), ("de-luwte", "De luwte", "rustige-werkplek"),
    ("rustige-start", "Rustige start van de week", "klassikaal-aanbod"), ("denkatelier", "Denkatelier", "plusgroep"),
    ("rekentafel", "Rekentafel", "instructie-in-klein-groepje"), ("taalgroep", "Taalgroep", "groepje"),
    ("werkcoach", "Werkcoach", "individuele-coaching"), ("samenspel", "Samenspel", "training"),
    ("stap-voor-stap", "Stap voor stap", "training"), ("eigen-route", "Eigen route", "eigen-leerlijn"),
    ("hulp-in-de-klas", "Vaste hulp in de klas", "onderwijsassistent-in-de-klas"),
    ("specialist-mee", "Specialist kijkt mee", "ambulant-gespecialiseerd"), ("maatje", "Leesmaatje", "maatje"),
    ("sterk-bewegen", "Sterk bewegen", "groepje"), ("plan-uur", "Planuur", "plannen-met-begeleiding"),
)  # fmt: skip
_ROLES = (
    "leraar", "intern-begeleider", "onderwijsassistent", "gedragsspecialist", "taalspecialist", "rekenspecialist",
    "begaafdheidsspecialist", "orthopedagoog", "logopedist", "schoolmaatschappelijk-werker", "jeugdverpleegkundige",
    "vertrouwenspersoon", "fysiotherapeut", "leerkrachtondersteuner", "remedial-teacher",
)  # fmt: skip
_FACTORS = (
    "ernst", "combinatie", "groepsgrootte", "groepssamenstelling", "ervaring-leraar", "deskundigheid", "personeel",
    "middelen",
)  # fmt: skip
_LEVELS = ("basis", "basis", "basis", "extra", "extra", "in_overleg", "niet")
_PARTLY = ("ja", "ja", "ja", "deels", "nee")
_COLOURS = ("#8a3d00", "#0a5f73", "#00566b", "#7c2d12", "#1e5631", "#4a2c6f", "#8a1f3c", "#0b5c8a")
_TEAM = "ondersteuningsteam"
KINDS: tuple[tuple[str, ...], ...] = (
    ("bo",), ("bo",), ("bo",), ("sbo",), ("bo",), ("bo",), ("so", "vso"), ("bo",), ("bo",), ("bo",),
    ("bo",), ("bo",), ("bo",), ("sbo",), ("bo",), ("bo",), ("so", "vso"), ("bo",), ("bo",), ("so",),
)  # fmt: skip
"""The kinds of school in a po region, repeated: ten schools have every page that a school can have."""


def school_profile(facts: Values, chance: random.Random, baseline: Sequence[str], boards: Sequence[str]) -> Values:
    """Give a profile.

    Args:
        facts: Its `naam`, `vestigingscode`, `schoolsoort`, `plaats`, `gemeente` and `domein`.
        chance: Where all choices come from.
        baseline: Ids of the items of the region's baseline.
        boards: Ids of the region's boards.
    """
    writer = Writer(chance, facts["domein"], f"099 {chance.randint(400, 999)}")
    kinds = facts["schoolsoort"]
    return {
        **_head(writer, facts, boards),
        "in_het_kort": f"{facts['naam']} is een school in {facts['plaats']}. {writer.text(words.AREA, own=2)}",
        "contact": {
            "ouders": writer.contact("intern-begeleider", "ib"),
            "leerlingen": writer.contact("vertrouwenspersoon", "oor", words.PUPIL),
        },
        **special_blocks(writer, kinds, facts["vestigingscode"]),
        "basisondersteuning": [_answer(writer, item) for item in baseline],
        "aanbod": _offers(writer),
        "gebieden": {area: _area(writer) for area in sorted(writer.some(_AREAS, AREAS, AREAS))},
        "grenzen": [_limit(writer) for _ in range(4)],
        "mensen": [_person(writer, role) for role in writer.some(_ROLES, 10, 12)],
        "gebouw": _building(writer),
        **_ways(writer),
        **_moves(writer),
        "vragen_voor_gesprek": writer.lines(words.QUESTIONS, 6),
        "medezeggenschap": writer.text(words.KNOWN),
    }


def _head(writer: Writer, facts: Values, boards: Sequence[str]) -> Values:
    chance = writer.chance
    return {
        "naam": facts["naam"],
        "vestigingscode": facts["vestigingscode"],
        "schoolsoort": list(facts["schoolsoort"]),
        "bestuur": chance.choice(boards),
        "denominatie": chance.choice(("Openbaar", "Algemeen bijzonder", "Interconfessioneel", "Rooms-Katholiek")),
        "adres": {
            "straat": chance.choice(STREET_FIRST) + chance.choice(STREET_LAST),
            "huisnummer": str(chance.randint(1, 180)),
            "postcode": f"{chance.randint(9001, 9099)} {''.join(chance.choices('BDFGHKLMNPRTVWXZ', k=2))}",
            "plaats": facts["plaats"],
            "gemeente": facts["gemeente"],
        },
        "coordinaten": {"breedte": round(chance.uniform(51, 53), 4), "lengte": round(chance.uniform(4, 7), 4)},
        "telefoon": writer.number(),
        "email": f"info@{writer.domain}",
        "website": f"https://www.{writer.domain}",
        "kleur": chance.choice(_COLOURS),
        "profiel": {
            "schooljaar": "2026-2027",
            "status": "vastgesteld",
            "bijgewerkt_op": date(2026, chance.randint(8, 11), chance.randint(1, 22)),
            "vastgesteld_op": date(2026, 7, chance.randint(1, 14)),
            "mr_instemming_op": date(2026, 6, chance.randint(15, 30)),
            "leerlingen_gehoord_op": date(2026, 5, chance.randint(4, 29)),
            "controleren_voor": date(2027, 6, chance.randint(1, 30)),
            "ondersteuningsplan": "2024-2028",
            "opgesteld_door": ["directeur", "intern-begeleider", "leraar"],
        },
    }


def _answer(writer: Writer, item: str) -> Values:
    status = writer.chance.choice(("voldoet", "voldoet", "voldoet", "meer", "in_opbouw"))
    answer = {
        "item": item,
        "status": status,
        "hoe": writer.text(words.BASELINE, own=1, known=2),
        "wie": writer.some(_ROLES, 1, 3),
    }
    return answer | ({"gereed_op": date(2027, 8, 1)} if status == "in_opbouw" else {})


def _offers(writer: Writer) -> list[Values]:
    chosen = writer.chance.sample(_OFFERS, OFFERS)
    return [_offer(writer, *names, basis=index < OFFERS // 2) for index, names in enumerate(chosen)]


def _offer(writer: Writer, name: str, title: str, form: str, *, basis: bool) -> Values:
    chance = writer.chance
    offer: Values = {
        "id": name,
        "naam": title,
        "niveau": "basis" if basis else "extra",
        "gebieden": writer.some(_AREAS, 2, 4),
        "vorm": form,
        "voor_wie": writer.line(words.OFFER_FOR),
        "wat": writer.text(words.OFFER_WHAT, own=3, known=1),
        "hoe_vaak": writer.line(words.OFFER_OFTEN),
        "door": writer.some(_ROLES, 1, 2),
        "plaatsen": chance.randint(4, 30),
        "sinds": date(chance.randint(2019, 2025), 8, 1),
        "nodig": "geen" if basis else chance.choice(("geen", "geen", "arrangement")),
        "aanvragen": f"{writer.line(words.OFFER_ASK)} {writer.line(words.KNOWN)}",
        "beslist": chance.choice((_TEAM, "intern-begeleider", "leraar")),
        "hoe_weten_we_of_het_werkt": writer.line(words.OFFER_WORKS),
    }
    if chance.random() < 0.1:
        offer["verplaatst"] = {"van": "extra", "naar": offer["niveau"], "schooljaar": "2025-2026"}
        offer["verplaatst"]["van"] = "extra" if basis else "basis"
    if chance.random() < 0.05:
        reason = "De begeleider is met verlof; de intern begeleider denkt mee."
        offer["gesloten"] = {"van": date(2026, 11, 9), "tot": date(2027, 1, 29), "reden": reason}
    return offer


def _area(writer: Writer) -> Values:
    chance = writer.chance
    levels = sorted(chance.choices(range(len(_LEVELS)), k=3))
    alone, behind, several = (_LEVELS[level] for level in levels)
    return {
        "enkelvoudig": alone,
        "met_leerachterstand": behind,
        "meervoudig": several,
        "hangt_af_van": writer.some(_FACTORS, 1, 3),
        "ervaring": chance.choice(("regelmatig", "regelmatig", "enkele", "geen")),
        "toelichting": writer.text(words.AREA, own=2, known=0),
    }


def _limit(writer: Writer) -> Values:
    return {
        "situatie": writer.line(words.LIMIT_WHEN),
        "gebieden": writer.some(_AREAS, 1, 2),
        "waarom": writer.line(words.LIMIT_WHY),
        "wat_dan": writer.text(words.LIMIT_THEN, own=2, known=1),
    }


def _person(writer: Writer, role: str) -> Values:
    person = {
        "rol": role,
        "beschikbaar": writer.line(words.PEOPLE),
        "expertise": writer.some(words.SKILLS, 2, 3),
        "intern": writer.chance.choice(("ja", "ja", "nee")),
    }
    return person | ({"toelichting": writer.line(words.KNOWN)} if writer.chance.random() < 0.3 else {})


def _building(writer: Writer) -> Values:
    places = ("drempelvrij", "lift", "toilet", "verzorgingsruimte", "prikkelarme_plek", "ringleiding", "parkeren")
    items = "\n".join(f"- {line}" for line in writer.lines(words.BUILDING, 4))
    return {**{place: writer.chance.choice(_PARTLY) for place in places}, "toelichting": items}


def _ways(writer: Writer) -> Values:
    """Give how help comes about: the blocks that a board or a region might have written too."""
    return {
        "werkwijze": {
            "signaleren": writer.text(words.BASELINE),
            "stappen": [
                {"wat": line, "wie": writer.some(_ROLES, 1, 2), "hoe_lang": writer.line(words.HOW_LONG)}
                for line in writer.lines(words.STEP, 5)
            ],
        },
        "opp": {
            "wie_schrijft": writer.text(words.OFFER_WORKS),
            "gesprekken": writer.lines(words.TALKS, 4),
            "ouders": writer.text(words.STEP),
            "leerlingen": writer.text(words.KNOWN),
            "instemming": writer.text(words.STEP),
            "evaluatie": writer.text(words.OFFER_WORKS),
        },
        "leerling_stem": {
            "hoe": " ".join(writer.lines(words.PUPIL, 3)),
            "terugkoppeling": " ".join(writer.lines(words.PUPIL, 3)),
            "hulp_bij_gesprek": " ".join(writer.lines(words.PUPIL, 2)),
        },
        "thuiszitten": {
            "contact": writer.contact("intern-begeleider", "ib"),
            "stappen": writer.lines(words.HOME_STEP, 5),
            "mogelijkheden": writer.lines(words.HOME_OPTION, 4),
        },
    }


def _moves(writer: Writer) -> Values:
    """Give how a child comes, goes, and where a complaint is heard."""
    return {
        "overgang": {
            "wat_geven_we_door": writer.text(words.KNOWN),
            "gesprek_met_ouders": writer.text(words.STEP),
            "gesprek_met_leerling": writer.text(words.KNOWN),
            "gesprek_tussen_scholen": writer.text(words.LIMIT_THEN),
            "contact": writer.contact("leraar", "overstap"),
        },
        "aanmelden": {
            "hoe": writer.text(words.OFFER_ASK),
            "wanneer": writer.text(words.KNOWN, known=1),
            "kennismaken": writer.text(words.AREA, known=1),
            "formulier": f"https://www.{writer.domain}/aanmelden",
            "contact": writer.contact("directeur", "aanmelden"),
        },
        "klachten": {
            "stappen": writer.lines(words.COMPLAINT, 5),
            "contact": writer.contact("directeur", "directie"),
            "vertrouwenspersoon": writer.contact("vertrouwenspersoon", "oor"),
            "regeling": f"https://www.{writer.domain}/klachtenregeling",
            "commissie": "Klachtencommissie Onderwijs in de regio",
            "commissie_website": "https://www.klachtencommissie.example",
        },
    }
