from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator

import pytest
import yaml
from gids_testing.sites import ROOT
from markupsafe import Markup

from generator.site import text as module
from generator.site import text_quick
from generator.site.text import to_html, to_inline
from generator.site.text_quick import quick_html, quick_inline

Quick = Callable[[str], str | None]

_PIECES = (
    *"ab1é .,:;!?-+*_[]()<>&\"'/\\#~=",
    *(
        "  ",
        "\n",
        "\n\n",
        "\n\n\n",
        "**",
        "__",
        "](",
        "- ",
        "1. ",
        "\n- ",
        "\n* ",
        "\n1. ",
        "\n2. ",
        "\n12. ",
        "2026. ",
    ),
    *("*a*", "**a b**", " *a b* ", " **a** ", "- **a** b\n- c", "a\n1. b\n2. c", "\n\n- a\n- b\n\n"),
    *("a_b", "http://", "www.", "www.a.nl", "https://a.nl/_b_", "[b](https://a.nl)", "[b](tel:1)", "[b](#c)"),
    *("[b c](http://a-b.example/p_q/?a=1&b=%20#c)", "[b](mailto:a@b.nl)", "[b](//a.nl)", "[b](https://a.nl:1)", "\xa0"),
)
"""What has a meaning to one of the readers, and what stands around it."""


def _random_texts(count: int) -> Iterator[str]:
    dice = random.Random(20261128)  # noqa: S311 - no secret, only the same texts in every run
    for _ in range(count):
        yield "".join(dice.choices(_PIECES, k=dice.randint(1, dice.choice((4, 8, 16)))))


def _demo_texts() -> Iterator[str]:
    """Give every string in the demo profiles."""
    rest = [yaml.safe_load(path.read_bytes()) for path in sorted((ROOT / "schools").rglob("*.yml"))]
    while rest:
        match rest.pop():
            case str(text):
                yield text
            case dict(keys):
                rest += keys.values()
            case list(items):
                rest += items


def _compared(monkeypatch: pytest.MonkeyPatch, texts: Iterable[str]) -> dict[Quick, int]:
    """Read all texts in both ways and both forms; give how many the quick way took."""
    tidied: list[str] = []
    monkeypatch.setattr(module, "quick_html", tidied.append)
    monkeypatch.setattr(module, "quick_inline", tidied.append)
    taken: dict[Quick, int] = {quick_html: 0, quick_inline: 0}
    for text in texts:
        for careful, quick in ((to_html, quick_html), (to_inline, quick_inline)):
            expected = careful.__wrapped__(text)
            found = quick(tidied.pop()) if tidied else None
            assert found in {None, str(expected)}, text
            taken[quick] += found is not None
    return taken


def test_random_texts_are_what_the_careful_way_gives(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of texts full of marks many are taken, and each is the same to the byte."""
    taken = _compared(monkeypatch, _random_texts(10_000))
    assert taken[quick_html] > 2_000
    assert taken[quick_inline] > 2_000


def test_all_texts_of_the_demo_are_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    """What people really type is read here, and is the same to the byte."""
    texts = [text for text in _demo_texts() if "\n\n" in text.strip() or "**" in text]
    assert len(texts) > 20
    taken = _compared(monkeypatch, texts)
    assert len(texts) == taken[quick_html]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Een.\n\nTwee\nregels.", "<p>Een.</p>\n<p>Twee\nregels.</p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>"),
        ("Wij doen:\n- a\n\nEinde", "<p>Wij doen:</p>\n\n<ul>\n<li>a</li>\n</ul>\n<p>Einde</p>"),
        ("Wij doen:\n\n1. *a*", "<p>Wij doen:</p>\n\n<ol>\n<li><em>a</em></li>\n</ol>"),
        ("Lees **dit\nhier**, snel", "<p>Lees <strong>dit\nhier</strong>, snel</p>"),
        (
            "[Meer & meer](https://school.example/_a_?b=1&c=2)!",
            '<p><a href="https://school.example/_a_?b=1&amp;c=2">Meer &amp; meer</a>!</p>',
        ),
        ("*<b onclick='x'>*", "<p><em>&lt;b onclick=&#39;x&#39;&gt;</em></p>"),
        ("jan_de_boer@school.example", "<p>jan_de_boer@school.example</p>"),
    ],
)
def test_the_simple_forms(text: str, expected: str) -> None:
    """Paragraphs, lists, emphasis and links are read, and every other sign is escaped."""
    assert expected == quick_html(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- **vet**", "- <strong>vet</strong>"),
        ("1. [x](#hier)", '1. <a href="#hier">x</a>'),
        ("[bel](tel:+31-99) *nu*", '<a href="tel:+31-99">bel</a> <em>nu</em>'),
        ("[mail](mailto:ib@school.example)", '<a href="mailto:ib@school.example">mail</a>'),
    ],
)
def test_a_line_has_no_blocks(text: str, expected: str) -> None:
    """Lists are not read where only a line fits."""
    assert expected == quick_inline(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a \\*b\\*",
        "a  \nb",
        "- a\n    - b",
        "- a\nb",
        "- a\n\n- b",
        "- a\n1. b",
        "- 1. a",
        "- *-*",
        "- --  -",
        "1. a\n100. b",
        "2. a",
        "* * *",
        "a*b*",
        "*a*b",
        "*a",
        "_a_",
        "***a***",
        "**a *b* c**",
        "**[a](https://school.example)**",
        "[a]",
        "![a](https://school.example)",
        "[a](javascript:alert(1))",
        "[a](https://school.example 'b')",
        "[a](https://naam@school.example)",
        "[a](https://xn--a.example)",
        "[a](https://1.2.3.4)",
        "hard\xa0wit *a*",
        "\x02klzzwxh:0000\x03",
    ],
)
def test_any_other_form_is_left_to_the_careful_way(text: str) -> None:
    """Where a parser may see more than the simple forms, nothing is said."""
    assert quick_html(text) is None


def test_a_target_that_is_refused_leaves_only_the_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever form a target has here, what links may point to is decided in one place."""
    asked: list[str] = []
    monkeypatch.setattr(text_quick, "safe_href", asked.append)
    assert "<p>Zie hier.</p>" == quick_html("Zie [hier](https://school.example/?a=1&b=2).")
    assert ["https://school.example/?a=1&b=2"] == asked


def test_markup_is_text_like_any_other() -> None:
    """Text with marks is escaped, also if it says that it is HTML."""
    assert "<em>&lt;b&gt;</em>" == quick_inline(Markup("*<b>*"))
