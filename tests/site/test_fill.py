"""Filling in two steps gives the bytes of filling in one."""

from __future__ import annotations

import pytest
from gids_testing.profiles import real_registers
from gids_testing.sites import ROOT

from generator.profile.load import load_profiles
from generator.profile.resolve import resolve
from generator.resources import find_resources
from generator.site.fill import SETTLED, as_text, fill, fill_ready, settle
from generator.site.foundry import Foundry
from generator.site.keys import source_keys
from generator.site.plan import plan
from generator.site.render import Shape
from generator.site.subjects import Subject, school_subject


@pytest.fixture(scope="module")
def foundry() -> Foundry:
    """Give moulds of the real content."""
    return Foundry(find_resources(), source_keys(find_resources()))


def test_every_demo_school_gets_the_same_bytes_in_two_steps(foundry: Foundry) -> None:
    """What is settled with one school of a kind is right for all others under the same laws."""
    loaded = load_profiles(ROOT / "schools", real_registers())
    family = foundry.family("school")
    compared = 0
    for region in loaded.regions:
        for name in region.schools:
            resolved = resolve(region, name, foundry.registers)
            kind = plan(family, resolved.kinds)
            mould = foundry.mould(family, kind)
            shape = Shape(index="", assets=f"../../{foundry.assets.folder}", region="../../")

            def subject() -> Subject:
                return school_subject(resolved, region.folder, foundry.made, family=family, kind=kind, shape=shape)  # noqa: B023 - used at once

            ready = foundry.ready(mould, subject(), shape, resolved.laws)
            assert fill(mould, subject().renderer) == as_text(fill_ready(ready, subject().renderer))
            compared += 1
    assert 14 == compared


def test_settled_pages_hold_no_slot_that_is_the_same_for_all(foundry: Foundry) -> None:
    """And what is left are the words of a school."""
    loaded = load_profiles(ROOT / "schools", real_registers(), region="waterrand-po")
    region = loaded.regions[0]
    resolved = resolve(region, "oeverdam", foundry.registers)
    family = foundry.family("school")
    kind = plan(family, resolved.kinds)
    shape = Shape(index="", assets="a", region=None)
    subject = school_subject(resolved, region.folder, foundry.made, family=family, kind=kind, shape=shape)
    pages = settle(foundry.mould(family, kind), subject.renderer)
    left = {part for page in pages for part in page.parts if isinstance(part, str)}
    assert set() == {name for name in left if name.partition(".")[0] in SETTLED}
    assert "school.naam" in left
