"""From raw YAML to a model, with every mistake explained in Dutch and placed in the file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.errors import Problem
from generator.reading.refusals import Refusal, explain
from generator.reading.wording import choose, field_path, nearest, shorten
from generator.reading.yaml_builder import MAX_PROBLEMS
from generator.reading.yaml_reader import Document

__all__ = ["choose", "field_path", "nearest", "shorten", "validate", "without_empty"]

Model = TypeVar("Model", bound=BaseModel)
Loc = tuple[str | int, ...]
_TOO_MANY = f"dit bestand heeft meer dan {MAX_PROBLEMS} fouten. Verbeter eerst deze; dan volgen de andere."


def validate(
    kind: type[Model],
    raw: Any,
    *,
    document: Document,
    base: Loc = (),
    context: Mapping[str, Any] | None = None,
) -> Model | list[Problem]:
    """Validate `raw`, which stands at `base` in `document`; give the model or all mistakes."""
    try:
        return kind.model_validate(without_empty(raw) if document.gaps else raw, context=dict(context or {}))
    except ValidationError as error:
        found = [detail for detail in error.errors(include_url=False) if not _follows(detail)]
        problems = {_problem(detail, kind, document, base) for detail in found[:MAX_PROBLEMS]}
        if len(found) > MAX_PROBLEMS:
            problems.add(Problem(document.label, 0, _TOO_MANY))
        return sorted(problems)


def without_empty(raw: Any) -> Any:
    """Take out keys without a value: an empty answer is the same as no answer.

    An empty item of a list stays, since taking it out would shift the numbers and lines of those after it.
    """
    if type(raw) is dict:
        return {key: without_empty(value) for key, value in raw.items() if value is not None}
    if type(raw) is list:
        return [without_empty(value) for value in raw]
    return raw


def _follows(detail: ErrorDetails) -> bool:
    """Say whether a list is too short only because pydantic does not count the items that it refused."""
    return detail["type"] == "too_short" and len(detail["input"]) >= detail["ctx"]["min_length"]


def _problem(detail: ErrorDetails, kind: type[BaseModel], document: Document, base: Loc) -> Problem:
    """Turn one error of pydantic into a placed Dutch message."""
    loc = detail["loc"]
    if loc and loc[-1] == "[key]" and detail["type"] != "extra_forbidden":
        loc = loc[:-1]  # how pydantic says that the key is wrong and not its value
    full = base + loc
    refusal = Refusal(
        kind=kind,
        loc=loc,
        value=detail["input"],
        context=detail.get("ctx", {}),
        written=full in document.lines,
    )
    return Problem(document.label, document.line(full), explain(detail, refusal), field_path(full))
