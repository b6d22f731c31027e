"""A mould is cast when it is needed, once, and travels to other processes of the same run."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from gids_testing.sites import ROOT

from generator.profile.load import load_profiles
from generator.profile.resolve import resolve
from generator.resources import find_resources
from generator.site.foundry import Foundry
from generator.site.keys import source_keys
from generator.site.mould import Mould, mould_from_text, mould_to_text
from generator.site.plan import plan
from generator.site.render import Shape
from generator.site.subjects import Subject, school_subject, start_subject


@pytest.fixture
def foundries(tmp_path: Path) -> tuple[Foundry, Foundry]:
    """Give two, as two processes of one run have them."""
    keys = source_keys(find_resources())
    return Foundry(find_resources(), keys, tmp_path / "mallen"), Foundry(find_resources(), keys, tmp_path / "mallen")


def test_nothing_is_cast_before_it_is_asked_for(foundries: tuple[Foundry, Foundry]) -> None:
    """And then once, however often it is asked for."""
    foundry = foundries[0]
    family = foundry.family("regio")
    assert 0 == foundry.cast
    first = foundry.mould(family, plan(family))
    assert first is foundry.mould(family, plan(family))
    assert 1 == foundry.cast


def test_another_process_takes_the_mould_that_was_left(foundries: tuple[Foundry, Foundry]) -> None:
    """It does not cast it again."""
    one, other = foundries
    family = one.family("regio")
    cast = one.mould(family, plan(family))
    assert cast == other.mould(other.family("regio"), plan(family))
    assert (1, 0) == (one.cast, other.cast)


def test_a_mould_of_other_sources_is_not_taken_and_is_removed(
    foundries: tuple[Foundry, Foundry], tmp_path: Path
) -> None:
    """After a change of theme or content nothing of before is used."""
    one = foundries[0]
    family = one.family("start")
    one.mould(family, plan(family))
    changed = dataclasses.replace(one.keys, common="anders")
    other = Foundry(find_resources(), changed, tmp_path / "mallen")
    other.mould(other.family("start"), plan(family))
    assert (1, 2) == (other.cast, len(list((tmp_path / "mallen").iterdir())))
    other.tidy()
    assert 1 == len(list((tmp_path / "mallen").iterdir()))


def _school(foundry: Foundry) -> tuple[Mould, Subject]:
    """Give a demo school with its mould."""
    region = load_profiles(ROOT / "schools", foundry.registers).regions[0]
    resolved = resolve(region, min(region.schools), foundry.registers)
    family = foundry.family("school")
    mould = foundry.mould(family, plan(family, resolved.kinds))
    shape = Shape(index="", assets="../../assets", region="../../")
    made = foundry.made
    return mould, school_subject(resolved, region.folder, made, family=family, kind=mould.kind, shape=shape)


def test_another_process_knows_the_same_words(foundries: tuple[Foundry, Foundry]) -> None:
    """It takes the shared index that was left, and reads the words in it: own indexes of both fit."""
    one, other = foundries
    mould, subject = _school(one)
    first, second = one.vocabulary(mould, subject), other.vocabulary(mould, subject)
    assert first is not None
    assert first is one.vocabulary(mould, subject)
    assert second is not None
    assert (first.key, first.stems, first.numbers) == (second.key, second.stems, second.numbers)
    assert one.shared_index(mould, subject) == other.shared_index(mould, subject)


def test_a_site_without_search_has_no_vocabulary(foundries: tuple[Foundry, Foundry]) -> None:
    """The first page leads to regions only."""
    foundry = foundries[0]
    family = foundry.family("start")
    mould = foundry.mould(family, plan(family))
    shape = Shape(index="", assets="assets", region=None)
    site = start_subject([], foundry.made, family=family, kind=mould.kind, shape=shape)
    assert foundry.vocabulary(mould, site) is None


def test_without_a_store_each_casts_its_own(foundries: tuple[Foundry, Foundry]) -> None:
    """Nothing is shared."""
    keys = foundries[0].keys
    one, other = Foundry(find_resources(), keys), Foundry(find_resources(), keys)
    family = one.family("start")
    one.mould(family, plan(family))
    other.mould(other.family("start"), plan(family))
    assert (1, 1) == (one.cast, other.cast)


def test_a_mould_comes_back_from_text_as_it_was(foundries: tuple[Foundry, Foundry]) -> None:
    """With its slots at the same places."""
    foundry = foundries[0]
    family = foundry.family("start")
    mould = foundry.mould(family, plan(family))
    assert mould == mould_from_text(mould_to_text(mould))


def test_a_mould_that_cannot_be_left_is_still_used(tmp_path: Path) -> None:
    """A full disk, here a file in the place of the folder, is no mistake of the mould."""
    (tmp_path / "mallen").write_text("", encoding="utf-8")
    foundry = Foundry(find_resources(), source_keys(find_resources()), tmp_path / "mallen")
    family = foundry.family("start")
    assert foundry.mould(family, plan(family)) is foundry.mould(family, plan(family))
    assert 1 == foundry.cast
