from __future__ import annotations

from pathlib import Path

import pytest
from gids_testing.said import said_of_vo

ON = "uitstroomprofielen: [{profiel: vervolgonderwijs}]\n"


@pytest.mark.parametrize(
    ("documents", "found"),
    [("vso_schooldiploma", 1), ("vso_schooldiploma, vo_diploma", 0), ("certificaten", 0), ("praktijkcertificaat", 1)],
)
def test_going_on_needs_more_than_a_diploma_of_the_school(tmp_path: Path, documents: str, found: int) -> None:
    """Certificates for single subjects are enough."""
    keys = f"{ON}diplomering: [{{profiel: vervolgonderwijs, documenten: [{documents}]}}]\n"
    assert found == len(said_of_vo(tmp_path, "vervolgonderwijs-zonder-diploma", "vso", keys))


@pytest.mark.parametrize(
    ("entree", "found"),
    [
        ("", ["Bij diplomering staat een entreediploma, maar bij entree staat niets."]),
        (
            "entree: {vormen: [pre_entree]}\n",
            ["Bij diplomering staat een entreediploma, maar bij entree staat 'Voorbereiding op entree'."],
        ),
        ("entree: {vormen: [pre_entree, intern], mbo: Mbo Veer}\n", []),
    ],
)
def test_a_diploma_of_entree_needs_entree(tmp_path: Path, entree: str, found: list[str]) -> None:
    """Preparation for it is not entree itself."""
    keys = f"{entree}diplomering: [{{documenten: [entreediploma]}}]\n"
    assert found == said_of_vo(tmp_path, "entreediploma-zonder-entree", "pro", keys)


def test_a_diploma_belongs_to_a_kind_of_school(tmp_path: Path) -> None:
    """A location with both kinds may give both."""
    rule = "diploma-van-andere-soort"
    keys = "diplomering: [{documenten: [pro_schooldiploma, vso_schooldiploma]}]\n"
    assert ["'Schooldiploma praktijkonderwijs' hoort bij pro, en deze school is vso."] == said_of_vo(
        tmp_path, rule, "vso", keys
    )
    assert [] == said_of_vo(tmp_path, rule, "vso, pro", keys)


def test_an_ordinary_school_gives_diplomas_without_telling_of_exams(tmp_path: Path) -> None:
    """There the exam goes without saying; at vso it does not."""
    keys = "diplomering: [{documenten: [vo_diploma]}]\n"
    assert [] == said_of_vo(tmp_path, "diploma-zonder-examen", "vo", keys)
    assert 1 == len(said_of_vo(tmp_path, "diploma-zonder-examen", "vso", keys))
