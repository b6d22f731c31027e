"""A school's logo: a small file in the region's folder, of the kind its name says, with nothing active."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

MAX_BYTES = 200 * 1024
"""Largest file: a logo stands at the top of every page."""
MAX_SIDE = 2000
"""Largest width and height of a bitmap, in pixels."""

Size = tuple[int, int]

_KINDS = {".svg": "svg", ".png": "png", ".jpg": "jpeg", ".jpeg": "jpeg", ".webp": "webp"}
_ALLOWED = "svg, png, jpg of webp"

_SVG = "http://www.w3.org/2000/svg"
_USE = f"{{{_SVG}}}use"
_ELEMENTS = frozenset(
    {"svg", "g", "defs", "symbol", "use", "title", "desc", "text", "tspan", "clipPath", "mask"}
    | {"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"}
    | {"linearGradient", "radialGradient", "stop"}
)
_SUSPECT = re.compile(r"url|javascript:|data:|//|\\", re.IGNORECASE)
"""Without any of this, a value points at nothing."""
_PLAIN_SVG = "Bewaar het logo opnieuw als gewone svg ('plain svg'), of gebruik een png."


def check_logo(folder: Path, name: str) -> str | None:
    """Say in Dutch what is wrong with the logo `name` in `folder`, or give None when it may be used.

    Args:
        folder: The region's folder, in which the profile stands.
        name: Path of the logo within that folder, with forward slashes, as the profile gives it.
    """
    wrong = _wrong_name(name)
    if wrong:
        return wrong
    path = folder / name
    wrong = _wrong_place(folder, path, name)
    if wrong:
        return wrong
    try:
        content = path.read_bytes()
    except OSError as error:
        return f"het logo '{name}' is niet te lezen ({error.strerror}). Controleer de rechten van het bestand."
    return _wrong_content(name, content)


_EXAMPLE = "Schrijf bijvoorbeeld logos/school.svg."
_NAMES: tuple[tuple[str, str], ...] = (
    (r"://", "is een webadres. Zet het bestand in de map van de regio en noem het hier."),
    (r"\\", f"bevat een \\. Gebruik / tussen map en bestand. {_EXAMPLE}"),
    (r"[\x00-\x1f\x7f:*?\"<>|]", f"bevat een teken dat niet in een bestandsnaam mag. {_EXAMPLE}"),
    (r"\A[/~]", f"is geen pad binnen de map van de regio. {_EXAMPLE}"),
    (
        r"(?:\A|/)(?:\.\.?)?(?:/|\Z)",
        f"bevat '..', '.' of een lege naam; het logo staat in de map zelf. {_EXAMPLE}",
    ),
)
"""What may not be in a path, and what is said of it: the path must mean the same on every system."""


def _wrong_name(name: str) -> str | None:
    """Accept a relative path with forward slashes to a kind of file that is allowed."""
    shown = name if name.isprintable() else ascii(name).strip("'")
    for pattern, wrong in _NAMES:
        if re.search(pattern, name):
            return f"'{shown}' {wrong}"
    if PurePosixPath(name).suffix.lower() not in _KINDS:
        return f"'{shown}' is geen soort bestand dat als logo mag. Gebruik {_ALLOWED}."
    return None


def _wrong_place(folder: Path, path: Path, name: str) -> str | None:
    """Accept an existing file of modest size that is really within the folder, links followed."""
    try:
        real = path.resolve(strict=True)
        size = real.stat().st_size
    except (OSError, RuntimeError):
        return f"het logo '{name}' is niet gevonden in '{folder.name}'. {_near_files(folder)}"
    if not real.is_relative_to(folder.resolve()):
        return f"het logo '{name}' verwijst naar een plek buiten de map. Zet het bestand zelf in de map."
    if not real.is_file():
        return f"'{name}' is een map en geen bestand. Noem het bestand, zoals logos/school.svg."
    if size > MAX_BYTES:
        return (
            f"het logo '{name}' is {-(-size // 1024)} KB; toegestaan is {MAX_BYTES // 1024} KB."
            " Maak het kleiner, of gebruik een svg."
        )
    return None


def _near_files(folder: Path) -> str:
    """Name the logos that are there, as somebody who mistypes a name needs."""
    found = sorted(
        path.relative_to(folder).as_posix()
        for pattern in ("*", "*/*")
        for path in folder.glob(pattern)
        if path.suffix.lower() in _KINDS and path.is_file()
    )
    if not found:
        return "Er staan geen logo's in die map."
    return f"Wel gevonden: {', '.join(found[:5])}{' …' if len(found) > 5 else ''}."


def _wrong_content(name: str, content: bytes) -> str | None:
    """Accept content of the kind that the name says."""
    wanted = _KINDS[PurePosixPath(name).suffix.lower()]
    found = _kind(content)
    if found is None:
        return f"het logo '{name}' is geen leesbaar beeld. Bewaar het opnieuw als {_ALLOWED}."
    if found != wanted:
        return f"het logo '{name}' is een {found}. Geef het die extensie, of bewaar het als {wanted}."
    wrong = _wrong_svg(content) if wanted == "svg" else _wrong_bitmap(_SIZES[wanted](content))
    return f"het logo '{name}' {wrong}" if wrong else None


def _kind(content: bytes) -> str | None:
    """Tell the kind of a file by how it begins."""
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if content.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "webp"
    is_markup = content.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<")
    return "svg" if is_markup and b"svg" in content else None


def _wrong_bitmap(size: Size | None) -> str | None:
    if size is None:
        return "is beschadigd of niet volledig: de maten staan er niet in. Bewaar het opnieuw."
    width, height = size
    if not (0 < width <= MAX_SIDE and 0 < height <= MAX_SIDE):
        return (
            f"is {width} bij {height} beeldpunten; toegestaan is ten hoogste {MAX_SIDE} bij {MAX_SIDE}"
            " en ten minste 1 bij 1. Maak het kleiner, of gebruik een svg."
        )
    return None


def _png_size(content: bytes) -> Size | None:
    """Read IHDR, the first chunk: PNG specification, 11.2.1."""
    if len(content) < 33 or content[8:16] != b"\x00\x00\x00\x0dIHDR":
        return None
    return int.from_bytes(content[16:20]), int.from_bytes(content[20:24])


def _jpeg_size(content: bytes) -> Size | None:
    """Walk the segments to the frame header: ITU-T T.81, annex B."""
    at = 2
    while at + 9 <= len(content) and content[at] == 0xFF:
        marker, length = content[at + 1], int.from_bytes(content[at + 2 : at + 4])
        if marker == 0xFF:
            at += 1
        elif 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            return int.from_bytes(content[at + 7 : at + 9]), int.from_bytes(content[at + 5 : at + 7])
        elif length < 2 or marker == 0xDA:
            return None
        else:
            at += 2 + length
    return None


def _webp_size(content: bytes) -> Size | None:
    """Read the first chunk, which may be of three kinds: RFC 9649, section 2."""
    chunk, body = content[12:16], content[20:30]
    if chunk == b"VP8X" and len(body) == 10:
        return 1 + int.from_bytes(body[4:7], "little"), 1 + int.from_bytes(body[7:10], "little")
    if chunk == b"VP8L" and len(body) >= 5 and body[0] == 0x2F:
        bits = int.from_bytes(body[1:5], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    if chunk == b"VP8 " and len(body) == 10 and body[3:6] == b"\x9d\x01\x2a":
        return (
            int.from_bytes(body[6:8], "little") & 0x3FFF,
            int.from_bytes(body[8:10], "little") & 0x3FFF,
        )
    return None


_SIZES: Mapping[str, Callable[[bytes], Size | None]] = {
    "png": _png_size,
    "jpeg": _jpeg_size,
    "webp": _webp_size,
}


def _wrong_svg(content: bytes) -> str | None:
    """Accept a drawing: shapes, text and colours, that fetch nothing and do nothing."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return "is niet in utf-8 geschreven. Bewaar het opnieuw als svg in utf-8."
    wrong = _wrong_before_parsing(text)
    if wrong:
        return wrong
    try:
        root = ET.fromstring(text)  # noqa: S314 - entities and document types were refused before
    except ET.ParseError as error:
        return f"is geen geldige svg (regel {error.position[0]}). Bewaar het opnieuw als svg."
    if root.tag != f"{{{_SVG}}}svg":
        return f'is geen svg: het begint met <{_local(root.tag)}> of mist xmlns="{_SVG}". {_PLAIN_SVG}'
    return next(_active_parts(root), None) or _wrong_uses(root)


