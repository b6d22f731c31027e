"""What a school, a board or a samenwerkingsverband can get wrong, and word for word what it is told."""

from __future__ import annotations

import os
import random
import re
from collections.abc import Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from gids_testing.profiles import (
    BOARDS,
    OTHER,
    SCHOOL,
    SOUND,
    SWV,
    load_sound,
    real_registers,
    said_of,
    swap,
    write_files,
)
from gids_testing.sites import ROOT

from generator.content.registers import register_names
from generator.errors import InputError, Problem
from generator.profile.load import load_profiles
from generator.profile.region import Region
from generator.profile.rules import school_mistakes
from generator.profile.school import School
from generator.reading.validation import validate
from generator.reading.yaml_reader import read_yaml

Files = Mapping[str, str | bytes]
BRIDGE = "schools/veer-po/brug.yml"
ADDRESS = """\
adres:
  straat: Dorpsstraat
  huisnummer: 1
  postcode: 1234 AB
  plaats: Veerdam
"""
ANSWER = "  - {item: lezen, status: voldoet, hoe: Elke dag een kwartier.}\n"
DAY_CARE = "uitstroomprofielen: [{profiel: dagbesteding}]\n"
MANY = "".join(f"  - {{id: a-{number}, naam: A, niveau: basis}}\n" for number in range(60))
NEW = swap(SOUND[OTHER], "99CD00", "99EF00")
OUTFLOW = "  - {schooljaar: 2024-2025, n: 0, bestemmingen: {mbo: 0}}\n"
WAD = "naam: Wad\ncode: PO9802\nsector: po\n"
VSO = """\
naam: De Brug
vestigingscode: 99EF00
schoolsoort: [so, vso]
adres: {straat: Kade, huisnummer: 3, postcode: 1234 AD, plaats: Veerdam}
"""


def school(before: str, after: str) -> Files:
    """Change one place in a school's profile."""
    return {SCHOOL: swap(SOUND[SCHOOL], before, after)}


def school_with(text: str) -> Files:
    """Add lines to a school's profile; they begin on line 27."""
    return {SCHOOL: SOUND[SCHOOL] + text}


def swv(before: str, after: str) -> Files:
    """Change one place in the region's file."""
    return {SWV: swap(SOUND[SWV], before, after)}


def swv_with(text: str) -> Files:
    """Add lines to the region's file; they begin on line 7."""
    return {SWV: SOUND[SWV] + text}


def vso(text: str) -> Files:
    """Add a profile for so and vso with these lines, that begin on line 5."""
    return {BRIDGE: VSO + text}


def at(path: str, line: int, message: str) -> str:
    """Give a message as it is printed; line 0 is the file as a whole."""
    return f"{path}, regel {line}: {message}" if line else f"{path}: {message}"


def with_choices(message: str) -> str:
    """Fill in the ids of a register where a message names all of them, as `<gebieden>`."""
    return re.sub(f"<({'|'.join(register_names())})>", lambda found: ", ".join(real_registers().ids(found[1])), message)


