"""What every site rests on, as keys: a site is made again when its key changes, and only then."""

from __future__ import annotations

import dataclasses
import platform
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

from generator.resources import Resources
from generator.site.digest import digest, source_files, tree_digest

_RENDERING = (
    "jinja2",
    "markdown",
    "markupsafe",
    "mkdocs",
    "mkdocs-material",
    "nh3",
    "pydantic",
    "pyyaml",
    "snowballstemmer",
)
"""Packages whose version shows in pages, or may."""


@dataclasses.dataclass(frozen=True, slots=True)
class SourceKeys:
    """Keys of content, theme and program.

    Attributes:
        common: Of everything that all families of sites use: registers, drawings, theme, program, versions.
        families: Per family of its own pages.
        visible: As `common`, without the version of Python: it does not show in pages.
    """

    common: str
    families: Mapping[str, str]
    visible: str

    def family(self, name: str) -> str:
        """Give the key of the moulds of a family."""
        return digest(self.common, self.families.get(name, ""))

    def shown(self, name: str) -> str:
        """Give the key that may be part of what is published: with any Python the same input gives the same bytes."""
        return digest(self.visible, self.families.get(name, ""))

    @property
    def all(self) -> str:
        """Give one key for everything."""
        return digest(self.common, *(part for pair in sorted(self.families.items()) for part in pair))


def source_keys(resources: Resources) -> SourceKeys:
    """Hash the sources of all moulds as they are now: a few megabytes, so it is done in every run."""
    pages = resources.pages
    families = {folder.name: folder for folder in sorted(pages.iterdir()) if folder.is_dir()}
    content = [path for path in source_files(resources.content) if pages not in path.parents]
    program = Path(__file__).resolve().parent.parent
    code = [path for path in source_files(program, "*.py") if "_data" not in path.relative_to(program).parts]
    visible = digest(
        tree_digest(content, resources.content),
        tree_digest(source_files(resources.theme), resources.theme),
        tree_digest(code, program),
        *(f"{name} {version(name)}" for name in _RENDERING),
    )
    return SourceKeys(
        common=digest(visible, platform.python_version()),
        families={name: tree_digest(source_files(folder), folder) for name, folder in families.items()},
        visible=visible,
    )
