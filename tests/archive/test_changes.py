"""What changed between two years is told in words, and what did not is not mentioned."""

from __future__ import annotations

from typing import Any

from gids_testing.profiles import real_registers
from gids_testing.sites import ROOT

from generator.archive.changes import Change, Piece, changes, reworded
from generator.profile.load import load_profiles
from generator.profile.school import School

_BASE: dict[str, Any] = {
    "naam": "De Regenboog",
    "vestigingscode": "99AB00",
    "schoolsoort": ["bo"],
    "adres": {"straat": "Dorpsstraat", "huisnummer": "1", "postcode": "1234 AB", "plaats": "Veerdam"},
    "aanbod": [{"id": "leesclub", "naam": "Leesclub", "niveau": "extra", "wat": "Samen lezen."}],
    "basisondersteuning": [{"item": "lezen", "status": "in_opbouw", "hoe": "Elke dag."}],
    "gebieden": {"dyslexie": {"enkelvoudig": "extra"}},
    "grenzen": [{"situatie": "Als het druk is.", "wat_dan": "Wij zoeken rust."}],
    "mensen": [{"rol": "intern-begeleider", "beschikbaar": "1 dag"}],
    "gebouw": {"lift": "nee"},
    "in_het_kort": "Wij helpen in de klas.",
    "opp": {"wie_schrijft": "De leraar."},
    "contact": {"ouders": {"telefoon": "020 123 45 67"}},
}
_ITEMS = {"lezen": "Hulp bij lezen"}


def _changes(**changed: Any) -> tuple[Change, ...]:
    before, after = (School.model_validate(data) for data in (_BASE, {**_BASE, **changed}))
    return changes(before, after, real_registers(), _ITEMS)


def test_the_same_profile_has_no_changes() -> None:
    """Also that of every demo school, with everything in it."""
    assert () == _changes()
    for region in load_profiles(ROOT / "schools", real_registers()).regions:
        items = {item.id: item.naam for item in region.region.basislijn}
        for file in region.schools.values():
            assert () == changes(file.school, file.school, real_registers(), items)


def test_white_space_is_no_change() -> None:
    """Whoever breaks a line elsewhere says the same."""
    assert () == _changes(in_het_kort="Wij helpen\n  in de klas.")


def test_an_offer_is_new_gone_or_said_otherwise() -> None:
    """It is known by its id, so another name is no other offer."""
    club = _BASE["aanbod"][0]
    plus = {"id": "plusgroep", "naam": "Plusgroep", "niveau": "basis"}
    assert (
        Change("aanbod", "nieuw", "Plusgroep", after="Basisondersteuning.", anchor="plusgroep"),
        Change("aanbod", "weg", "Leesclub", before="Extra ondersteuning. Samen lezen."),
    ) == _changes(aanbod=[plus])
    assert (
        Change("aanbod", "anders", "Boekenclub: naam", "Leesclub", "Boekenclub", "leesclub"),
        Change("aanbod", "anders", "Boekenclub: wat", "Samen lezen.", "Voorlezen.", "leesclub"),
    ) == _changes(aanbod=[{**club, "naam": "Boekenclub", "wat": "Voorlezen."}])


def test_what_moved_from_extra_to_basis_is_said_so() -> None:
    """What works for one moves to all."""
    club = {**_BASE["aanbod"][0], "niveau": "basis"}
    move = Change("aanbod", "verplaatst", "Leesclub", "Extra ondersteuning", "Basisondersteuning", "leesclub")
    assert (move,) == _changes(aanbod=[club])


def test_answers_to_the_baseline_and_per_area_are_compared() -> None:
    """An absent answer is unknown, never no."""
    assert (
        Change("basis", "anders", "Hulp bij lezen", "Nog niet klaar", "Doet deze school"),
        Change("basis", "weg", "Hulp bij lezen: zo doen wij dit", "Elke dag.", ""),
    ) == _changes(basisondersteuning=[{"item": "lezen", "status": "voldoet"}])
    area = real_registers()["gebieden"]["dyslexie"].naam
    first = f"{area}: alleen deze vraag"
    assert (Change("gebieden", "anders", first, "Extra ondersteuning", "Niet ingevuld"),) == _changes(gebieden={})