SPOILT: dict[str, tuple[Files, list[str]]] = {
    "list where a text belongs": (
        school("naam: De Regenboog", "naam: [De, Regenboog]"),
        [
            at(
                SCHOOL,
                1,
                "naam: hier staat een lijst, maar nodig is een tekst. Begint de tekst met een haak of een "
                "streepje? Zet er dan aanhalingstekens om.",
            ),
        ],
    ),
    "mapping where a text belongs": (
        school("naam: Leesclub", "naam: {nl: Leesclub}"),
        [
            at(
                SCHOOL,
                19,
                "aanbod[1].naam: hier staat een groep sleutels, maar nodig is een tekst. Staat er een dubbele"
                " punt of een accolade in de tekst? Zet er dan aanhalingstekens om.",
            ),
        ],
    ),
    "text with a colon in a list": (
        school_with("opp:\n  gesprekken:\n    - In oktober: het eerste gesprek\n"),
        [
            at(
                SCHOOL,
                29,
                "opp.gesprekken[1]: hier staat een groep sleutels, maar nodig is een tekst. Staat er een "
                "dubbele punt of een accolade in de tekst? Zet er dan aanhalingstekens om.",
            ),
        ],
    ),
    "pair within brackets": (
        school_with("vragen_voor_gesprek: [vraag: antwoord]\n"),
        [
            at(
                SCHOOL,
                27,
                "vragen_voor_gesprek[1]: hier staat een groep sleutels, maar nodig is een tekst. Staat er een"
                " dubbele punt of een accolade in de tekst? Zet er dan aanhalingstekens om.",
            ),
        ],
    ),
    "text where a list belongs": (
        school("gebieden: [dyslexie]", "gebieden: dyslexie"),
        [
            at(
                SCHOOL,
                21,
                "aanbod[1].gebieden: 'dyslexie' past hier niet; nodig is een lijst. Bedoelde u '[dyslexie]'?",
            ),
        ],
    ),
    "sentence where a list belongs": (
        school_with("vragen_voor_gesprek: Hoe gaat het? En verder?\n"),
        [
            at(
                SCHOOL,
                27,
                "vragen_voor_gesprek: 'Hoe gaat het? En verder?' past hier niet; nodig is een lijst. Begin "
                "elk onderdeel op een eigen regel met een streepje en een spatie.",
            ),
        ],
    ),
    "text where a list of groups belongs": (
        school_with("mensen: orthopedagoog\n"),
        [
            at(
                SCHOOL,
                27,
                "mensen: 'orthopedagoog' past hier niet; nodig is een lijst. Begin elk onderdeel op een eigen"
                " regel met een streepje, zoals '- rol: …'.",
            ),
        ],
    ),
    "mapping where a list belongs": (
        school_with("grenzen:\n  situatie: Als er veel lawaai is\n  wat_dan: Een rustige plek\n"),
        [
            at(
                SCHOOL,
                27,
                "grenzen: hier staat een groep sleutels, maar nodig is een lijst. Begin elk onderdeel op een "
                "eigen regel met een streepje, zoals '- situatie: …'.",
            ),
        ],
    ),
    "list where a mapping belongs": (
        school(ADDRESS, "adres: [Dorpsstraat 1, Veerdam]\n"),
        [
            at(
                SCHOOL,
                5,
                "adres: hier staat een lijst, maar nodig is een groep sleutels, elk ingesprongen op een eigen"
                " regel: straat, huisnummer, postcode, plaats, gemeente.",
            ),
        ],
    ),
    "text where a mapping belongs": (
        school_with("gebouw: drempelvrij\n"),
        [
            at(
                SCHOOL,
                27,
                "gebouw: 'drempelvrij' past hier niet; nodig is een groep sleutels, elk ingesprongen op een "
                "eigen regel: drempelvrij, lift, toilet, verzorgingsruimte, prikkelarme_plek, ringleiding, "
                "parkeren, toelichting.",
            ),
        ],
    ),
    "text where areas belong": (
        school("gebieden:\n  dyslexie: {enkelvoudig: basis}", "gebieden: dyslexie"),
        [
            at(
                SCHOOL,
                25,
                "gebieden: 'dyslexie' past hier niet; nodig is een groep sleutels, elk ingesprongen op een "
                "eigen regel. Per gebied wat de school kan bieden.",
            ),
        ],
    ),
    "list where areas belong": (
        school("gebieden:\n  dyslexie: {enkelvoudig: basis}", "gebieden: [dyslexie]"),
        [
            at(
                SCHOOL,
                25,
                "gebieden: hier staat een lijst, maar nodig is een groep sleutels, elk ingesprongen op een "
                "eigen regel. Per gebied wat de school kan bieden.",
            ),
        ],
    ),
    "number in words": (
        school("plaatsen: 12", "plaatsen: twaalf"),
        [
            at(
                SCHOOL,
                23,
                "aanbod[1].plaatsen: 'twaalf' past hier niet; nodig is een heel getal in cijfers. Bedoelde u '12'?",
            ),
        ],
    ),
    "number with a unit": (
        school("plaatsen: 12", "plaatsen: 12 leerlingen"),
        [
            at(
                SCHOOL,
                23,
                "aanbod[1].plaatsen: '12 leerlingen' past hier niet; nodig is een heel getal in cijfers. "
                "Bedoelde u '12'?",
            ),
        ],
    ),
    "number below the least": (
        school("plaatsen: 12", "plaatsen: 0"),
        [
            at(SCHOOL, 23, "aanbod[1].plaatsen: '0' past hier niet; nodig is een getal van ten minste 1."),
        ],
    ),
    "number above the most": (
        school("plaatsen: 12", "plaatsen: 5000"),
        [
            at(SCHOOL, 23, "aanbod[1].plaatsen: '5000' past hier niet; nodig is een getal van ten hoogste 500."),
        ],
    ),
    "number with a comma": (
        school_with("coordinaten: {breedte: '52,09', lengte: 5.1}\n"),
        [
            at(
                SCHOOL,
                27,
                "coordinaten.breedte: '52,09' past hier niet; nodig is een getal met een punt, zoals 52.09. "
                "Bedoelde u '52.09'?",
            ),
        ],
    ),
    "coordinates turned round": (
        school_with("coordinaten: {breedte: 5.1, lengte: 52.09}\n"),
        [
            at(SCHOOL, 27, "coordinaten.breedte: '5.1' past hier niet; nodig is een getal van ten minste 50."),
            at(SCHOOL, 27, "coordinaten.lengte: '52.09' past hier niet; nodig is een getal van ten hoogste 8."),
        ],
    ),
    "date without a year": (
        school("sinds: 2024-08-01", "sinds: 1 september"),
        [
            at(
                SCHOOL,
                24,
                "aanbod[1].sinds: '1 september' is geen datum. Schrijf een datum als jaar-maand-dag, zoals "
                "2026-09-01. Het jaar ontbreekt.",
            ),
        ],
    ),
    "date with the name of a month": (
        school("sinds: 2024-08-01", "sinds: 1 september 2024"),
        [
            at(
                SCHOOL,
                24,
                "aanbod[1].sinds: '1 september 2024' is geen datum. Schrijf een datum als jaar-maand-dag, "
                "zoals 2026-09-01. Bedoelde u '2024-09-01'?",
            ),
        ],
    ),
    "date of month thirteen": (
        school("sinds: 2024-08-01", "sinds: 2026-13-01"),
        [
            at(
                SCHOOL,
                24,
                "aanbod[1].sinds: '2026-13-01' is geen datum. Schrijf een datum als jaar-maand-dag, zoals "
                "2026-09-01. Bedoelde u '2026-01-13'?",
            ),
        ],
    ),
    "date of February 30": (
        school("sinds: 2024-08-01", "sinds: 2026-02-30"),
        [
            at(
                SCHOOL,
                24,
                "aanbod[1].sinds: '2026-02-30' is geen datum. Schrijf een datum als jaar-maand-dag, zoals 2026-09-01.",
            ),
        ],
    ),
    "date with the day in front": (
        school("sinds: 2024-08-01", "sinds: 30-06-2026"),
        [
            at(
                SCHOOL,
                24,
                "aanbod[1].sinds: '30-06-2026' is geen datum. Schrijf een datum als jaar-maand-dag, zoals "
                "2026-09-01. Bedoelde u '2026-06-30'?",
            ),
        ],
    ),
    "date that is only a year": (
        school("sinds: 2024-08-01", "sinds: 2024"),
        [
            at(
                SCHOOL,
                24,
                "aanbod[1].sinds: '2024' is geen datum. Schrijf een datum als jaar-maand-dag, zoals 2026-09-01.",
            ),
        ],
    ),
    "date of a year far away": (
        school("sinds: 2024-08-01", "sinds: 2204-08-01"),
        [
            at(
                SCHOOL,
                24,
                "aanbod[1].sinds: '2204-08-01' past hier niet: het jaar ligt niet tussen 1900 en 2100. "
                "Schrijf een datum als jaar-maand-dag, zoals 2026-09-01.",
            ),
        ],
    ),
    "date that is a list": (
        school("sinds: 2024-08-01", "sinds: [2024, 8, 1]"),
        [
            at(SCHOOL, 24, "aanbod[1].sinds: hier staat een lijst, maar nodig is een datum als 2026-09-01."),
        ],
    ),
    "unknown key with a near name": (
        school("telefoon: 0201234567", "telefon: 0201234567"),
        [
            at(SCHOOL, 10, "telefon: de sleutel 'telefon' bestaat hier niet. Bedoelde u 'telefoon'?"),
        ],
    ),
    "unknown key without a near name": (
        school("    sinds: 2024-08-01", "    xyzzy: 2024-08-01"),
        [
            at(
                SCHOOL,
                24,
                "aanbod[1].xyzzy: de sleutel 'xyzzy' bestaat hier niet. Wel bekend: aanvragen, beslist, door,"
                " gebieden, gesloten, hoe_vaak, hoe_weten_we_of_het_werkt, id, naam, niveau, nodig, plaatsen,"
                " sinds, verplaatst, voor_wie, vorm, wat.",
            ),
        ],
    ),
    "key of another place": (
        school_with("plaatsen: 3\n"),
        [
            at(
                SCHOOL,
                27,
                "plaatsen: de sleutel 'plaatsen' bestaat hier niet. Deze sleutel hoort bij: aanbod. Klopt het"
                " inspringen?",
            ),
        ],
    ),
    "key with a control character in its name": (
        school_with('"xy\\nzzy": 1\n'),
        [
            at(
                SCHOOL,
                27,
                "xy zzy: de sleutel 'xy zzy' bestaat hier niet. Wel bekend: aanbod, aanmelden, adres, "
                "ambulante_begeleiding, andere_samenwerkingsverbanden, basisondersteuning, bestuur, "
                "bevoegd_gezag, clusters, contact, coordinaten, denominatie, diplomering, doelgroepen, "
                "doelgroepen_toelichting, email, entree, examens, gebieden, gebouw, grenzen, in_het_kort, "
                "inspectie, klachten, kleur, leeftijden, leerling_stem, leerroutes, logo, loopbaan, "
                "medezeggenschap, mensen, naam, nazorg, niveaus, opp, overgang, profiel, residentieel, "
                "schoolsoort, stage, symbiose, telefoon, thuiszitten, toelating, uitstroom, "
                "uitstroomprofielen, vestigingscode, vragen_voor_gesprek, wachtlijst, website, werkwijze, "
                "wisselen_profiel, zorg_in_school.",
            ),
        ],
    ),
    "unknown area": (
        school("gebieden: [dyslexie]", "gebieden: [dyslexi]"),
        [
            at(
                SCHOOL,
                21,
                "aanbod[1].gebieden[1]: 'dyslexi' is niet toegestaan. Bedoelde u 'dyslexie'? Kies uit: <gebieden>.",
            ),
        ],
    ),
    "unknown area in everyday words": (
        school("gebieden: [dyslexie]", "gebieden: [hoogbegaafd]"),
        [
            at(
                SCHOOL,
                21,
                "aanbod[1].gebieden[1]: 'hoogbegaafd' is niet toegestaan. Bedoelde u 'begaafdheid'? Kies uit:"
                " <gebieden>.",
            ),
        ],
    ),
    "unknown area as a key": (
        school("  dyslexie: {", "  dislexie: {"),
        [
            at(
                SCHOOL,
                26,
                "gebieden.dislexie: 'dislexie' is niet toegestaan. Bedoelde u 'dyslexie'? Kies uit: <gebieden>.",
            ),
        ],
    ),
    "unknown kind": (
        school("schoolsoort: [bo]", "schoolsoort: [basisonderwijs]"),
        [
            at(
                SCHOOL,
                3,
                "schoolsoort[1]: 'basisonderwijs' is niet toegestaan. Bedoelde u 'bo'? Kies uit: <schoolsoorten>.",
            ),
        ],
    ),
    "unknown role": (
        school("door: [leraar]", "door: [ib-er]"),
        [
            at(
                SCHOOL,
                22,
                "aanbod[1].door[1]: 'ib-er' is niet toegestaan. Bedoelde u 'intern-begeleider'? Kies uit: <rollen>.",
            ),
        ],
    ),
    "unknown level in an offer": (
        school("niveau: extra", "niveau: extra ondersteuning"),
        [
            at(
                SCHOOL,
                20,
                "aanbod[1].niveau: 'extra ondersteuning' is niet toegestaan. Bedoelde u 'extra'? Kies uit: "
                "basis, extra.",
            ),
        ],
    ),
    "unknown level of an area": (
        school("enkelvoudig: basis", "enkelvoudig: ja"),
        [
            at(SCHOOL, 26, "gebieden.dyslexie.enkelvoudig: 'ja' is niet toegestaan. Kies uit: <niveaus>."),
        ],
    ),
    "unknown status": (
        school("status: voldoet", "status: goed"),
        [
            at(SCHOOL, 16, "basisondersteuning[1].status: 'goed' is niet toegestaan. Kies uit: <basislijnstatussen>."),
        ],
    ),
    "unknown answer": (
        school_with("gebouw: {lift: soms}\n"),
        [
            at(SCHOOL, 27, "gebouw.lift: 'soms' is niet toegestaan. Kies uit: ja, nee, deels, onbekend."),
        ],
    ),
    "umbrella area": (
        school("  dyslexie: {", "  internaliserend: {"),
        [
            at(
                SCHOOL,
                26,
                "gebieden.internaliserend: 'internaliserend' is een verzamelnaam om op te zoeken. Vul de "
                "gebieden in die eronder vallen.",
            ),
        ],
    ),
    "duplicate key": (
        school("email: info@regenboog.example", "telefoon: 0207654321"),
        [
            at(
                SCHOOL,
                11,
                "de sleutel 'telefoon' staat hier nog een keer; hij staat al op regel 10. Een sleutel mag één"
                " keer voorkomen. Voeg de twee samen of haal er één weg.",
            ),
        ],
    ),
    "tab": (
        school("  straat: Dorpsstraat", "\tstraat: Dorpsstraat"),
        [
            at(
                SCHOOL,
                6,
                "deze regel springt in met een tab. Toegestaan zijn alleen spaties. Vervang elke tab door "
                "twee spaties.",
            ),
        ],
    ),
    "Windows-1252": (
        {SCHOOL: swap(SOUND[SCHOOL], "plaats: Veerdam", "plaats: Coëvorden").encode("cp1252")},
        [
            at(
                SCHOOL,
                9,
                "het bestand is niet opgeslagen als UTF-8. Waarschijnlijk is het opgeslagen als Windows-1252;"
                " dan staat hier 'Coëvorden'. Sla het bestand op als UTF-8; in Kladblok: Opslaan als, "
                "Codering UTF-8.",
            ),
        ],
    ),
    "UTF-16": (
        {SCHOOL: SOUND[SCHOOL].encode("utf-16")},
        [
            at(
                SCHOOL,
                0,
                "het bestand is opgeslagen als UTF-16. Sla het bestand op als UTF-8; in Kladblok: Opslaan "
                "als, Codering UTF-8.",
            ),
        ],
    ),
    "alias bomb": (
        school_with("a: &a [x, x]\nb: &b [*a, *a]\n"),
        [
            at(
                SCHOOL,
                27,
                "'&a' is in YAML een anker; dat is niet toegestaan. Haal het weg. Hoort het bij de tekst? Zet"
                " dan aanhalingstekens om de hele waarde.",
            ),
            at(
                SCHOOL,
                28,
                "'&b' is in YAML een anker; dat is niet toegestaan. Haal het weg. Hoort het bij de tekst? Zet"
                " dan aanhalingstekens om de hele waarde.",
            ),
            at(
                SCHOOL,
                28,
                "'*a' verwijst naar inhoud elders; dat is niet toegestaan. Schrijf de inhoud hier voluit. "
                'Hoort het sterretje bij de tekst? Zet er dan aanhalingstekens om: "*a".',
            ),
        ],
    ),
    "alias to what holds it": (
        school_with("mensen: &m [*m]\n"),
        [
            at(
                SCHOOL,
                27,
                "'&m' is in YAML een anker; dat is niet toegestaan. Haal het weg. Hoort het bij de tekst? Zet"
                " dan aanhalingstekens om de hele waarde.",
            ),
            at(
                SCHOOL,
                27,
                "'*m' verwijst naar inhoud elders; dat is niet toegestaan. Schrijf de inhoud hier voluit. "
                'Hoort het sterretje bij de tekst? Zet er dan aanhalingstekens om: "*m".',
            ),
        ],
    ),
    "merge key": (
        school_with("gebouw:\n  <<: {lift: ja}\n"),
        [
            at(SCHOOL, 28, "'<<' neemt inhoud van elders over; dat is niet toegestaan. Schrijf de inhoud hier voluit."),
        ],
    ),
    "too large": (
        {SCHOOL: SOUND[SCHOOL] + "#" * 1_000_000},
        [
            at(
                SCHOOL,
                0,
                "het bestand is groter dan 1 MB. Een profiel is zelden groter dan 50 kB. Is dit het goede "
                "bestand? Zet foto's en documenten niet in het profiel.",
            ),
        ],
    ),
    "too deep": (
        school_with("opp: " + "[" * 30 + "]" * 30 + "\n"),
        [
            at(
                SCHOOL,
                27,
                "hier zit meer dan 20 keer iets in iets anders. Een profiel gaat hooguit enkele niveaus diep."
                " Staan er te veel haken of streepjes?",
            ),
        ],
    ),
    "empty file": (
        {SCHOOL: ""},
        [
            at(SCHOOL, 0, "het bestand is leeg. Begin bijvoorbeeld met 'naam: De school'."),
        ],
    ),
    "only a comment": (
        {SCHOOL: "# later\n"},
        [
            at(SCHOOL, 0, "het bestand is leeg. Begin bijvoorbeeld met 'naam: De school'."),
        ],
    ),
    "not a text file": (
        {SCHOOL: b"PK\x03\x04\x14\x00\x06\x00"},
        [
            at(
                SCHOOL,
                1,
                "hier staat een onzichtbaar stuurteken (U+0000). Toegestaan zijn gewone tekst en regeleinden."
                " Typ de regel opnieuw, of plak de tekst als platte tekst.",
            ),
            at(
                SCHOOL,
                1,
                "hier staat een onzichtbaar stuurteken (U+0003). Toegestaan zijn gewone tekst en regeleinden."
                " Typ de regel opnieuw, of plak de tekst als platte tekst.",
            ),
            at(
                SCHOOL,
                1,
                "hier staat een onzichtbaar stuurteken (U+0004). Toegestaan zijn gewone tekst en regeleinden."
                " Typ de regel opnieuw, of plak de tekst als platte tekst.",
            ),
            at(
                SCHOOL,
                1,
                "hier staat een onzichtbaar stuurteken (U+0006). Toegestaan zijn gewone tekst en regeleinden."
                " Typ de regel opnieuw, of plak de tekst als platte tekst.",
            ),
            at(
                SCHOOL,
                1,
                "hier staat een onzichtbaar stuurteken (U+0014). Toegestaan zijn gewone tekst en regeleinden."
                " Typ de regel opnieuw, of plak de tekst als platte tekst.",
            ),
        ],
    ),
    "required key absent": (
        school("vestigingscode: 99AB00\n", ""),
        [
            at(
                SCHOOL,
                1,
                "vestigingscode: dit ontbreekt en is verplicht. Code van de vestiging: BRIN (4 tekens) en "
                "volgnummer (2 cijfers).",
            ),
        ],
    ),
    "required key empty": (
        school("vestigingscode: 99AB00", "vestigingscode:"),
        [
            at(
                SCHOOL,
                2,
                "vestigingscode: hier staat niets, en dit is verplicht. Code van de vestiging: BRIN (4 "
                "tekens) en volgnummer (2 cijfers).",
            ),
        ],
    ),
    "required key of a group absent": (
        school("  postcode: 1234 AB\n", ""),
        [
            at(
                SCHOOL, 5, "adres.postcode: dit ontbreekt en is verplicht. Vier cijfers en twee letters, zoals 1234 AB."
            ),
        ],
    ),
    "required group empty": (
        school(ADDRESS, "adres: {}\n"),
        [
            at(SCHOOL, 5, "adres.huisnummer: dit ontbreekt en is verplicht. Huisnummer met toevoeging, zoals 12-A."),
            at(SCHOOL, 5, "adres.straat: dit ontbreekt en is verplicht. Naam van de straat."),
            at(
                SCHOOL, 5, "adres.postcode: dit ontbreekt en is verplicht. Vier cijfers en twee letters, zoals 1234 AB."
            ),
            at(SCHOOL, 5, "adres.plaats: dit ontbreekt en is verplicht. Woonplaats."),
        ],
    ),
    "required list empty": (
        school("schoolsoort: [bo]", "schoolsoort: []"),
        [
            at(SCHOOL, 3, "schoolsoort: deze lijst is te kort; nodig is ten minste 1 onderdeel."),
        ],
    ),
    "empty item of a list": (
        school("    door: [leraar]\n", "    door:\n      -\n      - leraar\n"),
        [
            at(
                SCHOOL,
                23,
                "aanbod[1].door[1]: hier staat niets, maar nodig is een tekst. Vul iets in of haal de regel weg.",
            ),
        ],
    ),
    "empty text": (
        school("naam: Leesclub", "naam: ''"),
        [
            at(SCHOOL, 19, "aanbod[1].naam: hier staat een lege tekst. Vul iets in of haal de regel weg."),
        ],
    ),
    "text too long": (
        school("naam: Leesclub", "naam: " + "x" * 201),
        [
            at(SCHOOL, 19, "aanbod[1].naam: dit is te lang: 201 tekens; toegestaan zijn er 200."),
        ],
    ),
    "too many offers": (
        school("aanbod:\n", f"aanbod:\n{MANY}"),
        [
            at(SCHOOL, 17, "aanbod: dit is te lang: 61 onderdelen; toegestaan zijn er 60."),
        ],
    ),
    "board that does not exist": (
        school("bestuur: stichting-veer", "bestuur: stichting-ver"),
        [
            at(
                SCHOOL,
                4,
                "bestuur: 'stichting-ver' is niet toegestaan. Bedoelde u 'stichting-veer'? Kies uit: stichting-veer.",
            ),
        ],
    ),
    "baseline item that does not exist": (
        school("item: lezen", "item: leezen"),
        [
            at(
                SCHOOL,
                16,
                "basisondersteuning[1].item: 'leezen' is niet toegestaan. Bedoelde u 'lezen'? Kies uit: "
                "lezen, rekenen.",
            ),
        ],
    ),
    "baseline item answered twice": (
        school(ANSWER, "  - {item: lezen, status: voldoet}\n  - {item: lezen, status: meer}\n"),
        [
            at(
                SCHOOL,
                17,
                "basisondersteuning[2].item: 'lezen' staat er al, bij nummer 1 van deze lijst. Elk onderdeel "
                "komt één keer voor.",
            ),
        ],
    ),
    "other region that does not exist": (
        school_with("andere_samenwerkingsverbanden: [veer-vo]\n"),
        [
            at(
                SCHOOL,
                27,
                "andere_samenwerkingsverbanden[1]: 'veer-vo' is niet toegestaan. Bedoelde u 'veer-po'? Kies "
                "uit: veer-po.",
            ),
        ],
    ),
    "neighbour that does not exist": (
        swv_with("buren:\n  - {naam: Veer VO, id: veer-vo}\n"),
        [
            at(
                SWV,
                8,
                "buren[1].id: 'veer-vo' is niet toegestaan. Bedoelde u 'veer-po'? Kies uit: veer-po. Staat "
                "het niet in deze gids? Laat id dan weg.",
            ),
        ],
    ),
    "vo kind in a region for po": (
        school("schoolsoort: [bo]", "schoolsoort: [vo]"),
        [
            at(
                SCHOOL,
                3,
                "schoolsoort: vo hoort niet bij een samenwerkingsverband voor po. Staat het profiel in de goede map?",
            ),
        ],
    ),
    "kind twice": (
        school("schoolsoort: [bo]", "schoolsoort: [bo, bo]"),
        [
            at(SCHOOL, 3, "schoolsoort[2]: 'bo' staat er twee keer. Haal er één weg."),
        ],
    ),
    "clusters at a primary school": (
        school_with("clusters: ['4']\n"),
        [
            at(SCHOOL, 27, "clusters: clusters horen bij so en vso. Haal deze regel weg of vul schoolsoort aan."),
        ],
    ),
    "levels at a primary school": (
        school_with("niveaus: [havo]\n"),
        [
            at(SCHOOL, 27, "niveaus: niveaus horen bij vo, vso en pro. Haal deze regel weg of vul schoolsoort aan."),
        ],
    ),
    "group of another cluster": (
        vso("clusters: ['4']\ndoelgroepen: [visueel]\n"),
        [
            at(
                BRIDGE,
                6,
                "doelgroepen[1]: 'visueel' hoort bij cluster 1, en dat staat niet bij clusters. Vul clusters aan.",
            ),
        ],
    ),
    "offer id twice": (
        school("gebieden:\n  dyslexie", "  - {id: leesclub, naam: Nog een, niveau: basis}\ngebieden:\n  dyslexie"),
        [
            at(
                SCHOOL,
                25,
                "aanbod[2].id: 'leesclub' staat er al, bij nummer 1 van deze lijst. Elk onderdeel komt één keer voor.",
            ),
        ],
    ),
    "reserved anchor": (
        school("id: leesclub", "id: gebied-lezen"),
        [
            at(
                SCHOOL,
                18,
                "aanbod[1].id: 'gebied-lezen' gebruikt de pagina zelf al. Kies een andere naam, zoals aanbod-"
                "gebied-lezen.",
            ),
        ],
    ),
    "script in an id": (
        school("id: leesclub", "id: <script>alert(1)</script>"),
        [
            at(
                SCHOOL,
                18,
                "aanbod[1].id: '<script>alert(1)</script>' kan geen id zijn. Gebruik kleine letters, cijfers "
                "en losse streepjes, ten hoogste 80 tekens.",
            ),
        ],
    ),
    "path in an id": (
        school("id: leesclub", "id: ../../leesclub"),
        [
            at(
                SCHOOL,
                18,
                "aanbod[1].id: '../../leesclub' kan geen id zijn. Gebruik kleine letters, cijfers en losse "
                "streepjes, ten hoogste 80 tekens.",
            ),
        ],
    ),
    "capital in an id": (
        school("id: leesclub", "id: Leesclub"),
        [
            at(
                SCHOOL,
                18,
                "aanbod[1].id: 'Leesclub' kan geen id zijn. Gebruik kleine letters, cijfers en losse "
                "streepjes, ten hoogste 80 tekens. Bedoelde u 'leesclub'?",
            ),
        ],
    ),
    "path as a board": (
        school("bestuur: stichting-veer", "bestuur: ../veer"),
        [
            at(
                SCHOOL,
                4,
                "bestuur: '../veer' kan geen id zijn. Gebruik kleine letters, cijfers en losse streepjes, ten"
                " hoogste 80 tekens.",
            ),
        ],
    ),
    "location code of another school": (
        {OTHER: swap(SOUND[OTHER], "99CD00", "99AB00")},
        [
            at(
                OTHER,
                2,
                "vestigingscode: '99AB00' staat ook in schools/veer-po/regenboog.yml. Elke vestiging heeft "
                "een eigen code.",
            ),
        ],
    ),
    "location code of a school in another region": (
        {"schools/wad-po/swv.yml": WAD, "schools/wad-po/golf.yml": swap(SOUND[OTHER], "99CD00", "99AB00")},
        [
            at(
                "schools/wad-po/golf.yml",
                2,
                "vestigingscode: '99AB00' staat ook in schools/veer-po/regenboog.yml. Elke vestiging heeft "
                "een eigen code.",
            ),
        ],
    ),
    "location code in small letters": (
        school("99AB00", "99ab00"),
        [
            at(
                SCHOOL,
                2,
                "vestigingscode: '99ab00' is geen vestigingscode. Nodig zijn twee cijfers, twee hoofdletters "
                "en twee cijfers, zoals 99AB00. Bedoelde u '99AB00'?",
            ),
        ],
    ),
    "location code without a number": (
        school("99AB00", "99AB"),
        [
            at(
                SCHOOL,
                2,
                "vestigingscode: '99AB' is geen vestigingscode. Nodig zijn twee cijfers, twee hoofdletters en"
                " twee cijfers, zoals 99AB00. Bedoelde u '99AB00'?",
            ),
        ],
    ),
    "file name with a space": (
        {"schools/veer-po/De Regenboog.yml": NEW},
        [
            at(
                "schools/veer-po/De Regenboog.yml",
                0,
                "'De Regenboog' kan geen naam zijn, want het wordt een webadres. Gebruik kleine letters, "
                "cijfers en losse streepjes, ten hoogste 80 tekens. Bedoelde u 'de-regenboog.yml'?",
            ),
        ],
    ),
    "file name that Windows keeps": (
        {"schools/veer-po/con.yml": NEW},
        [
            at(
                "schools/veer-po/con.yml",
                0,
                "de naam 'con' is al in gebruik voor iets anders. Kies een andere naam, zoals con-school.",
            ),
        ],
    ),
    "file name in capitals": (
        {"schools/veer-po/CON.yml": NEW},
        [
            at(
                "schools/veer-po/CON.yml",
                0,
                "'CON' kan geen naam zijn, want het wordt een webadres. Gebruik kleine letters, cijfers en "
                "losse streepjes, ten hoogste 80 tekens.",
            ),
        ],
    ),
    "file name with another ending": (
        {"schools/veer-po/De Brug.yaml": SOUND[OTHER]},
        [
            at(
                "schools/veer-po/De Brug.yaml",
                0,
                "de naam van een profiel eindigt op .yml. Hernoem dit bestand naar 'de-brug.yml'.",
            ),
        ],
    ),
    "file name with two endings": (
        {"schools/veer-po/brug.yml.txt": SOUND[OTHER]},
        [
            at(
                "schools/veer-po/brug.yml.txt",
                0,
                "dit bestand wordt niet gelezen. Hernoem het naar brug.yml, of haal het weg.",
            ),
        ],
    ),
    "file in the wrong folder": (
        {"schools/brug.yml": SOUND[OTHER]},
        [
            at(
                "schools/brug.yml",
                0,
                "dit bestand staat niet in de map van een samenwerkingsverband. Zet het in een van die mappen.",
            ),
        ],
    ),
    "file a folder too deep": (
        {"schools/veer-po/brug/brug.yml": SOUND[OTHER]},
        [
            at(
                "schools/veer-po/brug/brug.yml",
                0,
                "dit bestand wordt niet gelezen: het staat een map te diep. Zet het naast swv.yml, of haal het weg.",
            ),
        ],
    ),
    "folder without a region": (
        {"schools/wad-po/golf.yml": NEW},
        [
            at(
                "schools/wad-po/swv.yml",
                0,
                "dit bestand ontbreekt. Elke map met scholen heeft een swv.yml voor het samenwerkingsverband.",
            ),
        ],
    ),
    "folder name with a space": (
        {"schools/Wad PO/swv.yml": WAD},
        [
            at(
                "schools/Wad PO",
                0,
                "'Wad PO' kan geen naam zijn, want het wordt een webadres. Gebruik kleine letters, cijfers en"
                " losse streepjes, ten hoogste 80 tekens. Bedoelde u 'wad-po'?",
            ),
        ],
    ),
    "logo outside the folder": (
        school_with("logo: ../../etc/passwd\n"),
        [
            at(
                SCHOOL,
                27,
                "logo: '../../etc/passwd' bevat '..', '.' of een lege naam; het logo staat in de map zelf. "
                "Schrijf bijvoorbeeld logos/school.svg.",
            ),
        ],
    ),
    "logo by an absolute path": (
        school_with("logo: /etc/passwd\n"),
        [
            at(
                SCHOOL,
                27,
                "logo: '/etc/passwd' is geen pad binnen de map van de regio. Schrijf bijvoorbeeld logos/school.svg.",
            ),
        ],
    ),
    "logo that is not there": (
        school_with("logo: logos/school.svg\n"),
        [
            at(
                SCHOOL,
                27,
                "logo: het logo 'logos/school.svg' is niet gevonden in 'veer-po'. Er staan geen logo's in die map.",
            ),
        ],
    ),
    "logo with a script": (
        {
            **school_with("logo: logo.svg\n"),
            "schools/veer-po/logo.svg": '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
        },
        [
            at(
                SCHOOL,
                27,
                "logo: het logo 'logo.svg' bevat <script>, en dat mag niet in een logo. Bewaar het logo "
                "opnieuw als gewone svg ('plain svg'), of gebruik een png.",
            ),
        ],
    ),
    "website that is a script": (
        school("https://www.regenboog.example", "javascript:alert(1)"),
        [
            at(SCHOOL, 12, "website: 'javascript:alert(1)' begint niet met https:// of http://."),
        ],
    ),
    "website without a scheme": (
        school("https://www.regenboog.example", "www.regenboog.example"),
        [
            at(
                SCHOOL,
                12,
                "website: 'www.regenboog.example' begint niet met https:// of http://. Bedoelde u "
                "'https://www.regenboog.example'?",
            ),
        ],
    ),
    "website with a slip in the scheme": (
        school("https://www.regenboog.example", "htps://www.regenboog.example"),
        [
            at(
                SCHOOL,
                12,
                "website: 'htps://www.regenboog.example' begint niet met https:// of http://. Bedoelde u "
                "'https://www.regenboog.example'?",
            ),
        ],
    ),
    "website with a space": (
        school("https://www.regenboog.example", "https://www.regen boog.example"),
        [
            at(
                SCHOOL,
                12,
                "website: 'https://www.regen boog.example' is geen webadres: een spatie of een onzichtbaar "
                "teken mag daar niet in staan.",
            ),
        ],
    ),
    "website with a name and password": (
        school("https://www.regenboog.example", "https://school@regenboog.example"),
        [
            at(
                SCHOOL,
                12,
                "website: 'https://school@regenboog.example' is geen webadres. Schrijf bijvoorbeeld "
                "https://www.school.example.",
            ),
        ],
    ),
    "website without a dot": (
        school("https://www.regenboog.example", "https://regenboog"),
        [
            at(
                SCHOOL,
                12,
                "website: 'https://regenboog' is geen webadres. Schrijf bijvoorbeeld https://www.school.example.",
            ),
        ],
    ),
    "phone number with letters": (
        school("0201234567", "020-PASSEND"),
        [
            at(SCHOOL, 10, "telefoon: '020-PASSEND' is geen telefoonnummer. Schrijf bijvoorbeeld 020 123 45 67."),
        ],
    ),
    "mail address without an at sign": (
        school("info@regenboog.example", "info.regenboog.example"),
        [
            at(
                SCHOOL,
                11,
                "email: 'info.regenboog.example' is geen e-mailadres. Schrijf bijvoorbeeld ib@school.example.",
            ),
        ],
    ),
    "postcode that is none": (
        school("1234 AB", "12345"),
        [
            at(SCHOOL, 8, "adres.postcode: '12345' is geen postcode. Schrijf bijvoorbeeld 1234 AB."),
        ],
    ),
    "colour without quotes": (
        school_with("kleur: #0b5c8a\n"),
        [
            at(
                SCHOOL,
                27,
                "kleur: hier staat geen kleur. Een kleur begint met #, en dat leest YAML als commentaar. Zet "
                "er aanhalingstekens omheen: '#0b5c8a'.",
            ),
        ],
    ),
    "colour that is none": (
        school_with("kleur: blauw\n"),
        [
            at(
                SCHOOL,
                27,
                "kleur: 'blauw' is geen kleur. Nodig is een # met zes cijfers of letters van a tot en met f, "
                "tussen aanhalingstekens, zoals '#0b5c8a'.",
            ),
        ],
    ),
    "colour with too little contrast": (
        school_with("kleur: '#ffee00'\n"),
        [
            at(
                SCHOOL,
                27,
                "kleur: de kleur '#ffee00' is te licht om te lezen: het contrast op wit is 1,2, nodig is ten "
                "minste 4,5 (WCAG 2.2, 1.4.3). Kies een donkerder kleur; de dichtstbijzijnde die wel mag, is "
                "'#756d00'.",
            ),
        ],
    ),
    "school year of two years": (
        school_with("profiel: {schooljaar: 2026-2028}\n"),
        [
            at(
                SCHOOL,
                27,
                "profiel.schooljaar: '2026-2028' is geen schooljaar. Schrijf twee jaren na elkaar, zoals "
                "2026-2027. Bedoelde u '2026-2027'?",
            ),
        ],
    ),
    "school year in short": (
        school_with("profiel: {schooljaar: 2026/2027}\n"),
        [
            at(
                SCHOOL,
                27,
                "profiel.schooljaar: '2026/2027' is geen schooljaar. Schrijf twee jaren na elkaar, zoals "
                "2026-2027. Bedoelde u '2026-2027'?",
            ),
        ],
    ),
    "board number of four digits": (
        {BOARDS: swap(SOUND[BOARDS], '"99801"', '"9980"')},
        [
            at(BOARDS, 3, "stichting-veer.nummer: '9980' is geen nummer van een bestuur. Nodig zijn vijf cijfers."),
        ],
    ),
    "board id with a capital": (
        {BOARDS: SOUND[BOARDS] + "Stichting Wad:\n  naam: Wad\n"},
        [
            at(
                BOARDS,
                4,
                "Stichting Wad: 'Stichting Wad' kan geen id zijn. Gebruik kleine letters, cijfers en losse "
                "streepjes, ten hoogste 80 tekens. Bedoelde u 'stichting-wad'?",
            ),
        ],
    ),
    "board without anything": (
        {BOARDS: SOUND[BOARDS] + "stichting-wad:\n"},
        [
            at(
                BOARDS,
                4,
                "stichting-wad: hier staat niets, maar nodig is een groep sleutels, elk ingesprongen op een "
                "eigen regel: naam, nummer, website, contact, gedeeld. Vul iets in of haal de regel weg.",
            ),
        ],
    ),
    "destinations that do not add up": (
        vso("uitstroom:\n  - {schooljaar: 2024-2025, n: 20, bestemmingen: {mbo2: 10, hbo: 5}}\n"),
        [
            at(
                BRIDGE,
                6,
                "uitstroom[1].n: n is 20, maar de bestemmingen tellen op tot 15. Verbeter n of een bestemming.",
            ),
        ],
    ),
    "same outflow twice": (
        vso(f"uitstroom:\n{OUTFLOW}{OUTFLOW}"),
        [
            at(BRIDGE, 6, "uitstroom[1]: schooljaar 2024-2025 staat er vaker voor hetzelfde profiel. Voeg die samen."),
            at(BRIDGE, 7, "uitstroom[2]: schooljaar 2024-2025 staat er vaker voor hetzelfde profiel. Voeg die samen."),
        ],
    ),
    "profile that is not offered": (
        vso("stage:\n  - {profiel: dagbesteding, verplicht: ja}\n"),
        [
            at(
                BRIDGE,
                6,
                "stage[1].profiel: 'dagbesteding' staat niet bij uitstroomprofielen. Vul die lijst aan, of "
                "haal profiel weg.",
            ),
        ],
    ),
    "profiles at a primary school": (
        school_with("uitstroomprofielen:\n  - {profiel: dagbesteding}\n"),
        [
            at(
                SCHOOL,
                27,
                "uitstroomprofielen: uitstroomprofielen horen bij vso. Haal deze regel weg of vul schoolsoort aan.",
            ),
        ],
    ),
    "diploma that the profile does not lead to": (
        vso(DAY_CARE + "diplomering:\n  - {profiel: dagbesteding, documenten: [vo_diploma]}\n"),
        [
            at(
                BRIDGE,
                7,
                "diplomering[1].documenten: een vo-diploma hoort niet bij het profiel dagbesteding. Haal "
                "vo_diploma weg.",
            ),
        ],
    ),
    "entree with and without": (
        vso("entree: {vormen: ['nee', pre_entree]}\n"),
        [
            at(BRIDGE, 5, "entree.vormen: 'nee' staat naast andere vormen. Kies een van de twee."),
        ],
    ),
    "entree without its mbo": (
        vso("entree: {vormen: [met_mbo]}\n"),
        [
            at(BRIDGE, 5, "entree.mbo: bij deze vorm van entree hoort de naam van de mbo-school. Vul mbo in."),
        ],
    ),
    "prison school that is no vso": (
        school_with("residentieel: jji\n"),
        [
            at(SCHOOL, 27, "residentieel: 'jji' kan alleen bij vso. Haal deze regel weg of vul schoolsoort aan."),
        ],
    ),
    "offer moved from here to here": (
        school("    plaatsen: 12\n", "    verplaatst: {van: extra, naar: extra, schooljaar: 2025-2026}\n"),
        [
            at(
                SCHOOL,
                23,
                "aanbod[1].verplaatst: van en naar zijn allebei 'extra'. Verbeter er een, of haal verplaatst weg.",
            ),
        ],
    ),
    "period that ends before it begins": (
        school("    plaatsen: 12\n", "    gesloten: {van: 2026-12-31, tot: 2026-10-01, reden: Ziekte}\n"),
        [
            at(
                SCHOOL,
                23,
                "aanbod[1].gesloten.tot: tot (2026-10-01) ligt voor van (2026-12-31). Verbeter een van de twee.",
            ),
        ],
    ),
    "ages turned round": (
        school_with("leeftijden: {van: 13, tot: 4}\n"),
        [
            at(SCHOOL, 27, "leeftijden.tot: tot is 4, maar van is 13. Verbeter een van de twee."),
        ],
    ),
    "plan that ends before it begins": (
        swv_with("plan: {titel: Samen, van: 2028-08-01, tot: 2024-07-31}\n"),
        [
            at(SWV, 7, "plan.tot: tot (2024-07-31) ligt voor van (2028-08-01). Verbeter een van de twee."),
        ],
    ),
    "code of another sector": (
        swv("code: PO9801", "code: VO9801"),
        [
            at(SWV, 2, "code: 'VO9801' past niet bij sector 'po': de code begint dan met PO."),
        ],
    ),
    "code that is none": (
        swv("code: PO9801", "code: po-9801"),
        [
            at(
                SWV,
                2,
                "code: 'po-9801' is geen code van een samenwerkingsverband. Nodig is PO of VO met vier "
                "cijfers, zoals PO2811. Bedoelde u 'PO9801'?",
            ),
        ],
    ),
    "sector that is none": (
        swv("sector: po", "sector: basisonderwijs"),
        [
            at(SWV, 3, "sector: 'basisonderwijs' is niet toegestaan. Kies uit: po, vo."),
        ],
    ),
    "baseline item twice": (
        swv("id: rekenen", "id: lezen"),
        [
            at(
                SWV,
                6,
                "basislijn[2].id: 'lezen' staat er al, bij nummer 1 van deze lijst. Elk onderdeel komt één keer voor.",
            ),
        ],
    ),
    "dash without a space": (
        school("    gebieden: [dyslexie]\n", "    gebieden:\n      -dyslexie\n"),
        [
            at(
                SCHOOL,
                21,
                "aanbod[1].gebieden: '-dyslexie' past hier niet; nodig is een lijst. Zet een spatie na elk "
                "streepje, zoals '- dyslexie'.",
            ),
        ],
    ),
    "dash without a space before a key": (
        school_with("mensen:\n  -rol: orthopedagoog\n"),
        [
            at(
                SCHOOL,
                27,
                "mensen: hier staat een groep sleutels, maar nodig is een lijst. Zet een spatie na elk "
                "streepje, zoals '- rol: …'.",
            ),
        ],
    ),
    "number sign swallows a required value": (
        school("  huisnummer: 1\n", "  huisnummer: #1\n"),
        [
            at(
                SCHOOL,
                7,
                "adres.huisnummer: hier staat niets, en dit is verplicht. Huisnummer met toevoeging, zoals 12-A.",
            ),
        ],
    ),
    "website with a turned reading direction": (
        school("https://www.regenboog.example", '"https://regenboog.example/\\u202Etxt.exe"'),
        [
            at(
                SCHOOL,
                12,
                "website: 'https://regenboog.example/ txt.exe' is geen webadres: een spatie of een "
                "onzichtbaar teken mag daar niet in staan.",
            ),
        ],
    ),
    "half a character": (
        school("naam: Leesclub", 'naam: "\\ud800"'),
        [
            at(
                SCHOOL,
                19,
                "tussen dubbele aanhalingstekens heeft een backslash (\\) een betekenis. Gebruik enkele "
                "aanhalingstekens, of schrijf de backslash dubbel (\\\\).",
            ),
        ],
    ),
    "colour of a region without quotes": (
        swv_with("kleur: #0b5c8a\n"),
        [
            at(
                SWV,
                7,
                "kleur: hier staat geen kleur. Een kleur begint met #, en dat leest YAML als commentaar. Zet "
                "er aanhalingstekens omheen: '#0b5c8a'.",
            ),
        ],
    ),
    "board that two mistakes hit": (
        {BOARDS: SOUND[BOARDS] + "stichting-wad:\n  website: wad\n"},
        [
            at(BOARDS, 4, "stichting-wad.naam: dit ontbreekt en is verplicht. Naam van het bestuur."),
            at(BOARDS, 5, "stichting-wad.website: 'wad' begint niet met https:// of http://."),
        ],
    ),
}


