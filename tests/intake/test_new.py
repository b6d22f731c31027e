from __future__ import annotations

import dataclasses
import re
import shutil
from pathlib import Path

import pytest
from gids_testing.sites import ROOT

from generator.content.registers import Registers, load_registers
from generator.errors import BuildError, InputError
from generator.intake.new import (
    NewRegion,
    NewSchool,
    create_region,
    create_school,
    region_template,
    schema_folder,
    school_template,
)
from generator.profile.load import load_profiles
from generator.resources import find_resources

REGION = NewRegion("Samenwerkingsverband Proef: VO", "VO9901", "vo")
SCHOOL = NewSchool("'t Nest #1", "99XA00", ("vso", "vo"), "Dorpsstraat", "012", "1234 AB", "'s-Voordorp")
BOARD = "stichting-voorbeeld: {naam: Stichting Voorbeeld}\n"


@pytest.fixture(scope="module")
def registers() -> Registers:
    """Give the registers of the project."""
    return load_registers(find_resources().registers)


@pytest.fixture
def schools(tmp_path: Path, registers: Registers) -> Path:
    """Give a folder with a new samenwerkingsverband and a new school."""
    folder = tmp_path / "schools"
    create_region(folder, "proef-vo", REGION, registers)
    create_school(folder, ("proef-vo", "nest"), SCHOOL, registers)
    return folder


