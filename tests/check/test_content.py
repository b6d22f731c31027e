"""The rules for shared content find their faulty example, leave the mended one alone, and pass our own pages."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from gids_testing.profiles import real_registers
from gids_testing.rules import DAY
from gids_testing.sites import ROOT

from generator.check.content import check_content, check_page
from generator.check.content_asked import PageAsked
from generator.check.rule import Finding, Rule
from generator.check.rules.content import CONTENT_RULES, PLAN_LAW

FRONT = "---\ntitle: Hulp\nvoor: ouders\n---\n"


def _findings(markdown: str, day: date = DAY) -> list[Finding]:
    return list(check_page(PageAsked("content/faq/hulp.md", markdown, real_registers(), day)))


def _found(rule: str, text: str) -> list[Finding]:
    """Give what one rule says of a page for parents."""
    return [one for one in _findings(FRONT + text) if one.rule == rule]


def _name(rule: Rule[PageAsked]) -> str:
    return rule.id


@pytest.mark.parametrize("rule", CONTENT_RULES, ids=_name)
def test_a_rule_finds_its_faulty_page_and_says_where(rule: Rule[PageAsked]) -> None:
    """The file, a line of it, what stands there and what to do."""
    found = [one for one in _findings(rule.faulty.page) if one.rule == rule.id]
    assert found
    for one in found:
        assert "content/faq/hulp.md" == one.path
        assert 1 <= one.line <= rule.faulty.page.count("\n")
        assert one.message.endswith(".")
        assert one.remedy.endswith(".")
        assert "inhoud" == rule.subject


@pytest.mark.parametrize("rule", CONTENT_RULES, ids=_name)
def test_a_rule_leaves_its_mended_page_alone(rule: Rule[PageAsked]) -> None:
    """Nothing at all is wrong with it, for no rule."""
    assert [] == _findings(rule.sound.page)


def test_our_own_pages_have_nothing_to_mend() -> None:
    """What every school publishes keeps its own rules."""
    found = check_content(ROOT / "content", real_registers(), DAY)
    assert [] == [(one.path, one.line, one.message) for one in found if one.severity != "tip"]


def test_every_page_is_looked_at(tmp_path: Path) -> None:
    """Also in folders below; a finding names the file from the folder on, and the line in it."""
    folder = tmp_path / "content"
    (folder / "faq").mkdir(parents=True)
    (folder / "faq" / "b.md").write_text(FRONT + "Goed.\n\nIndien u belt.\n", encoding="utf-8")
    (folder / "a.md").write_text(FRONT + "Indien u belt.\n", encoding="utf-8")
    found = check_content(folder, real_registers(), DAY)
    assert [("content/a.md", 5), ("content/faq/b.md", 7)] == [(one.path, one.line) for one in found]


def test_the_gravest_of_a_page_comes_first(tmp_path: Path) -> None:
    """A tip stands below a warning, wherever it is on the page."""
    page = tmp_path / "content" / "a.md"
    page.parent.mkdir()
    page.write_text(FRONT + "De school is verplicht om te praten.\n\n## Meer\n\nIndien u belt.\n", encoding="utf-8")
    found = check_content(page.parent, real_registers(), DAY)
    assert ["waarschuwing", "tip"] == [one.severity for one in found]


@pytest.mark.parametrize(
    "text", ["", "\n\n", "geen kop", "---\nkapot: [\n---\nTekst.", "---\nvoor: niemand\n---\nTekst."]
)
def test_a_page_that_is_odd_is_looked_at_all_the_same(text: str) -> None:
    """Whether it can be published is said elsewhere."""
    assert [] == _findings(text)


def test_each_audience_has_its_own_limits() -> None:
    """A sentence that staff may read is too long for parents."""
    sentence = " ".join(["woord"] * 30) + "."
    text = f"## Voor ouders {{#kop-ouders}}\n\n{sentence}\n\n## Voor de school {{#kop-school}}\n\n{sentence}\n"
    found = _found("inhoud-lange-zin", text)
    assert [7] == [one.line for one in found]
    assert found[0].message.startswith("Voor ouders heeft een zin hoogstens 25 woorden; deze heeft er 30: 'woord woord")


def test_the_worst_sentence_is_named_and_the_others_are_counted() -> None:
    """One finding for each part of a page."""
    text = "\n\n".join(" ".join(["woord"] * length) + "." for length in (26, 29, 27))
    found = _found("inhoud-lange-zin", text)
    assert [7] == [one.line for one in found]
    assert found[0].message.endswith(" Er zijn nog 2 te lange zinnen.")


def test_a_short_part_has_no_mean() -> None:
    """Of seven sentences a mean says little; of eight it does."""
    sentence = "Wij bespreken met u en met uw kind wat er goed ging en wat er nog moeilijk is. "
    assert [] == _found("inhoud-zware-tekst", sentence * 7)
    found = _found("inhoud-zware-tekst", sentence * 8)
    assert found[0].message.startswith("De zinnen voor ouders hebben gemiddeld 18,0 woorden; 13 is genoeg.")


@pytest.mark.parametrize(
    "text",
    [
        "Ongeveer 20% krijgt hulp. Zie [de bronnen](bronnen.md).",
        "Ongeveer 20% krijgt hulp.\n\n{{ figuur.v01 }}",
        "Er zijn 12 plekken, en 3 leraren.",
        "Bel 099 123 45 67 of lees artikel 8.8.",
        "| 20% | 30% |\n| --- | --- |",
    ],
)
def test_a_number_with_its_source_is_left_alone(text: str) -> None:
    """So is a number that claims nothing about pupils at large."""
    assert [] == _found("inhoud-cijfer-zonder-bron", text)


@pytest.mark.parametrize(
    "text", ["Een op de vijf leerlingen is thuis.", "Ruim 15.000 kinderen.", "Het is 12,5 procent."]
)
def test_a_number_out_of_nowhere_is_found(text: str) -> None:
    """However it is written."""
    assert 1 == len(_found("inhoud-cijfer-zonder-bron", text))


def test_a_source_in_another_section_is_too_far() -> None:
    """A reader does not scroll for it."""
    text = "## Een\n\nOngeveer 20% krijgt hulp.\n\n## Twee\n\n{{ figuur.v01 }}\n"
    assert [7] == [one.line for one in _found("inhoud-cijfer-zonder-bron", text)]


@pytest.mark.parametrize(
    "text",
    [
        "De school moet met u praten. Lees [de wet](#kop-wet).",
        "U moet uw kind op tijd aanmelden.",
        "De school praat met u.",
        "Moet u tekenen?",
    ],
)
def test_what_is_no_statement_about_the_law_is_left_alone(text: str) -> None:
    """Nor is one that leads to the law."""
    assert [] == _found("inhoud-wet-zonder-bepaling", text)


@pytest.mark.parametrize(
    "text", ["De school moet met u praten.", "U heeft recht op een gesprek.", "Dan moet het bestuur kiezen."]
)
def test_a_statement_about_the_law_is_found(text: str) -> None:
    """By its words."""
    assert 1 == len(_found("inhoud-wet-zonder-bepaling", text))


@pytest.mark.parametrize(
    "text",
    ["In 2023 heette dat het SOP.", "Het schoolplan, vroeger het schoolondersteuningsprofiel.", "Een SOPRAAN zingt."],
)
def test_the_profile_of_old_may_be_named_as_such(text: str) -> None:
    """With a year, or as something of the past."""
    assert [] == _found("inhoud-sop-van-nu", text)


@pytest.mark.parametrize(
    "text",
    [
        "Uw kind is nieuw op school.",
        "In 2027 komt er een nieuwe wet.",
        "Nieuwe regels voor het spel maken kinderen samen in 2026.",
    ],
)
def test_what_time_does_not_change_is_left_alone(text: str) -> None:
    """A year makes it true for good."""
    assert [] == _found("inhoud-woord-dat-verloopt", text)


def test_a_bill_that_is_dated_elsewhere_on_the_page_is_dated() -> None:
    """The page tells of it twice; another word is not helped by that."""
    text = "## Een\n\nEr kwam in 2023 een wetsvoorstel.\n\n## Twee\n\nHet wetsvoorstel noemt u. Binnenkort meer.\n"
    found = _found("inhoud-woord-dat-verloopt", text)
    assert ["'Binnenkort' klopt maar even, en er staat geen jaar bij: 'Binnenkort meer.'."] == [
        one.message for one in found
    ]


@pytest.mark.parametrize(
    "text", ["Elke leerling op het vso heeft een OPP.", "Elke leerling heeft een mentor.", "Uw kind heeft een OPP."]
)
def test_a_plan_for_some_is_left_alone(text: str) -> None:
    """When it says for whom."""
    assert [] == _found("inhoud-opp-voor-iedereen", text)


@pytest.mark.parametrize(
    "text",
    ["Het OPP en de PDF.", "Vraag naar Sociale vaardigheden (KWX). De KWX helpt.", "{{ wet.KWX }} [x](KWX.md) `KWX`"],
)
def test_an_abbreviation_that_is_explained_is_left_alone(text: str) -> None:
    """By a register, by the page itself, or because nobody reads it."""
    assert [] == _found("inhoud-afkorting", text)


def test_an_abbreviation_is_told_once() -> None:
    """Where it first stands."""
    assert [5] == [one.line for one in _found("inhoud-afkorting", "De KWX.\n\nNog eens de KWX.")]


def test_what_the_law_says_of_plans_stands_with_them() -> None:
    """A slot with the words for schools counts too; the message names what is not there."""
    slots = "{{ opp }}\n\n{{ wet.opp-voor-wie }}\n\n{{ wet.opp-uitstroom.school }}\n\n{{ wet.opp-evaluatie-jaar }}"
    assert [
        "De school vertelt hier over het OPP, maar van de wet ontbreekt: opp-handelingsdeel-instemming, opp-evaluatie."
    ] == [one.message for one in _found("inhoud-opp-zonder-wet", slots)]


def test_the_names_of_the_law_of_plans_exist() -> None:
    """A rule that asks for what is not there could never be kept."""
    assert set(PLAN_LAW) <= set(real_registers()["wet"])


@pytest.mark.parametrize(("last", "count"), [("2026-11-22", 1), ("2026-11-23", 0), ("geen datum", 0)])
def test_a_page_is_overdue_on_the_day_after(last: str, count: int) -> None:
    """On the day itself it holds; whether a date is one is said elsewhere."""
    found = [
        one for one in _findings(f"---\nvoor: ouders\nherzien_voor: {last}\n---\nTekst.") if "verlopen" in one.rule
    ]
    assert [3] * count == [one.line for one in found]


def test_a_share_of_long_sentences_is_told() -> None:
    """Though the mean is fine."""
    long = " ".join(["woord"] * 21) + ". "
    found = _found("inhoud-zware-tekst", long + "Wij doen dat. " * 9)
    assert found[0].message.startswith("Van de zinnen voor ouders is 10% langer dan 20 woorden; 8% mag. De langste is")


def test_passages_know_their_line_and_their_readers() -> None:
    """Headings, tables and HTML are no prose; a part ends at a heading of its own level."""
    page = PageAsked(
        "x.md",
        FRONT
        + "Een\nvervolg.\n\n- Punt\n- Nog een\n\n<div>\n\n"
        + "## Jij {#kop-leerlingen}\n\n### Diep\n\nJij.\n\n## Later\n\nU.\n",
        real_registers(),
        DAY,
    )
    assert [
        (5, "ouders", 0, "Een\nvervolg."),
        (8, "ouders", 0, "- Punt"),
        (9, "ouders", 0, "- Nog een"),
        (17, "leerlingen", 2, "Jij."),
        (21, "ouders", 3, "U."),
    ] == [(one.line, one.audience, one.section, one.text) for one in page.passages]
