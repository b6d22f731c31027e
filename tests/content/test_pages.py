from __future__ import annotations

from pathlib import Path

import pytest
from gids_testing.profiles import real_registers
from gids_testing.sites import ROOT

from generator.content.pages import SLOT_TAG, Family, load_family
from generator.errors import ContentError

INDEX = """\
---
title: "Hulp op {{ school.naam }}"
menu: Start
voor: ouders
omschrijving: Wat u nu kunt doen.
geldig_op: 2026-11-23
---
Tekst.
"""
MENU = "menu:\n  - groep: Begin\n    paginas: [index.md]\n"


def family(folder: Path, **files: str | bytes) -> Family:
    """Write a family of pages (`index` and `navigatie` by default) and read it."""
    home = folder / "content" / "paginas" / "school"
    home.mkdir(parents=True)
    for name, content in {"index_md": INDEX, "navigatie_yml": MENU, **files}.items():
        path = home / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return load_family(home, real_registers())


def said(folder: Path, **files: str | bytes) -> list[str]:
    """Give the mistakes in a family of pages."""
    with pytest.raises(ContentError) as caught:
        family(folder, **files)
    return [str(problem).removeprefix("content/paginas/school/") for problem in caught.value.problems]


@pytest.mark.parametrize("name", ["school", "regio", "start"])
def test_the_real_pages_load(name: str) -> None:
    """All pages of each family have a sound head and a place in the menu."""
    found = load_family(ROOT / "content" / "paginas" / name, real_registers())
    assert name == found.name
    assert "index" in found.pages


def test_a_page_has_an_address_below_its_family(tmp_path: Path) -> None:
    """The home page is the root; other pages are folders."""
    found = family(tmp_path, hulp__lezen_md=INDEX, navigatie_yml=MENU.replace("[index.md]", "[index.md, hulp/]"))
    assert {"hulp/lezen": "hulp/lezen/", "index": ""} == {key: page.address for key, page in found.pages.items()}
    assert "hulp/lezen.md" == found.pages["hulp/lezen"].source
    assert "Hulp op {{ school.naam }}" == found.pages["index"].front.title


@pytest.mark.parametrize(
    "text",
    [
        INDEX.replace("\n", "\r\n").encode(),
        b"\xef\xbb\xbf" + INDEX.encode(),
        INDEX.replace("---\n", "--- \n").encode(),
        INDEX.removesuffix("\nTekst.\n").encode(),
    ],
    ids=["line ends of Windows", "byte order mark", "space behind the dashes", "no text below"],
)
def test_what_editors_do_to_a_page_is_no_mistake(tmp_path: Path, text: bytes) -> None:
    """Whatever program saved it, the head is found."""
    assert "Start" == family(tmp_path, index_md=text).pages["index"].front.menu


@pytest.mark.parametrize("text", ["", "Tekst.\n", "\n---\ntitle: x\n---\n", "---\ntitle: x\n", "--- x\n---\n"])
def test_a_page_without_a_head_is_told(tmp_path: Path, text: str) -> None:
    """The message says what a head is."""
    expected = (
        "index.md, regel 1: een pagina begint met een kop tussen twee regels '---'. Zet de eerste regel '---'"
        " helemaal bovenaan, en een tweede na de laatste sleutel."
    )
    assert [expected] == said(tmp_path, index_md=text)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("menu: Start\n", "", "index.md, regel 1: menu: dit ontbreekt en is verplicht."),
        ("menu: Start", "mnu: Start", "index.md, regel 3: mnu: de sleutel 'mnu' bestaat hier niet. Bedoelde u 'menu'?"),
        ("voor: ouders", "voor: ouder",
         ("index.md, regel 4: voor: 'ouder' is niet toegestaan. Bedoelde u 'ouders'? Kies uit: ouders, leerlingen,"
         " scholen.")),
        ("2026-11-23", "23-11-2026",
         ("index.md, regel 6: geldig_op: '23-11-2026' is geen datum. Schrijf een datum als jaar-maand-dag, zoals"
         " 2026-09-01. Bedoelde u '2026-11-23'?")),
        ("menu: Start", "menu: " + "x" * 41,
         "index.md, regel 3: menu: dit is te lang: 41 tekens; toegestaan zijn er 40."),
        ("menu: Start", "menu: Start\nsoorten: [bo, vbo]",
         ("index.md, regel 4: soorten[2]: 'vbo' is niet toegestaan. Bedoelde u 'vo'? Kies uit: bo, sbo, so, vo, vso,"
         " pro.")),
    ],
    ids=["absent", "unknown", "choice", "date", "long", "register"],
)  # fmt: skip
def test_a_mistake_in_a_head_is_told_with_its_line(tmp_path: Path, before: str, after: str, expected: str) -> None:
    """The line is that of the page, not of the head."""
    assert [expected] == said(tmp_path, index_md=INDEX.replace(before, after, 1))[-1:]


