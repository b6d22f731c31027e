from __future__ import annotations

from pathlib import Path

import pytest
from gids_testing.made_rules import use_rules
from gids_testing.profiles import SOUND, SWV
from gids_testing.reports import region_of

from generator.check.settings import setting_problems


def _said(folder: Path, settings: str) -> list[str]:
    loaded = region_of(folder, {SWV: SOUND[SWV] + settings})
    found = setting_problems(loaded.folder, loaded.region)
    return [str(problem).replace(f"{folder.as_posix()}/", "") for problem in found]


@pytest.fixture(autouse=True)
def rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """Know four rules."""
    use_rules(monkeypatch)


def test_a_region_that_sets_nothing_or_rules_that_exist_is_in_order(tmp_path: Path) -> None:
    """Each rule once, in any severity."""
    assert [] == _said(tmp_path, "")
    settings = "controle:\n  - {regel: straat-genoemd, ernst: uit, reden: Mag hier.}\n"
    assert [] == _said(tmp_path, settings + "  - {regel: regio-kaal, ernst: tip, reden: Komt nog.}\n")


def test_a_rule_that_does_not_exist_is_refused_with_the_likely_meaning(tmp_path: Path) -> None:
    """With file, line and key, as every mistake in a profile."""
    (said,) = _said(tmp_path, "controle:\n  - {regel: straat-genoemt, ernst: uit, reden: Mag hier.}\n")
    assert said == (
        "schools/veer-po/swv.yml, regel 8: controle[1].regel: 'straat-genoemt' is niet toegestaan."
        " Bedoelde u 'straat-genoemd'? Kies uit: website-fout, straat-genoemd, regio-kaal, letter-anders."
    )


def test_a_rule_that_stands_there_twice_is_refused(tmp_path: Path) -> None:
    """Otherwise nobody knows which of the two holds."""
    settings = """\
controle:
  - {regel: straat-genoemd, ernst: uit, reden: Mag hier.}
  - {regel: regio-kaal, ernst: tip, reden: Komt nog.}
  - regel: straat-genoemd
    ernst: tip
    reden: Toch niet.
"""
    (said,) = _said(tmp_path, settings)
    assert said == (
        "schools/veer-po/swv.yml, regel 10: controle[3].regel: 'straat-genoemd' staat er al, bij nummer 1 van deze"
        " lijst. Noem elke regel één keer."
    )


def test_a_file_that_is_gone_in_the_meantime_has_no_lines(tmp_path: Path) -> None:
    """The mistake is told all the same."""
    loaded = region_of(tmp_path, {SWV: SOUND[SWV] + "controle:\n  - {regel: x, ernst: uit, reden: y}\n"})
    (loaded.folder / "swv.yml").unlink()
    (problem,) = setting_problems(loaded.folder, loaded.region)
    assert (0, "controle[1].regel") == (problem.line, problem.field)
