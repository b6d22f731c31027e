from __future__ import annotations

from dataclasses import dataclass
from itertools import permutations

import pytest

from generator.intake.ids import LONGEST, assign, forms, slug


@dataclass(frozen=True)
class School:
    """As much of a school as an id needs."""

    code: str
    name: str
    place: str = "Voordorp"


A = School("99XA00", "De Brug", "Voordorp")
B = School("99XB00", "De Brug", "Nadorp")
C = School("99XC00", "de brug!", "Nadorp")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("St. Jozef Eén", "st-jozef-een"),
        ("R.K. BS 't Mozaïek", "rk-bs-t-mozaiek"),
        ("De Triangel (Het Kompas)", "de-triangel-het-kompas"),
        ("Kind & Co", "kind-en-co"),
        ("Bjørn Łódź Straße", "bjorn-lodz-strasse"),
        ("  --IKC ZIEZO!-- ", "ikc-ziezo"),
        ("Ĳsvogel", "ijsvogel"),
        ("東京", ""),
    ],
)
def test_slug(text: str, expected: str) -> None:
    """A name becomes small letters, digits and single hyphens."""
    assert expected == slug(text)


def test_a_school_on_its_own_has_its_name() -> None:
    """Without another of that name the place stays out."""
    assert assign([A], taken=()) == {"99XA00": "de-brug"}


def test_schools_that_share_a_name_all_get_the_place() -> None:
    """Neither of two schools gets the short form."""
    assert assign([A, B], taken=()) == {"99XA00": "de-brug-voordorp", "99XB00": "de-brug-nadorp"}


def test_schools_that_share_name_and_place_get_the_code() -> None:
    """The code settles what the place cannot, and the order of the list does not matter."""
    expected = {
        "99XA00": "de-brug-voordorp",
        "99XB00": "de-brug-nadorp-99xb00",
        "99XC00": "de-brug-nadorp-99xc00",
    }
    assert [expected] * 6 == [assign(order, taken=()) for order in permutations([A, B, C])]


def test_an_id_in_the_folder_is_never_given_again() -> None:
    """A newcomer gets the longer form, also when the file differs in capitals only."""
    assert assign([A], taken={"De-Brug"}) == {"99XA00": "de-brug-voordorp"}


def test_ids_do_not_depend_on_an_earlier_half_run() -> None:
    """After a run that wrote only one of three, the others get the ids they would have had."""
    whole = assign([A, B, C], taken=())
    rest = assign([A, C], taken={whole["99XB00"]}, present=[B])
    assert {code: whole[code] for code in ("99XA00", "99XC00")} == rest


@pytest.mark.parametrize("name", ["SWV", "Besturen", "index", "Con", "nul", "LPT1"])
def test_a_name_with_a_meaning_of_its_own_gets_the_place(name: str) -> None:
    """No school is called like a file of the folder or a device of Windows."""
    assert {"99XA00": f"{slug(name)}-voordorp"} == assign([School("99XA00", name)], taken=())


def test_a_name_without_letters_gets_a_word() -> None:
    """A name that folds to nothing still gives an id."""
    assert forms(School("99XA00", "!!!")) == ("school", "school-voordorp", "school-voordorp-99xa00")


def test_a_place_is_not_said_twice() -> None:
    """A name that ends in its place goes straight to the code."""
    school = School("99XA00", "De Brug Voordorp")
    assert forms(school) == ("de-brug-voordorp", "de-brug-voordorp", "de-brug-voordorp-99xa00")


def test_long_names_are_cut_between_words_and_stay_apart() -> None:
    """Every form fits, and ends in what tells it apart."""
    name = "Protestants Christelijke Basisschool voor Iedereen uit de Buurt en Omstreken"
    short, place, code = forms(School("99XA00", name))
    assert short == "protestants-christelijke-basisschool-voor-iedereen-uit-de"
    assert place == "protestants-christelijke-basisschool-voor-iedereen-voordorp"
    assert code == "protestants-christelijke-basisschool-voor-iedereen-99xa00"
    assert max(map(len, (short, place, code))) <= LONGEST


def test_a_file_of_somebody_else_with_the_longest_form_is_left_alone() -> None:
    """A last, unlikely clash is settled with a number."""
    taken = {"de-brug", "de-brug-voordorp", "de-brug-voordorp-99xa00"}
    assert assign([A], taken=taken) == {"99XA00": "de-brug-voordorp-99xa00-2"}


def test_three_hundred_schools_never_share_an_id() -> None:
    """With few names and places, all ids differ, fit, and do not depend on the order."""
    names = ("De Brug", "de brug", "De Brug Nadorp", "Con", "???", "Een heel lange naam " * 5)
    schools = [
        School(f"{i % 100:02}X{'ABC'[i // 100]}{i % 7:02}", names[i % 6], ("Nadorp", "Voordorp")[i % 2])
        for i in range(300)
    ]
    ids = assign(schools, taken={"de-brug-nadorp"})
    assert len({chosen.lower() for chosen in ids.values()}) == 300
    assert {"de-brug-nadorp", "con"}.isdisjoint(ids.values())
    assert max(map(len, ids.values())) <= LONGEST
    assert ids == assign(reversed(schools), taken={"de-brug-nadorp"})
