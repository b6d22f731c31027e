from __future__ import annotations

import pickle
from pathlib import Path

from gids_testing.profiles import (
    BOARDS,
    OTHER,
    SCHOOL,
    SOUND,
    SWV,
    load_sound,
    real_registers,
    said_of,
    swap,
    write_files,
)
from gids_testing.sites import ROOT

from generator.profile.load import Loaded, RegionHead, load_profiles, open_region, read_school

WAD = {
    "schools/wad-po/swv.yml": "naam: Wad\ncode: PO9802\nsector: po\n",
    "schools/wad-po/golf.yml": swap(SOUND[OTHER], "99CD00", "99EF00"),
}


def names(loaded: Loaded) -> dict[str, list[str]]:
    """Give the sound schools per region."""
    return {region.id: list(region.schools) for region in loaded.regions}


def test_the_demo_profiles_are_sound() -> None:
    """They are what schools take as an example."""
    loaded = load_profiles(ROOT / "schools", real_registers())
    assert () == loaded.problems
    assert frozenset() == loaded.failed
    assert ["waterrand-po", "waterrand-vo"] == list(names(loaded))


def test_everything_is_read_in_order_of_name(tmp_path: Path) -> None:
    """Regions and schools come in the same order everywhere."""
    loaded = load_sound(tmp_path, WAD)
    assert {"veer-po": ["regenboog", "zonnewijzer"], "wad-po": ["golf"]} == names(loaded)
    assert "stichting-veer" in loaded.regions[0].boards
    assert tmp_path / "schools" / "veer-po" == loaded.regions[0].folder
    assert f"{tmp_path.as_posix()}/{SCHOOL}" == loaded.regions[0].schools["regenboog"].label


def test_one_region_can_be_read(tmp_path: Path) -> None:
    """Of the other regions only the name counts, since profiles refer to it."""
    files = {**WAD, OTHER: SOUND[OTHER] + "andere_samenwerkingsverbanden: [wad-po]\n", "schools/wad-po/x.yml": "x"}
    folder = write_files(tmp_path, {**SOUND, **files})
    loaded = load_profiles(folder, real_registers(), region="veer-po")
    assert {"veer-po": ["regenboog", "zonnewijzer"]} == names(loaded)
    assert () == loaded.problems


def test_one_school_can_be_read(tmp_path: Path) -> None:
    """Its own region and boards are read with it, and mistakes elsewhere are not its business."""
    folder = write_files(tmp_path, {**SOUND, **WAD, OTHER: "naam: x", "schools/wad-po/swv.yml": "x"})
    loaded = load_profiles(folder, real_registers(), school="regenboog")
    assert {"veer-po": ["regenboog"]} == names(loaded)
    assert () == loaded.problems


def test_a_school_of_the_same_name_in_two_regions_is_read_twice(tmp_path: Path) -> None:
    """A name is unique within its region; with a region there is one."""
    golf = {"schools/veer-po/golf.yml": swap(SOUND[OTHER], "99CD00", "99GH00")}
    folder = write_files(tmp_path, {**SOUND, **WAD, **golf})
    assert {"veer-po": ["golf"], "wad-po": ["golf"]} == names(load_profiles(folder, real_registers(), school="golf"))
    one = load_profiles(folder, real_registers(), region="wad-po", school="golf")
    assert {"wad-po": ["golf"]} == names(one)


def test_a_broken_profile_is_remembered_by_name(tmp_path: Path) -> None:
    """Its last good site is kept, so it must be known that it failed."""
    loaded = load_sound(tmp_path, {SCHOOL: "naam: x\n"})
    assert frozenset({"regenboog"}) == loaded.regions[0].failed
    assert {"veer-po": ["zonnewijzer"]} == names(loaded)


def test_a_broken_region_is_remembered_and_others_are_read(tmp_path: Path) -> None:
    """A mistake in one region never touches another."""
    loaded = load_sound(tmp_path, {**WAD, BOARDS: "stichting-veer: x\n"})
    assert frozenset({"veer-po"}) == loaded.failed
    assert {"wad-po": ["golf"]} == names(loaded)


