"""A run makes what has changed and leaves the rest alone; whatever happens, what is published stays whole."""

from __future__ import annotations

import dataclasses
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from gids_testing.sites import ROOT

from generator.errors import BuildError
from generator.resources import Resources, find_resources
from generator.site.build import BuildReport, BuildRequest, Session, build
from generator.site.keys import source_keys
from generator.site.output import HIDDEN, Output
from generator.site.records import read_record
from generator.site.run import Run
from generator.site.sitemap import NAME as SITEMAP

PO, VO = "waterrand-po", "waterrand-vo"
SCHOOLS = (f"{PO}/oeverdam", f"{PO}/het-kompas", f"{VO}/scholengemeenschap-hoogland")


class Guide:
    """A few demo profiles, built again and again; moulds are kept as long as nothing changes in them."""

    def __init__(self, folder: Path, moulds: Path) -> None:
        self.out = folder / "site"
        if moulds.exists():
            shutil.copytree(moulds, Output(self.out).moulds)
        self._session = Session()
        self.profiles = folder / "schools"
        self.resources: Resources = find_resources()
        for name in SCHOOLS:
            region = name.partition("/")[0]
            (self.profiles / region).mkdir(parents=True, exist_ok=True)
            outlines = [f"{region}/{path.name}" for path in (ROOT / "schools" / region).glob("*.geojson")]
            for path in (f"{name}.yml", f"{region}/swv.yml", f"{region}/besturen.yml", *outlines):
                shutil.copy(ROOT / "schools" / path, self.profiles / path)

    def build(self, **options: object) -> BuildReport:
        """Build what was changed."""
        request = BuildRequest(self.profiles, self.out, **options)  # type: ignore[arg-type]  # of BuildRequest
        return build(request, self.resources, session=self._session)

    def change(self, name: str, before: str, after: str) -> None:
        """Replace some words in a profile."""
        path = self.profiles / f"{name}.yml"
        text = path.read_text(encoding="utf-8")
        assert before in text
        path.write_text(text.replace(before, after), encoding="utf-8")

    def page(self, address: str) -> str:
        """Give the text of a page."""
        return (self.out / address / "index.html").read_text(encoding="utf-8")

    def identities(self) -> dict[str, int]:
        """Give for every published file which one it is: another file has another number."""
        return {
            path.relative_to(self.out).as_posix(): path.stat().st_ino
            for path in self.out.rglob("*")
            if path.is_file() and HIDDEN not in path.parts
        }


def made(report: BuildReport) -> set[str]:
    """Name the sites that a run made."""
    return {f"{site.region}/{site.school}" for site in report.sites}


@pytest.fixture(scope="module")
def moulds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Keep moulds between the tests of this module, as they are kept between runs."""
    return tmp_path_factory.mktemp("mallen") / "mallen"


@pytest.fixture
def guide(tmp_path: Path, moulds: Path) -> Guide:
    """Give profiles of which nothing is published."""
    return Guide(tmp_path, moulds)


@pytest.fixture
def published(guide: Guide, moulds: Path) -> Guide:
    """Give profiles that are published."""
    assert () == guide.build().problems
    if not moulds.exists():
        shutil.copytree(Output(guide.out).moulds, moulds)
    return guide


def test_the_first_run_makes_everything_and_the_second_nothing(guide: Guide) -> None:
    """The report tells both; no file is touched the second time."""
    first = guide.build()
    assert {*SCHOOLS, f"{PO}/", f"{VO}/", "/"} == made(first)
    assert () == first.unchanged
    before = guide.identities()
    second = guide.build()
    assert () == second.sites
    assert {(site.region, site.school) for site in first.sites} == {(s.region, s.school) for s in second.unchanged}
    assert before == guide.identities()


def test_a_changed_word_shows_and_touches_one_site_only(published: Guide) -> None:
    """The region's pages are made again too, but what is the same in them stays the very same file."""
    before = published.identities()
    published.change(SCHOOLS[1], "Het Kompas is", "Ons Kompas is")
    report = published.build()
    assert {SCHOOLS[1], f"{PO}/"} == made(report)
    assert "Ons Kompas is" in published.page(f"{PO}/scholen/het-kompas")
    changed = {name for name, number in published.identities().items() if before.get(name) != number}
    # The region's open data repeats what a school says of itself in short.
    told = {"waterrand-po/open-data/hsds"}
    assert {"waterrand-po/scholen/het-kompas"} | told == {"/".join(name.split("/")[:3]) for name in changed}


