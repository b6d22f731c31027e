from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import get_args

import pytest
from gids_testing.profiles import OTHER, SCHOOL, SOUND, SWV, real_registers
from gids_testing.reports import DAY, region_of, schools_of
from gids_testing.sites import ROOT
from pydantic import BaseModel

from generator.content.legal_list import Toets, Wetspunt
from generator.profile.legal import Asked, can_be_reached, is_asked, points_of, verdict_of
from generator.profile.parts import Contact
from generator.profile.region import Region
from generator.profile.school import School
from generator.report.law_list import law_findings
from generator.report.model import LawFinding

POINTS = points_of(real_registers())
PLAN = "plan: {titel: Samen, van: 2024-08-01, tot: 2028-07-31}\n"


def findings(folder: Path, changed: Mapping[str, str | bytes] | None = None, day: date = DAY) -> dict[str, LawFinding]:
    """Go through the list for the small region; give what was found by id."""
    region = region_of(folder, changed)
    return {f.id: f for f in law_findings(region.region, schools_of(region), real_registers(), day)}


def verdicts(folder: Path, text: str, point: str, region: str = "") -> str | None:
    """Give the verdict on one point for a school with some keys more, or for the region."""
    changed = {SCHOOL: SOUND[SCHOOL] + text, SWV: SOUND[SWV] + region}
    found = findings(folder, changed)[point]
    if found.region:
        return found.region
    return next((verdict for verdict, schools in found.schools.items() if "regenboog" in schools), None)


def _has(model: type[BaseModel], path: list[str]) -> bool:
    """Say whether a key exists in a model, however its type is wrapped."""
    if not path:
        return True
    field = model.model_fields.get(path[0])
    if field is None:
        return False
    if len(path) == 1:
        return True
    inner = [kind for kind in (field.annotation, *get_args(field.annotation)) if isinstance(kind, type)]
    return any(_has(kind, path[1:]) for kind in inner if issubclass(kind, BaseModel))


@pytest.mark.parametrize("point", POINTS, ids=lambda point: point.id)
def test_every_point_looks_at_something_that_exists(point: Wetspunt) -> None:
    """Keys of the profile, pages of a school's site; a slip would make a point always missing."""
    model = School if point.over == "school" else Region
    assert [] == [key for key in point.sleutels if not _has(model, key.split("."))]
    assert not point.pagina or (ROOT / "content" / "paginas" / "school" / f"{point.pagina}.md").is_file()
    assert not _has(School, ["klachten", "reglement"])


@pytest.mark.parametrize("point", [point for point in POINTS if point.pagina], ids=lambda point: point.id)
def test_a_page_that_answers_a_point_says_what_the_law_says(point: Wetspunt) -> None:
    """Each provision stands on that page, by its slot."""
    text = (ROOT / "content" / "paginas" / "school" / f"{point.pagina}.md").read_text(encoding="utf-8")
    assert [] == [law for law in point.wet if f"{{{{ wet.{law} }}}}" not in text]


def test_every_way_of_looking_is_used() -> None:
    """A way without a point would be code that nobody needs."""
    assert set(get_args(Toets)) == {point.toets for point in POINTS}


