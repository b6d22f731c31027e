"""All files with open data, each in its place."""

from __future__ import annotations

import json

from gids_testing.views import demo_views, small_view

from generator.export.addresses import Addresses
from generator.export.files import open_data
from generator.export.layouts import LAYOUTS

VIEW = demo_views()[0]
FILES = open_data(VIEW, Addresses(VIEW.id))


def test_each_table_is_there_in_both_forms() -> None:
    """Beside the description and the files of HSDS."""
    tables = {f"open-data/{layout.name}.{form}" for layout in LAYOUTS for form in ("csv", "json")}
    hsds = {f"open-data/hsds/{name}.json" for name in ("services", "organizations", "taxonomies", "taxonomy_terms")}
    assert tables | hsds | {"open-data/datapackage.json"} == set(FILES)


def test_the_same_input_gives_the_same_bytes() -> None:
    """No date of today, no order of chance."""
    assert open_data(VIEW, Addresses(VIEW.id)) == FILES


def test_every_json_file_is_json_with_a_licence() -> None:
    """Or with the word that nobody chose one."""
    view = small_view(region={"open_data": {"licentie": "CC0"}})
    for found, said in (
        (open_data(small_view(), Addresses("veer-po")), "geen licentie gekozen"),
        (open_data(view, Addresses(view.id)), "CC0"),
    ):
        for name, data in found.items():
            if name.endswith(".json"):
                assert said in json.dumps(json.loads(data), ensure_ascii=False), name
