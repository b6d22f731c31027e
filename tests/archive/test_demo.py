"""The archived year of the demo is what the command makes of its profile; what changed since is told to the word."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from pathlib import Path

from gids_testing.profiles import real_registers
from gids_testing.years import DEMO, DEMO_YEAR

from generator.archive.places import PROFILE, RECORD, SAID
from generator.archive.since import since
from generator.archive.stored import read_years
from generator.command.archiving import ArchiveRequest, archive
from generator.profile.load import load_profiles
from generator.profile.resolve import resolve
from generator.resources import find_resources

CHANGES = [
    ("aanbod", "verplaatst", "Leesclub", "Extra ondersteuning", "Basisondersteuning"),
    (
        "aanbod",
        "anders",
        "Leesclub: hoe vaak",
        "3 keer per week 25 minuten, in blokken van 10 weken",
        "4 keer per week 25 minuten, in blokken van 10 weken",
    ),
    (
        "aanbod",
        "nieuw",
        "Sterk bewegen",
        "",
        (
            "Extra ondersteuning. Klimmen, balanceren en knutselen met de kinderfysiotherapeut. De gymleraar neemt de"
            " oefeningen over in de les."
        ),
    ),
    (
        "aanbod",
        "weg",
        "Typen in je eigen tempo",
        "Extra ondersteuning. Kinderen leren met tien vingers typen en maken daarna een werkstuk op de laptop.",
        "",
    ),
    ("basis", "anders", "Hulp bij lezen en spellen", "Doet deze school", "Deze school doet meer"),
    (
        "basis",
        "anders",
        "Hulp bij lezen en spellen: zo doen wij dit",
        (
            "Drie keer per week lezen kinderen die dat nodig hebben in de klas samen hardop. Vanaf"
            " groep 4 mag uw kind alle"
            " lange teksten beluisteren, ook bij toetsen."
        ),
        (
            "Onze leesclub is er vier keer per week, een keer meer dan in de regio is afgesproken. Leraren en een"
            " onderwijsassistent lezen daar samen met vijf kinderen hardop. Vanaf groep 4 mag uw kind"
            " alle lange teksten"
            " beluisteren, ook bij toetsen."
        ),
    ),
    (
        "gebieden",
        "anders",
        "Bewegen of een andere lichamelijke beperking: uitleg",
        "Met een rolstoel kan uw kind overal op de begane grond komen. Hulp bij verschonen overleggen we vooraf.",
        "Met een rolstoel kan uw kind overal komen, ook boven. Hulp bij verschonen overleggen we vooraf.",
    ),
    (
        "gebieden",
        "anders",
        "Lezen en spellen (dyslexie): ook een achterstand met leren",
        "Extra ondersteuning",
        "Basisondersteuning",
    ),
    (
        "gebieden",
        "anders",
        "Lezen en spellen (dyslexie): uitleg",
        "In elke groep zitten kinderen met dyslexie.",
        (
            "In elke groep zitten kinderen met dyslexie. Speelt er ook iets met taal? Dan combineren we leesclub en"
            " taalgroep."
        ),
    ),
    (
        "grenzen",
        "weg",
        "Uw kind kan geen trap lopen en moet naar een lokaal op de bovenste verdieping.",
        "Wij verhuizen de groep van uw kind naar de begane grond tot de nieuwe lift er is.",
        "",
    ),
    (
        "mensen",
        "anders",
        "gedragsspecialist",
        "1 dag per week, dinsdag",
        "2 dagen per week, dinsdag en donderdag",
    ),
    ("mensen", "nieuw", "anti-pestcoördinator", "", "elke maandagmiddag en na afspraak"),
    ("gebouw", "anders", "Is er een lift?", "Nee", "Ja"),
    (
        "gebouw",
        "anders",
        "Wat een bezoeker verder moet weten",
        (
            "- De hoofdingang aan de Kadelaan heeft een schuifdeur. De ingang van de kleuters heeft een hellingbaan.\n"
            "- In de verzorgingsruimte staat een hoog bed. Een tillift is er niet.\n"
            "- Een taxibusje kan stoppen in de blauwe strook, tussen 8.10 en 8.40 uur en vanaf 13.50 uur."
        ),
        (
            "- De hoofdingang aan de Kadelaan heeft een schuifdeur. De ingang van de kleuters heeft een hellingbaan.\n"
            "- De lift is er voor twee personen en een rolstoel.\n"
            "- In de verzorgingsruimte staat een hoog bed. Een tillift is er niet.\n"
            "- Een taxibusje kan stoppen in de blauwe strook, tussen 8.10 en 8.40 uur en vanaf 13.50 uur."
        ),
    ),
    (
        "teksten",
        "anders",
        "In het kort",
        (
            "De Lantaarn is een school met 260 kinderen, midden in Rietmeer. Bij ons klinken achttien"
            " thuistalen. Daarom"
            " krijgt taal in veel lessen een plek. Wij kijken eerst wat in de groep kan, want daar"
            " horen kinderen thuis. Is"
            " er meer nodig? Dan hebben wij mensen en ruimtes voor een stukje van de week. Twijfelt u"
            " of uw kind hier past?"
            " Kom kijken op een gewone schooldag; u ziet dan ook hoe druk of rustig het kan zijn."
        ),
        (
            "De Lantaarn is een school met 260 kinderen, midden in Rietmeer. Bij ons klinken twintig thuistalen. Daarom"
            " krijgt taal in alle lessen een plek. Wij kijken eerst wat in de groep kan, want daar"
            " horen kinderen thuis. Is"
            " er meer nodig? Dan hebben wij mensen en ruimtes voor een stukje van de week. Twijfelt u"
            " of uw kind hier past?"
            " Kom kijken op een gewone schooldag; u ziet dan ook hoe druk of rustig het kan zijn."
        ),
    ),
]
"""All that differs between the archived profile and the one of this year, and nothing else."""


def test_every_change_of_the_demo_school_is_told_to_the_word() -> None:
    """In the order of the profile."""
    loaded = load_profiles(DEMO.parent, real_registers(), region=DEMO.name).regions[0]
    years, problems = read_years(DEMO, "de-lantaarn")
    found = since(resolve(loaded, "de-lantaarn", real_registers()), years, real_registers())
    assert () == problems
    assert found is not None
    assert CHANGES == [(one.part, one.sort, one.subject, one.before, one.after) for one in found.changes]


def test_what_the_profile_calls_moved_is_what_the_comparison_finds() -> None:
    """The school says itself since which year; it may not contradict its archive."""
    loaded = load_profiles(DEMO.parent, real_registers(), region=DEMO.name).regions[0]
    school = loaded.schools["de-lantaarn"].school
    moved = {offer.naam for offer in school.aanbod if offer.verplaatst and offer.verplaatst.schooljaar == "2026-2027"}
    assert moved == {subject for _part, sort, subject, *_texts in CHANGES if sort == "verplaatst"}


def test_the_command_makes_the_archived_year_of_its_profile(tmp_path: Path) -> None:
    """What the school wrote itself is the same; other texts may have changed since, and that is why it is archived."""
    shutil.copytree(DEMO.parent, tmp_path / "schools")
    region = tmp_path / "schools" / DEMO.name
    shutil.copy(DEMO_YEAR / PROFILE, region / "de-lantaarn.yml")
    shutil.rmtree(region / "archief")
    request = ArchiveRequest(tmp_path / "schools", DEMO.name, "de-lantaarn", "directeur", dt.date(2025, 10, 1))
    made = archive(request, find_resources())
    folder = region / "archief" / "de-lantaarn" / "2025-2026"
    assert ((folder,), ()) == (made.fixed, made.problems)
    assert (DEMO_YEAR / PROFILE).read_bytes() == (folder / PROFILE).read_bytes()
    then, again = (json.loads((found / SAID).read_bytes())["school"] for found in (DEMO_YEAR, folder))
    own = ("in_het_kort", "basisondersteuning", "aanbod", "gebieden", "grenzen", "mensen", "gebouw", "medezeggenschap")
    assert [then[key] for key in own] == [again[key] for key in own]
    kept = ("schooljaar", "school", "vestigingscode", "vastgelegd_op", "vastgelegd_door")
    records = [json.loads((found / RECORD).read_bytes()) for found in (DEMO_YEAR, folder)]
    assert 1 == len({tuple(record[key] for key in kept) for record in records})
