"""The one colour that a school may choose: checked for contrast, worked out to all colours of the theme."""

from __future__ import annotations

import colorsys
import dataclasses
import math
import re

MIN_CONTRAST = 4.5
"""Ratio that text needs on its background: WCAG 2.2, success criterion 1.4.3 (level AA)."""

WHITE = "#ffffff"
TEXT = "#1d2733"
"""Body text of the light scheme."""
DARK_GROUND = "#12181f"
"""Background of the dark scheme."""
DARK_TEXT = "#e9eef3"
"""Body text of the dark scheme."""

_STEP = 0.01
"""How far one step of a search goes, as a part of the whole lightness."""
_TINT = 0.08
"""How much of the colour is in the light background; the rest is white."""
_DARK_TINT = 0.22
"""How much of the colour is in the dark tint; the rest is the dark background."""
_HOVER = 0.25
"""How far the hover colour goes towards black (light scheme) or white (dark scheme)."""
_COMFORT = 7.0
"""Ratio of the lightened colour on the dark background: more than 4.5, as thin text in the dark needs."""

Rgb = tuple[int, int, int]


@dataclasses.dataclass(frozen=True, slots=True)
class Palette:
    """Every colour that the theme derives from the school's colour, as `#rrggbb`.

    Attributes:
        accent: Links and buttons, light scheme.
        accent_strong: The same while pointed at: darker.
        on_accent: Text on a button of either of these.
        tint: Very light background, for cards and notes.
        dark_accent: Links and buttons, dark scheme.
        dark_accent_strong: The same while pointed at: lighter.
        dark_on_accent: Text on a button of either of these.
        dark_tint: Background of cards and notes in the dark scheme.
    """

    accent: str
    accent_strong: str
    on_accent: str
    tint: str
    dark_accent: str
    dark_accent_strong: str
    dark_on_accent: str
    dark_tint: str


def contrast(one: str, other: str) -> float:
    """Give the contrast ratio of two colours, 1 to 21: WCAG 2.2, definition of "contrast ratio"."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def check_colour(value: str) -> str:
    """Give the colour as lower-case `#rrggbb`.

    Raises:
        ValueError: It is not a colour, or text in it cannot be read; the message is Dutch and complete.
    """
    colour = _normalised(value)
    if _is_allowed(colour):
        return colour
    on_white, on_tint = contrast(colour, WHITE), contrast(colour, _tint(colour))
    ground, found = ("wit", on_white)
    if on_white >= MIN_CONTRAST:
        ground, found = ("de lichte tint van deze kleur", on_tint)
    raise ValueError(
        f"de kleur '{colour}' is te licht om te lezen: het contrast op {ground} is {_ratio(found)},"
        f" nodig is ten minste {_ratio(MIN_CONTRAST)} (WCAG 2.2, 1.4.3)."
        f" Kies een donkerder kleur; de dichtstbijzijnde die wel mag, is '{_nearest_allowed(colour)}'."
    )


def palette(colour: str) -> Palette:
    """Work out all colours of both schemes; every pair that meets on a page keeps 4.5:1.

    Raises:
        ValueError: As `check_colour`.
    """
    accent = check_colour(colour)
    dark_tint = _mix(accent, DARK_GROUND, _DARK_TINT)
    dark_accent = _lightened(accent, dark_tint)
    return Palette(
        accent=accent,
        accent_strong=_mix("#000000", accent, _HOVER),
        on_accent=WHITE,
        tint=_tint(accent),
        dark_accent=dark_accent,
        dark_accent_strong=_mix(WHITE, dark_accent, _HOVER),
        dark_on_accent=DARK_GROUND,
        dark_tint=dark_tint,
    )


def stylesheet(colours: Palette) -> str:
    """Give the CSS that hands the palette to the theme, for both schemes."""
    light = _variables(colours.accent, colours.accent_strong, colours.on_accent, colours.tint)
    dark = _variables(colours.dark_accent, colours.dark_accent_strong, colours.dark_on_accent, colours.dark_tint)
    return f":root{{{light}}}\n@media (prefers-color-scheme:dark){{:root{{{dark}}}}}\n"


def _variables(accent: str, strong: str, on_accent: str, tint: str) -> str:
    return f"--gids-accent:{accent};--gids-accent-strong:{strong};--gids-on-accent:{on_accent};--gids-tint:{tint};"


def _normalised(value: str) -> str:
    """Accept `#rgb` and `#rrggbb` in any case."""
    text = value.strip().lower()
    digits = text.removeprefix("#")
    if not re.fullmatch(r"[0-9a-f]{3}|[0-9a-f]{6}", digits):
        raise ValueError(
            f"'{value[:40]}' is geen kleur. Nodig is een # met zes cijfers of letters van a tot en met f,"
            " tussen aanhalingstekens, zoals '#0b5c8a'."
        )
    full = "#" + (digits if len(digits) == 6 else "".join(digit * 2 for digit in digits))
    if not text.startswith("#"):
        raise ValueError(
            f"'{value[:40]}' is geen kleur, want het # ervoor ontbreekt. Bedoelde u '{full}'?"
            " Schrijf het met aanhalingstekens."
        )
    return full


def _is_allowed(colour: str) -> bool:
    """Text in this colour can be read on white and on its tint, and white text can be read on it."""
    return min(contrast(colour, WHITE), contrast(colour, _tint(colour))) >= MIN_CONTRAST


def _nearest_allowed(colour: str) -> str:
    """Darken in small steps, keeping the hue, until the colour is allowed; black always is."""
    candidate = colour
    steps = 0
    while not _is_allowed(candidate):
        steps += 1
        candidate = _with_lightness(colour, -steps * _STEP)
    return candidate


def _lightened(accent: str, dark_tint: str) -> str:
    """Lighten in small steps, keeping the hue, until it reads well on the dark backgrounds; white does."""
    candidate = accent
    steps = 0
    while contrast(candidate, DARK_GROUND) < _COMFORT or contrast(candidate, dark_tint) < MIN_CONTRAST:
        steps += 1
        candidate = _with_lightness(accent, steps * _STEP)
    return candidate


def _with_lightness(colour: str, change: float) -> str:
    """Give the colour of the same hue and saturation, `change` lighter (or darker, when negative)."""
    red, green, blue = (part / 255 for part in _rgb(colour))
    hue, lightness, saturation = colorsys.rgb_to_hls(red, green, blue)
    moved = min(1.0, max(0.0, lightness + change))
    return _hex(*(part * 255 for part in colorsys.hls_to_rgb(hue, moved, saturation)))


def _tint(colour: str) -> str:
    return _mix(colour, WHITE, _TINT)


def _mix(colour: str, ground: str, part: float) -> str:
    """Mix `part` of `colour` (0 to 1) into `ground`."""
    pairs = zip(_rgb(colour), _rgb(ground), strict=True)
    return _hex(*(over * part + under * (1 - part) for over, under in pairs))


def _luminance(colour: str) -> float:
    """Give the relative luminance, 0 to 1: WCAG 2.2, definition of "relative luminance"."""
    red, green, blue = (_linear(part / 255) for part in _rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _rgb(colour: str) -> Rgb:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _hex(red: float, green: float, blue: float) -> str:
    return f"#{round(red):02x}{round(green):02x}{round(blue):02x}"


def _ratio(value: float) -> str:
    """Write a ratio the Dutch way, rounded down: 4.499 is not yet 4,5."""
    return f"{math.floor(value * 100) / 100:.2f}".rstrip("0").rstrip(".").replace(".", ",")
