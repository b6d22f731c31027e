"""Who lives in a gemeente finds all its desks in one place, and sees which are not known."""

from __future__ import annotations

from gids_testing.regions import region_of

from generator.overview.municipal import desks

YOUTH = [{"gemeente": "Rietmeer", "naam": "Jeugdteam"}, {"gemeente": "hogeland", "telefoon": "0201234567"}]


def test_the_desks_of_a_gemeente_stand_together_in_order_of_the_alphabet() -> None:
    """A capital more or less makes no other gemeente; the region's own spelling is shown."""
    found = desks(region_of(gemeenten=["Rietmeer", "Hogeland"], jeugdhulp=YOUTH), ("Hogeland", "Rietmeer"))
    assert ["Hogeland", "Rietmeer"] == [entry.gemeente for entry in found]
    assert ["0201234567", None] == [entry.jeugdhulp[0].telefoon for entry in found]


def test_a_gemeente_without_desks_is_there_all_the_same() -> None:
    """Nobody is left out because a number is not known: one of a school, and one that the region forgot to list."""
    region = region_of(gemeenten=["Rietmeer"], leerplicht=[{"gemeente": "Zandkant", "naam": "Leerplicht"}])
    found = {entry.gemeente: entry for entry in desks(region, ("Oeverdam",))}
    assert ["Oeverdam", "Rietmeer", "Zandkant"] == list(found)
    assert ((), (), ()) == (found["Oeverdam"].jeugdhulp, found["Oeverdam"].leerplicht, found["Rietmeer"].leerplicht)
    assert "Leerplicht" == found["Zandkant"].leerplicht[0].naam


def test_a_region_without_gemeenten_has_no_desks() -> None:
    """The page then says whom to call."""
    assert () == desks(region_of(), ())
