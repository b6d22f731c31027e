from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.errors import InputError
from generator.reading import yaml_reader
from generator.reading.yaml_reader import Document, parse_yaml, read_yaml

QUOTE_IT = "Zet aanhalingstekens om de hele waarde."
MEANING = f"want dat teken heeft in YAML een betekenis. {QUOTE_IT}"
NO_SPACE = "Schrijf een spatie tussen de dubbele punt en de waarde, zoals 'naam: De school'."
NO_COLON = "Schrijf 'sleutel: waarde'. Hoort de regel bij de tekst erboven? Laat hem dan verder inspringen."
TAB = "deze regel springt in met een tab. Toegestaan zijn alleen spaties. Vervang elke tab door twee spaties."
UTF8 = "Sla het bestand op als UTF-8; in Kladblok: Opslaan als, Codering UTF-8."
CONTROL = "Toegestaan zijn gewone tekst en regeleinden. Typ de regel opnieuw, of plak de tekst als platte tekst."
WHOLE_VALUE = "Haal het weg. Hoort het bij de tekst? Zet dan aanhalingstekens om de hele waarde."
ONE_KEY = "Een sleutel mag één keer voorkomen. Voeg de twee samen of haal er één weg."
KEY_IS_WORD = "Een sleutel is een woord, zoals 'naam:'. Begint een tekst met een haak? Zet er dan aanhalingstekens om."
BRACKETS = "Begint een tekst met '[' of '{'? Zet dan aanhalingstekens om de hele waarde."
INDENT = "dat past niet bij de regels erboven. Laat de regel even ver inspringen als de regels waar hij bij hoort."
BACKSLASH = (
    "tussen dubbele aanhalingstekens heeft een backslash (\\) een betekenis. "
    "Gebruik enkele aanhalingstekens, of schrijf de backslash dubbel (\\\\)."
)
OPEN_QUOTE = (
    "de tekst begint hier met een aanhalingsteken, maar het aanhalingsteken aan het eind ontbreekt. Zet het erbij."
)
OPEN_BRACKET = (
    "een haak die op deze regel opengaat, wordt niet goed afgesloten. "
    "Zet achter elke '[' een ']' en achter elke '{' een '}'."
)
SECOND_DOCUMENT = (
    "met '---' begint hier een tweede document. Een bestand bevat één profiel. "
    "Haal deze regel weg, of zet wat volgt in een eigen bestand."
)
BLOCK = (
    "na '|' of '>' mag op deze regel geen tekst meer staan. "
    "Zet de tekst op de volgende regel, twee spaties ingesprongen. "
    "Begint de tekst zelf met dit teken? Zet er dan aanhalingstekens om."
)
DASH = (
    "een lijst mag niet op dezelfde regel als de sleutel beginnen. "
    "Zet elk streepje op een nieuwe regel onder de sleutel. "
    "Begint de tekst met een streepje? Zet er dan aanhalingstekens om."
)
PERCENT = "een regel mag niet beginnen met '%'. Haal de regel weg, of zet aanhalingstekens om de tekst."
EMPTY = "x.yml: het bestand is leeg. Begin bijvoorbeeld met 'naam: De school'."
DEEP = (
    "hier zit meer dan 20 keer iets in iets anders. "
    "Een profiel gaat hooguit enkele niveaus diep. Staan er te veel haken of streepjes?"
)
LOOSE = "Het moet bestaan uit regels 'sleutel: waarde', met een spatie na de dubbele punt."
OTHER = (
    "Schrijf 'sleutel: waarde', laat regels die bij elkaar horen even ver inspringen, "
    "en zet aanhalingstekens om een tekst met bijzondere tekens."
)
TOO_LARGE = (
    "x.yml: het bestand is groter dan 1 MB. Een profiel is zelden groter dan 50 kB. "
    "Is dit het goede bestand? Zet foto's en documenten niet in het profiel."
)


def no_list_dash(since: int) -> str:
    """Give what is said about a list item without a dash."""
    return (
        f"in de lijst die op regel {since} begint, staat hier iets zonder streepje. "
        "Zet er '- ' voor, of laat de regel inspringen zoals de sleutel waar hij bij hoort."
    )


def no_closing(opened: str, closing: str, inside: str = "") -> str:
    """Give what is said about a bracket that is not closed well."""
    return (
        f"wat hier met '{opened}' begint, wordt niet goed afgesloten. "
        f"Er ontbreekt een komma of een '{closing}'. "
        f"Staat er een komma{inside} in een tekst? Zet dan aanhalingstekens om die tekst."
    )


def at(line: int, message: str) -> str:
    """Give a message as it is printed."""
    return f"x.yml, regel {line}: {message}"


