"""The outlines of a region's gemeenten: a small GeoJSON file in the region's folder, read as strictly as a profile."""

from __future__ import annotations

import dataclasses
import json
import math
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final, NoReturn

from generator.reading.wording import nearest, shorten

MAX_BYTES: Final = 2 * 1024 * 1024
"""Largest file: the gemeenten of one region, not those of the whole country."""
MAX_POINTS: Final = 50_000
"""Most points in all outlines together."""
MAX_TEXT: Final = 200
"""Longest name of a gemeente, and longest statement of the source."""

Point = tuple[float, float]
"""Longitude and latitude, in degrees (WGS84)."""
Ring = tuple[Point, ...]
"""A closed line; the first point is not repeated at the end."""

_NAME_KEYS = (
    "naam", "name", "gemeentenaam", "gemeente", "statnaam", "gm_naam", "gmnaam", "gemnaam", "label",
)  # fmt: skip
"""Properties in which the name of a gemeente stands, in the usual files; capitals do not matter."""
_SOURCE_KEYS = ("bron", "attribution", "source", "copyright")
_FEATURES = "FeatureCollection"
_AREAS = ("Polygon", "MultiPolygon")
_LONGITUDES, _LATITUDES = (3.0, 8.0), (50.0, 54.0)
"""What a profile allows for the coordinates of a school too."""
_DEGREES = "Bewaar het bestand in graden (WGS84, EPSG:4326), met de lengte voor de breedte, zoals [5.12, 52.09]."
_FOLDER = "Zet het bestand in de map van de regio, naast swv.yml, en noem hier alleen de naam: kaart.geojson."
_AGAIN = "Bewaar het opnieuw als GeoJSON."


