"""What needs attention in a new year is told with what, why and what to do; what is in order is not."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from gids_testing.profiles import SCHOOL, SOUND, SWV, real_registers, swap
from gids_testing.reports import region_of

from generator.intake.new_year import as_for_year
from generator.profile.load import load_profiles
from generator.profile.parts import Validity
from generator.profile.resolve import resolve
from generator.report.attention import attention_of
from generator.report.model import Point
from generator.report.round import Looked, Round, look
from generator.site.dutch import written_date

YEAR = "2027-2028"
VALID = "profiel: {schooljaar: 2026-2027, status: vastgesteld, mr_instemming_op: 2026-06-10}\n"


def looked(
    folder: Path, school: str = SOUND[SCHOOL] + VALID, region: str = SOUND[SWV], *, ready: bool = True
) -> Looked:
    """Take De Regenboog in the round of 2027-2028, with another profile or region."""
    loaded = region_of(folder, {SCHOOL: school, SWV: region})
    found = resolve(loaded, "regenboog", real_registers())
    was = found.school.profiel or Validity()
    found = dataclasses.replace(found, school=as_for_year(found.school, YEAR))
    return look(found, Round(YEAR, was, ready), real_registers(), written_date)


def points(folder: Path, school: str = SOUND[SCHOOL] + VALID, region: str = SOUND[SWV]) -> dict[str, Point]:
    """Give the points of De Regenboog by their kind."""
    found = attention_of(looked(folder, school, region))
    assert len(found) == len({point.id for point in found})
    return {point.id: point for point in found}


def test_dates_of_the_old_year_do_not_count_for_the_new_one(tmp_path: Path) -> None:
    """The council agreed in 2026, so for 2027-2028 its consent is still to come, with law and status."""
    point = points(tmp_path)["wet-mr"]
    assert point.legal
    assert point.why.endswith("Bron: WMS, artikel 13, onder g; 14, lid 1, onder a (nog te controleren).")
    assert point.todo.endswith("Zet de dag van instemming daarna bij mr_instemming_op.")
    assert {"wet-mr", "wet-leerlingen-dag", "wet-gids-vastgesteld", "concept"} <= set(points(tmp_path / "b"))


def test_what_was_said_for_the_new_year_is_in_order(tmp_path: Path) -> None:
    """A second look, when council and board have spoken."""
    said = (
        "profiel: {schooljaar: 2027-2028, status: vastgesteld, vastgesteld_op: 2027-06-20,"
        " mr_instemming_op: 2027-06-10, leerlingen_gehoord_op: 2027-06-01}\n"
    )
    assert not {"wet-mr", "wet-leerlingen-dag", "wet-gids-vastgesteld", "concept", "jaar"} & set(
        points(tmp_path, SOUND[SCHOOL] + said)
    )


@pytest.mark.parametrize(
    ("valid", "stands"), [(VALID, "Er staat schooljaar 2026-2027."), ("", "Er staat geen schooljaar.")]
)
def test_a_profile_that_is_not_prepared_is_told(tmp_path: Path, valid: str, stands: str) -> None:
    """What must be done by hand comes first."""
    first = attention_of(looked(tmp_path, SOUND[SCHOOL] + valid, ready=False))[0]
    assert ("jaar", stands) == (first.id, first.why)
    assert "Zet schooljaar op 2027-2028 en status op concept." in first.todo


def test_the_law_asks_by_kind_of_school(tmp_path: Path) -> None:
    """A primary school is not asked for outflow profiles, a vso is; each is told the place in its own law."""
    assert "wet-vso-profielen" not in points(tmp_path / "po")
    region = swap(swap(SOUND[SWV], "PO9801", "VO9801"), "sector: po", "sector: vo")
    folder = tmp_path / "vo"
    school = swap(SOUND[SCHOOL], "schoolsoort: [bo]", "schoolsoort: [vso]")
    (folder / "schools" / "veer-vo").mkdir(parents=True)
    for name, text in (("swv.yml", region), ("regenboog.yml", swap(school, "bestuur: stichting-veer\n", ""))):
        (folder / "schools" / "veer-vo" / name).write_text(text, encoding="utf-8")
    (loaded,) = load_profiles(folder / "schools", real_registers()).regions
    found = resolve(loaded, "regenboog", real_registers())
    seen = attention_of(look(found, Round(YEAR, Validity(), ready=True), real_registers(), written_date))
    assert "wet-vso-profielen" in {point.id for point in seen}
    assert "WEC" in next(point.why for point in seen if point.id == "wet-gids-klachten")


LIMIT = "grenzen: [{situatie: Te veel tegelijk., gebieden: [dyslexie], wat_dan: Wij zoeken samen.}]\n"
CASES = [
    ("basislijn-leeg", "", "", ("Hulp bij rekenen",)),
    (
        "opbouw-voorbij",
        ("status: voldoet, hoe", "status: in_opbouw, gereed_op: 2027-07-31, hoe"),
        "status: in_opbouw, gereed_op: 2027-08-01, hoe",
        ("Hulp bij lezen (klaar op 31 juli 2027)",),
    ),
    (
        "opbouw-zonder-dag",
        ("status: voldoet, hoe", "status: in_opbouw, hoe"),
        "status: in_opbouw, gereed_op: 2028-01-01, hoe",
        ("Hulp bij lezen",),
    ),
    ("hoe-vaak", "", "", ("Leesclub",)),
    ("plaatsen", ("    plaatsen: 12\n", ""), "    plaatsen: 3\n", ("Leesclub",)),
    ("werkt-het", "", "", ("Leesclub",)),
    (
        "weer-open",
        ("    plaatsen: 12\n", "    gesloten: {van: 2026-10-01, tot: 2027-07-31, reden: Ziekte.}\n"),
        "    gesloten: {van: 2026-10-01, tot: 2027-08-01, reden: Ziekte.}\n",
        ("Leesclub (dicht tot en met 31 juli 2027)",),
    ),
    (
        "dicht-zonder-eind",
        ("    plaatsen: 12\n", "    gesloten: {van: 2026-10-01, reden: Ziekte.}\n"),
        "    gesloten: {van: 2026-10-01, tot: 2027-07-31, reden: Ziekte.}\n",
        ("Leesclub (dicht sinds 1 oktober 2026)",),
    ),
    (
        "niet-zonder-grens",
        ("  dyslexie: {enkelvoudig: basis}\n", "  dyslexie: {meervoudig: niet}\n"),
        f"  dyslexie: {{meervoudig: niet}}\n{LIMIT}",
        ("Lezen en spellen (dyslexie)",),
    ),
]


@pytest.mark.parametrize(("kind", "faulty", "sound", "about"), CASES, ids=[case[0] for case in CASES])
def test_a_part_of_the_profile_that_needs_words_is_told(
    tmp_path: Path, kind: str, faulty: tuple[str, str] | str, sound: str, about: tuple[str, ...]
) -> None:
    """And the same part in order is not: what lies on the first day of the new year is in time."""
    text = SOUND[SCHOOL] + VALID
    before, after = faulty if isinstance(faulty, tuple) else ("", "")
    assert about == points(tmp_path / "a", swap(text, before, after) if before else text)[kind].about
    if sound:
        assert kind not in points(tmp_path / "b", swap(text, before, sound))


def test_an_offer_that_says_everything_gives_no_point(tmp_path: Path) -> None:
    """How often, how many and how the school knows that it works."""
    whole = "    plaatsen: 12\n    hoe_vaak: Elke dag\n    hoe_weten_we_of_het_werkt: Een toets in juni.\n"
    found = points(tmp_path, swap(SOUND[SCHOOL], "    plaatsen: 12\n", whole))
    assert not {"hoe-vaak", "plaatsen", "werkt-het"} & set(found)


def test_a_basis_offer_needs_no_number_of_places(tmp_path: Path) -> None:
    """It is there for whoever needs it."""
    text = swap(swap(SOUND[SCHOOL], "    plaatsen: 12\n", ""), "niveau: extra", "niveau: basis")
    assert "plaatsen" not in points(tmp_path, text)


def test_areas_without_an_answer_are_named_and_others_are_not(tmp_path: Path) -> None:
    """Dyslexia has an answer."""
    about = points(tmp_path)["gebieden-leeg"].about
    assert "Rekenen (dyscalculie)" in about
    assert "Lezen en spellen (dyslexie)" not in about


def test_items_that_the_region_changed_since_the_year_of_the_profile_are_told(tmp_path: Path) -> None:
    """Not those of the year of the profile itself, nor those that are still to come."""
    years = ("2026-2027", "2027-2028", "2028-2029")
    items = "".join(
        f"  - {{id: i{year}, naam: Item {year}, gewijzigd_in: {year}, wijziging: verhoogd}}\n" for year in years
    )
    found = points(tmp_path / "a", region=SOUND[SWV] + items)
    assert ("Item 2027-2028 (verhoogd in 2027-2028)",) == found["basislijn-nieuw"].about
    old = swap(VALID, "2026-2027", "2023-2024")
    found = points(tmp_path / "b", SOUND[SCHOOL] + old, SOUND[SWV] + items)
    assert 2 == len(found["basislijn-nieuw"].about)
    assert "basislijn-nieuw" not in points(tmp_path / "c")


@pytest.mark.parametrize(("day", "told"), [("2027-08-01", True), ("2027-08-02", False)])
def test_a_day_of_review_before_the_new_year_is_told(tmp_path: Path, day: str, told: bool) -> None:  # noqa: FBT001 - a case
    """The school wrote it down itself; preparing the year empties it."""
    valid = swap(VALID, "status", f"controleren_voor: {day}, status")
    assert told == ("controle" in points(tmp_path, SOUND[SCHOOL] + valid))


@pytest.mark.parametrize(("period", "told"), [("2023-2027", True), ("2024-2028", False), ("vier jaar", False)])
def test_a_plan_that_ends_before_the_new_year_is_told(tmp_path: Path, period: str, told: bool) -> None:  # noqa: FBT001 - a case
    """Of a period in words nobody can tell."""
    valid = swap(VALID, "status", f"ondersteuningsplan: {period}, status")
    assert told == ("plan-school" in points(tmp_path, SOUND[SCHOOL] + valid))


@pytest.mark.parametrize(("day", "told"), [("2027-07-31", True), ("2027-08-01", False)])
def test_a_plan_of_the_region_that_ends_before_the_new_year_is_told(tmp_path: Path, day: str, told: bool) -> None:  # noqa: FBT001 - a case
    """With its title and last day."""
    region = SOUND[SWV] + f"plan: {{titel: Samen, van: 2023-08-01, tot: {day}}}\n"
    assert told == ("plan-regio" in points(tmp_path, region=region))


def test_a_waiting_list_from_before_the_new_year_is_told(tmp_path: Path) -> None:
    """It has to be looked at anew."""
    for day, told in (("2027-07-31", True), ("2027-08-01", False)):
        school = SOUND[SCHOOL] + VALID + f"wachtlijst: {{status: nee, datum: {day}}}\n"
        assert told == ("wachtlijst" in points(tmp_path / day, school))


def test_people_of_whom_it_is_unknown_whether_they_work_here_are_told(tmp_path: Path) -> None:
    """By their role."""
    school = SOUND[SCHOOL] + "mensen: [{rol: logopedist}, {rol: leraar, intern: ja}]\n"
    assert ("logopedist",) == points(tmp_path, school)["mensen-intern"].about


def test_contact_persons_are_shown_to_be_looked_at_and_missing_ones_are_named(tmp_path: Path) -> None:
    """Also those that come from the region, with where they come from."""
    found = points(tmp_path / "a")
    assert ("voor ouders: intern begeleider, 8:30",) == found["contact-nakijken"].about
    assert ("voor leerlingen",) == found["contact-leeg"].about
    shared = SOUND[SWV] + "gedeeld: {contact: {leerlingen: {rol: vertrouwenspersoon}}}\n"
    found = points(tmp_path / "b", region=shared)
    assert "voor leerlingen: vertrouwenspersoon, van de regio" in found["contact-nakijken"].about
    assert "contact-leeg" not in found


def test_a_text_that_is_the_region_s_own_is_told(tmp_path: Path) -> None:
    """Own words give no point."""
    text = "Uw kind oefent elke week drie keer met een klein groepje buiten de eigen klas."
    region = swap(SOUND[SWV], "naam: Hulp bij lezen}", f"naam: Hulp bij lezen, uitleg: {text}}}")
    school = swap(SOUND[SCHOOL], "Elke dag een kwartier.", text)
    assert ("Hulp bij lezen",) == points(tmp_path / "a", school, region)["zelfde-tekst"].about
    assert "zelfde-tekst" not in points(tmp_path / "b", region=region)


def test_parts_that_the_region_agreed_on_are_told_once(tmp_path: Path) -> None:
    """What has a point of its own, such as contact persons, is not told again."""
    region = SOUND[SWV] + "afspraak_profiel: {onderdelen: [contact.leerlingen, aanbod, klachten]}\n"
    assert ("Klachten",) == points(tmp_path, region=region)["afspraak"].about
