from __future__ import annotations

from pathlib import Path

import pytest
from gids_testing.said import fields_of, said_by

OFFER = "aanbod:\n  - {id: rekentafel, naam: Rekentafel, niveau: extra, gebieden: [dyscalculie]}\n"
CLOSED = (
    "aanbod:\n  - {id: rekentafel, naam: Rekentafel, niveau: extra, gebieden: [dyscalculie],"
    " gesloten: {van: 2026-01-01, tot: TOT, reden: Verbouwing}}\n"
)
AREAS = ("zien", "horen", "bewegen", "medisch", "adhd", "autisme")


def area(name: str, answer: str) -> str:
    """Write the answer for one area."""
    return f"gebieden:\n  {name}: {{{answer}}}\n"


def areas(answer: str, count: int = 6) -> str:
    """Write the same answer for several areas."""
    return "gebieden:\n" + "".join(f"  {name}: {{{answer}}}\n" for name in AREAS[:count])


def test_an_area_that_is_refused_and_offered_is_told_with_both_names(tmp_path: Path) -> None:
    """The message names the area and the offer."""
    answer = area("dyscalculie", "enkelvoudig: niet")
    assert ["Bij Rekenen (dyscalculie) staat 'niet', maar het aanbod 'Rekentafel' is er juist voor."] == said_by(
        tmp_path, "niet-en-toch-aanbod", answer + OFFER
    )


def test_a_refusal_of_that_alone_contradicts_the_offer(tmp_path: Path) -> None:
    """Whatever is said of heavier situations."""
    answer = area("dyscalculie", "enkelvoudig: niet, meervoudig: in_overleg")
    assert 1 == len(said_by(tmp_path, "niet-en-toch-aanbod", answer + OFFER))


def test_a_refusal_in_one_situation_only_is_no_contradiction(tmp_path: Path) -> None:
    """A school may help with dyscalculia, and not when more comes with it."""
    answer = area("dyscalculie", "enkelvoudig: extra, meervoudig: niet")
    assert [] == said_by(tmp_path, "niet-en-toch-aanbod", answer + OFFER)


@pytest.mark.parametrize(("until", "found"), [("2026-11-22", 1), ("2026-11-23", 0), ("2027-01-01", 0)])
def test_an_offer_that_is_closed_today_contradicts_no_refusal(tmp_path: Path, until: str, found: int) -> None:
    """Once the period is over, the offer counts again."""
    text = area("dyscalculie", "enkelvoudig: niet") + CLOSED.replace("TOT", until)
    assert found == len(said_by(tmp_path, "niet-en-toch-aanbod", text))


def test_help_that_is_named_nowhere_is_told_once_for_all_areas(tmp_path: Path) -> None:
    """Ten areas of the same kind are one finding."""
    assert [
        (
            "Bij 'Slecht zien of blind', 'Slecht horen of doof' staat basis of extra, maar nergens in het profiel staat"
            " welke hulp dat is."
        )
    ] == said_by(tmp_path, "gebied-zonder-hulp", areas("enkelvoudig: basis", 2))


@pytest.mark.parametrize(
    "more",
    [
        "mensen:\n  - {rol: logopedist, expertise: [doof en slechthorend]}\n",
        "in_het_kort: In elk lokaal is er een microfoon voor wie slechthorend is.\n",
        "grenzen:\n  - {situatie: Gebarentaal, gebieden: [horen], wat_dan: Wij zoeken een tolk.}\n",
        "aanbod:\n  - {id: solo, naam: Solo, niveau: basis, gebieden: [horen]}\n",
    ],
)
def test_help_may_be_told_anywhere_in_the_profile(tmp_path: Path, more: str) -> None:
    """An offer, a limit, a person or a word in a text is enough."""
    assert [] == said_by(tmp_path, "gebied-zonder-hulp", area("horen", "enkelvoudig: basis") + more)


@pytest.mark.parametrize("level", ["in_overleg", "niet", "onbekend"])
def test_only_promised_help_has_to_be_told(tmp_path: Path, level: str) -> None:
    """Without a promise nothing is missing."""
    assert [] == said_by(tmp_path, "gebied-zonder-hulp", area("horen", f"enkelvoudig: {level}"))


def test_a_lighter_answer_for_more_is_told_with_both_levels(tmp_path: Path) -> None:
    """The place is the lighter answer."""
    text = area("dyslexie", "enkelvoudig: niet, met_leerachterstand: in_overleg")
    assert [
        (
            "Bij Lezen en spellen (dyslexie) staat 'niet' als alleen dit speelt,"
            " en 'in_overleg' met een leerachterstand. Zwaarder lijkt zo lichter."
        )
    ] == said_by(tmp_path, "meer-lijkt-lichter", text)
    assert ["gebieden.dyslexie.met_leerachterstand"] == fields_of(tmp_path, "meer-lijkt-lichter", text)


