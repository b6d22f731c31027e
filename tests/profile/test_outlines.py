"""Outlines of gemeenten are read strictly: what cannot be drawn is refused, with the likely reason."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from gids_testing.profiles import SOUND, SWV, real_registers, swap, write_files

from generator.profile.load import load_profiles
from generator.profile.outlines import MAX_BYTES, MAX_POINTS, Outlines, check_outlines, read_outlines

RING = [[5.1, 52.1], [5.2, 52.1], [5.2, 52.2], [5.1, 52.1]]
AGAIN = "Bewaar het opnieuw als GeoJSON."
DEGREES = "Bewaar het bestand in graden (WGS84, EPSG:4326), met de lengte voor de breedte, zoals [5.12, 52.09]."
FOLDER = "Zet het bestand in de map van de regio, naast swv.yml, en noem hier alleen de naam: kaart.geojson."
TYPES = "toegestaan zijn FeatureCollection, Feature, Polygon en MultiPolygon."
SHAPES = "toegestaan zijn Polygon en MultiPolygon."
POINT = "waar een punt hoort, zoals [5.12, 52.09]."
RD = "Dat zijn meters van het Rijksdriehoeksstelsel (RD, EPSG:28992)."
MERCATOR = "Dat zijn meters van Web Mercator (EPSG:3857)."
HIDDEN = "een teken dat niet te tonen is:"
AWAY = "Haal het weg."
NO_LIST = "geen lijst met punten waar die hoort."
NOWHERE = f", en dat is geen plek op een kaart. {DEGREES}"
NAMED = "kan geen naam van een bestand zijn. Gebruik letters, cijfers en streepjes: kaart.geojson."
ENDING = "eindigt niet op .geojson. Bewaar de grenzen als GeoJSON in"
SIMPLER = "Houd alleen de gemeenten van uw regio over, of gebruik eenvoudiger (gegeneraliseerde) grenzen."


def _polygon(*rings: list[list[Any]]) -> dict[str, Any]:
    return {"type": "Polygon", "coordinates": list(rings or [RING])}


def _feature(geometry: Any, **properties: Any) -> dict[str, Any]:
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def _collection(*features: Any, **members: Any) -> dict[str, Any]:
    return {"type": "FeatureCollection", "features": list(features), **members}


def _write(folder: Path, content: Any, name: str = "kaart.geojson") -> None:
    data = content if isinstance(content, bytes) else json.dumps(content).encode()
    (folder / name).write_bytes(data)


def _said(folder: Path, content: Any) -> str | None:
    _write(folder, content)
    return check_outlines(folder, "kaart.geojson")


@pytest.mark.parametrize(
    ("content", "names"),
    [
        (_polygon(), [""]),
        ({"type": "MultiPolygon", "coordinates": [[RING], [RING]]}, [""]),
        (_feature(_polygon(), naam="Rietmeer"), ["Rietmeer"]),
        (_collection(_feature(_polygon(), statnaam="Zuid"), _feature(_polygon(), NAME="Noord")), ["Noord", "Zuid"]),
        (_collection(_feature(_polygon(), Gemeentenaam=" West \n land ")), ["West land"]),
        (_collection(_feature(_polygon(), naam=7, label="Oost")), ["Oost"]),
        (_collection({"type": "Feature", "properties": None, "geometry": _polygon()}), [""]),
        (_feature(_polygon([[5, 52, 0], [6, 52, 0], [6, 53, 0]]), naam="hoogte"), ["hoogte"]),
        (b"\xef\xbb\xbf" + json.dumps(_polygon()).encode(), [""]),
    ],
    ids=["polygon", "multi", "feature", "collection", "capitals", "first text", "nothing", "height", "mark"],
)
def test_areas_are_read_with_the_names_of_gemeenten(tmp_path: Path, content: Any, names: list[str]) -> None:
    """In the shapes that the usual programs write, and under the names that the usual files use."""
    assert _said(tmp_path, content) is None
    assert names == [outline.name for outline in read_outlines(tmp_path, "kaart.geojson").outlines]


def test_parts_of_one_gemeente_come_together_without_the_repeated_point(tmp_path: Path) -> None:
    """An island may be a feature of its own."""
    _write(tmp_path, _collection(_feature(_polygon(), naam="Eiland"), _feature(_polygon(), naam="Eiland")))
    outline = read_outlines(tmp_path, "kaart.geojson").outlines[0]
    ring = ((5.1, 52.1), (5.2, 52.1), (5.2, 52.2))
    assert ((ring,), (ring,)) == outline.polygons


def test_the_source_of_the_outlines_is_read(tmp_path: Path) -> None:
    """Some licences ask that it is shown."""
    _write(tmp_path, _collection(_feature(_polygon()), bron="CBS en Kadaster, 2025"))
    assert "CBS en Kadaster, 2025" == read_outlines(tmp_path, "kaart.geojson").source


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "https://x.example/kaart.geojson",
            f"'https://x.example/kaart.geojson' is een webadres; de gids haalt niets op. {FOLDER}",
        ),
        ("../kaart.geojson", f"'../kaart.geojson' is een pad en geen naam van een bestand. {FOLDER}"),
        ("/etc/kaart.geojson", f"'/etc/kaart.geojson' is een pad en geen naam van een bestand. {FOLDER}"),
        ("..\\kaart.geojson", f"'..\\kaart.geojson' is een pad en geen naam van een bestand. {FOLDER}"),
        (".geojson", f"'.geojson' {NAMED}"),
        ("kaart\x00.geojson", f"'kaart .geojson' {NAMED}"),
        ("kaart.json", f"'kaart.json' {ENDING} 'kaart.geojson'."),
        ("kaart.GEOJSON", f"'kaart.GEOJSON' {ENDING} 'kaart.geojson'."),
        ("grenzen.geo.json", f"'grenzen.geo.json' {ENDING} 'grenzen.geojson'."),
        ("gemeenten", f"'gemeenten' {ENDING} 'gemeenten.geojson'."),
    ],
    ids=ascii,
)
def test_a_name_that_is_no_file_in_the_folder_is_refused(tmp_path: Path, name: str, expected: str) -> None:
    """Before any file is looked at; the program sees changes in the folder itself only."""
    _write(tmp_path, _polygon())
    region = tmp_path / "regio"
    region.mkdir()
    assert expected == check_outlines(region, name)
    assert Outlines() == read_outlines(region, name)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(
            _polygon([[52.1, 5.1], [52.1, 5.2], [52.2, 5.2]]),
            f"heeft in vlak 1 het punt [52.1, 5.1]. Lengte en breedte staan verwisseld. {DEGREES}",
            id="swapped",
        ),
        pytest.param(
            _polygon([[155000, 463000], [1, 2], [3, 4]]),
            f"heeft in vlak 1 het punt [155000, 463000]. {RD} {DEGREES}",
            id="RD",
        ),
        pytest.param(
            _polygon([[599000.5, 6_830_000], [1, 2], [3, 4]]),
            f"heeft in vlak 1 het punt [599000.5, 6830000]. {MERCATOR} {DEGREES}",
            id="mercator",
        ),
        pytest.param(
            _polygon([[-74, 40.7], [1, 2], [3, 4]]),
            f"heeft in vlak 1 het punt [-74, 40.7]. Dat ligt niet in Nederland. {DEGREES}",
            id="abroad",
        ),
        pytest.param(
            _collection(_feature(_polygon()), _feature({"type": "Point", "coordinates": [5, 52]}, naam="Veer")),
            f"bevat in vlak 2 (Veer) 'Point'; {SHAPES}",
            id="point",
        ),
        pytest.param(_feature(None), f"bevat in vlak 1 iets zonder 'type'; {SHAPES}", id="no geometry"),
        pytest.param({"type": "Topology", "arcs": []}, f"is TopoJSON. {AGAIN}", id="topojson"),
        pytest.param({"type": "GeometryCollection"}, f"begint met 'GeometryCollection'; {TYPES}", id="geometries"),
        pytest.param([], f"begint met iets zonder 'type'; {TYPES}", id="list"),
        pytest.param({"type": ["Polygon"]}, f"begint met iets zonder 'type'; {TYPES}", id="odd type"),
        pytest.param(
            _collection(),
            "bevat geen grenzen. Zet er voor elke gemeente een vlak in (Polygon of MultiPolygon).",
            id="empty",
        ),
        pytest.param({"type": "FeatureCollection", "features": {}}, f"mist de lijst 'features'. {AGAIN}", id="no list"),
        pytest.param(
            _collection(_polygon()), f"bevat als onderdeel 1 geen Feature maar 'Polygon'. {AGAIN}", id="no feature"
        ),
        pytest.param({"type": "Polygon", "coordinates": []}, f"heeft in vlak 1 {NO_LIST} {AGAIN}", id="no rings"),
        pytest.param(
            {"type": "Polygon", "coordinates": [5.1, 52.1]}, f"heeft in vlak 1 {NO_LIST} {AGAIN}", id="no points"
        ),
        pytest.param(
            _polygon([[5.1, 52.1], [5.2, 52.1], [5.1, 52.1]]),
            f"heeft in vlak 1 een rand met minder dan drie punten. {AGAIN}",
            id="two points",
        ),
        pytest.param(_polygon([["5.1", "52.1"]]), f"heeft in vlak 1 een lijst van 2 onderdelen {POINT}", id="text"),
        pytest.param(_polygon([[True, 52.1]]), f"heeft in vlak 1 een lijst van 2 onderdelen {POINT}", id="boolean"),
        pytest.param(_polygon([[5.1]]), f"heeft in vlak 1 een lijst van 1 onderdelen {POINT}", id="one number"),
        pytest.param(
            {"type": "Polygon", "coordinates": [["5.1, 52.1"]]}, f"heeft in vlak 1 '5.1, 52.1' {POINT}", id="string"
        ),
        pytest.param({"type": "Polygon", "coordinates": [[None]]}, f"heeft in vlak 1 iets anders {POINT}", id="null"),
        pytest.param(
            _feature(_polygon(), naam="x" * 201),
            "heeft voor de naam van vlak 1 201 tekens; toegestaan zijn er 200.",
            id="long name",
        ),
        pytest.param(
            _feature(_polygon(), naam="Veer\ue000dam"),
            f"heeft in de naam van vlak 1 {HIDDEN} 'Veer\\ue000dam'. {AWAY}",
            id="marker",
        ),
        pytest.param(
            _collection(_feature(_polygon()), bron="\u202eSBC"),
            f"heeft in de bron {HIDDEN} '\\u202eSBC'. {AWAY}",
            id="direction",
        ),
        pytest.param(
            b'{"type":\n "Polygon",\n "coordinates": [}', f"is geen geldige JSON (regel 3). {AGAIN}", id="broken"
        ),
        pytest.param(b"", f"is geen geldige JSON (regel 1). {AGAIN}", id="nothing"),
        pytest.param(b'{"type": "Polygon", "coordinates": [[[NaN, 52]]]}', f"bevat 'NaN'{NOWHERE}", id="nan"),
        pytest.param(
            b'{"type": "Polygon", "coordinates": [[[5, -Infinity]]]}', f"bevat '-Infinity'{NOWHERE}", id="infinity"
        ),
        pytest.param(b'{"type": "Polygon", "coordinates": [[[5, 1e999]]]}', f"bevat '1e999'{NOWHERE}", id="overflow"),
        pytest.param(b'{"hoog": ' + b"9" * 5000 + b"}", f"bevat '{'9' * 59}…'{NOWHERE}", id="digits"),
        pytest.param(b"[" * 200_000, f"is te diep genest om te lezen. {AGAIN}", id="deep"),
        pytest.param("\ufeff{}".encode("utf-16"), f"is niet in utf-8 geschreven. {AGAIN}", id="utf-16"),
        pytest.param(_polygon(RING * (MAX_POINTS // 4 + 1)), f"heeft meer dan 50000 punten. {SIMPLER}", id="points"),
        pytest.param(b" " * (MAX_BYTES + 1), f"is 2049 KB; toegestaan is 2048 KB. {SIMPLER}", id="size"),
    ],
)
def test_what_cannot_be_drawn_is_refused_with_the_likely_reason(tmp_path: Path, content: Any, expected: str) -> None:
    """Every message names the file, what was found and what is allowed; nothing of the file is kept."""
    assert f"de kaart 'kaart.geojson' {expected}" == _said(tmp_path, content)
    assert Outlines() == read_outlines(tmp_path, "kaart.geojson")


def test_a_file_that_is_not_there_is_reported_with_those_that_are(tmp_path: Path) -> None:
    """Somebody who mistyped a name sees the right one; a folder is no file."""
    assert check_outlines(tmp_path, "kaart.geojson") == (
        f"de kaart 'kaart.geojson' is niet gevonden in '{tmp_path.name}'."
        " Er staat geen bestand dat eindigt op .geojson in die map."
    )
    _write(tmp_path, _polygon(), "kaart.geojson")
    assert str(check_outlines(tmp_path, "kaarten.geojson")).endswith("Bedoelde u 'kaart.geojson'?")
    assert str(check_outlines(tmp_path, "zzzz 99.geojson")).endswith("Wel gevonden: kaart.geojson.")
    (tmp_path / "map.geojson").mkdir()
    assert "is een map en geen bestand" in str(check_outlines(tmp_path, "map.geojson"))


def test_a_link_to_a_file_elsewhere_is_refused(tmp_path: Path) -> None:
    """Also when what it leads to could be drawn."""
    region = tmp_path / "regio"
    region.mkdir()
    _write(tmp_path, _polygon())
    (region / "kaart.geojson").symlink_to(tmp_path / "kaart.geojson")
    assert "verwijst naar een plek buiten de map" in str(check_outlines(region, "kaart.geojson"))


def test_a_mistake_is_told_at_the_line_of_the_key(tmp_path: Path) -> None:
    """So `gids check` shows it, beside other mistakes in the same file."""
    text = swap(SOUND[SWV], "sector: po\n", "sector: po\nkaart: kaart.json\n")
    folder = write_files(tmp_path, {**SOUND, SWV: text})
    problem = load_profiles(folder, real_registers()).problems[0]
    assert (4, "kaart") == (problem.line, problem.field)
    assert problem.message.startswith("'kaart.json' eindigt niet op .geojson.")


def test_no_map_is_asked_for_when_the_key_is_not_there(tmp_path: Path) -> None:
    """A file that happens to stand in the folder is not read."""
    _write(tmp_path, _polygon())
    assert Outlines() == read_outlines(tmp_path, None)
