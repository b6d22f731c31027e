"""An archived year is used as it was fixed, or not at all."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from gids_testing.years import DAY, STYLE, fix_small

from generator.archive.places import FILES, PAGE, PROFILE, RECORD, year_folder
from generator.archive.stored import archive_problems, read_years


def _messages(region: Path) -> list[str]:
    years, problems = read_years(region, "regenboog")
    assert bool(years) is not bool(problems)
    return [str(problem).replace(f"{region.parent.parent.as_posix()}/", "") for problem in problems]


def test_sound_years_are_read_the_latest_first(tmp_path: Path) -> None:
    """With who fixed them, when, and what."""
    region = fix_small(tmp_path, "2024-2025", "2025-2026")
    years, problems = read_years(region, "regenboog")
    assert ((), ["2025-2026", "2024-2025"]) == (problems, [year.year for year in years])
    assert (DAY, "directeur", STYLE) == (years[0].fixed_on, years[0].fixed_by, years[0].style)
    assert (year_folder(region, "regenboog", "2025-2026") / PAGE).read_bytes() == years[0].page
    assert years[0].key == read_years(region, "regenboog")[0][0].key
    assert {} == archive_problems(region)


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_was_changed_afterwards_is_told(tmp_path: Path, name: str) -> None:
    """With the day on which it was fixed, and the way back."""
    region = fix_small(tmp_path, "2025-2026")
    path = year_folder(region, "regenboog", "2025-2026") / name
    path.write_bytes(path.read_bytes() + b" ")
    assert [
        (
            f"schools/veer-po/archief/regenboog/2025-2026/{name}: dit bestand is veranderd sinds het is vastgelegd op"
            " 2025-10-01. Zet het bestand terug uit het versiebeheer."
        )
    ] == _messages(region)
    assert ["regenboog"] == list(archive_problems(region))
    assert {} == archive_problems(region, "zonnewijzer")


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    """Also when only the profile is missing, which no page shows."""
    region = fix_small(tmp_path, "2025-2026")
    (year_folder(region, "regenboog", "2025-2026") / PROFILE).unlink()
    assert ["ontbreekt"] == [message.split()[3] for message in _messages(region)]


@pytest.mark.parametrize("record", ["", "{}", "[]", '{"formaat": 2}'], ids=["empty", "no keys", "a list", "later"])
def test_a_record_that_says_nothing_is_told(tmp_path: Path, record: str) -> None:
    """Without it nobody knows what was fixed."""
    region = fix_small(tmp_path, "2025-2026")
    (year_folder(region, "regenboog", "2025-2026") / RECORD).write_text(record, encoding="utf-8")
    message = (
        "dit bestand is niet te lezen zoals gids archive het schrijft. Zet het bestand terug uit het versiebeheer."
    )
    assert [f"schools/veer-po/archief/regenboog/2025-2026/vastgelegd.json: {message}"] == _messages(region)


def test_a_year_that_was_put_elsewhere_is_refused(tmp_path: Path) -> None:
    """A copy under another year would be a false witness."""
    region = fix_small(tmp_path, "2025-2026")
    folder = year_folder(region, "regenboog", "2025-2026")
    folder.rename(folder.with_name("2024-2025"))
    assert 1 == len(_messages(region))
    shutil.copytree(folder.with_name("2024-2025"), year_folder(region, "zonnewijzer", "2025-2026"))
    assert 1 == len(read_years(region, "zonnewijzer")[1])


def test_nothing_outside_the_folder_of_the_region_is_read(tmp_path: Path) -> None:
    """A link to another place is refused, of a folder as of a file."""
    region = fix_small(tmp_path, "2025-2026")
    folder = year_folder(region, "regenboog", "2025-2026")
    shutil.move(folder, tmp_path / "elders")
    folder.symlink_to(tmp_path / "elders", target_is_directory=True)
    assert ["verwijzing"] == [message.split()[4] for message in _messages(region)]
    folder.unlink()
    shutil.move(tmp_path / "elders", folder)
    (folder / PAGE).rename(tmp_path / PAGE)
    (folder / PAGE).symlink_to(tmp_path / PAGE)
    assert ["ontbreekt"] == [message.split()[3] for message in _messages(region)]


def test_what_somebody_put_beside_the_files_does_not_matter(tmp_path: Path) -> None:
    """It is not published and not refused."""
    region = fix_small(tmp_path, "2025-2026")
    (year_folder(region, "regenboog", "2025-2026") / "notities.txt").write_text("later lezen", encoding="utf-8")
    assert [] == _messages(region)