@pytest.mark.parametrize(("files", "expected"), SPOILT.values(), ids=SPOILT.keys())
def test_a_mistake_is_told_word_for_word(tmp_path: Path, files: Files, expected: list[str]) -> None:
    """Each mistake is told with file, line, key, what stands there, what is allowed and what was meant."""
    assert [with_choices(message) for message in expected] == said_of(load_sound(tmp_path, files), tmp_path)


def test_the_sound_profiles_have_no_mistakes(tmp_path: Path) -> None:
    """The table above spoils profiles with nothing else wrong: also a phone number and a time stay text."""
    loaded = load_sound(tmp_path)
    assert () == loaded.problems
    profile = loaded.regions[0].schools["regenboog"].school
    assert "0201234567" == profile.telefoon
    assert profile.contact is not None
    assert profile.contact.ouders is not None
    assert "8:30" == profile.contact.ouders.bereikbaar


def test_all_mistakes_of_all_files_come_at_once(tmp_path: Path) -> None:
    """Six mistakes in three files give six messages, by file and line."""
    spoilt = {
        BOARDS: swap(SOUND[BOARDS], "naam: Stichting", "nam: Stichting"),
        SCHOOL: swap(swap(SOUND[SCHOOL], "0201234567", "bel ons"), "plaatsen: 12", "plaatsen: veel"),
        SWV: swap(SOUND[SWV], "sector: po", "sector: basis") + "website: veer\n",
    }
    expected = [
        at(BOARDS, 1, "stichting-veer.naam: dit ontbreekt en is verplicht. Naam van het bestuur."),
        at(BOARDS, 2, "stichting-veer.nam: de sleutel 'nam' bestaat hier niet. Bedoelde u 'naam'?"),
        at(SCHOOL, 10, "telefoon: 'bel ons' is geen telefoonnummer. Schrijf bijvoorbeeld 020 123 45 67."),
        at(
            SCHOOL,
            23,
            "aanbod[1].plaatsen: 'veel' past hier niet; nodig is een heel getal in cijfers.",
        ),
        at(SWV, 3, "sector: 'basis' is niet toegestaan. Kies uit: po, vo."),
        at(SWV, 7, "website: 'veer' begint niet met https:// of http://."),
    ]
    assert expected == said_of(load_sound(tmp_path, spoilt), tmp_path)


