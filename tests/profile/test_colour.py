from __future__ import annotations

import dataclasses
import itertools
import re

import pytest

from generator.profile.colour import (
    DARK_GROUND,
    DARK_TEXT,
    MIN_CONTRAST,
    TEXT,
    WHITE,
    Palette,
    check_colour,
    contrast,
    palette,
    stylesheet,
)

GRID = [f"#{red:02x}{green:02x}{blue:02x}" for red, green, blue in itertools.product(range(0, 256, 51), repeat=3)]


def _refusal(colour: str) -> str | None:
    """Give the message with which a colour is refused, or None when it is allowed."""
    try:
        check_colour(colour)
    except ValueError as error:
        return str(error)
    return None


def _pairs(found: Palette) -> list[tuple[str, str, str]]:
    """Give every text and background that meet on a page, with the name of the pair."""
    return [
        ("accent on white", found.accent, WHITE),
        ("accent on tint", found.accent, found.tint),
        ("text on accent", found.on_accent, found.accent),
        ("strong on white", found.accent_strong, WHITE),
        ("strong on tint", found.accent_strong, found.tint),
        ("text on strong", found.on_accent, found.accent_strong),
        ("body on tint", TEXT, found.tint),
        ("dark accent on ground", found.dark_accent, DARK_GROUND),
        ("dark accent on tint", found.dark_accent, found.dark_tint),
        ("dark text on accent", found.dark_on_accent, found.dark_accent),
        ("dark strong on ground", found.dark_accent_strong, DARK_GROUND),
        ("dark strong on tint", found.dark_accent_strong, found.dark_tint),
        ("dark text on strong", found.dark_on_accent, found.dark_accent_strong),
        ("dark body on tint", DARK_TEXT, found.dark_tint),
    ]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#777777", "#ffffff", 4.48),
        ("#767676", "#ffffff", 4.54),
        ("#ff0000", "#ffffff", 4.0),
    ],
    ids=["black on white", "equal", "grey just short", "grey just enough", "red"],
)
def test_contrast_gives_the_ratios_that_wcag_documents(one: str, other: str, expected: float) -> None:
    """The ratio is that of WCAG, whichever of the two colours comes first."""
    assert expected == pytest.approx(contrast(one, other), abs=0.005)
    assert contrast(other, one) == contrast(one, other)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("#0b5c8a", "#0b5c8a"),
        ("#0B5C8A", "#0b5c8a"),
        (" #0b5c8a ", "#0b5c8a"),
        ("#05a", "#0055aa"),
        ("#000", "#000000"),
    ],
    ids=["as is", "capitals", "spaces", "three digits", "black"],
)
def test_an_allowed_colour_is_normalised(value: str, expected: str) -> None:
    """Every way of writing a colour gives the same lower-case six digits."""
    assert expected == check_colour(value)


@pytest.mark.parametrize(
    "value",
    [
        "blauw",
        "",
        "#",
        "#12",
        "#12345",
        "#1234567",
        "#0b5c8aff",
        "#gggggg",
        "rgb(1,2,3)",
        "#0b5c8a;}",
        "##05a",
    ],
)
def test_what_is_no_colour_is_refused_with_an_example(value: str) -> None:
    """The message repeats what was found and shows how a colour is written."""
    with pytest.raises(ValueError, match=r"is geen kleur") as caught:
        check_colour(value)
    assert f"'{value}'" in str(caught.value)
    assert "'#0b5c8a'" in str(caught.value)


def test_a_missing_hash_is_named_with_the_colour_that_was_meant() -> None:
    """Six digits without a hash get the colour with it as the likely meaning."""
    with pytest.raises(ValueError, match=r"Bedoelde u '#0b5c8a'\?"):
        check_colour("0B5C8A")


def test_too_little_contrast_names_the_ratio_found_the_ratio_needed_and_a_colour_that_works() -> None:
    """Yellow on white: the message says how much is missing and what to write instead."""
    message = _refusal("#ffcc00")
    assert message == (
        "de kleur '#ffcc00' is te licht om te lezen: het contrast op wit is 1,51, nodig is ten minste 4,5"
        " (WCAG 2.2, 1.4.3). Kies een donkerder kleur; de dichtstbijzijnde die wel mag, is '#856a00'."
    )


def test_a_colour_that_passes_on_white_only_is_refused_for_its_tint() -> None:
    """Grey #767676 holds 4.54 on white and less on its own tint, so the tint is named."""
    message = _refusal("#767676")
    assert message is not None
    assert "op de lichte tint van deze kleur is 4,1" in message


@pytest.mark.parametrize("colour", GRID)
def test_every_colour_gives_a_readable_palette_or_a_suggestion_that_does(colour: str) -> None:
    """An allowed colour keeps 4.5:1 in all pairs; a refused one names a colour that is allowed."""
    message = _refusal(colour)
    chosen = colour if message is None else re.findall(r"'(#[0-9a-f]{6})'", message)[-1]
    found = palette(chosen)
    unreadable = [name for name, text, ground in _pairs(found) if contrast(text, ground) < MIN_CONTRAST]
    assert unreadable == []
    assert chosen == found.accent


def test_the_grid_holds_allowed_and_refused_colours() -> None:
    """The property above is tried on both kinds."""
    refused = [colour for colour in GRID if _refusal(colour)]
    assert 20 < len(refused) < len(GRID) - 20


def test_hover_goes_away_from_the_background() -> None:
    """Pointing at a link makes it darker on white and lighter in the dark."""
    found = palette("#0b5c8a")
    assert contrast(found.accent_strong, WHITE) > contrast(found.accent, WHITE)
    assert contrast(found.dark_accent_strong, DARK_GROUND) > contrast(found.dark_accent, DARK_GROUND)


def test_a_palette_of_a_refused_colour_does_not_exist() -> None:
    """Nobody gets round the check by asking for the palette at once."""
    with pytest.raises(ValueError, match="te licht"):
        palette("#ffcc00")


def test_the_stylesheet_holds_the_variables_of_both_schemes() -> None:
    """The text is exactly what the theme reads, light first."""
    found = Palette(*(f"#00000{number}" for number in range(1, 9)))
    assert stylesheet(found) == (
        ":root{--gids-accent:#000001;--gids-accent-strong:#000002;"
        "--gids-on-accent:#000003;--gids-tint:#000004;}\n"
        "@media (prefers-color-scheme:dark){:root{--gids-accent:#000005;--gids-accent-strong:#000006;"
        "--gids-on-accent:#000007;--gids-tint:#000008;}}\n"
    )


def test_a_palette_holds_nothing_but_hex_colours() -> None:
    """What goes into the stylesheet cannot end a declaration."""
    values = dataclasses.astuple(palette("#05A"))
    assert [value for value in values if not re.fullmatch(r"#[0-9a-f]{6}", value)] == []
