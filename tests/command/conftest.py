"""A guide of one samenwerkingsverband and one school: everything in it is made up."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.content.registers import Registers, load_registers
from generator.resources import find_resources

REGION = "naam: Samenwerkingsverband Proef\ncode: PO9901\nsector: po\n"
SCHOOL = """\
naam: De Brug
vestigingscode: 99XA00
schoolsoort: [bo]
adres: {straat: Dorpsstraat, huisnummer: "1", postcode: 1234 AB, plaats: Voordorp}
"""


@pytest.fixture(scope="session")
def registers() -> Registers:
    """Give the registers of the project."""
    return load_registers(find_resources().registers)


@pytest.fixture
def schools(tmp_path: Path) -> Path:
    """Give a folder of profiles without a mistake."""
    region = tmp_path / "schools" / "proef-po"
    region.mkdir(parents=True)
    (region / "swv.yml").write_text(REGION, encoding="utf-8", newline="\n")
    (region / "de-brug.yml").write_text(SCHOOL, encoding="utf-8", newline="\n")
    return tmp_path / "schools"