def alias(name: str) -> str:
    """Give what is said about an alias."""
    return (
        f"'*{name}' verwijst naar inhoud elders; dat is niet toegestaan. Schrijf de inhoud hier voluit. "
        f'Hoort het sterretje bij de tekst? Zet er dan aanhalingstekens om: "*{name}".'
    )


def anchor(name: str) -> str:
    """Give what is said about an anchor."""
    return f"'&{name}' is in YAML een anker; dat is niet toegestaan. {WHOLE_VALUE}"


def tag(name: str) -> str:
    """Give what is said about a tag."""
    return f"'{name}' is in YAML een typeaanduiding; dat is niet toegestaan. {WHOLE_VALUE}"


def twice(key: str, first: int) -> str:
    """Give what is said about a duplicate key."""
    return f"de sleutel '{key}' staat hier nog een keer; hij staat al op regel {first}. {ONE_KEY}"


def control(code: str) -> str:
    """Give what is said about a control character."""
    return f"hier staat een onzichtbaar stuurteken (U+{code}). {CONTROL}"


STRUCTURE: dict[str, tuple[str, str]] = {
    "duplicate key": ("a: 1\nb: 2\na: 3\n", at(3, twice("a", 1))),
    "duplicate keys, all of them": (
        "a: 1\nb:\n  x: 1\n  x: 2\na: 2\na: 3\n",
        "\n".join([at(4, twice("x", 3)), at(5, twice("a", 1)), at(6, twice("a", 1))]),
    ),
    "duplicate key within braces": ("a: {b: 1, b: 2}\n", at(1, twice("b", 1))),
    "duplicate after an escape": ('"b\\u0061": 1\nba: 2\n', at(2, twice("ba", 1))),
    "duplicate but for a private-use character": ("ba: 1\nb\ue000a: 2\n", at(2, twice("ba", 1))),
    "duplicate before a syntax error": (
        "a: 1\na: 2\nb: @x\n",
        "\n".join([at(2, twice("a", 1)), at(3, f"een waarde mag niet beginnen met '@', {MEANING}")]),
    ),
    "alias": ("a: *b\n", at(1, alias("b"))),
    "alias in an alias bomb": (
        "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b]\n",
        "\n".join([at(1, anchor("a")), at(2, anchor("b")), at(2, alias("a")), at(3, alias("b"))]),
    ),
    "alias to what holds it": ("a: &a [*a]\n", "\n".join([at(1, anchor("a")), at(1, alias("a"))])),
    "alias as a key": ("a: b\n*x : c\n", at(2, alias("x"))),
    "alias as the root": ("*x\n", at(1, alias("x"))),
    "anchor on the root": ("&x\na: b\n", at(1, anchor("x"))),
    "anchor that swallows a text": ("naam: &school\n", at(1, anchor("school"))),
    "merge key": (
        "a: {<<: {b: c}}\n",
        at(1, "'<<' neemt inhoud van elders over; dat is niet toegestaan. Schrijf de inhoud hier voluit."),
    ),
    "tag of Python": ("a: !!python/object:os.system x\n", at(1, tag("!!python/object:os.system"))),
    "tags, all of them": (
        "a: !x b\nc: !!int 3\nd: !!set {e}\n",
        "\n".join([at(1, tag("!x")), at(2, tag("!!int")), at(3, tag("!!set"))]),
    ),
    "tag without a name": ("a: ! b\n", at(1, tag("!"))),
    "tag with an unknown handle": ("a: !b!c d\n", at(1, f"een waarde mag niet beginnen met '!', {MEANING}")),
    "two documents": ("a: b\n---\nc: d\n", at(2, SECOND_DOCUMENT)),
    "front matter": ("---\na: b\n---\n", at(3, SECOND_DOCUMENT)),
    "text after the end of the document": (
        "a: b\n...\nc: d\n",
        at(2, "met '...' eindigt hier het document, maar er volgt nog tekst. Haal deze regel weg."),
    ),
    "version directive": ("%YAML 1.2\n---\na: b\n", at(1, PERCENT)),
    "directive without a document": ("%YAML 1.2\na: b\n", at(1, PERCENT)),
    "version of the future": ("%YAML 9.9\n---\na: b\n", at(1, PERCENT)),
    "root is a list": (
        "- a\n",
        at(
            1,
            "het bestand begint met een lijst. Het moet bestaan uit regels 'sleutel: waarde'. "
            "Haal de streepjes of rechte haken op het hoogste niveau weg.",
        ),
    ),
    "root is text": ("tekst\n", at(1, f"het bestand bevat alleen losse tekst ('tekst'). {LOOSE}")),
    "root is long text": (
        "woord " * 40,
        at(
            1,
            f"het bestand bevat alleen losse tekst ('woord woord woord woord woord woord woo…'). {LOOSE}",
        ),
    ),
    "empty file": ("", EMPTY),
    "only a comment": ("# hallo\n", EMPTY),
    "only a document mark": ("---\n", EMPTY),
    "list as a key": ("[a, b]: c\n", at(1, f"als sleutel staat hier een lijst. {KEY_IS_WORD}")),
    "mapping as a key": (
        "{{ naam }}: c\n",
        at(1, f"als sleutel staat hier een blok tussen accolades. {KEY_IS_WORD}"),
    ),
    "empty key": ('"": c\n', at(1, f"als sleutel staat hier een lege tekst. {KEY_IS_WORD}")),
    "no key": (": b\n", at(1, "voor deze dubbele punt staat geen sleutel. Schrijf 'sleutel: waarde'.")),
    "deeper than allowed": ("a: " + "[" * 20 + "]" * 20, at(1, DEEP)),
    "deep blocks": ("".join(" " * depth + "a:\n" for depth in range(30)), at(21, DEEP)),
    "hundred thousand brackets": ("a: " + "[" * 100_000, at(1, DEEP)),
    "hundred thousand braces": ("{a: " * 100_000, at(1, DEEP)),
}

