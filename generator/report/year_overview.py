"""The overview of a region's round: per school what needs attention. For the samenwerkingsverband, not for the web."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.export.blocks import Block, Document
from generator.profile.region import Region
from generator.report.model import Point
from generator.report.sheet_blocks import heading, labelled, listing, paragraph, points_listing


def year_overview(
    region: Region, year: str, schools: Sequence[tuple[str, Sequence[Point]]], by_hand: Mapping[str, str]
) -> Document:
    """Compose the overview.

    Args:
        region: The region.
        year: The school year that is prepared.
        schools: Name and points of each school, in the order in which they are to be named.
        by_hand: Per profile that was not prepared, what is the matter.
    """
    return Document(
        title=f"Schooljaar {year}: wat aandacht vraagt in {region.naam}",
        subject="Per school, op volgorde van naam. Voor het samenwerkingsverband zelf, niet voor de website.",
        author=region.naam,
        blocks=(*_by_hand(by_hand), *(block for school in schools for block in _school(*school))),
    )


def _by_hand(found: Mapping[str, str]) -> Iterator[Block]:
    if found:
        yield heading(1, "Eerst dit")
        yield paragraph("Deze profielen zijn niet klaargezet:")
        yield listing(labelled(name, text) for name, text in found.items())


def _school(name: str, points: Sequence[Point]) -> Iterator[Block]:
    yield heading(1, name)
    if points:
        yield points_listing(points)
    else:
        yield paragraph("In het profiel valt niets op.")
