from __future__ import annotations

import functools
import re
from html.parser import HTMLParser

import pytest
from markupsafe import Markup

from generator.site.text import to_html, to_inline, to_plain

SPAN_TAGS = {"strong", "em", "a"}
BLOCK_TAGS = SPAN_TAGS | {"p", "br", "ul", "ol", "li"}

TYPED = [
    "<script>alert(1)</script>",
    "O'Neill & Zn <De Brug>",
    "&amp;",
    "&lt;b&gt; &#39; &#x3c; &nbsp; &copy",
    '<img src="x" onerror="alert(1)">',
    "<img onerror=alert(1) src=x",
    "<svg/onload=alert(1)>",
    "</p></div><script src=//evil.example></script>",
    "<!-- weg --> en <!DOCTYPE html> en <?php echo 1 ?>",
    "<![CDATA[<b>]]>",
    '" onmouseover="alert(1)" x="',
    "' onfocus='alert(1)' autofocus='",
    "<a href='javascript:alert(1)'>klik</a>",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "<style>body{display:none}</style>",
    "<math><mi xlink:href='data:x,<script>'>",
    "<textarea><title></textarea></title>",
    "<b>vet</b> en <BR/> en <p>alinea</p>",
    "<https://school.example> en <ib@school.example>",
    "javascript:alert(1)",
    "{{ school.naam }} {% raw %} ${7*7} #{x}",
    "# geen kop",
    "###### geen kop ######",
    "> geen citaat",
    "`geen code` en ```geen blok```",
    "~~~ en ~~door~~",
    "![geen beeld](https://evil.example/x.png)",
    "[alleen haken]",
    "[haken][verwijzing]",
    "[haken]: https://evil.example",
    "[ ](https://evil.example)",
    "[x] (https://evil.example)",
    "2*3*4 en 5 * 3 * 2",
    "snake_case_naam en jan_de_boer@school.example",
    "kosten* en uren*",
    "*42**:*x",
    "https://school.example/_a_/*b",
    "C:\\map en \\\\server\\deel",
    "2026. Een jaar is geen opsomming.",
    "- - - - -",
    "***",
    "-zonder spatie",
    "\u202eomgekeerd\u202c en na\u00adadem",
    "hard\u00a0wit \"aanhaling\" 'enkel' \u201ckrul\u201d",
    "wzxhzdk:0 klzzwxh:0000",
    "[" * 60,
    "<" * 60,
]
"""What somebody may type that holds no Markdown of ours: a visitor reads exactly this."""

MARKED = [
    "[klik](javascript:alert(1))",
    "[klik](java\nscript:alert(String.fromCharCode(88)))",
    "**<script>alert(1)</script>**",
    "*<img src=x onerror=alert(1)>*",
    '[<b onclick="x">](https://school.example/")',
    '[x](https://school.example/"onmouseover="alert(1))',
    "[x](https://school.example/' onmouseover='alert(1))",
    "[x](<https://school.example/><script>)",
    "[a [b](javascript:x) c](javascript:y)",
    "[![x](javascript:x)](https://school.example)",
    "- <script>\n- </ul><script>\n\n    <pre>\n\n1. </ol>",
    "*a **b* c** _d __e_ f__",
    "[x](tel:0201234567)[y](mailto:ib@school.example)[z](#hier)",
    "**[x](https://school.example)** _[y](data:text/html,x)_",
    "\\*\\_\\[\\]\\<b>",
    "- a\n    - b\n        - c\n            - d\n                - e\n                    - f",
]
"""Strings in which Markdown is read: only the tags are held to account."""