def test_a_region_needs_no_boards(tmp_path: Path) -> None:
    """A profile without a board is complete."""
    loaded = load_sound(tmp_path, {**WAD})
    assert {} == loaded.regions[1].boards


def test_a_board_with_a_mistake_is_not_called_unknown(tmp_path: Path) -> None:
    """The school that names it did nothing wrong."""
    loaded = load_sound(tmp_path, {BOARDS: swap(SOUND[BOARDS], '"99801"', "x")})
    expected = [
        f"{BOARDS}, regel 3: stichting-veer.nummer: 'x' is geen nummer van een bestuur. Nodig zijn vijf cijfers."
    ]
    assert expected == said_of(loaded, tmp_path)


def test_the_first_of_two_schools_with_one_code_stays(tmp_path: Path) -> None:
    """One of them is right; the message names both files."""
    loaded = load_sound(tmp_path, {OTHER: swap(SOUND[OTHER], "99CD00", "99AB00")})
    assert {"veer-po": ["regenboog"]} == names(loaded)


def test_groups_and_lists_may_stand_empty(tmp_path: Path) -> None:
    """Somebody who fills in a form half has made no mistake."""
    empty = "contact: {ouders: {}}\naanbod:\ngebieden: {}\nmensen: []\nopp:\n  gesprekken:\nprofiel: {}\ngebouw: {}\n"
    loaded = load_sound(tmp_path, {OTHER: SOUND[OTHER] + empty})
    assert () == loaded.problems
    assert () == loaded.regions[0].schools["zonnewijzer"].school.aanbod


def test_names_of_all_languages_are_fine(tmp_path: Path) -> None:
    """Names of schools, places and people are text."""
    loaded = load_sound(tmp_path, {OTHER: swap(SOUND[OTHER], "De Zonnewijzer", "İbn-i Sînâ 学校 Ŵ 'De Brêge' & Zn.")})
    assert () == loaded.problems
    assert "İbn-i Sînâ 学校 Ŵ 'De Brêge' & Zn." == loaded.regions[0].schools["zonnewijzer"].school.naam


def test_what_is_no_profile_is_left_alone(tmp_path: Path) -> None:
    """Logos, notes, hidden files and copies of an editor may stand beside the profiles."""
    names = ("logos/x.svg", "leesmij.txt", ".regenboog.yml.swp", ".oud.yml", "regenboog.yml~", "foto/x.jpg")
    files = {f"schools/veer-po/{name}": "x" for name in names}
    loaded = load_sound(tmp_path, {**files, "schools/leesmij.md": "x", "schools/leeg/x.txt": "x"})
    assert () == loaded.problems


def test_the_same_mistake_is_told_once(tmp_path: Path) -> None:
    """Doubles are left out and the order is that of files and lines."""
    loaded = load_sound(tmp_path, {SWV: "x: 1\n", SCHOOL: "y: 1\n"})
    assert list(loaded.problems) == sorted(set(loaded.problems))
    assert len(loaded.problems) == 9


def opened(folder: Path, changed: dict[str, str] | None = None, region: str = "veer-po") -> RegionHead:
    """Open a region of the sound profiles, of which some files are changed."""
    schools = write_files(folder, {**SOUND, **(changed or {})})
    return open_region(schools / region, real_registers(), ["veer-po", "wad-po"])


def test_a_region_is_opened_without_its_schools(tmp_path: Path) -> None:
    """A mistake in a profile is not seen before the profile is read."""
    head = opened(tmp_path, {SCHOOL: "x"})
    assert ("veer-po", True, ()) == (head.id, head.usable, head.problems)
    assert head.region is not None
    assert "Samenwerkingsverband Veer" == head.region.naam
    assert ["stichting-veer"] == list(head.boards)
    assert ["regenboog.yml", "zonnewijzer.yml"] == [path.name for path in head.paths()]


def test_a_region_with_mistakes_is_not_usable_but_its_schools_can_be_read(tmp_path: Path) -> None:
    """Everything that can be told is told in one run."""
    head = opened(tmp_path, {BOARDS: "stichting-veer: x\n"})
    assert (False, 1) == (head.usable, len(head.problems))
    found = {path.stem: read_school(head, path, {}) for path in head.paths()}
    assert {"regenboog": (), "zonnewijzer": ()} == {name: problems for name, (_, problems) in found.items()}
    assert head.with_schools({}, ()) is None