def _wrong_before_parsing(text: str) -> str | None:
    """Refuse what would work already while the file is being parsed, and encodings that could hide it."""
    head = re.match(r"<\?xml\s[^?]*\?>", text.lstrip())
    named = re.search(r"encoding\s*=\s*[\"']([^\"']*)", head[0]) if head else None
    if named and named[1].lower() not in {"utf-8", "us-ascii"}:
        return f"noemt de tekenset '{named[1]}'. Bewaar het opnieuw als svg in utf-8."
    rest = text.lstrip()[head.end() :] if head else text
    found = re.search(r"<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)|<\?", rest, re.IGNORECASE)
    if found:
        return f"bevat '{found[0]}', en dat mag niet in een logo. {_PLAIN_SVG}"
    return None


def _active_parts(root: ET.Element) -> Iterator[str]:
    """Give a message for everything that is more than a drawing."""
    for element in root.iter():
        namespace, _, local = element.tag[1:].rpartition("}")
        if namespace != _SVG or local not in _ELEMENTS:
            yield f"bevat <{_local(element.tag)}>, en dat mag niet in een logo. {_PLAIN_SVG}"
        for key, value in element.attrib.items():
            if not _is_harmless(_local(key), value):
                shown = " ".join(value.split())[:40]
                yield f'bevat {_local(key)}="{shown}" in <{local}>, en dat mag niet in een logo. {_PLAIN_SVG}'


