"""Looking at profiles without reading them tells what changed, and which may be in each other's way."""

from __future__ import annotations

from pathlib import Path

import pytest
from gids_testing.profiles import BOARDS, OTHER, SCHOOL, SOUND, SWV, swap, write_files

from generator.errors import InputError
from generator.site.survey import Survey, survey


def _hashes(found: Survey) -> dict[str, str]:
    region = found.regions[0]
    return {"swv": region.hash, **{profile.path.stem: profile.hash for profile in region.profiles}}


def test_a_profile_has_another_hash_when_it_changes_and_the_others_do_not(tmp_path: Path) -> None:
    """So only that one is read."""
    folder = write_files(tmp_path, SOUND)
    before = _hashes(survey(folder))
    write_files(tmp_path, {SCHOOL: swap(SOUND[SCHOOL], "De Regenboog", "De Boog")})
    after = _hashes(survey(folder))
    assert {"regenboog"} == {name for name in before if before[name] != after[name]}


@pytest.mark.parametrize("name", [SWV, BOARDS])
def test_files_of_the_region_change_its_hash(tmp_path: Path, name: str) -> None:
    """They concern all its schools."""
    folder = write_files(tmp_path, SOUND)
    before = _hashes(survey(folder))
    write_files(tmp_path, {name: SOUND[name] + "\n"})
    after = _hashes(survey(folder))
    assert {"swv"} == {key for key in before if before[key] != after[key]}


def test_profiles_that_seem_to_have_one_code_are_put_together(tmp_path: Path) -> None:
    """However the code is written down."""
    other = swap(SOUND[OTHER], "vestigingscode: 99CD00", "\"vestigingscode\":   '99AB00'")
    folder = write_files(tmp_path, {**SOUND, OTHER: other})
    groups = survey(folder).doubles()
    assert [["regenboog", "zonnewijzer"]] == [[path.stem for path in group] for group in groups]
    assert [] == survey(write_files(tmp_path, SOUND)).doubles()


@pytest.mark.parametrize("text", ["[bo]", "\n  - bo\n", "\n- bo\n"], ids=["short", "indented", "list"])
def test_the_kinds_are_guessed_to_begin_with_schools_that_differ(tmp_path: Path, text: str) -> None:
    """In all ways in which people write a list."""
    folder = write_files(tmp_path, {**SOUND, SCHOOL: swap(SOUND[SCHOOL], " [bo]", f" {text}")})
    profile = next(profile for profile in survey(folder).regions[0].profiles if profile.path.stem == "regenboog")
    assert {"bo"} == profile.kinds


def test_a_file_that_cannot_be_read_has_no_hash(tmp_path: Path) -> None:
    """Whoever reads it tells why; a folder with the name of a profile is such a file."""
    folder = write_files(tmp_path, SOUND)
    (folder / "veer-po" / "map.yml").mkdir()
    assert "" == _hashes(survey(folder))["map"]


def test_what_is_not_there_is_told(tmp_path: Path) -> None:
    """With the likely meaning, as when profiles are read."""
    folder = write_files(tmp_path, SOUND)
    with pytest.raises(InputError, match="Bedoelde u 'regenboog'"):
        survey(folder, school="regenbog")
    assert ["zonnewijzer"] == [
        profile.path.stem for profile in survey(folder, school="zonnewijzer").regions[0].profiles
    ]
