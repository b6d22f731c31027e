"""The examples below a new profile: every key that is still open, as a comment with what it means.

The examples are ordinary profiles in `examples/`, so that a test can hold them against the models. What a key
means is said by the model, once, for this and for the schemas that editors read.
"""

from __future__ import annotations

import typing
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator.reading.yaml_reader import parse_yaml

_EXAMPLES = Path(__file__).parent / "examples"
KeyPath = tuple[str | int, ...]


def example_lines(
    model: type[BaseModel], name: str, *, keys: Iterable[str], without: AbstractSet[str]
) -> Iterator[str]:
    """Give commented lines for the keys of `model`, from the example file `name`.

    Args:
        model: What says which keys there are and what they mean.
        name: File in the folder of examples.
        keys: Keys at the top to show, in this order.
        without: Keys below the top that are left out wherever they stand.
    """
    text = (_EXAMPLES / name).read_text(encoding="utf-8")
    lines = text.splitlines()
    told: set[str] = set()  # a telephone number needs explaining once, not at every contact
    starts = _starts(text, name)
    tops = {path[0]: number for number, path in starts.items() if len(path) == 1}
    for key in keys:
        first = tops[key]
        last = min((number for number in tops.values() if number > first), default=len(lines) + 1)
        yield ""
        yield f"# {_meaning(model, (key,))}"
        for number in range(first, last):
            path = starts.get(number, ())
            nested = len(path) > 1 and isinstance(path[-1], str)
            if nested and path[-1] in without:
                continue
            note = _meaning(model, path) if nested else ""
            yield f"#{lines[number - 1]}" + (f"  # {note}" if note and note not in told else "")
            told.add(note)


def _starts(text: str, label: str) -> dict[int, KeyPath]:
    """Give per line the key that begins on it: the deepest, or else the deepest item of a list."""
    starts: dict[int, KeyPath] = {}
    for path, number in parse_yaml(text.encode(), label=label).lines.items():
        starts[number] = max(starts.get(number, ()), tuple(path), key=_rank)
    return starts


def _rank(path: KeyPath) -> tuple[bool, int]:
    return (isinstance(path[-1], str), len(path)) if path else (False, 0)


def _meaning(model: type[BaseModel], path: Sequence[str | int]) -> str:
    """Give what the model says about a key; nothing for an item of a list or an id of a register."""
    inner: type[BaseModel] | None = model
    description = ""
    for part in path:
        field = None if inner is None or isinstance(part, int) else inner.model_fields.get(part)
        if field is not None:
            inner = _model_in(field.annotation)
        description = _description(field)
    return description


def _description(field: FieldInfo | None) -> str:
    return (field.description or "") if field else ""


def _model_in(annotation: object) -> type[BaseModel] | None:
    """Find the model inside `Model | None`, `tuple[Model, ...]` or `dict[str, Model]`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = (_model_in(argument) for argument in typing.get_args(annotation))
    return next((model for model in found if model is not None), None)