def uncomment(path: Path) -> None:
    """Take away the number sign before each example, as a school does that uses them all."""
    text = re.sub(r"^( *)#(?! \S)", r"\1", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    path.write_text(text, encoding="utf-8", newline="\n")


def refusal(folder: Path, names: tuple[str, str], school: NewSchool, registers: Registers) -> list[tuple[str, str]]:
    """Give the option and the message of every mistake."""
    with pytest.raises(InputError) as caught:
        create_school(folder, names, school, registers)
    return [(problem.field, problem.message) for problem in caught.value.problems]


def test_new_files_hold_no_mistake_and_what_was_given(schools: Path, registers: Registers) -> None:
    """A new profile can be built at once; signs with a meaning in YAML arrive unchanged."""
    loaded = load_profiles(schools, registers)
    assert () == loaded.problems
    region = loaded.regions[0]
    school = region.schools["nest"].school
    assert dataclasses.astuple(REGION) == (region.region.naam, region.region.code, region.region.sector)
    assert dataclasses.astuple(SCHOOL) == (
        school.naam, school.vestigingscode, school.schoolsoort, school.adres.straat, school.adres.huisnummer,
        school.adres.postcode, school.adres.plaats,
    )  # fmt: skip


def test_all_examples_together_hold_no_mistake(schools: Path, registers: Registers) -> None:
    """Every example may be used as it stands, once logo, map, board and the other region are there."""
    folder = schools / "proef-vo"
    for name in ("swv.yml", "nest.yml"):
        uncomment(folder / name)
    (folder / "logos").mkdir()
    for name in ("swv.svg", "school.svg"):
        svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>'
        (folder / "logos" / name).write_text(svg, encoding="utf-8")
    shutil.copy(ROOT / "schools" / "waterrand-po" / "kaart.geojson", folder)
    (folder / "besturen.yml").write_text(BOARD, encoding="utf-8")
    create_region(schools, "voorbeeld-po", NewRegion("Voorbeeld", "PO9902", "po"), registers)
    assert () == load_profiles(schools, registers).problems


@pytest.mark.parametrize("kind", ["bo", "sbo", "so", "vso", "vo", "pro"])
def test_each_kind_of_school_gets_examples_that_it_may_use(tmp_path: Path, registers: Registers, kind: str) -> None:
    """No example leads to a mistake that has to do with the kind of school."""
    sector = "po" if kind in {"bo", "sbo", "so"} else "vo"
    create_region(tmp_path, "proef", NewRegion("Proef", f"{sector.upper()}9901", sector), registers)
    school = dataclasses.replace(SCHOOL, kinds=(kind,))
    create_school(tmp_path, ("proef", "nest"), school, registers)
    uncomment(tmp_path / "proef" / "swv.yml")
    uncomment(tmp_path / "proef" / "nest.yml")
    for name in ("swv.yml", "nest.yml"):
        path = tmp_path / "proef" / name
        gone = re.sub(
            r"^(logo|kaart|bestuur|andere_samenwerkingsverbanden):.*\n", "", path.read_text("utf-8"), flags=re.MULTILINE
        )
        path.write_text(gone, encoding="utf-8", newline="\n")
    assert () == load_profiles(tmp_path, registers).problems


def test_a_primary_school_is_not_bothered_with_outflow() -> None:
    """What only special and practical education have is left out for others."""
    text = school_template(dataclasses.replace(SCHOOL, kinds=("bo",)), schema="../schema")
    assert [] == re.findall(r"^#(?:niveaus|clusters|stage|uitstroom|residentieel):", text, flags=re.MULTILINE)
    assert ["#aanbod:", "#klachten:"] == re.findall(r"^#(?:aanbod|klachten):", text, flags=re.MULTILINE)


def test_the_template_begins_with_the_schema_and_the_keys_that_are_needed() -> None:
    """First what an editor needs, then what was given, each with its meaning."""
    expected = """\
# yaml-language-server: $schema=../schema/swv.json
# Regels met een hekje (#) doen niet mee. Een regel als "#telefoon: ..." is een voorbeeld: haal het hekje
# weg en schrijf uw eigen tekst. Wat u niet invult, staat op de site als "niet ingevuld".
# Kijk na het invullen met "gids check" of alles klopt.

# Naam van het samenwerkingsverband.
naam: "Samenwerkingsverband Proef: VO"
# Code: PO of VO en vier cijfers.
code: VO9901
# po of vo.
sector: vo

# Gemeenten in de regio.
#gemeenten: [Voorbeeldstad]
"""
    assert expected == region_template(REGION, schema="../schema")[: len(expected)]


@pytest.mark.parametrize(
    ("beside", "modeline", "schemas"),
    [
        (True, "# yaml-language-server: $schema=../../schema/school.json", "schema"),
        (False, "# yaml-language-server: $schema=../schema/school.json", "schools/schema"),
    ],
    ids=["beside the profiles", "inside"],
)
def test_a_profile_points_to_its_schema(
    tmp_path: Path, registers: Registers, *, beside: bool, modeline: str, schemas: str
) -> None:
    """To the schemas beside the folder of profiles when they are there; nothing is written outside that folder."""
    if beside:
        (tmp_path / "schema").mkdir()
        (tmp_path / "schema" / "school.json").write_text("{}", encoding="utf-8")
    folder = tmp_path / "schools"
    create_region(folder, "proef-vo", REGION, registers)
    path = create_school(folder, ("proef-vo", "nest"), SCHOOL, registers)
    assert modeline == path.read_text(encoding="utf-8").splitlines()[0]
    assert tmp_path / schemas == schema_folder(folder)


def test_nothing_is_overwritten(schools: Path, registers: Registers) -> None:
    """A file that is there belongs to the school."""
    before = (schools / "proef-vo" / "nest.yml").read_bytes()
    with pytest.raises(BuildError, match=r"schools/proef-vo/swv\.yml bestaat al en is niet overschreven\."):
        create_region(schools, "proef-vo", REGION, registers)
    with pytest.raises(BuildError, match=r"schools/proef-vo/nest\.yml bestaat al en is niet overschreven\."):
        create_school(schools, ("proef-vo", "nest"), SCHOOL, registers)
    assert before == (schools / "proef-vo" / "nest.yml").read_bytes()


def test_all_mistakes_are_told_at_once_by_option_and_nothing_is_written(schools: Path, registers: Registers) -> None:
    """Name and facts are judged together, in terms of what was typed."""
    wrong = dataclasses.replace(SCHOOL, code="99xa00", postcode="12", kinds=("vos",))
    found = refusal(schools, ("proef-vo", "De_Brug"), wrong, registers)
    assert {"ID", "--code", "--postcode", "--soort"} == {field for field, _message in found}
    advice = "Gebruik kleine letters, cijfers en losse streepjes, zoals de-regenboog."
    assert ("ID", f"'De_Brug' kan geen naam zijn: het wordt een webadres. {advice}") in found
    assert not (schools / "proef-vo" / "De_Brug.yml").exists()


@pytest.mark.parametrize(
    "name", ["../nest", "De-Brug", "de brug", "", "brug-", "a" * 81, "scholen", "con", "swv2/nest"]
)
def test_a_name_that_cannot_be_an_address_is_refused(schools: Path, registers: Registers, name: str) -> None:
    """The name becomes a folder of the site: none that leaves it or belongs to something else."""
    before = sorted(schools.rglob("*"))
    assert ["ID"] == [field for field, _ in refusal(schools, ("proef-vo", name), new_code(), registers)]
    assert before == sorted(schools.rglob("*"))


def new_code() -> NewSchool:
    """Give a school with a code of its own."""
    return dataclasses.replace(SCHOOL, code="99XB00")


def test_a_code_that_another_school_has_is_refused(schools: Path, registers: Registers) -> None:
    """Each location has its own code."""
    path = (schools / "proef-vo" / "nest.yml").as_posix()
    message = f"'99XA00' staat ook in {path}. Elke vestiging heeft een eigen code."
    assert [("--code", message)] == refusal(schools, ("proef-vo", "ander-nest"), SCHOOL, registers)


def test_a_school_of_the_other_sector_is_refused(schools: Path, registers: Registers) -> None:
    """A primary school does not belong to a samenwerkingsverband for secondary education."""
    school = dataclasses.replace(new_code(), kinds=("bo",))
    message = "bo hoort niet bij een samenwerkingsverband voor vo. Staat het profiel in de goede map?"
    assert [("--soort", message)] == refusal(schools, ("proef-vo", "brug"), school, registers)


def test_an_unknown_region_is_refused_with_a_likely_one(schools: Path, registers: Registers) -> None:
    """A school is added to a samenwerkingsverband that is there."""
    found = refusal(schools, ("proef-v", "brug"), new_code(), registers)
    assert [("", "het samenwerkingsverband 'proef-v' staat hier niet. Wel: proef-vo. Bedoelde u 'proef-vo'?")] == found


def test_a_region_with_a_mistake_gets_no_school(schools: Path, registers: Registers) -> None:
    """First its own file must be mended; the message says where."""
    (schools / "proef-vo" / "swv.yml").write_text("naam: Proef\ncode: VO9901\n", encoding="utf-8")
    found = refusal(schools, ("proef-vo", "brug"), new_code(), registers)
    assert ["sector"] == [field for field, _message in found]


@pytest.mark.parametrize(
    ("name", "facts", "fields"),
    [
        ("Proef", REGION, ["ID"]),
        ("con", REGION, ["ID"]),
        ("proef", NewRegion("Proef", "PO9901", "vo"), ["--code"]),
        ("proef", NewRegion("", "VO1", "xo"), ["--code", "--naam", "--sector"]),
    ],
    ids=["capital", "reserved", "code of the other sector", "everything"],
)
def test_a_region_is_judged_likewise(
    tmp_path: Path, registers: Registers, name: str, facts: NewRegion, fields: list[str]
) -> None:
    """All mistakes at once, by option, and nothing written."""
    with pytest.raises(InputError) as caught:
        create_region(tmp_path, name, facts, registers)
    assert fields == sorted(problem.field for problem in caught.value.problems)
    assert [] == list(tmp_path.iterdir())
