"""Fixes a year: writes what was published as plain files, once, whole or not at all."""

from __future__ import annotations

import dataclasses
import json
import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from generator import __version__
from generator.archive.fixed_page import fixed_page
from generator.archive.places import PAGE, PROFILE, RECORD, SAID, STYLE, TEXT
from generator.archive.said import Said, said_to_json
from generator.archive.stored import FORMAT, hash_of
from generator.export.blocks import Document
from generator.export.markdown_text import to_markdown


@dataclasses.dataclass(frozen=True, slots=True)
class Fixing:
    """A year of a school that is to be fixed.

    Attributes:
        region: Id of the region.
        school: Id of the school.
        year: The school year, such as 2025-2026.
        on: The day.
        by: Who does: id of the register `rollen`.
        profile: The profile, byte for byte.
        said: What it says, with what board and region say for it.
        document: The section of the school guide.
    """

    region: str
    school: str
    year: str
    on: date
    by: str
    profile: bytes
    said: Said
    document: Document


def year_files(fixing: Fixing, *, fixed: str, style: bytes) -> dict[str, bytes]:
    """Give the files of a year.

    Args:
        fixing: What is fixed.
        fixed: The day and the role in words, for the page.
        style: The style sheet of the page.
    """
    files = {
        PROFILE: fixing.profile,
        SAID: said_to_json(fixing.said),
        PAGE: fixed_page(fixing.document, year=fixing.year, fixed=fixed),
        STYLE: style,
        TEXT: to_markdown(fixing.document),
    }
    record = {
        "formaat": FORMAT,
        "schooljaar": fixing.year,
        "school": fixing.school,
        "naam": fixing.said.school.naam,
        "vestigingscode": fixing.said.school.vestigingscode,
        "samenwerkingsverband": fixing.region,
        "vastgelegd_op": str(fixing.on),
        "vastgelegd_door": fixing.by,
        "programma": __version__,
        "bestanden": {name: hash_of(data) for name, data in sorted(files.items())},
    }
    return {**files, RECORD: (json.dumps(record, ensure_ascii=False, indent=2) + "\n").encode()}


def write_year(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write a year whole or not at all; one that is there already is never touched.

    Raises:
        OSError: It is there, or the disk refuses.
    """
    fresh = folder.with_name(f"{folder.name}.nieuw")
    shutil.rmtree(fresh, ignore_errors=True)
    try:
        fresh.mkdir(parents=True)
        for name, data in sorted(files.items()):
            (fresh / name).write_bytes(data)
        fresh.rename(folder)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
