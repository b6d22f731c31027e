"""What a school answers to the comparison: its answers as codes, its words as safe HTML, in a script."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from gids_testing.hostile import TEXT, write_hostile_region
from gids_testing.profiles import SCHOOL, SOUND, real_registers, write_files
from gids_testing.sites import ROOT, served
from playwright.sync_api import Browser

from generator.overview.comparing import comparison
from generator.overview.view import RegionView
from generator.profile.load import load_profiles
from generator.resources import find_resources
from generator.site.build import BuildRequest, build
from generator.site.compare_cells import COMPARE_FILE, FORMAT, as_script

MOST = 8 * 1024
"""A rich school must not cost a visitor more than so many bytes, compressed."""


def _built(schools: Path, out: Path, **options: Any) -> Path:
    report = build(BuildRequest(schools, out, **options), find_resources())
    assert () == report.problems
    return out


def _answers(script: Path) -> tuple[str, dict[str, Any]]:
    """Read a script as the page would: the key and the answers."""
    text = script.read_text(encoding="utf-8")
    assert text.startswith("gidsVergelijk(")
    assert text.endswith(");\n")
    key, answers = json.loads(f"[{text.removeprefix('gidsVergelijk(').removesuffix(chr(41) + ';' + chr(10))}]")
    return key, answers


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the demo regions."""
    return _built(ROOT / "schools", tmp_path_factory.mktemp("demo") / "site")


