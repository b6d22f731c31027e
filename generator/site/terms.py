"""Explains a term where it first stands on a page: a button that opens its meaning, without any script.

The browser's own popover does the work, so it opens by keyboard, by touch and by mouse, and closes with Escape.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from markupsafe import escape

from generator.content.registers import Registers
from generator.site.slots import MARK

_TAG = re.compile(r"(<[^>]*>)")
_NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)")
_CLOSED = frozenset(
    {"h1", "h2", "h3", "h4", "h5", "h6", "a", "button", "code", "summary", "svg", "label", "legend", "textarea", "th"}
    | {"script", "style", "nav", "caption", "option", "select"}
)
"""Within these nothing is explained: a button may not stand there, or would be in the way."""
_VOID = frozenset({"br", "hr", "img", "input", "wbr", "link", "meta", "area", "base", "col", "source"})


_SHORT = 5
"""Letters in the longest abbreviation that people write in small letters too."""


@dataclasses.dataclass(frozen=True, slots=True)
class Term:
    """A term as pages use it.

    Attributes:
        id: Of the register.
        name: As the list of terms shows it.
        meaning: In plain words.
        forms: All spellings, the name included.
    """

    id: str
    name: str
    meaning: str
    forms: tuple[str, ...]


def terms_of(registers: Registers) -> tuple[Term, ...]:
    """Give the terms of the register `begrippen`."""
    return tuple(
        Term(entry.id, entry.naam, entry.uitleg, _forms(entry.naam, entry.synoniemen))
        for entry in registers["begrippen"].values()
        if entry.uitleg
    )


def _forms(name: str, synonyms: Sequence[str]) -> tuple[str, ...]:
    """Give all spellings; a short word may be an abbreviation, and then stands in capitals too."""
    given = (name, *synonyms)
    capitals = (form.upper() for form in given if len(form) <= _SHORT and form.isalpha() and form.islower())
    return tuple(dict.fromkeys((*given, *capitals)))


class Explainer:
    """Finds terms in pages. Made once for all pages of a mould: its pattern holds every spelling."""

    def __init__(self, terms: Sequence[Term], link: str) -> None:
        """Prepare the pattern.

        Args:
            terms: The terms to explain.
            link: Address of the list of terms within the site.
        """
        self._link = link
        self._by_form: dict[str, Term] = {}
        for term in terms:
            for form in term.forms:
                self._by_form.setdefault(_key(form), term)
        longest_first = sorted({form for term in terms for form in term.forms}, key=lambda form: (-len(form), form))
        self._pattern = re.compile(r"(?<![\w-])(?:" + "|".join(map(_pattern, longest_first)) + r")(?![\w-])")

    def explain(self, html: str, root: str) -> str:
        """Explain each term where it first stands in the text of a page; `root` is the way to the site's root."""
        seen: set[str] = set()
        closed: list[str] = []
        out: list[str] = []
        for piece in _TAG.split(html):
            if piece.startswith("<"):
                _follow(piece, closed)
                out.append(piece)
            elif closed or not piece.strip():
                out.append(piece)
            else:
                out.append(self._in_text(piece, seen, root))
        return "".join(out)

    def _in_text(self, text: str, seen: set[str], root: str) -> str:
        """Explain terms in text that holds no tags; the names of slots are left alone."""
        parts = MARK.split(text)
        marks = [found[0] for found in MARK.finditer(text)]
        done = [self._pattern.sub(lambda found: self._button(found[0], seen, root), part) for part in parts[::2]]
        joined = [piece for pair in zip(done, [*marks, ""], strict=True) for piece in pair]
        return "".join(joined)

    def _button(self, form: str, seen: set[str], root: str) -> str:
        term = self._by_form.get(_key(form))
        if term is None or term.id in seen:
            return form
        seen.add(term.id)
        anchor = f"uitleg-{term.id}"
        return (
            f'<button type="button" class="begrip" popovertarget="{anchor}">{form}</button>'
            f'<span class="begrip-uitleg" id="{anchor}" popover data-zoek="nee"><strong>{escape(term.name)}</strong> '
            f'{escape(term.meaning)} <a href="{root}{self._link}#item-begrip-{term.id}">Alle begrippen</a></span>'
        )


def _follow(tag: str, closed: list[str]) -> None:
    """Keep track of the elements within which nothing is explained."""
    named = _NAME.match(tag)
    name = named[1].lower() if named else ""
    if tag.startswith("</"):
        if closed and closed[-1] == name:
            closed.pop()
    elif name not in _VOID and not tag.endswith("/>") and (closed or name in _CLOSED or 'data-begrip="nee"' in tag):
        closed.append(name)


def _key(form: str) -> str:
    """Abbreviations keep their capitals; of other words the first letter may be either."""
    return form if form.isupper() else form[:1].lower() + form[1:]


def _pattern(form: str) -> str:
    """Match a spelling as it stands in HTML; a word may begin with a capital."""
    text = re.escape(str(escape(form)))
    first = form[:1]
    if form.isupper() or not first.isalpha():
        return text
    return f"[{first.lower()}{first.upper()}]{text[len(re.escape(first)) :]}"