def test_a_new_name_shows_in_the_list_of_the_region_too(published: Guide) -> None:
    """What the region says of a school is made of the same profile."""
    published.change(SCHOOLS[1], "naam: Het Kompas", "naam: Het Nieuwe Kompas")
    assert {SCHOOLS[1], f"{PO}/"} == made(published.build())
    assert "Het Nieuwe Kompas" in published.page(PO)


def test_a_remark_in_a_profile_touches_nothing(published: Guide) -> None:
    """Whoever only explains something to a colleague changes no page."""
    before = published.identities()
    path = published.profiles / f"{SCHOOLS[1]}.yml"
    path.write_text(path.read_text(encoding="utf-8") + "\n# Nagekeken in de teamvergadering.\n", encoding="utf-8")
    assert () == published.build().sites
    assert before == published.identities()
    assert () == published.build().sites


def test_a_change_of_the_region_shows_on_all_its_sites_and_no_others(published: Guide) -> None:
    """The name of the samenwerkingsverband stands on every page."""
    published.change(f"{PO}/swv", "naam: ", "naam: Nieuw ")
    assert {SCHOOLS[0], SCHOOLS[1], f"{PO}/", "/"} == made(published.build())


def test_a_board_that_changes_touches_its_own_schools_only(published: Guide) -> None:
    """Another board's schools rest on the same file, but nothing of theirs changes."""
    before = published.identities()
    with (published.profiles / PO / "besturen.yml").open("a", encoding="utf-8") as boards:
        boards.write("\nextra:\n  naam: Extra\n")
    report = published.build()
    assert ((), {f"{PO}/"}) == (report.problems, made(report))
    assert before == published.identities()


@pytest.mark.parametrize("options", [{"disk": True}, {"url": "https://gids.example/"}], ids=["disk", "url"])
def test_another_way_of_publishing_makes_everything_anew(published: Guide, options: dict[str, object]) -> None:
    """Options that show in pages count as a change; the second time with the same options nothing does."""
    assert {*SCHOOLS, f"{PO}/", f"{VO}/", "/"} == made(published.build(**options))
    assert () == published.build(**options).sites


def test_fresh_makes_everything_though_nothing_changed(published: Guide) -> None:
    """For whoever doubts what is there."""
    assert {*SCHOOLS, f"{PO}/", f"{VO}/", "/"} == made(published.build(fresh=True))


def test_a_page_that_somebody_else_put_there_is_replaced(published: Guide) -> None:
    """A site that is not as it was left is made again."""
    page = published.out / f"{PO}/scholen/oeverdam/index.html"
    page.write_text("anders", encoding="utf-8")
    with pytest.raises(BuildError, match="niet door deze gids gemaakt"):
        published.build()
    page.write_text('<meta name="generator" content="Ondersteuningsgids">', encoding="utf-8")
    report = published.build()
    assert SCHOOLS[0] in made(report)
    assert SCHOOLS[1] not in made(report)
    assert "Oeverdam" in page.read_text(encoding="utf-8")


def test_another_logo_is_a_change(published: Guide) -> None:
    """The profile is the same, the picture is not."""
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'
    (published.profiles / PO / "merk.svg").write_text(drawing, encoding="utf-8")
    with (published.profiles / f"{SCHOOLS[0]}.yml").open("a", encoding="utf-8") as profile:
        profile.write("logo: merk.svg\n")
    assert {SCHOOLS[0]} == made(published.build())
    (published.profiles / PO / "merk.svg").write_text(drawing.replace("h9", "h8"), encoding="utf-8")
    assert {SCHOOLS[0]} == made(published.build())
    assert "h8v9" in (published.out / f"{PO}/scholen/oeverdam/logo.svg").read_text(encoding="utf-8")


def test_a_broken_school_stays_in_the_list_and_is_told_in_every_run(published: Guide) -> None:
    """Its last good site is there, so its region still leads to it, also when another school changes."""
    published.change(SCHOOLS[0], "schoolsoort: [bo]", "schoolsoort: [basis]")
    published.change(SCHOOLS[1], "naam: Het Kompas", "naam: Het Nieuwe Kompas")
    first = published.build()
    assert (SCHOOLS[0],) == first.failed
    assert "Het Nieuwe Kompas" in published.page(PO)
    assert "scholen/oeverdam/" in published.page(PO)
    again = published.build()
    assert (SCHOOLS[0],) == again.failed
    assert first.problems == again.problems
    published.change(SCHOOLS[0], "schoolsoort: [basis]", "schoolsoort: [bo]")
    mended = published.build()
    assert ((), ()) == (mended.failed, mended.sites)


