"""The shared pages of a family of sites, with its menu. The text itself is MkDocs' work."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from generator.content.front import FrontMatter, read_front
from generator.content.registers import Registers
from generator.errors import ContentError, InputError, Problem
from generator.reading.validation import validate
from generator.reading.wording import choose
from generator.reading.yaml_reader import read_yaml

NAVIGATION_FILE = "navigatie.yml"
SLOT_TAG = re.compile(r"\{\{\s*([a-z0-9][a-z0-9.-]*)\s*\}\}")
"""How authors write a slot in a page."""


@dataclasses.dataclass(frozen=True, slots=True)
class Page:
    """A shared page.

    Attributes:
        id: Its path within the family without `.md`; also its address (`index` is the home page).
        source: File name within the family, as links name it.
        path: Where the file is.
    """

    id: str
    source: str
    path: Path
    front: FrontMatter

    @property
    def address(self) -> str:
        """Give the address relative to the site's root, ending in a slash; empty for the home page."""
        return f"{self.id.removesuffix('index').rstrip('/')}/" if self.id != "index" else ""


class NavigationGroup(BaseModel):
    """A group in the menu; a page that does not exist or that a school does not have is skipped."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    groep: str
    paginas: tuple[str, ...]


class Navigation(BaseModel):
    """The menu of one family of sites.

    Attributes:
        bovenaan: Pages of the menu that a wide screen also shows in a bar.
        zonder_menu: Pages and folders (ending in a slash) that are left out on purpose.
        mappen: Folders of content/ that belong to the family too, each under its own name.
        elders: Where links of shared pages lead instead, per page that the family lacks.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    menu: tuple[NavigationGroup, ...]
    bovenaan: tuple[str, ...] = ()
    zonder_menu: tuple[str, ...] = ()
    mappen: tuple[str, ...] = ()
    elders: Mapping[str, str] = {}


@dataclasses.dataclass(frozen=True, slots=True)
class Family:
    """All pages of one family of sites, with its menu."""

    name: str
    folder: Path
    pages: Mapping[str, Page]
    navigation: Navigation

    @property
    def faqs(self) -> Mapping[str, Page]:
        """Give the frequently asked questions by their id, in order of number."""
        found = {page.front.faq.id: page for page in self.pages.values() if page.front.faq is not None}
        return dict(sorted(found.items()))


def load_family(folder: Path, registers: Registers) -> Family:
    """Read the pages and the navigation in `folder` (content/paginas/<family>).

    Raises:
        ContentError: With every mistake in every page.
    """
    problems: list[Problem] = []
    navigation = _navigation(folder, problems)
    pages: dict[str, Page] = {}
    for source, path in _sources(folder, navigation, problems):
        try:
            front = read_front(path, _label(path), registers)
        except InputError as error:
            problems += error.problems
            continue
        pages[source.removesuffix(".md")] = Page(source.removesuffix(".md"), source, path, front)
    family = Family(folder.name, folder, pages, navigation)
    problems += [*(_unlisted(family) if navigation.menu or navigation.zonder_menu else ()), *_faq_mistakes(family)]
    problems += _astray(family)
    if problems:
        raise ContentError(problems)
    return family


def _sources(folder: Path, navigation: Navigation, problems: list[Problem]) -> Iterator[tuple[str, Path]]:
    """Give the name and the file of every page: of the family's folder, and of the folders it takes in."""
    for path in sorted(folder.rglob("*.md")):
        yield path.relative_to(folder).as_posix(), path
    for name in navigation.mappen:
        root = folder.parent.parent / name
        if not root.is_dir():
            label = _label(folder / NAVIGATION_FILE)
            problems.append(Problem(label, 0, f"de map content/{name} bestaat niet.", "mappen"))
        for path in sorted(root.rglob("*.md")):
            yield path.relative_to(root.parent).as_posix(), path


def _label(path: Path) -> str:
    """Name a content file from `content/` on, wherever the content stands."""
    parts = path.as_posix().rpartition("content/")
    return "content/" + parts[2] if parts[1] else path.as_posix()


def _navigation(folder: Path, problems: list[Problem]) -> Navigation:
    """Read the menu."""
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
    return navigation


def _unlisted(family: Family) -> Iterator[Problem]:
    """Yield the pages that are not in the menu and not left out of it on purpose."""
    label = _label(family.folder / NAVIGATION_FILE)
    navigation = family.navigation
    listed = {entry for group in navigation.menu for entry in group.paginas} | set(navigation.zonder_menu)
    for page in family.pages.values():
        if not any(_covers(entry, page.source) for entry in listed):
            message = f"de pagina {page.source} staat niet in het menu en niet bij zonder_menu. Zet hem erbij."
            yield Problem(label, 0, message)


def _astray(family: Family) -> Iterator[Problem]:
    """Yield the pages that the family has and yet leads away from, and the ways that lead to no page."""
    label = _label(family.folder / NAVIGATION_FILE)
    sources = {page.source for page in family.pages.values()}
    for source, target in family.navigation.elders.items():
        if source in sources:
            yield Problem(label, 0, f"de pagina {source} is er; haal de regel bij elders weg.", "elders")
        if target.partition("#")[0] not in sources:
            yield Problem(label, 0, choose(target.partition("#")[0], sorted(sources)), "elders")


def _covers(entry: str, source: str) -> bool:
    return source == entry or (entry.endswith("/") and source.startswith(entry))


def _faq_mistakes(family: Family) -> Iterator[Problem]:
    """Yield what is wrong between questions: an id twice, a relation or a page of the handreiking that is not there."""
    seen: dict[str, str] = {}
    for page in family.pages.values():
        faq, label = page.front.faq, _label(page.path)
        if faq is None:
            continue
        if faq.id in seen:
            yield Problem(label, 0, f"'{faq.id}' is ook het id van {seen[faq.id]}.", "faq.id")
        seen.setdefault(faq.id, label)
        for other in faq.gerelateerd:
            if other not in family.faqs or other == faq.id:
                yield Problem(label, 0, choose(other, sorted(set(family.faqs) - {faq.id})), "faq.gerelateerd")
        guide = sorted(
            name.removeprefix("handreiking/").removesuffix("/index")
            for name in family.pages
            if name.startswith("handreiking/")
        )
        for name in faq.handreiking:
            if name not in guide:
                yield Problem(label, 0, choose(name, guide), "faq.handreiking")
        if ("leerlingen" in faq.doelgroepen) != bool(faq.kernantwoord_leerling):
            message = "hoort erbij als leerlingen bij doelgroepen staat, en anders niet."
            yield Problem(label, 0, message, "faq.kernantwoord_leerling")
