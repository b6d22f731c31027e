"""Building: everything sound is published, nothing broken is, and the same input gives the same bytes."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from gids_testing.sites import MINIMAL, ROOT, SHOWCASE, addresses

from generator.errors import BuildError, InputError
from generator.resources import find_resources
from generator.site.build import BuildReport, BuildRequest, build
from generator.site.output import HIDDEN


def _tree(folder: Path) -> dict[str, bytes]:
    """Give what is published, not what the program remembers of it."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and HIDDEN not in path.parts
    }


def _build(schools: Path, out: Path, **options: object) -> BuildReport:
    return build(BuildRequest(schools, out, **options), find_resources())  # type: ignore[arg-type]  # of BuildRequest


@pytest.fixture
def schools(tmp_path: Path) -> Path:
    """Give a few of the demo profiles, that a test may break."""
    for name in ("waterrand-po/oeverdam", "waterrand-po/het-kompas", "waterrand-vo/scholengemeenschap-hoogland"):
        region = name.split("/")[0]
        (tmp_path / "schools" / region).mkdir(parents=True, exist_ok=True)
        outlines = [f"{region}/{path.name}" for path in (ROOT / "schools" / region).glob("*.geojson")]
        for path in (f"{name}.yml", f"{region}/swv.yml", f"{region}/besturen.yml", *outlines):
            shutil.copy(ROOT / "schools" / path, tmp_path / "schools" / path)
    return tmp_path / "schools"


def test_both_demo_regions_are_built_whole(tmp_path: Path) -> None:
    """Every profile becomes a site, every region a start page, and one page leads to the regions."""
    report = _build(ROOT / "schools", tmp_path / "site")
    profiles = {path for path in (ROOT / "schools").glob("*/*.yml") if path.stem not in {"swv", "besturen"}}
    built = {f"{site.region}/{site.school}" for site in report.sites if site.school}
    assert {f"{path.parent.name}/{path.stem}" for path in profiles} == built
    assert () == report.problems
    assert {"", "waterrand-po/", "waterrand-vo/"} <= set(addresses(tmp_path / "site"))


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    """Two builds, also one school after another, cannot be told apart: no date, no order, nothing left over."""
    _build(ROOT / "schools", tmp_path / "een")
    _build(ROOT / "schools", tmp_path / "twee")
    assert _tree(tmp_path / "een") == _tree(tmp_path / "twee")


def test_one_school_alone_is_the_same_as_among_others(tmp_path: Path) -> None:
    """What a run built before does not show in what it builds next."""
    _build(ROOT / "schools", tmp_path / "alle")
    _build(ROOT / "schools", tmp_path / "een", school="de-vuurtoren")
    folder = "waterrand-po/scholen/de-vuurtoren"
    assert _tree(tmp_path / "alle" / folder) == _tree(tmp_path / "een" / folder)


def test_a_broken_profile_keeps_its_last_good_site_and_stops_no_other(tmp_path: Path, schools: Path) -> None:
    """The mistake is reported with file and line; what was published stays as it was."""
    out = tmp_path / "site"
    _build(schools, out)
    before = _tree(out / MINIMAL)
    broken = schools / "waterrand-po" / "oeverdam.yml"
    broken.write_text(
        broken.read_text(encoding="utf-8").replace("schoolsoort: [bo]", "schoolsoort: [basis]"), encoding="utf-8"
    )
    other = schools / "waterrand-po" / "het-kompas.yml"
    other.write_text(other.read_text(encoding="utf-8").replace("Het Kompas", "Het Nieuwe Kompas"), encoding="utf-8")
    report = _build(schools, out)
    assert ("waterrand-po/oeverdam",) == report.failed
    assert {"oeverdam.yml"} == {Path(problem.path).name for problem in report.problems}
    assert before == _tree(out / MINIMAL)
    assert "Het Nieuwe Kompas" in (out / "waterrand-po/scholen/het-kompas/index.html").read_text(encoding="utf-8")


def test_nothing_of_a_broken_profile_is_published(tmp_path: Path, schools: Path) -> None:
    """A school that never had a good profile has no folder."""
    (schools / "waterrand-po" / "nieuw.yml").write_text("naam: Nieuw\nschoolsoort: [bo]\n", encoding="utf-8")
    report = _build(schools, tmp_path / "site")
    assert ("waterrand-po/nieuw",) == report.failed
    assert not (tmp_path / "site/waterrand-po/scholen/nieuw").exists()


