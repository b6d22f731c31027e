"""What a region makes of the rules, in `controle:` of swv.yml: it names rules that exist, and each of them once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.check.registry import all_rules
from generator.check.rule import KeyPath
from generator.errors import InputError, Problem
from generator.profile.folders import REGION_FILE, label_of
from generator.profile.region import Region
from generator.reading.wording import choose, field_path
from generator.reading.yaml_reader import read_yaml


def setting_problems(folder: Path, region: Region) -> tuple[Problem, ...]:
    """Give the mistakes in what a region makes of the rules, with their place in swv.yml.

    Args:
        folder: The region's folder.
        region: What its swv.yml says.
    """
    mistakes = list(_mistakes(region))
    if not mistakes:
        return ()
    path = folder / REGION_FILE
    lines = _lines(path, [place for place, _message in mistakes])
    return tuple(
        Problem(label_of(path), line, message, field_path(place))
        for line, (place, message) in zip(lines, mistakes, strict=True)
    )


def _mistakes(region: Region) -> Iterator[tuple[KeyPath, str]]:
    if not region.controle:
        return
    rules = all_rules()
    ids = tuple(rule.id for rule in rules)
    words = {rule.name: rule.id for rule in rules}
    seen: dict[str, int] = {}
    for index, setting in enumerate(region.controle):
        place = ("controle", index, "regel")
        if setting.regel not in ids:
            yield place, choose(setting.regel, ids, words=words)
        elif setting.regel in seen:
            first = seen[setting.regel] + 1
            yield place, f"'{setting.regel}' staat er al, bij nummer {first} van deze lijst. Noem elke regel één keer."
        seen.setdefault(setting.regel, index)


def _lines(path: Path, places: list[KeyPath]) -> list[int]:
    """Read the file again for lines; it may have been changed or taken away in the meantime."""
    try:
        document = read_yaml(path)
    except InputError:
        return [0] * len(places)
    return [document.line(place) for place in places]