def _is_harmless(name: str, value: str) -> bool:
    """Accept an attribute that starts no script and points at nothing outside the drawing.

    A backslash could spell `url` in CSS, in any attribute that is a property as well (fill, mask).
    """
    lowered = name.lower()
    if lowered.startswith("on") or lowered in {"base", "src"}:
        return False
    if lowered == "href":
        return bool(re.fullmatch(r"#[\w.:-]+", value))
    if lowered == "style" and re.search(r"url|@|expression|/\*", value, re.IGNORECASE):
        return False
    if not _SUSPECT.search(value):
        return True
    inside = re.sub(r"url\(\s*([\"']?)#[\w.:-]+\1\s*\)", "", value, flags=re.IGNORECASE)
    return not re.search(r"url\s*\(|javascript:|data:|//|\\", inside, re.IGNORECASE)


def _wrong_uses(root: ET.Element) -> str | None:
    """Refuse copies of copies: each level doubles the drawing, which brings a browser to a standstill."""
    elements = list(root.iter())
    parents = {child: parent for parent in elements for child in parent}
    copying: set[ET.Element] = set()
    for element in reversed(elements):
        if element in parents and (element.tag == _USE or element in copying):
            copying.add(parents[element])
    refused = {f"#{element.get('id')}" for element in copying}
    for use in root.iter(_USE):
        if refused & {value for key, value in use.attrib.items() if _local(key) == "href"}:
            return f"bevat een <use> van een deel waar zelf een <use> in staat. {_PLAIN_SVG}"
    return None


def _local(name: str) -> str:
    """Give a name of an element or attribute without its namespace."""
    return name.rpartition("}")[2]
