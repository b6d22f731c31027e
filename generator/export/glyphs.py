"""The letters that a PDF can show: fonts from packages, and a visible stand-in for what none of them has."""

from __future__ import annotations

import functools
import unicodedata
from importlib.util import find_spec
from pathlib import Path
from typing import Final

STAND_IN: Final = "□"
"""Stands where a letter is that no font has, such as a Chinese one: a reader sees that something is missing."""
_FONTS: Final = (("fontpkg_source_sans_3", "files"), ("manimgx_fonts", ""))
"""The font of the text; and Noto for emoji, symbols and twenty scripts that the first one lacks."""
_UNSEEN: Final = dict.fromkeys([0xFEFF, 0xFFFE, 0xFFFF])
"""No letters: marks of the order of bytes, which PDF/UA does not allow."""


def font_folders() -> tuple[Path, ...]:
    """Give the folders with the fonts: parts of installed packages, nothing of the system."""
    folders = []
    for package, folder in _FONTS:
        found = find_spec(package)
        if found is None or found.origin is None:  # pragma: no cover - a broken installation
            raise ModuleNotFoundError(package)
        folders.append(Path(found.origin).parent / folder)
    return tuple(folders)


def shown(text: str) -> str:
    """Give a text as the fonts can show it: composed letters, and a stand-in for each that no font has."""
    composed = unicodedata.normalize("NFC", text)
    if composed.isascii() and composed.isprintable():
        return composed
    known = _known()
    tidy = composed.translate(_UNSEEN)
    return "".join(sign if ord(sign) in known else STAND_IN for sign in tidy)


def in_main_font(text: str) -> str:
    """Give a text with a stand-in for everything outside the font of the text: the last resort."""
    known = _known_to(_main())
    return "".join(sign if ord(sign) in known else STAND_IN for sign in shown(text))


@functools.cache
def _known() -> frozenset[int]:
    return frozenset().union(*(_known_to(path) for path in sorted(_files())))


@functools.cache
def _known_to(path: Path) -> frozenset[int]:
    """Read which signs a font has."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - takes a while, and most texts have plain letters only

    with TTFont(path, lazy=True) as font:
        return frozenset(font["cmap"].getBestCmap())


def _files() -> list[Path]:
    return [path for folder in font_folders() for path in folder.glob("*.ttf")]


def _main() -> Path:
    return min(font_folders()[0].glob("*.ttf"), key=lambda path: ("Italic" in path.name, path.name))
