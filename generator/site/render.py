"""Renders slots: a value is escaped, a template of `theme/slots/` gets the profile. Same input, same text."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined, TemplateError, TemplateNotFound
from markupsafe import Markup, escape

from generator.content.legal_list import Wetspunt
from generator.content.registers import Registers
from generator.errors import ContentError, Problem
from generator.profile.legal import Verdict, answers_of
from generator.profile.resolve import ResolvedSchool
from generator.reading.validation import nearest
from generator.site import dutch
from generator.site.macros import SlotEnvironment, SlotTag, compiled_templates
from generator.site.slots import with_values
from generator.site.small_numbers import shown_parts
from generator.site.text import to_html, to_inline

SAME_FOR_ALL = frozenset(
    {
        "begrippenlijst",
        "bron-nagekeken",
        "bronnenlijst",
        "figuur",
        "grafiek",
        "systemen",
        "wet",
        "wetplaatsen",
        "wetregel",
        "wetswijzer",
    }
)
"""Slot templates that show registers only: their text is the same for all schools under the same laws."""
_ROOT = "\ue002"
"""Keeps the place of the way to the site's root. It is private-use, as the marks of slots: no profile can hold it."""
_HERE = "\ue003"
"""The same where nothing follows: at the root itself that way is not empty."""


@dataclasses.dataclass(frozen=True, slots=True)
class Shape:
    """How a site is put on the web.

    Attributes:
        index: What follows a link to a folder: empty when hosted, `index.html` when it must open from disk.
        assets: Folder of the shared files, seen from the site's root.
        region: Folder of the region's site, seen from the site's root; None when the site stands alone.
        documents: The section of the school guide stands beside its page as PDF and for Word.
    """

    index: str
    assets: str
    region: str | None
    documents: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class Kept:
    """Rendered slots of SAME_FOR_ALL, shared by sites under the same sector laws."""

    slots: dict[Any, str] = dataclasses.field(default_factory=dict)
    laws: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class Place:
    """The page that is being filled: how deep it lies below the site's root.

    Attributes:
        depth: In folders; None for any page, so that one text serves all depths. `settled` writes its ways.
    """

    depth: int | None

    def to(self, address: str) -> str:
        """Give the way from this page to an address below the site's root."""
        if self.depth is None:
            return _ROOT + address if address else _HERE
        return "../" * self.depth + address or "./"


def settled(html: str, depth: int) -> str:
    """Write the ways of a text that was made for any page as they are on a page at this depth."""
    return html.replace(_HERE, Place(depth).to("")).replace(_ROOT, "../" * depth)


def slot_environment(folder: Path) -> SlotEnvironment:
    """Make the Jinja environment of the slot templates: autoescape on, nothing undefined passes."""
    environment = SlotEnvironment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=compiled_templates(),
        extensions=(SlotTag,),
    )
    environment.filters.update(
        tekst=to_html,
        regel=to_inline,
        datum=dutch.written_date,
        tel=dutch.phone_link,
        hoofdletter=dutch.capital,
        opsomming=dutch.joined,
    )
    environment.globals["tellingen"] = shown_parts
    environment.macro_files = tuple(sorted(path.name for path in folder.glob("_*.html")))
    return environment


def register_functions(registers: Registers) -> dict[str, Any]:
    """Give the functions with which templates name entries of registers."""

    def role(role_id: str) -> str:
        entry = registers["rollen"][role_id]
        return f"{entry.lidwoord} {entry.naam}"

    def roles(ids: Iterable[str]) -> str:
        return dutch.joined(role(role_id) for role_id in ids)

    # A region asks for the same few combinations thousands of times.
    @functools.lru_cache(1024)
    def named(register: str, ids: tuple[str, ...]) -> str:
        return dutch.joined(registers[register][entry].naam for entry in ids)

    @functools.lru_cache(256)
    def of_kinds(ids: tuple[str, ...]) -> str:
        return kind_names(registers, ids)

    def names(register: str, ids: Iterable[str]) -> str:
        return named(register, tuple(ids))

    def kinds(ids: Iterable[str]) -> str:
        return of_kinds(tuple(ids))

    def legal_answers(resolved: ResolvedSchool) -> tuple[tuple[Wetspunt, Verdict], ...]:
        return answers_of(resolved, registers)

    return {
        "reg": registers,
        "wetspunten": legal_answers,
        "rol": role,
        "rollen": roles,
        "namen": names,
        "soorten": kinds,
    }


def kind_names(registers: Registers, ids: Iterable[str]) -> str:
    """Name the kinds of a school: one in full, more by the short names that people use (so en vso)."""
    entries = [registers["schoolsoorten"][kind] for kind in ids]
    return entries[0].naam if len(entries) == 1 else f"School voor {dutch.joined(entry.kort for entry in entries)}"


