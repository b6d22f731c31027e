"""The home page of a region: doors to the pages it has, a map when there is something to draw, and every school."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from gids_testing.profiles import OTHER, SCHOOL, SOUND, SWV, swap, write_files

from generator.resources import find_resources
from generator.site.build import BuildRequest, build

WHERE = "coordinaten: {breedte: 52.1, lengte: 5.1}\n"
OUTLINES = '{"type":"Feature","properties":{"naam":"<b>Veer</b>"},"geometry":%s,"bron":"<i>Kadaster</i>"}'
SQUARE = '{"type":"Polygon","coordinates":[[[5,52],[5.3,52],[5.3,52.2],[5,52.2],[5,52]]]}'


def _home(folder: Path, **changes: str) -> str:
    """Build a region with other texts for some of its files; give its home page."""
    files = {"swv": SWV, "school": SCHOOL, "other": OTHER}
    texts = {**SOUND, **{files[name]: text for name, text in changes.items() if name in files}}
    if "kaart" in changes:
        texts["schools/veer-po/kaart.geojson"] = changes["kaart"]
    report = build(BuildRequest(write_files(folder, texts), folder / "site"), find_resources())
    assert () == report.problems
    return (folder / "site" / "veer-po" / "index.html").read_text(encoding="utf-8")


def test_without_coordinates_there_is_the_list_only(tmp_path: Path) -> None:
    """No map, no legend, no link that skips what is not there."""
    page = _home(tmp_path)
    assert 'href="scholen/regenboog/"' in page
    assert "deel-lijst" in page
    for absent in ("kaart-tekening", "Sla de kaart over", "kaart-legenda", "op de kaart"):
        assert absent not in page


def test_each_school_with_coordinates_is_a_link_on_the_map_and_in_the_list(tmp_path: Path) -> None:
    """With a name that says which school, of what kind and where."""
    page = _home(tmp_path, school=SOUND[SCHOOL] + WHERE)
    assert 2 == page.count('href="scholen/regenboog/"')
    assert 1 == page.count('href="scholen/zonnewijzer/"')
    assert "<title>De Regenboog, Basisschool in Veerdam</title>" in page
    assert "1 school staat niet op de kaart" in page
    assert page.index("Sla de kaart over") < page.index("kaart-tekening") < page.index('id="deel-lijst"')


def test_a_special_school_has_another_mark_with_its_meaning(tmp_path: Path) -> None:
    """The legend names the marks that are there."""
    other = swap(SOUND[OTHER], "schoolsoort: [bo]", "schoolsoort: [sbo]") + swap(WHERE, "52.1", "52.2")
    page = _home(tmp_path, school=SOUND[SCHOOL] + WHERE, other=other)
    legend = re.sub(r"<[^>]+>", "", page[page.index("kaart-legenda") : page.index("Kies een punt")])
    assert "Basisschool" in legend
    assert "School voor speciaal basisonderwijs" in legend
    assert "speciaal onderwijs" not in legend
    assert '<a class="p-rond"' in page
    assert '<a class="p-vierkant"' in page


def test_texts_of_a_map_come_out_as_text(tmp_path: Path) -> None:
    """Names in the file are those that somebody typed."""
    swv = SOUND[SWV] + "kaart: kaart.geojson\n"
    page = _home(tmp_path, swv=swv, school=SOUND[SCHOOL] + WHERE, kaart=OUTLINES % SQUARE)
    assert "&lt;b&gt;Veer&lt;/b&gt;</text>" in page
    assert "&lt;i&gt;Kadaster&lt;/i&gt;" in page
    assert "<b>Veer" not in page


def test_every_door_leads_to_a_page_that_is_there(tmp_path: Path) -> None:
    """A page that this site does not have leaves no door and no empty heading."""
    page = _home(tmp_path)
    doors = re.findall(r'<ul class="deuren">(.*?)</ul>', page, flags=re.DOTALL)
    addresses = [found for group in doors for found in re.findall(r'href="([^"#]*)', group)]
    assert len(doors) == len([*re.finditer(r"<h3>U |<h3>De regio als geheel", page)])
    assert addresses
    for address in addresses:
        assert (tmp_path / "site" / "veer-po" / address / "index.html").is_file(), address
    assert 'href="./#kop-swv"' in page


@pytest.mark.parametrize(("count", "folded"), [(30, False), (31, True)])
def test_a_long_list_is_folded_per_place(tmp_path: Path, count: int, *, folded: bool) -> None:
    """So that what stands below the list is not a hundred screens away."""
    schools = {
        f"schools/veer-po/school-{index:02d}.yml": swap(
            swap(SOUND[OTHER], "99CD00", f"99CD{index:02d}"), "De Zonnewijzer", f"School {index}"
        )
        for index in range(count)
    }
    folder = write_files(tmp_path, {SWV: SOUND[SWV], **schools})
    build(BuildRequest(folder, tmp_path / "site"), find_resources())
    page = (tmp_path / "site" / "veer-po" / "index.html").read_text(encoding="utf-8")
    assert folded == (f"({count} scholen)</span></summary>" in page)
    assert folded != ("<h3>Veerdam</h3>" in page)
