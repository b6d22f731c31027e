from __future__ import annotations

import pytest
from markupsafe import Markup

from generator.site.targets import safe_href
from generator.site.text import to_html, to_inline


@pytest.mark.parametrize(
    "target",
    [
        "https://school.example",
        "HTTP://school.example:8080/a?b=c&d=e#f",
        "mailto:ib@school.example",
        "mailto:ib@school.example?subject=Vraag",
        "tel:+31201234567",
        "#wachtlijst",
    ],
)
def test_an_allowed_target_makes_a_link(target: str) -> None:
    """The schemes of the list and places on the same page are links, with the target unchanged."""
    assert target == safe_href(target)
    assert Markup('<a href="{}">klik</a>').format(target) == to_inline(f"[klik]({target})")


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java script:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "\x01javascript:alert(1)",
        "javascript&colon;alert(1)",
        "&#106;avascript:alert(1)",
        "&#x6A&#x61;vascript:alert(1)",
        "javascript%3Aalert(1)",
        "\uff4aavascript:alert(1)",
        "data:text/html,x",
        "DATA:text/html;base64,PHNjcmlwdD4=",
        "vbscript:msgbox(1)",
        "file:///etc/passwd",
        "blob:https://school.example/x",
        "ftp://school.example",
        "view-source:https://school.example",
        "https:school.example",
        "https:///pad",
        "https://school",
        "https://school.example@evil.example",
        "https://naam:woord@school.example",
        "https://school.example:99999",
        "https://[::1",
        "https://school.example\\@evil.example",
        "//evil.example",
        "/pad",
        "pad/bestand.pdf",
        "../pad",
        "?zoek=x",
        "#",
        "#a b",
        "mailto:",
        "mailto:ib@school.example?bcc=x@evil.example",
        "mailto:ib@school.example?subject=a&bcc=x@evil.example",
        "tel:javascript",
        "",
    ],
)
def test_any_other_target_leaves_only_the_text_of_the_link(target: str) -> None:
    """Other schemes, tricks with case, spaces and entities, and relative paths are no links."""
    assert safe_href(target) is None
    assert to_inline(f"[klik]({target})") == "klik"
    assert to_html(f"[klik]({target})") == "<p>klik</p>"
