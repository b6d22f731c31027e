from __future__ import annotations

from pathlib import Path

import pytest
from gids_testing.rules import findings

from generator.check.rule import Example, Finding

WORDS = "Elke maandag oefenen wij met kinderen die moeite hebben met lezen, in een groepje van vier bij het raam"


def found_by(folder: Path, rule: str, example: Example) -> list[Finding]:
    """Give what one rule finds."""
    return [one for one in findings(folder, example) if one.rule == rule]


def test_a_text_that_is_nearly_the_same_is_told_at_both_schools_with_the_share(tmp_path: Path) -> None:
    """Each reads of the other."""
    other = WORDS.replace("vier", "vijf")
    example = Example(school=f"in_het_kort: {WORDS}.\n", other=f"in_het_kort: {other}.\n")
    first, second = found_by(tmp_path, "tekst-van-andere-school", example)
    assert ("regenboog", "in_het_kort", "zonnewijzer") == (first.school, first.field, second.school)
    assert first.message.startswith("Deze tekst staat voor 95% ook bij 'De Zonnewijzer': 'Elke maandag oefenen")
    assert "'De Regenboog'" in second.message


def test_a_text_about_the_same_thing_is_no_copy(tmp_path: Path) -> None:
    """Nor is a short one."""
    other = "Op maandag komt de leesspecialist langs en leest met wie moeite heeft met lezen een boek bij het raam."
    example = Example(school=f"in_het_kort: {WORDS}.\n", other=f"in_het_kort: {other}\n")
    assert [] == found_by(tmp_path / "a", "tekst-van-andere-school", example)
    short = Example(school="in_het_kort: Wij helpen graag.\n", other="in_het_kort: Wij helpen graag.\n")
    assert [] == found_by(tmp_path / "b", "tekst-van-andere-school", short)


def test_a_copied_text_of_an_area_is_told_at_that_area(tmp_path: Path) -> None:
    """Of several texts under the same key, at the one that is meant."""
    areas = f"gebieden:\n  dyscalculie: {{toelichting: Wij rekenen.}}\n  dyslexie: {{toelichting: '{WORDS}'}}\n"
    first, _second = found_by(tmp_path, "tekst-van-andere-school", Example(school=areas, other=areas))
    assert first.field == "gebieden.dyslexie.toelichting"


def test_many_copied_texts_are_a_short_list_with_their_number(tmp_path: Path) -> None:
    """Two schools that are each other's copy get a report that can be read."""
    keys = ("in_het_kort", "medezeggenschap", "toelating", "loopbaan", "zorg_in_school", "ambulante_begeleiding")
    copied = "".join(f"{key}: {WORDS}, nummer {key}.\n" for key in keys)
    found = found_by(tmp_path, "tekst-van-andere-school", Example(school=copied, other=copied))
    mine = [one for one in found if one.school == "regenboog"]
    assert 4 == len(mine)
    assert ["Nog 2 teksten staan ook elders."] == [
        one.message[one.message.index("Nog ") :] for one in mine if "Nog " in one.message
    ]


def test_a_block_that_can_be_shared_is_a_tip(tmp_path: Path) -> None:
    """It may well be true of both schools."""
    keys = f"opp: {{ouders: '{WORDS}'}}\n"
    example = Example(school=keys, other=keys)
    assert [] == found_by(tmp_path / "a", "tekst-van-andere-school", example)
    found = found_by(tmp_path / "b", "tekst-kan-gedeeld", example)
    assert [("tip", "opp.ouders"), ("tip", "opp.ouders")] == [(one.severity, one.field) for one in found]


@pytest.mark.parametrize(
    ("how", "message"),
    [
        ("Hulp bij lezen!", "Bij 'Hulp bij lezen' staat precies wat de regio zelf schreef: 'Hulp bij lezen!'."),
        (
            "Vaker oefenen met een boek.",
            "Bij 'Hulp bij lezen' staat precies wat de regio zelf schreef: 'Vaker oefenen met",
        ),
        (WORDS.replace("vier", "zes") + ".", "Bij 'Hulp bij lezen' staat voor 95% wat de regio zelf schreef: 'Elke"),
        ("Vaker oefenen met een boek en een leesouder.", ""),
        ("Elke dag een kwartier.", ""),
    ],
)
def test_an_answer_that_repeats_the_region_is_found(tmp_path: Path, how: str, message: str) -> None:
    """Its name, its list or its explanation; capitals and signs make no difference."""
    item = (
        f"basislijn:\n  - {{id: lezen, naam: Hulp bij lezen, wel: [Vaker oefenen, met een boek], uitleg: '{WORDS}.'}}\n"
    )
    school = f"basisondersteuning:\n  - {{item: lezen, status: voldoet, hoe: '{how}'}}\n"
    found = found_by(tmp_path, "hoe-is-basislijn", Example(school=school, region=item))
    assert bool(message) == bool(found)
    assert all(one.message.startswith(message) and one.field == "basisondersteuning[1].hoe" for one in found)