def test_a_school_that_breaks_by_a_change_of_its_region_is_told_in_every_run(published: Guide) -> None:
    """Its own file is what it was, so only reading it again tells."""
    path = published.profiles / PO / "het-kompas.yml"
    assert "bestuur: " in path.read_text(encoding="utf-8")
    (published.profiles / PO / "besturen.yml").unlink()
    first, again = published.build(), published.build()
    assert SCHOOLS[1] in first.failed
    assert first.failed == again.failed


def test_two_schools_with_one_code_are_refused_except_the_first(published: Guide) -> None:
    """Also when the other profile did not change: no run sees them together otherwise."""
    copy = (published.profiles / f"{SCHOOLS[0]}.yml").read_text(encoding="utf-8")
    (published.profiles / PO / "zomaar.yml").write_text(copy, encoding="utf-8")
    report = published.build()
    assert (f"{PO}/zomaar",) == report.failed
    assert "staat ook in" in str(report.problems[0])
    assert not (published.out / PO / "scholen" / "zomaar").exists()
    assert (f"{PO}/zomaar",) == published.build().failed


def test_when_nothing_is_remembered_a_broken_school_is_not_taken_from_the_list(published: Guide) -> None:
    """The region's pages stay as they are, since a new list could not name it."""
    shutil.rmtree(published.out / HIDDEN)
    published.change(SCHOOLS[0], "schoolsoort: [bo]", "schoolsoort: [basis]")
    before = published.page(PO)
    assert SCHOOLS[1] in made(published.build())
    assert before == published.page(PO)


