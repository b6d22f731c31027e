"""Everything that a region's pages can show, worked out when a page asks for it: one attribute per subject."""

from __future__ import annotations

from generator.overview.view import RegionView


class Overview:
    """The overviews of one region.

    Attributes:
        view: The region with its schools.
    """

    def __init__(self, view: RegionView) -> None:
        """Begin with nothing worked out."""
        self.view = view
