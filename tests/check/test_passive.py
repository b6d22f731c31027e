"""A passive is told from all that only looks like one."""

from __future__ import annotations

import pytest

from generator.check.passive import is_participle, passive_of


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Het plan wordt gemaakt.", "gemaakt"),
        ("Er wordt met u overlegd.", "overlegd"),
        ("Dat kan worden besproken.", "besproken"),
        ("Dat moet besproken kunnen worden.", "besproken"),
        ("Het dient te worden geregeld.", "geregeld"),
        ("De aanvraag werd goedgekeurd.", "goedgekeurd"),
        ("Het plan wordt na een jaar geëvalueerd.", "geëvalueerd"),
        ("Het wordt thuisbezorgd.", "thuisbezorgd"),
        ("Er wordt extra begeleiding vanuit het ondersteuningsteam van de school ingezet.", "ingezet"),
        ("De toets wordt (als dat kan) op school afgenomen.", "afgenomen"),
        ("Wie wordt gehoord/heeft inbreng?", "gehoord"),
        ("Daarbij wordt, net als in andere klassen, gekeken naar groei.", "gekeken"),
        ("Uw kind wordt gezien.", "gezien"),
        ("Dit wordt door de leraar ondertekend.", "ondertekend"),
        ("De hulp wordt verleend.", "verleend"),
    ],
)  # fmt: skip
def test_a_passive_gives_its_participle(sentence: str, expected: str) -> None:
    """Wherever Dutch puts it: before, behind, far away."""
    assert expected == passive_of(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Uw kind wordt zes jaar.",
        "De groepen worden kleiner en dan is er tijd verloren.",
        "Zij is hier geboren en wordt lerares.",
        "Kinderen die hier worden geboren.",
        "Dat zal verschillen worden.",
        "De gebouwen worden hoger.",
        "Het wordt een gesloten groep.",
        "Het wordt duidelijk dat de school een plan heeft gemaakt.",
        "Wat wordt het beleid?",
        "De band verandert en wordt sterker.",
        "De gesprekken worden korter.",
        "Zij wil juf worden, en heeft dat verteld.",
        "De regels worden anders; die zijn gemaakt.",
        "Ik word verliefd.",
        "Het plan is gemaakt.",
        "Geworden is dat niets.",
        "worden",
        "",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_passive_is_left_alone(sentence: str) -> None:
    """An infinitive, a noun, a present tense, an adjective, a participle of another clause."""
    assert "" == passive_of(sentence)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("vervangt", False), ("bepaalt", False), ("verandert", False), ("betekent", False), ("bestaat", False),
        ("verwerkt", True), ("verplaatst", True), ("verzacht", True), ("bepaald", True), ("bezet", True),
        ("verschillend", False), ("berekend", True), ("geopend", True), ("verleend", True), ("gesprekken", False),
        ("verschillen", False), ("besproken", True), ("gebied", False), ("gemeente", False), ("school", False),
    ],
)  # fmt: skip
def test_spelling_tells_a_participle(word: str, expected: bool) -> None:  # noqa: FBT001  # a table
    """A weak one ends as the sound before it asks."""
    assert expected == is_participle(word)
