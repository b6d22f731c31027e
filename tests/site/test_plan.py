"""A school gets the pages of its kind, and the menu holds only those."""

from __future__ import annotations

import pytest

from generator.content.pages import Family, load_family
from generator.content.registers import load_registers
from generator.resources import find_resources
from generator.site.plan import menu, plan


@pytest.fixture(scope="module")
def family() -> Family:
    """Give the real pages of a school's site."""
    resources = find_resources()
    return load_family(resources.pages / "school", load_registers(resources.registers))


def test_only_special_and_practical_schools_have_outflow(family: Family) -> None:
    """A primary school has no page about what comes after it, a vso school does."""
    assert "uitstroom" not in plan(family, {"bo"})
    assert "uitstroom" in plan(family, {"so", "vso"})


def test_every_school_has_the_pages_that_parents_count_on(family: Family) -> None:
    """The addresses of the design are there for each kind of school."""
    expected = {
        "index", "ondersteuning", "grenzen", "zo-werkt-het", "opp", "aanmelden", "hulp-en-advies", "niet-eens",
        "thuis", "overstap", "leerlingen", "mensen-en-gebouw", "schoolgids", "zoeken", "toegankelijkheid", "over",
    }  # fmt: skip
    for kind in ("bo", "sbo", "so", "vso", "vo", "pro"):
        assert expected <= set(plan(family, {kind}))


def test_the_menu_skips_pages_that_a_school_does_not_have(family: Family) -> None:
    """Places that are prepared for pages to come are left out, and an empty group vanishes."""
    kind = plan(family, {"bo"})
    sources = [source for group in menu(family, kind) for files in group.values() for source in files]
    assert {family.pages[page].source for page in kind} >= set(sources)
    assert all(files for group in menu(family, kind) for files in group.values())
    assert [] == menu(family, ())


def test_the_same_kinds_share_a_mould(family: Family) -> None:
    """The order in which a school names its kinds makes no difference."""
    assert plan(family, {"so", "vso"}) == plan(family, frozenset(["vso", "so"]))