class _Reader(HTMLParser):
    """Reads HTML as a browser does: keeps the tags, their attributes and the text."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += [(tag, name) for name, _ in attrs]
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert tag == self.open.pop()

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        self.tags.add(f"comment {data}")

    def handle_decl(self, decl: str) -> None:
        self.tags.add(f"declaration {decl}")

    def handle_pi(self, data: str) -> None:
        self.tags.add(f"instruction {data}")


@pytest.mark.parametrize("typed", [*TYPED, *MARKED])
def test_no_tag_and_no_attribute_comes_through_but_ours(typed: str) -> None:
    """Read back by an HTML parser, the result holds the tags of the list and only links have an href."""
    block, inline = _Reader(to_html(typed)), _Reader(to_inline(typed))
    assert block.tags <= BLOCK_TAGS
    assert inline.tags <= SPAN_TAGS
    assert {*block.attributes, *inline.attributes} <= {("a", "href")}
    assert [*block.open, *inline.open] == []


@pytest.mark.parametrize("typed", TYPED)
def test_what_was_typed_is_what_a_visitor_reads(typed: str) -> None:
    """HTML, entities and marks that are not ours appear literally, in all three forms."""
    assert typed == _Reader(to_html(typed)).text
    assert typed == _Reader(to_inline(typed)).text
    assert " ".join(typed.split()) == to_plain(typed)


@pytest.mark.parametrize("typed", TYPED)
def test_the_short_way_and_the_long_way_give_the_same_bytes(typed: str) -> None:
    """A sentence that needs no parser comes out as it does when Markdown beside it calls for one."""
    assert f"{to_html(typed)}\n<p><em>x</em></p>" == to_html(f"{typed}\n\n_x_")
    assert f"{to_inline(typed)} <em>x</em>" == to_inline(f"{typed} _x_")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("Een zin.", "<p>Een zin.</p>"),
        ("  Een zin.  \n", "<p>Een zin.</p>"),
        ("Een.\n\nTwee.", "<p>Een.</p>\n<p>Twee.</p>"),
        ("Een\nregel.", "<p>Een\nregel.</p>"),
        ("Een  \nregel.", "<p>Een<br>\nregel.</p>"),
        ("Een\r\n\r\nTwee\u2028drie", "<p>Een</p>\n<p>Twee\ndrie</p>"),
        ("**vet** en *schuin*", "<p><strong>vet</strong> en <em>schuin</em></p>"),
        ("__vet__ en _schuin_", "<p><strong>vet</strong> en <em>schuin</em></p>"),
        ("***beide***", "<p><em><strong>beide</strong></em></p>"),
        ("**a *b* c**", "<p><strong>a <em>b</em> c</strong></p>"),
        ("*a **b** c*", "<p><em>a <strong>b</strong> c</em></p>"),
        ("\\*geen\\*", "<p>*geen*</p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>"),
        ("1. a\n2026. b", "<ol>\n<li>a\n2026. b</li>\n</ol>"),
        ("- 2. groep", "<ul>\n<li>2. groep</li>\n</ul>"),
        ("Wij doen:\n- a", "<p>Wij doen:</p>\n\n<ul>\n<li>a</li>\n</ul>"),
        ("- a\n    - b", "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>"),
        ("    geen code", "<p>geen code</p>"),
        ("a\n\n    geen code", "<p>a</p>\n<p>geen code</p>"),
        ("a\n---\nb\n===", "<p>a\n---\nb\n===</p>"),
        ("a\n* * *\nb", "<p>a\n* * *\nb</p>"),
        (
            "[**x** y](https://school.example/_a_?b=1&copy=2)",
            '<p><a href="https://school.example/_a_?b=1&amp;copy=2"><strong>x</strong> y</a></p>',
        ),
        ("[x](https://school.example/a_(b) 'titel')", '<p><a href="https://school.example/a_(b)">x</a></p>'),
        ("[x](<https://school.example>)", '<p><a href="https://school.example">x</a></p>'),
        ("**https://school.example/_a_**", "<p><strong>https://school.example/_a_</strong></p>"),
    ],
)
def test_the_markdown_of_a_profile(text: str, expected: str) -> None:
    """Paragraphs, lists, emphasis and links are read; nothing else is."""
    assert expected == to_html(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("Een zin.", "Een zin."),
        ("Een\n\ntweede  regel", "Een tweede regel"),
        ("- **vet**", "- <strong>vet</strong>"),
        ("1. [x](#hier)", '1. <a href="#hier">x</a>'),
        ("a  \nb *c*", "a b <em>c</em>"),
    ],
)
def test_inline_text_stays_on_one_line_without_blocks(text: str, expected: str) -> None:
    """Lists and paragraphs are not read where only a line fits."""
    assert expected == to_inline(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**vet** en [tekst](https://school.example)", "vet en tekst"),
        ("Wij doen:\n\n- dit\n- dat\n\nEinde", "Wij doen: dit dat Einde"),
        ("a  \nb", "a b"),
        ("*O'Neill* & <De Brug>", "O'Neill & <De Brug>"),
        ("&amp; *x*", "&amp; x"),
        ("", ""),
    ],
)
def test_plain_text_loses_the_marks_and_keeps_the_words(text: str, expected: str) -> None:
    """What is searched is what is read, on one line, not escaped."""
    assert expected == to_plain(text)
    assert not isinstance(to_plain(text), Markup)


@pytest.mark.parametrize(
    "sign", ["\x00", "\x02", "\x03", "\x1b", "\x7f", "\x9f", "\ud800", "\ue000", "\ue001"], ids=ascii
)
def test_signs_that_nobody_sees_are_left_out(sign: str) -> None:
    """Control characters, halves of pairs and the marks of slots reach no page."""
    assert to_html(f"a{sign}b") == "<p>ab</p>"
    assert to_html(f"*a{sign}b*") == "<p><em>ab</em></p>"
    assert to_plain(f"a{sign}b") == "ab"


@pytest.mark.parametrize("text", ["a\nb", "\n\n a\n\nb \n", "  a\nb", "  a\n  b", "a\n    b", "a\n \nb", "a \nb"])
def test_a_sign_that_nobody_sees_changes_nothing_else(text: str) -> None:
    """Lines are tidied in the same way whether or not there is something to take out."""
    assert to_html(f"{text}\x07") == to_html(text)
    assert to_inline(f"{text}\x07") == to_inline(text)


@pytest.mark.parametrize(
    "text",
    ["- " * 1999 + "x", "1. " * 1300 + "x", "*a **b " * 250 + "a** b* " * 250, "[a](" * 1000, "*_" * 2000],
    ids=["bullets", "numbers", "emphasis", "links", "marks"],
)
def test_deep_nesting_is_text_and_no_traceback(text: str) -> None:
    """However marks are piled up, the parser does not run out of stack and no letter is lost."""
    letters = re.sub(r"[^abx]", "", text)
    assert letters == re.sub(r"[^abx]", "", _Reader(to_html(text)).text)


def test_a_text_does_not_depend_on_the_texts_before_it() -> None:
    """The parser is used again for every text, and remembers nothing."""
    before = [to_html(text) for text in MARKED]
    after = [to_html(text) for text in reversed(MARKED)]
    assert before == after[::-1]


def test_the_result_is_markup_that_templates_leave_alone() -> None:
    """Autoescaping passes the result on as it is."""
    assert isinstance(to_html("a"), Markup)
    assert isinstance(to_html("*a*"), Markup)
    assert isinstance(to_inline("a"), Markup)
    assert isinstance(to_inline("*a*"), Markup)


@pytest.mark.parametrize("way", [to_html, to_inline])
def test_a_text_that_is_kept_is_as_one_that_is_read_anew(way: functools._lru_cache_wrapper[Markup]) -> None:
    """Keeping saves time and changes nothing, whatever else was read before."""
    first = [way(text) for text in TYPED]
    assert [way.__wrapped__(text) for text in TYPED] == first == [way(text) for text in TYPED]


@pytest.mark.parametrize("way", [to_html, to_inline])
def test_no_more_than_some_texts_are_kept(way: functools._lru_cache_wrapper[Markup]) -> None:
    """A build of thousands of schools does not grow with each of their texts."""
    most = way.cache_info().maxsize
    assert most is not None
    for number in range(most + 10):
        way(f"Tekst {number}.")
    assert most == way.cache_info().currsize


def test_html_that_is_kept_is_not_given_for_the_same_signs_as_text() -> None:
    """Markup equals the string with the same signs; what somebody typed must still be escaped."""
    assert "<p><b>dicht</b></p>" == to_html(Markup("<b>dicht</b>"))
    assert "<p>&lt;b&gt;dicht&lt;/b&gt;</p>" == to_html("<b>dicht</b>")
