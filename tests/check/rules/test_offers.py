from __future__ import annotations

from pathlib import Path

import pytest
from gids_testing.said import fields_of, said_by, said_of_vo

EXTRA = "id: club, naam: Rekenclub, niveau: extra"
BASIS = "id: club, naam: Rekenclub, niveau: basis"


def offers(*keys: str) -> str:
    """Write offers."""
    return "aanbod:\n" + "".join(f"  - {{{one}}}\n" for one in keys)


def test_names_are_compared_without_capitals_and_signs(tmp_path: Path) -> None:
    """The second offer is the one that is told."""
    text = offers(
        EXTRA, "id: club-2, naam: 'REKEN-club!', niveau: basis", "id: club-3, naam: Reken club, niveau: basis"
    )
    assert ["'Reken club' staat er twee keer, met id 'club-2' en 'club-3'."] == said_by(tmp_path, "aanbod-dubbel", text)
    assert [] == said_by(tmp_path, "aanbod-basis-en-extra", text)
    same = offers(EXTRA, "id: club-2, naam: 'REKENCLUB!', niveau: basis")
    assert ["'REKENCLUB!' staat er twee keer: als 'extra' en als 'basis'."] == said_by(
        tmp_path, "aanbod-basis-en-extra", same
    )


@pytest.mark.parametrize(("kind", "found"), [("pro", 0), ("vso", 0), ("vo", 1)])
def test_basis_may_ask_a_tlv_where_every_pupil_has_one(tmp_path: Path, kind: str, found: int) -> None:
    """At a special school the tlv was needed to come at all."""
    text = offers(f"{BASIS}, nodig: tlv")
    assert found == len(said_of_vo(tmp_path, "basis-met-besluit", kind, text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Niet nodig.", 1),
        ("U hoeft niets te doen.", 1),
        ("Dit hoort bij de gewone lessen.", 1),
        ("Vraag het de mentor. Een formulier is niet nodig.", 0),
        ("De school vraagt het aan. U hoeft niets te betalen.", 0),
    ],
)
def test_only_a_route_that_begins_with_nothing_to_do_is_a_contradiction(tmp_path: Path, text: str, found: int) -> None:
    """That one thing is not needed further on, is fine."""
    offer = offers(f"{EXTRA}, nodig: arrangement, aanvragen: '{text}'")
    assert found == len(said_by(tmp_path, "besluit-en-toch-niets-nodig", offer))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Voor alle leerlingen", 1),
        ("voor elk kind in de klas.", 1),
        ("Voor alle leerlingen met dyslexie.", 0),
        ("Voor elk kind dat het nodig heeft.", 0),
    ],
)
def test_extra_for_everybody_is_only_that(tmp_path: Path, text: str, found: int) -> None:
    """Whoever is named after it makes it extra again."""
    assert found == len(said_by(tmp_path, "extra-voor-iedereen", offers(f"{EXTRA}, voor_wie: '{text}'")))


@pytest.mark.parametrize(
    ("period", "found"),
    [("van: 2026-10-01", 1), ("van: 2026-10-01, tot: 2026-11-22", 0), ("van: 2026-12-01", 0)],
)
def test_an_offer_is_closed_only_within_its_period(tmp_path: Path, period: str, found: int) -> None:
    """The day of the check decides."""
    text = "gebieden:\n  dyscalculie: {enkelvoudig: extra}\n"
    text += offers(f"{EXTRA}, gebieden: [dyscalculie], gesloten: {{{period}, reden: Ziekte}}")
    assert found == len(said_by(tmp_path, "enige-aanbod-dicht", text))


def test_a_second_offer_that_is_open_is_help(tmp_path: Path) -> None:
    """Then the closed one is not the only help."""
    text = "gebieden:\n  dyscalculie: {enkelvoudig: extra}\n"
    closed = f"{EXTRA}, gebieden: [dyscalculie], gesloten: {{van: 2026-10-01, reden: Ziekte}}"
    other = "id: klas, naam: Rekenen in de klas, niveau: basis, gebieden: [dyscalculie]"
    assert [] == said_by(tmp_path, "enige-aanbod-dicht", text + offers(closed, other))


@pytest.mark.parametrize(
    ("people", "found"),
    [
        ("{rol: rekenspecialist, beschikbaar: vacature}", 1),
        ("{rol: rekenspecialist, beschikbaar: nu niemand}", 1),
        ("{rol: rekenspecialist, beschikbaar: nietalledagen}", 0),
        ("{rol: rekenspecialist}", 0),
        ("{rol: rekenspecialist, beschikbaar: vacature}, {rol: rekenspecialist, beschikbaar: 1 dag}", 0),
        ("{rol: logopedist, beschikbaar: vacature}", 0),
    ],
)
def test_an_offer_stands_on_people_who_are_there(tmp_path: Path, people: str, found: int) -> None:
    """Unknown is not absent, and one of two is enough."""
    text = f"mensen: [{people}]\n" + offers(f"{EXTRA}, door: [rekenspecialist]")
    assert found == len(said_by(tmp_path, "aanbod-zonder-mens", text))


def test_moved_to_where_it_stands_is_no_contradiction(tmp_path: Path) -> None:
    """The message names both levels."""
    moved = "verplaatst: {van: basis, naar: extra, schooljaar: 2026-2027}"
    assert [] == said_by(tmp_path, "verplaatst-en-niveau", offers(f"{EXTRA}, {moved}"))
    assert ["'Rekenclub' is volgens verplaatst nu 'extra', maar bij niveau staat 'basis'."] == said_by(
        tmp_path, "verplaatst-en-niveau", offers(f"{BASIS}, {moved}")
    )
    assert ["aanbod[1].verplaatst.naar"] == fields_of(tmp_path, "verplaatst-en-niveau", offers(f"{BASIS}, {moved}"))


@pytest.mark.parametrize(
    ("kind", "offer", "found"),
    [
        ("vo", f"{EXTRA}, nodig: tlv", 1),
        ("vo", f"{EXTRA}, nodig: tlv, vorm: voorziening-buiten-school", 0),
        ("vo, pro", f"{EXTRA}, nodig: tlv", 0),
        ("vo", f"{BASIS}, nodig: tlv", 0),
    ],
)
def test_a_tlv_is_for_special_schools_and_places(tmp_path: Path, kind: str, offer: str, found: int) -> None:
    """Of basis another rule tells it."""
    assert found == len(said_of_vo(tmp_path, "tlv-op-gewone-school", kind, offers(offer)))
