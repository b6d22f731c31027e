from __future__ import annotations

from pathlib import Path

import pytest
from gids_testing.said import said_by, said_of_vo

WORK = "uitstroomprofielen: [{profiel: arbeidsmarktgericht}]\n"
BOTH = "uitstroomprofielen: [{profiel: dagbesteding}, {profiel: arbeidsmarktgericht}]\n"


@pytest.mark.parametrize(
    ("placements", "found"),
    [
        ("[{profiel: arbeidsmarktgericht, verplicht: nee}]", 1),
        ("[{profiel: arbeidsmarktgericht}]", 1),
        ("[{profiel: dagbesteding, verplicht: nee}]", 1),
        ("[{verplicht: ja}]", 0),
        ("[{profiel: arbeidsmarktgericht, verplicht: ja}, {profiel: dagbesteding}]", 0),
    ],
)
def test_work_placement_belongs_to_the_profile_for_work(tmp_path: Path, placements: str, found: int) -> None:
    """Said for that profile, or for the whole school."""
    assert found == len(said_of_vo(tmp_path, "stage-niet-verplicht", "vso", f"{BOTH}stage: {placements}\n"))


def test_a_school_without_the_profile_for_work_is_asked_no_placement(tmp_path: Path) -> None:
    """Nor is an ordinary school, or one that named no profiles yet."""
    day_care = "uitstroomprofielen: [{profiel: dagbesteding}]\n"
    assert [] == said_of_vo(tmp_path, "wet-vso-stage", "vso", day_care)
    assert [] == said_of_vo(tmp_path, "wet-vso-stage", "vso", "")
    assert [] == said_by(tmp_path, "wet-vso-stage", "")
    assert 1 == len(said_of_vo(tmp_path, "wet-vso-stage", "vso", WORK))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Wij bellen twee jaar lang.", 1),
        ("Wij bellen na 1, 3 en 18 maanden.", 1),
        ("Na een maand bellen we. Daarna elke drie maanden, 1 jaar lang.", 0),
        ("Wij bellen in het eerste jaar drie keer.", 0),
        ("Op 12 maanden na het vertrek stopt het.", 0),
    ],
)
def test_aftercare_of_twelve_months_is_no_longer_in_words(tmp_path: Path, text: str, found: int) -> None:
    """Shorter times are moments within it."""
    keys = f"nazorg: {{duur_maanden: 12, toelichting: '{text}'}}\n"
    assert found == len(said_of_vo(tmp_path, "nazorg-twee-termijnen", "vso", keys))


def test_the_longer_time_is_quoted(tmp_path: Path) -> None:
    """Beside the number."""
    keys = "nazorg: {duur_maanden: 12, toelichting: Wij bellen Twee jaar.}\n"
    assert ["Bij duur_maanden staat 12, maar in de toelichting staat 'Twee jaar'."] == said_of_vo(
        tmp_path, "nazorg-twee-termijnen", "pro", keys
    )


def test_aftercare_of_no_months_is_none(tmp_path: Path) -> None:
    """Told apart from aftercare whose length was forgotten."""
    assert ["Bij nazorg staat dat die 0 maanden duurt."] == said_of_vo(
        tmp_path, "nazorg-zonder-duur", "vso", "nazorg: {duur_maanden: 0}\n"
    )
    assert ["Bij nazorg staat niet hoe lang die duurt."] == said_of_vo(
        tmp_path, "nazorg-zonder-duur", "vso", "nazorg: {toelichting: Bel ons.}\n"
    )


def year(count: int, profile: str = "") -> str:
    """Write the figures of one year."""
    about = f"profiel: {profile}, " if profile else ""
    return f"  - {{schooljaar: 2025-2026, {about}n: {count}, bestemmingen: {{betaald_werk: {count}}}}}\n"


@pytest.mark.parametrize(
    ("figures", "found"),
    [
        ((30, 20), 0),
        ((30, 31), 1),
        ((30, 20, 10), 0),
        ((30, 20, 11), 1),
        ((30, 20, 9), 1),
    ],
)
def test_profiles_add_up_to_the_school(tmp_path: Path, figures: tuple[int, ...], found: int) -> None:
    """Of a profile that is not told, the number is unknown."""
    profiles = ("", "dagbesteding", "arbeidsmarktgericht")
    keys = f"{BOTH}uitstroom:\n" + "".join(map(year, figures, profiles))
    assert found == len(said_of_vo(tmp_path, "uitstroom-telt-niet-op", "vso", keys))


def test_at_so_and_vso_together_figures_without_profile_are_those_of_so(tmp_path: Path) -> None:
    """They are no total then."""
    keys = f"schoolsoort: [so, vso]\n{BOTH}uitstroom:\n{year(30)}{year(50, 'dagbesteding')}"
    assert [] == said_by(tmp_path, "uitstroom-telt-niet-op", keys)
    assert [] == said_by(tmp_path, "uitstroom-zonder-profiel", f"schoolsoort: [so, vso]\n{BOTH}uitstroom:\n{year(30)}")
