"""Writes the JSON Schemas for editors from the models: one source for what a profile may hold.

An editor reads YAML with types of its own (a house number becomes a number), while we read every scalar as text.
So the schemas accept both ways of writing.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from generator.content.registers import Registers
from generator.profile.region import Board, Region
from generator.profile.school import School
from generator.profile.types import ID_PATTERN

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
Node = dict[str, Any]


def schemas(registers: Registers) -> dict[str, str]:
    """Give the text of each schema by file name, the same for the same registers."""
    board = _schema(Board, registers, "Besturen: per id een bestuur")
    definitions = board.pop("$defs", {})
    boards = {
        "$schema": _DIALECT,
        "title": board.pop("title"),
        "type": "object",
        "propertyNames": {"pattern": ID_PATTERN},
        "additionalProperties": board,
        "$defs": definitions,
    }
    made: Mapping[str, Node] = {
        "school.json": {"$schema": _DIALECT, **_schema(School, registers, "Profiel van een schoolvestiging")},
        "swv.json": {"$schema": _DIALECT, **_schema(Region, registers, "Samenwerkingsverband")},
        "besturen.json": boards,
    }
    return {name: json.dumps(node, ensure_ascii=False, indent=1) + "\n" for name, node in made.items()}


def _schema(model: type[BaseModel], registers: Registers, title: str) -> Node:
    """Give the schema of one model, with the ids of registers filled in."""
    schema = _adapted(model.model_json_schema(), registers)
    for definition in schema.get("$defs", {}).values():
        definition.pop("title", None)
        definition.pop("description", None)
    schema.pop("description", None)
    return {**schema, "title": title}


def _adapted(node: Any, registers: Registers) -> Any:
    """Adapt a schema from the inside out to what editors see."""
    if isinstance(node, list):
        return [_adapted(item, registers) for item in node]
    if not isinstance(node, dict):
        return node
    keyed = _with_keys(node, registers)
    adapted = {key: _adapted(value, registers) for key, value in keyed.items() if not _is_noise(key, value)}
    for change in (_register, _number, _text, _optional):
        adapted = change(adapted, registers)
    return adapted


def _is_noise(key: str, value: Any) -> bool:
    """Leave out the titles and defaults that pydantic makes up; a property may be called title too."""
    return (key == "title" and isinstance(value, str)) or (key == "default" and value in (None, [], {}))


def _register(node: Node, registers: Registers) -> Node:
    """Replace the mark of a register by its ids, each with its name for the editor."""
    name = node.pop("x-register", None)
    if name is None:
        return node
    entries = registers[name]
    rest = {key: value for key, value in node.items() if key not in {"type", "minLength", "maxLength"}}
    return {
        **rest,
        "enum": list(entries),
        "markdownEnumDescriptions": [entry.naam for entry in entries.values()],
        **({"x-number": True} if all(key.isdigit() for key in entries) else {}),
    }


def _with_keys(node: Node, registers: Registers) -> Node:
    """Turn a mapping whose keys are ids of a register into properties, so that an editor can offer them.

    An umbrella entry is no key: it is there to search by, and the rules refuse it in a profile.
    """
    names = node.get("propertyNames")
    if not isinstance(names, dict) or "x-register" not in names:
        return node
    value = node["additionalProperties"]
    rest = {key: part for key, part in node.items() if key != "propertyNames"}
    properties = {
        key: {"description": f"{entry.naam}.", **value}
        for key, entry in registers[names["x-register"]].items()
        if not getattr(entry, "paraplu", False)
    }
    return {**rest, "additionalProperties": False, "properties": properties}


def _number(node: Node, _registers: Registers) -> Node:
    """Accept a number that was typed between quotes, and a register's id that looks like a number."""
    if node.pop("x-number", False):
        return {
            **node,
            "enum": [*node["enum"], *map(int, node["enum"])],
            "markdownEnumDescriptions": node["markdownEnumDescriptions"] * 2,
        }
    if node.get("type") == "integer":
        return {**node, "type": ["integer", "string"], "pattern": r"^\d+$"}
    if node.get("type") == "number":
        return {**node, "type": ["number", "string"], "pattern": r"^\d+(\.\d+)?$"}
    return node


def _text(node: Node, _registers: Registers) -> Node:
    """Accept a text that an editor takes for a number, such as a telephone number without spaces."""
    if node.get("type") == "string" and "enum" not in node and "const" not in node and "format" not in node:
        return {**node, "type": ["string", "number"]}
    return node


def _optional(node: Node, _registers: Registers) -> Node:
    """Let an optional key stand empty: that means the same as leaving it out."""
    required = set(node.get("required", ()))
    properties = node.get("properties")
    if not isinstance(properties, dict) or "type" not in node:
        return node
    changed = {key: value if key in required else _nullable(value) for key, value in properties.items()}
    return {**node, "properties": changed}


def _nullable(node: Node) -> Node:
    options = node.get("anyOf", [])
    if any(option.get("type") == "null" for option in options):
        return node
    if options:
        return {**node, "anyOf": [*options, {"type": "null"}]}
    outer: Node = {key: node[key] for key in ("description", "default") if key in node}
    inner = {key: value for key, value in node.items() if key not in outer}
    return {**outer, "anyOf": [inner, {"type": "null"}]}