SYNTAX: dict[str, tuple[str, str]] = {
    "no space after the colon": (
        "plaats: X\nnaam:De Eik\nb: c\n",
        at(2, f"na 'naam:' ontbreekt een spatie. {NO_SPACE}"),
    ),
    "no space after the first colon": (
        "naam:De Eik\nplaats: X\n",
        at(1, f"na 'naam:' ontbreekt een spatie. {NO_SPACE}"),
    ),
    "no space after the colon within braces": (
        "a: {naam:De Eik}\n",
        at(
            1,
            "in 'naam:De Eik' staat geen spatie na de dubbele punt. "
            "Schrijf 'naam: De Eik', of zet aanhalingstekens om een tekst met een dubbele punt.",
        ),
    ),
    "no space after the dash": (
        "a:\n  - x\n  -y\n",
        at(3, "na het streepje ontbreekt een spatie. Schrijf elk onderdeel van een lijst als '- tekst'."),
    ),
    "value with a colon": (
        "a: b\nnaam: De Eik: school\n",
        at(2, f"in de waarde staat een dubbele punt met een spatie: 'De Eik: school'. {QUOTE_IT}"),
    ),
    "line without a colon": (
        "a: x\nb\nc: d\n",
        at(2, f"in 'b' staat geen sleutel met een dubbele punt. {NO_COLON}"),
    ),
    "first line without a colon": (
        "naam\n# uitleg\n\nb: c\n",
        at(1, f"in 'naam' staat geen sleutel met een dubbele punt. {NO_COLON}"),
    ),
    "key too long": (
        "a" * 1100 + ": b\n",
        at(1, "de sleutel op deze regel is te lang. Een sleutel is een woord, zoals 'naam:'."),
    ),
    "value begins with @": ("a: @x\n", at(1, f"een waarde mag niet beginnen met '@', {MEANING}")),
    "value begins with %": ("a: %x\n", at(1, f"een waarde mag niet beginnen met '%', {MEANING}")),
    "value begins with a backtick": ("a: `x`\n", at(1, f"een waarde mag niet beginnen met '`', {MEANING}")),
    "value between stars": ("a: *x*\n", at(1, f"een waarde mag niet beginnen met '*', {MEANING}")),
    "value begins with a star and a space": (
        "a: * x\n",
        at(1, f"een waarde mag niet beginnen met '*', {MEANING}"),
    ),
    "value begins with &": ("a: & x\n", at(1, f"een waarde mag niet beginnen met '&', {MEANING}")),
    "value begins with !<": ("a: !<x y\n", at(1, f"een waarde mag niet beginnen met '!', {MEANING}")),
    "value begins with a comma": ("a: , b\n", at(1, f"een waarde mag niet beginnen met ',', {MEANING}")),
    "value begins with }": ("a: }\n", at(1, f"een waarde mag niet beginnen met '}}', {MEANING}")),
    "value begins with ?": (
        "a: ? b\n",
        at(
            1,
            "een waarde mag niet beginnen met '?' en een spatie, want dat heeft in YAML een betekenis. " + QUOTE_IT,
        ),
    ),
    "value begins with a dash": ("a: - b\n", at(1, DASH)),
    "value begins with {": (
        "a: {naam} van de school\n",
        at(1, f"na de haak die de waarde afsluit, staat nog tekst: 'van de school'. {BRACKETS}"),
    ),
    "value begins with [": (
        "a: [x] y\nb: c\n",
        at(1, f"na de haak die de waarde afsluit, staat nog tekst: 'y'. {BRACKETS}"),
    ),
    "text after a root between braces": (
        "{a: b} c\n",
        at(1, f"na de haak die de waarde afsluit, staat nog tekst: 'c'. {BRACKETS}"),
    ),
    "text after | ": ("a: | tekst\nb: c\n", at(1, BLOCK)),
    "text after > without a space": ("a: >tekst\nb: c\n", at(1, BLOCK)),
    "double quote not closed": ('a: b\nc: "tekst\nd: e\n', at(2, OPEN_QUOTE)),
    "single quote not closed": ("a: b\nc: 'tekst\nd: e\n", at(2, OPEN_QUOTE)),
    "quote not closed before a document mark": ('a: "x\n---\nb"\n', at(1, OPEN_QUOTE)),
    "value begins with an apostrophe": (
        "a: 's middags open\nb: c\n",
        at(
            1,
            f"{OPEN_QUOTE} Begint de tekst met een apostrof ('s middags)? Zet er dan dubbele aanhalingstekens om.",
        ),
    ),
    "quote not closed, closed by the next": (
        'a: "tekst\nb: "c"\nd: e\n',
        at(
            1,
            "de tekst die hier met een aanhalingsteken begint, eindigt pas op regel 2. "
            "Ontbreekt op deze regel het aanhalingsteken aan het eind?",
        ),
    ),
    "text after a double quote": (
        'a: "De Eik" school\n',
        at(
            1,
            "na het aanhalingsteken dat de tekst afsluit, staat nog tekst: 'school'. "
            "Zet enkele aanhalingstekens om de hele waarde.",
        ),
    ),
    "text after a single quote": (
        "a: 's avonds' open\n",
        at(
            1,
            "na het aanhalingsteken dat de tekst afsluit, staat nog tekst: 'open'. "
            "Zet dubbele aanhalingstekens om de hele waarde.",
        ),
    ),
    "backslash in a path": ('a: "C:\\docs"\n', at(1, BACKSLASH)),
    "backslash with a half number": ('a: "\\xzz"\n', at(1, BACKSLASH)),
    "backslash with an impossible number": ('a: "\\U00110000"\n', at(1, BACKSLASH)),
    "backslash with an enormous number": ('a: "\\UFFFFFFFF"\n', at(1, BACKSLASH)),
    "[ not closed": ("a: b\nc: [x\nd: e\n", at(2, no_closing("[", "]"))),
    "[ not closed at the end": ("a: [x, y\n", at(1, no_closing("[", "]"))),
    "[ not closed after a comma": ("a: b\nc: [x,\n", at(2, OPEN_BRACKET)),
    "{ not closed": ("a: b\nc: {x\nd: e\n", at(2, no_closing("{", "}", " of een dubbele punt"))),
    "brackets of two kinds": ("a: {x: [}\n", at(1, OPEN_BRACKET)),
    "] too many": (
        "a: [x,\n  y]]\n",
        at(2, "hier staat een ']' te veel. Haal hem weg, of zet aanhalingstekens om de tekst."),
    ),
    "dash between brackets": (
        "a: [b, - c]\n",
        at(
            1,
            "tussen de haken staat '-' op een plaats waar een tekst moet staan. "
            "Haal het weg, of zet aanhalingstekens om de tekst.",
        ),
    ),
    "deeper under a value": (
        "a: b\n\n  c: d\n",
        at(
            3,
            "deze regel springt verder in dan regel 1, maar die heeft al een waarde. "
            "Laat de regels even ver inspringen, of zet aanhalingstekens om de tekst.",
        ),
    ),
    "one space in": ("a:\n  b: c\n d: e\n", at(3, f"deze regel springt 1 spatie in; {INDENT}")),
    "two spaces in": ("a:\n    b: c\n  d: e\n", at(3, f"deze regel springt 2 spaties in; {INDENT}")),
    "less than the first line": ("  a: b\nc: d\n", at(2, f"deze regel springt niet in; {INDENT}")),
    "dash one space in": ("a:\n  - x\n - z\n", at(3, f"deze regel springt 1 spatie in; {INDENT}")),
    "dash among keys": ("a:\n  b: c\n  - d\n", at(3, f"deze regel springt 2 spaties in; {INDENT}")),
    "key among dashes": ("a:\n  - x\n  y: z\n", at(3, no_list_dash(2))),
    "block text that moves left": ("a: |\n    x\n  y\n", at(3, f"deze regel springt 2 spaties in; {INDENT}")),
    "tab as indentation": ("a:\n\tb: c\n", at(2, TAB)),
    "tab after spaces": ("a:\n  b: c\n  \td: e\n", at(3, TAB)),
    "tabs, all of them": (
        "a:\n\tb: c\n\td:\n\t\te: f\n",
        at(2, f"{TAB} Dit staat ook op regel 3, 4."),
    ),
    "tabs on more lines than can be named": (
        "a:\n" + "\tb: c\n" * 9,
        at(2, f"{TAB} Dit staat ook op regel 3, 4, 5, 6, 7 en nog 3 andere."),
    ),
}

