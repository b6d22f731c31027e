from __future__ import annotations

from pathlib import Path

import pytest
from gids_testing.said import said_by, said_of_vo

GOING_ON = "uitstroomprofielen: [{profiel: vervolgonderwijs, niveaus: [havo, vwo]}]\n"


def exams(*levels: str, routes: str = "staatsexamen") -> str:
    """Write exams, all in the same way."""
    return "examens:\n" + "".join(f"  - {{niveau: {level}, routes: [{routes}]}}\n" for level in levels)


def test_levels_without_exam_are_named(tmp_path: Path) -> None:
    """Without any exam at all, another rule tells it."""
    rule = "examen-ontbreekt-bij-niveau"
    assert ["Er staat niet hoe leerlingen examen doen op 'Vwo'."] == said_of_vo(
        tmp_path, rule, "vso", GOING_ON + exams("havo")
    )
    assert [] == said_of_vo(tmp_path, rule, "vso", GOING_ON)
    assert 1 == len(said_of_vo(tmp_path, "wet-vso-examens", "vso", GOING_ON))
    assert [] == said_of_vo(tmp_path, rule, "vo", "niveaus: [havo, vwo]\n" + exams("havo"))


def test_levels_of_the_school_count_when_the_profile_names_none(tmp_path: Path) -> None:
    """A school that is vso only writes them once."""
    keys = "niveaus: [havo, vwo]\nuitstroomprofielen: [{profiel: vervolgonderwijs}]\n" + exams("havo")
    assert 1 == len(said_of_vo(tmp_path, "examen-ontbreekt-bij-niveau", "vso", keys))


def test_an_exam_of_another_level_is_found_when_levels_are_known(tmp_path: Path) -> None:
    """Of a school that named no level, nothing contradicts."""
    rule = "examen-zonder-niveau"
    assert ["Er staat een examen op niveau 'Havo', maar dat niveau staat niet bij de school."] == said_of_vo(
        tmp_path, rule, "vo", "niveaus: [vwo]\n" + exams("havo", "vwo")
    )
    assert [] == said_of_vo(tmp_path, rule, "vo", exams("havo"))


@pytest.mark.parametrize(
    ("level", "routes", "found"),
    [
        ("vmbo-bb", "staatsexamen", 1),
        ("vmbo-kb", "staatsexamen, extraneus_vo", 0),
        ("vmbo-tl", "staatsexamen", 0),
        ("vmbo-bb", "extraneus_vo", 0),
    ],
)
def test_a_practical_part_is_asked_only_with_the_staatsexamen(
    tmp_path: Path, level: str, routes: str, found: int
) -> None:
    """Another school has it with its own exam."""
    keys = exams(level, routes=routes)
    assert found == len(said_of_vo(tmp_path, "examen-zonder-praktijkdeel", "vso", keys))


@pytest.mark.parametrize(("kind", "found"), [("vso", 1), ("vo", 0), ("vo, vso", 0)])
def test_an_own_licence_is_doubtful_only_at_vso(tmp_path: Path, kind: str, found: int) -> None:
    """An ordinary school has its own exams."""
    assert found == len(said_of_vo(tmp_path, "eigen-licentie-nakijken", kind, exams("havo", routes="eigen_licentie")))


def test_parts_about_leaving_school_do_not_belong_to_young_children(tmp_path: Path) -> None:
    """All of them in one finding."""
    keys = "nazorg: {duur_maanden: 12}\nloopbaan: Wij bezoeken bedrijven.\n"
    assert ["'loopbaan', 'nazorg' hoort bij vo, vso of pro, en deze school is bo."] == said_by(
        tmp_path, "onderdeel-van-andere-soort", keys
    )
    assert [] == said_by(tmp_path, "onderdeel-van-andere-soort", f"schoolsoort: [so, vso]\n{keys}")


@pytest.mark.parametrize(
    ("kind", "level", "found"),
    [("pro", "praktijkonderwijs", 0), ("pro", "havo", 1), ("pro, vo", "havo", 0), ("vo", "praktijkonderwijs", 1)],
)
def test_a_level_fits_the_kind_of_school(tmp_path: Path, kind: str, level: str, found: int) -> None:
    """Of two kinds, one is enough."""
    assert found == len(said_of_vo(tmp_path, "niveau-van-andere-soort", kind, f"niveaus: [{level}]\n"))


@pytest.mark.parametrize(
    ("profile", "destination", "found"),
    [
        ("dagbesteding", "hbo", 1),
        ("dagbesteding", "beschut_werk", 0),
        ("arbeidsmarktgericht", "mbo_entree", 0),
        ("arbeidsmarktgericht", "mbo4", 1),
        ("vervolgonderwijs", "activerende_dagbesteding", 1),
        ("vervolgonderwijs", "betaald_werk", 0),
    ],
)
def test_only_destinations_far_from_a_profile_are_told(
    tmp_path: Path, profile: str, destination: str, found: int
) -> None:
    """What happens now and then is no mistake."""
    keys = f"uitstroomprofielen: [{{profiel: {profile}, bestemmingen: [{destination}]}}]\n"
    assert found == len(said_of_vo(tmp_path, "bestemming-past-niet", "vso", keys))
