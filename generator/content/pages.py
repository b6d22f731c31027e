"""The shared pages: front matter and navigation, read strictly. The text itself is MkDocs' work."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from generator.content.registers import Registers
from generator.errors import ContentError, InputError, Problem
from generator.reading.dates import Day
from generator.reading.validation import validate
from generator.reading.wording import choose, field_path
from generator.reading.yaml_reader import parse_yaml, read_yaml

NAVIGATION_FILE = "navigatie.yml"
_FRONT = re.compile(rb"\A(?:\xef\xbb\xbf)?---[ \t]*\r?\n(.*?)^---[ \t]*\r?$", re.DOTALL | re.MULTILINE)
SLOT_TAG = re.compile(r"\{\{\s*([a-z0-9][a-z0-9.-]*)\s*\}\}")
"""How authors write a slot in a page."""


_NO_FRONT = (
    "een pagina begint met een kop tussen twee regels '---'. Zet de eerste regel '---' helemaal bovenaan,"
    " en een tweede na de laatste sleutel."
)


class FrontMatter(BaseModel):
    """What stands above a page. Titles may hold a value slot."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str = Field(min_length=1, max_length=90)
    menu: str = Field(min_length=1, max_length=30)
    voor: Literal["ouders", "leerlingen", "scholen"]
    omschrijving: str = Field(min_length=1, max_length=170)
    inleiding: str = Field("", max_length=300)
    soorten: tuple[str, ...] = ()
    zoekwoorden: tuple[str, ...] = ()
    bronnen: tuple[str, ...] = ()
    geldig_op: Day
    template: str = "main.html"


@dataclasses.dataclass(frozen=True, slots=True)
class Page:
    """A shared page.

    Attributes:
        id: Its path within the family without `.md`; also its address (`index` is the home page).
        source: File name relative to the family's folder.
    """

    id: str
    source: str
    front: FrontMatter

    @property
    def address(self) -> str:
        """Give the address relative to the site's root, ending in a slash; empty for the home page."""
        return "" if self.id == "index" else f"{self.id}/"


class NavigationGroup(BaseModel):
    """A group in the menu; a page that does not exist or that a school does not have is skipped."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    groep: str
    paginas: tuple[str, ...]


class Navigation(BaseModel):
    """The menu of one family of sites. `bovenaan` are pages of the menu that a wide screen also shows in a bar."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    menu: tuple[NavigationGroup, ...]
    bovenaan: tuple[str, ...] = ()
    zonder_menu: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class Family:
    """All pages of one family of sites, with its menu."""

    name: str
    folder: Path
    pages: Mapping[str, Page]
    navigation: Navigation


def load_family(folder: Path, registers: Registers) -> Family:
    """Read the pages and the navigation in `folder`.

    Raises:
        ContentError: With every mistake in every page.
    """
    problems: list[Problem] = []
    pages: dict[str, Page] = {}
    for path in sorted(folder.rglob("*.md")):
        source = path.relative_to(folder).as_posix()
        try:
            front = _front_matter(path, registers)
        except InputError as error:
            problems += error.problems
            continue
        pages[source.removesuffix(".md")] = Page(source.removesuffix(".md"), source, front)
    navigation = _navigation(folder, pages, problems)
    if problems:
        raise ContentError(problems)
    return Family(folder.name, folder, pages, navigation)


def _label(path: Path) -> str:
    """Name a content file from `content/` on, wherever the content stands."""
    parts = path.as_posix().rpartition("content/")
    return "content/" + parts[2] if parts[1] else path.as_posix()


def _front_matter(path: Path, registers: Registers) -> FrontMatter:
    """Read what stands between the two lines of dashes."""
    label = _label(path)
    found = _FRONT.match(path.read_bytes())
    if not found:
        raise InputError([Problem(label, 1, _NO_FRONT)])
    document = parse_yaml(b"\n" + found[1], label=label)
    front = validate(FrontMatter, document.data, document=document)
    if isinstance(front, list):
        raise InputError(front)
    problems = [
        Problem(label, document.line((field, index)), choose(ref, registers.ids(register)), field_path((field, index)))
        for field, register, refs in (
            ("bronnen", "bronnen", front.bronnen),
            ("soorten", "schoolsoorten", front.soorten),
        )
        for index, ref in enumerate(refs)
        if ref not in registers[register]
    ]
    if problems:
        raise InputError(problems)
    return front


def _navigation(folder: Path, pages: Mapping[str, Page], problems: list[Problem]) -> Navigation:
    """Read the menu and make sure that every page is in it or left out of it on purpose."""
    label = _label(folder / NAVIGATION_FILE)
    try:
        document = read_yaml(folder / NAVIGATION_FILE, label=label)
    except InputError as error:
        problems += error.problems
        return Navigation(menu=())
    navigation = validate(Navigation, document.data, document=document)
    if isinstance(navigation, list):
        problems += navigation
        return Navigation(menu=())
    listed = set(_listed(navigation))
    problems += [
        Problem(label, 0, f"de pagina {page.source} staat niet in het menu en niet bij zonder_menu. Zet hem erbij.")
        for page in pages.values()
        if not any(_covers(entry, page.source) for entry in listed)
    ]
    return navigation


def _listed(navigation: Navigation) -> Iterator[str]:
    """Give every entry of the menu; an entry that ends in a slash covers a folder."""
    for group in navigation.menu:
        yield from group.paginas
    yield from navigation.zonder_menu


def _covers(entry: str, source: str) -> bool:
    return source == entry or (entry.endswith("/") and source.startswith(entry))
