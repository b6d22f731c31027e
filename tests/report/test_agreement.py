from __future__ import annotations

import re
from pathlib import Path

from gids_testing.profiles import OTHER, SOUND, SWV
from gids_testing.reports import region_of, schools_of
from gids_testing.sites import ROOT

from generator.profile.load import LoadedRegion
from generator.report.agreement import agreement_of
from generator.report.completeness import completeness_of
from generator.report.model import Agreement, Gap


def found(region: LoadedRegion) -> Agreement:
    """Look at the agreement of a region."""
    schools = schools_of(region)
    return agreement_of(region.region, schools, completeness_of(schools))


def test_without_an_agreement_there_are_no_parts(tmp_path: Path) -> None:
    """None is told from an agreement that names no parts."""
    assert found(region_of(tmp_path / "a")).parts is None
    empty = SOUND[SWV] + "afspraak_profiel: {bijwerken_na_maanden: 6}\n"
    assert ((), 6) == (
        found(region_of(tmp_path / "b", {SWV: empty})).parts,
        found(region_of(tmp_path / "c", {SWV: empty})).months,
    )


def test_schools_that_miss_an_agreed_part_are_named(tmp_path: Path) -> None:
    """What comes from the region is not missing; a part that is not asked of a school neither."""
    text = SOUND[SWV] + (
        "afspraak_profiel: {onderdelen: [contact.ouders, klachten, wachtlijst]}\n"
        "gedeeld: {klachten: {commissie: Commissie Veer}}\n"
    )
    assert (
        Gap("contact.ouders", "Contactpersoon voor ouders", 2, ("zonnewijzer",)),
        Gap("klachten", "Klachten", 2, ()),
        Gap("wachtlijst", "Wachtlijst", 0, ()),
    ) == found(region_of(tmp_path, {SWV: text})).parts


def test_items_of_the_baseline_without_an_answer_are_named(tmp_path: Path) -> None:
    """Unknown is no answer, and an item for other kinds of school is not asked."""
    region = SOUND[SWV] + "  - {id: kamers, naam: Kamers, geldt_voor: [so]}\n"
    other = SOUND[OTHER] + "basisondersteuning: [{item: rekenen, status: in_opbouw}, {item: lezen, status: onbekend}]\n"
    assert (
        Gap("lezen", "Hulp bij lezen", 2, ("zonnewijzer",)),
        Gap("rekenen", "Hulp bij rekenen", 2, ("regenboog",)),
        Gap("kamers", "Kamers", 0, ()),
    ) == found(region_of(tmp_path, {SWV: region, OTHER: other})).baseline


def test_the_example_in_the_handbook_is_an_agreement(tmp_path: Path) -> None:
    """Who copies it gets a report on those parts."""
    text = (ROOT / "docs" / "rapport.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"^```yaml\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    agreement = found(region_of(tmp_path, {SWV: example + SOUND[SWV].partition("sector: po\n")[2]}))
    assert agreement.parts is not None
    assert (12, 7) == (agreement.months, len(agreement.parts))
