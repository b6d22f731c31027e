"""The files that all sites share: styles and scripts, under one name that changes when their content does."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Mapping
from pathlib import Path

from generator.site.material import material_css


@dataclasses.dataclass(frozen=True, slots=True)
class Assets:
    """The shared files by name, and the folder they go in.

    Attributes:
        folder: `assets/<hash of all files>`: a browser may keep them for ever.
    """

    files: Mapping[str, bytes]
    folder: str


def load_assets(theme: Path) -> Assets:
    """Read the theme's own files and take Material's styles from the installed package."""
    files = {"material.css": material_css().encode()}
    for path in sorted((theme / "assets").iterdir()):
        if path.is_file() and not path.name.startswith("."):
            files[path.name] = path.read_bytes()
    digest = hashlib.sha256()
    for name, data in sorted(files.items()):
        digest.update(f"{name}\0{len(data)}\0".encode())
        digest.update(data)
    return Assets(files, f"assets/{digest.hexdigest()[:12]}")
