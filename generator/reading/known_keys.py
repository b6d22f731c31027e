"""What a model knows at a place in a file: its keys, and their descriptions. Looked up for messages only."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pydantic import BaseModel

Node = Mapping[str, Any]
Loc = Sequence[str | int]


def keys_at(kind: type[BaseModel], loc: Loc) -> list[str]:
    """Give the keys that the model allows at a place, in its own order; empty where it takes no keys."""
    found = [name for node in _nodes_at(kind, loc) for name in node.get("properties", {})]
    return list(dict.fromkeys(found))


def description_at(kind: type[BaseModel], loc: Loc) -> str:
    """Give the description of the key at a place; empty when the model has none."""
    if not loc:
        return ""
    for node in _nodes_at(kind, loc[:-1]):
        described = node.get("properties", {}).get(loc[-1], {}).get("description")
        if described:
            return str(described)
    return ""


def takes_groups(kind: type[BaseModel], loc: Loc) -> bool:
    """Say whether the list at a place has items with keys of their own."""
    return any("properties" in node for node in _nodes_at(kind, (*loc, 0)))


def homes_of(kind: type[BaseModel], key: str) -> list[str]:
    """Give the places in the model where `key` does belong, written as `contact.ouders`, without the root."""
    return _homes(kind).get(key, [])


@functools.lru_cache(maxsize=32)
def _homes(kind: type[BaseModel]) -> dict[str, list[str]]:
    """Note for every key of a model the places below the root where it belongs."""
    schema = _schema(kind)
    homes: dict[str, list[str]] = {}
    for path, key in _walk(schema, schema.get("$defs", {}), ()):
        if path:
            homes.setdefault(key, []).append(".".join(path))
    return homes


@functools.lru_cache(maxsize=32)
def _schema(kind: type[BaseModel]) -> dict[str, Any]:
    """Make the JSON Schema of a model once: a folder full of mistakes asks for it a thousand times."""
    return kind.model_json_schema()


def _nodes_at(kind: type[BaseModel], loc: Loc) -> list[Node]:
    """Give the plain schemas of a place, found by walking down from the root."""
    schema = _schema(kind)
    definitions = schema.get("$defs", {})
    nodes = _plain(schema, definitions)
    for part in loc:
        below = [found for node in nodes for found in _children(node, part)]
        nodes = [plain for node in below for plain in _plain(node, definitions)]
    return nodes


def _plain(node: Node, definitions: Mapping[str, Any]) -> list[Node]:
    """Follow $ref and anyOf to the plain schemas behind them."""
    if "$ref" in node:
        return _plain(definitions[node["$ref"].rsplit("/", 1)[-1]], definitions)
    if "anyOf" in node:
        return [found for option in node["anyOf"] for found in _plain(option, definitions)]
    return [node]


def _children(node: Node, part: str | int) -> list[Node]:
    """Give the schemas of one step down: an item of a list, a property, or a value of a mapping."""
    if isinstance(part, int):
        return [node["items"]] if "items" in node else []
    if part in node.get("properties", {}):
        return [node["properties"][part]]
    more = node.get("additionalProperties")
    return [more] if isinstance(more, dict) else []


def _walk(node: Node, definitions: Mapping[str, Any], path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield every key with the path of what holds it. No model of ours holds itself."""
    for plain in _plain(node, definitions):
        for name, below in plain.get("properties", {}).items():
            yield path, name
            yield from _walk(below, definitions, (*path, name))
        for word in ("items", "additionalProperties"):
            below = plain.get(word)
            if isinstance(below, dict):
                yield from _walk(below, definitions, path)
