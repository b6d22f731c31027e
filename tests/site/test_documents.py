"""The section in every form, for every demo school: made of the page, and found beside it when asked."""

from __future__ import annotations

from pathlib import Path

import pytest
from gids_testing.profiles import real_registers
from gids_testing.sites import ROOT

from generator.profile.load import load_profiles
from generator.resources import find_resources
from generator.site.build import BuildRequest, build
from generator.site.documents import FORMS, PUBLISHED, DocumentMaker

_BEGIN = {"pdf": b"%PDF", "docx": b"PK", "html": b"<!doctype html>", "md": b"# Ondersteuning op", "gesprek": b"%PDF"}


@pytest.mark.parametrize("form", FORMS)
def test_each_form_is_what_it_says(form: str) -> None:
    """And the same input gives the same bytes."""
    region = load_profiles(ROOT / "schools", real_registers(), region="waterrand-po").regions[0]
    maker = DocumentMaker(find_resources(), real_registers(), "https://gids.example/")
    data = maker.make(form, region, "oeverdam")
    assert data.startswith(_BEGIN[form])
    assert data == maker.make(form, region, "oeverdam")


def test_links_lead_to_the_site_when_its_address_is_known() -> None:
    """And nowhere when it is not: paper knows no other way."""
    region = load_profiles(ROOT / "schools", real_registers(), region="waterrand-po").regions[0]
    known, unknown = (DocumentMaker(find_resources(), real_registers(), url) for url in ("https://gids.example/", ""))
    address = b"https://gids.example/waterrand-po/scholen/oeverdam/"
    assert address in known.make("md", region, "oeverdam")
    assert address not in unknown.make("md", region, "oeverdam")


@pytest.fixture(scope="module")
def schools(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a region with one school."""
    folder = tmp_path_factory.mktemp("een") / "schools"
    (folder / "veer-po").mkdir(parents=True)
    (folder / "veer-po" / "swv.yml").write_text("naam: Veer\ncode: PO9901\nsector: po\n", encoding="utf-8")
    source = (ROOT / "schools" / "waterrand-po" / "oeverdam.yml").read_text(encoding="utf-8")
    (folder / "veer-po" / "oeverdam.yml").write_text(source, encoding="utf-8")
    return folder


def test_documents_stand_beside_the_page_and_are_linked_when_asked(schools: Path, tmp_path: Path) -> None:
    """Without asking there are none, and no link to them."""
    for documents in (True, False):
        report = build(BuildRequest(schools, tmp_path / "site", documents=documents), find_resources())
        assert () == report.problems
        folder = tmp_path / "site" / "veer-po" / "scholen" / "oeverdam" / "schoolgids"
        page = (folder / "index.html").read_text(encoding="utf-8")
        for name in PUBLISHED.values():
            assert documents == (folder / name).is_file() == (f'href="{name}"' in page), name
