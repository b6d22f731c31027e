"""What the pages about coverage count equals what a second program counts from the YAML, and points at no school."""

from __future__ import annotations

import dataclasses
import html
import re
from pathlib import Path

import pytest
from gids_testing.counted import LEVELS, SITUATIONS, STATUSES, Counted
from gids_testing.demo_view import demo_view
from gids_testing.profiles import real_registers
from gids_testing.sites import ROOT

from benchmarks.region import generate
from generator.overview.baseline import baseline
from generator.overview.coverage import FEW, coverage, group_names, of_group
from generator.overview.facts import facts_of
from generator.overview.freshness import freshness
from generator.overview.gaps import gaps, provision
from generator.overview.view import RegionView
from generator.profile.load import load_profiles
from generator.profile.resolve import resolve
from generator.resources import find_resources
from generator.site.build import BuildRequest, build

REGIONS = ("waterrand-po", "waterrand-vo")
_REGISTERS = ROOT / "content" / "registers"


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a region of many rich schools in several gemeenten."""
    folder = tmp_path_factory.mktemp("regio") / "schools"
    generate(folder, 60)
    return folder


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the demo regions."""
    out = tmp_path_factory.mktemp("gids") / "site"
    assert () == build(BuildRequest(ROOT / "schools", out), find_resources()).problems
    return out


def _view(schools: Path) -> RegionView:
    region = load_profiles(schools, real_registers()).regions[0]
    facts = tuple(facts_of(resolve(region, school, real_registers())) for school in sorted(region.schools))
    return RegionView(region.id, region.region, facts, real_registers())


def _numbers(view: RegionView, situation: int) -> dict[str, dict[str, int]]:
    return {area.area.id: dict(area.whole.levels) for area in coverage(view)[situation].areas if area.whole.asked}


def _compare(view: RegionView, counted: Counted) -> None:
    for number, situation in enumerate(SITUATIONS):
        assert counted.levels(view.id, situation) == _numbers(view, number)
        for name in group_names(view):
            found = {area.id: dict(c.levels) for area, c in of_group(coverage(view)[number], name)}
            assert counted.levels(view.id, situation, name) == found, (situation, name)
    assert counted.baseline(view.id) == {found.item.id: dict(found.statuses) for found in baseline(view)}
    assert counted.school_years(view.id) == dict(freshness(view).by_school_year)


@pytest.mark.parametrize("region", REGIONS)
def test_the_counts_of_the_demo_regions_are_those_of_the_yaml(region: str) -> None:
    """Per situation, area and gemeente; also with a school of another region."""
    _compare(demo_view(region), Counted(ROOT / "schools", _REGISTERS))


def test_the_counts_of_a_large_region_are_those_of_the_yaml(generated: Path) -> None:
    """Sixty schools with an answer to everything."""
    _compare(_view(generated), Counted(generated, _REGISTERS))


def test_a_miscount_is_noticed() -> None:
    """One school that is left out shows."""
    view = demo_view("waterrand-po")
    short = dataclasses.replace(view, schools=view.schools[:-1])
    with pytest.raises(AssertionError):
        _compare(short, Counted(ROOT / "schools", _REGISTERS))


