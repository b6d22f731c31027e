"""Every figure has its drawing, and every drawing says what it means."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.content.drawings import load_drawings
from generator.content.registers import load_registers
from generator.errors import ContentError
from generator.resources import find_resources

REGISTERS = load_registers(find_resources().registers)


def test_the_drawings_of_the_project_are_complete() -> None:
    """Each is one <svg> that goes into a page as it is."""
    drawings = load_drawings(find_resources().content / "figuren", REGISTERS)
    assert set(REGISTERS.ids("figuren")) == set(drawings)
    assert all(text.startswith("<svg ") and text.endswith("</svg>") for text in drawings.values())


def test_a_drawing_that_is_missing_or_unknown_is_told(tmp_path: Path) -> None:
    """Both ways round, all at once."""
    for name in REGISTERS.ids("figuren")[1:]:
        (tmp_path / f"{name}.svg").write_text("<svg></svg>", encoding="utf-8")
    (tmp_path / "v99.svg").write_text("<svg></svg>", encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        load_drawings(tmp_path, REGISTERS)
    assert [f"content/figuren/{REGISTERS.ids('figuren')[0]}.svg", "content/figuren/v99.svg"] == [
        problem.path for problem in caught.value.problems
    ]
