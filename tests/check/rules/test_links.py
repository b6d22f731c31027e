from __future__ import annotations

from pathlib import Path

import pytest
from gids_testing.rules import findings
from gids_testing.wordings import ids_in, messages_in

from generator.check.rule import Example
from generator.check.rules.links import RULES

FAULTY = (
    ("link-die-niet-opent", "Zie [de regels](javascript:alert(1))."),
    ("link-die-niet-opent", "Zie [de regels](data:text/html,x)."),
    ("link-die-niet-opent", "Zie [de regels](regels.pdf)."),
    ("link-die-niet-opent", "Zie [de regels](www.school.example)."),
    ("link-zonder-beveiliging", "Zie [de regels](http://www.school.example)."),
    ("link-zonder-beveiliging", "Zie http://www.school.example."),
    ("verkorte-link", "Zie [de regels](https://bit.ly/3abc)."),
    ("verkorte-link", "Zie https://TinyURL.com/abc."),
    ("link-met-sleutel", "Zie [de regels](https://www.school.example/?id=3&token=8f3a9c2b7d)."),
    ("gedeeld-document", "Zie [de regels](https://docs.google.com/document/d/abc/edit)."),
    ("gedeeld-document", "Zie [de regels](https://school-my.sharepoint.com/:w:/g/abc)."),
    ("link-zegt-niets", "[Klik hier](https://www.school.example) voor de regels."),
    ("link-zegt-niets", "Voor de regels: [**hier**](https://www.school.example)."),
)
NEAR_MISSES = (
    "Zie [de regels](https://www.school.example/regels).",
    "Mail [de intern begeleider](mailto:ib@school.example) of bel [ons](tel:0201234567).",
    "Lees [de uitleg over hulp](#hulp).",
    "Zie www.school.example.",
    "Zie [de site](https://www.abit.ly.example/).",
    "Zie [de site](https://www.school.example/?token=).",
    "Zie [de zoekmachine](https://www.school.example/?keyword=lezen).",
    "Lees [hier staat hoe u aanmeldt](https://www.school.example).",
    "Klik hier en daar wat rond.",
    "Dit is [geen link] en (dit ook niet).",
)


@pytest.mark.parametrize(("rule", "text"), FAULTY)
def test_a_link_is_found_by_the_rule_that_is_about_it(tmp_path: Path, rule: str, text: str) -> None:
    """And by no other rule of this module."""
    assert {rule} == ids_in(tmp_path, text, RULES)


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_a_sound_link_is_left_alone(tmp_path: Path, text: str) -> None:
    """Also when it looks like a faulty one."""
    assert set() == ids_in(tmp_path, text, RULES)


def test_the_key_in_an_address_is_not_told(tmp_path: Path) -> None:
    """A report is read by more people than the profile."""
    text = "Zie https://www.school.example/?token=8f3a9c2b7d."
    expected = "In het adres 'https://www.school.example/?token=…' zit een sleutel. Elke bezoeker kan die gebruiken."
    assert [expected] == messages_in(tmp_path, text, "link-met-sleutel")


def test_fields_with_an_address_are_looked_at(tmp_path: Path) -> None:
    """Not only links in texts; the place is the field."""
    example = Example(school="klachten:\n  regeling: http://www.school.example/klachten\n")
    (found,) = [one for one in findings(tmp_path, example) if one.rule == "link-zonder-beveiliging"]
    assert "klachten.regeling" == found.field
