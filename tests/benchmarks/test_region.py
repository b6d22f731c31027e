from __future__ import annotations

from pathlib import Path

import pytest
from gids_testing.profiles import real_registers

from benchmarks.region import generate
from benchmarks.school import AREAS, OFFERS
from generator.profile.load import Loaded, load_profiles
from generator.profile.school import School

RICH_BYTES = 25_000


def written(folder: Path) -> dict[str, bytes]:
    """Give every file below a folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.yml")}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write two regions of ten schools."""
    found = tmp_path_factory.mktemp("regions")
    generate(found, 20, seed=7, regions=2)
    return found


@pytest.fixture(scope="module")
def loaded(folder: Path) -> Loaded:
    """Read them."""
    return load_profiles(folder, real_registers())


def schools(loaded: Loaded) -> list[School]:
    """Give all profiles."""
    return [found.school for region in loaded.regions for found in region.schools.values()]


def test_the_profiles_hold_no_mistake(loaded: Loaded) -> None:
    """All schools that were asked for can be built."""
    assert () == loaded.problems
    assert [10, 10] == [len(region.schools) for region in loaded.regions]


def test_the_same_seed_gives_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    """A measurement can be repeated with the same input, and with another."""
    generate(tmp_path / "same", 20, seed=7, regions=2)
    generate(tmp_path / "other", 20, seed=8, regions=2)
    assert written(folder) == written(tmp_path / "same")
    assert written(folder) != written(tmp_path / "other")


def test_a_school_stays_the_same_in_a_larger_region(tmp_path: Path) -> None:
    """Growth is measured with more schools, not with other ones."""
    generate(tmp_path / "small", 3)
    generate(tmp_path / "large", 6)
    large = written(tmp_path / "large")
    assert written(tmp_path / "small").items() <= large.items()
    assert 6 + 2 == len(large)


def test_every_profile_is_rich(folder: Path, loaded: Loaded) -> None:
    """No school is easier to build than the richest of the demo."""
    for school in schools(loaded):
        assert (OFFERS, AREAS) == (len(school.aanbod), len(school.gebieden))
        assert all((school.mensen, school.gebouw, school.klachten, school.thuiszitten, school.contact))
    sizes = [len(data) for name, data in written(folder).items() if not name.endswith(("swv.yml", "besturen.yml"))]
    assert min(sizes) > RICH_BYTES


def test_ten_schools_have_every_kind_of_page(loaded: Loaded) -> None:
    """The pages of special and secondary special education are measured too."""
    for region in loaded.regions:
        found = {kind for file in region.schools.values() for kind in file.school.schoolsoort}
        assert {"bo", "sbo", "so", "vso"} == found


def test_texts_differ_per_school(loaded: Loaded) -> None:
    """Nothing can be remembered from one school for the next."""
    shorts = [school.in_het_kort for school in schools(loaded)]
    offers = [offer.wat for school in schools(loaded) for offer in school.aanbod]
    assert len(shorts) == len(set(shorts))
    assert len(offers) == len(set(offers))


def test_more_schools_than_codes_are_refused(tmp_path: Path) -> None:
    """Two locations with one code are a mistake in a profile."""
    with pytest.raises(ValueError, match="67601 schools"):
        generate(tmp_path, 67_601)
