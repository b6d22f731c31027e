"""A profile for a new year is the old one, but for what must be said anew."""

from __future__ import annotations

from pathlib import Path

import pytest
from gids_testing.profiles import SCHOOL, SOUND, load_sound
from gids_testing.sites import ROOT

from generator.errors import InputError
from generator.intake.new_year import SAID_ANEW, as_for_year, for_year
from generator.profile.parts import Validity
from generator.reading.yaml_reader import parse_yaml

_PROFILE = """\
# Profiel van De Regenboog
naam: De Regenboog
profiel:   # zie docs
  # Het jaar waarvoor dit geldt
  schooljaar: 2026-2027   # elk jaar anders
  status: vastgesteld
  bijgewerkt_op: 2026-09-01
  vastgesteld_op: 2026-06-15
  mr_instemming_op: 2026-06-10
  leerlingen_gehoord_op: 2026-05-20
  ondersteuningsplan: 2024-2028
  opgesteld_door: [directeur, intern-begeleider]

# Wat wij doen
in_het_kort: Wij helpen.
"""
_AFTER = """\
# Profiel van De Regenboog
naam: De Regenboog
profiel:   # zie docs
  # Het jaar waarvoor dit geldt
  schooljaar: 2027-2028   # elk jaar anders
  status: concept
  ondersteuningsplan: 2024-2028
  opgesteld_door: [directeur, intern-begeleider]

# Wat wij doen
in_het_kort: Wij helpen.
"""


def _year(text: str) -> str:
    return for_year(text.encode(), "2027-2028", label="school.yml").decode()


def test_dates_of_the_old_year_are_gone_and_everything_else_stays_to_the_letter() -> None:
    """Also remarks, order and empty lines."""
    assert _AFTER == _year(_PROFILE)


def test_a_profile_that_is_for_that_year_already_is_left_alone() -> None:
    """So the command can be given twice."""
    assert _AFTER == _year(_AFTER)


def test_what_is_emptied_names_keys_that_exist() -> None:
    """A key that gets another name must not stay by accident."""
    assert set(Validity.model_fields) >= set(SAID_ANEW)


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("naam: X\n", "\nprofiel:\n  schooljaar: 2027-2028\n  status: concept\n"),
        (
            "profiel: {schooljaar: 2026-2027, opgesteld_door: [directeur], vastgesteld_op: 2026-06-15}\nadres: {}\n",
            "profiel:\n  schooljaar: 2027-2028\n  status: concept\n  opgesteld_door: [directeur]\nadres: {}\n",
        ),
        (
            "profiel:\n    ondersteuningsplan: 2024-2028\n",
            "profiel:\n    schooljaar: 2027-2028\n    status: concept\n    ondersteuningsplan: 2024-2028\n",
        ),
        ('"profiel":\n  "status": vastgesteld\n', "  schooljaar: 2027-2028\n  status: concept\n"),
    ],
    ids=["no block", "one line", "other indent", "quotes"],
)
def test_however_the_block_is_written_it_becomes_right(text: str, block: str) -> None:
    """Whoever writes YAML has a way of their own."""
    assert _year(text).endswith(block)


def test_line_ends_of_windows_stay() -> None:
    """An editor would else show the whole file as changed."""
    assert _AFTER.replace("\n", "\r\n") == _year(_PROFILE.replace("\n", "\r\n"))


def test_a_block_that_cannot_be_changed_without_loss_is_refused_with_the_way_on() -> None:
    """Here a date stands on the line below its key."""
    with pytest.raises(InputError, match="Zet zelf schooljaar op '2027-2028'"):
        _year("naam: X\nprofiel:\n  schooljaar: 2026-2027\n  vastgesteld_op:\n    2026-06-15\n")


def test_every_demo_profile_can_be_prepared() -> None:
    """And says the same afterwards, but for its year."""
    for path in sorted((ROOT / "schools").glob("*/*.yml")):
        if path.stem in {"swv", "besturen"}:
            continue
        data = path.read_bytes()
        after = parse_yaml(for_year(data, "2027-2028", label=path.name), label=path.name).data
        before = parse_yaml(data, label=path.name).data
        assert ("2027-2028", "concept") == (after["profiel"]["schooljaar"], after["profiel"]["status"])
        assert {k: v for k, v in before.items() if k != "profiel"} == {k: v for k, v in after.items() if k != "profiel"}


def test_the_model_of_a_profile_changes_as_the_file_does(tmp_path: Path) -> None:
    """So a sheet that is made beside it says what the profile says."""
    valid = (
        "profiel: {schooljaar: 2026-2027, status: vastgesteld, vastgesteld_op: 2026-06-15, opgesteld_door: [leraar]}\n"
    )
    text = SOUND[SCHOOL] + valid
    (old,) = load_sound(tmp_path / "a", {SCHOOL: text}).regions
    (new,) = load_sound(tmp_path / "b", {SCHOOL: _year(text)}).regions
    before, after = (loaded.schools["regenboog"].school for loaded in (old, new))
    assert after == as_for_year(before, "2027-2028")
    assert after is as_for_year(after, "2027-2028")
