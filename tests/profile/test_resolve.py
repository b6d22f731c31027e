from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from gids_testing.profiles import BOARDS, SCHOOL, SOUND, SWV, load_sound, real_registers
from gids_testing.sites import ROOT

from generator.profile.load import load_profiles
from generator.profile.resolve import BLOCKS, ResolvedSchool, resolve

SHARED_BY_SWV = """\
gedeeld:
  klachten: {commissie: Commissie van swv, regeling: "https://swv.example/klachten", stappen: [Bel het swv.]}
  opp: {ouders: Ouders praten mee., evaluatie: Elk jaar.}
  thuiszitten: {stappen: [Wij bellen.]}
"""
SHARED_BY_BOARD = """\
  gedeeld:
    klachten: {commissie: Commissie van het bestuur, stappen: [Schrijf het bestuur.]}
    contact: {ouders: {rol: directeur}, leerlingen: {rol: vertrouwenspersoon}}
    overgang: {wat_geven_we_door: Het dossier.}
"""


def resolved(folder: Path, own: str = "", name: str = "regenboog") -> ResolvedSchool:
    """Resolve a school that writes `own` itself, with blocks shared by its board and region."""
    files = {
        SWV: SOUND[SWV] + SHARED_BY_SWV,
        BOARDS: SOUND[BOARDS] + SHARED_BY_BOARD,
        SCHOOL: SOUND[SCHOOL] + own,
    }
    loaded = load_sound(folder, files)
    assert () == loaded.problems
    return resolve(loaded.regions[0], name, real_registers())


def test_the_own_word_goes_before_that_of_the_board_and_the_region(tmp_path: Path) -> None:
    """Per key of a block, and each key remembers who wrote it."""
    block = resolved(tmp_path, "klachten: {stappen: [Kom langs.]}\n").blocks["klachten"]
    assert ("Kom langs.",) == block.value.stappen
    assert "Commissie van het bestuur" == block.value.commissie
    assert "https://swv.example/klachten" == block.value.regeling
    assert {"stappen": "school", "commissie": "bestuur", "regeling": "swv"} == dict(block.origins)
    assert "swv" == block.origin("regeling")
    assert block.origin("contact") is None
    assert block.value.contact is None


def test_a_block_that_only_one_wrote_is_theirs(tmp_path: Path) -> None:
    """Board and region fill in what a school leaves out."""
    blocks = resolved(tmp_path).blocks
    assert {"ouders": "swv", "evaluatie": "swv"} == dict(blocks["opp"].origins)
    assert {"wat_geven_we_door": "bestuur"} == dict(blocks["overgang"].origins)
    assert {"stappen": "swv"} == dict(blocks["thuiszitten"].origins)


def test_a_contact_person_is_inherited_whole(tmp_path: Path) -> None:
    """The phone number of one body beside the role of another would lead people to the wrong person."""
    block = resolved(tmp_path).blocks["contact"]
    assert "intern-begeleider" == block.value.ouders.rol
    assert "vertrouwenspersoon" == block.value.leerlingen.rol
    assert {"ouders": "school", "leerlingen": "bestuur"} == dict(block.origins)


def test_a_block_that_nobody_wrote_is_unknown(tmp_path: Path) -> None:
    """An absent answer stays absent and is never made up."""
    blocks = resolved(tmp_path).blocks
    assert set(BLOCKS) == set(blocks)
    for name in ("werkwijze", "aanmelden", "leerling_stem"):
        assert blocks[name].value is None
        assert {} == dict(blocks[name].origins)


@pytest.mark.parametrize(
    "empty",
    [
        "klachten: {}\n",
        "klachten:\n",
        "klachten: {stappen: []}\n",
        "klachten: {vertrouwenspersoon: {}}\n",
        "klachten: {commissie: }\n",
    ],
)
def test_an_empty_group_or_list_is_no_answer(tmp_path: Path, empty: str) -> None:
    """It does not take the place of what the board wrote."""
    block = resolved(tmp_path, empty).blocks["klachten"]
    assert {"stappen": "bestuur", "commissie": "bestuur", "regeling": "swv"} == dict(block.origins)


def test_an_empty_contact_leaves_the_board_the_word(tmp_path: Path) -> None:
    """A half-filled form asks nobody to call nobody."""
    files = {BOARDS: SOUND[BOARDS] + SHARED_BY_BOARD}
    text = SOUND[SCHOOL].replace("{rol: intern-begeleider, bereikbaar: 8:30}", "{}")
    loaded = load_sound(tmp_path, {**files, SCHOOL: text})
    block = resolve(loaded.regions[0], "regenboog", real_registers()).blocks["contact"]
    assert "directeur" == block.value.ouders.rol
    assert "bestuur" == block.origin("ouders")


