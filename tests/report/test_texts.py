from __future__ import annotations

from pathlib import Path

from gids_testing.profiles import BOARDS, SCHOOL, SOUND
from gids_testing.reports import region_of

from generator.report.texts import LEAST_WORDS, OwnText, own_texts

LONG = " ".join(["woord"] * LEAST_WORDS)


def found(folder: Path, more: str) -> list[OwnText]:
    """Give the texts of the school, with more keys."""
    region = region_of(folder, {SCHOOL: SOUND[SCHOOL] + more})
    return list(own_texts("regenboog", region.schools["regenboog"].school))


def test_long_texts_are_found_wherever_they_stand(tmp_path: Path) -> None:
    """In lists, in groups and by area; the key has no numbers and no ids."""
    more = (
        f"in_het_kort: {LONG}\n"
        f"grenzen: [{{situatie: Kort., wat_dan: {LONG}}}]\n"
        f"werkwijze: {{stappen: [{{wat: {LONG}}}, {{wat: Kort.}}]}}\n"
        f"opp: {{gesprekken: [{LONG}]}}\n"
    )
    fields = {"in_het_kort", "grenzen.wat_dan", "werkwijze.stappen.wat", "opp.gesprekken"}
    assert fields == {text.field for text in found(tmp_path, more)}


def test_the_answer_to_an_item_of_the_baseline_knows_its_item(tmp_path: Path) -> None:
    """So that it can be laid beside what the region wrote."""
    text = (
        SOUND[SCHOOL]
        .replace("Elke dag een kwartier.", LONG)
        .replace("{enkelvoudig: basis}", f"{{toelichting: {LONG}}}")
    )
    region = region_of(tmp_path, {SCHOOL: text})
    assert [
        OwnText("regenboog", "basisondersteuning.hoe", "lezen", LONG),
        OwnText("regenboog", "gebieden.toelichting", "", LONG),
    ] == list(own_texts("regenboog", region.schools["regenboog"].school))


def test_short_texts_and_names_are_left_out(tmp_path: Path) -> None:
    """They are alike by chance."""
    short = " ".join(["woord"] * (LEAST_WORDS - 1))
    assert [] == found(tmp_path, f"in_het_kort: {short}\n")
    name = SOUND[SCHOOL].replace("De Regenboog", LONG)
    region = region_of(tmp_path / "b", {SCHOOL: name})
    assert [] == list(own_texts("regenboog", region.schools["regenboog"].school))


def test_what_the_board_wrote_is_no_own_text(tmp_path: Path) -> None:
    """All its schools would be alike."""
    shared = SOUND[BOARDS] + f"  gedeeld: {{opp: {{evaluatie: {LONG}}}}}\n"
    region = region_of(tmp_path, {BOARDS: shared})
    assert [] == list(own_texts("regenboog", region.schools["regenboog"].school))
