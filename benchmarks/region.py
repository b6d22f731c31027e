"""Writes whole regions of fictional schools whose profiles are as rich as a profile can be.

Run from the repository: `python -m benchmarks.region --schools 300 --out MAP`. The same seed gives the same bytes.
"""

from __future__ import annotations

import argparse
import itertools
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, ClassVar

import yaml

from benchmarks.names import PLACE_FIRST, PLACE_LAST, SCHOOL_FIRST, SCHOOL_LAST
from benchmarks.school import KINDS, school_profile
from benchmarks.swv import BASELINE, board_ids, boards_file, region_file
from benchmarks.writer import Values

MAX_SCHOOLS = 26 * 26 * 100
"""As many codes of locations begin with 99, and no real one does."""
MAX_REGIONS = 99
_MUNICIPALITIES = 3
_PLACES = 12
_WIDTH = 110
_LONG = 70
"""A text of more characters begins on a line of its own, as the handbook says."""


def generate(folder: Path, schools: int, seed: int = 1, regions: int = 1) -> None:
    """Write regions of fictional schools; in one region a school stays the same when more schools are asked for.

    Args:
        folder: Where the regions go, each in a folder of its own.
        schools: Number of schools, spread over the regions as evenly as can be.
        seed: Another seed gives other texts.
        regions: Number of samenwerkingsverbanden.

    Raises:
        ValueError: So many schools or regions cannot have codes of their own.
    """
    if not 1 <= regions <= min(MAX_REGIONS, schools) or schools > MAX_SCHOOLS:
        raise ValueError(f"{schools} schools in {regions} regions: at most {MAX_SCHOOLS} in {MAX_REGIONS}, none empty.")
    codes = (f"99{first}{second}{number:02d}" for first, second, number in _letters_and_digits())
    for region in range(regions):
        count = schools // regions + (region < schools % regions)
        _write_region(folder / f"regio-{region + 1:02d}", seed, region + 1, list(itertools.islice(codes, count)))


def _letters_and_digits() -> Iterator[tuple[str, str, int]]:
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    return itertools.product(letters, letters, range(100))


def _write_region(folder: Path, seed: int, number: int, codes: Sequence[str]) -> None:
    folder.mkdir(parents=True)
    chance = random.Random(f"{seed}/{number}")
    places = _mixed(chance, PLACE_FIRST, PLACE_LAST)[:_PLACES]
    name, code = f"Samenwerkingsverband {places[0]}", f"PO{9900 + number}"
    _write(folder / "swv.yml", region_file(chance, name, code, places[:_MUNICIPALITIES]))
    _write(folder / "besturen.yml", boards_file(chance, number))
    names = [f"De {first}" for first in _mixed(chance, [f"{word} " for word in SCHOOL_FIRST], SCHOOL_LAST)]
    baseline = [item for item, _area, _name in BASELINE]
    for index, location in enumerate(codes):
        again, turn = divmod(index, len(names))
        own = random.Random(f"{seed}/{location}")
        school = f"{names[turn]}{f' {again + 1}' if again else ''}"
        identifier = school.lower().replace(" ", "-")
        facts = {
            "naam": school,
            "vestigingscode": location,
            "schoolsoort": KINDS[index % len(KINDS)],
            "plaats": own.choice(places),
            "gemeente": own.choice(places[:_MUNICIPALITIES]),
            "domein": f"{identifier}-{location.lower()}.example",
        }
        _write(folder / f"{identifier}.yml", school_profile(facts, own, baseline, board_ids()))


def _mixed(chance: random.Random, first: Sequence[str], last: Sequence[str]) -> list[str]:
    """Give every pair of a first and a last part, in an order of chance."""
    pairs = [one + other for one, other in itertools.product(first, last)]
    chance.shuffle(pairs)
    return pairs


def _text(dumper: _Dumper, text: str) -> yaml.Node:
    """Write texts as people do: lists line by line, long texts folded."""
    style = "|" if "\n" in text else ">" if len(text) > _LONG else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


class _Dumper(yaml.CSafeDumper):
    """Writes YAML as the demo profiles are written."""

    yaml_representers: ClassVar[dict[type, Any]] = {**yaml.CSafeDumper.yaml_representers, str: _text}


def _write(path: Path, values: Values) -> None:
    text = yaml.dump(values, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_WIDTH)
    path.write_text(text, encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> None:
    """Write regions for the command line."""
    parser = argparse.ArgumentParser(description="Write regions of fictional schools with rich profiles.")
    parser.add_argument("--schools", type=int, default=300)
    parser.add_argument("--regions", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args(arguments)
    generate(options.out, options.schools, options.seed, options.regions)


if __name__ == "__main__":
    main()
