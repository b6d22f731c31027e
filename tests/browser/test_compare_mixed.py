"""Schools of different sectors were not asked the same: only what all were asked is compared, and the page says so."""

from __future__ import annotations

from pathlib import Path

import pytest
from gids_testing.profiles import write_files
from gids_testing.sites import Visit, served
from playwright.sync_api import Browser, expect

from generator.resources import find_resources
from generator.site.build import BuildRequest, build

pytestmark = pytest.mark.browser

_ADDRESS = "adres: {straat: Kade, huisnummer: 2, postcode: 1234 AC, plaats: Veerdam}\n"
FILES = {
    "schools/veer-po/swv.yml": "naam: Veer po\ncode: PO9801\nsector: po\n",
    "schools/veer-po/zonnewijzer.yml": (
        f"naam: De Zonnewijzer\nvestigingscode: 99CD00\nschoolsoort: [so]\n{_ADDRESS}"
        "andere_samenwerkingsverbanden: [veer-vo]\ngebouw: {lift: ja}\ngebieden: {dyslexie: {enkelvoudig: basis}}\n"
    ),
    "schools/veer-vo/swv.yml": (
        "naam: Veer vo\ncode: VO9801\nsector: vo\nbasislijn: [{id: plannen, naam: Hulp bij plannen}]\n"
    ),
    "schools/veer-vo/baken.yml": (
        f"naam: Baken\nvestigingscode: 99CD01\nschoolsoort: [vo]\nniveaus: [havo]\n{_ADDRESS}"
        "basisondersteuning: [{item: plannen, status: voldoet}]\ngebouw: {lift: nee}\n"
        "gebieden: {dyslexie: {enkelvoudig: extra}}\n"
    ),
    "schools/veer-vo/werf.yml": f"naam: De Werf\nvestigingscode: 99CD02\nschoolsoort: [pro]\n{_ADDRESS}",
}


def test_only_what_all_were_asked_is_compared(browser: Browser, tmp_path: Path) -> None:
    """Of the school for younger children nothing is shown as left open that it was never asked."""
    report = build(BuildRequest(write_files(tmp_path, FILES), tmp_path / "site"), find_resources())
    assert () == report.problems
    context = browser.new_context()
    page = context.new_page()
    with served(tmp_path / "site") as address:
        page.goto(f"{address}/veer-vo/vergelijk/?school=baken&school=veer-po/zonnewijzer")
        page.locator(".vergelijktabel").first.wait_for()
        expect(page.locator(".vergelijk-meldingen")).to_contain_text("Zij kregen niet dezelfde vragen.")
        different = page.locator("#verschillen .rij-naam")
        expect(different).to_have_text(["Soort school", "Lezen en spellen (dyslexie)", "Lift"])
        everything = page.locator(".rij-naam, #niemand li").all_text_contents()
        assert not {"Hulp bij plannen", "Niveaus"} & set(everything)

        page.goto(f"{address}/veer-vo/vergelijk/?school=baken&school=werf")
        page.locator(".vergelijktabel").first.wait_for()
        expect(page.locator(".vergelijk-meldingen")).to_be_empty()
        everything = page.locator(".rij-naam, #niemand li").all_text_contents()
        assert {"Hulp bij plannen", "Niveaus"} <= set(everything)
    context.close()


def test_a_school_leads_to_the_comparison_with_itself_chosen(visit: Visit) -> None:
    """From what it says of its support, one step to other schools."""
    page = visit("waterrand-po/scholen/de-lantaarn/ondersteuning/")
    page.get_by_role("link", name="leg deze school naast een andere").click()
    assert page.url.endswith("/waterrand-po/vergelijk/?school=de-lantaarn")
    assert page.get_by_role("checkbox", name="De Lantaarn").first.is_checked()