def test_a_school_without_a_board_inherits_from_the_region_only(tmp_path: Path) -> None:
    """The blocks of another school's board are not its own."""
    school = resolved(tmp_path, name="zonnewijzer")
    assert school.board is None
    assert "Commissie van swv" == school.blocks["klachten"].value.commissie
    assert school.blocks["overgang"].value is None


def test_the_baseline_is_that_of_the_region_and_an_absent_answer_is_unknown(tmp_path: Path) -> None:
    """Every item is shown; silence is no yes and no no."""
    rows = resolved(tmp_path).baseline
    assert [("lezen", "voldoet"), ("rekenen", "onbekend")] == [(row.item.id, row.status) for row in rows]
    assert rows[1].answer is None


def test_the_areas_are_those_of_the_kinds_without_umbrellas(tmp_path: Path) -> None:
    """A school shows all areas of its sector, in the order of the register, answered or not."""
    rows = resolved(tmp_path).areas
    register = real_registers()["gebieden"]
    expected = [key for key, area in register.items() if not area.paraplu and "po" in area.sectoren]
    assert expected == [row.area.id for row in rows]
    assert ["dyslexie"] == [row.area.id for row in rows if row.answer is not None]


def test_an_area_of_another_sector_is_shown_when_it_is_answered(tmp_path: Path) -> None:
    """What a school takes the trouble to answer is not thrown away."""
    other = [key for key, area in real_registers()["gebieden"].items() if "po" not in area.sectoren]
    text = "".join(f"  {key}: {{enkelvoudig: basis}}\n" for key in other)
    rows = resolved(tmp_path, text).areas
    assert {"dyslexie", *other} == {row.area.id for row in rows if row.answer is not None}


def test_offers_are_parted_by_level_in_their_own_order(tmp_path: Path) -> None:
    """Basis and extra stand apart on the page."""
    school = resolved(tmp_path)
    assert () == school.offers_basis
    assert ["leesclub"] == [offer.id for offer in school.offers_extra]


def test_the_laws_are_those_of_the_kinds(tmp_path: Path) -> None:
    """A location for so and vso falls under one act, named once."""
    loaded = load_profiles(ROOT / "schools", real_registers())
    special = resolve(loaded.regions[0], "de-vuurtoren", real_registers())
    register = real_registers()["schoolsoorten"]
    assert tuple(dict.fromkeys([register["so"].wet, register["vso"].wet])) == special.laws
    assert frozenset({"so", "vso"}) == special.kinds
    assert (register["bo"].wet,) == resolved(tmp_path).laws


def test_the_order_of_origins_does_not_depend_on_the_run(tmp_path: Path) -> None:
    """Sets of words have another order in every run; the same input must give the same bytes."""
    resolved(tmp_path, "klachten: {stappen: [Kom langs.]}\n")
    code = (
        "import sys; from pathlib import Path; from generator.content.registers import load_registers;"
        "from generator.profile.load import load_profiles; from generator.profile.resolve import resolve;"
        f"registers = load_registers(Path({str(ROOT / 'content/registers')!r}));"
        f"loaded = load_profiles(Path({str(tmp_path / 'schools')!r}), registers);"
        "found = resolve(loaded.regions[0], 'regenboog', registers);"
        "print({name: list(block.origins) for name, block in found.blocks.items()})"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code], env={"PYTHONHASHSEED": seed}, cwd=ROOT, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert 1 == len(outputs)


def test_an_item_of_the_baseline_may_hold_for_some_kinds_of_school_only() -> None:
    """Others are not asked for an answer, but an answer that was given is shown."""
    registers = real_registers()
    po = load_profiles(ROOT / "schools", registers, region="waterrand-po").regions[0]
    items = {school: {row.item.id for row in resolve(po, school, registers).baseline} for school in po.schools}
    limited = next(item for item in po.region.basislijn if item.geldt_voor)
    assert limited.id in items["oeverdam"]
    assert set(limited.geldt_voor) == {"bo", "sbo"}
    answered = {answer.item for answer in po.schools["de-vuurtoren"].school.basisondersteuning}
    assert (limited.id in answered) == (limited.id in items["de-vuurtoren"])