def test_a_wrong_field_does_not_hide_what_the_rules_find(tmp_path: Path) -> None:
    """A bad telephone number, a board that does not exist and a logo outside the folder come in one run."""
    text = swap(swap(SOUND[SCHOOL], "0201234567", "bel ons"), "bestuur: stichting-veer", "bestuur: stichting-vier")
    expected = [
        at(SCHOOL, 4, "bestuur: 'stichting-vier' is niet toegestaan. Bedoelde u 'stichting-veer'?"),
        at(SCHOOL, 10, "telefoon: 'bel ons' is geen telefoonnummer. Schrijf bijvoorbeeld 020 123 45 67."),
        at(SCHOOL, text.count("\n") + 1, "logo: "),
    ]
    found = said_of(load_sound(tmp_path, {SCHOOL: text + "logo: ../../logo.svg\n"}), tmp_path)
    assert [True, True, True] == [said.startswith(begin) for said, begin in zip(found, expected, strict=True)]


def test_fields_and_rules_of_a_school_are_checked_without_its_region(tmp_path: Path) -> None:
    """A region's file that cannot be read hides nothing of what is wrong in the schools themselves."""
    files = {SWV: "", SCHOOL: swap(SOUND[SCHOOL], "schoolsoort: [bo]", "schoolsoort: [bo, bo]")}
    expected = [
        at(SCHOOL, 3, "schoolsoort[2]: 'bo' staat er twee keer. Haal er één weg."),
        at(SWV, 0, "het bestand is leeg. Begin bijvoorbeeld met 'naam: De school'."),
    ]
    loaded = load_sound(tmp_path, files)
    assert expected == said_of(loaded, tmp_path)
    assert frozenset({"veer-po"}) == loaded.failed


