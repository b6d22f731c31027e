"""A folder of sites is looked at as a whole: what pages link to, and what many pages have in common."""

from __future__ import annotations

from pathlib import Path

import pytest
from gids_testing.sites import ROOT

from generator.check.site import look
from generator.check.site.look import SiteReport, look_at
from generator.check.site.page_rules import whole
from generator.resources import find_resources
from generator.site.build import BuildRequest, build


def made(folder: Path, files: dict[str, str]) -> SiteReport:
    """Write a site and look at it."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return look_at(folder)


def told(report: SiteReport) -> list[tuple[str, str, int]]:
    """Give rule, page and number of pages of each finding."""
    return [(one.rule.id, one.page, one.pages) for one in report.told]


@pytest.mark.parametrize(
    ("link", "rule"),
    [
        ("weg/", "site-link-kapot"),
        ("../weg.pdf", "site-link-kapot"),
        ("../B/", "site-link-kapot"),
        ("../../prive.html", "site-link-naar-buiten"),
        ("/b/", "site-link-naar-buiten"),
        ("../b/#weg", "site-anker-kapot"),
        ("#weg", "site-anker-kapot"),
    ],
)
def test_a_link_that_leads_nowhere_is_found(tmp_path: Path, link: str, rule: str) -> None:
    """By its file, its place or the folder it leaves; capitals count, as they do on a web server."""
    pages = {"a/index.html": whole(f'<a href="{link}">x</a>'), "b/index.html": whole('<p id="er">x</p>')}
    assert [(rule, "a/index.html", 1)] == told(made(tmp_path, pages))


@pytest.mark.parametrize(
    "link", ["../b/", "../b", "../b/index.html#er", "../b/?school=a#er", "#", "", "mailto:a@b.example", "tel:0",
             "https://elders.example/#x", "../b/met%20spatie.pdf", "."],
)  # fmt: skip
def test_a_link_that_leads_somewhere_is_left_alone(tmp_path: Path, link: str) -> None:
    """Written in any of the ways that browsers understand."""
    pages = {"a/index.html": whole(f'<a href="{link}">x</a>'), "b/index.html": whole('<p id="er">x</p>')}
    assert [] == told(made(tmp_path, {**pages, "b/met spatie.pdf": ""}))


def test_the_same_on_many_pages_is_told_once(tmp_path: Path) -> None:
    """With the first page and their number: the template is at fault."""
    pages = {f"{name}/index.html": whole('<img src="../a.png">') for name in "abc"}
    assert [("site-beeld", "a/index.html", 3)] == told(made(tmp_path, {**pages, "a.png": ""}))


def test_style_sheets_load_what_is_there(tmp_path: Path) -> None:
    """Not from elsewhere, and nothing that is gone; what is commented out loads nothing."""
    report = made(tmp_path, {
        "index.html": whole(""),
        "a.css": "@import 'https://x.example/a.css'; p{background:url(weg.png)} /* url(b) */ q{background:url(data:x)}",
    })  # fmt: skip
    assert [("site-stijl-laadt", "a.css", 1)] * 2 == told(report)


def test_a_heavy_page_is_a_warning_with_its_weight(tmp_path: Path) -> None:
    """What it loads counts, compressed; what it links to does not."""
    noise = "".join(chr(33 + (number * 7919 + number // 89) % 90) for number in range(600_000)).replace("*/", "")
    (tmp_path / "groot.js").write_text(noise, encoding="utf-8")
    (tmp_path / "index.html").write_text(whole('<a href="groot.js">x</a>'), encoding="utf-8")
    assert look_at(tmp_path, kilobytes=1).ok
    (tmp_path / "index.html").write_text(whole('<script src="groot.js"></script>'), encoding="utf-8")
    assert [("site-gewicht", "index.html", 1)] == told(look_at(tmp_path, kilobytes=1))
    assert look_at(tmp_path, kilobytes=1000).ok


def test_other_websites_are_listed_and_not_asked(tmp_path: Path) -> None:
    """Each address once, with the first page that has it."""
    page = whole('<a href="https://elders.example/a">x</a>')
    assert {"https://elders.example/a": "a.html"} == made(tmp_path, {"b.html": page, "a.html": page}).outside


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the demo sites."""
    out = tmp_path_factory.mktemp("demo") / "site"
    build(BuildRequest(schools=ROOT / "schools", out=out), find_resources())
    return out


def test_our_own_sites_come_out_clean_on_one_core_or_more(demo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No fout, no warning, no tip."""
    assert [] == told(look_at(demo))
    monkeypatch.setattr(look, "may_fork", lambda: False)
    assert [] == told(look_at(demo))


def test_a_site_that_was_spoilt_is_found_out(demo: Path) -> None:
    """A page that is gone, a place that is gone, a word of the template."""
    school = demo / "waterrand-vo" / "scholen" / "baken-college"
    (school / "aanmelden" / "index.html").unlink()
    page = school / "ondersteuning" / "index.html"
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace(' id="kop-', ' id="was-').replace("</h1>", "{{ naam }}</h1>"), encoding="utf-8")
    found = {rule for rule, _page, _pages in told(look_at(demo))}
    assert {"site-link-kapot", "site-anker-kapot", "site-rest"} <= found