def test_limits_people_and_building_are_compared() -> None:
    """Each with what was and what is."""
    rol = real_registers()["rollen"]["intern-begeleider"].naam
    found = _changes(grenzen=[], mensen=[{"rol": "intern-begeleider", "beschikbaar": "2 dagen"}], gebouw={"lift": "ja"})
    assert (
        Change("grenzen", "weg", "Als het druk is.", "Wij zoeken rust."),
        Change("mensen", "anders", rol, "1 dag", "2 dagen"),
        Change("gebouw", "anders", "Is er een lift?", "Nee", "Ja"),
    ) == found


def test_texts_are_compared_wherever_they_stand() -> None:
    """In a block of its own, or within another."""
    found = _changes(
        in_het_kort="Wij helpen overal.",
        opp={},
        contact={"ouders": {"telefoon": "020 765 43 21", "bereikbaar": "elke dag"}},
    )
    assert [
        ("anders", "Wij helpen in de klas.", "Wij helpen overal."),
        ("weg", "De leraar.", ""),
        ("anders", "020 123 45 67", "020 765 43 21"),
        ("nieuw", "", "elke dag"),
    ] == [(change.sort, change.before, change.after) for change in found]


def test_the_words_that_differ_stand_out() -> None:
    """To the word; the rest reads on."""
    old, new = reworded("Wij lezen elke dag samen.", "Wij lezen drie keer per week samen.")
    assert (Piece("Wij lezen ", changed=False), Piece("elke dag ", changed=True), Piece("samen.", changed=False)) == old
    assert "Wij lezen drie keer per week samen." == "".join(piece.text for piece in new)
    assert ["drie keer per week "] == [piece.text for piece in new if piece.changed]


def test_what_a_text_is_about_is_said_without_hints_for_whoever_fills_it_in() -> None:
    """A key's description also says how to write it; visitors have no use for that."""
    contact = {"rol": "intern-begeleider", "telefoon": "020 123 45 67", "talen": ["nl"]}
    found = _changes(contact={"ouders": contact})
    rol = real_registers()["rollen"]["intern-begeleider"].naam
    assert [
        ("Vaste contactpersoon voor ouders: Functie van de contactpersoon", rol),
        ("Vaste contactpersoon voor ouders: Talen waarin u terecht kunt", real_registers()["talen"]["nl"].naam),
    ] == [(change.subject, change.after) for change in found]


def test_a_list_is_compared_as_one_text() -> None:
    """A step that comes first must not make all others look new."""
    step = {"wat": "Wij praten.", "wie": ["leraar"], "hoe_lang": "1 week"}
    assert [("De stappen", "Wij praten. (leraar, 1 week)")] == [
        (change.subject, change.after) for change in _changes(werkwijze={"stappen": [step]})
    ]


def test_what_is_gone_from_a_register_goes_by_its_id() -> None:
    """An archived year may be older than the lists."""
    before = School.model_validate({**_BASE, "mensen": [{"rol": "schoolridder", "beschikbaar": "1 dag"}]})
    after = School.model_validate({**_BASE, "mensen": []})
    assert (Change("mensen", "weg", "schoolridder", "1 dag"),) == changes(before, after, real_registers(), _ITEMS)


def test_two_other_texts_are_not_marked_word_by_word() -> None:
    """Of a text that is written anew only small words are the same, and those say nothing."""
    old, new = reworded("Nog niet klaar", "Doet deze school")
    assert ((Piece("Nog niet klaar", changed=True),), (Piece("Doet deze school", changed=True),)) == (old, new)
