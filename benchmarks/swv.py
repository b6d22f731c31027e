"""The files of one fictional samenwerkingsverband: its own and that of its boards, fully filled."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date

from benchmarks import words
from benchmarks.writer import Values, Writer

BASELINE: Sequence[tuple[str, str | None, str]] = (
    ("op-tijd-zien", None, "Op tijd zien dat een kind hulp nodig heeft"),
    ("lezen-en-spellen", "dyslexie", "Hulp bij lezen en spellen"),
    ("rekenen", "dyscalculie", "Hulp bij rekenen"),
    ("taal", "taalontwikkeling", "Hulp bij taal en praten"),
    ("meer-uitdaging", "begaafdheid", "Meer uitdaging voor wie snel leert"),
    ("langzamer-leren", "moeilijk-lerend", "Leren in een rustiger tempo"),
    ("regels-en-omgaan", "gedrag-opstandig", "Duidelijke regels en goed met elkaar omgaan"),
    ("aandacht", "werkhouding", "Hulp bij aandacht en zelfstandig werken"),
    ("rust-en-voorspelbaarheid", "autisme", "Rust en voorspelbaarheid"),
    ("goed-in-je-vel", "somberheid", "Hulp als een kind niet lekker in zijn vel zit"),
    ("gebouw-en-zorg", "bewegen", "Meedoen met een lichamelijke beperking of ziekte"),
    ("samen-met-ouders", None, "Ouders en kind praten mee"),
)
"""The items of the baseline: id, area of need, name."""
_BOARDS = ("oeverland", "samenwijs", "het-veer", "brugschool", "windwijzer", "de-kring")
_ADVISER = "consulent-swv"


def board_ids() -> tuple[str, ...]:
    """Give the ids of the boards that every region has."""
    return tuple(f"stichting-{name}" for name in _BOARDS)


def boards_file(chance: random.Random, number: int) -> Values:
    """Give besturen.yml of region `number`: six boards, each with what it says for all its schools."""
    return {name: _board(chance, name, f"98{number:02d}{index}") for index, name in enumerate(board_ids())}


def region_file(chance: random.Random, name: str, code: str, places: Sequence[str]) -> Values:
    """Give swv.yml.

    Args:
        chance: Where all choices come from.
        name: Its name.
        code: Its code, such as PO9901.
        places: Its municipalities.
    """
    writer = Writer(chance, f"swv-{code.lower()}.example", f"099 {chance.randint(300, 399)}")
    return {
        "naam": name,
        "code": code,
        "sector": "po",
        "gemeenten": list(places),
        "website": f"https://www.{writer.domain}",
        "kleur": "#0a5f73",
        "bijgewerkt_op": date(2026, 11, 2),
        "contact": {
            "ouders": writer.contact(_ADVISER, "ouders"),
            "leerlingen": writer.contact(_ADVISER, "leerlingen", words.PUPIL),
            "scholen": writer.contact(_ADVISER, "scholen"),
        },
        "plan": {
            "titel": "Dichtbij en samen, ondersteuningsplan 2024-2028",
            "van": date(2024, 8, 1),
            "tot": date(2028, 7, 31),
            "url": f"https://www.{writer.domain}/ondersteuningsplan",
        },
        "definitie_basis": f"Basisondersteuning is hulp die u op alle scholen vindt. {writer.text(words.BASELINE)}",
        "definitie_extra": f"Extra ondersteuning komt daar bovenop. {writer.text(words.STEP)}",
        "grensuitleg": f"De lijn tussen basis en extra is een strook. {writer.text(words.AREA, own=2)}",
        "basislijn": [_item(writer, *item) for item in BASELINE],
        "steunpunt": _support(writer),
        **{
            key: [_desk(writer, place, key) for place in places]
            for key in ("jeugdhulp", "leerplicht", "leerlingenvervoer")
        },
        "thuiszitters": {
            "ouders": writer.text(words.HOME_STEP, own=3),
            "scholen": writer.text(words.HOME_STEP, own=2),
            "contact": writer.contact(_ADVISER, "thuiszitten"),
        },
        "bovenschools": [_offer(writer, *offer) for offer in _REGIONAL],
        "wachtlijsten": [
            _waiting(writer, place) for place in ("Speciaal basisonderwijs", "De startplek", "De taalklas")
        ],
        "buren": [
            {
                "naam": "Samenwerkingsverband hiernaast",
                "website": "https://www.hiernaast.example",
                "afspraak": writer.text(words.LIMIT_THEN, own=2),
            }
        ],
        "gedeeld": {"overgang": _transfer(writer)},
    }


_REGIONAL = (
    ("startplek", "De startplek", "voorziening-buiten-school"),
    ("taalklas", "De taalklas", "voorziening-buiten-school"),
    ("meekijkteam", "Meekijkteam", "ambulant-swv"),
)


def _item(writer: Writer, item: str, area: str | None, name: str) -> Values:
    return {
        "id": item,
        "naam": name,
        **({"gebied": area} if area else {}),
        "uitleg": writer.text(words.BASELINE, own=2, known=1),
        "wel": writer.lines(words.BASELINE, 3),
        "niet": ["Onderzoek door een psycholoog of arts.", "Behandeling buiten school."],
        "sinds": date(writer.chance.randint(2019, 2025), 8, 1),
        "wijziging": writer.chance.choice(("nieuw", "verduidelijkt", "verhoogd")),
        "gewijzigd_in": "2025-2026",
    }


def _support(writer: Writer) -> Values:
    return {
        "naam": "Ouder- en jeugdsteunpunt",
        "status": "ingericht",
        "onafhankelijk_van": ["school", "bestuur", "swv"],
        "toelichting_onafhankelijkheid": "Het steunpunt is een eigen stichting, zonder mensen van scholen.",
        "contact": writer.contact("consulent-swv", "steunpunt"),
        "kanaal_leerling": writer.contact("consulent-swv", "jij", words.PUPIL),
    }


def _desk(writer: Writer, place: str, key: str) -> Values:
    return {
        "gemeente": place,
        "naam": f"Loket {key} {place}",
        "telefoon": writer.number(),
        "email": f"{key}@{place.lower()}.example",
        "website": f"https://www.{place.lower()}.example/{key}",
        "toelichting": writer.text(words.KNOWN, known=1),
    }


def _offer(writer: Writer, name: str, title: str, form: str) -> Values:
    return {
        "id": name,
        "naam": title,
        "wat": writer.text(words.OFFER_WHAT, own=3),
        "gebieden": writer.some(("angst", "autisme", "somberheid", "taalontwikkeling", "adhd"), 2, 3),
        "vorm": form,
        "voor_wie": writer.line(words.OFFER_FOR),
        "aanvragen": writer.line(words.OFFER_ASK),
    }


def _waiting(writer: Writer, place: str) -> Values:
    return {
        "voorziening": place,
        "status": writer.chance.choice(("ja", "nee")),
        "datum": date(2026, 11, 2),
        "actie": writer.text(words.LIMIT_THEN),
    }


def _transfer(writer: Writer) -> Values:
    keys = ("wat_geven_we_door", "gesprek_met_ouders", "gesprek_met_leerling", "gesprek_tussen_scholen")
    return {key: writer.text(words.KNOWN) for key in keys}


def _board(chance: random.Random, name: str, number: str) -> Values:
    writer = Writer(chance, f"{name}.example", f"099 {chance.randint(340, 389)}")
    return {
        "naam": name.replace("-", " ").title(),
        "nummer": number,
        "website": f"https://www.{writer.domain}",
        "contact": writer.contact("schoolbestuur", "bestuur"),
        "gedeeld": {
            "klachten": {
                "stappen": writer.lines(words.COMPLAINT, 5),
                "contact": writer.contact("directeur", "directie"),
                "vertrouwenspersoon": writer.contact("vertrouwenspersoon", "vertrouwen"),
                "regeling": f"https://www.{writer.domain}/klachtenregeling",
                "commissie": "Klachtencommissie Onderwijs in de regio",
                "commissie_website": "https://www.klachtencommissie.example",
            }
        },
    }
