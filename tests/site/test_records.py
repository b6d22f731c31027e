"""What is remembered comes back as it was, and what cannot be read counts for nothing."""

from __future__ import annotations

import dataclasses
import os
from pathlib import Path

import pytest

from generator.errors import BuildError
from generator.site.output import Output
from generator.site.records import (
    RegionRecord,
    SiteRecord,
    forget_record,
    read_record,
    remembered,
    stamp,
    write_record,
)

SITE = SiteRecord(
    source="bron",
    key="sleutel",
    stamp="12 34",
    logo="merk.svg",
    pages=68,
    size=2000,
    listed={"naam": "Coöperatie"},
    shared="zoek/a.js",
    files=("index.html",),
)
RECORD = RegionRecord("basis", {"regenboog": SITE}, SITE)


@pytest.fixture
def output(tmp_path: Path) -> Output:
    """Give an output in which something may be remembered."""
    found = Output(tmp_path)
    found.hidden.mkdir()
    return found


def test_what_is_remembered_comes_back(output: Output) -> None:
    """Letters with accents too."""
    write_record(output, "veer-po", RECORD)
    assert RECORD == read_record(output, "veer-po")
    assert ["veer-po"] == list(remembered(output))


def test_what_is_forgotten_is_nothing(output: Output) -> None:
    """Forgetting twice is no mistake."""
    write_record(output, "veer-po", RECORD)
    forget_record(output, "veer-po")
    forget_record(output, "veer-po")
    assert RegionRecord() == read_record(output, "veer-po")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{",
        '{"version": 0}',
        '{"version": 1}',
        '{"version": 1, "basis": "x", "schools": {"a": {}}, "own": null}',
        '{"version": 1, "basis": "x", "schools": [], "own": null}',
    ],
)
def test_what_cannot_be_read_counts_for_nothing(output: Output, text: str) -> None:
    """Then sites are made again; it is never a mistake of the user."""
    (output.hidden / "veer-po.json").write_text(text, encoding="utf-8")
    assert RegionRecord() == read_record(output, "veer-po")


def test_a_void_record_vouches_for_nothing_but_keeps_what_is_shown() -> None:
    """The list of the region is made of it while its school cannot be read."""
    void = SITE.void()
    assert ("", "") == (void.key, void.source)
    assert SITE == dataclasses.replace(void, key=SITE.key, source=SITE.source)


def test_a_stamp_changes_with_the_home_page(tmp_path: Path) -> None:
    """Another size or another time; without a page there is none."""
    assert "" == stamp(tmp_path)
    page = tmp_path / "index.html"
    page.write_text("a", encoding="utf-8")
    os.utime(page, (1, 1))
    first = stamp(tmp_path)
    os.utime(page, (9, 9))
    second = stamp(tmp_path)
    page.write_text("ab", encoding="utf-8")
    os.utime(page, (9, 9))
    assert 3 == len({first, second, stamp(tmp_path)})


def test_a_disk_that_refuses_is_told(tmp_path: Path) -> None:
    """With the file, in Dutch."""
    with pytest.raises(BuildError, match=r"veer-po\.json: schrijven lukt niet: dit bestaat niet"):
        write_record(Output(tmp_path / "nergens"), "veer-po", RECORD)
