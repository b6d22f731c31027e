"""Tables as JSON: a row is an object, and what is not filled in is left out."""

from __future__ import annotations

import json
from typing import Any

from generator.export.table import Table
from generator.profile.region import OpenData

NO_LICENCE = "geen licentie gekozen: vraag het samenwerkingsverband"


def to_json(table: Table, licence: OpenData | None) -> bytes:
    """Write a table with its title and licence."""
    names = [column.name for column in table.layout.columns]
    rows = [
        {name: value for name, value in zip(names, row, strict=True) if value is not None and value != ()}
        for row in table.rows
    ]
    head = {"tabel": table.layout.name, "titel": table.layout.title, **licence_of(licence)}
    return dumped({**head, "rijen": rows})


def licence_of(licence: OpenData | None) -> dict[str, str]:
    """Say under which licence the data may be used, also when nobody chose one."""
    if licence is None:
        return {"licentie": NO_LICENCE}
    return {"licentie": licence.licentie, **({"licentie_url": licence.licentie_url} if licence.licentie_url else {})}


def dumped(data: Any) -> bytes:
    """Write JSON that is small and the same for the same data."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
