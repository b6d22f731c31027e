"""All files with open data of a region."""

from __future__ import annotations

from typing import Final

from generator.export.addresses import Addresses
from generator.export.csv_text import to_csv
from generator.export.hsds import to_hsds
from generator.export.json_text import dumped, licence_of, to_json
from generator.export.package import to_package
from generator.export.tables import region_tables
from generator.overview.view import RegionView

FOLDER: Final = "open-data"
"""The folder of the files, and the address of the page about them."""


def open_data(view: RegionView, addresses: Addresses) -> dict[str, bytes]:
    """Give the files by their path within the region's site."""
    licence = view.region.open_data
    files = {f"{FOLDER}/datapackage.json": to_package(view.region, addresses)}
    for table in region_tables(view, addresses):
        files[f"{FOLDER}/{table.layout.name}.csv"] = to_csv(table)
        files[f"{FOLDER}/{table.layout.name}.json"] = to_json(table, licence)
    for name, page in to_hsds(view, addresses).items():
        files[f"{FOLDER}/hsds/{name}.json"] = dumped({**licence_of(licence), **page})
    return files
