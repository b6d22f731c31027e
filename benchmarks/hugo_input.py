"""Lays out the Hugo sites of the same schools: templates of benchmarks/hugo/, the shared pages, registers and profiles.

This is preparation, outside what is timed. What is the same for every school (law texts, drawings, figures, the list of
terms) is handed to Hugo ready-made, so that Hugo has less to do than `gids build`, never more.
"""

from __future__ import annotations

import dataclasses
import json
import re
import shutil
from pathlib import Path
from typing import Any

from benchmarks.shared import Shared, depth_of, is_same_for_all, load_shared, slots_of
from generator.content.pages import SLOT_TAG, Page
from generator.site.assets import load_assets
from generator.site.headers import META_POLICY
from generator.site.plan import menu
from generator.site.render import SAME_FOR_ALL

TEMPLATES = Path(__file__).parent / "hugo"
SHARED = TEMPLATES / "shared"


@dataclasses.dataclass(frozen=True, slots=True)
class Way:
    """One way to make these sites with Hugo.

    Attributes:
        templates: Its own templates, laid over those in `SHARED`.
        pages: Where its shared pages stand in the site.
        slot: How a slot is written in the text of a page; `{}` is its name.
        index: The file name of the page at the top of a folder.
    """

    templates: Path
    pages: str
    slot: str
    index: str

    @property
    def name(self) -> str:
        """Give what this way is called in names of folders."""
        return self.templates.name


USUAL = Way(TEMPLATES / "usual", "assets/gedeeld", '{{{{< slot "{}" >}}}}', "index.md")
"""Each page of a school is a page of Hugo's, with Markdown that Hugo renders."""
CAST = Way(TEMPLATES / "cast", "content/gedeeld", "@@{}@@", "_index.md")
"""Each page is rendered once, with places left open."""
_READY_MADE = SAME_FOR_ALL | {"ladder", "paginalijst", "wet-bij"}
"""Slots whose text is handed over: the same for all, or as good as."""
_GUIDE_LAWS = (
    "gids-jaarlijks", "gids-ondersteuning", "mr-instemming", "opp-zes-weken", "opp-handelingsdeel-instemming",
    "leerlingen-gehoord", "opp-hoorrecht", "zorgplicht-termijn", "gids-klachten", "gids-swv",
    "gids-aanspreekpunt",
)  # fmt: skip
"""Law texts that the template of the school guide asks for by name."""
_NOT_SEARCHED = frozenset({"zoeken", "schoolgids"})
"""The school guide repeats what other pages say: `gids build` keeps it out of the index too."""
_FRAME = re.compile(r'<div class="tabel"[^>]*>\n\n(\|.*?)\n\n</div>', re.DOTALL)
"""A frame that authors put around a table; Hugo's template for tables puts one around every table."""
_DOOR = re.compile(r"^  \('([^']+)', '([^']+)', '([^']+)'\),$", re.MULTILINE)


def prepare(folder: Path, schools: Path, way: Way) -> None:
    """Lay out a Hugo site in `folder`, which does not exist yet, for the profiles in `schools`."""
    shared = load_shared(schools)
    for templates in (SHARED, way.templates):
        shutil.copytree(templates, folder, dirs_exist_ok=True)
    shutil.copytree(shared.resources.registers, folder / "data" / "registers")
    shutil.copytree(schools, folder / "data" / "profielen", ignore=shutil.ignore_patterns("logos"))
    for page in shared.family.pages.values():
        _write_page(folder / way.pages, page, way)
    for name, data in load_assets(shared.resources.theme).files.items():
        for region in shared.regions:
            _write(folder / "static" / region.id / "assets" / name, data)
    facts = {**_facts(shared), "vast": _ready_made(shared)}
    _write(folder / "data" / "gids.json", json.dumps(facts, ensure_ascii=False).encode())


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _marked(text: str, slot: str = CAST.slot) -> str:
    """Write slots as the templates look for them: Go templates have a meaning of their own for curly brackets."""
    return SLOT_TAG.sub(lambda found: slot.format(found[1]), text)


