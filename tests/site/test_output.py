"""The output keeps runs apart, and what one left unfinished the next one clears up."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from generator.errors import BuildError
from generator.site.output import HIDDEN, Output


def _site(folder: Path, text: str) -> Path:
    (folder / "opp").mkdir(parents=True)
    (folder / "index.html").write_text(text, encoding="utf-8")
    (folder / "opp" / "index.html").write_text(text, encoding="utf-8")
    return folder


def test_a_site_whose_place_was_left_empty_is_put_back(tmp_path: Path) -> None:
    """The run was cut off between two steps: the old one was away, the new one not yet there."""
    output = Output(tmp_path)
    target = tmp_path / "veer-po" / "scholen" / "regenboog"
    _site(output.old(target), "oud")
    _site(output.fresh(target), "nieuw")
    output.repair()
    assert "oud" == (target / "opp" / "index.html").read_text(encoding="utf-8")
    assert [] == list((tmp_path / HIDDEN).iterdir())


def test_a_site_that_was_replaced_already_stays(tmp_path: Path) -> None:
    """What was old is dropped."""
    output = Output(tmp_path)
    target = tmp_path / "veer-po" / "scholen" / "regenboog"
    _site(output.old(target), "oud")
    _site(target, "nieuw")
    output.repair()
    assert "nieuw" == (target / "index.html").read_text(encoding="utf-8")
    assert [] == list((tmp_path / HIDDEN).iterdir())


def test_a_second_run_waits_for_the_first(tmp_path: Path) -> None:
    """It tells so, once, and goes on when the other is done."""
    output = Output(tmp_path)
    order: list[str] = []
    inside, told = threading.Event(), threading.Event()

    def waiting() -> None:
        order.append("wacht")
        told.set()

    def second() -> None:
        inside.wait()
        with output.locked(waiting):
            order.append("tweede")

    thread = threading.Thread(target=second)
    thread.start()
    with output.locked(lambda: order.append("mis")):
        inside.set()
        assert told.wait(10)
        order.append("eerste")
    thread.join(10)
    assert ["wacht", "eerste", "tweede"] == order


def test_a_lock_does_not_outlive_its_run(tmp_path: Path) -> None:
    """After a mistake the next run need not wait."""
    output = Output(tmp_path)
    with pytest.raises(ValueError, match="mis"), output.locked(lambda: None):
        raise ValueError("mis")
    waited: list[int] = []
    with output.locked(lambda: waited.append(1)):
        pass
    assert [] == waited


def test_a_place_that_cannot_be_a_folder_is_refused(tmp_path: Path) -> None:
    """The message names it and says why."""
    (tmp_path / "bestand").write_text("", encoding="utf-8")
    with pytest.raises(BuildError, match="is een bestand"):
        Output(tmp_path / "bestand").require_usable()
    with (
        pytest.raises(BuildError, match=r"schrijven lukt niet: dit is een bestand, en nodig is een map\."),
        Output(tmp_path / "bestand" / "site").locked(lambda: None),
    ):
        pass


def test_a_site_is_taken_away_as_a_whole(tmp_path: Path) -> None:
    """Nothing is left of it."""
    target = _site(tmp_path / "veer-po", "oud")
    Output(tmp_path).discard(target)
    assert [HIDDEN] == [path.name for path in tmp_path.iterdir()]
    assert [] == [path for path in tmp_path.rglob("*") if path.is_file()]
