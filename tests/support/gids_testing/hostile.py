"""Profiles with markup and script in every text that a school, a board or a region can write."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ValidationError

from generator.content.registers import Registers
from generator.profile.region import Board, Region
from generator.profile.school import School
from generator.reading.yaml_reader import read_yaml

TEXT = "O'Neill & Zn <De Brug> <script>window.gehackt=1</script><img src=x onerror=window.gehackt=1>\"'{{ x }}"
"""What is put in front of every text; short enough for a line."""
MARKDOWN = "[klik](javascript:window.gehackt=1) [hier](data:text/html,<script>window.gehackt=1</script>) ![x](x)"
Loc = tuple[str | int, ...]


def write_hostile_region(source: Path, target: Path, registers: Registers) -> int:
    """Write a copy of a region's folder with hostile texts wherever the models allow any; give how many there are."""
    target.mkdir(parents=True)
    count = 0
    for path in sorted(source.glob("*.yml")):
        kind: type[BaseModel] = Region if path.stem == "swv" else School
        data = copy.deepcopy(read_yaml(path).data)
        data.pop("logo", None)
        if path.stem == "besturen":
            count += sum(_spoil(data[board], Board, registers) for board in data)
        else:
            count += _spoil(data, kind, registers)
        text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, default_style='"', width=10_000)
        (target / path.name).write_text(text, encoding="utf-8")
    for path in sorted(source.glob("*.geojson")):
        outlines = json.loads(path.read_text(encoding="utf-8"))
        outlines["bron"] = TEXT
        for feature in outlines["features"]:
            feature["properties"]["naam"] = TEXT
            count += 1
        (target / path.name).write_text(json.dumps(outlines), encoding="utf-8")
    return count


def _spoil(data: dict[str, Any], kind: type[BaseModel], registers: Registers) -> int:
    """Put hostile text in every place of `data` where the model accepts it; give the number of places."""
    context = {"registers": registers.entries}
    count = 0
    for loc in list(_texts(data)):
        if loc[-1] in {"id", "item", "bestuur", "kaart"}:
            continue
        before = _get(data, loc)
        for change in _changes(before):
            _set(data, loc, change)
            try:
                kind.model_validate(data, context=context)
            except ValidationError:
                _set(data, loc, before)
            else:
                count += 1
                break
    return count


def _changes(before: str) -> Iterator[str]:
    yield f"{TEXT} {MARKDOWN} {before}"
    yield f"{TEXT} {before}"
    yield TEXT


def _texts(node: Any, loc: Loc = ()) -> Iterator[Loc]:
    if isinstance(node, dict):
        for key, value in node.items():
            yield from _texts(value, (*loc, key))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from _texts(value, (*loc, index))
    elif isinstance(node, str):
        yield loc


def _get(data: Any, loc: Loc) -> Any:
    for part in loc:
        data = data[part]
    return data


def _set(data: Any, loc: Loc, value: str) -> None:
    _get(data, loc[:-1])[loc[-1]] = value
