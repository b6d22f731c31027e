"""Outlines of gemeenten are read strictly: what cannot be drawn is refused, with the likely reason."""

# ruff: noqa: E501 - messages are compared word for word, each on its own line

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
)  # fmt: skip
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
        ("https://x.example/kaart.geojson", "'https://x.example/kaart.geojson' is een webadres; de gids haalt niets op. " + FOLDER),
        ("../kaart.geojson", "'../kaart.geojson' is een pad en geen naam van een bestand. " + FOLDER),
        ("/etc/kaart.geojson", "'/etc/kaart.geojson' is een pad en geen naam van een bestand. " + FOLDER),
        ("..\\kaart.geojson", "'..\\kaart.geojson' is een pad en geen naam van een bestand. " + FOLDER),
        (".geojson", "'.geojson' kan geen naam van een bestand zijn. Gebruik letters, cijfers en streepjes: kaart.geojson."),
        ("kaart\x00.geojson", "'kaart .geojson' kan geen naam van een bestand zijn. Gebruik letters, cijfers en streepjes: kaart.geojson."),
        ("kaart.json", "'kaart.json' eindigt niet op .geojson. Bewaar de grenzen als GeoJSON in 'kaart.geojson'."),
        ("kaart.GEOJSON", "'kaart.GEOJSON' eindigt niet op .geojson. Bewaar de grenzen als GeoJSON in 'kaart.geojson'."),
        ("grenzen.geo.json", "'grenzen.geo.json' eindigt niet op .geojson. Bewaar de grenzen als GeoJSON in 'grenzen.geojson'."),
        ("gemeenten", "'gemeenten' eindigt niet op .geojson. Bewaar de grenzen als GeoJSON in 'gemeenten.geojson'."),
    ],
    ids=ascii,
)  # fmt: skip
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
        (_polygon([[52.1, 5.1], [52.1, 5.2], [52.2, 5.2]]), f"heeft in vlak 1 het punt [52.1, 5.1]. Lengte en breedte staan verwisseld. {DEGREES}"),
        (_polygon([[155000, 463000], [1, 2], [3, 4]]), f"heeft in vlak 1 het punt [155000, 463000]. Dat zijn meters van het Rijksdriehoeksstelsel (RD, EPSG:28992). {DEGREES}"),
        (_polygon([[599000.5, 6_830_000], [1, 2], [3, 4]]), f"heeft in vlak 1 het punt [599000.5, 6830000]. Dat zijn meters van Web Mercator (EPSG:3857). {DEGREES}"),
        (_polygon([[-74, 40.7], [1, 2], [3, 4]]), f"heeft in vlak 1 het punt [-74, 40.7]. Dat ligt niet in Nederland. {DEGREES}"),
        (_collection(_feature(_polygon()), _feature({"type": "Point", "coordinates": [5, 52]}, naam="Veer")), "bevat in vlak 2 (Veer) 'Point'; toegestaan zijn Polygon en MultiPolygon."),
        (_feature(None), "bevat in vlak 1 iets zonder 'type'; toegestaan zijn Polygon en MultiPolygon."),
        ({"type": "Topology", "arcs": []}, f"is TopoJSON. {AGAIN}"),
        ({"type": "GeometryCollection"}, "begint met 'GeometryCollection'; toegestaan zijn FeatureCollection, Feature, Polygon en MultiPolygon."),
        ([], "begint met iets zonder 'type'; toegestaan zijn FeatureCollection, Feature, Polygon en MultiPolygon."),
        ({"type": ["Polygon"]}, "begint met iets zonder 'type'; toegestaan zijn FeatureCollection, Feature, Polygon en MultiPolygon."),
        (_collection(), "bevat geen grenzen. Zet er voor elke gemeente een vlak in (Polygon of MultiPolygon)."),
        ({"type": "FeatureCollection", "features": {}}, f"mist de lijst 'features'. {AGAIN}"),
        (_collection(_polygon()), f"bevat als onderdeel 1 geen Feature maar 'Polygon'. {AGAIN}"),
        ({"type": "Polygon", "coordinates": []}, f"heeft in vlak 1 geen lijst met punten waar die hoort. {AGAIN}"),
        ({"type": "Polygon", "coordinates": [5.1, 52.1]}, f"heeft in vlak 1 geen lijst met punten waar die hoort. {AGAIN}"),
        (_polygon([[5.1, 52.1], [5.2, 52.1], [5.1, 52.1]]), f"heeft in vlak 1 een rand met minder dan drie punten. {AGAIN}"),
        (_polygon([["5.1", "52.1"]]), "heeft in vlak 1 een lijst van 2 onderdelen waar een punt hoort, zoals [5.12, 52.09]."),
        (_polygon([[True, 52.1]]), "heeft in vlak 1 een lijst van 2 onderdelen waar een punt hoort, zoals [5.12, 52.09]."),
        (_polygon([[5.1]]), "heeft in vlak 1 een lijst van 1 onderdelen waar een punt hoort, zoals [5.12, 52.09]."),
        ({"type": "Polygon", "coordinates": [["5.1, 52.1"]]}, "heeft in vlak 1 '5.1, 52.1' waar een punt hoort, zoals [5.12, 52.09]."),
        ({"type": "Polygon", "coordinates": [[None]]}, "heeft in vlak 1 iets anders waar een punt hoort, zoals [5.12, 52.09]."),
        (_feature(_polygon(), naam="x" * 201), "heeft voor de naam van vlak 1 201 tekens; toegestaan zijn er 200."),
        (_feature(_polygon(), naam="Veer\ue000dam"), "heeft in de naam van vlak 1 een teken dat niet te tonen is: 'Veer\\ue000dam'. Haal het weg."),
        (_collection(_feature(_polygon()), bron="\u202eSBC"), "heeft in de bron een teken dat niet te tonen is: '\\u202eSBC'. Haal het weg."),
        (b'{"type":\n "Polygon",\n "coordinates": [}', f"is geen geldige JSON (regel 3). {AGAIN}"),
        (b"", f"is geen geldige JSON (regel 1). {AGAIN}"),
        (b'{"type": "Polygon", "coordinates": [[[NaN, 52]]]}', f"bevat 'NaN', en dat is geen plek op een kaart. {DEGREES}"),
        (b'{"type": "Polygon", "coordinates": [[[5, -Infinity]]]}', f"bevat '-Infinity', en dat is geen plek op een kaart. {DEGREES}"),
        (b'{"type": "Polygon", "coordinates": [[[5, 1e999]]]}', f"bevat '1e999', en dat is geen plek op een kaart. {DEGREES}"),
        (b'{"hoog": ' + b"9" * 5000 + b"}", f"bevat '{'9' * 59}…', en dat is geen plek op een kaart. {DEGREES}"),
        (b"[" * 200_000, f"is te diep genest om te lezen. {AGAIN}"),
        ("\ufeff{}".encode("utf-16"), f"is niet in utf-8 geschreven. {AGAIN}"),
        (_polygon(RING * (MAX_POINTS // 4 + 1)), f"heeft meer dan 50000 punten. {SIMPLER}"),
        (b" " * (MAX_BYTES + 1), f"is 2049 KB; toegestaan is 2048 KB. {SIMPLER}"),
    ],
    ids=["swapped", "RD", "mercator", "abroad", "point", "no geometry", "topojson", "geometries", "list", "odd type", "empty", "no list", "no feature", "no rings", "no points", "two points", "text", "boolean", "one number", "string", "null", "long name", "marker", "direction", "broken", "nothing", "nan", "infinity", "overflow", "digits", "deep", "utf-16", "points", "size"],
)  # fmt: skip
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