CHARACTERS: dict[str, tuple[bytes, str]] = {
    "NUL": (b"a: b\nc: d\x00\n", at(2, control("0000"))),
    "bell": (b"a: \x07b\n", at(1, control("0007"))),
    "delete": (b"a: \x7fb\n", at(1, control("007F"))),
    "next line": ("a: b\u0085c\n".encode(), at(1, control("0085"))),
    "line separator": ("a: b\u2028c: d\n".encode(), at(1, control("2028"))),
    "byte order mark within the text": ("a: b\n\ufeffc: d\n".encode(), at(2, control("FEFF"))),
    "no character": ("a: \uffff\n".encode(), at(1, control("FFFF"))),
    "two kinds on several lines": (
        b"a: \x01\nb: \x02\nc: \x01\nd: \x01\x01\n",
        "\n".join([at(1, control("0001") + " Dit staat ook op regel 3, 4."), at(2, control("0002"))]),
    ),
    "NUL as an escape": (b'a: b\nc: "\\0"\n', at(2, control("0000"))),
    "escape in a key": (b'"\\e": b\n', at(1, control("001B"))),
    "line separator as an escape": (b'a: "x\n\n  y\\L"\n', at(1, control("2028"))),
    "Windows-1252": (
        "naam: De Eik\nplaats: Sint Jansteen, Café Één\n".encode("cp1252"),
        at(
            2,
            "het bestand is niet opgeslagen als UTF-8. "
            f"Waarschijnlijk is het opgeslagen als Windows-1252; dan staat hier 'Café'. {UTF8}",
        ),
    ),
    "no text at all": (
        b"a: b\nc: \x89\x8d\x81\n",
        at(2, f"het bestand is niet opgeslagen als UTF-8. Misschien is het geen tekstbestand. {UTF8}"),
    ),
    "UTF-16 with a byte order mark": (
        "naam: De Eik\n".encode("utf-16"),
        f"x.yml: het bestand is opgeslagen als UTF-16. {UTF8}",
    ),
    "UTF-16 without a byte order mark": (
        "naam: De Eik\n".encode("utf-16-be"),
        f"x.yml: het bestand is opgeslagen als UTF-16. {UTF8}",
    ),
    "UTF-32": ("naam: De Eik\n".encode("utf-32"), f"x.yml: het bestand is opgeslagen als UTF-32. {UTF8}"),
    "over 1 MB": (b"a: " + b"b" * 1_000_000, TOO_LARGE),
}

