"""JSON says what the tables say, with a licence or with the word that there is none."""

from __future__ import annotations

import json

from gids_testing.views import small_view

from generator.export.addresses import Addresses
from generator.export.json_text import to_json
from generator.export.tables import region_tables
from generator.profile.region import OpenData

VIEW = small_view(telefoon="0201234567", bevoegd_gezag="01234", clusters=["3", "4"], schoolsoort=["so"])
SCHOOLS = region_tables(VIEW, Addresses(VIEW.id))[0]


def test_values_are_as_the_school_wrote_them() -> None:
    """Nothing is guarded here: programs read JSON, not spreadsheets."""
    row = json.loads(to_json(SCHOOLS, None))["rijen"][0]
    assert ("0201234567", "01234", ["3", "4"]) == (row["telefoon"], row["bevoegd_gezag"], row["clusters"])


def test_what_is_not_filled_in_is_left_out() -> None:
    """Absent is not filled in; unknown is an answer that is asked for."""
    row = json.loads(to_json(SCHOOLS, None))["rijen"][0]
    assert "email" not in row
    assert "niveaus" not in row
    assert "onbekend" == row["lift"]


def test_the_licence_is_named_or_said_to_be_missing() -> None:
    """Nobody has to guess what is allowed."""
    licence = OpenData(licentie="CC BY 4.0", licentie_url="https://creativecommons.org/licenses/by/4.0/deed.nl")
    named = json.loads(to_json(SCHOOLS, licence))
    assert ("CC BY 4.0", licence.licentie_url) == (named["licentie"], named["licentie_url"])
    assert "geen licentie gekozen" in json.loads(to_json(SCHOOLS, None))["licentie"]
