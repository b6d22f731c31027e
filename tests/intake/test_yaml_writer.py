from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml

from generator.errors import BuildError
from generator.intake.listing import ListedSchool
from generator.intake.yaml_writer import region_text, scalar, school_text, write_new

if TYPE_CHECKING:
    from pathlib import Path

SCHOOL = ListedSchool(
    line=2, code="99XA00", name="De Brug", kinds=("bo",), postcode="1234 AB", board="99901",
    denomination="Openbaar", street="Dorpsstraat", number="12", place="Voordorp", gemeente="Voordorp",
    phone="010 123 45 67", website="https://www.debrug.example",
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De Brug", "De Brug"),
        ("Het Mozaïek (locatie 2)", "Het Mozaïek (locatie 2)"),
        ("15BB00", "15BB00"),
        ("043 343 18 21", "043 343 18 21"),
        ("https://www.debrug.example/a/b=c&d", "https://www.debrug.example/a/b=c&d"),
        ("https://www.debrug.example/?a=b", '"https://www.debrug.example/?a=b"'),
        ("12", '"12"'),
        ("0123", '"0123"'),
        ("65-67", '"65-67"'),
        ("8:30", '"8:30"'),
        ("1_000", '"1_000"'),
        ("12e5", '"12e5"'),
        ("0x1F", '"0x1F"'),
        ("2026-01-01", '"2026-01-01"'),
        ("No", '"No"'),
        ("null", '"null"'),
        ("y", '"y"'),
        ("De Brug: klein", '"De Brug: klein"'),
        ("De Brug:", '"De Brug:"'),
        ("De Brug #2", '"De Brug #2"'),
        ("# 1", '"# 1"'),
        ("@school", '"@school"'),
        ("'t Nest", '"\'t Nest"'),
        ('De "Brug"', '"De \\"Brug\\""'),
        ("- De Brug", '"- De Brug"'),
        ("Nuenen, Gerwen", '"Nuenen, Gerwen"'),
        ("[De Brug]", '"[De Brug]"'),
        ("{{ naam }}", '"{{ naam }}"'),
        ("!brug", '"!brug"'),
        ("a\\b", '"a\\\\b"'),
        ("a\nb", '"a\\nb"'),
        ("a\u0085b\u2028", '"a\\u0085b\\u2028"'),
        (" De Brug", '" De Brug"'),
        ("De Brug ", '"De Brug "'),
        ("", '""'),
        ("=", '"="'),
        ("~", '"~"'),
    ],
)
def test_scalar(text: str, expected: str) -> None:
    """What YAML could take for something else stands between quotes, and is read back as it was."""
    assert expected == scalar(text)
    assert {"a": text, "b": [text]} == yaml.safe_load(f"a: {expected}\nb: [{expected}]\n")


def test_a_profile_has_its_keys_in_order() -> None:
    """The profile starts as the schema wants it, letter by letter."""
    expected = """\
# yaml-language-server: $schema=../schema/school.json
naam: De Brug
vestigingscode: 99XA00
schoolsoort: [bo]
bevoegd_gezag: "99901"
denominatie: Openbaar
adres:
  straat: Dorpsstraat
  huisnummer: "12"
  postcode: 1234 AB
  plaats: Voordorp
  gemeente: Voordorp
telefoon: 010 123 45 67
website: https://www.debrug.example
"""
    assert expected == school_text(SCHOOL).partition("\n\n")[0] + "\n"


def test_what_follows_the_facts_is_comment() -> None:
    """The invitation to the school changes nothing for a reader of YAML."""
    rest = school_text(SCHOOL).partition("\n\n")[2].splitlines()
    assert [line for line in rest if not line.startswith("#")] == []
    assert '# Wat u niet invult, staat op de site als "niet ingevuld".' in rest


def test_what_the_list_does_not_know_is_left_out() -> None:
    """No empty values, and no made-up ones."""
    bare = ListedSchool(line=2, code="99XA00", name="De Brug", kinds=("so", "vso"), postcode="1234 AB")
    expected = {
        "naam": "De Brug",
        "vestigingscode": "99XA00",
        "schoolsoort": ["so", "vso"],
        "adres": {"postcode": "1234 AB"},
    }
    assert expected == yaml.safe_load(school_text(bare))


def test_a_region_starts_small() -> None:
    """Name, code, sector and gemeenten, quoted where needed."""
    expected = """\
# yaml-language-server: $schema=../schema/swv.json
naam: Samenwerkingsverband PO9901
code: PO9901
sector: po
gemeenten: ["'s-Dorp", Nadorp]
"""
    assert expected == region_text("PO9901", ["'s-Dorp", "Nadorp"])


def test_a_new_file_is_whole_and_alone(tmp_path: Path) -> None:
    """The file has the bytes of the text on every system, and no draft stays behind."""
    write_new(tmp_path / "a.yml", "naam: é\n")
    assert [("a.yml", "naam: é\n".encode())] == [(file.name, file.read_bytes()) for file in tmp_path.iterdir()]


def test_an_existing_file_is_never_overwritten(tmp_path: Path) -> None:
    """Not even when somebody made it a moment ago."""
    path = tmp_path / "a.yml"
    path.write_text("van ons", encoding="utf-8")
    with pytest.raises(BuildError) as caught:
        write_new(path, "van de lijst")
    assert f"{path.as_posix()} bestaat al en is niet overschreven." == str(caught.value)
    assert path.read_text(encoding="utf-8") == "van ons"


def test_a_disk_that_refuses_is_a_message(tmp_path: Path) -> None:
    """No traceback when the folder is not there."""
    path = tmp_path / "weg" / "a.yml"
    with pytest.raises(BuildError) as caught:
        write_new(path, "x")
    assert f"{path.as_posix()} kan niet worden geschreven: No such file or directory." == str(caught.value)
