"""The sheet asks team, pupils and council; it says what the profile says now and what the register says of the law."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest
from gids_testing.profiles import SCHOOL, SOUND, real_registers, swap
from gids_testing.reports import region_of

from generator.archive.said import Said, said_now
from generator.export.blocks import Block, Document, Heading, Listing, Table, plain, texts
from generator.export.plain_html import to_html
from generator.export.word import to_word
from generator.intake.new_year import as_for_year
from generator.profile.parts import Validity
from generator.profile.resolve import resolve
from generator.report.model import Point
from generator.report.round import Round, look
from generator.report.sheet import sheet
from generator.report.sheet_blocks import BOX, TO_TICK
from generator.report.year_overview import year_overview
from generator.site.dutch import written_date

YEAR = "2027-2028"
MORE = """\
in_het_kort: Wij zijn een kleine school aan het water.
grenzen:
  - {situatie: Uw kind kan geen trap op., wat_dan: Wij zoeken met u verder.}
mensen: [{rol: logopedist, beschikbaar: 1 dag per week}]
leerling_stem: {terugkoppeling: Je hoort het in de klas.}
"""
RICH = swap(SOUND[SCHOOL], "{enkelvoudig: basis}", "{enkelvoudig: basis, meervoudig: in_overleg}") + MORE


def made(folder: Path, school: str = RICH, before: Said | None = None) -> Document:
    """Make the sheet of De Regenboog."""
    found = resolve(region_of(folder, {SCHOOL: school}), "regenboog", real_registers())
    found = dataclasses.replace(found, school=as_for_year(found.school, YEAR))
    return sheet(look(found, Round(YEAR, Validity(), ready=True), real_registers(), written_date), before)


def part(document: Document, name: str) -> tuple[Block, ...]:
    """Give the blocks below a heading of the first level."""
    return tuple(_part(document, name))


def _part(document: Document, name: str) -> Iterator[Block]:
    inside = False
    for block in document.blocks:
        if isinstance(block, Heading) and block.level == 1:
            inside = plain(block.runs).endswith(name)
        elif inside:
            yield block


def said(blocks: tuple[Block, ...]) -> str:
    """Give everything that blocks say."""
    return "\n".join(texts(blocks))


def table_of(blocks: tuple[Block, ...], first: str) -> Table:
    """Give the table whose first column has this name."""
    return next(block for block in blocks if isinstance(block, Table) and plain(block.head[0]) == first)


def test_the_parts_stand_in_order_and_are_numbered(tmp_path: Path) -> None:
    """Without an earlier profile there is nothing to say of changes, and no gap in the numbers."""
    document = made(tmp_path)
    found = [plain(block.runs) for block in document.blocks if isinstance(block, Heading) and block.level == 1]
    assert [
        "1. Wat wij van u vragen",
        "2. Vragen voor het team",
        "3. Wat aandacht vraagt",
        "4. Vragen voor leerlingen",
        "5. Controlelijst",
        "6. De ronde",
    ] == found
    assert "Blad voor team en medezeggenschapsraad: De Regenboog, schooljaar 2027-2028" == document.title


def test_the_team_sees_each_offer_and_item_with_boxes_to_tick(tmp_path: Path) -> None:
    """Level and status as a sign and a word."""
    blocks = part(made(tmp_path), "Vragen voor het team")
    offers = [[plain(cell) for cell in row] for row in table_of(blocks, "Aanbod").rows]
    tick = " ".join(TO_TICK.split())
    assert [["Leesclub", "◐ Extra", "niet ingevuld", tick]] == offers
    items = [[plain(cell) for cell in row] for row in table_of(blocks, "Onderdeel").rows]
    assert [
        ["Hulp bij lezen", "● Doet deze school", tick],
        ["Hulp bij rekenen", "○ Niet ingevuld", tick],
    ] == items
    text = said(blocks)
    assert "? In overleg (meer vragen tegelijk): Lezen en spellen (dyslexie)." in text
    assert "Uw kind kan geen trap op: Wij zoeken met u verder." in text
    assert "Nu staat er: Wij zijn een kleine school aan het water." in text


def test_areas_with_a_fixed_answer_are_not_asked_about(tmp_path: Path) -> None:
    """Dyslexia is basis here, in every situation that is filled in."""
    assert "Gebieden waar het antwoord niet vaststaat" not in said(made(tmp_path, SOUND[SCHOOL]).blocks)


def test_an_empty_part_asks_what_there_is(tmp_path: Path) -> None:
    """Whoever has no offers yet is not shown an empty table."""
    begin, end = SOUND[SCHOOL].index("aanbod:"), SOUND[SCHOOL].index("gebieden:\n")
    text = said(made(tmp_path, SOUND[SCHOOL][:begin] + SOUND[SCHOOL][end:]).blocks)
    assert "In het profiel staat nog geen aanbod. Wat doet u al?" in text
    assert "Nu staat er: nog niets. Wat zou u ouders als eerste zeggen?" in text


def test_pupils_are_asked_in_their_own_words_and_stay_nameless(tmp_path: Path) -> None:
    """And read what is done with their answer."""
    blocks = part(made(tmp_path), "Vragen voor leerlingen")
    text = said(blocks)
    assert "Schrijf geen namen op." in text
    assert "Op school is er hulp, zoals: Leesclub. Wat ken je? Wat helpt echt?" in text
    assert "Wat er met jouw antwoord gebeurt: Je hoort het in de klas." in text
    (questions,) = (block for block in blocks if isinstance(block, Listing))
    assert " u " not in said((questions,))
    shared = swap(RICH, "contact:\n", "contact:\n  leerlingen: {rol: vertrouwenspersoon}\n")
    found = said(part(made(tmp_path / "b", shared), "Vragen voor leerlingen"))
    assert "Je kunt op school praten met de vertrouwenspersoon." in found


def test_the_check_list_names_who_when_and_the_law_with_its_status(tmp_path: Path) -> None:
    """A point that is in the profile still has a box: somebody has to look."""
    blocks = part(made(tmp_path), "Controlelijst")
    rows = {plain(row[0]): [plain(cell) for cell in row[1:]] for row in table_of(blocks, "Punt").rows}
    assert [
        f"{BOX} nog niet",
        "de raad, voor het vaststellen",
        "WMS, artikel 13, onder g; 14, lid 1, onder a *",
    ] == rows["Instemming van de medezeggenschapsraad"]
    assert "het bestuur, voor 1 augustus 2027" == rows["Vastgesteld voor het schooljaar begint"][1]
    assert "Basisondersteuning beschreven" not in rows
    assert f"{BOX} Basisondersteuning beschreven (kamerstukken 36 443, WPO, artikel 13 *)" in said(blocks)
    assert f"{BOX} kijk zelf na" == rows["Vrijwillige ouderbijdrage"][0]
    assert "Regels voor het OPP" not in rows
    law = real_registers()["wet"]["mr-instemming"]
    assert f"{law.naam}: {law.school} Nog te controleren: {law.let_op}" in said(blocks)


def test_points_of_the_law_and_of_other_parts_are_not_said_twice(tmp_path: Path) -> None:
    """They stand in the check list, or with the questions for the team."""
    text = said(part(made(tmp_path), "Wat aandacht vraagt"))
    assert "Onderdelen van de basislijn zonder antwoord. Hulp bij rekenen." in text
    assert "Instemming" not in text
    assert "Kloppen de contactpersonen nog?" not in text


def test_what_changed_is_told_when_the_profile_of_the_year_before_is_known(tmp_path: Path) -> None:
    """New, gone, moved and reworded, each by its subject; no change is said in words."""
    region = region_of(tmp_path / "before", {SCHOOL: RICH})
    before = said_now(resolve(region, "regenboog", real_registers()))
    moved = swap(RICH, "niveau: extra", "niveau: basis")
    moved = swap(moved, "gebieden:\n", "  - {id: rekenhoek, naam: Rekenhoek, niveau: basis}\ngebieden:\n")
    text = said(part(made(tmp_path / "after", moved, before), "Wat er is veranderd"))
    assert "Nieuw\nRekenhoek" in text
    assert "Leesclub (was Extra ondersteuning, nu Basisondersteuning)" in text
    same = said(part(made(tmp_path / "same", RICH, before), "Wat er is veranderd"))
    assert "Het profiel zegt hetzelfde als dat van het vorige jaar." == same


def test_the_round_ends_with_publishing_and_keeping(tmp_path: Path) -> None:
    """Seven steps, each with a box."""
    (steps,) = (block for block in part(made(tmp_path), "De ronde") if isinstance(block, Listing))
    assert steps.ordered
    assert [f"{BOX} {name}" for name in ("Concept", "Team", "Leerlingen")] == [
        said(item).partition(":")[0] for item in steps.items[:3]
    ]
    assert 7 == len(steps.items)


@pytest.mark.parametrize("write", [to_html, to_word])
def test_the_same_sheet_gives_the_same_bytes(tmp_path: Path, write: object) -> None:
    """No clock shows."""
    assert callable(write)
    assert write(made(tmp_path / "a")) == write(made(tmp_path / "b"))


def test_a_hostile_profile_comes_out_as_text(tmp_path: Path) -> None:
    """Whatever stands in a name or a limit."""
    evil = swap(swap(RICH, "naam: Leesclub", "naam: <script>alert(1)</script>"), "geen trap op.", "<b>niet</b>")
    page = to_html(made(tmp_path, evil)).decode()
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<b>" not in page


def test_the_overview_tells_per_school_and_first_what_must_be_done_by_hand(tmp_path: Path) -> None:
    """In the order that is given, without numbers."""
    region = region_of(tmp_path).region
    point = Point("x", "Iets", "Daarom.", "Doe dit.", ("Dit", "Dat"))
    overview = year_overview(region, YEAR, [("A", [point]), ("B", [])], {"schools/veer-po/c.yml": "zet zelf het jaar."})
    assert [
        "Eerst dit",
        "Deze profielen zijn niet klaargezet:",
        "schools/veer-po/c.yml: zet zelf het jaar.",
        "A",
        "Iets. Dit; Dat. Daarom. Doe dit.",
        "B",
        "In het profiel valt niets op.",
    ] == list(texts(overview.blocks))
