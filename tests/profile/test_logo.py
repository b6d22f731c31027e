from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING

import pytest

from generator.profile.logo import MAX_BYTES, check_logo

if TYPE_CHECKING:
    from pathlib import Path

SVG = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10"'


def _png(width: int, height: int) -> bytes:
    body = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + body + struct.pack(">I", zlib.crc32(body))


def _jpeg(width: int, height: int, marker: int = 0xC0) -> bytes:
    jfif = b"\xff\xe0" + struct.pack(">H", 16) + b"JFIF\x00" + bytes(9)
    tables = b"\xff\xc4" + struct.pack(">H", 5) + bytes(3)
    frame = bytes([0xFF, 0xFF, marker]) + struct.pack(">HBHHB", 11, 8, height, width, 1) + bytes(3)
    return b"\xff\xd8" + jfif + tables + frame + b"\xff\xda"


def _webp(kind: bytes, body: bytes) -> bytes:
    chunk = kind + struct.pack("<I", len(body)) + body
    return b"RIFF" + struct.pack("<I", 4 + len(chunk)) + b"WEBP" + chunk


def _webp_x(width: int, height: int) -> bytes:
    sides = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return _webp(b"VP8X", bytes(4) + sides)


def _webp_l(width: int, height: int) -> bytes:
    return _webp(b"VP8L", b"\x2f" + struct.pack("<I", (width - 1) | (height - 1) << 14))


def _webp_lossy(width: int, height: int) -> bytes:
    return _webp(b"VP8 ", bytes(3) + b"\x9d\x01\x2a" + struct.pack("<HH", width, height))


def _svg(inside: str, *, before: str = "", attributes: str = "") -> bytes:
    return f"{before}<svg {SVG} {attributes}>{inside}</svg>".encode()


