"""The map of a region: every point leads to its school, and who cannot use it loses nothing."""

from __future__ import annotations

import pytest
from gids_testing.demo_view import demo_view
from gids_testing.sites import Visit

pytestmark = pytest.mark.browser

HOME = "waterrand-po/"
PLACED = [facts for facts in demo_view("waterrand-po").in_order if facts.school.coordinaten]


def test_each_school_with_a_place_is_a_point_that_leads_to_it(visit: Visit) -> None:
    """With its name, kind and place as the name of the link."""
    page = visit(HOME)
    points = page.locator(".kaart-tekening a")
    assert len(PLACED) == points.count() > 1
    for facts in PLACED:
        point = page.get_by_role("link", name=f"{facts.school.naam}, ").first
        assert (point.get_attribute("href") or "").endswith(f"scholen/{facts.id}/")
    page.locator(f'.kaart-tekening a[href$="/{PLACED[0].id}/"]').click()
    assert page.url.endswith(f"/scholen/{PLACED[0].id}/")


def test_the_keyboard_reaches_a_point_or_skips_them_all(visit: Visit) -> None:
    """The link that skips the map comes just before it."""
    page = visit(HOME)
    skip = page.get_by_role("link", name="Sla de kaart over")
    skip.focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.kaart-tekening') !== null")
    page.keyboard.press("Enter")
    page.wait_for_url("**/scholen/*/")
    page = visit(HOME)
    page.get_by_role("link", name="Sla de kaart over").focus()
    page.keyboard.press("Enter")
    assert "deel-lijst" == page.evaluate("document.activeElement.id")


def test_every_school_is_in_the_list_beside_the_map(visit: Visit) -> None:
    """Also those whose place nobody wrote down, and without script."""
    page = visit(HOME, java_script_enabled=False)
    links = page.locator("#deel-lijst a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert sorted(f"scholen/{facts.id}/" for facts in demo_view("waterrand-po").schools) == sorted(
        link.removeprefix("./") for link in links
    )


def test_a_region_that_gave_no_outlines_has_points_alone(visit: Visit) -> None:
    """Nobody draws borders that the samenwerkingsverband did not give."""
    page = visit("waterrand-vo/")
    assert page.locator(".kaart-tekening a").count() > 0
    assert 0 == page.locator(".kaart-gemeenten path").count()