def _text(cell: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", cell)).split())


def _cells(table: str) -> list[list[str]]:
    """Give the text of every cell of a table, row by row."""
    rows = re.findall(r"<tr[ >].*?</tr>", table, re.DOTALL)
    return [[_text(cell) for cell in re.findall(r"<t[hd][ >].*?</t[hd]>", row, re.DOTALL)] for row in rows]


def _table(page: str, caption: str) -> list[list[str]]:
    found = re.search(rf"<table[^>]*>\s*<caption>{re.escape(caption)}.*?</table>", page, re.DOTALL)
    assert found, caption
    return _cells(found[0])


@pytest.mark.parametrize("region", REGIONS)
def test_the_numbers_on_the_built_page_are_those_of_the_yaml(site: Path, region: str) -> None:
    """Read back from the HTML, in the order of the columns."""
    page = (site / region / "dekking" / "index.html").read_text(encoding="utf-8")
    counted = Counted(ROOT / "schools", _REGISTERS)
    names = {area.id: area.naam for area in real_registers()["gebieden"].values()}
    for situation in SITUATIONS:
        words = real_registers()["situaties"][situation].naam.lower()
        rows = _table(page, f"Aantal scholen per antwoord: {words}")[1:]
        expected = [
            [names[area], *(str(levels[level]) for level in LEVELS)]
            for area, levels in counted.levels(region, situation).items()
        ]
        assert expected == rows, situation
    items = {item["id"]: item["naam"] for item in counted.regions[region]["basislijn"]}
    rows = _table(page, "Aantal scholen per onderdeel van de basis")[1:]
    order = list(real_registers()["basislijnstatussen"])
    assert sorted(STATUSES) == sorted(order)
    expected = [[str(counts[status]) for status in order] for counts in counted.baseline(region).values()]
    assert expected == [row[1:] for row in rows]
    assert all(row[0].startswith(name) for row, name in zip(rows, items.values(), strict=True))


@pytest.mark.parametrize("region", REGIONS)
def test_the_numbers_per_gemeente_on_the_built_page_are_those_of_the_yaml(site: Path, region: str) -> None:
    """Where few schools were asked three levels are one number, and the sum is still right."""
    page = (site / region / "dekking" / "index.html").read_text(encoding="utf-8")
    counted, view = Counted(ROOT / "schools", _REGISTERS), demo_view(region)
    words = real_registers()["situaties"]["enkelvoudig"].naam.lower()
    for name in group_names(view):
        rows = _table(page, f"{name or 'Gemeente niet ingevuld'}: {words}")[1:]
        expected = counted.levels(region, "enkelvoudig", name)
        assert len(expected) == len(rows)
        for row, levels in zip(rows, expected.values(), strict=True):
            numbers = [int(cell.removeprefix("samen ")) for cell in row[1:]]
            full = [levels[level] for level in LEVELS]
            assert numbers == (full if len(numbers) == len(full) else [*full[:2], sum(full[2:])]), (name, row)


@pytest.mark.parametrize("region", REGIONS)
def test_no_number_points_at_one_school(region: str) -> None:
    """Few schools share one number, and never in one gemeente alone: the rest of the total would give it away."""
    for found in coverage(demo_view(region)):
        for area in found.areas:
            assert all(group.joined for group in area.groups if group.asked < FEW)
            joined = [group for group in area.groups if group.joined]
            assert len(joined) != 1 or len(area.groups) == 1


def test_a_gap_names_places_never_schools() -> None:
    """With how many schools did not answer: unknown is not no."""
    view = demo_view("waterrand-po")
    found = {gap.area.id: gap for gap in gaps(view, coverage(view)[0])}
    helping = [
        f
        for f in view.schools
        if f.school.gebieden.get("bewegen") and f.school.gebieden["bewegen"].enkelvoudig == "basis"
    ]
    gap = found["bewegen"]
    assert len(helping) == gap.offered
    assert {f.school.adres.plaats for f in view.schools} - {f.school.adres.plaats for f in helping} == set(gap.places)
    assert sum("bewegen" not in f.school.gebieden for f in view.schools) == gap.unknown
    names = {facts.school.naam for facts in view.schools}
    assert not names & {*gap.municipalities, *gap.places}


@pytest.mark.parametrize("region", REGIONS)
def test_levels_profiles_and_exams_are_those_of_the_yaml(region: str) -> None:
    """With how many schools said nothing: what no school names may be there all the same."""
    registers = {"clusters": "clusters", "profielen": "uitstroomprofielen", "examenroutes": "examenroutes"}
    counted, found = Counted(ROOT / "schools", _REGISTERS), {s.id: s for s in provision(demo_view(region))}
    for subject, (asked, silent, schools) in counted.provision(region).items():
        if subject not in found:
            assert not asked, subject
            continue
        names = {real_registers()[registers.get(subject, "schoolniveaus")][name].naam: n for name, n in schools.items()}
        rows = {row.name: row.schools for row in found[subject].rows if row.schools}
        assert (asked, silent, names) == (found[subject].asked, found[subject].unknown, rows), subject
    asked, silent, having = counted.entree(region)
    assert (asked, silent, having) == (found["entree"].asked, found["entree"].unknown, found["entree"].rows[0].schools)


def test_a_school_that_named_no_level_is_silent_and_not_without() -> None:
    """Unknown is not no. A school for pro needs no word for its own level, and nobody has an exam in that level."""
    view = demo_view("waterrand-vo")
    bare = tuple(
        facts.model_copy(update={"school": facts.school.model_copy(update={"niveaus": (), "uitstroomprofielen": ()})})
        for facts in view.schools
    )
    found = {subject.id: subject for subject in provision(dataclasses.replace(view, schools=bare))}
    levels = found["niveaus"]
    pro = [facts for facts in bare if "pro" in facts.school.schoolsoort]
    assert levels.unknown == levels.asked - len(pro) > 0
    assert [("Praktijkonderwijs", len(pro))] == [(row.name, row.schools) for row in levels.rows if row.schools]
    assert "Praktijkonderwijs" not in {row.name for row in found["examens"].rows}


@pytest.mark.parametrize("region", REGIONS)
def test_kinds_of_school_are_counted_and_what_is_missing_is_named(region: str) -> None:
    """Only what belongs to the sector, or is there."""
    view, counted = demo_view(region), Counted(ROOT / "schools", _REGISTERS)
    kinds = next(subject for subject in provision(view) if subject.id == "soorten")
    expected = {real_registers()["schoolsoorten"][kind].naam: number for kind, number in counted.kinds(region).items()}
    assert expected == {row.name: row.schools for row in kinds.rows if row.schools}
    assert {row.name for row in kinds.rows if not row.schools} == set(kinds.missing)


def test_a_primary_region_without_vso_is_not_asked_for_its_exams() -> None:
    """That would be called missing, while it belongs elsewhere."""
    view = demo_view("waterrand-po")
    without = dataclasses.replace(view, schools=tuple(f for f in view.schools if "vso" not in f.school.schoolsoort))
    assert {"soorten", "clusters"} == {subject.id for subject in provision(without)}
    assert "examens" in {subject.id for subject in provision(view)}


def test_only_schools_that_do_more_are_named() -> None:
    """Schools that are still building something up are a number."""
    for found in baseline(demo_view("waterrand-po")):
        more = {f.id for f in found.more}
        answers = {
            f.id: {a.item: a.status for a in f.school.basisondersteuning} for f in demo_view("waterrand-po").schools
        }
        assert all(answers[school][found.item.id] == "meer" for school in more)
        assert len(more) == found.statuses["meer"]


def test_of_few_schools_the_baseline_does_not_say_who_is_not_ready() -> None:
    """Two schools share one number and no day; all that do it, or more, are told apart."""
    view = demo_view("waterrand-po")
    assert any(found.ready and not found.joined for found in baseline(view))
    for found in baseline(dataclasses.replace(view, schools=view.schools[:2])):
        assert found.joined == (found.asked < FEW)
        assert not (found.joined and found.ready)
        assert found.asked == found.statuses["voldoet"] + found.statuses["meer"] + found.joint


def test_the_days_of_the_baseline_add_up_to_the_schools_that_build_it_up() -> None:
    """A school that named no day counts too."""
    for found in baseline(demo_view("waterrand-vo")):
        assert found.joined or found.statuses["in_opbouw"] == sum(number for _day, number in found.ready)


def test_a_region_without_schools_is_counted_too() -> None:
    """Nothing is divided by nothing."""
    empty = dataclasses.replace(demo_view("waterrand-po"), schools=())
    assert all(area.whole.asked == 0 for found in coverage(empty) for area in found.areas)
    assert 0 == freshness(empty).schools
    assert freshness(empty).newest is None
    assert all(subject.asked == 0 for subject in provision(empty))
