from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from generator.errors import BuildError, InputError
from generator.intake.duo import import_duo
from generator.intake.report import RegionCount
from generator.reading.yaml_reader import read_yaml

ListMaker = Callable[..., Path]
SHORT_HEADER = (
    "VESTIGINGSCODE", "VESTIGINGSNAAM", "STRAATNAAM", "HUISNUMMER", "POSTCODE", "PLAATSNAAM", "GEMEENTENAAM",
)  # fmt: skip
KOMPAS = {
    "VESTIGINGSCODE": "99XB00",
    "VESTIGINGSNAAM": "Het Kompas",
    "POSTCODE": "1300 AB",
    "GEMEENTENAAM": "VERDORP",
}


def files(folder: Path) -> dict[str, bytes]:
    """Give every file below a folder with its bytes."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()
    }


def test_a_folder_per_region_with_a_profile_per_school(make_list: ListMaker, pc4: Path, tmp_path: Path) -> None:
    """The list becomes profiles that the strict reader reads, all values as text."""
    out = tmp_path / "a" / "scholen"
    report = import_duo(make_list({}, KOMPAS), pc4=pc4, out=out)
    assert list(files(out)) == [
        "po9901/de-brug.yml",
        "po9901/swv.yml",
        "po9902/het-kompas.yml",
        "po9902/swv.yml",
    ]
    expected = {
        "naam": "De Brug",
        "vestigingscode": "99XA00",
        "schoolsoort": ["bo"],
        "bevoegd_gezag": "99901",
        "denominatie": "Openbaar",
        "adres": {
            "straat": "Dorpsstraat",
            "huisnummer": "12",
            "postcode": "1234 AB",
            "plaats": "Voordorp aan den IJssel",
            "gemeente": "Voordorp",
        },
        "telefoon": "010 123 45 67",
        "website": "https://www.debrug.example",
    }
    assert expected == read_yaml(out / "po9901" / "de-brug.yml").data
    region = {
        "naam": "Samenwerkingsverband PO9902",
        "code": "PO9902",
        "sector": "po",
        "gemeenten": ["Verdorp"],
    }
    assert region == read_yaml(out / "po9902" / "swv.yml").data
    counts = (
        RegionCount("PO9901", "po9901", 1, 1, created=True),
        RegionCount("PO9902", "po9902", 1, 1, created=True),
    )
    assert counts == report.regions


def test_a_second_run_changes_nothing(make_list: ListMaker, pc4: Path, tmp_path: Path) -> None:
    """The same list again finds everything in place and writes no byte."""
    path, out = make_list({}, KOMPAS), tmp_path / "scholen"
    import_duo(path, pc4=pc4, out=out)
    before = {file: (file.stat().st_mtime_ns, file.read_bytes()) for file in out.rglob("*.yml")}
    report = import_duo(path, pc4=pc4, out=out)
    assert before == {file: (file.stat().st_mtime_ns, file.read_bytes()) for file in out.rglob("*.yml")}
    assert (report.new, report.unchanged, report.gone, report.changed) == ((), 2, (), ())


def test_what_a_school_wrote_stays_and_differences_are_told(make_list: ListMaker, pc4: Path, tmp_path: Path) -> None:
    """A later list adds what is new, and tells what is gone, renamed or otherwise."""
    out = tmp_path / "scholen"
    nest = {"VESTIGINGSCODE": "99XC00", "VESTIGINGSNAAM": "Het Nest"}
    import_duo(make_list({}, nest), pc4=pc4, out=out)
    kept = out / "po9901" / "onze-school.yml"
    (out / "po9901" / "de-brug.yml").rename(kept)
    kept.write_text(kept.read_text(encoding="utf-8") + "in_het_kort: Van ons\n", encoding="utf-8")
    before = files(out)
    row = {"VESTIGINGSNAAM": "De Nieuwe Brug", "TELEFOONNUMMER": "0107654321"}
    ark = {"VESTIGINGSCODE": "99XD00", "VESTIGINGSNAAM": "De Ark"}
    report = import_duo(make_list(row, ark), pc4=pc4, out=out)
    assert before == {name: raw for name, raw in files(out).items() if name != "po9901/de-ark.yml"}
    assert [school.file for school in report.new] == ["po9901/de-ark.yml"]
    assert list(map(str, report.gone)) == ["po9901/het-nest.yml (Het Nest, 99XC00)"]
    assert list(map(str, report.renamed)) == [
        "po9901/onze-school.yml: naam: in het profiel staat 'De Brug', in de lijst 'De Nieuwe Brug'"
    ]
    assert [(c.field, c.old, c.new) for c in report.changed] == [("telefoon", "010 123 45 67", "010 765 43 21")]


def test_only_schools_of_the_kind_of_the_list_can_be_gone(make_list: ListMaker, pc4: Path, tmp_path: Path) -> None:
    """A list of basisonderwijs says nothing about a school for vso."""
    folder = tmp_path / "scholen" / "po9901"
    folder.mkdir(parents=True)
    text = "naam: De Berk\nvestigingscode: 99XV00\nschoolsoort: [{}]\n"
    (folder / "de-berk.yml").write_text(text.format("vso"), encoding="utf-8")
    assert import_duo(make_list({}), pc4=pc4, out=folder.parent).gone == ()
    (folder / "de-berk.yml").write_text(text.format("bo"), encoding="utf-8")
    assert [school.code for school in import_duo(make_list({}), pc4=pc4, out=folder.parent).gone] == ["99XV00"]


def test_a_damaged_row_does_not_make_its_school_gone(make_list: ListMaker, pc4: Path, tmp_path: Path) -> None:
    """A school that is in the list, however badly, is not gone."""
    import_duo(make_list({}, {"VESTIGINGSCODE": "99XD00"}), pc4=pc4, out=tmp_path / "scholen")
    report = import_duo(make_list({"POSTCODE": "?"}, {"VESTIGINGSCODE": "99XD00"}), pc4=pc4, out=tmp_path / "scholen")
    assert (report.gone, len(report.skipped)) == ((), 1)


def test_a_newcomer_never_takes_an_id(make_list: ListMaker, pc4: Path, tmp_path: Path) -> None:
    """The school that was first keeps its id, the later one gets the longer form."""
    out = tmp_path / "scholen"
    import_duo(make_list({}), pc4=pc4, out=out)
    later = {"VESTIGINGSCODE": "99XB01", "PLAATSNAAM": "NADORP"}
    report = import_duo(make_list({}, later), pc4=pc4, out=out)
    assert [school.file for school in report.new] == ["po9901/de-brug-nadorp.yml"]
    assert yaml.safe_load((out / "po9901" / "de-brug.yml").read_text(encoding="utf-8"))["vestigingscode"] == "99XA00"


def test_a_profile_with_mistakes_is_neither_written_over_nor_doubled(
    make_list: ListMaker, pc4: Path, tmp_path: Path
) -> None:
    """A profile that cannot be read stays, is named, and keeps its school from becoming a newcomer."""
    out = tmp_path / "scholen"
    import_duo(make_list({}), pc4=pc4, out=out)
    broken = out / "po9901" / "de-brug.yml"
    broken.write_text(broken.read_text(encoding="utf-8") + "naam: dubbel\n", encoding="utf-8")
    before = files(out)
    report = import_duo(make_list({}, KOMPAS), pc4=pc4, out=out)
    assert before == {name: raw for name, raw in files(out).items() if name.startswith("po9901/")}
    assert [school.code for school in report.new] == ["99XB00"]
    assert [broken.as_posix()] == [problem.path for problem in report.skipped]


def test_a_school_that_may_be_in_an_unreadable_file_is_held_back(
    make_list: ListMaker, pc4: Path, tmp_path: Path
) -> None:
    """When a file of that name does not even tell its code, nothing is written beside it."""
    out = tmp_path / "scholen"
    (out / "po9901").mkdir(parents=True)
    (out / "po9901" / "de-brug.yml").write_text("naam: [", encoding="utf-8")
    path = make_list({})
    report = import_duo(path, pc4=pc4, out=out)
    assert list(files(out)) == ["po9901/de-brug.yml", "po9901/swv.yml"]
    message = "De Brug (99XA00) staat misschien al in po9901/de-brug; herstel dat bestand eerst"
    assert f"{path.as_posix()}, regel 2: {message}" in list(map(str, report.skipped))


def test_a_school_that_moved_to_another_region_gets_no_second_profile(
    make_list: ListMaker, pc4: Path, tmp_path: Path
) -> None:
    """The move is told; the profile stays where it is, also when its region is not part of the run."""
    out = tmp_path / "scholen"
    import_duo(make_list({}), pc4=pc4, out=out)
    moved = make_list({"POSTCODE": "1300 AB"})
    for codes in ((), ("PO9902",), ("PO9901", "PO9902")):
        report = import_duo(moved, pc4=pc4, out=out, swv_codes=codes)
        assert [(m.school.file, m.old, m.new) for m in report.moved] == [("po9901/de-brug.yml", "PO9901", "PO9902")]
        assert (report.new, report.gone) == ((), ())


def test_only_the_chosen_regions(make_list: ListMaker, pc4: Path, tmp_path: Path) -> None:
    """Schools of other regions are left alone, and not told of either."""
    out = tmp_path / "scholen"
    path = make_list({}, KOMPAS | {"INTERNETADRES": "nvt"})
    report = import_duo(path, pc4=pc4, out=out, swv_codes=["po9901"])
    assert list(files(out)) == ["po9901/de-brug.yml", "po9901/swv.yml"]
    assert (report.notes, report.skipped) == ((), ())


def test_a_chosen_region_without_schools_gets_no_files(make_list: ListMaker, pc4: Path, tmp_path: Path) -> None:
    """The count says that there are none."""
    out = tmp_path / "scholen"
    report = import_duo(make_list({}), pc4=pc4, out=out, swv_codes=["PO9902"])
    assert list(map(str, report.regions)) == ["PO9902 in po9902/: 0 scholen in de lijst, 0 nieuwe profielen"]
    assert not out.exists()


def test_an_unknown_region_is_refused_before_anything_is_written(
    make_list: ListMaker, pc4: Path, tmp_path: Path
) -> None:
    """A typing mistake in a code writes nothing."""
    with pytest.raises(InputError, match="Bedoelt u PO9902"):
        import_duo(make_list({}), pc4=pc4, out=tmp_path / "scholen", swv_codes=["PO9901", "PO9903"])
    assert not (tmp_path / "scholen").exists()


def test_an_unknown_postcode_is_told_and_never_guessed(make_list: ListMaker, pc4: Path, tmp_path: Path) -> None:
    """The school is not placed, not even by its gemeente."""
    path = make_list({"POSTCODE": "1239 AB"}, KOMPAS)
    report = import_duo(path, pc4=pc4, out=tmp_path / "scholen")
    reason = f"postcode 1239 AB staat niet in {pc4.as_posix()}; het samenwerkingsverband is niet bekend"
    assert [f"{path.as_posix()}, regel 2: {reason}. De rij is overgeslagen"] == list(map(str, report.skipped))
    assert [school.code for school in report.new] == ["99XB00"]


def test_a_school_with_so_and_vso_belongs_to_two_regions(make_list: ListMaker, pc4: Path, tmp_path: Path) -> None:
    """Its profile is written once; the other region is told, and does not get a second one later."""
    header = (*SHORT_HEADER, "SOORT PRIMAIR ONDERWIJS")
    path = make_list({"SOORT PRIMAIR ONDERWIJS": "SO/VSO", "HUISNUMMER": "1"}, header=header)
    out = tmp_path / "scholen"
    report = import_duo(path, pc4=pc4, out=out)
    message = (
        "De Brug hoort ook bij VO9901, het profiel staat bij PO9901; "
        "vul daarin bij andere_samenwerkingsverbanden vo9901 in"
    )
    assert [f"{path.as_posix()}, regel 2: {message}"] == list(map(str, report.notes))
    again = import_duo(path, pc4=pc4, out=out, swv_codes=["VO9901"])
    assert (again.new, again.moved, sum(name.endswith("de-brug.yml") for name in files(out))) == ((), (), 1)


def test_a_region_keeps_its_own_folder_and_file(make_list: ListMaker, pc4: Path, tmp_path: Path) -> None:
    """A folder with another name but the right code is used, and its `swv.yml` stays as it is."""
    folder = tmp_path / "scholen" / "voorbeeld"
    folder.mkdir(parents=True)
    (folder / "swv.yml").write_text("naam: Ons verband\ncode: PO9901\n", encoding="utf-8")
    report = import_duo(make_list({}), pc4=pc4, out=folder.parent)
    assert list(files(folder.parent)) == ["voorbeeld/de-brug.yml", "voorbeeld/swv.yml"]
    assert (
        (folder / "swv.yml").read_text(encoding="utf-8"),
        report.regions[0].created,
    ) == ("naam: Ons verband\ncode: PO9901\n", False)


def test_progress_counts_schools(make_list: ListMaker, pc4: Path, tmp_path: Path) -> None:
    """After each region the number of schools done is told, with the number in all."""
    seen: list[tuple[int, int]] = []
    rows: tuple[dict[str, str], ...] = ({}, {"VESTIGINGSCODE": "99XD00"}, KOMPAS)
    import_duo(
        make_list(*rows),
        pc4=pc4,
        out=tmp_path / "scholen",
        progress=lambda done, total: seen.append((done, total)),
    )
    assert seen == [(2, 3), (3, 3)]


def test_a_place_that_cannot_hold_folders_is_a_message(make_list: ListMaker, pc4: Path, tmp_path: Path) -> None:
    """A file in place of the folder for all regions gives no traceback."""
    (tmp_path / "scholen").write_text("", encoding="utf-8")
    with pytest.raises(BuildError, match=r"^de map .*/scholen/po9901 is niet te maken: Not a directory\.$"):
        import_duo(make_list({}), pc4=pc4, out=tmp_path / "scholen")


def test_three_hundred_schools_with_few_names(make_list: ListMaker, pc4: Path, tmp_path: Path) -> None:
    """Every row gets a file of its own, none shares a name in any case, and a second run adds nothing."""
    names = ("De Brug", "de brug", "Swv", "Het Mozaïek", "'t Nest: klein", "# 1")
    rows = [
        {
            "VESTIGINGSCODE": f"{i % 100:02}X{'ABC'[i // 100]}00",
            "VESTIGINGSNAAM": names[i % 6],
            "PLAATSNAAM": ("VOORDORP", "NADORP", "'S-DORP")[i % 3],
            "POSTCODE": ("1234 AB", "1235 AB", "1300 AB")[i % 3],
        }
        for i in range(300)
    ]
    out = tmp_path / "scholen"
    report = import_duo(make_list(*rows), pc4=pc4, out=out)
    profiles = [file for file in out.rglob("*.yml") if file.name != "swv.yml"]
    assert (len(report.new), len({file.as_posix().lower() for file in profiles})) == (300, 300)
    found = {str(read_yaml(file).data["vestigingscode"]): read_yaml(file).data["naam"] for file in profiles}
    assert {row["VESTIGINGSCODE"]: row["VESTIGINGSNAAM"] for row in rows} == found
    again = import_duo(make_list(*rows), pc4=pc4, out=out)
    assert (again.new, again.unchanged) == ((), 300)
