"""Makes PDFs that everybody can read: tagged, in Dutch, as PDF/UA-1 and PDF/A-2a ask.

Typst lays a document out by `theme/pdf`. What a school wrote reaches it as data and stays text, whatever it holds.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import typst

from generator.errors import BuildError
from generator.export.blocks import Document
from generator.export.glyphs import font_folders, in_main_font, shown
from generator.export.pdf_data import pdf_data
from generator.export.shorten import shortened
from generator.resources import find_resources

_STANDARDS: Final[list[typst.PDFStandard]] = ["ua-1", "a-2a"]
_UNDATED: Final = dt.date(2000, 1, 1)
"""Stands in the file where nobody said when the words were written: the date of today would give other bytes."""

_ABOUT_SIGNS: Final = "the text"
"""Stands in what Typst says when it cannot show a text."""
_MOST: Final = (700, 450, 300, 200, 120, 80)
"""How many signs stand below a heading of the sheet: the first number with which it fits on a page."""


def to_pdf(document: Document, *, address: str = "", accent: str = "", date: dt.date | None = None) -> bytes:
    """Give a document on A4.

    Args:
        document: What it says.
        address: Full address of the same on the web; printed, with a code to scan.
        accent: Colour of the school, as `#rrggbb`.
        date: When the words were last changed.

    Raises:
        BuildError: The layout holds a mistake.
    """
    return _made("section.typ", document, address=address, accent=accent, date=date)


def to_summary_pdf(document: Document, *, address: str = "", accent: str = "", date: dt.date | None = None) -> bytes:
    """Give a sheet of one page, to take to a talk: below each heading as much as there is room for.

    Args:
        document: What it says, from `summary_document`.
        address: As for `to_pdf`.
        accent: As for `to_pdf`.
        date: As for `to_pdf`.

    Raises:
        BuildError: The layout holds a mistake, or nothing fits.
    """
    for most in _MOST:
        fitted = dataclasses.replace(document, blocks=shortened(document.blocks, most))
        made = _made("summary.typ", fitted, address=address, accent=accent, date=date)
        if pages(made) == 1:
            return made
    raise BuildError(f"'{document.title}' past niet op één blad.")


def pages(made: bytes) -> int:
    """Count the pages of a PDF of ours, as its metadata tell."""
    found = re.search(rb"<xmpTPg:NPages>(\d+)<", made)
    return int(found[1]) if found else 0


def _made(layout: str, document: Document, *, address: str, accent: str, date: dt.date | None) -> bytes:
    def data(readable: Callable[[str], str]) -> dict[str, Any]:
        return pdf_data(document, address=address, accent=accent, readable=readable)

    made_at = dt.datetime.combine(date or _UNDATED, dt.time(), dt.UTC)
    try:
        try:
            return _compiled(layout, data(shown), made_at)
        except typst.TypstError as error:
            if _ABOUT_SIGNS not in error.message:
                raise
            # What fonts have one by one, they may not have together. The signs of one font alone always go.
            return _compiled(layout, data(in_main_font), made_at)
    except typst.TypstError as error:
        raise BuildError(f"theme/pdf/{layout}: {error.message}") from error


def _compiled(layout: str, data: dict[str, Any], made_at: dt.datetime) -> bytes:
    theme = find_resources().theme / "pdf"
    made, warnings = _compiler(theme).compile_with_warnings(
        theme / layout,
        format="pdf",
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
        pdf_standards=_STANDARDS,
        timestamp=made_at,
    )
    if warnings:
        raise BuildError(f"theme/pdf/{layout}: {'; '.join(sorted({warning.message for warning in warnings}))}")
    assert isinstance(made, bytes)  # noqa: S101 - without an output file, and for a PDF, that is what is given
    return made


@functools.cache
def _compiler(theme: Path) -> typst.Compiler:
    """Open fonts and layouts once in a process."""
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder) for folder in font_folders()]
    )
    return typst.Compiler(root=theme, font_paths=fonts, ignore_system_fonts=True)