def _check(folder: Path, name: str, content: bytes) -> str | None:
    """Write a file within the folder and check it."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return check_logo(folder, name)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("logo.png", _png(1, 1)),
        ("logos/school.png", _png(2000, 2000)),
        ("LOGO.PNG", _png(300, 100)),
        ("logo.jpg", _jpeg(300, 100)),
        ("logo.jpeg", _jpeg(2000, 1, 0xC2)),
        ("logo.webp", _webp_x(2000, 2000)),
        ("logo.webp", _webp_l(300, 100)),
        ("logo.webp", _webp_lossy(300, 100)),
        ("met spatie.svg", _svg("<path d='M0 0h10'/>")),
    ],
    ids=["png", "largest png", "capitals", "jpg", "progressive jpeg", "webp", "lossless", "lossy", "svg"],
)
def test_a_small_picture_of_the_kind_its_name_says_is_accepted(tmp_path: Path, name: str, content: bytes) -> None:
    """Every kind that is allowed passes, up to 2000 pixels a side."""
    assert _check(tmp_path, name, content) is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("https://school.example/logo.png", "is een webadres"),
        ("logos\\school.png", "bevat een \\."),
        ("C:\\logo.png", "bevat een \\."),
        ("C:/logo.png", "bevat een teken dat niet in een bestandsnaam mag"),
        ("logo.png:stream.png", "bevat een teken dat niet in een bestandsnaam mag"),
        ("logo\x00.png", "'logo\\x00.png' bevat een teken"),
        ("logo\n.png", "'logo\\n.png' bevat een teken"),
        ("/etc/logo.png", "is geen pad binnen de map"),
        ("//server/logo.png", "is geen pad binnen de map"),
        ("~/logo.png", "is geen pad binnen de map"),
        ("../logo.png", "bevat '..'"),
        ("logos/../logo.png", "bevat '..'"),
        ("./logo.png", "bevat '..', '.' of"),
        ("logos//logo.png", "of een lege naam"),
        ("logo.png/", "of een lege naam"),
        ("", "of een lege naam"),
        ("..", "bevat '..'"),
        ("logo.gif", "Gebruik svg, png, jpg of webp."),
        ("logo.svgz", "Gebruik svg, png, jpg of webp."),
        ("logo.png.exe", "Gebruik svg, png, jpg of webp."),
        (".png", "Gebruik svg, png, jpg of webp."),
        ("logo", "Gebruik svg, png, jpg of webp."),
    ],
    ids=ascii,
)
def test_a_name_that_is_no_path_within_the_folder_is_refused(tmp_path: Path, name: str, expected: str) -> None:
    """The message says what is wrong with the name, before any file is looked at."""
    region = tmp_path / "regio"
    region.mkdir()
    (tmp_path / "logo.png").write_bytes(_png(1, 1))
    (region / "logo.png").write_bytes(_png(1, 1))
    assert expected in str(check_logo(region, name))


def test_a_missing_file_is_reported_with_the_files_that_are_there(tmp_path: Path) -> None:
    """Somebody who mistyped a name sees the right one."""
    _check(tmp_path, "logos/de-brug.png", _png(1, 1))
    (tmp_path / "logos/map.png").mkdir()
    assert check_logo(tmp_path, "logos/brug.png") == (
        f"het logo 'logos/brug.png' is niet gevonden in '{tmp_path.name}'. Wel gevonden: logos/de-brug.png."
    )


def test_a_missing_file_in_an_empty_folder_is_reported(tmp_path: Path) -> None:
    """Without any logo the message says that there is none."""
    assert "Er staan geen logo's in die map." in str(check_logo(tmp_path, "logo.png"))


def test_a_folder_is_no_logo(tmp_path: Path) -> None:
    """A folder with the name of a picture is refused."""
    (tmp_path / "logo.png").mkdir()
    assert "is een map en geen bestand" in str(check_logo(tmp_path, "logo.png"))


def test_a_link_out_of_the_folder_is_refused_and_one_within_it_is_not(tmp_path: Path) -> None:
    """Links are followed before the place is judged, those of folders too."""
    region = tmp_path / "regio"
    region.mkdir()
    (tmp_path / "geheim.png").write_bytes(_png(1, 1))
    (region / "echt.png").write_bytes(_png(1, 1))
    (region / "uit.png").symlink_to(tmp_path / "geheim.png")
    (region / "map").symlink_to(tmp_path)
    (region / "binnen.png").symlink_to(region / "echt.png")
    (region / "rond.png").symlink_to(region / "rond.png")
    assert "buiten de map" in str(check_logo(region, "uit.png"))
    assert "buiten de map" in str(check_logo(region, "map/geheim.png"))
    assert "niet gevonden" in str(check_logo(region, "rond.png"))
    assert check_logo(region, "binnen.png") is None


def test_a_region_folder_that_is_a_link_itself_is_fine(tmp_path: Path) -> None:
    """Only links out of the folder count."""
    (tmp_path / "echt").mkdir()
    (tmp_path / "regio").symlink_to(tmp_path / "echt")
    assert _check(tmp_path / "regio", "logo.png", _png(1, 1)) is None


def test_a_file_over_the_limit_is_refused_with_its_size(tmp_path: Path) -> None:
    """200 KB is allowed, one byte more is not."""
    full = _png(1, 1).ljust(MAX_BYTES, b"\x00")
    assert _check(tmp_path, "logo.png", full) is None
    assert _check(tmp_path, "logo.png", full + b"\x00") == (
        "het logo 'logo.png' is 201 KB; toegestaan is 200 KB. Maak het kleiner, of gebruik een svg."
    )


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("logo.png", _jpeg(1, 1), "is een jpeg. Geef het die extensie, of bewaar het als png."),
        ("logo.jpg", _webp_x(1, 1), "is een webp."),
        ("logo.webp", _png(1, 1), "is een png."),
        ("logo.png", _svg(""), "is een svg."),
        ("logo.svg", _png(1, 1), "is een png."),
        ("logo.png", b"", "is geen leesbaar beeld"),
        ("logo.png", b"GIF89a" + bytes(30), "is geen leesbaar beeld"),
        ("logo.svg", b"<html><script>alert(1)</script></html>", "is geen leesbaar beeld"),
        ("logo.svg", b"\x1f\x8b\x08svg", "is geen leesbaar beeld"),
    ],
    ids=ascii,
)
def test_content_of_another_kind_than_the_name_is_refused(
    tmp_path: Path, name: str, content: bytes, expected: str
) -> None:
    """The first bytes decide what a file is, and the message names it."""
    assert expected in str(_check(tmp_path, name, content))


@pytest.mark.parametrize(
    ("name", "content", "size"),
    [
        ("logo.png", _png(2001, 10), "2001 bij 10"),
        ("logo.png", _png(10, 0), "10 bij 0"),
        ("logo.png", _png(2**31, 2**31), "2147483648 bij 2147483648"),
        ("logo.jpg", _jpeg(300, 2001), "300 bij 2001"),
        ("logo.webp", _webp_x(2001, 7), "2001 bij 7"),
        ("logo.webp", _webp_l(16384, 3), "16384 bij 3"),
        ("logo.webp", _webp_lossy(0, 5), "0 bij 5"),
    ],
    ids=["wide png", "flat png", "huge png", "high jpeg", "wide webp", "wide lossless", "flat lossy"],
)
def test_a_picture_without_sane_sides_is_refused_with_its_size(
    tmp_path: Path, name: str, content: bytes, size: str
) -> None:
    """The size is read from the file itself."""
    assert f"is {size} beeldpunten; toegestaan is ten hoogste 2000 bij 2000" in str(_check(tmp_path, name, content))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("logo.png", _png(10, 10)),
        ("logo.jpg", _jpeg(10, 10)[:-12]),
        ("logo.webp", _webp_x(10, 10)),
        ("logo.webp", _webp_l(10, 10)),
        ("logo.webp", _webp_lossy(10, 10)),
    ],
    ids=["png", "jpeg", "webp", "lossless", "lossy"],
)
def test_a_header_that_is_cut_off_anywhere_is_refused(tmp_path: Path, name: str, content: bytes) -> None:
    """Whatever the length at which a file breaks off, the answer is a message."""
    cut = [_check(tmp_path, name, content[:length]) for length in range(len(content))]
    assert [
        length for length, found in enumerate(cut) if not found or not ("beschadigd" in found or "leesbaar" in found)
    ] == []


@pytest.mark.parametrize(
    "content",
    [
        b"\xff\xd8\xff\xda" + bytes(40),
        b"\xff\xd8\xff\xe0\x00\x00" + bytes(40),
        b"\xff\xd8" + b"\xff" * 40,
        b"\x89PNG\r\n\x1a\n" + bytes(40),
        _webp(b"VP8 ", bytes(10)),
        _webp(b"VP8L", bytes(10)),
        _webp(b"ALPH", bytes(10)),
    ],
    ids=["no frame", "empty segment", "only fill", "no ihdr", "no start code", "no signature", "other chunk"],
)
def test_a_header_without_sizes_is_refused(tmp_path: Path, content: bytes) -> None:
    """A file that begins well and then holds no header is damaged."""
    name = {b"\xff": "logo.jpg", b"\x89": "logo.png", b"R": "logo.webp"}[content[:1]]
    assert "is beschadigd of niet volledig" in str(_check(tmp_path, name, content))


@pytest.mark.parametrize(
    "content",
    [
        _svg("<title>De Brug</title><g fill='#0b5c8a' style='stroke:red;stroke-width:2'><rect/></g>"),
        _svg("<defs><linearGradient id='a'><stop/></linearGradient></defs><path fill='url(#a)'/>"),
        _svg("<defs><g id='a'><path/></g></defs><use href='#a'/><use xlink:href='#a'/>"),
        _svg("<clipPath id='c'><circle/></clipPath><path clip-path='url(&quot;#c&quot;) '/>"),
        _svg("<!-- gemaakt met een tekenprogramma --><text>a &amp; b<tspan>c</tspan></text>"),
        _svg("<path/>", before="<?xml version='1.0' encoding='UTF-8' standalone='no'?>\n"),
        "\ufeff".encode() + _svg("<path/>"),
        b'<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:path/></s:svg>',
    ],
    ids=["shapes", "gradient", "use", "clip", "comment", "declaration", "byte order mark", "prefix"],
)
def test_a_drawing_is_accepted(tmp_path: Path, content: bytes) -> None:
    """Shapes, text, gradients and references within the drawing are what a logo is made of."""
    assert _check(tmp_path, "logo.svg", content) is None


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (_svg("", before="<!DOCTYPE svg [<!ENTITY a 'b'>]>"), "'<!DOCTYPE'"),
        (_svg("", before="<?xml version='1.0'?><!doctype svg>"), "'<!doctype'"),
        (_svg("<!ENTITY a 'b'>"), "'<!ENTITY'"),
        (_svg("", before="<?xml-stylesheet href='https://evil.example/x.css'?>"), "'<?'"),
        (_svg("<?php echo 1 ?>"), "'<?'"),
        (_svg("", before="<?xml version='1.0' encoding='cp037'?>"), "tekenset 'cp037'"),
        (_svg("", before="<?xml version='1.0' encoding='utf-7'?>"), "tekenset 'utf-7'"),
        (_svg("<title>é</title>").decode().encode("latin-1"), "niet in utf-8"),
        (_svg("<g>"), "is geen geldige svg (regel 1)"),
        (_svg("&onbekend;"), "is geen geldige svg"),
        (b"<svg><path/></svg>", "mist xmlns"),
        (b"<html xmlns='http://www.w3.org/1999/xhtml'>svg</html>", "begint met <html>"),
        (_svg("<script>alert(1)</script>"), "<script>"),
        (_svg("<SCRIPT>alert(1)</SCRIPT>"), "<SCRIPT>"),
        (_svg("<h:script xmlns:h='http://www.w3.org/1999/xhtml'/>"), "<script>"),
        (_svg("<h:path xmlns:h='http://www.w3.org/1999/xhtml'/>"), "<path>"),
        (_svg("<path xmlns=''/>"), "<path>"),
        (_svg("<foreignObject/>"), "<foreignObject>"),
        (_svg("<animate attributeName='href'/>"), "<animate>"),
        (_svg("<set attributeName='onload'/>"), "<set>"),
        (_svg("<image href='#a'/>"), "<image>"),
        (_svg("<a href='#a'><path/></a>"), "<a>"),
        (_svg("<iframe/>"), "<iframe>"),
        (_svg("<style>path{fill:red}</style>"), "<style>"),
        (_svg("<feImage href='#a'/>"), "<feImage>"),
        (_svg("", attributes="onload='alert(1)'"), 'onload="alert(1)" in <svg>'),
        (_svg("<path ONCLICK='x'/>"), 'ONCLICK="x" in <path>'),
        (_svg("<use href='https://evil.example/x.svg#a'/>"), 'href="https://evil.example/x.svg#a"'),
        (_svg("<use xlink:href='x.svg#a'/>"), 'href="x.svg#a"'),
        (_svg("<use href='data:image/svg+xml,x'/>"), "href="),
        (_svg("<use href=' javascript:alert(1)'/>"), "href="),
        (_svg("<use href='#'/>"), "href="),
        (_svg("<g xml:base='https://evil.example/'/>"), "base="),
        (_svg("<path style='fill:url(#a)'/>"), "style="),
        (_svg("<path style='fill:URL (x)'/>"), "style="),
        (_svg("<path style='@import x'/>"), "style="),
        (_svg("<path style='width:expression(1)'/>"), "style="),
        (_svg("<path style='fill:u\\72l(x)'/>"), "style="),
        (_svg("<path style='fill:u/**/rl(x)'/>"), "style="),
        (_svg("<path fill='url(https://evil.example/#a)'/>"), "fill="),
        (_svg("<path fill='url(#a) url(x.svg#b)'/>"), "fill="),
        (_svg("<path fill='u\\72l(x.svg#b)'/>"), "fill="),
        (_svg("<path mask='image-set(&quot;//evil.example&quot; 1x)'/>"), "mask="),
        (
            _svg("<g id='a'><use href='#b'/></g><g id='b'><path/></g><use href='#a'/>"),
            "een <use> van een deel",
        ),
        (_svg("<g id='a'><g><use xlink:href='#a'/></g></g>"), "een <use> van een deel"),
    ],
    ids=ascii,
)
def test_anything_but_a_drawing_is_refused(tmp_path: Path, content: bytes, expected: str) -> None:
    """Scripts, styles, references to elsewhere and tricks of XML are named in the message."""
    found = str(_check(tmp_path, "logo.svg", content))
    assert found.startswith("het logo 'logo.svg' ")
    assert expected in found


def test_a_message_says_what_was_found_and_what_to_do(tmp_path: Path) -> None:
    """The whole text, once."""
    assert _check(tmp_path, "logo.svg", _svg("<script/>")) == (
        "het logo 'logo.svg' bevat <script>, en dat mag niet in een logo."
        " Bewaar het logo opnieuw als gewone svg ('plain svg'), of gebruik een png."
    )


def test_a_drawing_that_is_nested_very_deeply_gives_no_traceback(tmp_path: Path) -> None:
    """Depth costs no stack: a drawing of many thousand levels is judged like any other."""
    deep = "<g>" * 25_000 + "<use href='#a'/>" + "</g>" * 25_000
    assert _check(tmp_path, "logo.svg", _svg(deep)) is None