@pytest.mark.parametrize(
    ("text", "point", "expected"),
    [
        ("profiel: {schooljaar: 2026-2027}\n", "gids-jaar", "in-orde"),
        ("profiel: {schooljaar: 2025-2026}\n", "gids-jaar", "ontbreekt"),
        ("", "gids-jaar", "ontbreekt"),
        ("profiel: {schooljaar: 2026-2027, vastgesteld_op: 2026-07-31}\n", "gids-vastgesteld", "in-orde"),
        ("profiel: {schooljaar: 2026-2027, vastgesteld_op: 2026-08-01}\n", "gids-vastgesteld", "ontbreekt"),
        ("profiel: {vastgesteld_op: 2026-07-31}\n", "gids-vastgesteld", "niet-na-te-gaan"),
        ("profiel: {schooljaar: 2026-2027}\n", "gids-vastgesteld", "ontbreekt"),
        ("profiel: {mr_instemming_op: 2026-06-01}\n", "mr", "in-orde"),
        ("profiel: {mr_instemming_op: 2026-06-01, vastgesteld_op: 2026-06-01}\n", "mr", "in-orde"),
        ("profiel: {mr_instemming_op: 2026-06-02, vastgesteld_op: 2026-06-01}\n", "mr", "ontbreekt"),
        ("", "mr", "ontbreekt"),
        ("leerling_stem: {hoe: In de leerlingenraad.}\n", "leerlingen-hoe", "in-orde"),
        ("leerling_stem: {terugkoppeling: In de klas.}\n", "leerlingen-hoe", "ontbreekt"),
        ("", "gids-basis", "in-orde"),
        ("", "gids-extra", "ontbreekt"),
        ("klachten: {commissie: Commissie Veer}\n", "gids-commissie", "in-orde"),
        ("klachten: {commissie_website: https://commissie.example}\n", "gids-commissie", "in-orde"),
        ("klachten: {regeling: https://regeling.example}\n", "gids-commissie", "ontbreekt"),
        ("mensen: [{rol: antipestcoordinator}]\n", "gids-aanspreekpunt", "in-orde"),
        ("klachten: {contact: {rol: antipestcoordinator}}\n", "gids-aanspreekpunt", "in-orde"),
        ("mensen: [{rol: leraar}]\n", "gids-aanspreekpunt", "ontbreekt"),
        ("", "gids-bijdrage", "niet-na-te-gaan"),
        ("", "opp-regels", "in-orde"),
    ],
)
def test_a_school_is_looked_at_in_the_way_that_a_point_names(
    tmp_path: Path, text: str, point: str, expected: str
) -> None:
    """In order, missing, or not to be seen."""
    assert expected == verdicts(tmp_path, text, point)


def test_a_text_about_extra_support_is_needed_not_only_a_name(tmp_path: Path) -> None:
    """The offer must say what it is or for whom."""
    text = SOUND[SCHOOL].replace("naam: Leesclub\n", "naam: Leesclub\n    wat: Samen lezen.\n")
    found = findings(tmp_path, {SCHOOL: text})["gids-extra"]
    assert {"in-orde": ("regenboog",), "ontbreekt": ("zonnewijzer",), "niet-na-te-gaan": ()} == dict(found.schools)


@pytest.mark.parametrize(
    ("text", "point", "expected"),
    [
        (PLAN, "swv-plan", "in-orde"),
        (PLAN.replace("2028-07-31", "2028-08-01"), "swv-plan", "ontbreekt"),
        (PLAN.replace("2028-07-31", "2026-11-22"), "swv-plan", "ontbreekt"),
        ("plan: {titel: Samen}\n", "swv-plan", "niet-na-te-gaan"),
        ("plan: {titel: Samen, tot: 2025-07-31}\n", "swv-plan", "ontbreekt"),
        ("", "swv-plan", "ontbreekt"),
        ("", "swv-basislijn", "in-orde"),
        ("", "swv-vindbaar", "ontbreekt"),
        ("website: https://swv.example\n", "swv-vindbaar", "ontbreekt"),
        ("website: https://swv.example\ncontact: {ouders: {bereikbaar: elke dag}}\n", "swv-vindbaar", "ontbreekt"),
        ("website: https://swv.example\ncontact: {ouders: {email: a@swv.example}}\n", "swv-vindbaar", "in-orde"),
        ("steunpunt: {naam: S, status: ingericht, contact: {email: a@s.example}}\n", "steunpunt", "in-orde"),
        ("steunpunt: {naam: S, status: in_voorbereiding, contact: {email: a@s.example}}\n", "steunpunt", "ontbreekt"),
        ("steunpunt: {naam: S, status: ingericht}\n", "steunpunt", "ontbreekt"),
        ("", "opr", "niet-na-te-gaan"),
    ],
)  # fmt: skip
def test_a_region_is_looked_at_too(tmp_path: Path, text: str, point: str, expected: str) -> None:
    """Once, and not per school."""
    assert expected == verdicts(tmp_path, "", point, region=text)


