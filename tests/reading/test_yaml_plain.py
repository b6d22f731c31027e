from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest
from gids_testing.sites import ROOT

from generator.errors import InputError
from generator.reading.yaml_plain import MAX_CHARACTERS, read_plain
from generator.reading.yaml_reader import parse_yaml

PLAIN: dict[str, tuple[str, dict[str, Any]]] = {
    "texts": (
        "a: x\nb: x y  \nc: 8:30\nd: a#b, [c] {d} 'e'\n",
        {"a": "x", "b": "x y", "c": "8:30", "d": "a#b, [c] {d} 'e'"},
    ),
    "what looks typed": ("1: 010\nnee: ja\nc: ~\nd: null\n", {"1": "010", "nee": "ja", "c": "~", "d": "null"}),
    "comments": ("# x\na: b # c\n\n  # d\ne: [f] # g\nh: # i\n", {"a": "b", "e": ["f"], "h": None}),
    "nested": ("a:\n  b:\n    c: d\n  e: f\ng: h\n", {"a": {"b": {"c": "d"}, "e": "f"}, "g": "h"}),
    "list": ("a:\n  - b\n  - c d\ne: f\n", {"a": ["b", "c d"], "e": "f"}),
    "list below its key": ("a:\n- b\n- c\nd: e\n", {"a": ["b", "c"], "d": "e"}),
    "list of groups": (
        "a:\n  - b: c\n    d:\n      - e\n    f:\n  -   b: g\n",
        {"a": [{"b": "c", "d": ["e"], "f": None}, {"b": "g"}]},
    ),
    "brackets": (
        "a: [b, c d , 'e, f']\ng: []\nh: [[i], {j: k}]\n",
        {"a": ["b", "c d", "e, f"], "g": [], "h": [["i"], {"j": "k"}]},
    ),
    "braces": ('a: {b: c, d: [e, "f"]}\ng: {}\n', {"a": {"b": "c", "d": ["e", "f"]}, "g": {}}),
    "address between brackets": ("a: {b: https://x.example/y}\n", {"a": {"b": "https://x.example/y"}}),
    "quotes": ("a: 'b: #c'\nd: \"*e\"\nf: 'it''s'\ng: ''\n", {"a": "b: #c", "d": "*e", "f": "it's", "g": ""}),
    "folded": ("a: >-\n  b\n  c: d\n\n  e\n\n\n  f\n\ng: h\n", {"a": "b c: d\ne\n\nf", "g": "h"}),
    "folded with a line end": ("a: >\n  b\n  c\n", {"a": "b c\n"}),
    "literal": ("a: |\n  - b\n    c\n\n  # d\ne: |-\n  f\n", {"a": "- b\n  c\n\n# d\n", "e": "f"}),
    "blocks in a list": (
        "a:\n  - >-\n    b\n    c\n  - d: |\n      e\n    f: g\n",
        {"a": ["b c", {"d": "e\n", "f": "g"}]},
    ),
    "other scripts": ("a: العربية 😀 ©\nb: é\n", {"a": "العربية 😀 ©", "b": "é"}),
    "not filled in": ("a:\nb:   \nc:\n  d:\n", {"a": None, "b": None, "c": {"d": None}}),
}
ODD = (
    "", "# x\n", "tekst\n", "- a\n", "  a: b\n", "a: b", "a: b\n---\nc: d\n", "a: b\na: c\n", "a: {b: c, b: d}\n",
    "a: &b c\n", "a: *b\n", "a: !b c\n", "<<: a\n", "? a\n", "a: b: c\n", "a: b\n  c\n", "a: b\n  c: d\n", "a:\tb\n",
    "a:\n    b: c\n  d: e\n", "a:\n  - b\n c: d\n", "a:\n  - b\n  c: d\n", "a:\n  b\n", "a: - b\n", "a:\n  - - b\n",
    "a:\n  -\n    b: c\n", "a: 'b\n", "a: 'b' c\n", 'a: "\\x41"\n', '"a": b\n', "a: [b, ]\n", "a: [b\n", "a: [b: c]\n",
    "a: [b,\n  c]\n", "a: {b}\n", "a: {b: }\n", "a: [b]]\n", "a: [?]\n", "a: [b, - c]\n", "a: >+\n  b\n",
    "a: |2\n   b\n", "a: >-\nb: c\n", "a: >-\n\n  b\n", "a: >-\n  b\n    c\n", "a: >-\n    b\n  c\n",
    "a: |\n  b\n \n   \n", "a:\n  - b: |\n    c\n", "a: @b\n", "a: `b\n", "a: %b\n", "a: -b\n", "a:b\n",
    "a : b\n", "a: b:\n",
    "a: " + "[" * 20 + "]" * 20 + "\n", "".join("  " * depth + "a:\n" for depth in range(21)) + "  " * 21 + "b: c\n",
    "a: b\n" + "# x\n" * (MAX_CHARACTERS // 4),
)  # fmt: skip
PROFILES = sorted(ROOT.glob("schools/*/*.yml"))
PIECES = (
    " ", "  ", "\n", "\n\n", "\n  ", "\n    ", ":", ": ", "- ", "#", " # x", "'", '"', "[", "]", "{", "}", ",", "|\n",
    " >-\n", "&x", "*", "!", "?", "\\", "---\n", "\n   \n", ": |\n", "[]", "{a: b}", "'it''s'", "k: >-\n  x\n\n  y\n",
    "x:y", "\xa0", "é", "-", "a:\n", "\n- x", "~", "@", "%",
)  # fmt: skip


def spoilt(chance: random.Random) -> str:
    """Give a few lines of a demo profile with something put in, taken out or moved."""
    lines = chance.choice(PROFILES).read_text(encoding="utf-8").split("\n")
    start = chance.randrange(len(lines))
    lines = lines[start : start + chance.randrange(1, 12)]
    least = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
    text = "\n".join(line[least:] for line in lines) + "\n"
    for _ in range(chance.randrange(3)):
        at = chance.randrange(len(text))
        text = text[:at] + chance.choice(["", *PIECES]) + text[at + chance.randrange(3) :] + "\n"
    return text


def in_order(data: Any) -> Any:
    """Give mappings as pairs, so that a comparison sees the order of the keys."""
    if isinstance(data, dict):
        return [(key, in_order(value)) for key, value in data.items()]
    return [in_order(item) for item in data] if isinstance(data, list) else data


def has_gap(data: Any) -> bool:
    """Say whether something in the data has no value."""
    below = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    return data is None or any(map(has_gap, below))


@pytest.mark.parametrize(("text", "expected"), PLAIN.values(), ids=PLAIN.keys())
def test_reads_what_is_written_plainly(text: str, expected: dict[str, Any]) -> None:
    """The data are those of the careful reader, with a word about keys without a value."""
    assert (expected, has_gap(expected)) == read_plain(text)
    assert in_order(parse_yaml(text.encode(), label="x.yml").data) == in_order(expected)


@pytest.mark.parametrize("text", ODD, ids=lambda text: repr(text[:40]))
def test_leaves_everything_else_to_the_careful_reader(text: str) -> None:
    """What is wrong, rare or ambiguous is no business of a reader that explains nothing."""
    assert read_plain(text) is None


@pytest.mark.parametrize("path", PROFILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_reads_the_demo_profiles(path: Path) -> None:
    """The way in which schools are shown to write is read quickly, and with the same result."""
    found = read_plain(path.read_text(encoding="utf-8"))
    assert found is not None
    assert in_order(parse_yaml(path.read_bytes(), label="x.yml").data) == in_order(found[0])


@pytest.mark.parametrize("seed", range(8))
def test_never_differs_from_the_careful_reader(seed: int) -> None:
    """Whatever is done to a profile: what is read quickly is sound, and reads the same with every care."""
    chance = random.Random(seed)  # noqa: S311 - the same texts in every run
    taken = 0
    for text in (spoilt(chance) for _ in range(400)):
        found = read_plain(text)
        if found is None:
            continue
        taken += 1
        try:
            data = parse_yaml(text.encode(), label="x.yml").data
        except InputError as error:
            pytest.fail(f"{text!r} is refused: {error}")
        assert in_order(data) == in_order(found[0]), text
        assert has_gap(data) == found[1], text
    assert taken > 40
