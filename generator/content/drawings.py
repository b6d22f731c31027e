"""The drawings of content/figuren: our own SVG, put into pages as it is. The register `figuren` says what they mean."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from markupsafe import Markup

from generator.content.registers import Registers
from generator.errors import ContentError, Problem


def load_drawings(folder: Path, registers: Registers) -> Mapping[str, Markup]:
    """Read the drawing of every entry of the register `figuren`, by id.

    Raises:
        ContentError: An entry has no drawing, or a drawing no entry.
    """
    there = {path.stem: path for path in sorted(folder.glob("*.svg"))}
    named = set(registers.ids("figuren"))
    problems = [
        Problem(f"content/figuren/{name}.svg", 0, "deze tekening ontbreekt; zij staat wel in figuren.yml.")
        for name in named - set(there)
    ] + [
        Problem(f"content/figuren/{name}.svg", 0, "deze tekening staat niet in content/registers/figuren.yml.")
        for name in set(there) - named
    ]
    if problems:
        raise ContentError(problems)
    # Ours, not a school's: tests hold these files to a short list of elements and attributes.
    return {name: Markup(path.read_text(encoding="utf-8").strip()) for name, path in there.items()}  # noqa: S704