SOUND: dict[str, tuple[bytes, dict[str, Any]]] = {
    "octal number": (b"tel: 0201234567\n", {"tel": "0201234567"}),
    "sexagesimal number": (b"tijd: 8:30\n", {"tijd": "8:30"}),
    "answers": (b"a: nee\nb: no\nc: on\nd: true\n", {"a": "nee", "b": "no", "c": "on", "d": "true"}),
    "date": (b"sinds: 2026-01-01\n", {"sinds": "2026-01-01"}),
    "numbers": (b"a: 010\nb: 1_000\nc: 1e3\nd: .5\n", {"a": "010", "b": "1_000", "c": "1e3", "d": ".5"}),
    "tilde and null": (b"a: ~\nb: null\nc: =\n", {"a": "~", "b": "null", "c": "="}),
    "keys that look typed": (b"1: a\nnee: b\n2026-01-01: c\n", {"1": "a", "nee": "b", "2026-01-01": "c"}),
    "not filled in": (
        b"a:\nb: # later\nc: [x, ]\nd:\n  -\n  - y\n",
        {"a": None, "b": None, "c": ["x"], "d": [None, "y"]},
    ),
    "empty text": (b"a: \"\"\nb: ''\nc: |\nd: e\n", {"a": "", "b": "", "c": "", "d": "e"}),
    "empty collections": (b"a: []\nb: {}\n", {"a": [], "b": {}}),
    "nested": (
        b"a:\n  - b: c\n    d: [e, {f: g}]\n  - h\n",
        {"a": [{"b": "c", "d": ["e", {"f": "g"}]}, "h"]},
    ),
    "literal block": (b"a: |\n  een\n\n    twee\nb: c\n", {"a": "een\n\n  twee\n", "b": "c"}),
    "folded block": (b"a: >-\n  een\n  twee\n\n  drie\n", {"a": "een twee\ndrie"}),
    "text over two lines": (b"a: een\n  twee\nb: c\n", {"a": "een twee", "b": "c"}),
    "quotes": (b"a: 's avonds'\nb: \"*x: @\"\nc: 'it''s'\n", {"a": "s avonds", "b": "*x: @", "c": "it's"}),
    "apostrophe within": (b"a: foto's van 's middags\n", {"a": "foto's van 's middags"}),
    "escapes": (b'a: "\\u00e9\\n\\t\\\\"\n', {"a": "é\n\t\\"}),
    "backslash in plain text": (b"a: C:\\docs\n", {"a": "C:\\docs"}),
    "address of a page": (b"a: https://school.example/a#b\n", {"a": "https://school.example/a#b"}),
    "byte order mark": (b"\xef\xbb\xbfa: b\n", {"a": "b"}),
    "line ends of Windows": (b"a: b\r\nc: |\r\n  d\r\n  e\r\n", {"a": "b", "c": "d\ne\n"}),
    "line ends of old": (b"a: b\rc: d\r", {"a": "b", "c": "d"}),
    "document mark": (b"---\na: b\n...\n", {"a": "b"}),
    "tab within a block": (b"a: |\n  x\n  \ty\nb: c\n", {"a": "x\n\ty\n", "b": "c"}),
    "line with only a tab": (b"a: b\n\t\nc: d\n", {"a": "b", "c": "d"}),
    "other scripts": ("a: العربية 😀 ©\n".encode(), {"a": "العربية 😀 ©"}),
    "private use": ("a\ue000: b\uf8ffc\U000f0000d\U0010fffde\n".encode(), {"a": "bcde"}),
    "private use as an escape": (b'"a\\ue000": "b\\U000f0000c"\n', {"a": "bc"}),
    "twenty levels": (b"a: " + b"[" * 19 + b"]" * 19, {"a": json.loads("[" * 19 + "]" * 19)}),
    "same key at two places": (b"a: {x: 1}\nb: {x: 2}\n", {"a": {"x": "1"}, "b": {"x": "2"}}),
}


