"""The description of the tables for programs: a Frictionless Data Package (version 1)."""

from __future__ import annotations

import json
import re
from typing import Any, Final

from generator.export.addresses import Addresses
from generator.export.csv_text import DECIMAL, GUARD, SEPARATOR
from generator.export.json_text import NO_LICENCE
from generator.export.layouts import LAYOUTS
from generator.export.table import Column, Layout
from generator.profile.region import OpenData, Region

_TYPES: Final = {"datum": "date", "getal": "number"}
_NOT_LICENCE: Final = re.compile(r"[^-a-zA-Z0-9._]+")


def to_package(region: Region, addresses: Addresses) -> bytes:
    """Describe the CSV files of a region."""
    about = (
        f"Gegevens over de ondersteuning van scholen in {region.naam}. Een cel die een rekenprogramma anders zou lezen,"
        f" begint met {GUARD}. Er staan geen gegevens van leerlingen in."
    )
    source: dict[str, str] = {"title": region.naam}
    if region.website:
        source["path"] = region.website
    package: dict[str, Any] = {
        "profile": "data-package",
        "name": f"ondersteuningsgids-{region.code.lower()}",
        "title": f"Ondersteuningsgids {region.naam}",
        "description": about if region.open_data else f"{about} Licentie: {NO_LICENCE}.",
        "keywords": ["passend onderwijs", "ondersteuning", "scholen"],
        "sources": [source],
        **_licences(region.open_data),
        "resources": [_resource(layout) for layout in LAYOUTS],
    }
    if addresses.is_full:
        package["homepage"] = addresses.page("open-data/")
    return json.dumps(package, ensure_ascii=False, indent=1).encode() + b"\n"


def _licences(licence: OpenData | None) -> dict[str, Any]:
    if licence is None:
        return {}
    found = {"name": _NOT_LICENCE.sub("-", licence.licentie).strip("-") or "licentie", "title": licence.licentie}
    return {"licenses": [{**found, **({"path": licence.licentie_url} if licence.licentie_url else {})}]}


def _resource(layout: Layout) -> dict[str, Any]:
    return {
        "name": layout.name,
        "path": f"{layout.name}.csv",
        "title": layout.title,
        "description": f"{layout.title}: {layout.about}.",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": SEPARATOR, "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True},
        "schema": {"fields": [_field(column) for column in layout.columns], "primaryKey": list(layout.key)},
    }


def _field(column: Column) -> dict[str, Any]:
    found = {"name": column.name, "type": _TYPES.get(column.kind, "string"), "description": column.meaning}
    return {**found, "decimalChar": DECIMAL} if column.kind == "getal" else found
