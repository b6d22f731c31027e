"""The section of the school guide answers the legal list, point by point."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from gids_testing.demo_sections import subjects
from gids_testing.profiles import OTHER, SCHOOL, SOUND, real_registers, write_files

from generator.export.blocks import texts
from generator.profile.legal import answers_of
from generator.profile.resolve import ResolvedSchool
from generator.site.section import SECTION, section_document
from generator.site.subjects import Subject
from generator.site.summary import summary_document

DEMO = list(subjects())
ANSWERS = {"in-orde": "Ja, bij", "ontbreekt": "Nee, of nog niet ingevuld.", "niet-na-te-gaan": "Dat laat dit deel"}


def _rows(html: str) -> dict[str, str]:
    """Give the answers that a reader sees, by point."""
    part = html[html.index('id="deel-wettelijk"') : html.index('id="deel-wet"')]
    rows = re.findall(r"<dt>(.*?)</dt>\s*<dd>(.*?)</dd>", part, re.DOTALL)
    return {name: re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", said)).strip() for name, said in rows}


@pytest.mark.parametrize(("name", "resolved", "subject"), DEMO, ids=[name for name, *_ in DEMO])
def test_every_point_is_answered_and_leads_to_its_part(name: str, resolved: ResolvedSchool, subject: Subject) -> None:
    """The words of each link are the heading they lead to, and nothing that the law asks of this kind is left out."""
    html = subject.renderer.render(SECTION, depth=1)
    asked = answers_of(resolved, real_registers())
    rows = _rows(html)
    assert [point.naam for point, _answer in asked] == list(rows), name
    for point, answer in asked:
        assert rows[point.naam].startswith(ANSWERS[answer])
    part = html[html.index('id="deel-wettelijk"') : html.index('id="deel-wet"')]
    headings = dict(re.findall(r'<h[23] id="([^"]+)">(.*?)</h[23]>', html))
    links = re.findall(r'<a href="#([^"]+)">(.*?)</a>', part)
    assert links
    assert [(to, headings.get(to)) for to, _words in links] == links


def test_a_bare_profile_is_told_what_is_missing(tmp_path: Path) -> None:
    """Somebody who copies the section sees what the law still asks."""
    schools = write_files(tmp_path, SOUND)
    said = {name: _rows(subject.renderer.render(SECTION, depth=1)) for name, _resolved, subject in subjects(schools)}
    bare = said[OTHER.removeprefix("schools/").removesuffix(".yml")]
    fuller = said[SCHOOL.removeprefix("schools/").removesuffix(".yml")]
    assert bare["Basisondersteuning beschreven"].startswith("Nee, of nog niet ingevuld. (WPO, artikel 13")
    assert fuller["Basisondersteuning beschreven"].startswith("Ja, bij Basisondersteuning. (WPO, artikel 13")
    assert bare["Vrijwillige ouderbijdrage"].startswith("Dat laat dit deel van de schoolgids niet zien.")


def test_a_place_in_the_law_is_named_once(tmp_path: Path) -> None:
    """Four statements about admission rest on one article, and are to be checked as one."""
    schools = write_files(tmp_path, SOUND)
    _name, _resolved, subject = next(subjects(schools))
    rows = _rows(subject.renderer.render(SECTION, depth=1))
    assert rows["Aanmelden, termijnen en zorgplicht"].endswith("(WPO, artikel 40; nog te controleren)")


@pytest.mark.parametrize(("name", "resolved", "subject"), DEMO, ids=[name for name, *_ in DEMO])
def test_the_status_stands_on_every_form(name: str, resolved: ResolvedSchool, subject: Subject) -> None:
    """Section and sheet say for which year they hold, and that a concept is one; all forms are made of these."""
    section = " ".join(texts(section_document(resolved, subject).blocks))
    summary = summary_document(resolved, subject)
    sheet = " ".join([summary.subject, *texts(summary.blocks)])
    profile = resolved.school.profiel
    if profile and profile.schooljaar:
        year = profile.schooljaar.replace("-", "–")
        assert f"Dit geldt voor schooljaar {year}." in section
        assert f"chooljaar {year}" in sheet
    concept = bool(profile and profile.status == "concept")
    assert concept == ("Dit is een concept. De school werkt hier nog aan." in section), name
    assert concept == ("Dit is een concept. De school werkt hier nog aan." in sheet), name


def test_among_the_demo_schools_are_concepts() -> None:
    """Without one, the test above would say nothing."""
    status = {resolved.school.profiel.status for _name, resolved, _subject in DEMO if resolved.school.profiel}
    assert {"concept", "vastgesteld"} <= status