def test_a_school_that_its_board_or_region_can_be_called_for_is_not_without_contact(tmp_path: Path) -> None:
    """A form on a website is a way too."""
    bare = "telefoon:\nemail:\ncontact:\n"
    rule = "school-zonder-contact"
    assert ["regenboog", "zonnewijzer"] == [one.school for one in found_by(tmp_path / "a", rule, Example(school=bare))]
    shared = "gedeeld: {contact: {ouders: {website: 'https://veer.example/bel'}}}\n"
    assert [] == found_by(tmp_path / "b", rule, Example(school=bare, region=shared))


HELP = (
    "steunpunt:\n  naam: Steunpunt Veer\n  status: ingericht\n"
    "  contact: {telefoon: 099 310 77 00, email: vraag@steunpunt.example}\n"
    "jeugdhulp:\n  - {gemeente: Veerdam, naam: Jeugdteam Veerdam, telefoon: 099 320 11 00}\n"
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bel Steunpunt Veer op 099 310 77 99.", "steunpunt.contact '099 310 77 00'"),
        ("Het steunpunt veer is er ook (099-3107799).", "steunpunt.contact '099 310 77 00'"),
        ("Steunpunt Veer of Jeugdteam Veerdam: +31 99 320 11 01.", "jeugdhulp (Veerdam) '099 320 11 00'"),
        ("Bel Steunpunt Veer op +31 99 310 77 00.", ""),
        ("Bel Steunpunt Veer op 0993107700 of Jeugdteam Veerdam op 099 320 11 00.", ""),
        ("Er is een Steunpunt Veer. Bel ons op 099 411 20 99.", ""),
        ("Bel Steunpunt Veer, of ons op 099 411 20 31.", ""),
        ("Bel ons op 099 411 20 99, of Steunpunt Veer.", ""),
        ("Steunpunt Veer bestaat sinds 2019 en hielp 1200 ouders.", ""),
    ],
)
def test_a_number_beside_a_name_of_the_region_has_to_be_that_number(tmp_path: Path, text: str, found: str) -> None:
    """However it is written; the school's own numbers are its own."""
    school = f"telefoon: 099 411 20 31\nmedezeggenschap: '{text}'\n"
    messages = [
        one.message for one in found_by(tmp_path, "nummer-anders-dan-regio", Example(school=school, region=HELP))
    ]
    assert bool(found) == bool(messages)
    assert all(message.endswith(f"maar in swv.yml staat bij {found}.") for message in messages)


def test_a_contact_with_the_mail_address_of_the_region_has_its_number_too(tmp_path: Path) -> None:
    """At the key of the number."""
    school = "klachten: {contact: {telefoon: 099 310 77 99, email: Vraag@steunpunt.example}}\n"
    (found,) = found_by(tmp_path, "nummer-anders-dan-regio", Example(school=school, region=HELP))
    assert found.field == "klachten.contact.telefoon"
    assert found.message == "Hier staat '099 310 77 99', maar in swv.yml staat bij steunpunt.contact '099 310 77 00'."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bij ons krijgt 12% van de leerlingen extra hulp.", True),
        ("Ruim 90 procent van onze ouders is tevreden.", True),
        ("In 2025 kreeg 12% van de leerlingen extra hulp.", False),
        ("Volgens het jaarverslag krijgt 12% van de leerlingen extra hulp.", False),
        ("U krijgt 25% extra tijd bij toetsen.", False),
        ("Uw kind is 50 procent van de tijd in de klas.", False),
        ("Wij gaan er 100% voor.", False),
    ],
)
def test_a_share_of_pupils_needs_a_year_or_a_source(tmp_path: Path, text: str, *, found: bool) -> None:
    """In the file of the region and in that of a school; extra time is no figure."""
    region = found_by(tmp_path / "a", "cijfer-zonder-bron", Example(region=f"grensuitleg: '{text}'\n"))
    school = found_by(tmp_path / "b", "cijfer-zonder-bron", Example(school=f"in_het_kort: '{text}'\n"))
    assert ([""] if found else []) == [one.school for one in region]
    assert (["regenboog"] if found else []) == [one.school for one in school]
