"""Addresses in data lead to the page they are about."""

from __future__ import annotations

import dataclasses

from gids_testing.views import small_view

from generator.export.addresses import Addresses

FACTS = small_view().schools[0]


def test_without_a_known_address_a_page_is_named_as_seen_from_the_region() -> None:
    """Data on a disk leads to the pages beside it."""
    addresses = Addresses("veer-po", index="index.html")
    assert "scholen/regenboog/ondersteuning/index.html#leesclub" == addresses.school(
        FACTS, "ondersteuning/", "leesclub"
    )
    assert "open-data/index.html" == addresses.page("open-data/")
    assert not addresses.is_full


def test_with_a_known_address_it_is_given_in_full() -> None:
    """Data that is taken away still leads somewhere."""
    addresses = Addresses("veer-po", "https://gids.example/")
    assert "https://gids.example/veer-po/scholen/regenboog/" == addresses.school(FACTS)
    assert "https://gids.example/veer-po/open-data/" == addresses.page("open-data/")


def test_a_school_of_another_region_is_found_there() -> None:
    """Its site stands with its own region."""
    visitor = FACTS.model_copy(update={"samenwerkingsverband": "veer-vo"})
    assert "../veer-vo/scholen/regenboog/" == Addresses("veer-po").school(visitor)
    full = dataclasses.replace(Addresses("veer-po"), root="https://gids.example/")
    assert "https://gids.example/veer-vo/scholen/regenboog/" == full.school(visitor)