@pytest.fixture(params=["CSafeLoader", "SafeLoader"], ids=["libyaml", "python"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Read with libyaml, and with the Python parser that replaces it where it is missing."""
    monkeypatch.setattr(yaml_reader, "LOADER", getattr(yaml, request.param, yaml.SafeLoader))
    return str(request.param)


def message_of(data: bytes) -> str:
    """Give the whole message about malformed bytes."""
    with pytest.raises(InputError) as caught:
        parse_yaml(data, label="x.yml")
    return str(caught.value)


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(("text", "expected"), STRUCTURE.values(), ids=STRUCTURE.keys())
def test_refuses_what_yaml_allows_but_a_profile_does_not(text: str, expected: str) -> None:
    """What is valid YAML but has no place in a profile is named with its line and the remedy."""
    assert expected == message_of(text.encode())


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(("text", "expected"), SYNTAX.values(), ids=SYNTAX.keys())
def test_explains_syntax_errors_in_dutch(text: str, expected: str) -> None:
    """A mistake in YAML is explained in Dutch at the line where it can be mended."""
    assert expected == message_of(text.encode())


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(("data", "expected"), CHARACTERS.values(), ids=CHARACTERS.keys())
def test_refuses_bytes_that_are_no_plain_utf8_text(data: bytes, expected: str) -> None:
    """Control characters, other encodings and too much text are refused with the likely cause."""
    assert expected == message_of(data)


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(("data", "expected"), SOUND.values(), ids=SOUND.keys())
def test_reads_every_scalar_as_text(data: bytes, expected: dict[str, Any]) -> None:
    """Sound YAML gives dicts, lists, text and None for what is not filled in; nothing gets another type."""
    assert expected == parse_yaml(data, label="x.yml").data


def test_refuses_tabs_between_brackets() -> None:
    """Tabs as indentation are refused between brackets too, where libyaml lets them pass."""
    assert at(2, f"{TAB} Dit staat ook op regel 3.") == message_of(b"a: [\n\tb,\n\tc]\n")


def test_explains_a_colon_before_a_bracket() -> None:
    """A colon directly before a bracket, which only libyaml refuses, is explained."""
    expected = at(
        1,
        "tussen de haken staat een dubbele punt zonder spatie erachter. "
        "Schrijf een spatie na de dubbele punt, of zet aanhalingstekens om de tekst.",
    )
    assert expected == message_of(b"a: {b:}\n")


def test_messages_hold_no_control_characters() -> None:
    """Text from the file is quoted without what could steer a terminal."""
    loose = at(1, f"het bestand bevat alleen losse tekst ('x [31m'). {LOOSE}")
    assert f"{loose}\n{at(1, control('001B'))}" == message_of(b'"x\\e[31m"\n')


def test_keeps_a_tab_between_words() -> None:
    """A tab that is not indentation is white space or part of the text."""
    expected = {"a": "b\tc", "d": "e"}
    assert expected == parse_yaml(b"a: 'b\tc'\nd:\te\n", label="x.yml").data


def test_explains_a_tab_after_a_colon_to_the_python_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    """The Python parser refuses a tab after a colon, which libyaml accepts, and the message says so."""
    monkeypatch.setattr(yaml_reader, "LOADER", yaml.SafeLoader)
    expected = at(1, "hier staat een tab waar een spatie hoort. Vervang de tab door een spatie.")
    assert expected == message_of(b"a:\tb\n")


def test_unknown_parser_message_does_not_leak(monkeypatch: pytest.MonkeyPatch) -> None:
    """A parser message that nobody foresaw becomes general Dutch advice, without the English."""

    def parse(_text: str, **_: object) -> None:
        mark = yaml.Mark("x.yml", 8, 1, 3, "", 0)
        raise yaml.MarkedYAMLError("while doing something new", None, "found a surprise", mark)

    monkeypatch.setattr(yaml, "parse", parse)
    expected = at(2, f"deze regel is geen geldige YAML bij 'waarde'. {OTHER}")
    assert expected == message_of(b"a: b\nb: waarde\n")


def test_stops_after_a_hundred_problems() -> None:
    """Of a hundred thousand mistakes the first hundred are named, with a word about the others."""
    with pytest.raises(InputError) as caught:
        parse_yaml(b"a: b\n" * 100_000, label="x.yml")
    problems = caught.value.problems
    more = "dit bestand heeft 100 of meer fouten. Verbeter eerst deze; dan volgen de andere."
    assert (101, f"x.yml: {more}", 101) == (len(problems), str(problems[0]), problems[-1].line)


LINES = """\
# toelichting
naam: De Eik
adres: {plaats: X,
  straat: Y}
aanbod:
  - id: a
    door: [leraar,
      ouder]
  -
    id: b
  -
wat: |
  een
  twee
"na": z
"""


@pytest.mark.usefixtures("parser")
def test_knows_the_line_of_every_key_and_item() -> None:
    """Lines are those of keys and list items, from 1, at every depth."""
    expected = {
        ("naam",): 2,
        ("adres",): 3,
        ("adres", "plaats"): 3,
        ("adres", "straat"): 4,
        ("aanbod",): 5,
        ("aanbod", 0): 6,
        ("aanbod", 0, "id"): 6,
        ("aanbod", 0, "door"): 7,
        ("aanbod", 0, "door", 0): 7,
        ("aanbod", 0, "door", 1): 8,
        ("aanbod", 1): 10,
        ("aanbod", 1, "id"): 10,
        ("aanbod", 2): 11,
        ("wat",): 12,
        ("na",): 15,
    }
    assert expected == parse_yaml(LINES.encode(), label="x.yml").lines


@pytest.mark.parametrize(
    ("loc", "expected"),
    [
        pytest.param(("aanbod", 0, "door"), 7, id="key"),
        pytest.param(["aanbod", 0, "door", 1], 8, id="item, from a list"),
        pytest.param(("aanbod", 0, "naam"), 6, id="missing key"),
        pytest.param(("aanbod", 7, "naam", "x"), 5, id="missing item"),
        pytest.param(("bestuur",), 1, id="missing at the top"),
        pytest.param((), 1, id="root"),
    ],
)
def test_line_falls_back_to_the_nearest_ancestor(loc: list[str | int] | tuple[str | int, ...], expected: int) -> None:
    """A key that is not in the file is reported at the nearest key that is."""
    assert expected == parse_yaml(LINES.encode(), label="x.yml").line(loc)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(LINES.encode().replace(b"\n", b"\r\n"), id="Windows"),
        pytest.param(LINES.encode().replace(b"\n", b"\r"), id="old"),
        pytest.param(b"\xef\xbb\xbf" + LINES.encode(), id="byte order mark"),
    ],
)
def test_lines_do_not_depend_on_line_ends(data: bytes) -> None:
    """Data and lines are the same whatever editor wrote the file."""
    assert parse_yaml(LINES.encode(), label="x.yml") == parse_yaml(data, label="x.yml")


def test_reads_a_file(tmp_path: Path) -> None:
    """A file on disk gives its data, its lines and by default its path as the label."""
    path = tmp_path / "de-eik.yml"
    path.write_text("naam: De Eik\n", encoding="utf-8")
    assert Document({"naam": "De Eik"}, {("naam",): 1}, path.as_posix()) == read_yaml(path)


def test_label_is_how_the_user_knows_the_file(tmp_path: Path) -> None:
    """Messages name the label that was given instead of the path."""
    path = tmp_path / "de-eik.yml"
    path.write_text("a: 1\na: 2\n", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_yaml(path, label="x.yml")
    assert at(2, twice("a", 1)) == str(caught.value)


def file_message(path: Path) -> str:
    """Give the whole message about a file that cannot be read."""
    with pytest.raises(InputError) as caught:
        read_yaml(path, label="x.yml")
    return str(caught.value)


def test_missing_file_names_a_near_one(tmp_path: Path) -> None:
    """A misspelt file name is answered with the file that was probably meant."""
    (tmp_path / "de-eik.yml").touch()
    expected = "x.yml: dit bestand bestaat niet. Wel in deze map staat 'de-eik.yml'. Controleer de naam en de map."
    assert expected == file_message(tmp_path / "de-eikk.yml")


def test_missing_folder(tmp_path: Path) -> None:
    """A file in a folder that does not exist is simply missing."""
    expected = "x.yml: dit bestand bestaat niet. Controleer de naam en de map."
    assert expected == file_message(tmp_path / "weg" / "de-eik.yml")


def test_folder_is_no_file(tmp_path: Path) -> None:
    """A folder is recognised, with advice to name a file."""
    expected = "x.yml: dit is een map, geen bestand. Noem een YAML-bestand in deze map, bijvoorbeeld de-school.yml."
    assert expected == file_message(tmp_path)


UNREADABLE = "x.yml: dit bestand kan niet worden gelezen. Controleer de naam, en open het bestand in een teksteditor."


def test_link_to_itself_cannot_be_read(tmp_path: Path) -> None:
    """A link that points to itself ends in a message."""
    path = tmp_path / "kring.yml"
    path.symlink_to(path)
    expected = UNREADABLE
    assert expected == file_message(path)


def test_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """A pipe, which has no size and may have no end, is not opened."""
    path = tmp_path / "pijp.yml"
    os.mkfifo(path)
    expected = UNREADABLE
    assert expected == file_message(path)


def test_impossible_name(tmp_path: Path) -> None:
    """A name that no file can have ends in a message."""
    expected = UNREADABLE
    assert expected == file_message(tmp_path / "de\0eik.yml")


def test_file_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that the user may not read is named as such."""
    path = tmp_path / "dicht.yml"
    path.touch()

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)  # file modes do not stop the administrator who may run the tests
    expected = "x.yml: geen toestemming om dit bestand te lezen. Controleer de rechten van het bestand en de map."
    assert expected == file_message(path)


def test_large_file_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The size is looked at before a byte is read."""
    path = tmp_path / "groot.yml"
    path.write_bytes(b"a: " + b"b" * 1_000_000)
    opened: list[Path] = []
    monkeypatch.setattr(Path, "open", lambda self, *_: opened.append(self))
    expected: tuple[str, list[Path]] = (TOO_LARGE, [])
    assert expected == (file_message(path), opened)


def test_file_that_grows_is_cut_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that became too large after its size was looked at is refused too."""
    small, path = tmp_path / "klein.yml", tmp_path / "groot.yml"
    small.touch()
    path.write_bytes(b"a: " + b"b" * 2_000_000)
    size = small.stat()
    monkeypatch.setattr(Path, "stat", lambda _self, **_: size)
    expected = TOO_LARGE
    assert expected == file_message(path)


def test_file_that_grows_is_read_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was added after its size was looked at is read too."""
    small, path = tmp_path / "klein.yml", tmp_path / "groter.yml"
    small.write_bytes(b"a: b\n")
    path.write_bytes(b"a: b\nc: d\n")
    size = small.stat()
    monkeypatch.setattr(Path, "stat", lambda _self, **_: size)
    assert {"a": "b", "c": "d"} == read_yaml(path).data


@pytest.mark.parametrize("text", [LINES, "naam: x\nadres:\n  - straat: y\n    plaats: [a, b]\n"], ids=["odd", "plain"])
def test_a_file_gives_what_its_text_gives(tmp_path: Path, text: str) -> None:
    """How quickly it can be read makes no difference to its data, its lines and the places of mistakes."""
    path = tmp_path / "x.yml"
    path.write_text(text, encoding="utf-8")
    careful, found = parse_yaml(text.encode(), label="x.yml"), read_yaml(path, label="x.yml")
    assert careful == found
    assert dict(careful.lines) == dict(found.lines)
    assert len(careful.lines) == len(found.lines)
    assert [careful.line((*place, "x")) for place in careful.lines] == [
        found.line((*place, "x")) for place in careful.lines
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a: b\nc: [d]\n", False), ("a: b\nc:\n", True), ("a:\n  - b: c\n    d:\n", True), ('"a":\n', True)],
)
def test_a_document_knows_whether_values_are_missing(tmp_path: Path, text: str, expected: bool) -> None:  # noqa: FBT001 - a column of the table above
    """Where nothing is left open, nothing has to be taken out."""
    path = tmp_path / "x.yml"
    path.write_text(text, encoding="utf-8")
    assert expected == read_yaml(path).gaps
