"""Texts come out in letters that the fonts have."""

from __future__ import annotations

import pytest

from generator.export.glyphs import STAND_IN, font_folders, in_main_font, shown


@pytest.mark.parametrize(
    "text", ["Gewoon", "é ë ï ÿ ő ş ğ ı ł ž", "– — ‘’ “” … • ½ €", "→ ✓ ☎ ✉", "Ж β", "😊 👍🏽", "سلام"]
)
def test_what_a_font_has_stays(text: str) -> None:
    """Letters, signs, symbols, emoji and other scripts."""
    assert text == shown(text)


def test_loose_accents_are_joined_to_their_letter() -> None:
    """Both ways of writing é look the same."""
    assert "één" == shown("e\u0301e\u0301n")


@pytest.mark.parametrize("text", ["欢", "\u0378", "\ue123", "\x07"])
def test_what_no_font_has_is_seen_to_be_missing(text: str) -> None:
    """Never dropped in silence."""
    assert f"a{STAND_IN}b" == shown(f"a{text}b")


def test_marks_of_the_order_of_bytes_go() -> None:
    """They are no letters and are never seen."""
    assert "ab" == shown("a\ufeffb")


def test_the_last_resort_is_the_font_of_the_text() -> None:
    """It has the letters of Dutch, and the stand-in itself."""
    assert f"één {STAND_IN} {STAND_IN}" == in_main_font("één 👍 س")
    assert STAND_IN == in_main_font(STAND_IN)


def test_fonts_come_from_packages() -> None:
    """Each with its licence beside it."""
    for folder in font_folders():
        assert list(folder.glob("*.ttf"))