@pytest.mark.parametrize(
    "answer",
    [
        "enkelvoudig: basis, met_leerachterstand: basis, meervoudig: basis",
        "enkelvoudig: extra, meervoudig: onbekend",
        "enkelvoudig: onbekend, meervoudig: basis",
        "enkelvoudig: extra, meervoudig: basis, toelichting: Dan is er altijd iemand in de klas.",
    ],
)
def test_an_equal_unknown_or_explained_answer_is_not_lighter(tmp_path: Path, answer: str) -> None:
    """Unknown says nothing, and an explanation is believed."""
    assert [] == said_by(tmp_path, "meer-lijkt-lichter", area("dyslexie", answer))


def test_the_same_row_everywhere_is_found_as_well_as_the_same_level(tmp_path: Path) -> None:
    """A row that was copied has three levels, and yet says nothing."""
    rule = "gebieden-allemaal-gelijk"
    assert ["Bij alle 6 gebieden staat overal 'extra'. Zo ziet een ouder geen verschil."] == said_by(
        tmp_path, rule, areas("enkelvoudig: extra, meervoudig: extra")
    )
    assert [
        "Bij alle 6 gebieden staat overal hetzelfde rijtje antwoorden. Zo ziet een ouder geen verschil."
    ] == said_by(tmp_path, rule, areas("enkelvoudig: basis, meervoudig: in_overleg"))
    assert [] == said_by(tmp_path, rule, areas("enkelvoudig: extra", 5))
    assert [] == said_by(tmp_path, rule, areas("enkelvoudig: onbekend"))


def test_in_overleg_needs_a_factor_or_an_explanation(tmp_path: Path) -> None:
    """Also when only the heaviest situation is to be talked about."""
    rule = "overleg-zonder-waarvan"
    text = area("autisme", "enkelvoudig: basis, meervoudig: in_overleg")
    assert ["gebieden.autisme.meervoudig"] == fields_of(tmp_path, rule, text)
    explained = area("autisme", "enkelvoudig: in_overleg, toelichting: Wij kijken eerst mee in de klas.")
    assert [] == said_by(tmp_path, rule, explained)


def test_an_area_that_is_basis_only_sometimes_may_depend_on_something(tmp_path: Path) -> None:
    """What depends is then the heavier situation; of one situation nothing can be said."""
    rule = "basis-en-toch-afhankelijk"
    assert [] == said_by(tmp_path, rule, area("adhd", "enkelvoudig: basis, hangt_af_van: [personeel]"))
    assert [
        (
            "Bij Druk of snel afgeleid (ADHD/ADD) staat overal 'basis', maar het hangt wel af van iets:"
            " 'Of er genoeg personeel is'."
        )
    ] == said_by(tmp_path, rule, area("adhd", "enkelvoudig: basis, meervoudig: basis, hangt_af_van: [personeel]"))


@pytest.mark.parametrize(
    ("answer", "found"),
    [
        ("enkelvoudig: niet, ervaring: regelmatig", 1),
        ("enkelvoudig: extra, meervoudig: niet, ervaring: regelmatig", 0),
        ("enkelvoudig: basis, ervaring: geen", 1),
        ("enkelvoudig: extra, ervaring: geen", 0),
        ("enkelvoudig: basis, ervaring: enkele", 0),
        ("enkelvoudig: basis, ervaring: geen, toelichting: Het gebouw is nieuw.", 0),
    ],
)
def test_experience_has_to_fit_the_answer(tmp_path: Path, answer: str, found: int) -> None:
    """Only the opposites are told."""
    assert found == len(said_by(tmp_path, "ervaring-past-niet", area("horen", answer)))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dat kunnen wij niet.", 1),
        ("Zwemmen met een rolstoel lukt bij ons nog niet.", 1),
        ("Braille kan op deze school nu niet.", 1),
        ("Kan uw kind niet stilzitten? Dan mag het lopen.", 0),
        ("Lukt het niet in de klas, dan helpt de mentor.", 0),
        ("Wat hier niet kan, kan bij onze buren.", 0),
    ],
)
def test_an_explanation_that_says_no_is_told_apart_from_one_about_a_child(
    tmp_path: Path, text: str, found: int
) -> None:
    """What a child cannot do is no refusal."""
    answer = f"enkelvoudig: basis, toelichting: '{text}'"
    assert found == len(said_by(tmp_path, "uitleg-zegt-niet", area("bewegen", answer)))


def test_a_long_explanation_with_markup_is_quoted_short(tmp_path: Path) -> None:
    """A message stays one line."""
    text = area("down", "toelichting: '**Veel** [tekst](https://a.example) " + "woord " * 200 + "'")
    (message,) = said_by(tmp_path, "uitleg-zonder-antwoord", text)
    assert len(message) < 200
    assert "\n" not in message
    assert "…', maar geen antwoord." in message
