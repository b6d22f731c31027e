from __future__ import annotations

import pytest

from generator.intake.kinds import read_kinds, sectors


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BAO", ("bo",)),
        ("Basisonderwijs", ("bo",)),
        ("SBO", ("sbo",)),
        ("speciaal basisonderwijs", ("sbo",)),
        ("VSO/SO", ("so", "vso")),
        ("SOVSO", ("so", "vso")),
        ("PRO/VBO/MAVO/HAVO/VWO", ("vo", "pro")),
        ("BRUGJAAR en VMBO-TL", ("vo",)),
        ("Praktijkonderwijs", ("pro",)),
        ("MBO", ()),
        ("SO/onbekend", ()),
        ("", ()),
    ],
)
def test_read_kinds(text: str, expected: tuple[str, ...]) -> None:
    """Known words give kinds in a fixed order; one unknown word makes the whole unclear."""
    assert expected == read_kinds(text)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (("bo",), ("po",)),
        (("sbo", "so"), ("po",)),
        (("vso",), ("vo",)),
        (("so", "vso"), ("po", "vo")),
        ((), ()),
    ],
    ids=["bo", "sbo-so", "vso", "so-vso", "none"],
)
def test_sectors(found: tuple[str, ...], expected: tuple[str, ...]) -> None:
    """Special education up to twelve belongs to po, beyond to vo."""
    assert expected == sectors(found)