def _write_page(folder: Path, page: Page, way: Way) -> None:
    """Write a shared page as Hugo wants it: its own name for an index, our key `menu` out of the way."""
    _, front, text = page.path.read_text(encoding="utf-8").split("---\n", 2)
    front = f"\n{_marked(front)}".replace("\nmenu:", f"\npagina: {page.id}\nmenutekst:", 1)
    text = _marked(_FRAME.sub(r"\1", text), way.slot)
    name = re.sub(r"(^|/)index\.md$", rf"\1{way.index}", page.source)
    _write(folder / name, f"---{front}---\n{text}".encode())


def _facts(shared: Shared) -> dict[str, Any]:
    """Give what the theme of `gids build` knows from its program: addresses, menus, which pages are shared."""
    pages = shared.family.pages
    kinds = shared.kinds()
    form = (shared.resources.theme / "zoekformulier.html").read_text(encoding="utf-8")
    return {
        "beleid": META_POLICY,
        "adressen": {name: page.address for name, page in pages.items()},
        "diepte": {name: depth_of(page) for name, page in pages.items()},
        "bron": {name: f"/gedeeld/{re.sub(r'(^|/)index$', '', name)}".rstrip("/") for name in pages},
        "menutekst": {name: page.front.menu for name, page in pages.items()},
        "bovenaan": [source.removesuffix(".md") for source in shared.family.navigation.bovenaan],
        "faqs": {
            name: {"titel": page.front.title, "adres": page.address, "antwoord": page.front.faq.kernantwoord}
            for name, page in shared.family.faqs.items()
            if page.front.faq is not None
        },
        "deuren": _doors(shared),
        "zoekformulier": form.replace("{{ base_url }}", ".."),
        "paginas": {kind: [_page(pages[name]) for name in names] for kind, names in kinds.items()},
        "menu": {kind: _menu(shared, names) for kind, names in kinds.items()},
    }


def _doors(shared: Shared) -> list[dict[str, Any]]:
    """Read the doors of the home page from the template that shows them."""
    found = _DOOR.findall((shared.resources.slots / "deuren.html").read_text(encoding="utf-8"))
    kinds = shared.kinds()
    return [
        {
            "pagina": page,
            "titel": title,
            "uitleg": text,
            "soorten": [kind for kind, names in kinds.items() if page in names],
        }
        for page, title, text in found
        if any(page in names for names in kinds.values())
    ]


def _page(page: Page) -> dict[str, Any]:
    searched = "gedeeld" if is_same_for_all(page) else "eigen"
    return {
        "id": page.id,
        "adres": page.address,
        "diepte": depth_of(page),
        "titel": _marked(page.front.title),
        "zoekwoorden": page.front.zoekwoorden,
        "zoek": "niet" if page.id in _NOT_SEARCHED else searched,
    }


def _menu(shared: Shared, pages: tuple[str, ...]) -> list[dict[str, Any]]:
    return [
        {"groep": name, "paginas": [source.removesuffix(".md") for source in sources]}
        for group in menu(shared.family, pages)
        for name, sources in group.items()
    ]


def _ready_made(shared: Shared) -> dict[str, dict[str, str]]:
    """Render the texts that are the same for every school, each at the depth of the page where it first stands."""
    found = {f"wetregel.{name}": 1 for name in _GUIDE_LAWS} | {f"wetplaatsen.{'.'.join(_GUIDE_LAWS)}": 1}
    kinds = shared.kinds()
    richest = max(kinds, key=lambda kind: len(kinds[kind]))
    for page in map(shared.family.pages.__getitem__, kinds[richest]):
        for name in slots_of(page):
            if name.partition(".")[0] in _READY_MADE:
                found.setdefault(name, depth_of(page))
    region, school = next(
        (region, name)
        for region in shared.regions
        for name, file in region.schools.items()
        if "-".join(file.school.schoolsoort) == richest
    )
    renderer = shared.renderer(region, school)
    return {name: {"naam": name, "html": renderer.render(name, depth)} for name, depth in sorted(found.items())}
