from __future__ import annotations

from pathlib import Path

import pytest
from gids_testing.made_rules import MADE_SCHOOL, use_rules
from gids_testing.profiles import SOUND, SWV, real_registers
from gids_testing.reports import DAY, region_of

from generator.check import blocking
from generator.check.asked import SchoolAsked
from generator.check.blocking import blocked, blocking_rules
from generator.profile.resolve import resolve

SETTINGS = """\
controle:
  - {regel: website-fout, ernst: waarschuwing, reden: Dat mag hier.}
  - {regel: letter-anders, ernst: fout, reden: Dat willen we.}
  - {regel: regio-kaal, ernst: fout, reden: Dat willen we ook.}
"""


@pytest.fixture(autouse=True)
def rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """Know four rules."""
    use_rules(monkeypatch)
    monkeypatch.setattr(blocking, "SCHOOL_RULES", MADE_SCHOOL)


def _said(folder: Path, school: str, settings: str = "") -> list[str]:
    loaded = region_of(folder, {SWV: SOUND[SWV] + settings})
    asked = SchoolAsked(resolve(loaded, school, real_registers()), real_registers(), DAY)
    found = blocked(loaded, asked, blocking_rules(loaded.region))
    return [str(problem).replace(f"{folder.as_posix()}/", "") for problem in found]


def test_a_fout_is_told_as_a_mistake_with_what_to_do(tmp_path: Path) -> None:
    """File, line and key as of any mistake, and by which rule."""
    assert [
        "schools/veer-po/regenboog.yml, regel 12: website: De website is fout. Herstel website-fout. [website-fout]"
    ] == _said(tmp_path, "regenboog")


def test_warnings_and_tips_keep_nothing_from_being_published(tmp_path: Path) -> None:
    """The other school has several of them."""
    assert [] == _said(tmp_path, "zonnewijzer")


def test_a_region_decides_what_is_a_fout_but_never_of_a_rule_about_itself(tmp_path: Path) -> None:
    """One school would keep another from being published."""
    loaded = region_of(tmp_path, {SWV: SOUND[SWV] + SETTINGS})
    assert ["letter-anders"] == [rule.id for rule in blocking_rules(loaded.region)]
    assert 2 == len(_said(tmp_path, "regenboog", SETTINGS))