def test_a_region_whose_own_file_is_broken_stays_as_it_was(tmp_path: Path, schools: Path) -> None:
    """The other region is built all the same."""
    out = tmp_path / "site"
    _build(schools, out)
    before = _tree(out / "waterrand-po")
    (schools / "waterrand-po" / "swv.yml").write_text("naam: [", encoding="utf-8")
    report = _build(schools, out)
    assert ("waterrand-po",) == report.failed
    assert before == _tree(out / "waterrand-po")
    assert any(site.region == "waterrand-vo" for site in report.unchanged)


def test_the_site_of_a_school_that_is_gone_is_taken_away(tmp_path: Path, schools: Path) -> None:
    """Its profile was removed, so parents must not read it any longer; the report names it."""
    out = tmp_path / "site"
    _build(schools, out)
    (out / "waterrand-po/scholen/van-een-ander").mkdir()
    (schools / "waterrand-po" / "oeverdam.yml").unlink()
    report = _build(schools, out)
    assert ("waterrand-po/oeverdam",) == report.removed
    assert {"het-kompas", "van-een-ander"} == {
        path.name for path in (out / "waterrand-po/scholen").iterdir() if path.is_dir()
    }


def test_a_build_of_one_school_takes_nothing_away(tmp_path: Path, schools: Path) -> None:
    """Only who builds a whole region says which schools there are."""
    out = tmp_path / "site"
    _build(schools, out)
    report = _build(schools, out, school="het-kompas")
    assert () == report.removed
    assert (out / MINIMAL / "index.html").is_file()


def test_shared_files_that_nobody_asks_for_are_cleaned_up(tmp_path: Path, schools: Path) -> None:
    """Unless a school kept its last good site: that may still ask for them."""
    out = tmp_path / "site"
    _build(schools, out)
    old = out / "waterrand-po" / "assets" / "0123456789ab"
    old.mkdir()
    broken = schools / "waterrand-po" / "oeverdam.yml"
    sound = broken.read_text(encoding="utf-8")
    broken.write_text("naam: [", encoding="utf-8")
    _build(schools, out)
    assert old.is_dir()
    broken.write_text(sound, encoding="utf-8")
    _build(schools, out)
    assert not old.exists()
    assert 1 == len(list(old.parent.iterdir()))


def test_a_minimal_profile_says_honestly_what_is_not_filled_in(tmp_path: Path) -> None:
    """Name, code, kind and address are enough; absent answers are not 'no'."""
    _build(ROOT / "schools", tmp_path / "site", school="oeverdam")
    page = (tmp_path / "site" / MINIMAL / "ondersteuning/index.html").read_text(encoding="utf-8")
    assert re.search(r"niet ingevuld", page, re.IGNORECASE)


def test_a_site_that_stands_alone_carries_everything(tmp_path: Path) -> None:
    """Styles and scripts are inside its folder, and every link to a folder names its page."""
    _build(ROOT / "schools", tmp_path / "site", school="de-lantaarn", alone=True)
    folder = tmp_path / "site" / SHOWCASE
    html = (folder / "opp/index.html").read_text(encoding="utf-8")
    found = re.findall(r'(?:href|src|action)="([^"#?]+)', html)
    local = [link for link in found if not re.match(r"[a-z]+:", link)]
    missing = [link for link in local if not (folder / "opp" / link).resolve().is_file()]
    assert [] == missing
    assert len(local) > 10
    assert (folder / "_headers").is_file()


def test_every_internal_link_and_anchor_of_the_region_leads_somewhere(tmp_path: Path) -> None:
    """A static check over all pages: no link to nothing, no anchor that is not there, no id twice."""
    out = tmp_path / "site"
    _build(ROOT / "schools", out)
    pages = {address: (out / address / "index.html").read_text(encoding="utf-8") for address in addresses(out)}
    ids = {(out / address).resolve(): re.findall(r'\sid="([^"]+)"', html) for address, html in pages.items()}
    faults = [f"{address}: id {found}" for address in pages for found in _doubles(ids[(out / address).resolve()])]
    for address, html in pages.items():
        for link in set(re.findall(r'\shref="([^"]+)"', html)):
            if re.match(r"[a-z]+:", link):
                continue
            way, _, anchor = link.partition("#")
            target = (out / address / way.partition("?")[0]).resolve()
            if target.is_dir() and target in ids:
                if anchor and anchor not in ids[target]:
                    faults.append(f"{address}: {link}")
            elif not target.is_file():
                faults.append(f"{address}: {link}")
    assert [] == faults


