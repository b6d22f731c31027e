"""The page of the handbook that lists every rule of `gids check`, written from the rules: what they say is the truth.

Run as a program it writes that page: `python -m generator.check.handbook docs/regels.md`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from generator.check.registry import all_rules
from generator.check.rule import GROUPS, Example, Group, Rule, Subject
from generator.content.registers import Registers, load_registers
from generator.profile.handbook import anchor
from generator.resources import find_resources

_INTRO: Final = """\
# De regels van de controle

Deze pagina is gemaakt uit het programma zelf. `gids check` past deze regels toe; hoe u dat doet, staat bij
[Opdrachten](opdrachten.md#gids-check).

- **fout**: dit mag niet op de website. Zolang de fout er staat, bouwt `gids build` geen nieuwe site van de school.
- **waarschuwing**: dit komt op de website, maar iemand kan hierdoor iets verkeerd begrijpen.
- **tip**: het kan beter.

Past een regel niet bij uw regio? Zet dan in `swv.yml` bij `controle` de naam van de regel, de ernst (of `uit`)
en de reden. De reden staat in elk rapport.

```yaml
controle:
  - regel: niet-en-toch-aanbod
    ernst: tip
    reden: De scholen vullen hun gebieden dit voorjaar samen opnieuw in.
```

In de voorbeelden staat alleen wat ertoe doet. De rest van het profiel is weggelaten.
"""
_GROUPS: Final[Mapping[Group, tuple[str, str]]] = {
    "privacy": ("Privacy", "Wat niemand anders over een leerling of medewerker hoort te lezen."),
    "wet": ("Wet", "Wat de wet vraagt dat er staat."),
    "samenhang": ("Samenhang", "Wat niet allebei waar kan zijn, of wat een lezer op het verkeerde been zet."),
    "actueel": ("Actueel", "Wat voorbij is, of wat dat lijkt."),
    "volledig": ("Volledig", "Wat een lezer mist."),
    "taal": ("Taal", "Wat moeilijk te lezen is, of wat iemand kan kwetsen."),
    "techniek": ("Techniek", "Wat niet werkt op een website."),
}
_SUBJECTS: Final[Mapping[Subject, str]] = {
    "profiel": "het profiel van een school",
    "regio": "`swv.yml` en de scholen naast elkaar",
    "inhoud": "de gedeelde teksten",
    "site": "de gebouwde site",
}


def rules_page(rules: Sequence[Rule[Any]], registers: Registers) -> str:
    """Give the whole page: by group a list, and every rule with its reason, source, remedy and two examples."""
    lines = [_INTRO]
    headings = _headings(rules)
    for group in GROUPS:
        listed = [rule for rule in rules if rule.group == group]
        if listed:
            heading, about = _GROUPS[group]
            lines += [f"## {heading}\n", f"{about}\n", *_table(listed, headings)]
            lines += [line for rule in listed for line in _rule(rule, headings[rule.id], registers)]
    return "\n".join(lines).rstrip("\n") + "\n"


def _headings(rules: Sequence[Rule[Any]]) -> Mapping[str, str]:
    """Give the heading of each rule, by id: its name, with the id where two rules have one name."""
    names = [rule.name for rule in rules]
    return {rule.id: _plain(rule.name if names.count(rule.name) == 1 else f"{rule.name} ({rule.id})") for rule in rules}


def _table(rules: Sequence[Rule[Any]], headings: Mapping[str, str]) -> Iterator[str]:
    yield "| regel | ernst |"
    yield "| --- | --- |"
    for rule in rules:
        heading = headings[rule.id]
        yield f"| [{heading.replace('|', '/')}](#{anchor(heading)}) | {rule.severity} |"
    yield ""


def _rule(rule: Rule[Any], heading: str, registers: Registers) -> Iterator[str]:
    yield f"### {heading}\n"
    yield f"`{rule.id}`: {rule.severity}. Kijkt naar {_SUBJECTS[rule.subject]}.\n"
    yield f"**Waarom.** {_plain(rule.why)}\n"
    yield f"**Doe dit.** {_plain(rule.remedy)}\n"
    if rule.sources:
        yield f"**Bron.** {_plain('; '.join(_source(name, registers) for name in rule.sources))}.\n"
    yield from _example("Niet goed", rule.faulty)
    yield from _example("Wel goed", rule.sound)


def _source(name: str, registers: Registers) -> str:
    """Name a source: a title with who made it, or a provision with its places in the law."""
    source = registers["bronnen"].get(name)
    if source is not None:
        return f"{source.naam}, {source.maker} ({source.jaar})"
    provision = registers["wet"][name]
    places = [f"{registers['wetten'][place.wet].kort} {place.artikel}".strip() for place in provision.plaatsen]
    return f"{provision.naam} ({', '.join(places)})" if places else str(provision.naam)


def _example(title: str, example: Example) -> Iterator[str]:
    parts = (
        ("in het profiel", "yaml", example.school),
        ("in `swv.yml`", "yaml", example.region),
        ("in het profiel van een andere school", "yaml", example.other),
        ("in het profiel dat vorig jaar is vastgelegd", "yaml", example.before),
        ("op de pagina", "text", example.page),
    )
    for where, language, text in parts:
        if text:
            fence = "````" if "```" in text else "```"
            yield f"{title}, {where}:\n"
            yield f"{fence}{language}\n{text.strip(chr(10))}\n{fence}\n"


def _plain(text: str) -> str:
    """Write text so that nothing in it becomes an element."""
    return text.replace("<", "&lt;")


if __name__ == "__main__":
    _page = rules_page(all_rules(), load_registers(find_resources().registers))
    Path(sys.argv[1]).write_text(_page, encoding="utf-8", newline="\n")