@pytest.mark.parametrize(("files", "expected"), SPOILT.values(), ids=SPOILT.keys())
def test_sound_schools_beside_a_broken_one_stay_loaded(tmp_path: Path, files: Files, expected: list[str]) -> None:
    """Only the file with the mistake drops out; for a broken region or board its folder does."""
    loaded = load_sound(tmp_path, files)
    broken = {line.partition(",")[0].partition(": ")[0] for line in expected}
    if broken & {SWV, BOARDS}:
        assert frozenset({"veer-po"}) == loaded.failed
        return
    found = next(region for region in loaded.regions if region.id == "veer-po")
    assert {"regenboog", "zonnewijzer"} - {Path(name).stem for name in broken} == set(found.schools)


def test_a_profile_that_links_to_a_file_outside_is_refused(tmp_path: Path) -> None:
    """Nothing outside the folder is read, whatever a link says."""
    (tmp_path / "secret.yml").write_text(VSO, encoding="utf-8")
    write_files(tmp_path, SOUND)
    (tmp_path / BRIDGE).symlink_to(tmp_path / "secret.yml")
    message = "dit is een verwijzing naar een plek buiten de map. Zet het bestand of de map zelf hier neer."
    assert [at(BRIDGE, 0, message)] == said_of(load_sound(tmp_path), tmp_path)


