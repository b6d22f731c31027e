"""What sbo, so and vso add to a fictional profile."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from benchmarks import words
from benchmarks.writer import Values, Writer

_YEARS = ("2025-2026", "2024-2025")
_PROFILES = ("vervolgonderwijs", "arbeidsmarktgericht")
_DESTINATIONS = {
    "vervolgonderwijs": ("mbo2", "mbo3", "mbo4"),
    "arbeidsmarktgericht": ("betaald_werk", "banenafspraak", "beschut_werk"),
    None: ("pro", "vo", "vso"),
}


def special_blocks(writer: Writer, kinds: Collection[str], code: str) -> Values:
    """Give the blocks that a school of these kinds adds; an ordinary school (bo) adds none."""
    if set(kinds) == {"bo"}:
        return {}
    blocks = _any_special(writer, code)
    if {"so", "vso"} & set(kinds):
        blocks |= {"clusters": ["4"], "doelgroepen": ["internaliserend", "externaliserend"], "residentieel": "geen"}
    if "vso" in kinds:
        blocks |= _vso(writer)
    young = set(kinds) != {"vso"}
    profiles = [*((None,) if young else ()), *(_PROFILES if "vso" in kinds else ())]
    blocks["uitstroom"] = [_outflow(writer, year, profile) for year in _YEARS for profile in profiles]
    return blocks


def _any_special(writer: Writer, code: str) -> Values:
    return {
        "doelgroepen_toelichting": writer.text(words.SPECIAL, own=2),
        "toelating": writer.text(words.SPECIAL, own=2),
        "leeftijden": {"van": 4, "tot": 20},
        "leerroutes": [f"**Route {number}.** {line}" for number, line in enumerate(writer.lines(words.SPECIAL, 3), 1)],
        "symbiose": [
            {
                "partner": "Een basisschool in de buurt",
                "onderdeel": "Gym en rekenen",
                "toelichting": writer.line(words.STEP),
            }
        ],
        "wachtlijst": {
            "status": writer.chance.choice(("ja", "nee")),
            "datum": date(2026, 11, 2),
            "toelichting": writer.text(words.SPECIAL),
        },
        "zorg_in_school": writer.text(words.SPECIAL),
        "ambulante_begeleiding": writer.text(words.SPECIAL),
        "inspectie": f"https://www.inspectie.example/scholen/{code}",
    }


def _vso(writer: Writer) -> Values:
    return {
        "niveaus": ["vmbo-bb", "vmbo-tl"],
        "uitstroomprofielen": [
            {
                "profiel": profile,
                "bestemmingen": list(_DESTINATIONS[profile]),
                "toelichting": writer.text(words.SPECIAL),
            }
            for profile in _PROFILES
        ],
        "wisselen_profiel": writer.text(words.SPECIAL),
        "stage": [
            {
                "profiel": profile,
                "verplicht": "ja",
                "vormen": ["intern", "extern"],
                "toelichting": writer.text(words.SPECIAL),
            }
            for profile in _PROFILES
        ],
        "loopbaan": writer.text(words.SPECIAL),
        "entree": {"vormen": ["met_mbo"], "mbo": "Een mbo-school in de regio", "toelichting": writer.text(words.STEP)},
        "examens": [
            {"niveau": level, "routes": ["staatsexamen"], "spreiden": "ja", "toelichting": writer.text(words.STEP)}
            for level in ("vmbo-bb", "vmbo-tl")
        ],
        "diplomering": [
            {"profiel": "vervolgonderwijs", "documenten": ["vo_diploma", "certificaten"]},
            {"profiel": "arbeidsmarktgericht", "documenten": ["vso_schooldiploma", "praktijkcertificaat"]},
        ],
        "nazorg": {
            "duur_maanden": 24,
            "vormen": ["actief_volgen", "op_verzoek"],
            "contact": writer.contact("jobcoach", "nazorg"),
            "toelichting": writer.text(words.KNOWN),
        },
    }


def _outflow(writer: Writer, year: str, profile: str | None) -> Values:
    counts = {place: writer.chance.randint(11, 19) for place in _DESTINATIONS[profile]}
    part = {"schooljaar": year, "n": sum(counts.values()), "bestemmingen": counts}
    return part if profile is None else {"profiel": profile, **part}
