"""The texts that most people type become HTML without a parser; of any other text this module says nothing.

Read here are paragraphs, lists of items of one line, emphasis around plain words and links to a plain target.
For these the result is to the byte what the parser and the sanitiser of `text` give. It is safe by the way it
is made: the whole text is escaped before anything is read in it, the only tags that are written are those
below, and a target is written only if it has a form below and `safe_href` allows it.
"""

from __future__ import annotations

import re

from markupsafe import escape

from generator.site.targets import safe_href

_MARKER = re.compile(r"^([-*+]|\d+\.) ", re.MULTILINE)
"""Where a line may be an item of a list: what is above it is a paragraph, whatever it is itself."""
_WORDS = r"(?!(?:[-*+]|\d+\.) |[-*+ ]+$)(?! )(.+)"
"""The words of an item: no item within the item, and no divider of nothing but marks."""
_BULLET = re.compile(rf"[-*+] {_WORDS}")
_NUMBER = re.compile(rf"[0-9]{{1,2}}\. {_WORDS}")

_HOST = r"(?:[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*\.)+[A-Za-z]{2,}"
"""A name that every reader of addresses takes for the same: no number, no port, no other alphabet in disguise."""
_MAILBOX = r"[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+"
_TARGET = rf"https?://{_HOST}(?:[/?#][\w./~%?=&;+#:,@!$-]*+)?|mailto:{_MAILBOX}|tel:\+?[0-9.-]+|#[\w.-]+"
_PLAIN = r"[^\s*_\[\]](?:[^*_\[\]]*[^\s*_\[\]])?"
"""Words between marks: no mark within them, and no space at either end."""
_SPAN = re.compile(
    rf"\*\*(?<![\w*]\*\*)(?P<strong>{_PLAIN})\*\*(?![\w*])"
    rf"|\*(?<![\w*]\*)(?P<em>{_PLAIN})\*(?![\w*])"
    rf"|\[(?<!!\[)(?P<words>{_PLAIN})\]\((?P<target>(?a:{_TARGET}))\)"
)
"""One emphasis or link. Each looks back only after its first sign, so that the search may leap to that sign."""
_READABLE = re.compile(rf"(?:[^*_\[]++|(?<=[^\W_])_(?=[^\W_])|{re.sub('[?]P<[a-z]+>', '?:', _SPAN.pattern)})*+")
"""A text of which every mark is accounted for. An underscore is, where it stands within a word."""


def quick_html(tidy: str) -> str | None:
    """Give a tidy text as paragraphs and lists, or None if it is not surely of a simple form."""
    safe = _safe(tidy)
    if safe is None:
        return None
    written = ""
    for block in safe.split("\n\n"):
        html = _block(block, below_list=written.endswith(("</ul>\n", "</ol>\n")))
        if html is None:
            return None
        written += html
    return written.strip()


def quick_inline(tidy: str) -> str | None:
    """Give a tidy text of one line without a block around it, or None if it is not surely of a simple form."""
    safe = _safe(tidy)
    return None if safe is None else _spans(safe)


def _safe(tidy: str) -> str | None:
    """Escape a text, or give None if it holds a sign that has a meaning or a form of its own to a parser.

    Those are a backslash, a space at either end of a line (an indent or a break), a line with nothing to
    divide, and whatever Python does not print as it is, such as a hard space.
    """
    if not tidy or "\\" in tidy or " \n" in tidy or "\n " in tidy or "\n\n\n" in tidy:
        return None
    if not tidy.replace("\n", "").isprintable():
        return None
    return str(escape(str(tidy)))  # as `str`, since `escape` leaves markup as it is


def _block(block: str, *, below_list: bool) -> str | None:
    """Write what stands between two empty lines: a paragraph, a list, or a list straight below a paragraph."""
    marker = _MARKER.search(block)
    if marker is None:
        return _paragraph(block)
    start = marker.start()
    if start == 0 and below_list:
        return None  # the items go on below an empty line, and get paragraphs of their own
    lines = block[start:].split("\n")
    items = _list("ul", _BULLET, lines) if marker[1] in "-*+" else _numbered(marker[1], lines)
    above = _paragraph(block[: start - 1]) if start else ""
    return None if items is None or above is None else above + items


def _numbered(first: str, lines: list[str]) -> str | None:
    """Write a numbered list; one that does not begin with 1 is none."""
    return _list("ol", _NUMBER, lines) if first == "1." else None


def _list(tag: str, item: re.Pattern[str], lines: list[str]) -> str | None:
    """Write a list of which every line is an item."""
    written = ""
    for line in lines:
        found = item.fullmatch(line)
        words = None if found is None else _spans(found[1])
        if words is None:
            return None
        written += f"<li>{words}</li>\n"
    return f"\n<{tag}>\n{written}</{tag}>\n"


def _paragraph(lines: str) -> str | None:
    words = _spans(lines)
    return None if words is None else f"<p>{words}</p>\n"


def _spans(safe: str) -> str | None:
    """Write emphasis and links in an escaped text."""
    if "*" not in safe and "[" not in safe and "_" not in safe:
        return safe
    return _SPAN.sub(_span, safe) if _READABLE.fullmatch(safe) else None


def _span(found: re.Match[str]) -> str:
    words = found[found.lastgroup or 0]
    if found.lastgroup != "target":
        return f"<{found.lastgroup}>{words}</{found.lastgroup}>"
    href = safe_href(found["target"].replace("&amp;", "&"))
    return f'<a href="{escape(href)}">{found["words"]}</a>' if href else found["words"]