def test_a_region_that_links_to_a_folder_outside_is_refused(tmp_path: Path) -> None:
    """A link to a folder elsewhere is not followed either."""
    elsewhere = write_files(tmp_path / "elsewhere", SOUND) / "veer-po"
    write_files(tmp_path, SOUND)
    (tmp_path / "schools" / "wad-po").symlink_to(elsewhere)
    message = "dit is een verwijzing naar een plek buiten de map. Zet het bestand of de map zelf hier neer."
    assert [at("schools/wad-po", 0, message)] == said_of(load_sound(tmp_path), tmp_path)


def test_a_link_to_itself_is_told(tmp_path: Path) -> None:
    """A circle of links is a mistake like any other."""
    write_files(tmp_path, SOUND)
    (tmp_path / BRIDGE).symlink_to(tmp_path / BRIDGE)
    message = "dit bestand kan niet worden gelezen. Controleer de naam, en open het bestand in een teksteditor."
    assert [at(BRIDGE, 0, message)] == said_of(load_sound(tmp_path), tmp_path)


def test_a_logo_that_links_to_a_file_outside_is_refused(tmp_path: Path) -> None:
    """A logo is copied to the site, so a link could publish any file."""
    write_files(tmp_path, SOUND)
    (tmp_path / "schools/veer-po/logo.png").symlink_to("/etc/hostname")
    message = "logo: het logo 'logo.png' verwijst naar een plek buiten de map. Zet het bestand zelf in de map."
    assert [at(SCHOOL, 27, message)] == said_of(load_sound(tmp_path, school_with("logo: logo.png\n")), tmp_path)