def test_a_region_that_is_a_link_to_elsewhere_has_no_schools(tmp_path: Path) -> None:
    """Nothing behind such a link is read."""
    write_files(tmp_path / "far", SOUND)
    (tmp_path / "schools").mkdir()
    (tmp_path / "schools" / "veer-po").symlink_to(tmp_path / "far" / "schools" / "veer-po")
    head = open_region(tmp_path / "schools" / "veer-po", real_registers(), ["veer-po"])
    assert (True, False, 1) == (head.outside, head.usable, len(head.problems))
    assert [] == head.paths()


def test_a_school_is_read_on_its_own(tmp_path: Path) -> None:
    """A sound profile comes without problems, another with all of its own and nothing else."""
    head = opened(tmp_path, {OTHER: "naam: x\nqq: y\n"})
    sound, broken = (read_school(head, path, {}) for path in head.paths())
    assert sound[0] is not None
    assert ("regenboog", f"{tmp_path.as_posix()}/{SCHOOL}", ()) == (sound[0].id, sound[0].label, sound[1])
    assert broken[0] is None
    assert {f"{tmp_path.as_posix()}/{OTHER}"} == {problem.path for problem in broken[1]}
    assert {"vestigingscode", "schoolsoort", "adres", "qq"} == {problem.field for problem in broken[1]}


def test_the_code_of_a_profile_is_noted_also_when_it_holds_a_mistake(tmp_path: Path) -> None:
    """The codes that one reader found tell another which file was first."""
    head = opened(tmp_path, {SCHOOL: SOUND[SCHOOL] + "qq: x\n", OTHER: swap(SOUND[OTHER], "99CD00", "99AB00")})
    codes: dict[str, str] = {}
    first, second = (read_school(head, path, codes) for path in head.paths())
    label = f"{tmp_path.as_posix()}/{SCHOOL}"
    assert {"99AB00": label} == codes
    assert ["qq"] == [problem.field for problem in first[1]]
    expected = f"'99AB00' staat ook in {label}. Elke vestiging heeft een eigen code."
    assert [expected] == [problem.message for problem in second[1]]
    assert second[0] is None
    assert read_school(head, head.paths()[1], {})[0] is not None


def test_an_opened_region_can_go_to_another_process(tmp_path: Path) -> None:
    """What is read with a copy of it is the same, mistakes included."""
    head = opened(tmp_path, {OTHER: swap(SOUND[OTHER], "[bo]", "[vo, qq]")})
    copy = pickle.loads(pickle.dumps(head))  # noqa: S301 - made on this line
    assert head == copy
    here, there = ([read_school(each, path, {}) for path in each.paths()] for each in (head, copy))
    assert here == there
    assert here == pickle.loads(pickle.dumps(here))  # noqa: S301 - made on this line
    assert [True, False] == [school is not None for school, _ in here]


def test_regions_put_together_by_hand_are_those_that_are_loaded(tmp_path: Path) -> None:
    """Whoever reads school by school, in any order, ends with the same regions and the same mistakes."""
    files = {**WAD, OTHER: "naam: x\n", "schools/wad-po/eb.yml": swap(SOUND[OTHER], "99CD00", "99XY00")}
    loaded = load_sound(tmp_path, files)
    problems, regions = [], []
    for region in ("wad-po", "veer-po"):
        head = open_region(tmp_path / "schools" / region, real_registers(), ["veer-po", "wad-po"])
        found = {path.stem: read_school(head, path, {}) for path in reversed(head.paths())}
        problems += [*head.problems, *(problem for _, wrong in found.values() for problem in wrong)]
        sound = {name: school for name, (school, _) in sorted(found.items()) if school is not None}
        regions.append(head.with_schools(sound, found.keys() - sound.keys()))
    assert loaded.regions == tuple(reversed(regions))
    assert loaded.problems == tuple(sorted(problems))
