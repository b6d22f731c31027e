"""The shared words keep their promises: complete, dated, sourced, and plain for whoever reads them."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
from gids_testing.sites import ROOT

from generator.check.explained import KNOWN, explained
from generator.check.limits import broken
from generator.check.plain import blocks, measure, sentences
from generator.content.pages import Family, Page, load_family
from generator.content.registers import load_registers
from generator.resources import find_resources

REGISTERS = load_registers(find_resources().registers)
FAMILIES = [load_family(folder, REGISTERS) for folder in sorted((ROOT / "content/paginas").iterdir())]
PAGES = [page for family in FAMILIES for page in family.pages.values()]
SCHOOL = next(family for family in FAMILIES if family.name == "school")


def _text(page: Page) -> str:
    return page.path.read_text(encoding="utf-8")


def _name(page: Page) -> str:
    return page.source


def test_all_eighteen_questions_are_there_in_order() -> None:
    """Each has its number, and annexes follow their question."""
    numbers = [name for name in SCHOOL.faqs if len(name) == 6]
    assert [f"faq-{number:02d}" for number in range(1, 19)] == numbers


@pytest.mark.parametrize("page", SCHOOL.faqs.values(), ids=_name)
def test_a_question_has_what_its_readers_expect(page: Page) -> None:
    """A part for each audience it names, and the school's own answer."""
    faq, text = page.front.faq, _text(page)
    assert faq is not None
    anchors = {"ouders": "kop-ouders", "leerlingen": "kop-leerlingen", "school": "kop-school", "swv": "kop-swv"}
    assert {anchors[who] for who in faq.doelgroepen} == set(anchors.values()) & set(re.findall(r"\{#([a-z-]+)\}", text))
    assert f"{{{{ invulling.{faq.id} }}}}" in text or len(faq.id) > 6
    assert page.front.herzien_voor is not None
    assert page.front.bronnen


@pytest.mark.parametrize("page", SCHOOL.faqs.values(), ids=_name)
def test_no_question_stands_alone(page: Page) -> None:
    """Every question leads on, and another question or page leads to it."""
    faq = page.front.faq
    assert faq is not None
    assert faq.gerelateerd
    name = page.path.stem
    others = [other for other in SCHOOL.pages.values() if other is not page]
    by_text = any(f"{name}.md" in _text(other) for other in others)
    by_relation = any(other.front.faq and faq.id in other.front.faq.gerelateerd for other in others)
    assert by_text or by_relation


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_no_text_is_overdue(page: Page) -> None:
    """When its date has passed, somebody reads the text again and sets a new one."""
    today = datetime.now(tz=UTC).date()
    assert page.front.herzien_voor is None or page.front.herzien_voor >= today


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_every_block_is_plain_for_its_readers(page: Page) -> None:
    """Parents read 13 words a sentence at most on average, pupils 10; no sentence is too long."""
    said = [
        f"{block.audience}: {limit}"
        for block in blocks(_text(page), audience=page.front.voor)
        if block.text
        for limit in broken(block.audience, measure(block.text))
    ]
    assert [] == said


@pytest.mark.parametrize(
    ("audience", "text", "expected"),
    [
        ("ouders", "Een zin. " * 3, []),
        (
            "ouders",
            " ".join(["woord"] * 26) + ".",
            ["gemiddeld 26.0 woorden", "100% van de zinnen over 20 woorden", "een zin van 26 woorden"],
        ),
        ("leerlingen", " ".join(["woord"] * 11) + ".", ["gemiddeld 11.0 woorden"]),
        ("ouders", "Indien u belt.", ["formeel: indien"]),
        ("ouders", "Het plan wordt gemaakt. " * 13, ["lijdend 100%"]),
    ],
    ids=["plain", "long", "long for pupils", "formal", "passive"],
)  # fmt: skip
def test_a_text_that_is_not_plain_is_found(audience: str, text: str, expected: list[str]) -> None:
    """The limits above can be broken."""
    assert expected == broken(audience, measure(sentences(text)))


@pytest.mark.parametrize(
    ("register", "field", "audience"),
    [("wet", "ouders", "ouders"), ("wet", "leerlingen", "leerlingen"), ("wet", "let_op", "ouders"),
     ("routes", "waarvoor", "ouders"), ("routes", "wanneer", "ouders"), ("routes", "jij", "leerlingen"),
     ("begrippen", "uitleg", "ouders"), ("gebieden", "uitleg", "ouders"), ("vormen", "uitleg", "ouders")],
)  # fmt: skip
def test_the_sentences_of_registers_are_plain(register: str, field: str, audience: str) -> None:
    """What registers say stands between the sentences of pages."""
    text = [one for entry in REGISTERS[register].values() for one in sentences(getattr(entry, field))]
    assert [] == broken(audience, measure(text))


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_abbreviations_are_terms(page: Page) -> None:
    """Whoever meets OPP or TLV finds in the list of terms what it means."""
    text = re.sub(r"\A---\n.*?^---\n|\{\{.*?\}\}|\]\([^)]*\)|<[^>]*>", " ", _text(page), flags=re.DOTALL | re.MULTILINE)
    known = explained(REGISTERS) | KNOWN
    assert set() == {found for found in re.findall(r"\b[A-Z][A-Z0-9]{1,6}\b", text) if found not in known}


LAW_WORDS = re.compile(r"\b(?:verplicht|wettelijk|recht op|van de wet moet|volgens de wet|zes weken)\b", re.IGNORECASE)


@pytest.mark.parametrize("page", [page for page in PAGES if not page.source.startswith("handreiking/")], ids=_name)
def test_what_the_law_says_comes_from_the_register(page: Page) -> None:
    """A page says it through a slot, so that article, date and status go with it."""
    found = [sentence for block in blocks(_text(page), audience="ouders") for sentence in block.text]
    assert [] == [sentence for sentence in found if LAW_WORDS.search(sentence)]


def test_a_legal_statement_in_free_text_is_found() -> None:
    """The check above can fail."""
    assert LAW_WORDS.search("De school is verplicht om te antwoorden.")


def test_the_family_of_a_school_holds_questions_and_guide() -> None:
    """They are part of every school's site."""
    assert isinstance(SCHOOL, Family)
    assert {"faq", "handreiking"} <= set(SCHOOL.navigation.mappen)