def test_a_folder_with_the_name_of_a_profile_is_told(tmp_path: Path) -> None:
    """A folder can end in .yml too."""
    (tmp_path / BRIDGE).mkdir(parents=True)
    message = "dit is een map, geen bestand. Noem een YAML-bestand in deze map, bijvoorbeeld de-school.yml."
    assert [at(BRIDGE, 0, message)] == said_of(load_sound(tmp_path), tmp_path)


def test_a_file_name_that_is_no_text_can_be_printed(tmp_path: Path) -> None:
    """Bytes of a name from another system show as a question mark, so that no message breaks the printing."""
    folder = write_files(tmp_path, SOUND) / "veer-po"
    Path(os.fsdecode(os.fsencode(folder) + b"/caf\xe9.yml")).write_text(VSO, encoding="utf-8")
    (message,) = said_of(load_sound(tmp_path), tmp_path)
    assert message.startswith("schools/veer-po/caf�.yml: 'caf�' kan geen naam zijn")
    assert message.encode("utf-8")


@pytest.mark.parametrize(
    ("folder", "expected"),
    [
        ("nowhere", "nowhere: deze map bestaat niet. Geef een map met een map per samenwerkingsverband."),
        (SWV, f"{SWV}: deze map bestaat niet. Geef een map met een map per samenwerkingsverband."),
        ("x" * 300, f"{'x' * 59}…: deze map bestaat niet. Geef een map met een map per samenwerkingsverband."),
        ("a\0b", "a b: deze map bestaat niet. Geef een map met een map per samenwerkingsverband."),
        (
            "schools/veer-po",
            "schools/veer-po: in deze map staat geen samenwerkingsverband: geen map met een bestand swv.yml.",
        ),
    ],
    ids=["absent", "a file", "too long", "impossible", "no regions in it"],
)
def test_a_wrong_folder_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str, expected: str) -> None:
    """Whatever is given as the folder of profiles, the answer is a message and no traceback."""
    write_files(tmp_path, SOUND)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(InputError) as caught:
        load_profiles(Path(folder), real_registers())
    assert expected == str(caught.value)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"region": "veer"}, "het samenwerkingsverband 'veer' staat hier niet. Wel: veer-po. Bedoelde u 'veer-po'?"),
        (
            {"region": "../veer-po"},
            "het samenwerkingsverband '../veer-po' staat hier niet. Wel: veer-po. Bedoelde u 'veer-po'?",
        ),
        ({"region": ""}, "het samenwerkingsverband '' staat hier niet. Wel: veer-po."),
        ({"school": "regenbog"}, "de school 'regenbog' staat hier niet. Bedoelde u 'regenboog'?"),
        ({"school": "/etc/passwd"}, "de school '/etc/passwd' staat hier niet."),
        ({"school": "swv"}, "de school 'swv' staat hier niet."),
        ({"school": "x\0\n"}, "de school 'x' staat hier niet."),
    ],
    ids=["region near", "region as a path", "region empty", "school near", "school as a path", "region file", "odd"],
)
def test_a_wrong_region_or_school_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: dict[str, str], expected: str
) -> None:
    """What was asked for and is not there is told, with what was probably meant."""
    write_files(tmp_path, SOUND)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(InputError) as caught:
        load_profiles(Path("schools"), real_registers(), **asked)
    assert f"schools: {expected}" == str(caught.value)


