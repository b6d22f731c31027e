"""Says in Dutch what is wrong where the YAML parser stops, and what was probably meant.

The parser speaks English and of tokens; people who fill in a profile forget a space, a quote or a bracket.
libyaml and the Python parser word things differently, so recognition looks at parts of what they say and at
the text itself.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from yaml import events

from generator.errors import Problem
from generator.reading.yaml_builder import short

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.reading.yaml_mistake import Mistake

_QUOTE_IT = "Zet aanhalingstekens om de hele waarde."
_NO_SPACE = re.compile(r"\s*(?:- +)*([\w-]+):\S")  # `naam:De Eik`
_DASH_NO_SPACE = re.compile(r"\s*-[^\s-]")
_KEY_WITH_VALUE = re.compile(r"\s*(?:- +)*[^\s:#][^:]*: +[^\s#]")

Advice = tuple[int, str]
"""The line to look at, and what to say about it."""


def explain(mistake: Mistake, *, label: str) -> Problem:
    """Give the problem in Dutch; when nothing is recognised, still with the line and what to look for."""
    advise = next((advise for pattern, advise in _ADVICE if re.search(pattern, mistake.said)), _other)
    line, message = advise(mistake)
    return Problem(label, line, message)


def _first_character(at: Mistake) -> Advice:
    sign = at.rest[:1]
    if sign == "\t":
        return at.line, "hier staat een tab waar een spatie hoort. Vervang de tab door een spatie."
    return (
        at.line,
        f"een waarde mag niet beginnen met '{sign}', want dat teken heeft in YAML een betekenis. {_QUOTE_IT}",
    )


def _star_or_and(at: Mistake) -> Advice:
    sign = "*" if "alias" in at.said else "&"
    return (
        at.since,
        f"een waarde mag niet beginnen met '{sign}', want dat teken heeft in YAML een betekenis. {_QUOTE_IT}",
    )


def _exclamation(at: Mistake) -> Advice:
    return (
        at.since,
        f"een waarde mag niet beginnen met '!', want dat teken heeft in YAML een betekenis. {_QUOTE_IT}",
    )


def _directive(at: Mistake) -> Advice:
    return (
        at.since,
        "een regel mag niet beginnen met '%'. Haal de regel weg, of zet aanhalingstekens om de tekst.",
    )


def _colon(at: Mistake) -> Advice:
    """A colon where no key can be: in a value, or after a line that should have had one itself."""
    before = at.text(at.line)[: at.column]
    if ": " in before:
        return at.line, (
            "in de waarde staat een dubbele punt met een spatie: "
            f"'{short(before.split(': ', 1)[1] + at.rest)}'. {_QUOTE_IT}"
        )
    if at.column > 1000:
        return at.line, "de sleutel op deze regel is te lang. Een sleutel is een woord, zoals 'naam:'."
    above = at.line_above()
    if _KEY_WITH_VALUE.match(at.text(above)):
        return at.line, (
            f"deze regel springt verder in dan regel {above}, maar die heeft al een waarde. "
            f"Laat de regels even ver inspringen, of zet aanhalingstekens om de tekst."
        )
    return _colon_missing(at, above or at.line)


def _colon_in_brackets(at: Mistake) -> Advice:
    return at.line, (
        "tussen de haken staat een dubbele punt zonder spatie erachter. "
        "Schrijf een spatie na de dubbele punt, of zet aanhalingstekens om de tekst."
    )


def _key_without_colon(at: Mistake) -> Advice:
    return _colon_missing(at, at.since)


def _colon_missing(at: Mistake, line: int) -> Advice:
    text = at.text(line)
    if match := _NO_SPACE.match(text):
        return line, (
            f"na '{match[1]}:' ontbreekt een spatie. "
            "Schrijf een spatie tussen de dubbele punt en de waarde, zoals 'naam: De school'."
        )
    if _DASH_NO_SPACE.match(text):
        return (
            line,
            "na het streepje ontbreekt een spatie. Schrijf elk onderdeel van een lijst als '- tekst'.",
        )
    return line, (
        f"in '{short(text)}' staat geen sleutel met een dubbele punt. Schrijf 'sleutel: waarde'. "
        "Hoort de regel bij de tekst erboven? Laat hem dan verder inspringen."
    )


def _open_quote(at: Mistake) -> Advice:
    text = at.text(at.since)
    hint = ""
    if re.search(r"(?<!\S)'[a-z] ", text):
        hint = " Begint de tekst met een apostrof ('s middags)? Zet er dan dubbele aanhalingstekens om."
    return at.since, (
        "de tekst begint hier met een aanhalingsteken, maar het aanhalingsteken aan het eind ontbreekt. "
        f"Zet het erbij.{hint}"
    )


def _backslash(at: Mistake) -> Advice:
    return at.line, (
        "tussen dubbele aanhalingstekens heeft een backslash (\\) een betekenis. "
        "Gebruik enkele aanhalingstekens, of schrijf de backslash dubbel (\\\\)."
    )


def _bracket(at: Mistake) -> Advice:
    """Between brackets a comma or the closing one is missing."""
    curly = "mapping" in at.said
    opened, closing = ("{", "}") if curly else ("[", "]")
    inside = " of een dubbele punt" if curly else ""
    return at.since, (
        f"wat hier met '{opened}' begint, wordt niet goed afgesloten. "
        f"Er ontbreekt een komma of een '{closing}'. "
        f"Staat er een komma{inside} in een tekst? Zet dan aanhalingstekens om die tekst."
    )


def _no_content(at: Mistake) -> Advice:
    """Something must stand here, but there is a bracket, a comma or the end of the file."""
    if at.bracket and (at.at_end or at.rest[:1] in "]}"):
        return at.bracket, (
            "een haak die op deze regel opengaat, wordt niet goed afgesloten. "
            "Zet achter elke '[' een ']' en achter elke '{' een '}'."
        )
    if at.bracket:
        return at.line, (
            f"tussen de haken staat '{at.rest[:1]}' op een plaats waar een tekst moet staan. "
            "Haal het weg, of zet aanhalingstekens om de tekst."
        )
    return _first_character(at)


def _dash(at: Mistake) -> Advice:
    return at.line, (
        "een lijst mag niet op dezelfde regel als de sleutel beginnen. "
        "Zet elk streepje op een nieuwe regel onder de sleutel. "
        "Begint de tekst met een streepje? Zet er dan aanhalingstekens om."
    )


def _question_mark(at: Mistake) -> Advice:
    return (
        at.line,
        "een waarde mag niet beginnen met '?' en een spatie, want dat heeft in YAML een betekenis. " + _QUOTE_IT,
    )


def _block_header(at: Mistake) -> Advice:
    return at.since, (
        "na '|' of '>' mag op deze regel geen tekst meer staan. "
        "Zet de tekst op de volgende regel, twee spaties ingesprongen. "
        "Begint de tekst zelf met dit teken? Zet er dan aanhalingstekens om."
    )


def _no_dash(at: Mistake) -> Advice:
    return at.line, (
        f"in de lijst die op regel {at.since} begint, staat hier iets zonder streepje. "
        "Zet er '- ' voor, of laat de regel inspringen zoals de sleutel waar hij bij hoort."
    )


def _no_key(at: Mistake) -> Advice:
    """After a value something follows that is no key at the right depth."""
    sign = at.rest[:1]
    ended = at.last.end_mark.line + 1 == at.line if at.last and at.last.end_mark else False
    if ended and isinstance(at.last, events.ScalarEvent) and at.last.style in {"'", '"'}:
        return _after_quote(at)
    if sign and sign in "]}":
        return at.line, f"hier staat een '{sign}' te veel. Haal hem weg, of zet aanhalingstekens om de tekst."
    if ended and isinstance(at.last, events.SequenceEndEvent | events.MappingEndEvent) and _has_width(at.last):
        return _after_bracket(at)
    if sign == ":":
        return at.line, "voor deze dubbele punt staat geen sleutel. Schrijf 'sleutel: waarde'."
    return _indentation(at)


def _has_width(event: Any) -> bool:
    """Whether an end is a bracket: where indentation ends a list or mapping, there is nothing to read."""
    return bool(event.start_mark.index < event.end_mark.index)


def _after_bracket(at: Mistake) -> Advice:
    return at.line, (
        f"na de haak die de waarde afsluit, staat nog tekst: '{short(at.rest)}'. "
        "Begint een tekst met '[' of '{'? Zet dan aanhalingstekens om de hele waarde."
    )


def _after_quote(at: Mistake) -> Advice:
    begun = at.last.start_mark.line + 1
    if begun < at.line:
        return begun, (
            f"de tekst die hier met een aanhalingsteken begint, eindigt pas op regel {at.line}. "
            "Ontbreekt op deze regel het aanhalingsteken aan het eind?"
        )
    other = "dubbele" if at.last.style == "'" else "enkele"
    return at.line, (
        f"na het aanhalingsteken dat de tekst afsluit, staat nog tekst: '{short(at.rest)}'. "
        f"Zet {other} aanhalingstekens om de hele waarde."
    )


def _indentation(at: Mistake) -> Advice:
    width = len(at.text(at.line)) - len(at.text(at.line).lstrip(" "))
    spaces = {0: "niet in", 1: "1 spatie in"}.get(width, f"{width} spaties in")
    return at.line, (
        f"deze regel springt {spaces}; dat past niet bij de regels erboven. "
        "Laat de regel even ver inspringen als de regels waar hij bij hoort."
    )


def _new_document(at: Mistake) -> Advice:
    dots = next((n for n in range(at.line, 0, -1) if at.text(n).startswith("...")), 0)
    if dots:
        return dots, "met '...' eindigt hier het document, maar er volgt nog tekst. Haal deze regel weg."
    if at.lines[0].startswith("%"):
        return 1, _directive(at)[1]
    if at.text(at.line)[: at.column].strip():
        return _after_bracket(at)
    if not any(":" in line for line in at.lines[: at.line - 1]):
        return _colon_missing(at, at.line_above())
    return _no_key(at)


def _other(at: Mistake) -> Advice:
    found = f" bij '{short(at.rest)}'" if at.rest.strip() else ""
    return at.line, (
        f"deze regel is geen geldige YAML{found}. "
        "Schrijf 'sleutel: waarde', laat regels die bij elkaar horen even ver inspringen, "
        "en zet aanhalingstekens om een tekst met bijzondere tekens."
    )


# The first pattern found in what the parser says decides; the special ones stand before the general ones.
_ADVICE: tuple[tuple[str, Callable[[Mistake], Advice]], ...] = (
    (r"cannot start any token", _first_character),
    (r"scanning an (alias|anchor)", _star_or_and),
    (r"(scanning|parsing) a tag|tag handle", _exclamation),
    (r"directive|incompatible YAML", _directive),
    (r"<document start>", _new_document),
    (r"mapping values are not allowed", _colon),
    (r"found unexpected ':'", _colon_in_brackets),
    (r"could not find expected ':'", _key_without_colon),
    (r"quoted scalar: found unexpected", _open_quote),
    (r"escape|hexdecimal|hexadecimal|chr\(\)|too large", _backslash),
    (r"sequence entries are not allowed", _dash),
    (r"mapping keys are not allowed", _question_mark),
    (r"scanning a block scalar", _block_header),
    (r"block collection", _no_dash),
    (r"node content", _no_content),
    (r"parsing a flow (sequence|mapping)", _bracket),
    (r"block mapping", _no_key),
)
