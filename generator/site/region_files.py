"""The files of a region's own site besides its pages: data for programs, spreadsheets and the page to find schools."""

from __future__ import annotations

from generator.export.addresses import Addresses
from generator.export.files import open_data
from generator.overview.finder import finder
from generator.overview.view import RegionView
from generator.site.find_index import FIND_INDEX, find_index


def data_files(view: RegionView, addresses: Addresses) -> dict[str, bytes]:
    """Give the files with data beside the pages of a region: by their path within its site."""
    return {**open_data(view, addresses), FIND_INDEX: find_index(finder(view))}