def _variant(code: str, *changes: tuple[str, str]) -> str:
    """Give the sound profile under another code with some words changed."""
    text = SOUND[SCHOOL].replace("99AB00", code)
    for before, after in changes:
        assert before in text
        text = text.replace(before, after)
    return text


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a small region whose schools differ in what the tests look at."""
    folder = tmp_path_factory.mktemp("sound")
    schools = {
        "gebouw": _variant("99AB01", ("aanbod:", "gebouw: {lift: nee, toilet: onbekend}\naanbod:")),
        "so-bo": _variant("99AB02", ("[bo]", "[so, bo]")),
        "bo-so": _variant("99AB03", ("[bo]", "[bo, so]")),
        "script": _variant("99AB04", ("aanbod:", 'denominatie: "Vrij </script>"\naanbod:')),
    }
    files = {f"schools/veer-po/{name}.yml": text for name, text in schools.items()}
    return _built(write_files(folder, {**SOUND, **files}), folder / "site") / "veer-po/scholen"


def test_answers_are_codes_and_words_are_html(sound: Path) -> None:
    """One of each shape; what nobody wrote is not there."""
    key, answers = _answers(sound / "regenboog" / COMPARE_FILE)
    rows = answers["rijen"]
    assert ("veer-po/regenboog", FORMAT) == (key, answers["formaat"])
    assert {"v": ["bo"], "t": "Basisschool"} == rows["soort"]
    assert {"v": ["voldoet"], "h": "<p>Elke dag een kwartier.</p>"} == rows["basis.lezen"]
    assert {"v": ["basis", "", ""]} == rows["gebied.dyslexie"]
    assert {"v": ["Stichting Veer"], "t": "Stichting Veer"} == rows["bestuur"]
    assert {"t": "Dorpsstraat 1, 1234 AB Veerdam"} == rows["adres"]
    assert {"basis.rekenen", "kort", "grenzen", "gebouw.lift", "wachtlijst"} & set(rows) == set()


def test_an_unknown_answer_is_empty_and_no_is_not(sound: Path) -> None:
    """Not filled in and no must never look alike."""
    _key, answers = _answers(sound / "gebouw" / COMPARE_FILE)
    said = tuple(answers["rijen"][f"gebouw.{key}"]["v"] for key in ("lift", "toilet", "parkeren"))
    assert (["nee"], [""], [""]) == said


def test_the_order_in_which_a_school_wrote_a_list_is_no_difference(sound: Path) -> None:
    """`[so, bo]` and `[bo, so]` are the same answer."""
    first, second = (_answers(sound / name / COMPARE_FILE)[1]["rijen"]["soort"]["v"] for name in ("so-bo", "bo-so"))
    assert first == second


def test_nothing_in_a_text_ends_the_script(sound: Path) -> None:
    """Neither the end of an element nor the two signs that once ended a line."""
    written = (sound / "script" / COMPARE_FILE).read_text(encoding="utf-8")
    assert "Vrij <\\/script>" in written
    assert "</" not in written
    assert '"a\\u2028\\u2029<\\/script>"' == as_script("a\u2028\u2029</script>")


def test_every_answer_has_a_row(demo: Path) -> None:
    """The page shows nothing of a cell whose key it does not know."""
    registers = real_registers()
    for loaded in load_profiles(ROOT / "schools", registers).regions:
        # Areas are those of a region with its schools; all of them are in the register.
        known = {
            row.key for group in comparison(RegionView(loaded.id, loaded.region, (), registers)) for row in group.rows
        }
        known |= {f"gebied.{area}" for area in registers["gebieden"]}
        for school in loaded.schools:
            key, answers = _answers(demo / loaded.id / "scholen" / school / COMPARE_FILE)
            assert f"{loaded.id}/{school}" == key
            assert set() == set(answers["rijen"]) - known


def test_the_answers_of_a_rich_school_are_small(demo: Path) -> None:
    """De Lantaarn and De Vuurtoren fill in nearly everything."""
    for school in ("de-lantaarn", "de-vuurtoren"):
        data = (demo / "waterrand-po/scholen" / school / COMPARE_FILE).read_bytes()
        assert 1000 < len(gzip.compress(data)) < MOST


def test_no_cell_leads_to_a_page_of_the_school_by_itself(demo: Path) -> None:
    """Cells are shown on a page elsewhere: only whole addresses and anchors are in them."""
    for script in demo.glob(f"*/scholen/*/{COMPARE_FILE}"):
        _key, answers = _answers(script)
        html = "".join(cell.get("h", "") for cell in answers["rijen"].values())
        targets = [part.split('"')[0] for part in html.split('href="')[1:]]
        assert [] == [one for one in targets if not one.startswith(("http://", "https://", "mailto:", "tel:", "#"))]


def test_a_site_that_stands_alone_has_no_such_file(tmp_path: Path) -> None:
    """There is nothing to compare it with."""
    out = _built(write_files(tmp_path / "in", SOUND), tmp_path / "site", alone=True)
    assert (out / "veer-po/scholen/regenboog/index.html").is_file()
    assert [] == list(out.glob(f"*/scholen/*/{COMPARE_FILE}"))


@pytest.mark.browser
def test_hostile_texts_stay_text_when_schools_are_compared(browser: Browser, tmp_path: Path) -> None:
    """Nothing is executed, no element is made, and what was typed is read."""
    for region in ("waterrand-po", "waterrand-vo"):
        write_hostile_region(ROOT / "schools" / region, tmp_path / "schools" / region, real_registers())
    out = _built(tmp_path / "schools", tmp_path / "site")
    context = browser.new_context()
    page = context.new_page()
    said: list[str] = []
    page.on("dialog", lambda dialog: said.append(dialog.message))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    with served(out) as address:
        page.goto(f"{address}/waterrand-po/vergelijk/?school=de-lantaarn&school=de-vuurtoren")
        page.locator(".vergelijktabel").first.wait_for()
        assert page.evaluate("window.gehackt === undefined")
        strange = (
            "main script, main img, main iframe, main [onerror], main [href^='javascript:' i], main [href^='data:' i]"
        )
        assert 0 == page.locator(strange).count()
        assert TEXT in page.locator(".uitkomst-kop").inner_text()
        assert TEXT in page.title()
        assert page.locator(".vergelijktabel").first.inner_text().count("<script>") > 20
    context.close()
    assert [] == said