def test_a_run_that_stops_halfway_vouches_for_nothing_that_it_did_not_see(
    published: Guide, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A site was replaced, and then the disk was full: the record of what was there before must not stay."""
    published.change(SCHOOLS[1], "Het Kompas is", "Ons Kompas is")

    def full(_run: Run, _result: object) -> None:
        raise BuildError("de schijf is vol.")

    with monkeypatch.context() as patched:
        patched.setattr(Run, "_note", full)
        with pytest.raises(BuildError, match="vol"):
            published.build()
    assert "Ons Kompas is" in published.page(f"{PO}/scholen/het-kompas")
    assert "" == read_record(Output(published.out), PO).schools["het-kompas"].key
    published.change(SCHOOLS[1], "Ons Kompas is", "Het Kompas is")
    published.build()
    assert "Het Kompas is" in published.page(f"{PO}/scholen/het-kompas")


def test_who_asks_for_one_school_is_told_of_that_school_only(published: Guide) -> None:
    """Made or not, and it is the page to open."""
    again = published.build(school="oeverdam")
    assert ((), [SCHOOLS[0]]) == (again.sites, [f"{site.region}/{site.school}" for site in again.unchanged])


def test_what_another_version_remembered_is_made_again(published: Guide) -> None:
    """Also while a profile holds a mistake: then the old list, which names its school, stays as it is."""
    path = published.out / HIDDEN / f"{PO}.json"
    path.write_text(path.read_text(encoding="utf-8").replace('"formaat":', '"vorm":'), encoding="utf-8")
    published.change(SCHOOLS[0], "schoolsoort: [bo]", "schoolsoort: [basis]")
    before = published.page(PO)
    report = published.build()
    assert (SCHOOLS[0],) == report.failed
    assert SCHOOLS[1] in made(report)
    assert before == published.page(PO)
    published.change(SCHOOLS[0], "schoolsoort: [basis]", "schoolsoort: [bo]")
    assert SCHOOLS[0] in made(published.build())


def test_a_school_that_belongs_to_two_regions_stands_in_the_lists_of_both(published: Guide) -> None:
    """It has one site; the other region leads to it, also when only that other region is built."""
    plain = "schoolsoort: [bo]\n"
    published.change(SCHOOLS[0], plain, f"{plain}andere_samenwerkingsverbanden: [{VO}]\n")
    assert {SCHOOLS[0], f"{PO}/", f"{VO}/"} == made(published.build())
    assert f'href="../{PO}/scholen/oeverdam/"' in published.page(VO)
    published.change(f"{VO}/swv", "naam: Samenwerkingsverband VO Waterrand", "naam: Waterrand voortgezet")
    published.build(region=VO)
    assert f'href="../{PO}/scholen/oeverdam/"' in published.page(VO)
    assert () == published.build(region=VO).sites


def test_a_change_of_such_a_school_shows_in_both_regions(published: Guide) -> None:
    """The list of a region never says anything else than the site it leads to."""
    plain = "schoolsoort: [bo]\n"
    published.change(SCHOOLS[0], plain, f"{plain}andere_samenwerkingsverbanden: [{VO}]\n")
    published.build()
    published.change(SCHOOLS[0], "naam: Openbare Basisschool Oeverdam", "naam: De Nieuwe Dam")
    assert {SCHOOLS[0], f"{PO}/", f"{VO}/"} == made(published.build())
    assert "De Nieuwe Dam" in published.page(VO)
    published.change(SCHOOLS[0], f"andere_samenwerkingsverbanden: [{VO}]\n", "")
    assert {SCHOOLS[0], f"{PO}/", f"{VO}/"} == made(published.build())
    assert "De Nieuwe Dam" not in published.page(VO)


def test_such_a_school_leaves_the_other_list_when_its_profile_is_gone(published: Guide) -> None:
    """No list leads to a site that was taken away."""
    plain = "schoolsoort: [bo]\n"
    published.change(SCHOOLS[0], plain, f"{plain}andere_samenwerkingsverbanden: [{VO}]\n")
    published.build()
    (published.profiles / f"{SCHOOLS[0]}.yml").unlink()
    published.build()
    assert "oeverdam" not in published.page(VO)


def test_facts_that_are_lost_are_told_until_the_school_is_made_again(published: Guide) -> None:
    """The region leaves the school out of its lists rather than say what nobody can check."""
    (published.out / PO / "scholen" / "oeverdam" / "gegevens.json").write_text("{}", encoding="utf-8")
    published.change(SCHOOLS[1], "naam: Het Kompas", "naam: Het Nieuwe Kompas")
    first = published.build()
    assert ["--fresh" in problem.message for problem in first.problems] == [True]
    assert "scholen/oeverdam/" not in published.page(PO)
    assert first.problems == published.build().problems
    assert () == published.build(fresh=True).problems
    assert "scholen/oeverdam/" in published.page(PO)


def test_what_is_remembered_may_be_damaged(published: Guide) -> None:
    """Then everything is made again."""
    for path in (published.out / HIDDEN).glob("*.json"):
        path.write_text('{"version": 1, "basis": 3', encoding="utf-8")
    assert {*SCHOOLS, f"{PO}/", f"{VO}/", "/"} == made(published.build())
    assert () == published.build().sites


def test_a_region_that_is_gone_is_taken_away_whole(published: Guide) -> None:
    """The page that leads to the regions no longer names it, and the report tells."""
    shutil.rmtree(published.profiles / VO)
    report = published.build()
    assert (VO,) == report.removed
    assert not (published.out / VO).exists()
    assert VO not in published.page("")
    assert () == published.build().removed


def test_a_region_alone_takes_no_other_away(published: Guide) -> None:
    """Who builds one region says nothing of the rest."""
    shutil.rmtree(published.profiles / VO)
    assert () == published.build(region=PO).removed
    assert (published.out / VO / "index.html").is_file()


def test_one_school_does_not_vouch_for_the_others(published: Guide) -> None:
    """After a change of the region and a run for one school, a whole run still makes the others."""
    published.change(f"{PO}/swv", "naam: ", "naam: Nieuw ")
    assert {SCHOOLS[0]} == made(published.build(school="oeverdam"))
    assert SCHOOLS[1] in made(published.build())


def test_a_school_that_stands_alone_is_taken_away_when_its_profile_is_gone(guide: Guide) -> None:
    """Just as in a region whose sites share files."""
    guide.build(alone=True)
    (guide.profiles / f"{SCHOOLS[0]}.yml").unlink()
    assert (SCHOOLS[0],) == guide.build(alone=True).removed
    assert not (guide.out / PO / "scholen" / "oeverdam").exists()


def test_sitemaps_name_every_page_under_the_address_of_the_guide(guide: Guide) -> None:
    """One per site, one that names those; nothing without an address."""
    guide.build()
    assert [] == list(guide.out.rglob(SITEMAP))
    guide.build(url="https://gids.example/regio/")
    root = (guide.out / SITEMAP).read_text(encoding="utf-8")
    named = {line.split("<loc>")[1].split("</loc>")[0] for line in root.splitlines() if "<loc>" in line}
    listed = set()
    for address in named:
        text = (guide.out / address.removeprefix("https://gids.example/regio/")).read_text(encoding="utf-8")
        listed |= {line.split("<loc>")[1].split("</loc>")[0] for line in text.splitlines() if "<loc>" in line}
    pages = {path.parent.relative_to(guide.out).as_posix() for path in guide.out.rglob("index.html")}
    assert {f"https://gids.example/regio/{page}/".replace("/./", "/") for page in pages} == listed


def test_a_home_page_of_somebody_else_is_never_replaced(guide: Guide) -> None:
    """Neither that of the folder nor that of a region; nothing is written then."""
    guide.out.mkdir(exist_ok=True)
    (guide.out / "index.html").write_text("Mijn vakantie", encoding="utf-8")
    with pytest.raises(BuildError, match=r"index\.html is niet door deze gids gemaakt"):
        guide.build()
    assert ["index.html"] == [path.name for path in guide.out.iterdir() if path.name != HIDDEN]


def test_a_file_cannot_be_the_folder_for_sites(guide: Guide) -> None:
    """The message says which option to use."""
    guide.out = guide.out.with_name("bestand")
    guide.out.write_text("", encoding="utf-8")
    with pytest.raises(BuildError, match=r"is een bestand\. Kies met --out een map"):
        guide.build()


def test_pages_that_a_region_no_longer_has_are_taken_away(published: Guide, tmp_path: Path) -> None:
    """A page that left the shared content would otherwise stay for ever."""
    content = tmp_path / "content"
    shutil.copytree(published.resources.content, content)
    published.resources = Resources(content, published.resources.theme, published.resources.schema)
    pages = content / "paginas" / "regio"
    navigation = (pages / "navigatie.yml").read_text(encoding="utf-8")
    (pages / "navigatie.yml").write_text(navigation.replace("[index.md,", "[index.md, nog.md,"), encoding="utf-8")
    text = "title: Nog\nmenu: Nog\nvoor: ouders\nomschrijving: Een zin.\ngeldig_op: 2026-11-23"
    (pages / "nog.md").write_text(f"---\n{text}\n---\nTekst.\n", encoding="utf-8")
    assert {f"{PO}/", f"{VO}/"} == made(published.build())
    assert (published.out / PO / "nog" / "index.html").exists()
    (pages / "nog.md").unlink()
    (pages / "navigatie.yml").write_text(navigation, encoding="utf-8")
    published.build()
    assert not (published.out / PO / "nog" / "index.html").exists()


def test_a_run_with_nothing_to_do_does_not_import_the_engine(published: Guide) -> None:
    """That alone would take longer than all the rest of such a run."""
    code = f"""
import sys
from pathlib import Path
from generator.resources import find_resources
from generator.site.build import BuildRequest, build
report = build(BuildRequest(Path({str(published.profiles)!r}), Path({str(published.out)!r})), find_resources())
print(len(report.sites), len(report.unchanged), "mkdocs" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert "0 6 False" == done.stdout.strip()


def test_one_changed_school_needs_no_mould_to_be_cast(published: Guide) -> None:
    """Moulds of the same sources are kept from one run to the next, and so the engine is not imported either."""
    published.change(SCHOOLS[1], "Het Kompas is", "Ons Kompas is")
    request = BuildRequest(published.profiles, published.out)
    report = build(request, published.resources)
    assert ({SCHOOLS[1], f"{PO}/"}, 0) == (made(report), report.moulds)


def test_progress_counts_every_school(guide: Guide) -> None:
    """As many steps as there are schools to make."""
    told: list[tuple[int, int, str]] = []
    request = BuildRequest(guide.profiles, guide.out)
    build(request, guide.resources, progress=lambda *news: told.append(news))
    assert [(1, 3), (2, 3), (3, 3)] == [news[:2] for news in told]
    assert set(SCHOOLS) == {news[2] for news in told}


def test_a_session_keeps_moulds_for_one_folder_and_the_same_sources(tmp_path: Path) -> None:
    """It must never write into the folder of another build."""
    session = Session()
    resources, keys = find_resources(), source_keys(find_resources())
    first = session.foundry(resources, keys, tmp_path / "een")
    assert first is session.foundry(resources, keys, tmp_path / "een")
    assert tmp_path / "twee" == session.foundry(resources, keys, tmp_path / "twee").store
    changed = dataclasses.replace(keys, common="anders")
    assert changed == session.foundry(resources, changed, tmp_path / "twee").keys