def test_a_head_that_is_no_yaml_is_told_with_its_line(tmp_path: Path) -> None:
    """The line is that of the page here too."""
    (message,) = said(tmp_path, index_md=INDEX.replace("menu: Start", "menu: @Start"))
    assert message.startswith("index.md, regel 3: een waarde mag niet beginnen met '@'")


def test_a_source_that_does_not_exist_is_told(tmp_path: Path) -> None:
    """A page cannot lean on a source that nobody can look up."""
    (message,) = said(tmp_path, index_md=INDEX.replace("menu: Start", "menu: Start\nbronnen: [faq-opp-2032]"))
    expected = "index.md, regel 4: bronnen[1]: 'faq-opp-2032' is niet toegestaan. Bedoelde u 'faq-opp-2023'? Kies uit: "
    assert message.startswith(expected)


def test_a_page_outside_the_menu_is_told(tmp_path: Path) -> None:
    """A page that nobody can reach is forgotten, unless it is left out on purpose."""
    expected = "navigatie.yml: de pagina los.md staat niet in het menu en niet bij zonder_menu. Zet hem erbij."
    assert [expected] == said(tmp_path / "a", los_md=INDEX)
    assert family(tmp_path / "b", los_md=INDEX, navigatie_yml=f"{MENU}zonder_menu: [los.md]\n").pages["los"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "navigatie.yml: het bestand is leeg. Begin bijvoorbeeld met 'naam: De school'."),
        ("menu: x\n", ("navigatie.yml, regel 1: menu: 'x' past hier niet; nodig is een lijst. Begin elk onderdeel op"
         " een eigen regel met een streepje, zoals '- groep: …'.")),
        (f"{MENU}menuu: x\n", ("navigatie.yml, regel 4: menuu: de sleutel 'menuu' bestaat hier niet. Bedoelde u"
         " 'menu'?")),
    ],
    ids=["empty", "no list", "unknown key"],
)  # fmt: skip
def test_a_mistake_in_the_menu_is_told(tmp_path: Path, text: str, expected: str) -> None:
    """The menu is read as strictly as a profile, and its mistakes come with those of the pages."""
    assert [expected] == said(tmp_path, navigatie_yml=text)


def test_a_family_without_a_menu_is_told(tmp_path: Path) -> None:
    """Also a family that is not there at all."""
    with pytest.raises(ContentError) as caught:
        load_family(tmp_path / "content" / "paginas" / "school", real_registers())
    expected = "content/paginas/school/navigatie.yml: dit bestand bestaat niet. Controleer de naam en de map."
    assert expected == str(caught.value)


def test_mistakes_of_all_pages_come_at_once(tmp_path: Path) -> None:
    """Pages and menu together, by file."""
    messages = said(tmp_path, index_md="", a_md="", navigatie_yml="")
    assert ["a.md", "index.md", "navigatie.yml"] == [message.split(",")[0].split(":")[0] for message in messages]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{ contact }}", ["contact"]),
        ("{{school.naam}} en {{  opp-kort }}", ["school.naam", "opp-kort"]),
        ("{% x %} {{ Contact }} {{ a b }} {{ }} { x }", []),
    ],
)
def test_a_slot_is_a_name_between_double_braces(text: str, expected: list[str]) -> None:
    """Nothing else in a page is filled in, and no expression is ever worked out."""
    assert expected == SLOT_TAG.findall(text)


def test_a_link_may_lead_elsewhere_only_from_a_page_that_is_not_there_to_one_that_is(tmp_path: Path) -> None:
    """A page that was added since, or a slip of the pen, is found when the pages are read."""
    sound = family(tmp_path / "goed", navigatie_yml=MENU + "elders: {opp.md: 'index.md#kop-x'}\n")
    assert {"opp.md": "index.md#kop-x"} == sound.navigation.elders
    menu = MENU + "elders: {index.md: index.md, opp.md: indx.md}\n"
    assert [
        "navigatie.yml: elders: 'indx.md' is niet toegestaan. Bedoelde u 'index.md'? Kies uit: index.md.",
        "navigatie.yml: elders: de pagina index.md is er; haal de regel bij elders weg.",
    ] == sorted(said(tmp_path / "fout", navigatie_yml=menu))