class SlotRenderer:
    """Renders the slots of one site.

    A rendered slot is kept: on every page it is the same text, but for the ways to other pages.
    """

    def __init__(
        self,
        environment: SlotEnvironment,
        *,
        values: Mapping[str, str],
        context: Mapping[str, Any],
        shape: Shape,
        addresses: Mapping[str, str],
        links: Callable[[Place], Mapping[str, Any]] = lambda _place: {},
        kept: Kept | None = None,
    ) -> None:
        """Prepare a site.

        Args:
            environment: From `slot_environment`.
            values: Texts by slot name.
            context: What every template may use.
            shape: How the site is put on the web.
            addresses: Address by page id, for the pages this site has.
            links: More functions for templates that depend on where the page lies.
            kept: Where sites share the slots of SAME_FOR_ALL.
        """
        self._environment = environment
        self._values = {**values, "index": shape.index, "assets": shape.assets}
        self._shape = shape
        self._addresses = addresses
        place = Place(None)
        self._own_context, self._links = context, links
        own = {"paginas": frozenset(addresses), "url": self._url(place), "slot": self._piece}
        self._given = {**context, **own, **links(place)}
        self._macros: dict[str, Any] | None = None
        self._texts: dict[str, str] = {}
        self._settled: dict[tuple[str, int], str] = {}
        self._shared = Kept() if kept is None else kept
        self._shared_key = (self._shared.laws, shape.index, frozenset(addresses))

    def render(self, name: str, depth: int) -> str:
        """Give the HTML for a slot on a page at this depth.

        Raises:
            ContentError: There is no such slot.
        """
        key = (name, depth)
        if key not in self._settled:
            value = self._values.get(name)
            html = self._text(name).strip("\n") if value is None else str(escape(value))
            self._settled[key] = settled(html, depth)
        return self._settled[key]

    def about(self, name: str, entry: Any) -> SlotRenderer:
        """Give a renderer for a page about one entry of a register, which templates know as `name`."""
        values = {**self._values, f"{name}.id": entry.id, f"{name}.naam": entry.naam}
        renderer = SlotRenderer(
            self._environment,
            values=values,
            context={**self._own_context, name: entry},
            shape=self._shape,
            addresses=self._addresses,
            links=self._links,
            kept=self._shared,
        )
        # Macros know nothing of the entry: made once, they run once for the same words on all these pages.
        renderer._macros = self._made_macros
        return renderer

    def text(self, source: str) -> str:
        """Fill value slots in a short text such as a title; the result is not HTML."""
        return with_values(source, self._values)

    def _piece(self, name: str) -> Markup:
        """Give a slot to the tag `slot`: for any page, as HTML."""
        return Markup(self._text(name))  # noqa: S704 - a template escapes by itself

    def _text(self, name: str) -> str:
        """Give the text of a template for any page, rendered once."""
        if name not in self._texts:
            self._texts[name] = self._rendered(name)
        return self._texts[name]

    def _rendered(self, name: str) -> str:
        """Render a template, or take what another site of the same kind has rendered already."""
        if name.partition(".")[0] not in SAME_FOR_ALL:
            return self._template(name)
        key = (name, *self._shared_key)
        slots = self._shared.slots
        if key not in slots:
            slots[key] = self._template(name)
        return slots[key]

    def _template(self, name: str) -> str:
        template, _, argument = name.partition(".")
        try:
            found = self._environment.get_template(f"{template}.html")
        except TemplateNotFound as error:
            if error.name != f"{template}.html":
                raise
            raise self._unknown(name) from error
        try:
            return found.render(self._context, arg=argument)
        except TemplateError as error:
            where = f"theme/slots/{template}.html"
            raise ContentError([Problem(where, 0, f"het slot '{name}' geeft een fout: {error}")]) from error

    @functools.cached_property
    def _context(self) -> dict[str, Any]:
        """Give what every template may use, with the macros; made when the first template is rendered."""
        return {**self._given, **self._made_macros}

    @property
    def _made_macros(self) -> dict[str, Any]:
        if self._macros is None:
            self._macros = self._environment.macros(self._given)
        return self._macros

    def _url(self, place: Place) -> Callable[..., str]:
        def url(page: str, anchor: str = "") -> str:
            if page not in self._addresses:
                raise ContentError([Problem("theme/slots", 0, f"de pagina '{page}' bestaat op deze site niet.")])
            return place.to(self._addresses[page]) + self._shape.index + (f"#{anchor}" if anchor else "")

        return url

    def _unknown(self, name: str) -> ContentError:
        known = sorted(self._values) + [item.removesuffix(".html") for item in self._environment.list_templates()]
        guess = nearest(name, known)
        hint = f" Bedoelde u '{guess}'?" if guess else ""
        return ContentError([Problem("content/paginas", 0, f"'{name}' is geen waarde en geen sjabloon.{hint}")])
