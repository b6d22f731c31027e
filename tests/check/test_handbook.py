"""The page of rules says what the rules say, all of it."""

from __future__ import annotations

import dataclasses
import re
from typing import Any

import pytest
from gids_testing.made_rules import made
from gids_testing.profiles import real_registers
from gids_testing.sites import ROOT

from generator.check.handbook import rules_page
from generator.check.registry import all_rules
from generator.check.rule import Example, Rule
from generator.profile.handbook import anchor


@pytest.fixture(scope="module")
def page() -> str:
    """Give the page."""
    return rules_page(all_rules(), real_registers())


def _page(*rules: Rule[Any]) -> str:
    return rules_page(rules, real_registers())


def _one(**changed: Any) -> Rule[Any]:
    return dataclasses.replace(made("een-regel", "tip", lambda _asked: iter(())), **changed)


def test_the_page_of_rules_is_current(page: str) -> None:
    """Mend it with: .venv/bin/python -m generator.check.handbook docs/regels.md."""
    assert page == (ROOT / "docs" / "regels.md").read_text(encoding="utf-8")


def test_every_rule_stands_there_once(page: str) -> None:
    """By id, with its severity."""
    found = re.findall(r"^`([a-z0-9-]+)`: (fout|waarschuwing|tip)\.", page, re.MULTILINE)
    assert [(rule.id, rule.severity) for rule in all_rules()] == found


def test_every_link_leads_to_a_heading_and_headings_differ(page: str) -> None:
    """Two headings with one address would make a link lead to the wrong one."""
    prose = re.sub(r"^(`{3,}).*?^\1$", "", page, flags=re.MULTILINE | re.DOTALL)
    addresses = [anchor(heading) for heading in re.findall(r"^#+ (.+)$", prose, re.MULTILINE)]
    assert sorted(set(addresses)) == sorted(addresses)
    assert set() == set(re.findall(r"\]\(#([^)]+)\)", prose)) - set(addresses)


def test_a_rule_is_told_whole() -> None:
    """What it looks at, why, what to do, the source and both examples."""
    rule = _one(faulty=Example(school="naam: A\n"), sound=Example(school="naam: B\n", region="sector: po\n"))
    expected = """\
## Samenhang

Wat niet allebei waar kan zijn, of wat een lezer op het verkeerde been zet.

| regel | ernst |
| --- | --- |
| [Regel een-regel](#regel-een-regel) | tip |

### Regel een-regel

`een-regel`: tip. Kijkt naar het profiel van een school.

**Waarom.** Omdat een-regel.

**Doe dit.** Herstel een-regel.

**Bron.** Basisondersteuning in passend onderwijs, deel 2, Kohnstamm Instituut, Oberon en KBA Nijmegen (2019).

Niet goed, in het profiel:

```yaml
naam: A
```

Wel goed, in het profiel:

```yaml
naam: B
```

Wel goed, in `swv.yml`:

```yaml
sector: po
```
"""
    assert _page(rule).endswith(f"\n{expected}")


def test_a_law_is_named_with_its_places() -> None:
    """So that somebody can look it up."""
    assert "**Bron.** Klachten (" not in _page(_one(sources=()))
    told = _page(_one(sources=("zorgplicht-aanmelden",)))
    assert "**Bron.** Uw kind aanmelden (WVO 2020 8.8, lid 1, WPO 40, WEC 40).\n" in told


def test_two_rules_of_one_name_are_told_apart() -> None:
    """In the list and as headings."""
    told = _page(_one(), _one(id="andere-regel"))
    assert "### Regel een-regel (een-regel)\n" in told
    assert "| [Regel een-regel (andere-regel)](#regel-een-regel-andere-regel) | tip |" in told


def test_nothing_of_a_rule_becomes_an_element_of_the_page() -> None:
    """Rules about finished sites name elements, and an example may hold a fence."""
    told = _page(_one(name="Geen <h1> | leeg", why="Een <script> mag niet.", faulty=Example(page="```\na\n```\n")))
    assert "### Geen &lt;h1> | leeg\n" in told
    assert "| [Geen &lt;h1> / leeg](#" in told
    assert "**Waarom.** Een &lt;script> mag niet.\n" in told
    assert "Niet goed, op de pagina:\n\n````text\n```\na\n```\n````\n" in told
