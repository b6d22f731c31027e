"""The files of a region beside its pages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from gids_testing.sites import ROOT
from gids_testing.views import demo_views

from generator.export.addresses import Addresses
from generator.resources import find_resources
from generator.site.build import build
from generator.site.options import BuildRequest
from generator.site.region_files import data_files


def test_open_data_is_among_the_files_of_a_region() -> None:
    """Under the address that the page about it has."""
    view = demo_views()[0]
    assert "open-data/scholen.csv" in data_files(view, Addresses(view.id))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build one demo region for a known address."""
    out = tmp_path_factory.mktemp("site")
    request = BuildRequest(ROOT / "schools", out, region="waterrand-po", url="https://gids.example/")
    build(request, find_resources())
    return out / "waterrand-po"


def test_a_build_publishes_the_files_with_full_addresses_beside_their_page(built: Path) -> None:
    """Every page that the data names is there."""
    rows = json.loads((built / "open-data/scholen.json").read_text(encoding="utf-8"))["rijen"]
    assert 9 == len(rows)
    for row in rows:
        assert (built.parent / row["pagina"].removeprefix("https://gids.example/") / "index.html").is_file()


def test_every_offer_is_found_at_its_address(built: Path) -> None:
    """The anchor is on the page."""
    rows = json.loads((built / "open-data/aanbod.json").read_text(encoding="utf-8"))["rijen"]
    for row in rows:
        page, _, anchor = row["pagina"].removeprefix("https://gids.example/").partition("#")
        assert f'id="{anchor}"' in (built.parent / page / "index.html").read_text(encoding="utf-8")


def test_only_the_home_page_of_a_school_carries_linked_data(built: Path) -> None:
    """Once per school is enough for search engines, and light for everybody else."""
    school = built / "scholen/de-lantaarn"
    pages = {path.relative_to(school).as_posix(): path.read_text(encoding="utf-8") for path in school.rglob("*.html")}
    assert {"index.html"} == {name for name, text in pages.items() if "application/ld+json" in text}
    data = pages["index.html"].partition('<script type="application/ld+json">')[2].partition("</script>")[0]
    assert "De Lantaarn" == json.loads(data)["name"]
