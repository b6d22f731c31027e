"""Archived years are published byte for byte at a fixed address, and nothing that changes later changes them."""

from __future__ import annotations

import datetime as dt
import html
import os
import re
import shutil
from pathlib import Path

import pytest
from gids_testing.hostile import TEXT, write_hostile_region
from gids_testing.profiles import real_registers
from gids_testing.sites import ROOT
from gids_testing.years import DEMO_YEAR

from generator.archive.places import PAGE, RECORD, STYLE
from generator.command.archiving import ArchiveRequest, archive
from generator.resources import Resources, find_resources
from generator.site.build import BuildReport, BuildRequest, build

_SCHOOL = "waterrand-po/scholen/de-lantaarn"
_YEAR = f"{_SCHOOL}/schoolgids/2025-2026"


class Guide:
    """The demo region with the school that has an archive, and one that has none."""

    def __init__(self, folder: Path) -> None:
        self.out, self.profiles = folder / "site", folder / "schools"
        self.region = self.profiles / "waterrand-po"
        self.resources: Resources = find_resources()
        self.region.mkdir(parents=True)
        for name in ("de-lantaarn.yml", "oeverdam.yml"):
            shutil.copy(ROOT / "schools" / "waterrand-po" / name, self.region / name)
        neighbour = self.profiles / "waterrand-vo"  # both regions name each other
        neighbour.mkdir()
        for place in (self.region, neighbour):
            source = ROOT / "schools" / place.name
            for path in (source / "swv.yml", source / "besturen.yml", *source.glob("*.geojson")):
                shutil.copy(path, place / path.name)
        for name in ("logos", "archief"):
            shutil.copytree(ROOT / "schools" / "waterrand-po" / name, self.region / name)
        self.year = self.region / "archief" / "de-lantaarn" / "2025-2026"

    def build(self, **options: object) -> BuildReport:
        """Build what was changed."""
        return build(BuildRequest(self.profiles, self.out, **options), self.resources)  # type: ignore[arg-type]

    def page(self, address: str) -> str:
        """Give the text of a page."""
        return (self.out / address / "index.html").read_text(encoding="utf-8")

    def published(self) -> dict[str, bytes]:
        """Give the files of the archived year as they are published."""
        return {path.name: path.read_bytes() for path in (self.out / _YEAR).iterdir()}


@pytest.fixture
def guide(tmp_path: Path) -> Guide:
    """Give the region, published."""
    guide = Guide(tmp_path)
    assert () == guide.build().problems
    return guide


def _schools(report: BuildReport) -> set[str]:
    """Name the schools that a run made."""
    return {site.school for site in report.sites if site.school}


def _words(page: str) -> str:
    """Give what a reader sees and hears, as one line."""
    main = page.partition("<main")[2].partition(">")[2].partition("</main>")[0]
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", main)).split())


def test_a_year_is_published_byte_for_byte(guide: Guide) -> None:
    """Only what visitors need of it."""
    assert {
        "index.html": (DEMO_YEAR / PAGE).read_bytes(),
        STYLE: (DEMO_YEAR / STYLE).read_bytes(),
    } == guide.published()


def test_nothing_of_a_year_changes_when_profile_content_and_theme_change(guide: Guide, tmp_path: Path) -> None:
    """In disputes the published wording is the yardstick."""
    before, now = guide.published(), guide.page(f"{_SCHOOL}/schoolgids")
    sources = find_resources()
    guide.resources = Resources(tmp_path / "content", tmp_path / "theme", sources.schema)
    shutil.copytree(sources.content, guide.resources.content)
    shutil.copytree(sources.theme, guide.resources.theme)
    for path, old, new in (
        (guide.region / "de-lantaarn.yml", "midden in Rietmeer", "aan de rand van Rietmeer"),
        (guide.resources.registers / "wet.yml", "De school", "Onze school"),
        (guide.resources.slots / "schoolgids.html", "In het kort", "Heel kort"),
        (guide.resources.theme / "main.html", "<main", "<main data-nieuw"),
        (guide.resources.fixed_style, "max-width:46rem", "max-width:20rem"),
    ):
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")
    report = guide.build()
    assert ((), {"de-lantaarn", "oeverdam"}) == (report.problems, _schools(report))
    later = guide.page(f"{_SCHOOL}/schoolgids")
    for said in ("aan de rand van Rietmeer", "Heel kort", "<main data-nieuw", "Onze school"):
        assert said in later
        assert said not in now
    assert before == guide.published()