VALUES: tuple[Any, ...] = (
    None, "", "x", "0", "-1", "12", "1e999", "nan", "2026-09-01", "31-12-2026", "ja", "basis", "[key]", "ü\u202e",
    "x" * 5000, "9" * 400, [], {}, [None], [[]], ["x"], [{}], ["x"] * 70, {"x": "y"}, {"": None}, {"[key]": "x"},
    {"naam": {"naam": "x"}}, "https://x", "\ud800",
)  # fmt: skip
KEYS = ("x", "naam", "[key]", "", "contact", "model_config", "ü" * 300, "a.b[1]", "\n", "<<")
ENGLISH = re.compile(
    r"\b(input|value|should|must|field|string|valid|validation|error|type|expected|required|character|"
    r"less|greater|than|extra_forbidden|permitted|dictionary|instance|integer|unable|parse|list|None|dict|"
    r"true|false|least|items|at most|got|missing|the|and|of a)\b",
    re.IGNORECASE,
)
"""Words of pydantic's and Python's messages that are no Dutch."""


def _places(node: Any) -> list[tuple[Any, str | int]]:
    """Give every key and list item in a profile, as the holder and the key or number in it."""
    keys: list[str | int] = list(node) if isinstance(node, dict) else list(range(len(node)))
    below = [place for key in keys if isinstance(node[key], dict | list) for place in _places(node[key])]
    return [(node, key) for key in keys] + below


def _spoil(data: dict[str, Any], chance: random.Random) -> None:
    """Make one to three changes in a profile: another value, a key less or a key more."""
    for _ in range(chance.randint(1, 3)):
        holder, key = chance.choice(_places(data))
        change = chance.choice(("value", "value", "delete", "add"))
        if change == "delete":
            del holder[key]
        elif change == "add" and isinstance(holder, dict):
            holder[chance.choice(KEYS)] = deepcopy(chance.choice(VALUES))
        else:
            holder[key] = deepcopy(chance.choice(VALUES))


def _without_quotes(problem: Problem) -> str:
    """Take the user's own words out of a message."""
    return re.sub(r"'[^']*'", "''", problem.message)


@pytest.mark.parametrize("name", ["de-lantaarn", "de-vuurtoren", "swv"])
def test_no_value_whatever_gives_a_traceback_or_a_word_of_english(name: str) -> None:
    """Of two thousand spoilt profiles every message is Dutch, placed, and free of pydantic's words."""
    document = read_yaml(ROOT / "schools" / "waterrand-po" / f"{name}.yml", label="x.yml")
    region = validate(Region, read_yaml(ROOT / "schools/waterrand-po/swv.yml").data, document=document)
    assert isinstance(region, Region)
    registers = real_registers()
    kind = Region if name == "swv" else School
    chance = random.Random(name)  # noqa: S311 - seeded, so that a failure comes back
    refused = 0
    for _ in range(670):
        data = deepcopy(document.data)
        _spoil(data, chance)
        found = validate(kind, data, document=document, context={"registers": registers.entries})
        if isinstance(found, School):
            mistakes = school_mistakes(found, region, (), registers, ())
            found = [Problem("x.yml", document.line(loc), message) for loc, message in mistakes]
        if isinstance(found, list):
            refused += 1
            assert not [problem for problem in found if problem.line < 1 or not problem.message]
            assert [] == [str(p) for p in found if ENGLISH.search(_without_quotes(p))]
            assert "".join(map(str, found)).isprintable()
    assert refused > 400
