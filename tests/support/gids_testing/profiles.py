"""A small sound folder of profiles to spoil, and what reading it says."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from pathlib import Path

from generator.content.registers import Registers, load_registers
from generator.profile.load import Loaded, load_profiles
from gids_testing.sites import ROOT

SWV = "schools/veer-po/swv.yml"
BOARDS = "schools/veer-po/besturen.yml"
SCHOOL = "schools/veer-po/regenboog.yml"
OTHER = "schools/veer-po/zonnewijzer.yml"
SOUND: Mapping[str, str] = {
    SWV: """\
naam: Samenwerkingsverband Veer
code: PO9801
sector: po
basislijn:
  - {id: lezen, naam: Hulp bij lezen}
  - {id: rekenen, naam: Hulp bij rekenen}
""",
    BOARDS: """\
stichting-veer:
  naam: Stichting Veer
  nummer: "99801"
""",
    SCHOOL: """\
naam: De Regenboog
vestigingscode: 99AB00
schoolsoort: [bo]
bestuur: stichting-veer
adres:
  straat: Dorpsstraat
  huisnummer: 1
  postcode: 1234 AB
  plaats: Veerdam
telefoon: 0201234567
email: info@regenboog.example
website: https://www.regenboog.example
contact:
  ouders: {rol: intern-begeleider, bereikbaar: 8:30}
basisondersteuning:
  - {item: lezen, status: voldoet, hoe: Elke dag een kwartier.}
aanbod:
  - id: leesclub
    naam: Leesclub
    niveau: extra
    gebieden: [dyslexie]
    door: [leraar]
    plaatsen: 12
    sinds: 2024-08-01
gebieden:
  dyslexie: {enkelvoudig: basis}
""",
    OTHER: """\
naam: De Zonnewijzer
vestigingscode: 99CD00
schoolsoort: [bo]
adres: {straat: Kade, huisnummer: 2, postcode: 1234 AC, plaats: Veerdam}
""",
}
"""A region with a board and two schools, by path; nothing is wrong with it."""


@functools.lru_cache(maxsize=1)
def real_registers() -> Registers:
    """Give the registers of the project."""
    return load_registers(ROOT / "content" / "registers")


def write_files(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files by path below `folder`; give the folder of profiles in it."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return folder / "schools"


def swap(text: str, before: str, after: str) -> str:
    """Replace the one place in `text` where `before` stands."""
    assert text.count(before) == 1, f"{before!r} stands {text.count(before)} times in the text"
    return text.replace(before, after)


def said_of(loaded: Loaded, folder: Path) -> list[str]:
    """Give the mistakes as they are printed, with paths as seen from `folder`."""
    return [str(problem).replace(f"{folder.as_posix()}/", "") for problem in loaded.problems]


def load_sound(folder: Path, changed: Mapping[str, str | bytes] | None = None) -> Loaded:
    """Write the sound profiles with some files changed or added, and read them."""
    return load_profiles(write_files(folder, {**SOUND, **(changed or {})}), real_registers())
