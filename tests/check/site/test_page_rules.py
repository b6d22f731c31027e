"""Each rule about a page finds its faulty example and leaves the sound one alone; near misses are no findings."""

from __future__ import annotations

import pytest

from generator.check.rule import Rule
from generator.check.site.page_rules import RULES, whole
from generator.check.site.page_seen import PageSeen, see

BY_ID = {rule.id: rule for rule in RULES}


def said(rule: str, page: str) -> list[str]:
    """Give what a rule says of a page."""
    return [found.message for found in BY_ID[rule].look(see("index.html", page))]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_finds_its_faulty_example_only(rule: Rule[PageSeen]) -> None:
    """And no other rule has anything against the sound one."""
    assert said(rule.id, rule.faulty.page)
    assert [] == [message for name in BY_ID for message in said(name, rule.sound.page)]


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("<p>Eerst <b>dik</p></b>", "</p> sluit niet wat open staat (<b>)."),
        ("<div><p>Tekst</div>", "</div> sluit niet wat open staat (<p>)."),
        ("<ul>tekst<li>a</li></ul>", "In <ul> staat losse tekst."),
        ("<ul><p>a</p></ul>", "<p> mag niet rechtstreeks in <ul>."),
        ("<p><div>a</div></p>", "<div> mag niet in <p>."),
        ('<a href="a"><a href="b">x</a></a>', "<a> staat in een andere <a>."),
        ('<a href="a"><button type="button">x</button></a>', "<button> staat in een link of knop."),
        ("<blokje>a</blokje>", "<blokje> is geen element van HTML."),
        ('<p class="a" class="b">x</p>', "Een eigenschap staat twee keer in <p>."),
        ("<p>5 <3 en <a x</p>", "Hier staat een tag die niet te lezen is."),
        ("<script>var a = '<p>';", "<script> wordt nergens gesloten."),
    ],
)
def test_each_fault_of_form_is_told(body: str, message: str) -> None:
    """The first thing that is wrong comes first."""
    assert message == said("site-vorm", whole(body))[0]


def test_a_page_that_stops_halfway_is_told() -> None:
    """Such as when a disk was full."""
    assert ["<body> wordt nergens gesloten."] == said("site-vorm", whole("").partition("</body>")[0])
    assert "De pagina begint niet met <!doctype html>." in said("site-vorm", "")


@pytest.mark.parametrize(
    "body",
    [
        "<p>1 < 2 en A&amp;B</p>",
        '<svg viewBox="0 0 1 1" aria-hidden="true"><path d="M0 0"/><circle r="1"></circle></svg>',
        '<svg role="img" aria-label="Pijl"><g><title>Pijl</title></g></svg>',
        "<table><caption>C</caption><thead><tr><th>A</th></tr></thead><tbody><tr><td>a</td></tr></tbody></table>",
        "<dl><div><dt>A</dt><dd>b</dd></div></dl>",
        '<!-- <p> --><script src="a.js"></script>',
        '<script type="application/ld+json">{"a": {"b": "{{c}}"}}</script>',
        '<img src="data:image/png;base64,AA" alt="">',
        '<a href="https://elders.example/">Elders</a>',
        '<label for="a">A</label><input id="a" list="b"><datalist id="b"></datalist>',
        "<p>Niets is undefined, en None is een woord.</p>",
        "<h2>A</h2><h3>B</h3><h2>C</h2>",
        '<p lang="zh-Hans">X</p><p lang="pt-BR">Y</p><p lang="">Z</p>',
    ],
)
def test_what_is_sound_is_left_alone(body: str) -> None:
    """By every rule."""
    assert [] == [message for name in BY_ID for message in said(name, whole(body))]


@pytest.mark.parametrize(
    ("rule", "body"),
    [
        ("site-andere-host", '<link rel="stylesheet" href="//cdn.example/a.css">'),
        ("site-andere-host", '<img srcset="a.png 1x, https://b.example/b.png 2x" src="a.png" alt="">'),
        ("site-andere-host", '<form action="https://x.example/"><p>a</p></form>'),
        ("site-script-in-pagina", "<script>weg()</script>"),
        ("site-script-in-pagina", '<a href="java\nscript:weg()">x</a>'),
        ("site-script-in-pagina", '<a href="&#106;avascript:weg()">x</a>'),
        ("site-rest", "<p>\ue000school.naam\ue001</p>"),
        ("site-rest", "<p>{% if a %}</p>"),
        ("site-rest", "<p>None</p>"),
        ("site-beeld", '<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>'),
        ("site-koppen", "<h1>Nog een</h1>"),
        ("site-koppen", "<h2></h2>"),
        ("site-verwijzing-kapot", '<label for="weg">a</label>'),
        ("site-verwijzing-kapot", '<input aria-label="a" list="weg">'),
    ],
)
def test_other_ways_of_the_same_fault_are_found(rule: str, body: str) -> None:
    """Also when a browser would take some signs away first."""
    assert said(rule, whole(body))


def test_a_finding_names_the_line_of_its_tag() -> None:
    """As an editor counts."""
    (found,) = BY_ID["site-beeld"].look(see("a/index.html", whole('\n\n<p>x</p>\n<img src="a.png">')))
    assert ("a/index.html", 6) == (found.page, found.line)