def test_a_run_in_which_nothing_changed_makes_nothing(guide: Guide) -> None:
    """Also when the files of a year were only written again."""
    assert () == guide.build().sites
    os.utime(guide.year / PAGE, ns=(0, 0))
    assert () == guide.build().sites
    assert () == guide.build().sites


def test_a_year_that_is_new_makes_that_school_again(guide: Guide) -> None:
    """And no other one."""
    request = ArchiveRequest(guide.profiles, None, "de-lantaarn", "directeur", dt.date(2026, 11, 28))
    assert () == archive(request, guide.resources).problems
    report = guide.build()
    assert {"de-lantaarn"} == _schools(report)
    listed = re.findall(r'href="([^"]+)">Schooljaar', guide.page(f"{_SCHOOL}/schoolgids"))
    assert ["../schoolgids/2026-2027/", "../schoolgids/2025-2026/"] == listed
    assert (guide.out / _SCHOOL / "schoolgids/2026-2027/index.html").is_file()
    assert "schooljaar 2025–2026 met schooljaar 2026–2027" in _words(guide.page(f"{_SCHOOL}/veranderd"))


@pytest.mark.parametrize("name", [PAGE, RECORD])
def test_a_year_that_was_changed_afterwards_is_refused(guide: Guide, name: str) -> None:
    """The school keeps its last good site, in every run, until the file is put back."""
    before, good = guide.published(), (guide.year / name).read_bytes()
    (guide.year / name).write_bytes(good.replace(b"2025", b"2024"))
    for _ in range(2):
        report = guide.build()
        assert [f"archief/de-lantaarn/2025-2026/{name}"] == [
            problem.path.partition("waterrand-po/")[2] for problem in report.problems
        ]
        assert (("waterrand-po/de-lantaarn",), before) == (report.failed, guide.published())
    (guide.year / name).write_bytes(good)
    assert () == guide.build().problems
    assert before == guide.published()


def test_the_section_lists_its_years_and_a_school_without_any_says_nothing(guide: Guide) -> None:
    """The list is not part of the section itself: that goes to paper."""
    page = guide.page(f"{_SCHOOL}/schoolgids")
    assert '<a href="../schoolgids/2025-2026/">Schooljaar 2025–2026</a>' in page
    section = page.partition('<div class="schoolgids"')[2]
    assert section.index('id="deel-wet"') < section.index("kop-eerdere-jaren")
    assert "kop-eerdere-jaren" not in guide.page("waterrand-po/scholen/oeverdam/schoolgids")


def test_the_page_tells_each_change_in_words(guide: Guide) -> None:
    """What moved to the basis comes first; words that differ are told to those who hear them."""
    words = _words(guide.page(f"{_SCHOOL}/veranderd"))
    headings = ["Van extra naar basis", "Nieuw", "Anders gezegd", "Niet meer"]
    found = re.findall(r"<h2[^>]*>(.*?)<", guide.page(f"{_SCHOOL}/veranderd"))
    assert headings == [heading for heading in found if heading in headings]
    for said in (
        (
            "Van extra naar basis Deze hulp was eerst extra. Nu hoort zij op onze school bij de basis. Leesclub ◐ Extra"
            " ondersteuning → is nu ● Basisondersteuning"
        ),
        (
            "Nieuw Aanbod Sterk bewegen Extra ondersteuning. Klimmen, balanceren en knutselen met de"
            " kinderfysiotherapeut."
            " De gymleraar neemt de oefeningen over in de les."
        ),
        (
            "Leesclub: hoe vaak Eerst vervallen: 3 , einde vervallen keer per week 25 minuten, in blokken van 10 weken"
            " Nu nieuw: 4 , einde nieuw keer per week 25 minuten, in blokken van 10 weken"
        ),
        "Hulp bij lezen en spellen Eerst Doet deze school Nu Deze school doet meer",
        (
            "Gedragsspecialist Eerst vervallen: 1 dag , einde vervallen per week, dinsdag"
            " Nu nieuw: 2 dagen , einde nieuw per week, dinsdag nieuw: en donderdag , einde nieuw"
        ),
        "Is er een lift? Eerst Nee Nu Ja",
        (
            "Niet meer Dit stond in de tekst van 2025–2026 en nu niet meer. Aanbod Typen in je eigen tempo Extra"
            " ondersteuning. Kinderen leren met tien vingers typen en maken daarna een werkstuk op de laptop. Wat hier"
            " moeilijk is Uw kind kan geen trap lopen en moet naar een lokaal op de bovenste"
            " verdieping. Wij verhuizen de"
            " groep van uw kind naar de begane grond tot de nieuwe lift er is."
        ),
    ):
        assert said in words


