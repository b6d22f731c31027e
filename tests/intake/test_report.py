from __future__ import annotations

import json

from generator.errors import Problem
from generator.intake.report import Difference, ImportReport, RegionCount, SchoolRef

BRUG = SchoolRef("po9901/de-brug.yml", "99XA00", "De Brug")
ARK = SchoolRef("po9902/de-ark.yml", "99XB00", "De Ark")
REPORT = ImportReport(
    regions=(
        RegionCount("PO9901", "po9901", schools=3, new=1, created=False),
        RegionCount("PO9902", "po9902", schools=1, new=1, created=True),
    ),
    new=(BRUG, ARK),
    unchanged=1,
    gone=(SchoolRef("po9901/het-nest.yml", "99XC00", "Het Nest"),),
    renamed=(Difference(BRUG, "naam", "De Brug", "De Nieuwe Brug"),),
    changed=(Difference(BRUG, "telefoon", "", "010 123 45 67"),),
    moved=(Difference(BRUG, "samenwerkingsverband", "PO9901", "PO9902"),),
    skipped=(Problem("lijst.csv", 7, "de postcode ontbreekt"),),
    notes=(Problem("lijst.csv", 8, "INTERNETADRES 'nvt' is geen adres van een website; niet overgenomen"),),
)


def test_lines_say_everything_in_dutch() -> None:
    """Of a new region only the count is told, of an older one every new school."""
    expected = """\
PO9901 in po9901/: 3 scholen in de lijst, 1 nieuw profiel
PO9902 in po9902/: 1 school in de lijst, 1 nieuw profiel
Nieuwe profielen:
  po9901/de-brug.yml (De Brug, 99XA00)
Niet meer in de lijst (de profielen blijven staan):
  po9901/het-nest.yml (Het Nest, 99XC00)
Andere naam in de lijst (de profielen zijn niet veranderd):
  po9901/de-brug.yml: naam: in het profiel staat 'De Brug', in de lijst 'De Nieuwe Brug'
Andere gegevens in de lijst (de profielen zijn niet veranderd):
  po9901/de-brug.yml: telefoon: in het profiel staat niets, in de lijst '010 123 45 67'
Ander samenwerkingsverband (verplaats het profiel zelf):
  po9901/de-brug.yml: staat bij PO9901, hoort volgens de lijst bij PO9902
Overgeslagen:
  lijst.csv, regel 7: de postcode ontbreekt
Bij het overnemen:
  lijst.csv, regel 8: INTERNETADRES 'nvt' is geen adres van een website; niet overgenomen
Geschreven: 2 nieuwe profielen. Ongewijzigd: 1. Overgeslagen: 1."""
    assert expected.splitlines() == list(REPORT.lines())


def test_an_empty_report_is_one_line() -> None:
    """Headings without anything under them are left out."""
    assert list(ImportReport().lines()) == ["Geschreven: 0 nieuwe profielen. Ongewijzigd: 0. Overgeslagen: 0."]


def test_json_holds_everything() -> None:
    """The data are plain, and say the same as the lines."""
    brug = {"bestand": "po9901/de-brug.yml", "vestigingscode": "99XA00", "naam": "De Brug"}
    data = json.loads(json.dumps(REPORT.to_json()))
    assert data["regios"][1] == {
        "code": "PO9902",
        "map": "po9902",
        "scholen": 1,
        "nieuw": 1,
        "swv_yml_nieuw": True,
    }
    assert (brug, 1) == (data["nieuw"][0], data["ongewijzigd"])
    assert data["niet_meer_in_de_lijst"] == [
        {"bestand": "po9901/het-nest.yml", "vestigingscode": "99XC00", "naam": "Het Nest"}
    ]
    assert [brug | {"veld": "naam", "profiel": "De Brug", "lijst": "De Nieuwe Brug"}] == data["andere_naam"]
    assert [brug | {"veld": "telefoon", "profiel": "", "lijst": "010 123 45 67"}] == data["andere_gegevens"]
    assert [brug | {"veld": "samenwerkingsverband", "profiel": "PO9901", "lijst": "PO9902"}] == data["andere_regio"]
    assert data["overgeslagen"] == [{"bestand": "lijst.csv", "regel": 7, "melding": "de postcode ontbreekt"}]
    assert data["opmerkingen"][0]["regel"] == 8