@dataclasses.dataclass(frozen=True, slots=True)
class Outline:
    """A gemeente on the map.

    Attributes:
        name: Of the gemeente; empty when the file gives none.
        polygons: Its areas, each an outer ring and the holes in it.
    """

    name: str
    polygons: tuple[tuple[Ring, ...], ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Outlines:
    """All outlines of a file.

    Attributes:
        outlines: In order of name.
        source: Who drew the outlines, as the file says; empty when it says nothing.
    """

    outlines: tuple[Outline, ...] = ()
    source: str = ""


class _WrongError(Exception):
    """What is wrong, in Dutch, to come after the name of the file."""


def check_outlines(folder: Path, name: str) -> str | None:
    """Say in Dutch what is wrong with the outlines `name` in `folder`, or give None when they may be used.

    Args:
        folder: The region's folder, in which swv.yml stands.
        name: Name of the file in that folder, as swv.yml gives it.
    """
    found = _wrong_name(name) or _read(folder, name)
    return found if isinstance(found, str) else None


def read_outlines(folder: Path, name: str | None) -> Outlines:
    """Give the outlines `name` in `folder`; none when no file is named, or when it can no longer be used."""
    if name is None or _wrong_name(name):
        return Outlines()
    found = _read(folder, name)
    return Outlines() if isinstance(found, str) else found


def _wrong_name(name: str) -> str | None:
    """Accept the name of a GeoJSON file in the folder itself: there the program sees that it has changed."""
    shown = shorten(name)
    if "://" in name:
        return f"'{shown}' is een webadres; de gids haalt niets op. {_FOLDER}"
    if re.search(r"[/\\]", name):
        return f"'{shown}' is een pad en geen naam van een bestand. {_FOLDER}"
    if not re.fullmatch(r"\w[\w .-]*", name):
        return f"'{shown}' kan geen naam van een bestand zijn. Gebruik letters, cijfers en streepjes: kaart.geojson."
    if not name.endswith(".geojson"):
        stem = re.sub(r"(?i)(\.geo)?(\.\w*)?\Z", "", name, count=1) or "kaart"
        return f"'{shown}' eindigt niet op .geojson. Bewaar de grenzen als GeoJSON in '{shorten(stem)}.geojson'."
    return None


def _read(folder: Path, name: str) -> Outlines | str:
    """Give the outlines, or what is wrong with the file."""
    try:
        return _outlines(_parsed(_content(folder, name)))
    except _WrongError as wrong:
        return f"de kaart '{name}' {wrong}"


def _content(folder: Path, name: str) -> bytes:
    """Read an existing file of modest size that is really in the folder, links followed."""
    path = folder / name
    try:
        real = path.resolve(strict=True)
        size = real.stat().st_size
    except (OSError, RuntimeError):
        _wrong(f"is niet gevonden in '{folder.name}'. {_near_files(folder, name)}")
    if not real.is_relative_to(folder.resolve()):
        _wrong("verwijst naar een plek buiten de map. Zet het bestand zelf in de map.")
    if not real.is_file():
        _wrong("is een map en geen bestand. Noem het bestand, zoals kaart.geojson.")
    if size > MAX_BYTES:
        _wrong(
            f"is {-(-size // 1024)} KB; toegestaan is {MAX_BYTES // 1024} KB."
            " Houd alleen de gemeenten van uw regio over, of gebruik eenvoudiger (gegeneraliseerde) grenzen."
        )
    try:
        return real.read_bytes()
    except OSError as error:
        _wrong(f"is niet te lezen ({error.strerror}). Controleer de rechten van het bestand.")


def _near_files(folder: Path, name: str) -> str:
    found = sorted(path.name for path in folder.glob("*.geojson") if path.is_file())
    if not found:
        return "Er staat geen bestand dat eindigt op .geojson in die map."
    guess = nearest(name, found)
    return f"Bedoelde u '{guess}'?" if guess else f"Wel gevonden: {', '.join(found[:5])}."


def _parsed(content: bytes) -> Any:
    """Parse JSON: every number is one that can be drawn, and nothing is so deep that it exhausts the program."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        _wrong(f"is niet in utf-8 geschreven. {_AGAIN}")
    try:
        return json.loads(text, parse_int=_number, parse_float=_number, parse_constant=_number)
    except json.JSONDecodeError as error:
        _wrong(f"is geen geldige JSON (regel {error.lineno}). {_AGAIN}")
    except RecursionError:
        _wrong(f"is te diep genest om te lezen. {_AGAIN}")


def _number(digits: str) -> float:
    value = float(digits)
    if not math.isfinite(value):
        _wrong(f"bevat '{shorten(digits)}', en dat is geen plek op een kaart. {_DEGREES}")
    return value


def _outlines(data: Any) -> Outlines:
    counter = _Counter()
    polygons: dict[str, list[tuple[Ring, ...]]] = {}
    for place, name, geometry in _areas(data):
        polygons.setdefault(name, []).extend(_polygons(geometry, place, counter))
    if not polygons:
        _wrong("bevat geen grenzen. Zet er voor elke gemeente een vlak in (Polygon of MultiPolygon).")
    outlines = tuple(Outline(name, tuple(parts)) for name, parts in sorted(polygons.items()))
    return Outlines(outlines, _text(data, _SOURCE_KEYS, "de bron"))


def _areas(data: Any) -> Iterator[tuple[str, str, Any]]:
    """Yield for each area where it stands, the name of the gemeente, and its geometry."""
    kind = _kind(data)
    if kind == "Topology":
        _wrong(f"is TopoJSON. {_AGAIN}")
    if kind == _FEATURES:
        features = data.get("features")
        if not isinstance(features, list):
            _wrong(f"mist de lijst 'features'. {_AGAIN}")
        for number, feature in enumerate(features, start=1):
            if _kind(feature) != "Feature":
                _wrong(f"bevat als onderdeel {number} geen Feature maar {_shown_kind(feature)}. {_AGAIN}")
            yield _feature(feature, f"vlak {number}")
    elif kind == "Feature":
        yield _feature(data, "vlak 1")
    elif kind in _AREAS:
        yield "vlak 1", "", data
    else:
        _wrong(f"begint met {_shown_kind(data)}; toegestaan zijn {_FEATURES}, Feature, Polygon en MultiPolygon.")


def _feature(feature: Mapping[str, Any], place: str) -> tuple[str, str, Any]:
    name = _text(feature.get("properties"), _NAME_KEYS, f"de naam van {place}")
    return (f"{place} ({name})" if name else place), name, feature.get("geometry")


def _text(properties: Any, keys: Iterable[str], what: str) -> str:
    """Give the first text under one of these keys, on one line."""
    if not isinstance(properties, dict):
        return ""
    lowered = {key.lower(): value for key, value in properties.items()}
    given = next((lowered[key] for key in keys if isinstance(lowered.get(key), str)), "")
    text = " ".join(given.split())
    if len(text) > MAX_TEXT:
        _wrong(f"heeft voor {what} {len(text)} tekens; toegestaan zijn er {MAX_TEXT}.")
    if not text.isprintable():
        _wrong(f"heeft in {what} een teken dat niet te tonen is: {text[:40]!a}. Haal het weg.")
    return text


class _Counter:
    """Counts the points of all outlines."""

    def __init__(self) -> None:
        self._count = 0

    def add(self, count: int) -> None:
        """Refuse more than can be drawn."""
        self._count += count
        if self._count > MAX_POINTS:
            _wrong(
                f"heeft meer dan {MAX_POINTS} punten. Houd alleen de gemeenten van uw regio over,"
                " of gebruik eenvoudiger (gegeneraliseerde) grenzen."
            )


def _polygons(geometry: Any, place: str, counter: _Counter) -> Iterator[tuple[Ring, ...]]:
    kind = _kind(geometry)
    if kind not in _AREAS:
        _wrong(f"bevat in {place} {_shown_kind(geometry)}; toegestaan zijn Polygon en MultiPolygon.")
    coordinates = geometry.get("coordinates")
    for rings in _list(coordinates, place) if kind == "MultiPolygon" else [coordinates]:
        yield tuple(_ring(ring, place, counter) for ring in _list(rings, place))


def _list(value: Any, place: str) -> list[Any]:
    if not isinstance(value, list) or not value:
        _wrong(f"heeft in {place} geen lijst met punten waar die hoort. {_AGAIN}")
    return value


def _ring(ring: Any, place: str, counter: _Counter) -> Ring:
    positions = _list(ring, place)
    counter.add(len(positions))
    points = tuple(_point(position, place) for position in positions)
    open_ring = points[:-1] if points[0] == points[-1] else points
    if len(set(open_ring)) < 3:
        _wrong(f"heeft in {place} een rand met minder dan drie punten. {_AGAIN}")
    return open_ring


def _point(position: Any, place: str) -> Point:
    """Accept longitude and latitude, and a height that is not used."""
    if (
        not isinstance(position, list)
        or not 2 <= len(position) <= 4
        or any(type(part) is not float for part in position)
    ):
        _wrong(f"heeft in {place} {_shown(position)} waar een punt hoort, zoals [5.12, 52.09].")
    longitude, latitude = position[0], position[1]
    if not (_within(longitude, _LONGITUDES) and _within(latitude, _LATITUDES)):
        shown = f"[{longitude:.10g}, {latitude:.10g}]"
        _wrong(f"heeft in {place} het punt {shown}. {_likely(longitude, latitude)} {_DEGREES}")
    return longitude, latitude


def _likely(x: float, y: float) -> str:
    """Say what a point outside the Netherlands probably is."""
    if _within(x, _LATITUDES) and _within(y, _LONGITUDES):
        return "Lengte en breedte staan verwisseld."
    if _within(x, (-10_000, 300_000)) and _within(y, (300_000, 650_000)):
        return "Dat zijn meters van het Rijksdriehoeksstelsel (RD, EPSG:28992)."
    if _within(x, (330_000, 900_000)) and _within(y, (6_400_000, 7_200_000)):
        return "Dat zijn meters van Web Mercator (EPSG:3857)."
    return "Dat ligt niet in Nederland."


def _within(value: float, limits: tuple[float, float]) -> bool:
    return limits[0] <= value <= limits[1]


def _kind(value: Any) -> str:
    kind = value.get("type") if isinstance(value, dict) else None
    return kind if isinstance(kind, str) else ""


def _shown_kind(value: Any) -> str:
    return f"'{shorten(_kind(value))}'" if _kind(value) else "iets zonder 'type'"


def _shown(value: Any) -> str:
    """Show a value that is no point, however large it is."""
    if isinstance(value, list):
        return f"een lijst van {len(value)} onderdelen"
    return f"'{shorten(value)}'" if isinstance(value, (str, float)) else "iets anders"


def _wrong(message: str) -> NoReturn:
    raise _WrongError(message)
