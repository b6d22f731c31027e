"""From degrees to a drawing: which part of the country is shown, how large, and how long a kilometre is."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Iterable
from typing import Final

PIXEL: Final = 3
"""Units of the drawing in a pixel of a phone that is 360 pixels wide; so whole units are fine enough."""
WIDTH: Final = 320 * PIXEL
MARGIN: Final = 24 * PIXEL
"""Kept free around the outermost points: the area that chooses one fits in it."""
BAND: Final = 36 * PIXEL
"""Kept free at the bottom, for the scale and the name of the school that has the focus."""
_HEIGHTS: Final = (0.62, 1.25)
"""Lowest and highest drawing, as a part of its width: wide enough to see, and no higher than a phone."""
_LEAST: Final = 0.03
"""Smallest part of the country that is shown, in degrees of latitude: a place with one school is shown in its
surroundings."""
_KM: Final = 111.2
"""Kilometres in a degree of latitude."""
_BARS: Final = (100, 50, 20, 10, 5, 2, 1)
_LONGEST_BAR: Final = WIDTH / 4

Spot = tuple[float, float]
"""A point of the drawing: from the left and from the top."""


@dataclasses.dataclass(frozen=True, slots=True)
class ScaleBar:
    """A line as long as a number of kilometres."""

    km: int
    length: int


@dataclasses.dataclass(frozen=True, slots=True)
class Projection:
    """Equirectangular: a degree of longitude is as long as it is at the middle of what is shown.

    Attributes:
        longitude: Of the middle.
        latitude: Of the middle.
        per_degree: Units in a degree of latitude.
        height: Of the drawing with its margins, in units.
    """

    longitude: float
    latitude: float
    per_degree: float
    height: int

    def to(self, longitude: float, latitude: float) -> Spot:
        """Give the place of a point; y goes down."""
        x = (longitude - self.longitude) * self.per_degree * math.cos(math.radians(self.latitude))
        y = (self.latitude - latitude) * self.per_degree
        return WIDTH / 2 + x, (self.height - BAND) / 2 + y

    @property
    def per_km(self) -> float:
        """Give the units in a kilometre."""
        return self.per_degree / _KM

    def scale_bar(self) -> ScaleBar:
        """Give the longest line of whole kilometres that is no longer than a quarter of the drawing."""
        km = next((km for km in _BARS if km * self.per_km <= _LONGEST_BAR), _BARS[-1])
        return ScaleBar(km, round(km * self.per_km))


def projection(points: Iterable[tuple[float, float]]) -> Projection:
    """Choose what is shown: all of these points, with a margin.

    Args:
        points: Longitude and latitude; at least one.
    """
    longitudes, latitudes = zip(*points, strict=True)
    middle = (min(longitudes) + max(longitudes)) / 2, (min(latitudes) + max(latitudes)) / 2
    wide = max((max(longitudes) - min(longitudes)) * math.cos(math.radians(middle[1])), _LEAST)
    high = max(max(latitudes) - min(latitudes), _LEAST)
    inner = WIDTH - 2 * MARGIN
    lowest, highest = (part * inner for part in _HEIGHTS)
    height = min(max(inner * high / wide, lowest), highest)
    return Projection(*middle, min(inner / wide, height / high), round(height) + 2 * MARGIN + BAND)
