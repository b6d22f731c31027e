"""Rules about one finished page. What a page links to is looked at beside the other pages, in `links.py`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from generator.check.rule import Example, Found, Group, Rule, Severity
from generator.check.site.page_seen import PageSeen, Tag

Look = Callable[[PageSeen], Iterator[Found]]
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?")
_POINTERS: Final = (
    "for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-activedescendant", "headers",
    "list", "popovertarget", "form",
)  # fmt: skip
"""Attributes that hold ids of the same page."""
_LEFT: Final = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}|[\ue000-\uf8ff]")
_DATA_BLOCK: Final = re.compile(r"<script\b[^>]*>.*?</script>", re.DOTALL)
"""Data for search engines may hold any sign."""
_WORDS_OF_CODE: Final = frozenset({"None", "undefined", "nan", "NaN", "null", "True", "False", "[object Object]"})
_LOADS: Final = {"img": ("src", "srcset"), "script": ("src",), "iframe": ("src",), "source": ("src", "srcset"),
                 "video": ("src", "poster"), "audio": ("src",), "embed": ("src",), "object": ("data",),
                 "input": ("src",), "form": ("action",), "track": ("src",)}  # fmt: skip
"""Attributes with addresses that a browser fetches by itself, or sends a form to."""
_LINK_LOADS: Final = frozenset(
    {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "dns-prefetch", "preconnect", "manifest"}
)
_ELSEWHERE: Final = re.compile(r"\s*(?:[a-zA-Z][a-zA-Z0-9+.-]*:)?//")
_DATA: Final = frozenset({"application/ld+json", "application/json"})


def loads(page: PageSeen) -> Iterator[tuple[str, Tag]]:
    """Give every address that opening the page fetches, or that a form goes to, with its tag."""
    for name, keys in _LOADS.items():
        for tag in page.named.get(name, ()):
            for key in keys:
                if key in tag.attributes:
                    yield from ((address, tag) for address in _addresses(key, tag.attributes[key]))
    for tag in page.named.get("link", ()):
        if _LINK_LOADS & set(tag.attributes.get("rel", "").lower().split()) and "href" in tag.attributes:
            yield tag.attributes["href"], tag


def _addresses(key: str, value: str) -> Iterator[str]:
    if key == "srcset":
        yield from (part.split()[0] for part in value.split(",") if part.strip())
    else:
        yield value


def _at(page: PageSeen, tag: Tag, message: str) -> Found:
    return Found(message, page=page.path, line=page.line(tag.at))


def _form(page: PageSeen) -> Iterator[Found]:
    for fault in page.faults:
        yield Found(fault.message, page=page.path, line=page.line(fault.at))
    if not any("charset" in tag.attributes for tag in page.named.get("meta", ())):
        yield Found("De pagina noemt haar tekenset niet.", page=page.path)


def _double_ids(page: PageSeen) -> Iterator[Found]:
    seen: set[str] = set()
    for tag in page.having.get("id", ()):
        name = tag.attributes["id"]
        if name in seen:
            yield _at(page, tag, f"Het id '{name}' staat er twee keer.")
        elif not name or re.search(r"\s", name):
            yield _at(page, tag, f"'{name}' kan geen id zijn.")
        seen.add(name)


def _lost_pointers(page: PageSeen) -> Iterator[Found]:
    ids = {tag.attributes["id"] for tag in page.having.get("id", ())}
    for key in _POINTERS:
        for tag in page.having.get(key, ()):
            for name in tag.attributes[key].split():
                if name not in ids:
                    yield _at(page, tag, f'{key}="{name}" wijst naar een id dat er niet is.')


def _headings(page: PageSeen) -> Iterator[Found]:
    found = sorted((tag.at, level, tag) for level in range(1, 7) for tag in page.named.get(f"h{level}", ()))
    tops = [tag for _at_, level, tag in found if level == 1]
    if not tops:
        yield Found("De pagina heeft geen kop van niveau 1.", page=page.path)
    for tag in tops[1:]:
        yield _at(page, tag, "De pagina heeft meer dan één kop van niveau 1.")
    before = 0
    for _place, level, tag in found:
        if level > before + 1 and before:
            yield _at(page, tag, f"Na een kop van niveau {before} komt er een van niveau {level}.")
        before = level
        if not page.inner(tag):
            yield _at(page, tag, "Een kop is leeg.")


def _pictures(page: PageSeen) -> Iterator[Found]:
    for tag in page.named.get("img", ()):
        if "alt" not in tag.attributes:
            yield _at(page, tag, "Een afbeelding heeft geen alt.")
    for tag in page.named.get("svg", ()):
        named = {"aria-label", "aria-labelledby"} & tag.attributes.keys()
        if tag.attributes.get("aria-hidden") != "true" and not named and tag.attributes.get("role") != "presentation":
            yield _at(page, tag, "Een tekening heeft geen naam, en is ook niet verborgen voor wie luistert.")
    for tag in page.named.get("iframe", ()):
        if not tag.attributes.get("title"):
            yield _at(page, tag, "Een kader heeft geen title.")


def _languages(page: PageSeen) -> Iterator[Found]:
    if not any(tag.attributes.get("lang") for tag in page.named.get("html", ())):
        yield Found("De pagina noemt haar taal niet.", page=page.path)
    for tag in page.having.get("lang", ()):
        value = tag.attributes["lang"]
        if value and not _LANGUAGE.fullmatch(value):
            yield _at(page, tag, f'lang="{value}" is geen taal.')


def _title(page: PageSeen) -> Iterator[Found]:
    titles = [tag for tag in page.named.get("title", ()) if page.inner(tag)]
    if not titles:
        yield Found("De pagina heeft geen titel.", page=page.path)


def _other_hosts(page: PageSeen) -> Iterator[Found]:
    for address, tag in loads(page):
        if _ELSEWHERE.match(address):
            host = address.split("//", 1)[1].split("/")[0]
            yield _at(page, tag, f"<{tag.name}> haalt iets op bij {host}.")


def _scripts(page: PageSeen) -> Iterator[Found]:
    for tag in page.named.get("script", ()):
        if "src" not in tag.attributes and tag.attributes.get("type", "").lower() not in _DATA and page.inner(tag):
            yield _at(page, tag, "Er staat een script in de pagina zelf.")
    for key in page.having:
        if key.startswith("on"):
            yield from (_at(page, tag, f"<{tag.name}> heeft een {key}.") for tag in page.having[key])
    for key in ("href", "src", "action", "formaction"):
        for tag in page.having.get(key, ()):
            scheme = re.sub(r"[\s\x00-\x1f]", "", tag.attributes[key]).partition(":")[0].lower()
            harmless = key == "src" or tag.name == "link"  # an image, or the empty icon of a page that has none
            if scheme in {"javascript", "vbscript"} or (scheme == "data" and not harmless):
                yield _at(page, tag, f"{key} van <{tag.name}> begint met '{scheme}:'.")


def _blank(found: re.Match[str]) -> str:
    """Give as many spaces, so that places stay what they are."""
    return " " * len(found[0])


def _left_over(page: PageSeen) -> Iterator[Found]:
    found = _LEFT.search(_DATA_BLOCK.sub(_blank, page.text))
    if found:
        sign = found[0] if found[0] < "\ue000" else "het teken van een open plek"
        yield Found(f"Er staat {sign} in de pagina.", page=page.path, line=page.line(found.start()))
    for text, at in page.texts:
        word = text.strip()
        if word in _WORDS_OF_CODE:
            yield Found(f"Er staat '{word}' waar tekst hoort.", page=page.path, line=page.line(at))


def whole(body: str, title: str = "Hulp") -> str:
    """Put a page around a piece of HTML, so that only the piece can be at fault."""
    head = f'<head><meta charset="utf-8"><title>{title}</title></head>'
    return f'<!doctype html>\n<html lang="nl">{head}<body>\n<h1>Hulp</h1>{body}\n</body></html>\n'


def _rule(
    name: str, severity: Severity, texts: tuple[str, str, str], look: Look, *, faulty: str, sound: str, **other: Group
) -> Rule[PageSeen]:
    """Make a rule; `texts` are its name, why it matters and what to do."""
    title, why, remedy = texts
    return Rule(
        id=name,
        severity=severity,
        subject="site",
        group=other.get("group", "techniek"),
        name=title,
        why=why,
        sources=(),
        remedy=remedy,
        faulty=Example(page=faulty),
        sound=Example(page=sound),
        look=look,
    )


RULES: Final[tuple[Rule[PageSeen], ...]] = (
    _rule(
        "site-vorm",
        "fout",
        (
            "HTML die niet klopt",
            "Een browser raadt dan wat er bedoeld is, en elke browser raadt anders.",
            "Herstel het sjabloon waar dit uit komt.",
        ),
        _form,
        faulty=whole("<p>Eerst <b>dik</p></b>"),
        sound=whole("<p>Eerst <b>dik</b></p>"),
    ),
    _rule(
        "site-id-dubbel",
        "fout",
        (
            "Twee keer hetzelfde id",
            "Een link naar dat id komt op de verkeerde plek uit.",
            "Geef een van de twee een ander id.",
        ),
        _double_ids,
        faulty=whole('<p id="a">Een</p><p id="a">Twee</p>'),
        sound=whole('<p id="a">Een</p><p id="b">Twee</p>'),
    ),
    _rule(
        "site-verwijzing-kapot",
        "fout",
        (
            "Verwijzing binnen de pagina die nergens op uitkomt",
            "Wie luistert, hoort dan geen naam of uitleg bij dit onderdeel.",
            "Herstel het id waar dit naar wijst.",
        ),
        _lost_pointers,
        faulty=whole('<div role="group" aria-labelledby="weg">Tekst</div>'),
        sound=whole('<div role="group" aria-labelledby="er"><b id="er">Tekst</b></div>'),
    ),
    _rule(
        "site-koppen",
        "waarschuwing",
        (
            "Koppen die een niveau overslaan",
            "Wie luistert, springt van kop naar kop en denkt nu dat er iets ontbreekt.",
            "Geef de kop het niveau dat na de vorige hoort.",
        ),
        _headings,
        faulty=whole("<h3>Hulp</h3>"),
        sound=whole("<h2>Hulp</h2>"),
    ),
    _rule(
        "site-beeld",
        "fout",
        (
            "Beeld zonder naam",
            "Wie niet ziet, weet niet wat hier staat.",
            'Geef een alt of een naam. Is het versiering? Gebruik alt="" of aria-hidden.',
        ),
        _pictures,
        faulty=whole('<img src="a.png">'),
        sound=whole('<img src="a.png" alt="De ingang">'),
    ),
    _rule(
        "site-taal",
        "fout",
        (
            "Taal die er niet staat of niet bestaat",
            "Een schermlezer leest de tekst dan met de klanken van een andere taal.",
            "Zet lang op een code zoals nl, en of ar.",
        ),
        _languages,
        faulty=whole('<p lang="Nederlands">Hulp</p>'),
        sound=whole('<p lang="nl">Hulp</p>'),
    ),
    _rule(
        "site-titel",
        "fout",
        (
            "Pagina zonder titel",
            "Een tabblad of zoekmachine laat dan een adres zien.",
            "Vul title in.",
        ),
        _title,
        faulty=whole("", title=""),
        sound=whole(""),
    ),
    _rule(
        "site-andere-host",
        "fout",
        (
            "Iets van een andere website",
            "Die website ziet dan wie de pagina opent, en is hij weg, dan is de pagina stuk.",
            "Zet het bestand bij de site zelf.",
        ),
        _other_hosts,
        faulty=whole('<img src="https://teller.example/a.png" alt="">'),
        sound=whole('<img src="a.png" alt="">'),
        group="privacy",
    ),
    _rule(
        "site-script-in-pagina",
        "fout",
        (
            "Script in de pagina zelf",
            "De regels voor veiligheid laten alleen eigen bestanden toe.",
            "Zet het script in een bestand.",
        ),
        _scripts,
        faulty=whole('<p onclick="x()">Hulp</p>'),
        sound=whole("<p>Hulp</p>"),
        group="privacy",
    ),
    _rule(
        "site-rest",
        "fout",
        (
            "Resten van een sjabloon",
            "Hier had een tekst of een waarde moeten staan. De fout zit in het thema, niet in een profiel.",
            "Vul de open plek in het sjabloon.",
        ),
        _left_over,
        faulty=whole("<p>{{ school.naam }}</p>"),
        sound=whole("<p>De Lantaarn</p>"),
    ),
)
