"""The sheet to take to a talk is one page for every school, with room to write."""

from __future__ import annotations

import functools
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from gids_testing.demo_sections import site_of, subjects
from gids_testing.hostile import write_hostile_region
from gids_testing.pdf_checks import differences, findings
from gids_testing.pdf_file import PdfFile
from gids_testing.profiles import real_registers
from gids_testing.sites import ROOT

from generator.errors import BuildError
from generator.export import pdf
from generator.export.blocks import Document
from generator.export.pdf import pages, to_summary_pdf
from generator.reading.yaml_reader import read_yaml
from generator.site.summary import summary_document


@functools.cache
def _demo() -> dict[str, Document]:
    return {name: summary_document(resolved, subject, site_of(name)) for name, resolved, subject in subjects()}


def _richest(folder: Path) -> Path:
    """Write a region with a school whose texts are all as long as they may be."""
    source = ROOT / "schools/waterrand-po"
    (folder / "waterrand-po").mkdir()
    for name in ("swv", "besturen"):
        text = (source / f"{name}.yml").read_text(encoding="utf-8")
        text = re.sub(r"^kaart:.*\n|^    id: waterrand-vo\n", "", text, flags=re.MULTILINE)  # what stays behind
        (folder / f"waterrand-po/{name}.yml").write_text(text, encoding="utf-8")
    school: dict[str, Any] = read_yaml(source / "de-lantaarn.yml").data
    del school["logo"]
    line, text = "Een regel die heel lang is, " * 7, "Een lange zin over de hulp op deze school. " * 92
    school |= {
        "naam": line[:200].strip(),
        "in_het_kort": text[:4000].strip(),
        "vragen_voor_gesprek": [line[:200].strip()] * 20,
        "aanbod": [{"id": f"aanbod-{n}", "naam": line[:190].strip() + f" {n}", "niveau": "extra"} for n in range(60)],
    }
    school["contact"]["ouders"] |= {"bereikbaar": line[:200].strip(), "naam": line[:200].strip()}
    dumped = yaml.safe_dump(school, allow_unicode=True, default_style='"', width=10_000)
    (folder / "waterrand-po/rijk.yml").write_text(dumped, encoding="utf-8")
    return folder


@pytest.mark.parametrize("name", ["de-lantaarn", "oeverdam", "de-vuurtoren", "het-kompas"])
def test_the_sheet_of_a_demo_school_is_one_sound_page(name: str) -> None:
    """A rich one, a minimal one, and a school of two kinds."""
    document, address = _demo()[f"waterrand-po/{name}"], site_of(f"waterrand-po/{name}")
    data = to_summary_pdf(document, address=address)
    file = PdfFile(data)
    assert 1 == pages(data) == len(file.pdf.pages)
    assert [] == findings(file)
    assert [] == differences(file, document, [f"Op het web: gids.example/waterrand-po/scholen/{name}"])


def test_the_richest_school_fits_on_one_page(tmp_path: Path) -> None:
    """Texts are cut and say so; nothing stands outside the page."""
    ((_name, resolved, subject),) = subjects(_richest(tmp_path))
    data = to_summary_pdf(summary_document(resolved, subject, site_of("po/rijk")), address=site_of("po/rijk"))
    file = PdfFile(data)
    assert 1 == pages(data) == len(file.pdf.pages)
    assert [] == findings(file)
    assert "…" in file.root.words
    assert "… en nog 5" in file.root.words


def test_hostile_schools_fit_on_one_page(tmp_path: Path) -> None:
    """And their texts stay texts."""
    for region in ("waterrand-po", "waterrand-vo"):
        write_hostile_region(ROOT / "schools" / region, tmp_path / region, real_registers())
    for name, resolved, subject in subjects(tmp_path):
        data = to_summary_pdf(summary_document(resolved, subject, site_of(name)), address=site_of(name))
        assert 1 == pages(data), name
        assert [] == findings(PdfFile(data)), name


def test_the_code_is_there_when_the_address_is_known() -> None:
    """With words for those who do not see it."""
    document = _demo()["waterrand-po/oeverdam"]
    with_code, without = (
        PdfFile(to_summary_pdf(document, address=address)) for address in ("https://gids.example/o/", "")
    )
    assert ["Scan deze code voor de pagina op het web."] == [str(found.node.Alt) for found in with_code.all("Figure")]
    assert [] == without.all("Figure")
    assert "Op het web" not in without.root.words


def test_a_sheet_on_which_nothing_fits_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rather none than half of one."""
    monkeypatch.setattr(pdf, "pages", lambda _made: 2)
    with pytest.raises(BuildError, match="past niet op één blad"):
        to_summary_pdf(_demo()["waterrand-po/oeverdam"])
