from __future__ import annotations

from pathlib import Path

import pytest

from generator.profile.folders import label_of, name_problem, outside_problem, school_files


@pytest.mark.parametrize(
    ("path", "ending"),
    [("de-regenboog.yml", ".yml"), ("obs-2.yml", ".yml"), ("waterrand-po", "")],
)
def test_a_name_of_small_letters_digits_and_dashes_is_fine(path: str, ending: str) -> None:
    """It becomes an address as it is."""
    assert name_problem(Path(path), ending=ending) is None


@pytest.mark.parametrize(
    ("path", "ending", "expected"),
    [
        ("x.yaml", ".yml", "x.yaml: de naam van een profiel eindigt op .yml. Hernoem dit bestand naar 'x.yml'."),
        ("x.YML", ".yml", "x.YML: de naam van een profiel eindigt op .yml. Hernoem dit bestand naar 'x.yml'."),
        ("学校.yaml", ".yml", "学校.yaml: de naam van een profiel eindigt op .yml."),
        ("nul.yml", ".yml", ("nul.yml: de naam 'nul' is al in gebruik voor iets anders. Kies een andere naam,"
         " zoals nul-school.")),
        ("a.b", "", ("a.b: 'a.b' kan geen naam zijn, want het wordt een webadres. Gebruik kleine letters, cijfers en"
         " losse streepjes, ten hoogste 80 tekens. Bedoelde u 'a-b'?")),
        ("wad.yml", "", ("wad.yml: 'wad.yml' kan geen naam zijn, want het wordt een webadres. Gebruik kleine letters,"
         " cijfers en losse streepjes, ten hoogste 80 tekens. Bedoelde u 'wad-yml'?")),
        (f"{'x' * 81}.yml", ".yml", (f"{'x' * 81}.yml: '{'x' * 59}…' kan geen naam zijn, want het wordt een webadres."
         " Gebruik kleine letters, cijfers en losse streepjes, ten hoogste 80 tekens.")),
    ],
)  # fmt: skip
def test_a_name_that_cannot_be_an_address_is_told(path: str, ending: str, expected: str) -> None:
    """With the name that comes near, when there is one."""
    assert expected == str(name_problem(Path(path), ending=ending))


def test_profiles_come_in_order_without_the_files_of_the_region(tmp_path: Path) -> None:
    """The same order on every system."""
    for name in ("b.yml", "a.yml", "swv.yml", "besturen.yml", "c.yaml", "d.txt", ".e.yml"):
        (tmp_path / name).touch()
    assert ["a.yml", "b.yml", "c.yaml"] == [path.name for path in school_files(tmp_path)]


def test_a_link_within_the_folder_is_fine(tmp_path: Path) -> None:
    """What counts is where the file really is."""
    (tmp_path / "a.yml").touch()
    (tmp_path / "b.yml").symlink_to("a.yml")
    assert outside_problem(tmp_path / "b.yml", tmp_path) is None
    assert outside_problem(tmp_path / "b.yml", tmp_path / "sub") is not None


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    """A link, its target and a step up are seen for what they are; the folder may be reached through a link."""
    home, far = tmp_path / "home", tmp_path / "far"
    home.mkdir()
    far.mkdir()
    (far / "a.yml").touch()
    (home / "a.yml").symlink_to(far / "a.yml")
    (home / "b.yml").touch()
    (tmp_path / "link").symlink_to(home)
    assert outside_problem(home / "a.yml", home) is not None
    assert outside_problem(home / "..", home) is not None
    assert outside_problem(home / "b.yml", home) is None
    assert outside_problem(home / "absent.yml", home) is None
    assert outside_problem(tmp_path / "link" / "b.yml", tmp_path / "link") is None
    assert outside_problem(tmp_path / "link" / "a.yml", tmp_path / "link") is not None


def test_a_label_has_forward_slashes() -> None:
    """One form for all systems."""
    assert "schools/x/y.yml" == label_of(Path("schools") / "x" / "y.yml")
