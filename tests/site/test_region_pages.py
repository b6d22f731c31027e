"""The pages of a region: one that is for each area of need stands once for each, at its own address."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from gids_testing.profiles import real_registers
from gids_testing.sites import ROOT

from generator.resources import Resources, find_resources
from generator.site.build import BuildRequest, build

_PAGE = """---
title: "Hulp bij {{ gebied.naam }}"
menu: Gebied
voor: ouders
omschrijving: Een zin over {{ gebied.naam }}.
geldig_op: 2026-11-23
voor_elk: gebied
---
Het id is {{ gebied.id }}. [Naar het begin](../index.md)
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build one region with a page that is repeated."""
    folder = tmp_path_factory.mktemp("gids")
    real = find_resources()
    content = Path(shutil.copytree(real.content, folder / "content"))
    pages = content / "paginas" / "regio"
    (pages / "soorten").mkdir()
    (pages / "soorten" / "deel.md").write_text(_PAGE, encoding="utf-8")
    menu = pages / "navigatie.yml"
    menu.write_text(
        menu.read_text(encoding="utf-8").replace("[index.md,", "[index.md, soorten/deel.md,"), encoding="utf-8"
    )
    schools = folder / "schools" / "waterrand-po"
    schools.mkdir(parents=True)
    for name in ("swv.yml", "besturen.yml", "het-kompas.yml"):
        shutil.copy(ROOT / "schools" / "waterrand-po" / name, schools / name)
    region = schools / "swv.yml"  # without the neighbour that is not there
    region.write_text(region.read_text(encoding="utf-8").replace("    id: waterrand-vo\n", ""), encoding="utf-8")
    for path in (ROOT / "schools" / "waterrand-po").glob("*.geojson"):
        shutil.copy(path, schools / path.name)
    request = BuildRequest(folder / "schools", folder / "site", url="https://gids.example/")
    assert () == build(request, Resources(content, real.theme, real.schema)).problems
    return folder / "site" / "waterrand-po"


def test_it_stands_once_for_each_area(site: Path) -> None:
    """With the name of the area in its title and its text; areas that only gather others have no page."""
    areas = [area for area in real_registers()["gebieden"].values() if not area.paraplu and "po" in area.sectoren]
    found = {path.parent.name for path in (site / "soorten").glob("*/index.html")}
    assert {area.id for area in areas} <= found
    assert "deel" not in found
    for area in areas:
        text = (site / "soorten" / area.id / "index.html").read_text(encoding="utf-8")
        assert f"Het id is {area.id}." in text
        assert '<a href="../../">Naar het begin</a>' in text


def test_the_sitemap_names_each(site: Path) -> None:
    """And not the page they were made of."""
    text = (site / "sitemap.xml").read_text(encoding="utf-8")
    assert "https://gids.example/waterrand-po/soorten/dyslexie/" in text
    assert "soorten/deel" not in text