def test_a_school_without_an_earlier_year_says_so(guide: Guide) -> None:
    """An absent year is not a year without changes."""
    words = _words(guide.page("waterrand-po/scholen/oeverdam/veranderd"))
    assert "Van deze school is nog geen eerder schooljaar bewaard." in words
    assert "niets veranderd" not in words


def test_a_school_that_changed_nothing_says_so(guide: Guide) -> None:
    """A year after the archived one, with the same profile."""
    text = (guide.year / "profiel.yml").read_text(encoding="utf-8")
    text = text.replace("schooljaar: 2025-2026", "schooljaar: 2026-2027")
    (guide.region / "de-lantaarn.yml").write_text(text, encoding="utf-8")
    assert () == guide.build().problems
    assert "Sinds 2025–2026 is er niets veranderd in wat wij vergelijken." in _words(guide.page(f"{_SCHOOL}/veranderd"))
    assert "Aanbod gelijk gebleven De Lantaarn Rietmeer" in _words(guide.page("waterrand-po/veranderd"))


def test_the_region_tells_what_changed_per_school(guide: Guide) -> None:
    """With links to the offers, and what is not known."""
    page = guide.page("waterrand-po/veranderd")
    words = _words(page)
    for said in (
        "Van 1 school is een eerder schooljaar bewaard. Van de andere school kunnen wij niet zien wat er veranderde.",
        "In de regio ging 1 keer hulp van extra naar basis.",
        (
            "De Lantaarn Rietmeer. Vergeleken met schooljaar 2025–2026. Verplaatst Leesclub : eerst ◐"
            " Extra ondersteuning"
            " , nu ● Basisondersteuning Nieuw Sterk bewegen ◐ Extra ondersteuning Niet meer Typen in je eigen tempo"
            " (extra ondersteuning)"
        ),
    ):
        assert said in words
    assert 'href="../scholen/de-lantaarn/ondersteuning/#leesclub"' in page
    assert "#typen" not in page


def test_a_site_that_stands_alone_has_its_years_too(tmp_path: Path) -> None:
    """Byte for byte the same."""
    guide = Guide(tmp_path)
    assert () == guide.build(alone=True).problems
    assert (DEMO_YEAR / PAGE).read_bytes() == guide.published()["index.html"]


def test_a_hostile_year_comes_out_as_text(tmp_path: Path) -> None:
    """In what changed as on the page of the year."""
    guide = Guide(tmp_path)
    shutil.rmtree(guide.region)
    write_hostile_region(ROOT / "schools" / "waterrand-po", guide.region, real_registers())
    for outline in (ROOT / "schools" / "waterrand-po").glob("*.geojson"):
        shutil.copy(outline, guide.region / outline.name)
    lantern = guide.region / "de-lantaarn.yml"
    text = re.sub(r"20\d\d-2027", "2026-2027", lantern.read_text(encoding="utf-8"))
    lantern.write_text(text.replace('"schooljaar": "2026-2027"', '"schooljaar": "2025-2026"', 1), encoding="utf-8")
    request = ArchiveRequest(guide.profiles, None, "de-lantaarn", "directeur", dt.date(2025, 10, 1))
    made = archive(request, guide.resources)
    assert (1, ()) == (len(made.fixed), made.problems)
    lantern.write_text(text.replace("Leesclub", "Lees<b>club"), encoding="utf-8")
    assert () == guide.build(school="de-lantaarn").problems
    for address in (_YEAR, f"{_SCHOOL}/veranderd"):
        page = guide.page(address)
        assert TEXT not in page
        assert "<script>window" not in page
        assert "<img src=x" not in page
        assert "&lt;script&gt;" in page
    assert "Lees&lt;b&gt;club" in guide.page(f"{_SCHOOL}/veranderd")