def _doubles(names: list[str]) -> list[str]:
    return sorted({name for name in names if names.count(name) > 1})


def test_sources_are_never_written_into(schools: Path) -> None:
    """--out in the folder of the profiles is refused before anything is written."""
    before = _tree(schools)
    with pytest.raises(BuildError, match="waar de bronnen staan"):
        _build(schools, schools / "site")
    assert before == _tree(schools)


def test_what_does_not_exist_is_said_with_the_likely_meaning(tmp_path: Path) -> None:
    """A typing error in the name of a school or a region is recognised."""
    with pytest.raises(InputError, match="Bedoelde u 'de-lantaarn'"):
        _build(ROOT / "schools", tmp_path / "site", school="de-lantarn")
    with pytest.raises(InputError, match="Bedoelde u 'waterrand-po'"):
        _build(ROOT / "schools", tmp_path / "site", region="waterand-po")


def test_a_region_that_sets_a_rule_that_does_not_exist_stays_as_it_was(tmp_path: Path, schools: Path) -> None:
    """A severity that nobody applies would be a promise that is not kept."""
    out = tmp_path / "site"
    _build(schools, out)
    before = _tree(out)
    path = schools / "waterrand-po" / "swv.yml"
    setting = "\ncontrole:\n  - {regel: niet-en-toch-anabod, ernst: uit, reden: Dat mag hier.}\n"
    path.write_text(path.read_text(encoding="utf-8") + setting, encoding="utf-8")
    report = _build(schools, out)
    assert ("waterrand-po",) == report.failed
    (problem,) = report.problems
    assert "controle[1].regel" == problem.field
    assert problem.message.startswith(
        "'niet-en-toch-anabod' is niet toegestaan. Bedoelde u 'niet-en-toch-aanbod'? Kies uit: "
    )
    assert before == _tree(out)


SOUND_ENOUGH = "controle:\n  - {regel: profiel-nog-leeg, ernst: fout, reden: Eerst invullen.}\n"


def test_a_profile_with_a_fout_keeps_its_last_good_site_and_stops_no_other(tmp_path: Path, schools: Path) -> None:
    """The message says where, what to do and by which rule; when it is mended, the site is made again."""
    out, path = tmp_path / "site", schools / "waterrand-po" / "oeverdam.yml"
    region = schools / "waterrand-po" / "swv.yml"
    _build(schools, out)
    before = _tree(out / MINIMAL)
    region.write_text(region.read_text(encoding="utf-8") + f"\n{SOUND_ENOUGH}", encoding="utf-8")
    report = _build(schools, out)
    assert ("waterrand-po/oeverdam",) == report.failed
    (problem,) = report.problems
    assert path.as_posix() == problem.path
    assert problem.message.endswith("[profiel-nog-leeg]")
    assert before == _tree(out / MINIMAL)
    assert {"het-kompas", ""} <= {site.school for site in report.sites}
    again = _build(schools, out)
    assert (report.failed, report.problems) == (again.failed, again.problems)
    text = path.read_text(encoding="utf-8") + "\nin_het_kort: Elke dag samen lezen.\n"
    path.write_text(text, encoding="utf-8")
    mended = _build(schools, out)
    assert ((), ()) == (mended.failed, mended.problems)
    assert "Elke dag samen lezen." in (out / MINIMAL / "index.html").read_text(encoding="utf-8")


def test_nothing_of_a_profile_with_a_fout_is_published(tmp_path: Path, schools: Path) -> None:
    """Not on the pages of the region either, when there was no site before."""
    region = schools / "waterrand-po" / "swv.yml"
    region.write_text(region.read_text(encoding="utf-8") + f"\n{SOUND_ENOUGH}", encoding="utf-8")
    report = _build(schools, tmp_path / "site")
    assert ("waterrand-po/oeverdam",) == report.failed
    assert not (tmp_path / "site" / MINIMAL).exists()
    assert "oeverdam" not in (tmp_path / "site" / "waterrand-po" / "scholen" / "index.html").read_text(encoding="utf-8")