VSO = "uitstroomprofielen: [{profiel: arbeidsmarktgericht}]\n"


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        (VSO, {"vso-profielen": "in-orde", "vso-stage": "ontbreekt", "vso-examens": None}),
        (VSO + "stage: [{profiel: arbeidsmarktgericht, verplicht: ja}]\n", {"vso-stage": "in-orde"}),
        ("", {"vso-profielen": "ontbreekt", "vso-stage": "niet-na-te-gaan", "vso-examens": "niet-na-te-gaan"}),
    ],
    ids=["a profile", "with placement", "no profile yet"],
)
def test_points_about_a_profile_are_asked_of_schools_that_have_it(
    tmp_path: Path, more: str, expected: dict[str, str | None]
) -> None:
    """Without any profile nobody can say."""
    school = SOUND[OTHER].replace("[bo]", "[so, vso]") + more
    found = findings(tmp_path, {OTHER: school})
    assert expected == {
        point: next((v for v, s in found[point].schools.items() if "zonnewijzer" in s), None)
        if point in found
        else None
        for point in expected
    }


def test_a_point_for_no_school_here_is_left_out(tmp_path: Path) -> None:
    """A region of primary schools reads nothing about vso."""
    found = findings(tmp_path)
    assert [] == [point for point in found if point.startswith("vso")]
    assert "gids-jaar" in found


def test_only_places_in_laws_that_govern_a_school_are_named(tmp_path: Path) -> None:
    """For primary schools the WPO, not the law of secondary education; other acts stay."""
    found = findings(tmp_path)
    assert ("WPO, artikel 13",) == found["gids-jaar"].laws[0].places
    assert ("WMS, artikel 13, onder g; 14, lid 1, onder a",) == found["mr"].laws[0].places
    special = {OTHER: SOUND[OTHER].replace("[bo]", "[so]")}
    assert ("WPO, artikel 13", "WEC, artikel 22") == findings(tmp_path / "b", special)["gids-jaar"].laws[0].places


def test_what_the_register_did_not_check_is_told(tmp_path: Path) -> None:
    """Status and dates come from the register."""
    (law,) = findings(tmp_path)["gids-jaar"].laws
    entry = real_registers()["wet"][law.id]
    assert (entry.status == "gecontroleerd", entry.gecontroleerd_op, entry.tekst_van) == (
        law.checked, law.looked_on, law.text_of,
    )  # fmt: skip
    assert not law.checked


def test_a_contact_is_reachable_by_telephone_mail_or_page() -> None:
    """Hours alone reach nobody."""
    reached = [Contact(telefoon="020 123 45 67"), Contact(email="a@b.example"), Contact(website="https://b.example")]
    assert all(map(can_be_reached, reached))
    assert not any(map(can_be_reached, [Contact(bereikbaar="elke dag", naam="A"), None]))


def test_a_way_for_schools_cannot_be_used_for_a_region(tmp_path: Path) -> None:
    """A slip in the register is no silent verdict."""
    (point,) = (point for point in POINTS if point.toets == "tekst-extra")
    asked = Asked(point, region_of(tmp_path).region, None, DAY)
    with pytest.raises(ValueError, match="gids-extra"):
        verdict_of(asked)


def test_a_point_about_the_region_is_asked_of_no_school(tmp_path: Path) -> None:
    """Else every school would be named for what the region lacks."""
    school = schools_of(region_of(tmp_path))["regenboog"]
    (point,) = (point for point in POINTS if point.id == "steunpunt")
    assert not is_asked(point, school)
    assert is_asked(point.model_copy(update={"over": "school"}), school)
