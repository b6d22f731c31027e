"""A parent finds a region by the gemeente: on the page that leads to all regions."""

from __future__ import annotations

import re
from pathlib import Path

from gids_testing.profiles import write_files

from generator.resources import find_resources
from generator.site.build import BuildRequest, build
from generator.site.jobs import ListedRegion
from generator.site.municipalities import by_municipality


def _region(name: str, sector: str, *gemeenten: str) -> ListedRegion:
    return ListedRegion(name, name, sector, 3, gemeenten)


def test_every_gemeente_has_its_regions_under_its_first_letter() -> None:
    """In order of the alphabet; those for primary schools come first."""
    north, south, upper = (
        _region("n", "po", "Áldam", "Bergen"),
        _region("z", "po", "Duin"),
        _region("v", "vo", "Bergen"),
    )
    found = by_municipality([upper, south, north])
    assert (("A", (("Áldam", (north,)),)), ("B", (("Bergen", (north, upper)),)), ("D", (("Duin", (south,)),))) == found


def test_one_gemeente_is_named_once_however_it_is_written() -> None:
    """As most regions write it; a region that names it twice is listed once."""
    regions = [_region("a", "po", "'s-Veer", "'S-VEER"), _region("b", "po", "'s-Veer")]
    assert (("S", (("'s-Veer", tuple(regions)),)),) == by_municipality(regions)


def test_without_gemeenten_there_is_nothing_to_list() -> None:
    """A region may begin with a name and a code."""
    assert () == by_municipality([_region("a", "po")])


def _start(folder: Path, count: int) -> str:
    """Build the page that leads to so many regions."""
    files = {
        f"schools/regio-{index:02d}/swv.yml": f"naam: Regio {index}\ncode: PO99{index:02d}\nsector: po\n"
        f"gemeenten: [Dam {index}, Veer]\n"
        for index in range(count)
    }
    files["schools/boven-vo/swv.yml"] = "naam: Boven\ncode: VO9901\nsector: vo\n"
    assert () == build(BuildRequest(write_files(folder, files), folder / "site"), find_resources()).problems
    return (folder / "site" / "index.html").read_text(encoding="utf-8")


def test_few_regions_are_shown_with_their_gemeenten(tmp_path: Path) -> None:
    """Under words that parents know; a list of gemeenten would only say it twice."""
    page = _start(tmp_path, 2)
    assert page.index(">Basisschool</h3>") < page.index("Regio 0") < page.index(">Middelbare school</h3>")
    assert page.index(">Middelbare school</h3>") < page.index("Boven")
    assert "Gemeenten Dam 1 en Veer." in page
    assert "Zoek uw gemeente" not in page


def test_many_regions_are_found_by_gemeente_too(tmp_path: Path) -> None:
    """Each gemeente leads to its regions."""
    page = _start(tmp_path, 7)
    listed = page[page.index("Zoek uw gemeente") : page.index(">Basisschool</h3>")]
    assert ["D", "V"] == re.findall(r"<summary>(\w)", listed)
    assert 7 == len(re.findall(r"Basisschool: Regio \d</a>", listed.partition("<dt>Veer</dt>")[2]))
