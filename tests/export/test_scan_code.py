"""The code for a telephone is a drawing of an address."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from generator.export.scan_code import scan_code


def test_the_code_is_a_square_drawing_with_room_around_it() -> None:
    """Without the white edge of four squares no telephone finds it."""
    drawing = ET.fromstring(scan_code("https://gids.example/po/scholen/de-brug/"))  # noqa: S314 - made here
    _, _, width, height = map(int, drawing.attrib["viewBox"].split())
    assert width == height
    assert 21 + 8 <= width
    starts = [
        float(x) for path in drawing for x in re.findall(r"M(\d+)", path.attrib.get("d", "")) if path.get("stroke")
    ]
    assert 4 == min(starts)


def test_each_address_has_a_code_of_its_own_and_always_the_same() -> None:
    """Nothing in it is of chance."""
    one, other = (scan_code(f"https://gids.example/{name}/") for name in ("een", "twee"))
    assert one != other
    assert one == scan_code("https://gids.example/een/")
