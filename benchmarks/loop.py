"""A loop of `mkdocs build`, one process per school: with this project's theme and plugin, and with stock Material."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml

from benchmarks.gids import environment
from benchmarks.measure import Run, run
from benchmarks.shared import Shared, depth_of
from generator.content.pages import SLOT_TAG, Page
from generator.profile.load import LoadedRegion
from generator.site.plugin import MARKDOWN_EXTENSIONS
from generator.site.render import SlotRenderer

_BLANK_LINES = re.compile(r"\n\s*\n")


def prepare_own(folder: Path, project: Path, schools: Path, names: Iterable[str]) -> None:
    """Write a mkdocs.yml per school as this repository has one; names are `samenwerkingsverband/school`."""
    for number, name in enumerate(names):
        config = {
            "site_name": "Ondersteuningsgids",
            "docs_dir": str(project / "content" / "paginas" / "school"),
            "site_dir": str(folder / str(number) / "site"),
            "theme": {"name": None, "custom_dir": str(project / "theme")},
            "plugins": [{"gids": {"school": name, "schools": str(schools)}}],
        }
        _write_config(folder / str(number), config)


def prepare_stock(folder: Path, shared: Shared, names: Iterable[str]) -> None:
    """Write for each school the same pages with its own words put in, and a mkdocs.yml for stock Material."""
    regions = {region.id: region for region in shared.regions}
    for number, name in enumerate(names):
        region, _, school = name.partition("/")
        own = folder / str(number)
        _write_pages(own / "docs", shared, regions[region], school)
        config = {
            "site_name": regions[region].schools[school].school.naam,
            "site_url": "https://gids.example/",
            "docs_dir": str(own / "docs"),
            "site_dir": str(own / "site"),
            "theme": {"name": "material", "language": "nl", "font": False},
            "plugins": ["search"],
            "markdown_extensions": list(MARKDOWN_EXTENSIONS),
        }
        _write_config(own, config)


def build(folder: Path, number: int, project: Path) -> Run:
    """Build one school's site."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--clean"]
    return run([*command, "--config-file", folder / str(number) / "mkdocs.yml"], project, environment(project))


def _write_config(folder: Path, config: Mapping[str, Any]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    text = yaml.safe_dump(dict(config), allow_unicode=True, sort_keys=False)
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")


def _write_pages(folder: Path, shared: Shared, region: LoadedRegion, school: str) -> None:
    renderer = shared.renderer(region, school)
    for name in shared.pages(tuple(region.schools[school].school.schoolsoort)):
        page = shared.family.pages[name]
        path = folder / page.source
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_filled(page, renderer), encoding="utf-8")


def _filled(page: Page, renderer: SlotRenderer) -> str:
    """Put rendered slots into a page's Markdown, without the empty lines at which a block of HTML would end."""

    def words(name: str) -> str:
        return _BLANK_LINES.sub("\n", renderer.render(name, depth_of(page)))

    _, front, text = page.path.read_text(encoding="utf-8").split("---\n", 2)
    return f"---\n{renderer.text(front)}---\n{SLOT_TAG.sub(lambda found: words(found[1]), text)}"
