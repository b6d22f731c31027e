"""The measurement of PDFs makes what it says it measures."""

from __future__ import annotations

import pytest

from benchmarks.pdf import main


def test_every_school_becomes_a_section(capsys: pytest.CaptureFixture[str]) -> None:
    """Two schools by two processes."""
    main(["--schools", "2", "--processes", "2"])
    assert capsys.readouterr().out.startswith("2 sections, ")
